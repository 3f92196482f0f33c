#pragma once

#include <QStringList>

namespace parallax {

/// Options that every command takes, and the window too.
struct CommonOptions
{
    QString store;       ///< empty: the default place
    QString policy;      ///< file, "exercise" or "public"; empty: what the line or the store has
    QString person;
    QString language;
};

/// The arguments after the program's name, with the common options taken out.
struct CommandLine
{
    CommonOptions common;
    QStringList words;   ///< "release", "preview", "EX-01", "--to", "QMR" …
    QString error;       ///< an option without its value
};
CommandLine readCommandLine(const QStringList &arguments);

/// True where the first word names a command; else the window opens.
bool isCommand(const CommandLine &line);
/// True where the command paints (render, PDF): it needs a QApplication, on the offscreen platform.
bool needsPainting(const CommandLine &line);

/// Does its work and gives the exit code. A Q*Application exists.
int runCommand(const CommandLine &line);

} // namespace parallax
