#include "model/orbit/collisionprobability.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

QString codeOf(NoProbability why)
{
    switch (why) {
    case NoProbability::None: return {};
    case NoProbability::StateUnusable: return u"state_unusable"_s;
    case NoProbability::NoHardBodyRadius: return u"no_hard_body_radius"_s;
    case NoProbability::NoCovariance: return u"no_covariance"_s;
    case NoProbability::NoCovarianceOfFirst: return u"no_covariance_1"_s;
    case NoProbability::NoCovarianceOfSecond: return u"no_covariance_2"_s;
    case NoProbability::CovarianceNotFinite: return u"covariance_not_finite"_s;
    case NoProbability::CovarianceNotSymmetric: return u"covariance_not_symmetric"_s;
    case NoProbability::VarianceNotPositive: return u"variance_not_positive"_s;
    case NoProbability::DefaultCovariance: return u"default_covariance"_s;
    case NoProbability::NoRelativeMotion: return u"no_relative_motion"_s;
    }
    Q_UNREACHABLE();
}

QString codeOf(CollisionFindingKind kind)
{
    switch (kind) {
    case CollisionFindingKind::NotPositiveDefinite: return u"not_positive_definite"_s;
    case CollisionFindingKind::CovarianceRepaired: return u"covariance_repaired"_s;
    case CollisionFindingKind::IllConditioned: return u"ill_conditioned"_s;
    case CollisionFindingKind::ExtendedEncounter: return u"extended_encounter"_s;
    case CollisionFindingKind::OffsetEncounter: return u"offset_encounter"_s;
    case CollisionFindingKind::CurvedEncounter: return u"curved_encounter"_s;
    case CollisionFindingKind::VelocityUncertain: return u"velocity_uncertain"_s;
    case CollisionFindingKind::VelocityNotChecked: return u"velocity_not_checked"_s;
    case CollisionFindingKind::MovedToClosestApproach: return u"moved_to_closest_approach"_s;
    case CollisionFindingKind::HardBodyAboveMiss: return u"hard_body_above_miss"_s;
    case CollisionFindingKind::HardBodyAboveSigma: return u"hard_body_above_sigma"_s;
    case CollisionFindingKind::BelowVerifiedRange: return u"below_verified_range"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonObject toJson(const CollisionProbability &result)
{
    QJsonObject json{{u"probability"_s, result.probability ? QJsonValue(*result.probability) : QJsonValue(QJsonValue::Null)},
                     {u"miss_distance_m"_s, result.missDistanceM},
                     {u"relative_speed_m_s"_s, result.relativeSpeedMPerS},
                     {u"closest_approach_offset_s"_s, result.closestApproachSeconds},
                     {u"hard_body_radius_m"_s, result.hardBodyRadiusM}};
    if (!result.probability) {
        json.insert(u"reason"_s, QJsonObject{{u"code"_s, codeOf(result.why)}, {u"text"_s, result.reason}});
        return json;
    }
    const DiscEncounter &disc = result.plane.encounter;
    json.insert(u"method"_s, u"FOSTER-1992"_s);
    json.insert(u"encounter_plane"_s, QJsonObject{{u"miss_m"_s, QJsonArray{disc.minorOffset, disc.majorOffset}},
                                                  {u"sigma_m"_s, QJsonArray{disc.minorSigma, disc.majorSigma}},
                                                  {u"mahalanobis"_s, result.plane.mahalanobis}});
    json.insert(u"largest"_s, QJsonObject{{u"probability"_s, result.largest.probability},
                                          {u"sigma_scale"_s, result.largest.sigmaScale},
                                          {u"diluted"_s, result.diluted}});
    json.insert(u"encounter_s"_s, QJsonArray{result.encounterBeginsSeconds, result.encounterEndsSeconds});
    QJsonArray findings;
    for (const CollisionFinding &finding : result.findings)
        findings.append(QJsonObject{{u"code"_s, codeOf(finding.kind)},
                                    {u"violation"_s, finding.violation},
                                    {u"value"_s, finding.value},
                                    {u"limit"_s, finding.limit},
                                    {u"text"_s, finding.text},
                                    {u"source"_s, finding.source}});
    json.insert(u"findings"_s, findings);
    return json;
}

} // namespace parallax
