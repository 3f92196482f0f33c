#pragma once

#include "model/orbit/collisionprobability.h"

#include <array>

namespace parallax {

/// What the findings are made from: everything at the closest approach, in one set of inertial axes, m and m/s.
struct EncounterFacts
{
    std::array<Eigen::Vector3d, 2> positionM, velocityMPerS;
    std::array<Eigen::Matrix3d, 2> covarianceM2;
    std::optional<Eigen::Matrix3d> velocityCovarianceM2PerS2;  ///< of both together
    std::array<bool, 2> positiveDefinite{true, true};
    bool repaired = false;
};

/// Fills the times of the encounter and the findings of \a result, whose plane and probability are there.
void addFindings(const EncounterFacts &facts, CollisionProbability *result);

/// Why there is no probability, as a sentence.
QString sentenceFor(NoProbability why);

} // namespace parallax
