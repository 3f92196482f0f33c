#include "model/orbit/timescales.h"

#include <algorithm>
#include <limits>

namespace parallax {

namespace {
constexpr qint64 kSecond = 1'000'000'000;
constexpr qint64 kDay = 86'400 * kSecond;
constexpr int kTaiMinusUtcIn1972 = 10;
constexpr double kTtMinusTaiSeconds = 32.184; // IAU 1991 resolution A4
constexpr double kJulianDayOf1970 = 2440587.5;

JulianDate julianDate(Day day, double seconds)
{
    return {kJulianDayOf1970 + day.number, seconds / 86'400.0};
}
} // namespace

LeapSeconds::LeapSeconds()
{
    // The first day of each new value. Source: IERS Bulletin C, as in the tz database's leap-seconds.list.
    const struct { int year, month; } firsts[] = {
        {1972, 7}, {1973, 1}, {1974, 1}, {1975, 1}, {1976, 1}, {1977, 1}, {1978, 1}, {1979, 1}, {1980, 1},
        {1981, 7}, {1982, 7}, {1983, 7}, {1985, 7}, {1988, 1}, {1990, 1}, {1991, 1}, {1992, 7}, {1993, 7},
        {1994, 7}, {1996, 1}, {1997, 7}, {1999, 1}, {2006, 1}, {2009, 1}, {2012, 7}, {2015, 7}, {2017, 1}};
    int value = kTaiMinusUtcIn1972;
    for (const auto &[year, month] : firsts)
        m_steps.push_back({Day::fromYmd(year, month, 1), ++value});
    m_expires = Day::fromYmd(2026, 6, 28);
}

int LeapSeconds::taiMinusUtc(Day day) const
{
    const auto after = std::upper_bound(m_steps.cbegin(), m_steps.cend(), day,
                                        [](Day wanted, const Step &step) { return wanted < step.from; });
    return after == m_steps.cbegin() ? kTaiMinusUtcIn1972 : std::prev(after)->taiMinusUtc;
}

bool LeapSeconds::exists(Instant at) const
{
    return at.day.isKnown() && at.nanosecond >= 0 && at.nanosecond < secondsOf(at.day) * kSecond;
}

qint64 LeapSeconds::nanosecondsBetween(Instant from, Instant to) const
{
    const qint64 days = qint64(to.day.number) - from.day.number;
    constexpr qint64 mostDays = 106'000;
    if (days > mostDays || days < -mostDays)
        return days > 0 ? std::numeric_limits<qint64>::max() : std::numeric_limits<qint64>::min();
    const qint64 leaps = taiMinusUtc(to.day) - taiMinusUtc(from.day);
    return days * kDay + leaps * kSecond + to.nanosecond - from.nanosecond;
}

Instant LeapSeconds::plus(Instant at, qint64 nanoseconds) const
{
    // Counted in days of 86,400 s of TAI from the start of the day of `at`, then led back to the UTC day that holds it.
    const qint64 since = at.nanosecond + nanoseconds;
    qint64 days = since / kDay - (since % kDay < 0 ? 1 : 0);
    Instant result{Day{qint32(at.day.number + days)}, 0};
    result.nanosecond = since - days * kDay - (taiMinusUtc(result.day) - taiMinusUtc(at.day)) * kSecond;
    if (result.nanosecond < 0) {
        result.day.number -= 1;
        result.nanosecond = since - (days - 1) * kDay - (taiMinusUtc(result.day) - taiMinusUtc(at.day)) * kSecond;
    } else if (const qint64 length = secondsOf(result.day) * kSecond; result.nanosecond >= length) {
        result = {Day{result.day.number + 1}, result.nanosecond - length};
    }
    return result;
}

JulianDate LeapSeconds::tai(Instant utc) const
{
    return julianDate(utc.day, double(utc.nanosecond) * 1e-9 + taiMinusUtc(utc.day));
}

JulianDate LeapSeconds::tt(Instant utc) const
{
    return julianDate(utc.day, double(utc.nanosecond) * 1e-9 + taiMinusUtc(utc.day) + kTtMinusTaiSeconds);
}

Instant LeapSeconds::utcOfTai(Instant reading) const
{
    return plus({reading.day, 0}, reading.nanosecond - taiMinusUtc(reading.day) * kSecond);
}

JulianDate ut1Of(Instant utc, double ut1MinusUtcSeconds)
{
    return julianDate(utc.day, double(utc.nanosecond) * 1e-9 + ut1MinusUtcSeconds);
}

} // namespace parallax
