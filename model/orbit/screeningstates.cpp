#include "model/orbit/screeningstates.h"

#include <algorithm>

namespace parallax {

namespace {
constexpr SpanTime kErrorStep = kNanosecondsPerSecond;       ///< how closely a slice is searched for lost states
constexpr SpanTime kErrorResolution = 1'000'000;             ///< and to what their times are then found
} // namespace

std::vector<JudgedTime> timesWithStates(const SpanStates &states, quint32 object, const JudgedTime &slice,
                                        std::vector<Outage> *outages)
{
    std::vector<JudgedTime> times;
    const auto stateAt = [&states, object](SpanTime at) { return states.at(object, at); };
    // The last time without a change between two times of which one has a state.
    const auto boundary = [&](SpanTime left, SpanTime right, bool leftIsState) {
        while (right - left > kErrorResolution) {
            const SpanTime middle = left + (right - left) / 2;
            (SpanStates::isState(stateAt(middle)) == leftIsState ? left : right) = middle;
        }
        return std::pair(left, right);
    };
    SpanTime stateSince = slice.from;
    bool begins = slice.begins;
    Outage outage{object, slice.from, slice.from, Sgp4Error::None, false};
    SpanTime left = slice.from;
    bool leftIsState = false;
    for (SpanTime right = slice.from;; right = std::min(right + kErrorStep, slice.to)) {
        const Sgp4State state = stateAt(right);
        const bool isState = SpanStates::isState(state);
        const bool changed = right != slice.from && isState != leftIsState;
        const auto [lastLeft, firstRight] = changed ? boundary(left, right, leftIsState) : std::pair(right, right);
        if (isState && (changed || right == slice.from)) {
            if (changed) {
                outage.to = lastLeft;
                outages->push_back(outage);
            }
            stateSince = firstRight;
            begins = changed || slice.begins;
        } else if (!isState && (changed || right == slice.from)) {
            if (changed)
                times.push_back({stateSince, lastLeft, begins, true});
            const Sgp4State first = stateAt(firstRight);
            outage = {object, firstRight, firstRight, first.error, first.error == Sgp4Error::None};
        }
        left = right;
        leftIsState = isState;
        if (right == slice.to)
            break;
    }
    if (leftIsState) {
        times.push_back({stateSince, slice.to, begins, slice.ends});
    } else {
        outage.to = slice.to;
        outages->push_back(outage);
    }
    return times;
}

std::vector<JudgedTime> commonTimes(const std::vector<JudgedTime> &some, const std::vector<JudgedTime> &others)
{
    std::vector<JudgedTime> common;
    for (const JudgedTime &mine : some) {
        for (const JudgedTime &theirs : others) {
            JudgedTime time{std::max(mine.from, theirs.from), std::min(mine.to, theirs.to), false, false};
            if (time.from >= time.to)
                continue;
            time.begins = (mine.from == time.from && mine.begins) || (theirs.from == time.from && theirs.begins);
            time.ends = (mine.to == time.to && mine.ends) || (theirs.to == time.to && theirs.ends);
            common.push_back(time);
        }
    }
    return common;
}

} // namespace parallax
