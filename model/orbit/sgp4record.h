#pragma once

#include "model/orbit/sgp4.h"
#include "model/orbit/sgp4layout.h"

#include <array>

namespace parallax {

/// One object, initialised.
struct Sgp4Record
{
    Sgp4Kind kind = Sgp4Kind::NearSimple;
    Sgp4Error error = Sgp4Error::None;      ///< elements that no time makes valid
    std::array<double, kMaxFields> fields;
};

/// Constants of the propagation. Source: AIAA 2006-6753, getgravconst.
struct Sgp4Constants
{
    double earthRadiusKm, xke, j2, j3, j4;

    double j3oj2() const { return j3 / j2; }
    KernelConstants forKernel(Sgp4Mode mode) const
    {
        return {earthRadiusKm, earthRadiusKm * xke / 60.0, j2, j3oj2(), mode == Sgp4Mode::Afspc};
    }
};
Sgp4Constants sgp4Constants(GravityModel gravity);

/// The initialisation (sgp4init, initl, dscom, dsinit of AIAA 2006-6753), in arithmetic that is the same on every processor.
/// The fields EpochDay and EpochSecond are left at zero: they take a leap-second table.
Sgp4Record initialiseSgp4(const MeanElements &elements, const Sgp4Options &options);

} // namespace parallax
