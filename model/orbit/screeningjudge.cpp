#include "model/orbit/screeningjudge.h"
#include "model/orbit/screeningpieces.h"

#include <cmath>

namespace parallax {

namespace {
/// Minima are looked for this much beyond the slice, and belong to it or not after refinement: more than the path's error can
/// move one whose relative speed is above slow, by kErrorKm / speed.
constexpr double kOverlapSeconds = 0.25;
/// Bound on the gradient of gravity, 2 μ / r³ at the ground is 3.07e-6 /s²; how fast a slow encounter may be at its rim.
constexpr double kGravityGradient = 3.3e-6;
/// Closer and slower than this, the rounding of SGP4 makes minima of its own (one object under two numbers).
constexpr double kTogetherKm = 1e-6, kTogetherKmPerS = 1e-8;
/// Instants are whole nanoseconds, to the nearest: what rounds to an end is the end's.
constexpr double kHalfNanosecond = 0.5e-9;
} // namespace

SpanStates::SpanStates(std::span<const Sgp4Propagator> propagators, const LeapSeconds &leapSeconds, Instant from)
    : m_propagators(propagators)
{
    m_sinceEpoch.reserve(propagators.size());
    m_deep.reserve(propagators.size());
    for (const Sgp4Propagator &propagator : propagators) {
        m_sinceEpoch.push_back(leapSeconds.nanosecondsBetween(propagator.epoch(), from));
        m_deep.push_back(propagator.isDeepSpace());
    }
}

PairJudge::PairJudge(const SpanStates &states, double thresholdKm, double slowKmPerS)
    : m_states(states), m_thresholdKm(thresholdKm), m_slowKmPerS(slowKmPerS),
      // An encounter with a minimum of speed v has at its rim v² + 2 · gradient · threshold² at most; twice that speed.
      m_slowPathKmPerS(2 * std::sqrt(slowKmPerS * slowKmPerS + 2 * kGravityGradient * thresholdKm * thresholdKm))
{
}

RelativePath PairJudge::scalarPath(quint32 a, quint32 b, const JudgedTime &time) const
{
    RelativePath::Nodes nodes;
    const double spacing = toSeconds(time.to - time.from) / (RelativePath::kNodes - 1);
    for (int i = 0; i < RelativePath::kNodes; ++i) {
        const SpanTime at = time.from + (time.to - time.from) * i / (RelativePath::kNodes - 1);
        nodes[size_t(i)] = m_states.at(b, at).positionKm - m_states.at(a, at).positionKm;
    }
    return RelativePath(nodes, toSeconds(time.from), spacing);
}

std::optional<RelativePath> PairJudge::localPath(quint32 a, quint32 b, double near, SpanTime *origin) const
{
    *origin = SpanTime(std::llround(near)) * kNanosecondsPerSecond;
    RelativePath::Nodes nodes;
    for (int i = 0; i < RelativePath::kNodes; ++i) {
        const SpanTime at = *origin + (2 * i - 5) * (kNanosecondsPerSecond / 2);
        const Sgp4State stateA = m_states.at(a, at), stateB = m_states.at(b, at);
        if (!SpanStates::isState(stateA) || !SpanStates::isState(stateB))
            return {};
        nodes[size_t(i)] = stateB.positionKm - stateA.positionKm;
    }
    return RelativePath(nodes, -2.5, 1.0);
}

SpanTime PairJudge::refineMinimum(quint32 a, quint32 b, double estimate, const JudgedTime &time) const
{
    // Two rounds, should the first estimate round to the wrong second.
    for (int round = 0; round < 3; ++round) {
        SpanTime origin = 0;
        const auto path = localPath(a, b, estimate, &origin);
        if (!path)
            break;
        const double guess = estimate - toSeconds(origin);
        const RelativePath::Times minima = path->minima(-1.5, 1.5);
        double best = 2;
        for (const double minimum : minima) {
            if (std::abs(minimum - guess) < std::abs(best - guess))
                best = minimum;
        }
        if (best > 1.5) // none: flat to the last bit, or moved on by a jump
            return std::clamp(SpanTime(std::llround(estimate * 1e9)), time.from, time.to);
        if (std::abs(best) <= 0.6)
            return origin + std::llround(best * 1e9);
        estimate = toSeconds(origin) + best;
    }
    return SpanTime(std::llround(estimate * 1e9));
}

SpanTime PairJudge::refineCrossing(quint32 a, quint32 b, double estimate, const JudgedTime &time) const
{
    SpanTime origin = 0;
    if (const auto path = localPath(a, b, estimate, &origin)) {
        const RelativePath::Times crossings = path->crossings(m_thresholdKm, -1.5, 1.5);
        const double guess = estimate - toSeconds(origin);
        double best = guess;
        for (const double crossing : crossings) {
            if (best == guess || std::abs(crossing - guess) < std::abs(best - guess))
                best = crossing;
        }
        estimate = toSeconds(origin) + best;
    }
    return std::clamp(SpanTime(std::llround(estimate * 1e9)), time.from, time.to);
}

bool PairJudge::isOpening(quint32 a, quint32 b, const RelativePath &path, SpanTime at, double after) const
{
    SpanTime origin = 0;
    if (const auto local = localPath(a, b, toSeconds(at), &origin))
        return local->closing(toSeconds(at - origin) + after) >= 0;
    return path.closing(toSeconds(at) + after) >= 0;
}

std::optional<Encounter> PairJudge::encounterAt(quint32 a, quint32 b, SpanTime at, EncounterKind kind) const
{
    const Sgp4State stateA = m_states.at(a, at), stateB = m_states.at(b, at);
    if (!SpanStates::isState(stateA) || !SpanStates::isState(stateB))
        return {};
    const double missKm = (stateB.positionKm - stateA.positionKm).norm();
    return Encounter{a, b, at, missKm, (stateB.velocityKmPerS - stateA.velocityKmPerS).norm(), kind};
}

void PairJudge::judge(quint32 a, quint32 b, const RelativePath &path, const JudgedTime &time, std::vector<Encounter> *fast,
                      std::vector<Encounter> *slow, ScreeningLog *log) const
{
    const double from = toSeconds(time.from), to = toSeconds(time.to);
    const double slackKm = RelativePath::kErrorKm
        + (m_states.isDeepSpace(a) ? kDeepSpaceJumpKm : 0) + (m_states.isDeepSpace(b) ? kDeepSpaceJumpKm : 0);
    bool promising = false, told = false;
    const auto tell = [&](SpanTime at, EncounterKind kind) {
        promising = true;
        const auto encounter = encounterAt(a, b, at, kind);
        if (!encounter || encounter->missKm > m_thresholdKm)
            return;
        told = true;
        if (encounter->relativeSpeedKmPerS < m_slowKmPerS) {
            slow->push_back(*encounter);
            ++log->slowMinima;
        } else {
            fast->push_back(*encounter);
            ++log->approaches;
        }
    };

    for (const double estimate : path.minima(from - kOverlapSeconds, to + kOverlapSeconds)) {
        const double missKm = path.distance(estimate);
        if (missKm > m_thresholdKm + slackKm
            || (missKm < kTogetherKm && path.velocity(estimate).norm() < kTogetherKmPerS))
            continue;
        const SpanTime at = refineMinimum(a, b, estimate, time);
        // At an end of the common time the end itself is asked below.
        if (at >= time.from + (time.begins ? 1 : 0) && at < time.to)
            tell(at, EncounterKind::Minimum);
    }
    if (time.begins && path.distance(from) <= m_thresholdKm + slackKm && isOpening(a, b, path, time.from, kHalfNanosecond))
        tell(time.from, EncounterKind::AtStart);
    if (time.ends && path.distance(to) <= m_thresholdKm + slackKm && !isOpening(a, b, path, time.to, -kHalfNanosecond))
        tell(time.to, EncounterKind::AtEnd);
    if (!promising)
        ++log->removedByPaths;
    else if (!told)
        ++log->removedByRefinement;

    // Passages through the threshold, so that slow encounters have a beginning and an end.
    if (path.velocity(0.5 * (from + to)).norm() > m_slowPathKmPerS)
        return;
    const bool within = path.distance(from) <= m_thresholdKm;
    const auto pass = [&](SpanTime at, EncounterKind kind) { slow->push_back({a, b, at, m_thresholdKm, 0, kind}); };
    if (time.begins && within)
        pass(time.from, EncounterKind::Enter);
    bool inside = within;
    for (const double estimate : path.crossings(m_thresholdKm, from, to)) {
        pass(refineCrossing(a, b, estimate, time), inside ? EncounterKind::Leave : EncounterKind::Enter);
        inside = !inside;
    }
    if (time.ends && inside)
        pass(time.to, EncounterKind::Leave);
}

} // namespace parallax
