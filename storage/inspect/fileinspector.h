#pragma once

#include "model/leak/foundtext.h"
#include "model/leak/leakreport.h"
#include "model/result.h"

#include <QByteArray>
#include <QList>

namespace parallax {

/// What a file from anywhere may hold at most; beyond it is refused whole, with the limit named.
struct InspectLimits
{
    qint64 bytes = 500LL * 1000 * 1000;
    qint64 unpacked = 1000LL * 1000 * 1000; ///< all that is unpacked from it, at any depth
    qint64 ratio = 1100;                    ///< unpacked to packed, of parts over 10 MB; Deflate itself reaches 1032
    int files = 20'000;                     ///< at any depth
    int depth = 12;                         ///< files in files
    int revisions = 100;                    ///< of a PDF
};

/// What was found in a file.
struct FileInspection
{
    QList<FoundText> texts;        ///< every text that can be got out of it
    QList<LeakFinding> structure;  ///< leaks whatever the texts say: changes, comments, metadata, older versions; and parts that could not be read
};

/// Looks through a file, ours or not, whatever its name says: PDF, office files and OpenDocument, HTML, XML, JSON, Markdown, images, ZIP,
/// SQLite, at whatever depth they stand in one another; of everything else the bytes that read as text. \a name is looked at too.
///
/// A part that cannot be read (encrypted, damaged, of a packed format that is not known) is among the structure, never passed over.
/// Error: TooLarge past a limit, with the limit and the place.
Result<FileInspection> inspectFile(const QByteArray &bytes, const QString &name, const InspectLimits &limits = {});

} // namespace parallax
