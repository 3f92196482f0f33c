#pragma once

namespace parallax {

/// A normal distribution in the plane, in its own principal axes, and the disc about the origin that it may hit.
/// Any one unit of length. Here the disc is the combined hard body, the offset the miss.
struct DiscEncounter
{
    double minorOffset = 0;   ///< of the mean, along the axis of the smaller sigma; either sign
    double majorOffset = 0;
    double minorSigma = 0;    ///< > 0, not above majorSigma
    double majorSigma = 0;
    double radius = 0;        ///< >= 0

    bool operator==(const DiscEncounter &) const = default;
};

/// The probability that the point lies in the disc, in [0, 1].
///
/// Within 1e-12 of the exact integral, relative, wherever that is above 1e-30, for any ratio of the two sigmas up to 1e8 and a
/// radius up to 1e4 larger sigmas (beyond, rounding of the given numbers decides). Below 1e-300 it ends in 0.
///
/// Method: the strip integral along the larger axis is a difference of error functions (Alfano, A Numerical Implementation of
/// Spherical Object Collision Probability, J. Astronautical Sciences 53, 2005), here in a form without cancellation. What is left,
/// as a function of the place x along the smaller axis, is log-concave, being a marginal of one (Prékopa 1973): it has one mode, and
/// beyond a place where it has fallen by e^-T there is at most e^-T / (1 - e^-T) of the integral. So the interval that matters is
/// found by bisection and nothing narrow is missed. Over the angle, x = R cos θ, it is entire: Gauss-Legendre, halved until both
/// halves agree with the whole.
[[nodiscard]] double discProbability(const DiscEncounter &encounter);

/// The largest probability that any scaling of both sigmas gives, and the scale that gives it.
struct LargestProbability
{
    double probability = 0;
    double sigmaScale = 0;    ///< factor on the sigmas (its square on the covariance); 0 where the mean lies in the disc: then 1 at 0
};

/// Below \a sigmaScale = 1 the encounter is in the dilution region: better knowledge would raise the probability.
/// Source: Alfano, Relating Position Uncertainty to Maximum Conjunction Probability, J. Astronautical Sciences 53(2), 2005.
[[nodiscard]] LargestProbability largestDiscProbability(const DiscEncounter &encounter);

} // namespace parallax
