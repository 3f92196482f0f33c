#include "reviewfixture.h"

#include "widgets/review/markeditor.h"
#include "widgets/review/productview.h"
#include "widgets/review/reviewpane.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parallax;

class TestReviewPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<ReviewFixture>(); }
    void init();
    void cleanup();
    void caretRunsAcrossPortions();
    void typingReachesTheCopiesAtOnce();
    void enterSplitsAndBackspaceJoins();
    void marksAreCompletedLegallyAndCheckedAtEachKey();
    void escapeLeavesTheMarkAsItWas();
    void selectedPortionsAreMarkedAtOnce();
    void fixIsOneClick();
    void undoShowsWhatItTookBack();
    void findGoesAroundTheEnd();
    void findingsAreVisitedInTurn();
    void goToPortionBringsItIntoSight();
    void clickPutsTheCaret();
    void focusGivenBackGoesToTheText();
    void everythingHasAName();
    void copiedWordsCarryTheirMarkAndAreAskedAboutBelowIt();
    void screenReadersSeeATable();
    void fiftyThousandPortionsScrollAndOpen();

private:
    void show(std::unique_ptr<ProductSession> session);
    int rowOf(QStringView id) const { return m_session->product().rowOf(PortionId{id.toString()}); }
    const Portion &at(int row) const { return *m_session->product().at(row); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_view->isEditing() ? static_cast<QWidget *>(m_view->editor()) : m_view, key, modifiers);
    }

    std::unique_ptr<ReviewFixture> m_fixture;
    std::unique_ptr<ProductSession> m_session;
    std::unique_ptr<ReviewPane> m_pane;
    ProductView *m_view = nullptr;
};

void TestReviewPane::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    show(m_fixture->open(u"EX-01"_s));
}

void TestReviewPane::cleanup()
{
    m_pane.reset();
    m_session.reset();
}

void TestReviewPane::show(std::unique_ptr<ProductSession> session)
{
    m_pane.reset();
    m_session = std::move(session);
    m_pane = std::make_unique<ReviewPane>();
    m_pane->resize(1280, 760);
    m_pane->setSession(m_session.get());
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_view = m_pane->findChild<ProductView *>();
    QVERIFY(m_view);
}

void TestReviewPane::caretRunsAcrossPortions()
{
    const int row = rowOf(u"EX-01-003");
    m_view->goTo(row, kOwnText, int(at(row).text.size()));
    key(Qt::Key_Right);
    QCOMPARE(m_view->currentRow(), row + 1);
    QCOMPARE(m_view->editor()->offset(), 0);
    key(Qt::Key_Left);
    QCOMPARE(m_view->currentRow(), row);
    QCOMPARE(m_view->editor()->offset(), int(at(row).text.size()));
    key(Qt::Key_Down);
    QCOMPARE(m_view->currentRow(), row + 1);
    key(Qt::Key_Up);
    QCOMPARE(m_view->currentRow(), row);
    // Through the tearlines of a portion on the way down.
    const int withTearline = rowOf(u"EX-01-004");
    m_view->goTo(withTearline, kOwnText, int(at(withTearline).text.size()));
    key(Qt::Key_Right);
    QCOMPARE(m_view->currentRow(), withTearline);
    QCOMPARE(m_view->currentPart(), 0);
    QCOMPARE(m_view->editor()->storedText(), at(withTearline).tearlines.front().text);
    key(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_view->currentRow(), 0);
    key(Qt::Key_Up);
    QCOMPARE(m_view->currentRow(), 0);
    key(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_view->currentRow(), m_session->product().size() - 1);
}

void TestReviewPane::typingReachesTheCopiesAtOnce()
{
    const int row = rowOf(u"EX-01-002"); // (U): everybody has it
    const QString before = at(row).text;
    m_view->goTo(row, kOwnText, 0);
    QTest::keyClicks(m_view->editor(), u"Now "_s);
    QCOMPARE(at(row).text, u"Now "_s + before);
    for (int audience = 0; audience < m_session->previews()->audienceCount(); ++audience)
        QVERIFY(m_session->previews()->place(row, audience).text.startsWith("Now "_L1));
    QVERIFY(bool(m_session->undo()));
    QCOMPARE(at(row).text, before); // one burst, one edit
    QCOMPARE(m_view->editor()->storedText(), before);
}

void TestReviewPane::enterSplitsAndBackspaceJoins()
{
    const QString before = asDrawing(m_session->product());
    const int row = rowOf(u"EX-01-005");
    m_view->goTo(row, kOwnText, 9);
    key(Qt::Key_Return);
    QCOMPARE(m_view->currentRow(), row + 1);
    QCOMPARE(m_view->editor()->offset(), 0);
    QCOMPARE(at(row + 1).mark, at(row).mark);
    key(Qt::Key_Backspace);
    QCOMPARE(m_view->currentRow(), row);
    QCOMPARE(m_view->editor()->offset(), 9);
    QCOMPARE(asDrawing(m_session->product()), before);
    key(Qt::Key_Return);
    const QString split = asDrawing(m_session->product());
    QVERIFY(bool(m_session->undo()));
    QCOMPARE(asDrawing(m_session->product()), before);
    QVERIFY(bool(m_session->redo()));
    QCOMPARE(asDrawing(m_session->product()), split);
    // Delete at the end joins as well.
    m_view->goTo(row, kOwnText, int(at(row).text.size()));
    key(Qt::Key_Delete);
    QCOMPARE(asDrawing(m_session->product()), before);
}

void TestReviewPane::marksAreCompletedLegallyAndCheckedAtEachKey()
{
    const int row = rowOf(u"EX-01-005");
    m_view->selectRow(row);
    m_pane->command(u"review.mark"_s)->trigger();
    MarkEditor *editor = m_view->markEditor();
    QVERIFY(editor->isVisible());
    auto *line = editor->findChild<MarkLine *>();
    line->selectAll();
    QTest::keyClicks(line, u"(S//"_s);
    const QStringList offered = editor->completions();
    QVERIFY(!offered.isEmpty());
    for (const QString &completion : offered) {
        QVERIFY2(completion.startsWith("(S//"_L1), qPrintable(completion));
        const Marking marking = parseMarking(completion, Form::Portion, m_fixture->language());
        QVERIFY2(marking.unknownTokens.isEmpty(), qPrintable(completion));
    }
    QTest::keyClicks(line, u"NOPE)"_s);
    QVERIFY(!editor->findings().isEmpty());
    line->selectAll();
    QTest::keyClicks(line, u"(S//NF)"_s);
    for (const Finding &finding : editor->findings())
        QVERIFY2(finding.severity == Severity::Info, qPrintable(finding.rule + finding.message));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(!editor->isVisible());
    QCOMPARE(at(row).mark, u"(S//NF)"_s);
    QVERIFY(m_session->undoName().contains(u"(S//NF)"_s));
    for (int audience = 0; audience < m_session->previews()->audienceCount(); ++audience)
        QVERIFY(!isReleased(m_session->previews()->outcome(row, audience)));
}

void TestReviewPane::escapeLeavesTheMarkAsItWas()
{
    const int row = rowOf(u"EX-01-005");
    const QString before = at(row).mark;
    m_view->selectRow(row);
    m_view->startMarking();
    auto *line = m_view->markEditor()->findChild<MarkLine *>();
    QTest::keyClicks(line, u"X"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!m_view->markEditor()->isVisible());
    QCOMPARE(at(row).mark, before);
    QVERIFY(!m_session->canUndo());
}

void TestReviewPane::selectedPortionsAreMarkedAtOnce()
{
    m_view->selectRow(3);
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_pane->selectedPortions().size(), 3);
    m_view->startMarking();
    m_view->markEditor()->setMark(u"(C//NF)"_s);
    QTest::keyClick(m_view->markEditor()->findChild<MarkLine *>(), Qt::Key_Return);
    for (int row : {3, 4, 5})
        QCOMPARE(at(row).mark, u"(C//NF)"_s);
    QVERIFY(bool(m_session->undo()));
    QVERIFY(at(3).mark != u"(C//NF)"_s && at(5).mark != u"(C//NF)"_s);
}

void TestReviewPane::fixIsOneClick()
{
    const int row = rowOf(u"EX-01-005");
    QVERIFY(bool(m_view->commands().mark({row}, -1, u"(S//NOFORN)"_s)));
    m_view->selectRow(row);
    QVERIFY(!m_session->findings(row).isEmpty());
    m_pane->command(u"review.fix"_s)->trigger();
    QCOMPARE(at(row).mark, u"(S//NF)"_s);
}

void TestReviewPane::undoShowsWhatItTookBack()
{
    m_view->goTo(2);
    QVERIFY(bool(m_view->commands().mark({2}, -1, u"(S//NF)"_s)));
    m_view->goTo(20);
    QVERIFY(bool(m_session->undo()));
    QCOMPARE(m_view->currentRow(), 2);
}

void TestReviewPane::findGoesAroundTheEnd()
{
    m_view->goTo(0);
    QCOMPARE(m_pane->find(u"screening volume"_s, true), std::optional(true));
    const int first = m_view->currentRow();
    QVERIFY(at(first).text.contains("screening volume"_L1, Qt::CaseInsensitive));
    QCOMPARE(m_view->editor()->textCursor().selectedText().toLower(), u"screening volume"_s);
    m_view->goTo(m_session->product().size() - 1);
    QCOMPARE(m_pane->find(u"screening volume"_s, true), std::optional(true));
    QCOMPARE(m_view->currentRow(), first);
    QCOMPARE(m_pane->find(u"screening volume"_s, false), std::optional(true));
    QSignalSpy said(m_pane.get(), &ReviewPane::statusMessage);
    QCOMPARE(m_pane->find(u"no such words anywhere"_s, true), std::optional(false));
    QCOMPARE(said.size(), 1);
}

void TestReviewPane::findingsAreVisitedInTurn()
{
    QVERIFY(bool(m_view->commands().mark({6}, -1, u"(S//NOFORN)"_s)));
    QVERIFY(bool(m_view->commands().mark({11}, -1, QString())));
    m_view->selectRow(0);
    QList<int> visited;
    for (int i = 0; i < 40; ++i) {
        m_pane->goToFinding(true);
        visited.append(m_view->currentRow());
    }
    QVERIFY(visited.contains(6));
    QVERIFY(visited.contains(11));
    QVERIFY(m_pane->explanation().contains(u"GRM-"_s) || !m_pane->explanation().isEmpty());
}

void TestReviewPane::goToPortionBringsItIntoSight()
{
    QSignalSpy moved(m_pane.get(), &ReviewPane::currentPortionChanged);
    const PortionId id{u"EX-01-030"_s};
    m_pane->goToPortion(id);
    QCOMPARE(m_pane->currentPortion(), id);
    QCOMPARE(moved.size(), 1);
    const QRect rect = m_view->rowRect(m_view->currentRow());
    QVERIFY(rect.top() >= 0 && rect.top() < m_view->viewport()->height());
}

void TestReviewPane::clickPutsTheCaret()
{
    const int row = 1;
    const QRect rect = m_view->rowRect(row);
    // Where the text starts is the row's business: a click a little above its lower edge is in its last line.
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(rect.left() + 60, rect.bottom() - 14));
    QCOMPARE(m_view->currentRow(), row);
    QVERIFY(m_view->isEditing());
    QVERIFY(m_view->editor()->hasFocus());
    QVERIFY(m_view->editor()->offset() > 0);
}

void TestReviewPane::focusGivenBackGoesToTheText()
{
    const int size = m_session->product().size();
    m_view->goTo(3, kOwnText, 4);
    m_pane->setFocus();
    QVERIFY(m_view->editor()->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QCOMPARE(m_session->product().size(), size); // a letter went, not the portion
    QVERIFY(m_view->isEditing());
}

void TestReviewPane::everythingHasAName()
{
    QStringList nameless;
    for (QWidget *widget : m_pane->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith("qt_"_L1))
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
    for (QAction *action : m_pane->commands())
        if (!action->isSeparator()) {
            QVERIFY(action->objectName().startsWith("review."_L1));
            QVERIFY(!action->text().isEmpty());
        }
}

/// From (S//NF) down to (U) somebody is asked, and without a yes nothing comes in; where the mark covers it nobody is.
void TestReviewPane::copiedWordsCarryTheirMarkAndAreAskedAboutBelowIt()
{
    int high = -1, low = -1;
    for (int row = 0; row < m_session->product().size(); ++row) {
        if (at(row).mark == u"(U)" && low < 0 && !at(row).text.isEmpty())
            low = row;
        if (at(row).mark.contains(u"NF") && high < 0 && at(row).text.size() > 20)
            high = row;
    }
    QVERIFY(high >= 0 && low >= 0);
    const QString mark = at(high).mark;
    int asked = 0;
    bool yes = false;
    QString question;
    m_pane->setConfirm([&](const QString &text, const QString &, const QString &) {
        ++asked;
        question = text;
        return yes;
    });
    m_view->goTo(high, kOwnText, 0);
    QTextCursor cursor = m_view->editor()->textCursor();
    cursor.setPosition(0);
    cursor.setPosition(8, QTextCursor::KeepAnchor);
    const QString words = cursor.selectedText();
    m_view->editor()->setTextCursor(cursor);
    key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), mark + u' ' + words); // what another program gets

    const QString before = at(low).text;
    const auto paste = [&](int row, int part = kOwnText) {
        m_view->goTo(row, part, 0);
        m_view->editor()->paste();
        m_session->flush();
    };
    paste(low);
    QCOMPARE(asked, 1);
    QVERIFY2(question.contains(mark) && question.contains(u"(U)"), qPrintable(question));
    QCOMPARE(at(low).text, before);
    yes = true;
    paste(low);
    QCOMPARE(asked, 2);
    QCOMPARE(at(low).text, words + before); // here they are words again
    QVERIFY(m_session->undo());

    // Back where it came from: covered.
    const QString own = at(high).text;
    paste(high);
    QCOMPARE(asked, 2);
    QCOMPARE(at(high).text, words + own);
    QVERIFY(m_session->undo());

    // Into a tearline, whole portions and what another program gives are asked about as well.
    const int withTearline = rowOf(u"EX-01-004");
    yes = false;
    const QString tearline = at(withTearline).tearlines.front().text;
    QApplication::clipboard()->setText(u"(TS//SI//NF) A line from elsewhere."_s);
    paste(withTearline, 0);
    QCOMPARE(asked, 3);
    QApplication::clipboard()->setText(u"(TS//SI//NF) One.\n(TS//SI//NF) Two."_s);
    paste(withTearline, 0);
    QCOMPARE(asked, 4);
    QCOMPARE(at(withTearline).tearlines.front().text, tearline);
    QApplication::clipboard()->setText(u"No mark at all. "_s);
    paste(withTearline, 0);
    QCOMPARE(asked, 4);
    QCOMPARE(at(withTearline).tearlines.front().text, u"No mark at all. "_s + tearline);
    // The mark is that of the moment, not that with which one began to write.
    m_view->goTo(low, kOwnText, 0);
    QVERIFY(m_session->perform({Edit::Kind::Mark, u"Mark"_s, {ReplacePortion{[&] {
        Portion marked = at(low);
        marked.mark = u"(C//NF)"_s;
        return std::make_shared<const Portion>(marked);
    }()}}}));
    m_view->editor()->selectAll();
    m_view->editor()->copy();
    QVERIFY2(QApplication::clipboard()->text().startsWith(u"(C//NF) "), qPrintable(QApplication::clipboard()->text()));
    QVERIFY(m_session->undo());
    m_pane->setConfirm({});
    QApplication::clipboard()->setText(u"(TS//SI//NF) Nobody to ask."_s);
    paste(low);
    QCOMPARE(at(low).text, before);
}

void TestReviewPane::screenReadersSeeATable()
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(m_view);
    QVERIFY(accessible && accessible->isValid());
    QCOMPARE(accessible->role(), QAccessible::Table);
    QAccessibleTableInterface *table = accessible->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), m_session->product().size());
    QCOMPARE(table->columnCount(), 4 + int(m_fixture->pack().nations.size()));
    const int row = rowOf(u"EX-01-004");
    QVERIFY(table->rowDescription(row).contains("(S//REL TO USA, CSPX)"_L1));
    QAccessibleInterface *cell = table->cellAt(row, 4);
    QVERIFY(cell && cell->isValid());
    QVERIFY(cell->text(QAccessible::Name).startsWith("QMR "_L1));
    QVERIFY(cell->tableCellInterface()->rowIndex() == row);
    QVERIFY(!table->cellAt(row, 99));
    cell->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(m_view->currentRow(), row);
}

void TestReviewPane::fiftyThousandPortionsScrollAndOpen()
{
    auto session = m_fixture->open(m_fixture->longProduct(50'000));
    QElapsedTimer timer;
    timer.start();
    show(std::move(session));
    const qint64 opened = timer.restart();
    auto *bar = m_pane->findChildren<QScrollBar *>().last();
    for (QScrollBar *each : m_pane->findChildren<QScrollBar *>())
        if (each->maximum() > bar->maximum())
            bar = each;
    QVERIFY(bar->maximum() > 50'000 * 20);
    constexpr int kSteps = 60;
    for (int i = 0; i < kSteps; ++i) {
        bar->setValue(int(qint64(bar->maximum()) * i / kSteps));
        m_view->viewport()->repaint();
    }
    const qint64 scrolled = timer.restart();
    m_view->goTo(49'999);
    QVERIFY(m_view->rowRect(49'999).top() < m_view->viewport()->height());
    m_view->goTo(25'000);
    timer.restart();
    QTest::keyClicks(m_view->editor(), u"abcdefghij"_s);
    const qint64 typed = timer.elapsed();
    qInfo("open %lld ms, a jump %.1f ms, a letter %.1f ms", opened, double(scrolled) / kSteps, double(typed) / 10);
    // Wide for a busy machine and a debug build: a view that lays everything out needs many seconds for each.
    QVERIFY2(opened < 4000, qPrintable(QString::number(opened)));
    QVERIFY2(scrolled < kSteps * 100, qPrintable(QString::number(scrolled)));
    QVERIFY2(typed < 10 * 150, qPrintable(QString::number(typed)));
}

QTEST_MAIN(TestReviewPane)
#include "tst_reviewpane.moc"
