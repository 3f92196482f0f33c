#pragma once

#include "model/orbit/geodesy.h"
#include "model/orbit/sgp4.h"

namespace parallax {

/// Where an element set puts its object at a time, for people to read.
struct PropagationState
{
    Sgp4Error error = Sgp4Error::None;
    bool implausible = false;
    bool deepSpace = false;        ///< SDP4
    double speedKmPerS = 0;        ///< in TEME; NaN without a state
    Geodetic above;                ///< WGS-84; NaN without a state

    bool hasState() const { return error == Sgp4Error::None && !implausible; }
};

/// Without a table of Earth orientation: the ground point is good to a few hundred metres.
PropagationState propagationState(const MeanElements &elements, Instant at);

/// Why there is no state, in a sentence with the code that others know; empty where there is one.
QString stateFailure(Sgp4Error error, bool implausible);

} // namespace parallax
