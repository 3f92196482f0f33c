#pragma once

#include "app/cli/askedproduct.h"

#include <QIODevice>
#include <QStringList>
#include <QTextStream>

namespace parallax {

/// `release preview PRODUCT --to NATION [--format json|html|pdf|md] [--out FILE] [--network N] [--as-of DAY] [--regime R]
/// [--pack ID | --policy PACK] [--store FILE]`: \a args from PRODUCT on. Several --to make one audience of several.
///
/// Without --format the line of `release preview` (ours, with our ids); with it the nation's copy as a file, which has none of
/// them, into --out or onto \a out. A copy that a flag blocks is not written: 1, with the flags on \a err.
/// A PDF needs a QGuiApplication (platform offscreen will do), and so do figures; without \a painterFor they have no image.
int runReleasePreviewCommand(const QStringList &args, QIODevice &out, QTextStream &err, const FigurePainterFor &painterFor = {});

} // namespace parallax
