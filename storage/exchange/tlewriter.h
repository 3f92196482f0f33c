#pragma once

#include "model/orbit/meanelements.h"

#include <QByteArray>
#include <QStringList>

namespace parallax
{

/// Two lines of 69 columns, and sentences about what lost digits on the way.
struct TleText {
    QByteArray line1, line2;
    QStringList rounded;
};

/// An element set in TLE, numbers above 99999 in Alpha-5. Values with more digits than TLE has columns for are rounded
/// and named in `rounded`; so is a revolution number of more than five digits, of which the last five are written.
///
/// Error: Unsupported, with the keyword in `where`, for what TLE cannot express: another series than the public
/// catalogue, numbers above 339999, epochs outside 1957 to 2056, ephemeris type 4, angles, mean motion, drag or
/// derivatives that do not fit their columns or are not finite.
Result<TleText> writeTle(const ElementSet &set);

} // namespace parallax
