#include "tests/model/orbit/earthdata.h"

#include <random>

using namespace parallax;
using namespace parallax::testing;
using Basis = EarthOrientationValues::Basis;

namespace {
constexpr double kArcsec = 4.848136811095359936e-6; // rad

const LeapSeconds &leaps()
{
    static const LeapSeconds builtIn;
    return builtIn;
}

EarthOrientation read(const QByteArray &bytes)
{
    const auto table = EarthOrientation::parse(bytes, QStringLiteral("eop"));
    if (!table)
        qFatal("%s: %s", qPrintable(table.error().where), qPrintable(table.error().what));
    return *table;
}
} // namespace

class TestEarthOrientation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// The same six days, IERS C04, in each of the shapes.
    void readsEveryShapeAlike_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("observed");
        QTest::addColumn<bool>("nutation");
        QTest::addRow("columns with names") << "eop_named.tsv" << 5 << true;
        QTest::addRow("CelesTrak CSV") << "eop_celestrak.csv" << 5 << true;
        QTest::addRow("CelesTrak text") << "eop_celestrak.txt" << 5 << true;
        QTest::addRow("finals2000A") << "eop_finals2000A.txt" << 5 << false;
        QTest::addRow("C04 14") << "eop_c04_14.txt" << 6 << false; // does not say what is predicted
        QTest::addRow("C04 20") << "eop_c04_20.txt" << 6 << false;
    }
    void readsEveryShapeAlike()
    {
        QFETCH(QString, file);
        QFETCH(int, observed);
        QFETCH(bool, nutation);
        QByteArray bytes = testFile(file);
        for (int ending = 0; ending < 2; ++ending, bytes.replace("\n", "\r\n")) {
            const EarthOrientation table = read(bytes);
            QCOMPARE(table.size(), 6);
            QCOMPARE(table.first().toString(), QStringLiteral("2016-12-29"));
            QCOMPARE(table.last().toString(), QStringLiteral("2017-01-03"));
            QCOMPARE(table.lastObserved().number, table.first().number + observed - 1);
            const auto values = table.at(instant("2017-01-01T00:00:00Z"), leaps());
            QCOMPARE(values.ut1MinusUtcSeconds, 0.5912870);
            QVERIFY(std::abs(values.polarXRad / kArcsec - 0.080549) < 1e-12);
            QVERIFY(std::abs(values.polarYRad / kArcsec - 0.263128) < 1e-12);
            QVERIFY(std::abs(values.lodSeconds - 0.0009962) < 1e-12);
            QVERIFY(std::abs(values.dXRad / kArcsec - 0.000120) < 1e-12);
            QVERIFY(std::abs(values.dYRad / kArcsec + 0.000168) < 1e-12);
            QVERIFY(std::abs(values.dPsiRad / kArcsec + (nutation ? 0.098775 : 0)) < 1e-12);
            QVERIFY(std::abs(values.dEpsRad / kArcsec + (nutation ? 0.009335 : 0)) < 1e-12);
            QCOMPARE(values.basis, Basis::Observed);
        }
    }
    /// Lines of finals2000A.all as published (1973; 2026-09-17 and the day after).
    void readsPublishedLinesOfFinals()
    {
        const QByteArray old
            = "73 1 2 41684.00 I  0.120733 0.009786  0.136966 0.015902  I 0.8084178 0.0002710  0.0000 0.1916  P    -0.766    0.199    -0.720    0.300   .143000   .137000   .8075000   -18.637    -3.667  \n"
              "73 1 3 41685.00 I  0.118980 0.011039  0.135656 0.013616  I 0.8056163 0.0002710  3.5563 0.1916  P    -0.751    0.199    -0.701    0.300   .141000   .134000   .8044000   -18.636    -3.571  \n";
        const auto first = read(old).at(instant("1973-01-02T00:00:00Z"), leaps()); // Bulletin B wins
        QCOMPARE(first.ut1MinusUtcSeconds, 0.8075);
        QVERIFY(std::abs(first.polarXRad / kArcsec - 0.143) < 1e-12 && std::abs(first.dXRad / kArcsec + 0.018637) < 1e-12);
        const QByteArray now = "26 917 61300.00 I  0.190054 0.000090  0.329163 0.000090  I-0.0086337 0.0000267                 P     0.084    0.128     0.235    0.160\n"
                               "26 918 61301.00 P  0.189180 0.000600  0.329137 0.000401  P-0.0091919 0.0001080                 P     0.094    0.128     0.236    0.160\n"
                               "26 919 61302.00\n";
        const EarthOrientation table = read(now);
        QCOMPARE(table.lastObserved().toString(), QStringLiteral("2026-09-17"));
        const auto noon = table.at(instant("2026-09-17T12:00:00Z"), leaps());
        QCOMPARE(noon.basis, Basis::Predicted);
        QVERIFY(std::abs(noon.ut1MinusUtcSeconds + 0.0089128) < 1e-12);
        QVERIFY(std::abs(noon.lodSeconds - 0.0005582) < 1e-12); // from how UT1 moves
    }
    /// finals.all has dPsi and dEps (IAU 1980) in the columns of dX and dY; a published line of it, and the day after.
    void takesTheOtherFinalsForWhatItIs()
    {
        const QByteArray old
            = "73 1 2 41684.00 I  0.120733 0.009786  0.136966 0.015902  I 0.8084178 0.0002710  0.0000 0.1916  P    44.969     .500     2.839     .300   .143000   .137000   .8075000      .000      .000  \n"
              "73 1 3 41685.00 I  0.118980 0.011039  0.135656 0.013616  I 0.8056163 0.0002710  3.5563 0.1916  P    45.011     .500     2.851     .300                                                     \n";
        const auto values = read(old).at(instant("1973-01-03T00:00:00Z"), leaps());
        QCOMPARE(values.dXRad, 0.0);
        QVERIFY(std::abs(values.dPsiRad / kArcsec - 0.045011) < 1e-12 && std::abs(values.dEpsRad / kArcsec - 0.002851) < 1e-12);
    }

    /// UT1-UTC jumps from -0.408 to +0.591 s; UT1-TAI goes on. The values: rows of 2016-12-31 and 2017-01-01.
    void goesThroughTheLeapSecondOnUt1()
    {
        const EarthOrientation table = read(testFile(QStringLiteral("eop_named.tsv")));
        const double before = -0.4077697, after = 0.5912870 - 1.0;
        const auto ut1 = [&](const char *at) { return table.at(instant(at), leaps()).ut1MinusUtcSeconds; };
        QVERIFY(std::abs(ut1("2016-12-31T12:00:00Z") - (before + (after - before) * 43200 / 86401)) < 1e-12);
        QVERIFY(std::abs(ut1("2016-12-31T23:59:60.5Z") - (before + (after - before) * 86400.5 / 86401)) < 1e-12);
        QVERIFY(std::abs(ut1("2017-01-01T00:00:00Z") - 0.5912870) < 1e-12);
        // UT1 itself has no step: 1 ms later it is 1 ms later.
        const JulianDate last = ut1Of(instant("2016-12-31T23:59:60.9995Z"), ut1("2016-12-31T23:59:60.9995Z"));
        const JulianDate next = ut1Of(instant("2017-01-01T00:00:00.0005Z"), ut1("2017-01-01T00:00:00.0005Z"));
        QVERIFY(std::abs((next.day - last.day + next.fraction - last.fraction) * 86400 - 0.001) < 1e-8);
    }
    /// Every leap second of the years in between, from the large table.
    void isSmoothOverTwentyFiveYears()
    {
        const QByteArray bytes = sharedFile(QStringLiteral("sgp4/eop-2000-2025.tsv"));
        if (bytes.isEmpty())
            QSKIP("The set sgp4 is not in PARALLAX_DATA.");
        const EarthOrientation table = read(bytes);
        QCOMPARE(table.size(), 9323);
        QCOMPARE(table.lastObserved().toString(), QStringLiteral("2025-01-10"));
        double last = 0;
        for (Day day = table.first(); day < table.last(); ++day.number) {
            for (qint64 hour : {0, 6, 12, 18, 23}) {
                const Instant at{day, hour * 3'600'000'000'000 + 3'599'999'999'999};
                const double ut1MinusTai = table.at(at, leaps()).ut1MinusUtcSeconds - leaps().taiMinusUtc(day);
                QVERIFY2(!last || std::abs(ut1MinusTai - last) < 0.0015, qPrintable(at.toString())); // 6 h of at most 4 ms a day
                last = ut1MinusTai;
            }
        }
    }
    /// What is said about held and predicted values is true of the years 2000 to 2025: nineteen of twenty, and not idly wide.
    void saysHowFarHeldValuesAreOff()
    {
        const QByteArray bytes = sharedFile(QStringLiteral("sgp4/eop-2000-2025.tsv"));
        if (bytes.isEmpty())
            QSKIP("The set sgp4 is not in PARALLAX_DATA.");
        const EarthOrientation table = read(bytes);
        for (int days : {1, 10, 100, 365}) {
            int inside = 0, poleInside = 0, all = 0, wide = 0;
            for (Day end = table.first(); end.number + days <= table.lastObserved().number; end.number += 3) {
                const Instant from{end, 0}, to{Day{end.number + days}, 0};
                const auto known = table.at(from, leaps()), truth = table.at(to, leaps());
                const EarthOrientation::Row row{known.polarXRad / kArcsec, known.polarYRad / kArcsec, known.ut1MinusUtcSeconds, 0, 0, 0, 0, 0};
                const auto held = EarthOrientation(end, {row}, 1).at(to, leaps());
                QCOMPARE(held.basis, Basis::AfterTable);
                const double error = std::abs(held.ut1MinusUtcSeconds - truth.ut1MinusUtcSeconds);
                ++all;
                inside += error <= held.ut1ErrorSeconds;
                wide += error >= held.ut1ErrorSeconds / 4;
                poleInside += std::hypot(held.polarXRad - truth.polarXRad, held.polarYRad - truth.polarYRad) <= held.poleErrorRad;
            }
            const QByteArray note = QByteArray::number(days) + " days: " + QByteArray::number(inside) + ", " + QByteArray::number(poleInside) + " of " + QByteArray::number(all);
            QVERIFY2(inside >= all * 0.95 && poleInside >= all * 0.95 && wide >= all * 0.5, note.constData());
        }
    }

    void holdsTheEdgesAndSaysWhatTheyAreWorth()
    {
        const EarthOrientation table = read(testFile(QStringLiteral("eop_named.tsv")));
        const auto early = table.at(instant("2016-12-19T00:00:00Z"), leaps());
        QCOMPARE(early.basis, Basis::BeforeTable);
        QCOMPARE(early.ut1MinusUtcSeconds, -0.4060901);
        QVERIFY(std::abs(early.ut1ErrorSeconds - 0.01603) < 1e-9);
        const auto edge = table.at(instant("2017-01-03T00:00:00Z"), leaps());
        QCOMPARE(edge.basis, Basis::Predicted);
        const auto late = table.at(instant("2017-01-13T00:00:00Z"), leaps());
        QCOMPARE(late.basis, Basis::AfterTable);
        QCOMPARE(late.ut1MinusUtcSeconds, 0.5889769);
        QVERIFY(late.ut1ErrorSeconds > 0.016 && late.ut1ErrorSeconds < 0.017);
        QVERIFY(late.errorM(6378.137) > 7 && late.errorM(6378.137) < 9); // 16 ms are 7.5 m, the pole 1 m
        // Before leap seconds that the table does not see UT1-TAI was another: 0.9 s from UTC at most is what is known.
        const auto other = table.at(instant("2015-06-01T00:00:00Z"), leaps());
        QCOMPARE(other.ut1MinusUtcSeconds, 0.0);
        QVERIFY(other.ut1ErrorSeconds >= 0.8 && other.ut1ErrorSeconds <= 0.9);
        // However old the table, UTC stays within 0.9 s of UT1.
        QVERIFY(table.at(instant("2031-03-14T00:00:00Z"), leaps()).ut1ErrorSeconds <= 0.9 + 0.59);
    }
    void knowsNothingWithoutATable()
    {
        const auto values = EarthOrientation().at(instant("2031-03-14T00:00:00Z"), leaps());
        QCOMPARE(values.basis, Basis::NoTable);
        QCOMPARE(values.ut1MinusUtcSeconds, 0.0);
        const double atIss = values.errorM(7000); // 0.9 s: 460 m, and 20 m of the pole
        QVERIFY2(atIss > 455 && atIss < 465, qPrintable(QString::number(atIss)));
        QVERIFY(!EarthOrientation().last().isKnown() && EarthOrientation().size() == 0);
    }

    void namesTheLineOfWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("what");
        const QByteArray head = "DATE,MJD,X,Y,UT1-UTC,LOD,DPSI,DEPS,DX,DY,DAT,DATA_TYPE\n";
        const QByteArray row = "2018-01-01,58119,0.059258,0.247585,0.2163567,0.0008094,0.000118,-0.000175,0.041955,0.007790,37,O\n";
        QTest::addRow("empty") << QByteArray() << "eop" << "This is no table of Earth orientation that can be read: finals2000A, EOP C04, CelesTrak EOP or a table with tabs.";
        QTest::addRow("head only") << head << "eop" << "There is no row in the table.";
        QTest::addRow("no UT1") << QByteArray("MJD,X,Y,UT1-TAI,UT1R,LOD\n") << "eop: line 1" << "There is no column \"ut1-utc\".";
        QTest::addRow("twice the day") << QByteArray(head + row + row) << "eop: line 3" << "The day after 2018-01-01 is 2018-01-01; the table has to be daily.";
        QTest::addRow("a day is missing") << QByteArray(head + row + QByteArray(row).replace("58119", "58121")) << "eop: line 3" << "The day after 2018-01-01 is 2018-01-03; the table has to be daily.";
        QTest::addRow("cut") << QByteArray(head + row.first(40)) << "eop: line 2" << "5 columns, where the first line has 12.";
        QTest::addRow("no number") << QByteArray(head + QByteArray(row).replace("0.247585", "0.24758S")) << "eop: line 2" << "y: \"0.24758S\" is not a number.";
        QTest::addRow("not finite") << QByteArray(head + QByteArray(row).replace("0.247585", "nan")) << "eop: line 2" << "y: \"nan\" is not a number.";
        QTest::addRow("needed value missing") << QByteArray(head + QByteArray(row).replace("0.2163567", "")) << "eop: line 2" << "UT1-UTC = nan is outside [-10, 10].";
        QTest::addRow("shifted") << QByteArray(head + QByteArray(row).replace("0.059258", "58119")) << "eop: line 2" << "x = 58119 is outside [-2, 2].";
        QTest::addRow("kind") << QByteArray(head + QByteArray(row).replace(",O", ",X")) << "eop: line 2" << "\"X\" is neither observed nor predicted.";
        QTest::addRow("observed after predicted") << QByteArray(head + QByteArray(row).replace(",O", ",P") + QByteArray(row).replace("58119", "58120"))
                                                  << "eop: line 3" << "An observed row follows predicted ones.";
        QTest::addRow("noon") << QByteArray("# EOP (IERS) 20 C04\n2015   1   1  12  57023.50    0.030148    0.281014   -0.1 0 0 0 0 0.001") << "eop: line 2" << "MJD 57023.5 is not 0h; only tables sampled at 0h UTC are read.";
        QTest::addRow("date and MJD") << QByteArray("# EOP (IERS) 20 C04\n2015   1   2  0  57023.00    0.030148    0.281014   -0.1 0 0 0 0 0.001") << "eop: line 2" << "MJD 57023 is 2015-01-01, but the row says 2015-01-02.";
        QByteArray text = testFile(QStringLiteral("eop_celestrak.txt"));
        QTest::addRow("text cut in a row") << text.first(text.indexOf("\nEND OBSERVED") - 60) << "eop: line 12" << "This is no row of the table.";
        QTest::addRow("text cut after a row") << text.first(text.indexOf("\nEND OBSERVED")) << "eop: line 12" << "The table ends without its END line; it was cut.";
        QTest::addRow("text with too few rows") << text.replace("OBSERVED_POINTS 5", "OBSERVED_POINTS 6") << "eop: line 13" << "6 rows were announced, 5 are there.";
        const QByteArray finals = testFile(QStringLiteral("eop_finals2000A.txt"));
        QTest::addRow("finals: no number") << QByteArray(finals).replace("0.263562", "0.26E562") << "eop: line 2" << "A column holds no number.";
        QTest::addRow("finals: flag") << QByteArray(finals).replace("I-0.4069114", "X-0.4069114") << "eop: line 2" << "Column 58 is \"X\", not I or P.";
    }
    void namesTheLineOfWhatIsWrong()
    {
        QFETCH(QByteArray, table);
        const auto read = EarthOrientation::parse(table, QStringLiteral("eop"));
        QVERIFY(!read);
        QTEST(read.error().where, "where");
        QTEST(read.error().what, "what");
    }
    /// No truncation and no flipped byte crashes or gives a table with a value that cannot be.
    void survivesDamage()
    {
        std::mt19937 random(20261125);
        for (const char *name : {"eop_named.tsv", "eop_celestrak.csv", "eop_celestrak.txt", "eop_finals2000A.txt", "eop_c04_14.txt", "eop_c04_20.txt"}) {
            const QByteArray whole = testFile(QString::fromLatin1(name));
            for (int round = 0; round < 3000; ++round) {
                QByteArray damaged = whole.first(round % 2 ? whole.size() : qsizetype(random() % quint32(whole.size())));
                for (int hits = int(random() % 4); hits > 0 && !damaged.isEmpty(); --hits)
                    damaged[qsizetype(random() % quint32(damaged.size()))] = char(random());
                const auto read = EarthOrientation::parse(damaged, QStringLiteral("eop"));
                if (!read)
                    continue;
                const auto values = read->at(Instant{read->first(), 1}, leaps());
                QVERIFY2(std::abs(values.ut1MinusUtcSeconds) <= 10 && std::abs(values.polarXRad) < 2 * kArcsec * 1.01 && std::isfinite(values.lodSeconds),
                         damaged.constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestEarthOrientation)
#include "tst_earthorientation.moc"
