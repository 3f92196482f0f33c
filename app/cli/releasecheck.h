#pragma once

#include <QStringList>
#include <QTextStream>

namespace parallax {

/// `release check FILE… [--product ID | --document FILE [--objects FILE]] --to NATION [--network N] [--as-of DAY] [--regime R]
/// [--pack ID | --policy PACK] [--store FILE]`: \a args from FILE on. A line for each finding, sorted by place.
///
/// Without a product only what is a leak whatever the file says. 0: nothing found, 1: something, 2: a file or what to compare it with
/// could not be read.
int runReleaseCheckCommand(const QStringList &args, QTextStream &out, QTextStream &err);

} // namespace parallax
