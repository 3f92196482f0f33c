#pragma once

#include "model/orbit/meanelements.h"

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace parallax::testing {

/// Mean elements whose SGP4 state at \a at (their epoch) is the given one, to a metre; unset where the iteration finds none.
/// TEME, km, km/s.
std::optional<MeanElements> elementsThrough(const Eigen::Vector3d &positionKm, const Eigen::Vector3d &velocityKmPerS, Instant at,
                                            double bstarPerEarthRadius = 0);

/// A catalogue of objects made to meet within some hours after \a from, the same for the same seed: crossing, head-on, overtaking,
/// eccentric through low orbits, neighbours in a geostationary slot, formations, one object under two numbers. Numbers from 1.
std::vector<MeanElements> meetingCatalogue(quint32 seed, Instant from, int pairs);

} // namespace parallax::testing
