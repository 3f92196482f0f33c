#pragma once

#include "widgets/picture/orbitscene.h"

namespace parallax {

struct SphereLines;

// What OpenGL is given to draw, made without it. Pixels of the device, from the upper left corner of the picture.

/// One copy of a dot; resources/shaders/dot.vert reads it.
struct DotVertex
{
    float x, y;
    quint32 look;                 ///< 0xssrrggbb: opacity (of 31) times eight and shape, colour
};
/// All dots that reach into the picture, in the order of the objects, then the chosen ones again, on top of the crowd. Keeps what
/// \a vertices has allocated.
void addDots(const OrbitScene &scene, const PictureTheme &theme, qreal ratio, std::vector<DotVertex> *vertices);

/// One piece of a line; resources/shaders/sceneline.vert reads it.
struct LineVertex
{
    float fromX, fromY, toX, toY;
    float before;                 ///< how much of its line lies before it, for the dashes; in one period
    float width;
    quint32 colour;               ///< 0xaarrggbb
    quint32 isDashed;
};
void addLines(const OrbitScene &scene, qreal ratio, std::vector<LineVertex> *vertices);

/// Points of lines on the ground, one after the other: neighbours are a piece unless the second is where a line begins.
struct GroundVertex
{
    float x, y, z;
    float begins;                 ///< 1 at the first point of a line, else 0
};
std::vector<GroundVertex> groundVertices(const SphereLines &lines);
std::vector<GroundVertex> groundVertices(const std::vector<std::vector<Eigen::Vector3f>> &lines);

} // namespace parallax
