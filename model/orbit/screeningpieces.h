#pragma once

#include <Eigen/Core>

#include <QtGlobal>

#include <span>
#include <vector>

namespace parallax {

/// An object's path over one slice of time as a straight piece m + s u, s in [-1, 1], and how far off it may be at most.
///
/// The bound: a path with |r''| ≤ A stays within A h² / 2 of its chord, h half the slice (linear interpolation error). And
/// |r''| ≤ kAccelerationMargin · μ / r²: gravity without J2 is μ / r²; J2 adds at most 3 J2 (R/r)² = 0.33 %, the other terms of
/// SGP4 less; SGP4 being a theory of first order in J2, its positions' second derivative follows that to a few J2. Measured over
/// a whole catalogue (tst_screeningbounds): 1.0065 at most. The smallest r: while r stays above 0.98 of the chord's least
/// distance c from the centre, the path is within A h² / 2 ≤ 0.013 c of the chord for slices up to 240 s above the ground, so r
/// cannot reach 0.98 c; by continuity it never does.
struct ScreeningPiece
{
    float m[3];        ///< km
    float u[3];        ///< km
    float offKm;       ///< bound, with rounding to float
    quint32 object;
};

constexpr double kAccelerationMargin = 1.05;
/// How far a deep-space object may jump at one instant: SGP4 changes formulas where the perturbed inclination passes 0.2 rad,
/// and bends at steps of its resonance integrator. Measured over a whole catalogue and a day: 0.012 km (tst_screeningbounds).
constexpr double kDeepSpaceJumpKm = 0.5;
/// Where a piece cannot be trusted: the state may be lost between its ends (error 6 is one Earth radius, WGS-72: 6378.135 km).
constexpr double kLowestRadiusKm = 6379.0;

struct ScreeningPair
{
    quint32 a, b; ///< a < b
};

struct SweepCounts
{
    qint64 tested = 0;     ///< pairs whose chords were compared
};

/// The chord of a path between two positions, in double.
struct Chord
{
    Eigen::Vector3d middleKm, halfKm;   ///< m and u
    double curvedKm = 0;                ///< bound on the distance between path and chord
    bool isClear = false;               ///< so far from the ground that the object has a state throughout
};
/// \a halfSeconds: at most 120.
Chord chordBetween(const double *fromKm, const double *toKm, double halfSeconds);

/// All pairs of pieces that come within the threshold, by cells of space and then by their chords. No pair that does is lost.
class PieceSweep
{
public:
    explicit PieceSweep(double thresholdKm) : m_thresholdKm(thresholdKm) {}

    /// Appends to \a found, in no order that matters.
    void run(std::span<const ScreeningPiece> pieces, std::vector<ScreeningPair> *found, SweepCounts *counts);

private:
    struct Key { quint32 key, piece; };
    void sort(std::vector<Key> *keys);

    double m_thresholdKm;
    std::vector<Key> m_keys, m_sorted;
    std::vector<quint32> m_wide;
    std::vector<float> m_columns;   ///< structure of arrays, in the order of cells
    std::vector<quint32> m_objects, m_rowKeys, m_rowStarts, m_cells;
};

/// The inner loops' input, sorted by cell. Rows are runs of cells along x.
struct SweepInput
{
    const float *column[7];          ///< mx my mz ux uy uz off, count + 8 long
    const quint32 *objects;
    const quint32 *cells;            ///< x cell of each piece
    quint32 count;
    const quint32 *rowKeys;          ///< z << 10 | y of each row, ascending
    const quint32 *rowStarts;        ///< rows + 1
    quint32 rows;
    quint32 reachInX;                ///< cells
    float thresholdKm;
};

/// Pairs of \a input with each other (its own rows and forward ones).
using SweepAll = void (*)(const SweepInput &input, std::vector<ScreeningPair> *found, SweepCounts *counts);
/// Pairs of \a piece with those of \a input from \a begin to \a end.
using SweepRange = void (*)(const SweepInput &input, const ScreeningPiece &piece, quint32 begin, quint32 end,
                            std::vector<ScreeningPair> *found, SweepCounts *counts);
struct SweepKernel
{
    SweepAll all;
    SweepRange range;
};
SweepKernel sweepKernelPortable();
SweepKernel sweepKernelAvx2();       ///< only on x86-64

} // namespace parallax
