#pragma once

#include "model/orbit/frames.h"

#include <QString>

#include <span>

namespace parallax {

/// WGS-84, NIMA TR8350.2 third edition, 3.2.
constexpr double kEarthRadiusKm = 6378.137;
constexpr double kEarthFlattening = 1.0 / 298.257223563;

/// A point over the WGS-84 ellipsoid. Latitude in [-π/2, π/2], longitude in [-π, π), east positive.
struct Geodetic
{
    double latitudeRad = 0;
    double longitudeRad = 0;
    double altitudeKm = 0;

    bool operator==(const Geodetic &) const = default;
};

/// Earth-fixed position to geodetic and back, from the centre to beyond the Moon, to the last places of a double: 6 nm up to low
/// orbits. On the axis the longitude is 0; the centre itself is under the north pole, and inside 43 km from it (where several
/// normals meet) the answer is one of them. Non-finite in, NaN out.
/// Source: the equation of Fukushima, J. Geodesy 79 (2006) 689, (5), solved by Newton from the side on which it cannot miss.
Geodetic geodetic(const Eigen::Vector3d &itrfKm);
Eigen::Vector3d itrfKm(const Geodetic &place);

/// The same for many: 3 × N Earth-fixed km; 3 × N of latitude rad, longitude rad, altitude km.
Eigen::Matrix3Xd geodetic(const Eigen::Matrix3Xd &itrfKm);
Eigen::Matrix3Xd itrfKm(const Eigen::Matrix3Xd &places);

/// Sub-satellite points of all objects at one instant.
///
/// \param temeKm  3 × N, TEME of date, km.
/// \param utc     Converted to UT1 with the Earth orientation in \a earth.
/// \return        2 × N, geodetic latitude and longitude, rad, WGS-84. Longitude in [-π, π).
///
/// Columns with a non-finite input come back NaN; the others are unaffected. There is no error: outside of the table the answer
/// is as good as frameTransform(...).errorM says, for which a picture would rather say so than go blank.
/// Source: AIAA 2006-6753 Rev 2, appendix C.
Eigen::Matrix2Xd subSatellitePoints(const Eigen::Matrix3Xd &temeKm, Instant utc, const EarthModel &earth);

/// A place on the ground from which one looks up.
struct GroundSite
{
    double latitudeRad = 0;
    double longitudeRad = 0;
    double altitudeM = 0;
    QString name;

    Geodetic place() const { return {latitudeRad, longitudeRad, altitudeM / 1000.0}; }
    bool operator==(const GroundSite &) const = default;
};

/// Where something stands as seen from a site, without refraction and without light time.
struct LookAngles
{
    double azimuthRad = 0;   ///< from north over east, [0, 2π); 0 in the zenith
    double elevationRad = 0; ///< over the plane at right angles to the ellipsoid's normal
    double rangeKm = 0;
    double rangeRateKmPerS = 0, azimuthRateRadPerS = 0, elevationRateRadPerS = 0; ///< azimuth rate NaN in the zenith
};

/// The local axes of a site: east, north, up. Made once per site.
class SiteView
{
public:
    explicit SiteView(const GroundSite &site);

    const Eigen::Vector3d &positionKm() const { return m_positionKm; } ///< ITRF
    const Eigen::Matrix3d &eastNorthUp() const { return m_axes; }      ///< ITRF to local; rows are the axes
    /// From an Earth-fixed state; rates are 0 without a velocity.
    LookAngles look(const Eigen::Vector3d &itrfKm, const Eigen::Vector3d &itrfKmPerS = Eigen::Vector3d::Zero()) const;
    /// Azimuth rad, elevation rad, range km of 3 × N Earth-fixed positions.
    Eigen::Matrix3Xd looks(const Eigen::Matrix3Xd &itrfKm) const;
    /// Sine of the elevation alone, 1 × N: what a search for passes asks again and again.
    Eigen::RowVectorXd sinElevations(const Eigen::Matrix3Xd &itrfKm) const;

private:
    Eigen::Vector3d m_positionKm;
    Eigen::Matrix3d m_axes;
};

} // namespace parallax
