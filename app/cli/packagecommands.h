#pragma once

#include "app/cli/exportcommands.h"

namespace parallax {

/// `parallax release package`: for each nation a folder (and one file), signed, with its entry in the ledger.
int runReleasePackageCommand(const QStringList &args, QTextStream &out, QTextStream &err, const FigurePainterFor &painterFor);

} // namespace parallax
