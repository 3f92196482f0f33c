#include "storage/exchange/feedtext.h"

#include "model/tr.h"

#include <QStringDecoder>

#include <charconv>
#include <cstring>

namespace parallax
{

const double kPowersOfTen[23] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };

namespace
{
constexpr quint64 kOnes = 0x0101010101010101, kHighs = 0x8080808080808080;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Eight bytes at once: none below 0x20 and none above 0x7F.
bool isPlain(const char *bytes)
{
    quint64 word;
    std::memcpy(&word, bytes, sizeof word);
    return (((word - kOnes * 0x20) | word) & kHighs) == 0;
}

/// Length of the UTF-8 sequence at \a at, 0 where it is none. Source: RFC 3629, section 4.
int sequenceLength(const unsigned char *at, const unsigned char *end)
{
    const auto follows = [&](int count, unsigned char low, unsigned char high) {
        if (end - at <= count || at[1] < low || at[1] > high)
            return 0;
        for (int i = 2; i <= count; ++i)
            if ((at[i] & 0xC0) != 0x80)
                return 0;
        return count + 1;
    };
    if (at[0] >= 0xC2 && at[0] <= 0xDF)
        return follows(1, 0x80, 0xBF);
    if (at[0] >= 0xE0 && at[0] <= 0xEF)
        return follows(2, at[0] == 0xE0 ? 0xA0 : 0x80, at[0] == 0xED ? 0x9F : 0xBF);
    if (at[0] >= 0xF0 && at[0] <= 0xF4)
        return follows(3, at[0] == 0xF0 ? 0x90 : 0x80, at[0] == 0xF4 ? 0x8F : 0xBF);
    return 0;
}

Result<void> checkText(const QByteArray &utf8)
{
    const char *at = utf8.constData(), *const begin = at, *const end = at + utf8.size();
    while (at < end) {
        if (end - at >= 8 && isPlain(at)) {
            at += 8;
            continue;
        }
        const auto c = static_cast<unsigned char>(*at);
        // A DOS editor ends a file with Ctrl-Z.
        const bool fine
            = (c >= 0x20 && c < 0x7F) || c == '\t' || c == '\r' || c == '\n' || (c == 0x1A && at + 1 == end);
        const int length = fine ? 1
            : c >= 0x80
            ? sequenceLength(reinterpret_cast<const unsigned char *>(at), reinterpret_cast<const unsigned char *>(end))
            : 0;
        if (length == 0) {
            const auto line = 1 + std::count(begin, at, '\n');
            const QString byte = QStringLiteral("%1").arg(c, 2, 16, QLatin1Char('0')).toUpper();
            return Error { ErrorCode::Malformed,
                c < 0x80 ? Tr::tr("Line %1 holds the control character 0x%2: this is no text file.").arg(line).arg(byte)
                         : Tr::tr("Line %1 holds the byte 0x%2, which is no UTF-8; save the file as UTF-8.")
                               .arg(line)
                               .arg(byte),
                Tr::tr("line %1").arg(line) };
        }
        at += length;
    }
    return {};
}
} // namespace

Result<QByteArray> feedText(const QByteArray &bytes)
{
    QByteArray text = bytes;
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        text = bytes.mid(3);
    } else if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        const QString decoded = decoder.decode(bytes);
        if (decoder.hasError() || bytes.size() % 2 != 0)
            return Error { ErrorCode::Malformed, Tr::tr("The file says it is UTF-16, and is not; it may be cut off."),
                {} };
        text = decoded.toUtf8();
    }
    if (const Result<void> checked = checkText(text); !checked)
        return checked.error();
    return text;
}

bool FeedLines::next()
{
    if (m_rest.empty())
        return false;
    const auto *end = static_cast<const char *>(std::memchr(m_rest.data(), '\n', m_rest.size()));
    const size_t length = end ? size_t(end - m_rest.data()) : m_rest.size();
    m_line = m_rest.substr(0, length);
    m_rest.remove_prefix(end ? length + 1 : length);
    if (!m_line.empty() && (m_line.back() == '\r' || (m_rest.empty() && m_line.back() == '\x1A')))
        m_line.remove_suffix(1);
    ++m_number;
    return true;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

QString fromFeed(std::string_view utf8)
{
    for (const char c : utf8)
        if (c & 0x80)
            return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    return QString::fromLatin1(utf8.data(), qsizetype(utf8.size()));
}

std::optional<double> readReal(std::string_view text)
{
    const char *at = text.data(), *const end = at + text.size();
    bool negative = false;
    if (at < end && (*at == '-' || *at == '+'))
        negative = *at++ == '-';
    const char *const unsignedStart = at;
    quint64 digits = 0;
    int significant = 0, exponent = 0;
    bool any = false, point = false;
    for (; at < end && (isDigit(*at) || (*at == '.' && !point)); ++at) {
        if (*at == '.') {
            point = true;
            continue;
        }
        any = true;
        if (significant > 0 || *at != '0')
            ++significant;
        if (significant <= 18)
            digits = digits * 10 + quint64(*at - '0');
        exponent -= point ? 1 : 0;
    }
    if (!any)
        return std::nullopt;
    if (at < end && (*at == 'e' || *at == 'E')) {
        ++at;
        bool down = false;
        if (at < end && (*at == '-' || *at == '+'))
            down = *at++ == '-';
        if (at == end)
            return std::nullopt;
        int written = 0;
        for (; at < end && isDigit(*at); ++at)
            written = written < 100'000 ? written * 10 + (*at - '0') : written;
        exponent += down ? -written : written;
    }
    if (at != end)
        return std::nullopt;
    // Both factors are exact, so that one operation rounds once. Source: Clinger, How to read floating point numbers
    // accurately, PLDI 1990.
    if (significant <= 18 && digits <= (quint64(1) << 53) && exponent >= -22 && exponent <= 22) {
        const double value
            = exponent < 0 ? double(digits) / kPowersOfTen[-exponent] : double(digits) * kPowersOfTen[exponent];
        return negative ? -value : value;
    }
    double value = 0;
    const auto [last, error] = std::from_chars(unsignedStart, end, value);
    if (error != std::errc() || last != end)
        return std::nullopt;
    return negative ? -value : value;
}

std::optional<qint64> readInteger(std::string_view text)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    if (text.empty() || text.size() > 18)
        return std::nullopt;
    qint64 value = 0;
    for (const char c : text) {
        if (!isDigit(c))
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return negative ? -value : value;
}

Day firstOfYear(int year)
{
    const int before = year - 1;
    return Day { qint32(before * 365 + before / 4 - before / 100 + before / 400 - 719'162) };
}

std::optional<Day> civilDay(int year, int month, int day)
{
    static constexpr int kBefore[13] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 };
    if (year < 1 || month < 1 || month > 12 || day < 1)
        return std::nullopt;
    const int leap = isLeapYear(year) ? 1 : 0;
    if (day > kBefore[month] - kBefore[month - 1] + (month == 2 ? leap : 0))
        return std::nullopt;
    return Day { firstOfYear(year).number + kBefore[month - 1] + (month > 2 ? leap : 0) + day - 1 };
}

std::optional<Instant> readEpoch(std::string_view text)
{
    if (!text.empty() && text.back() == 'Z')
        text.remove_suffix(1);
    const auto number = [&text](size_t from, size_t length) {
        int value = 0;
        for (size_t i = from; i < from + length; ++i) {
            if (i >= text.size() || !isDigit(text[i]))
                return -1;
            value = value * 10 + (text[i] - '0');
        }
        return value;
    };
    const int year = number(0, 4);
    const bool ordinal = text.size() > 8 && text[8] == 'T';
    const size_t clock = ordinal ? 9 : 11;
    if (year < 1900 || year > 2199 || text.size() < clock + 8 || text[clock - 1] != 'T' || text[4] != '-'
        || text[clock + 2] != ':' || text[clock + 5] != ':')
        return std::nullopt;
    Day day;
    if (ordinal) {
        const int ofYear = number(5, 3);
        if (ofYear < 1 || ofYear > (isLeapYear(year) ? 366 : 365))
            return std::nullopt;
        day = Day { firstOfYear(year).number + ofYear - 1 };
    } else {
        const std::optional<Day> civil = text[7] == '-' ? civilDay(year, number(5, 2), number(8, 2)) : std::nullopt;
        if (!civil)
            return std::nullopt;
        day = *civil;
    }
    const int hour = number(clock, 2), minute = number(clock + 3, 2), second = number(clock + 6, 2);
    const bool leapSecond = second == 60 && hour == 23 && minute == 59;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || (second > 59 && !leapSecond))
        return std::nullopt;
    qint64 fraction = 0;
    if (text.size() > clock + 8) {
        if (text[clock + 8] != '.' || text.size() == clock + 9)
            return std::nullopt;
        qint64 weight = 100'000'000;
        for (size_t i = clock + 9; i < text.size(); ++i, weight /= 10) {
            if (!isDigit(text[i]))
                return std::nullopt;
            fraction += (text[i] - '0') * weight;
        }
    }
    return Instant { day, ((hour * 60LL + minute) * 60 + second) * 1'000'000'000 + fraction };
}

} // namespace parallax
