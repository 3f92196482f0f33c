#pragma once

#include "app/cli/commandline.h"

namespace parallax {

/// `parallax orbit propagate|passes|screen|message|export`: the words behind "orbit". JSON Lines on standard output, messages on
/// standard error. `export` alone needs the store.
int runOrbitCommand(const QStringList &words, const CommonOptions &common);

} // namespace parallax
