#pragma once

#include "model/orbit/sgp4.h"

namespace parallax {

/// Whether SGP4 moves an object faster than gravity could, somewhere between two times since its epoch. Long before the epoch with
/// a positive B*, or after it with a negative one, its truncated series of drag no longer agree: the mean longitude runs by the
/// one (templ), the semi-major axis by the other (tempa), and |r''| ≤ kAccelerationMargin · μ / r² does not hold. Deep-space orbits
/// have one term of each and are looked at alike. No error code says it.
/// The ratio of centripetal to gravitational acceleration is (1 + d templ/dt)² tempa⁶; looked at every day, the polynomials being
/// smooth over months.
bool outrunsGravity(const MeanElements &elements, const Sgp4Options &options, double fromMinutes, double toMinutes);

} // namespace parallax
