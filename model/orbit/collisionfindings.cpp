#include "model/orbit/collisionfindings.h"

#include "model/tr.h"

#include <Eigen/Eigenvalues>
#include <Eigen/Geometry>

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr double kGmM3PerS2 = 398600.4418e9;             ///< EGM-96, as CARA uses it
/// √2 erfcinv(1e-16): outside ± as many sigmas lie 1e-16 of a normal distribution.
constexpr double kEncounterSigmas = 8.304785425194114;
// Cutoffs of PcMultiStep in the CARA Analysis Tools, shares of the shorter orbital period.
constexpr double kExtendedLimit = 0.02;
constexpr double kOffsetLimit = 0.01;
constexpr double kCurvedLimit = 0.05;                    ///< ours: 5 % of the probability
constexpr double kVelocityLimit = 0.01;                  ///< ours: 1 % of the relative speed
constexpr double kMovedNoteSeconds = 0.002;              ///< more than the rounding of a message's time
constexpr double kMovedLimitSeconds = 1;                 ///< ours: covariances are not propagated
constexpr double kConditionLimit = 1e5;
constexpr double kVerifiedAbove = 1e-30;
constexpr double kRepairedSigmaPerRadius = 1e-4;

const QString kMultistep = u"Hall, Baars, Casali, AAS 23-398, 2023"_s;

QString number(double value)
{
    return QLocale().toString(value, 'g', 3);
}

double periodSeconds(const Eigen::Vector3d &positionM, const Eigen::Vector3d &velocityMPerS)
{
    const double distance = positionM.norm();
    const double perAxis = 2 / distance - velocityMPerS.squaredNorm() / kGmM3PerS2;    // 1 / a
    // No period on an escape orbit: that of the circle through the place stands for it.
    const double axis = perAxis > 0 ? 1 / perAxis : distance;
    return 2 * std::numbers::pi * std::sqrt(axis * axis * axis / kGmM3PerS2);
}

/// When the collision happens, if it does: a normal distribution in time, from the correlation of the plane with the direction along.
struct EncounterTime
{
    double meanSeconds, sigmaSeconds;
    double slope;               ///< |b|: how far along per unit across
};

EncounterTime encounterTime(const Eigen::Matrix3d &covariance, const EncounterPlane &plane, double speed)
{
    const DiscEncounter &disc = plane.encounter;
    const double bMinor = plane.alongAxis.dot(covariance * plane.minorAxis) / (disc.minorSigma * disc.minorSigma);
    const double bMajor = plane.alongAxis.dot(covariance * plane.majorAxis) / (disc.majorSigma * disc.majorSigma);
    const double along = plane.alongAxis.dot(covariance * plane.alongAxis);
    const double rest = along - bMinor * bMinor * disc.minorSigma * disc.minorSigma
        - bMajor * bMajor * disc.majorSigma * disc.majorSigma;
    const double floor = std::pow(kRepairedSigmaPerRadius * disc.radius, 2);
    return {(bMinor * disc.minorOffset + bMajor * disc.majorOffset) / speed, std::sqrt(std::max(rest, floor)) / speed,
            std::hypot(bMinor, bMajor)};
}

/// By how much ln Pc changes, about, where both objects follow their curved paths: the likeliest collision at a few times around the
/// middle of the encounter, each object moved off its tangent by what gravity does until it is there. Small hard body.
double curvature(const EncounterFacts &facts, const EncounterPlane &plane, const EncounterTime &time, double speed)
{
    const DiscEncounter &disc = plane.encounter;
    Eigen::Matrix3d combined = facts.covarianceM2[0] + facts.covarianceM2[1];
    const Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d> eigen(combined);
    const double floor = std::pow(kRepairedSigmaPerRadius * disc.radius, 2);
    const Eigen::Vector3d inverse = eigen.eigenvalues().cwiseMax(floor).cwiseInverse();
    const Eigen::Vector3d miss = plane.minorAxis * disc.minorOffset + plane.majorAxis * disc.majorOffset;
    const double mahalanobisSquared = plane.mahalanobis * plane.mahalanobis;
    double largest = 0;
    for (const double steps : {-1.0, 0.0, 1.0}) {
        const double t = time.meanSeconds + steps * time.sigmaSeconds;
        const Eigen::Vector3d apart = miss + plane.alongAxis * (speed * t);
        const Eigen::Vector3d weighted = eigen.eigenvectors() * inverse.cwiseProduct(eigen.eigenvectors().transpose() * apart);
        Eigen::Vector3d moved = Eigen::Vector3d::Zero();
        for (size_t i = 0; i < 2; ++i) {
            // The share of the distance that object i covers: C1 C⁻¹ d forwards, C2 C⁻¹ d back.
            const Eigen::Vector3d offset = (i == 0 ? 1.0 : -1.0) * (facts.covarianceM2[i] * weighted);
            const double velocity = facts.velocityMPerS[i].norm();
            const double seconds = t + offset.dot(facts.velocityMPerS[i]) / (velocity * velocity);
            const double distance = facts.positionM[i].norm();
            const Eigen::Vector3d fall
                = facts.positionM[i] * (-0.5 * kGmM3PerS2 * seconds * seconds / (distance * distance * distance));
            moved += (i == 0 ? -1.0 : 1.0) * fall;
        }
        const double minor = (disc.minorOffset + plane.minorAxis.dot(moved)) / disc.minorSigma;
        const double major = (disc.majorOffset + plane.majorAxis.dot(moved)) / disc.majorSigma;
        largest = std::max(largest, 0.5 * std::abs(minor * minor + major * major - mahalanobisSquared));
    }
    return largest;
}

void addCovarianceFindings(const EncounterFacts &facts, CollisionProbability *result)
{
    const EncounterPlane &plane = result->plane;
    const QString source = u"Hall, Hejduk, Johnson, AAS 17-567, 2017"_s;
    for (size_t i = 0; i < 2; ++i) {
        if (!facts.positiveDefinite[i])
            result->findings.push_back({CollisionFindingKind::NotPositiveDefinite, true, double(i + 1), 0,
                                        i == 0 ? Tr::tr("The position covariance of the first object is not positive definite.")
                                               : Tr::tr("The position covariance of the second object is not positive definite."),
                                        source});
    }
    if (facts.repaired) {
        const double repaired = plane.encounter.minorSigma * plane.encounter.minorSigma;
        result->findings.push_back(
            {CollisionFindingKind::CovarianceRepaired, true, plane.smallestEigenvalueM2, repaired,
             Tr::tr("The covariance in the encounter plane is not positive definite: its smaller eigenvalue, %1 m², was "
                    "replaced by %2 m², and the probability rests on that.")
                 .arg(number(plane.smallestEigenvalueM2), number(repaired)),
             source});
    }
    const double ratio = plane.encounter.majorSigma / plane.encounter.minorSigma;
    if (!facts.repaired && ratio > kConditionLimit)
        result->findings.push_back(
            {CollisionFindingKind::IllConditioned, false, ratio, kConditionLimit,
             Tr::tr("The larger sigma is %1 times the smaller one: the probability rests on the last printed digits of the "
                    "covariance.").arg(number(ratio)),
             u"Hall, Hejduk, Johnson, AAS 17-567, 2017"_s});
}

void addVelocityFinding(const EncounterFacts &facts, double speed, CollisionProbability *result)
{
    const QString source = u"Coppola, AAS 12-247, 2012"_s;
    if (!facts.velocityCovarianceM2PerS2) {
        result->findings.push_back(
            {CollisionFindingKind::VelocityNotChecked, false, 0, 0,
             Tr::tr("There is no covariance of velocity: whether the relative velocity is known well enough was not checked."),
             source});
        return;
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d> eigen(*facts.velocityCovarianceM2PerS2, Eigen::EigenvaluesOnly);
    const double share = std::sqrt(std::max(0.0, eigen.eigenvalues().maxCoeff())) / speed;
    if (share > kVelocityLimit)
        result->findings.push_back(
            {CollisionFindingKind::VelocityUncertain, true, share, kVelocityLimit,
             Tr::tr("The sigma of the relative velocity is %1 of the relative speed; the formula takes the velocity as known.")
                 .arg(number(share)),
             source});
}

} // namespace

void addFindings(const EncounterFacts &facts, CollisionProbability *result)
{
    const EncounterPlane &plane = result->plane;
    const DiscEncounter &disc = plane.encounter;
    const double speed = result->relativeSpeedMPerS;
    const Eigen::Matrix3d combined = facts.covarianceM2[0] + facts.covarianceM2[1];
    const EncounterTime time = encounterTime(combined, plane, speed);
    const double half = kEncounterSigmas * time.sigmaSeconds;
    // Coppola, Evaluating the Short Encounter Assumption of the Probability of Collision Formula, AAS 12-248, 2012, eq. 12 to 16.
    result->encounterBeginsSeconds = time.meanSeconds - half - disc.radius * std::hypot(1.0, time.slope) / speed;
    result->encounterEndsSeconds = time.meanSeconds + half + disc.radius * time.slope / speed;

    addCovarianceFindings(facts, result);
    const double period = std::min(periodSeconds(facts.positionM[0], facts.velocityMPerS[0]),
                                   periodSeconds(facts.positionM[1], facts.velocityMPerS[1]));
    const double extended = std::min(1.0, 2 * half / period);
    if (extended > kExtendedLimit)
        result->findings.push_back(
            {CollisionFindingKind::ExtendedEncounter, true, extended, kExtendedLimit,
             Tr::tr("The encounter is slow: it lasts %1 s, %2 of the shorter orbital period, too long for straight paths.")
                 .arg(number(2 * half), number(extended)),
             kMultistep});
    const double offset = std::min(1.0, (std::abs(time.meanSeconds) + half) / period);
    if (offset > kOffsetLimit)
        result->findings.push_back(
            {CollisionFindingKind::OffsetEncounter, true, offset, kOffsetLimit,
             Tr::tr("The likeliest collisions lie up to %1 s from the closest approach, %2 of the shorter orbital period.")
                 .arg(number(std::abs(time.meanSeconds) + half), number(offset)),
             kMultistep});
    const double curved = curvature(facts, plane, time, speed);
    if (curved > kCurvedLimit)
        result->findings.push_back(
            {CollisionFindingKind::CurvedEncounter, true, curved, kCurvedLimit,
             Tr::tr("The paths curve within the uncertainty: the logarithm of the probability may be off by about %1.")
                 .arg(number(curved)),
             u"Hall, J. Spacecraft and Rockets 58(3), 2021"_s});
    addVelocityFinding(facts, speed, result);

    const double moved = std::abs(result->closestApproachSeconds);
    if (moved > kMovedNoteSeconds)
        result->findings.push_back(
            {CollisionFindingKind::MovedToClosestApproach, moved > kMovedLimitSeconds, result->closestApproachSeconds,
             kMovedLimitSeconds,
             Tr::tr("The states are nearest %1 s from their time; the probability is for then, with the covariances as given.")
                 .arg(number(result->closestApproachSeconds)),
             kMultistep});
    if (result->missDistanceM < disc.radius)
        result->findings.push_back(
            {CollisionFindingKind::HardBodyAboveMiss, false, result->missDistanceM, disc.radius,
             Tr::tr("The miss distance, %1 m, is below the combined radius, %2 m: a collision on the nominal paths.")
                 .arg(number(result->missDistanceM), number(disc.radius)),
             u"Foster, Estes, NASA JSC-25898, 1992"_s});
    if (disc.radius > disc.minorSigma)
        result->findings.push_back(
            {CollisionFindingKind::HardBodyAboveSigma, false, disc.radius, disc.minorSigma,
             Tr::tr("The combined radius, %1 m, is above the smaller sigma, %2 m: the true shape of the objects matters.")
                 .arg(number(disc.radius), number(disc.minorSigma)),
             u"Chan, Spacecraft Collision Probability, 2008"_s});
    if (*result->probability < kVerifiedAbove)
        result->findings.push_back({CollisionFindingKind::BelowVerifiedRange, false, *result->probability, kVerifiedAbove,
                                    Tr::tr("The probability is below 1e-30, where it is not verified; below 1e-300 it is given as 0."),
                                    QString()});
}

QString sentenceFor(NoProbability why)
{
    switch (why) {
    case NoProbability::None:
        return {};
    case NoProbability::StateUnusable:
        return Tr::tr("There is no probability: a state is not a number, or no orbit.");
    case NoProbability::NoHardBodyRadius:
        return Tr::tr("There is no probability: the combined radius of the objects is missing or not above zero.");
    case NoProbability::NoCovariance:
        return Tr::tr("There is no probability: neither object has a position covariance.");
    case NoProbability::NoCovarianceOfFirst:
        return Tr::tr("There is no probability: the first object has no position covariance.");
    case NoProbability::NoCovarianceOfSecond:
        return Tr::tr("There is no probability: the second object has no position covariance.");
    case NoProbability::CovarianceNotFinite:
        return Tr::tr("There is no probability: a position covariance has a value that is not a number.");
    case NoProbability::CovarianceNotSymmetric:
        return Tr::tr("There is no probability: a position covariance is not symmetric.");
    case NoProbability::VarianceNotPositive:
        return Tr::tr("There is no probability: a variance of position is zero or negative.");
    case NoProbability::DefaultCovariance:
        return Tr::tr("There is no probability: a sigma of position reaches ten Earth radii, which stands for unknown.");
    case NoProbability::NoRelativeMotion:
        return Tr::tr("There is no probability: the objects do not move against each other, so there is no encounter plane.");
    }
    Q_UNREACHABLE();
}

} // namespace parallax
