#include "model/disclosure/releasebasis.h"
#include "model/document/releasecopy.h"
#include "tests/model/document/scenario.h"

#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

/// What a nation has already, held against what it gets now (LK-COMPILE).
class TestEarlierReleases : public QObject
{
    Q_OBJECT

    static Portion portion()
    {
        Portion made;
        made.id = {u"A-1"_s};
        made.text = u"The object manoeuvred at 0412Z and closed to 8 km of the relay."_s;
        made.mark = u"(S//REL TO USA, QMR)"_s;
        Tearline fuller, shorter;
        fuller.text = u"The object manoeuvred and closed to some kilometres of the relay."_s;
        shorter.text = u"The object manoeuvred."_s;
        made.tearlines = {fuller, shorter};
        return made;
    }
    static EarlierVersion version(const Portion &of, int tearline)
    {
        return {7, u"A"_s, of.id.value, contentDigest(of), saidDigest(tearline < 0 ? of.text : of.tearlines.at(tearline).text), tearline, true, false};
    }
    static std::optional<Compilation> compiled(const Portion &now, int gets, const EarlierVersion &before)
    {
        EarlierReleases earlier;
        earlier.add(u"QMR"_s, before);
        return compilationOf(now, u"A"_s, gets, u"QMR"_s, earlier);
    }

private Q_SLOTS:
    void holdsOneVersionAgainstTheOther_data()
    {
        QTest::addColumn<int>("had");
        QTest::addColumn<int>("gets");
        QTest::addColumn<QString>("found");
        constexpr int all = Compilation::kAll, nothing = Compilation::kNothing;
        QTest::addRow("the same") << all << all << "";
        QTest::addRow("full, now a tearline") << all << 0 << "certain";
        QTest::addRow("full, now nothing") << all << nothing << "certain";
        QTest::addRow("a tearline, the same") << 1 << 1 << "";
        QTest::addRow("a fuller tearline, now a shorter") << 0 << 1 << "certain";
        QTest::addRow("a shorter tearline, now a fuller") << 1 << 0 << "guess";
        QTest::addRow("a tearline, now full") << 1 << all << "guess";
        QTest::addRow("a tearline, now nothing") << 1 << nothing << "certain";
    }
    void holdsOneVersionAgainstTheOther()
    {
        QFETCH(int, had);
        QFETCH(int, gets);
        QFETCH(QString, found);
        const Portion stands = portion();
        const auto compilation = compiled(stands, gets, version(stands, had));
        QCOMPARE(compilation ? (compilation->certain ? u"certain"_s : u"guess"_s) : QString(), found);
        if (compilation) {
            QVERIFY2(compilation->sentence().contains(u"entry 7"), qPrintable(compilation->sentence()));
            QVERIFY(compilation->key().startsWith(u"entry 7 "));
        }
    }

    void aHigherMarkOnTheSameWordsHidesNothing()
    {
        Portion remarked = portion();
        const EarlierVersion before = version(remarked, -1);
        remarked.mark = u"(S//NF)"_s;
        const auto found = compiled(remarked, Compilation::kNothing, before);
        QVERIFY(found && found->certain && found->had == Compilation::Had::Text);
    }

    void anotherWordingIsAGuess()
    {
        Portion rewritten = portion();
        const EarlierVersion full = version(rewritten, -1), sanitised = version(rewritten, 1);
        rewritten.text += u" It left at 0500Z."_s;
        const auto found = compiled(rewritten, Compilation::kNothing, full);
        QVERIFY(found && !found->certain && found->had == Compilation::Had::OtherText);
        QVERIFY(!compiled(rewritten, Compilation::kAll, full));
        // The tearline alone was written anew: two of one text. Written anew with its portion it is another matter.
        Portion other = portion();
        other.tearlines[1].text = u"The object moved by night."_s;
        QVERIFY(compiled(other, 1, sanitised));
        other.text = rewritten.text;
        QVERIFY(!compiled(other, 1, sanitised));
    }

    void whatWasOnlySeenIsAGuess()
    {
        EarlierVersion seen = version(portion(), -1);
        seen.shown = true;
        const auto found = compiled(portion(), 0, seen);
        QVERIFY(found && !found->certain);
        QVERIFY2(found->sentence().contains(u"shown"), qPrintable(found->sentence()));
    }

    void whatTheLedgerDoesNotTellCountsAsAll()
    {
        EarlierVersion unknown = version(portion(), -1);
        unknown.known = false;
        unknown.said.clear();
        const auto found = compiled(portion(), 1, unknown);
        QVERIFY(found && found->certain && found->had == Compilation::Had::Unknown);
        // Entries from before the words were kept are known by the portion as a whole.
        EarlierVersion old = version(portion(), 0);
        old.said.clear();
        QVERIFY(!compiled(portion(), 0, old));
        QVERIFY(compiled(portion(), 1, old)->certain);
    }

    void theSameWordsElsewhereAreFound()
    {
        Portion elsewhere = portion();
        elsewhere.id = {u"B-9"_s};
        EarlierVersion before = version(elsewhere, -1);
        before.product = u"B"_s;
        const auto found = compiled(portion(), 1, before);
        QVERIFY(found && found->certain && found->elsewhere);
        QVERIFY2(found->sentence().contains(u"B-9"), qPrintable(found->sentence()));
        Portion heading = elsewhere;
        heading.text = u"Assessment"_s;
        before.said = saidDigest(heading.text);
        Portion now = portion();
        now.text = heading.text;
        QVERIFY(!compiled(now, Compilation::kNothing, before));
    }

    void readsEntriesOfTheLedger()
    {
        LedgerEntry release;
        release.sequence = 7;
        release.kind = LedgerKind::Release;
        const ReleaseBasis basis{u"A-1"_s, contentDigest(portion()), u"release"_s, -1, {}, saidDigest(portion().text)};
        release.content = {{"product"_L1, u"A"_s}, {"nation"_L1, u"QMR"_s}, {"portions"_L1, QJsonArray{u"A-1"_s, u"A-2"_s}}, {"basis"_L1, QJsonArray{basis.toJson()}}};
        LedgerEntry showing = release;
        showing.sequence = 8;
        showing.kind = LedgerKind::Showing;
        showing.content.remove("nation"_L1);
        showing.content.insert("nations"_L1, QJsonArray{u"QMR"_s, u"QNV"_s});
        LedgerEntry request = release;
        request.kind = LedgerKind::Request;
        const EarlierReleases all = earlierReleases({request, release, showing});
        QCOMPARE(all.of(u"QMR"_s, u"A"_s, u"A-1"_s).size(), 2);
        QVERIFY(!all.of(u"QMR"_s, u"A"_s, u"A-1"_s).constFirst().shown);
        QVERIFY(all.of(u"QNV"_s, u"A"_s, u"A-1"_s).constFirst().shown);
        QVERIFY(!all.of(u"QMR"_s, u"A"_s, u"A-2"_s).constFirst().known); // named, and nothing said of it
        QVERIFY(all.of(u"QOS"_s, u"A"_s, u"A-1"_s).isEmpty());
        QCOMPARE(all.saying(u"QNV"_s, basis.said).size(), 1);
    }

    /// The previews tell it of what is withheld, block where it is certain, and let an edit change it.
    void thePreviewBlocks()
    {
        const Product product = scenario::product(u"EX-01"_s);
        PreviewContext context = scenario::context();
        const auto plain = LivePreviews::make(product, context, {Audience{{u"QMR"_s}}});
        int withheld = -1;
        for (int row = 0; row < product.size() && withheld < 0; ++row)
            withheld = mayBeShown(plain->outcome(row, 0)) ? -1 : row;
        QVERIFY(withheld >= 0 && !plain->isBlocked(0));
        const Portion &portion = *product.at(withheld);
        EarlierReleases earlier;
        earlier.add(u"QMR"_s, {7, u"EX-01"_s, portion.id.value, contentDigest(portion), saidDigest(portion.text), -1, true, false});
        context.earlier = std::make_shared<const EarlierReleases>(earlier);
        const auto previews = LivePreviews::make(product, context, {Audience{{u"QMR"_s}}, Audience{{u"QNV"_s}}, Audience{{u"QMR"_s, u"QNV"_s}}});
        QVERIFY(previews->isBlocked(0) && !previews->isBlocked(1) && previews->isBlocked(2));
        const QList<LeakFlag> flags = previews->flagsAt(withheld, 0);
        QCOMPARE(flags.size(), 1);
        QCOMPARE(flags.constFirst().code, u"LK-COMPILE"_s);
        QCOMPARE(flags.constFirst().where, portion.id);
        QCOMPARE(flags.constFirst().item, portion.id.value);
        QCOMPARE(flags.constFirst().said, u"entry 7 text > nothing"_s);
        QVERIFY(flags.constFirst().text.startsWith(u"QMR: "));
        QCOMPARE(releaseCopy(*previews, 0), releaseCopy(*plain, 0)); // it tells of the copy, and changes nothing in it

        Portion rewritten = portion;
        rewritten.text = u"Something else altogether."_s;
        Edit edit;
        edit.steps.append(ReplacePortion{std::make_shared<const Portion>(rewritten)});
        QVERIFY(previews->apply(edit));
        QVERIFY(!previews->isBlocked(0)); // another wording: a flag, for a person to look at
        QCOMPARE(previews->flagsAt(withheld, 0).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestEarlierReleases)
#include "tst_earlierreleases.moc"
