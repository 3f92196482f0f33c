#include "model/ledger/canonicaljson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace parallax;
using namespace Qt::StringLiterals;

/// Equal values, equal bytes. Examples of RFC 8785 where it has them.
class tst_CanonicalJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("literals, section 3.2.2") << QByteArray(R"({"literals":[null, true, false]})") << QByteArray(R"({"literals":[null,true,false]})");
        QTest::newRow("string, section 3.2.2") << QByteArray("{\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}")
                                               << QByteArray("{\"string\":\"\xe2\x82\xac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        QTest::newRow("order of keys, section 3.2.3")
            << QByteArray("{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\",\"1\":\"One\","
                          "\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\",\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}")
            << QByteArray("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xc2\x80\":\"Control\",\"\xc3\xb6\":\"Latin Small Letter O With Diaeresis\","
                          "\"\xe2\x82\xac\":\"Euro Sign\",\"\xf0\x9f\x98\x80\":\"Emoji: Grinning Face\",\"\xef\xac\xb3\":\"Hebrew Letter Dalet With Dagesh\"}");
        QTest::newRow("numbers") << QByteArray("[0, -0, 1.0, 1e3, 9007199254740991, -9007199254740991]") << QByteArray("[0,0,1,1000,9007199254740991,-9007199254740991]");
        QTest::newRow("nested") << QByteArray(R"({"b":[{"z":1,"a":{}},[]],"a":""})") << QByteArray(R"({"a":"","b":[{"a":{},"z":1},[]]})");
        QTest::newRow("controls") << QByteArray(R"(["\b\t\n\f\r\u0001\u001f"])") << QByteArray("[\"\\b\\t\\n\\f\\r\\u0001\\u001f\"]");
    }
    void writes()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, expected);
        const QJsonDocument read = QJsonDocument::fromJson(json);
        QVERIFY(!read.isNull());
        const auto written = canonicalJson(read.isArray() ? QJsonValue(read.array()) : QJsonValue(read.object()));
        QVERIFY2(written, written ? "" : qPrintable(written.error().what));
        QCOMPARE(*written, expected);
        const QJsonDocument again = QJsonDocument::fromJson(*written);
        QCOMPARE(*canonicalJson(again.isArray() ? QJsonValue(again.array()) : QJsonValue(again.object())), expected);
    }

    void refusesWhatProgramsPrintDifferently_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("where");
        QTest::newRow("fraction") << QJsonValue(QJsonObject{{"a"_L1, QJsonArray{1, 0.5}}}) << u"/a/1"_s;
        QTest::newRow("large") << QJsonValue(QJsonObject{{"a/b~"_L1, 9007199254740992.0}}) << u"/a~1b~0"_s;
        QTest::newRow("infinite") << QJsonValue(qInf()) << u"/"_s;
        QTest::newRow("half a character") << QJsonValue(QString(QChar(0xd83d))) << u"/"_s;
        QTest::newRow("undefined") << QJsonValue(QJsonValue::Undefined) << u"/"_s;
    }
    void refusesWhatProgramsPrintDifferently()
    {
        QFETCH(QJsonValue, value);
        QFETCH(QString, where);
        const auto written = canonicalJson(value);
        QVERIFY(!written);
        QCOMPARE(written.error().where, where);
    }
};

QTEST_GUILESS_MAIN(tst_CanonicalJson)
#include "tst_canonicaljson.moc"
