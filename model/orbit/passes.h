#pragma once

#include "model/orbit/sgp4.h"
#include "model/orbit/shadow.h"

#include <functional>
#include <numbers>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace parallax {

/// An object as seen from the site at one moment of a pass. Geometric: no refraction, no light time.
struct PassPoint
{
    Instant at;                          ///< UTC, to the millisecond
    double azimuthRad = 0;               ///< from north over east, [0, 2π)
    double elevationRad = 0;             ///< over the plane at right angles to the ellipsoid's normal
    double rangeKm = 0;
    Lighting lighting = Lighting::Sunlit;///< of the object
    double sunElevationRad = 0;          ///< at the site; daylight() says what that means

    bool operator==(const PassPoint &) const = default;
};

/// Why a pass has no rise, or no set.
enum class PassEdge {
    Crossing,      ///< it has one
    Interval,      ///< it goes on outside of what was asked for
    NoState,       ///< there the propagation ends: see PassGap
};

/// The object passes into another light during a pass.
struct LightChange
{
    Instant at;
    Lighting to = Lighting::Umbra;

    bool operator==(const LightChange &) const = default;
};

/// A stretch of time, as long as there is one, in which the object stands at or above the least elevation.
struct Pass
{
    std::optional<PassPoint> rise, set;
    PassEdge begins = PassEdge::Crossing;
    PassEdge ends = PassEdge::Crossing;
    PassPoint highest;
    bool culminates = true;              ///< \a highest is a maximum of the elevation, not just where the interval cuts the pass
    std::vector<LightChange> lightChanges;

    /// Up from the beginning to the end of the interval.
    bool isAlways() const { return begins == PassEdge::Interval && ends == PassEdge::Interval; }
    bool operator==(const Pass &) const = default;
};

/// Where there is no state to be seen: never passed over in silence.
struct PassGap
{
    Instant from, to;                    ///< the first and the last moment without a state, to 10 ms
    Sgp4Error error = Sgp4Error::None;
    bool implausible = false;            ///< no error, yet the orbit is used up (Sgp4State)

    bool operator==(const PassGap &) const = default;
};

struct PassOptions
{
    double minimumElevationRad = 0;      ///< (-π/2, π/2)
    bool lightChanges = true;
    Sgp4Options propagation;
};

struct Passes
{
    std::vector<Pass> passes;            ///< by time
    std::vector<PassGap> gaps;           ///< by time

    bool operator==(const Passes &) const = default;
};

/// The passes of one object over a site in [\a from, \a to].
///
/// Method: f = up · ρ - sin(E) |ρ| is positive above the elevation E. Steps of two minutes; over each of them the second derivative of f
/// is bounded from what gravity, the turning Earth and the range allow there (5 % over the two-body term, more than SGP4 adds to it;
/// its velocities are trusted to 0.05 km/s), and a step is passed over only where both parabolas from its ends prove that f keeps
/// its sign. Others are halved. So nothing is lost or invented that lasts 10 ms, on any orbit. Roots by Newton's method in brackets.
/// Times are those of SGP4 to the millisecond, and angles hold at that millisecond; what elements are worth (1 km) is more than 0.1 s.
/// Light changes: where the edge of the penumbra or the umbra passes; a change back within a second may be missed.
///
/// Errors: Malformed where \a to lies before \a from, the site is not finite or the least elevation is out of range; TooLarge for
/// more than ten years.
[[nodiscard]] Result<Passes> passesOver(const Sgp4Propagator &propagator, const GroundSite &site, Instant from, Instant to,
                                        const EarthModel &earth, const PassOptions &options = {});

/// The same for many objects, element i of the result for element i given; with a stop requested what is there so far is thrown
/// away and the result is empty. \a progress is told the done share, 0 to 1, from this thread.
/// Same results as one by one: the catalogue's states only choose where to look.
[[nodiscard]] Result<std::vector<Passes>> passesOver(std::span<const MeanElements> elements, const GroundSite &site, Instant from,
                                                     Instant to, const EarthModel &earth, const PassOptions &options = {},
                                                     std::stop_token stop = {}, const std::function<void(double)> &progress = {});

} // namespace parallax
