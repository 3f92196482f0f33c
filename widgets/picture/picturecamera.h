#pragma once

#include "model/time.h"

#include <QPointF>
#include <QSizeF>

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace parallax {

// The space in which pictures are drawn: Earth-fixed (ITRF), lengths in equatorial radii, z stretched by 1 / (1 - f), so that the
// WGS-84 ellipsoid is the unit sphere and what it hides is found exactly.

/// From ITRF km to the drawing space.
Eigen::Vector3d drawingPoint(const Eigen::Vector3d &itrfKm);
/// Of a place on the ground. Geodetic latitude and longitude, rad.
Eigen::Vector3d drawingGround(double latitudeRad, double longitudeRad);
/// Geodetic latitude of a direction in the drawing space, rad: that of the point where it leaves the ellipsoid.
double geodeticLatitude(const Eigen::Vector3d &direction);

enum class PictureKind { Globe, Map };

/// From where the picture is taken. A plain value: bookmarks keep it, small pictures share it.
struct PictureCamera
{
    PictureKind kind = PictureKind::Globe;
    bool isInertial = false;       ///< the globe turns under the camera, which stands among the stars
    double longitudeRad = 0.3;     ///< in the middle; east positive; inertial: right ascension in TEME
    double latitudeRad = 0.45;     ///< in the middle; of the drawing space for the globe, geodetic for the map
    double distance = 7.5;         ///< globe: of the eye from the centre of the Earth, equatorial radii
    double spanRad = 6.2831853071795864769; ///< map: longitudes from one edge to the other

    static constexpr double kNearest = 1.08, kFarthest = 120.0;      ///< distance
    static constexpr double kNarrowestRad = 0.02, kWidestRad = 6.2831853071795864769;

    /// With every number inside its limits and longitude in [-π, π); not finite ones become those of a new camera.
    PictureCamera normalised() const;
    bool operator==(const PictureCamera &) const = default;
};

/// A camera at one time on one picture: between the drawing space and pixels.
class Projector
{
public:
    /// \a gmstRad  sidereal time, by which an inertial camera turns against the Earth.
    Projector(const PictureCamera &camera, double gmstRad, QSizeF size);

    const PictureCamera &camera() const { return m_camera; }
    QSizeF size() const { return m_size; }
    bool isGlobe() const { return m_camera.kind == PictureKind::Globe; }
    /// Middle of the picture, Earth-fixed longitude, also of an inertial camera.
    double middleLongitudeRad() const { return m_longitude; }
    /// A map is moved so that no more than it must lies beyond the poles.
    double middleLatitudeRad() const { return m_latitude; }

    /// Globe. Rows: to the right, up, towards the eye.
    const Eigen::Matrix3f &axes() const { return m_axes; }
    float focal() const { return m_focal; }                ///< pixels for one unit at distance one
    float eyeDistance() const { return m_distance; }
    QPointF centre() const { return m_centre; }
    double globeRadius() const;                            ///< of the Earth's disc, pixels

    /// Map. Pixels for a radian, both ways.
    double scale() const { return m_scale; }

    struct Pixel
    {
        float x = 0, y = 0;
        float depth = 0;       ///< globe: distance along the view; map: height over the ground; equatorial radii
        bool isShown = false;  ///< neither behind the Earth nor behind the eye; it may still lie outside of the picture
    };
    Pixel pixel(const Eigen::Vector3f &point) const;
    /// All at once; columns that are not finite are not shown. \a points 3 × N.
    void pixels(const Eigen::Matrix3Xf &points, std::vector<Pixel> *result) const;

    /// The point of the ground at a pixel, as a direction in the drawing space; none in the sky.
    std::optional<Eigen::Vector3d> groundAt(QPointF pixel) const;
    /// Pixels from one copy of the map to the next; 0 for a globe.
    double wrapWidth() const { return isGlobe() ? 0 : m_scale * 6.2831853071795864769; }

private:
    Pixel globePixel(const Eigen::Vector3f &point) const;
    Pixel mapPixel(const Eigen::Vector3f &point) const;

    PictureCamera m_camera;
    QSizeF m_size;
    QPointF m_centre;
    double m_longitude = 0, m_latitude = 0, m_scale = 1;
    Eigen::Matrix3f m_axes;
    float m_focal = 1, m_distance = 1;
};

/// The camera after a drag from one pixel to another: the ground under the pointer stays under it as well as it can.
PictureCamera dragged(const PictureCamera &camera, QPointF from, QPointF to, QSizeF size);
/// Nearer (\a factor above 1) or farther, with the ground at \a at staying where it is as well as it can.
PictureCamera zoomed(const PictureCamera &camera, double factor, QPointF at, QSizeF size);

/// From where all of these are in view, as well as one picture can show them. \a points in the drawing space, Earth-fixed;
/// \a gmstRad for an inertial camera.
PictureCamera framing(const PictureCamera &camera, const std::vector<Eigen::Vector3d> &points, double gmstRad);

} // namespace parallax
