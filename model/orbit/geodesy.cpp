#include "model/orbit/geodesy.h"

#include <Eigen/Geometry>

#include <cmath>
#include <numbers>

namespace parallax {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kEccentricity2 = kEarthFlattening * (2.0 - kEarthFlattening);
constexpr double kAxisRatio = 1.0 - kEarthFlattening; // b / a
constexpr double kEvoluteKm = kEarthRadiusKm * kEccentricity2;

/// [-π, π): atan2 gives +π on the date line.
double longitude(double y, double x)
{
    const double angle = std::atan2(y, x);
    return angle >= kPi ? angle - 2.0 * kPi : angle;
}

/// Tangent of the reduced latitude of the foot point of (p, z), p > 0, z >= 0: the root of g(T) = p T - c T / √(1 + T²) - z'.
/// g is convex for T >= 0 and not above 0 at 0, so Newton from the right of the root goes down to it.
double reducedTangent(double p, double z)
{
    const double zScaled = kAxisRatio * z;
    const double radius2 = p * p + zScaled * zScaled;
    if (radius2 > 2.5e7 && p > 1e-6 * z) {
        // From 5,000 km on the start is good to 1e-4, and a step squares the error and takes two digits more: two are enough.
        double t = zScaled / p * (1.0 + kEvoluteKm / std::sqrt(radius2));
        for (int step = 0; step < 2; ++step) {
            const double cosine = 1.0 / std::sqrt(1.0 + t * t);
            t -= ((p - kEvoluteKm * cosine) * t - zScaled) / (p - kEvoluteKm * cosine * cosine * cosine);
        }
        return std::max(t, 0.0);
    }
    double t = (zScaled + kEvoluteKm) / p;
    for (int step = 0; step < 64; ++step) {
        const double cosine = 1.0 / std::hypot(1.0, t);
        const double slope = p - kEvoluteKm * cosine * cosine * cosine;
        if (!(slope > 0)) // on the evolute the root is double
            break;
        const double next = std::max(t - ((p - kEvoluteKm * cosine) * t - zScaled) / slope, 0.0);
        const bool settled = std::abs(next - t) <= 1e-15 * (1.0 + t);
        t = next;
        if (settled)
            break;
    }
    return t;
}

Geodetic geodeticOf(double x, double y, double z)
{
    if (!std::isfinite(x) || !std::isfinite(y) || !std::isfinite(z)) {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        return {nan, nan, nan};
    }
    const double p = std::sqrt(x * x + y * y);
    if (p < 1e-18 * kEarthRadiusKm)
        return {std::signbit(z) && z != 0 ? -kPi / 2 : kPi / 2, 0.0, std::abs(z) - kAxisRatio * kEarthRadiusKm};
    const double t = std::min(reducedTangent(p, std::abs(z)), 1e150); // whose square is finite
    // tan φ = t / (b/a); sine and cosine without going through the angle.
    const double cosine = kAxisRatio / std::sqrt(kAxisRatio * kAxisRatio + t * t), sine = cosine * t / kAxisRatio;
    const double altitude = p * cosine + std::abs(z) * sine - kEarthRadiusKm * std::sqrt(1.0 - kEccentricity2 * sine * sine);
    return {std::copysign(std::atan(t / kAxisRatio), z), longitude(y, x), altitude};
}

} // namespace

Geodetic geodetic(const Eigen::Vector3d &itrfKm)
{
    return geodeticOf(itrfKm.x(), itrfKm.y(), itrfKm.z());
}

Eigen::Vector3d itrfKm(const Geodetic &place)
{
    const double sine = std::sin(place.latitudeRad), cosine = std::cos(place.latitudeRad);
    const double normal = kEarthRadiusKm / std::sqrt(1.0 - kEccentricity2 * sine * sine);
    const double p = (normal + place.altitudeKm) * cosine;
    return {p * std::cos(place.longitudeRad), p * std::sin(place.longitudeRad),
            (normal * kAxisRatio * kAxisRatio + place.altitudeKm) * sine};
}

Eigen::Matrix3Xd geodetic(const Eigen::Matrix3Xd &itrfKm)
{
    Eigen::Matrix3Xd result(3, itrfKm.cols());
    for (Eigen::Index i = 0; i < itrfKm.cols(); ++i) {
        const Geodetic place = geodeticOf(itrfKm(0, i), itrfKm(1, i), itrfKm(2, i));
        result.col(i) << place.latitudeRad, place.longitudeRad, place.altitudeKm;
    }
    return result;
}

Eigen::Matrix3Xd itrfKm(const Eigen::Matrix3Xd &places)
{
    Eigen::Matrix3Xd result(3, places.cols());
    for (Eigen::Index i = 0; i < places.cols(); ++i)
        result.col(i) = itrfKm(Geodetic{places(0, i), places(1, i), places(2, i)});
    return result;
}

Eigen::Matrix2Xd subSatellitePoints(const Eigen::Matrix3Xd &temeKm, Instant utc, const EarthModel &earth)
{
    Eigen::Matrix3Xd fixed;
    frameTransform(Frame::Teme, Frame::Itrf, utc, earth).positionsKm(temeKm, &fixed);
    return geodetic(fixed).topRows<2>();
}

SiteView::SiteView(const GroundSite &site) : m_positionKm(itrfKm(site.place()))
{
    const double sinLat = std::sin(site.latitudeRad), cosLat = std::cos(site.latitudeRad);
    const double sinLon = std::sin(site.longitudeRad), cosLon = std::cos(site.longitudeRad);
    m_axes << -sinLon, cosLon, 0.0,                         //
        -sinLat * cosLon, -sinLat * sinLon, cosLat,         //
        cosLat * cosLon, cosLat * sinLon, sinLat;
}

LookAngles SiteView::look(const Eigen::Vector3d &itrfKm, const Eigen::Vector3d &itrfKmPerS) const
{
    const Eigen::Vector3d d = m_axes * (itrfKm - m_positionKm); // the site stands still in ITRF
    const Eigen::Vector3d v = m_axes * itrfKmPerS;
    const double flat2 = d.x() * d.x() + d.y() * d.y(), flat = std::sqrt(flat2);
    LookAngles result;
    result.rangeKm = d.norm();
    result.elevationRad = std::atan2(d.z(), flat);
    const double azimuth = std::atan2(d.x(), d.y());
    result.azimuthRad = azimuth < 0 ? azimuth + 2.0 * kPi : azimuth;
    if (result.azimuthRad >= 2.0 * kPi) // a negative angle too small to show after adding
        result.azimuthRad = 0;
    result.rangeRateKmPerS = d.dot(v) / result.rangeKm;
    result.azimuthRateRadPerS = (v.x() * d.y() - v.y() * d.x()) / flat2;
    result.elevationRateRadPerS = (v.z() - result.rangeRateKmPerS * d.z() / result.rangeKm) / flat;
    return result;
}

Eigen::Matrix3Xd SiteView::looks(const Eigen::Matrix3Xd &itrfKm) const
{
    Eigen::Matrix3Xd result(3, itrfKm.cols());
    for (Eigen::Index i = 0; i < itrfKm.cols(); ++i) {
        const LookAngles angles = look(itrfKm.col(i));
        result.col(i) << angles.azimuthRad, angles.elevationRad, angles.rangeKm;
    }
    return result;
}

Eigen::RowVectorXd SiteView::sinElevations(const Eigen::Matrix3Xd &itrfKm) const
{
    const Eigen::RowVector3d up = m_axes.row(2);
    return ((up.lazyProduct(itrfKm)).array() - up.dot(m_positionKm)) / (itrfKm.colwise() - m_positionKm).colwise().norm().array();
}

} // namespace parallax
