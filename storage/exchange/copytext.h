#pragma once

#include "model/document/releasecopy.h"
#include "storage/exchange/copyformat.h"

#include <optional>

namespace parallax {

/// A stretch of a copy as it is laid out: one item, or the rows of one table.
struct CopyBlock
{
    QList<const ReleaseItem *> items;
    int columns = 0; ///< of a table without number and mark; 0: not a table
};
QList<CopyBlock> copyBlocks(const ReleaseCopy &copy);

/// "9 MAR | drift begins" is a row of two cells.
QStringList copyCells(const ReleaseItem &row);
/// "12."; empty for a title or where there is none.
QString copyNumber(const ReleaseItem &item);
/// "For: QMR. As of 2031-03-14."; for our own copy without nations.
QString copyAddress(const ReleaseCopy &copy);
/// The strip above the banner of an exercise; empty otherwise.
QString copyStrip(const ReleaseCopy &copy);
/// Notices that the strip does not say already.
QStringList copyNotices(const ReleaseCopy &copy);
/// True where the title is not among the items (withheld: a neutral one stands in the copy).
bool copyNeedsTitle(const ReleaseCopy &copy);

/// What stands for an image among the lines: a word and the SHA-256 of its bytes. Empty without an image.
QString copyImageLine(const QByteArray &image);
/// Bytes of "data:image/png;base64,…"; none for any other address, and none for what is no PNG.
std::optional<QByteArray> imageOfAddress(QStringView address);
QString addressOfImage(const QByteArray &image);

/// Every line of text that a file of this copy shows, in order, white space folded. What a writer made is read back and
/// compared with these lines: none may be missing, none may be there that is not here.
QStringList copyLines(const ReleaseCopy &copy, CopyFormat format);

} // namespace parallax
