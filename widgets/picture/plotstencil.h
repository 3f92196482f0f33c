#pragma once

#include "widgets/picture/plotframe.h"

#include <QImage>

namespace parallax {

/// A dot painted once and laid onto a picture at whole device pixels: sixty thousand of them in milliseconds.
class PlotStencil
{
public:
    /// \a ratio device pixels for each logical one.
    PlotStencil(DotShape shape, QRgb colour, qreal radius, qreal ratio);
    /// A thin circle about a dot.
    static PlotStencil ring(QRgb colour, qreal radius, qreal ratio);

    /// At the values of \a rows that lie inside the axes. \a onto: ARGB32_Premultiplied. A second dot of the same rows on the same
    /// pixel is left out: it would change next to nothing.
    void lay(QImage *onto, const PlotContent &content, const PlotSeries &series, const std::vector<qsizetype> &rows,
             const PlotFrame &frame) const;

private:
    PlotStencil(qreal radius, qreal ratio);
    void layAt(QImage *onto, int x, int y, const QRect &clip) const;

    QImage m_image;
    qreal m_ratio;
    int m_half = 0;
};

} // namespace parallax
