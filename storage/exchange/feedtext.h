#pragma once

#include "model/result.h"
#include "model/time.h"

#include <QByteArray>

#include <optional>
#include <string_view>

namespace parallax
{

/// Bytes of a feed as UTF-8 without byte order mark.
/// Error: Malformed, with the line, for bytes that are no UTF-8 and for control characters other than tab and line
/// ends.
Result<QByteArray> feedText(const QByteArray &bytes);

/// Walks through lines that end in \n or \r\n.
class FeedLines
{
public:
    explicit FeedLines(std::string_view text)
        : m_rest(text)
    {
    }
    bool next();
    std::string_view line() const { return m_line; }
    int number() const { return m_number; } ///< from 1

private:
    std::string_view m_rest, m_line;
    int m_number = 0;
};

std::string_view trimmed(std::string_view text); ///< blanks and tabs
bool equalsIgnoringCase(std::string_view a, std::string_view b); ///< ASCII
QString fromFeed(std::string_view utf8);

/// A decimal number as written in files: sign, digits, point, exponent (E or e). Nothing else: no blanks, no "nan", no
/// hex. The double nearest to it, as strtod gives; unset where it is none or would not be finite.
std::optional<double> readReal(std::string_view text);
/// A whole number of at most 18 digits with an optional sign.
std::optional<qint64> readInteger(std::string_view text);

/// "2024-10-29T12:18:43.492896" or "2007-064T10:34:41.4264", with or without Z; years 1900 to 2199, 23:59:60 is taken.
/// Digits beyond the nanosecond are cut off. Unset where it is none.
std::optional<Instant> readEpoch(std::string_view text);

/// Day number of a civil day, and whether there is one. Gregorian.
std::optional<Day> civilDay(int year, int month, int day);
Day firstOfYear(int year);
inline bool isLeapYear(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/// 10^0 … 10^22: those that a double holds exactly, so that one multiplication or division of a whole number rounds
/// once.
extern const double kPowersOfTen[23];

} // namespace parallax
