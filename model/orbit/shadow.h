#pragma once

#include "model/orbit/sunmoon.h"

namespace parallax {

/// What casts the shadow and what is cast over. Defaults: WGS-84 and the nominal Sun; the atmosphere neither bends nor dims.
struct ShadowModel
{
    double sunRadiusKm = kSunRadiusKm;
    double earthRadiusKm = kEarthRadiusKm; ///< at the equator
    double flattening = kEarthFlattening;  ///< 0 for a sphere
};

enum class Lighting { Sunlit, Penumbra, Umbra };

/// The Sun and the Earth's limb as seen from one place, for finding when one meets the other.
struct Occultation
{
    double separationRad; ///< between the centres of the Earth and of the Sun
    double limbRad;       ///< from the centre of the Earth to its limb, on the Sun's side
    double sunRad;        ///< radius of the Sun's disc

    /// Above zero in full sunlight, zero where the penumbra starts: first contact.
    double penumbraMarginRad() const { return separationRad - limbRad - sunRad; }
    /// Below zero in the umbra: second contact.
    double umbraMarginRad() const { return separationRad - limbRad + sunRad; }
};

/// \a positionKm of the satellite and \a sunKm from the centre of the Earth, in one frame whose z axis is the Earth's: ITRF or
/// TEME. (GCRF's is 0.15° off in 2026, which moves the limb by less than 60 m.) Conical shadow of an oblate Earth: the limb is
/// where the tangent in the plane of satellite, Sun and the centre of the Earth touches; exact for a sphere, and for an ellipsoid
/// to the curvature of its limb along the Sun's disc (below 1 m). Inside the Earth the limb is π.
/// Source: as Vallado, Fundamentals of Astrodynamics, 4th edition, algorithm 34, with the ellipsoid instead of the mean sphere.
Occultation occultation(const Eigen::Vector3d &positionKm, const Eigen::Vector3d &sunKm, const ShadowModel &model = {});

/// Part of the Sun's disc that is not behind the Earth: 1 in sunlight, 0 in the umbra, between them in the penumbra and in the
/// ring beyond the umbra's tip (1.4 million km). Two discs that overlap, all of the Sun equally bright.
/// Source: Montenbruck and Gill, Satellite Orbits, 3.4.2.
double sunlitFraction(const Eigen::Vector3d &positionKm, const Eigen::Vector3d &sunKm, const ShadowModel &model = {});
/// The same for 3 × N positions; NaN where a position is not finite.
Eigen::RowVectorXd sunlitFractions(const Eigen::Matrix3Xd &positionsKm, const Eigen::Vector3d &sunKm, const ShadowModel &model = {});

Lighting lighting(double sunlitFraction);

} // namespace parallax
