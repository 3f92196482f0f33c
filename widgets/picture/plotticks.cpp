#include "widgets/picture/plotticks.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

constexpr qint64 kSecond = 1'000'000'000, kDaySeconds = 86'400;

QString longitudeText(double degrees, int decimals)
{
    const double wrapped = std::remainder(degrees, 360);
    const QString number = QString::number(std::abs(wrapped), 'f', decimals);
    // Letters as on every chart: never translated.
    return number + (wrapped < 0 ? u"° W"_s : u"° E"_s);
}

/// Seconds from tick to tick.
qint64 timeStep(double atLeast)
{
    for (const qint64 step : { 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10'800, 21'600, 43'200, 86'400 })
        if (double(step) >= atLeast)
            return step;
    for (qint64 tens = kDaySeconds;; tens *= 10)
        for (const qint64 times : { 1, 2, 5 })
            if (double(times * tens) >= atLeast)
                return times * tens;
}

} // namespace

std::vector<PlotTick> numberTicks(double from, double to, int most, PlotScale scale)
{
    std::vector<PlotTick> ticks;
    if (!(to > from) || most < 1)
        return ticks;
    const double least = (to - from) / most;
    const double power = std::pow(10, std::floor(std::log10(least)));
    double step = 10 * power;
    for (const double times : { 5.0, 2.0, 1.0 })
        if (times * power >= least * (1 - 1e-9))
            step = times * power;
    const int decimals = std::max(0, -int(std::floor(std::log10(step) + 1e-9)));
    const double first = std::ceil(from / step - 1e-9);
    for (double i = first; i * step <= to + 1e-9 * step; ++i) {
        const double at = i * step + 0.0; // no negative zero
        ticks.push_back({ at, scale == PlotScale::Longitude ? longitudeText(at, decimals) : QString::number(at, 'f', decimals), {} });
    }
    return ticks;
}

std::vector<PlotTick> timeTicks(const PlotTable &table, double from, double to, int most)
{
    std::vector<PlotTick> ticks;
    if (!(to > from) || most < 1)
        return ticks;
    const qint64 step = timeStep((to - from) / most);
    const Instant begins = table.instantAt(from), ends = table.instantAt(to);
    Day named;
    const auto add = [&](Instant at) {
        const double seconds = table.secondsAt(at);
        if (seconds < from || seconds > to)
            return;
        const int second = int(at.nanosecond / kSecond);
        PlotTick tick { seconds, {}, {} };
        if (step >= kDaySeconds) {
            tick.text = at.day.toString() + u'Z';
        } else {
            tick.text = QString::asprintf(step < 60 ? "%02d:%02d:%02dZ" : "%02d:%02dZ", second / 3600, second / 60 % 60, second % 60);
            if (at.day != named)
                tick.below = at.day.toString();
        }
        named = at.day;
        ticks.push_back(std::move(tick));
    };
    for (Day day = begins.day; day <= ends.day; ++day.number) {
        if (step >= kDaySeconds) {
            if (day.number % (step / kDaySeconds) == 0)
                add({ day, 0 });
            continue;
        }
        const qint64 first = day == begins.day ? begins.nanosecond / kSecond / step * step : 0;
        const qint64 last = day == ends.day ? ends.nanosecond / kSecond : kDaySeconds - 1;
        for (qint64 second = first; second <= last; second += step)
            add({ day, second * kSecond });
    }
    return ticks;
}

} // namespace parallax
