#pragma once

#include "model/orbit/sgp4.h"

#include <optional>

namespace parallax {

/// How far from the centre an object can be, by SGP4's own formulas with each term at its largest.
struct RadiusRange
{
    double leastKm, mostKm;
};

/// What bounds an object's radius over a time. Near-Earth, mrt of AIAA 2006-6753 lies between a (1 - e) (1 - k) - j and
/// a (1 + e) (1 + k) + j, with a and e by the drag polynomials in their ranges, e widened by the long-period term of J3,
/// k = 0.75 J2 / p² |3 cos² i - 1| and j = J2 / (4 p) sin² i. Deep-space, a besides by the resonance's rate of mean motion (sum of
/// all terms' sizes, times the time), e by the secular rate and the periodic terms of Sun and Moon; the inclination is free.
class ObjectShell
{
public:
    ObjectShell(const MeanElements &elements, const Sgp4Options &options);

    /// Between two times since the epoch, in minutes. Unset where nothing useful is known: elements without a state, or drag that
    /// uses the orbit up.
    std::optional<RadiusRange> over(double fromMinutes, double toMinutes) const;

private:
    bool m_valid = false;
    double m_earthRadiusKm = 0, m_xke = 0, m_j2 = 0, m_j3oj2 = 0;
    double m_no = 0, m_ao = 0, m_ecco = 0;
    double m_drag[4] = {0, 0, 0, 0};        ///< cc1, d2, d3, d4
    double m_bstarCc4 = 0, m_bstarCc5 = 0;
    double m_con41 = 2, m_x1mth2 = 1;       ///< at most
    double m_meanMotionRate = 0, m_dedt = 0, m_periodicE = 0;
};

} // namespace parallax
