#pragma once

#include <QCommandLineParser>
#include <QTextStream>

namespace parallax {

/// `store search WORDS [--kind product|portion|object] [--limit N]`: what is found, one a line, best first, without a limit the first
/// hundred of each kind; then nothing more. 0 also where nothing is found.
int searchStore(const QCommandLineParser &parser, const QStringList &words, QTextStream &out, QTextStream &err);

} // namespace parallax
