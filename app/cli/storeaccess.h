#pragma once

#include "storage/store/store.h"

#include <QCommandLineParser>
#include <QTextStream>

namespace parallax {

/// --store FILE, or the store under the user's data folder.
QCommandLineOption storeOption();
QString storePath(const QCommandLineParser &parser);

/// The store of a command that needs one: where there is none it is made with the exercise scenario in it.
Result<std::unique_ptr<Store>> openForCommand(const QCommandLineParser &parser);
/// The store of a command that never makes one.
Result<std::unique_ptr<Store>> openExisting(const QCommandLineParser &parser);

QString errorCodeText(ErrorCode code);
/// One sentence with its place on standard error; the exit status "could not".
int complain(QTextStream &err, const Error &error);
void printLine(QTextStream &out, const QJsonObject &line);

} // namespace parallax
