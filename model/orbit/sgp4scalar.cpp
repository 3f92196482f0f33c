#include "model/orbit/sgp4kernel.h"
#include "model/orbit/sgp4record.h"

#include <cmath>

namespace parallax {

Sgp4Propagator::Sgp4Propagator(const MeanElements &elements, const Sgp4Options &options)
    : m_epoch(elements.epoch)
    , m_constants(std::make_shared<const KernelConstants>(sgp4Constants(options.gravity).forKernel(options.mode)))
    , m_record(std::make_shared<const Sgp4Record>(initialiseSgp4(elements, options)))
{
}

bool Sgp4Propagator::isDeepSpace() const
{
    return parallax::isDeepSpace(m_record->kind);
}

Sgp4State Sgp4Propagator::atMinutes(double sinceEpochMinutes) const
{
    const Eigen::Vector3d nothing = Eigen::Vector3d::Constant(std::nan(""));
    if (m_record->error != Sgp4Error::None)
        return {nothing, nothing, m_record->error, false};
    if (!(std::fabs(sinceEpochMinutes) <= kLongestMinutes))
        return {nothing, nothing, Sgp4Error::OutOfReach, false};
    KernelState<double> state;
    const Batch<double, 1> in{m_record->fields.data()};
    withKind(m_record->kind, [&]<Sgp4Kind Kind>() { propagateKind<Kind>(in, sinceEpochMinutes, *m_constants, nullptr, &state); });
    const auto error = Sgp4Error(quint8(state.error));
    return {{state.x, state.y, state.z}, {state.vx, state.vy, state.vz}, error, error == Sgp4Error::None && state.tempa <= 0.0};
}

Sgp4State Sgp4Propagator::at(Instant at, const LeapSeconds &leapSeconds) const
{
    return atMinutes(double(leapSeconds.nanosecondsBetween(m_epoch, at)) / 60e9);
}

} // namespace parallax
