#include "storage/exchange/officeconverter.h"

#include "model/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

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

/// LibreOffice's own filters for what its endings leave open.
QString filterFor(const QString &ending)
{
    if (ending == "fodt"_L1)
        return u"fodt:OpenDocument Text Flat XML"_s;
    if (ending == "fodp"_L1)
        return u"fodp:OpenDocument Presentation Flat XML"_s;
    return ending;
}

Result<void> writeProfile(const SandboxRoom &room)
{
    QFile profile(room.ours(u"profile/user/registrymodifications.xcu"_s));
    if (!QDir(room.ours({})).mkpath(u"profile/user"_s) || !profile.open(QIODevice::WriteOnly) || profile.write(kProfile) < 0)
        return Error { ErrorCode::Io, Tr::tr("There is no room for temporary files: %1.").arg(profile.errorString()), {} };
    return {};
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
    const auto made = SandboxRoom::make(path, inputEnding);
    if (!made)
        return made.error();
    SandboxRoom &room = **made;
    if (const Result<void> done = writeProfile(room); !done)
        return done.error();
    const QStringList arguments { u"-env:UserInstallation=file://"_s + room.its(u"profile"_s), u"--headless"_s, u"--norestore"_s, u"--nolockcheck"_s,
        u"--nodefault"_s, u"--nologo"_s, u"--convert-to"_s, filter.isEmpty() ? filterFor(ending) : filter, u"--outdir"_s, room.its(u"out"_s), room.input() };
    const auto ended = room.run(u"LibreOffice"_s, program, arguments, stop, limits);
    if (!ended)
        return ended.error();
    Result<QByteArray> bytes = room.output(u"input."_s + ending, limits);
    if (!bytes && bytes.error().code == ErrorCode::NotFound) {
        return Error { ErrorCode::Malformed,
            ended->crashed ? Tr::tr("LibreOffice broke off while it read the file: it is damaged, or needs more than %1 of memory.")
                                 .arg(QLocale::c().formattedDataSize(limits.memory))
                           : Tr::tr("LibreOffice could make nothing of the file: it is damaged, cut off, or encrypted."),
            {} };
    }
    if (!bytes)
        return bytes.error();
    return ConvertedFile { *std::move(bytes), room.isSandboxed() };
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
