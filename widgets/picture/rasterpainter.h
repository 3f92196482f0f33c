#pragma once

#include "widgets/picture/orbitscene.h"

#include <QImage>

namespace parallax {

class EarthShapes;
class LinePainter;

/// Paints scenes into images without a widget and without a graphics card. The window, `render`, figures and packages all use it.
/// One painter for each view: it keeps the ground from frame to frame while the camera stands still.
class RasterPainter
{
public:
    /// \a shapes null: a globe without land.
    explicit RasterPainter(std::shared_ptr<const EarthShapes> shapes);

    /// \param ratio  Device pixels for a logical one.
    /// \param image  Sized here to the scene's size times \a ratio (Format_RGB32), used again where it has that size and is not shared.
    /// On one core at 1280 × 800 with 30,000 objects: tests/bench/README.md.
    void paint(const OrbitScene &scene, const PictureTheme &theme, qreal ratio, QImage *image, int threads = 1);

private:
    struct Ground                 ///< what the background was painted for
    {
        PictureCamera camera;
        double middleLongitudeRad = 0, gmstRad = 0;
        Eigen::Vector3d sun = Eigen::Vector3d::Zero();
        QSize size;
        qreal ratio = 0;
        Theme theme = Theme::Dark;
        std::array<bool, 6> layers{};
    };

    bool isGround(const OrbitScene &scene, const PictureTheme &theme, QSize size, qreal ratio) const;
    void paintGround(const OrbitScene &scene, const PictureTheme &theme, QSize size, qreal ratio, int threads);
    void paintGlobeRows(const Projector &projector, const OrbitScene &scene, const PictureTheme &theme, int first, int last);
    void paintMapRows(const Projector &projector, const OrbitScene &scene, const PictureTheme &theme, int first, int last);
    void paintStars(const Projector &projector, const OrbitScene &scene, const PictureTheme &theme);
    void paintGroundLines(const Projector &projector, const OrbitScene &scene, const PictureTheme &theme);
    void paintDots(const OrbitScene &scene, const PictureTheme &theme, qreal ratio, QImage *image);
    void paintLines(const OrbitScene &scene, qreal ratio, QImage *image);

    std::shared_ptr<const EarthShapes> m_shapes;
    QImage m_ground;
    Ground m_for;
};

/// Rings and labels of a scene: over the frame of either painter, by the same code.
void paintSceneMarks(QPainter *painter, const OrbitScene &scene, const PictureTheme &theme);

/// The lines of a grid of latitudes and longitudes, \a step degrees apart, drawing space.
std::vector<std::vector<Eigen::Vector3f>> graticule(int step);
/// The line on the ground along which the Sun's centre rises or sets, drawing space.
std::vector<Eigen::Vector3f> terminator(const Eigen::Vector3d &sunDirection);

} // namespace parallax
