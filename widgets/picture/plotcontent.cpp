#include "widgets/picture/plotcontent.h"

#include <QCoreApplication>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Plots)
};

/// As the picture has them for its orbit classes.
constexpr DotShape kShapes[] = { DotShape::Disc, DotShape::Square, DotShape::Diamond, DotShape::TriangleUp, DotShape::TriangleDown,
    DotShape::Star };
static_assert(std::size(kShapes) == kOrbitClassCount);
constexpr Qt::PenStyle kLines[] = { Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine };
constexpr double kSamples = 1000, kSamplesPerRevolution = 36, kMostSamples = 20'000;

std::vector<qsizetype> chosenRows(const PlotQuestion &question)
{
    std::vector<qsizetype> rows;
    if (question.onlyChosen)
        rows = question.elements;
    else
        for (qsizetype i = 0; i < qsizetype(question.orbit->elements.size()); ++i)
            rows.push_back(i);
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::vector<double> taken(const std::vector<double> &values, const std::vector<qsizetype> &elements)
{
    std::vector<double> result;
    result.reserve(elements.size());
    for (const qsizetype element : elements)
        result.push_back(values[size_t(element)]);
    return result;
}

std::vector<qsizetype> allRows(qsizetype count)
{
    std::vector<qsizetype> rows(static_cast<size_t>(count));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

/// The margin keeps dots off the frame.
void findBounds(PlotContent *content)
{
    double left = INFINITY, right = -INFINITY, low = INFINITY, high = -INFINITY;
    for (const PlotSeries &one : content->series)
        for (const qsizetype row : one.rows) {
            const double x = content->xOf(one, row), y = content->yOf(one, row);
            if (!std::isfinite(x) || !std::isfinite(y))
                continue;
            left = std::min(left, x), right = std::max(right, x), low = std::min(low, y), high = std::max(high, y);
        }
    if (!(left <= right))
        return;
    const auto widen = [](double *from, double *to, double share) {
        const double span = *to > *from ? *to - *from : std::max(1e-3, std::abs(*from) * 0.02);
        *from -= span * share, *to += span * share;
    };
    if (!content->isOverTime())
        widen(&left, &right, left == right ? 0.5 : 0.05);
    widen(&low, &high, low == high ? 0.5 : 0.07);
    content->bounds = QRectF(left, low, right - left, high - low);
}

PlotTable tableOf(const PlotQuestion &question)
{
    PlotTable table;
    table.picture = question.orbit;
    table.origin = question.from;
    table.leapSeconds = question.earth.leapSeconds;
    return table;
}

void makeGabbard(const PlotQuestion &question, PlotContent *content)
{
    const GabbardValues values = gabbard(*question.orbit);
    PlotTable table = tableOf(question);
    table.first = chosenRows(question);
    table.columns = { { Tr::tr("Period, min"), 2, false, taken(values.periodMinutes, table.first) },
        { Tr::tr("Perigee, km"), 1, false, taken(values.perigeeKm, table.first) },
        { Tr::tr("Apogee, km"), 1, false, taken(values.apogeeKm, table.first) } };
    content->x.title = Tr::tr("Period, min");
    content->y.title = Tr::tr("Height of perigee and apogee, km");
    const std::vector<qsizetype> rows = allRows(table.rowCount());
    content->series = { { Tr::tr("Apogee"), 3, DotShape::TriangleUp, Qt::NoPen, 0, 2, rows },
        { Tr::tr("Perigee"), 4, DotShape::TriangleDown, Qt::NoPen, 0, 1, rows } };
    content->table = std::make_shared<PlotTable>(std::move(table));
}

void makeInclinationEccentricity(const PlotQuestion &question, PlotContent *content)
{
    const InclinationEccentricityValues values = inclinationEccentricity(*question.orbit);
    PlotTable table = tableOf(question);
    table.first = chosenRows(question);
    table.columns = { { Tr::tr("Inclination, °"), 4, false, taken(values.inclinationDeg, table.first) },
        { Tr::tr("Eccentricity"), 7, false, taken(values.eccentricity, table.first) } };
    content->x.title = Tr::tr("Inclination, °");
    content->y.title = Tr::tr("Eccentricity");
    std::array<std::vector<qsizetype>, kOrbitClassCount> rows;
    for (qsizetype row = 0; row < table.rowCount(); ++row)
        rows[size_t(orbitClass(question.orbit->elements[size_t(table.first[size_t(row)])]))].push_back(row);
    for (int i = 0; i < kOrbitClassCount; ++i)
        if (!rows[size_t(i)].empty())
            content->series << PlotSeries { orbitClassName(OrbitClass(i)), i, kShapes[i], Qt::NoPen, 0, 1, rows[size_t(i)] };
    content->table = std::make_shared<PlotTable>(std::move(table));
}

/// Fine enough to show each revolution, and a number that people use.
double stepSeconds(const PlotQuestion &question, std::span<const qsizetype> elements)
{
    const double span = question.earth.leapSeconds.secondsBetween(question.from, question.to);
    double samples = kSamples;
    for (const qsizetype element : elements)
        samples = std::max(samples, span / 86'400 * kSamplesPerRevolution
                                        * question.orbit->elements[size_t(element)].meanMotionRevPerDay);
    const double most = span / std::min(samples, kMostSamples);
    double step = 1;
    for (const double nice : { 2, 5, 10, 15, 20, 30, 60, 120, 180, 300, 600, 900, 1200, 1800, 3600 })
        if (nice <= most)
            step = nice;
    return std::min(step, std::max(1e-3, most));
}

std::vector<double> secondsOf(const PlotTable &table, const std::vector<Instant> &times)
{
    std::vector<double> seconds;
    seconds.reserve(times.size());
    for (const Instant &at : times)
        seconds.push_back(table.secondsAt(at));
    return seconds;
}

void makeRange(const PlotQuestion &question, std::stop_token stop, PlotContent *content)
{
    const qsizetype first = question.elements[0], second = question.elements[1];
    const MeanElements &a = question.orbit->elements[size_t(first)], &b = question.orbit->elements[size_t(second)];
    const auto made = rangeOverTime(a, b, question.from, question.to, stepSeconds(question, std::span(question.elements).first(2)),
                                    question.earth, stop);
    if (!made) {
        content->empty = made.error().what;
        return;
    }
    PlotTable table = tableOf(question);
    const size_t count = made->times.size();
    table.first.assign(count, first);
    table.second.assign(count, second);
    const auto component = [&made](int row) {
        std::vector<double> values;
        for (Eigen::Index i = 0; i < made->ricKm.cols(); ++i)
            values.push_back(made->ricKm(row, i));
        return values;
    };
    table.columns = { { Tr::tr("Time, UTC"), 0, true, secondsOf(table, made->times) },
        { Tr::tr("Range, km"), 3, false, made->rangeKm },
        { Tr::tr("Relative speed, km/s"), 6, false, made->relativeSpeedKmPerS },
        { Tr::tr("Radial, km"), 3, false, component(0) },
        { Tr::tr("In-track, km"), 3, false, component(1) },
        { Tr::tr("Cross-track, km"), 3, false, component(2) } };
    table.notedRows = made->closest;
    table.note = Tr::tr("closest approach");
    const QString from = table.designation(first), to = table.designation(second);
    for (const SeriesGap &gap : made->gaps)
        content->notes << gapSentence(gap, gap.ofSecond ? to : from);
    content->x = { Tr::tr("Time, UTC"), PlotScale::Time };
    const std::vector<qsizetype> rows = allRows(table.rowCount());
    if (content->kind == PlotKind::Range) {
        //: %1 and %2 are objects
        content->title = Tr::tr("Range from %1 to %2").arg(from, to);
        content->y.title = Tr::tr("Range, km");
        content->series << PlotSeries { Tr::tr("Range"), 0, DotShape::Disc, kLines[0], 0, 1, rows };
        if (!made->closest.empty())
            content->series << PlotSeries { Tr::tr("Closest approach"), PlotSeries::kClose, DotShape::Diamond, Qt::NoPen,
                                            0, 1, made->closest };
    } else {
        //: Relative motion: %1 and %2 are objects
        content->title = Tr::tr("%2 as seen from %1").arg(from, to);
        content->y.title = Tr::tr("Distance along each axis, km");
        content->series << PlotSeries { Tr::tr("Radial"), 0, DotShape::Disc, kLines[0], 0, 3, rows }
                        << PlotSeries { Tr::tr("In-track"), 1, DotShape::Disc, kLines[1], 0, 4, rows }
                        << PlotSeries { Tr::tr("Cross-track"), 2, DotShape::Disc, kLines[2], 0, 5, rows };
    }
    content->table = std::make_shared<PlotTable>(std::move(table));
}

void makeLongitude(const PlotQuestion &question, std::stop_token stop, PlotContent *content)
{
    PlotTable table = tableOf(question);
    const size_t lines = std::min(question.elements.size(), size_t(PlotQuestion::kMostLines));
    table.columns = { { Tr::tr("Time, UTC"), 0, true, {} }, { Tr::tr("Longitude east, °"), 4, false, {} },
        { Tr::tr("Latitude, °"), 4, false, {} }, { Tr::tr("Altitude, km"), 1, false, {} } };
    std::optional<double> around;
    // Within less than a day it is the swing of the eccentricity rather than a drift.
    const bool tellsDrift = question.earth.leapSeconds.secondsBetween(question.from, question.to) >= 86'400;
    for (size_t i = 0; i < lines; ++i) {
        const qsizetype element = question.elements[i];
        const auto made = longitudeOverTime(question.orbit->elements[size_t(element)], question.from, question.to,
                                            stepSeconds(question, std::span(question.elements).subspan(i, 1)), question.earth, stop);
        if (!made) {
            content->empty = made.error().what;
            content->series.clear();
            return;
        }
        if (stop.stop_requested())
            return;
        const QString name = table.designation(element);
        for (const SeriesGap &gap : made->gaps)
            content->notes << gapSentence(gap, name);
        // Neighbours on both sides of the date line stand side by side.
        const auto known = std::find_if(made->longitudeDeg.begin(), made->longitudeDeg.end(),
                                        [](double one) { return !std::isnan(one); });
        double turn = 0;
        if (known != made->longitudeDeg.end()) {
            if (!around)
                around = *known;
            turn = std::remainder(*known - *around, 360) - (*known - *around);
        }
        const qsizetype begins = table.rowCount();
        for (size_t k = 0; k < made->times.size(); ++k) {
            table.first.push_back(element);
            table.columns[0].values.push_back(table.secondsAt(made->times[k]));
            table.columns[1].values.push_back(made->longitudeDeg[k] + turn);
            table.columns[2].values.push_back(made->latitudeDeg[k]);
            table.columns[3].values.push_back(made->altitudeKm[k]);
        }
        std::vector<qsizetype> rows(made->times.size());
        std::iota(rows.begin(), rows.end(), begins);
        QString label = name;
        if (tellsDrift && orbitClass(question.orbit->elements[size_t(element)]) == OrbitClass::Geosynchronous) {
            const double drift = driftDegPerDay(*made, question.earth.leapSeconds);
            //: Legend: an object and its drift in longitude, east positive
            label = Tr::tr("%1 (%2°/day)").arg(name, QString::asprintf("%+.2f", drift));
        }
        content->series << PlotSeries { label, int(i), DotShape::Disc, kLines[i % std::size(kLines)], 0, 1, std::move(rows) };
    }
    content->title = Tr::tr("Longitude over days");
    content->x = { Tr::tr("Time, UTC"), PlotScale::Time };
    content->y = { Tr::tr("Longitude"), PlotScale::Longitude };
    content->table = std::make_shared<PlotTable>(std::move(table));
}

/// What is missing before there can be a plot; empty where nothing is.
QString missing(const PlotQuestion &question)
{
    if (!question.orbit || question.orbit->elements.empty())
        return Tr::tr("No object of this picture has a position. What is known of them will stand here.");
    switch (question.kind) {
    case PlotKind::Gabbard:
    case PlotKind::InclinationEccentricity:
        if (question.onlyChosen && question.elements.empty())
            return Tr::tr("No object is selected. Select objects in the picture or in its list, or plot all of them.");
        return {};
    case PlotKind::Range:
    case PlotKind::RelativeMotion:
        if (question.elements.size() < 2 || question.elements[0] == question.elements[1])
            return Tr::tr("Choose two objects above, or select two in the picture: how far they are from each other will stand here.");
        return {};
    case PlotKind::Longitude:
        if (question.elements.empty())
            return Tr::tr("Choose an object above, or select some in the picture: the longitude under each of them will stand here.");
        return {};
    }
    return {};
}

} // namespace

QString plotKindTitle(PlotKind kind)
{
    switch (kind) {
    case PlotKind::Gabbard:
        //: A plot of perigee and apogee over period, named after John Gabbard
        return Tr::tr("Gabbard");
    case PlotKind::InclinationEccentricity:
        return Tr::tr("Inclination and eccentricity");
    case PlotKind::Range:
        return Tr::tr("Range between two objects");
    case PlotKind::RelativeMotion:
        return Tr::tr("Relative motion");
    case PlotKind::Longitude:
        return Tr::tr("Longitude over days");
    }
    Q_UNREACHABLE();
}

qsizetype PlotContent::pointCount() const
{
    qsizetype count = 0;
    for (const PlotSeries &one : series)
        count += qsizetype(one.rows.size());
    return count;
}

QString PlotContent::tell(qsizetype row) const
{
    QStringList lines;
    const QString object = table->designation(table->first[size_t(row)]);
    //: %1 and %2 are objects
    lines << (table->second.empty() ? object : Tr::tr("%1 and %2").arg(object, table->designation(table->second[size_t(row)])));
    lines << table->mark(row);
    for (qsizetype column = 0; column < qsizetype(table->columns.size()); ++column)
        if (const QString value = table->text(row, column); !value.isEmpty())
            //: %1 what a number is, with its unit, %2 the number
            lines << Tr::tr("%1: %2").arg(table->columns[size_t(column)].title, value);
    if (table->isNoted(row))
        lines << table->note;
    return lines.join(u'\n');
}

PlotContentPtr makePlot(const PlotQuestion &question, std::stop_token stop)
{
    auto content = std::make_shared<PlotContent>();
    content->kind = question.kind;
    content->title = plotKindTitle(question.kind);
    content->empty = missing(question);
    if (!content->empty.isEmpty())
        return content;
    switch (question.kind) {
    case PlotKind::Gabbard:
        makeGabbard(question, content.get());
        break;
    case PlotKind::InclinationEccentricity:
        makeInclinationEccentricity(question, content.get());
        break;
    case PlotKind::Range:
    case PlotKind::RelativeMotion:
        makeRange(question, stop, content.get());
        break;
    case PlotKind::Longitude:
        makeLongitude(question, stop, content.get());
        break;
    }
    if (stop.stop_requested())
        return nullptr;
    findBounds(content.get());
    if (content->empty.isEmpty() && content->bounds.isNull())
        content->empty = content->notes.isEmpty() ? Tr::tr("There is no value to show.") : content->notes.join(u' ');
    return content;
}

} // namespace parallax
