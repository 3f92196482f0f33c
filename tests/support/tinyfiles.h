#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

/// Small files made by hand, so that a test knows every byte of them.
namespace tinyfiles {

quint32 crc32(const QByteArray &bytes);

using Entries = QList<std::pair<QByteArray, QByteArray>>;
/// A ZIP file of stored entries. \a unlisted stand in it and not in its list.
QByteArray zip(const Entries &entries, const Entries &unlisted = {}, const QByteArray &comment = {});

/// zlib data as PDF and PNG hold them.
QByteArray deflated(const QByteArray &bytes);
/// A PDF object of a packed stream.
QByteArray stream(const QByteArray &content, const QByteArray &entries = {});

using Objects = QList<std::pair<int, QByteArray>>;
/// Objects of a PDF by number, behind \a before: an older version where it is not empty.
QByteArray pdf(const Objects &objects, const QByteArray &trailer = "/Root 1 0 R", const QByteArray &before = {});
/// One page that shows \a content, with the fonts F1 (Helvetica) and F2 (object 12); \a more objects from 10 on, \a catalog and \a pageEntries beside what must be there.
QByteArray page(const QByteArray &content, const Objects &more = {}, const QByteArray &catalog = {}, const QByteArray &pageEntries = {},
                const QByteArray &trailer = {});

/// Behind the header of a PNG: a chunk more.
QByteArray withChunk(const QByteArray &png, const QByteArray &type, const QByteArray &data);
/// Behind the start of a JPEG: a segment more.
QByteArray withSegment(const QByteArray &jpeg, uchar marker, const QByteArray &data);

} // namespace tinyfiles
