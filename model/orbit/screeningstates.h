#pragma once

#include "model/orbit/screeningjudge.h"

namespace parallax {

/// A stretch without a state, as one slice sees it.
struct Outage
{
    quint32 object;
    SpanTime from, to;
    Sgp4Error error;
    bool implausible;
};

/// Nothing that has a state moves faster: escape speed at one Earth radius is 11.18 km/s.
constexpr double kFastestKmPerS = 11.5;

/// The parts of \a slice in which an object has states, looked for every second, their ends to 1 ms. `begins` and `ends` say that
/// the state does, or the span. What lies between goes to \a outages.
std::vector<JudgedTime> timesWithStates(const SpanStates &states, quint32 object, const JudgedTime &slice,
                                        std::vector<Outage> *outages);
/// The times that are in both.
std::vector<JudgedTime> commonTimes(const std::vector<JudgedTime> &some, const std::vector<JudgedTime> &others);

} // namespace parallax
