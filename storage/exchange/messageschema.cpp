#include "storage/exchange/messageschema.h"

#include <QByteArray>

#include <unordered_map>

namespace parallax
{

using S = MessageSection;
using P = FieldRule::Presence;
using T = FieldType;

const std::string_view kCartesianCovariance[21] = { "CX_X", "CY_X", "CY_Y", "CZ_X", "CZ_Y", "CZ_Z", "CX_DOT_X",
    "CX_DOT_Y", "CX_DOT_Z", "CX_DOT_X_DOT", "CY_DOT_X", "CY_DOT_Y", "CY_DOT_Z", "CY_DOT_X_DOT", "CY_DOT_Y_DOT",
    "CZ_DOT_X", "CZ_DOT_Y", "CZ_DOT_Z", "CZ_DOT_X_DOT", "CZ_DOT_Y_DOT", "CZ_DOT_Z_DOT" };

const std::string_view kRtnCovariance[45]
    = { "CR_R", "CT_R", "CT_T", "CN_R", "CN_T", "CN_N", "CRDOT_R", "CRDOT_T", "CRDOT_N", "CRDOT_RDOT", "CTDOT_R",
          "CTDOT_T", "CTDOT_N", "CTDOT_RDOT", "CTDOT_TDOT", "CNDOT_R", "CNDOT_T", "CNDOT_N", "CNDOT_RDOT", "CNDOT_TDOT",
          "CNDOT_NDOT", "CDRG_R", "CDRG_T", "CDRG_N", "CDRG_RDOT", "CDRG_TDOT", "CDRG_NDOT", "CDRG_DRG", "CSRP_R",
          "CSRP_T", "CSRP_N", "CSRP_RDOT", "CSRP_TDOT", "CSRP_NDOT", "CSRP_DRG", "CSRP_SRP", "CTHR_R", "CTHR_T",
          "CTHR_N", "CTHR_RDOT", "CTHR_TDOT", "CTHR_NDOT", "CTHR_DRG", "CTHR_SRP", "CTHR_THR" };

namespace
{

constexpr FieldRule kOdmHeader[] = {
    { "CLASSIFICATION", S::Header },
    { "CREATION_DATE", S::Header, T::Epoch, {}, P::Mandatory },
    { "ORIGINATOR", S::Header, T::Text, {}, P::Mandatory },
    { "MESSAGE_ID", S::Header },
};

constexpr FieldRule kOmm[] = {
    { "CLASSIFICATION", S::Header },
    // CelesTrak's XML has both empty.
    { "CREATION_DATE", S::Header, T::Epoch, {}, P::Wanted },
    { "ORIGINATOR", S::Header, T::Text, {}, P::Wanted },
    { "MESSAGE_ID", S::Header },
    { "OBJECT_NAME", S::Metadata, T::Text, {}, P::Wanted },
    // Analyst objects have none.
    { "OBJECT_ID", S::Metadata, T::Text, {}, P::Wanted },
    { "CENTER_NAME", S::Metadata, T::Text, {}, P::Mandatory },
    { "REF_FRAME", S::Metadata, T::Text, {}, P::Mandatory },
    { "REF_FRAME_EPOCH", S::Metadata, T::Epoch },
    { "TIME_SYSTEM", S::Metadata, T::Text, {}, P::Mandatory },
    { "MEAN_ELEMENT_THEORY", S::Metadata, T::Text, {}, P::Mandatory },
    { "EPOCH", S::MeanElements, T::Epoch, {}, P::Mandatory },
    { "SEMI_MAJOR_AXIS", S::MeanElements, T::Real, "km" },
    { "MEAN_MOTION", S::MeanElements, T::Real, "rev/day" },
    { "ECCENTRICITY", S::MeanElements, T::Real },
    { "INCLINATION", S::MeanElements, T::Real, "deg" },
    { "RA_OF_ASC_NODE", S::MeanElements, T::Real, "deg" },
    { "ARG_OF_PERICENTER", S::MeanElements, T::Real, "deg" },
    { "MEAN_ANOMALY", S::MeanElements, T::Real, "deg" },
    { "GM", S::MeanElements, T::Real, "km**3/s**2" },
    { "EPHEMERIS_TYPE", S::TleParameters },
    { "CLASSIFICATION_TYPE", S::TleParameters },
    { "NORAD_CAT_ID", S::TleParameters },
    { "ELEMENT_SET_NO", S::TleParameters },
    { "REV_AT_EPOCH", S::TleParameters },
    { "BSTAR", S::TleParameters, T::Real, "1/ER" },
    { "BTERM", S::TleParameters, T::Real, "m**2/kg" },
    { "MEAN_MOTION_DOT", S::TleParameters, T::Real, "rev/day**2" },
    { "MEAN_MOTION_DDOT", S::TleParameters, T::Real, "rev/day**3" },
    { "AGOM", S::TleParameters, T::Real, "m**2/kg" },
};

constexpr FieldRule kOpm[] = {
    { "OBJECT_NAME", S::Metadata, T::Text, {}, P::Mandatory },
    { "OBJECT_ID", S::Metadata, T::Text, {}, P::Mandatory },
    { "CENTER_NAME", S::Metadata, T::Text, {}, P::Mandatory },
    { "REF_FRAME", S::Metadata, T::Text, {}, P::Mandatory },
    { "REF_FRAME_EPOCH", S::Metadata, T::Epoch },
    { "TIME_SYSTEM", S::Metadata, T::Text, {}, P::Mandatory },
    { "EPOCH", S::StateVector, T::Epoch, {}, P::Mandatory },
    { "SEMI_MAJOR_AXIS", S::KeplerianElements, T::Real, "km" },
    { "ECCENTRICITY", S::KeplerianElements, T::Real },
    { "INCLINATION", S::KeplerianElements, T::Real, "deg" },
    { "RA_OF_ASC_NODE", S::KeplerianElements, T::Real, "deg" },
    { "ARG_OF_PERICENTER", S::KeplerianElements, T::Real, "deg" },
    { "TRUE_ANOMALY", S::KeplerianElements, T::Real, "deg" },
    { "MEAN_ANOMALY", S::KeplerianElements, T::Real, "deg" },
    { "GM", S::KeplerianElements, T::Real, "km**3/s**2" },
    { "MAN_EPOCH_IGNITION", S::Manoeuvre, T::Epoch },
    { "MAN_DURATION", S::Manoeuvre, T::Real, "s" },
    { "MAN_DELTA_MASS", S::Manoeuvre, T::Real, "kg" },
    { "MAN_REF_FRAME", S::Manoeuvre },
    { "MAN_DV_1", S::Manoeuvre, T::Real, "km/s" },
    { "MAN_DV_2", S::Manoeuvre, T::Real, "km/s" },
    { "MAN_DV_3", S::Manoeuvre, T::Real, "km/s" },
};

constexpr FieldRule kState[] = {
    { "X", S::StateVector, T::Real, "km", P::Mandatory },
    { "Y", S::StateVector, T::Real, "km", P::Mandatory },
    { "Z", S::StateVector, T::Real, "km", P::Mandatory },
    { "X_DOT", S::StateVector, T::Real, "km/s", P::Mandatory },
    { "Y_DOT", S::StateVector, T::Real, "km/s", P::Mandatory },
    { "Z_DOT", S::StateVector, T::Real, "km/s", P::Mandatory },
};

constexpr FieldRule kSpacecraft[] = {
    { "MASS", S::SpacecraftParameters, T::Real, "kg" },
    { "SOLAR_RAD_AREA", S::SpacecraftParameters, T::Real, "m**2" },
    { "SOLAR_RAD_COEFF", S::SpacecraftParameters, T::Real },
    { "DRAG_AREA", S::SpacecraftParameters, T::Real, "m**2" },
    { "DRAG_COEFF", S::SpacecraftParameters, T::Real },
};

constexpr FieldRule kOem[] = {
    { "OBJECT_NAME", S::Metadata, T::Text, {}, P::Mandatory },
    { "OBJECT_ID", S::Metadata, T::Text, {}, P::Mandatory },
    { "CENTER_NAME", S::Metadata, T::Text, {}, P::Mandatory },
    { "REF_FRAME", S::Metadata, T::Text, {}, P::Mandatory },
    { "REF_FRAME_EPOCH", S::Metadata, T::Epoch },
    { "TIME_SYSTEM", S::Metadata, T::Text, {}, P::Mandatory },
    { "START_TIME", S::Metadata, T::Epoch, {}, P::Mandatory },
    { "USEABLE_START_TIME", S::Metadata, T::Epoch },
    { "USEABLE_STOP_TIME", S::Metadata, T::Epoch },
    { "STOP_TIME", S::Metadata, T::Epoch, {}, P::Mandatory },
    { "INTERPOLATION", S::Metadata },
    { "INTERPOLATION_DEGREE", S::Metadata, T::Real },
    { "EPOCH", S::StateVector, T::Epoch },
    { "X_DDOT", S::StateVector, T::Real, "km/s**2" },
    { "Y_DDOT", S::StateVector, T::Real, "km/s**2" },
    { "Z_DDOT", S::StateVector, T::Real, "km/s**2" },
    { "EPOCH", S::Covariance, T::Epoch },
};

constexpr FieldRule kCdm[] = {
    { "CREATION_DATE", S::Header, T::Epoch, {}, P::Mandatory },
    { "ORIGINATOR", S::Header, T::Text, {}, P::Mandatory },
    { "MESSAGE_FOR", S::Header },
    { "MESSAGE_ID", S::Header, T::Text, {}, P::Mandatory },
    { "TCA", S::RelativeMetadata, T::Epoch, {}, P::Mandatory },
    { "MISS_DISTANCE", S::RelativeMetadata, T::Real, "m", P::Mandatory },
    { "RELATIVE_SPEED", S::RelativeMetadata, T::Real, "m/s" },
    { "RELATIVE_POSITION_R", S::RelativeMetadata, T::Real, "m" },
    { "RELATIVE_POSITION_T", S::RelativeMetadata, T::Real, "m" },
    { "RELATIVE_POSITION_N", S::RelativeMetadata, T::Real, "m" },
    { "RELATIVE_VELOCITY_R", S::RelativeMetadata, T::Real, "m/s" },
    { "RELATIVE_VELOCITY_T", S::RelativeMetadata, T::Real, "m/s" },
    { "RELATIVE_VELOCITY_N", S::RelativeMetadata, T::Real, "m/s" },
    { "START_SCREEN_PERIOD", S::RelativeMetadata, T::Epoch },
    { "STOP_SCREEN_PERIOD", S::RelativeMetadata, T::Epoch },
    { "SCREEN_VOLUME_FRAME", S::RelativeMetadata },
    { "SCREEN_VOLUME_SHAPE", S::RelativeMetadata },
    { "SCREEN_VOLUME_X", S::RelativeMetadata, T::Real, "m" },
    { "SCREEN_VOLUME_Y", S::RelativeMetadata, T::Real, "m" },
    { "SCREEN_VOLUME_Z", S::RelativeMetadata, T::Real, "m" },
    { "SCREEN_ENTRY_TIME", S::RelativeMetadata, T::Epoch },
    { "SCREEN_EXIT_TIME", S::RelativeMetadata, T::Epoch },
    { "COLLISION_PROBABILITY", S::RelativeMetadata, T::Real },
    { "COLLISION_PROBABILITY_METHOD", S::RelativeMetadata },
    { "OBJECT", S::Metadata, T::Text, {}, P::Mandatory },
    { "OBJECT_DESIGNATOR", S::Metadata, T::Text, {}, P::Mandatory },
    { "CATALOG_NAME", S::Metadata, T::Text, {}, P::Mandatory },
    { "OBJECT_NAME", S::Metadata, T::Text, {}, P::Mandatory },
    { "INTERNATIONAL_DESIGNATOR", S::Metadata, T::Text, {}, P::Mandatory },
    { "OBJECT_TYPE", S::Metadata },
    { "OPERATOR_CONTACT_POSITION", S::Metadata },
    { "OPERATOR_ORGANIZATION", S::Metadata },
    { "OPERATOR_PHONE", S::Metadata },
    { "OPERATOR_EMAIL", S::Metadata },
    { "EPHEMERIS_NAME", S::Metadata, T::Text, {}, P::Mandatory },
    { "COVARIANCE_METHOD", S::Metadata, T::Text, {}, P::Mandatory },
    { "MANEUVERABLE", S::Metadata, T::Text, {}, P::Mandatory },
    { "ORBIT_CENTER", S::Metadata },
    { "REF_FRAME", S::Metadata, T::Text, {}, P::Mandatory },
    { "GRAVITY_MODEL", S::Metadata },
    { "ATMOSPHERIC_MODEL", S::Metadata },
    { "N_BODY_PERTURBATIONS", S::Metadata },
    { "SOLAR_RAD_PRESSURE", S::Metadata },
    { "EARTH_TIDES", S::Metadata },
    { "INTRACK_THRUST", S::Metadata },
    { "TIME_LASTOB_START", S::OdParameters, T::Epoch },
    { "TIME_LASTOB_END", S::OdParameters, T::Epoch },
    { "RECOMMENDED_OD_SPAN", S::OdParameters, T::Real, "d" },
    { "ACTUAL_OD_SPAN", S::OdParameters, T::Real, "d" },
    { "OBS_AVAILABLE", S::OdParameters, T::Real },
    { "OBS_USED", S::OdParameters, T::Real },
    { "TRACKS_AVAILABLE", S::OdParameters, T::Real },
    { "TRACKS_USED", S::OdParameters, T::Real },
    { "RESIDUALS_ACCEPTED", S::OdParameters, T::Real, "%" },
    { "WEIGHTED_RMS", S::OdParameters, T::Real },
    { "AREA_PC", S::AdditionalParameters, T::Real, "m**2" },
    { "AREA_DRG", S::AdditionalParameters, T::Real, "m**2" },
    { "AREA_SRP", S::AdditionalParameters, T::Real, "m**2" },
    { "MASS", S::AdditionalParameters, T::Real, "kg" },
    { "CD_AREA_OVER_MASS", S::AdditionalParameters, T::Real, "m**2/kg" },
    { "CR_AREA_OVER_MASS", S::AdditionalParameters, T::Real, "m**2/kg" },
    { "THRUST_ACCELERATION", S::AdditionalParameters, T::Real, "m/s**2" },
    { "SEDR", S::AdditionalParameters, T::Real, "W/kg" },
};

constexpr std::string_view kCartesianUnits[3] = { "km**2", "km**2/s", "km**2/s**2" };
constexpr std::string_view kRtnUnits[3] = { "m**2", "m**2/s", "m**2/s**2" };
/// Rows of drag, solar pressure, thrust: against position, velocity, drag, solar pressure, thrust.
constexpr std::string_view kExtraUnits[3][5] = {
    { "m**3/kg", "m**3/(kg*s)", "m**4/kg**2", {}, {} },
    { "m**3/kg", "m**3/(kg*s)", "m**4/kg**2", "m**4/kg**2", {} },
    { "m**2/s**2", "m**2/s**3", "m**3/(kg*s**2)", "m**3/(kg*s**2)", "m**2/s**4" },
};

void addCartesianCovariance(std::vector<FieldRule> &rules)
{
    rules.push_back({ "COV_REF_FRAME", S::Covariance });
    for (int row = 0, index = 0; row < 6; ++row)
        for (int column = 0; column <= row; ++column, ++index)
            rules.push_back(
                { kCartesianCovariance[index], S::Covariance, T::Real, kCartesianUnits[(row > 2) + (column > 2)] });
}

void addRtnCovariance(std::vector<FieldRule> &rules)
{
    for (int row = 0, index = 0; row < 9; ++row)
        for (int column = 0; column <= row; ++column, ++index) {
            const std::string_view unit = row < 6 ? kRtnUnits[(row > 2) + (column > 2)]
                                                  : kExtraUnits[row - 6][column < 3 ? 0
                                                          : column < 6              ? 1
                                                                                    : column - 4];
            rules.push_back({ kRtnCovariance[index], S::Covariance, T::Real, unit });
        }
}

struct Schema {
    std::vector<FieldRule> rules;
    std::unordered_multimap<std::string_view, const FieldRule *> byKeyword;

    explicit Schema(MessageKind kind)
    {
        const auto add
            = [this](std::span<const FieldRule> more) { rules.insert(rules.end(), more.begin(), more.end()); };
        switch (kind) {
        case MessageKind::Omm:
            add(kOmm);
            add(kSpacecraft);
            addCartesianCovariance(rules);
            break;
        case MessageKind::Opm:
            add(kOdmHeader);
            add(kOpm);
            add(kState);
            add(kSpacecraft);
            addCartesianCovariance(rules);
            break;
        case MessageKind::Oem:
            add(kOdmHeader);
            add(kOem);
            add(kState);
            addCartesianCovariance(rules);
            break;
        case MessageKind::Cdm:
            add(kCdm);
            add(kState);
            addRtnCovariance(rules);
            break;
        }
        for (const FieldRule &rule : rules)
            byKeyword.emplace(rule.keyword, &rule);
    }
};

const Schema &schema(MessageKind kind)
{
    static const Schema schemas[]
        = { Schema(MessageKind::Omm), Schema(MessageKind::Opm), Schema(MessageKind::Oem), Schema(MessageKind::Cdm) };
    return schemas[int(kind)];
}

/// Lower case, powers as **n, no blanks.
QByteArray plainUnit(std::string_view unit)
{
    QByteArray plain = QByteArray(unit.data(), qsizetype(unit.size())).toLower();
    plain.replace(" ", "").replace("^", "**").replace("²", "**2").replace("³", "**3").replace("sec", "s");
    return plain;
}

} // namespace

std::span<const FieldRule> schemaOf(MessageKind kind)
{
    return schema(kind).rules;
}

const FieldRule *ruleFor(MessageKind kind, std::string_view keyword)
{
    const auto found = schema(kind).byKeyword.find(keyword);
    return found == schema(kind).byKeyword.end() ? nullptr : found->second;
}

const FieldRule *ruleFor(MessageKind kind, std::string_view keyword, MessageSection section)
{
    const auto [first, last] = schema(kind).byKeyword.equal_range(keyword);
    for (auto each = first; each != last; ++each)
        if (each->second->section == section)
            return each->second;
    return nullptr;
}

bool unitMeans(std::string_view written, std::string_view unit)
{
    if (written == unit)
        return true;
    const QByteArray plain = plainUnit(written);
    return unit.empty() ? plain.isEmpty() || plain == "n/a" || plain == "-" || plain == "1" : plain == plainUnit(unit);
}

std::optional<MessageSection> sectionOfElement(std::string_view element, bool &known)
{
    static constexpr struct {
        std::string_view element;
        std::optional<MessageSection> section;
    } kElements[] = {
        { "body", std::nullopt },
        { "segment", std::nullopt },
        { "data", std::nullopt },
        { "header", S::Header },
        { "relativeMetadataData", S::RelativeMetadata },
        { "relativeStateVector", S::RelativeMetadata },
        { "metadata", S::Metadata },
        { "meanElements", S::MeanElements },
        { "stateVector", S::StateVector },
        { "keplerianElements", S::KeplerianElements },
        { "spacecraftParameters", S::SpacecraftParameters },
        { "tleParameters", S::TleParameters },
        { "odParameters", S::OdParameters },
        { "additionalParameters", S::AdditionalParameters },
        { "covarianceMatrix", S::Covariance },
        { "maneuverParameters", S::Manoeuvre },
        { "userDefinedParameters", S::UserDefined },
    };
    for (const auto &each : kElements)
        if (each.element == element) {
            known = true;
            return each.section;
        }
    known = false;
    return S::Unknown;
}

} // namespace parallax
