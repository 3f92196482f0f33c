#pragma once

#include "widgets/picture/earthshapes.h"
#include "widgets/picture/picturecamera.h"
#include "widgets/picture/picturecontent.h"

namespace parallax {

// What the two painters agree upon, so that their pictures are the same. Pixels are those of the device.

inline constexpr float kTwilightSine = 0.309F; ///< sine of 18°, at which the last twilight ends
inline constexpr float kLimb = 0.72F;          ///< how bright the edge of the disc is, against its middle

/// Of dashed lines, logical pixels.
inline constexpr double kDash = 7, kGap = 5;
/// A segment longer than this has no dashes: next to the eye it would have no end.
inline constexpr double kLongestDashed = 4'000;

/// How bright a star is, 1 for one of magnitude 0.5.
float starLight(float magnitude);
/// Its radius on a picture whose shorter side is \a shorterSide.
float starRadius(float light, double shorterSide);

/// Of the ground in the middle of the picture.
double groundRadPerPixel(const Projector &projector);
/// From some way on nobody sees what the coarse shapes leave out.
EarthShapes::Detail groundDetail(double radPerPixel);
/// Of coast, borders and grid.
float groundLineWidth(QSizeF size);

/// Degrees from one line of the grid to the next.
int graticuleStep(double radPerPixel);

QRgb colourOf(const PictureGroup &group, const PictureTheme &theme);

} // namespace parallax
