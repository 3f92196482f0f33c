#pragma once

#include <QIODevice>
#include <QJsonObject>

#include <functional>

namespace parallax {

enum ExitCode { kDone = 0, kFoundWrong = 1, kCouldNot = 2 };

/// Answers one line; sets \a foundWrong where something in what it was given is wrong.
using LineFunction = std::function<QJsonObject(const QJsonObject &line, bool *foundWrong)>;

/// JSON Lines from \a in to \a out, flushed line by line, in the order of the input. A line that cannot be read gives
/// {"error":{…}} and the next line is still answered. Empty lines are passed over.
int answerLines(QIODevice &in, QIODevice &out, const LineFunction &answer);

/// {"error":{"code","message","where"}}, as every command prints it.
QJsonObject errorLine(const QString &code, const QString &message, const QString &where = {});

/// One line of compact JSON and its newline, flushed.
bool writeLine(QIODevice &out, const QJsonObject &line);

} // namespace parallax
