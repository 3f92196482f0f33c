#include "model/orbit/timescales.h"

#include <QTest>

using namespace parallax;

class TestTimeScales : public QObject
{
    Q_OBJECT

    static Instant instant(const char *text) { return *Instant::parse(QString::fromLatin1(text)); }

private Q_SLOTS:
    /// IERS Bulletin C.
    void knowsTheLeapSeconds()
    {
        const LeapSeconds leaps;
        QCOMPARE(leaps.taiMinusUtc(Day::fromYmd(1972, 6, 30)), 10);
        QCOMPARE(leaps.taiMinusUtc(Day::fromYmd(1972, 7, 1)), 11);
        QCOMPARE(leaps.taiMinusUtc(Day::fromYmd(1999, 1, 1)), 32);
        QCOMPARE(leaps.taiMinusUtc(Day::fromYmd(2016, 12, 31)), 36);
        QCOMPARE(leaps.taiMinusUtc(Day::fromYmd(2031, 3, 14)), 37);
    }
    void countsTheLeapSecond()
    {
        const LeapSeconds leaps;
        QCOMPARE(leaps.nanosecondsBetween(instant("2016-12-31T23:59:59Z"), instant("2017-01-01T00:00:00Z")), 2'000'000'000);
        QCOMPARE(leaps.nanosecondsBetween(instant("2016-12-31T23:59:60.5Z"), instant("2017-01-01T00:00:00Z")), 500'000'000);
        QCOMPARE(leaps.nanosecondsBetween(instant("2017-01-02T00:00:00Z"), instant("2017-01-01T00:00:00Z")), -86'400'000'000'000);
    }
    void stepsThroughTheLeapSecondBothWays()
    {
        const LeapSeconds leaps;
        const Instant before = instant("2016-12-31T23:59:58.25Z");
        const char *const expected[] = {"2016-12-31T23:59:58.25Z", "2016-12-31T23:59:59.25Z", "2016-12-31T23:59:60.25Z",
                                        "2017-01-01T00:00:00.25Z"};
        for (qint64 i = 0; i < 4; ++i) {
            const Instant then = leaps.plus(before, i * 1'000'000'000);
            QCOMPARE(then.toString(), QString::fromLatin1(expected[i]));
            QCOMPARE(leaps.plus(then, -i * 1'000'000'000), before);
        }
    }
    void isTheInverseOfTheDifference()
    {
        const LeapSeconds leaps;
        const Instant from = instant("2012-06-30T22:00:00.123456789Z");
        for (qint64 step = -40'000'000'000'000'000; step < 200'000'000'000'000'000; step += 1'234'567'890'123'457)
            QCOMPARE(leaps.nanosecondsBetween(from, leaps.plus(from, step)), step);
    }
};

QTEST_GUILESS_MAIN(TestTimeScales)
#include "tst_timescales.moc"
