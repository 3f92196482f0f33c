#pragma once

#include <QByteArray>

#include <optional>

namespace parallax {

/// An OpenDocument file or OOXML package without the small picture of its first page, and with 1 January 1980 as the time of every part:
/// when and as what it was made is no part of a copy. Nothing where it is no ZIP file.
std::optional<QByteArray> officeWithoutOrigin(const QByteArray &package);

} // namespace parallax
