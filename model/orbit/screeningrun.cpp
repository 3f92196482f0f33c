#include "model/orbit/screeningrun.h"

#include <algorithm>
#include <cmath>

namespace parallax {

namespace {

constexpr double kMuKm3PerS2 = 398600.8;                     ///< WGS-72; the others differ in the sixth digit
constexpr double kHalfSliceSeconds = 0.5 * kSliceSeconds;
/// Nothing that has a state moves faster: escape speed at one Earth radius is 11.18 km/s.
constexpr double kFastestKmPerS = 11.5;
constexpr SpanTime kErrorStep = kNanosecondsPerSecond;       ///< how closely an irregular slice is searched for lost states
constexpr SpanTime kErrorResolution = 1'000'000;             ///< and to what their times are then found

} // namespace

Approach ScreeningRun::approach(const Encounter &encounter) const
{
    const ApproachKind kind = encounter.kind == EncounterKind::AtStart ? ApproachKind::AtStart
        : encounter.kind == EncounterKind::AtEnd                      ? ApproachKind::AtEnd
                                                                      : ApproachKind::Minimum;
    Approach result{ids[encounter.a], ids[encounter.b], instant(encounter.at), encounter.missKm, encounter.relativeSpeedKmPerS,
                    kind};
    if (result.b < result.a)
        std::swap(result.a, result.b);
    return result;
}

ScreeningWorker::ScreeningWorker(ScreeningRun *run)
    : m_run(run), m_judge(run->states, run->request.thresholdKm, run->request.slowKmPerS), m_sweep(run->request.thresholdKm)
{
    m_deep.resize(size_t(run->catalogue.size()));
    for (quint32 i = 0; i < m_deep.size(); ++i)
        m_deep[i] = run->states.isDeepSpace(i);
}

void ScreeningWorker::work(qint64 blockSlices)
{
    for (;;) {
        const qint64 begin = m_run->nextBlock.fetch_add(1) * blockSlices;
        const qint64 end = std::min(begin + blockSlices, m_run->slices);
        if (begin >= end || m_run->shouldStop())
            break;
        m_first = 0;
        for (int i = 0; i + 1 < kLevels; ++i)
            fill(&m_levels[size_t(i)], begin - 2 + i);
        for (qint64 number = begin; number < end && !m_run->shouldStop(); ++number) {
            fill(&m_levels[size_t((m_first + kLevels - 1) % kLevels)], number + 3);
            slice(number);
            deliver();
            m_first = (m_first + 1) % kLevels;
        }
    }
    const std::scoped_lock lock(m_run->mutex);
    m_run->slow.insert(m_run->slow.end(), m_slow.cbegin(), m_slow.cend());
    m_run->outages.insert(m_run->outages.end(), m_outages.cbegin(), m_outages.cend());
    m_run->log += m_log;
}

void ScreeningWorker::fill(Level *level, qint64 node)
{
    m_run->catalogue.propagate(m_run->instant(node * kSlice), &level->states);
    level->valid.resize(m_deep.size());
    for (size_t i = 0; i < m_deep.size(); ++i)
        level->valid[i] = level->states.errors[i] == Sgp4Error::None && !level->states.implausible[i];
}

JudgedTime ScreeningWorker::timeOf(qint64 number) const
{
    return {number * kSlice, std::min((number + 1) * kSlice, m_run->length), number == 0, number + 1 == m_run->slices};
}

void ScreeningWorker::slice(qint64 number)
{
    makePieces(number);
    m_pairs.clear();
    SweepCounts counts;
    m_sweep.run(m_pieces, &m_pairs, &counts);
    const qint64 all = qint64(m_pieces.size()) * (qint64(m_pieces.size()) - 1) / 2;
    ++m_log.slices;
    m_log.pairSlices += all;
    m_log.removedByCells += all - counts.tested;
    m_log.removedByChords += counts.tested - qint64(m_pairs.size());
    for (const ScreeningPair &pair : m_pairs)
        judgePair(pair.a, pair.b, number);
    for (const Irregular &irregular : m_irregular)
        judgeIrregular(irregular, number);
}

void ScreeningWorker::makePieces(qint64 number)
{
    const Level &before = level(2), &after = level(3);
    m_pieces.clear();
    m_irregular.clear();
    for (quint32 i = 0; i < m_deep.size(); ++i) {
        if (!before.valid[i] && !after.valid[i]) {
            const Sgp4Error error = before.states.errors[i];
            m_outages.push_back({i, number * kSlice, (number + 1) * kSlice, error, error == Sgp4Error::None});
            continue;
        }
        if (before.valid[i] && after.valid[i]) {
            const double *p = before.position(i), *q = after.position(i);
            const double m[3] = {0.5 * (p[0] + q[0]), 0.5 * (p[1] + q[1]), 0.5 * (p[2] + q[2])};
            const double u[3] = {0.5 * (q[0] - p[0]), 0.5 * (q[1] - p[1]), 0.5 * (q[2] - p[2])};
            const double m2 = m[0] * m[0] + m[1] * m[1] + m[2] * m[2];
            const double u2 = u[0] * u[0] + u[1] * u[1] + u[2] * u[2];
            const double along = std::abs(m[0] * u[0] + m[1] * u[1] + m[2] * u[2]);
            const double least2 = along < u2 ? m2 - along * along / u2 : m2 - 2 * along + u2; // of the chord, from the centre
            const double curvedKm = 0.5 * kHalfSliceSeconds * kHalfSliceSeconds * kAccelerationMargin * kMuKm3PerS2
                / (0.99 * 0.99 * least2);
            const double clearKm = kLowestRadiusKm + curvedKm;
            if (least2 > clearKm * clearKm) {
                // Rounding to float: half a unit in the 24th bit for each coordinate of m, and as much again for sums.
                const double roundedKm = 1e-4 + 2.5e-7 * (std::abs(m[0]) + std::abs(m[1]) + std::abs(m[2]));
                m_pieces.push_back({{float(m[0]), float(m[1]), float(m[2])}, {float(u[0]), float(u[1]), float(u[2])},
                                    float(curvedKm + roundedKm + (m_deep[i] ? kDeepSpaceJumpKm : 0.0)), i});
                continue;
            }
        }
        Irregular irregular{i, Eigen::Vector3d::Map((before.valid[i] ? before : after).position(i)), {}};
        findStates(i, number, &irregular);
        m_irregular.push_back(std::move(irregular));
    }
}

void ScreeningWorker::findStates(quint32 object, qint64 number, Irregular *irregular)
{
    const JudgedTime slice = timeOf(number);
    const auto stateAt = [this, object](SpanTime at) { return m_run->states.at(object, at); };
    // The last time without a change between two times of which one has a state.
    const auto boundary = [&](SpanTime left, SpanTime right, bool leftIsState) {
        while (right - left > kErrorResolution) {
            const SpanTime middle = left + (right - left) / 2;
            (SpanStates::isState(stateAt(middle)) == leftIsState ? left : right) = middle;
        }
        return std::pair(left, right);
    };
    SpanTime stateSince = slice.from;
    bool begins = slice.begins;
    Outage outage{object, slice.from, slice.from, Sgp4Error::None, false};
    SpanTime left = slice.from;
    bool leftIsState = false;
    for (SpanTime right = slice.from;; right = std::min(right + kErrorStep, slice.to)) {
        const Sgp4State state = stateAt(right);
        const bool isState = SpanStates::isState(state);
        const bool changed = right != slice.from && isState != leftIsState;
        const auto [lastLeft, firstRight] = changed ? boundary(left, right, leftIsState) : std::pair(right, right);
        if (isState && (changed || right == slice.from)) {
            if (changed) {
                outage.to = lastLeft;
                m_outages.push_back(outage);
            }
            stateSince = firstRight;
            begins = changed || slice.begins;
        } else if (!isState && (changed || right == slice.from)) {
            if (changed)
                irregular->times.push_back({stateSince, lastLeft, begins, true});
            const Sgp4State first = stateAt(firstRight);
            outage = {object, firstRight, firstRight, first.error, first.error == Sgp4Error::None};
        }
        left = right;
        leftIsState = isState;
        if (right == slice.to)
            break;
    }
    if (leftIsState) {
        irregular->times.push_back({stateSince, slice.to, begins, slice.ends});
    } else {
        outage.to = slice.to;
        m_outages.push_back(outage);
    }
}

const ScreeningWorker::Irregular *ScreeningWorker::irregularOf(quint32 object) const
{
    const auto found = std::lower_bound(m_irregular.cbegin(), m_irregular.cend(), object,
                                        [](const Irregular &irregular, quint32 wanted) { return irregular.object < wanted; });
    return found != m_irregular.cend() && found->object == object ? &*found : nullptr;
}

void ScreeningWorker::judgePair(quint32 a, quint32 b, qint64 number)
{
    if (m_run->ids[a] == m_run->ids[b]) {
        ++m_log.sameObject;
        return;
    }
    const JudgedTime time = timeOf(number);
    RelativePath::Nodes nodes;
    for (int i = 0; i < kLevels; ++i) {
        const Level &at = level(i);
        if (!at.valid[a] || !at.valid[b]) {
            m_judge.judge(a, b, m_judge.scalarPath(a, b, time), time, &m_fast, &m_slow, &m_log);
            return;
        }
        nodes[size_t(i)] = Eigen::Vector3d::Map(at.position(b)) - Eigen::Vector3d::Map(at.position(a));
    }
    m_judge.judge(a, b, RelativePath(nodes, double((number - 2) * kSliceSeconds), double(kSliceSeconds)), time, &m_fast, &m_slow,
                  &m_log);
}

void ScreeningWorker::judgeIrregular(const Irregular &irregular, qint64 number)
{
    const double reachKm = m_run->request.thresholdKm + 2 * kFastestKmPerS * double(kSliceSeconds);
    const JudgedTime slice = timeOf(number);
    const Level &before = level(2), &after = level(3);
    for (quint32 other = 0; other < m_deep.size(); ++other) {
        if ((!before.valid[other] && !after.valid[other]) || m_run->ids[other] == m_run->ids[irregular.object])
            continue;
        const Irregular *otherIrregular = irregularOf(other);
        if (otherIrregular && other <= irregular.object)
            continue;
        const Eigen::Vector3d otherKm = Eigen::Vector3d::Map((before.valid[other] ? before : after).position(other));
        if ((otherKm - irregular.someKm).squaredNorm() > reachKm * reachKm)
            continue;
        ++m_log.irregular;
        const std::vector<JudgedTime> whole{slice};
        for (const JudgedTime &mine : irregular.times) {
            for (const JudgedTime &theirs : otherIrregular ? otherIrregular->times : whole) {
                JudgedTime common{std::max(mine.from, theirs.from), std::min(mine.to, theirs.to), false, false};
                if (common.from >= common.to)
                    continue;
                common.begins = (mine.from == common.from && mine.begins) || (theirs.from == common.from && theirs.begins);
                common.ends = (mine.to == common.to && mine.ends) || (theirs.to == common.to && theirs.ends);
                m_judge.judge(irregular.object, other, m_judge.scalarPath(irregular.object, other, common), common, &m_fast,
                              &m_slow, &m_log);
            }
        }
    }
}

void ScreeningWorker::deliver()
{
    std::vector<Approach> found;
    for (const Encounter &encounter : m_fast)
        found.push_back(m_run->approach(encounter));
    m_fast.clear();
    const std::scoped_lock lock(m_run->mutex);
    ++m_run->slicesDone;
    m_run->approaches.insert(m_run->approaches.end(), found.cbegin(), found.cend());
    if (m_run->hooks.found && !found.empty())
        m_run->hooks.found(found);
    if (m_run->hooks.progress)
        m_run->hooks.progress(m_run->slicesDone, m_run->slices);
}

} // namespace parallax
