#include "app/cli/commandline.h"

#include "app/cli/deskcommands.h"
#include "app/cli/documentcommands.h"
#include "app/cli/exportcommands.h"
#include "app/cli/jsonlines.h"
#include "app/cli/ledgercommands.h"
#include "app/cli/markingcommands.h"
#include "app/cli/orbitcommands.h"
#include "app/cli/packs.h"
#include "app/cli/packagecommands.h"
#include "app/cli/previewcommands.h"
#include "app/cli/releasecheck.h"
#include "app/cli/releasecommands.h"
#include "app/cli/spillcommands.h"
#include "app/cli/rendercommand.h"
#include "app/cli/storeaccess.h"
#include "app/cli/storecommands.h"
#include "app/cli/storepicture.h"
#include "model/tr.h"

#include <QFile>
#include <QTextStream>

#include <cstdio>

namespace parallax {

namespace {

const QStringList kCommands{QStringLiteral("marking"), QStringLiteral("release"), QStringLiteral("store"),
                            QStringLiteral("render"), QStringLiteral("orbit"), QStringLiteral("document"), QStringLiteral("ledger"), QStringLiteral("request"), QStringLiteral("decision"), QStringLiteral("consent"), QStringLiteral("help"), QStringLiteral("--help"),
                            QStringLiteral("-h"), QStringLiteral("--version")};

void complain(const QString &sentence)
{
    QTextStream(stderr) << sentence << Qt::endl;
}

int answerStandardInput(const LineFunction &answer)
{
    QFile in, out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return kCouldNot;
    return answerLines(in, out, answer);
}

/// The text under "## <title>" of the help page, or the whole page.
int printHelp(const QStringList &words)
{
    QFile page(QStringLiteral(":/parallax/help/command-line.md"));
    if (!page.open(QIODevice::ReadOnly))
        return kCouldNot;
    const QString text = QString::fromUtf8(page.readAll());
    QTextStream out(stdout);
    if (words.isEmpty()) {
        out << text;
        return kDone;
    }
    const QString wanted = words.join(u' ').toLower();
    bool found = false;
    const QStringList sections = text.split(QStringLiteral("\n## "));
    for (const QString &section : sections.mid(1)) {
        const QString title = section.section(u'\n', 0, 0);
        if (title != wanted && !title.startsWith(wanted + u' '))
            continue;
        found = true;
        out << QStringLiteral("## ") << section.trimmed() << QStringLiteral("\n\n");
    }
    if (found)
        return kDone;
    complain(Tr::tr("There is no command \"%1\"; `parallax help` lists them all.").arg(wanted));
    return kCouldNot;
}

/// What the commands on standard input stand on: the shipped language, and the pack of --policy where there is one.
struct Ground
{
    MarkingLanguage shipped;
    PolicyPackPtr pack;
};

Result<Ground> groundOf(const CommonOptions &common)
{
    const auto shipped = MarkingLanguage::shipped();
    if (!shipped)
        return shipped.error();
    if (common.policy.isEmpty())
        return Ground{*shipped, nullptr};
    const auto pack = loadPack(common.policy, *shipped);
    if (!pack)
        return pack.error();
    return Ground{*shipped, *pack};
}

int runMarking(const QString &verb, const CommonOptions &common)
{
    const auto ground = groundOf(common);
    if (!ground) {
        complain(describe(ground.error()));
        return kCouldNot;
    }
    if (verb == u"check")
        return answerStandardInput([&](const QJsonObject &line, bool *wrong) { return markingCheckLine(line, ground->shipped, ground->pack, wrong); });
    if (verb == u"rollup")
        return answerStandardInput([&](const QJsonObject &line, bool *wrong) { return markingRollupLine(line, ground->shipped, ground->pack, wrong); });
    complain(Tr::tr("\"marking %1\" is no command; there are `marking check` and `marking rollup`.").arg(verb));
    return kCouldNot;
}

/// The commands on the store read their options themselves: those that every command takes are given back.
QStringList withCommon(QStringList words, const CommonOptions &common)
{
    const std::pair<QString, QString> given[] = {{QStringLiteral("--store"), common.store},
                                                 {QStringLiteral("--policy"), common.policy},
                                                 {QStringLiteral("--as"), common.person}};
    for (const auto &[name, value] : given)
        if (!value.isEmpty())
            words += {name, value};
    return words;
}

int runPreviewOnStore(const QStringList &words, const CommonOptions &common)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return kCouldNot;
    QTextStream err(stderr);
    return runReleasePreviewCommand(withCommon(words, common), out, err, figurePainterFor);
}

int runOnStore(int (*command)(const QStringList &, QTextStream &, QTextStream &), const QStringList &words, const CommonOptions &common)
{
    QTextStream out(stdout), err(stderr);
    return command(withCommon(words, common), out, err);
}

int runRelease(const QStringList &words, const CommonOptions &common)
{
    const QString verb = words.value(1);
    if (verb == u"check") {
        QTextStream out(stdout), err(stderr);
        return runReleaseCheckCommand(withCommon(words.mid(2), common), out, err);
    }
    if (verb == u"spill" || verb == u"recalled" || verb == u"spills")
        return runOnStore(runSpillCommand, words.mid(1), common);
    if (verb != u"decide" && verb != u"preview" && verb != u"package") {
        complain(Tr::tr("\"release %1\" is no command; there are `release decide`, `release preview`, `release package`, `release check`, `release spill`, `release recalled` and `release spills`.").arg(verb));
        return kCouldNot;
    }
    if (verb == u"package") {
        QTextStream out(stdout), err(stderr);
        return runReleasePackageCommand(withCommon(words.mid(2), common), out, err, figurePainterFor);
    }
    if (verb == u"preview" && words.size() > 2)
        return runPreviewOnStore(words.mid(2), common);
    const auto ground = groundOf(common);
    if (!ground) {
        complain(describe(ground.error()));
        return kCouldNot;
    }
    if (verb == u"decide")
        return answerStandardInput([&](const QJsonObject &line, bool *wrong) { return releaseDecideLine(line, ground->pack, wrong); });
    return answerStandardInput([&](const QJsonObject &line, bool *wrong) { return releasePreviewLine(line, ground->pack, wrong); });
}

} // namespace

CommandLine readCommandLine(const QStringList &arguments)
{
    CommandLine line;
    for (int i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        QString *value = nullptr;
        const QString name = word.section(u'=', 0, 0);
        if (name == u"--store")
            value = &line.common.store;
        else if (name == u"--policy")
            value = &line.common.policy;
        else if (name == u"--as")
            value = &line.common.person;
        else if (name == u"--lang")
            value = &line.common.language;
        if (!value) {
            line.words.append(word);
        } else if (word.contains(u'=')) {
            *value = word.section(u'=', 1);
        } else if (i + 1 < arguments.size()) {
            *value = arguments[++i];
        } else {
            line.error = Tr::tr("%1 wants a value after it.").arg(word);
        }
    }
    return line;
}

bool isCommand(const CommandLine &line)
{
    return !line.error.isEmpty() || kCommands.contains(line.words.value(0));
}

bool needsPainting(const CommandLine &line)
{
    if (line.words.value(0) == u"render")
        return true;
    // A copy in a file may have figures, and a PDF has fonts.
    return line.words.value(0) == u"release"
        && std::any_of(line.words.cbegin(), line.words.cend(),
                       [](const QString &word) { return word.startsWith(u"--format") || word.startsWith(u"--out"); });
}

int runCommand(const CommandLine &line)
{
    if (!line.error.isEmpty()) {
        complain(line.error);
        return kCouldNot;
    }
    const QString command = line.words.value(0);
    if (command == u"marking")
        return runMarking(line.words.value(1), line.common);
    if (command == u"release")
        return runRelease(line.words, line.common);
    if (command == u"store")
        return runOnStore(runStoreCommand, line.words.mid(1), line.common);
    if (command == u"ledger")
        return runOnStore(runLedgerCommand, line.words.mid(1), line.common);
    if (command == u"request" || command == u"decision" || command == u"consent")
        return runOnStore(runDeskCommand, line.words, line.common);
    if (command == u"document")
        return runDocumentCommand(line.words.mid(1));
    if (command == u"orbit")
        return runOrbitCommand(line.words.mid(1), line.common);
    if (command == u"render")
        return runRenderCommand(line.words.mid(1), line.common);
    if (command == u"--version") {
        QTextStream(stdout) << QCoreApplication::applicationName() << u' ' << QCoreApplication::applicationVersion() << Qt::endl;
        return kDone;
    }
    return printHelp(command == u"help" ? line.words.mid(1) : QStringList());
}

} // namespace parallax
