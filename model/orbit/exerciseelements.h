#pragma once

#include "model/orbit/catalogue.h"
#include "model/orbit/meanelements.h"

namespace parallax {

/// Mean elements of an exercise's object, from what its file gives: epoch, a_km, e, i_deg, raan_deg, argp_deg, ma_deg.
///
/// The file's nodes are counted from the Greenwich meridian at the epoch, so that its geostationary objects stand over the longitudes
/// of which the exercise's products speak (node, argument of perigee and anomaly of KITE-7 make 15.5° east); element sets count them
/// from the equinox, which is sidereal time more.
/// The mean motion is n = √(μ / a³) by the μ of WGS-72, and there is no drag. It is taken as SGP4's own, that after Kozai, as
/// element sets have it: the semi-major axis that SGP4 flies then differs from a_km by the secular effect of the Earth's oblateness,
/// a few km in low orbits.
/// Error: Malformed with \a where and the field, for one that is absent or no number, a_km not above the Earth's radius, e outside
/// [0, 1), i_deg outside [0, 180].
/// Source of μ = 398,600.8 km³/s²: Hoots and Roehrich, Spacetrack Report No. 3 (1980); WGS-72.
[[nodiscard]] Result<MeanElements> exerciseElements(const ObjectId &id, const QJsonObject &elements, const QString &where);

/// Those of an object of the catalogue: its own, or its public ones where only those are known.
/// Error: NotFound where there are neither; as above, with the object's id.
[[nodiscard]] Result<MeanElements> exerciseElements(const CatalogueObject &object);

/// Those that an audience may have. Error: NotFound where none are.
[[nodiscard]] Result<MeanElements> exerciseElements(const PictureObject &object);

} // namespace parallax
