#include "app/cli/markingcommands.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace parallax;

/// The lines of `marking check` and `marking rollup`, as scripts read them.
class TestMarkingCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void checksALine_data();
    void checksALine();
    void givesPlaceAndFix();
    void readsTheBannerForABareRel();
    void knowsTheCodesOfTheLinesPolicy();
    void rollsUpALine();
    void comparesWithTheGivenBanner();
    void namesWhatItCannotRead_data();
    void namesWhatItCannotRead();

private:
    QJsonObject check(const QByteArray &line);
    QJsonObject rollup(const QByteArray &line);
    MarkingLanguage m_language;
    bool m_foundWrong = false;
};

void TestMarkingCommands::initTestCase()
{
    const auto language = MarkingLanguage::shipped();
    QVERIFY(bool(language));
    m_language = *language;
}

QJsonObject TestMarkingCommands::check(const QByteArray &line)
{
    m_foundWrong = false;
    return markingCheckLine(QJsonDocument::fromJson(line).object(), m_language, nullptr, &m_foundWrong);
}

QJsonObject TestMarkingCommands::rollup(const QByteArray &line)
{
    m_foundWrong = false;
    return markingRollupLine(QJsonDocument::fromJson(line).object(), m_language, nullptr, &m_foundWrong);
}

void TestMarkingCommands::checksALine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<QString>("banner");
    QTest::addColumn<QString>("portion");
    QTest::addRow("valid portion") << QByteArray(R"x({"input":"(S//OC/NF)","regime":"ic"})x") << "valid" << "portion" << "(S//OC/NF)" << "SECRET//ORCON/NOFORN"
                                   << "(S//OC/NF)";
    QTest::addRow("banner found from the missing parentheses") << QByteArray(R"x({"input":"SECRET//NOFORN","regime":"dod"})x") << "valid" << "banner"
                                                               << "SECRET//NOFORN" << "SECRET//NOFORN" << "(S//NF)";
    QTest::addRow("noncanonical") << QByteArray(R"x({"input":"SECRET//ORCON//NOFORN","form":"banner","regime":"ic"})x") << "noncanonical" << "banner"
                                  << "SECRET//ORCON/NOFORN" << "SECRET//ORCON/NOFORN" << "(S//OC/NF)";
    QTest::addRow("invalid") << QByteArray(R"x({"input":"(S//NF/REL TO USA, GBR)","regime":"ic"})x") << "invalid" << "portion" << QString() << QString() << QString();
    QTest::addRow("the regimes differ") << QByteArray(R"x({"input":"SECRET//EXDIS","regime":"dod"})x") << "valid" << "banner" << "SECRET//EXDIS" << "SECRET//EXDIS"
                                        << "(S//XD)";
}

void TestMarkingCommands::checksALine()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, status);
    QFETCH(QString, form);
    QFETCH(QString, canonical);
    QFETCH(QString, banner);
    QFETCH(QString, portion);
    const QJsonObject answer = check(line);
    QCOMPARE(answer.value(u"status").toString(), status);
    QCOMPARE(answer.value(u"form").toString(), form);
    QCOMPARE(answer.value(u"canonical").toString(), canonical);
    QCOMPARE(answer.value(u"as_banner").toString(), banner);
    QCOMPARE(answer.value(u"as_portion").toString(), portion);
    QVERIFY(answer.value(u"findings").isArray());
    QCOMPARE(m_foundWrong, status != u"valid");
}

void TestMarkingCommands::givesPlaceAndFix()
{
    const QJsonObject answer = check(R"x({"input":"SECRET//NOFRON","regime":"ic"})x");
    const QJsonObject finding = answer.value(u"findings").toArray().first().toObject();
    QCOMPARE(finding.value(u"rule").toString(), QStringLiteral("GRM-27"));
    QCOMPARE(finding.value(u"severity").toString(), QStringLiteral("error"));
    QCOMPARE(finding.value(u"start").toInt(), 8);
    QCOMPARE(finding.value(u"length").toInt(), 6);
    QCOMPARE(finding.value(u"fix").toObject().value(u"replacement").toString(), QStringLiteral("NOFORN"));
}

void TestMarkingCommands::readsTheBannerForABareRel()
{
    const QJsonObject answer1 = check(R"x({"input":"(S//REL)","regime":"dod","banner":"SECRET//REL TO USA, AUS"})x");
    QCOMPARE(answer1.value(u"as_banner").toString(), QStringLiteral("SECRET//REL TO USA, AUS"));
    const QJsonObject answer2 = check(R"x({"input":"(S//REL)","regime":"dod"})x");
    QCOMPARE(answer2.value(u"status").toString(), QStringLiteral("invalid"));
}

void TestMarkingCommands::knowsTheCodesOfTheLinesPolicy()
{
    QFile file(QStringLiteral(PARALLAX_SOURCE_DIR "/resources/exercise/policy.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject line{{QStringLiteral("input"), QStringLiteral("(S//REL TO USA, QMR, CSPX)")}, {QStringLiteral("regime"), QStringLiteral("dod")}};
    QCOMPARE(check(QJsonDocument(line).toJson()).value(u"status").toString(), QStringLiteral("invalid"));
    line.insert(QStringLiteral("policy"), QJsonDocument::fromJson(file.readAll()).object());
    QCOMPARE(check(QJsonDocument(line).toJson()).value(u"status").toString(), QStringLiteral("valid"));
}

void TestMarkingCommands::rollsUpALine()
{
    const QJsonObject answer = rollup(R"x({"id":"a","portions":["(U)","(S//REL TO USA, AUS, GBR)","(S//REL TO USA, GBR)"],"regime":"ic"})x");
    QCOMPARE(answer.value(u"id").toString(), QStringLiteral("a"));
    QCOMPARE(answer.value(u"banner").toString(), QStringLiteral("SECRET//REL TO USA, GBR"));
    QCOMPARE(answer.value(u"caused_by").toObject().value(u"SECRET").toArray(), (QJsonArray{1, 2}));
    QCOMPARE(answer.value(u"lost").toObject(), (QJsonObject{{QStringLiteral("AUS"), 2}}));
    QVERIFY(!answer.contains(u"consistent"));
    QVERIFY(!m_foundWrong);
    const QJsonObject dated = rollup(R"x({"id":1,"portions":["(S//RELIDO)","(C)"],"regime":"ic","date":"2015-05-05"})x");
    QCOMPARE(dated.value(u"banner").toString(), QStringLiteral("SECRET//RELIDO"));
    const QJsonObject analytic = rollup(R"x({"id":2,"portions":["(S)"],"regime":"ic","disseminated_analytic_product":true})x");
    QCOMPARE(analytic.value(u"banner").toString(), QStringLiteral("SECRET//NOFORN"));
    const QJsonObject intelligence = rollup(R"x({"id":3,"portions":["(S)","(S//REL TO USA, GBR)"],"regime":"dod","national_intelligence":true})x");
    QCOMPARE(intelligence.value(u"banner").toString(), QStringLiteral("SECRET//NOFORN"));
    const QJsonObject answer3 = rollup(R"x({"id":4,"portions":["(S)",null],"regime":"dod"})x");
    QVERIFY(answer3.value(u"findings").toArray().size() == 1);
    QVERIFY(m_foundWrong);
}

void TestMarkingCommands::comparesWithTheGivenBanner()
{
    const QJsonObject answer4 = rollup(R"x({"portions":["(S//NF)"],"regime":"ic","banner":"SECRET//NOFORN"})x");
    QVERIFY(answer4.value(u"consistent").toBool());
    QVERIFY(!m_foundWrong);
    const QJsonObject answer5 = rollup(R"x({"portions":["(S//NF)"],"regime":"ic","banner":"SECRET"})x");
    QCOMPARE(answer5.value(u"consistent"), QJsonValue(false));
    QVERIFY(m_foundWrong);
}

void TestMarkingCommands::namesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("where");
    QTest::addRow("no input") << QByteArray(R"x({"id":7})x") << "/input";
    QTest::addRow("regime") << QByteArray(R"x({"input":"(S)","regime":"eu"})x") << "/regime";
    QTest::addRow("form") << QByteArray(R"x({"input":"(S)","form":"page"})x") << "/form";
    QTest::addRow("date") << QByteArray(R"x({"input":"(S)","date":"2031-02-30"})x") << "/date";
    QTest::addRow("policy") << QByteArray(R"x({"input":"(S)","policy":7})x") << "/policy";
}

void TestMarkingCommands::namesWhatItCannotRead()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, where);
    const QJsonObject error = check(line).value(u"error").toObject();
    QCOMPARE(error.value(u"where").toString(), where);
    QVERIFY(!error.value(u"message").toString().isEmpty());
    const QJsonObject answer6 = rollup(R"x({"id":7})x");
    QCOMPARE(answer6.value(u"error").toObject().value(u"where").toString(), QStringLiteral("/portions"));
}

QTEST_GUILESS_MAIN(TestMarkingCommands)
#include "tst_markingcommands.moc"
