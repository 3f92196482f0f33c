#pragma once

#include "app/cli/commandline.h"

namespace parallax {

/// `parallax orbit export [--format czml|kml] --out FILE (--at T | --from T --to T [--step SECONDS]) [--for NATION]…`: the picture of a
/// nation, or ours, as a file for a globe. \a words from behind "export" on.
int runOrbitExport(const QStringList &words, const CommonOptions &common);

} // namespace parallax
