#pragma once

#include <QImage>
#include <QPointF>

namespace parallax {

/// Antialiased lines straight into an image of opaque pixels (Format_RGB32): thousands of short ones for coasts and orbits, for which
/// QPainter takes ten times as long. Coverage is the width less the distance from the middle line, which for lines of one to
/// three pixels is what a box filter gives to within a few per cent.
class LinePainter
{
public:
    /// \a image outlives it and is not shared.
    explicit LinePainter(QImage *image);

    /// Pixels; alpha in \a colour counts. What lies outside of the image is left out; ends that are not finite draw nothing.
    void line(QPointF from, QPointF to, QRgb colour, float width = 1);
    void blend(int x, int y, QRgb colour, float coverage);

private:
    QRgb *m_pixels;
    int m_stride, m_width, m_height;
};

/// Cuts a segment to a rectangle; false where nothing is left. Numbers must be finite.
bool clipSegment(double *x0, double *y0, double *x1, double *y1, double left, double top, double right, double bottom);

} // namespace parallax
