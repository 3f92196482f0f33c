#include "app/cli/deskcommands.h"
#include "app/cli/storecommands.h"
#include "app/desk.h"
#include "app/packagemaker.h"
#include "storage/store/storecheck.h"
#include "widgets/disclosure/briefingdialog.h"
#include "widgets/disclosure/briefingwindow.h"
#include "widgets/disclosure/decisionform.h"
#include "widgets/disclosure/deskpanel.h"
#include "widgets/disclosure/packagedialog.h"
#include "widgets/disclosure/registerdialog.h"
#include "widgets/disclosure/requestdialog.h"
#include "widgets/disclosure/takeindialog.h"
#include "widgets/disclosure/whydialog.h"
#include "widgets/review/reviewpane.h"
#include "widgets/shell/actionregistry.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/prompter.h"
#include "widgets/shell/statusline.h"
#include "widgets/shell/theme.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScopeGuard>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>

using namespace parallax;
using namespace Qt::StringLiterals;

/// From an analyst's request to an official's decision and what the nation then gets, through the real window and a real store.
class TestDeskJourney : public QObject
{
    Q_OBJECT

    struct Silent : Prompter
    {
        QString opened, saved;
        QString fileToOpen(QWidget *, const QString &, const QString &) override { return opened; }
        QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return saved; }
        QString text(QWidget *, const QString &, const QString &, const QString &) override { return typed; }
        bool confirm(QWidget *, const QString &, const QString &, const QString &) override { return true; }
        QString typed;
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_services;
    Silent m_prompter;
    std::unique_ptr<MainWindow> m_window;

    QString path() const { return m_folder->filePath(u"parallax.db"_s); }
    void open()
    {
        CommonOptions options;
        options.store = path();
        auto workstation = Workstation::open(options, Workstation::MissingStore::MakeWithExercise);
        QVERIFY2(workstation, workstation ? "" : qPrintable(workstation.error().what));
        m_services = std::make_unique<Desk>(std::move(*workstation));
        m_window = std::make_unique<MainWindow>(*m_services, m_prompter);
        m_window->resize(1280, 800);
        m_window->openProduct(ProductId{u"EX-01"_s});
        m_window->show();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->session() && m_window->session()->previews(), 20'000);
    }
    void close()
    {
        m_window.reset();
        m_services.reset();
    }
    Outcome outcome(const QString &portion, const QString &nation) const
    {
        const LivePreviews *previews = m_window->session()->previews();
        for (int i = 0; i < previews->audienceCount(); ++i)
            if (previews->audience(i).nations == QStringList{nation})
                return previews->outcome(m_window->session()->product().rowOf(PortionId{portion}), i);
        return Outcome::Withhold;
    }
    void act(const QString &person)
    {
        const auto acting = m_services->disclosure()->act(person, {});
        QTRY_VERIFY_WITH_TIMEOUT(acting.isFinished(), 20'000);
        QVERIFY(acting.result());
        QTRY_COMPARE(m_services->person(), person);
    }
    /// Fills in the dialog that opens next.
    static void fillIn(const QString &purpose, const QString &nation)
    {
        QTimer::singleShot(0, qApp, [purpose, nation] {
            auto *dialog = qobject_cast<RequestDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto *accept = dialog->findChild<QDialogButtonBox *>()->buttons().constLast();
            for (QAbstractButton *button : dialog->findChild<QDialogButtonBox *>()->buttons())
                if (dialog->findChild<QDialogButtonBox *>()->buttonRole(button) == QDialogButtonBox::AcceptRole)
                    accept = button;
            QVERIFY(!accept->isEnabled()); // it does not say what for
            auto *nations = dialog->findChild<QComboBox *>();
            nations->setCurrentIndex(nations->findData(nation));
            QTest::keyClicks(dialog->findChild<QLineEdit *>(), purpose);
            QVERIFY(accept->isEnabled());
            accept->click();
        });
    }
    void askFor(const QString &portion, const QString &nation)
    {
        m_window->goToPortion(PortionId{portion});
        QTRY_COMPARE(m_window->reviewPane()->selectedPortions(), QList<PortionId>{PortionId{portion}});
        fillIn(u"to plan cover"_s, nation);
        m_window->registry()->action(u"release.ask"_s)->trigger();
        m_window->activateWindow(); // which the offscreen platform does not do when a dialog closes
        QTRY_VERIFY(m_window->isActiveWindow());
    }

    /// The other desk: takes in what came, grants it as FDRO-1, hands it back.
    QString elsewhere(const QString &came)
    {
        QString text;
        const auto run = [&](auto command, const QStringList &args) {
            text.clear();
            QTextStream out(&text);
            return command(args + QStringList{u"--as"_s, u"FDRO-1"_s, u"--keys"_s, m_folder->filePath(u"there"_s), u"--store"_s, m_folder->filePath(u"there.db"_s)}, out, out);
        };
        const auto line = [&] { return QJsonDocument::fromJson(text.section(u'\n', 0, 0).toUtf8()).object(); };
        const QStringList take{u"import"_s, u"--desk"_s, came};
        run(runStoreCommand, take);
        QStringList vouch;
        const QJsonArray unknown = line().value("unknown_keys"_L1).toArray();
        for (const QJsonValue &key : unknown)
            vouch << u"--vouch"_s << key.toObject().value("fingerprint"_L1).toString();
        if (run(runStoreCommand, take + vouch) != 0)
            qWarning("%s", qPrintable(text));
        const QString request = line().value("request"_L1).toString(), back = m_folder->filePath(u"back.pxdesk"_s);
        if (run(runDeskCommand, {u"decision"_s, u"grant"_s, request}) != 0 || run(runStoreCommand, {u"export"_s, u"--request"_s, request, u"--out"_s, back}) != 0)
            qWarning("%s", qPrintable(text));
        return back;
    }
    /// Takes in the file that the prompter names; \a keys are to be vouched for. What the dialog then says.
    void takeInNext(int keys, QString &said)
    {
        bool done = false;
        QTimer watch;
        connect(&watch, &QTimer::timeout, this, [&] {
            auto *dialog = qobject_cast<TakeInDialog *>(QApplication::activeModalWidget());
            if (!dialog || done)
                return;
            done = true;
            const auto closed = qScopeGuard([&] { dialog->done(QDialog::Accepted); });
            QCOMPARE(dialog->keys().size(), keys);
            QCOMPARE(dialog->takeButton()->isEnabled(), dialog->keys().isEmpty());
            for (QCheckBox *key : dialog->keys())
                key->click();
            QVERIFY(dialog->takeButton()->isEnabled());
            dialog->takeButton()->click();
            const auto over = qScopeGuard([&] { said = dialog->outcome()->text(); });
            QTRY_VERIFY_WITH_TIMEOUT(dialog->takeButton()->isHidden() || dialog->outcome()->text().contains(u"Nothing of"), 20'000);
            said = dialog->outcome()->text();
        });
        watch.start(20);
        m_window->registry()->action(u"release.takein"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(done, 20'000);
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_folder->path().toLocal8Bit()); // where keys are kept
        open();
    }
    void cleanup() { close(); }

    void aRoutineGrantTakesFewKeysAndBringsTheNext()
    {
        DeskPanel *desk = m_window->desk();
        QCOMPARE(desk->model()->rowCount(), 3); // what the scenario left waiting
        QCOMPARE(outcome(u"EX-01-011"_s, u"QMR"_s), Outcome::NeedsDisclosureOfficial);
        askFor(u"EX-01-011"_s, u"QMR"_s);
        QTRY_COMPARE(desk->model()->rowCount(), 4);
        QTRY_COMPARE(desk->currentRequest(), u"RQ-31-0147"_s);
        QTRY_VERIFY(desk->details()->toPlainText().contains(u"FDRO-1")); // who may decide
        QVERIFY(desk->details()->toPlainText().contains(u"to plan cover"));

        act(u"FDRO-1"_s);
        QVERIFY(m_window->statusLine()->personButton()->text().contains(u"FDRO-1"));
        m_window->registry()->action(u"release.desk"_s)->trigger(); // one key
        QTRY_VERIFY(desk->table()->hasFocus());
        QTest::keyClick(desk->table(), Qt::Key_G); // two
        QTRY_VERIFY(desk->form()->reason()->hasFocus());
        QTest::keyClick(desk->form()->reason(), Qt::Key_Return); // three
        QTRY_COMPARE(desk->model()->rowCount(), 3);
        QTRY_COMPARE_WITH_TIMEOUT(outcome(u"EX-01-011"_s, u"QMR"_s), Outcome::Release, 20'000);
        QVERIFY(!desk->currentRequest().isEmpty() && desk->currentRequest() != u"RQ-31-0147");
        QTRY_VERIFY(desk->table()->hasFocus());

        // Tomorrow it still counts, and the ledger agrees.
        close();
        const auto report = checkStoreFile(path());
        QVERIFY(report);
        QVERIFY2(report->faults.isEmpty(), report->faults.isEmpty() ? "" : qPrintable(report->faults.constFirst().text));
        QCOMPARE(report->ledger.entries, 4); // begin, request, key, decision
        open();
        QCOMPARE(outcome(u"EX-01-011"_s, u"QMR"_s), Outcome::Release);
    }

    void whoHasNoAuthorityIsToldWhoHas()
    {
        DeskPanel *desk = m_window->desk();
        askFor(u"EX-01-011"_s, u"QMR"_s);
        QTRY_COMPARE(desk->currentRequest(), u"RQ-31-0147"_s);
        act(u"FDO-1"_s);
        desk->table()->setFocus();
        QTest::keyClick(desk->table(), Qt::Key_G);
        desk->enter();
        auto *problem = desk->findChild<QLabel *>(u"problem"_s);
        QTRY_VERIFY(problem->isVisibleTo(desk));
        QVERIFY2(problem->text().contains(u"FDRO-1"), qPrintable(problem->text()));
        QCOMPARE(outcome(u"EX-01-011"_s, u"QMR"_s), Outcome::NeedsDisclosureOfficial);
        QCOMPARE(desk->model()->rowCount(), 4);
    }

    void aDenialSaysWhyAndTakesAwayAtOnce()
    {
        DeskPanel *desk = m_window->desk();
        QCOMPARE(outcome(u"EX-01-003"_s, u"QMR"_s), Outcome::Release);
        askFor(u"EX-01-003"_s, u"QMR"_s);
        QTRY_COMPARE(desk->currentRequest(), u"RQ-31-0147"_s);
        act(u"FDO-1"_s);
        desk->table()->setFocus();
        QTest::keyClick(desk->table(), Qt::Key_D);
        desk->enter();
        auto *problem = desk->findChild<QLabel *>(u"problem"_s);
        QTRY_VERIFY(problem->isVisibleTo(desk));
        QTest::keyClicks(desk->form()->reason(), u"stale by now"_s);
        desk->enter();
        QTRY_COMPARE_WITH_TIMEOUT(outcome(u"EX-01-003"_s, u"QMR"_s), Outcome::Withhold, 20'000);
        // What was asked of the copies stays as it was asked.
        QCOMPARE(m_window->session()->lens().day.toString(), u"2031-03-14"_s);
    }

    void anotherWindowsDecisionArrives()
    {
        CommonOptions options;
        options.store = path();
        auto workstation = Workstation::open(options, Workstation::MissingStore::Refuse);
        QVERIFY(workstation);
        Desk other(std::move(*workstation));
        const auto &records = other.disclosure()->records();
        DisclosureDecision denial;
        denial.id = records->nextDecisionId();
        denial.ruling = Ruling::Deny;
        denial.product = u"EX-01"_s;
        denial.portion = u"EX-01-003"_s;
        denial.nation = u"QMR"_s;
        denial.official = other.person();
        denial.date = Day::fromYmd(2031, 3, 14);
        denial.reason = u"stale"_s;
        QCOMPARE(outcome(u"EX-01-003"_s, u"QMR"_s), Outcome::Release);
        auto entered = other.disclosure()->enter(LedgerKind::Decision, desk::decide(denial));
        QTRY_VERIFY_WITH_TIMEOUT(entered.isFinished(), 20'000);
        QVERIFY(entered.result());
        QTRY_COMPARE_WITH_TIMEOUT(outcome(u"EX-01-003"_s, u"QMR"_s), Outcome::Withhold, 20'000);
    }

    /// From the window, with the keyboard: ticked, made beside it, and each an entry.
    void packagesAreMadeFromTheWindow()
    {
        const QString folder = m_folder->filePath(u"packages"_s);
        act(u"FDO-1"_s);
        bool ran = false;
        QTimer::singleShot(0, qApp, [&] {
            ran = true;
            auto *dialog = qobject_cast<PackageDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            const auto close = qScopeGuard([dialog] { dialog->done(QDialog::Rejected); }); // also where something fails
            const auto tick = [&](const QString &nation, Qt::CheckState state) {
                for (int row = 0; row < dialog->table()->rowCount(); ++row)
                    if (dialog->table()->item(row, 0)->data(Qt::UserRole) == nation && dialog->table()->item(row, 0)->checkState() != state) {
                        dialog->table()->setCurrentCell(row, 0);
                        QTest::keyClick(dialog->table(), Qt::Key_Space);
                        QCOMPARE(dialog->table()->item(row, 0)->checkState(), state);
                    }
            };
            QCOMPARE(dialog->table()->rowCount(), 12);
            for (int row = 0; row < 12; ++row)
                tick(dialog->table()->item(row, 0)->data(Qt::UserRole).toString(), Qt::Unchecked);
            QVERIFY(!dialog->makeButton()->isEnabled());
            QVERIFY(!dialog->summary().isEmpty()); // what is lacking
            tick(u"QMR"_s, Qt::Checked);
            tick(u"QNV"_s, Qt::Checked);
            dialog->folderField()->setText(folder);
            dialog->formats()->setCurrentIndex(dialog->formats()->count() - 1);
            dialog->makeButton()->click();
            QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), 60'000);
            QTRY_COMPARE(dialog->handedOut(), 2);
            QVERIFY(!dialog->makeButton()->isEnabled()); // not twice by mistake
            // What stands there is never written over.
            tick(u"QMR"_s, Qt::Checked);
            dialog->makeButton()->click();
            QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), 60'000);
            QCOMPARE(dialog->handedOut(), 2);
            QVERIFY2(dialog->summary().contains(u"1 not"), qPrintable(dialog->summary()));
        });
        m_window->registry()->action(u"release.package"_s)->trigger();
        QVERIFY(ran);
        QVERIFY(QFile::exists(folder + u"/QMR/manifest.json.p7s"_s));
        QVERIFY(QFile::exists(folder + u"/QNV/product.pdf"_s));
        close();
        const auto report = checkStoreFile(path());
        QVERIFY(report);
        QVERIFY(report->faults.isEmpty());
        QCOMPARE(report->ledger.entries, 4); // begin, key, two releases
    }

    /// QMR has EX-01-011 in full, says the ledger; the previews do not know it. The package is refused, and the dialog lets an official let
    /// it stand.
    void whatOnlyTheLedgerKnowsIsLetStandHere()
    {
        auto *store = dynamic_cast<Store *>(&m_services->store());
        QVERIFY(store);
        const auto key = PersonKey::make(u"FDO-2"_s, u"exercise"_s, Instant{Day::fromYmd(2031, 3, 14), 0});
        QVERIFY(key);
        const Product &product = m_window->session()->product();
        const Portion &portion = *product.at(product.rowOf({u"EX-01-011"_s}));
        const ReleaseBasis basis{portion.id.value, contentDigest(portion), u"release"_s, -1, {}, saidDigest(portion.text)};
        const QJsonObject content{{u"product"_s, u"EX-01"_s}, {u"nation"_s, u"QMR"_s}, {u"portions"_s, QJsonArray{portion.id.value}}, {u"basis"_s, QJsonArray{basis.toJson()}}};
        QVERIFY(store->record({LedgerKind::Release, u"FDO-2"_s, Instant{Day::fromYmd(2031, 3, 14), 0}, content}, *key).result());
        const QString folder = m_folder->filePath(u"again"_s);
        act(u"FDRO-1"_s);
        m_prompter.typed = u"They know that it was recalled"_s;
        bool ran = false;
        QTimer::singleShot(0, qApp, [&] {
            ran = true;
            auto *dialog = qobject_cast<PackageDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            const auto close = qScopeGuard([dialog] { dialog->done(QDialog::Rejected); });
            for (int row = 0; row < dialog->table()->rowCount(); ++row) {
                const bool meant = dialog->table()->item(row, 0)->data(Qt::UserRole) == u"QMR"_s;
                dialog->table()->item(row, 0)->setCheckState(meant ? Qt::Checked : Qt::Unchecked);
                if (meant)
                    dialog->table()->setCurrentCell(row, 0);
            }
            dialog->folderField()->setText(folder);
            dialog->formats()->setCurrentIndex(dialog->formats()->count() - 1);
            dialog->makeButton()->click();
            QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), 60'000);
            QCOMPARE(dialog->handedOut(), 0);
            auto *details = dialog->findChild<QTextBrowser *>();
            QVERIFY2(details->toPlainText().contains(u"LK-COMPILE"_s), qPrintable(details->toPlainText()));
            QVERIFY(details->toHtml().contains(u"stand:0"_s));
            Q_EMIT details->anchorClicked(QUrl(u"stand:0"_s));
            QTRY_VERIFY2_WITH_TIMEOUT(dialog->summary().contains(u"is entered"_s), qPrintable(dialog->summary()), 20'000);
            QTRY_VERIFY_WITH_TIMEOUT(!m_window->session()->isUpdating(), 20'000);
            QTRY_VERIFY_WITH_TIMEOUT(dialog->makeButton()->isEnabled(), 20'000);
            dialog->makeButton()->click();
            QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), 60'000);
            QTRY_COMPARE(dialog->handedOut(), 1);
        });
        m_window->registry()->action(u"release.package"_s)->trigger();
        QVERIFY(ran);
        QVERIFY(QFile::exists(folder + u"/QMR/product.pdf"_s));
    }

    /// What is decided while packages are made counts for the next of them, also where one was refused meanwhile.
    void eachPackageIsDecidedByThePolicyOfItsMoment()
    {
        auto *store = dynamic_cast<Store *>(&m_services->store());
        QVERIFY(store);
        const auto language = MarkingLanguage::shipped();
        QVERIFY(language);
        PackageGround ground;
        ground.store = store;
        ground.language = *language;
        auto desk = loadDesk(*store, u"exercise"_s, *language);
        QVERIFY(desk);
        ground.desk = std::move(*desk);
        ground.product = m_window->session()->product();
        ground.context = m_window->session()->previews()->context();
        ground.context.pack = ground.desk.pack;
        ground.context.decisions.reset();
        ground.context.marks.reset();
        ground.formats = {CopyFormat::Json};
        ground.at = Instant{Day::fromYmd(2031, 3, 14), 0};
        const auto key = PersonKey::make(u"FDO-2"_s, u"exercise"_s, ground.at);
        QVERIFY(key);
        ground.key = *key;
        QCOMPARE(outcome(u"EX-01-003"_s, u"QNV"_s), Outcome::Release);
        DisclosureDecision denial;
        denial.id = u"DD-0098"_s;
        denial.product = u"EX-01"_s;
        denial.portion = u"EX-01-003"_s;
        denial.nation = u"QNV"_s;
        denial.official = u"FDO-1"_s;
        denial.date = Day::fromYmd(2031, 3, 14);
        denial.reason = u"stale"_s;
        act(u"FDO-1"_s);
        const auto entered = m_services->disclosure()->enter(LedgerKind::Decision, desk::decide(denial));
        QTRY_VERIFY_WITH_TIMEOUT(entered.isFinished(), 20'000);
        QVERIFY(entered.result());
        const QString folder = m_folder->filePath(u"moment"_s);
        QVERIFY(QDir().mkpath(folder + u"/QMR"_s)); // in the way: this one is refused
        QVERIFY(handOut(u"QMR"_s, folder, false, ground).refused);
        const HandedOut done = handOut(u"QNV"_s, folder, false, ground);
        QVERIFY2(!done.refused, done.refused ? qPrintable(done.refused->what) : "");
        const auto released = store->ledgerAbout({u"kind:release"_s, u"nation:QNV"_s}, 9).result();
        QVERIFY(released);
        QCOMPARE(released->size(), 1);
        const QJsonArray portions = released->constFirst().content.value("portions"_L1).toArray();
        QVERIFY(portions.contains(u"EX-01-004"_s));
        QVERIFY(!portions.contains(u"EX-01-003"_s));
    }

    void whatChangedSinceItWasShownIsNotHandedOut()
    {
        PackageWish wish;
        wish.product = m_window->session()->product();
        wish.context = m_window->session()->previews()->context();
        wish.folder = m_folder->filePath(u"packages"_s);
        wish.formats = {u"json"_s};
        const LivePreviews &previews = *m_window->session()->previews();
        QCOMPARE(previews.audience(0).nations, QStringList{u"QMR"_s});
        PackageWish::Looked other = lookedAt(previews, 0);
        QVERIFY(other.portions.size() > 5);
        other.copy.items.last().text += u" more"_s; // they saw other words than are there now
        wish.nations = {{u"QMR"_s, other}};
        auto made = m_services->disclosure()->handOut(wish, {});
        QTRY_VERIFY_WITH_TIMEOUT(made.isFinished(), 20'000);
        QCOMPARE(made.resultCount(), 1);
        QVERIFY(made.result().refused);
        QCOMPARE(made.result().refused->code, ErrorCode::Busy);
        QVERIFY(!QFile::exists(wish.folder + u"/QMR"_s));
        // Broken off, nothing is made.
        wish.nations = {{u"QMR"_s, lookedAt(previews, 0)}};
        std::stop_source stop;
        stop.request_stop();
        made = m_services->disclosure()->handOut(wish, stop.get_token());
        QTRY_VERIFY_WITH_TIMEOUT(made.isFinished(), 20'000);
        QCOMPARE(made.resultCount(), 0);
        QVERIFY(!QFile::exists(wish.folder + u"/QMR"_s));
    }

    /// What those in the room may see, on a window of its own; an entry says so; and when it may not be seen any more, it is not.
    void aBriefingShowsWhatTheyMaySeeAndIsEntered_data()
    {
        QTest::addColumn<QString>("nation");
        for (const char *nation : {"QMR", "QNV", "QOS", "QPC", "QTV", "QZE"})
            QTest::newRow(nation) << QString::fromLatin1(nation);
    }
    void aBriefingShowsWhatTheyMaySeeAndIsEntered()
    {
        QFETCH(QString, nation);
        act(u"FDO-1"_s);
        QTimer::singleShot(0, qApp, [&] {
            auto *dialog = qobject_cast<BriefingDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            const auto close = qScopeGuard([dialog] {
                if (dialog->isVisible())
                    dialog->done(QDialog::Rejected);
            });
            auto *who = dialog->findChild<QComboBox *>();
            who->setCurrentIndex(who->findData(QStringList{nation}));
            auto *box = dialog->findChild<QDialogButtonBox *>();
            for (QAbstractButton *button : box->buttons())
                if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
                    button->click();
        });
        m_window->registry()->action(u"release.brief"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->briefing(), 30'000);
        QPointer<BriefingWindow> briefing = m_window->briefing();
        QVERIFY(!briefing->isCovered());
        const QString shown = briefing->text()->toPlainText();
        QVERIFY(!briefing->windowTitle().contains(u"EX-01"));
        const LivePreviews &previews = *m_window->session()->previews();
        int audience = 0, eyeOnly = 0, hidden = 0;
        while (previews.audience(audience).nations != QStringList{nation})
            ++audience;
        for (int row = 0; row < previews.product().size(); ++row) {
            const Outcome outcome = previews.outcome(row, audience);
            eyeOnly += outcome == Outcome::DisplayOnly;
            const QString text = previews.place(row, audience, Face::AsShown).text.simplified();
            if (mayBeShown(outcome) && previews.product().at(row)->kind == PortionKind::Para) {
                QVERIFY2(shown.simplified().contains(text), qPrintable(text));
            } else if (!mayBeShown(outcome) && previews.ownText(row).size() > 20) {
                ++hidden;
                QVERIFY2(!shown.simplified().contains(previews.ownText(row).simplified()), qPrintable(previews.ownText(row)));
            }
        }
        QVERIFY(hidden > 0);
        QCOMPARE(int(shown.count(u"Shown only"_s)), eyeOnly);
        const auto entries = m_services->store().product({u"EX-01"_s}); // the store has answered once more
        QTRY_VERIFY(entries.isFinished());
        auto *store = dynamic_cast<Store *>(&m_services->store());
        QVERIFY(store);
        const auto told = store->ledgerAbout({u"kind:showing"_s, u"nation:"_s + nation, u"product:EX-01"_s}, 9).result();
        QVERIFY(told);
        QCOMPARE(told->size(), 1);
        QCOMPARE(told->constFirst().person, u"FDO-1"_s);

        // The keyboard of the presenter.
        QTest::keyClick(briefing->text(), Qt::Key_End);
        QTest::keyClick(briefing->text(), Qt::Key_Plus);
        if (nation == u"QMR") {
            QVERIFY(mayBeShown(outcome(u"EX-01-003"_s, nation)));
            const auto &records = m_services->disclosure()->records();
            DisclosureDecision denial;
            denial.id = records->nextDecisionId();
            denial.product = u"EX-01"_s;
            denial.portion = u"EX-01-003"_s;
            denial.nation = nation;
            denial.official = u"FDO-1"_s;
            denial.date = Day::fromYmd(2031, 3, 14);
            denial.reason = u"stale"_s;
            auto entered = m_services->disclosure()->enter(LedgerKind::Decision, desk::decide(denial));
            QTRY_VERIFY_WITH_TIMEOUT(briefing->isCovered(), 20'000);
            QTRY_COMPARE_WITH_TIMEOUT(outcome(u"EX-01-003"_s, nation), Outcome::Withhold, 20'000);
            QVERIFY(briefing->isCovered());
            DisclosureDecision revocation = denial;
            revocation.ruling = Ruling::Revoke;
            revocation.revokes = denial.id;
            revocation.id = u"DD-0099"_s;
            entered = m_services->disclosure()->enter(LedgerKind::Decision, desk::decide(revocation));
            QTRY_VERIFY_WITH_TIMEOUT(!briefing->isCovered(), 20'000);
        }
        QTest::keyClick(briefing->text(), Qt::Key_Escape);
        QTRY_VERIFY(!briefing);
    }

    /// In three clicks: the command, the nation, the entry.
    void whyTheyGotItIsAnswered()
    {
        act(u"FDO-1"_s);
        PackageWish wish;
        wish.product = m_window->session()->product();
        wish.context = m_window->session()->previews()->context();
        wish.folder = m_folder->filePath(u"packages"_s);
        wish.formats = {u"json"_s};
        wish.nations = {{u"QMR"_s, lookedAt(*m_window->session()->previews(), 0)}};
        const auto made = m_services->disclosure()->handOut(wish, {});
        QTRY_VERIFY_WITH_TIMEOUT(made.isFinished(), 20'000);
        QVERIFY(!made.result().refused);
        m_window->goToPortion(PortionId{u"EX-01-003"_s});
        QTRY_COMPARE(m_window->reviewPane()->currentPortion().value, u"EX-01-003"_s);
        bool ran = false;
        QTimer::singleShot(0, qApp, [&] {
            ran = true;
            auto *dialog = qobject_cast<WhyDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            const auto close = qScopeGuard([dialog] { dialog->reject(); });
            dialog->nations()->setCurrentIndex(dialog->nations()->findData(u"QMR"_s));
            QTRY_COMPARE_WITH_TIMEOUT(dialog->table()->rowCount(), 1, 20'000);
            QCOMPARE(dialog->table()->item(0, 3)->text(), u"The same"_s);
            QVERIFY2(dialog->details()->toPlainText().contains(u"FDO-1") && dialog->details()->toPlainText().contains(u"product.json"), qPrintable(dialog->details()->toPlainText()));
            // It was wrong: who holds what is on record, signed.
            const auto &desk = *m_services->disclosure();
            m_prompter.typed.clear();
            dialog->spillButton()->click(); // nobody says why: nothing is entered
            QVERIFY(dialog->state()->isHidden());
            m_prompter.typed = u"the wrong annex"_s;
            dialog->spillButton()->click();
            QTRY_VERIFY_WITH_TIMEOUT(dialog->state()->text().contains(u"who holds what"), 20'000);
            const auto spills = waitFor(static_cast<Store &>(m_services->store()).ledgerOf({LedgerKind::Spill}, 0));
            QCOMPARE(spills->size(), 1);
            const QJsonObject spill = spills->constFirst().content;
            QCOMPARE(spill.value("nation"_L1).toString(), u"QMR"_s);
            QCOMPARE(spill.value("reason"_L1).toString(), u"the wrong annex"_s);
            QCOMPARE(spill.value("portions"_L1).toArray(), QJsonArray{u"EX-01-003"_s});
            QVERIFY(!spill.value("files"_L1).toArray().isEmpty() && !spills->constFirst().signature.isEmpty());
            QCOMPARE(spills->constFirst().person, desk.person());
            QVERIFY(!dialog->spillButton()->isEnabled()); // once is enough
            dialog->nations()->setCurrentIndex(dialog->nations()->findData(u"QNV"_s));
            QTRY_COMPARE_WITH_TIMEOUT(dialog->table()->rowCount(), 0, 20'000);
            QVERIFY(!dialog->spillButton()->isEnabled());
        });
        m_window->registry()->action(u"release.why"_s)->trigger();
        QVERIFY(ran);
    }

    void whatLapsesIsListedWithWhatItTakes()
    {
        bool ran = false;
        QTimer::singleShot(0, qApp, [&] {
            ran = true;
            auto *dialog = qobject_cast<RegisterDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            const auto close = qScopeGuard([dialog] { dialog->reject(); });
            QVERIFY(dialog->table()->rowCount() > 3); // the scenario's agreements and consents
            bool found = false;
            for (int row = 0; row < dialog->table()->rowCount() && !found; ++row) {
                dialog->table()->setCurrentCell(row, 0);
                QTRY_VERIFY_WITH_TIMEOUT(!dialog->findChild<QProgressBar *>()->isVisibleTo(dialog), 20'000);
                found = dialog->losses()->toPlainText().contains(u"EX-0");
            }
            QVERIFY(found);
        });
        m_window->registry()->action(u"release.lapses"_s)->trigger();
        QVERIFY(ran);
    }

    /// Two commands on one key are none: neither is run.
    /// A request goes to another desk, is granted there, and comes back: with the keys vouched for, what was granted counts here.
    void whatAnotherDeskDecidedIsTakenIn()
    {
        askFor(u"EX-01-011"_s, u"QMR"_s);
        QTRY_COMPARE(m_window->desk()->currentRequest(), u"RQ-31-0147"_s);
        m_prompter.saved = m_folder->filePath(u"there.pxdesk"_s);
        m_window->registry()->action(u"release.hand"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_prompter.saved), 20'000);
        m_prompter.opened = elsewhere(m_prompter.saved);
        QVERIFY(QFile::exists(m_prompter.opened));
        QVERIFY(outcome(u"EX-01-011"_s, u"QMR"_s) != Outcome::Release);

        QString said;
        takeInNext(1, said); // who decided is who handed it back
        QVERIFY2(said.contains(u"taken in"), qPrintable(said));
        QTRY_COMPARE(outcome(u"EX-01-011"_s, u"QMR"_s), Outcome::Release);
        QCOMPARE(m_services->disclosure()->records()->request(u"RQ-31-0147")->status, RequestStatus::Decided);
        takeInNext(0, said);
        QVERIFY2(said.contains(u"here already"), qPrintable(said));
    }

    void aCommentIsMadeAndResolved()
    {
        DeskPanel *desk = m_window->desk();
        desk->select(u"RQ-31-0145"_s);
        QTRY_COMPARE(desk->currentRequest(), u"RQ-31-0145"_s);
        m_prompter.typed = u"ask <them> again"_s;
        desk->table()->setFocus();
        QTest::keyClick(desk->table(), Qt::Key_C);
        const auto comments = [&] { return m_services->disclosure()->records()->request(u"RQ-31-0145")->comments; };
        QTRY_COMPARE(comments().size(), 1);
        QCOMPARE(comments().constFirst().text, m_prompter.typed);
        QTRY_VERIFY(desk->details()->toPlainText().contains(u"ask <them> again")); // as words, not as markup
        QVERIFY(!desk->details()->toPlainText().contains(u"[[obj:")); // objects by their names
        QVERIFY(desk->details()->toPlainText().contains(u"Resolve"));
        Q_EMIT desk->details()->anchorClicked(QUrl(u"resolve:"_s + comments().constFirst().id));
        QTRY_COMPARE(comments().constFirst().resolvedBy, m_services->person());
        QTRY_VERIFY(!desk->details()->toPlainText().contains(u"Resolve\n") && desk->details()->toPlainText().contains(u"resolved by"));
    }

    void noKeyIsGivenTwice()
    {
        QHash<QKeySequence, QString> taken;
        const QList<QAction *> actions = m_window->actions() + m_window->reviewPane()->actions();
        for (const QAction *action : actions) {
            const QList<QKeySequence> keys = action->shortcuts();
            for (const QKeySequence &key : keys) {
                QVERIFY2(!taken.contains(key), qPrintable(u"%1: %2, %3"_s.arg(key.toString(), taken.value(key), action->text())));
                taken.insert(key, action->text());
            }
        }
        QVERIFY(taken.contains(QKeySequence(u"Ctrl+Shift+N"_s)));
    }

    void inTheFaceOfAPartnerTheDeskIsEmpty()
    {
        DeskPanel *desk = m_window->desk();
        m_window->showDock(u"desk"_s);
        QVERIFY(desk->model()->rowCount() > 0);
        m_window->session()->setFace(Face::AsReceived);
        QTRY_COMPARE(desk->model()->rowCount(), 0);
        QVERIFY(desk->details()->toPlainText().isEmpty());
        m_window->session()->setFace(Face::Ours);
        QTRY_VERIFY(desk->model()->rowCount() > 0);
    }

    void theBannerCountsWhatTheDeskShows()
    {
        // Of a product that is not open: its portion's text stands at the desk, and its mark in the banner.
        DeskPanel *desk = m_window->desk();
        m_window->showDock(u"desk"_s);
        desk->select(u"RQ-31-0144"_s); // EX-02
        QTRY_VERIFY(!desk->shown().isEmpty());
        QCOMPARE(desk->shown().constFirst().product.value, u"EX-02"_s);
        QVERIFY(!desk->shown().constFirst().mark.isEmpty());
    }
};

QTEST_MAIN(TestDeskJourney)
#include "tst_deskjourney.moc"
