#pragma once

#include "model/time.h"

#include <QByteArray>

#include <vector>

namespace parallax {

/// TAI - UTC. A later leap second is data: parse() reads the list that the machine or the user has.
class LeapSeconds
{
public:
    /// The leap seconds from 1972 to 2017 (IERS Bulletin C), 37 s since 2017-01-01. Before 1972: 10 s throughout, so that
    /// differences of early epochs come out as UTC counted then, as SGP4 takes them.
    LeapSeconds();

    /// Seconds of TAI - UTC on \a day.
    int taiMinusUtc(Day day) const;
    /// SI nanoseconds from \a from to \a to, leap seconds counted.
    qint64 nanosecondsBetween(Instant from, Instant to) const;
    double secondsBetween(Instant from, Instant to) const { return double(nanosecondsBetween(from, to)) * 1e-9; }
    /// The instant \a nanoseconds of SI time later (or earlier); may be 23:59:60.
    Instant plus(Instant at, qint64 nanoseconds) const;

private:
    struct Step { Day from; int taiMinusUtc; };
    std::vector<Step> m_steps; ///< by day, ascending
};

} // namespace parallax
