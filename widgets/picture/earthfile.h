#pragma once

#include "model/result.h"

#include <QPolygonF>

#include <Eigen/Core>

#include <vector>

class QByteArray;

namespace parallax {

struct Star
{
    Eigen::Vector3f direction; ///< unit length, equator and equinox of J2000 (ICRS), epoch J2000
    float magnitude = 0;       ///< visual
    float bv = 0;              ///< colour index B-V; 0, white, where the catalogue has none
};

/// Readers of the files in resources/earth, whose README has the format. They trust nothing: a file that is cut short, says
/// too much or leaves the ranges gives an Error; \a where names it there.
///
/// Points are longitude, latitude in degrees, in [-180, 180] and [-90, 90]. A ring ends with its first point.
/// Error: Malformed; TooNew for a later version.
Result<std::vector<QPolygonF>> readEarthRings(const QByteArray &bytes, const QString &where);
Result<std::vector<QPolygonF>> readEarthLines(const QByteArray &bytes, const QString &where);
/// Brightest first.
Result<std::vector<Star>> readStars(const QByteArray &bytes, const QString &where);

} // namespace parallax
