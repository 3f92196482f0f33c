#include "model/orbit/screeningrun.h"
#include "model/orbit/screeningstates.h"

#include <algorithm>
#include <cmath>

namespace parallax {

namespace {

constexpr double kHalfSliceSeconds = 0.5 * kSliceSeconds;

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
    level->valid.resize(level->states.errors.size());
    for (size_t i = 0; i < level->valid.size(); ++i)
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
    for (quint32 i = 0; i < before.valid.size(); ++i) {
        if (!before.valid[i] && !after.valid[i]) {
            const Sgp4Error error = before.states.errors[i];
            m_outages.push_back({i, number * kSlice, (number + 1) * kSlice, error, error == Sgp4Error::None});
            continue;
        }
        if (before.valid[i] && after.valid[i]) {
            const Chord chord = chordBetween(before.position(i), after.position(i), kHalfSliceSeconds);
            if (chord.isClear) {
                const Eigen::Vector3d &m = chord.middleKm, &u = chord.halfKm;
                // Rounding to float: half a unit in the 24th bit for each coordinate of m, and as much again for sums.
                const double roundedKm = 1e-4 + 2.5e-7 * m.lpNorm<1>();
                m_pieces.push_back({{float(m.x()), float(m.y()), float(m.z())}, {float(u.x()), float(u.y()), float(u.z())},
                                    float(chord.curvedKm + roundedKm + (m_run->states.isDeepSpace(i) ? kDeepSpaceJumpKm : 0.0)), i});
                continue;
            }
        }
        Irregular irregular{i, Eigen::Vector3d::Map((before.valid[i] ? before : after).position(i)), {}};
        irregular.times = timesWithStates(m_run->states, i, timeOf(number), &m_outages);
        m_irregular.push_back(std::move(irregular));
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
    for (quint32 other = 0; other < before.valid.size(); ++other) {
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
        for (const JudgedTime &common : commonTimes(irregular.times, otherIrregular ? otherIrregular->times : whole)) {
            m_judge.judge(irregular.object, other, m_judge.scalarPath(irregular.object, other, common), common, &m_fast, &m_slow,
                          &m_log);
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
