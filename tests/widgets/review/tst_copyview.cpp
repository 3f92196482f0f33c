#include "reviewfixture.h"

#include "model/document/releasecopy.h"
#include "widgets/review/columnheader.h"
#include "widgets/review/copyview.h"
#include "widgets/review/explanation.h"
#include "widgets/review/productview.h"
#include "widgets/review/reviewpane.h"

#include <QLabel>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parallax;

class TestCopyView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<ReviewFixture>(); }
    void init();
    void cleanup();
    void forUsEveryPortionHasItsPlace();
    void asReceivedIsTheReleaseCopyAndNothingElse();
    void asReceivedNothingTellsOfTheRest();
    void asShownAddsWhatMayOnlyBeSeen();
    void rowsStandBesideEachOtherForUs();
    void asReceivedFollowsByPortionToBothEnds();
    void changedMarkMovesTwoCopies();
    void headingSaysWhoseItIs();
    void explanationsSayRuleCitationAndRemedy();

private:
    QList<CopyView *> views() const { return m_pane->findChildren<CopyView *>(); }
    int audience(QStringView code) const;
    /// A stretch of text that only one withheld portion has.
    QStringList withheldTexts(int audience) const;

    std::unique_ptr<ReviewFixture> m_fixture;
    std::unique_ptr<ProductSession> m_session;
    std::unique_ptr<ReviewPane> m_pane;
};

void TestCopyView::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_session = m_fixture->open(u"EX-01"_s);
    m_pane = std::make_unique<ReviewPane>();
    m_pane->resize(1280, 760);
    m_pane->setSession(m_session.get());
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    QCOMPARE(views().size(), 2);
}

void TestCopyView::cleanup()
{
    m_pane.reset();
    m_session.reset();
}

int TestCopyView::audience(QStringView code) const
{
    for (int i = 0; i < m_session->previews()->audienceCount(); ++i)
        if (m_session->previews()->audience(i).nations == QStringList{code.toString()})
            return i;
    return -1;
}

QStringList TestCopyView::withheldTexts(int a) const
{
    QStringList texts;
    for (int row = 0; row < m_session->product().size(); ++row)
        if (!mayBeShown(m_session->previews()->outcome(row, a)))
            texts.append(m_session->previews()->ownText(row).left(25));
    return texts;
}

void TestCopyView::forUsEveryPortionHasItsPlace()
{
    for (CopyView *view : views()) {
        QCOMPARE(view->rowCount(), m_session->product().size());
        bool anyWithheld = false;
        for (int row = 0; row < view->rowCount(); ++row) {
            if (mayBeShown(m_session->previews()->outcome(row, view->audience())))
                continue;
            anyWithheld = true;
            const DecisionPtr decision = m_session->previews()->decision(row, view->audience());
            QVERIFY(!decision->reasons.isEmpty());
            QVERIFY(view->cellText(row, 2).contains(decision->reasons.front().code));
        }
        QVERIFY(anyWithheld);
    }
}

void TestCopyView::asReceivedIsTheReleaseCopyAndNothingElse()
{
    m_session->setFace(Face::AsReceived);
    for (CopyView *view : views()) {
        const ReleaseCopy copy = releaseCopy(*m_session->previews(), view->audience(), Face::AsReceived);
        QCOMPARE(view->rowCount(), int(copy.items.size()));
        for (int row = 0; row < view->rowCount(); ++row) {
            QCOMPARE(view->cellText(row, 0), copy.items[row].number);
            QCOMPARE(view->cellText(row, 1), copy.items[row].mark);
            QCOMPARE(view->cellText(row, 2), copy.items[row].text);
        }
    }
}

void TestCopyView::asReceivedNothingTellsOfTheRest()
{
    m_session->setFace(Face::AsReceived);
    for (CopyView *view : views()) {
        const QStringList withheld = withheldTexts(view->audience());
        QVERIFY(!withheld.isEmpty());
        QString all = view->plainText();
        for (int row = 0; row < view->rowCount(); ++row)
            all += view->rowName(row) + u'\n';
        for (const QLabel *label : view->parentWidget()->findChildren<QLabel *>())
            all += label->text() + label->toolTip() + label->accessibleName() + u'\n';
        for (const QString &text : withheld)
            QVERIFY2(!all.contains(text), qPrintable(text));
        for (const QString &code : {u"NOFORN"_s, u"NOT-LISTED"_s, u"FGI-CONSENT"_s, u"CEILING"_s, u"ithheld"_s})
            QVERIFY2(!all.contains(code), qPrintable(code));
        QVERIFY(!all.contains(QString::number(m_session->product().size()) + u" portion"_s));
    }
}

void TestCopyView::asShownAddsWhatMayOnlyBeSeen()
{
    for (CopyView *view : views()) {
        m_session->setFace(Face::AsReceived);
        const int received = view->rowCount();
        m_session->setFace(Face::AsShown);
        int shown = 0;
        for (int row = 0; row < m_session->product().size(); ++row)
            shown += mayBeShown(m_session->previews()->outcome(row, view->audience()));
        QCOMPARE(view->rowCount(), shown);
        QVERIFY(shown >= received);
    }
}

void TestCopyView::rowsStandBesideEachOtherForUs()
{
    auto *product = m_pane->findChild<ProductView *>();
    for (int row : {0, 3, 7}) {
        for (CopyView *view : views()) {
            QCOMPARE(view->rowRect(row).top(), product->rowRect(row).top());
            QCOMPARE(view->viewport()->mapTo(m_pane.get(), QPoint()).y(), product->viewport()->mapTo(m_pane.get(), QPoint()).y());
        }
    }
    m_pane->goToPortion(PortionId{u"EX-01-028"_s});
    const int row = product->currentRow();
    for (CopyView *view : views())
        QCOMPARE(view->rowRect(row).top(), product->rowRect(row).top());
}

void TestCopyView::asReceivedFollowsByPortionToBothEnds()
{
    m_session->setFace(Face::AsReceived);
    auto *product = m_pane->findChild<ProductView *>();
    RowGroup *group = product->group();
    group->scrollTo(group->maximum());
    for (CopyView *view : views())
        QVERIFY(view->group()->position() >= view->group()->maximum() - 2);
    group->scrollTo(0);
    for (CopyView *view : views())
        QCOMPARE(view->group()->position(), 0);
    // On the way, a portion that crosses the line in the product crosses it in the copy as well.
    group->scrollTo(group->maximum() / 2);
    const int line = product->viewport()->height() / 2;
    const int row = group->rowAtY(line);
    for (CopyView *view : views()) {
        bool exact = false;
        const int there = view->viewRow(row, &exact);
        const QRect rect = view->rowRect(std::max(0, there));
        QVERIFY2(rect.top() <= view->viewport()->height() && rect.bottom() >= 0, qPrintable(QString::number(there)));
    }
}

void TestCopyView::changedMarkMovesTwoCopies()
{
    auto *product = m_pane->findChild<ProductView *>();
    const int row = m_session->product().rowOf(PortionId{u"EX-01-005"_s});
    const int a = views().at(0)->audience();
    const int b = views().at(1)->audience();
    QVERIFY(isReleased(m_session->previews()->outcome(row, a)));
    QVERIFY(isReleased(m_session->previews()->outcome(row, b)));
    QVERIFY(bool(product->commands().mark({row}, -1, u"(S//NF)"_s)));
    for (CopyView *view : views()) {
        QVERIFY(!mayBeShown(m_session->previews()->outcome(row, view->audience())));
        QVERIFY(view->cellText(row, 2).contains("NOFORN"_L1));
    }
    QVERIFY(bool(m_session->undo()));
    for (CopyView *view : views())
        QVERIFY(!view->cellText(row, 1).isEmpty());
}

void TestCopyView::headingSaysWhoseItIs()
{
    const QList<CopyHeader *> headers = m_pane->findChildren<CopyHeader *>();
    QCOMPARE(headers.size(), 2);
    QStringList texts;
    for (const QLabel *label : headers.front()->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(u"Meridia"_s));
    QVERIFY(texts.contains(u"QMR PREVIEW"_s));
    QCOMPARE(headers.front()->bannerText(), m_session->previews()->banner(audience(u"QMR")));
    QVERIFY(headers.front()->countText().contains(QString::number(m_session->previews()->releasedCount(audience(u"QMR")))));
}

void TestCopyView::explanationsSayRuleCitationAndRemedy()
{
    const int a = audience(u"QPC");
    int checked = 0;
    for (int row = 0; row < m_session->product().size(); ++row) {
        const DecisionPtr decision = m_session->previews()->decision(row, a);
        const QString html = explanationHtml(*decision, Audience{{u"QPC"_s}}, m_fixture->pack());
        for (const Reason &reason : decision->reasons) {
            QVERIFY(html.contains(reason.code.toHtmlEscaped()));
            QVERIFY(html.contains(reason.text.toHtmlEscaped()));
            QVERIFY(html.contains(reason.citation.toHtmlEscaped()));
            ++checked;
        }
        for (const Remedy &remedy : decision->remedies)
            QVERIFY(html.contains(remedy.text.toHtmlEscaped()));
    }
    QVERIFY(checked > 5);
    Finding hostile;
    hostile.rule = u"GRM-27"_s;
    hostile.message = u"Unknown token <script>."_s;
    QVERIFY(!explanationHtml(hostile, m_fixture->language()).contains("<script>"_L1));
}

QTEST_MAIN(TestCopyView)
#include "tst_copyview.moc"
