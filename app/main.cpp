#include "app/backupkeeper.h"
#include "app/cli/commandline.h"
#include "app/cli/packs.h"
#include "app/desk.h"
#include "app/languages.h"
#include "model/tr.h"
#include "storage/store/backups.h"
#include "storage/store/storecheck.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/prompter.h"
#include "widgets/shell/storetroubledialog.h"
#include "widgets/shell/theme.h"

#include <QApplication>
#include <QLocale>
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

QList<OfferedBackup> offered(const QString &store)
{
    QList<OfferedBackup> list;
    const QList<StoreBackup> backups = backupsOf(store);
    for (const StoreBackup &backup : backups) {
        const QString size = QLocale().formattedDataSize(backup.bytes);
        list.append({backup.path, backup.at.toString(),
                     backup.reason == StoreBackup::Reason::Daily ? Tr::tr("daily backup, %1").arg(size) : Tr::tr("before a newer version changed the store, %1").arg(size)});
    }
    return list;
}

void say(const Error &error)
{
    QTextStream(stderr) << describe(error) << Qt::endl;
}

Result<void> withoutAnswer(const Result<QString> &result)
{
    return result ? Result<void>() : result.error();
}

/// The store, opened; where it cannot be, the user is shown the fault and chooses a way out, as often as it takes. Null: they quit.
std::unique_ptr<Workstation> openOrMend(CommonOptions options)
{
    while (true) {
        auto workstation = Workstation::open(options, Workstation::MissingStore::MakeWithExercise);
        if (workstation)
            return std::move(*workstation);
        say(workstation.error());
        const QString store = options.store.isEmpty() ? Store::defaultPath() : options.store;
        StoreTroubleDialog dialog(workstation.error(), offered(store));
        if (dialog.exec() != QDialog::Accepted)
            return nullptr;
        if (dialog.wayOut() == StoreTroubleDialog::WayOut::OtherStore)
            options.store = dialog.path();
        const bool copies = dialog.wayOut() == StoreTroubleDialog::WayOut::Copy;
        if (!copies && dialog.wayOut() != StoreTroubleDialog::WayOut::Restore)
            continue;
        QApplication::setOverrideCursor(Qt::WaitCursor);
        const auto done = copies ? copyStoreFile(store, dialog.path()) : withoutAnswer(restoreStore(dialog.path(), store));
        QApplication::restoreOverrideCursor();
        if (!done) {
            say(done.error());
            QMessageBox box(QMessageBox::Critical, copies ? Tr::tr("The store was not copied") : Tr::tr("The backup was not restored"), done.error().what);
            box.setInformativeText(done.error().where);
            box.exec();
        } else if (copies) {
            options.store = dialog.path();
        }
    }
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
    auto workstation = openOrMend(line.common);
    if (!workstation)
        return 2;
    Store &store = workstation->store();
    Desk desk(std::move(workstation));
    BackupKeeper backups(store, desk.clock());
    DialogPrompter prompter;
    MainWindow window(desk, prompter);
    QObject::connect(&backups, &BackupKeeper::failed, &window, [&window](const Error &error) { window.report(error, Tr::tr("Today's backup was not made.")); });
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
