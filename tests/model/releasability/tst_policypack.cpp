#include "tests/model/releasability/scenario.h"

using namespace parallax;
using namespace parallax::testing;

class TestPolicyPack : public QObject
{
    Q_OBJECT
private:
    static Result<PolicyPackPtr> read(const QByteArray &json)
    {
        return PolicyPack::fromJson(json, QStringLiteral("policy.json"), shippedLanguage());
    }

private Q_SLOTS:
    void readsTheExercise()
    {
        const PolicyPackPtr pack = exercisePack();
        QCOMPARE(pack->nations.size(), 12);
        QVERIFY(pack->exercise);
        QCOMPARE(pack->asOf, exerciseDay());
        const NationPolicy *calder = pack->nation(u"QPC");
        QVERIFY(calder);
        QCOMPARE(calder->name, QStringLiteral("Port Calder"));
        QCOMPARE(calder->ceilings.byCategory[8], std::optional(Level::Confidential));
        QVERIFY(!calder->ceilings.byCategory[7]);
        QCOMPARE(calder->agreement->until, Day::fromYmd(2032, 2, 28));
        QCOMPARE(pack->nation(u"QTV")->agreement->suspendedFrom, Day::fromYmd(2031, 2, 1));
        QVERIFY(!pack->nation(u"QYR")->agreement);
        QCOMPARE(pack->networks.value(QStringLiteral("KESTREL-X")).mode, QStringLiteral("view-only"));
        QVERIFY(pack->namesItem(QStringLiteral("EX-01-013")));
        QVERIFY(!pack->namesItem(QStringLiteral("EX-01-001")));
        QCOMPARE(pack->source, exerciseJson());
    }

    void knowsTheCodesOfThePack()
    {
        const Codes &codes = exercisePack()->codes();
        const auto group = codes.find(u"CSPX");
        QVERIFY(group && codes.find(u"QMR"));
        QVERIFY(codes.expand(*group, Day::fromYmd(2031, 2, 1)).contains(*codes.find(u"QTV")));
        QVERIFY(!codes.expand(*group, Day::fromYmd(2031, 2, 2)).contains(*codes.find(u"QTV")));
        QVERIFY(!codes.expand(*group, Day::fromYmd(2031, 2, 28)).contains(*codes.find(u"QSK")));
        QVERIFY(codes.expand(*group, Day::fromYmd(2031, 3, 1)).contains(*codes.find(u"QSK")));
        QVERIFY(!shippedLanguage().codes->find(u"CSPX"));
    }

    void givesTheScenariosRulesWhereThePackHasNone()
    {
        QJsonObject json = exerciseJson();
        const PolicyPackPtr with = packFrom(json);
        json.remove(QStringLiteral("regimes"));
        const PolicyPackPtr without = packFrom(json);
        for (const Regime regime : {Regime::Dod, Regime::Ic}) {
            const QJsonObject block = with->regimes.value(regime == Regime::Ic ? u"ic" : u"dod").toObject();
            for (auto it = block.begin(); it != block.end(); ++it)
                QCOMPARE(without->parameter(regime, it.key()), with->parameter(regime, it.key()));
        }
    }

    void takesPartialPacks_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addRow("nothing") << QByteArray("{}");
        QTest::addRow("empty nation") << QByteArray(R"({"nations":{"QMR":{}}})");
        QTest::addRow("nothing but nulls") << QByteArray(R"({"id":null,"version":null,"nations":null,"groups":null,"category_names":null})");
        QTest::addRow("nulls") << QByteArray(R"({"nations":{"QMR":{"agreement":null,"ceilings":null}},"networks":null,"people":null})");
        QTest::addRow("group of strangers") << QByteArray(R"({"nations":{"QMR":{}},"groups":{"CSPX":[{"nation":"QXC","from":null}]}})");
        QTest::addRow("members by code") << QByteArray(R"({"nations":{"QMR":{}},"groups":{"CSPX":["QMR"]}})");
        QTest::addRow("host among the nations") << QByteArray(R"({"host":"QNV","nations":{"QMR":{},"QNV":{}}})");
        QTest::addRow("fields we do not know") << QByteArray(R"({"nations":{"QMR":{"weather":"fair"}},"colour":3})");
    }
    void takesPartialPacks()
    {
        QFETCH(QByteArray, json);
        const auto pack = read(json);
        QVERIFY2(pack, pack ? "" : qPrintable(pack.error().where + u' ' + pack.error().what));
        // What a pack does not say permits nothing.
        const Facts facts = factsFor(QStringLiteral("(S//REL TO USA, QMR)"), **pack);
        QVERIFY(!mayBeShown(decide(questionFor(facts, QStringLiteral("QMR")), **pack).outcome));
    }

    void namesThePlaceOfAFault_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *json, const char16_t *where, const char16_t *says) {
            QTest::addRow("%s", name) << QByteArray(json) << QString::fromUtf16(where) << QString::fromUtf16(says);
        };
        row("not JSON", "{\n\"nations\": {\n]", u"policy.json: line 3", u"not JSON");
        row("a list", "[]", u"policy.json", u"object");
        row("level", R"({"nations":{"QMR":{"ceilings":{"8":"Q"}}}})", u"policy.json: /nations/QMR/ceilings/8", u"\"Q\"");
        row("level of agreement", R"({"nations":{"QMR":{"agreement":{"max_level":3}}}})",
            u"policy.json: /nations/QMR/agreement/max_level", u"a level");
        row("day that is none", R"({"nations":{"QMR":{"agreement":{"until":"2031-02-30"}}}})",
            u"policy.json: /nations/QMR/agreement/until", u"2031-02-30");
        row("day by other rules", R"({"fgi_consents":[{"owner":"QMR","to":[],"from":"3/4/31"}]})",
            u"policy.json: /fgi_consents/0/from", u"2031-03-14");
        row("consent without owner", R"({"fgi_consents":[{"to":["QMR"]}]})", u"policy.json: /fgi_consents/0", u"owner");
        row("category", R"({"exceptions":[{"nation":"QMR","category":9}]})", u"policy.json: /exceptions/0/category", u"1 to 8");
        row("member without code", R"({"groups":{"CSPX":[{"from":null}]}})", u"policy.json: /groups/CSPX/0", u"nation");
        row("member's day", R"({"groups":{"CSPX":[{"nation":"QMR","to":"2031-13-01"}]}})", u"policy.json: /groups/CSPX/0/to",
            u"2031-13-01");
        row("nation and group", R"({"nations":{"QMR":{}},"groups":{"QMR":[]}})", u"policy.json: /groups/QMR", u"QMR");
        row("category that is none", R"({"nations":{"QMR":{"ceilings":{"9":"S"}}}})", u"policy.json: /nations/QMR/ceilings", u"1 to 8");
        row("agreement a text", R"({"nations":{"QMR":{"agreement":"yes"}}})", u"policy.json: /nations/QMR/agreement", u"\"yes\"");
        row("topics a text", R"({"orcon_consents":[{"originator":"A","to":["QMR"],"topics":"*"}]})",
            u"policy.json: /orcon_consents/0/topics", u"a list of topics");
        row("host that is none", R"({"host":"junk","nations":{"QMR":{}}})", u"policy.json: /host", u"\"junk\"");
        row("host a group", R"({"host":"NATO"})", u"policy.json: /host", u"NATO");
        row("nations in a list", R"({"nations":[]})", u"policy.json: /nations", u"each nation code");
    }
    void namesThePlaceOfAFault()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        QFETCH(QString, says);
        const auto pack = read(json);
        QVERIFY(!pack);
        QCOMPARE(pack.error().where, where);
        QVERIFY2(pack.error().what.contains(says), qPrintable(pack.error().what));
    }

    void publicPackLeavesEverythingClassifiedToAnOffice()
    {
        const PolicyPackPtr pack = packFrom(jsonAt(QStringLiteral(":/parallax/policy/public.json")));
        QVERIFY(pack->nations.size() > 30);
        for (const NationPolicy &nation : pack->nations) {
            for (const QString &mark : {QStringLiteral("(C)"), QStringLiteral("(S//RELIDO)"),
                                        QStringLiteral("(S//REL TO USA, %1)").arg(nation.code)}) {
                for (const Governance governance : {Governance::Dod, Governance::Ic}) {
                    const Decision decision = decide(questionFor(factsFor(mark, *pack, governance), nation.code), *pack);
                    QVERIFY2(decision.outcome <= Outcome::NeedsDisclosureOfficial, qPrintable(mark + nation.code));
                }
            }
        }
        QVERIFY(!jsonAt(QStringLiteral(":/parallax/policy/public.json")).value(QStringLiteral("sources")).toArray().isEmpty());
        const auto nato = pack->codes().find(u"NATO");
        QVERIFY(!pack->codes().expand(*nato, Day::fromYmd(2023, 4, 3)).contains(*pack->codes().find(u"FIN")));
        QVERIFY(pack->codes().expand(*nato, Day::fromYmd(2023, 4, 4)).contains(*pack->codes().find(u"FIN")));
    }
};

QTEST_GUILESS_MAIN(TestPolicyPack)
#include "tst_policypack.moc"
