#include "reviewfixture.h"

#include "widgets/review/productcommands.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace parallax;

class TestProductCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<ReviewFixture>(); }
    void init();
    void splitInheritsMarkAndFacts();
    void splitAndJoinGiveTheTextBack();
    void joinMergesMarks();
    void pastedParagraphsBecomePortionsAndTheirMarksAreRead();
    void parenthesisThatIsNoMarkStaysText();
    void severalPortionsAreMarkedAsOneEdit();
    void fixTakesTheFindingAway();
    void portionsMoveTogether();
    void tearlinesComeAndGo();
    void everyCommandIsTakenBackExactly_data();
    void everyCommandIsTakenBackExactly();
    void aRandomRunIsUndoneToTheStart();

private:
    QString drawing() const { return asDrawing(m_session->product()); }
    int rowOf(QStringView id) const { return m_session->product().rowOf(PortionId{id.toString()}); }
    const Portion &at(int row) const { return *m_session->product().at(row); }

    std::unique_ptr<ReviewFixture> m_fixture;
    std::unique_ptr<ProductSession> m_session;
    ProductCommands m_commands;
};

void TestProductCommands::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_session = m_fixture->open(u"EX-01"_s);
    m_commands.setSession(m_session.get());
}

void TestProductCommands::splitInheritsMarkAndFacts()
{
    const int row = rowOf(u"EX-01-004");
    const Portion before = at(row);
    const auto place = m_commands.split(row, 10);
    QVERIFY(bool(place));
    const Portion &second = at(row + 1);
    QCOMPARE(second.id, place->id);
    QCOMPARE(at(row).text, before.text.left(10));
    QCOMPARE(second.text, before.text.mid(10));
    QCOMPARE(second.mark, before.mark);
    QCOMPARE(second.originator, before.originator);
    QCOMPARE(second.categories, before.categories);
    QCOMPARE(second.governance, before.governance);
    QCOMPARE(second.topic, before.topic);
    QVERIFY(second.tearlines.isEmpty());
    QCOMPARE(at(row).tearlines, before.tearlines);
}

void TestProductCommands::splitAndJoinGiveTheTextBack()
{
    const QString before = drawing();
    const int row = rowOf(u"EX-01-006");
    QVERIFY(bool(m_commands.split(row, 25)));
    QVERIFY(drawing() != before);
    const auto place = m_commands.joinAbove(row + 1);
    QVERIFY(bool(place));
    QCOMPARE(place->offset, 25);
    QCOMPARE(drawing(), before);
}

void TestProductCommands::joinMergesMarks()
{
    const int row = rowOf(u"EX-01-004"); // (S//REL TO USA, CSPX) after a (U) portion
    const QString texts = at(row - 1).text + at(row).text;
    QVERIFY(bool(m_commands.joinAbove(row)));
    QCOMPARE(at(row - 1).text, texts);
    const CheckedMarkingPtr merged = m_session->previews()->marking(row - 1);
    QVERIFY(merged);
    QCOMPARE(levelCode(*merged->marking.level), u"S"_s);
}

void TestProductCommands::pastedParagraphsBecomePortionsAndTheirMarksAreRead()
{
    const int row = rowOf(u"EX-01-005");
    const Portion before = at(row);
    const int size = m_session->product().size();
    const auto place = m_commands.paste(row, int(before.text.size()), u"(U) First line.\n\n(S//NF) Second line.\nThird line.\n"_s);
    QVERIFY(bool(place));
    QCOMPARE(m_session->product().size(), size + 3);
    QCOMPARE(at(row), before);
    QCOMPARE(at(row + 1).mark, u"(U)"_s);
    QCOMPARE(at(row + 1).text, u"First line."_s);
    QCOMPARE(at(row + 2).mark, u"(S//NF)"_s);
    QCOMPARE(at(row + 3).text, u"Third line."_s);
    QCOMPARE(at(row + 3).mark, before.mark); // without a mark of its own it has that of where it was put
    QCOMPARE(place->id, at(row + 3).id);
}

void TestProductCommands::parenthesisThatIsNoMarkStaysText()
{
    const int row = rowOf(u"EX-01-005");
    QVERIFY(bool(m_commands.paste(row, int(at(row).text.size()), u"(U) One.\n(see below) Two."_s)));
    QCOMPARE(at(row + 2).text, u"(see below) Two."_s);
}

void TestProductCommands::severalPortionsAreMarkedAsOneEdit()
{
    const qsizetype entries = m_session->history().size();
    QVERIFY(bool(m_commands.mark({3, 4, 5}, -1, u"(S//NF)"_s)));
    for (int row : {3, 4, 5})
        QCOMPARE(at(row).mark, u"(S//NF)"_s);
    QCOMPARE(m_session->history().size(), entries + 1);
    QVERIFY(m_session->undoName().contains(u"3"_s));
}

void TestProductCommands::fixTakesTheFindingAway()
{
    const int row = 4;
    QVERIFY(bool(m_commands.mark({row}, -1, u"(S//NOFORN)"_s)));
    Finding fixable;
    for (const Finding &finding : m_session->findings(row))
        if (finding.fix && fixable.rule.isEmpty())
            fixable = finding;
    QVERIFY2(fixable.fix.has_value(), "a portion mark in banner words offers a fix");
    QVERIFY(bool(m_commands.takeFix(row, fixable)));
    for (const Finding &finding : m_session->findings(row))
        QVERIFY(finding.rule != fixable.rule);
    QVERIFY(m_session->undoName().contains(fixable.rule));
    // A fix of a mark that has changed meanwhile does nothing.
    QVERIFY(bool(m_commands.mark({row}, -1, u"(U)"_s)));
    QVERIFY(!m_commands.takeFix(row, fixable));
    QCOMPARE(at(row).mark, u"(U)"_s);
}

void TestProductCommands::portionsMoveTogether()
{
    const PortionId a = at(4).id;
    const PortionId b = at(5).id;
    QVERIFY(bool(m_commands.move({4, 5}, 1)));
    QCOMPARE(at(5).id, a);
    QCOMPARE(at(6).id, b);
    QVERIFY(bool(m_commands.move({5, 6}, -1)));
    QCOMPARE(at(4).id, a);
    QCOMPARE(at(5).id, b);
    QVERIFY(!m_commands.move({0}, -1));
    QVERIFY(!m_commands.move({m_session->product().size() - 1}, 1));
}

void TestProductCommands::tearlinesComeAndGo()
{
    const int row = rowOf(u"EX-01-005");
    const qsizetype before = at(row).tearlines.size();
    const auto place = m_commands.addTearline(row);
    QVERIFY(bool(place));
    QCOMPARE(at(row).tearlines.size(), before + 1);
    QCOMPARE(at(row).tearlines.back().mark, at(row).mark);
    QVERIFY(bool(m_commands.type(row, place->part, u"Shorter."_s)));
    QVERIFY(bool(m_commands.mark({row}, place->part, u"(U)"_s)));
    QCOMPARE(at(row).tearlines.back().text, u"Shorter."_s);
    QCOMPARE(at(row).tearlines.back().mark, u"(U)"_s);
    QVERIFY(bool(m_commands.removeTearline(row, place->part)));
    QCOMPARE(at(row).tearlines.size(), before);
}

void TestProductCommands::everyCommandIsTakenBackExactly_data()
{
    QTest::addColumn<int>("what");
    const char *names[] = {"type", "split", "join", "paste", "mark", "remove mark", "insert", "remove", "move", "tearline"};
    for (int i = 0; i < int(std::size(names)); ++i)
        QTest::newRow(names[i]) << i;
}

void TestProductCommands::everyCommandIsTakenBackExactly()
{
    QFETCH(int, what);
    const QString before = drawing();
    switch (what) {
    case 0: QVERIFY(bool(m_commands.type(3, -1, u"Quite another text"_s))); break;
    case 1: QVERIFY(bool(m_commands.split(3, 12))); break;
    case 2: QVERIFY(bool(m_commands.joinAbove(5))); break;
    case 3: QVERIFY(bool(m_commands.paste(3, 7, u"One\n(U) Two\nThree"_s))); break;
    case 4: QVERIFY(bool(m_commands.mark({2, 3}, -1, u"(C//NF)"_s))); break;
    case 5: QVERIFY(bool(m_commands.mark({3}, -1, QString()))); break;
    case 6: QVERIFY(bool(m_commands.insertBelow(3, PortionKind::Para))); break;
    case 7: QVERIFY(bool(m_commands.remove({3, 5, 9}))); break;
    case 8: QVERIFY(bool(m_commands.move({3, 4}, 1))); break;
    case 9: QVERIFY(bool(m_commands.addTearline(3))); break;
    default: QFAIL("no such command");
    }
    const QString after = drawing();
    QVERIFY(after != before);
    QVERIFY(!m_session->undoName().isEmpty());
    QVERIFY(bool(m_session->undo()));
    QCOMPARE(drawing(), before);
    QVERIFY(bool(m_session->redo()));
    QCOMPARE(drawing(), after);
}

void TestProductCommands::aRandomRunIsUndoneToTheStart()
{
    constexpr quint32 kSeed = 7431;
    QRandomGenerator random(kSeed);
    const QString before = drawing();
    const QStringList marks{u"(U)"_s, u"(S//NF)"_s, u"(C//REL TO USA, QMR)"_s, u"(S//REL TO USA, QMR, QNV)"_s, QString()};
    for (int i = 0; i < 120; ++i) {
        const int size = m_session->product().size();
        const int row = random.bounded(size);
        const int offset = random.bounded(int(at(row).text.size()) + 1);
        switch (random.bounded(7)) {
        case 0: (void)m_commands.split(row, offset); break;
        case 1: (void)m_commands.joinAbove(row); break;
        case 2: (void)m_commands.mark({row}, -1, marks[random.bounded(int(marks.size()))]); break;
        case 3: (void)m_commands.paste(row, offset, u"(U) Pasted one\nPasted two"_s); break;
        case 4: (void)m_commands.move({row}, random.bounded(2) ? 1 : -1); break;
        case 5: (void)m_commands.type(row, -1, at(row).text.left(offset) + u"x"_s); break;
        case 6: (void)(size > 5 ? m_commands.remove({row}) : m_commands.split(row, offset).operator bool() ? Result<void>() : Result<void>()); break;
        default: break;
        }
    }
    QVERIFY(drawing() != before);
    while (m_session->canUndo())
        QVERIFY2(bool(m_session->undo()), qPrintable(u"seed %1"_s.arg(kSeed)));
    QCOMPARE(drawing(), before);
}

QTEST_GUILESS_MAIN(TestProductCommands)
#include "tst_productcommands.moc"
