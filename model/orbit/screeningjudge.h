#pragma once

#include "model/orbit/screening.h"
#include "model/orbit/screeningpath.h"

#include <optional>

namespace parallax {

/// Times of a screening: nanoseconds of SI time since its start.
using SpanTime = qint64;
constexpr SpanTime kNanosecondsPerSecond = 1'000'000'000;

inline double toSeconds(SpanTime time) { return double(time) * 1e-9; }

/// The scalar states of a catalogue, counted from the start of a span.
class SpanStates
{
public:
    SpanStates(std::span<const Sgp4Propagator> propagators, const LeapSeconds &leapSeconds, Instant from);

    Sgp4State at(quint32 object, SpanTime time) const
    {
        return m_propagators[object].atMinutes(double(m_sinceEpoch[object] + time) / 60e9);
    }
    bool isDeepSpace(quint32 object) const { return m_deep[object]; }
    static bool isState(const Sgp4State &state) { return state.error == Sgp4Error::None && !state.implausible; }

private:
    std::span<const Sgp4Propagator> m_propagators;
    std::vector<qint64> m_sinceEpoch; ///< ns from epoch to the start of the span
    std::vector<quint8> m_deep;       ///< asked for often, and far away in memory
};

/// A time in which both objects of a pair have states. Minima in [from, to) count; where the common time ends (the span does,
/// or a state is lost), so does a distance that falls toward the end.
struct JudgedTime
{
    SpanTime from = 0, to = 0;
    bool begins = false, ends = false;
};

/// What happens to a pair within its slice. Enter and Leave are passages through the threshold, told for slow pairs only.
enum class EncounterKind : quint8 { Enter, Minimum, AtStart, AtEnd, Leave };

struct Encounter
{
    quint32 a, b;
    SpanTime at;
    double missKm, relativeSpeedKmPerS;
    EncounterKind kind;
};

/// Decides on one pair in one slice, by its path and then by the scalar propagator.
class PairJudge
{
public:
    PairJudge(const SpanStates &states, double thresholdKm, double slowKmPerS);

    /// \a path: of b relative to a around \a time. Approaches faster than slowKmPerS go to \a fast, all else to \a slow.
    void judge(quint32 a, quint32 b, const RelativePath &path, const JudgedTime &time, std::vector<Encounter> *fast,
               std::vector<Encounter> *slow, ScreeningLog *log) const;
    /// From scalar states, six of them between the ends of \a time, which must have states.
    RelativePath scalarPath(quint32 a, quint32 b, const JudgedTime &time) const;

private:
    /// The scalar path about \a near, at half seconds about a whole second, so that two slices that find the same minimum refine
    /// it from the same states to the same bits. Time counts from \a *origin. Unset where a state is missing.
    std::optional<RelativePath> localPath(quint32 a, quint32 b, double near, SpanTime *origin) const;
    SpanTime refineMinimum(quint32 a, quint32 b, double estimate, const JudgedTime &time) const;
    SpanTime refineCrossing(quint32 a, quint32 b, double estimate, const JudgedTime &time) const;
    bool isOpening(quint32 a, quint32 b, const RelativePath &path, SpanTime at, double after) const;
    std::optional<Encounter> encounterAt(quint32 a, quint32 b, SpanTime at, EncounterKind kind) const;

    const SpanStates &m_states;
    double m_thresholdKm, m_slowKmPerS, m_slowPathKmPerS;
};

} // namespace parallax
