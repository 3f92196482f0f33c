#include "model/orbit/exerciseelements.h"

#include "model/orbit/frames.h"
#include "model/tr.h"

#include <cmath>
#include <numbers>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMuWgs72 = 398'600.8;         // km³/s²
constexpr double kEarthRadiusWgs72Km = 6378.135;
constexpr double kSecondsPerDay = 86'400.0;

struct Field
{
    QLatin1StringView name;
    double least, most;
    bool mostIsOut; ///< the interval is open above
    double *value;
};

Result<MeanElements> elementsOf(const QString &id, const QJsonObject &own, const QJsonObject &coarse)
{
    const auto object = ObjectId::parse(id);
    if (!object)
        return object.error();
    if (!own.isEmpty())
        return exerciseElements(*object, own, id);
    if (!coarse.isEmpty())
        return exerciseElements(*object, coarse, id);
    return Error{ErrorCode::NotFound, Tr::tr("No elements of object %1 are known.").arg(id), id};
}

} // namespace

Result<MeanElements> exerciseElements(const ObjectId &id, const QJsonObject &elements, const QString &where)
{
    const auto placeOf = [&where](QLatin1StringView name) { return u"%1: %2"_s.arg(where, name); };
    MeanElements mean;
    mean.object = id;
    const auto epoch = Instant::parse(elements.value("epoch"_L1).toString());
    if (!epoch)
        return Error{ErrorCode::Malformed, epoch.error().what, placeOf("epoch"_L1)};
    mean.epoch = *epoch;
    double semiMajorAxisKm = 0;
    const Field fields[] = {
        {"a_km"_L1, kEarthRadiusWgs72Km, 1e6, false, &semiMajorAxisKm},
        {"e"_L1, 0, 1, true, &mean.eccentricity},
        {"i_deg"_L1, 0, 180, false, &mean.inclinationDeg},
        {"raan_deg"_L1, -360, 360, false, &mean.raanDeg},
        {"argp_deg"_L1, -360, 360, false, &mean.argPerigeeDeg},
        {"ma_deg"_L1, -360, 360, false, &mean.meanAnomalyDeg},
    };
    for (const Field &field : fields) {
        const QJsonValue value = elements.value(field.name);
        if (!value.isDouble())
            return Error{ErrorCode::Malformed, Tr::tr("A number was expected."), placeOf(field.name)};
        const double number = value.toDouble();
        if (!(number >= field.least && (field.mostIsOut ? number < field.most : number <= field.most)))
            return Error{ErrorCode::Malformed, Tr::tr("%1 is outside [%2, %3].").arg(number).arg(field.least).arg(field.most), placeOf(field.name)};
        *field.value = number;
    }
    mean.meanMotionRevPerDay = std::sqrt(kMuWgs72 / (semiMajorAxisKm * semiMajorAxisKm * semiMajorAxisKm)) * kSecondsPerDay
        / (2 * std::numbers::pi);
    // From Greenwich to the equinox.
    mean.raanDeg = std::fmod(mean.raanDeg + gmstRad(mean.epoch, EarthModel{}) * 180.0 / std::numbers::pi + 720.0, 360.0);
    return mean;
}

Result<MeanElements> exerciseElements(const CatalogueObject &object)
{
    return elementsOf(object.id, object.elements, object.publicElements);
}

Result<MeanElements> exerciseElements(const PictureObject &object)
{
    return elementsOf(object.id, object.elements, {});
}

} // namespace parallax
