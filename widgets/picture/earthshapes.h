#pragma once

#include "model/result.h"
#include "widgets/picture/cubemap.h"
#include "widgets/picture/earthfile.h"

#include <QPolygonF>

#include <array>
#include <memory>
#include <mutex>
#include <vector>

namespace parallax {

/// The direction in the drawing space of a place on the ellipsoid, unit length. The drawing space is Earth-fixed (ITRF), its
/// lengths in equatorial radii and its z stretched by 1 / (1 - f), so that the WGS-84 ellipsoid is the unit sphere; the latitude
/// of the direction is then the reduced one, tan β = (1 - f) tan φ.
Eigen::Vector3f earthDirection(double longitudeDeg, double latitudeDeg);

/// Polylines on the unit sphere of the drawing space, no step over a degree of longitude or of latitude, so that straight lines
/// between the points stay within 500 m of the ground.
struct SphereLines
{
    std::vector<Eigen::Vector3f> points;
    std::vector<int> starts; ///< line i is points[starts[i]] to points[starts[i + 1] - 1]; one more entry than lines
};

/// The Earth and the sky that the picture draws. Never changes once made; may be used from any thread.
/// Sources, editions and licences: resources/earth/README.md.
class EarthShapes
{
public:
    enum class Detail { Coarse, Fine }; ///< 1:110m, 1:50m

    /// What the program brings along. Read at the first call (0.15 s: beside the GUI thread), then the same again.
    static Result<std::shared_ptr<const EarthShapes>> shipped();
    /// The same files from elsewhere. Errors: of the readers; NotFound where one cannot be opened.
    static Result<std::shared_ptr<const EarthShapes>> fromFolder(const QString &folder);

    /// Closed where the coast is; open only where it crosses the meridian of 180°.
    const SphereLines &coast(Detail detail) const { return m_scales[size_t(detail)].coast; }
    /// Land borders as Natural Earth has them, de facto: some are disputed. Say so where they are shown.
    const SphereLines &borders(Detail detail) const { return m_scales[size_t(detail)].borders; }
    /// Geodetic longitude, latitude in degrees, for filling odd-even: closed, cut at ±180°, and Antarctica down to -90°, by
    /// edges that are not coast. The Caspian Sea is a hole; other lakes are land.
    const std::vector<QPolygonF> &landRings(Detail detail) const { return m_scales[size_t(detail)].rings; }

    /// To magnitude 6, brightest first.
    const std::vector<Star> &stars() const { return m_stars; }

    /// How much of a texel is land, 0 to 255, by directions of the drawing space.
    const LandCube &land() const { return m_land; }
    /// The Earth as an opaque colour image, likewise; null where it cannot be read. Made at the first call (0.1 s: beside the
    /// GUI thread).
    std::shared_ptr<const ImageCube> image() const;

private:
    struct Scale
    {
        SphereLines coast;
        SphereLines borders;
        std::vector<QPolygonF> rings;
    };

    EarthShapes() = default;

    std::array<Scale, 2> m_scales;
    std::vector<Star> m_stars;
    LandCube m_land;
    QString m_imagePath;
    mutable std::once_flag m_imageMade;
    mutable std::shared_ptr<const ImageCube> m_image;
};

} // namespace parallax
