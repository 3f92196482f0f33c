#include "model/orbit/screeningrun.h"

#include <algorithm>

namespace parallax {

namespace {

/// One unbroken time within the threshold, as far as slices told of it.
struct Stay
{
    SpanTime from = 0, to = 0;
    const Encounter *least = nullptr;   ///< smallest slow minimum; none: a fast one, told apart
};

void take(SlowPair *pair, bool *any, const Stay &stay, const ScreeningRun &run)
{
    if (!stay.least)
        return;
    if (!*any)
        pair->first = run.instant(stay.from);
    pair->last = run.instant(stay.to);
    if (!*any || stay.least->missKm < pair->missKm) {
        pair->tca = run.instant(stay.least->at);
        pair->missKm = stay.least->missKm;
        pair->relativeSpeedKmPerS = stay.least->relativeSpeedKmPerS;
    }
    *any = true;
}

} // namespace

std::vector<SlowPair> slowPairs(std::vector<Encounter> encounters, const ScreeningRun &run)
{
    for (Encounter &encounter : encounters) {
        if (run.ids[encounter.b] < run.ids[encounter.a])
            std::swap(encounter.a, encounter.b);
    }
    // Enter before and Leave after what happens at the same time.
    std::sort(encounters.begin(), encounters.end(), [&run](const Encounter &x, const Encounter &y) {
        if (const auto order = run.ids[x.a] <=> run.ids[y.a]; order != 0)
            return order < 0;
        if (const auto order = run.ids[x.b] <=> run.ids[y.b]; order != 0)
            return order < 0;
        return std::tuple(x.a, x.b, x.at, x.kind) < std::tuple(y.a, y.b, y.at, y.kind);
    });
    std::vector<SlowPair> pairs;
    for (auto begin = encounters.cbegin(); begin != encounters.cend();) {
        const auto end = std::find_if(begin, encounters.cend(),
                                      [&](const Encounter &other) { return other.a != begin->a || other.b != begin->b; });
        SlowPair pair{run.ids[begin->a], run.ids[begin->b], {}, {}, {}, 0, 0};
        bool any = false;
        std::optional<Stay> stay;
        for (auto at = begin; at != end; ++at) {
            if (at->kind == EncounterKind::Enter && stay) {
                take(&pair, &any, *stay, run); // its end went unseen: it was fast there
                stay.reset();
            }
            if (!stay)
                stay = Stay{at->at, at->at, nullptr};
            stay->to = at->at;
            if (at->kind == EncounterKind::Leave) {
                take(&pair, &any, *stay, run);
                stay.reset();
            } else if (at->kind != EncounterKind::Enter && (!stay->least || at->missKm < stay->least->missKm)) {
                stay->least = &*at;
            }
        }
        if (stay)
            take(&pair, &any, *stay, run);
        if (any)
            pairs.push_back(pair);
        begin = end;
    }
    return pairs;
}

std::vector<ScreeningFailure> screeningFailures(std::vector<Outage> outages, const ScreeningRun &run)
{
    std::sort(outages.begin(), outages.end(), [&run](const Outage &x, const Outage &y) {
        const auto order = run.ids[x.object] <=> run.ids[y.object];
        return order != 0 ? order < 0 : std::tuple(x.object, x.from) < std::tuple(y.object, y.from);
    });
    std::vector<ScreeningFailure> failures;
    std::optional<quint32> object;
    for (const Outage &outage : outages) {
        const Instant last = run.instant(std::min(outage.to, run.length));
        if (object == outage.object) {
            failures.back().last = last;
            continue;
        }
        object = outage.object;
        failures.push_back({run.ids[outage.object], outage.error, outage.implausible, run.instant(outage.from), last});
    }
    return failures;
}

} // namespace parallax
