#include "widgets/picture/picturelook.h"

#include <algorithm>
#include <numbers>

namespace parallax {

float starLight(float magnitude)
{
    return std::clamp((6.5F - magnitude) / 6.0F, 0.08F, 1.2F);
}

float starRadius(float light, double shorterSide)
{
    return (0.45F + 0.55F * light) * float(std::max(1.0, shorterSide / 800));
}

double groundRadPerPixel(const Projector &projector)
{
    return projector.isGlobe() ? (projector.camera().distance - 1) / double(projector.focal()) : 1 / projector.scale();
}

EarthShapes::Detail groundDetail(double radPerPixel)
{
    constexpr double kCoarseRad = 2.2e-3; // 14 km
    return radPerPixel > kCoarseRad ? EarthShapes::Detail::Coarse : EarthShapes::Detail::Fine;
}

float groundLineWidth(QSizeF size)
{
    return float(std::max(1.0, std::min(size.width(), size.height()) / 900));
}

int graticuleStep(double radPerPixel)
{
    const double degreesPerHundred = radPerPixel * 100 * 180 / std::numbers::pi;
    return degreesPerHundred > 12 ? 30 : degreesPerHundred > 6 ? 15 : degreesPerHundred > 2.5 ? 10 : degreesPerHundred > 1 ? 5 : 1;
}

QRgb colourOf(const PictureGroup &group, const PictureTheme &theme)
{
    return group.colour < 0 ? theme.dimmed : theme.groups[size_t(group.colour) % theme.groups.size()];
}

} // namespace parallax
