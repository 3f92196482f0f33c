#pragma once

#include "model/result.h"

#include <QJsonObject>
#include <QList>
#include <QRectF>
#include <QString>

namespace parallax
{

/// A line of text as it stands on a page.
struct PdfLine {
    QString text;
    QRectF box; ///< points from the upper left corner of the page; null where it could not be found
    int gaps = 0; ///< between what stands beside each other: wider than a letter is high
};

struct PdfPage {
    QSizeF size; ///< points
    QList<PdfLine> lines; ///< in the order in which the file draws them
    int pictures = 0, notes = 0; ///< images; annotations other than links
};

/// What a PDF says, as far as text goes.
struct PdfText {
    QList<PdfPage> pages;
    QString title, author;
    int attachments = 0;
    bool form = false, script = false;
    bool othersKnown = true; ///< pictures, notes, attachments, form and script could be counted

    QJsonObject toJson() const;
    /// Error: Malformed, for what another process wrote.
    static Result<PdfText> fromJson(const QJsonObject &json);
};

/// Reads a file by Qt PDF and QPDF, in this process: for a process that may break (`parallax document lines`), never for the
/// window. Error: Denied where it asks for a password, Malformed where it is damaged, Io.
Result<PdfText> readPdfText(const QString &path);

} // namespace parallax
