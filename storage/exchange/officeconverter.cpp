#include "storage/exchange/officeconverter.h"

#include "model/tr.h"

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

/// No macro, no link, no update, no window: what a document may ask of LibreOffice while it is opened.
constexpr char kProfile[] = R"(<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">)"
                            R"(<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>)"
                            R"(<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>)"
                            R"(<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>)"
                            R"(<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>)"
                            R"(<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>)"
                            R"(<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Field" oor:op="fuse"><value>false</value></prop></item>)"
                            R"(<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>)"
                            R"(</oor:items>)";

/// Where the converter works, as it sees it and as we do.
struct Room {
    QTemporaryDir folder;
    QString input; ///< file name in in/
    bool sandboxed = false;

    QString ours(const QString &name) const { return folder.filePath(name); }
    QString its(const QString &name) const { return sandboxed ? u"/px/"_s + name : ours(name); }
};

Result<void> furnish(Room &room, const QString &path, const QString &inputEnding)
{
    const auto io = [](const QString &what) { return Error { ErrorCode::Io, what, {} }; };
    if (!room.folder.isValid())
        return io(Tr::tr("There is no room for temporary files: %1.").arg(room.folder.errorString()));
    for (const QString &name : { u"in"_s, u"out"_s, u"home"_s, u"profile/user"_s, u"tmp"_s })
        if (!QDir(room.folder.path()).mkpath(name))
            return io(Tr::tr("There is no room for temporary files."));
    QFile profile(room.ours(u"profile/user/registrymodifications.xcu"_s));
    if (!profile.open(QIODevice::WriteOnly) || profile.write(kProfile) < 0)
        return io(Tr::tr("There is no room for temporary files: %1.").arg(profile.errorString()));
    // Under a plain name: what a file is called is no business of the converter.
    room.input = u"input."_s + inputEnding;
    if (!QFile::copy(path, room.ours(u"in/"_s + room.input)))
        return io(Tr::tr("The file cannot be read, or there is no room for temporary files."));
    return {};
}

QStringList sandboxArguments(const Room &room)
{
    QStringList arguments { u"--unshare-all"_s, u"--die-with-parent"_s, u"--new-session"_s, u"--clearenv"_s, u"--ro-bind"_s, u"/usr"_s, u"/usr"_s };
    for (const QString &path : { u"/lib"_s, u"/lib64"_s, u"/bin"_s, u"/opt"_s, u"/etc/fonts"_s, u"/etc/libreoffice"_s, u"/etc/ld.so.cache"_s,
             u"/etc/alternatives"_s, u"/var/cache/fontconfig"_s, u"/var/lib/libreoffice"_s })
        arguments << u"--ro-bind-try"_s << path << path;
    arguments << u"--proc"_s << u"/proc"_s << u"--dev"_s << u"/dev"_s << u"--tmpfs"_s << u"/tmp"_s;
    arguments << u"--bind"_s << room.folder.path() << u"/px"_s << u"--ro-bind"_s << room.ours(u"in"_s) << u"/px/in"_s << u"--chdir"_s << u"/px"_s;
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

Result<void> run(QProcess &process, const Room &room, const std::stop_token &stop, const ConverterLimits &limits)
{
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([limits] {
        ::setpgid(0, 0);
        ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        limit(RLIMIT_DATA, rlim_t(limits.memory));
        limit(RLIMIT_FSIZE, rlim_t(limits.output));
        limit(RLIMIT_CPU, rlim_t(limits.seconds) + 10); // behind the clock, which says why
        limit(RLIMIT_CORE, 0);
        ::setpriority(PRIO_PROCESS, 0, 5);
    });
    QElapsedTimer timer;
    timer.start();
    process.start(QIODevice::ReadOnly);
    if (!process.waitForStarted(10'000))
        return Error { ErrorCode::Io, Tr::tr("LibreOffice could not be started: %1.").arg(process.errorString()), {} };
    while (!process.waitForFinished(kPollMs) && process.state() != QProcess::NotRunning) {
        process.readAll();
        if (stop.stop_requested()) {
            endGroup(process);
            return Error { ErrorCode::Busy, Tr::tr("The conversion was cancelled."), {} };
        }
        if (timer.elapsed() > limits.seconds * 1000LL) {
            endGroup(process);
            return Error { ErrorCode::TooLarge, Tr::tr("LibreOffice took longer than %1 seconds and was ended. Split the file.").arg(limits.seconds), {} };
        }
        if (sizeOf(room.ours(u"out"_s)) > limits.output) {
            endGroup(process);
            return Error { ErrorCode::TooLarge,
                Tr::tr("LibreOffice wrote more than %1 and was ended. Split the file.").arg(QLocale::c().formattedDataSize(limits.output)), {} };
        }
    }
    endGroup(process);
    return {};
}

/// LibreOffice's own filters for what its endings leave open.
QString filterFor(const QString &ending)
{
    if (ending == "fodt"_L1)
        return u"fodt:OpenDocument Text Flat XML"_s;
    if (ending == "fodp"_L1)
        return u"fodp:OpenDocument Presentation Flat XML"_s;
    return ending;
}

Result<ConvertedFile> convertOnce(const QString &path, const QString &inputEnding, const QString &ending, const QString &filter,
    const std::stop_token &stop, const ConverterLimits &limits)
{
    const QString program = officeProgram();
    if (program.isEmpty()) {
        return Error { ErrorCode::Unsupported,
            Tr::tr("Office files are opened by LibreOffice, which is not installed here. Install libreoffice-writer-nogui and "
                   "libreoffice-impress-nogui, or save the file as flat ODF (.fodt, .fodp), Markdown or HTML."),
            {} };
    }
    Room room;
    room.sandboxed = canSandbox();
    if (const Result<void> done = furnish(room, path, inputEnding); !done)
        return done.error();
    QStringList arguments { u"-env:UserInstallation=file://"_s + room.its(u"profile"_s), u"--headless"_s, u"--norestore"_s, u"--nolockcheck"_s,
        u"--nodefault"_s, u"--nologo"_s, u"--convert-to"_s, filter.isEmpty() ? filterFor(ending) : filter, u"--outdir"_s, room.its(u"out"_s),
        room.its(u"in/"_s + room.input) };
    QProcess process;
    if (room.sandboxed) {
        process.setProgram(u"bwrap"_s);
        process.setArguments(sandboxArguments(room) + QStringList { u"--"_s, program } + arguments);
    } else {
        QProcessEnvironment environment;
        environment.insert(u"HOME"_s, room.ours(u"home"_s));
        environment.insert(u"TMPDIR"_s, room.ours(u"tmp"_s));
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
        environment.insert(u"SAL_USE_VCLPLUGIN"_s, u"svp"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(room.folder.path());
        process.setProgram(program);
        process.setArguments(arguments);
    }
    if (const Result<void> done = run(process, room, stop, limits); !done)
        return done.error();
    QFile made(room.ours(u"out/input."_s + ending));
    if (!made.exists()) {
        const bool ended = process.exitStatus() == QProcess::CrashExit;
        return Error { ErrorCode::Malformed,
            ended ? Tr::tr("LibreOffice broke off while it read the file: it is damaged, or needs more than %1 of memory.")
                        .arg(QLocale::c().formattedDataSize(limits.memory))
                  : Tr::tr("LibreOffice could make nothing of the file: it is damaged, cut off, or encrypted."),
            {} };
    }
    if (!made.open(QIODevice::ReadOnly) || made.size() > limits.output)
        return Error { ErrorCode::TooLarge, Tr::tr("What LibreOffice made cannot be read: %1.").arg(made.errorString()), {} };
    return ConvertedFile { made.readAll(), room.sandboxed };
}

} // namespace

QString officeProgram()
{
    if (qEnvironmentVariableIsSet("PARALLAX_SOFFICE")) {
        const QString named = qEnvironmentVariable("PARALLAX_SOFFICE");
        return QFileInfo(named).isExecutable() ? named : QString();
    }
    const QString found = QStandardPaths::findExecutable(u"soffice"_s);
    return found.isEmpty() ? QStandardPaths::findExecutable(u"libreoffice"_s) : found;
}

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

Result<ConvertedFile> convertOfficeFile(const QString &path, const QString &inputEnding, const QString &ending, const QString &filter, std::stop_token stop,
    const ConverterLimits &limits)
{
    Result<ConvertedFile> made = convertOnce(path, inputEnding, ending, filter, stop, limits);
    if (!made) {
        Error error = made.error();
        if (error.where.isEmpty())
            error.where = QFileInfo(path).fileName();
        return error;
    }
    return made;
}

} // namespace parallax
