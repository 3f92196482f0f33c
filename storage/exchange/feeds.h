#pragma once

#include "model/orbit/messages.h"

#include <QByteArray>

namespace parallax
{

/// What a file is, told by its content and never by its name.
enum class FeedFormat {
    Tle, ///< two or three lines an object
    OmmCsv, ///< a table with the keywords of OMM in its first line, as CelesTrak and Space-Track write it
    OmmJson, ///< a list of objects with the keywords of OMM
    Kvn, ///< CCSDS key = value, one message or several
    Xml, ///< CCSDS XML: omm, opm, oem, cdm, or ndm around several
};
QString nameOf(FeedFormat format);

/// What the readers take at most; beyond it the file is refused whole, with the limit named.
struct FeedLimits {
    qint64 bytes = 256LL * 1024 * 1024;
    qint64 entries = 2'000'000; ///< element sets, or states of an ephemeris
    qint64 findings = 10'000; ///< listed; those after it are counted only
    int messages = 10'000; ///< KVN and XML
    qint64 fields = 4'000'000; ///< of the messages of one file, rows of an ephemeris among them
};

struct FeedOptions {
    enum class BadEntry {
        RefuseFile, ///< all or nothing: the first entry that cannot be read is the error
        LeaveOut, ///< for catalogues: the good entries, and every other one in the findings with Severity::Error
    };
    BadEntry badEntry = BadEntry::RefuseFile;
    bool refuseWrongChecksums = false; ///< TLE: a wrong checksum makes a bad entry instead of a warning
    FeedLimits limits;
};

/// A file as read. Element sets of TLE, CSV and JSON stand in elementSets alone; those of OMM in KVN and XML in both.
struct OrbitFile {
    QString fileName; ///< without folder
    FeedFormat format = FeedFormat::Tle;
    std::vector<ElementSet> elementSets; ///< in the order of the file; object numbers may repeat (history)
    std::vector<OrbitMessage> messages; ///< of KVN and XML
    std::vector<FeedFinding> findings;
    qint64 leftOut = 0; ///< entries that could not be read; 0 unless BadEntry::LeaveOut was asked for
    qint64 findingsNotListed = 0; ///< beyond FeedLimits::findings
};

/// Says what \a bytes hold. Error: Malformed for an empty file, Unsupported for anything else that is no feed, with
/// what it is.
Result<FeedFormat> detectFeed(const QByteArray &bytes);

/// Reads any feed. An element set's source is "FILE: line N".
///
/// Text is UTF-8, or UTF-16 with a byte order mark; XML in what its declaration says. XML with a DTD or an entity of
/// its own is refused, elements may be 32 deep. Error: Malformed with `where` "FILE: line N, FIELD"; Unsupported for
/// what is well formed and not ours to compute with (other theories than SGP4, versions, message kinds); TooLarge past
/// a limit.
Result<OrbitFile> readOrbitFile(const QByteArray &bytes, const QString &fileName, const FeedOptions &options = {});

/// The same from the disk: looks at the size before it reads. Error: also NotFound and Io.
Result<OrbitFile> openOrbitFile(const QString &path, const FeedOptions &options = {});

} // namespace parallax
