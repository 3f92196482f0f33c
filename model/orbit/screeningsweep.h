// The chord test, eight pairs at once; compiled once for each instruction set. No include guard is missing: each of these files
// includes it once and gives PARALLAX_SWEEP_KERNEL. Everything here is in an unnamed namespace, so that the linker cannot take one
// file's code for another's. The sets round differently (fused or not), which the slack in ScreeningPiece::offKm covers.
#include "model/orbit/screeningpieces.h"

#include <bit>
#include <cstring>

namespace parallax {

namespace {

typedef float Lanes __attribute__((vector_size(32)));
typedef qint32 Mask __attribute__((vector_size(32)));
constexpr quint32 kLanes = 8;

inline Lanes load(const float *from)
{
    Lanes lanes;
    std::memcpy(&lanes, from, sizeof lanes);
    return lanes;
}

inline unsigned bits(Mask mask)
{
#ifdef __AVX2__
    return unsigned(__builtin_ia32_movmskps256(reinterpret_cast<Lanes>(mask)));
#else
    unsigned result = 0;
    for (unsigned i = 0; i < kLanes; ++i)
        result |= (mask[i] != 0 ? 1u : 0u) << i;
    return result;
#endif
}

struct Probe
{
    float m[3], u[3], reach; ///< reach: threshold and bound of this piece
    quint32 object;
};

/// Least distance of two points moving straight, |d + s w| for s in [-1, 1], against the threshold and both bounds.
inline unsigned within(const SweepInput &in, const Probe &probe, quint32 j)
{
    const Lanes dx = load(in.column[0] + j) - probe.m[0];
    const Lanes dy = load(in.column[1] + j) - probe.m[1];
    const Lanes dz = load(in.column[2] + j) - probe.m[2];
    const Lanes wx = load(in.column[3] + j) - probe.u[0];
    const Lanes wy = load(in.column[4] + j) - probe.u[1];
    const Lanes wz = load(in.column[5] + j) - probe.u[2];
    const Lanes along = dx * wx + dy * wy + dz * wz;
    const Lanes speed = wx * wx + wy * wy + wz * wz + 1e-20f;
    Lanes s = -along / speed;
    s = s > 1.0f ? Lanes{} + 1.0f : s;
    s = s < -1.0f ? Lanes{} - 1.0f : s;
    const Lanes ex = dx + s * wx, ey = dy + s * wy, ez = dz + s * wz;
    const Lanes reach = load(in.column[6] + j) + probe.reach;
    const Lanes distance2 = ex * ex + ey * ey + ez * ez;
    return bits(distance2 <= reach * reach);
}

inline void testRange(const SweepInput &in, const Probe &probe, quint32 begin, quint32 end,
                      std::vector<ScreeningPair> *found, SweepCounts *counts)
{
    if (begin >= end)
        return;
    counts->tested += end - begin;
    for (quint32 j = begin; j < end; j += kLanes) {
        unsigned hits = within(in, probe, j);
        if (hits == 0)
            continue;
        if (end - j < kLanes)
            hits &= (1u << (end - j)) - 1;
        for (; hits != 0; hits &= hits - 1) {
            const quint32 other = in.objects[j + quint32(std::countr_zero(hits))];
            found->push_back(probe.object < other ? ScreeningPair{probe.object, other} : ScreeningPair{other, probe.object});
        }
    }
}

void sweepRange(const SweepInput &in, const ScreeningPiece &piece, quint32 begin, quint32 end,
                std::vector<ScreeningPair> *found, SweepCounts *counts)
{
    const Probe probe{{piece.m[0], piece.m[1], piece.m[2]}, {piece.u[0], piece.u[1], piece.u[2]},
                      in.thresholdKm + piece.offKm, piece.object};
    testRange(in, probe, begin, end, found, counts);
}

void sweepAll(const SweepInput &in, std::vector<ScreeningPair> *found, SweepCounts *counts)
{
    // Neighbours ahead of a row, as steps of its key: (y + 1, z), (y - 1 … y + 1, z + 1). As rows ascend, so do these keys, so
    // one moving pointer for each finds them.
    constexpr quint32 kRowOfZ = 1u << 10;
    const quint32 ahead[4] = {1, kRowOfZ - 1, kRowOfZ, kRowOfZ + 1};
    quint32 pointer[4] = {0, 0, 0, 0};
    for (quint32 row = 0; row < in.rows; ++row) {
        quint32 low[5], high[5], rowEnd[5];
        unsigned used = 0;
        for (int k = 0; k < 4; ++k) {
            const quint32 wanted = in.rowKeys[row] + ahead[k];
            quint32 &at = pointer[k];
            while (at < in.rows && in.rowKeys[at] < wanted)
                ++at;
            if (at == in.rows || in.rowKeys[at] != wanted)
                continue;
            low[used] = high[used] = in.rowStarts[at];
            rowEnd[used++] = in.rowStarts[at + 1];
        }
        const quint32 end = in.rowStarts[row + 1];
        quint32 ownHigh = in.rowStarts[row];
        for (quint32 i = in.rowStarts[row]; i < end; ++i) {
            const Probe probe{{in.column[0][i], in.column[1][i], in.column[2][i]},
                              {in.column[3][i], in.column[4][i], in.column[5][i]},
                              in.thresholdKm + in.column[6][i], in.objects[i]};
            const quint32 cell = in.cells[i];
            while (ownHigh < end && in.cells[ownHigh] <= cell + in.reachInX)
                ++ownHigh;
            testRange(in, probe, i + 1, ownHigh, found, counts);
            for (unsigned k = 0; k < used; ++k) {
                while (low[k] < rowEnd[k] && in.cells[low[k]] + in.reachInX < cell)
                    ++low[k];
                while (high[k] < rowEnd[k] && in.cells[high[k]] <= cell + in.reachInX)
                    ++high[k];
                testRange(in, probe, low[k], high[k], found, counts);
            }
        }
    }
}

} // namespace

SweepKernel PARALLAX_SWEEP_KERNEL()
{
    return {sweepAll, sweepRange};
}

} // namespace parallax
