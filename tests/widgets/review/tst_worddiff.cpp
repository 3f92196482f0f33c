#include "widgets/review/showntext.h"
#include "widgets/review/worddiff.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace parallax;

namespace {
/// The copy with changed words in brackets and a "^" where words are left out.
QString drawn(const QString &original, const QString &copy)
{
    const WordDifference difference = wordDifference(original, copy);
    QString result;
    for (int i = 0; i <= copy.size(); ++i) {
        for (const TextSpan &span : difference.changed)
            if (span.start + span.length == i)
                result += u']';
        if (difference.leftOut.contains(i))
            result += u'^';
        for (const TextSpan &span : difference.changed)
            if (span.start == i)
                result += u'[';
        if (i < copy.size())
            result += copy[i];
    }
    return result;
}
} // namespace

class TestWordDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksWordsThatDiffer_data();
    void marksWordsThatDiffer();
    void caretFindsItsLetterBehindNames_data();
    void caretFindsItsLetterBehindNames();
    void namesAreKnownInTheShownText();
};

void TestWordDiff::marksWordsThatDiffer_data()
{
    QTest::addColumn<QString>("original");
    QTest::addColumn<QString>("copy");
    QTest::addColumn<QString>("expected");
    QTest::newRow("same") << u"one two three"_s << u"one two three"_s << u"one two three"_s;
    QTest::newRow("replaced") << u"KITE-7 drifts east"_s << u"UNIDENTIFIED 0107 drifts east"_s << u"[UNIDENTIFIED 0107] drifts east"_s;
    QTest::newRow("left out inside") << u"the panel of about 1.2 m is seen"_s << u"the panel is seen"_s << u"the panel ^is seen"_s;
    QTest::newRow("left out at the end") << u"seen on 13 March"_s << u"seen"_s << u"seen^"_s;
    QTest::newRow("added") << u"a b"_s << u"a new b"_s << u"a [new] b"_s;
    QTest::newRow("all other") << u"a b"_s << u"c d"_s << u"[c d]"_s;
    QTest::newRow("empty original") << QString() << u"c"_s << u"[c]"_s;
    QTest::newRow("empty copy") << u"a"_s << QString() << u"^"_s;
}

void TestWordDiff::marksWordsThatDiffer()
{
    QFETCH(QString, original);
    QFETCH(QString, copy);
    QFETCH(QString, expected);
    QCOMPARE(drawn(original, copy), expected);
}

void TestWordDiff::caretFindsItsLetterBehindNames_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("shownOffset");
    QTest::addColumn<int>("storedOffset");
    const QString stored = u"[[obj:PX-1]] meets [[obj:PX-2]] soon"_s;
    const QString shown = u"KITE meets HALYARD-2 soon"_s;
    QTest::newRow("start") << stored << shown << 0 << 0;
    QTest::newRow("inside the first name") << stored << shown << 2 << 0;
    QTest::newRow("after the first name") << stored << shown << 4 << 12;
    QTest::newRow("between") << stored << shown << 6 << 14;
    QTest::newRow("before the second name") << stored << shown << 11 << 19;
    QTest::newRow("inside the second name") << stored << shown << 15 << 19;
    QTest::newRow("after it") << stored << shown << 20 << 31;
    QTest::newRow("end") << stored << shown << 25 << 36;
    QTest::newRow("no names") << u"plain"_s << u"plain"_s << 3 << 3;
    QTest::newRow("beyond the end") << u"plain"_s << u"plain"_s << 9 << 5;
}

void TestWordDiff::caretFindsItsLetterBehindNames()
{
    QFETCH(QString, stored);
    QFETCH(QString, shown);
    QFETCH(int, shownOffset);
    QFETCH(int, storedOffset);
    QCOMPARE(ShownText(stored, shown).toStored(shownOffset), storedOffset);
}

void TestWordDiff::namesAreKnownInTheShownText()
{
    const ShownText text(u"[[obj:PX-1]] meets [[obj:PX-2]]"_s, u"KITE meets HALYARD-2"_s);
    QCOMPARE(text.names(), (QList<TextSpan>{{0, 4}, {11, 9}}));
    QCOMPARE(text.toShown(31), 20);
    QCOMPARE(text.toShown(14), 6);
}

QTEST_GUILESS_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
