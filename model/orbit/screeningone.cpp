#include "model/orbit/screeningone.h"

#include <algorithm>
#include <cmath>

namespace parallax {

namespace {

bool isState(const CatalogueStates &states, quint32 object)
{
    return states.errors[object] == Sgp4Error::None && !states.implausible[object];
}

Eigen::Vector3d positionOf(const CatalogueStates &states, quint32 object)
{
    return states.positionsKm.col(object);
}

/// Least distance of two points moving straight, |d + s w| for s in [-1, 1].
double leastDistance(const Eigen::Vector3d &d, const Eigen::Vector3d &w)
{
    const double s = std::clamp(-d.dot(w) / (w.squaredNorm() + 1e-30), -1.0, 1.0);
    return (d + s * w).norm();
}

} // namespace

OneWithOthers::OneWithOthers(ScreeningRun *run)
    : m_run(run), m_judge(run->states, run->request.thresholdKm, run->request.slowKmPerS)
{
    const qint64 last = (run->slices + kStepSlices - 1) / kStepSlices * kStepSlices;
    for (qint64 slice = 0; slice <= last; ++slice) {
        const Sgp4State state = run->states.at(0, slice * kSlice);
        m_nodes.push_back({state.positionKm, SpanStates::isState(state)});
    }
    for (qint64 slice = 0; slice < run->slices; ++slice) {
        if (!node(slice).valid || !node(slice + 1).valid)
            timesWithStates(run->states, 0, timeOf(slice), &m_outages);
    }
}

JudgedTime OneWithOthers::timeOf(qint64 slice) const
{
    return {slice * kSlice, std::min((slice + 1) * kSlice, m_run->length), slice == 0, slice + 1 == m_run->slices};
}

void OneWithOthers::work()
{
    const qint64 steps = (m_run->slices + kStepSlices - 1) / kStepSlices;
    m_run->catalogue.propagate(m_run->request.from, &m_before);
    for (qint64 number = 0; number < steps && !m_run->shouldStop(); ++number) {
        m_run->catalogue.propagate(m_run->instant((number + 1) * kStepSlices * kSlice), &m_after);
        step(number);
        std::swap(m_before, m_after);

        std::vector<Approach> found;
        for (const Encounter &encounter : m_fast)
            found.push_back(m_run->approach(encounter));
        m_fast.clear();
        m_run->slicesDone = std::min((number + 1) * kStepSlices, m_run->slices);
        m_run->approaches.insert(m_run->approaches.end(), found.cbegin(), found.cend());
        if (m_run->hooks.found && !found.empty())
            m_run->hooks.found(found);
        if (m_run->hooks.progress)
            m_run->hooks.progress(m_run->slicesDone, m_run->slices);
    }
    m_run->slow = std::move(m_slow);
    m_run->outages = std::move(m_outages);
    m_run->log += m_log;
}

void OneWithOthers::step(qint64 number)
{
    const qint64 from = number * kStepSlices, to = from + kStepSlices;
    const double stepSeconds = double(kStepSlices * kSliceSeconds);
    bool known = true;
    for (qint64 slice = from; slice <= to; ++slice)
        known = known && node(slice).valid;
    const Eigen::Vector3d middleKm = known ? Eigen::Vector3d(0.5 * (node(from).positionKm + node(to).positionKm))
                                           : Eigen::Vector3d::Constant(std::nan(""));
    // Chords' middles further apart than this leave no meeting: each end of a chord is half a step's fastest flight away.
    const double farKm = m_run->request.thresholdKm + kFastestKmPerS * stepSeconds + 200;
    const quint32 count = quint32(m_run->catalogue.size());
    const double *before = m_before.positionsKm.data(), *after = m_after.positionsKm.data();
    qint64 far = 0;
    ++m_log.slices;
    m_log.pairSlices += count - 1;
    for (quint32 other = 1; other < count; ++other) {
        const double *p = before + 3 * size_t(other), *q = after + 3 * size_t(other);
        const double dx = 0.5 * (p[0] + q[0]) - middleKm.x(), dy = 0.5 * (p[1] + q[1]) - middleKm.y(),
                     dz = 0.5 * (p[2] + q[2]) - middleKm.z();
        if (dx * dx + dy * dy + dz * dz > farKm * farKm) { // false where there is no state
            ++far;
            continue;
        }
        const bool atStart = isState(m_before, other), atEnd = isState(m_after, other);
        if (atStart && atEnd && known)
            descend(other, from, to, positionOf(m_before, other), positionOf(m_after, other));
        else
            judgeStates(other, from, to);
    }
    m_log.removedByCells += far;
}

void OneWithOthers::descend(quint32 other, qint64 fromSlice, qint64 toSlice, const Eigen::Vector3d &fromKm, const Eigen::Vector3d &toKm)
{
    if (fromSlice >= m_run->slices)
        return;
    const double halfSeconds = 0.5 * double((toSlice - fromSlice) * kSliceSeconds);
    const Chord own = chordBetween(node(fromSlice).positionKm.data(), node(toSlice).positionKm.data(), halfSeconds);
    const Chord theirs = chordBetween(fromKm.data(), toKm.data(), halfSeconds);
    const bool areClear = own.isClear && theirs.isClear;
    if (areClear) {
        const double jumpKm = (m_run->states.isDeepSpace(0) ? kDeepSpaceJumpKm : 0)
            + (m_run->states.isDeepSpace(other) ? kDeepSpaceJumpKm : 0);
        const double reachKm = m_run->request.thresholdKm + own.curvedKm + theirs.curvedKm + jumpKm + 1e-4;
        if (leastDistance(theirs.middleKm - own.middleKm, theirs.halfKm - own.halfKm) > reachKm) {
            ++m_log.removedByChords;
            return;
        }
    }
    if (toSlice - fromSlice == 1) {
        const JudgedTime time = timeOf(fromSlice);
        if (areClear && time.from < time.to)
            m_judge.judge(0, other, m_judge.scalarPath(0, other, time), time, &m_fast, &m_slow, &m_log);
        else
            judgeStates(other, fromSlice, toSlice);
        return;
    }
    const qint64 middle = (fromSlice + toSlice) / 2;
    const Sgp4State state = m_run->states.at(other, middle * kSlice);
    if (!SpanStates::isState(state)) {
        judgeStates(other, fromSlice, toSlice);
        return;
    }
    descend(other, fromSlice, middle, fromKm, state.positionKm);
    descend(other, middle, toSlice, state.positionKm, toKm);
}

void OneWithOthers::judgeStates(quint32 other, qint64 fromSlice, qint64 toSlice)
{
    const double reachKm = m_run->request.thresholdKm + 2 * kFastestKmPerS * double(kSliceSeconds);
    for (qint64 slice = fromSlice; slice < std::min(toSlice, m_run->slices); ++slice) {
        const JudgedTime time = timeOf(slice);
        const Sgp4State start = m_run->states.at(other, slice * kSlice), end = m_run->states.at(other, (slice + 1) * kSlice);
        const bool atStart = SpanStates::isState(start), atEnd = SpanStates::isState(end);
        if (!atStart && !atEnd) {
            m_outages.push_back({other, time.from, time.to, start.error, start.error == Sgp4Error::None});
            continue;
        }
        const Node &own = node(slice).valid ? node(slice) : node(slice + 1);
        const bool isNear = own.valid && ((atStart ? start : end).positionKm - own.positionKm).norm() <= reachKm;
        if (!isNear && atStart && atEnd)
            continue;
        const auto theirs = timesWithStates(m_run->states, other, time, &m_outages);
        if (!isNear)
            continue;
        ++m_log.irregular;
        std::vector<Outage> known; // told when the nodes were made
        for (const JudgedTime &common : commonTimes(timesWithStates(m_run->states, 0, time, &known), theirs))
            m_judge.judge(0, other, m_judge.scalarPath(0, other, common), common, &m_fast, &m_slow, &m_log);
    }
}

} // namespace parallax
