#pragma once

#include "model/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <stop_token>

namespace parallax
{

/// What a program that reads what others wrote may take at most; past it, it is ended.
struct RoomLimits {
    qint64 memory = 2LL * 1024 * 1024 * 1024; ///< bytes of data, each process
    int seconds = 120;
    qint64 output = 256LL * 1024 * 1024; ///< bytes of a file that it writes
};

/// Whether bubblewrap is there and may make rooms on this machine; found out once.
bool canSandbox();

/// This program, for what it does in a room by another command of its own: PARALLAX_BINARY where tests name it.
QString ownProgram();

/// A room of its own for one run of a program on one file: no network, no file but a copy of that one, no other process, where
/// the machine lets it (bubblewrap); limits of time, memory and output everywhere. It is swept when it goes.
class SandboxRoom
{
public:
    /// The file lies in the room as in/input.ENDING: what it is called is no business of the program. Error: Io.
    static Result<std::unique_ptr<SandboxRoom>> make(const QString &path, const QString &ending);
    ~SandboxRoom();

    bool isSandboxed() const;
    QString ours(const QString &name) const; ///< a path in the room, as we see it; of the folders in/, out/, home/, tmp/
    QString its(const QString &name) const; ///< the same as the program sees it
    QString input() const; ///< as the program sees it

    /// How a run ended by itself.
    struct Ending {
        bool crashed = false;
        int exitCode = 0;
    };
    /// Blocks; for a thread. \a name stands in sentences. A program outside the folders of the system is lent to the room.
    /// Error: Io where it does not start, TooLarge past a limit, naming it, Busy where it was told to stop.
    Result<Ending> run(const QString &name, const QString &program, const QStringList &arguments, std::stop_token stop, const RoomLimits &limits);
    /// A file that the program wrote. Error: NotFound where there is none, TooLarge past the limit.
    Result<QByteArray> output(const QString &name, const RoomLimits &limits) const;

private:
    struct State;
    SandboxRoom(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace parallax
