#pragma once

#include "model/time.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace parallax {

/// A Julian date in two parts, as ERFA takes them: \a day ends in .5 (midnight), \a fraction counts from there, in days.
/// One double for both would step by 4e-5 s, which is 0.3 m in low orbit.
struct JulianDate
{
    double day = 0;
    double fraction = 0;

    bool operator==(const JulianDate &) const = default;
};

/// TAI - UTC. A later leap second is data: parse() reads the list that the machine or the user has.
class LeapSeconds
{
public:
    /// The leap seconds from 1972 to 2017 (IERS Bulletin C), 37 s since 2017-01-01; known to be all of them until 2026-06-28
    /// (Bulletin C 70). Before 1972: 10 s throughout, so that differences of early epochs come out as UTC counted then, as SGP4
    /// takes them.
    LeapSeconds();

    /// Reads the tz database's `leapseconds` ("Leap 2016 Dec 31 23:59:60 + S") or the IERS and NTP `leap-seconds.list`
    /// ("3692217600 37 # 1 Jan 2017"), whose hash has to fit where it carries one. \a name is for the errors.
    /// Errors: Malformed with the line, Unsupported for a rolling leap second, TooLarge.
    static Result<LeapSeconds> parse(const QByteArray &bytes, const QString &name);

    /// Seconds of TAI - UTC on \a day.
    int taiMinusUtc(Day day) const;
    /// The day from which the list no longer says whether there are more leap seconds; nothing where a read list does not say.
    std::optional<Day> expires() const { return m_expires; }
    /// The first day of the newest value; lists with the same one hold the same leap seconds.
    Day newestFrom() const { return m_steps.back().from; }
    /// SI seconds of \a day: 86,401 with a leap second, 86,399 where one was left out, else 86,400.
    int secondsOf(Day day) const { return 86'400 + taiMinusUtc(Day{day.number + 1}) - taiMinusUtc(day); }
    /// Whether UTC has this instant. Instant::parse reads 23:59:60 on any day; readers of feeds ask here whether that second was
    /// one, and say so where it was not. After expires() the answer is what the list knew.
    bool exists(Instant at) const;

    /// SI nanoseconds from \a from to \a to, leap seconds counted. Beyond 290 years the nearest that 64 bits hold.
    qint64 nanosecondsBetween(Instant from, Instant to) const;
    double secondsBetween(Instant from, Instant to) const { return double(nanosecondsBetween(from, to)) * 1e-9; }
    /// The instant \a nanoseconds of SI time later (or earlier); may be 23:59:60.
    Instant plus(Instant at, qint64 nanoseconds) const;

    JulianDate tai(Instant utc) const;
    JulianDate tt(Instant utc) const; ///< TT = TAI + 32.184 s; stands in for TDB, which stays within 2 ms of it
    /// UTC of what a clock showing TAI reads as \a reading (TT: take off 32.184 s before; GPS time: add 19 s).
    Instant utcOfTai(Instant reading) const;

private:
    struct Step { Day from; int taiMinusUtc; };
    std::vector<Step> m_steps; ///< by day, ascending; never empty
    std::optional<Day> m_expires;
};

/// UT1 = UTC + \a ut1MinusUtcSeconds, the argument of sidereal time.
JulianDate ut1Of(Instant utc, double ut1MinusUtcSeconds);

} // namespace parallax
