#include "storage/exchange/messagereaders.h"

#include "model/tr.h"
#include "storage/exchange/feedtext.h"
#include "storage/exchange/messagefields.h"

#include <cmath>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

std::optional<Eigen::Vector3d> vectorOf(
    const MessageFields &fields, std::string_view r, std::string_view t, std::string_view n)
{
    const auto x = fields.finite(r), y = fields.finite(t), z = fields.finite(n);
    return x && y && z ? std::optional(Eigen::Vector3d(*x, *y, *z)) : std::nullopt;
}

/// "Operator Hard Body Radius = 10.0 [m]" → 10, for the name given in lower case. A CDM 1.0 has no keyword for it, so
/// that Space-Track and CARA write it into a comment.
std::optional<double> radiusFrom(const QString &comment, QLatin1StringView name)
{
    const qsizetype equals = comment.indexOf(u'=');
    if (equals < 0 || comment.left(equals).trimmed().compare(name, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    QString value = comment.mid(equals + 1).trimmed();
    if (value.endsWith("[m]"_L1))
        value = value.chopped(3).trimmed();
    const std::optional<double> radius = readReal(value.toStdString());
    return radius && *radius > 0 ? radius : std::nullopt;
}

/// The lower triangle row by row: 6 rows, or as many of 9 as are given. A row is whole, or not there at all.
Result<void> readCovariance(const MessageFields &fields, int part, CdmObject &object, FeedNotes &notes)
{
    Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(9, 9);
    int size = 0, index = 0;
    const int objectLine = fields.lineOf("OBJECT", part);
    for (int row = 0; row < 9; ++row) {
        int given = 0;
        std::string_view missing;
        for (int column = 0; column <= row; ++column, ++index) {
            const std::optional<double> value = fields.real(kRtnCovariance[index], part);
            if (value)
                matrix(row, column) = matrix(column, row) = *value;
            else
                missing = kRtnCovariance[index];
            given += value ? 1 : 0;
        }
        // Two objects may have other rows; within one, the rows for drag, pressure and thrust build on those before.
        const bool absent = given == 0;
        if ((!absent && !missing.empty()) || (absent && row > 0 && row < 6 && size > 0))
            return notes.error({ ErrorCode::Malformed, objectLine, fromFeed(missing),
                Tr::tr("The covariance of the object of line %1 has no %2; a row must be whole.")
                    .arg(objectLine)
                    .arg(fromFeed(missing)) });
        if (!absent && size != row)
            return notes.error({ ErrorCode::Malformed, objectLine, fromFeed(kRtnCovariance[index - row - 1]),
                Tr::tr("The covariance of the object of line %1 has a row %2 without the row before it.")
                    .arg(objectLine)
                    .arg(row + 1) });
        size += absent ? 0 : 1;
    }
    if (size == 0) {
        notes.warn(objectLine, u"CR_R"_s,
            Tr::tr("The object of line %1 has no covariance: no probability comes from it.").arg(objectLine));
        return {};
    }
    object.fullCovariance = matrix.topLeftCorner(size, size);
    const Matrix6d core = matrix.topLeftCorner<6, 6>();
    if (core.allFinite())
        object.covarianceRtn = core;
    else
        notes.warn(objectLine, u"CR_R"_s,
            Tr::tr("The covariance of the object of line %1 is not all numbers: no probability comes from it.")
                .arg(objectLine));
    return {};
}

Result<CdmObject> objectOf(const MessageFields &fields, int part, FeedNotes &notes)
{
    CdmObject object;
    object.designator = fields.text("OBJECT_DESIGNATOR", part);
    object.catalogName = fields.text("CATALOG_NAME", part);
    object.name = fields.text("OBJECT_NAME", part);
    object.internationalDesignator = fields.text("INTERNATIONAL_DESIGNATOR", part);
    object.objectType = fields.text("OBJECT_TYPE", part);
    object.ephemerisName = fields.text("EPHEMERIS_NAME", part);
    object.covarianceMethod = fields.text("COVARIANCE_METHOD", part);
    object.manoeuvrable = fields.text("MANEUVERABLE", part);
    object.frame = fields.text("REF_FRAME", part);
    object.centre = fields.find("ORBIT_CENTER", part) ? fields.text("ORBIT_CENTER", part) : u"EARTH"_s;
    object.positionKm = { fields.number("X", part), fields.number("Y", part), fields.number("Z", part) };
    object.velocityKmPerS
        = { fields.number("X_DOT", part), fields.number("Y_DOT", part), fields.number("Z_DOT", part) };
    object.massKg = fields.finite("MASS", part);
    object.areaPcM2 = fields.finite("AREA_PC", part);

    const int line = fields.lineOf("OBJECT_DESIGNATOR", part);
    const std::optional<qint64> number = readInteger(object.designator.toStdString());
    constexpr qint64 kHighest = 999'999'999;
    if (object.catalogName.compare("SATCAT"_L1, Qt::CaseInsensitive) == 0 && number && *number > 0
        && *number <= kHighest)
        object.id = ObjectId { {}, *number };
    else
        notes.warn(line, u"OBJECT_DESIGNATOR"_s,
            Tr::tr("Line %1: %2 of the catalogue %3 is no number of the public catalogue: the object is not bound to "
                   "one of ours.")
                .arg(line)
                .arg(quoted(object.designator), quoted(object.catalogName)));
    if (object.centre.compare("EARTH"_L1, Qt::CaseInsensitive) != 0)
        notes.warn(fields.lineOf("ORBIT_CENTER", part), u"ORBIT_CENTER"_s,
            Tr::tr("The state is centred on %1, not on the Earth: it is kept and not shown.").arg(object.centre));
    if (const auto read = readCovariance(fields, part, object, notes); !read)
        return read.error();
    return object;
}

} // namespace

Result<Cdm> readCdm(const RawMessage &message, FeedNotes &notes)
{
    if (const auto checked = checkVersion(message, notes); !checked)
        return checked.error();
    Result<MessageFields> fields = MessageFields::gather(message, notes);
    if (!fields)
        return fields.error();

    Cdm cdm;
    cdm.header = fields->header(message);
    cdm.tca = *fields->epoch("TCA");
    cdm.missDistanceM = fields->number("MISS_DISTANCE");
    cdm.relativeSpeedMPerS = fields->finite("RELATIVE_SPEED");
    cdm.relativePositionRtnM = vectorOf(*fields, "RELATIVE_POSITION_R", "RELATIVE_POSITION_T", "RELATIVE_POSITION_N");
    cdm.relativeVelocityRtnMPerS
        = vectorOf(*fields, "RELATIVE_VELOCITY_R", "RELATIVE_VELOCITY_T", "RELATIVE_VELOCITY_N");
    cdm.collisionProbability = fields->finite("COLLISION_PROBABILITY");
    cdm.collisionProbabilityMethod = fields->text("COLLISION_PROBABILITY_METHOD");
    const auto outOfRange = [&](std::string_view keyword, const QString &range) {
        const int line = fields->lineOf(keyword);
        return notes.error({ ErrorCode::Malformed, line, fromFeed(keyword),
            Tr::tr("Line %1: %2 %3 is outside %4.").arg(line).arg(fromFeed(keyword), fields->text(keyword), range) });
    };
    if (cdm.missDistanceM < 0)
        return outOfRange("MISS_DISTANCE", u"[0, ∞)"_s);
    if (cdm.collisionProbability && (*cdm.collisionProbability < 0 || *cdm.collisionProbability > 1))
        return outOfRange("COLLISION_PROBABILITY", u"[0, 1]"_s);
    for (int part = 0; part < 2; ++part) {
        auto object = objectOf(*fields, part, notes);
        if (!object)
            return object.error();
        cdm.objects[size_t(part)] = std::move(*object);
    }
    for (const MessageField &field : fields->fields()) {
        if (field.keyword != "COMMENT"_L1)
            continue;
        if (const auto radius = radiusFrom(field.value, "hbr"_L1))
            cdm.hardBodyRadiusM = radius;
        if (const auto radius = radiusFrom(field.value, "operator hard body radius"_L1); radius && field.part >= 0)
            cdm.objects[size_t(field.part)].hardBodyRadiusM = radius;
    }
    cdm.fields = fields->takeFields();
    return cdm;
}

} // namespace parallax
