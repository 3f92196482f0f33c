#include "widgets/picture/plotstencil.h"

#include <QPainter>

#include <cmath>

namespace parallax {

namespace {

QRgb dimmedTo(QRgb pixel, int share)
{
    const auto part = [share](int channel) { return (channel * share + 127) / 255; };
    return qRgba(part(qRed(pixel)), part(qGreen(pixel)), part(qBlue(pixel)), part(qAlpha(pixel)));
}

} // namespace

PlotStencil::PlotStencil(qreal radius, qreal ratio)
    : m_ratio(ratio)
    , m_half(int(std::ceil((radius * 1.35 + 1) * ratio)))
{
    m_image = QImage(2 * m_half + 1, 2 * m_half + 1, QImage::Format_ARGB32_Premultiplied);
    m_image.fill(Qt::transparent);
}

PlotStencil PlotStencil::ring(QRgb colour, qreal radius, qreal ratio)
{
    PlotStencil stencil(radius, ratio);
    QPainter painter(&stencil.m_image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor::fromRgb(colour), 2 * ratio));
    painter.drawEllipse(QPointF(stencil.m_half + 0.5, stencil.m_half + 0.5), radius * ratio, radius * ratio);
    return stencil;
}

PlotStencil::PlotStencil(DotShape shape, QRgb colour, qreal radius, qreal ratio)
    : PlotStencil(radius, ratio)
{
    QPainter painter(&m_image);
    paintDot(&painter, QPointF(m_half + 0.5, m_half + 0.5), radius * ratio, shape, colour);
}

void PlotStencil::lay(QImage *onto, const PlotContent &content, const PlotSeries &series, const std::vector<qsizetype> &rows,
                      const PlotFrame &frame) const
{
    const QRectF area = frame.area();
    const QRect clip = QRectF(area.topLeft() * m_ratio, area.size() * m_ratio).toAlignedRect() & onto->rect();
    if (clip.isEmpty())
        return;
    std::vector<bool> taken(size_t(clip.width()) * size_t(clip.height()));
    for (const qsizetype row : rows) {
        const QPointF at = frame.toPixel(content.xOf(series, row), content.yOf(series, row));
        if (!(at.x() >= area.left() && at.x() <= area.right() && at.y() >= area.top() && at.y() <= area.bottom()))
            continue;
        const int x = std::clamp(int(at.x() * m_ratio), clip.left(), clip.right());
        const int y = std::clamp(int(at.y() * m_ratio), clip.top(), clip.bottom());
        const size_t place = size_t(y - clip.top()) * size_t(clip.width()) + size_t(x - clip.left());
        if (taken[place])
            continue;
        taken[place] = true;
        layAt(onto, x, y, clip);
    }
}

void PlotStencil::layAt(QImage *onto, int x, int y, const QRect &clip) const
{
    const QRect place = QRect(x - m_half, y - m_half, m_image.width(), m_image.height()) & clip;
    for (int row = place.top(); row <= place.bottom(); ++row) {
        auto *to = reinterpret_cast<QRgb *>(onto->scanLine(row));
        const auto *from = reinterpret_cast<const QRgb *>(m_image.constScanLine(row - y + m_half));
        for (int column = place.left(); column <= place.right(); ++column) {
            const QRgb dot = from[column - x + m_half];
            if (const int alpha = qAlpha(dot); alpha == 255)
                to[column] = dot;
            else if (alpha > 0)
                to[column] = dot + dimmedTo(to[column], 255 - alpha);
        }
    }
}

} // namespace parallax
