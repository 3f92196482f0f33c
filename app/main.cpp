#include "app/cli/commandline.h"
#include "app/cli/packs.h"
#include "app/desk.h"
#include "app/languages.h"
#include "model/tr.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/prompter.h"
#include "widgets/shell/theme.h"

#include <QApplication>
#include <QMessageBox>
#include <QTextStream>

#include <cstdio>

using namespace parallax;

namespace {

/// Qt aborts where there is no display; say it in a sentence instead.
bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

int runWindow(int argc, char *argv[], const CommandLine &line)
{
    if (!hasDisplay()) {
        QTextStream(stderr) << "There is no display to open a window on. `parallax help` lists the commands that need none."
                            << Qt::endl;
        return 2;
    }
    QApplication application(argc, argv);
    application.setApplicationDisplayName(QStringLiteral("Parallax"));
    installLanguage(application, line.common.language);
    applyTheme(application, Theme::Dark);
    if (!line.words.isEmpty()) {
        QTextStream(stderr) << Tr::tr("There is no command \"%1\"; `parallax help` lists them all.").arg(line.words.join(u' '))
                            << Qt::endl;
        return 2;
    }
    auto workstation = Workstation::open(line.common, Workstation::MissingStore::MakeWithExercise);
    if (!workstation) {
        QTextStream(stderr) << describe(workstation.error()) << Qt::endl;
        QMessageBox box(QMessageBox::Critical, Tr::tr("Parallax cannot start"), workstation.error().what);
        box.setInformativeText(workstation.error().where);
        box.exec();
        return 2;
    }
    Desk desk(std::move(*workstation));
    DialogPrompter prompter;
    MainWindow window(desk, prompter);
    window.restoreSession();
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("parallax"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PARALLAX_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine line = readCommandLine(arguments);
    if (!isCommand(line))
        return runWindow(argc, argv, line);
    if (needsPainting(line)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QApplication application(argc, argv);
        installLanguage(application, line.common.language.isEmpty() ? QStringLiteral("en") : line.common.language);
        return runCommand(line);
    }
    QCoreApplication application(argc, argv);
    installLanguage(application, line.common.language.isEmpty() ? QStringLiteral("en") : line.common.language);
    return runCommand(line);
}
