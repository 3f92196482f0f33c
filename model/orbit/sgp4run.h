#pragma once

#include "model/orbit/sgp4kernel.h"

namespace parallax {
namespace {

/// SI minutes from the epoch of each lane to an instant. Days and seconds apart, so that nothing is lost far from the epoch.
template <class V, int Stride>
inline V minutesSinceEpoch(Batch<V, Stride> in, double taiDay, double taiSecond)
{
    return (taiDay - in[field::EpochDay]) * 1440.0 + (taiSecond - in[field::EpochSecond]) * (1.0 / 60.0);
}

/// A catalogue is larger than the second-level cache: what comes next is fetched while this is computed.
constexpr int kBatchesAhead = 2;

template <Sgp4Kind Kind, class V>
inline void runKind(const Sgp4Batches &batches, int first, int last, double taiDay, double taiSecond,
                    const KernelConstants &constants, const Sgp4Output &out)
{
    constexpr int count = Make<V>::kCount, fields = fieldCount(Kind);
    for (int b = first; b < last; ++b) {
        const double *batch = batches.fields + long(b) * fields * kSgp4Lanes;
        for (int f = 0; f < fields; ++f) // beyond the end is no fault: it is only a hint
            __builtin_prefetch(batch + (kBatchesAhead * fields + f) * kSgp4Lanes);
        for (int lane = 0; lane < kSgp4Lanes; lane += count) {
            const Batch<V, kSgp4Lanes> in{batch + lane};
            KernelState<V> state;
            const ResonanceMemory memory
                = out.resonance && hasResonance(Kind) ? out.resonance + long(b) * kResonanceDoubles + lane : nullptr;
            const V asked = minutesSinceEpoch(in, taiDay, taiSecond);
            const auto isInReach = absOf(asked) <= kLongestMinutes;
            propagateKind<Kind>(in, select(isInReach, asked, 0.0), constants, memory, &state);
            if (anyOf(inverse(isInReach))) {
                V *const coordinates[] = {&state.x, &state.y, &state.z, &state.vx, &state.vy, &state.vz};
                for (V *value : coordinates)
                    *value = select(isInReach, *value, __builtin_nan(""));
                state.error = select(isInReach, state.error, 7.0);
            }
            alignas(64) double values[8][count];
            store(values[0], state.x);
            store(values[1], state.y);
            store(values[2], state.z);
            store(values[3], state.vx);
            store(values[4], state.vy);
            store(values[5], state.vz);
            store(values[6], state.error);
            store(values[7], state.tempa);
            for (int i = 0; i < count; ++i) {
                const int index = batches.indices[b * kSgp4Lanes + lane + i];
                if (index < 0)
                    continue;
                double *position = out.positionsKm + 3 * long(index);
                double *velocity = out.velocitiesKmPerS + 3 * long(index);
                for (int axis = 0; axis < 3; ++axis) {
                    position[axis] = values[axis][i];
                    velocity[axis] = values[3 + axis][i];
                }
                out.errors[index] = static_cast<unsigned char>(values[6][i]);
                out.implausible[index] = values[6][i] <= 0.0 && values[7][i] <= 0.0;
            }
        }
    }
}

/// One loop for each kind, so that the kernel stands in it whole.
template <class V>
inline void run(const Sgp4Batches &batches, int first, int last, double taiDay, double taiSecond, const KernelConstants &constants,
                const Sgp4Output &out)
{
    withKind(batches.kind, [&]<Sgp4Kind Kind>() { runKind<Kind, V>(batches, first, last, taiDay, taiSecond, constants, out); });
}

} // namespace
} // namespace parallax
