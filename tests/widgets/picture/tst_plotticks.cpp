#include "widgets/picture/plotticks.h"

#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

class TestPlotTicks : public QObject
{
    Q_OBJECT

    static QStringList texts(const std::vector<PlotTick> &ticks)
    {
        QStringList shown;
        for (const PlotTick &tick : ticks)
            shown << (tick.below.isEmpty() ? tick.text : tick.text + u'/' + tick.below);
        return shown;
    }

private Q_SLOTS:
    void numbersGoByOneTwoFive_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ones") << 0.0 << 5.0 << 6 << u"0 1 2 3 4 5"_s;
        QTest::newRow("twos") << 0.3 << 9.0 << 5 << u"2 4 6 8"_s;
        QTest::newRow("fives") << -12.0 << 12.0 << 5 << u"-10 -5 0 5 10"_s;
        QTest::newRow("hundreds") << 100.0 << 1500.0 << 7 << u"200 400 600 800 1000 1200 1400"_s;
        QTest::newRow("tenths") << 0.0 << 0.75 << 8 << u"0.0 0.1 0.2 0.3 0.4 0.5 0.6 0.7"_s;
        QTest::newRow("small numbers") << 0.00012 << 0.00018 << 3 << u"0.00012 0.00014 0.00016 0.00018"_s;
        QTest::newRow("far from zero") << 42164.01 << 42164.07 << 4 << u"42164.02 42164.04 42164.06"_s;
        QTest::newRow("none") << 1.0 << 1.0 << 4 << QString();
        QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << 1.0 << 4 << QString();
    }
    void numbersGoByOneTwoFive()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(int, most);
        QFETCH(QString, expected);
        const std::vector<PlotTick> ticks = numberTicks(from, to, most);
        QCOMPARE(texts(ticks).join(u' '), expected);
        for (const PlotTick &tick : ticks)
            QVERIFY(std::abs(tick.at - tick.text.toDouble()) < 1e-9);
    }

    void longitudesAreEastAndWest()
    {
        QCOMPARE(texts(numberTicks(15.8, 16.1, 3, PlotScale::Longitude)), (QStringList { u"15.8° E"_s, u"15.9° E"_s, u"16.0° E"_s, u"16.1° E"_s }));
        QCOMPARE(texts(numberTicks(170, 190, 4, PlotScale::Longitude)),
                 (QStringList { u"170° E"_s, u"175° E"_s, u"180° E"_s, u"175° W"_s, u"170° W"_s }));
    }

    void timesAreWholeUnitsOfUtc_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("expected");
        QTest::newRow("hours") << 0.0 << 6 * 3600.0 << 6
                               << u"06:00Z/2031-03-14 07:00Z 08:00Z 09:00Z 10:00Z 11:00Z 12:00Z"_s;
        QTest::newRow("over midnight") << 12 * 3600.0 << 24 * 3600.0 << 3 << u"18:00Z/2031-03-14 00:00Z/2031-03-15 06:00Z"_s;
        QTest::newRow("seconds") << 10.0 << 20.0 << 3 << u"06:00:10Z/2031-03-14 06:00:15Z 06:00:20Z"_s;
        QTest::newRow("days") << 0.0 << 5 * 86'400.0 << 5 << u"2031-03-15Z 2031-03-16Z 2031-03-17Z 2031-03-18Z 2031-03-19Z"_s;
    }
    void timesAreWholeUnitsOfUtc()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(int, most);
        QFETCH(QString, expected);
        PlotTable table;
        table.origin = *Instant::parse(u"2031-03-14T06:00:00Z");
        const std::vector<PlotTick> ticks = timeTicks(table, from, to, most);
        QCOMPARE(texts(ticks).join(u' '), expected);
        for (const PlotTick &tick : ticks)
            QVERIFY(tick.at >= from && tick.at <= to);
    }

    /// After a leap second midnight is 86,401 s away.
    void timesCountLeapSeconds()
    {
        PlotTable table;
        table.origin = *Instant::parse(u"2016-12-31T00:00:00Z");
        const std::vector<PlotTick> ticks = timeTicks(table, 43'200, 2 * 86'400, 4);
        QCOMPARE(texts(ticks).join(u' '), u"12:00Z/2016-12-31 00:00Z/2017-01-01 12:00Z"_s);
        QCOMPARE(ticks.at(1).at, 86'401.0);
    }
};

QTEST_GUILESS_MAIN(TestPlotTicks)
#include "tst_plotticks.moc"
