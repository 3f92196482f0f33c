#include "storage/exchange/messagereaders.h"

#include "model/tr.h"
#include "storage/exchange/feedtext.h"
#include "storage/exchange/messagefields.h"

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::string_view kKeplerian[]
    = { "SEMI_MAJOR_AXIS", "ECCENTRICITY", "INCLINATION", "RA_OF_ASC_NODE", "ARG_OF_PERICENTER", "GM" };
constexpr std::string_view kManoeuvre[]
    = { "MAN_EPOCH_IGNITION", "MAN_DURATION", "MAN_DELTA_MASS", "MAN_REF_FRAME", "MAN_DV_1", "MAN_DV_2", "MAN_DV_3" };

/// All or none.
Result<std::optional<KeplerianElements>> keplerianOf(const MessageFields &fields, const FeedNotes &notes)
{
    std::string_view missing, given;
    for (const std::string_view keyword : kKeplerian)
        (fields.find(keyword) ? given : missing) = keyword;
    KeplerianElements elements;
    elements.trueAnomalyDeg = fields.real("TRUE_ANOMALY");
    elements.meanAnomalyDeg = fields.real("MEAN_ANOMALY");
    const bool anomaly = elements.trueAnomalyDeg || elements.meanAnomalyDeg;
    if (given.empty() && !anomaly)
        return std::optional<KeplerianElements>();
    if (!missing.empty() || !anomaly) {
        const QString field = missing.empty() ? u"TRUE_ANOMALY"_s : fromFeed(missing);
        return notes.error({ ErrorCode::Malformed, given.empty() ? fields.line() : fields.lineOf(given), field,
            Tr::tr("The Keplerian elements have no %1; all of them must be there, or none.").arg(field) });
    }
    elements.semiMajorAxisKm = fields.number("SEMI_MAJOR_AXIS");
    elements.eccentricity = fields.number("ECCENTRICITY");
    elements.inclinationDeg = fields.number("INCLINATION");
    elements.raanDeg = fields.number("RA_OF_ASC_NODE");
    elements.argPericentreDeg = fields.number("ARG_OF_PERICENTER");
    elements.gmKm3PerS2 = fields.number("GM");
    return std::optional(elements);
}

Result<OpmManoeuvre> manoeuvreOf(const MessageFields &fields, int part, const FeedNotes &notes)
{
    const int line = fields.lineOf("MAN_EPOCH_IGNITION", part);
    for (const std::string_view keyword : kManoeuvre)
        if (!fields.find(keyword, part))
            return notes.error({ ErrorCode::Malformed, line, fromFeed(keyword),
                Tr::tr("The manoeuvre of line %1 has no %2.").arg(line).arg(fromFeed(keyword)) });
    OpmManoeuvre manoeuvre;
    manoeuvre.line = line;
    manoeuvre.ignition = *fields.epoch("MAN_EPOCH_IGNITION", part);
    manoeuvre.durationSeconds = fields.number("MAN_DURATION", part);
    manoeuvre.deltaMassKg = fields.number("MAN_DELTA_MASS", part);
    manoeuvre.frame = fields.text("MAN_REF_FRAME", part);
    manoeuvre.deltaVKmPerS
        = { fields.number("MAN_DV_1", part), fields.number("MAN_DV_2", part), fields.number("MAN_DV_3", part) };
    return manoeuvre;
}

} // namespace

Result<Opm> readOpm(const RawMessage &message, FeedNotes &notes)
{
    if (const auto checked = checkVersion(message, notes); !checked)
        return checked.error();
    Result<MessageFields> fields = MessageFields::gather(message, notes);
    if (!fields)
        return fields.error();

    Opm opm;
    opm.header = fields->header(message);
    opm.objectName = fields->text("OBJECT_NAME");
    opm.objectId = fields->text("OBJECT_ID");
    opm.centre = fields->text("CENTER_NAME");
    opm.frame = fields->text("REF_FRAME");
    opm.timeSystem = fields->text("TIME_SYSTEM");
    opm.frameEpoch = fields->epoch("REF_FRAME_EPOCH");
    opm.epoch = *fields->epoch("EPOCH");
    opm.positionKm = { fields->number("X"), fields->number("Y"), fields->number("Z") };
    opm.velocityKmPerS = { fields->number("X_DOT"), fields->number("Y_DOT"), fields->number("Z_DOT") };
    opm.massKg = fields->real("MASS");
    opm.solarRadiationAreaM2 = fields->real("SOLAR_RAD_AREA");
    opm.solarRadiationCoefficient = fields->real("SOLAR_RAD_COEFF");
    opm.dragAreaM2 = fields->real("DRAG_AREA");
    opm.dragCoefficient = fields->real("DRAG_COEFF");
    auto keplerian = keplerianOf(*fields, notes);
    if (!keplerian)
        return keplerian.error();
    opm.keplerian = *keplerian;
    auto covariance = fields->cartesianCovariance(notes);
    if (!covariance)
        return covariance.error();
    opm.covariance = *covariance;
    for (int part = 0; part < fields->parts(); ++part) {
        auto manoeuvre = manoeuvreOf(*fields, part, notes);
        if (!manoeuvre)
            return manoeuvre.error();
        opm.manoeuvres.push_back(std::move(*manoeuvre));
    }
    if (opm.centre.compare(u"EARTH"_s, Qt::CaseInsensitive) != 0)
        notes.warn(fields->lineOf("CENTER_NAME"), u"CENTER_NAME"_s,
            Tr::tr("The state is centred on %1, not on the Earth: it is kept and not shown.").arg(opm.centre));
    opm.fields = fields->takeFields();
    return opm;
}

} // namespace parallax
