#include "widgets/picture/earthshapes.h"
#include "widgets/picture/linepainter.h"
#include "widgets/picture/picturelook.h"
#include "widgets/picture/rasterpainter.h"

#include <QtConcurrentMap>

#include <Eigen/Geometry>

#include <cmath>
#include <numbers>

namespace parallax {

namespace {

constexpr double kPi = std::numbers::pi;

/// Colours of the ground by how much of it is land.
std::array<QRgb, 256> groundColours(const PictureTheme &theme)
{
    std::array<QRgb, 256> colours;
    for (int i = 0; i < 256; ++i)
        colours[size_t(i)] = mixed(theme.water, theme.land, i + (i >> 7));
    return colours;
}

QRgb dimmed(QRgb colour, float light)
{
    const quint32 factor = quint32(light * 256);
    return 0xff000000u | ((((colour & 0xff00ffu) * factor) >> 8) & 0xff00ffu) | ((((colour & 0x00ff00u) * factor) >> 8) & 0x00ff00u);
}

/// A night side that is lighter than the ground on a light theme would look like day: there the shade goes to grey, not to black.
float lightOn(float sineOfSun, const PictureTheme &theme, bool hasNight)
{
    if (!hasNight)
        return 1;
    return theme.nightLight + (1 - theme.nightLight) * std::clamp(1 + sineOfSun / kTwilightSine, 0.0F, 1.0F);
}

void inBands(int rows, int threads, const std::function<void(int, int)> &work)
{
    if (threads <= 1)
        return work(0, rows);
    QList<std::pair<int, int>> bands;
    const int count = threads * 4;
    for (int i = 0; i < count; ++i)
        bands.append({rows * i / count, rows * (i + 1) / count});
    QtConcurrent::blockingMap(bands, [&](const std::pair<int, int> &band) { work(band.first, band.second); });
}

} // namespace

RasterPainter::RasterPainter(std::shared_ptr<const EarthShapes> shapes)
    : m_shapes(std::move(shapes))
{
}

bool RasterPainter::isGround(const OrbitScene &scene, const PictureTheme &theme, QSize size, qreal ratio) const
{
    const PictureSettings &s = scene.settings();
    const std::array<bool, 6> layers{s.stars, s.graticule, s.coast, s.borders, s.image, s.night};
    const PictureCamera camera = scene.projector().camera();
    if (m_ground.isNull() || m_for.size != size || m_for.ratio != ratio || m_for.theme != theme.theme || m_for.layers != layers
        || m_for.camera != camera)
        return false;
    // What turns with time may be a third of a pixel off before it is painted again.
    const double pixelRad = 0.33 / ratio / (scene.projector().isGlobe() ? scene.projector().globeRadius() : scene.projector().scale());
    const auto turned = [](double a, double b) { return std::abs(std::remainder(a - b, 2 * kPi)); };
    if (turned(m_for.middleLongitudeRad, scene.projector().middleLongitudeRad()) > pixelRad)
        return false;
    if (s.stars && theme.hasSky && turned(m_for.gmstRad, scene.gmstRad()) > 1e-3)
        return false;
    return !s.night || (m_for.sun - scene.sunDirection()).norm() < std::max(pixelRad, 1e-3);
}

void RasterPainter::paintGround(const OrbitScene &scene, const PictureTheme &theme, QSize size, qreal ratio, int threads)
{
    if (m_ground.size() != size)
        m_ground = QImage(size, QImage::Format_RGB32);
    const PictureSettings &s = scene.settings();
    const Projector projector(scene.projector().camera(), scene.gmstRad(), QSizeF(size));
    m_ground.fill(theme.sky);
    if (s.stars && theme.hasSky && projector.isGlobe())
        paintStars(projector, scene, theme);
    inBands(size.height(), threads, [&](int first, int last) {
        if (projector.isGlobe())
            paintGlobeRows(projector, scene, theme, first, last);
        else
            paintMapRows(projector, scene, theme, first, last);
    });
    paintGroundLines(projector, scene, theme);
    m_for = {scene.projector().camera(), scene.projector().middleLongitudeRad(), scene.gmstRad(), scene.sunDirection(), size, ratio, theme.theme,
             {s.stars, s.graticule, s.coast, s.borders, s.image, s.night}};
}

void RasterPainter::paintGlobeRows(const Projector &projector, const OrbitScene &scene, const PictureTheme &theme, int first, int last)
{
    const std::array<QRgb, 256> colours = groundColours(theme);
    const std::shared_ptr<const ImageCube> image = scene.settings().image && m_shapes ? m_shapes->image() : nullptr;
    const int width = m_ground.width();
    const float focal = projector.focal(), d = projector.eyeDistance(), cx = float(projector.centre().x()), cy = float(projector.centre().y());
    const float radius = float(projector.globeRadius()), edge = d * d - 1;
    const Eigen::Matrix3f world = projector.axes().transpose();
    const Eigen::Vector3f sun = projector.axes() * scene.sunDirection().cast<float>();
    const bool hasNight = scene.settings().night;
    uchar *const bits = const_cast<uchar *>(m_ground.constBits()); // no thread may detach it
    const auto stride = m_ground.bytesPerLine();
    const size_t most = size_t(width);
    std::vector<float> nx(most), ny(most), nz(most), light(most);
    for (int row = first; row < last; ++row) {
        const float down = float(row) + 0.5F - cy;
        const float half2 = (radius + 1) * (radius + 1) - down * down;
        if (half2 <= 0)
            continue;
        const float half = std::sqrt(half2);
        const int left = std::max(0, int(std::floor(cx - half))), right = std::min(width, int(std::ceil(cx + half)) + 1);
        const float v = -down / focal;
        const int count = right - left;
        for (int i = 0; i < count; ++i) {
            const float u = (float(left + i) + 0.5F - cx) / focal;
            const float a = u * u + v * v + 1, b = d / a;
            const float root = std::sqrt(std::max(b * b - edge / a, 0.0F));
            const float t = b - root, x = u * t, y = v * t, z = d - t;
            nx[size_t(i)] = world(0, 0) * x + world(0, 1) * y + world(0, 2) * z;
            ny[size_t(i)] = world(1, 0) * x + world(1, 1) * y + world(1, 2) * z;
            nz[size_t(i)] = world(2, 0) * x + world(2, 1) * y + world(2, 2) * z;
            const float toEye = (d * z - 1) / std::sqrt((d - z) * (d - z) + x * x + y * y); // cosine between the normal and the way to the eye
            const float sine = sun.x() * x + sun.y() * y + sun.z() * z;
            const float day = hasNight ? theme.nightLight + (1 - theme.nightLight) * std::clamp(1 + sine / kTwilightSine, 0.0F, 1.0F) : 1.0F;
            light[size_t(i)] = day * (kLimb + (1 - kLimb) * std::max(toEye, 0.0F));
        }
        QRgb *const pixels = reinterpret_cast<QRgb *>(bits + row * stride) + left;
        for (int i = 0; i < count; ++i) {
            const size_t at = size_t(i);
            const QRgb ground = image ? image->sampleSmooth(nx[at], ny[at], nz[at])
                : m_shapes            ? colours[m_shapes->land().sampleSmooth(nx[at], ny[at], nz[at])]
                                      : theme.water;
            const float across = float(left + i) + 0.5F - cx;
            const float fromEdge = radius - std::sqrt(across * across + down * down) + 0.5F;
            const QRgb lit = dimmed(ground, light[at]);
            if (fromEdge >= 1)
                pixels[i] = lit;
            else if (fromEdge > 0)
                pixels[i] = mixed(pixels[i], lit, int(fromEdge * 256));
        }
    }
}

void RasterPainter::paintMapRows(const Projector &projector, const OrbitScene &scene, const PictureTheme &theme, int first, int last)
{
    const std::array<QRgb, 256> colours = groundColours(theme);
    const std::shared_ptr<const ImageCube> image = scene.settings().image && m_shapes ? m_shapes->image() : nullptr;
    const size_t width = size_t(m_ground.width());
    std::vector<float> cosines(width), sines(width);
    for (size_t i = 0; i < width; ++i) {
        const double longitude = projector.middleLongitudeRad() + (double(i) + 0.5 - projector.centre().x()) / projector.scale();
        cosines[i] = float(std::cos(longitude));
        sines[i] = float(std::sin(longitude));
    }
    const Eigen::Vector3f sun = scene.sunDirection().cast<float>();
    uchar *const bits = const_cast<uchar *>(m_ground.constBits());
    for (int row = first; row < last; ++row) {
        const auto middle = projector.groundAt(QPointF(projector.centre().x(), row + 0.5));
        if (!middle)
            continue;
        const float across = float(std::hypot(middle->x(), middle->y())), z = float(middle->z());
        QRgb *const pixels = reinterpret_cast<QRgb *>(bits + row * m_ground.bytesPerLine());
        for (size_t i = 0; i < width; ++i) {
            const float x = across * cosines[i], y = across * sines[i];
            const QRgb ground = image ? image->sampleSmooth(x, y, z) : m_shapes ? colours[m_shapes->land().sampleSmooth(x, y, z)] : theme.water;
            pixels[i] = dimmed(ground, lightOn(sun.x() * x + sun.y() * y + sun.z() * z, theme, scene.settings().night));
        }
    }
}

void RasterPainter::paintStars(const Projector &projector, const OrbitScene &scene, const PictureTheme &theme)
{
    if (!m_shapes)
        return;
    LinePainter painter(&m_ground);
    // Precession since J2000 is a third of a degree: too little to be seen among stars, and left out.
    const float cosine = float(std::cos(scene.gmstRad())), sine = float(std::sin(scene.gmstRad()));
    const double shorterSide = std::min(m_ground.width(), m_ground.height());
    for (const Star &star : m_shapes->stars()) {
        const Eigen::Vector3f &s = star.direction;
        const Eigen::Vector3f fixed(cosine * s.x() + sine * s.y(), -sine * s.x() + cosine * s.y(), s.z());
        const Eigen::Vector3f seen = projector.axes() * fixed;
        if (seen.z() > -0.1F)
            continue;
        const float x = float(projector.centre().x()) + projector.focal() * seen.x() / -seen.z() - 0.5F;
        const float y = float(projector.centre().y()) - projector.focal() * seen.y() / -seen.z() - 0.5F;
        const float light = starLight(star.magnitude), radius = starRadius(light, shorterSide);
        const int reach = int(std::ceil(radius + 0.5F)), middleX = int(std::lround(x)), middleY = int(std::lround(y));
        for (int dy = -reach; dy <= reach; ++dy)
            for (int dx = -reach; dx <= reach; ++dx) {
                const float distance = std::hypot(float(middleX + dx) - x, float(middleY + dy) - y);
                if (const float coverage = std::clamp(radius + 0.5F - distance, 0.0F, 1.0F) * std::min(light, 1.0F); coverage > 0)
                    painter.blend(middleX + dx, middleY + dy, theme.star, coverage);
            }
    }
}

void RasterPainter::paintGroundLines(const Projector &projector, const OrbitScene &scene, const PictureTheme &theme)
{
    LinePainter painter(&m_ground);
    const double wrap = projector.wrapWidth();
    const double width = m_ground.width();
    const float thick = groundLineWidth(m_ground.size());
    const auto segment = [&](const Projector::Pixel &from, const Projector::Pixel &to, QRgb colour) {
        if (!from.isShown || !to.isShown)
            return;
        QPointF a(double(from.x), double(from.y)), b(double(to.x), double(to.y));
        if (wrap <= 0)
            return painter.line(a, b, colour, thick);
        b.rx() = a.x() + std::remainder(b.x() - a.x(), wrap);
        for (double shift : {0.0, -wrap, wrap})
            if (std::max(a.x(), b.x()) + shift >= 0 && std::min(a.x(), b.x()) + shift <= width)
                painter.line(a + QPointF(shift, 0), b + QPointF(shift, 0), colour, thick);
    };
    const auto lines = [&](const SphereLines &drawn, QRgb colour) {
        for (size_t line = 0; line + 1 < drawn.starts.size(); ++line) {
            Projector::Pixel last = projector.pixel(drawn.points[size_t(drawn.starts[line])]);
            for (int i = drawn.starts[line] + 1; i < drawn.starts[line + 1]; ++i) {
                const Projector::Pixel next = projector.pixel(drawn.points[size_t(i)]);
                segment(last, next, colour);
                last = next;
            }
        }
    };
    const auto path = [&](const std::vector<Eigen::Vector3f> &points, QRgb colour) {
        for (size_t i = 1; i < points.size(); ++i)
            segment(projector.pixel(points[i - 1]), projector.pixel(points[i]), colour);
    };
    const PictureSettings &s = scene.settings();
    const double radPerPixel = groundRadPerPixel(projector);
    if (s.graticule)
        for (const auto &line : graticule(graticuleStep(radPerPixel)))
            path(line, theme.graticule);
    const EarthShapes::Detail detail = groundDetail(radPerPixel);
    if (m_shapes && s.borders)
        lines(m_shapes->borders(detail), theme.border);
    if (m_shapes && s.coast)
        lines(m_shapes->coast(detail), theme.coast);
    if (s.night)
        path(terminator(scene.sunDirection()), theme.terminator);
}

std::vector<std::vector<Eigen::Vector3f>> graticule(int step)
{
    std::vector<std::vector<Eigen::Vector3f>> lines;
    const double piece = std::min(2.0, step / 4.0);
    const auto at = [](double latitude, double longitude) {
        return drawingGround(latitude * kPi / 180, longitude * kPi / 180).cast<float>().eval();
    };
    for (int longitude = -180; longitude < 180; longitude += step) {
        std::vector<Eigen::Vector3f> line;
        const double end = longitude % 90 == 0 ? 90 : 90 - step; // only four meridians meet in the pole
        for (double latitude = -end; latitude <= end + 1e-9; latitude += piece)
            line.push_back(at(latitude, longitude));
        lines.push_back(std::move(line));
    }
    for (int latitude = -90 + step; latitude < 90; latitude += step) {
        std::vector<Eigen::Vector3f> line;
        for (double longitude = -180; longitude <= 180 + 1e-9; longitude += piece)
            line.push_back(at(latitude, longitude));
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<Eigen::Vector3f> terminator(const Eigen::Vector3d &sunDirection)
{
    const Eigen::Vector3d side = sunDirection.unitOrthogonal(), other = sunDirection.cross(side).normalized();
    std::vector<Eigen::Vector3f> line;
    constexpr int kPieces = 360;
    for (int i = 0; i <= kPieces; ++i) {
        const double angle = 2 * kPi * i / kPieces;
        line.push_back((std::cos(angle) * side + std::sin(angle) * other).cast<float>());
    }
    return line;
}

} // namespace parallax
