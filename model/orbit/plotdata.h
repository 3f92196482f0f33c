#pragma once

#include "model/orbit/frames.h"
#include "model/orbit/orbitpicture.h"
#include "model/orbit/sgp4.h"

#include <stop_token>

namespace parallax {

/// What a Gabbard plot shows, by element of the picture; NaN where the mean motion makes no orbit.
struct GabbardValues
{
    std::vector<double> periodMinutes, perigeeKm, apogeeKm; ///< heights over the equatorial radius
};
GabbardValues gabbard(const OrbitPicture &orbit);

/// By element of the picture.
struct InclinationEccentricityValues
{
    std::vector<double> inclinationDeg, eccentricity;
};
InclinationEccentricityValues inclinationEccentricity(const OrbitPicture &orbit);

/// Samples in a row without a state: their values are NaN, and here is why.
struct SeriesGap
{
    Instant from, to;                ///< the first and the last sample without a state
    Sgp4Error error = Sgp4Error::None;
    bool implausible = false;        ///< no error, yet the orbit is used up (Sgp4State)
    bool ofSecond = false;           ///< of the second of two objects

    bool operator==(const SeriesGap &) const = default;
};
/// "KITE-7 has no state from … to …: Decayed …"
QString gapSentence(const SeriesGap &gap, const QString &designation);

/// Axes of relative motion about an orbit, as rows: radial (along the position), in-track (completes; near the velocity) and
/// cross-track (along the angular momentum). Orthonormal, right-handed; NaN where position and velocity lie on one line.
Eigen::Matrix3d ricAxes(const Eigen::Vector3d &positionKm, const Eigen::Vector3d &velocityKmPerS);

/// Where an object is as seen from another.
struct RangeOverTime
{
    std::vector<Instant> times;              ///< ascending: every step, the end, and the closest approaches
    std::vector<double> rangeKm, relativeSpeedKmPerS;
    Eigen::Matrix3Xd ricKm;                  ///< 3 × N: radial, in-track, cross-track in the axes of the first object
    std::vector<qsizetype> closest;          ///< those of times at which the range has a local minimum
    std::vector<SeriesGap> gaps;             ///< of the first object by time, then of the second
};

/// Range and relative motion of \a second about \a first in [\a from, \a to]. The relative speed is that in TEME, not the one in the
/// turning axes.
///
/// Closest approaches are minima of the distance between the positions that SGP4 gives, to 1 ms for relative speeds above 1 m/s,
/// by RelativePath as a screening finds them. Within 3 minutes of a gap they are not looked for.
/// Errors: Malformed where the span or the step is none; TooLarge for more than 366 days or 200,000 samples. With a stop
/// requested the result is empty.
[[nodiscard]] Result<RangeOverTime> rangeOverTime(const MeanElements &first, const MeanElements &second, Instant from, Instant to,
                                                  double stepSeconds, const EarthModel &earth, std::stop_token stop = {});

/// The point under an object.
struct LongitudeOverTime
{
    std::vector<Instant> times;              ///< every step, and the end
    std::vector<double> longitudeDeg;        ///< east; the first in [-180, 180), then without jumps
    std::vector<double> latitudeDeg, altitudeKm; ///< geodetic, WGS-84
    std::vector<SeriesGap> gaps;
};

/// Errors as above. After a gap the longitude goes on with the value nearest to the last one.
[[nodiscard]] Result<LongitudeOverTime> longitudeOverTime(const MeanElements &elements, Instant from, Instant to, double stepSeconds,
                                                          const EarthModel &earth, std::stop_token stop = {});

/// Mean drift in longitude, deg/day, east positive: the slope of the straight line that fits best. NaN with less than two values.
/// A geosynchronous orbit of eccentricity e swings by 2e rad within a day, so a span should be whole days.
double driftDegPerDay(const LongitudeOverTime &series, const LeapSeconds &leapSeconds);

} // namespace parallax
