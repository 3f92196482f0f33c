#include "model/leak/leakreport.h"

#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

/// What the search sees as the same, and what it does not.
class tst_LeakSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsANameHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        const QString kite = u"KITE-7B"_s;
        QTest::newRow("as printed") << kite << u"Near KITE-7B now"_s << true;
        QTest::newRow("small letters, joined") << kite << u"see kite7b."_s << true;
        QTest::newRow("in a file name") << kite << u"plot_kite7b_v2.png"_s << true;
        QTest::newRow("in camel case") << kite << u"plotKite7B"_s << true;
        QTest::newRow("blanks") << kite << u"KITE 7 B left"_s << true;
        QTest::newRow("soft hyphen and zero width") << kite << u"KI\u00adTE\u200b-7\u2060B"_s << true;
        QTest::newRow("full width") << kite << u"\uff2b\uff29\uff34\uff25\uff0d\uff17\uff22"_s << true;
        QTest::newRow("Cyrillic look-alikes") << kite << u"\u041aITE-7\u0412"_s << true;
        QTest::newRow("composed and decomposed") << u"Mérida"_s << u"Me\u0301rida"_s << true;
        QTest::newRow("line broken") << kite << u"KITE-\n      7B"_s << true;
        QTest::newRow("emphasis") << kite << u"**KI**TE-7B"_s << true;
        QTest::newRow("plural") << kite << u"two KITE-7Bs"_s << true;
        QTest::newRow("letters spaced") << u"THISTLE"_s << u"T H I S T L E"_s << true;
        QTest::newRow("word broken at a line") << u"THISTLE"_s << u"THIS-\nTLE log"_s << true;
        QTest::newRow("the shorter name") << u"KITE-7"_s << u"KITE-7B"_s << false;
        QTest::newRow("the longer name") << kite << u"KITE-7"_s << false;
        QTest::newRow("another number") << u"SABLE-1"_s << u"SABLE-12"_s << false;
        QTest::newRow("within a word") << u"ALDER"_s << u"Calder and Alderney, balderdash"_s << false;
        QTest::newRow("two words") << u"THISTLE"_s << u"this tle file"_s << false;
        QTest::newRow("over a sentence's end") << u"HALYARD-2"_s << u"HALYARD, 2 of them"_s << false;
    }
    void findsANameHoweverItIsWritten()
    {
        QFETCH(QString, term);
        QFETCH(QString, text);
        QFETCH(bool, found);
        const LeakSearch search({{u"LK-NAME"_s, term, u"x"_s}});
        QCOMPARE(!search.find(text).isEmpty(), found);
    }

    void findsOtherTermsByTheirOwnRules_data()
    {
        QTest::addColumn<int>("match");
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("code") << int(TermMatch::Code) << u"QOS"_s << u"from QOS today"_s << true;
        QTest::newRow("code in another case") << int(TermMatch::Code) << u"QOS"_s << u"qos"_s << false;
        QTest::newRow("quantity") << int(TermMatch::Quantity) << u"0.28 m/s"_s << u"at 0.28 m/s."_s << true;
        QTest::newRow("quantity with other blanks") << int(TermMatch::Quantity) << u"0.28 m/s"_s << u"at 0.28\u00a0m/s."_s << true;
        QTest::newRow("quantity and thousands") << int(TermMatch::Quantity) << u"1,900 km"_s << u"1,900 km"_s << true;
        QTest::newRow("another quantity") << int(TermMatch::Quantity) << u"28 m/s"_s << u"0.28 m/s"_s << false;
        QTest::newRow("decimal point") << int(TermMatch::Quantity) << u"1.2 m"_s << u"1 2 M, 12 m, 1/2 m"_s << false;
        QTest::newRow("decimal comma") << int(TermMatch::Quantity) << u"1.2 m"_s << u"of 1,2 m"_s << true;
        QTest::newRow("thousands with a blank") << int(TermMatch::Quantity) << u"1,900 km"_s << u"1 900 km"_s << true;
        QTest::newRow("other digits") << int(TermMatch::Quantity) << u"22 km"_s << u"122 km, 2 2 km, 22 kmh"_s << false;
        QTest::newRow("mark") << int(TermMatch::Mark) << u"(S//REL TO USA, QMR)"_s << u"x (S//REL  TO USA,QMR) y"_s << true;
        QTest::newRow("short mark") << int(TermMatch::Mark) << u"(S//NF)"_s << u"\n(S//NF) y"_s << true;
        QTest::newRow("the letters of a mark") << int(TermMatch::Mark) << u"(S//NF)"_s << u"S NF"_s << false;
        QTest::newRow("a longer mark") << int(TermMatch::Mark) << u"(S//REL TO USA, QMR)"_s << u"(S//REL TO USA, QMR, QNV)"_s << false;
        QTest::newRow("sentence") << int(TermMatch::Sentence) << u"It carries a command link."_s << u"-- it carries\n a  \"command-link\""_s << true;
        QTest::newRow("digest") << int(TermMatch::Digest) << u"0123456789abcdef"_s << u"sha256:0123456789ABCDEF0011"_s << true;
        QTest::newRow("end of a digest") << int(TermMatch::Digest) << u"0123456789abcdef"_s << u"ff0123456789abcdef"_s << false;
    }
    void findsOtherTermsByTheirOwnRules()
    {
        QFETCH(int, match);
        QFETCH(QString, term);
        QFETCH(QString, text);
        QFETCH(bool, found);
        const LeakSearch search({{u"LK-X"_s, term, u"x"_s, TermMatch(match)}});
        QCOMPARE(!search.find(text).isEmpty(), found);
    }

    void passesOverWhatIsPartOfAKnownName()
    {
        const LeakSearch search({{u"LK-SOURCE"_s, u"Osmere"_s, u"QOS"_s}}, {u"OSMERE-SENTRY"_s});
        QVERIFY(search.find(u"the satellite OSMERE-SENTRY"_s).isEmpty());
        const auto hits = search.find(u"OSMERE-SENTRY belongs to Osmere"_s);
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.constFirst().written, u"Osmere"_s);
    }

    void takesFromBytesOnlyWhatIsNoChance()
    {
        const LeakSearch search({{u"LK-NAME"_s, u"THISTLE"_s, u"a"_s}, {u"LK-PRECISION"_s, u"22 km"_s, u"b"_s, TermMatch::Quantity},
                                 {u"LK-SOURCE"_s, u"QOS"_s, u"c"_s, TermMatch::Code}, {u"LK-NAME"_s, u"K-7"_s, u"d"_s}});
        const auto hits = search.find(u"ITHISTLE 22 km QOS K-7"_s, TextKind::Raw);
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.constFirst().term, 0);
        QCOMPARE(search.find(u"22 km QOS K-7"_s).size(), 3);
    }

    void reportsByPlaceAndEachThingOnce()
    {
        const LeakSearch search({{u"LK-NAME"_s, u"THISTLE"_s, u"SN-THISTLE"_s}});
        const auto findings = findLeaks({{u"body"_s, TextKind::Shown, u"THISTLE and THISTLE"_s}, {u"properties"_s, TextKind::Metadata, u"THISTLE"_s},
                                         {u"changes"_s, TextKind::TrackedChange, u"thistle"_s}, {u"bytes"_s, TextKind::Raw, u"THISTLE"_s}}, search);
        QStringList codes;
        for (const LeakFinding &finding : findings) {
            codes.append(finding.where + u' ' + finding.code);
            QVERIFY(!finding.fix.isEmpty() && !finding.citation.isEmpty() && finding.what.contains(u"SN-THISTLE"_s));
        }
        QCOMPARE(codes, (QStringList{u"body LK-NAME"_s, u"changes LK-HIDDEN"_s, u"properties LK-META"_s}));
        // Where the bytes alone have it, they are told.
        QCOMPARE(findLeaks({{u"bytes"_s, TextKind::Raw, u"THISTLE"_s}}, search).size(), 1);
    }

    void staysQuickWithManyTermsAndMuchText()
    {
        QList<WithheldTerm> terms;
        for (int i = 0; i < 20'000; ++i)
            terms.append({u"LK-HIDDEN"_s, u"The object %1 was seen by nobody at all on that day"_s.arg(i), u"p"_s, TermMatch::Sentence});
        const LeakSearch search(terms);
        QString text;
        for (int i = 0; i < 50'000; ++i)
            text += u"The picture %1 was seen by many. "_s.arg(i);
        QVERIFY(search.find(text).isEmpty());
        QCOMPARE(search.find(text + terms[777].text).size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_LeakSearch)
#include "tst_leaksearch.moc"
