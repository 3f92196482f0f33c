#include "tests/model/releasability/scenario.h"

#include <atomic>
#include <thread>

using namespace parallax;
using namespace parallax::testing;

class TestDecision : public QObject
{
    Q_OBJECT
private:
    static Decision decided(const Facts &facts, const char16_t *nation, const PolicyPackPtr &pack = exercisePack(),
                            Day day = exerciseDay(), const QString &network = {})
    {
        return decide(questionFor(facts, QString::fromUtf16(nation), day, network), *pack);
    }
    static QString row(const QString &mark, const char16_t *nation, Governance governance = Governance::Dod)
    {
        const bool categories = governance != Governance::Ic && governance != Governance::Fgi;
        const QList<int> list = categories ? QList<int>{1} : QList<int>{};
        const QString originator = governance == Governance::Ic ? QStringLiteral("USX-SIG") : QStringLiteral("USX-OPS");
        const Decision decision = decided(factsFor(mark, *exercisePack(), governance, list, originator), nation);
        return rowOf(decision);
    }
    static QJsonObject withList(const QString &key, const QJsonObject &record)
    {
        QJsonObject json = exerciseJson();
        QJsonArray list = json.value(key).toArray();
        list.append(record);
        json.insert(key, list);
        return json;
    }
    static QJsonObject object(const char *json) { return QJsonDocument::fromJson(json).object(); }

private Q_SLOTS:
    void decidesByMark_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<Governance>("governance");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char16_t *mark, Governance governance, const char16_t *expected) {
            const QString text = QString::fromUtf16(mark);
            QTest::addRow("%s %s", qPrintable(text), qPrintable(governanceCode(governance)))
                << text << governance << QString::fromUtf16(expected);
        };
        const auto dod = Governance::Dod, ic = Governance::Ic, none = Governance::None, fgi = Governance::Fgi;
        add(u"(U)", none, u"R");
        add(u"(U//FOUO)", none, u"F:NO-FDR");
        add(u"(CUI)", none, u"F:NO-FDR");
        add(u"(U//LIMDIS)", none, u"W:MARK-DEFECT+NOFORN");
        add(u"(U//DS)", none, u"W:NO-FDR+NOFORN");
        add(u"(U//SBU-NF)", none, u"W:NOFORN");
        add(u"(U//LES-NF)", none, u"W:NOFORN");
        add(u"(U//REL TO USA, QMR)", none, u"R");
        add(u"(U//REL TO USA, QNV)", none, u"W:NOT-LISTED");
        add(u"(S//REL TO USA, QMR)", dod, u"R");
        add(u"(S//REL TO QMR, USA)", dod, u"R");
        add(u"(S//REL TO USA, QNV)", dod, u"W:NOT-LISTED");
        add(u"(S//REL TO QMR, QNV)", dod, u"W:MARK-DEFECT");
        add(u"(S//REL TO QNV, QOS)", dod, u"W:MARK-DEFECT+NOT-LISTED");
        add(u"(S//REL TO USA)", dod, u"W:MARK-DEFECT+NOT-LISTED");
        add(u"(S//REL)", dod, u"W:MARK-DEFECT");
        add(u"(S//FROBOZZ)", dod, u"W:MARK-DEFECT");
        add(u"(S//FROBOZZ//NF)", dod, u"W:MARK-DEFECT+NOFORN");
        add(u"", dod, u"W:MARK-DEFECT");
        add(u"(S//NF/REL TO USA, QMR)", dod, u"W:MARK-DEFECT");
        add(u"(S//NF/RELIDO)", dod, u"W:MARK-DEFECT");
        add(u"(U//OC/NF)", ic, u"W:MARK-DEFECT+NOFORN");
        add(u"(S//RELIDO/DISPLAY ONLY QMR)", ic, u"W:MARK-DEFECT");
        add(u"(//QMR S//RELIDO)", fgi, u"W:MARK-DEFECT");
        add(u"(S//FGI QNV//DISPLAY ONLY QMR)", dod, u"W:MARK-DEFECT");
        add(u"(S//DISPLAY ONLY QMR)", dod, u"D");
        add(u"(S//REL TO USA, QNV/DISPLAY ONLY QMR)", dod, u"D");
        add(u"(S//REL TO USA, QNV/RELIDO)", ic, u"F:RELIDO");
        add(u"(S//REL TO USA, QMR/RELIDO)", ic, u"R");
        add(u"(S//OC/NF)", ic, u"W:NOFORN+ORCON");
        add(u"(S//OC/REL TO USA, QMR)", ic, u"O:ORCON");
        add(u"(S//IMC/REL TO USA, QMR)", ic, u"O:ORCON");
        add(u"(S//PR/REL TO USA, QMR)", dod, u"O:LICENCE");
        add(u"(S//RD)", dod, u"W:NO-FDR+NOFORN");
        add(u"(S//RD//REL TO USA, QMR)", dod, u"O:ORCON");
        add(u"(S//RD//REL TO USA, QNV)", dod, u"W:NOFORN+NOT-LISTED+ORCON");
        add(u"(S//SAR-EK//REL TO USA, QMR)", dod, u"R");
        add(u"(S//SAR-EK//DISPLAY ONLY QMR)", dod, u"W:PROGRAM-ACCESS");
        add(u"(S//NF//XD)", dod, u"W:NOFORN");
        add(u"(S//REL TO USA, QMR, ZZZZ)", dod, u"R");
        add(u"(S//REL TO USA, QMR, QMR)", dod, u"W:MARK-DEFECT");
        add(u"(S//QNV//REL TO USA, QMR)", dod, u"W:MARK-DEFECT");
        add(u"(S//ZZZZ//REL TO USA, QMR, ZZZZ)", dod, u"W:MARK-DEFECT");
        add(u"(S//NF/ZZZZ)", dod, u"W:MARK-DEFECT+NOFORN");
        add(u"(//ZZZ S//REL TO USA, QMR)", fgi, u"W:MARK-DEFECT");
        add(u"(s//rel to usa, qmr)", dod, u"R");
        add(u"(S//COMINT//REL TO USA, QMR)", dod, u"W:MARK-DEFECT");
        add(u"(S//HCS-P//OC/REL TO USA, QMR)", ic, u"W:MARK-DEFECT");
        add(u"(//NS//REL TO USA, QMR)", fgi, u"O:FGI-CONSENT");
        add(u"(//JOINT S//REL TO USA, QMR)", Governance::Joint, u"W:MARK-DEFECT");
        add(u"(CUI//FED ONLY)", none, u"W:NO-FDR+NOFORN");
        add(u"(S//REL TO USA, QMR)", none, u"R");
        add(u"(S//REL TO USA, ZZZZ)", dod, u"W:NOT-LISTED");
        add(u"(TS//REL TO USA, QMR)", dod, u"W:AGREEMENT-LEVEL+CEILING");
        add(u"(//QMR S)", fgi, u"R");
        add(u"(//QMR S//NF)", fgi, u"W:MARK-DEFECT+NOFORN"); // EXC-16: in DoD no NOFORN on foreign portions
        add(u"(//QNV U)", fgi, u"F:NO-FDR"); // Norvale's consent to CSPX lets it be considered
        add(u"(//QSK U)", fgi, u"F:NO-FDR");
        add(u"(//QOS U)", fgi, u"O:FGI-CONSENT+NO-FDR");
        add(u"(//FGI S//REL TO USA, QMR)", fgi, u"O:FGI-CONSENT");
        add(u"(S//REL TO USA, QMR)", fgi, u"X:CEILING+FGI-CONSENT"); // a US mark without a category
        add(u"(S//REL TO USA, QMR)", Governance::Unknown, u"O:FGI-CONSENT");
        add(u"(U)", Governance::Unknown, u"O:FGI-CONSENT");
    }
    void decidesByMark()
    {
        QFETCH(QString, mark);
        QFETCH(Governance, governance);
        QFETCH(QString, expected);
        const QString got = row(mark.isEmpty() ? QString() : mark, u"QMR", governance);
        QCOMPARE(got, expected);
    }

    void knowsWhoIsAPartner()
    {
        const Facts plain = factsFor(QStringLiteral("(U)"), *exercisePack(), Governance::None, {});
        QCOMPARE(rowOf(decided(plain, u"QXC")), QStringLiteral("W:NO-PARTNER"));
        QCOMPARE(rowOf(decided(plain, u"")), QStringLiteral("W:NO-PARTNER"));
        const Facts secret = factsFor(QStringLiteral("(S//NF)"), *exercisePack());
        QCOMPARE(rowOf(decided(secret, u"QXC")), QStringLiteral("W:NO-PARTNER+NOFORN"));
        for (const char16_t *entity : {u"person", u"firm", u""}) {
            QJsonObject json = exerciseJson();
            QJsonObject nations = json.value(QStringLiteral("nations")).toObject();
            nations.insert(QStringLiteral("QFM"), QJsonObject{{QStringLiteral("entity"), QString::fromUtf16(entity)}});
            json.insert(QStringLiteral("nations"), nations);
            QCOMPARE(rowOf(decided(plain, u"QFM", packFrom(json))), QStringLiteral("W:NOT-AN-ENTITY"));
        }
    }

    void withoutADayNothingGoes()
    {
        const Facts plain = factsFor(QStringLiteral("(U)"), *exercisePack(), Governance::None, {});
        QCOMPARE(rowOf(decided(plain, u"QMR", exercisePack(), Day{})), QStringLiteral("W:NO-DATE"));
    }

    void ownInformationGoesBack()
    {
        const PolicyPackPtr pack = exercisePack();
        Facts concealed = factsFor(QStringLiteral("(//FGI S//REL TO USA, ODXF)"), *pack, Governance::Fgi, {});
        QCOMPARE(rowOf(decided(concealed, u"QOS")), QStringLiteral("O:FGI-CONSENT"));
        concealed.body.trueOwner = QStringLiteral("QOS");
        QCOMPARE(rowOf(decided(concealed, u"QOS")), QStringLiteral("R"));
        const Decision other = decided(concealed, u"QNV");
        QCOMPARE(rowOf(other), QStringLiteral("O:FGI-CONSENT"));
        // The protected owner is named to nobody, not even in our own sentences.
        for (const QString &text : {other.reasons.constFirst().text, other.remedies.constFirst().text})
            QVERIFY2(!text.contains(u"QOS") && !text.contains(u"Osmere"), qPrintable(text));

        QJsonObject json = exerciseJson();
        QJsonObject regimes = json.value(QStringLiteral("regimes")).toObject();
        QJsonObject dod = regimes.value(QStringLiteral("dod")).toObject();
        dod.insert(QStringLiteral("own_information_returns"), false);
        regimes.insert(QStringLiteral("dod"), dod);
        json.insert(QStringLiteral("regimes"), regimes);
        const Facts own = factsFor(QStringLiteral("(//QMR S)"), *pack, Governance::Fgi, {});
        QCOMPARE(rowOf(decided(own, u"QMR", packFrom(json))), QStringLiteral("F:NO-FDR"));
        // Bound to the agreement again, too: Tarvane's is suspended.
        const Facts tarvane = factsFor(QStringLiteral("(//QTV C)"), *pack, Governance::Fgi, {});
        QCOMPARE(rowOf(decided(tarvane, u"QTV")), QStringLiteral("R"));
    }

    void regimesDifferOnBareClassifiedInDisseminatedProducts()
    {
        Facts facts = factsFor(QStringLiteral("(S)"), *exercisePack(), Governance::Ic, {}, QStringLiteral("USX-NRI"));
        QCOMPARE(rowOf(decided(facts, u"QMR")), QStringLiteral("F:NO-FDR"));
        facts.disseminatedAnalyticProduct = true;
        QCOMPARE(rowOf(decided(facts, u"QMR")), QStringLiteral("W:NO-FDR"));
        Question question = questionFor(facts, QStringLiteral("QMR"));
        question.askedRegime = Regime::Dod;
        QCOMPARE(rowOf(decide(question, *exercisePack())), QStringLiteral("F:NO-FDR"));
    }

    void datesIncludeBothEnds_data()
    {
        QTest::addColumn<QString>("record");
        QTest::addColumn<Day>("day");
        QTest::addColumn<bool>("holds");
        const auto add = [](const char *name, const char16_t *record, int month, int day, bool holds) {
            QTest::addRow("%s", name) << QString::fromUtf16(record) << Day::fromYmd(2031, month, day) << holds;
        };
        add("consent, day before", u"consent", 1, 31, false);
        add("consent, first day", u"consent", 2, 1, true);
        add("consent, last day", u"consent", 2, 28, true);
        add("consent, day after", u"consent", 3, 1, false);
        add("decision, day before", u"decision", 1, 31, false);
        add("decision, first day", u"decision", 2, 1, true);
        add("decision, last day", u"decision", 2, 28, true);
        add("decision, day after", u"decision", 3, 1, false);
    }
    void datesIncludeBothEnds()
    {
        QFETCH(QString, record);
        QFETCH(Day, day);
        QFETCH(bool, holds);
        const bool consent = record == u"consent";
        const PolicyPackPtr pack = packFrom(
            consent ? withList(QStringLiteral("fgi_consents"),
                               object(R"({"id":"T","owner":"QSK","to":["QOS"],"max_level":"S","topics":["*"],"from":"2031-02-01","until":"2031-02-28"})"))
                    : withList(QStringLiteral("decisions"),
                               object(R"({"id":"T","portion":"T-001","nation":"QOS","by":"fdo","result":"approve","date":"2031-02-01","expires":"2031-02-28"})")));
        const Facts facts = consent
            ? factsFor(QStringLiteral("(//QSK S//REL TO USA, QOS)"), *pack, Governance::Fgi, {})
            : factsFor(QStringLiteral("(S//RELIDO)"), *pack, Governance::Ic, {}, QStringLiteral("USX-NRI"));
        QCOMPARE(decided(facts, u"QOS", pack, day).outcome == Outcome::Release, holds);
    }

    void officialsCountWithinTheirAuthority_data()
    {
        QTest::addColumn<QString>("official");
        QTest::addColumn<QString>("conditions");
        QTest::addColumn<int>("category");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char *name, const char16_t *official, const char16_t *conditions, int category,
                            const char16_t *expected) {
            QTest::addRow("%s", name) << QString::fromUtf16(official) << QString::fromUtf16(conditions) << category
                                      << QString::fromUtf16(expected);
        };
        add("no official: by the role", u"", u"", 8, u"R");
        add("delegated category", u"FDO-1", u"none", 8, u"R");
        add("release copy only", u"FDO-1", u"release copy only", 8, u"R");
        add("may only show", u"FDO-1", u"oral and visual only", 8, u"D");
        add("condition not understood", u"FDO-1", u"after the third of May", 8, u"F:NO-FDR");
        add("category not delegated", u"FDO-1", u"", 3, u"F:NO-FDR");
        add("not among the originator's", u"FDRO-1", u"", 8, u"F:NO-FDR");
        add("no delegation at all", u"WO-7", u"", 8, u"F:NO-FDR");
        add("unknown", u"FDO-9", u"", 8, u"F:NO-FDR");
    }
    void officialsCountWithinTheirAuthority()
    {
        QFETCH(QString, official);
        QFETCH(QString, conditions);
        QFETCH(int, category);
        QFETCH(QString, expected);
        QJsonObject record = object(R"({"id":"T","portion":"T-001","nation":"QMR","by":"fdo","result":"approve","date":"2031-03-01","expires":null})");
        record.insert(QStringLiteral("official"), official);
        record.insert(QStringLiteral("conditions"), conditions);
        const PolicyPackPtr pack = packFrom(withList(QStringLiteral("decisions"), record));
        QCOMPARE(rowOf(decided(factsFor(QStringLiteral("(S)"), *pack, Governance::Dod, {category}), u"QMR", pack)), expected);
    }

    void anApprovalHoldsForItsTextAndItsNetwork_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("expected");
        QTest::newRow("this text, this network") << QStringLiteral("aa") << QStringLiteral("HARBOR-S") << QStringLiteral("R");
        QTest::newRow("another text") << QStringLiteral("ab") << QStringLiteral("HARBOR-S") << QStringLiteral("F:NO-FDR");
        QTest::newRow("no text known") << QString() << QStringLiteral("HARBOR-S") << QStringLiteral("F:NO-FDR");
        QTest::newRow("another network") << QStringLiteral("aa") << QStringLiteral("KESTREL-X") << QStringLiteral("F:NO-FDR");
        QTest::newRow("no network named") << QStringLiteral("aa") << QString() << QStringLiteral("F:NO-FDR");
    }
    void anApprovalHoldsForItsTextAndItsNetwork()
    {
        QFETCH(QString, content);
        QFETCH(QString, network);
        QFETCH(QString, expected);
        const PolicyPackPtr pack = packFrom(withList(
            QStringLiteral("decisions"),
            object(R"({"id":"T","portion":"T-001","nation":"QMR","by":"fdo","result":"approve","date":"2031-03-01","content":"aa","network":"HARBOR-S"})")));
        Facts facts = factsFor(QStringLiteral("(S)"), *pack, Governance::Dod, {8});
        facts.body.content = content;
        QCOMPARE(rowOf(decided(facts, u"QMR", pack, exerciseDay(), network)), expected);
        DecisionCache cache(pack); // and what it keeps is of this text alone
        facts.body.content = QStringLiteral("aa");
        const Question right = questionFor(facts, QStringLiteral("QMR"), exerciseDay(), QStringLiteral("HARBOR-S"));
        QCOMPARE(cache.decide(right)->outcome, Outcome::Release);
        facts.body.content = content;
        QCOMPARE(rowOf(*cache.decide(questionFor(facts, QStringLiteral("QMR"), exerciseDay(), network))), expected);
    }

    void aPackMayAskForASecondPerson_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("counts");
        QTest::newRow("not at this level") << QStringLiteral("TS") << QString() << true;
        QTest::newRow("nobody") << QStringLiteral("S") << QString() << false;
        QTest::newRow("another official") << QStringLiteral("S") << QStringLiteral("FDO-2") << true;
        QTest::newRow("the same") << QStringLiteral("S") << QStringLiteral("FDO-1") << false;
        QTest::newRow("one without authority") << QStringLiteral("S") << QStringLiteral("WO-7") << false;
        QTest::newRow("not understood") << QStringLiteral("some") << QString() << false;
    }
    void aPackMayAskForASecondPerson()
    {
        QFETCH(QString, from);
        QFETCH(QString, second);
        QFETCH(bool, counts);
        QJsonObject record = object(R"({"id":"T","portion":"T-001","nation":"QMR","by":"fdo","official":"FDO-1","result":"approve","date":"2031-03-01"})");
        record.insert(QStringLiteral("second"), second);
        QJsonObject json = withList(QStringLiteral("decisions"), record);
        QJsonObject regimes = json.value(QStringLiteral("regimes")).toObject(), dod = regimes.value(QStringLiteral("dod")).toObject();
        dod.insert(QStringLiteral("second_person_from"), from);
        regimes.insert(QStringLiteral("dod"), dod);
        json.insert(QStringLiteral("regimes"), regimes);
        const PolicyPackPtr pack = packFrom(json);
        QCOMPARE(rowOf(decided(factsFor(QStringLiteral("(S)"), *pack, Governance::Dod, {8}), u"QMR", pack)), counts ? QStringLiteral("R") : QStringLiteral("F:NO-FDR"));
    }

    void originatorsApprovalLiftsOrconAndTheList()
    {
        const PolicyPackPtr pack = packFrom(withList(
            QStringLiteral("decisions"),
            object(R"({"id":"T","portion":"T-001","nation":"QMR","by":"originator","result":"approve","date":"2031-03-01"})")));
        const Facts facts = factsFor(QStringLiteral("(S//OC/REL TO USA, QNV)"), *pack, Governance::Ic, {}, QStringLiteral("USX-SIG"));
        QCOMPARE(rowOf(decided(facts, u"QMR", pack)), QStringLiteral("R"));
        const Facts noforn = factsFor(QStringLiteral("(S//OC/NF)"), *pack, Governance::Ic, {}, QStringLiteral("USX-SIG"));
        QCOMPARE(rowOf(decided(noforn, u"QMR", pack)), QStringLiteral("W:NOFORN"));
        const Facts relido = factsFor(QStringLiteral("(S//RELIDO)"), *pack, Governance::Ic, {}, QStringLiteral("USX-NRI"));
        QCOMPARE(rowOf(decided(relido, u"QMR", pack)), QStringLiteral("F:RELIDO"));
    }

    void denialBeatsEverything()
    {
        for (const char *result : {"deny", "denied"}) {
            QJsonObject record = object(R"({"id":"T","portion":"T-001","nation":"QMR","by":"fdo","date":"2031-03-01"})");
            record.insert(QStringLiteral("result"), QString::fromUtf8(result));
            const PolicyPackPtr pack = packFrom(withList(QStringLiteral("decisions"), record));
            QCOMPARE(rowOf(decided(factsFor(QStringLiteral("(S//REL TO USA, QMR)"), *pack), u"QMR", pack)), QStringLiteral("W:DENIED"));
            QCOMPARE(rowOf(decided(factsFor(QStringLiteral("(//QMR S)"), *pack, Governance::Fgi, {}), u"QMR", pack)),
                     QStringLiteral("W:DENIED"));
            QCOMPARE(rowOf(decided(factsFor(QStringLiteral("(S//REL TO USA, QNV)"), *pack), u"QNV", pack)), QStringLiteral("R"));
        }
    }

    void recordsThatPermitNeedAFirstDay_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("mark");
        QTest::addColumn<Governance>("governance");
        QTest::addColumn<QString>("with");
        QTest::addColumn<QString>("without");
        const auto add = [](const char *name, const char16_t *list, const char *record, const char16_t *mark,
                            Governance governance, const char16_t *with, const char16_t *without) {
            const QString key = QStringView(list) == u"decisions" ? QStringLiteral("date") : QStringLiteral("from");
            QTest::addRow("%s", name) << QString::fromUtf16(list) << QByteArray(record) << key << QString::fromUtf16(mark)
                                      << governance << QString::fromUtf16(with) << QString::fromUtf16(without);
        };
        const auto dod = Governance::Dod, ic = Governance::Ic, fgi = Governance::Fgi;
        add("consent", u"fgi_consents", R"({"id":"T","owner":"QOS","to":["QMR"],"max_level":"S","topics":["*"]})",
            u"(//QOS S//REL TO USA, QMR)", fgi, u"R", u"O:FGI-CONSENT");
        add("refusal", u"fgi_refusals", R"({"id":"T","owner":"QNV","to":["QMR"],"topics":["*"]})",
            u"(//QNV S//REL TO USA, QMR)", fgi, u"W:CONSENT-REFUSED", u"W:CONSENT-REFUSED");
        add("orcon consent", u"orcon_consents", R"({"id":"T","originator":"USX-INT","to":["QMR"],"max_level":"S","topics":["*"]})",
            u"(S//OC/REL TO USA, QMR)", ic, u"R", u"O:ORCON");
        add("exception", u"exceptions", R"({"id":"T","nation":"QMR","category":4,"max_level":"S","topics":["*"],"mode":"retain"})",
            u"(S//REL TO USA, QMR)", dod, u"R", u"X:CEILING");
        add("approval", u"decisions", R"({"id":"T","portion":"T-001","nation":"QMR","by":"fdo","result":"approve"})", u"(S//RELIDO)",
            ic, u"R", u"F:RELIDO");
        add("denial", u"decisions", R"({"id":"T","portion":"T-001","nation":"QMR","by":"fdo","result":"deny"})", u"(U)",
            Governance::None, u"W:DENIED", u"W:DENIED");
    }
    void recordsThatPermitNeedAFirstDay()
    {
        QFETCH(QString, list);
        QFETCH(QByteArray, record);
        QFETCH(QString, key);
        QFETCH(QString, mark);
        QFETCH(Governance, governance);
        QFETCH(QString, with);
        QFETCH(QString, without);
        QJsonObject source = QJsonDocument::fromJson(record).object();
        const QList<int> categories = governance == Governance::Dod ? QList<int>{4} : QList<int>{};
        const auto rowWith = [&] {
            const PolicyPackPtr pack = packFrom(withList(list, source));
            return rowOf(decided(factsFor(mark, *pack, governance, categories), u"QMR", pack));
        };
        QCOMPARE(rowWith(), without);
        source.insert(key, QJsonValue::Null);
        QCOMPARE(rowWith(), without);
        source.insert(key, QStringLiteral("2031-03-01"));
        QCOMPARE(rowWith(), with);
        if (with != without) {
            source.insert(key, QStringLiteral("2031-03-15"));
            QCOMPARE(rowWith(), without);
        }
    }

    void anAgreementNeedsAFirstDay()
    {
        QJsonObject json = exerciseJson();
        QJsonObject nations = json.value(QStringLiteral("nations")).toObject();
        QJsonObject nation = nations.value(QStringLiteral("QMR")).toObject();
        QJsonObject agreement = nation.value(QStringLiteral("agreement")).toObject();
        agreement.remove(QStringLiteral("from"));
        agreement.insert(QStringLiteral("until"), QJsonValue::Null);
        nation.insert(QStringLiteral("agreement"), agreement);
        nations.insert(QStringLiteral("QMR"), nation);
        json.insert(QStringLiteral("nations"), nations);
        const PolicyPackPtr pack = packFrom(json);
        const Decision decision = decided(factsFor(QStringLiteral("(S//REL TO USA, QMR)"), *pack), u"QMR", pack);
        QCOMPARE(rowOf(decision), QStringLiteral("W:AGREEMENT-NOT-IN-FORCE"));
        QVERIFY2(decision.reasons.constFirst().text.contains(u"no first day"), qPrintable(decision.reasons.constFirst().text));
        QCOMPARE(decision.holdsUntil.number, Day::kForever);
    }

    void theCeilingHoldsWhereMarkAndOriginDisagree_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<Governance>("governance");
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char16_t *mark, Governance governance, const char16_t *owner, const char16_t *expected) {
            const QString text = QString::fromUtf16(mark);
            QTest::addRow("%s %s", qPrintable(text), qPrintable(governanceCode(governance)))
                << text << governance << QString::fromUtf16(owner) << QString::fromUtf16(expected);
        };
        const char16_t *joint = u"(//JOINT S QMR USA//REL TO USA, QMR)", *plain = u"(S//REL TO USA, QMR)";
        for (const Governance governance : {Governance::Fgi, Governance::Ic, Governance::Commercial, Governance::Joint})
            add(joint, governance, u"", u"X:CEILING");
        add(plain, Governance::Fgi, u"QMR", u"X:CEILING");
        add(u"(S//FGI QMR//REL TO USA, QMR)", Governance::Fgi, u"", u"X:CEILING");
        add(plain, Governance::Commercial, u"", u"X:CEILING");
        // What is no contradiction stays free of categories.
        add(plain, Governance::Ic, u"", u"R");
        add(u"(//QMR S)", Governance::Fgi, u"", u"R");
    }
    void theCeilingHoldsWhereMarkAndOriginDisagree()
    {
        QFETCH(QString, mark);
        QFETCH(Governance, governance);
        QFETCH(QString, owner);
        QFETCH(QString, expected);
        const PolicyPackPtr pack = exercisePack();
        QCOMPARE(pack->nation(u"QMR")->ceilings.byCategory[4], std::optional(Level::Confidential));
        Facts facts = factsFor(mark, *pack, governance, {4});
        facts.body.owner = owner;
        QCOMPARE(rowOf(decided(facts, u"QMR")), expected);
        // The same as a tearline of something else.
        Facts parent = factsFor(QStringLiteral("(S//NF)"), *pack);
        parent.tearlines << facts.body;
        QCOMPARE(decided(parent, u"QMR").outcome,
                 expected == u"R" ? Outcome::ReleaseSanitised : Outcome::Withhold);
        // A category taken away never frees what it held.
        facts.body.categories = 0;
        QCOMPARE(rowOf(decided(facts, u"QMR")), expected);
        facts.body.categoriesUnreadable = true;
        QCOMPARE(rowOf(decided(facts, u"QMR")), expected);
    }

    void approvalsOfTheFullTextStopAtItsTearlines()
    {
        const auto packWith = [](const char16_t *portion, const char16_t *result) {
            QJsonObject record = object(R"({"id":"T","nation":"QMR","by":"fdo","date":"2031-03-01"})");
            record.insert(QStringLiteral("portion"), QString::fromUtf16(portion));
            record.insert(QStringLiteral("result"), QString::fromUtf16(result));
            return packFrom(withList(QStringLiteral("decisions"), record));
        };
        const PolicyPackPtr full = packWith(u"T-001", u"approve"), own = packWith(u"T-001.alt1", u"approve");
        Facts facts = factsFor(QStringLiteral("(S//NF)"), *full);
        facts.tearlines << factsFor(QStringLiteral("(S)"), *full).body;
        const auto outcome = [&facts](const PolicyPackPtr &pack) {
            const Question question = questionFor(facts, QStringLiteral("QMR"));
            const Outcome direct = decide(question, *pack).outcome;
            DecisionCache cache(pack);
            // A like item that no record names is asked first: it must not lend its answer.
            Question like = question;
            like.facts.item = QStringLiteral("T-900");
            cache.decide(like);
            return cache.decide(question)->outcome == direct ? direct : Outcome::NoChannel;
        };
        QCOMPARE(outcome(full), Outcome::Withhold);
        facts.tearlines.first().version = QStringLiteral("T-001");
        QCOMPARE(outcome(full), Outcome::Withhold);
        facts.tearlines.first().version = QStringLiteral("T-001.alt1");
        QCOMPARE(outcome(full), Outcome::Withhold);
        QCOMPARE(outcome(own), Outcome::ReleaseSanitised);
        // What needs no approval goes out, unless the item was denied.
        facts.tearlines.first() = factsFor(QStringLiteral("(C//REL TO USA, CSPX)"), *full).body;
        QCOMPARE(outcome(full), Outcome::ReleaseSanitised);
        QCOMPARE(outcome(packWith(u"T-001", u"deny")), Outcome::Withhold);
    }

    void recordsHoldForTheVersionTheyName()
    {
        const auto deny = [](const QString &portion) {
            QJsonObject record = object(R"({"id":"T","nation":"QMR","by":"fdo","result":"deny","date":"2031-03-01"})");
            record.insert(QStringLiteral("portion"), portion);
            return packFrom(withList(QStringLiteral("decisions"), record));
        };
        const PolicyPackPtr full = deny(QStringLiteral("T-001")), tearline = deny(QStringLiteral("T-001.alt1"));
        Facts facts = factsFor(QStringLiteral("(S//REL TO USA, QMR)"), *full);
        facts.tearlines << factsFor(QStringLiteral("(C//REL TO USA, CSPX)"), *full).body;
        facts.tearlines.first().version = QStringLiteral("T-001.alt1");
        QCOMPARE(decided(facts, u"QMR", full).outcome, Outcome::ReleaseSanitised);
        QCOMPARE(decided(facts, u"QMR", tearline).outcome, Outcome::Release);
        DecisionCache cache(full);
        QCOMPARE(cache.decide(questionFor(facts, QStringLiteral("QMR")))->outcome, Outcome::ReleaseSanitised);
        // Without an id of its own it is the item under another mark, and the denial holds for it.
        facts.tearlines.first().version.clear();
        QCOMPARE(decided(facts, u"QMR", full).outcome, Outcome::Withhold);
    }

    void aMarkReadWithAnotherTableNamesTheSameNations()
    {
        // Read without the pack's codes, and with a table in which the same places mean other nations.
        for (const auto &[mark, governance] : {std::pair(QStringLiteral("(S//REL TO USA, QMR, CSPX)"), Governance::Dod),
                                               std::pair(QStringLiteral("(//QNV S//REL TO USA, QMR)"), Governance::Fgi)}) {
            Facts facts = factsFor(mark, *exercisePack(), governance, {1});
            QStringList expected, got;
            for (const NationPolicy &nation : exercisePack()->nations)
                expected << rowOf(decide(questionFor(facts, nation.code), *exercisePack()));
            facts.body.marking = std::make_shared<const CheckedMarking>(
                checkMarking(mark, Form::Portion, CheckContext{Regime::Dod, {}, exerciseDay(), {}}, shippedLanguage()));
            for (const NationPolicy &nation : exercisePack()->nations)
                got << rowOf(decide(questionFor(facts, nation.code), *exercisePack()));
            QCOMPARE(got, expected);
        }
    }

    void bareRelReadsTheStatedBanner()
    {
        MarkCache marks(exercisePack()->language());
        Portion portion;
        portion.id.value = QStringLiteral("T-001");
        portion.mark = QStringLiteral("(S//REL)");
        portion.governance = Governance::Dod;
        portion.categories = 1u << 1;
        portion.originator = QStringLiteral("USX-OPS");
        ProductHead head;
        QCOMPARE(rowOf(decided(factsOf(portion, head, marks), u"QMR")), QStringLiteral("W:MARK-DEFECT"));
        head.overallMarking = QStringLiteral("SECRET//REL TO USA, QMR");
        QCOMPARE(rowOf(decided(factsOf(portion, head, marks), u"QMR")), QStringLiteral("R"));
        QCOMPARE(rowOf(decided(factsOf(portion, head, marks), u"QNV")), QStringLiteral("W:NOT-LISTED"));
    }

    void networksCarryWhatTheyMay()
    {
        const auto over = [](const char16_t *mark, const char16_t *nation, const char16_t *network) {
            const Facts facts = factsFor(QString::fromUtf16(mark), *exercisePack(), Governance::Dod, {1});
            return decided(facts, nation, exercisePack(), exerciseDay(), QString::fromUtf16(network));
        };
        QCOMPARE(rowOf(over(u"(S//REL TO USA, QMR)", u"QMR", u"HARBOR-S")), QStringLiteral("R"));
        QCOMPARE(rowOf(over(u"(C//REL TO USA, QRD)", u"QRD", u"HARBOR-S")), QStringLiteral("N:NO-CHANNEL"));
        QCOMPARE(rowOf(over(u"(S//REL TO USA, QMR)", u"QMR", u"LANTERN-U")), QStringLiteral("N:CHANNEL-LEVEL"));
        QCOMPARE(rowOf(over(u"(S//REL TO USA, QMR)", u"QMR", u"KESTREL-X")), QStringLiteral("D"));
        QCOMPARE(rowOf(over(u"(S//REL TO USA, QMR)", u"QMR", u"NOWHERE")), QStringLiteral("N:NO-CHANNEL"));
        QCOMPARE(rowOf(over(u"(S//NF)", u"QMR", u"NOWHERE")), QStringLiteral("W:NOFORN"));
        QVERIFY(over(u"(S//REL TO USA, QMR)", u"QMR", u"LANTERN-U").remedies.constFirst().text.contains(u"HARBOR-S"));
    }

    void tearlinesAreTriedInOrder()
    {
        const PolicyPackPtr pack = exercisePack();
        Facts facts = factsFor(QStringLiteral("(S//NF)"), *pack);
        facts.tearlines << factsFor(QStringLiteral("(S//REL TO USA, QNV)"), *pack).body
                        << factsFor(QStringLiteral("(C//REL TO USA, CSPX)"), *pack).body
                        << factsFor(QStringLiteral("(U)"), *pack, Governance::None, {}).body;
        QCOMPARE(decided(facts, u"QNV").tearline, 0);
        QCOMPARE(decided(facts, u"QMR").tearline, 1);
        const Decision last = decided(facts, u"QTV");
        QCOMPARE(last.tearline, 2);
        QCOMPARE(last.outcome, Outcome::ReleaseSanitised);
        // The reasons against the full text stay with the decision.
        QCOMPARE(codesOf(last), QStringLiteral("AGREEMENT-SUSPENDED+NOFORN"));
        const Decision room = decideForAudience(questionFor(facts, {}), {QStringLiteral("QNV"), QStringLiteral("QMR")}, *pack);
        QCOMPARE(room.tearline, 1);
        QVERIFY(room.reasons.constFirst().text.startsWith(u"QMR: ") || room.reasons.constFirst().text.startsWith(u"QNV: "));
    }

    void aNetworkThatOnlyShowsShowsTheTearline()
    {
        const PolicyPackPtr pack = exercisePack();
        Facts facts = factsFor(QStringLiteral("(S//NF)"), *pack);
        facts.tearlines << factsFor(QStringLiteral("(C//DISPLAY ONLY QMR)"), *pack).body;
        QCOMPARE(decided(facts, u"QMR").outcome, Outcome::Withhold);
        QCOMPARE(decided(facts, u"QMR", pack, exerciseDay(), QStringLiteral("KESTREL-X")).outcome, Outcome::Withhold);
        facts.tearlines << factsFor(QStringLiteral("(C//REL TO USA, CSPX)"), *pack).body;
        const Decision shown = decided(facts, u"QMR", pack, exerciseDay(), QStringLiteral("KESTREL-X"));
        QCOMPARE(shown.outcome, Outcome::DisplayOnly);
        QVERIFY(shown.tearlineDisplayOnly && shown.tearline == 1 && !shown.mayKeep());
        QCOMPARE(codesOf(shown), QStringLiteral("NOFORN"));
        QVERIFY(!decided(facts, u"QMR").tearlineDisplayOnly);
        // The full text may be shown there: no tearline is taken for it.
        facts.body = factsFor(QStringLiteral("(S//REL TO USA, QMR)"), *pack).body;
        QCOMPARE(decided(facts, u"QMR", pack, exerciseDay(), QStringLiteral("KESTREL-X")).tearline, -1);
    }

    void saysUntilWhenItHolds()
    {
        const PolicyPackPtr pack = exercisePack();
        const auto until = [&pack](const char16_t *mark, const char16_t *nation, Governance governance) {
            const QList<int> categories = governance == Governance::Dod ? QList<int>{1} : QList<int>{};
            Facts facts = factsFor(QString::fromUtf16(mark), *pack, governance, categories);
            facts.body.topic = QStringLiteral("leo-rpo");
            return decided(facts, nation, pack).holdsUntil.toString();
        };
        // Osmere's consent for Meridia ends on 31 March; Yarrow Coast joins SSAX on 1 April.
        QCOMPARE(until(u"(S//FGI QOS//REL TO USA, QMR)", u"QMR", Governance::Ic), QStringLiteral("2031-03-31"));
        QCOMPARE(until(u"(CUI//REL TO USA, SSAX)", u"QYR", Governance::None), QStringLiteral("2031-03-31"));
        QCOMPARE(until(u"(S//REL TO USA, QMR)", u"QMR", Governance::Dod), QStringLiteral("2034-05-31"));
        QCOMPARE(until(u"(U)", u"QMR", Governance::None), QStringLiteral("forever"));
        QCOMPARE(until(u"(S//REL TO USA, QNV)", u"QNV", Governance::Dod), QStringLiteral("forever"));
    }

    void saysWhatItLookedUp()
    {
        const Facts facts = factsFor(QStringLiteral("(S//FGI QNV//REL TO USA, CSPX)"), *exercisePack());
        const Decision decision = decided(facts, u"QPC");
        for (const char16_t *key : {u"ceiling(QPC,8)", u"exception(QPC,8)", u"consent(QNV,QPC)", u"refusal(QNV,QPC)",
                                    u"agreement(QPC)", u"membership(CSPX,QPC)", u"nation(QPC)", u"decision(T-001,QPC)"})
            QVERIFY2(decision.lookedUp.contains(QString::fromUtf16(key)), qPrintable(decision.lookedUp.join(u' ')));
        QVERIFY(std::is_sorted(decision.lookedUp.cbegin(), decision.lookedUp.cend()));
    }

    void tellsPartnersNothingOfTheCause()
    {
        for (const char16_t *mark : {u"(S//NF)", u"(S//SAR-EK//NF)", u"(//QNV S)", u"(S//OC/REL TO USA, QPC)", u"(TS//REL TO USA, QPC)"}) {
            const Decision decision = decided(factsFor(QString::fromUtf16(mark), *exercisePack()), u"QPC");
            QVERIFY(!decision.reasons.isEmpty());
            for (const Reason &reason : decision.reasons) {
                for (const char16_t *word : {u"NOFORN", u"ORCON", u"EK", u"QNV", u"Norvale", u"programme", u"USX", u"ceiling", u"agreement"})
                    QVERIFY2(!reason.partnerText.contains(QStringView(word)), qPrintable(reason.partnerText));
                QVERIFY(!reason.text.isEmpty() && !reason.rule.isEmpty() && !reason.citation.isEmpty());
            }
        }
    }

    void remediesAreSpecific()
    {
        const auto texts = [](const Facts &facts, const char16_t *nation) {
            QStringList list;
            for (const Remedy &remedy : decided(facts, nation).remedies)
                list << remedy.text;
            return list.join(u'\n');
        };
        const PolicyPackPtr pack = exercisePack();
        QVERIFY(texts(factsFor(QStringLiteral("(//QNV S//REL TO USA, QPC)"), *pack, Governance::Fgi, {}), u"QPC").contains(u"Norvale"));
        const QString ceiling = texts(factsFor(QStringLiteral("(S//REL TO USA, QPC)"), *pack), u"QPC");
        QVERIFY2(ceiling.contains(u"category 8 up to S") && ceiling.contains(u"tearline at C"), qPrintable(ceiling));
        QVERIFY(texts(factsFor(QStringLiteral("(S)"), *pack), u"QMR").contains(u"FDO-1, FDO-2"));
        QVERIFY(texts(factsFor(QStringLiteral("(S//NF)"), *pack), u"QMR").contains(u"Drop NOFORN"));
        QVERIFY(texts(factsFor(QStringLiteral("(S//DISPLAY ONLY QMR)"), *pack), u"QMR").contains(u"Add Meridia (QMR) to REL TO"));
        QVERIFY(texts(factsFor(QStringLiteral("(S//REL TO USA, QMR)"), *pack), u"QMR").isEmpty());
    }

    void cacheServesManyThreads()
    {
        const PolicyPackPtr pack = exercisePack();
        QList<Facts> facts;
        const Product product = exerciseProduct(1);
        MarkCache marks(pack->language());
        for (int row = 0; row < product.size(); ++row)
            facts << factsOf(*product.at(row), product.head, marks);
        DecisionCache cache(pack);
        std::vector<std::thread> threads;
        std::atomic<int> wrong = 0;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < facts.size(); ++i) {
                    const Facts &mine = facts.at((i + t * 7) % facts.size());
                    for (const NationPolicy &nation : pack->nations) {
                        const Question question = questionFor(mine, nation.code);
                        if (cache.decide(question)->outcome != decide(question, *pack).outcome)
                            ++wrong;
                    }
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }

    void cacheDecidesEqualQuestionsOnce()
    {
        DecisionCache cache(exercisePack());
        Facts facts = factsFor(QStringLiteral("(S//REL TO USA, QMR)"), *exercisePack());
        const DecisionPtr first = cache.decide(questionFor(facts, QStringLiteral("QMR")));
        facts.item = QStringLiteral("T-002");
        QCOMPARE(cache.decide(questionFor(facts, QStringLiteral("QMR"))), first);
        QCOMPARE(cache.size(), 1);
        // A record names this one: its decision is its own.
        facts.item = QStringLiteral("EX-01-013");
        QVERIFY(cache.decide(questionFor(facts, QStringLiteral("QMR"))) != first);
        const int number = cache.intern(facts);
        const int context = cache.context({QStringLiteral("QNV"), QStringLiteral("QMR")}, Regime::Dod, {}, exerciseDay(), {});
        QCOMPARE(cache.decide(number, context)->outcome, Outcome::Withhold);
        QCOMPARE(cache.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestDecision)
#include "tst_decision.moc"
