#pragma once

#include <QByteArray>

#include <optional>

namespace parallax
{

/// An image of others made ours: decoded by Qt and written anew as PNG, so that nothing is kept but what it shows; the same bytes for
/// the same image. PNG, JPEG, GIF (its first frame), BMP and WebP of up to 32 million pixels; none for anything else.
std::optional<QByteArray> cleanPicture(const QByteArray &bytes);

} // namespace parallax
