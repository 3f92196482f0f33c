#include "storage/exchange/feeds.h"

#include "model/tr.h"
#include "storage/exchange/feednotes.h"
#include "storage/exchange/feedtext.h"
#include "storage/exchange/ommfields.h"

#include <QStringDecoder>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

/// As much of a file as tells what it is.
constexpr qsizetype kLooked = 64 * 1024;

/// Files that end up here by mistake. Empty: none of them.
QString foreignFile(const QByteArray &bytes)
{
    static const struct {
        QByteArray start;
        const char *what;
    } kSigns[] = {
        { "%PDF-", QT_TRANSLATE_NOOP("parallax::Tr", "a PDF") },
        { "PK\x03\x04", QT_TRANSLATE_NOOP("parallax::Tr", "a ZIP file; unpack it first") },
        { "\x1F\x8B", QT_TRANSLATE_NOOP("parallax::Tr", "a gzip file; unpack it first") },
        { "BZh", QT_TRANSLATE_NOOP("parallax::Tr", "a bzip2 file; unpack it first") },
        { "\xFD"
          "7zXZ",
            QT_TRANSLATE_NOOP("parallax::Tr", "an xz file; unpack it first") },
        { "\x28\xB5\x2F\xFD", QT_TRANSLATE_NOOP("parallax::Tr", "a Zstandard file; unpack it first") },
        { "\x89PNG", QT_TRANSLATE_NOOP("parallax::Tr", "a PNG picture") },
        { "\xFF\xD8\xFF", QT_TRANSLATE_NOOP("parallax::Tr", "a JPEG picture") },
        { "SQLite format 3", QT_TRANSLATE_NOOP("parallax::Tr", "an SQLite file; a store is opened, not imported") },
        { "\x7F"
          "ELF",
            QT_TRANSLATE_NOOP("parallax::Tr", "a program") },
        { "DAF/SPK", QT_TRANSLATE_NOOP("parallax::Tr", "a SPICE kernel") },
    };
    for (const auto &sign : kSigns)
        if (bytes.startsWith(sign.start))
            return Tr::tr(sign.what);
    return {};
}

/// XML in UTF-16 or UCS-4, with or without a byte order mark: "<" among zero bytes. Source: XML 1.0, appendix F.
bool isWideXml(const QByteArray &bytes)
{
    for (const QByteArrayView mark : { QByteArrayView("\xFF\xFE\0\0", 4), QByteArrayView("\0\0\xFE\xFF", 4),
             QByteArrayView("\xFF\xFE", 2), QByteArrayView("\xFE\xFF", 2), QByteArrayView() }) {
        if (!bytes.startsWith(mark))
            continue;
        const QByteArray head = bytes.mid(mark.size(), 4);
        const qsizetype first = head.indexOf('<');
        if (head.size() == 4 && first >= 0 && head.count('\0') == 3)
            return true; // UCS-4
        if (head.size() == 4 && (first == 0 || first == 1) && head[1 - first] == '\0')
            return true; // UTF-16
        if (!mark.isEmpty())
            return false;
    }
    return false;
}

QByteArray decodedHead(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return bytes.mid(3, kLooked);
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        const QString head = decoder.decode(QByteArrayView(bytes).first(std::min(bytes.size(), kLooked)));
        return head.toUtf8();
    }
    return bytes.left(kLooked);
}

bool isKvnStart(std::string_view line)
{
    return line.starts_with("CCSDS_") && line.find("_VERS") != std::string_view::npos
        && line.find('=') != std::string_view::npos;
}

/// A first line of column names, of which three at least are ours.
bool isOmmHeader(std::string_view line)
{
    int known = 0;
    for (size_t begin = 0; begin <= line.size();) {
        const size_t comma = std::min(line.find(',', begin), line.size());
        std::string_view name = trimmed(line.substr(begin, comma - begin));
        if (name.size() >= 2 && name.front() == '"' && name.back() == '"')
            name = name.substr(1, name.size() - 2);
        known += ommKey(name) ? 1 : 0;
        begin = comma + 1;
    }
    return known >= 3;
}

bool isTleLine(std::string_view line)
{
    return line.size() >= 60 && (line[0] == '1' || line[0] == '2') && line[1] == ' ';
}

Error unknownFile(std::string_view firstLine)
{
    return Error { ErrorCode::Unsupported,
        Tr::tr("This is no file of element sets or orbit messages (TLE, OMM, OPM, OEM, CDM): it begins with %1.")
            .arg(quoted(firstLine)),
        {} };
}

Result<FeedFormat> detectText(std::string_view text)
{
    std::string_view first;
    bool shortTle = false;
    FeedLines lines(text);
    // A TLE file may begin with a page of comments and names; anything else shows in its first line.
    for (int looked = 0; lines.next() && looked < 1000; ++looked) {
        const std::string_view line = trimmed(lines.line());
        if (line.empty())
            continue;
        if (first.empty())
            first = line;
        if (isKvnStart(line))
            return FeedFormat::Kvn;
        if (isOmmHeader(line))
            return FeedFormat::OmmCsv;
        if (isTleLine(lines.line()))
            return FeedFormat::Tle;
        shortTle = shortTle || line.starts_with("1 ");
    }
    // Cut off within its first line of elements: the reader says where.
    return shortTle ? Result<FeedFormat>(FeedFormat::Tle) : Result<FeedFormat>(unknownFile(first));
}

} // namespace

QString nameOf(FeedFormat format)
{
    switch (format) {
    case FeedFormat::Tle:
        return u"TLE"_s;
    case FeedFormat::OmmCsv:
        return u"OMM CSV"_s;
    case FeedFormat::OmmJson:
        return u"OMM JSON"_s;
    case FeedFormat::Kvn:
        return u"CCSDS KVN"_s;
    case FeedFormat::Xml:
        return u"CCSDS XML"_s;
    }
    return {};
}

Result<FeedFormat> detectFeed(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return Error { ErrorCode::Malformed, Tr::tr("The file is empty."), {} };
    if (const QString foreign = foreignFile(bytes); !foreign.isEmpty())
        return Error { ErrorCode::Unsupported, Tr::tr("This is %1.").arg(foreign), {} };
    if (isWideXml(bytes))
        return FeedFormat::Xml;
    const QByteArray head = decodedHead(bytes);
    if (head.contains('\0'))
        return Error { ErrorCode::Unsupported, Tr::tr("This is no text file: it holds zero bytes."), {} };
    const QByteArray start = head.trimmed();
    if (start.isEmpty())
        return Error { ErrorCode::Malformed, Tr::tr("The file is empty: nothing but blanks."), {} };
    if (start.startsWith('<')) {
        const QByteArray lower = start.left(1000).toLower();
        if (lower.startsWith("<html") || lower.startsWith("<!doctype html"))
            return Error { ErrorCode::Unsupported,
                Tr::tr("This is a web page, such as a site sends in place of data when it refuses."), {} };
        return FeedFormat::Xml;
    }
    if (start.startsWith('{') || start.startsWith('['))
        return FeedFormat::OmmJson;
    return detectText({ head.constData(), size_t(head.size()) });
}

} // namespace parallax
