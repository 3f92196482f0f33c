#pragma once

#include "model/orbit/earthorientation.h"

#include <Eigen/Core>

namespace parallax {

enum class Frame {
    Teme, ///< true equator, mean equinox, of date: what SGP4 gives
    Itrf, ///< Earth-fixed; WGS-84 agrees with it to a few centimetres
    Gcrf, ///< inertial; EME2000 stands 0.02″ from it, 1 m in low orbit
};

/// Where the pole and the equinox of GCRF are taken from.
enum class CelestialModel {
    /// IAU 2006 precession and 2000A nutation, with dX and dY where the table has them. Good without a table too.
    Iau2006,
    /// IAU 1976 precession and 1980 nutation, with dPsi and dEps where the table has them: what AIAA 2006-6753 and older programs
    /// write. Without corrections "GCRF" is then their J2000, up to 0.13″ (4 m in low orbit) off.
    Iau1976,
};

/// What is known of time and of the Earth. Cheap to copy.
struct EarthModel
{
    LeapSeconds leapSeconds;
    EarthOrientation orientation;
    CelestialModel celestial = CelestialModel::Iau2006;
};

/// How states turn from one frame into another at one instant; made once, applied to as many as there are.
/// r' = rotation r, v' = rotation v + drift r. Columns with a non-finite input come back non-finite; the others are unaffected.
struct FrameTransform
{
    Eigen::Matrix3d rotation = Eigen::Matrix3d::Identity();
    Eigen::Matrix3d driftPerS = Eigen::Matrix3d::Zero(); ///< the turning of the Earth; zero between frames that do not turn
    double errorRad = 0; ///< what the Earth orientation in use leaves open, 95 %

    Eigen::Vector3d positionKm(const Eigen::Vector3d &km) const { return rotation * km; }
    Eigen::Vector3d velocityKmPerS(const Eigen::Vector3d &km, const Eigen::Vector3d &kmPerS) const
    {
        return rotation * kmPerS + driftPerS * km;
    }
    /// \a km 3 × N; sized here.
    void positionsKm(const Eigen::Matrix3Xd &km, Eigen::Matrix3Xd *result) const;
    /// \a km and \a kmPerS 3 × N, both in the frame of origin; sized here.
    void velocitiesKmPerS(const Eigen::Matrix3Xd &km, const Eigen::Matrix3Xd &kmPerS, Eigen::Matrix3Xd *result) const;

    /// Metres at \a radiusKm from the centre of the Earth. What the elements themselves are worth (1 km) comes on top.
    double errorM(double radiusKm) const { return errorRad * radiusKm * 1000.0; }
    FrameTransform inverse() const;
    /// This one, then \a next.
    FrameTransform then(const FrameTransform &next) const;
};

/// The way from \a from to \a to at \a utc.
///
/// TEME to ITRF: by GMST82 of UT1 alone to PEF, then by polar motion (TIO locator s' left out, 50 µas = 1.5 mm). The terms of 1997
/// in the equation of the equinoxes are left out, as in Rev 2 of the source, in Skyfield and in astropy; Rev 3 has them, which is
/// up to 8.4 cm in low orbit. ITRF to GCRF: CIO based (Iau2006) or by GAST 1994 (Iau1976). TEME to GCRF: both, so that UT1
/// cancels out. The spin is 7.292115146706979e-5 rad/s × (1 - LOD / 86,400 s); precession is not a motion of the frames.
/// Cost: TEME to ITRF 1 µs, the rest 0.1 ms (nutation series).
/// Source: Vallado, Crawford, Hujsak, Kelso, AIAA 2006-6753 Rev 2, appendix C; IERS Conventions 2010, chapter 5; computed by ERFA 2.
FrameTransform frameTransform(Frame from, Frame to, Instant utc, const EarthModel &earth);

/// Greenwich mean sidereal time of 1982, rad in [0, 2π).
double gmstRad(Instant utc, const EarthModel &earth);

/// TEME to PEF, the Earth-fixed frame before polar motion. For comparison with those who stop there.
FrameTransform temeToPef(Instant utc, const EarthModel &earth);

} // namespace parallax
