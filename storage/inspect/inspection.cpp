#include "storage/inspect/inspection.h"

#include "model/tr.h"
#include "storage/inspect/inspectors.h"
#include "storage/inspect/inspectxml.h"

#include <QLocale>
#include <QStringDecoder>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat);
}

bool startsAsHtml(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(1024).trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<html");
}

/// Text in UTF-8, if it is text at all: UTF-16 by its mark, or UTF-8 without control characters.
std::optional<QByteArray> asUtf8(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return QString(QStringDecoder(QStringDecoder::Utf16)(bytes)).toUtf8();
    const QByteArray plain = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    if (std::any_of(plain.begin(), plain.end(), [](char c) { return c >= 0 && c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f'; }))
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(plain);
    return decoder.hasError() ? std::nullopt : std::optional(plain);
}

/// Packed formats that are not unpacked here: to pass them over would be to call them clean.
QString packedFormat(const QByteArray &bytes)
{
    static const struct { QByteArray start; QLatin1StringView name; } kFormats[] = {
        {"\x1f\x8b", "gzip"_L1}, {"BZh", "bzip2"_L1}, {QByteArray("\xfd" "7zXZ\0", 6), "xz"_L1}, {"7z\xbc\xaf\x27\x1c", "7z"_L1},
        {"Rar!\x1a\x07", "RAR"_L1}, {"\x28\xb5\x2f\xfd", "Zstandard"_L1}, {"MSCF", "CAB"_L1}};
    for (const auto &format : kFormats) {
        if (bytes.startsWith(format.start))
            return format.name;
    }
    return {};
}

void inspectTextual(const QByteArray &utf8, const QString &place, Inspection &found)
{
    const QByteArray start = utf8.left(64).trimmed();
    if (startsAsHtml(utf8))
        inspectHtml(utf8, place, found);
    else if (start.startsWith('<') && inspectXml(utf8, place, {}, found))
        return;
    else if (!(start.startsWith('{') || start.startsWith('[')) || !inspectJson(utf8, place, found))
        inspectPlainText(utf8, place, found);
}

} // namespace

QString placeIn(const QString &outer, const QString &inner)
{
    return outer.isEmpty() ? inner : u"%1 / %2"_s.arg(outer, inner);
}

void Inspection::text(const QString &place, TextKind kind, const QString &text)
{
    if (text.isEmpty() || isOver())
        return;
    m_found.texts.append({place, kind == TextKind::Shown ? m_under : kind, text});
}

void Inspection::structure(const QString &code, const QString &place, const QString &what)
{
    const LeakFinding finding = leakFinding(code, place, what);
    if (!m_found.structure.contains(finding))
        m_found.structure.append(finding);
}

void Inspection::unread(const QString &place, const QString &why)
{
    structure(u"LK-HIDDEN"_s, place, Tr::tr("This could not be read, so nobody can say what is in it: %1").arg(why));
}

void Inspection::refuse(const QString &what, const QString &place)
{
    if (!m_error)
        m_error = Error{ErrorCode::TooLarge, what, place};
}

bool Inspection::spend(qint64 unpacked, qint64 packed, const QString &place)
{
    constexpr qint64 kSmall = 10'000'000;
    m_unpacked += unpacked;
    if (m_unpacked > m_limits.unpacked)
        refuse(Tr::tr("Unpacked, the file has more than %1; that is the most.").arg(sizeText(m_limits.unpacked)), place);
    else if (packed > 0 && unpacked > kSmall && unpacked / packed > m_limits.ratio)
        refuse(Tr::tr("A part unpacks to %1 times its size (%2): this is how zip bombs are made, and it is not opened.").arg(unpacked / packed)
                   .arg(sizeText(unpacked)), place);
    return !isOver();
}

void Inspection::file(const QByteArray &bytes, const QString &place, TextKind as)
{
    if (isOver())
        return;
    if (bytes.size() > m_limits.bytes)
        return refuse(Tr::tr("The file has %1; %2 is the most.").arg(sizeText(bytes.size()), sizeText(m_limits.bytes)), place);
    if (++m_files > m_limits.files)
        return refuse(Tr::tr("There are more than %1 files in it.").arg(m_limits.files), place);
    if (m_depth >= m_limits.depth)
        return refuse(Tr::tr("Files stand in one another more than %1 deep.").arg(m_limits.depth), place);
    const TextKind before = m_under;
    if (m_under == TextKind::Shown)
        m_under = as;
    ++m_depth;
    if (bytes.left(1024).contains("%PDF-"))
        inspectPdf(bytes, place, *this);
    else if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        inspectZip(bytes, place, *this);
    else if (bytes.startsWith(QByteArray("SQLite format 3\0", 16)))
        inspectSqlite(bytes, place, *this);
    else if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        inspectPng(bytes, place, *this);
    else if (bytes.startsWith("\xff\xd8\xff"))
        inspectJpeg(bytes, place, *this);
    else if (const QString packed = packedFormat(bytes); !packed.isEmpty())
        unread(place, Tr::tr("it is packed in a format that is not unpacked here (%1). Unpack it and check what is in it.").arg(packed));
    else if (const auto utf8 = asUtf8(bytes))
        inspectTextual(*utf8, place, *this);
    else
        inspectRaw(bytes, place, *this);
    --m_depth;
    m_under = before;
}

} // namespace parallax
