#include "model/orbit/propagationstate.h"

#include "model/tr.h"

namespace parallax {

PropagationState propagationState(const MeanElements &elements, Instant at)
{
    const Sgp4Propagator propagator(elements);
    const EarthModel earth;
    const Sgp4State state = propagator.at(at, earth.leapSeconds);
    PropagationState result;
    result.error = state.error;
    result.implausible = state.implausible;
    result.deepSpace = propagator.isDeepSpace();
    result.speedKmPerS = state.velocityKmPerS.norm();
    result.above = geodetic(frameTransform(Frame::Teme, Frame::Itrf, at, earth).positionKm(state.positionKm));
    return result;
}

QString stateFailure(Sgp4Error error, bool implausible)
{
    switch (error) {
    case Sgp4Error::None:
        if (implausible)
            return Tr::tr("Decayed: the drag of this element set has used the orbit up before this time.");
        return {};
    case Sgp4Error::MeanEccentricity:
        return Tr::tr("The mean eccentricity has left the range from −0.001 to 1 (SGP4 error 1).");
    case Sgp4Error::MeanMotion:
        return Tr::tr("The mean motion is not above zero (SGP4 error 2).");
    case Sgp4Error::PerturbedEccentricity:
        return Tr::tr("The perturbed eccentricity has left the range from 0 to 1 (SGP4 error 3).");
    case Sgp4Error::SemiLatusRectum:
        return Tr::tr("The semi-latus rectum is below zero (SGP4 error 4).");
    case Sgp4Error::Decayed:
        return Tr::tr("Decayed: the orbit leads below the surface of the Earth (SGP4 error 6).");
    case Sgp4Error::OutOfReach:
        return Tr::tr("The time lies more than 285 years from the epoch of the elements.");
    }
    return {};
}

} // namespace parallax
