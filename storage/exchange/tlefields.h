#pragma once

#include <QString>

#include <string_view>

namespace parallax
{

constexpr size_t kTleLineLength = 69, kTleLineWithoutChecksum = 68;
constexpr qint64 kNanosecondsPerEighthDecimal = 864'000; ///< of a day's fraction: 86,400 s / 10^8

/// `[blanks][sign]digits[.digits][blanks]` within at most 14 columns: so the digits fit a double, and one division by
/// an exact power of ten rounds as strtod does. Blanks alone are none.
bool readTleFixed(const char *at, int length, double &value);

/// Eight columns `s12345s6`: 0.12345 × 10^(s6). A blank sign is plus, leading blanks are zeros; blanks alone are none.
bool readTleScaled(const char *at, double &value);

/// A whole number padded with blanks on the left; blanks alone are 0.
bool readTleCount(const char *at, int length, qint64 &value);

/// Five columns: digits padded with blanks, or Alpha-5. Blanks alone are none.
bool readTleNumber(const char *at, qint64 &number);

/// Eight columns: "98067A  " as "1998-067A", "70025   " (no piece) as "1970-025"; anything else as it stands.
QString readTleDesignator(std::string_view columns);

/// 57 to 99 are 19xx: Sputnik flew in 1957.
int fullTleYear(int twoDigits);

/// 10 to 33 for a letter of Alpha-5, -1 for any other byte, I and O among them; and the way back.
int alpha5Value(char letter);
char alpha5Letter(int value); ///< value in [10, 33]

/// Sum of the digits and minus signs of the first 68 columns, modulo 10.
int tleChecksum(std::string_view line);

inline bool isTleDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace parallax
