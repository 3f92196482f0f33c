#include "widgets/picture/plotframe.h"

#include <QFontMetricsF>

#include <cmath>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

/// Ticks at most so close that their texts stay apart.
int mostTicks(qreal length, qreal each)
{
    return std::max(1, int(length / each));
}

qreal widest(const std::vector<PlotTick> &ticks, const QFontMetricsF &metrics)
{
    qreal width = 0;
    for (const PlotTick &tick : ticks)
        width = std::max(width, metrics.horizontalAdvance(tick.text));
    return width;
}

} // namespace

PlotFrame::PlotFrame(const PlotContent &content, QSizeF size, const QRectF &view, const PictureTheme &theme)
    : m_size(size)
    , m_view(view.isNull() ? content.bounds : view)
{
    if (content.isEmpty())
        return;
    const QFontMetricsF metrics(theme.font);
    const qreal line = metrics.height();
    placeLegend(content, size.width(), theme.font);
    const qreal below = line * (content.isOverTime() ? 3.4 : 2.6), right = line * 0.9;
    const qreal height = std::max(line, size.height() - m_top - below);
    m_yTicks = numberTicks(m_view.top(), m_view.bottom(), mostTicks(height, line * 2.2), content.y.scale);
    const qreal left = line * 1.4 + widest(m_yTicks, metrics) + line * 0.6;
    m_area = QRectF(left, m_top, std::max(line, size.width() - left - right), height);
    m_scaleX = m_area.width() / m_view.width();
    m_scaleY = m_area.height() / m_view.height();
    if (content.isOverTime())
        m_xTicks = timeTicks(*content.table, m_view.left(), m_view.right(),
                             mostTicks(m_area.width(), metrics.horizontalAdvance(u"2031-03-14Z"_s) * 1.25));
    else
        m_xTicks = numberTicks(m_view.left(), m_view.right(), mostTicks(m_area.width(), line * 4), content.x.scale);
}

void PlotFrame::placeLegend(const PlotContent &content, qreal width, const QFont &font)
{
    const QFontMetricsF metrics(font);
    QFont bold = font;
    bold.setBold(true);
    const qreal line = metrics.height() * 1.25, margin = metrics.height() * 0.5, sample = metrics.height() * 1.6;
    const qreal titleWidth = std::min(width - 2 * margin, QFontMetricsF(bold).horizontalAdvance(content.title) + 1);
    m_title = QRectF(margin, margin / 2, titleWidth, line);
    qreal x = m_title.right() + 2 * margin, y = m_title.top();
    for (int i = 0; i < content.series.size(); ++i) {
        const QString &name = content.series.at(i).name;
        const qreal text = std::min(metrics.horizontalAdvance(name) + 1, std::max(line, width - 3 * margin - sample));
        if (x + sample + text > width - margin) {
            x = margin;
            y += line;
        }
        m_legend.push_back({ i, QRectF(x, y, sample - margin / 2, line), QRectF(x + sample, y, text, line),
                             metrics.elidedText(name, Qt::ElideRight, text) });
        x += sample + text + 2 * margin;
    }
    m_top = y + line + margin / 2;
}

PlotPoint plotPointAt(const PlotContent &content, const PlotFrame &frame, QPointF pixel, qreal reach)
{
    PlotPoint nearest;
    if (content.isEmpty() || !frame.area().contains(pixel))
        return nearest;
    double least = reach * reach;
    const auto square = [](QPointF offset) { return offset.x() * offset.x() + offset.y() * offset.y(); };
    for (int i = 0; i < content.series.size(); ++i) {
        const PlotSeries &series = content.series.at(i);
        const auto at = [&](qsizetype point) {
            const qsizetype row = series.rows[size_t(point)];
            return frame.toPixel(content.xOf(series, row), content.yOf(series, row));
        };
        const auto count = qsizetype(series.rows.size());
        for (qsizetype point = 0; point < count; ++point) {
            const QPointF here = at(point);
            // Dots lie over lines, and win where both are near.
            if (const double distance = square(here - pixel) * (series.isLine() ? 1 : 0.25); distance <= least) {
                least = distance;
                nearest = { i, point };
            }
            if (!series.isLine() || point + 1 == count)
                continue;
            const QPointF next = at(point + 1), along = next - here;
            const double share = QPointF::dotProduct(pixel - here, along) / square(along);
            if (!(share > 0 && share < 1))
                continue;
            if (const double distance = square(here + share * along - pixel); distance < least) {
                least = distance;
                nearest = { i, share < 0.5 ? point : point + 1 };
            }
        }
    }
    return nearest;
}

} // namespace parallax
