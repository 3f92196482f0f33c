#include "model/orbit/groundplaces.h"

#include "model/marking/checker.h"
#include "model/marking/language.h"
#include "model/tr.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastCorners = 3;

QJsonArray cornerToJson(const QGeoCoordinate &at)
{
    return at.type() == QGeoCoordinate::Coordinate3D ? QJsonArray{at.latitude(), at.longitude(), at.altitude()}
                                                     : QJsonArray{at.latitude(), at.longitude()};
}

QGeoCoordinate cornerFrom(const QJsonValue &json)
{
    const QJsonArray numbers = json.toArray();
    if (numbers.size() < 2 || !numbers.at(0).isDouble() || !numbers.at(1).isDouble())
        return {};
    QGeoCoordinate at(numbers.at(0).toDouble(), numbers.at(1).toDouble());
    if (numbers.at(2).isDouble())
        at.setAltitude(numbers.at(2).toDouble());
    return at;
}

} // namespace

Result<void> checkPlace(const GroundPlace &place, const MarkingLanguage &language)
{
    if (place.name.trimmed().isEmpty())
        return Error{ErrorCode::Malformed, Tr::tr("A site or area needs a name."), u"name"_s};
    const CheckedMarking mark = checkMarking(place.mark, Form::Portion, {}, language);
    if (place.mark.isEmpty() || mark.status == MarkStatus::Invalid)
        return Error{ErrorCode::Malformed, Tr::tr("\"%1\" is no valid portion mark; write one like (U).").arg(place.mark), u"mark"_s};
    if (const auto *at = std::get_if<QGeoCoordinate>(&place.where))
        return at->isValid() ? Result<void>() : Error{ErrorCode::Malformed, Tr::tr("Latitude is from -90 to 90, longitude from -180 to 180."), u"where"_s};
    const QList<QGeoCoordinate> corners = std::get<QGeoPolygon>(place.where).perimeter();
    if (corners.size() < kLeastCorners)
        return Error{ErrorCode::Malformed, Tr::tr("An area needs at least three corners."), u"where"_s};
    for (const QGeoCoordinate &corner : corners)
        if (!corner.isValid())
            return Error{ErrorCode::Malformed, Tr::tr("Latitude is from -90 to 90, longitude from -180 to 180."), u"where"_s};
    return {};
}

QJsonObject placeToJson(const GroundPlace &place)
{
    QJsonObject json{{u"name"_s, place.name}, {u"mark"_s, place.mark}};
    if (const auto *at = std::get_if<QGeoCoordinate>(&place.where)) {
        json.insert(u"site"_s, cornerToJson(*at));
        return json;
    }
    QJsonArray corners;
    for (const QGeoCoordinate &corner : std::get<QGeoPolygon>(place.where).perimeter())
        corners << cornerToJson(corner);
    json.insert(u"area"_s, corners);
    return json;
}

Result<GroundPlace> placeFromJson(const QJsonObject &json, const MarkingLanguage &language)
{
    GroundPlace place{json.value(u"name"_s).toString(), json.value(u"mark"_s).toString(), {}};
    if (json.contains(u"area"_s)) {
        QList<QGeoCoordinate> corners;
        for (const QJsonValue &corner : json.value(u"area"_s).toArray())
            corners << cornerFrom(corner);
        place.where = QGeoPolygon(corners);
    } else {
        place.where = cornerFrom(json.value(u"site"_s));
    }
    if (const auto sound = checkPlace(place, language); !sound)
        return sound.error();
    return place;
}

} // namespace parallax
