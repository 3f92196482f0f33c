#include "model/orbit/sunmoon.h"

#include <Eigen/Geometry>

#include <erfa.h>
#include <erfam.h>

#include <cmath>
#include <numbers>

namespace parallax {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kKmPerAu = ERFA_DAU / 1000.0;

Eigen::Vector3d turned(const Eigen::Vector3d &gcrfKm, Instant utc, Frame frame, const EarthModel &earth)
{
    return frame == Frame::Gcrf ? gcrfKm : frameTransform(Frame::Gcrf, frame, utc, earth).positionKm(gcrfKm);
}

} // namespace

Eigen::Vector3d sunKm(Instant utc, Frame frame, const EarthModel &earth, Place place)
{
    const JulianDate tt = earth.leapSeconds.tt(utc); // for TDB: 2 ms, 60 m
    double heliocentric[2][3], barycentric[2][3];
    eraEpv00(tt.day, tt.fraction, heliocentric, barycentric); // warns outside 1900 to 2100, and goes on
    const Eigen::Vector3d sunAu = -Eigen::Map<const Eigen::Vector3d>(heliocentric[0]);
    const Eigen::Vector3d auPerDay = -Eigen::Map<const Eigen::Vector3d>(heliocentric[1]);
    // Light time and aberration together: the Sun stands still, the Earth moves, so it is seen where it was light time ago.
    const double lightDays = place == Place::Apparent ? sunAu.norm() * ERFA_AULT / ERFA_DAYSEC : 0.0;
    return turned((sunAu - lightDays * auPerDay) * kKmPerAu, utc, frame, earth);
}

Eigen::Vector3d moonKm(Instant utc, Frame frame, const EarthModel &earth)
{
    const JulianDate tt = earth.leapSeconds.tt(utc);
    double state[2][3];
    eraMoon98(tt.day, tt.fraction, state);
    return turned(Eigen::Map<const Eigen::Vector3d>(state[0]) * kKmPerAu, utc, frame, earth);
}

double moonIlluminated(const Eigen::Vector3d &sunKm, const Eigen::Vector3d &moonKm)
{
    // Half of 1 + cos of the angle at the Moon between Sun and Earth.
    const Eigen::Vector3d toSun = sunKm - moonKm;
    return 0.5 * (1.0 - toSun.dot(moonKm) / (toSun.norm() * moonKm.norm()));
}

Geodetic subSolarPoint(const Eigen::Vector3d &sunItrfKm)
{
    const double longitude = std::atan2(sunItrfKm.y(), sunItrfKm.x());
    return {std::atan2(sunItrfKm.z(), std::hypot(sunItrfKm.x(), sunItrfKm.y())), longitude >= kPi ? -kPi : longitude, 0.0};
}

Eigen::Matrix2Xd linesOfSunElevation(const Eigen::Vector3d &sunItrfKm, double elevationRad, Eigen::Index count)
{
    // A geodetic latitude is that of the normal, so the line is a circle of normals about the Sun's direction.
    const Eigen::Vector3d sun = sunItrfKm.normalized();
    const Eigen::Vector3d east = (std::abs(sun.z()) < 0.9 ? Eigen::Vector3d::UnitZ() : Eigen::Vector3d::UnitX()).cross(sun).normalized();
    const Eigen::Vector3d north = sun.cross(east);
    Eigen::Matrix2Xd result(2, count);
    for (Eigen::Index i = 0; i < count; ++i) {
        const double angle = 2.0 * kPi * double(i) / double(count);
        const Eigen::Vector3d normal
            = std::sin(elevationRad) * sun + std::cos(elevationRad) * (std::cos(angle) * north + std::sin(angle) * east);
        const Geodetic place = subSolarPoint(normal);
        result.col(i) << place.latitudeRad, place.longitudeRad;
    }
    return result;
}

Daylight daylightFor(double sunElevationRad)
{
    const double degrees = sunElevationRad * 180.0 / kPi;
    return degrees > -50.0 / 60.0 ? Daylight::Day
        : degrees > -6.0          ? Daylight::CivilTwilight
        : degrees > -12.0         ? Daylight::NauticalTwilight
        : degrees > -18.0         ? Daylight::AstronomicalTwilight
                                  : Daylight::Night;
}

} // namespace parallax
