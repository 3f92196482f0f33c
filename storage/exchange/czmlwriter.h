#pragma once

#include "storage/exchange/picturefile.h"

#include <QIODevice>

namespace parallax {

/// The polynomial that CZML viewers are told to put through the samples.
inline constexpr int kCzmlInterpolationDegree = 5;

/// A picture as CZML 1.0: a packet for the document, with banner, audience and accuracy, then one for each object that has a position
/// at some of the times, in the order of the picture. Written object by object, so that memory does not grow with the catalogue; the
/// same picture and options give the same bytes.
///
/// Positions are Earth-fixed (ITRF), in whole millimetres, against SI seconds from the beginning; where the elements give none the
/// object is not available, and nothing is interpolated across. It is made from the picture alone, which holds nothing that its
/// audience may not have.
/// Error: as PictureSampler::make(); NotFound where no object has a position; Io where \a out takes no more.
/// Source: the CZML Guide of AnalyticalGraphicsInc/czml-writer, its JSON schema (Packet.json, Position.json, CustomProperty.json).
[[nodiscard]] Result<PictureFileReport> writeCzml(QIODevice &out, const OrbitPicture &picture, const PictureFileOptions &options);

} // namespace parallax
