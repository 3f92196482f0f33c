#include "model/orbit/messages.h"

#include <QJsonArray>

#include <cmath>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

/// What is absent is null, so that every message of a kind has the same keys.
QJsonValue json(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue json(std::optional<double> value)
{
    return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

/// With Z where the clock is UTC; another clock's reading has none.
QJsonValue json(std::optional<Instant> at, const QString &timeSystem)
{
    if (!at)
        return QJsonValue::Null;
    const QString text = at->toString();
    return timeSystem.compare("UTC"_L1, Qt::CaseInsensitive) == 0 ? text : text.chopped(1);
}

QJsonArray json(const Eigen::Vector3d &vector)
{
    return { json(vector.x()), json(vector.y()), json(vector.z()) };
}

QJsonValue json(const std::optional<Eigen::Vector3d> &vector)
{
    return vector ? QJsonValue(json(*vector)) : QJsonValue(QJsonValue::Null);
}

QJsonArray json(const Eigen::MatrixXd &matrix)
{
    QJsonArray rows;
    for (Eigen::Index row = 0; row < matrix.rows(); ++row) {
        QJsonArray columns;
        for (Eigen::Index column = 0; column < matrix.cols(); ++column)
            columns.append(json(matrix(row, column)));
        rows.append(columns);
    }
    return rows;
}

QJsonObject json(const StateCovariance &covariance, const QString &timeSystem)
{
    return { { u"epoch"_s, json(covariance.epoch, timeSystem) }, { u"frame"_s, json(covariance.frame) },
        { u"matrix_km"_s, json(Eigen::MatrixXd(covariance.matrix)) }, { u"line"_s, covariance.line } };
}

QJsonValue json(const std::optional<StateCovariance> &covariance, const QString &timeSystem)
{
    return covariance ? QJsonValue(json(*covariance, timeSystem)) : QJsonValue(QJsonValue::Null);
}

QJsonObject metadataOf(const Omm &omm)
{
    return { { u"object_name"_s, json(omm.elements.name) },
        { u"object_id"_s, json(omm.elements.internationalDesignator) }, { u"center_name"_s, json(omm.centre) },
        { u"ref_frame"_s, json(omm.frame) }, { u"time_system"_s, json(omm.timeSystem) },
        { u"mean_element_theory"_s, json(omm.theory) } };
}

QJsonObject dataOf(const Omm &omm)
{
    QJsonObject data = toJson(omm.elements);
    data.insert(u"mass_kg"_s, json(omm.massKg));
    data.insert(u"covariance"_s, json(omm.covariance, omm.timeSystem));
    return data;
}

QJsonObject metadataOf(const Opm &opm)
{
    return { { u"object_name"_s, json(opm.objectName) }, { u"object_id"_s, json(opm.objectId) },
        { u"center_name"_s, json(opm.centre) }, { u"ref_frame"_s, json(opm.frame) },
        { u"ref_frame_epoch"_s, json(opm.frameEpoch, opm.timeSystem) }, { u"time_system"_s, json(opm.timeSystem) } };
}

QJsonObject dataOf(const Opm &opm)
{
    QJsonValue keplerian = QJsonValue::Null;
    if (const auto &k = opm.keplerian)
        keplerian = QJsonObject { { u"semi_major_axis_km"_s, json(k->semiMajorAxisKm) },
            { u"eccentricity"_s, json(k->eccentricity) }, { u"inclination_deg"_s, json(k->inclinationDeg) },
            { u"ra_of_asc_node_deg"_s, json(k->raanDeg) }, { u"arg_of_pericenter_deg"_s, json(k->argPericentreDeg) },
            { u"true_anomaly_deg"_s, json(k->trueAnomalyDeg) }, { u"mean_anomaly_deg"_s, json(k->meanAnomalyDeg) },
            { u"gm_km3_s2"_s, json(k->gmKm3PerS2) } };
    QJsonArray manoeuvres;
    for (const OpmManoeuvre &each : opm.manoeuvres)
        manoeuvres.append(QJsonObject { { u"ignition"_s, json(each.ignition, opm.timeSystem) },
            { u"duration_s"_s, json(each.durationSeconds) }, { u"delta_mass_kg"_s, json(each.deltaMassKg) },
            { u"frame"_s, json(each.frame) }, { u"delta_v_km_s"_s, json(each.deltaVKmPerS) },
            { u"line"_s, each.line } });
    return { { u"epoch"_s, json(opm.epoch, opm.timeSystem) }, { u"r_km"_s, json(opm.positionKm) },
        { u"v_km_s"_s, json(opm.velocityKmPerS) }, { u"keplerian"_s, keplerian }, { u"mass_kg"_s, json(opm.massKg) },
        { u"solar_rad_area_m2"_s, json(opm.solarRadiationAreaM2) },
        { u"solar_rad_coeff"_s, json(opm.solarRadiationCoefficient) }, { u"drag_area_m2"_s, json(opm.dragAreaM2) },
        { u"drag_coeff"_s, json(opm.dragCoefficient) }, { u"covariance"_s, json(opm.covariance, opm.timeSystem) },
        { u"manoeuvres"_s, manoeuvres } };
}

/// An OEM has metadata for each segment: they stand there.
QJsonObject metadataOf(const Oem &)
{
    return {};
}

QJsonObject segmentOf(const OemSegment &segment)
{
    const QString &system = segment.timeSystem;
    QJsonArray states, covariances;
    const bool accelerations = segment.accelerationsKmPerS2.cols() > 0;
    for (size_t i = 0; i < segment.at.size(); ++i) {
        const auto column = Eigen::Index(i);
        QJsonObject state { { u"time"_s, json(segment.at[i], system) },
            { u"r_km"_s, json(Eigen::Vector3d(segment.positionsKm.col(column))) },
            { u"v_km_s"_s, json(Eigen::Vector3d(segment.velocitiesKmPerS.col(column))) },
            { u"line"_s, segment.lines[i] } };
        if (accelerations)
            state.insert(u"a_km_s2"_s, json(Eigen::Vector3d(segment.accelerationsKmPerS2.col(column))));
        states.append(state);
    }
    for (const StateCovariance &each : segment.covariances)
        covariances.append(json(each, system));
    return { { u"object_name"_s, json(segment.objectName) }, { u"object_id"_s, json(segment.objectId) },
        { u"center_name"_s, json(segment.centre) }, { u"ref_frame"_s, json(segment.frame) },
        { u"ref_frame_epoch"_s, json(segment.frameEpoch, system) }, { u"time_system"_s, json(system) },
        { u"start_time"_s, json(segment.start, system) }, { u"stop_time"_s, json(segment.stop, system) },
        { u"useable_start_time"_s, json(segment.useableStart, system) },
        { u"useable_stop_time"_s, json(segment.useableStop, system) },
        { u"interpolation"_s, json(segment.interpolation) }, { u"interpolation_degree"_s, segment.interpolationDegree },
        { u"states"_s, states }, { u"covariances"_s, covariances } };
}

QJsonObject dataOf(const Oem &oem)
{
    QJsonArray segments;
    for (const OemSegment &each : oem.segments)
        segments.append(segmentOf(each));
    return { { u"segments"_s, segments } };
}

QJsonObject metadataOf(const Cdm &cdm)
{
    return { { u"tca"_s, cdm.tca.toString() }, { u"miss_distance_m"_s, json(cdm.missDistanceM) },
        { u"relative_speed_m_s"_s, json(cdm.relativeSpeedMPerS) },
        { u"relative_position_rtn_m"_s, json(cdm.relativePositionRtnM) },
        { u"relative_velocity_rtn_m_s"_s, json(cdm.relativeVelocityRtnMPerS) },
        { u"collision_probability"_s, json(cdm.collisionProbability) },
        { u"collision_probability_method"_s, json(cdm.collisionProbabilityMethod) },
        { u"hard_body_radius_m"_s, json(cdm.hardBodyRadiusM) } };
}

QJsonObject objectOf(const CdmObject &object)
{
    return { { u"object"_s, object.id ? json(object.id->toString()) : QJsonValue(QJsonValue::Null) },
        { u"designator"_s, json(object.designator) }, { u"catalog_name"_s, json(object.catalogName) },
        { u"name"_s, json(object.name) }, { u"international_designator"_s, json(object.internationalDesignator) },
        { u"object_type"_s, json(object.objectType) }, { u"ephemeris_name"_s, json(object.ephemerisName) },
        { u"covariance_method"_s, json(object.covarianceMethod) }, { u"maneuverable"_s, json(object.manoeuvrable) },
        { u"orbit_center"_s, json(object.centre) }, { u"ref_frame"_s, json(object.frame) },
        { u"r_km"_s, json(object.positionKm) }, { u"v_km_s"_s, json(object.velocityKmPerS) },
        { u"covariance_rtn_m"_s,
            object.fullCovariance.size() > 0 ? QJsonValue(json(object.fullCovariance)) : QJsonValue(QJsonValue::Null) },
        { u"mass_kg"_s, json(object.massKg) }, { u"area_pc_m2"_s, json(object.areaPcM2) },
        { u"hard_body_radius_m"_s, json(object.hardBodyRadiusM) } };
}

QJsonObject dataOf(const Cdm &cdm)
{
    return { { u"objects"_s, QJsonArray { objectOf(cdm.objects[0]), objectOf(cdm.objects[1]) } } };
}

} // namespace

QJsonObject toJson(const ElementSet &set)
{
    const MeanElements &e = set.elements;
    return { { u"object"_s, e.object.toString() }, { u"name"_s, json(set.name) },
        { u"international_designator"_s, json(set.internationalDesignator) },
        { u"classification"_s, QString(QLatin1Char(set.classification)) }, { u"epoch"_s, e.epoch.toString() },
        { u"mean_motion_rev_day"_s, json(e.meanMotionRevPerDay) }, { u"eccentricity"_s, json(e.eccentricity) },
        { u"inclination_deg"_s, json(e.inclinationDeg) }, { u"ra_of_asc_node_deg"_s, json(e.raanDeg) },
        { u"arg_of_pericenter_deg"_s, json(e.argPerigeeDeg) }, { u"mean_anomaly_deg"_s, json(e.meanAnomalyDeg) },
        { u"bstar_per_earth_radius"_s, json(e.bstarPerEarthRadius) },
        { u"mean_motion_dot_rev_day2"_s, json(e.meanMotionDot) },
        { u"mean_motion_ddot_rev_day3"_s, json(e.meanMotionDdot) }, { u"ephemeris_type"_s, set.ephemerisType },
        { u"element_set_no"_s, set.elementSetNumber }, { u"rev_at_epoch"_s, set.revolutionAtEpoch },
        { u"originator"_s, json(set.originator) }, { u"source"_s, json(set.source) } };
}

QJsonObject toJson(const OrbitMessage &message)
{
    const MessageHeader &header = headerOf(message);
    QJsonArray comments, fields;
    for (const MessageField &field : fieldsOf(message)) {
        QJsonObject each { { u"line"_s, field.line }, { u"section"_s, nameOf(field.section) } };
        if (field.part >= 0)
            each.insert(u"part"_s, field.part);
        const bool comment = field.keyword == "COMMENT"_L1;
        each.insert(comment ? u"text"_s : u"value"_s, field.value);
        if (!comment) {
            each.insert(u"keyword"_s, field.keyword);
            each.insert(u"unit"_s, json(field.unit));
        }
        (comment ? comments : fields).append(each);
    }
    return { { u"kind"_s, nameOf(header.kind) }, { u"form"_s, nameOf(header.form) },
        { u"version"_s, json(header.version) },
        { u"header"_s,
            QJsonObject { { u"creation_date"_s, json(header.created, u"UTC"_s) },
                { u"originator"_s, json(header.originator) }, { u"message_id"_s, json(header.messageId) },
                { u"message_for"_s, json(header.messageFor) }, { u"classification"_s, json(header.classification) } } },
        { u"metadata"_s, std::visit([](const auto &each) { return metadataOf(each); }, message) },
        { u"data"_s, std::visit([](const auto &each) { return dataOf(each); }, message) }, { u"comments"_s, comments },
        { u"fields"_s, fields } };
}

QJsonObject toJson(const FeedFinding &finding)
{
    return { { u"severity"_s, finding.severity == FeedFinding::Severity::Error ? u"error"_s : u"warning"_s },
        { u"line"_s, finding.line }, { u"column"_s, finding.column }, { u"field"_s, json(finding.field) },
        { u"message"_s, finding.sentence } };
}

} // namespace parallax
