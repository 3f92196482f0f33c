#include "app/cli/previewcommands.h"
#include "tests/model/document/scenario.h"

#include <QJsonArray>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

QJsonObject lineFor(const QString &product, const QJsonValue &recipient)
{
    return {{u"id"_s, u"q1"_s},
            {u"recipient"_s, recipient},
            {u"as_of"_s, u"2031-03-14"_s},
            {u"document"_s, scenario::json(u"resources/exercise/products/%1.json"_s.arg(product))},
            {u"policy"_s, scenario::json(u"resources/exercise/policy.json"_s)}};
}

} // namespace

class TestReleasePreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void answersAsTheScenarioExpects()
    {
        const QJsonObject expected = scenario::json(u"tests/data/expected/EX-01.json"_s).value(u"release_copies"_s).toObject();
        for (const QString &nation : expected.keys()) {
            bool wrong = false;
            const QJsonObject answer = releasePreviewLine(lineFor(u"EX-01"_s, nation), nullptr, &wrong);
            QCOMPARE(answer.value(u"id"_s).toString(), u"q1"_s);
            QCOMPARE(answer.value(u"banner"_s), expected.value(nation).toObject().value(u"banner"_s));
            const QJsonArray portions = answer.value(u"portions"_s).toArray();
            QCOMPARE(portions.size(), expected.value(nation).toObject().value(u"shown"_s).toInt());
            QCOMPARE(portions.at(0).toObject().value(u"n"_s).toString(), u"T"_s);
            QVERIFY(!answer.value(u"blocked"_s).toBool() && !wrong);
            QCOMPARE(answer.value(u"display_only"_s).toArray().size(), nation == u"QUL"_s ? 1 : 0);
        }
    }

    void namesObjectsOnlyWhereTheLineSaysWhoMayKnowThem()
    {
        bool wrong = false;
        QJsonObject line = lineFor(u"EX-01"_s, u"QZE"_s);
        const auto text = [&] { return releasePreviewLine(line, nullptr, &wrong).value(u"portions"_s).toArray().at(2).toObject().value(u"text"_s).toString(); };
        QVERIFY(text().startsWith(u"UNIDENTIFIED 107 has drifted"_s));
        line.insert(u"objects"_s, scenario::json(u"resources/exercise/objects.json"_s));
        QVERIFY(text().startsWith(u"KITE-7 has drifted"_s));
    }

    void givesTheHostItsOwnCopyForNull()
    {
        bool wrong = false;
        const QJsonObject answer = releasePreviewLine(lineFor(u"EX-01"_s, QJsonValue::Null), nullptr, &wrong);
        QCOMPARE(answer.value(u"banner"_s).toString(), u"SECRET//SAR-EK//FGI QMR QNV//ORCON/NOFORN/PROPIN"_s);
        const QJsonArray portions = answer.value(u"portions"_s).toArray();
        QCOMPARE(portions.size(), 32);
        QCOMPARE(portions.at(6).toObject().value(u"mark"_s).toString(), u"(S//NF)"_s);
        QCOMPARE(portions.at(19).toObject().value(u"n"_s).toString(), u"16c"_s);
    }

    void severalInOneRoomGetNoMoreThanEach()
    {
        bool wrong = false;
        const auto ids = [&](const QJsonValue &recipient) {
            QSet<QString> found;
            for (const QJsonValue &portion : releasePreviewLine(lineFor(u"EX-01"_s, recipient), nullptr, &wrong).value(u"portions"_s).toArray())
                found.insert(portion.toObject().value(u"id"_s).toString());
            return found;
        };
        const QSet<QString> room = ids(QJsonArray{u"QOS"_s, u"QMR"_s});
        QVERIFY(!room.isEmpty());
        QVERIFY(ids(u"QMR"_s).contains(room));
        QVERIFY(ids(u"QOS"_s).contains(room));
    }

    void blocksTheFlawedProduct()
    {
        bool wrong = false;
        const QJsonObject answer = releasePreviewLine(lineFor(u"EX-02"_s, u"QPC"_s), nullptr, &wrong);
        QVERIFY(answer.value(u"blocked"_s).toBool() && wrong);
        QStringList codes;
        for (const QJsonValue &flag : answer.value(u"flags"_s).toArray())
            codes.append(flag.toObject().value(u"code"_s).toString() + u'@' + flag.toObject().value(u"where"_s).toString());
        QVERIFY2(codes.contains(u"LK-XREF@EX-02-025"_s) && codes.contains(u"LK-COUNT@EX-02-020"_s), qPrintable(codes.join(u' ')));
    }

    void errorsNameTheirPlace_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("where");
        QTest::addRow("recipient") << u"recipient"_s << QJsonValue(7) << u"/recipient"_s;
        QTest::addRow("document") << u"document"_s << QJsonValue(u"x"_s) << u"/document"_s;
        QTest::addRow("portions") << u"document"_s << QJsonValue(QJsonObject()) << u"document: /portions"_s;
        QTest::addRow("day") << u"as_of"_s << QJsonValue(u"soon"_s) << u"/as_of"_s;
        QTest::addRow("policy") << u"policy"_s << QJsonValue(QJsonValue::Null) << u"/policy"_s;
    }
    void errorsNameTheirPlace()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, where);
        QJsonObject line = lineFor(u"EX-08"_s, u"QMR"_s);
        line.insert(key, value);
        bool wrong = false;
        const QJsonObject error = releasePreviewLine(line, nullptr, &wrong).value(u"error"_s).toObject();
        QVERIFY(wrong);
        QCOMPARE(error.value(u"where"_s).toString(), where);
    }
};

QTEST_GUILESS_MAIN(TestReleasePreview)
#include "tst_releasepreview.moc"
