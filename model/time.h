#pragma once

#include "model/result.h"

#include <QString>
#include <QStringView>

#include <compare>
#include <limits>

namespace parallax {

/// A civil day (UTC), counted from 1970-01-01. Policy counts in days; both ends of a span are included.
struct Day
{
    static constexpr qint32 kUnknown = std::numeric_limits<qint32>::min();
    static constexpr qint32 kForever = std::numeric_limits<qint32>::max();

    qint32 number = kUnknown;

    bool isKnown() const { return number != kUnknown; }
    /// "2031-03-14"; empty where unknown, "forever" where it has no end.
    QString toString() const;
    /// "20310314", as the authority block prints it.
    QString toBasicString() const;
    /// Reads "2031-03-14" or "20310314", nothing else; 2031-02-30 is Malformed.
    static Result<Day> parse(QStringView text);
    static Day fromYmd(int year, int month, int day);
    Day plusYears(int years) const; ///< 29 February becomes 28 February where the year has none.

    auto operator<=>(const Day &) const = default;
};

/// UTC as day and nanosecond of the day; 23:59:60 exists (nanosecond up to 86,401 × 10⁹ - 1).
struct Instant
{
    static constexpr qint64 kNanosecondsPerDayMax = 86'401LL * 1'000'000'000LL;

    Day day;
    qint64 nanosecond = 0;

    /// One integer that sorts: day × 86,401 × 10⁹ + ns, as the store keeps it.
    qint64 sortable() const { return qint64(day.number) * kNanosecondsPerDayMax + nanosecond; }
    static Instant fromSortable(qint64 value);
    /// "2031-03-14T06:00:00Z", with a fraction only where there is one.
    QString toString() const;
    static Result<Instant> parse(QStringView text);

    auto operator<=>(const Instant &) const = default;
};

/// Where "now" comes from; tests give their own.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock : public Clock
{
public:
    Instant now() const override;
};

} // namespace parallax
