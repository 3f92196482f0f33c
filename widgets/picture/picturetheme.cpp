#include "widgets/picture/picturetheme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace parallax {

namespace {

// Okabe-Ito (jfly.uni-koeln.de/color) on dark: black and blue lightened until they stand 3:1 against the night side.
constexpr std::array<QRgb, 8> kOnDark{0xff56b4e9, 0xffe69f00, 0xff2fd3a5, 0xfff0e442, 0xffe58fc0, 0xffff8a4a, 0xffb9a3ff, 0xffc3ccd6};
constexpr std::array<QRgb, 8> kOnLight{0xff0062a3, 0xff9a5b00, 0xff006b4f, 0xff6d6200, 0xff97386f, 0xffb03f00, 0xff5b3fb0, 0xff4a5461};
// Only red light: told apart by brightness and shape.
constexpr std::array<QRgb, 8> kAtNight{0xffb84a40, 0xffd95f52, 0xffffbdb5, 0xffe87a6e, 0xffff9a8f, 0xffc4564b, 0xfff0857a, 0xff9a4a43};

QPolygonF regular(QPointF centre, qreal radius, int corners, double firstRad)
{
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = firstRad + 2 * std::numbers::pi * i / corners;
        polygon << centre + QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    return polygon;
}

} // namespace

PictureTheme pictureTheme(Theme theme)
{
    const ThemeTokens &t = tokensFor(theme);
    PictureTheme p{};
    p.theme = theme;
    p.font = textFont(0.9);
    p.text = t.text.rgb();
    p.selected = t.focus.rgb();
    p.mentioned = t.warning.rgb();
    p.close = t.status(Status::Serious).rgb();
    switch (theme) {
    case Theme::Dark:
        p.sky = 0xff080c12, p.water = 0xff14283c, p.land = 0xff2c4338, p.coast = 0xff86a392, p.border = 0xff5d7567;
        p.graticule = 0xff294155, p.terminator = 0xff8d8a63, p.star = 0xffd5dde8, p.dimmed = 0xff5a6675, p.ground = 0xfff2c9ff;
        p.groups = kOnDark;
        break;
    case Theme::Light:
        p.sky = 0xfff4f6f9, p.water = 0xffcfe1ef, p.land = 0xffe4e6d4, p.coast = 0xff6f7f72, p.border = 0xffa0a899;
        p.graticule = 0xffb4c9da, p.terminator = 0xff8a7c3e, p.star = 0xff9aa4b0, p.dimmed = 0xff98a3af, p.ground = 0xff6a1b8a;
        p.groups = kOnLight, p.nightLight = 0.76F, p.hasSky = false;
        break;
    case Theme::HighContrast:
        p.sky = 0xff000000, p.water = 0xff000000, p.land = 0xff1e1e1e, p.coast = 0xffffffff, p.border = 0xffb0b0b0;
        p.graticule = 0xff4a4a4a, p.terminator = 0xffffe100, p.star = 0xff909090, p.dimmed = 0xff8a8a8a, p.ground = 0xffffb0ff;
        p.groups = kOnDark, p.nightLight = 0.55F;
        break;
    case Theme::Night:
        p.sky = 0xff060000, p.water = 0xff140202, p.land = 0xff2a0806, p.coast = 0xff8a3a32, p.border = 0xff5c221d;
        p.graticule = 0xff35100d, p.terminator = 0xffa34a40, p.star = 0xff7a332c, p.dimmed = 0xff6b2a24, p.ground = 0xffffb0a6;
        p.groups = kAtNight;
        break;
    }
    p.textBack = (p.sky & 0x00ffffffu) | 0xb0000000u;
    return p;
}

PictureTheme pictureTheme()
{
    return pictureTheme(currentTheme());
}

void paintFocus(QPainter *painter, const QRect &rect)
{
    painter->setPen(QPen(tokens().focus, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(rect).adjusted(1, 1, -1, -1));
}

qreal dotStroke(qreal radius)
{
    return std::max(1.2, radius * 0.45);
}

void paintDot(QPainter *painter, QPointF centre, qreal radius, DotShape shape, QRgb colour)
{
    constexpr double kPi = std::numbers::pi;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor fill(colour);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    const QPen stroke(fill, dotStroke(radius), Qt::SolidLine, Qt::FlatCap);
    switch (shape) {
    case DotShape::Disc:
        painter->drawEllipse(centre, radius, radius);
        break;
    case DotShape::Square:
        painter->drawRect(QRectF(centre.x() - radius * 0.85, centre.y() - radius * 0.85, radius * 1.7, radius * 1.7));
        break;
    case DotShape::Diamond:
        painter->drawPolygon(regular(centre, radius * 1.2, 4, 0));
        break;
    case DotShape::TriangleUp:
        painter->drawPolygon(regular(centre, radius * 1.25, 3, -kPi / 2));
        break;
    case DotShape::TriangleDown:
        painter->drawPolygon(regular(centre, radius * 1.25, 3, kPi / 2));
        break;
    case DotShape::Ring:
        painter->setPen(stroke);
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(centre, radius * 0.85, radius * 0.85);
        break;
    case DotShape::Cross:
        painter->setPen(stroke);
        painter->drawLine(centre - QPointF(radius, radius), centre + QPointF(radius, radius));
        painter->drawLine(centre - QPointF(radius, -radius), centre + QPointF(radius, -radius));
        break;
    case DotShape::Star: {
        QPolygonF star;
        for (int i = 0; i < 10; ++i) {
            const double angle = -kPi / 2 + kPi * i / 5, length = i % 2 ? radius * 0.5 : radius * 1.25;
            star << centre + QPointF(length * std::cos(angle), length * std::sin(angle));
        }
        painter->drawPolygon(star);
        break;
    }
    }
    painter->restore();
}

} // namespace parallax
