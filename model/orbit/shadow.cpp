#include "model/orbit/shadow.h"

#include <Eigen/Geometry>

#include <cmath>
#include <numbers>

namespace parallax {

namespace {

constexpr double kPi = std::numbers::pi;

double angleBetween(const Eigen::Vector3d &a, const Eigen::Vector3d &b)
{
    return std::atan2(a.cross(b).norm(), a.dot(b)); // good at all angles, which acos is not
}

/// Area of the part of a disc of radius \a a that a disc of radius \a b at distance \a c covers, over its own area.
double covered(double a, double b, double c)
{
    if (c >= a + b)
        return 0;
    if (c <= b - a)
        return 1;
    if (c <= a - b)
        return b * b / (a * a);
    const double x = (c * c + a * a - b * b) / (2.0 * c);
    const double y = std::sqrt(std::max(a * a - x * x, 0.0));
    const double area = a * a * std::acos(std::clamp(x / a, -1.0, 1.0)) + b * b * std::acos(std::clamp((c - x) / b, -1.0, 1.0)) - c * y;
    return std::clamp(area / (kPi * a * a), 0.0, 1.0);
}

} // namespace

Occultation occultation(const Eigen::Vector3d &positionKm, const Eigen::Vector3d &sunKm, const ShadowModel &model)
{
    const Eigen::Vector3d toSun = sunKm - positionKm;
    const double sunDistance = toSun.norm();
    Occultation result{angleBetween(-positionKm, toSun), kPi, std::asin(std::min(model.sunRadiusKm / sunDistance, 1.0))};

    // Stretched along the axis the ellipsoid is a sphere, lines stay lines and tangents tangents.
    const Eigen::Vector3d stretch(1.0, 1.0, 1.0 / (1.0 - model.flattening));
    const Eigen::Vector3d position = positionKm.cwiseProduct(stretch);
    const double distance = position.norm();
    if (!(distance > model.earthRadiusKm))
        return result;
    const Eigen::Vector3d out = position / distance;
    const Eigen::Vector3d sun = sunKm.cwiseProduct(stretch);
    Eigen::Vector3d side = sun - sun.dot(out) * out;
    // Sun, satellite and centre on one line: any side is as good.
    side = side.norm() > 1e-9 * sun.norm() ? side.normalized().eval() : out.unitOrthogonal();
    const double cosine = model.earthRadiusKm / distance;
    const Eigen::Vector3d touch = model.earthRadiusKm * (cosine * out + std::sqrt(1.0 - cosine * cosine) * side);
    result.limbRad = angleBetween(-positionKm, touch.cwiseQuotient(stretch) - positionKm);
    return result;
}

double sunlitFraction(const Eigen::Vector3d &positionKm, const Eigen::Vector3d &sunKm, const ShadowModel &model)
{
    if (!positionKm.allFinite() || !sunKm.allFinite())
        return std::numeric_limits<double>::quiet_NaN();
    // Most are far from the edge of the shadow, where two cones that enclose it are enough: nearly all of a catalogue.
    const double sunDistance = sunKm.norm();
    const double behind = -positionKm.dot(sunKm) / sunDistance; // along the axis of the shadow, away from the Sun
    const double distance2 = positionKm.squaredNorm();
    const double aside = std::sqrt(std::max(distance2 - behind * behind, 0.0));
    const double spread = 1.0 + std::abs(behind) * 1.05 * (model.sunRadiusKm + model.earthRadiusKm) / sunDistance;
    if (aside > model.earthRadiusKm + spread)
        return 1.0;
    if (behind > 0 && aside < model.earthRadiusKm * (1.0 - model.flattening) - spread)
        return 0.0;
    // On the Sun's side nothing is in the way. A degree short of the terminator even the Sun's lower limb is over any horizon.
    if (behind < -0.02 * std::sqrt(distance2) && distance2 > model.earthRadiusKm * model.earthRadiusKm)
        return 1.0;
    const Occultation seen = occultation(positionKm, sunKm, model);
    if (seen.limbRad >= kPi)
        return 0.0;
    return 1.0 - covered(seen.sunRad, seen.limbRad, seen.separationRad);
}

Eigen::RowVectorXd sunlitFractions(const Eigen::Matrix3Xd &positionsKm, const Eigen::Vector3d &sunKm, const ShadowModel &model)
{
    Eigen::RowVectorXd result(positionsKm.cols());
    for (Eigen::Index i = 0; i < positionsKm.cols(); ++i)
        result[i] = sunlitFraction(positionsKm.col(i), sunKm, model);
    return result;
}

Lighting lighting(double sunlitFraction)
{
    return sunlitFraction >= 1.0 ? Lighting::Sunlit : sunlitFraction > 0.0 ? Lighting::Penumbra : Lighting::Umbra;
}

} // namespace parallax
