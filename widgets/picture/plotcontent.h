#pragma once

#include "model/orbit/plotdata.h"
#include "model/orbit/plottable.h"
#include "widgets/picture/picturetheme.h"
#include "widgets/picture/plotticks.h"

#include <QRectF>

namespace parallax {

enum class PlotKind { Gabbard, InclinationEccentricity, Range, RelativeMotion, Longitude };
inline constexpr int kPlotKindCount = 5;
/// "Gabbard", "Range Between Two Objects" … for choices.
QString plotKindTitle(PlotKind kind);

struct PlotAxis
{
    QString title;                 ///< with the unit
    PlotScale scale = PlotScale::Number;
};

/// Dots or a line, of columns of the table.
struct PlotSeries
{
    static constexpr int kClose = -2; ///< PictureTheme::close

    QString name;
    int colour = 0;                ///< in PictureTheme::groups, -1: dimmed, or kClose
    DotShape shape = DotShape::Disc;
    Qt::PenStyle line = Qt::NoPen; ///< NoPen: dots
    qsizetype xColumn = 0, yColumn = 1;
    std::vector<qsizetype> rows;   ///< of the table; a line is broken where a value is NaN

    bool isLine() const { return line != Qt::NoPen; }
};

/// All of a plot but the way it is looked at. It comes from one OrbitPicture and knows nothing else, so the plot for a nation is that
/// of a store which never held the rest. Immutable, shared between threads.
struct PlotContent
{
    PlotKind kind = PlotKind::Gabbard;
    QString title;
    PlotAxis x, y;
    PlotTablePtr table;            ///< null where there is nothing to show
    QList<PlotSeries> series;
    QStringList notes;             ///< gaps, each a sentence
    QString empty;                 ///< what belongs here and how to get it, where there is nothing to show
    QRectF bounds;                 ///< of all values, with a margin; y grows downward in it as values do

    bool isOverTime() const { return x.scale == PlotScale::Time; }
    bool isEmpty() const { return !table || bounds.isNull(); }
    double xOf(const PlotSeries &of, qsizetype row) const { return table->columns[size_t(of.xColumn)].values[size_t(row)]; }
    double yOf(const PlotSeries &of, qsizetype row) const { return table->columns[size_t(of.yColumn)].values[size_t(row)]; }
    qsizetype pointCount() const;
    /// What hovering and a screen reader tell of a row: object, mark, numbers; one line each.
    QString tell(qsizetype row) const;
};
using PlotContentPtr = std::shared_ptr<const PlotContent>;

/// What is to be plotted.
struct PlotQuestion
{
    static constexpr int kMostLines = 8;

    PlotKind kind = PlotKind::Gabbard;
    OrbitPicturePtr orbit;
    EarthModel earth;
    std::vector<qsizetype> elements; ///< chosen ones, in the order in which they were chosen
    bool onlyChosen = false;         ///< scatter plots: of the chosen ones alone
    Instant from, to;                ///< plots over time
};

/// May take a second for long spans: run it beside the GUI thread. Null with a stop requested.
PlotContentPtr makePlot(const PlotQuestion &question, std::stop_token stop = {});

} // namespace parallax
