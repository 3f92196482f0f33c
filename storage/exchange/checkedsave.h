#pragma once

#include "model/result.h"

#include <QIODevice>

#include <functional>

namespace parallax {

/// A file readable by its owner only, all or nothing: what \a write wrote is read from the disk again by \a check before it takes the
/// place of what stood there. For files that are too large for memory; others are written by saveOwnerOnly().
/// Error: those of \a write and \a check; Denied where the file cannot be written. What stood there is then untouched.
[[nodiscard]] Result<void> saveChecked(const QString &path, const std::function<Result<void>(QIODevice &)> &write,
                                       const std::function<Result<void>(QIODevice &)> &check);

} // namespace parallax
