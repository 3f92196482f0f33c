#include "reviewfixture.h"

#include "widgets/review/factspanel.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace parallax;

class TestFactsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<ReviewFixture>(); }
    void init();
    void cleanup();
    void choicesComeFromThePack();
    void aChangedFactIsAnUndoableEditThatDecidesAgain();
    void severalPortionsChangeTogether();
    void categoriesAreAddedAndTaken();
    void tearlinesSayWhomTheyReach();
    void tearlinesAreAddedWrittenAndDeleted();
    void everyFieldHasAName();

private:
    /// The field of a fact, found by what it offers or shows.
    QComboBox *comboWith(const QString &code) const;
    const Portion &at(QStringView id) const
    {
        return *m_session->product().at(m_session->product().rowOf(PortionId{id.toString()}));
    }

    std::unique_ptr<ReviewFixture> m_fixture;
    std::unique_ptr<ProductSession> m_session;
    std::unique_ptr<FactsPanel> m_panel;
};

void TestFactsPanel::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_session = m_fixture->open(u"EX-01"_s);
    m_panel = std::make_unique<FactsPanel>();
    m_panel->resize(290, 800);
    m_panel->setSession(m_session.get());
    m_panel->setPortion(PortionId{u"EX-01-004"_s});
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestFactsPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

QComboBox *TestFactsPanel::comboWith(const QString &code) const
{
    for (QComboBox *box : m_panel->findChildren<QComboBox *>())
        if (box->findData(code) >= 0)
            return box;
    return nullptr;
}

void TestFactsPanel::choicesComeFromThePack()
{
    QComboBox *originators = comboWith(u"USX-INT"_s);
    QVERIFY(originators);
    for (const QString &id : m_fixture->pack().originators.keys())
        QVERIFY2(originators->findData(id) >= 0, qPrintable(id));
    QCOMPARE(originators->currentData().toString(), u"USX-INT"_s);
    QComboBox *owners = comboWith(u"QZE"_s);
    QVERIFY(owners);
    for (const NationPolicy &nation : m_fixture->pack().nations)
        QVERIFY(owners->findData(nation.code) >= 0);
}

void TestFactsPanel::aChangedFactIsAnUndoableEditThatDecidesAgain()
{
    const Portion before = at(u"EX-01-004");
    QComboBox *originators = comboWith(u"USX-INT"_s);
    const int other = originators->findData(u"USX-PLN"_s);
    QVERIFY(other >= 0);
    originators->setCurrentIndex(other);
    Q_EMIT originators->activated(other);
    QCOMPARE(at(u"EX-01-004").originator, u"USX-PLN"_s);
    QVERIFY(m_session->undoName().contains("Originator"_L1));
    QVERIFY(m_session->undoName().contains("3"_L1)); // its printed number
    QVERIFY(bool(m_session->undo()));
    QCOMPARE(at(u"EX-01-004"), before);
    QCOMPARE(originators->currentData().toString(), u"USX-INT"_s);
}

void TestFactsPanel::severalPortionsChangeTogether()
{
    m_panel->setPortions({PortionId{u"EX-01-004"_s}, PortionId{u"EX-01-005"_s}});
    QComboBox *originators = comboWith(u"USX-INT"_s);
    QCOMPARE(originators->currentText(), QString()); // they differ
    const int other = originators->findData(u"USX-PLN"_s);
    const qsizetype entries = m_session->history().size();
    originators->setCurrentIndex(other);
    Q_EMIT originators->activated(other);
    QCOMPARE(at(u"EX-01-004").originator, u"USX-PLN"_s);
    QCOMPARE(at(u"EX-01-005").originator, u"USX-PLN"_s);
    QCOMPARE(m_session->history().size(), entries + 1);
}

void TestFactsPanel::categoriesAreAddedAndTaken()
{
    QCheckBox *first = nullptr;
    for (QCheckBox *box : m_panel->findChildren<QCheckBox *>())
        if (box->text() == u"1"_s)
            first = box;
    QVERIFY(first);
    QVERIFY(!first->isChecked());
    QVERIFY(!first->toolTip().isEmpty());
    first->click();
    QCOMPARE(at(u"EX-01-004").categories, quint16(1u << 8 | 1u << 1));
    first->click();
    QCOMPARE(at(u"EX-01-004").categories, quint16(1u << 8));
}

void TestFactsPanel::tearlinesSayWhomTheyReach()
{
    auto *list = m_panel->findChild<QListWidget *>();
    QCOMPARE(list->count(), 1);
    const QString text = list->item(0)->text();
    QVERIFY(text.contains("(C//REL TO USA, SSAX)"_L1));
    const int row = m_session->product().rowOf(PortionId{u"EX-01-004"_s});
    int gaining = 0;
    for (int i = 0; i < m_session->previews()->audienceCount(); ++i) {
        if (m_session->previews()->outcome(row, i) != Outcome::ReleaseSanitised)
            continue;
        ++gaining;
        QVERIFY(text.contains(m_session->previews()->audience(i).nations.front()));
    }
    QVERIFY(gaining > 0);
}

void TestFactsPanel::tearlinesAreAddedWrittenAndDeleted()
{
    m_panel->setPortion(PortionId{u"EX-01-005"_s});
    const QList<QToolButton *> buttons = m_panel->findChildren<QToolButton *>();
    const auto button = [&buttons](QStringView name) {
        for (QToolButton *each : buttons)
            if (each->accessibleName() == name)
                return each;
        return static_cast<QToolButton *>(nullptr);
    };
    button(u"Add tearline")->click();
    QCOMPARE(at(u"EX-01-005").tearlines.size(), 1);
    auto *text = m_panel->findChild<QPlainTextEdit *>();
    text->selectAll();
    QTest::keyClicks(text, u"Less."_s);
    QCOMPARE(at(u"EX-01-005").tearlines.front().text, u"Less."_s);
    button(u"Delete tearline")->click();
    QVERIFY(at(u"EX-01-005").tearlines.isEmpty());
    QVERIFY(bool(m_session->undo()));
    QCOMPARE(at(u"EX-01-005").tearlines.front().text, u"Less."_s);
}

void TestFactsPanel::everyFieldHasAName()
{
    QStringList nameless;
    for (QWidget *widget : m_panel->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith("qt_"_L1) || widget->inherits("QComboBoxListView")
            || widget->parentWidget()->inherits("QComboBox")) // parts of a combo box that has a name
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
    // Beside the text there is little room: nothing may be cut off at the right.
    QVERIFY2(m_panel->widget()->minimumSizeHint().width() <= 290, qPrintable(QString::number(m_panel->widget()->minimumSizeHint().width())));
}

QTEST_MAIN(TestFactsPanel)
#include "tst_factspanel.moc"
