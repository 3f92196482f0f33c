#include "widgets/picture/rasterpainter.h"

#include "widgets/picture/earthshapes.h"
#include "widgets/picture/linepainter.h"
#include "widgets/picture/picturelook.h"

#include <QPainter>

#include <cmath>
#include <cstring>

namespace parallax {

namespace {

constexpr int kPhases = 4; ///< places of a dot within a pixel, each way: it moves smoothly

/// Coverage of a dot of one shape and size at each place within a pixel.
class DotStencils
{
public:
    DotStencils(DotShape shape, float radius)
        : m_reach(int(std::ceil(radius * 1.35F)) + 1)
        , m_side(2 * m_reach + 1)
    {
        for (int phase = 0; phase < kPhases * kPhases; ++phase) {
            QImage image(m_side, m_side, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            const QPointF shift((phase % kPhases + 0.5) / kPhases - 0.5, (phase / kPhases + 0.5) / kPhases - 0.5);
            paintDot(&painter, QPointF(m_reach + 0.5, m_reach + 0.5) + shift, qreal(radius), shape, 0xffffffff);
            painter.end();
            for (int y = 0; y < m_side; ++y)
                for (int x = 0; x < m_side; ++x)
                    m_coverage.push_back(quint8(qAlpha(reinterpret_cast<const QRgb *>(image.constScanLine(y))[x])));
        }
    }

    /// At (x, y), where middles of pixels are half numbers. \a opacity: 256 is full.
    void draw(float x, float y, QRgb colour, int opacity, QImage *image, QRgb *pixels, int stride) const
    {
        const float left = std::floor(x), top = std::floor(y);
        const int phase = std::min(int((x - left) * kPhases), kPhases - 1) + kPhases * std::min(int((y - top) * kPhases), kPhases - 1);
        const quint8 *coverage = m_coverage.data() + size_t(phase) * size_t(m_side) * size_t(m_side);
        const int x0 = int(left) - m_reach, y0 = int(top) - m_reach;
        const int firstX = std::max(0, -x0), lastX = std::min(m_side, image->width() - x0);
        const int firstY = std::max(0, -y0), lastY = std::min(m_side, image->height() - y0);
        for (int row = firstY; row < lastY; ++row) {
            QRgb *line = pixels + size_t(y0 + row) * size_t(stride) + x0;
            const quint8 *covers = coverage + row * m_side;
            for (int column = firstX; column < lastX; ++column)
                if (const int cover = covers[column] * opacity >> 8)
                    line[column] = cover == 255 ? colour : mixed(line[column], colour, cover);
        }
    }

private:
    int m_reach, m_side;
    std::vector<quint8> m_coverage;
};

} // namespace

void RasterPainter::paint(const OrbitScene &scene, const PictureTheme &theme, qreal ratio, QImage *image, int threads)
{
    const QSize size = (scene.request().size * ratio).toSize();
    if (!isGround(scene, theme, size, ratio))
        paintGround(scene, theme, size, ratio, threads);
    if (image->size() != size || image->format() != QImage::Format_RGB32 || !image->isDetached())
        *image = QImage(size, QImage::Format_RGB32);
    image->setDevicePixelRatio(1);
    if (!size.isEmpty())
        std::memcpy(image->bits(), m_ground.constBits(), size_t(m_ground.sizeInBytes()));
    paintLines(scene, ratio, image);
    paintDots(scene, theme, ratio, image);
    QPainter painter(image);
    painter.scale(ratio, ratio);
    paintSceneMarks(&painter, scene, theme);
    painter.end();
    image->setDevicePixelRatio(ratio);
}

void RasterPainter::paintLines(const OrbitScene &scene, qreal ratio, QImage *image)
{
    LinePainter painter(image);
    for (const SceneLine &line : scene.lines()) {
        const float width = line.width * float(ratio);
        for (const QPolygonF &piece : line.pieces) {
            double along = 0;
            for (qsizetype i = 1; i < piece.size(); ++i) {
                const QPointF from = piece.at(i - 1) * ratio, to = piece.at(i) * ratio;
                const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
                if (line.style != SceneLine::Style::Dashed || !(length < kLongestDashed)) {
                    painter.line(from, to, line.colour, width);
                    continue;
                }
                // Dashes go on from one segment to the next.
                for (double at = 0; at < length;) {
                    const double phase = std::fmod(along + at, (kDash + kGap) * ratio);
                    const bool isDash = phase < kDash * ratio;
                    const double next = std::min(length, at + (isDash ? kDash * ratio : (kDash + kGap) * ratio) - phase + 1e-6);
                    if (isDash)
                        painter.line(from + (to - from) * (at / length), from + (to - from) * (next / length), line.colour, width);
                    at = next;
                }
                along += length;
            }
        }
    }
}

void RasterPainter::paintDots(const OrbitScene &scene, const PictureTheme &theme, qreal ratio, QImage *image)
{
    const PictureGrouping &grouping = scene.grouping();
    const float radius = scene.dotRadius() * float(ratio), scale = float(ratio);
    std::vector<DotStencils> stencils;
    std::vector<QRgb> colours;
    for (const PictureGroup &group : grouping.groups) {
        stencils.emplace_back(group.shape, radius);
        colours.push_back(colourOf(group, theme));
    }
    const float margin = 2 * radius + 2, width = float(image->width()), height = float(image->height());
    const float wrap = float(scene.projector().wrapWidth() * ratio);
    QRgb *const pixels = reinterpret_cast<QRgb *>(image->bits());
    const int stride = int(image->bytesPerLine() / 4);
    const auto draw = [&](size_t i, int opacity) {
        const Projector::Pixel &dot = scene.dots()[i];
        if (!dot.isShown)
            return;
        const float x = dot.x * scale, y = dot.y * scale;
        if (!(y > -margin && y < height + margin))
            return;
        const size_t group = grouping.groupOf[i];
        if (x > -margin && x < width + margin)
            stencils[group].draw(x, y, colours[group], opacity, image, pixels, stride);
        if (wrap > 0)
            for (const float shifted : {x - wrap, x + wrap})
                if (shifted > -margin && shifted < width + margin)
                    stencils[group].draw(shifted, y, colours[group], opacity, image, pixels, stride);
    };
    const int opacity = int(std::lround(scene.dotOpacity() * 256));
    for (size_t i = 0; i < scene.dots().size(); ++i)
        draw(i, opacity);
    for (const auto &[element, emphasis] : scene.chosen()) // on top of the crowd
        draw(size_t(element), 256);
}

void paintSceneMarks(QPainter *painter, const OrbitScene &scene, const PictureTheme &theme)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    for (const SceneRing &ring : scene.rings()) {
        painter->setPen(QPen(QColor::fromRgba(ring.colour), 1.6));
        painter->drawEllipse(ring.at, qreal(ring.radius), qreal(ring.radius));
        if (ring.isDouble)
            painter->drawEllipse(ring.at, qreal(ring.radius) + 3, qreal(ring.radius) + 3);
    }
    painter->setFont(theme.font);
    for (const SceneLabel &label : scene.labels()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor::fromRgba(theme.textBack));
        painter->drawRoundedRect(label.box, 3, 3);
        painter->setPen(QColor::fromRgba(label.colour));
        painter->drawText(label.at, label.text);
    }
}

} // namespace parallax
