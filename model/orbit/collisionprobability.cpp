#include "model/orbit/collisionprobability.h"

#include "model/orbit/collisionfindings.h"

#include <Eigen/Eigenvalues>
#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>

namespace parallax {

namespace {

using Vector = Eigen::Matrix<long double, 3, 1>;
using Matrix = Eigen::Matrix<long double, 3, 3>;

constexpr double kEarthRotationRadPerS = 7.292115e-5;    ///< nominal, IERS Conventions 2010, table 1.1
/// CARA takes a sigma of 10 Earth radii for "unknown", with 1 % to spare (PcMultiStep, CARA Analysis Tools).
constexpr double kDefaultSigmaM = 0.99 * 10 * 6378135.0;
constexpr double kSmallestRelativeSpeedMPerS = 1e-6;
constexpr double kRepairedSigmaPerRadius = 1e-4;         ///< AAS 17-567
constexpr double kAsymmetry = 1e-9;
constexpr double kStraight = 1e-9;                       ///< sine of the angle between position and velocity

NoProbability covarianceFault(const EncounterObject &object)
{
    const Eigen::Matrix3d &matrix = *object.positionCovarianceM2;
    if (!matrix.allFinite())
        return NoProbability::CovarianceNotFinite;
    if ((matrix - matrix.transpose()).cwiseAbs().maxCoeff() > kAsymmetry * matrix.cwiseAbs().maxCoeff())
        return NoProbability::CovarianceNotSymmetric;
    if (matrix.diagonal().minCoeff() <= 0)
        return NoProbability::VarianceNotPositive;
    if (matrix.diagonal().maxCoeff() >= kDefaultSigmaM * kDefaultSigmaM)
        return NoProbability::DefaultCovariance;
    return NoProbability::None;
}

NoProbability inputFault(const EncounterObject &first, const EncounterObject &second, double radiusM)
{
    if (!std::isfinite(radiusM) || radiusM <= 0)
        return NoProbability::NoHardBodyRadius;
    if (!first.positionCovarianceM2 && !second.positionCovarianceM2)
        return NoProbability::NoCovariance;
    if (!first.positionCovarianceM2)
        return NoProbability::NoCovarianceOfFirst;
    if (!second.positionCovarianceM2)
        return NoProbability::NoCovarianceOfSecond;
    if (const NoProbability fault = covarianceFault(first); fault != NoProbability::None)
        return fault;
    return covarianceFault(second);
}

/// Columns: radial, transverse, normal.
Matrix rtnAxes(const Vector &position, const Vector &velocity)
{
    Matrix axes;
    axes.col(0) = position.normalized();
    axes.col(2) = position.cross(velocity).normalized();
    axes.col(1) = axes.col(2).cross(axes.col(0));
    return axes;
}

/// \a covariance in the axes of the state, made exactly symmetric.
Matrix inStateAxes(const Eigen::Matrix3d &covariance, CovarianceAxes axes, const Matrix &rtn)
{
    const Matrix given = 0.5L * (covariance + covariance.transpose()).cast<long double>();
    return axes == CovarianceAxes::State ? given : Matrix(rtn * given * rtn.transpose());
}

bool isPositiveDefinite(const Matrix &covariance)
{
    return Eigen::SelfAdjointEigenSolver<Matrix>(covariance, Eigen::EigenvaluesOnly).eigenvalues().minCoeff() > 0;
}

enum class Projection { Whole, Repaired, NoVariance };

/// Principal axes and sigmas of \a covariance across \a along; the smaller eigenvalue by the determinant, which keeps its digits.
Projection projectOnPlane(const Matrix &covariance, const Vector &along, const Vector &miss, double radiusM, EncounterPlane *plane)
{
    // Any pair of axes across the relative velocity will do; the largest component of `along` must not be near the helper's.
    Vector helper = Vector::Zero();
    Eigen::Index least = 0;
    along.cwiseAbs().minCoeff(&least);
    helper(least) = 1;
    const Vector u = along.cross(helper).normalized();
    const Vector w = along.cross(u);
    const long double a = u.dot(covariance * u);
    const long double b = u.dot(covariance * w);
    const long double c = w.dot(covariance * w);
    const long double half = 0.5L * (a - c);
    const long double larger = 0.5L * (a + c) + std::hypot(half, b);
    if (!(larger > 0))
        return Projection::NoVariance;
    long double smaller = (a * c - b * b) / larger;
    plane->smallestEigenvalueM2 = double(smaller);
    const bool repaired = !(smaller > 0);
    if (repaired)
        smaller = std::pow(kRepairedSigmaPerRadius * radiusM, 2);
    const long double angle = 0.5L * std::atan2(b, half);                  // of the larger axis from u
    const Vector major = u * std::cos(angle) + w * std::sin(angle);
    const Vector minor = w * std::cos(angle) - u * std::sin(angle);
    plane->majorAxis = major.cast<double>();
    plane->minorAxis = minor.cast<double>();
    plane->alongAxis = along.cast<double>();
    plane->encounter.majorSigma = double(std::sqrt(std::max(larger, smaller)));
    plane->encounter.minorSigma = double(std::sqrt(smaller));
    plane->encounter.majorOffset = double(major.dot(miss));
    plane->encounter.minorOffset = double(minor.dot(miss));
    plane->encounter.radius = radiusM;
    plane->mahalanobis = std::hypot(plane->encounter.majorOffset / plane->encounter.majorSigma,
                                    plane->encounter.minorOffset / plane->encounter.minorSigma);
    return repaired ? Projection::Repaired : Projection::Whole;
}

} // namespace

bool CollisionProbability::hasViolation() const
{
    return std::any_of(findings.cbegin(), findings.cend(), [](const CollisionFinding &one) { return one.violation; });
}

CollisionProbability collisionProbability(const EncounterObject &first, const EncounterObject &second, double hardBodyRadiusM,
                                          StateAxes axes)
{
    CollisionProbability result;
    result.hardBodyRadiusM = hardBodyRadiusM;
    const auto refused = [&result](NoProbability why) {
        result.why = why;
        result.reason = sentenceFor(why);
        return result;
    };
    // Earth-fixed velocities become inertial ones, written in the Earth-fixed axes of the instant.
    const Vector spin(0, 0, axes == StateAxes::EarthFixed ? kEarthRotationRadPerS : 0);
    const EncounterObject *const objects[] = {&first, &second};
    Vector position[2];
    Vector velocity[2];
    bool usable = true;
    for (int i = 0; i < 2; ++i) {
        position[i] = objects[i]->positionKm.cast<long double>() * 1000;
        velocity[i] = objects[i]->velocityKmPerS.cast<long double>() * 1000 + spin.cross(position[i]);
        usable = usable && position[i].allFinite() && velocity[i].allFinite() && position[i].cross(velocity[i]).norm() > kStraight * position[i].norm() * velocity[i].norm();
    }
    if (!usable)
        return refused(NoProbability::StateUnusable);
    const Vector relativeVelocity = velocity[1] - velocity[0];
    const Vector relativePosition = position[1] - position[0];
    const long double speed = relativeVelocity.norm();
    result.relativeSpeedMPerS = double(speed);
    const NoProbability fault = inputFault(first, second, hardBodyRadiusM);
    if (speed < kSmallestRelativeSpeedMPerS) {
        result.missDistanceM = double(relativePosition.norm());
        return refused(fault == NoProbability::None ? NoProbability::NoRelativeMotion : fault);
    }
    const Vector along = relativeVelocity / speed;
    const long double seconds = -relativePosition.dot(along) / speed;
    const Vector miss = relativePosition - along * relativePosition.dot(along);
    result.closestApproachSeconds = double(seconds);
    result.missDistanceM = double(miss.norm());
    if (fault != NoProbability::None)
        return refused(fault);

    EncounterFacts facts;
    Matrix combined = Matrix::Zero();
    Eigen::Matrix3d combinedVelocity = Eigen::Matrix3d::Zero();
    for (int i = 0; i < 2; ++i) {
        const Matrix rtn = rtnAxes(position[i], velocity[i]);
        const Matrix covariance = inStateAxes(*objects[i]->positionCovarianceM2, objects[i]->covarianceAxes, rtn);
        combined += covariance;
        facts.positiveDefinite[i] = isPositiveDefinite(covariance);
        facts.covarianceM2[i] = covariance.cast<double>();
        facts.positionM[i] = (position[i] + velocity[i] * seconds).cast<double>();
        facts.velocityMPerS[i] = velocity[i].cast<double>();
        if (objects[i]->velocityCovarianceM2PerS2)
            combinedVelocity += inStateAxes(*objects[i]->velocityCovarianceM2PerS2, objects[i]->covarianceAxes, rtn).cast<double>();
    }
    if (first.velocityCovarianceM2PerS2 && second.velocityCovarianceM2PerS2 && combinedVelocity.allFinite())
        facts.velocityCovarianceM2PerS2 = combinedVelocity;
    const Projection projection = projectOnPlane(combined, along, miss, hardBodyRadiusM, &result.plane);
    if (projection == Projection::NoVariance)
        return refused(NoProbability::VarianceNotPositive);
    facts.repaired = projection == Projection::Repaired;

    result.probability = discProbability(result.plane.encounter);
    result.largest = largestDiscProbability(result.plane.encounter);
    result.diluted = result.largest.sigmaScale < 1;
    addFindings(facts, &result);
    return result;
}

} // namespace parallax
