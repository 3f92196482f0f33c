#include "tests/support/exercisedesk.h"
#include "widgets/catalogue/approachespanel.h"
#include "widgets/catalogue/cataloguepanel.h"
#include "widgets/catalogue/feedreport.h"
#include "widgets/disclosure/matrixpanel.h"
#include "model/document/figurepainter.h"
#include "widgets/picture/figurepictures.h"
#include "widgets/picture/groundplacesmenu.h"
#include "widgets/picture/objectspanel.h"
#include "widgets/picture/globefiledialog.h"
#include "widgets/picture/picturepane.h"
#include "widgets/review/portioneditor.h"
#include "widgets/review/reviewpane.h"
#include "widgets/shell/actionregistry.h"
#include "widgets/shell/classificationbanner.h"
#include "widgets/shell/explanationpanel.h"
#include "widgets/shell/exportdialog.h"
#include "widgets/shell/lensbar.h"
#include "widgets/shell/listpanels.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/panewindow.h"
#include "widgets/shell/quickpick.h"
#include "widgets/shell/racedialog.h"
#include "widgets/shell/statusline.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/tour.h"
#include "widgets/shell/versionpanel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>

using namespace parallax;
using namespace Qt::StringLiterals;

class tst_MainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }
    void init();
    void cleanup();

    void showsTheBannerOfTheWholeProductAtBothEdges();
    void saysNothingLowWhileItIsStillComputing();
    void everyControlHasAName_data();
    void everyControlHasAName();
    void everyActionHasTextAndAMenuOrKey();
    void noShortcutIsUsedTwice();
    void matrixLeadsToTheSpot();
    void matrixShowsWhatThePreviewsSay();
    void aChangedMarkChangesMatrixHistoryAndUndoName();
    void undoIsNamedAndWorks();
    void lensChoosesNations();
    void lensAsksForAnotherRegime();
    void showsNationByNumber();
    void objectsListKnowsNoMoreThanThePicture();
    void pictureAndDocumentAreOne();
    void workspacesAreLeftAndFoundAgain();
    void ownWorkspacesAreKeptByName();
    void paneHasAWindowOfItsOwn();
    void spellingIsCheckedAndLearns();
    void objectsBecomeReferences();
    void globeFileIsOfWhatTheLensShows();
    void oursIsNotToBeHadInAPartnersFace();
    void paletteListsEveryActionWithItsReason();
    void goToFindsPortionsNationsObjectsAndRules();
    void bannerExplainsItsCauses();
    void exportRefusesABlockedCopy();
    void exportWritesWhatIsShown();
    void saveProblemsAreSaidWithARemedy();
    void tourCanBeLeftAndFoundAgain();
    void sessionIsRestored();
    void errorsNameWhatWhyAndNow();
    void droppedFeedIsImportedAndListed();
    void refusedFeedOffersTheGoodEntries();
    void menuImportsSeveralFeeds();
    void catalogueCountsTowardsTheBanner();
    void catalogueIsEmptyInAPartnersFace();
    void earlierStatesAreComparedAndRestored();
    void anotherWindowsEditsAppearAndRacesAreAsked();
    void wholeProductIsExportedFromOurFaceAlone();

private:
    void open(const QString &id = u"EX-01"_s);
    void drop(const QStringList &paths);
    QString topBanner() const;

    std::unique_ptr<ExerciseDesk> m_desk;
    std::unique_ptr<ToldPrompter> m_prompter;
    std::unique_ptr<MainWindow> m_window;
};

void tst_MainWindow::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_desk = std::make_unique<ExerciseDesk>();
    m_prompter = std::make_unique<ToldPrompter>();
    m_window = std::make_unique<MainWindow>(*m_desk, *m_prompter);
    m_window->resize(1280, 800);
}

void tst_MainWindow::cleanup()
{
    m_window.reset();
    m_prompter.reset();
    m_desk.reset();
}

void tst_MainWindow::open(const QString &id)
{
    m_window->show();
    m_window->openProduct({ id });
    QTRY_VERIFY(m_window->session());
    QTRY_VERIFY(m_window->session()->previews());
}

QString tst_MainWindow::topBanner() const
{
    return m_window->findChild<BannerFrame *>(QString(), Qt::FindDirectChildrenOnly)->state().lines.first().banner;
}

void tst_MainWindow::showsTheBannerOfTheWholeProductAtBothEdges()
{
    open();
    const auto frames = m_window->findChildren<BannerFrame *>(Qt::FindDirectChildrenOnly);
    QCOMPARE(frames.size(), 2);
    QCOMPARE(frames[0]->state(), frames[1]->state());
    // The picture beside it may add to it, as soon as it is drawn; nothing takes away from it.
    const RollUpResult product = m_window->session()->previews()->ownRollUp(m_window->session()->product().head.regime);
    RollUpOptions options;
    options.regime = m_window->session()->product().head.regime;
    options.date = m_window->session()->product().head.asOf;
    QVERIFY2(covers(frames[0]->state().lines.first().marking, product.marking, options, m_desk->pack()->language()), qPrintable(frames[0]->state().lines.first().banner));
    QVERIFY(frames[0]->state().exercise);
    QVERIFY(frames[0]->y() < frames[1]->y());
}

void tst_MainWindow::saysNothingLowWhileItIsStillComputing()
{
    m_window->show();
    QCOMPARE(topBanner(), u"UNCLASSIFIED"_s);
    m_window->openProduct({ u"EX-01"_s });
    QTRY_VERIFY(m_window->session());
    if (!m_window->session()->previews())
        QCOMPARE(topBanner(), QString());
    QTRY_VERIFY(topBanner().startsWith(u"SECRET"));
}

void tst_MainWindow::everyControlHasAName_data()
{
    QTest::addColumn<bool>("open");
    QTest::newRow("with a product") << true;
    QTest::newRow("empty") << false;
}

void tst_MainWindow::everyControlHasAName()
{
    QFETCH(bool, open);
    m_window->show();
    if (open)
        this->open();
    for (const QDockWidget *dock : m_window->findChildren<QDockWidget *>())
        m_window->showDock(dock->objectName());
    QStringList nameless;
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        const bool control = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
            || qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractItemView *>(widget)
            || qobject_cast<QAbstractSpinBox *>(widget) || widget->focusPolicy() == Qt::StrongFocus;
        // What Qt puts inside its own widgets (buttons of a dock, the edit of a spin box, headers) is named by Qt or its owner.
        bool inner = widget->objectName().startsWith(u"qt_") || !widget->isEnabledTo(nullptr);
        for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget())
            inner = inner || qobject_cast<QAbstractSpinBox *>(parent) || qobject_cast<QComboBox *>(parent)
                || qobject_cast<QAbstractItemView *>(parent) || qobject_cast<QDialog *>(parent);
        if (!control || inner || qobject_cast<QMenu *>(widget) || !widget->isVisible())
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            nameless << u"%1 '%2' in %3"_s.arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                               QLatin1String(widget->parentWidget()->metaObject()->className()));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u"; "_s)));
}

void tst_MainWindow::everyActionHasTextAndAMenuOrKey()
{
    for (const QAction *action : m_window->registry()->actions()) {
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->isEnabled() || ActionRegistry::whyDisabled(action).isEmpty(), qPrintable(action->objectName()));
        if (!action->isEnabled())
            QVERIFY2(!ActionRegistry::whyDisabled(action).isEmpty(), qPrintable(action->objectName()));
    }
}

void tst_MainWindow::noShortcutIsUsedTwice()
{
    const auto conflicts = m_window->registry()->conflicts();
    QVERIFY2(conflicts.isEmpty(), qPrintable(conflicts.isEmpty() ? QString() : conflicts.constBegin().value().join(u' ')));
}

void tst_MainWindow::matrixLeadsToTheSpot()
{
    open();
    MatrixPanel *matrix = m_window->matrix();
    m_window->showDock(u"matrix"_s);
    QTRY_COMPARE(matrix->model()->rowCount(), m_window->session()->product().size());
    matrix->table()->setCurrentIndex(matrix->table()->model()->index(7, 3));
    QTest::keyClick(matrix->table(), Qt::Key_Return);
    QTRY_COMPARE(m_window->reviewPane()->currentPortion(), m_window->session()->product().at(7)->id);
    QVERIFY(m_window->findChild<ExplanationPanel *>()->toPlainText().size() > 10);
}

void tst_MainWindow::matrixShowsWhatThePreviewsSay()
{
    open();
    const MatrixModel *model = m_window->matrix()->model();
    QCOMPARE(model->columnCount(), m_window->session()->pack().nations.size());
    for (int row = 0; row < model->rowCount(); ++row)
        for (int column = 0; column < model->columnCount(); ++column)
            QCOMPARE(model->index(row, column).data(MatrixModel::OutcomeRole).toInt(),
                     int(m_window->session()->previews()->outcome(row, column)));
}

void tst_MainWindow::aChangedMarkChangesMatrixHistoryAndUndoName()
{
    open();
    ProductSession *session = m_window->session();
    int released = -1;
    for (int row = 0; row < session->product().size() && released < 0; ++row)
        if (session->previews()->outcome(row, 0) == Outcome::Release && session->product().at(row)->mark == u"(U)")
            released = row;
    QVERIFY(released >= 0);
    const QModelIndex cell = m_window->matrix()->model()->index(released, 0);
    QSignalSpy changed(m_window->matrix()->model(), &QAbstractItemModel::dataChanged);
    Portion after = *session->product().at(released);
    after.mark = u"(S//NF)"_s;
    Edit edit { Edit::Kind::Mark, u"Mark Portion"_s, { ReplacePortion { std::make_shared<const Portion>(after) } } };
    QVERIFY(session->perform(edit));
    QVERIFY(!changed.isEmpty());
    QCOMPARE(cell.data(MatrixModel::OutcomeRole).toInt(), int(Outcome::Withhold));
    QCOMPARE(m_window->registry()->action(u"edit.undo"_s)->text(), u"&Undo Mark Portion"_s);
}

void tst_MainWindow::undoIsNamedAndWorks()
{
    open();
    ProductSession *session = m_window->session();
    QAction *undo = m_window->registry()->action(u"edit.undo"_s);
    QVERIFY(!undo->isEnabled());
    QCOMPARE(ActionRegistry::whyDisabled(undo), u"Nothing was changed yet."_s);
    const QString before = session->product().at(2)->mark;
    Portion after = *session->product().at(2);
    after.mark = u"(C//REL TO USA, QMR)"_s;
    QVERIFY(session->perform({ Edit::Kind::Mark, u"Mark Portion 2"_s, { ReplacePortion { std::make_shared<const Portion>(after) } } }));
    undo->trigger();
    QCOMPARE(session->product().at(2)->mark, before);
    QCOMPARE(m_window->registry()->action(u"edit.redo"_s)->text(), u"&Redo Mark Portion 2"_s);
}

void tst_MainWindow::lensChoosesNations()
{
    open();
    LensBar *lens = m_window->lensBar();
    QCOMPARE(lens->audiences().size(), 2);
    lens->addAudience({ { u"QPC"_s, u"QTV"_s } });
    QCOMPARE(m_window->session()->columns().size(), 3);
    QCOMPARE(m_window->matrix()->model()->columnCount(), m_window->session()->previews()->audienceCount());
    lens->moveAudience(2, 0);
    QCOMPARE(lens->audiences().first().nations, (QStringList { u"QPC"_s, u"QTV"_s }));
    lens->removeAudience(0);
    QCOMPARE(lens->audiences().size(), 2);
}

void tst_MainWindow::lensAsksForAnotherRegime()
{
    open();
    QSignalSpy ready(m_window->session(), &ProductSession::previewsReady);
    m_window->registry()->action(u"policy.rules.ic"_s)->trigger();
    QTRY_VERIFY(!ready.isEmpty());
    QCOMPARE(m_window->session()->lens().regime, std::optional(Regime::Ic));
    QVERIFY(m_window->registry()->action(u"policy.rules.ic"_s)->isChecked());
}

void tst_MainWindow::showsNationByNumber()
{
    open();
    m_window->registry()->action(u"go.nation5"_s)->trigger();
    QCOMPARE(m_window->lensBar()->audiences().first().nations, QStringList { m_desk->pack()->nations.at(4).code });
}

void tst_MainWindow::objectsListKnowsNoMoreThanThePicture()
{
    open();
    m_window->showDock(u"objects"_s);
    ObjectListModel *model = m_window->objects()->model();
    QTRY_COMPARE(model->rowCount(), m_desk->catalogue()->objects.size());
    QVERIFY(!m_window->picture()->ownBanner().isEmpty());
    Lens lens = m_window->session()->lens();
    lens.audience = { { u"QTV"_s } };
    const PartnerPicture theirs = partnerPicture(*m_desk->catalogue(), lens, *m_desk->pack());
    m_window->picture()->setAudience(lens.audience);
    QVERIFY(model->rowCount() != m_desk->catalogue()->objects.size()); // nobody reads ours under their name
    QTRY_COMPARE(model->rowCount(), theirs.objects.size());
    QCOMPARE(model->banner(), theirs.banner);
    QStringList shown, expected;
    for (int row = 0; row < model->rowCount(); ++row)
        shown << model->index(row, ObjectListModel::DesignationColumn).data().toString();
    for (const PictureObject &object : theirs.objects)
        expected << object.designation;
    expected.sort(Qt::CaseInsensitive);
    QCOMPARE(shown, expected);
    QVERIFY(m_window->picture()->ownBanner().isEmpty());
}

/// The objects of a portion stand out in the picture and are brought into view; one that is pointed at leads to a portion that
/// speaks of it.
void tst_MainWindow::pictureAndDocumentAreOne()
{
    open();
    PicturePane *picture = m_window->picture();
    QTRY_VERIFY(picture->content());
    const PictureCamera before = picture->camera();
    m_window->goToPortion({ u"EX-01-002"_s });
    const OrbitView *view = picture->views().constFirst();
    QCOMPARE(view->settings().mentioned, (QStringList { u"PX-0107"_s, u"PX-0002"_s }));
    QVERIFY(picture->camera() != before);
    picture->select({ u"PX-0009"_s }); // by the search or a table: the reader keeps their place
    QCOMPARE(m_window->reviewPane()->currentPortion().value, u"EX-01-002"_s);
    Q_EMIT picture->pointedAt(u"PX-0009"_s);
    QCOMPARE(m_window->reviewPane()->currentPortion().value, u"EX-01-007"_s);
    QVERIFY(view->settings().mentioned.contains(u"PX-0108"_s));
    // A nation's picture knows of the objects in its own copy.
    picture->setAudience(Audience { { u"QNV"_s } });
    QTRY_VERIFY(picture->content());
    QCOMPARE(picture->views().constFirst()->settings().mentioned, QStringList());
    QCOMPARE(picture->content()->elementOf(u"PX-0009"), -1);
}

/// Words are checked as one types; our own words are right from then on, and the next wrong one is found across portions.
void tst_MainWindow::spellingIsCheckedAndLearns()
{
    open();
    const auto run = [this](const char *id) { m_window->registry()->action(QString::fromLatin1(id))->trigger(); };
    m_window->goToPortion({ u"EX-01-002"_s });
    QTRY_VERIFY(m_window->registry()->action(u"edit.spelling"_s)->isEnabled());
    auto *editor = m_window->findChild<PortionEditor *>();
    QTest::keyClicks(editor, u"sateqxllite "_s);
    QTRY_COMPARE(editor->misspeltAt(3), (WordPlace { 0, 11 }));
    m_window->goToPortion({ u"EX-01-001"_s });
    run("review.nextSpelling");
    QTRY_COMPARE(m_window->reviewPane()->currentPortion().value, u"EX-01-002"_s);
    QCOMPARE(editor->offset(), 11);
    run("review.spelling");
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
    QCOMPARE(menu->actions().constFirst()->text(), u"sateqllite"_s);
    menu->actions().constFirst()->trigger();
    menu->close();
    QVERIFY(editor->storedText().startsWith(u"sateqllite "_s));
    editor->setOffset(0);
    QTest::keyClicks(editor, u"qxword "_s);
    QTRY_VERIFY(editor->misspeltAt(2).length > 0);
    Q_EMIT m_window->reviewPane()->ownWordAdded(u"qxword"_s);
    QTRY_COMPARE(editor->misspeltAt(2), WordPlace());
    QCOMPARE(m_desk->settings.value(u"spelling"_s).value(u"words"_s).toArray(), (QJsonArray { u"qxword"_s }));
    QTest::keyClicks(editor, u"qxother "_s);
    QTRY_VERIFY(editor->misspeltAt(9).length > 0);
    run("edit.spelling");
    QCOMPARE(editor->misspeltAt(9), WordPlace());
}

/// An object that is dragged, or inserted by key, is a reference in the text; each nation reads it as it may.
void tst_MainWindow::objectsBecomeReferences()
{
    open();
    PicturePane *picture = m_window->picture();
    QTRY_VERIFY(picture->content());
    m_window->goToPortion({ u"EX-01-002"_s });
    picture->select({ u"PX-0107"_s, u"PX-0130"_s });
    m_window->registry()->action(u"picture.insertReference"_s)->trigger();
    const auto textOf = [this](const char *id) { return m_window->session()->product().at(m_window->session()->product().rowOf({ QString::fromLatin1(id) }))->text; };
    QVERIFY2(textOf("EX-01-002").startsWith(u"[[obj:PX-0107]], [[obj:PX-0130]]"), qPrintable(textOf("EX-01-002")));
    m_window->registry()->action(u"edit.undo"_s)->trigger();
    QVERIFY(!textOf("EX-01-002").contains(u"PX-0130"));

    m_window->showDock(u"objects"_s);
    QTRY_VERIFY(m_window->objects()->model()->rowCount() > 0);
    const QModelIndex first = m_window->objects()->model()->index(0, 0);
    const std::unique_ptr<QMimeData> dragged(m_window->objects()->model()->mimeData({ first }));
    QVERIFY(!dragged->hasText() && !dragged->hasUrls());
    auto *editor = m_window->findChild<PortionEditor *>();
    QDropEvent drop(QPoint(2, 2), Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
    QDragEnterEvent enter(QPoint(2, 2), Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QApplication::sendEvent(editor->viewport(), &drop);
    QVERIFY2(textOf("EX-01-002").contains(u"[[obj:%1]]"_s.arg(first.data(ObjectListModel::ObjectRole).toString())), qPrintable(textOf("EX-01-002")));
}

/// What leaves for another program's globe is the picture of the lens, and nothing that leads elsewhere.
void tst_MainWindow::globeFileIsOfWhatTheLensShows()
{
    open();
    PicturePane *picture = m_window->picture();
    picture->setAudience(Audience { { u"QTV"_s } });
    QTRY_VERIFY(picture->content() && picture->views().constFirst()->scene() && picture->views().constFirst()->scene()->content().orbit().audience == QStringList { u"QTV"_s });
    m_prompter->save = u"there.czml"_s;
    QTimer::singleShot(0, this, [this] {
        auto *dialog = m_window->findChild<GlobeFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->samples(), 181);
        dialog->accept();
    });
    m_window->registry()->action(u"picture.export"_s)->trigger();
    QCOMPARE(m_desk->pictures.size(), 1);
    const auto &[orbit, file] = m_desk->pictures.constFirst();
    QCOMPARE(orbit->audience, QStringList { u"QTV"_s });
    QCOMPARE(orbit->picture.banner, picture->content()->orbit().picture.banner);
    QCOMPARE(file.format, u"czml"_s);
    QCOMPARE(m_prompter->suggested, u"picture-QTV.czml"_s);
}

void tst_MainWindow::oursIsNotToBeHadInAPartnersFace()
{
    open();
    PicturePane *picture = m_window->picture();
    QTRY_VERIFY(picture->content() && picture->content()->isOurs());
    QVERIFY(picture->places()->add({ u"Thistle"_s, u"(S//NF)"_s, QGeoCoordinate(50, 10) }));
    QCOMPARE(picture->views().constFirst()->settings().groundMarks.size(), 1);
    QCOMPARE(picture->placeBanners(), QStringList { u"SECRET//NOFORN"_s });
    m_window->registry()->action(u"view.face.received"_s)->trigger();
    QVERIFY(picture->views().constFirst()->settings().groundMarks.isEmpty());
    QVERIFY(picture->placeBanners().isEmpty());
    QVERIFY(!picture->content() || !picture->content()->isOurs());
    QTRY_VERIFY(picture->content());
    QCOMPARE(picture->content()->orbit().audience, m_window->lensBar()->audiences().constFirst().nations);
    picture->setAudience(std::nullopt);
    QVERIFY(picture->audience());
    QVERIFY(m_window->picture()->ownBanner().isEmpty());
    m_window->registry()->action(u"picture.sideBySide"_s)->trigger();
    QCOMPARE(picture->views().size(), m_window->lensBar()->audiences().size());
    for (OrbitView *view : picture->views())
        QTRY_VERIFY(view->content() && !view->content()->isOurs());
}

void tst_MainWindow::earlierStatesAreComparedAndRestored()
{
    open();
    ProductSession *session = m_window->session();
    const Portion before = *session->product().at(2);
    const auto replace = [&](const Portion &portion, const QString &name) {
        QVERIFY(session->perform(Edit { Edit::Kind::Mark, name, { ReplacePortion { std::make_shared<const Portion>(portion) } } }));
    };
    Portion higher = before;
    higher.mark = u"(TS//NF)"_s;
    higher.text += u" Added words."_s;
    replace(higher, u"First"_s);
    replace(before, u"Second"_s);
    QVERIFY(!topBanner().startsWith(u"TOP SECRET"_s));

    auto *history = m_window->findChild<HistoryPanel *>();
    VersionPanel *versions = history->versions();
    m_window->showDock(u"history"_s);
    QTRY_VERIFY(versions->isVisible());
    QCOMPARE(versions->model()->rowCount(), 0);
    history->table()->selectRow(1); // newest first
    QTRY_COMPARE(versions->model()->rowCount(), 1);
    const auto shown = [&](int column) { return versions->model()->index(0, column).data().toString(); };
    QCOMPARE(shown(VersionDifferencesModel::MarkColumn), u"(TS//NF) → "_s + before.mark);
    QVERIFY2(shown(VersionDifferencesModel::TextColumn).endsWith(u"[− Added words.−]"_s), qPrintable(shown(VersionDifferencesModel::TextColumn)));
    // What an earlier state says is on the screen, and so counts towards the banner.
    QTRY_VERIFY2(topBanner().startsWith(u"TOP SECRET"_s), qPrintable(topBanner()));

    m_window->registry()->action(u"view.face.received"_s)->trigger();
    QTRY_COMPARE(versions->model()->rowCount(), 0);
    QTRY_VERIFY(!topBanner().startsWith(u"TOP SECRET"_s));
    QVERIFY(!versions->restoreButton()->isEnabled());
    m_window->registry()->action(u"view.face.ours"_s)->trigger();
    QTRY_COMPARE(versions->model()->rowCount(), 1);

    QTRY_VERIFY(versions->restoreButton()->isEnabled());
    versions->restoreButton()->click();
    QCOMPARE(session->product().at(2)->mark, u"(TS//NF)"_s);
    QCOMPARE(session->product().at(2)->text, higher.text);
    QTRY_COMPARE(versions->model()->rowCount(), 0); // it is that state now
    QVERIFY(session->undo());
    QVERIFY(*session->product().at(2) == before);
    // What one edit changed, whatever came after.
    versions->against()->setCurrentIndex(1);
    Q_EMIT versions->against()->activated(1);
    QTRY_VERIFY(versions->model()->rowCount() == 1 && shown(VersionDifferencesModel::MarkColumn) == before.mark + u" → (TS//NF)"_s);
}

void tst_MainWindow::anotherWindowsEditsAppearAndRacesAreAsked()
{
    open();
    ProductSession *session = m_window->session();
    const auto changed = [&](int row, const QString &text) {
        Portion portion = *session->product().at(row);
        portion.text = text;
        return Edit { Edit::Kind::Text, u"Type"_s, { ReplacePortion { std::make_shared<const Portion>(portion) } } };
    };
    QTest::qWait(800); // it has asked once, and knows what is no news
    m_desk->memory.writeAsOther({ u"EX-01"_s }, changed(2, u"From the other window."_s));
    QTRY_COMPARE(session->product().at(2)->text, u"From the other window."_s);

    // The same portion, in both, before either has seen the other's.
    const int size = session->product().size();
    m_desk->memory.writeAsOther({ u"EX-01"_s }, changed(3, u"Theirs of the race."_s));
    QVERIFY(session->perform(changed(3, u"Mine of the race."_s)));
    RaceDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_window->findChild<RaceDialog *>()) && dialog->isVisible());
    QCOMPARE(session->product().size(), size + 1);
    QCOMPARE(session->product().at(3)->text, u"Theirs of the race."_s);
    QCOMPARE(session->product().at(4)->text, u"Mine of the race."_s);
    QVERIFY(!dialog->banner().lines.isEmpty() && !dialog->banner().lines.constFirst().banner.isEmpty());
    QTest::keyClick(dialog->mineButton(), Qt::Key_Space);
    QCOMPARE(session->product().size(), size);
    QCOMPARE(session->product().at(3)->text, u"Mine of the race."_s);
    QVERIFY(session->undo());
    QCOMPARE(session->product().at(4)->text, u"Mine of the race."_s);
    QTRY_COMPARE(session->saveState(), ProductSession::SaveState::Saved);
}

void tst_MainWindow::wholeProductIsExportedFromOurFaceAlone()
{
    open();
    QAction *action = m_window->registry()->action(u"file.exportOwn"_s);
    m_prompter->save = u"/somewhere/a.pdf"_s;
    action->trigger();
    QVERIFY(m_window->infoBar()->isVisible()); // no such format
    QVERIFY(m_desk->ownWritten.product.isEmpty());
    m_prompter->save = u"/somewhere/a.html"_s;
    action->trigger();
    QCOMPARE(m_prompter->suggested, u"EX-01.fodt"_s);
    QCOMPARE(m_desk->ownWritten.product, u"EX-01"_s);
    QCOMPARE(m_desk->ownWritten.format, int(ExportFormat::Html));
    m_desk->ownWritten = {};
    m_window->registry()->action(u"view.face.received"_s)->trigger();
    QTRY_COMPARE(m_window->session()->lens().face, Face::AsReceived);
    action->trigger();
    QVERIFY(m_desk->ownWritten.product.isEmpty());
}

void tst_MainWindow::workspacesAreLeftAndFoundAgain()
{
    open();
    m_window->resize(1400, 900);
    m_window->show();
    const auto choose = [this](const char *name) { m_window->registry()->action(u"window.workspace."_s + QString::fromLatin1(name))->trigger(); };
    QVERIFY(m_window->dock(u"picture"_s)->isVisible());
    choose("disclosure");
    QVERIFY(!m_window->dock(u"picture"_s)->isVisible());
    m_window->dock(u"facts"_s)->raise();
    m_window->dock(u"history"_s)->hide();
    choose("picture");
    QTRY_VERIFY(m_window->dock(u"picture"_s)->width() > 500);
    QVERIFY(m_window->dock(u"history"_s)->isVisibleTo(m_window.get()));
    choose("disclosure");
    QVERIFY(m_window->dock(u"history"_s)->isHidden());
    m_window->registry()->action(u"window.reset"_s)->trigger();
    QVERIFY(!m_window->dock(u"history"_s)->isHidden());
}

void tst_MainWindow::ownWorkspacesAreKeptByName()
{
    open();
    m_window->resize(1400, 900);
    m_window->show();
    const auto run = [this](const char *id) { m_window->registry()->action(QString::fromLatin1(id))->trigger(); };
    QVERIFY(!m_window->registry()->action(u"window.removeWorkspace"_s)->isEnabled());
    m_window->dock(u"history"_s)->hide();
    m_window->dock(u"matrix"_s)->hide();
    m_prompter->typed = u"Night watch"_s;
    run("window.saveWorkspace");
    run("window.workspace.disclosure");
    QVERIFY(!m_window->dock(u"matrix"_s)->isHidden());
    QAction *own = nullptr;
    for (QMenu *menu : m_window->findChildren<QMenu *>())
        for (QAction *action : menu->actions())
            if (action->text() == u"Night watch")
                own = action;
    QVERIFY(own && !own->isChecked());
    own->trigger();
    QVERIFY(m_window->dock(u"matrix"_s)->isHidden() && m_window->dock(u"history"_s)->isHidden());
    m_prompter->yes = true;
    run("window.removeWorkspace");
    QVERIFY(m_window->dock(u"matrix"_s)->isHidden());
    QVERIFY(!m_window->registry()->action(u"window.removeWorkspace"_s)->isEnabled());
    QVERIFY(m_window->registry()->action(u"window.workspace.analyst"_s)->isChecked());
}

/// A pane in a window of its own has the banner of what it shows, and comes back whole.
void tst_MainWindow::paneHasAWindowOfItsOwn()
{
    open();
    m_window->show();
    PicturePane *picture = m_window->picture();
    QTRY_VERIFY(picture->content());
    picture->views().constFirst()->setFocus();
    QTRY_VERIFY(picture->isAncestorOf(QApplication::focusWidget()));
    m_window->registry()->action(u"window.newWindow"_s)->trigger();
    QVERIFY(picture->window() != m_window.get());
    QVERIFY(m_window->dock(u"picture"_s)->isHidden());
    auto *own = qobject_cast<PaneWindow *>(picture->window());
    QVERIFY(own);
    const QList<BannerFrame *> frames = own->findChildren<BannerFrame *>(Qt::FindDirectChildrenOnly);
    QCOMPARE(frames.size(), 2);
    for (const BannerFrame *frame : frames) {
        QCOMPARE(frame->state().lines.constFirst().banner, picture->content()->orbit().picture.banner);
        QVERIFY(frame->state().exercise);
    }
    picture->setAudience(Audience { { u"QTV"_s } });
    QTRY_VERIFY(picture->content());
    QCOMPARE(frames.constFirst()->state().lines.constFirst().banner, picture->content()->orbit().picture.banner);
    own->close();
    QCOMPARE(picture->window(), m_window.get());
    QVERIFY(m_window->dock(u"picture"_s)->widget() == picture);
}

void tst_MainWindow::paletteListsEveryActionWithItsReason()
{
    m_window->show();
    m_window->registry()->action(u"go.palette"_s)->trigger();
    QuickPick *pick = m_window->quickPick();
    QCOMPARE(pick->count(), m_window->registry()->actions().size() - 1);
    pick->setFilter(u"export a copy"_s);
    QVERIFY(pick->count() > 0);
    QCOMPARE(pick->item(0).title, u"Export a Copy…"_s);
    QCOMPARE(pick->item(0).whyDisabled, u"No product is open."_s);
    QCOMPARE(pick->item(0).right, u"Ctrl+E"_s);
    pick->hide();
}

void tst_MainWindow::goToFindsPortionsNationsObjectsAndRules()
{
    open();
    m_window->registry()->action(u"go.anything"_s)->trigger();
    QuickPick *pick = m_window->quickPick();
    const auto kindOf = [pick](const QString &text) {
        pick->setFilter(text);
        return pick->count() ? pick->item(0).right : QString();
    };
    QCOMPARE(kindOf(u"KITE-7B"_s), u"object"_s);
    QCOMPARE(kindOf(u"EXC-01"_s), u"rule"_s);
    QCOMPARE(kindOf(m_desk->pack()->nations.at(3).name), u"nation"_s);
    const Portion &portion = *m_window->session()->product().at(4);
    pick->setFilter(portion.text.left(30));
    QVERIFY(pick->item(0).right.startsWith(u"portion"));
    pick->item(0).run();
    pick->hide();
    QTRY_COMPARE(m_window->reviewPane()->currentPortion(), portion.id);
}

void tst_MainWindow::bannerExplainsItsCauses()
{
    open();
    auto *banner = m_window->findChild<BannerFrame *>(QString(), Qt::FindDirectChildrenOnly)->findChild<ClassificationBanner *>();
    Q_EMIT banner->causesRequested();
    const QString text = m_window->findChild<ExplanationPanel *>()->toPlainText();
    QVERIFY2(text.contains(u"SAR-EK"), qPrintable(text));
    QVERIFY(text.contains(u"NOFORN"));
}

void tst_MainWindow::exportRefusesABlockedCopy()
{
    open(u"EX-02"_s);
    const LivePreviews &previews = *m_window->session()->previews();
    int blocked = -1;
    for (int i = 0; i < previews.audienceCount() && blocked < 0; ++i)
        if (previews.isBlocked(i))
            blocked = i;
    QVERIFY2(blocked >= 0, "EX-02 is full of leaks: a copy of it must be blocked");
    ExportDialog dialog(*m_window->session(), previews.audience(blocked), {}, m_window.get());
    QVERIFY(dialog.isBlocked());
    bool offered = true;
    for (const auto *button : dialog.findChildren<QPushButton *>())
        if (button->text().startsWith(u"Choose"))
            offered = button->isEnabled();
    QVERIFY(!offered);
    QVERIFY(dialog.findChild<QTextBrowser *>()->toPlainText().contains(u"LK-"));
}

void tst_MainWindow::exportWritesWhatIsShown()
{
    open();
    const LivePreviews &previews = *m_window->session()->previews();
    int free = -1;
    for (int i = 0; i < previews.audienceCount() && free < 0; ++i)
        if (!previews.isBlocked(i))
            free = i;
    QVERIFY(free >= 0);
    m_window->lensBar()->setAudiences({ previews.audience(free) });
    m_prompter->save = u"/nowhere/copy.pdf"_s;
    // The dialog runs its own loop: accept it from inside.
    QTimer::singleShot(0, this, [this] {
        auto *dialog = m_window->findChild<ExportDialog *>();
        QVERIFY(dialog);
        dialog->accept();
    });
    m_window->registry()->action(u"file.export"_s)->trigger();
    QTRY_COMPARE(m_desk->written.size(), 1);
    ReleaseCopy expected = releaseCopy(previews, free);
    paintFigures(&expected, figureOrders(previews, free, Face::AsReceived),
                 FigurePictures(m_desk->catalogue(), nullptr, m_desk->pack(), Instant { m_desk->pack()->asOf, 0 }));
    QCOMPARE(m_desk->written.first(), expected);
    QCOMPARE(m_prompter->suggested, u"EX-01-%1.pdf"_s.arg(previews.audience(free).nations.first()));
}

void tst_MainWindow::saveProblemsAreSaidWithARemedy()
{
    open();
    m_desk->memory.refuse = Error { ErrorCode::Io, u"the disk is full"_s, {} };
    Portion after = *m_window->session()->product().at(2);
    after.mark = u"(C//REL TO USA, QMR)"_s;
    QVERIFY(m_window->session()->perform({ Edit::Kind::Mark, u"Mark"_s, { ReplacePortion { std::make_shared<const Portion>(after) } } }));
    QTRY_COMPARE(m_window->session()->saveState(), ProductSession::SaveState::Failed);
    QCOMPARE(m_window->statusLine()->savedText(), u"Not saved"_s);
    // Closing would lose it: it is asked, and the window stays.
    m_prompter->yes = false;
    m_window->close();
    QCOMPARE(m_prompter->asked, 1);
    QVERIFY(m_window->isVisible());
    m_desk->memory.refuse.reset();
}

void tst_MainWindow::tourCanBeLeftAndFoundAgain()
{
    open();
    m_window->registry()->action(u"help.tour"_s)->trigger();
    Tour *tour = m_window->tour();
    QCOMPARE(tour->count(), 6);
    for (int step = 0; step < 5; ++step) {
        tour->goTo(step);
        QVERIFY2(m_window->rect().contains(tour->geometry()), qPrintable(QString::number(step)));
    }
    QTest::keyClick(tour, Qt::Key_Escape);
    QVERIFY(!tour->isVisible());
    m_window->registry()->action(u"help.tour"_s)->trigger();
    QVERIFY(tour->isVisible());
    QCOMPARE(tour->step(), 0);
}

void tst_MainWindow::sessionIsRestored()
{
    open(u"EX-02"_s);
    m_window->lensBar()->setAudiences({ { { u"QTV"_s } }, { { u"QMR"_s, u"QNV"_s } } });
    const PortionId portion = m_window->session()->product().at(9)->id;
    m_window->goToPortion(portion);
    m_window->registry()->action(u"view.theme.light"_s)->trigger();
    m_window->close();
    m_window = std::make_unique<MainWindow>(*m_desk, *m_prompter);
    applyTheme(*qApp, Theme::Dark);

    m_window->restoreSession();
    m_window->show();
    QTRY_VERIFY(m_window->session() && m_window->session()->previews());
    QCOMPARE(m_window->session()->product().head.id.value, u"EX-02"_s);
    QTRY_COMPARE(m_window->lensBar()->audiences(),
                 (QList<Audience> { { { u"QTV"_s } }, { { u"QMR"_s, u"QNV"_s } } }));
    QTRY_COMPARE(m_window->reviewPane()->currentPortion(), portion);
    QCOMPARE(currentTheme(), Theme::Light);
    applyTheme(*qApp, Theme::Dark);
}

void tst_MainWindow::errorsNameWhatWhyAndNow()
{
    m_window->show();
    m_window->openProduct({ u"EX-99"_s });
    QTRY_VERIFY(m_window->infoBar()->isVisible());
    QCOMPARE(m_window->infoBar()->message().what, u"Product EX-99 could not be opened."_s);
    QVERIFY(m_window->infoBar()->message().why.contains(u"EX-99"));
    QVERIFY(!m_window->infoBar()->message().now.isEmpty());
}

void tst_MainWindow::drop(const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
}

void tst_MainWindow::droppedFeedIsImportedAndListed()
{
    m_window->show();
    m_window->showDock(u"catalogue"_s);
    QTRY_VERIFY(m_window->catalogue()->model()->isLoaded());
    FeedImport import;
    import.fileName = u"sky.tle"_s;
    import.report = { 1, 0, 0, 1, {} };
    import.findings.push_back({ FeedFinding::Severity::Warning, 2, 0, u"CHECKSUM"_s, u"Line 2: the checksum is 4, not 3."_s });
    m_desk->feeds[u"/sky.tle"_s] = import;
    CatalogueEntry entry;
    entry.id = { {}, 25544 };
    m_desk->objects.add(entry, { lowOrbitSet(entry.id, m_desk->clock().now()) });
    drop({ u"/sky.tle"_s });
    QTRY_VERIFY(m_window->infoBar()->isVisible());
    QCOMPARE(m_window->infoBar()->message().what, u"sky.tle was imported."_s);
    QCOMPARE(m_window->infoBar()->message().why, u"Element sets added: 1. Known already: 0. Revised: 0. New objects: 1."_s);
    QTRY_COMPARE(m_window->catalogue()->model()->rowCount(), 1);
    QCOMPARE(m_window->statusLine()->longTaskText(), QString());
    QCOMPARE(m_window->infoBar()->message().actionText, u"Show the &Notes"_s);
    m_window->infoBar()->message().action();
    auto *dialog = m_window->findChild<FeedReportDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->model()->rowCount(), 1);
    dialog->close();
}

void tst_MainWindow::refusedFeedOffersTheGoodEntries()
{
    m_window->show();
    FeedImport import;
    import.fileName = u"bad.tle"_s;
    import.refused = Error { ErrorCode::Malformed, u"Line 4: wrong."_s, u"bad.tle: line 4, INCLINATION"_s };
    import.goodEntries = 2;
    import.leftOut = 1;
    import.findings.push_back({ FeedFinding::Severity::Error, 4, 0, u"INCLINATION"_s, u"Line 4: wrong."_s });
    m_desk->feeds[u"/bad.tle"_s] = import;
    drop({ u"/bad.tle"_s });
    QTRY_VERIFY(m_window->infoBar()->isVisible());
    const Message message = m_window->infoBar()->message();
    QVERIFY(message.why.contains(u"line 4, INCLINATION"));
    QVERIFY(message.now.contains(u"Nothing was stored."));
    QCOMPARE(m_desk->asked.size(), 1);
    QCOMPARE(message.actionText, u"Import the &Good Entries"_s);
    m_window->infoBar()->dismiss();
    message.action();
    QTRY_COMPARE(m_desk->asked.size(), 2);
    QCOMPARE(m_desk->asked.last(), std::pair(u"/bad.tle"_s, BadEntries::LeaveOut));
    QTRY_VERIFY(m_window->findChild<FeedReportDialog *>()); // what was left out is listed without being asked for
    QCOMPARE(m_window->infoBar()->message().what, u"bad.tle was imported in part."_s);
}

void tst_MainWindow::menuImportsSeveralFeeds()
{
    m_window->show();
    m_desk->feeds[u"/a.tle"_s].fileName = u"a.tle"_s;
    m_prompter->open = u"/a.tle"_s;
    m_window->registry()->action(u"file.importFeeds"_s)->trigger();
    QTRY_COMPARE(m_desk->asked.size(), 1);
    QTRY_COMPARE(m_window->infoBar()->message().what, u"a.tle was imported."_s);
}

void tst_MainWindow::catalogueCountsTowardsTheBanner()
{
    m_window->dock(u"picture"_s)->hide(); // it counts too
    m_window->show();
    QCOMPARE(topBanner(), u"UNCLASSIFIED"_s);
    CatalogueEntry entry;
    entry.id = { u"PX"_s, 1 };
    entry.exercise = true;
    entry.labels = QJsonObject { { u"existence"_s, QJsonObject { { u"mark"_s, u"(S//NF)"_s },
                                                                { u"regime"_s, u"DOD"_s },
                                                                { u"category"_s, QJsonArray { 8 } },
                                                                { u"originator"_s, u"USX-OPS"_s },
                                                                { u"topic"_s, u"geo-track"_s } } } };
    m_desk->objects.add(entry);
    m_window->catalogue()->reload();
    m_window->showDock(u"catalogue"_s);
    QTRY_COMPARE(topBanner(), u"SECRET//NOFORN"_s);
    m_window->showDock(u"findings"_s);
    QTRY_COMPARE(topBanner(), u"UNCLASSIFIED"_s);
}

void tst_MainWindow::catalogueIsEmptyInAPartnersFace()
{
    CatalogueEntry entry;
    entry.id = { u"PX"_s, 1 };
    m_desk->objects.add(entry);
    open();
    m_window->showDock(u"catalogue"_s);
    QTRY_COMPARE(m_window->catalogue()->model()->rowCount(), 1);
    m_window->registry()->action(u"view.face.received"_s)->trigger();
    QCOMPARE(m_window->catalogue()->model()->rowCount(), 0);
    m_window->registry()->action(u"view.face.ours"_s)->trigger();
    QTRY_COMPARE(m_window->catalogue()->model()->rowCount(), 1);
    m_window->picture()->setAudience(Audience { { u"QTV"_s } });
    QTRY_COMPARE(m_window->catalogue()->model()->rowCount(), 0);
    m_window->picture()->setAudience(std::nullopt);
    QTRY_COMPARE(m_window->catalogue()->model()->rowCount(), 1);
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
