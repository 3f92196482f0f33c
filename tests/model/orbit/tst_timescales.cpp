#include "model/orbit/timescales.h"
#include "tests/model/orbit/earthdata.h"

#include <random>

using namespace parallax;
using parallax::testing::instant;

namespace {
const LeapSeconds kMadeBeforeMain;
}

class TestTimeScales : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// IERS Bulletin C.
    void knowsTheLeapSeconds()
    {
        const LeapSeconds leaps;
        QCOMPARE(kMadeBeforeMain.taiMinusUtc(Day::fromYmd(1998, 12, 31)), 31);
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
    /// A removed second: TAI - UTC falls, the day has 86,399 s. None has been yet; the lists can say it.
    void skipsASecondThatWasLeftOut()
    {
        const auto leaps = LeapSeconds::parse("Leap 1972 Jun 30 23:59:60 + S\nLeap 2029 Jun 30 23:59:59 - S\n", QStringLiteral("list"));
        QVERIFY(leaps);
        QCOMPARE(leaps->taiMinusUtc(Day::fromYmd(2029, 7, 1)), leaps->taiMinusUtc(Day::fromYmd(2029, 6, 30)) - 1);
        QCOMPARE(leaps->secondsOf(Day::fromYmd(2029, 6, 30)), 86'399);
        QVERIFY(!leaps->exists(instant("2029-06-30T23:59:59Z")));
        QCOMPARE(leaps->plus(instant("2029-06-30T23:59:58Z"), 1'000'000'000).toString(), QStringLiteral("2029-07-01T00:00:00Z"));
        QCOMPARE(leaps->plus(instant("2029-07-01T00:00:00Z"), -1'000'000'000).toString(), QStringLiteral("2029-06-30T23:59:58Z"));
    }
    void tellsARealLeapSecondFromAnInventedOne()
    {
        const LeapSeconds leaps;
        QVERIFY(leaps.exists(instant("2016-12-31T23:59:60.999999999Z")));
        QVERIFY(!leaps.exists(instant("2017-12-31T23:59:60Z")));
        QVERIFY(leaps.exists(instant("2017-12-31T23:59:59.999999999Z")));
        QVERIFY(!leaps.exists(Instant{}));
        QCOMPARE(leaps.expires()->toString(), QStringLiteral("2026-06-28"));
    }
    /// AIAA 2006-6753, appendix C, and Vallado, Fundamentals of Astrodynamics, example 3-15: JD(TT) 2453101.828154745,
    /// JD(UT1) 2453101.827406783. Tolerance: their last printed digit, 4e-5 s.
    void reachesTheDatesOfTheWorkedExample()
    {
        const Instant at = instant("2004-04-06T07:51:28.386009Z");
        const JulianDate tt = LeapSeconds().tt(at), ut1 = ut1Of(at, -0.4399619);
        QCOMPARE(tt.day, 2453101.5);
        QVERIFY(std::abs(tt.fraction - 0.328154745) < 5.1e-10);
        QVERIFY(std::abs(ut1.fraction - 0.327406783) < 5.1e-10);
        QVERIFY(std::abs((LeapSeconds().tai(at).fraction - 0.327411875) * 86400 - 32) < 5.1e-5);
    }
    void countsTaiThroughTheLeapSecond()
    {
        const LeapSeconds leaps;
        const JulianDate inside = leaps.tai(instant("2016-12-31T23:59:60.5Z")), after = leaps.tai(instant("2017-01-01T00:00:00Z"));
        const double seconds = ((after.day - inside.day) + (after.fraction - inside.fraction)) * 86400;
        QVERIFY(std::abs(seconds - 0.5) < 1e-9);
        // TAI read 2017-01-01T00:00:36.5 then.
        QCOMPARE(leaps.utcOfTai(instant("2017-01-01T00:00:36.5Z")).toString(), QStringLiteral("2016-12-31T23:59:60.5Z"));
        QCOMPARE(leaps.utcOfTai(instant("2017-01-01T00:00:37Z")).toString(), QStringLiteral("2017-01-01T00:00:00Z"));
    }

    /// Both shapes of the same list, cut down from the tz database 2025b (public domain).
    void readsBothShapesOfTheList()
    {
        const QByteArray zic = "# Leap\tYEAR\tMONTH\tDAY\tHH:MM:SS\tCORR\tR/S\nLeap\t1972\tJun\t30\t23:59:60\t+\tS\r\n"
                               "Leap\t1972\tDec\t31\t23:59:60\t+\tS\n#expires 1782604800 (2026-06-28 00:00:00 UTC)\n";
        const QByteArray ntp = "#$\t3960835200\n#@\t3991593600\n2272060800\t10\t# 1 Jan 1972\n2287785600\t11\t# 1 Jul 1972\n2303683200 12 # 1 Jan 1973";
        for (const QByteArray &list : {zic, ntp}) {
            const auto leaps = LeapSeconds::parse(list, QStringLiteral("list"));
            QVERIFY2(leaps, leaps ? "" : qPrintable(leaps.error().where + leaps.error().what));
            QCOMPARE(leaps->taiMinusUtc(Day::fromYmd(1972, 6, 30)), 10);
            QCOMPARE(leaps->taiMinusUtc(Day::fromYmd(1972, 12, 31)), 11);
            QCOMPARE(leaps->taiMinusUtc(Day::fromYmd(2020, 1, 1)), 12);
            QCOMPARE(leaps->newestFrom().toString(), QStringLiteral("1973-01-01"));
            QCOMPARE(leaps->expires()->toString(), QStringLiteral("2026-06-28"));
        }
        QCOMPARE(LeapSeconds::parse("Leap 1972 Jun 30 23:59:60 + S\nExpires 2026 Dec 28 00:00:00", {})->expires()->toString(), QStringLiteral("2026-12-28"));
        QVERIFY(!LeapSeconds::parse("Leap 1972 Jun 30 23:59:60 + S", {})->expires());
    }
    void agreesWithTheListsOfThisMachine()
    {
        int found = 0;
        for (const char *path : {"/usr/share/zoneinfo/leapseconds", "/usr/share/zoneinfo/leap-seconds.list"}) {
            QFile file(QString::fromLatin1(path));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++found;
            const auto leaps = LeapSeconds::parse(file.readAll(), file.fileName());
            QVERIFY2(leaps, leaps ? "" : qPrintable(leaps.error().where + leaps.error().what));
            QVERIFY(leaps->expires() && leaps->newestFrom() >= LeapSeconds().newestFrom());
            for (Day day = Day::fromYmd(1960, 1, 1); day < Day::fromYmd(2026, 6, 28); ++day.number)
                QCOMPARE(leaps->taiMinusUtc(day), LeapSeconds().taiMinusUtc(day));
        }
        if (!found)
            QSKIP("The tz database's lists are not installed.");
    }
    /// No truncation and no flipped byte crashes, or gives a list that does not step by single seconds.
    void survivesDamage()
    {
        const QByteArray lists[] = {
            "Leap 1972 Jun 30 23:59:60 + S\nLeap 1972 Dec 31 23:59:60 + S\n#expires 1782604800 (2026-06-28 00:00:00 UTC)\nExpires 2026 Jun 28 00:00:00\n",
            "#$ 3960835200\n#@ 3991593600\n2272060800 10 # 1 Jan 1972\n2287785600 11\n2303683200 12\n#h 49db2447 571e5e1b 2f002a53 9c8da8e4 39b8e49e\n"};
        std::mt19937 random(20261125);
        for (int round = 0; round < 20000; ++round) {
            QByteArray damaged = lists[round % 2];
            if (round % 3 == 0)
                damaged.truncate(qsizetype(random() % quint32(damaged.size())));
            for (int hits = int(random() % 4); hits > 0 && !damaged.isEmpty(); --hits)
                damaged[qsizetype(random() % quint32(damaged.size()))] = char(random());
            const auto leaps = LeapSeconds::parse(damaged, QStringLiteral("list"));
            if (!leaps)
                continue;
            const int first = leaps->taiMinusUtc(Day::fromYmd(1900, 1, 1)), last = leaps->taiMinusUtc(leaps->newestFrom());
            QVERIFY2(first == 10 && last >= 8 && last <= 12, damaged.constData());
        }
    }
    void namesTheLineOfWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("what");
        const QByteArray good = "Leap 1972 Jun 30 23:59:60 + S\n";
        QTest::addRow("empty") << QByteArray() << "list" << "There is no leap second in it.";
        QTest::addRow("a page of the web") << QByteArray("<html>") << "list: line 1" << "\"<html>\" is no line of a list of leap seconds.";
        QTest::addRow("no such day") << QByteArray(good + "Leap 1972 Feb 30 23:59:60 + S") << "list: line 2" << "\"Leap 1972 Feb 30 23:59:60 + S\" is not a leap second at the end of a day.";
        QTest::addRow("without its head") << QByteArray("Leap 2016 Dec 31 23:59:60 + S") << "list: line 1" << "The list begins with the day after a leap second 2017-01-01 and not with 1972-07-01; its head is missing.";
        QTest::addRow("cut") << QByteArray(good + "Leap 1972 Dec 31") << "list: line 2" << "\"Leap 1972 Dec 31\" has 4 words; a leap second has seven.";
        QTest::addRow("by local time") << QByteArray(good + "Leap 1972 Dec 31 23:59:60 + R") << "list: line 2" << "Leap seconds by local time (\"R\") are not read.";
        QTest::addRow("twice") << QByteArray(good + good) << "list: line 2" << "1972-07-01 comes after 1972-07-01; the list has to ascend.";
        QTest::addRow("two seconds at once") << QByteArray("2272060800 10\n2287785600 12") << "list: line 2" << "TAI - UTC goes from 10 to 12 s; it changes by one second.";
        QTest::addRow("not at midnight") << QByteArray("2272060800 10\n2287785601 11") << "list: line 2" << "\"2287785601 11\" is no line of a list of leap seconds.";
        QTest::addRow("expiry") << QByteArray(good + "#@ soon") << "list: line 2" << "\"soon\" is not a time of expiry.";
        QTest::addRow("changed after signing") << QByteArray("#$ 3960835200\n#@ 3991593600\n2272060800 10\n2287785600 11\n#h 1 2 3 4 5")
                                               << "list" << "The hash in line \"#h\" does not fit the list; it was cut or changed.";
    }
    void namesTheLineOfWhatIsWrong()
    {
        QFETCH(QByteArray, list);
        const auto leaps = LeapSeconds::parse(list, QStringLiteral("list"));
        QVERIFY(!leaps);
        QTEST(leaps.error().where, "where");
        QTEST(leaps.error().what, "what");
    }
};

QTEST_GUILESS_MAIN(TestTimeScales)
#include "tst_timescales.moc"
