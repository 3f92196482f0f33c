#pragma once

#include "model/orbit/geodesy.h"

#include <vector>

namespace parallax {

constexpr double kSunRadiusKm = 695'700.0;  // nominal, IAU 2015 resolution B3
constexpr double kMoonRadiusKm = 1'737.4;   // IAU WGCCRE 2015, mean

/// As light shows it, or where it is. Light needs 499 s from the Sun, in which it moves on by 20″ as seen from here; a satellite
/// in low orbit enters the shadow 0.1 s earlier or later for it.
enum class Place { Apparent, Geometric };

/// The Sun from the centre of the Earth, km.
/// To 15 km in direction (0.02″) between 1900 and 2100 (ERFA epv00: VSOP2000, 4.6 km rms, 13.4 km at most against JPL DE405).
/// In TEME and ITRF the frames' own error comes on top; no table at all is 0.9 s, 13″. Cost: 0.1 ms.
Eigen::Vector3d sunKm(Instant utc, Frame frame, const EarthModel &earth, Place place = Place::Apparent);

/// The Moon from the centre of the Earth, km, geometric: its 1.3 s of light are 0.7″.
/// To 18″ (32 km) at most, 2.9″ and 6.1 km rms between 1950 and 2100 (ERFA moon98, after Meeus, against ELP/MPP02).
Eigen::Vector3d moonKm(Instant utc, Frame frame, const EarthModel &earth);

/// Lit part of the Moon's disc as seen from the centre of the Earth, 0 to 1, from positions in one frame.
double moonIlluminated(const Eigen::Vector3d &sunKm, const Eigen::Vector3d &moonKm);

/// The point on the ellipsoid that has the Sun in the zenith.
Geodetic subSolarPoint(const Eigen::Vector3d &sunItrfKm);

/// The line on the ellipsoid from which the Sun's centre is \a elevationRad high (0: terminator; -18°: end of twilight), as
/// 2 × \a count latitudes and longitudes, rad, going round the sub-solar point; longitude in [-π, π).
/// The Sun's parallax (8.8″) is left out, refraction too.
Eigen::Matrix2Xd linesOfSunElevation(const Eigen::Vector3d &sunItrfKm, double elevationRad, Eigen::Index count);

/// How light it is; limits by the elevation of the Sun's centre without refraction, as almanacs have them.
enum class Daylight {
    Day,                  ///< above -0°50′: the upper limb is over the horizon, refraction counted
    CivilTwilight,        ///< above -6°
    NauticalTwilight,     ///< above -12°
    AstronomicalTwilight, ///< above -18°
    Night,
};
Daylight daylightFor(double sunElevationRad);

} // namespace parallax
