#include "model/document/releasecopy.h"
#include "tests/model/document/scenario.h"

#include <QJsonArray>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

QString everythingIn(const ReleaseCopy &copy)
{
    QString all = copy.title + u'\n' + copy.banner + u'\n' + copy.notices.join(u'\n');
    for (const ReleaseItem &item : copy.items)
        all += u'\n' + item.number + u' ' + item.mark + u' ' + item.text + u' ' + item.altText;
    return all;
}

QStringList codesAt(const LivePreviews &previews, int audience, const QString &portion, bool blockingOnly = false)
{
    QStringList codes;
    for (const LeakFlag &flag : previews.flags(audience)) {
        if (flag.where.value == portion && (flag.blocks || !blockingOnly) && !codes.contains(flag.code))
            codes.append(flag.code);
    }
    codes.sort();
    return codes;
}

int audienceOf(const LivePreviews &previews, const QString &nation)
{
    for (int a = 0; a < previews.audienceCount(); ++a) {
        if (previews.audience(a).nations == QStringList(nation))
            return a;
    }
    return -1;
}

} // namespace

class TestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// EX-01's paragraph 4 speaks of HALYARD-2, paragraph 6 of three objects; whoever does not get a paragraph hears of none, and
    /// whoever gets a tearline of those in it.
    void knowsOfWhichObjectsAPortionSpeaks()
    {
        const auto previews = LivePreviews::make(scenario::product(u"EX-01"_s), scenario::context(), scenario::everyNation());
        const auto row = [&](const char *id) { return previews->product().rowOf({QString::fromLatin1(id)}); };
        QCOMPARE(previews->objectsAt(row("EX-01-005")), QStringList{u"PX-0002"_s});
        QCOMPARE(previews->objectsAt(row("EX-01-007")), (QStringList{u"PX-0009"_s, u"PX-0107"_s, u"PX-0108"_s}));
        QCOMPARE(previews->objectsAt(row("EX-01-006")), (QStringList{u"PX-0008"_s, u"PX-0107"_s, u"PX-0002"_s}));
        const int norvale = audienceOf(*previews, u"QNV"_s), pellworm = audienceOf(*previews, u"QPC"_s);
        QCOMPARE(previews->objectsAt(row("EX-01-007"), norvale), QStringList());
        QCOMPARE(previews->objectsAt(row("EX-01-006"), norvale), (QStringList{u"PX-0008"_s, u"PX-0107"_s, u"PX-0002"_s}));
        QCOMPARE(previews->outcome(row("EX-01-006"), pellworm), Outcome::ReleaseSanitised);
        QCOMPARE(previews->objectsAt(row("EX-01-006"), pellworm), QStringList{u"PX-0107"_s});
        const QList<int> speaking = previews->rowsMentioning(u"PX-0108"_s);
        QVERIFY(speaking.contains(row("EX-01-007")) && speaking.contains(row("EX-01-020")));
        QVERIFY(std::is_sorted(speaking.begin(), speaking.end()));
        QCOMPARE(previews->rowsMentioning(u"PX-9999"_s), QList<int>());
    }

    void reachesTheWorkedResults_data()
    {
        QTest::addColumn<QString>("id");
        for (int i = 1; i <= 8; ++i)
            QTest::addRow("EX-%02d", i) << u"EX-%1"_s.arg(i, 2, 10, QLatin1Char('0'));
    }
    void reachesTheWorkedResults()
    {
        QFETCH(QString, id);
        const auto previews = LivePreviews::make(scenario::product(id), scenario::context(), scenario::everyNation());
        const QJsonObject expected = scenario::json(u"tests/data/expected/%1.json"_s.arg(id));
        const QJsonArray rows = expected.value(u"rows").toArray();
        const QJsonObject copies = expected.value(u"release_copies").toObject();
        QCOMPARE(previews->product().size(), int(rows.size()));
        QStringList wrong;
        for (int a = 0; a < previews->audienceCount(); ++a) {
            const QString nation = previews->audience(a).nations.constFirst();
            for (int row = 0; row < rows.size(); ++row) {
                const QString wanted = rows[row].toObject().value(u"by_nation").toObject().value(nation).toString().left(1);
                if (outcomeLetter(previews->outcome(row, a)) != wanted)
                    wrong += u"%1 %2: %3, expected %4"_s.arg(rows[row].toObject().value(u"id").toString(), nation, outcomeName(previews->outcome(row, a)), wanted);
            }
            const QJsonObject copy = copies.value(nation).toObject();
            if (previews->banner(a) != copy.value(u"banner").toString())
                wrong += u"%1: banner %2, expected %3"_s.arg(nation, previews->banner(a), copy.value(u"banner").toString());
            if (previews->releasedCount(a) != copy.value(u"shown").toInt())
                wrong += u"%1: shows %2, expected %3"_s.arg(nation).arg(previews->releasedCount(a)).arg(copy.value(u"shown").toInt());
            QCOMPARE(int(releaseCopy(*previews, a).items.size()), previews->releasedCount(a));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void copiesHoldWhatTheyMustAndNothingElse()
    {
        const auto previews = LivePreviews::make(scenario::product(u"EX-01"_s), scenario::context(), scenario::everyNation());
        const QJsonObject nations = scenario::json(u"tests/data/expected/EX-01.leak.json"_s).value(u"by_nation").toObject();
        QStringList wrong;
        for (const QString &nation : nations.keys()) {
            const int audience = audienceOf(*previews, nation);
            const ReleaseCopy copy = releaseCopy(*previews, audience);
            const QString all = everythingIn(copy);
            const QJsonObject lists = nations.value(nation).toObject();
            for (const QJsonValue &word : lists.value(u"must_not").toArray()) {
                if (all.contains(word.toString(), Qt::CaseInsensitive))
                    wrong += u"%1 holds %2"_s.arg(nation, word.toString());
            }
            for (const QJsonValue &word : lists.value(u"must").toArray()) {
                if (!all.contains(word.toString(), Qt::CaseInsensitive))
                    wrong += u"%1 lacks %2"_s.arg(nation, word.toString());
            }
        }
        for (int a = 0; a < previews->audienceCount(); ++a) {
            for (const LeakFlag &flag : previews->flags(a)) {
                if (flag.blocks)
                    wrong += u"%1 %2 %3: %4"_s.arg(previews->audience(a).nations.constFirst(), flag.where.value, flag.code, flag.text);
            }
            QVERIFY(!everythingIn(releaseCopy(*previews, a)).contains(u"[["_s));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void flagsTheSeededLeaks()
    {
        const auto previews = LivePreviews::make(scenario::product(u"EX-02"_s), scenario::context(), scenario::everyNation());
        const int meridia = audienceOf(*previews, u"QMR"_s);
        const int calder = audienceOf(*previews, u"QPC"_s);
        const int osmere = audienceOf(*previews, u"QOS"_s);
        QCOMPARE(codesAt(*previews, meridia, u"EX-02-010"_s, true), QStringList{u"LK-SOURCE"_s});
        QCOMPARE(codesAt(*previews, meridia, u"EX-02-016"_s, true), (QStringList{u"LK-CAPTION"_s, u"LK-NAME"_s}));
        QCOMPARE(codesAt(*previews, meridia, u"EX-02-020"_s, true), QStringList{u"LK-COUNT"_s});
        QCOMPARE(codesAt(*previews, calder, u"EX-02-020"_s, true), QStringList{u"LK-COUNT"_s});
        QCOMPARE(codesAt(*previews, meridia, u"EX-02-022"_s), (QStringList{u"LK-ALT"_s, u"LK-FILE"_s, u"LK-LAYER"_s, u"LK-META"_s}));
        QCOMPARE(codesAt(*previews, meridia, u"EX-02-022"_s, true), QStringList());
        QCOMPARE(codesAt(*previews, calder, u"EX-02-025"_s, true), QStringList{u"LK-XREF"_s});
        QCOMPARE(codesAt(*previews, audienceOf(*previews, u"QSK"_s), u"EX-02-026"_s, true), (QStringList{u"LK-GLOSSARY"_s, u"LK-NAME"_s}));
        QCOMPARE(codesAt(*previews, meridia, {}), QStringList{u"LK-META"_s});
        // What (S) portions say, collected in a (U) one (E13): told to those who do not get them, and no more than told.
        QCOMPARE(codesAt(*previews, calder, u"EX-02-028"_s), QStringList{u"LK-PRECISION"_s});
        QCOMPARE(codesAt(*previews, calder, u"EX-02-028"_s, true), QStringList());
        QVERIFY(previews->isBlocked(meridia) && previews->isBlocked(calder) && previews->isBlocked(osmere));
        const QString all = everythingIn(releaseCopy(*previews, meridia));
        QVERIFY(!all.contains(u"ANALYST 301"_s) && !all.contains(u"log 88"_s) && !all.contains(u"relmotion"_s));
    }

    void tellsOfQuantitiesOfAHigherLevel_data()
    {
        QTest::addColumn<QString>("high");
        QTest::addColumn<QString>("highMark");
        QTest::addColumn<QString>("low");
        QTest::addColumn<bool>("told");
        QTest::newRow("the same") << u"It closed to 2.5 km."_s << u"(S//NF)"_s << u"Seen at 2.5 km."_s << true;
        QTest::newRow("written otherwise") << u"It weighs 1,900 kg."_s << u"(S//NF)"_s << u"Seen with 1900  kg."_s << true;
        QTest::newRow("a time") << u"It closed at 2214Z."_s << u"(S//NF)"_s << u"At 2214Z it was near."_s << true;
        QTest::newRow("another") << u"It closed to 2.5 km."_s << u"(S//NF)"_s << u"Seen at 12.5 km and 2.5 m."_s << false;
        QTest::newRow("of the same level") << u"It closed to 2.5 km."_s << u"(U)"_s << u"Seen at 2.5 km."_s << false;
        QTest::newRow("that it gets") << u"It closed to 2.5 km."_s << u"(C//REL TO USA, SSAX)"_s << u"Seen at 2.5 km."_s << false;
        QTest::newRow("no unit") << u"It closed to 2.5."_s << u"(S//NF)"_s << u"Seen at 2.5."_s << false;
    }
    void tellsOfQuantitiesOfAHigherLevel()
    {
        QFETCH(QString, high);
        QFETCH(QString, highMark);
        QFETCH(QString, low);
        QFETCH(bool, told);
        Product product;
        product.head.asOf = Day::fromYmd(2031, 3, 14);
        auto first = std::make_shared<Portion>();
        first->id = {u"a"_s};
        first->text = high;
        first->mark = highMark;
        first->governance = highMark == u"(U)" ? Governance::None : Governance::Dod;
        first->categories = highMark == u"(U)" ? quint16(0) : quint16(1u << 1);
        first->originator = u"USX-OPS"_s;
        first->topic = u"geo-track"_s;
        auto second = std::make_shared<Portion>(*first);
        second->id = {u"b"_s};
        second->text = low;
        second->mark = u"(U)"_s;
        second->governance = Governance::None;
        second->categories = 0;
        product.append(first);
        product.append(second);
        const auto live = LivePreviews::make(product, scenario::context(), {Audience{{u"QMR"_s}}});
        QCOMPARE(codesAt(*live, 0, u"b"_s), told ? QStringList{u"LK-PRECISION"_s} : QStringList());
        // It goes when what it tells of goes, and comes back with it.
        const auto applied = live->apply({Edit::Kind::Remove, {}, {RemovePortion{{u"a"_s}}}});
        QVERIFY(bool(applied));
        QCOMPARE(codesAt(*live, 0, u"b"_s), QStringList());
        QVERIFY(bool(live->apply(applied->inverse)));
        QCOMPARE(codesAt(*live, 0, u"b"_s).size(), told ? 1 : 0);
    }

    /// What an official lets stand holds for the nation, the code, the words and the text it was said of, and for one with authority.
    void tellsOfLinksIdsAndDigests_data()
    {
        QTest::addColumn<QString>("low");
        QTest::addColumn<QStringList>("told");
        QTest::addColumn<bool>("blocks");
        QTest::newRow("an address") << u"See https://example.org/a?b=1."_s << QStringList{u"LK-LINK"_s} << false;
        QTest::newRow("an address without a scheme") << u"See (www.example.org)."_s << QStringList{u"LK-LINK"_s} << false;
        QTest::newRow("a link to what is withheld") << u"See [this](https://example.org/EX-01-003)."_s << QStringList{u"LK-LINK"_s} << true;
        QTest::newRow("the id of what is withheld") << u"As EX-01-003 says."_s << QStringList{u"LK-XREF"_s} << true;
        QTest::newRow("the id of what it gets") << u"As EX-01-004 says."_s << QStringList() << false;
        QTest::newRow("no id") << u"As EX-01-0033 says, on 2031-03-14, of a 3-axis type."_s << QStringList() << false;
        QTest::newRow("a digest") << u"Digest: D41D8CD98F00B204E9800998ECF8427E."_s << QStringList{u"LK-HASH"_s} << false;
        QTest::newRow("a digit too few") << u"Number: d41d8cd98f00b204e9800998ecf8427."_s << QStringList() << false;
        QTest::newRow("a word and a colon") << u"Note: ://, www, km/s."_s << QStringList() << false;
    }
    void tellsOfLinksIdsAndDigests()
    {
        QFETCH(QString, low);
        QFETCH(QStringList, told);
        QFETCH(bool, blocks);
        Product product;
        product.head.asOf = Day::fromYmd(2031, 3, 14);
        const auto add = [&](const QString &id, const QString &text, const QString &mark) {
            auto portion = std::make_shared<Portion>();
            portion->id = {id};
            portion->text = text;
            portion->mark = mark;
            if (mark != u"(U)") {
                portion->governance = Governance::Dod;
                portion->categories = quint16(1u << 1);
                portion->originator = u"USX-OPS"_s;
                portion->topic = u"geo-track"_s;
            }
            product.append(portion);
        };
        add(u"EX-01-003"_s, u"It is withheld."_s, u"(S//NF)"_s);
        add(u"EX-01-004"_s, low, u"(U)"_s);
        const auto live = LivePreviews::make(product, scenario::context(), {Audience{{u"QMR"_s}}});
        QCOMPARE(codesAt(*live, 0, u"EX-01-004"_s), told);
        QCOMPARE(live->isBlocked(0), blocks);
        if (!blocks)
            return;
        // Where it goes out the pointer leads to something that they have, and who speaks of it is looked at again.
        auto released = std::make_shared<Portion>(*product.at(0));
        released->mark = u"(U)"_s;
        released->governance = Governance::None;
        released->categories = 0;
        Edit edit;
        edit.steps.append(ReplacePortion{released});
        QVERIFY(live->apply(edit));
        QVERIFY(!live->isBlocked(0));
    }

    void anAcceptedLeakStandsInItsTextAlone_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("stands");
        QTest::newRow("as it was given") << QString() << QString() << true;
        QTest::newRow("another nation") << u"nation"_s << u"QMR"_s << false;
        QTest::newRow("another flag") << u"code"_s << u"LK-XREF"_s << false;
        QTest::newRow("other words") << u"said"_s << u"6"_s << false;
        QTest::newRow("another text") << u"content"_s << u"00"_s << false;
        QTest::newRow("by nobody with authority") << u"official"_s << u"WO-7"_s << false;
        QTest::newRow("not yet") << u"date"_s << u"2031-03-15"_s << false;
        QTest::newRow("lapsed") << u"expires"_s << u"2031-03-13"_s << false;
    }
    void anAcceptedLeakStandsInItsTextAlone()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(bool, stands);
        const Product product = scenario::product(u"EX-04"_s);
        const int row = product.rowOf({u"EX-04-016"_s});
        QJsonObject acceptance{{u"id"_s, u"DD-77"_s}, {u"portion"_s, u"EX-04-016"_s}, {u"nation"_s, u"QRD"_s}, {u"code"_s, u"LK-COUNT"_s}, {u"said"_s, u"5"_s},
                               {u"content"_s, contentDigest(*product.at(row))}, {u"official"_s, u"FDO-1"_s}, {u"reason"_s, u"public"_s}, {u"date"_s, u"2031-03-14"_s}};
        if (!field.isEmpty())
            acceptance.insert(field, value);
        QJsonObject policy = scenario::json(u"resources/exercise/policy.json"_s);
        policy.insert(u"leak_acceptances"_s, QJsonArray{acceptance});
        const auto pack = PolicyPack::fromJson(policy, u"policy"_s, scenario::language());
        QVERIFY2(bool(pack), pack ? "" : qPrintable(pack.error().what));
        const auto live = LivePreviews::make(product, scenario::context(*pack), {Audience{{u"QRD"_s}}, Audience{{u"QRD"_s, u"QMR"_s}}});
        const auto blocks = [&](int audience) {
            const QList<LeakFlag> flags = live->flagsAt(live->product().rowOf({u"EX-04-016"_s}), audience);
            return flags.size() == 1 && flags.constFirst().code == u"LK-COUNT" && flags.constFirst().blocks && flags.constFirst().accepted.isEmpty();
        };
        QCOMPARE(blocks(0), !stands);
        QVERIFY(blocks(1)); // one of two has nobody's word
        if (!stands)
            return;
        QVERIFY(live->flagsAt(row, 0).constFirst().accepted.contains(u"public"));
        // Whatever changes of the portion, it is another text.
        for (const auto change : {+[](Portion &portion) { portion.text += u" More."_s; }, +[](Portion &portion) { portion.topic = u"weather"_s; },
                                  +[](Portion &portion) { portion.date = Day::fromYmd(2031, 3, 13); }, +[](Portion &portion) { portion.other.insert(u"seen"_s, 1); }}) {
            auto after = std::make_shared<Portion>(*live->product().at(live->product().rowOf({u"EX-04-016"_s})));
            change(*after);
            const auto applied = live->apply({Edit::Kind::Facts, {}, {ReplacePortion{after}}});
            QVERIFY(bool(applied));
            QVERIFY(blocks(0));
            QVERIFY(bool(live->apply(applied->inverse)));
            QVERIFY(!blocks(0));
        }
    }

    void rewritesMarksForTheRecipientAlone()
    {
        const auto previews = LivePreviews::make(scenario::product(u"EX-01"_s), scenario::context(), scenario::everyNation());
        const auto mark = [&](const QString &nation, const QString &portion) {
            return previews->place(previews->product().rowOf({portion}), audienceOf(*previews, nation)).mark;
        };
        QCOMPARE(mark(u"QMR"_s, u"EX-01-004"_s), u"(S//REL TO USA, QMR)"_s);
        QCOMPARE(mark(u"QPC"_s, u"EX-01-004"_s), u"(C//REL TO USA, QPC)"_s);
        QCOMPARE(mark(u"QNV"_s, u"EX-01-015"_s), u"(//JOINT S QNV USA//REL TO USA, QNV)"_s);
        QCOMPARE(mark(u"QMR"_s, u"EX-01-010"_s), u"(S//FGI QMR//REL TO USA, QMR)"_s);
        QCOMPARE(mark(u"QMR"_s, u"EX-01-008"_s), u"(//QNV S//REL TO USA, QMR)"_s);
        QCOMPARE(mark(u"QNV"_s, u"EX-01-012"_s), u"(S//OC/REL TO USA, QNV)"_s);
        QCOMPARE(mark(u"QMR"_s, u"EX-01-028"_s), u"(C//PR/REL TO USA, QMR)"_s);
        QCOMPARE(mark(u"QMR"_s, u"EX-01-027"_s), u"(CUI//REL TO USA, QMR)"_s);
        QCOMPARE(mark(u"QZE"_s, u"EX-01-002"_s), u"(U)"_s);
        QCOMPARE(mark(u"QUL"_s, u"EX-01-026"_s), u"(C//DISPLAY ONLY QUL)"_s);
        QCOMPARE(mark(u"QMR"_s, u"EX-01-007"_s), QString());
    }

    void renumbersPointersForTheCopy()
    {
        const auto previews = LivePreviews::make(scenario::product(u"EX-01"_s), scenario::context(), scenario::everyNation());
        const auto text = [&](const QString &nation, const QString &portion) {
            return previews->place(previews->product().rowOf({portion}), audienceOf(*previews, nation)).text;
        };
        // Meridia lacks paragraph 6, so that what was 9 is 8 in its copy.
        QCOMPARE(text(u"QMR"_s, u"EX-01-032"_s), u"See paragraphs 3 and 8 for how the prediction was made."_s);
        QCOMPARE(text(u"QMR"_s, u"EX-01-022"_s).left(9), u"Figure 1."_s);
        QCOMPARE(text(u"QNV"_s, u"EX-01-015"_s).left(60), u"Joint host and Norvale view: the manoeuvre in paragraph 10 i"_s);
        QCOMPARE(previews->ownText(31), u"See paragraphs 3 and 9 for how the prediction was made."_s);
        QVERIFY(text(u"QZE"_s, u"EX-01-003"_s).startsWith(u"KITE-7 has drifted"_s));
    }

    void showsUnidentifiedWhereOnlyExistenceIsKnown()
    {
        Product product = scenario::product(u"EX-01"_s);
        auto portion = std::make_shared<Portion>(*product.at(1));
        portion->text = u"Both [[obj:PX-0130]] and [[obj:PX-0107]] and [[obj:PX-0108]]; kite 7b; Granite-4."_s;
        product.replace(1, portion);
        const auto previews = LivePreviews::make(product, scenario::context(), scenario::everyNation());
        const int calder = audienceOf(*previews, u"QPC"_s);
        QCOMPARE(previews->place(1, calder).text, u"Both UNIDENTIFIED 130 and KITE-7 and an object; kite 7b; Granite-4."_s);
        QCOMPARE(codesAt(*previews, calder, u"EX-01-002"_s, true), (QStringList{u"LK-ALIAS"_s, u"LK-NAME"_s}));
        QCOMPARE(previews->ownText(1), u"Both GRANITE-4 and KITE-7 and KITE-7B; kite 7b; Granite-4."_s);
    }

    void alternativeTextGoesOnlyWhereAllOfItMay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("copied");
        QTest::addRow("plain") << u"A grey shape"_s << u"A grey shape"_s;
        QTest::addRow("known object") << u"[[obj:PX-0107]] drifts"_s << u"KITE-7 drifts"_s;
        QTest::addRow("everything") << u"[[obj:PX-0108]] SECRET//NOFORN see paragraph 3, SAR-ABC, C:/secret/x.png"_s << QString();
        QTest::addRow("withheld object") << u"[[obj:PX-0108]]"_s << QString();
        QTest::addRow("unknown object") << u"[[obj:PX-9999]]"_s << QString();
        QTest::addRow("broken token") << u"[[obj:PX-9999"_s << QString();
        QTest::addRow("marking") << u"SECRET//NOFORN"_s << QString();
        QTest::addRow("pointer") << u"see paragraph 3"_s << QString();
        QTest::addRow("programme") << u"SAR-ABC"_s << QString();
        QTest::addRow("path") << u"from C:/secret/x.png"_s << QString();
        QTest::addRow("path of a server") << u"from \\\\cell\\x.png"_s << QString();
    }
    void alternativeTextGoesOnlyWhereAllOfItMay()
    {
        QFETCH(QString, text);
        QFETCH(QString, copied);
        Product product = scenario::product(u"EX-01"_s);
        auto portion = std::make_shared<Portion>(*product.at(1));
        portion->kind = PortionKind::Figure;
        portion->figure = Figure{u"fig:9"_s, {}, text, {}, {}, {}, {}, {}};
        product.replace(1, portion);
        const auto previews = LivePreviews::make(product, scenario::context(), scenario::everyNation());
        const int meridia = audienceOf(*previews, u"QMR"_s);
        QCOMPARE(previews->outcome(1, meridia), Outcome::Release);
        QCOMPARE(previews->altText(1, meridia), copied);
        QVERIFY(!hostCopy(*previews, Regime::Dod).items[1].altText.contains(u"[[obj:PX-0108]]"_s));
        const bool flagged = codesAt(*previews, meridia, u"EX-01-002"_s).contains(u"LK-ALT"_s);
        QCOMPARE(flagged, copied.isEmpty() && !text.endsWith(u"[[obj:PX-9999"_s));
    }

    /// A layer is marked by hand; what it draws may be marked higher, and then the banner goes by what is drawn.
    void bannersCountWhatFiguresDraw()
    {
        Product product = scenario::product(u"EX-01"_s);
        while (product.size() > 1)
            product.remove(product.size() - 1);
        auto portion = std::make_shared<Portion>(*product.at(0));
        portion->kind = PortionKind::Figure;
        portion->mark = u"(U)"_s;
        portion->text = u"Drift"_s;
        portion->figure = Figure{};
        portion->figure->drawing = FigureDrawing{u"longitude"_s, {product.head.asOf, 0}, {product.head.asOf, 0}, {}};
        FigureLayer layer;
        layer.name = u"KITE-7"_s;
        layer.mark = u"(U)"_s;
        layer.objects = {u"PX-0107"_s}; // its elements are (C//REL TO USA, SSAX)
        portion->figure->layers = {layer};
        product.replace(0, portion);
        const auto previews = LivePreviews::make(product, scenario::context(), scenario::everyNation());
        QCOMPARE(previews->ownBanner(Regime::Dod), u"CONFIDENTIAL//REL TO USA, SSAX"_s);
        QCOMPARE(previews->banner(audienceOf(*previews, u"QMR"_s)), u"CONFIDENTIAL//REL TO USA, QMR"_s);
        QCOMPARE(previews->banner(audienceOf(*previews, u"QVS"_s)), u"UNCLASSIFIED"_s); // the coarse elements are public
    }

    void guardsEveryRecordedOwnerThatAMarkConceals_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("tearlineOwner");
        QTest::addColumn<bool>("guarded");
        QTest::addRow("recorded") << u"(//FGI S)"_s << u"QNV"_s << QString() << true;
        QTest::addRow("one of two") << u"(//FGI S)"_s << u"QUL, QNV"_s << QString() << true;
        QTest::addRow("of a tearline") << u"(S//NF)"_s << QString() << u"QNV"_s << true;
        QTest::addRow("open") << u"(//QNV S)"_s << u"QNV"_s << QString() << false;
    }
    void guardsEveryRecordedOwnerThatAMarkConceals()
    {
        QFETCH(QString, mark);
        QFETCH(QString, owner);
        QFETCH(QString, tearlineOwner);
        QFETCH(bool, guarded);
        Product product;
        product.head.id = {u"T-1"_s};
        auto protects = std::make_shared<Portion>();
        protects->id = {u"a"_s};
        protects->text = u"What they told us."_s;
        protects->mark = mark;
        protects->governance = owner.isEmpty() ? Governance::None : Governance::Fgi;
        protects->owner = owner;
        if (!tearlineOwner.isEmpty()) {
            Tearline tearline;
            tearline.text = u"Something was told."_s;
            tearline.mark = u"(S//NF)"_s;
            tearline.other.insert(u"true_owner"_s, tearlineOwner);
            protects->tearlines.append(tearline);
        }
        product.append(protects);
        auto speaks = std::make_shared<Portion>();
        speaks->id = {u"b"_s};
        speaks->text = u"Data came from Norvale (QNV)."_s;
        speaks->mark = u"(U)"_s;
        product.append(speaks);
        const auto previews = LivePreviews::make(product, scenario::context(), scenario::everyNation());
        QCOMPARE(codesAt(*previews, audienceOf(*previews, u"QMR"_s), u"b"_s, true).contains(u"LK-SOURCE"_s), guarded);
        QVERIFY(!codesAt(*previews, audienceOf(*previews, u"QNV"_s), u"b"_s).contains(u"LK-SOURCE"_s));
        // Gone with the portion that protects it.
        QVERIFY(previews->apply({Edit::Kind::Remove, {}, {RemovePortion{{u"a"_s}}}}));
        QVERIFY(!codesAt(*previews, audienceOf(*previews, u"QMR"_s), u"b"_s).contains(u"LK-SOURCE"_s));
    }

    void seesNamesHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<bool>("seen");
        QTest::addRow("plain") << u"KITE-7B"_s << true;
        QTest::addRow("zero width space") << u"K\u200bITE-7B"_s << true;
        QTest::addRow("soft hyphen") << u"K\u00adITE-7B"_s << true;
        QTest::addRow("emphasis") << u"**KITE**-7B"_s << true;
        QTest::addRow("emphasis inside") << u"K*IT*E-7B"_s << true;
        QTest::addRow("part of a file name") << u"plot_KITE-7B_x"_s << true;
        QTest::addRow("plural") << u"KITE-7Bs"_s << true;
        QTest::addRow("Greek") << u"\u039AI\u03A4\u0395-7\u0392"_s << true;
        QTest::addRow("Cyrillic") << u"\u041AIT\u0415-7\u0412"_s << true;
        QTest::addRow("full width") << u"\uFF2B\uFF29\uFF34\uFF25-7B"_s << true;
        QTest::addRow("minus sign") << u"KITE\u22127B"_s << true;
        QTest::addRow("accent") << u"KI\u0301TE-7B"_s << true;
        QTest::addRow("raised note") << u"KITE-7B\u00b2"_s << true;
        QTest::addRow("id") << u"PX-0108"_s << true;
        QTest::addRow("id, short") << u"PX-108"_s << true;
        QTest::addRow("id, one word") << u"PX108"_s << true;
        QTest::addRow("another") << u"KITE-7"_s << false;
        QTest::addRow("a longer word") << u"KITE-7Bx"_s << false;
    }
    void seesNamesHoweverTheyAreWritten()
    {
        QFETCH(QString, written);
        QFETCH(bool, seen);
        Product product = scenario::product(u"EX-01"_s);
        auto portion = std::make_shared<Portion>(*product.at(1));
        portion->text = u"\u201cOf %1, here\u201d: caf\u00e9 [[obj:PX-0107]] \u00e9."_s.arg(written);
        product.replace(1, portion);
        const auto previews = LivePreviews::make(product, scenario::context(), scenario::everyNation());
        const int meridia = audienceOf(*previews, u"QMR"_s);
        const QStringList codes = codesAt(*previews, meridia, u"EX-01-002"_s, true);
        QCOMPARE(codes.contains(u"LK-ALIAS"_s) || codes.contains(u"LK-NAME"_s), seen);
        // Folding moves nothing in the text itself.
        QCOMPARE(previews->place(1, meridia).text, u"\u201cOf %1, here\u201d: caf\u00e9 KITE-7 \u00e9."_s.arg(written));
    }

    void flagsPointersAndControlsInEveryWording_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const QString pointer = u"LK-XREF"_s;
        const QString control = u"LK-REASON"_s;
        for (const QString &text : {u"see paragraph 2"_s, u"see section 2"_s, u"see item 2"_s, u"see sub-paragraph 2"_s, u"see subparagraph 2"_s,
                                    u"see § 2"_s, u"see §2"_s, u"see **section** 2"_s, u"see annex A"_s, u"see appendix B"_s, u"see Annex II"_s,
                                    u"see footnote 2"_s, u"see footnote 1"_s, u"see sections 3 and 2"_s})
            QTest::addRow("%s", text.toUtf8().constData()) << text << pointer;
        for (const QString &text : {u"NOFORN"_s, u"noforn"_s, u"Orcon"_s, u"propin"_s, u"Relido"_s, u"imcon"_s})
            QTest::addRow("%s", text.toUtf8().constData()) << text << control;
        for (const QString &text : {u"see paragraph 3"_s, u"see section 3"_s, u"see footnote 3"_s, u"two items, nf and oc"_s, u"an annex A4 sheet"_s})
            QTest::addRow("%s", text.toUtf8().constData()) << text << QString();
    }
    void flagsPointersAndControlsInEveryWording()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        Product product;
        product.head.id = {u"T-1"_s};
        const auto add = [&](const QString &id, PortionKind kind, const QString &printed, const QString &mark, const QString &said) {
            auto portion = std::make_shared<Portion>();
            portion->id = {id};
            portion->kind = kind;
            portion->printedNumber = printed;
            portion->mark = mark;
            portion->text = said;
            product.append(portion);
        };
        add(u"a"_s, PortionKind::Para, u"1"_s, u"(U)"_s, text);
        add(u"b"_s, PortionKind::Para, u"2"_s, u"(S//NF)"_s, u"Kept back."_s);
        add(u"c"_s, PortionKind::Para, u"3"_s, u"(U)"_s, u"Given."_s);
        // What prints 1 is in the copy; the first footnote is not.
        add(u"d"_s, PortionKind::Footnote, u"F1"_s, u"(S//NF)"_s, u"Kept back."_s);
        add(u"e"_s, PortionKind::Footnote, u"F3"_s, u"(U)"_s, u"Given."_s);
        const auto previews = LivePreviews::make(product, scenario::context(), scenario::everyNation());
        const int meridia = audienceOf(*previews, u"QMR"_s);
        QCOMPARE(codesAt(*previews, meridia, u"a"_s, true), code.isEmpty() ? QStringList() : QStringList(code));
        if (text == u"see footnote 3"_s)
            QCOMPARE(previews->place(0, meridia).text, u"see footnote 1"_s);
    }

    void costsComeMostCostlyFirst()
    {
        const auto previews = LivePreviews::make(scenario::product(u"EX-01"_s), scenario::context(), scenario::everyNation());
        const QList<LivePreviews::Cost> costs = previews->costs();
        QVERIFY(costs.size() > 10);
        for (qsizetype i = 1; i < costs.size(); ++i)
            QVERIFY(costs[i - 1].nations.size() >= costs[i].nations.size());
        QCOMPARE(costs.constFirst().nations.size(), 12);
        QVERIFY(!costs.constFirst().remedy.text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPreview)
#include "tst_preview.moc"
