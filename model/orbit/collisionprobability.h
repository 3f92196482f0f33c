#pragma once

#include "model/orbit/discprobability.h"

#include <QJsonObject>
#include <QString>

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace parallax {

/// What the states are written in. Both objects of an encounter use the same.
enum class StateAxes {
    Inertial,     ///< EME2000, GCRF, TEME of date
    EarthFixed,   ///< ITRF: velocities relative to the turning Earth
};

/// What a covariance is written in.
enum class CovarianceAxes {
    Rtn,          ///< radial, transverse, normal of the object's own inertial orbit (CCSDS 508.0-B-1)
    State,        ///< the axes of the state
};

/// One object at, or near, the time of closest approach.
struct EncounterObject
{
    Eigen::Vector3d positionKm = Eigen::Vector3d::Zero();
    Eigen::Vector3d velocityKmPerS = Eigen::Vector3d::Zero();
    std::optional<Eigen::Matrix3d> positionCovarianceM2;          ///< symmetric; absent where the message has none
    std::optional<Eigen::Matrix3d> velocityCovarianceM2PerS2;     ///< only checked, see VelocityUncertain
    CovarianceAxes covarianceAxes = CovarianceAxes::Rtn;
};

/// Why there is no probability. A miss distance alone never makes one.
enum class NoProbability {
    None,                   ///< there is one
    StateUnusable,          ///< not finite, or no orbit: position and velocity on one line
    NoHardBodyRadius,
    NoCovariance,           ///< of neither object
    NoCovarianceOfFirst,
    NoCovarianceOfSecond,
    CovarianceNotFinite,
    CovarianceNotSymmetric,
    VarianceNotPositive,    ///< a variance of position of zero or below: a placeholder, or nonsense
    DefaultCovariance,      ///< so large that it says "unknown" (10 Earth radii in the messages of CARA)
    NoRelativeMotion,       ///< there is no encounter plane
};

enum class CollisionFindingKind {
    NotPositiveDefinite,    ///< the position covariance of an object, or of both together
    CovarianceRepaired,     ///< the one in the encounter plane; the probability rests on the repair
    IllConditioned,
    ExtendedEncounter,
    OffsetEncounter,
    CurvedEncounter,
    VelocityUncertain,
    VelocityNotChecked,     ///< no covariance of velocity
    MovedToClosestApproach,
    HardBodyAboveMiss,
    HardBodyAboveSigma,
    BelowVerifiedRange,     ///< below 1e-30
};

/// What a reader of the probability has to know. A violation is a breach of what the two-dimensional formula assumes.
struct CollisionFinding
{
    CollisionFindingKind kind = CollisionFindingKind::IllConditioned;
    bool violation = false;
    double value = 0;
    double limit = 0;       ///< what \a value was compared with; 0 where with nothing
    QString text;           ///< a whole sentence, in the user's language
    QString source;         ///< author, number, year

    bool operator==(const CollisionFinding &) const = default;
};

/// The plane through the closest approach, across the relative velocity; the first object is its origin.
struct EncounterPlane
{
    /// Unit vectors in the axes of the states: of the smaller sigma, of the larger one, along the relative velocity.
    Eigen::Vector3d minorAxis = Eigen::Vector3d::Zero();
    Eigen::Vector3d majorAxis = Eigen::Vector3d::Zero();
    Eigen::Vector3d alongAxis = Eigen::Vector3d::Zero();
    DiscEncounter encounter;              ///< m: the miss, the sigmas of both objects together, the hard body
    double mahalanobis = 0;               ///< the miss in sigmas
    double smallestEigenvalueM2 = 0;      ///< of the covariance in the plane before any repair
};

/// The probability that two objects come nearer than their combined radius, and what it rests on. Plain value.
struct CollisionProbability
{
    std::optional<double> probability;
    NoProbability why = NoProbability::None;
    QString reason;                       ///< why there is none, a whole sentence; empty where there is one

    double closestApproachSeconds = 0;    ///< from the epoch of the states to the closest approach, by straight lines
    double missDistanceM = 0;             ///< at that time
    double relativeSpeedMPerS = 0;
    double hardBodyRadiusM = 0;

    // With a probability only.
    EncounterPlane plane;
    LargestProbability largest;           ///< over all scales of the combined covariance
    bool diluted = false;                 ///< the covariance is larger than the one of the largest probability
    double encounterBeginsSeconds = 0;    ///< from the closest approach; outside lie 1e-16 of the probability (Coppola)
    double encounterEndsSeconds = 0;
    std::vector<CollisionFinding> findings;

    bool hasViolation() const;
};

/// Collision probability of a short encounter: two-dimensional, a circular hard body, uncorrelated normal errors.
///
/// The closest approach is found from the states by linear relative motion first (a message rounds its time to a millisecond, 15 m
/// at 15 km/s). RTN covariances are turned into the axes of the states with the states as given, Earth-fixed velocities being made
/// inertial for that; both are added and projected on the encounter plane, in extended precision. Accuracy of what follows: see
/// discProbability(); with a ratio of the sigmas above 1e5 the finding IllConditioned says that the printed digits decide.
///
/// A covariance in the plane that is not positive definite is repaired: its smaller eigenvalue becomes (1e-4 radius)² and the finding
/// CovarianceRepaired says so with both numbers (Hall, Hejduk, Johnson, Remediating Non-Positive Definite State Covariances for
/// Collision Probability Estimation, AAS 17-567, 2017). Covariances that carry no information give no probability, as at NASA CARA.
///
/// Sources: Foster, Estes, A Parametric Analysis of Orbital Debris Collision Probability and Maneuver Rate for Space Vehicles, NASA
/// JSC-25898, 1992; Alfano 2005 (discprobability.h); Chan, Spacecraft Collision Probability, 2008; Alfriend et al., Probability of
/// Collision Error Analysis, Space Debris 1, 1999; Hall, Expected Collision Rates for Tracked Satellites, J. Spacecraft 58(3), 2021.
[[nodiscard]] CollisionProbability collisionProbability(const EncounterObject &first, const EncounterObject &second,
                                                        double hardBodyRadiusM, StateAxes axes = StateAxes::Inertial);

/// The object `probability` of `orbit message`; described by its help.
[[nodiscard]] QJsonObject toJson(const CollisionProbability &result);

} // namespace parallax
