#pragma once

#include <QCommandLineParser>
#include <QTextStream>

namespace parallax {

/// "store export --request ID --out FILE --as PERSON": a request for another desk.
int bundleRequest(const QCommandLineParser &parser, QTextStream &out, QTextStream &err);

/// "store import --desk FILE... --as PERSON": what another desk handed over, a line for each file.
int takeInBundles(const QCommandLineParser &parser, const QStringList &files, QTextStream &out, QTextStream &err);

} // namespace parallax
