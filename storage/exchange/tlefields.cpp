#include "storage/exchange/tlefields.h"

#include "storage/exchange/feedtext.h"

#include <algorithm>
#include <cstring>

namespace parallax
{

namespace
{
constexpr std::string_view kAlpha5 = "ABCDEFGHJKLMNPQRSTUVWXYZ";
} // namespace

bool readTleFixed(const char *at, int length, double &value)
{
    const char *const end = at + length;
    while (at < end && *at == ' ')
        ++at;
    bool negative = false;
    if (at < end && (*at == '-' || *at == '+'))
        negative = *at++ == '-';
    qint64 digits = 0;
    const char *const first = at;
    for (; at < end && isTleDigit(*at); ++at)
        digits = digits * 10 + (*at - '0');
    qsizetype count = at - first, decimals = 0;
    if (at < end && *at == '.') {
        const char *const point = ++at;
        for (; at < end && isTleDigit(*at); ++at)
            digits = digits * 10 + (*at - '0');
        decimals = at - point;
        count += decimals;
    }
    while (at < end && *at == ' ')
        ++at;
    if (count == 0 || at != end)
        return false;
    const double magnitude = double(digits) / kPowersOfTen[decimals];
    value = negative ? -magnitude : magnitude;
    return true;
}

bool readTleScaled(const char *at, double &value)
{
    const char sign = at[0], exponentSign = at[6], exponentDigit = at[7];
    if ((sign != ' ' && sign != '-' && sign != '+')
        || (exponentSign != '-' && exponentSign != '+' && exponentSign != ' ') || !isTleDigit(exponentDigit))
        return false;
    int digits = 0;
    bool any = false;
    for (int i = 1; i <= 5; ++i) {
        if (at[i] == ' ' && !any)
            continue;
        if (!isTleDigit(at[i]))
            return false;
        any = true;
        digits = digits * 10 + (at[i] - '0');
    }
    if (!any)
        return false;
    const int exponent = (exponentSign == '-' ? -1 : 1) * (exponentDigit - '0') - 5;
    const double magnitude
        = exponent < 0 ? double(digits) / kPowersOfTen[-exponent] : double(digits) * kPowersOfTen[exponent];
    value = sign == '-' ? -magnitude : magnitude;
    return true;
}

bool readTleCount(const char *at, int length, qint64 &value)
{
    const char *const end = at + length;
    while (at < end && *at == ' ')
        ++at;
    qint64 digits = 0;
    for (; at < end; ++at) {
        if (!isTleDigit(*at))
            return false;
        digits = digits * 10 + (*at - '0');
    }
    value = digits;
    return true;
}

bool readTleNumber(const char *at, qint64 &number)
{
    if (const int letter = alpha5Value(at[0]); letter >= 0) {
        for (int i = 1; i < 5; ++i)
            if (!isTleDigit(at[i]))
                return false;
        readTleCount(at + 1, 4, number);
        number += letter * 10'000;
        return true;
    }
    return at[4] != ' ' && readTleCount(at, 5, number);
}

int fullTleYear(int twoDigits)
{
    return twoDigits < 57 ? 2000 + twoDigits : 1900 + twoDigits; // Sputnik flew in 1957
}

QString readTleDesignator(std::string_view columns)
{
    const std::string_view text = trimmed(columns);
    const bool regular = columns.front() != ' ' && text.size() >= 5
        && std::all_of(text.begin(), text.begin() + 5, isTleDigit)
        && std::all_of(text.begin() + 5, text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!regular)
        return fromFeed(text);
    char written[16];
    const int year = fullTleYear((text[0] - '0') * 10 + (text[1] - '0'));
    char *at = written;
    *at++ = char('0' + year / 1000);
    *at++ = char('0' + year / 100 % 10);
    *at++ = text[0];
    *at++ = text[1];
    *at++ = '-';
    std::memcpy(at, text.data() + 2, text.size() - 2);
    return QString::fromLatin1(written, qsizetype(5 + text.size() - 2));
}

int alpha5Value(char letter)
{
    const size_t index = kAlpha5.find(letter);
    return index == std::string_view::npos ? -1 : int(index) + 10;
}

char alpha5Letter(int value)
{
    return kAlpha5[size_t(value - 10)];
}

int tleChecksum(std::string_view line)
{
    // Eight columns at once, each in its byte: where the byte is a digit its value, where it is a minus sign 1.
    constexpr quint64 kOnes = 0x0101010101010101, kHighs = 0x8080808080808080;
    line = line.substr(0, kTleLineWithoutChecksum);
    quint64 sums = 0; // at most 9 columns of 9 a byte
    size_t at = 0;
    for (; at + 8 <= line.size(); at += 8) {
        quint64 word;
        std::memcpy(&word, line.data() + at, sizeof word);
        // The high bit of a byte is set in `digits` where it is below 10 once 0x30 is taken off, in `minus` where it is
        // 0x2D.
        const quint64 values = word ^ (kOnes * 0x30), signs = word ^ (kOnes * 0x2D);
        const quint64 digits = ~(((values & ~kHighs) + kOnes * (0x80 - 10)) | values) & kHighs;
        const quint64 minus = ~(((signs & ~kHighs) + kOnes * 0x7F) | signs) & kHighs;
        sums += (values & ((digits >> 7) * 0xFF)) + (minus >> 7);
    }
    int sum = 0;
    for (; sums != 0; sums >>= 8)
        sum += int(sums & 0xFF);
    for (; at < line.size(); ++at)
        sum += isTleDigit(line[at]) ? line[at] - '0' : int(line[at] == '-');
    return sum % 10;
}

} // namespace parallax
