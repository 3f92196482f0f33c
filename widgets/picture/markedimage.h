#pragma once

#include "model/orbit/orbitpicture.h"

#include <QImage>

namespace parallax {

/// What an export says of its content beside the marking.
struct ExportNotes
{
    bool exercise = false;
    QString source;                ///< "Exercise catalogue"
    QString policyPack, policyVersion;
};

/// "2031-03-14T06:00:00Z  ·  Source: …  ·  Policy: … 4  ·  For: QNV", of what is known; ours where there is no audience.
QString exportCaption(const QStringList &audience, Instant at, const ExportNotes &notes);

/// An image that carries its marking: the banner above and below in its colour, EXERCISE beside it, and the caption under the
/// picture. Long texts go on in a next line, none is cut. \a banner empty: it is not known, and the image says so.
QImage markedImage(const QImage &picture, const QString &banner, bool exercise, const QString &caption);

/// Puts a marked image, or text, on the clipboard with the hint that clipboard histories skip it.
void copyMarked(const QImage &image);
void copyMarked(const QByteArray &text);

} // namespace parallax
