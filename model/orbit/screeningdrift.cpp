#include "model/orbit/screeningdrift.h"

#include "model/orbit/screeningpieces.h"
#include "model/orbit/sgp4record.h"

#include <algorithm>
#include <cmath>

namespace parallax {

bool outrunsGravity(const MeanElements &elements, const Sgp4Options &options, double fromMinutes, double toMinutes)
{
    const Sgp4Record record = initialiseSgp4(elements, options);
    if (record.error != Sgp4Error::None)
        return false; // has no state, and is said to have none
    const auto &f = record.fields;
    const bool isFull = record.kind == Sgp4Kind::NearFull;
    const auto full = [&](int field) { return isFull ? f[size_t(field)] : 0.0; };
    // J2 and what else moves |r''| has its share of the margin.
    const double most = 1.0 + 0.5 * (kAccelerationMargin - 1.0);
    const auto outruns = [&](double t) {
        const double tempa = 1.0 - t * (f[field::Cc1] + t * (full(field::D2) + t * (full(field::D3) + t * full(field::D4))));
        const double rate = 1.0
            + t * (2.0 * f[field::T2Cof] + t * (3.0 * full(field::T3Cof) + t * (4.0 * full(field::T4Cof) + t * 5.0 * full(field::T5Cof))));
        return rate * rate * std::pow(tempa, 6) > most;
    };
    constexpr double day = 1440.0;
    for (double t = fromMinutes; t < toMinutes; t += day)
        if (outruns(t))
            return true;
    return outruns(toMinutes);
}

} // namespace parallax
