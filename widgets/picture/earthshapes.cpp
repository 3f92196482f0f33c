#include "widgets/picture/earthshapes.h"

#include "model/orbit/geodesy.h"

#include <QFile>
#include <QImage>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace parallax {

namespace {

constexpr int kLandMapWidth = 4096;
constexpr int kLandCubeSize = 768;  // 0.15° in the middle of a face, 0.05° in its corners: near the 0.09° of the map
constexpr int kImageCubeSize = 640; // 0.18° in the middle of a face, as the image has
constexpr double kLongestStepDeg = 1;

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, QStringLiteral("The file cannot be opened: %1.").arg(file.errorString()), path};
    return file.readAll();
}

/// A file of \a folder through one of the readers.
template <typename Value>
Result<Value> read(Result<Value> (*reader)(const QByteArray &, const QString &), const QString &folder, const QString &name)
{
    const QString path = folder + u'/' + name;
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    return reader(*bytes, path);
}

/// Of a ring's edges, those that only close it for filling. The values come exact from the file.
bool closesTheMap(const QPointF &a, const QPointF &b)
{
    return (a.x() == b.x() && std::abs(a.x()) == 180) || (a.y() == b.y() && a.y() == -90);
}

/// The rings without such edges, opened there.
std::vector<QPolygonF> coastOf(const std::vector<QPolygonF> &rings)
{
    std::vector<QPolygonF> lines;
    for (const QPolygonF &ring : rings) {
        const qsizetype edges = ring.size() - 1;
        qsizetype cut = 0;
        while (cut < edges && !closesTheMap(ring[cut], ring[cut + 1]))
            ++cut;
        if (cut == edges) {
            lines.push_back(ring);
            continue;
        }
        QPolygonF line;
        for (qsizetype i = 1; i <= edges; ++i) {
            const qsizetype at = (cut + i) % edges;
            line.append(ring[at]);
            if (!closesTheMap(ring[at], ring[at + 1]))
                continue;
            if (line.size() > 1)
                lines.push_back(line);
            line.clear();
        }
    }
    return lines;
}

SphereLines onSphere(const std::vector<QPolygonF> &lines)
{
    SphereLines result;
    result.starts.push_back(0);
    for (const QPolygonF &line : lines) {
        for (qsizetype i = 0; i + 1 < line.size(); ++i) {
            const QPointF step = line[i + 1] - line[i];
            const int parts = std::max(1, int(std::ceil(std::max(std::abs(step.x()), std::abs(step.y())) / kLongestStepDeg)));
            for (int part = 0; part < parts; ++part) {
                const QPointF place = line[i] + step * part / parts;
                result.points.push_back(earthDirection(place.x(), place.y()));
            }
        }
        result.points.push_back(earthDirection(line.last().x(), line.last().y()));
        result.starts.push_back(int(result.points.size()));
    }
    return result;
}

/// Longitude from -180° to 180° over latitude from 90° to -90°, 255 where there is land.
QImage landMap(const std::vector<QPolygonF> &rings)
{
    QImage map(kLandMapWidth, kLandMapWidth / 2, QImage::Format_Grayscale8);
    map.fill(Qt::black);
    QPainter painter(&map);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(map.width() / 360.0, -map.height() / 180.0);
    painter.translate(180, -90);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    // White turns what is below into its opposite: odd-even over all rings, in half the time that one path of them takes.
    painter.setCompositionMode(QPainter::CompositionMode_Exclusion);
    for (const QPolygonF &ring : rings)
        painter.drawPolygon(ring);
    return map;
}

/// To 1.2e-5 rad, 1 % of a texel, in a third of the time of std::atan2. \a y and \a x not both 0.
/// Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 4.4.49.
float quickAtan2(float y, float x)
{
    const float ax = std::abs(x), ay = std::abs(y), t = std::min(ax, ay) / std::max(ax, ay), t2 = t * t;
    const float octant = t * (0.9998660f + t2 * (-0.3302995f + t2 * (0.1801410f + t2 * (-0.0851330f + t2 * 0.0208351f))));
    const float quadrant = ay > ax ? std::numbers::pi_v<float> / 2 - octant : octant;
    return std::copysign(x < 0 ? std::numbers::pi_v<float> - quadrant : quadrant, y);
}

/// A map of the whole Earth, longitude over geodetic latitude, as a cube map of the drawing space.
template <typename Texel>
CubeMap<Texel> cubeOf(const QImage &map, int size)
{
    const int width = map.width(), height = map.height();
    const auto *texels = reinterpret_cast<const Texel *>(map.constBits());
    const qsizetype stride = map.bytesPerLine() / qsizetype(sizeof(Texel));
    const float columnsPerRad = float(width / (2 * std::numbers::pi)), rowsPerRad = float(height / std::numbers::pi);
    const float stretch = float(1 / (1 - kEarthFlattening));
    return CubeMap<Texel>::made(size, [=](float x, float y, float z) {
        const float latitudeRad = quickAtan2(stretch * z, std::sqrt(x * x + y * y));
        // In 1/256 of a texel; the middle of the first is 0. The map goes on at its sides and ends at the poles.
        const int s = int(256 * (columnsPerRad * quickAtan2(y, x) + 0.5f * float(width) - 0.5f + float(width)));
        const int t = int(256 * std::clamp(0.5f * float(height) - 0.5f - rowsPerRad * latitudeRad, 0.0f, float(height - 1)));
        const int left = (s >> 8) % width, right = (left + 1) % width;
        const Texel *upper = texels + (t >> 8) * stride;
        const Texel *lower = (t >> 8) + 1 < height ? upper + stride : upper;
        return mixed(mixed(upper[left], upper[right], s & 255), mixed(lower[left], lower[right], s & 255), t & 255);
    });
}

} // namespace

Eigen::Vector3f earthDirection(double longitudeDeg, double latitudeDeg)
{
    const double l = longitudeDeg * std::numbers::pi / 180, b = latitudeDeg * std::numbers::pi / 180;
    return Eigen::Vector3d(std::cos(b) * std::cos(l), std::cos(b) * std::sin(l), (1 - kEarthFlattening) * std::sin(b))
        .normalized()
        .cast<float>();
}

Result<std::shared_ptr<const EarthShapes>> EarthShapes::shipped()
{
    static const Result<std::shared_ptr<const EarthShapes>> shapes = fromFolder(QStringLiteral(":/parallax/earth"));
    return shapes;
}

Result<std::shared_ptr<const EarthShapes>> EarthShapes::fromFolder(const QString &folder)
{
    const std::shared_ptr<EarthShapes> shapes(new EarthShapes);
    for (const Detail detail : {Detail::Coarse, Detail::Fine}) {
        const QString scale = detail == Detail::Coarse ? QStringLiteral("110m") : QStringLiteral("50m");
        Result<std::vector<QPolygonF>> rings = read(&readEarthRings, folder, QStringLiteral("land-%1.bin").arg(scale));
        if (!rings)
            return rings.error();
        const Result<std::vector<QPolygonF>> borders = read(&readEarthLines, folder, QStringLiteral("borders-%1.bin").arg(scale));
        if (!borders)
            return borders.error();
        shapes->m_scales[size_t(detail)] = {onSphere(coastOf(*rings)), onSphere(*borders), *std::move(rings)};
    }
    Result<std::vector<Star>> stars = read(&readStars, folder, QStringLiteral("stars.bin"));
    if (!stars)
        return stars.error();
    shapes->m_stars = *std::move(stars);
    shapes->m_land = cubeOf<quint8>(landMap(shapes->landRings(Detail::Fine)), kLandCubeSize);
    shapes->m_imagePath = folder + QStringLiteral("/earth-natural.jpg");
    return std::shared_ptr<const EarthShapes>(shapes);
}

std::shared_ptr<const ImageCube> EarthShapes::image() const
{
    std::call_once(m_imageMade, [this] {
        const QImage map = QImage(m_imagePath).convertToFormat(QImage::Format_RGB32);
        if (!map.isNull())
            m_image = std::make_shared<const ImageCube>(cubeOf<QRgb>(map, kImageCubeSize));
    });
    return m_image;
}

} // namespace parallax
