#include "storage/exchange/sandboxroom.h"

#include "model/tr.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kPollMs = 50;

QStringList sandboxArguments(const QString &folder)
{
    QStringList arguments { u"--unshare-all"_s, u"--die-with-parent"_s, u"--new-session"_s, u"--clearenv"_s, u"--ro-bind"_s, u"/usr"_s, u"/usr"_s };
    for (const QString &path : { u"/lib"_s, u"/lib64"_s, u"/bin"_s, u"/opt"_s, u"/etc/fonts"_s, u"/etc/libreoffice"_s, u"/etc/ld.so.cache"_s,
             u"/etc/alternatives"_s, u"/var/cache/fontconfig"_s, u"/var/lib/libreoffice"_s })
        arguments << u"--ro-bind-try"_s << path << path;
    arguments << u"--proc"_s << u"/proc"_s << u"--dev"_s << u"/dev"_s << u"--tmpfs"_s << u"/tmp"_s;
    arguments << u"--bind"_s << folder << u"/px"_s << u"--ro-bind"_s << folder + u"/in"_s << u"/px/in"_s << u"--chdir"_s << u"/px"_s;
    for (const auto &[name, value] : { std::pair(u"HOME"_s, u"/px/home"_s), std::pair(u"TMPDIR"_s, u"/px/tmp"_s), std::pair(u"LC_ALL"_s, u"C.UTF-8"_s),
             std::pair(u"PATH"_s, u"/usr/bin:/bin"_s), std::pair(u"SAL_USE_VCLPLUGIN"_s, u"svp"_s) })
        arguments << u"--setenv"_s << name << value;
    return arguments;
}

void limit(int resource, rlim_t most)
{
    const rlimit both { most, most };
    setrlimit(__rlimit_resource(resource), &both);
}

/// Ends all that a converter has started: it leads a process group of its own.
void endGroup(QProcess &process)
{
    if (const qint64 id = process.processId(); id > 0)
        ::kill(pid_t(-id), SIGKILL);
    process.kill();
    process.waitForFinished(5000);
}

qint64 sizeOf(const QString &folder)
{
    qint64 size = 0;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files)
        size += file.size();
    return size;
}

Result<void> waitFor(QProcess &process, const QString &name, const QString &out, const std::stop_token &stop, const RoomLimits &limits)
{
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([limits] {
        ::setpgid(0, 0);
        ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#ifndef __SANITIZE_ADDRESS__ // whose shadow is larger than any limit
        limit(RLIMIT_DATA, rlim_t(limits.memory));
#endif
        limit(RLIMIT_FSIZE, rlim_t(limits.output));
        limit(RLIMIT_CPU, rlim_t(limits.seconds) + 10); // behind the clock, which says why
        limit(RLIMIT_CORE, 0);
        ::setpriority(PRIO_PROCESS, 0, 5);
    });
    const Error cancelled { ErrorCode::Busy, Tr::tr("Reading the file was cancelled."), {} };
    if (stop.stop_requested())
        return cancelled;
    QElapsedTimer timer;
    timer.start();
    process.start(QIODevice::ReadOnly);
    if (!process.waitForStarted(10'000))
        return Error { ErrorCode::Io, Tr::tr("%1 could not be started: %2.").arg(name, process.errorString()), {} };
    while (!process.waitForFinished(kPollMs) && process.state() != QProcess::NotRunning) {
        process.readAll();
        if (stop.stop_requested()) {
            endGroup(process);
            return cancelled;
        }
        if (timer.elapsed() > limits.seconds * 1000LL) {
            endGroup(process);
            return Error { ErrorCode::TooLarge, Tr::tr("%1 took longer than %2 seconds and was ended. Split the file.").arg(name).arg(limits.seconds), {} };
        }
        if (sizeOf(out) > limits.output) {
            endGroup(process);
            return Error { ErrorCode::TooLarge,
                Tr::tr("%1 wrote more than %2 and was ended. Split the file.").arg(name, QLocale::c().formattedDataSize(limits.output)), {} };
        }
    }
    endGroup(process);
    // Nobody waits for what was cancelled, also where the program was quicker.
    return stop.stop_requested() ? Result<void>(cancelled) : Result<void>();
}

} // namespace

bool canSandbox()
{
    static const bool can = [] {
        if (qEnvironmentVariableIsSet("PARALLAX_NO_SANDBOX") || QStandardPaths::findExecutable(u"bwrap"_s).isEmpty())
            return false;
        QProcess trial;
        trial.start(u"bwrap"_s,
            { u"--unshare-all"_s, u"--die-with-parent"_s, u"--ro-bind"_s, u"/usr"_s, u"/usr"_s, u"--ro-bind-try"_s, u"/lib"_s, u"/lib"_s, u"--ro-bind-try"_s,
                u"/lib64"_s, u"/lib64"_s, u"--ro-bind-try"_s, u"/bin"_s, u"/bin"_s, u"--proc"_s, u"/proc"_s, u"--dev"_s, u"/dev"_s, u"/bin/true"_s });
        return trial.waitForFinished(10'000) && trial.exitStatus() == QProcess::NormalExit && trial.exitCode() == 0;
    }();
    return can;
}

QString ownProgram()
{
    const QString named = qEnvironmentVariable("PARALLAX_BINARY");
    return named.isEmpty() ? QCoreApplication::applicationFilePath() : named;
}

struct SandboxRoom::State {
    QTemporaryDir folder;
    QString input; ///< file name in in/
    bool sandboxed = false;
};

SandboxRoom::SandboxRoom(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

SandboxRoom::~SandboxRoom() = default;

Result<std::unique_ptr<SandboxRoom>> SandboxRoom::make(const QString &path, const QString &ending)
{
    auto state = std::make_unique<State>();
    const auto io = [](const QString &what) { return Error { ErrorCode::Io, what, {} }; };
    if (!state->folder.isValid())
        return io(Tr::tr("There is no room for temporary files: %1.").arg(state->folder.errorString()));
    for (const QString &name : { u"in"_s, u"out"_s, u"home"_s, u"tmp"_s })
        if (!QDir(state->folder.path()).mkpath(name))
            return io(Tr::tr("There is no room for temporary files."));
    state->input = u"input."_s + ending;
    if (!QFile::copy(path, state->folder.filePath(u"in/"_s + state->input)))
        return io(Tr::tr("The file cannot be read, or there is no room for temporary files."));
    state->sandboxed = canSandbox();
    return std::unique_ptr<SandboxRoom>(new SandboxRoom(std::move(state)));
}

bool SandboxRoom::isSandboxed() const
{
    return m_state->sandboxed;
}

QString SandboxRoom::ours(const QString &name) const
{
    return m_state->folder.filePath(name);
}

QString SandboxRoom::its(const QString &name) const
{
    return m_state->sandboxed ? u"/px/"_s + name : ours(name);
}

QString SandboxRoom::input() const
{
    return its(u"in/"_s + m_state->input);
}

Result<SandboxRoom::Ending> SandboxRoom::run(
    const QString &name, const QString &program, const QStringList &arguments, std::stop_token stop, const RoomLimits &limits)
{
    QProcess process;
    if (m_state->sandboxed) {
        QStringList room = sandboxArguments(m_state->folder.path());
        QString inside = program;
        if (!program.startsWith("/usr/"_L1) && !program.startsWith("/opt/"_L1)) {
            inside = u"/px/program"_s;
            room << u"--ro-bind"_s << program << inside;
        }
        process.setProgram(u"bwrap"_s);
        process.setArguments(room + QStringList { u"--"_s, inside } + arguments);
    } else {
        QProcessEnvironment environment;
        for (const auto &[key, value] : { std::pair(u"HOME"_s, ours(u"home"_s)), std::pair(u"TMPDIR"_s, ours(u"tmp"_s)), std::pair(u"LC_ALL"_s, u"C.UTF-8"_s),
                 std::pair(u"PATH"_s, u"/usr/bin:/bin"_s), std::pair(u"SAL_USE_VCLPLUGIN"_s, u"svp"_s) })
            environment.insert(key, value);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_state->folder.path());
        process.setProgram(program);
        process.setArguments(arguments);
    }
    if (const Result<void> done = waitFor(process, name, ours(u"out"_s), stop, limits); !done)
        return done.error();
    return Ending { process.exitStatus() == QProcess::CrashExit, process.exitCode() };
}

Result<QByteArray> SandboxRoom::output(const QString &name, const RoomLimits &limits) const
{
    QFile made(ours(u"out/"_s + name));
    if (!QFileInfo(made).isFile() || QFileInfo(made).isSymLink()) // a link would lead out of the room
        return Error { ErrorCode::NotFound, Tr::tr("Nothing was made."), {} };
    if (!made.open(QIODevice::ReadOnly))
        return Error { ErrorCode::Io, Tr::tr("What was made cannot be read: %1.").arg(made.errorString()), {} };
    if (made.size() > limits.output)
        return Error { ErrorCode::TooLarge, Tr::tr("What was made has more than %1.").arg(QLocale::c().formattedDataSize(limits.output)), {} };
    return made.readAll();
}

} // namespace parallax
