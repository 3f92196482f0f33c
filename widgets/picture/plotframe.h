#pragma once

#include "widgets/picture/plotcontent.h"

#include <QPointF>

#include <optional>

namespace parallax {

/// A point of a plot: rows[point] of a series.
struct PlotPoint
{
    int series = -1;
    qsizetype point = -1;

    bool isValid() const { return series >= 0; }
    bool operator==(const PlotPoint &) const = default;
};

/// How a plot is looked at: what is not in its content.
struct PlotState
{
    QRectF view;                         ///< in values; null: all of it
    std::vector<qsizetype> selected;     ///< elements that stand out, ascending
    std::optional<double> timeCursor;    ///< in a plot over time, SI seconds since the origin of its table
    PlotPoint current;                   ///< where the keyboard is
};

/// Where everything of a plot stands at one size, in logical pixels.
class PlotFrame
{
public:
    PlotFrame() = default;
    PlotFrame(const PlotContent &content, QSizeF size, const QRectF &view, const PictureTheme &theme);

    const QRectF &area() const { return m_area; }         ///< inside the axes
    const QRectF &view() const { return m_view; }         ///< in values
    QPointF toPixel(double x, double y) const
    {
        return { m_area.left() + (x - m_view.left()) * m_scaleX, m_area.bottom() - (y - m_view.top()) * m_scaleY };
    }
    QPointF toValue(QPointF pixel) const
    {
        return { m_view.left() + (pixel.x() - m_area.left()) / m_scaleX, m_view.top() + (m_area.bottom() - pixel.y()) / m_scaleY };
    }
    const std::vector<PlotTick> &xTicks() const { return m_xTicks; }
    const std::vector<PlotTick> &yTicks() const { return m_yTicks; }

    /// One name of the legend, with the place of its sample.
    struct LegendEntry
    {
        int series = 0;
        QRectF sample, text;
        QString shown;                   ///< elided where there is no room
    };
    const std::vector<LegendEntry> &legend() const { return m_legend; }
    const QRectF &title() const { return m_title; }

private:
    void placeLegend(const PlotContent &content, qreal width, const QFont &font);

    QSizeF m_size;
    QRectF m_area, m_view, m_title;
    qreal m_scaleX = 1, m_scaleY = 1, m_top = 0;
    std::vector<PlotTick> m_xTicks, m_yTicks;
    std::vector<LegendEntry> m_legend;
};

/// The point nearest to a pixel, within \a reach; an invalid one where there is none. On a line: the sample next to the place.
PlotPoint plotPointAt(const PlotContent &content, const PlotFrame &frame, QPointF pixel, qreal reach);

} // namespace parallax
