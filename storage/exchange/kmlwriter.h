#pragma once

#include "storage/exchange/picturefile.h"

#include <QIODevice>

namespace parallax {

class PictureSampler;

/// A picture as KML 2.2: a document with banner, audience and accuracy in its description, a folder for each orbit class, in it a
/// placemark for each object, in the order of the picture, with a track of Google's extension (a point where there is one time; several
/// tracks where the elements give no position for a while). It names no icon and nothing else from a network.
///
/// Longitude, latitude (degrees, nine places) and height (m, in whole millimetres) are over the WGS-84 ellipsoid; KML counts heights from
/// the geoid of EGM96, up to 107 m from it, which the file says and its viewers, far above, do not show. Written object by object; the same picture
/// and options give the same bytes.
/// Error: as writeCzml(); Unsupported for a single time within a leap second, for which XML has no word, and for a name with a character
/// that XML cannot hold.
/// Source: OGC 07-147r2; the gx schema 2.2 of developers.google.com/kml.
[[nodiscard]] Result<PictureFileReport> writeKml(QIODevice &out, const OrbitPicture &picture, const PictureFileOptions &options);

/// The times of a KML file. Error: as writeKml().
[[nodiscard]] Result<PictureSampler> kmlSampler(const OrbitPicture &picture, const PictureFileOptions &options, size_t *leftOut = nullptr);

} // namespace parallax
