#pragma once

#include <QStringList>
#include <QTextStream>

namespace parallax {

/// `parallax release spill|recalled|spills`: a release or showing that was found wrong, who holds which bytes since when, and what of it has
/// come back. \a args from the verb on.
int runSpillCommand(const QStringList &args, QTextStream &out, QTextStream &err);

} // namespace parallax
