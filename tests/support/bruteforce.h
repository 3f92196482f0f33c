#pragma once

#include "model/orbit/screening.h"

namespace parallax::testing {

/// All local minima of the distance at or below the threshold, slow ones with the rest, by comparing every pair at every
/// \a stepSeconds: no cells, no bounds from orbits, no interpolation. Only the scalar propagator.
///
/// A minimum at or below D has, at the sample nearest to it, a distance of at most D + V step / 2, V the largest relative
/// speed (22 km/s: twice the escape speed at the ground); such pairs are followed at that sample and its neighbours, and a
/// sample not above its neighbours brackets a minimum, refined by trisection of the distance. Ends count as Approach says.
/// In: elements whose states exist throughout; pairs of one id are skipped.
std::vector<Approach> bruteForce(std::span<const MeanElements> elements, const LeapSeconds &leapSeconds,
                                 const ScreeningRequest &request, double stepSeconds);

/// Two lists of approaches compared: which of one are not in the other, matched by pair, kind and tca to 1 s; and of those in
/// both the largest differences. Approaches slower than \a slowKmPerS are left out.
struct Comparison
{
    std::vector<Approach> missed, extra;
    qsizetype matched = 0;
    double worstTcaSeconds = 0, worstMissKm = 0, worstSpeedKmPerS = 0;
};
Comparison compare(const std::vector<Approach> &found, const std::vector<Approach> &reference, const LeapSeconds &leapSeconds,
                   double slowKmPerS);

} // namespace parallax::testing
