#pragma once

#include "model/orbit/plottable.h"

namespace parallax {

/// One mark on an axis.
struct PlotTick
{
    double at = 0;                 ///< in the values of the axis
    QString text;
    QString below;                 ///< a second line: the day, where it changes
};

/// How numbers along an axis are written.
enum class PlotScale { Number, Time, Longitude };

/// Steps of 1, 2 or 5 times a power of ten, so that at most \a most stand in [\a from, \a to]. Longitudes come as "15.9° E".
std::vector<PlotTick> numberTicks(double from, double to, int most, PlotScale scale = PlotScale::Number);

/// Whole seconds, minutes, hours or days of UTC, with a Z; values are those of a time column of \a table.
std::vector<PlotTick> timeTicks(const PlotTable &table, double from, double to, int most);

} // namespace parallax
