#include "storage/inspect/pdffont.h"

#include <QStringDecoder>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostCodes = 0x10000;

/// Adobe Glyph List names of what names and quantities are made of; letters name themselves.
QString letterOf(const QByteArray &glyph)
{
    static const QHash<QByteArray, QString> names = {
        {"zero", u"0"_s}, {"one", u"1"_s}, {"two", u"2"_s}, {"three", u"3"_s}, {"four", u"4"_s}, {"five", u"5"_s}, {"six", u"6"_s}, {"seven", u"7"_s},
        {"eight", u"8"_s}, {"nine", u"9"_s}, {"hyphen", u"-"_s}, {"minus", u"-"_s}, {"period", u"."_s}, {"comma", u","_s}, {"space", u" "_s},
        {"slash", u"/"_s}, {"underscore", u"_"_s}, {"parenleft", u"("_s}, {"parenright", u")"_s}, {"fi", u"fi"_s}, {"fl", u"fl"_s}, {"ff", u"ff"_s},
        {"ffi", u"ffi"_s}, {"ffl", u"ffl"_s}, {"endash", u"-"_s}, {"emdash", u"-"_s}, {"colon", u":"_s}};
    if (glyph.size() == 1)
        return QString::fromLatin1(glyph);
    if (const auto known = names.constFind(glyph); known != names.cend())
        return *known;
    bool isCode = false;
    const uint code = glyph.startsWith("uni") ? glyph.mid(3, 4).toUInt(&isCode, 16) : glyph.startsWith('u') ? glyph.mid(1).toUInt(&isCode, 16) : 0;
    const char32_t letter = code;
    return isCode && letter <= 0x10ffff ? QString::fromUcs4(&letter, 1) : u" "_s;
}

QString utf16(const QByteArray &hex)
{
    return QStringDecoder(QStringDecoder::Utf16BE)(QByteArray::fromHex(hex));
}

/// What stands between < and > from \a at on, and where it ends; null past \a end.
QByteArray hexAt(const QByteArray &text, qsizetype &at, qsizetype end)
{
    const qsizetype open = text.indexOf('<', at);
    const qsizetype close = open < 0 ? -1 : text.indexOf('>', open);
    if (open < 0 || close < 0 || close > end)
        return {};
    at = close + 1;
    return text.mid(open + 1, close - open - 1).replace(' ', "");
}

} // namespace

PdfFont::PdfFont(const PdfFontParts &parts)
    : m_twoBytes(parts.twoBytes)
{
    for (const auto &[code, glyph] : parts.differences)
        m_letters.insert(code, letterOf(glyph));
    if (!parts.toUnicode.isEmpty())
        readMap(parts.toUnicode);
}

void PdfFont::readMap(const QByteArray &cmap)
{
    m_mapped = true;
    qsizetype at = cmap.indexOf("begincodespacerange");
    if (at >= 0) {
        qsizetype from = at;
        m_twoBytes = hexAt(cmap, from, cmap.size()).size() > 2;
    }
    for (at = cmap.indexOf("beginbfchar"); at >= 0; at = cmap.indexOf("beginbfchar", at)) {
        const qsizetype end = cmap.indexOf("endbfchar", at);
        at += 11;
        while (true) {
            const QByteArray code = hexAt(cmap, at, end < 0 ? cmap.size() : end);
            const QByteArray letter = code.isNull() ? QByteArray() : hexAt(cmap, at, end < 0 ? cmap.size() : end);
            if (letter.isNull())
                break;
            m_letters.insert(code.toInt(nullptr, 16), utf16(letter));
        }
    }
    for (at = cmap.indexOf("beginbfrange"); at >= 0; at = cmap.indexOf("beginbfrange", at)) {
        const qsizetype found = cmap.indexOf("endbfrange", at);
        const qsizetype end = found < 0 ? cmap.size() : found;
        at += 12;
        while (true) {
            const QByteArray first = hexAt(cmap, at, end);
            const QByteArray last = first.isNull() ? QByteArray() : hexAt(cmap, at, end);
            if (last.isNull())
                break;
            const int low = first.toInt(nullptr, 16), high = std::min(last.toInt(nullptr, 16), low + kMostCodes);
            const qsizetype list = cmap.indexOf('[', at), next = cmap.indexOf('<', at);
            if (list >= 0 && list < next) {
                const qsizetype close = cmap.indexOf(']', list);
                for (int code = low; code <= high && at < close; ++code)
                    m_letters.insert(code, utf16(hexAt(cmap, at, close)));
                at = close < 0 ? end : close + 1;
                continue;
            }
            const QString start = utf16(hexAt(cmap, at, end));
            for (int code = low; code <= high && !start.isEmpty(); ++code) {
                QString letter = start;
                letter.back() = QChar(char16_t(letter.back().unicode() + (code - low)));
                m_letters.insert(code, letter);
            }
        }
    }
}

QString PdfFont::decode(const QByteArray &codes) const
{
    if (m_twoBytes && !m_mapped)
        return QStringDecoder(QStringDecoder::Utf16BE)(codes); // a guess: glyph numbers of the font, which nothing here can name
    QString text;
    for (qsizetype i = 0; i < codes.size(); i += m_twoBytes ? 2 : 1) {
        const int code = m_twoBytes && i + 1 < codes.size() ? uchar(codes[i]) * 256 + uchar(codes[i + 1]) : uchar(codes[i]);
        const auto letter = m_letters.constFind(code);
        text += letter != m_letters.cend() ? *letter : m_twoBytes ? u" "_s : QString(QChar(char16_t(code)));
    }
    return text;
}

} // namespace parallax
