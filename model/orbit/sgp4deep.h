#pragma once

#include "model/orbit/sgp4layout.h"

#include <array>

namespace parallax {

/// What the deep-space part of the initialisation needs; rad, minutes.
struct DeepSpaceInput
{
    double days1950;        ///< epoch, days since 1949-12-31 00:00 UTC
    double siderealTime;    ///< of Greenwich at the epoch
    double ecco, inclo, nodeo, argpo, mo, no;
    double mdot, argpdot, nodedot;
    double xke;
};

/// Lunar, solar and resonance terms (dscom and dsinit of AIAA 2006-6753).
Sgp4Kind initialiseDeepSpace(const DeepSpaceInput &in, std::array<double, kMaxFields> &fields);

} // namespace parallax
