#pragma once

#include "model/document/releasecopy.h"
#include "storage/exchange/copyformat.h"

#include <QByteArray>

namespace parallax {

// One pair for each format: the copy as bytes, and the lines of text that bytes show. Used by writeCopy() and checkCopy().

QByteArray copyToJson(const ReleaseCopy &copy);
Result<ReleaseCopy> copyFromJson(const QByteArray &bytes);

QByteArray copyToHtml(const ReleaseCopy &copy);
/// Comments, unknown attributes and elements come as lines of their own, so that nothing can hide in them.
Result<QStringList> linesOfHtml(const QByteArray &bytes);

QByteArray copyToMarkdown(const ReleaseCopy &copy);
Result<QStringList> linesOfMarkdown(const QByteArray &bytes);

QByteArray copyToFodt(const ReleaseCopy &copy);
/// Unknown elements and attributes come as lines of their own.
Result<QStringList> linesOfFodt(const QByteArray &bytes);

/// ODT, DOCX and tagged PDF/A, made of the flat ODF by LibreOffice; takes seconds. Error: as convertOfficeFile().
Result<QByteArray> copyToOffice(const ReleaseCopy &copy, CopyFormat format);
/// Reads such a file back through LibreOffice: text and images in their order, the frame, and properties that say nothing.
Result<void> checkOffice(const QByteArray &bytes, const ReleaseCopy &copy, CopyFormat format);

Result<QByteArray> copyToPdf(const ReleaseCopy &copy);
/// All text without white space, the frame of each page taken off.
Result<QString> textOfPdf(const QByteArray &bytes, const ReleaseCopy &copy);
/// As textOfPdf() gives it.
QString folded(const QString &text);

struct CopyBannerColours
{
    QString background, text, name;
};
/// By the level that a banner begins with. Source: markings.md 11.2.
CopyBannerColours bannerColours(const QString &banner);

} // namespace parallax
