#include "storage/exchange/feedtext.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtTest>

#include <bit>
#include <cmath>
#include <cstdlib>

using namespace parallax;

class TestFeedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void readsNumbersAsStrtodDoes();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void readsEpochs_data();
    void readsEpochs();
    void refusesWhatIsNoEpoch_data();
    void refusesWhatIsNoEpoch();
    void countsDaysAsTheCalendarDoes();
    void takesUtf8AndUtf16Alone();
    void namesTheLineOfABadByte();
};

void TestFeedText::readsNumbersAsStrtodDoes()
{
    const auto same = [](const std::string &text) {
        const double expected = std::strtod(text.c_str(), nullptr);
        const std::optional<double> read = readReal(text);
        QVERIFY2(read && std::bit_cast<quint64>(*read) == std::bit_cast<quint64>(expected), text.c_str());
    };
    for (const char *text : { "0", "-0", "-0.0", ".5", "5.", "-.16091E-2", "+1.5", "1e22", "1e23", "1e-22", "1e-23",
             "9007199254740993", "123456789012345678", "1234567890123456789", "0.1", "2.2250738585072014e-308",
             "4.9e-324", "1.7976931348623157e308", "0e99999", "00000000000000000000001", "8.988465674311580e+307",
             "6250000000000000.5", "3.14159265358979323846264338327950288" })
        same(text);
    const quint32 seed = 20310314;
    QRandomGenerator random(seed);
    for (int i = 0; i < 200'000; ++i) {
        std::string text = random.bounded(2) ? "-" : "";
        const int digits = 1 + random.bounded(20), point = random.bounded(digits + 1);
        for (int k = 0; k < digits; ++k) {
            if (k == point)
                text += '.';
            text += char('0' + random.bounded(10));
        }
        if (random.bounded(2))
            text += (random.bounded(2) ? "e" : "E") + std::to_string(random.bounded(-40, 41));
        same(text);
        if (QTest::currentTestFailed())
            qFatal("seed %u", seed);
    }
}

void TestFeedText::refusesWhatIsNoNumber_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : { "", " ", "-", "+", ".", "e5", "1e", "1e+", "1e5.0", "1 ", " 1", "1,5", "nan", "NaN",
             "inf", "0x10", "1.2.3", "--1", "1e999", "1d5", "12a" })
        QTest::addRow("\"%s\"", text) << QByteArray(text);
}

void TestFeedText::refusesWhatIsNoNumber()
{
    QFETCH(QByteArray, text);
    QVERIFY(!readReal(text.toStdString()));
}

void TestFeedText::readsEpochs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::addRow("calendar") << QByteArray("2024-10-29T12:18:43.492896") << "2024-10-29T12:18:43.492896Z";
    QTest::addRow("with Z") << QByteArray("2024-10-29T12:18:43Z") << "2024-10-29T12:18:43Z";
    QTest::addRow("day of year") << QByteArray("2007-064T10:34:41.4264") << "2007-03-05T10:34:41.4264Z";
    QTest::addRow("last day of a leap year") << QByteArray("2024-366T00:00:00") << "2024-12-31T00:00:00Z";
    QTest::addRow("leap second") << QByteArray("2016-12-31T23:59:60.5") << "2016-12-31T23:59:60.5Z";
    QTest::addRow("beyond the nanosecond")
        << QByteArray("2024-01-01T00:00:00.1234567899") << "2024-01-01T00:00:00.123456789Z";
}

void TestFeedText::readsEpochs()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const auto at = readEpoch(text.toStdString());
    QVERIFY(at);
    QCOMPARE(at->toString(), expected);
}

void TestFeedText::refusesWhatIsNoEpoch_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : { "", "2024-10-29", "2024-10-29 12:18:43", "2024-02-30T00:00:00", "2023-366T00:00:00",
             "2024-000T00:00:00", "2024-13-01T00:00:00", "2024-10-29T24:00:00", "2024-10-29T12:60:00",
             "2024-10-29T12:18:60", "2024-10-29T12:18:43.", "2024-10-29T12:18:43.1x", "2024-10-29T12:18:43+01:00",
             "0001-01-01T00:00:00", "2200-01-01T00:00:00", "20241029T121843", "2024-10-29T1:18:43" })
        QTest::addRow("\"%s\"", text) << QByteArray(text);
}

void TestFeedText::refusesWhatIsNoEpoch()
{
    QFETCH(QByteArray, text);
    QVERIFY(!readEpoch(text.toStdString()));
}

void TestFeedText::countsDaysAsTheCalendarDoes()
{
    for (int year = 1900; year < 2200; ++year) {
        QCOMPARE(firstOfYear(year), Day::fromYmd(year, 1, 1));
        for (int month = 1; month <= 12; ++month)
            for (const int day : { 1, 28, 29, 30, 31 }) {
                const std::optional<Day> ours = civilDay(year, month, day);
                QCOMPARE(ours.value_or(Day {}), Day::fromYmd(year, month, day));
            }
    }
}

void TestFeedText::takesUtf8AndUtf16Alone()
{
    const QString text = QStringLiteral("0 KÄFER\n");
    QCOMPARE(*feedText(text.toUtf8()), text.toUtf8());
    QCOMPARE(*feedText("\xEF\xBB\xBF" + text.toUtf8()), text.toUtf8());
    QByteArray wide("\xFF\xFE");
    for (const QChar c : text)
        wide.append(char(c.unicode() & 0xFF)).append(char(c.unicode() >> 8));
    QCOMPARE(*feedText(wide), text.toUtf8());
    QVERIFY(!feedText(wide.chopped(1)));
    QVERIFY(!feedText("overlong \xC0\xAF here"));
    QVERIFY(!feedText("surrogate \xED\xA0\x80 here"));
    QVERIFY(!feedText("beyond \xF5\x80\x80\x80 here"));
    QVERIFY(!feedText("cut \xE2\x82"));
    QVERIFY(feedText("fine \xF4\x8F\xBF\xBF here"));
    QVERIFY(feedText("DOS\r\n\x1A"));
}

void TestFeedText::namesTheLineOfABadByte()
{
    const auto read = feedText("one\ntwo\nthree \xC4 four\n");
    QVERIFY(!read);
    QVERIFY2(read.error().what.contains(QStringLiteral("Line 3")), qPrintable(read.error().what));
    const auto control = feedText("a plain line of some length\nand \x1B[31m\n");
    QVERIFY(!control);
    QVERIFY2(control.error().what.contains(QStringLiteral("Line 2")), qPrintable(control.error().what));
}

QTEST_GUILESS_MAIN(TestFeedText)
#include "tst_feedtext.moc"
