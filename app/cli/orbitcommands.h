#pragma once

#include <QStringList>

namespace parallax {

/// `parallax orbit propagate|passes|screen|message`: the words behind "orbit". JSON Lines on standard output, messages on standard
/// error. Needs no store.
int runOrbitCommand(const QStringList &words);

} // namespace parallax
