#include "app/desk.h"
#include "widgets/catalogue/approachespanel.h"
#include "widgets/catalogue/cataloguepanel.h"
#include "widgets/catalogue/objectdetails.h"
#include "widgets/review/markeditor.h"
#include "widgets/review/reviewpane.h"
#include "widgets/shell/actionregistry.h"
#include "widgets/shell/bannerframe.h"
#include "widgets/shell/explanationpanel.h"
#include "widgets/shell/importdialog.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/searchpanel.h"
#include "widgets/shell/prompter.h"
#include "widgets/shell/theme.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>

using namespace parallax;
using namespace Qt::StringLiterals;

/// The main job through the real window and a real store: change a mark, see the copies change, close, open again, undo.
class TestWorkstation : public QObject
{
    Q_OBJECT

    struct Silent : Prompter
    {
        QString fileToOpen(QWidget *, const QString &, const QString &) override { return {}; }
        QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
        QString text(QWidget *, const QString &, const QString &, const QString &) override { return {}; }
        bool confirm(QWidget *, const QString &, const QString &, const QString &) override { return true; }
    };

    struct Opened
    {
        std::unique_ptr<Desk> desk;
        Silent prompter;
        std::unique_ptr<MainWindow> window;
        ProductSession *session() const { return window->session(); }
        ~Opened() { window.reset(); }
    };

    QTemporaryDir m_folder;

    std::unique_ptr<Opened> open(const QString &product = u"EX-01"_s)
    {
        CommonOptions options;
        options.store = m_folder.filePath(u"parallax.db"_s);
        auto workstation = Workstation::open(options, Workstation::MissingStore::MakeWithExercise);
        if (!workstation) {
            qWarning("%s", qPrintable(workstation.error().what));
            return nullptr;
        }
        auto opened = std::make_unique<Opened>();
        opened->desk = std::make_unique<Desk>(std::move(*workstation));
        opened->window = std::make_unique<MainWindow>(*opened->desk, opened->prompter);
        opened->window->resize(1280, 800);
        opened->window->openProduct(ProductId{product});
        opened->window->show();
        if (!QTest::qWaitFor([&] { return opened->session() && opened->session()->previews(); }, 20'000))
            return nullptr;
        return opened;
    }

    static void writeMark(MainWindow &window, const QString &portion, const QString &mark)
    {
        window.reviewPane()->goToPortion(PortionId{portion});
        QAction *action = nullptr;
        for (QAction *candidate : window.reviewPane()->actions())
            if (candidate->shortcut() == QKeySequence(u"Ctrl+M"_s))
                action = candidate;
        QVERIFY(action);
        action->trigger();
        auto *editor = window.findChild<MarkEditor *>();
        QVERIFY(editor && editor->isVisible());
        auto *line = editor->findChild<MarkLine *>();
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, mark);
        QTest::keyClick(line, Qt::Key_Return);
    }

    static int rowOf(const Opened &opened, const QString &portion) { return opened.session()->product().rowOf(PortionId{portion}); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        applyTheme(*qApp, Theme::Dark);
    }

    void aMarkChangesTheCopiesAndIsThereTomorrow()
    {
        QStringList before, changed;
        {
            const auto opened = open();
            QVERIFY(opened);
            const int row = rowOf(*opened, u"EX-01-005"_s);
            QVERIFY(row >= 0);
            const LivePreviews *previews = opened->session()->previews();
            QCOMPARE(previews->audienceCount(), 12);
            for (int audience = 0; audience < 12; ++audience)
                before << outcomeName(previews->outcome(row, audience));

            writeMark(*opened->window, u"EX-01-005"_s, u"(C//REL TO USA, QNV)"_s);
            previews = opened->session()->previews();
            QCOMPARE(opened->session()->product().at(row)->mark, u"(C//REL TO USA, QNV)"_s);
            for (int audience = 0; audience < 12; ++audience) {
                const DecisionPtr decision = previews->decision(row, audience);
                if (outcomeName(decision->outcome) == before.at(audience))
                    continue;
                changed << previews->audience(audience).nations.front();
                QVERIFY2(!decision->reasons.isEmpty(), qPrintable(changed.back()));
                for (const Reason &reason : decision->reasons) {
                    QVERIFY(!reason.code.isEmpty());
                    QVERIFY(!reason.text.isEmpty());
                    QVERIFY(!reason.citation.isEmpty());
                }
                QVERIFY(previews->place(row, audience).text.isEmpty());
            }
            // The panel that says why says it of the product as it is, after an undo too.
            auto *why = opened->window->findChild<ExplanationPanel *>();
            QVERIFY(why);
            const int meridia = int(std::find(changed.cbegin(), changed.cend(), u"QMR"_s) - changed.cbegin());
            QVERIFY(meridia < changed.size());
            int audience = 0;
            while (previews->audience(audience).nations.front() != u"QMR")
                ++audience;
            opened->window->showPlace(PortionId{u"EX-01-005"_s}, audience);
            QVERIFY2(why->toPlainText().contains(u"NOT-LISTED"_s), qPrintable(why->toPlainText()));
            QVERIFY(opened->session()->undo());
            QVERIFY2(!why->toPlainText().contains(u"NOT-LISTED"_s), qPrintable(why->toPlainText()));
            QVERIFY(opened->session()->redo());
            QVERIFY(why->toPlainText().contains(u"NOT-LISTED"_s));
            QVERIFY2(changed.size() >= 5, qPrintable(changed.join(u' ')));
            QTRY_COMPARE(opened->session()->saveState(), ProductSession::SaveState::Saved);
        }
        {
            const auto opened = open();
            QVERIFY(opened);
            const int row = rowOf(*opened, u"EX-01-005"_s);
            QCOMPARE(opened->session()->product().at(row)->mark, u"(C//REL TO USA, QNV)"_s);
            QVERIFY(opened->session()->canUndo());
            QVERIFY(opened->session()->undo());
            QCOMPARE(opened->session()->product().at(row)->mark, u"(C//REL TO USA, SSAX)"_s);
            for (int audience = 0; audience < 12; ++audience)
                QCOMPARE(outcomeName(opened->session()->previews()->outcome(row, audience)), before.at(audience));
            QTRY_COMPARE(opened->session()->saveState(), ProductSession::SaveState::Saved);
        }
        {
            const auto opened = open();
            QVERIFY(opened);
            QCOMPARE(opened->session()->product().at(rowOf(*opened, u"EX-01-005"_s))->mark, u"(C//REL TO USA, SSAX)"_s);
            QVERIFY(opened->session()->canRedo());
        }
    }

    void typedTextIsOnDiskAfterTheWindowIsGone()
    {
        QString text;
        {
            const auto opened = open(u"EX-03"_s);
            QVERIFY(opened);
            Portion portion = *opened->session()->product().at(1);
            portion.text += u" Typed."_s;
            text = portion.text;
            Edit edit;
            edit.kind = Edit::Kind::Text;
            edit.name = u"Type"_s;
            edit.steps = {ReplacePortion{std::make_shared<const Portion>(portion)}};
            QVERIFY(opened->session()->performTyping(edit));
            QCOMPARE(opened->session()->saveState(), ProductSession::SaveState::Saving);
        }
        const auto opened = open(u"EX-03"_s);
        QVERIFY(opened);
        QCOMPARE(opened->session()->product().at(1)->text, text);
    }

    void questionOfTheLensIsAnsweredAnew()
    {
        const auto opened = open(u"EX-08"_s);
        QVERIFY(opened);
        ProductSession *session = opened->session();
        int yarrow = -1;
        for (int audience = 0; audience < session->previews()->audienceCount(); ++audience)
            if (session->previews()->audience(audience).nations == QStringList{u"QYR"_s})
                yarrow = audience;
        const int row = session->product().rowOf(PortionId{u"EX-08-012"_s});
        const QStringList before = [&] {
            QStringList codes;
            for (const Reason &reason : session->previews()->decision(row, yarrow)->reasons)
                codes << reason.code;
            return codes;
        }();
        QVERIFY(before.contains(u"NOT-LISTED"_s));
        QSignalSpy ready(session, &ProductSession::previewsReady);
        // Yarrow Coast joins SSAX on 1 April: the list then names it, the agreement still lacks.
        session->setQuestion(*Day::parse(u"2031-04-02"), {}, {});
        QVERIFY(ready.wait(20'000));
        QStringList after;
        for (const Reason &reason : session->previews()->decision(row, yarrow)->reasons)
            after << reason.code;
        QVERIFY(!after.contains(u"NOT-LISTED"_s));
        QVERIFY(after.contains(u"NO-AGREEMENT"_s));
    }

    void aRoomForALongProductIsDecidedBeside()
    {
        const auto opened = open(u"EX-05"_s);
        QVERIFY(opened);
        Product product;
        product.head = opened->session()->product().head;
        product.head.id = ProductId{u"LONG"_s};
        for (int i = 0; i < 3000; ++i) {
            Portion portion = *opened->session()->product().at(i % opened->session()->product().size());
            portion.id = PortionId{u"LONG-%1"_s.arg(i)};
            portion.refs.clear();
            product.append(std::make_shared<const Portion>(portion));
        }
        const auto session = opened->desk->openSession(ProductRevision{product, 0, {}});
        QSignalSpy ready(session.get(), &ProductSession::previewsReady);
        QVERIFY(ready.wait(20'000));
        const Audience room{{u"QMR"_s, u"QNV"_s}};
        session->setColumns({room});
        QVERIFY(session->isUpdating());
        QVERIFY(ready.wait(20'000));
        QCOMPARE(session->columns().size(), 1);
        QCOMPARE(session->previews()->audience(session->columns().front()), room);
        // Nobody in the room gets less than the room does.
        for (int row = 0; row < 40; ++row)
            if (session->previews()->place(row, session->columns().front()).text.size() > 0)
                for (int audience = 0; audience < session->previews()->audienceCount(); ++audience)
                    if (room.nations.contains(session->previews()->audience(audience).nations.join(u'+')))
                        QVERIFY(mayBeShown(session->previews()->outcome(row, audience)));
    }

    void editDuringAFullDecisionIsNotLost()
    {
        const auto opened = open(u"EX-04"_s);
        QVERIFY(opened);
        ProductSession *session = opened->session();
        QSignalSpy ready(session, &ProductSession::previewsReady);
        session->setQuestion(*Day::parse(u"2031-03-20"), {}, {});
        Portion portion = *session->product().at(2);
        portion.mark = u"(S//NF)"_s;
        Edit edit;
        edit.kind = Edit::Kind::Mark;
        edit.name = u"Mark"_s;
        edit.steps = {ReplacePortion{std::make_shared<const Portion>(portion)}};
        QVERIFY(session->perform(edit));
        QVERIFY(ready.wait(20'000));
        QCOMPARE(session->product().at(2)->mark, u"(S//NF)"_s);
        for (int audience = 0; audience < session->previews()->audienceCount(); ++audience)
            QCOMPARE(session->previews()->outcome(2, audience), Outcome::Withhold);
        QVERIFY(session->undo());
    }

    /// A feed and a message are dropped on the window: rows stand in the catalogue, also tomorrow; the object is found, set back in
    /// time and screened.
    /// A document of others, dropped: what was read is shown with its banner, nothing is stored before the user says so, and then all of it, the
    /// picture too.
    void droppedDocumentsAreAskedAboutAndOpened()
    {
        const QString data = QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/import/office/");
        const auto opened = open();
        QVERIFY(opened);
        MainWindow &window = *opened->window;
        QString report, banner;
        // The dialog runs an event loop of its own: whoever answers it must come from inside.
        const auto answer = [&](const QString &path, bool take) {
            report.clear();
            QTimer timer;
            connect(&timer, &QTimer::timeout, this, [&] {
                auto *dialog = qobject_cast<ImportDialog *>(QApplication::activeModalWidget());
                if (!dialog)
                    return;
                timer.stop();
                report = dialog->findChild<QTextBrowser *>()->toPlainText();
                banner = dialog->banner().lines.constFirst().banner;
                if (take)
                    for (QPushButton *button : dialog->findChildren<QPushButton *>())
                        if (button->isEnabled() && button->isDefault())
                            return button->click();
                dialog->reject();
            });
            timer.start(50);
            window.openFiles({path});
            return QTest::qWaitFor([&] { return !report.isEmpty() && !QApplication::activeModalWidget(); }, 20'000);
        };
        const auto products = [&] { return opened->desk->store().products().result()->size(); };
        const qsizetype before = products();
        QVERIFY(answer(data + u"brief.pdf"_s, false));
        QCOMPARE(banner, u"SECRET//NOFORN"_s);
        QVERIFY2(report.contains(u"Compare them with the original"_s), qPrintable(report));
        QCOMPARE(products(), before);

        QSignalSpy openedProduct(&window, &MainWindow::productOpened);
        QVERIFY(answer(data + u"brief.fodt"_s, true));
        QVERIFY2(report.contains(u"No rule reads what a picture shows"_s), qPrintable(report));
        QTRY_COMPARE(openedProduct.size(), 1);
        QTRY_VERIFY(opened->session() && opened->session()->previews() && opened->session()->product().head.id.value != u"EX-01");
        QCOMPARE(products(), before + 1);
        const Product &product = opened->session()->product();
        int pictures = 0;
        for (int row = 0; row < product.size(); ++row) {
            const auto &figure = product.at(row)->figure;
            if (figure && !figure->picture.isEmpty() && opened->desk->store().picture(product.head.id, figure->picture).result())
                ++pictures;
        }
        QCOMPARE(pictures, 1);
        // What has no mark goes to nobody.
        for (int row = 0; row < product.size(); ++row)
            for (int audience = 0; product.at(row)->mark.isNull() && audience < opened->session()->previews()->audienceCount(); ++audience)
                QVERIFY(!isReleased(opened->session()->previews()->outcome(row, audience)));
    }

    void droppedFeedsAreInTheCatalogue()
    {
        const QString data = QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/orbit/");
        const auto drop = [](MainWindow &window, const QStringList &paths) {
            QMimeData mime;
            QList<QUrl> urls;
            for (const QString &path : paths)
                urls << QUrl::fromLocalFile(path);
            mime.setUrls(urls);
            // Qt gives a drop to the widget that the drag has entered.
            QDragEnterEvent enter(QPoint(40, 40), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&window, &enter);
            QDropEvent event(QPointF(40, 40), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&window, &event);
        };
        int objects = 0;
        {
            const auto opened = open();
            QVERIFY(opened);
            MainWindow &window = *opened->window;
            window.showDock(u"catalogue"_s);
            CatalogueListModel *model = window.catalogue()->model();
            QTRY_VERIFY(model->isLoaded() && !model->isBusy());
            const int before = model->rowCount();
            QVERIFY(before > 0); // the exercise's own objects
            drop(window, {data + u"exercise_3le.txt"_s, data + u"exercise_cdm.kvn"_s});
            QTRY_VERIFY(window.infoBar()->isVisible());
            QVERIFY2(window.infoBar()->message().what.startsWith(u"Files imported: 2"), qPrintable(window.infoBar()->message().what));
            QTRY_VERIFY(!model->isBusy() && model->rowCount() > before);
            objects = model->rowCount();

            // The same again changes nothing, and says so.
            window.infoBar()->dismiss();
            drop(window, {data + u"exercise_3le.txt"_s});
            QTRY_VERIFY(window.infoBar()->isVisible());
            QVERIFY(window.infoBar()->message().why.startsWith(u"Element sets added: 0. Known already: "));
            QTRY_VERIFY(!model->isBusy() && model->rowCount() == objects);

            // A broken file stores nothing, and names line and field.
            window.infoBar()->dismiss();
            drop(window, {data + u"tle_letter_in_inclination.txt"_s});
            QTRY_VERIFY(window.infoBar()->isVisible());
            QVERIFY(window.infoBar()->message().what.contains(u"was not imported"));
            QVERIFY(window.infoBar()->message().why.contains(u"line "));
            QTRY_VERIFY(!model->isBusy());
            QCOMPARE(model->rowCount(), objects);
        }
        {
            const auto opened = open();
            QVERIFY(opened);
            MainWindow &window = *opened->window;
            window.showDock(u"catalogue"_s);
            CatalogueListModel *model = window.catalogue()->model();
            QTRY_VERIFY(model->isLoaded() && !model->isBusy());
            QCOMPARE(model->rowCount(), objects);
            auto *search = window.catalogue()->findChild<QLineEdit *>();
            QTest::keyClicks(search, u"HALYARD"_s);
            QTRY_VERIFY(!model->isBusy() && model->rowCount() > 0 && model->rowCount() < 10);
            window.catalogue()->table()->selectRow(0);
            QTRY_VERIFY(window.catalogue()->details()->history()->rowCount() > 0);
            QVERIFY(window.catalogue()->details()->text().contains(u"km over the ellipsoid"));
            search->clear();
            QTRY_VERIFY(!model->isBusy() && model->rowCount() == objects);
            window.showDock(u"approaches"_s);
            window.approaches()->start();
            QVERIFY(window.approaches()->isRunning());
            QTRY_VERIFY_WITH_TIMEOUT(!window.approaches()->isRunning(), 120'000);
        }
    }

    /// Words are looked for in all products: what is listed counts for the banner, opens at its place, and is not there for a partner.
    void searchOpensThePortionItFinds()
    {
        const auto opened = open(u"EX-04"_s);
        QVERIFY(opened);
        MainWindow &window = *opened->window;
        const auto banner = [&] { return window.findChild<BannerFrame *>()->state().lines.constFirst().banner; };
        window.closeProduct();
        for (const char *name : {"picture", "objects", "catalogue", "explanation"})
            window.dock(QString::fromLatin1(name))->hide();
        QTRY_COMPARE(banner(), u"UNCLASSIFIED"_s);

        window.registry()->action(u"edit.searchAll"_s)->trigger();
        SearchPanel *search = window.search();
        QTRY_VERIFY(search->field()->hasFocus());
        QTest::keyClicks(search->field(), u"mark:NOFORN product:EX-01"_s);
        QTRY_VERIFY(search->model()->rowCount() > 0 && !search->model()->isBusy());
        QVERIFY2(banner().contains(u"NOFORN"), qPrintable(banner()));
        window.dock(u"search"_s)->hide();
        QTRY_COMPARE(banner(), u"UNCLASSIFIED"_s);
        window.showDock(u"search"_s);
        QTRY_VERIFY(banner().contains(u"NOFORN"));

        search->field()->selectAll();
        QTest::keyClicks(search->field(), u"\"ALDER tracked\""_s);
        QTRY_VERIFY(!search->model()->isBusy() && search->model()->rowCount() == 1);
        QTest::keyClick(search->field(), Qt::Key_Return);
        QVERIFY(search->table()->hasFocus());
        QTest::keyClick(search->table(), Qt::Key_Return);
        QTRY_VERIFY(window.session() && window.session()->previews());
        QCOMPARE(window.session()->product().head.id.value, u"EX-01"_s);
        QTRY_COMPARE(window.reviewPane()->currentPortion().value, u"EX-01-008"_s);

        window.session()->setFace(Face::AsReceived);
        QTRY_COMPARE(search->model()->rowCount(), 0);
        QVERIFY(!search->table()->isVisible());
        search->field()->setText(u"tracked"_s);
        QTest::qWait(300); // longer than a search waits for the next key
        QCOMPARE(search->model()->rowCount(), 0);
        window.session()->setFace(Face::Ours);
        QTRY_VERIFY(search->model()->rowCount() > 0);
    }
};

QTEST_MAIN(TestWorkstation)
#include "tst_workstation.moc"
