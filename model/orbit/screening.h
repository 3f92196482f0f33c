#pragma once

#include "model/orbit/meanelements.h"
#include "model/orbit/sgp4.h"
#include "model/orbit/timescales.h"

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace parallax {

/// What to look for. Both ends of the span are included; thresholdKm is, too.
struct ScreeningRequest
{
    Instant from, to;              ///< UTC
    double thresholdKm = 5;
    double slowKmPerS = 0.010;     ///< minima slower than this go to the list of slow pairs
    int threads = 1;
};

/// Where a distance is smallest: inside the span, or at an end of the time in which both objects have a state, because the
/// distance falls toward it. That end is `from` or `to`, or where a state is lost (see ScreeningFailure).
enum class ApproachKind : quint8 { Minimum, AtStart, AtEnd };

/// One local minimum of the distance of two objects at or below the threshold. Frame: TEME of date.
/// tca is the minimum of the distance between the positions SGP4 gives (its velocities are not exactly their derivatives), to
/// 1 ms for relative speeds above 1 m/s; miss and speed are those of Sgp4Propagator at tca to the last bit.
struct Approach
{
    ObjectId a, b;                 ///< a < b
    Instant tca;                   ///< UTC, to the nanosecond
    double missKm = 0;
    double relativeSpeedKmPerS = 0;
    ApproachKind kind = ApproachKind::Minimum;

    bool operator==(const Approach &) const = default;
};

/// Two objects that keep together: docked, flying in formation, one object under two numbers, neighbours in a geostationary
/// slot. One entry a pair, whatever the number of minima. It covers the encounters (unbroken times within the threshold) that
/// have a minimum slower than slowKmPerS.
struct SlowPair
{
    ObjectId a, b;                 ///< a < b
    Instant first, last;           ///< start of the first such encounter, end of the last; from and to where it reaches beyond
    Instant tca;                   ///< of the smallest slow minimum
    double missKm = 0;             ///< at tca
    double relativeSpeedKmPerS = 0;

    bool operator==(const SlowPair &) const = default;
};

/// An object without a state for a part of the span. It is screened whenever it has one.
/// Looked for every minute, and then refined to 1 ms; a failure that begins and ends within such a step is seen where it is near
/// the surface of the Earth (error 6), and may be missed elsewhere.
struct ScreeningFailure
{
    ObjectId object;
    Sgp4Error error = Sgp4Error::None;   ///< the first one; None where it is `implausible`
    /// No error code, but no orbit either (see Sgp4State), or one that SGP4's drag moves faster than gravity allows, far from the
    /// epoch: then the bounds of the filters do not hold for it, and approaches of it may be missed.
    bool implausible = false;
    Instant first, last;                 ///< first and last instant without a state; there may be states between

    bool operator==(const ScreeningFailure &) const = default;
};

/// What each step removed. Counts are of pairs in one slice of time ("pair-slices") unless a comment says otherwise.
struct ScreeningLog
{
    qint64 objects = 0;                  ///< objects
    qint64 slices = 0;                   ///< slices of time
    qint64 pairSlices = 0;               ///< all there are
    qint64 removedByCells = 0;           ///< never looked at: cells of space too far apart
    qint64 removedByChords = 0;          ///< straight pieces too far apart, bounds of their curvature included
    qint64 removedByPaths = 0;           ///< no minimum in the slice, or one beyond the threshold
    qint64 removedByRefinement = 0;      ///< minimum found beyond the threshold by the scalar propagator
    qint64 sameObject = 0;               ///< two element sets of one object are not compared
    qint64 irregular = 0;                ///< taken apart because a state is missing or close to the ground
    qint64 removedByShells = 0;          ///< oneWithAll: objects whose perigee and apogee leave no meeting
    qint64 approaches = 0, slowMinima = 0;

    ScreeningLog &operator+=(const ScreeningLog &other);
};

struct ScreeningReport
{
    std::vector<Approach> approaches;        ///< by tca, then a, b: the same for any number of threads
    std::vector<SlowPair> slowPairs;         ///< by a, b
    std::vector<ScreeningFailure> failures;  ///< by object
    ScreeningLog log;
    bool cancelled = false;                  ///< what was found until then is there
};

/// How a screening reports while it runs. Called from working threads, one call at a time.
struct ScreeningHooks
{
    /// Approaches as they are found: by slices of time of a minute, in their order with one thread, mixed with more.
    std::function<void(std::span<const Approach>)> found;
    /// Slices of time done, of all.
    std::function<void(qint64 done, qint64 of)> progress;
    std::stop_token stop;
};

/// Finds all approaches of the objects of a catalogue, none missed: each filter rests on a bound, said where it stands
/// (screeningpieces.h, screeningpath.h), never on a guessed pad. An approach's numbers do not depend on what else is in the
/// catalogue, nor on the number of threads.
class Screening
{
public:
    Screening(std::span<const MeanElements> elements, const LeapSeconds &leapSeconds, const Sgp4Options &options = {});
    ~Screening();
    Screening(Screening &&) noexcept;
    Screening &operator=(Screening &&) noexcept;

    qsizetype size() const;
    /// Every object with every other. Error: Malformed where the request has no span (to before from, more than 366 days) or
    /// its numbers are not finite and positive (threshold up to 1,000 km).
    Result<ScreeningReport> allWithAll(const ScreeningRequest &request, const ScreeningHooks &hooks = {}) const;
    /// \a one, which need not be of the catalogue, with every object that has another id, in one thread, with the answers of
    /// allWithAll. Slices are of four minutes, and no list of failures of objects that never come near. Errors as above.
    Result<ScreeningReport> oneWithAll(const MeanElements &one, const ScreeningRequest &request,
                                       const ScreeningHooks &hooks = {}) const;

private:
    struct Parts;
    std::unique_ptr<const Parts> m_parts;
};

} // namespace parallax
