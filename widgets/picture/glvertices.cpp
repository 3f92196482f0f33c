#include "widgets/picture/glvertices.h"

#include "widgets/picture/linepainter.h"
#include "widgets/picture/picturelook.h"

#include <cmath>

namespace parallax {

void addDots(const OrbitScene &scene, const PictureTheme &theme, qreal ratio, std::vector<DotVertex> *vertices)
{
    const PictureGrouping &grouping = scene.grouping();
    const QSize size = (scene.request().size * ratio).toSize();
    const float radius = scene.dotRadius() * float(ratio), scale = float(ratio);
    const float margin = 2 * radius + 2, width = float(size.width()), height = float(size.height());
    const float wrap = float(scene.projector().wrapWidth() * ratio);
    std::array<quint32, 256> looks{};
    for (qsizetype i = 0; i < std::min<qsizetype>(grouping.groups.size(), 256); ++i)
        looks[size_t(i)] = (colourOf(grouping.groups[i], theme) & 0x00ffffffu) | quint32(grouping.groups[i].shape) << 24;
    const auto add = [&](size_t i, quint32 opacity) {
        const Projector::Pixel &dot = scene.dots()[i];
        if (!dot.isShown)
            return;
        const float x = dot.x * scale, y = dot.y * scale;
        if (!(y > -margin && y < height + margin))
            return;
        const quint32 look = looks[grouping.groupOf[i]] | opacity << 27;
        if (x > -margin && x < width + margin)
            vertices->push_back({x, y, look});
        if (wrap > 0)
            for (const float shifted : {x - wrap, x + wrap})
                if (shifted > -margin && shifted < width + margin)
                    vertices->push_back({shifted, y, look});
    };
    constexpr quint32 kOpaque = 31;
    const quint32 crowd = quint32(std::lround(scene.dotOpacity() * float(kOpaque)));
    for (size_t i = 0; i < scene.dots().size(); ++i)
        add(i, crowd);
    for (const auto &[element, emphasis] : scene.chosen())
        add(size_t(element), kOpaque);
}

void addLines(const OrbitScene &scene, qreal ratio, std::vector<LineVertex> *vertices)
{
    const QSize size = (scene.request().size * ratio).toSize();
    const double period = (kDash + kGap) * ratio;
    for (const SceneLine &line : scene.lines()) {
        const float width = line.width * float(ratio);
        const double margin = double(width) + 2;
        for (const QPolygonF &piece : line.pieces) {
            double before = 0;
            for (qsizetype i = 1; i < piece.size(); ++i) {
                const QPointF from = piece.at(i - 1) * ratio, to = piece.at(i) * ratio;
                const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
                if (!std::isfinite(length))
                    continue;
                const bool isDashed = line.style == SceneLine::Style::Dashed && length < kLongestDashed;
                double x0 = from.x(), y0 = from.y(), x1 = to.x(), y1 = to.y();
                // Cut to the picture in double: next to the eye numbers have no end.
                if (clipSegment(&x0, &y0, &x1, &y1, -margin, -margin, size.width() + margin, size.height() + margin)) {
                    const double skipped = std::hypot(x0 - from.x(), y0 - from.y());
                    vertices->push_back({float(x0), float(y0), float(x1), float(y1), float(std::fmod(before + skipped, period)), width,
                                         line.colour, isDashed});
                }
                if (isDashed)
                    before += length;
            }
        }
    }
}

std::vector<GroundVertex> groundVertices(const SphereLines &lines)
{
    std::vector<GroundVertex> vertices;
    vertices.reserve(lines.points.size());
    for (const Eigen::Vector3f &point : lines.points)
        vertices.push_back({point.x(), point.y(), point.z(), 0});
    for (size_t line = 0; line + 1 < lines.starts.size(); ++line)
        vertices[size_t(lines.starts[line])].begins = 1;
    return vertices;
}

std::vector<GroundVertex> groundVertices(const std::vector<std::vector<Eigen::Vector3f>> &lines)
{
    std::vector<GroundVertex> vertices;
    for (const auto &line : lines)
        for (size_t i = 0; i < line.size(); ++i)
            vertices.push_back({line[i].x(), line[i].y(), line[i].z(), i == 0 ? 1.0F : 0.0F});
    return vertices;
}

} // namespace parallax
