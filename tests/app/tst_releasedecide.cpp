#include "app/cli/releasecommands.h"
#include "tests/model/releasability/scenario.h"

using namespace parallax;
using namespace parallax::testing;

class TestReleaseDecide : public QObject
{
    Q_OBJECT
private:
    /// Written with ' for ", so that marks keep their parentheses.
    static QJsonObject line(const QByteArray &json) { return QJsonDocument::fromJson(QByteArray(json).replace('\'', '"')).object(); }
    static QJsonObject answered(QJsonObject asked, bool withPolicy = true, const PolicyPackPtr &option = {})
    {
        if (withPolicy)
            asked.insert(QStringLiteral("policy"), exerciseJson());
        bool wrong = false;
        const QJsonObject answer = releaseDecideLine(asked, option, &wrong);
        if (wrong != answer.contains(QStringLiteral("error")))
            qFatal("an error is something wrong, and nothing else is");
        return answer;
    }
    static QString codes(const QJsonObject &answer)
    {
        QStringList list;
        const QJsonArray reasons = answer.value(QStringLiteral("reasons")).toArray();
        for (const QJsonValue &reason : reasons)
            list << reason[u"code"].toString();
        list.sort();
        return list.join(u'+');
    }

private Q_SLOTS:
    void answersEveryPortionAsItStandsInTheProduct()
    {
        for (int number = 1; number <= 8; ++number) {
            const QString name = QStringLiteral("EX-0%1").arg(number);
            const QJsonArray portions = jsonAt(QStringLiteral(":/parallax/exercise/products/%1.json").arg(name))
                                            .value(QStringLiteral("portions")).toArray();
            const QJsonArray rows = jsonAt(expectedFile(name)).value(QStringLiteral("rows")).toArray();
            for (qsizetype i = 0; i < portions.size(); i += 3) {
                for (const QString &nation : {QStringLiteral("QPC"), QStringLiteral("QNV")}) {
                    const QJsonObject answer = answered({{QStringLiteral("id"), 7}, {QStringLiteral("portion"), portions.at(i)},
                        {QStringLiteral("request"), QJsonObject{{QStringLiteral("recipient"), nation}, {QStringLiteral("as_of"), QStringLiteral("2031-03-14")}}}});
                    const QString expected = rows.at(i)[u"by_nation"][nation].toString();
                    const auto outcome = outcomeFromName(answer.value(QStringLiteral("outcome")).toString());
                    QVERIFY2(outcome, qPrintable(QString::fromUtf8(QJsonDocument(answer).toJson())));
                    QCOMPARE(QString(outcomeLetter(*outcome)), expected.left(1));
                    if (expected.size() > 2)
                        QCOMPARE(codes(answer), expected.mid(2));
                    QCOMPARE(answer.value(QStringLiteral("may_keep")).toBool(), isReleased(*outcome));
                    QCOMPARE(answer.value(QStringLiteral("may_see")).toBool(), mayBeShown(*outcome));
                    QCOMPARE(answer.value(QStringLiteral("id")).toInt(), 7);
                }
            }
        }
    }

    void takesTheDayFromThePolicyAndThePackFromTheOption()
    {
        const QJsonObject asked = line("{'id':'a','request':{'recipient':'QMR'},'portion':{'id':'p','mark':'(U)','regime':'NONE'}}");
        QCOMPARE(answered(asked).value(QStringLiteral("outcome")).toString(), QStringLiteral("release"));
        QCOMPARE(answered(asked, false, exercisePack()).value(QStringLiteral("outcome")).toString(), QStringLiteral("release"));
    }

    void withholdsWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("portion");
        QTest::addRow("nothing") << QByteArray("{}");
        QTest::addRow("mark null") << QByteArray("{'mark':null,'regime':'NONE'}");
        QTest::addRow("mark empty") << QByteArray("{'mark':'','regime':'NONE'}");
        QTest::addRow("regime unknown") << QByteArray("{'mark':'(U)','regime':'NAVY'}");
        QTest::addRow("category no number") << QByteArray("{'mark':'(S//REL TO USA, QMR)','regime':'DOD','category':['8'],'originator':'USX-INT'}");
        QTest::addRow("category none") << QByteArray("{'mark':'(S//REL TO USA, QMR)','regime':'DOD','originator':'USX-INT'}");
    }
    void withholdsWhatItDoesNotKnow()
    {
        QFETCH(QByteArray, portion);
        const QJsonObject answer = answered({{QStringLiteral("portion"), line(portion)},
                                             {QStringLiteral("request"), line("{'recipient':'QMR','as_of':'2031-03-14'}")}});
        QVERIFY(!answer.contains(QStringLiteral("error")));
        QVERIFY(!answer.value(QStringLiteral("may_see")).toBool() && !answer.value(QStringLiteral("may_keep")).toBool());
        QVERIFY(!codes(answer).isEmpty());
    }

    void namesThePlaceOfABadLine_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("withPolicy");
        QTest::addColumn<QString>("where");
        const auto add = [](const char *name, const char *json, bool withPolicy, const char16_t *where) {
            QTest::addRow("%s", name) << QByteArray(json) << withPolicy << QString::fromUtf16(where);
        };
        add("no policy", "{'id':1,'request':{'recipient':'QMR'},'portion':{'mark':'(U)'}}", false, u"/policy");
        add("policy a text", "{'id':1,'request':{},'portion':{},'policy':'exercise'}", false, u"/policy");
        add("broken policy", "{'id':1,'policy':{'nations':{'QMR':{'ceilings':{'8':'SECRET'}}}}}", false, u"policy: /nations/QMR/ceilings/8");
        add("no request", "{'id':1,'portion':{'mark':'(U)'}}", true, u"/request");
        add("no portion", "{'id':1,'request':{'recipient':'QMR'}}", true, u"/portion");
        add("no recipient", "{'id':1,'request':{},'portion':{}}", true, u"/request/recipient");
        add("day that is none", "{'id':1,'request':{'recipient':'QMR','as_of':'2031-02-30'},'portion':{}}", true, u"/request/as_of");
        add("mark a number", "{'id':1,'request':{'recipient':'QMR'},'portion':{'mark':3}}", true, u"portion: /mark");
        add("no such regime", "{'id':1,'request':{'recipient':'QMR','regime':'navy'},'portion':{}}", true, u"/request/regime");
    }
    void namesThePlaceOfABadLine()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, withPolicy);
        QFETCH(QString, where);
        const QJsonObject answer = answered(line(json), withPolicy);
        QCOMPARE(answer[u"error"][u"where"].toString(), where);
        QVERIFY(!answer[u"error"][u"message"].toString().isEmpty());
        QCOMPARE(answer.value(QStringLiteral("id")).toInt(), 1);
        QVERIFY(!answer.contains(QStringLiteral("outcome")));
    }
};

QTEST_GUILESS_MAIN(TestReleaseDecide)
#include "tst_releasedecide.moc"
