#include "widgets/picture/linepainter.h"

#include <algorithm>
#include <cmath>

namespace parallax {

// Source: Liang and Barsky, ACM TOG 3 (1984) 1.
bool clipSegment(double *x0, double *y0, double *x1, double *y1, double left, double top, double right, double bottom)
{
    const double dx = *x1 - *x0, dy = *y1 - *y0;
    double first = 0, last = 1;
    const double p[] = {-dx, dx, -dy, dy}, q[] = {*x0 - left, right - *x0, *y0 - top, bottom - *y0};
    for (int side = 0; side < 4; ++side) {
        if (p[side] == 0) {
            if (q[side] < 0)
                return false;
            continue;
        }
        const double t = q[side] / p[side];
        if (p[side] < 0)
            first = std::max(first, t);
        else
            last = std::min(last, t);
    }
    if (first > last)
        return false;
    const double x = *x0, y = *y0;
    *x0 = x + first * dx, *y0 = y + first * dy;
    *x1 = x + last * dx, *y1 = y + last * dy;
    return true;
}

LinePainter::LinePainter(QImage *image)
    : m_pixels(reinterpret_cast<QRgb *>(image->bits()))
    , m_stride(int(image->bytesPerLine() / 4))
    , m_width(image->width())
    , m_height(image->height())
{
    Q_ASSERT(image->depth() == 32);
}

void LinePainter::blend(int x, int y, QRgb colour, float coverage)
{
    if (x < 0 || y < 0 || x >= m_width || y >= m_height)
        return;
    const int alpha = int(float(qAlpha(colour)) * coverage * (256.0F / 255.0F) + 0.5F);
    QRgb &pixel = m_pixels[size_t(y) * size_t(m_stride) + size_t(x)];
    const int red = qRed(pixel), green = qGreen(pixel), blue = qBlue(pixel);
    pixel = qRgb(red + (((qRed(colour) - red) * alpha) >> 8), green + (((qGreen(colour) - green) * alpha) >> 8),
                 blue + (((qBlue(colour) - blue) * alpha) >> 8));
}

void LinePainter::line(QPointF from, QPointF to, QRgb colour, float width)
{
    double x0 = from.x() - 0.5, y0 = from.y() - 0.5, x1 = to.x() - 0.5, y1 = to.y() - 0.5; // middles of pixels are whole numbers
    if (!std::isfinite(x0 + y0 + x1 + y1))
        return;
    const double margin = double(width) + 1;
    if (!clipSegment(&x0, &y0, &x1, &y1, -margin, -margin, m_width + margin, m_height + margin))
        return;
    const bool isSteep = std::abs(y1 - y0) > std::abs(x1 - x0);
    if (isSteep) {
        std::swap(x0, y0);
        std::swap(x1, y1);
    }
    if (x0 > x1) {
        std::swap(x0, x1);
        std::swap(y0, y1);
    }
    const double run = x1 - x0;
    const double slope = run > 1e-9 ? (y1 - y0) / run : 0;
    const float cosine = float(1 / std::sqrt(1 + slope * slope)); // from the distance along the minor axis to that from the line
    const float half = width / 2 + 0.5F;
    const int reach = int(std::ceil(half / cosine));
    const int first = int(std::floor(x0 + 0.5)), last = int(std::floor(x1 + 0.5));
    for (int x = first; x <= last; ++x) {
        // A column counts by how much of the segment lies in it, so that pieces of one line meet without a seam.
        const float share = float(std::min(x1, x + 0.5) - std::max(x0, x - 0.5));
        if (share <= 0 && first != last)
            continue;
        const float part = first == last ? std::max(share, 0.05F) : std::min(share, 1.0F);
        const double y = y0 + slope * (std::clamp(double(x), x0, x1) - x0);
        const int middle = int(std::lround(y));
        for (int offset = -reach; offset <= reach; ++offset) {
            const float distance = std::abs(float(middle + offset - y)) * cosine;
            const float coverage = std::min(half - distance, 1.0F) * part;
            if (coverage <= 0)
                continue;
            if (isSteep)
                blend(middle + offset, x, colour, coverage);
            else
                blend(x, middle + offset, colour, coverage);
        }
    }
}

} // namespace parallax
