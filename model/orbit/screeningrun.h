#pragma once

#include "model/orbit/screeningjudge.h"
#include "model/orbit/screeningpieces.h"
#include "model/orbit/screeningstates.h"

#include <array>
#include <atomic>
#include <mutex>

namespace parallax {

constexpr SpanTime kSliceSeconds = 60;
constexpr SpanTime kSlice = kSliceSeconds * kNanosecondsPerSecond;

/// One screening of a catalogue: what its threads share.
struct ScreeningRun
{
    const Sgp4Catalogue &catalogue;
    const SpanStates &states;
    const std::vector<ObjectId> &ids;
    const LeapSeconds &leapSeconds;
    const ScreeningRequest &request;
    const ScreeningHooks &hooks;
    SpanTime length = 0;                ///< of the span
    qint64 slices = 0;

    std::atomic<qint64> nextBlock = 0;
    std::atomic<bool> stopped = false;
    std::mutex mutex{};                 ///< of all below, and of the hooks
    qint64 slicesDone = 0;
    std::vector<Approach> approaches{};
    std::vector<Encounter> slow{};
    std::vector<Outage> outages{};
    ScreeningLog log{};

    bool shouldStop() { return stopped.load(std::memory_order_relaxed) || hooks.stop.stop_requested(); }
    Instant instant(SpanTime at) const { return leapSeconds.plus(request.from, at); }
    Approach approach(const Encounter &encounter) const;
};

/// One thread's work: slices of time, in order within a block.
class ScreeningWorker
{
public:
    explicit ScreeningWorker(ScreeningRun *run);
    void work(qint64 blockSlices);

private:
    static constexpr int kLevels = RelativePath::kNodes;
    /// All states at one time.
    struct Level
    {
        CatalogueStates states;
        std::vector<quint8> valid;
        const double *position(quint32 object) const { return states.positionsKm.data() + 3 * size_t(object); }
    };
    /// An object whose state is lost in this slice, or may be.
    struct Irregular
    {
        quint32 object;
        Eigen::Vector3d someKm;             ///< a position within the slice
        std::vector<JudgedTime> times;      ///< with states; begins and ends say that the state does
    };

    void fill(Level *level, qint64 node);
    void slice(qint64 number);
    void makePieces(qint64 number);
    void judgePair(quint32 a, quint32 b, qint64 number);
    void judgeIrregular(const Irregular &irregular, qint64 number);
    const Irregular *irregularOf(quint32 object) const;
    JudgedTime timeOf(qint64 number) const;
    void deliver();

    const Level &level(int offset) const { return m_levels[size_t((m_first + offset) % kLevels)]; }

    ScreeningRun *m_run;
    PairJudge m_judge;
    PieceSweep m_sweep;
    std::array<Level, kLevels> m_levels;    ///< nodes slice - 2 … slice + 3
    int m_first = 0;
    std::vector<ScreeningPiece> m_pieces;
    std::vector<Irregular> m_irregular;     ///< by object
    std::vector<ScreeningPair> m_pairs;
    std::vector<Encounter> m_fast, m_slow;
    std::vector<Outage> m_outages;
    ScreeningLog m_log;
};

/// Slow encounters put together, one entry a pair. \a encounters in any order.
std::vector<SlowPair> slowPairs(std::vector<Encounter> encounters, const ScreeningRun &run);
/// One entry an object.
std::vector<ScreeningFailure> screeningFailures(std::vector<Outage> outages, const ScreeningRun &run);

} // namespace parallax
