#include "widgets/shell/actionregistry.h"
#include "widgets/shell/fuzzy.h"
#include "widgets/shell/quickpick.h"
#include "widgets/shell/shortcutsdialog.h"

#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

class tst_ActionRegistry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fuzzyPutsTheBestFirst_data();
    void fuzzyPutsTheBestFirst();
    void fuzzyRefusesWhatIsNotThere();
    void saysWhyAnActionIsDisabled();
    void fillsMenusInOrder();
    void namesShortcutsUsedTwice();
    void paletteFindsAndRunsAnAction();
    void paletteShowsButDoesNotRunWhatIsDisabled();
    void paletteMatchesFiftyThousandWithoutWaiting();
    void shortcutsAreChangedAndRemembered();
};

void tst_ActionRegistry::fuzzyPutsTheBestFirst_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("word start") << u"exp"_s << u"Export a Copy"_s << u"Hexapod"_s;
    QTest::newRow("initials") << u"eac"_s << u"Export a Copy"_s << u"Replace"_s;
    QTest::newRow("whole word") << u"theme"_s << u"Theme: Dark"_s << u"The Memory"_s;
    QTest::newRow("words in any order") << u"copy export"_s << u"Export a Copy"_s << u"Copy"_s;
}

void tst_ActionRegistry::fuzzyPutsTheBestFirst()
{
    QFETCH(QString, pattern);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY2(fuzzyScore(pattern, better) > fuzzyScore(pattern, worse),
             qPrintable(u"%1 / %2"_s.arg(fuzzyScore(pattern, better)).arg(fuzzyScore(pattern, worse))));
}

void tst_ActionRegistry::fuzzyRefusesWhatIsNotThere()
{
    QCOMPARE(fuzzyScore(u"xyz", u"Export"), 0);
    QCOMPARE(fuzzyScore(u"export zebra", u"Export a Copy"), 0);
    QVERIFY(fuzzyScore(u"", u"anything") > 0);
}

void tst_ActionRegistry::saysWhyAnActionIsDisabled()
{
    ActionRegistry registry;
    QAction *action = registry.add({ u"file.export"_s, u"&Export…"_s, u"Writes a copy"_s, {}, {}, false }, [] {});
    registry.setEnabled(u"file.export"_s, false, u"No product is open."_s);
    QCOMPARE(ActionRegistry::whyDisabled(action), u"No product is open."_s);
    QVERIFY(action->toolTip().contains(u"No product is open."));
    registry.setEnabled(u"file.export"_s, true);
    QVERIFY(ActionRegistry::whyDisabled(action).isEmpty());
    QCOMPARE(ActionRegistry::plainText(action), u"Export…"_s);
}

void tst_ActionRegistry::fillsMenusInOrder()
{
    ActionRegistry registry;
    registry.add({ u"a"_s, u"A"_s, {}, {}, {}, false }, [] {});
    registry.add({ u"b"_s, u"B"_s, {}, {}, {}, false }, [] {});
    QMenu menu;
    registry.fill(&menu, { "b", "", "a" });
    QCOMPARE(menu.actions().size(), 3);
    QCOMPARE(menu.actions()[0]->text(), u"B"_s);
    QVERIFY(menu.actions()[1]->isSeparator());
}

void tst_ActionRegistry::namesShortcutsUsedTwice()
{
    ActionRegistry registry;
    registry.add({ u"a"_s, u"A"_s, {}, {}, { QKeySequence(u"Ctrl+E"_s) }, false }, [] {});
    registry.add({ u"b"_s, u"B"_s, {}, {}, { QKeySequence(u"Ctrl+E"_s) }, false }, [] {});
    registry.add({ u"c"_s, u"C"_s, {}, {}, { QKeySequence(u"Ctrl+F"_s) }, false }, [] {});
    QCOMPARE(registry.conflicts().size(), 1);
    QCOMPARE(registry.conflicts().value(u"Ctrl+E"_s), (QStringList { u"a"_s, u"b"_s }));
}

void tst_ActionRegistry::paletteFindsAndRunsAnAction()
{
    QWidget window;
    window.resize(800, 600);
    QuickPick pick(&window);
    QString ran;
    QList<QuickItem> items;
    for (const QString &title : { u"Export a Copy…"_s, u"Larger Text"_s, u"Undo Mark Portion 5"_s })
        items << QuickItem { title, {}, {}, {}, {}, [&ran, title] { ran = title; } };
    pick.pick(items, u"Command palette"_s, {});
    QCOMPARE(pick.count(), 3);
    pick.setFilter(u"undo mark"_s);
    QCOMPARE(pick.count(), 1);
    QTest::keyClick(pick.findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(ran, u"Undo Mark Portion 5"_s);
    QVERIFY(!pick.isVisible());
}

void tst_ActionRegistry::paletteShowsButDoesNotRunWhatIsDisabled()
{
    QWidget window;
    window.resize(800, 600);
    QuickPick pick(&window);
    bool ran = false;
    pick.pick({ QuickItem { u"Export"_s, {}, u"Ctrl+E"_s, u"No product is open."_s, {}, [&ran] { ran = true; } } },
              u"Command palette"_s, {});
    QCOMPARE(pick.item(0).whyDisabled, u"No product is open."_s);
    QTest::keyClick(pick.findChild<QLineEdit *>(), Qt::Key_Return);
    QVERIFY(!ran);
    QVERIFY(pick.isVisible());
}

void tst_ActionRegistry::paletteMatchesFiftyThousandWithoutWaiting()
{
    QWidget window;
    window.resize(800, 600);
    QuickPick pick(&window);
    QList<QuickItem> items;
    for (int i = 0; i < 50'000; ++i)
        items << QuickItem { u"Portion %1 speaks of something in orbit"_s.arg(i), {}, {}, {}, {}, {} };
    items << QuickItem { u"HALYARD needle"_s, {}, {}, {}, {}, {} };
    pick.pick(items, u"Go to"_s, {});
    // Matching goes on in slices of the event loop; one call returns within a frame or so even on a busy desk.
    QElapsedTimer timer;
    timer.start();
    pick.findChild<QLineEdit *>()->setText(u"halyard"_s);
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE(pick.count(), 1);
    QCOMPARE(pick.item(0).title, u"HALYARD needle"_s);
}

void tst_ActionRegistry::shortcutsAreChangedAndRemembered()
{
    ActionRegistry registry;
    QAction *action = registry.add({ u"a"_s, u"A"_s, {}, {}, { QKeySequence(u"Ctrl+E"_s) }, false }, [] {});
    ShortcutsDialog::restore(registry, { { u"a"_s, u"Ctrl+J"_s }, { u"gone"_s, u"Ctrl+G"_s } });
    QCOMPARE(action->shortcut(), QKeySequence(u"Ctrl+J"_s));
    QCOMPARE(ShortcutsDialog::changes(registry), (QJsonObject { { u"a"_s, u"Ctrl+J"_s } }));
    ShortcutsDialog::restore(registry, { { u"a"_s, u"Ctrl+E"_s } });
    QVERIFY(ShortcutsDialog::changes(registry).isEmpty());
}

QTEST_MAIN(tst_ActionRegistry)
#include "tst_actionregistry.moc"
