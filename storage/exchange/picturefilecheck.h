#pragma once

#include "storage/exchange/picturefile.h"

#include <QIODevice>

namespace parallax {

/// Reads a file back and compares it with the picture that it was to be made of: every id, name, owner, class, mark and word of
/// description, the banner, the audience, the order of the objects and their number; that nothing else is in it; and for each object
/// that its times ascend and that the first and last of its positions are those of the picture's elements.
/// Error: Conflict with the object, for what differs or cannot be read.
[[nodiscard]] Result<void> checkCzml(QIODevice &in, const OrbitPicture &picture, const PictureFileOptions &options, const PictureFileReport &report);
[[nodiscard]] Result<void> checkKml(QIODevice &in, const OrbitPicture &picture, const PictureFileOptions &options, const PictureFileReport &report);

} // namespace parallax
