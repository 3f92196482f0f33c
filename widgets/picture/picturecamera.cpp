#include "widgets/picture/picturecamera.h"

#include "model/orbit/geodesy.h"

#include <Eigen/Geometry>

#include <cmath>
#include <numbers>

namespace parallax {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kHalfFieldRad = 20.0 / 180.0 * kPi; ///< half the field of view over the shorter side

double wrapped(double rad)
{
    rad = std::fmod(rad + kPi, 2 * kPi);
    return rad < 0 ? rad + kPi : rad - kPi;
}

double finiteOr(double value, double otherwise)
{
    return std::isfinite(value) ? value : otherwise;
}

} // namespace

Eigen::Vector3d drawingPoint(const Eigen::Vector3d &itrfKm)
{
    return Eigen::Vector3d(itrfKm.x(), itrfKm.y(), itrfKm.z() / (1 - kEarthFlattening)) / kEarthRadiusKm;
}

Eigen::Vector3d drawingGround(double latitudeRad, double longitudeRad)
{
    const double reduced = std::atan2((1 - kEarthFlattening) * std::sin(latitudeRad), std::cos(latitudeRad));
    return {std::cos(reduced) * std::cos(longitudeRad), std::cos(reduced) * std::sin(longitudeRad), std::sin(reduced)};
}

double geodeticLatitude(const Eigen::Vector3d &direction)
{
    return std::atan2(direction.z(), (1 - kEarthFlattening) * std::hypot(direction.x(), direction.y()));
}

PictureCamera PictureCamera::normalised() const
{
    const PictureCamera fresh;
    PictureCamera result = *this;
    result.longitudeRad = wrapped(finiteOr(longitudeRad, fresh.longitudeRad));
    result.latitudeRad = std::clamp(finiteOr(latitudeRad, fresh.latitudeRad), -kPi / 2, kPi / 2);
    result.distance = std::clamp(finiteOr(distance, fresh.distance), kNearest, kFarthest);
    result.spanRad = std::clamp(finiteOr(spanRad, fresh.spanRad), kNarrowestRad, kWidestRad);
    return result;
}

Projector::Projector(const PictureCamera &camera, double gmstRad, QSizeF size)
    : m_camera(camera.normalised())
    , m_size(size)
    , m_centre(size.width() / 2, size.height() / 2)
{
    m_longitude = m_camera.isInertial && isGlobe() ? wrapped(m_camera.longitudeRad - gmstRad) : m_camera.longitudeRad;
    const double lon = m_longitude, lat = m_camera.latitudeRad;
    const Eigen::Vector3d towards(std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat));
    const Eigen::Vector3d right(-std::sin(lon), std::cos(lon), 0);
    m_axes.row(0) = right.cast<float>();
    m_axes.row(1) = towards.cross(right).cast<float>();
    m_axes.row(2) = towards.cast<float>();
    m_distance = float(m_camera.distance);
    m_focal = float(std::min(size.width(), size.height()) / 2 / std::tan(kHalfFieldRad));
    m_scale = size.width() / m_camera.spanRad;
    const double spare = kPi / 2 - size.height() / 2 / m_scale; // how far the middle may go from the equator
    m_latitude = isGlobe() ? lat : std::clamp(lat, -std::max(spare, 0.0), std::max(spare, 0.0));
}

double Projector::globeRadius() const
{
    return double(m_focal) / std::sqrt(double(m_distance) * double(m_distance) - 1);
}

Projector::Pixel Projector::globePixel(const Eigen::Vector3f &point) const
{
    const Eigen::Vector3f seen = m_axes * point;
    const float ahead = m_distance - seen.z();
    Pixel pixel;
    if (!(ahead > 1e-3F)) // behind the eye, or not a number
        return pixel;
    pixel.x = float(m_centre.x()) + m_focal * seen.x() / ahead;
    pixel.y = float(m_centre.y()) - m_focal * seen.y() / ahead;
    pixel.depth = ahead;
    constexpr float kGroundSquared = 1.002F, kLenient = 0.9995F; // lines on the ground lie a little in it, between their ends
    if (point.squaredNorm() < kGroundSquared) {
        pixel.isShown = seen.z() * m_distance >= kLenient - 1e-3F; // this side of the horizon
        return pixel;
    }
    // Hidden where the way from the eye enters the unit sphere before it comes to the point.
    const float across = seen.x() * seen.x() + seen.y() * seen.y(), length = across + ahead * ahead;
    const bool isBeyond = m_distance * ahead < length;               // it is closest to the centre before it comes there
    pixel.isShown = !(isBeyond && m_distance * ahead > 0 && m_distance * m_distance * across < kLenient * length);
    return pixel;
}

Projector::Pixel Projector::mapPixel(const Eigen::Vector3f &point) const
{
    Pixel pixel;
    const float across = std::hypot(point.x(), point.y());
    if (!std::isfinite(across) || !std::isfinite(point.z()))
        return pixel;
    // Geodetic latitude after Bowring, one step: 1e-6 rad at most, from the ground to beyond the geostationary orbit.
    // Source: B. R. Bowring, Survey Review 23 (1976) 323, (2), in the drawing space.
    constexpr float kFlat = float(1 - kEarthFlattening);
    constexpr float kSquare = float(kEarthFlattening * (2 - kEarthFlattening)), kOther = kSquare / (kFlat * kFlat);
    const float norm = std::hypot(across, point.z());
    const float sine = norm > 0 ? point.z() / norm : 0, cosine = norm > 0 ? across / norm : 1;
    const float latitude = std::atan2(kFlat * point.z() + kOther * kFlat * sine * sine * sine, across - kSquare * cosine * cosine * cosine);
    const float longitude = float(wrapped(double(std::atan2(point.y(), point.x())) - m_longitude));
    pixel.x = float(m_centre.x() + double(longitude) * m_scale);
    pixel.y = float(m_centre.y() - (double(latitude) - m_latitude) * m_scale);
    pixel.depth = norm - 1;
    pixel.isShown = true;
    return pixel;
}

Projector::Pixel Projector::pixel(const Eigen::Vector3f &point) const
{
    return isGlobe() ? globePixel(point) : mapPixel(point);
}

void Projector::pixels(const Eigen::Matrix3Xf &points, std::vector<Pixel> *result) const
{
    result->resize(size_t(points.cols()));
    if (isGlobe())
        for (Eigen::Index i = 0; i < points.cols(); ++i)
            (*result)[size_t(i)] = globePixel(points.col(i));
    else
        for (Eigen::Index i = 0; i < points.cols(); ++i)
            (*result)[size_t(i)] = mapPixel(points.col(i));
}

std::optional<Eigen::Vector3d> Projector::groundAt(QPointF pixel) const
{
    if (isGlobe()) {
        const double x = (pixel.x() - m_centre.x()) / double(m_focal), y = (m_centre.y() - pixel.y()) / double(m_focal);
        // Along eye + t (x, y, -1): |.|² = 1.
        const double d = double(m_distance), a = x * x + y * y + 1, b = d / a, c = (d * d - 1) / a;
        const double root = b * b - c;
        if (root < 0)
            return std::nullopt;
        const double t = b - std::sqrt(root);
        const Eigen::Vector3d seen(x * t, y * t, d - t);
        return (m_axes.cast<double>().transpose() * seen).normalized();
    }
    const double latitude = m_latitude + (m_centre.y() - pixel.y()) / m_scale;
    if (std::abs(latitude) > kPi / 2)
        return std::nullopt;
    return drawingGround(latitude, m_longitude + (pixel.x() - m_centre.x()) / m_scale);
}

PictureCamera dragged(const PictureCamera &camera, QPointF from, QPointF to, QSizeF size)
{
    PictureCamera moved = camera;
    const Projector projector(camera, 0, size);
    if (camera.kind == PictureKind::Map) {
        moved.longitudeRad -= (to.x() - from.x()) / projector.scale();
        moved.latitudeRad = projector.middleLatitudeRad() + (to.y() - from.y()) / projector.scale();
        return moved.normalised();
    }
    // A pixel in the middle of the disc turns the globe by as much as the ground moves there; from afar by less.
    constexpr double kMost = 12;
    const double radPerPixel = std::min(camera.distance - 1, kMost) / double(projector.focal());
    moved.longitudeRad -= (to.x() - from.x()) * radPerPixel / std::max(0.2, std::cos(camera.latitudeRad));
    moved.latitudeRad += (to.y() - from.y()) * radPerPixel;
    return moved.normalised();
}

PictureCamera zoomed(const PictureCamera &camera, double factor, QPointF at, QSizeF size)
{
    PictureCamera moved = camera;
    if (camera.kind == PictureKind::Map)
        moved.spanRad /= factor;
    else
        moved.distance = 1 + (camera.distance - 1) / factor;
    moved = moved.normalised();
    const Projector first(camera, 0, size), second(moved, 0, size);
    const auto before = first.groundAt(at), after = second.groundAt(at);
    if (before && after) {
        const auto longitudeOf = [](const Eigen::Vector3d &point) { return std::atan2(point.y(), point.x()); };
        moved.longitudeRad += longitudeOf(*before) - longitudeOf(*after);
        const auto latitudeOf = [&](const Eigen::Vector3d &point) {
            return camera.kind == PictureKind::Map ? geodeticLatitude(point) : std::asin(std::clamp(point.z(), -1.0, 1.0));
        };
        moved.latitudeRad = second.middleLatitudeRad() + latitudeOf(*before) - latitudeOf(*after);
    }
    return moved.normalised();
}

PictureCamera framing(const PictureCamera &camera, const std::vector<Eigen::Vector3d> &points, double gmstRad)
{
    Eigen::Vector3d middle = Eigen::Vector3d::Zero();
    for (const Eigen::Vector3d &point : points)
        if (point.allFinite() && point.norm() > 0)
            middle += point.normalized();
    if (!(middle.norm() > 1e-6)) // nobody, or all around the Earth
        return camera;
    middle.normalize();
    PictureCamera framed = camera;
    framed.longitudeRad = std::atan2(middle.y(), middle.x());
    if (camera.kind == PictureKind::Map) {
        framed.latitudeRad = geodeticLatitude(middle);
        double widest = 0;
        constexpr double kHigh = 1.8; // pictures are wider than high
        for (const Eigen::Vector3d &point : points)
            if (point.allFinite())
                widest = std::max({widest, std::abs(wrapped(std::atan2(point.y(), point.x()) - framed.longitudeRad)),
                                   kHigh * std::abs(geodeticLatitude(point) - framed.latitudeRad)});
        constexpr double kLeastSpanRad = 60.0 / 180.0 * kPi;
        framed.spanRad = std::clamp(2.6 * widest, kLeastSpanRad, 2 * kPi);
        return framed.normalised();
    }
    if (camera.isInertial)
        framed.longitudeRad += gmstRad;
    framed.latitudeRad = std::asin(std::clamp(middle.z(), -1.0, 1.0));
    framed.distance = 2.2;
    for (const Eigen::Vector3d &point : points) {
        if (!point.allFinite())
            continue;
        const double towards = point.dot(middle), across = std::sqrt(std::max(0.0, point.squaredNorm() - towards * towards));
        constexpr double kFilled = 0.7; // of half the shorter side
        framed.distance = std::max({framed.distance, towards + across / (kFilled * std::tan(kHalfFieldRad)), point.norm() * 1.2 + 0.5});
    }
    return framed.normalised();
}

} // namespace parallax
