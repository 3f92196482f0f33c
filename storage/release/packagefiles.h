#pragma once

#include "storage/release/releasepackage.h"

namespace parallax {

/// The files into a new folder, all or nothing, for the owner alone; read back and compared. Error: Conflict where \a folder is there,
/// Denied, Io.
Result<void> savePackage(const ReleasePackage &package, const QString &folder);

/// The same as one ZIP file: names in order, a fixed time, so that the same package has the same bytes. Read back and compared.
Result<QByteArray> packageAsZip(const ReleasePackage &package);

} // namespace parallax
