#pragma once

#include "widgets/shell/theme.h"

#include <QFont>
#include <QRgb>

#include <array>

namespace parallax {

/// Shapes of dots, so that colour never tells alone.
enum class DotShape : quint8 { Disc, Square, Diamond, TriangleUp, TriangleDown, Ring, Cross, Star };
inline constexpr int kDotShapeCount = 8;

/// What the picture is painted with, taken from the tokens of a theme on the GUI thread and handed to the painters by value.
struct PictureTheme
{
    Theme theme = Theme::Dark;
    QRgb sky, water, land, coast, border, graticule, terminator, star;
    float nightLight = 0.4F;          ///< how much of the ground's colour is left on the night side
    bool hasSky = true;               ///< stars and a dark sky; a light theme has neither
    QRgb text, textBack;              ///< of labels, and behind them
    QRgb selected, mentioned, ground; ///< rings and tracks of chosen objects; sites and areas
    QRgb close;                       ///< a close approach
    std::array<QRgb, 8> groups;       ///< of dots; categorical, after Okabe and Ito, told apart by shape too
    QRgb dimmed;                      ///< a group of those that do not matter
    QFont font;

    bool operator==(const PictureTheme &) const = default;
};

/// Of the theme in use; call it on the GUI thread.
PictureTheme pictureTheme();
PictureTheme pictureTheme(Theme theme);

/// Width of the strokes of rings and crosses.
qreal dotStroke(qreal radius);
/// Around a picture that has the keys, in \a rect.
void paintFocus(QPainter *painter, const QRect &rect);
/// Painted with QPainter: legends and tables. The painters have stencils of the same shapes.
void paintDot(QPainter *painter, QPointF centre, qreal radius, DotShape shape, QRgb colour);

} // namespace parallax
