#pragma once

#include "model/marking/marking.h"
#include "model/result.h"

#include <QGeoCoordinate>
#include <QGeoPolygon>
#include <QJsonObject>

#include <variant>

namespace parallax {

class MarkingLanguage;

/// A ground site, or an area of interest, that somebody of ours has entered. WGS-84; heights in metres over the ellipsoid.
/// Ours alone: no nation's picture has it.
struct GroundPlace
{
    QString name;
    QString mark;                                     ///< portion mark; counts towards the banner of what shows it
    std::variant<QGeoCoordinate, QGeoPolygon> where;

    bool isArea() const { return std::holds_alternative<QGeoPolygon>(where); }
    bool operator==(const GroundPlace &) const = default;
};

/// Error: Malformed, with the field, for a name that is empty, a mark that is not valid, a coordinate that is none, an area of fewer than
/// three corners.
Result<void> checkPlace(const GroundPlace &place, const MarkingLanguage &language);

QJsonObject placeToJson(const GroundPlace &place);
/// Error: as checkPlace(); so that what was stored by another version is refused rather than shown half.
Result<GroundPlace> placeFromJson(const QJsonObject &json, const MarkingLanguage &language);

} // namespace parallax
