#pragma once

#include "model/orbit/orbitpicture.h"

#include <QByteArray>
#include <QStringList>

namespace parallax {

/// The objects of a package, from a nation's picture alone: those of \a ids that are in it and have a position, in its order.
/// Frame: TEME, SGP4 mean elements, the units of OMM (CCSDS 502.0-B-3, annex C; the keywords and columns that CelesTrak publishes).
/// Empty where there is none. Each is read back and compared. Error: Malformed where it does not read back.
Result<QByteArray> objectsAsCsv(const OrbitPicture &picture, const QStringList &ids);
Result<QByteArray> objectsAsOmmJson(const OrbitPicture &picture, const QStringList &ids);

} // namespace parallax
