#pragma once

#include "model/orbit/screeningrun.h"

namespace parallax {

/// One object with the others of \a run, whose catalogue and states have it first.
///
/// Steps of four slices. Chords of a step are compared with the bound of their curvature (as in PieceSweep); what may come
/// within the threshold is halved by one scalar state in the middle, and again, down to a slice, and then judged as a pair of
/// a full screening is.
class OneWithOthers
{
public:
    explicit OneWithOthers(ScreeningRun *run);
    void work();

private:
    static constexpr qint64 kStepSlices = 4;
    /// The one object at the end of a slice.
    struct Node
    {
        Eigen::Vector3d positionKm;
        bool valid = false;
    };

    void step(qint64 number);
    void descend(quint32 other, qint64 fromSlice, qint64 toSlice, const Eigen::Vector3d &fromKm, const Eigen::Vector3d &toKm);
    void judgeStates(quint32 other, qint64 fromSlice, qint64 toSlice);
    JudgedTime timeOf(qint64 slice) const;
    const Node &node(qint64 slice) const { return m_nodes[size_t(slice)]; }

    ScreeningRun *m_run;
    PairJudge m_judge;
    std::vector<Node> m_nodes;              ///< 0 … slices, and to the end of the last step
    CatalogueStates m_before, m_after;
    std::vector<Encounter> m_fast, m_slow;
    std::vector<Outage> m_outages;
    ScreeningLog m_log;
};

} // namespace parallax
