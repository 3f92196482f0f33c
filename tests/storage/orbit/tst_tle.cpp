#include "storage/exchange/tlewriter.h"
#include "tests/storage/orbit/orbitsamples.h"

#include <QRandomGenerator>

using namespace parallax;
using namespace Qt::StringLiterals;

class TestTle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void readsThreeLineSets();
    void readsTwoLineSets();
    void countsEpochsInWholeNanoseconds();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void warnsOfAWrongChecksum();
    void leavesBadEntriesOutWhereAsked();
    void readsThePublishedVerificationSet();
    void writesWhatItRead();
    void saysWhatTleCannotExpress_data();
    void saysWhatTleCannotExpress();
    void namesWhatWasRounded();
    void readsWhatItWroteForRandomElements();
    void writesAndReadsAWholeCatalogue();
};

void TestTle::readsThreeLineSets()
{
    const auto file = readSample(u"exercise_3le.txt"_s);
    QVERIFY2(file, qPrintable(errorOf(file)));
    QCOMPARE(file->format, FeedFormat::Tle);
    QCOMPARE(file->elementSets.size(), size_t(4));

    const ElementSet &kite = file->elementSets[0];
    QCOMPARE(kite.name, u"EXERCISE KITE-1"_s);
    QCOMPARE(kite.internationalDesignator, u"2031-001A"_s);
    QCOMPARE(kite.elements.object, (ObjectId { {}, 90001 }));
    QCOMPARE(kite.elements.epoch, instantOf("2031-03-14T06:00:00Z"));
    QCOMPARE(kite.elements.meanMotionRevPerDay, 15.5);
    QCOMPARE(kite.elements.eccentricity, .0001234);
    QCOMPARE(kite.elements.inclinationDeg, 51.64);
    QCOMPARE(kite.elements.raanDeg, 10.0);
    QCOMPARE(kite.elements.argPerigeeDeg, 90.0);
    QCOMPARE(kite.elements.meanAnomalyDeg, 270.0);
    QCOMPARE(kite.elements.bstarPerEarthRadius, .12345e-4);
    QCOMPARE(kite.elements.meanMotionDot, .00001234);
    QCOMPARE(kite.elements.meanMotionDdot, 0.0);
    QCOMPARE(kite.elementSetNumber, 7);
    QCOMPARE(kite.revolutionAtEpoch, 12345);
    QCOMPARE(kite.classification, 'U');
    QCOMPARE(kite.source, u"exercise_3le.txt: line 3"_s);

    const ElementSet &heron = file->elementSets[1];
    QCOMPARE(heron.name, u"EXERCISE HERON (DEB)"_s);
    QCOMPARE(heron.elements.object.number, 5);
    QCOMPARE(heron.internationalDesignator, u"1958-002B"_s);
    QCOMPARE(heron.elements.bstarPerEarthRadius, -.13525e-3);
    QCOMPARE(heron.elements.meanMotionDot, -.00000084);

    const ElementSet &alpha = file->elementSets[2];
    QCOMPARE(alpha.elements.object.number, 100'001);
    QCOMPARE(alpha.internationalDesignator, u"2031-007AAA"_s);
    QCOMPARE(alpha.elements.bstarPerEarthRadius, 1.215);
    QCOMPARE(alpha.elements.epoch, instantOf("2031-01-01T00:00:00Z"));

    const ElementSet &last = file->elementSets[3];
    QCOMPARE(last.name, QString());
    QCOMPARE(last.internationalDesignator, QString());
    QCOMPARE(last.elements.object.number, 339'999);
    QCOMPARE(last.elements.epoch, instantOf("2056-12-31T12:00:00Z"));
    QCOMPARE(last.elements.meanMotionDot, .99999999);
    QCOMPARE(last.elements.meanMotionDdot, .81888e-5);
    QCOMPARE(last.elements.bstarPerEarthRadius, .01234e-4);
    QCOMPARE(last.elements.inclinationDeg, 180.0);

    QCOMPARE(findingsOf(*file),
        QStringList { u"8 : 1 lines carry text behind column 69, which is not read; the first is line 8."_s });
}

void TestTle::readsTwoLineSets()
{
    const auto file = readSample(u"exercise_tle.txt"_s);
    QVERIFY2(file, qPrintable(errorOf(file)));
    QCOMPARE(file->elementSets.size(), size_t(2));
    QVERIFY(file->elementSets[0].name.isEmpty());
    QVERIFY(file->findings.empty());
}

void TestTle::countsEpochsInWholeNanoseconds()
{
    // 0.49999999 of a day is 43,199.999136 s; a double of the Julian date is wrong by up to 2e-5 s here.
    const QByteArray text = orbitSample(u"exercise_tle.txt"_s).replace("31073.25000000", "31073.49999999");
    const auto file = readOrbitFile(text, u"a.tle"_s);
    QVERIFY(file);
    QCOMPARE(file->elementSets[0].elements.epoch.nanosecond, 43'199'999'136'000);
    for (const auto &[year, expected] :
        { std::pair("57", 1957), std::pair("99", 1999), std::pair("00", 2000), std::pair("56", 2056) }) {
        const auto other = readOrbitFile(
            orbitSample(u"exercise_tle.txt"_s).replace("31073.25000000", year + QByteArray("001.00000000")),
            u"a.tle"_s);
        QVERIFY(other);
        QCOMPARE(other->elementSets[0].elements.epoch.day, Day::fromYmd(expected, 1, 1));
    }
}

void TestTle::refusesBrokenFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *error) {
        QTest::addRow("%s", name) << QString::fromLatin1(name) << QString::fromUtf8(error);
    };
    row("tle_line2_missing.txt", "tle_line2_missing.txt: line 3: Line 3 of an element set has no line 2 after it.");
    row("tle_line1_missing.txt",
        "tle_line1_missing.txt: line 3: Line 3 is line 2 of an element set without its line 1.");
    row("tle_numbers_differ.txt",
        "tle_numbers_differ.txt: line 2, NORAD_CAT_ID: Line 2 is of object 5, the line before of 90001.");
    row("tle_cut_off.txt", "tle_cut_off.txt: line 4: Line 4 ends after column 40; an element set line has 69 columns.");
    row("tle_line_too_long.txt",
        "tle_line_too_long.txt: line 1: Line 1 goes on after its checksum in column 69: \"7\".");
    row("tle_field_slipped.txt",
        "tle_field_slipped.txt: line 1: Line 1: column 33 holds \".\" and must be blank; a field has slipped.");
    row("tle_ephemeris_type_4.txt",
        "tle_ephemeris_type_4.txt: line 1, EPHEMERIS_TYPE: Line 1: ephemeris type 4 is SGP4-XP, which SGP4 must not "
        "propagate.");
    row("tle_day_366_of_no_leap_year.txt",
        "tle_day_366_of_no_leap_year.txt: line 1, EPOCH: Line 1: the year 2031 has no day 366.");
    row("tle_letter_in_inclination.txt",
        "tle_letter_in_inclination.txt: line 2, INCLINATION: Line 2: INCLINATION in columns 9 to 16 cannot be read: \" "
        "5x.6400\".");
    row("tle_alpha5_letter_i.txt",
        "tle_alpha5_letter_i.txt: line 1, NORAD_CAT_ID: Line 1: NORAD_CAT_ID in columns 3 to 7 cannot be read: "
        "\"I0001\".");
    row("tle_name_without_elements.txt",
        "tle_name_without_elements.txt: line 1: Line 1 belongs to no element set: \"0 EXERCISE GHOST\". Put # before "
        "comments.");
    row("tle_bstar_blank.txt",
        "tle_bstar_blank.txt: line 1, BSTAR: Line 1: BSTAR in columns 54 to 61 cannot be read: \"        \".");
    row("latin1_name.txt",
        "latin1_name.txt: line 1: Line 1 holds the byte 0xC4, which is no UTF-8; save the file as UTF-8.");
}

void TestTle::refusesBrokenFiles()
{
    QFETCH(QString, name);
    QFETCH(QString, error);
    QVERIFY(!orbitSample(name).isEmpty());
    QCOMPARE(errorOf(name), error);
}

void TestTle::warnsOfAWrongChecksum()
{
    const auto file = readSample(u"tle_checksum_wrong.txt"_s);
    QVERIFY2(file, qPrintable(errorOf(file)));
    QCOMPARE(file->elementSets.size(), size_t(2));
    QCOMPARE(findingsOf(*file),
        QStringList {
            u"3 CHECKSUM: Line 3: the checksum is 7 and should be 5; a character of the line may be wrong."_s });
    QCOMPARE(file->findings[0].column, 69);

    FeedOptions strict;
    strict.refuseWrongChecksums = true;
    QCOMPARE(errorOf(u"tle_checksum_wrong.txt"_s, strict),
        u"tle_checksum_wrong.txt: line 3, CHECKSUM: Line 3: the checksum is 7 and should be 5; a character of the line may be wrong."_s);
    QCOMPARE(errorOf(u"tle_checksum_missing.txt"_s, strict),
        u"tle_checksum_missing.txt: line 1, CHECKSUM: Line 1 has no checksum in column 69."_s);
    QVERIFY(readSample(u"tle_checksum_missing.txt"_s));
    QVERIFY(readSample(u"exercise_3le.txt"_s, strict));
}

void TestTle::leavesBadEntriesOutWhereAsked()
{
    FeedOptions lenient;
    lenient.badEntry = FeedOptions::BadEntry::LeaveOut;
    const auto file = readSample(u"tle_line2_missing.txt"_s, lenient);
    QVERIFY2(file, qPrintable(errorOf(file)));
    QCOMPARE(file->elementSets.size(), size_t(2));
    QCOMPARE(file->leftOut, 1);
    QCOMPARE(file->findings.size(), size_t(1));
    QCOMPARE(file->findings[0].severity, FeedFinding::Severity::Error);
    QCOMPARE(file->findings[0].line, 3);

    // A name belongs to what follows it, never to the next good entry.
    const QByteArray pair = orbitSample(u"exercise_tle.txt"_s);
    QByteArray broken = "0 FIRST\n" + pair;
    broken.replace("51.6400", "5x.6400");
    const auto names = readOrbitFile(broken, u"a.tle"_s, lenient);
    QVERIFY(names);
    QCOMPARE(names->elementSets.size(), size_t(1));
    QCOMPARE(names->elementSets[0].name, QString());

    lenient.limits.entries = 1;
    QCOMPARE(readOrbitFile(pair, u"a.tle"_s, lenient).error().code, ErrorCode::TooLarge);
}

void TestTle::readsThePublishedVerificationSet()
{
    const QByteArray bytes = sharedSample(u"sgp4/SGP4-VER.TLE"_s);
    if (bytes.isEmpty())
        QSKIP("SGP4-VER.TLE is not there (PARALLAX_DATA)");
    const auto file = readOrbitFile(bytes, u"SGP4-VER.TLE"_s);
    QVERIFY2(file, qPrintable(errorOf(file)));
    QCOMPARE(file->elementSets.size(), size_t(33));
    const ElementSet &vanguard = file->elementSets[0];
    QCOMPARE(vanguard.elements.epoch, instantOf("2000-06-27T18:50:19.733568Z")); // 179.78495062
    QCOMPARE(vanguard.elements.eccentricity, .1859667);
    QCOMPARE(file->elementSets[6].elements.object.number, 11801);
    QCOMPARE(file->elementSets[6].internationalDesignator, QString());
    for (const FeedFinding &finding : file->findings)
        QVERIFY2(finding.field != "CHECKSUM"_L1 || finding.line > 0, qPrintable(finding.sentence));
}

void TestTle::writesWhatItRead()
{
    const QByteArray text = orbitSample(u"exercise_tle.txt"_s);
    const auto file = readOrbitFile(text, u"a.tle"_s);
    QVERIFY(file);
    QByteArray written;
    for (const ElementSet &set : file->elementSets) {
        const auto lines = writeTle(set);
        QVERIFY2(lines, lines ? "" : qPrintable(lines.error().what));
        QVERIFY(lines->rounded.isEmpty());
        written += lines->line1 + '\n' + lines->line2 + '\n';
    }
    // Numbers padded with blanks come out padded with zeros; the checksum does not count them.
    QByteArray expected = text;
    expected.replace("     5U", " 00005U").replace("     5 ", " 00005 ");
    QCOMPARE(written, expected);
}

ElementSet plainSet()
{
    ElementSet set;
    set.elements.object.number = 90001;
    set.elements.epoch = instantOf("2031-03-14T06:00:00Z");
    set.elements.meanMotionRevPerDay = 15.5;
    return set;
}

void TestTle::saysWhatTleCannotExpress_data()
{
    QTest::addColumn<ElementSet>("set");
    QTest::addColumn<QString>("keyword");
    const auto row = [](const char *name, const char *keyword, auto change) {
        ElementSet set = plainSet();
        change(set);
        QTest::addRow("%s", name) << set << QString::fromLatin1(keyword);
    };
    row("nine digits", "NORAD_CAT_ID", [](ElementSet &s) { s.elements.object.number = 799'501'621; });
    row("one above Alpha-5", "NORAD_CAT_ID", [](ElementSet &s) { s.elements.object.number = 340'000; });
    row("another series", "NORAD_CAT_ID", [](ElementSet &s) { s.elements.object.series = u"PX"_s; });
    row("1956", "EPOCH", [](ElementSet &s) { s.elements.epoch = instantOf("1956-12-31T00:00:00Z"); });
    row("2057", "EPOCH", [](ElementSet &s) { s.elements.epoch = instantOf("2057-01-01T00:00:00Z"); });
    row("rounds into 2057", "EPOCH",
        [](ElementSet &s) { s.elements.epoch = instantOf("2056-12-31T23:59:59.9999999Z"); });
    row("SGP4-XP", "EPHEMERIS_TYPE", [](ElementSet &s) { s.ephemerisType = 4; });
    row("mean motion of three digits", "MEAN_MOTION", [](ElementSet &s) { s.elements.meanMotionRevPerDay = 100; });
    row("eccentricity rounds to 1", "ECCENTRICITY", [](ElementSet &s) { s.elements.eccentricity = 0.99999999; });
    row("derivative of 1", "MEAN_MOTION_DOT", [](ElementSet &s) { s.elements.meanMotionDot = -1; });
    row("drag of 1e10", "BSTAR", [](ElementSet &s) { s.elements.bstarPerEarthRadius = 1e10; });
    row("no number", "MEAN_MOTION_DDOT",
        [](ElementSet &s) { s.elements.meanMotionDdot = std::numeric_limits<double>::quiet_NaN(); });
    row("negative angle", "MEAN_ANOMALY", [](ElementSet &s) { s.elements.meanAnomalyDeg = -1; });
    row("element set of five digits", "ELEMENT_SET_NO", [](ElementSet &s) { s.elementSetNumber = 10'000; });
    row("long designator", "OBJECT_ID", [](ElementSet &s) { s.internationalDesignator = u"2031-1000AAA"_s; });
    row("designator of 1900", "OBJECT_ID", [](ElementSet &s) { s.internationalDesignator = u"1900-001A"_s; });
}

void TestTle::saysWhatTleCannotExpress()
{
    QFETCH(ElementSet, set);
    QFETCH(QString, keyword);
    QVERIFY(writeTle(plainSet()));
    const auto lines = writeTle(set);
    QVERIFY(!lines);
    QCOMPARE(lines.error().code, ErrorCode::Unsupported);
    QCOMPARE(lines.error().where, keyword);
}

void TestTle::namesWhatWasRounded()
{
    ElementSet set = plainSet();
    set.elements.eccentricity = .00091106;
    set.elements.bstarPerEarthRadius = .96886028e-2;
    set.elements.meanMotionDdot = 1e-16;
    set.elements.epoch.nanosecond += 1000;
    set.revolutionAtEpoch = 138'001;
    const auto lines = writeTle(set);
    QVERIFY(lines);
    QCOMPARE(lines->line2.mid(26, 7), QByteArray("0009111"));
    QCOMPARE(lines->line1.mid(53, 8), QByteArray(" 96886-2"));
    QCOMPARE(lines->line1.mid(44, 8), QByteArray(" 00000-9"));
    QCOMPARE(lines->line2.mid(63, 5), QByteArray("38001"));
    QCOMPARE(lines->rounded.size(), 5);
    QVERIFY(lines->rounded.contains(u"ECCENTRICITY 0.00091106 is written as 0.0009111."_s));
}

void TestTle::readsWhatItWroteForRandomElements()
{
    const quint32 seed = 4711;
    QRandomGenerator random(seed);
    QByteArray text;
    std::vector<ElementSet> sets;
    const auto decimals = [&random](qint64 bound, double scale) { return double(random.bounded(bound)) / scale; };
    for (int i = 0; i < 5000; ++i) {
        ElementSet set = plainSet();
        MeanElements &e = set.elements;
        e.object.number = 1 + random.bounded(339'999);
        e.epoch = Instant { Day { qint32(Day::fromYmd(1957, 1, 1).number + random.bounded(36'524)) },
            random.bounded(qint64(100'000'000)) * 864'000 };
        e.meanMotionRevPerDay = decimals(9'999'999'999, 1e8);
        e.eccentricity = decimals(10'000'000, 1e7);
        e.inclinationDeg = decimals(1'800'001, 1e4);
        e.raanDeg = decimals(3'600'000, 1e4);
        e.argPerigeeDeg = decimals(3'600'000, 1e4);
        e.meanAnomalyDeg = decimals(3'600'000, 1e4);
        e.meanMotionDot = (random.bounded(2) ? 1 : -1) * decimals(100'000'000, 1e8);
        const auto scaled = [&] {
            return QByteArray((random.bounded(2) ? "-0." : "0.") + QByteArray::number(10'000 + random.bounded(90'000))
                + "e" + QByteArray::number(random.bounded(-9, 10)))
                .toDouble();
        };
        e.meanMotionDdot = scaled();
        e.bstarPerEarthRadius = scaled();
        set.elementSetNumber = random.bounded(10'000);
        set.revolutionAtEpoch = random.bounded(100'000);
        set.internationalDesignator = u"2031-%1A"_s.arg(random.bounded(1000), 3, 10, QLatin1Char('0'));
        const auto lines = writeTle(set);
        QVERIFY2(lines && lines->rounded.isEmpty(),
            qPrintable(
                u"seed %1, set %2: %3"_s.arg(seed).arg(i).arg(lines ? lines->rounded.join(u' ') : lines.error().what)));
        text += lines->line1 + '\n' + lines->line2 + '\n';
        sets.push_back(set);
    }
    FeedOptions strict;
    strict.refuseWrongChecksums = true;
    const auto read = readOrbitFile(text, u"random.tle"_s, strict);
    QVERIFY2(read, qPrintable(errorOf(read)));
    QCOMPARE(read->elementSets.size(), sets.size());
    for (size_t i = 0; i < sets.size(); ++i)
        QVERIFY2(withoutSource(read->elementSets[i]) == sets[i], qPrintable(u"seed %1, set %2"_s.arg(seed).arg(i)));
}

void TestTle::writesAndReadsAWholeCatalogue()
{
    const QByteArray csv = sharedSample(u"sgp4/catalogue-celestrak-gp-2024-11-01.csv"_s);
    if (csv.isEmpty())
        QSKIP("The catalogue is not there (PARALLAX_DATA)");
    const auto catalogue = readOrbitFile(csv, u"catalogue.csv"_s);
    QVERIFY2(catalogue, qPrintable(errorOf(catalogue)));
    QCOMPARE(catalogue->elementSets.size(), size_t(26'834));
    QByteArray text;
    std::vector<const ElementSet *> exact;
    int rounded = 0;
    for (const ElementSet &set : catalogue->elementSets) {
        const auto lines = writeTle(set);
        QVERIFY2(lines, lines ? "" : qPrintable(lines.error().what));
        exact.push_back(lines->rounded.isEmpty() ? &set : nullptr);
        rounded += lines->rounded.isEmpty() ? 0 : 1;
        text += "0 " + set.name.toUtf8() + '\n' + lines->line1 + '\n' + lines->line2 + '\n';
    }
    const auto read = readOrbitFile(text, u"catalogue.tle"_s);
    QVERIFY2(read, qPrintable(errorOf(read)));
    QVERIFY2(read->findings.empty(), qPrintable(findingsOf(*read).join(u'\n')));
    QCOMPARE(read->elementSets.size(), exact.size());
    for (size_t i = 0; i < exact.size(); ++i)
        if (exact[i])
            QVERIFY2(withoutSource(read->elementSets[i]) == withoutSource(*exact[i]), qPrintable(exact[i]->source));
    QVERIFY2(rounded < 1000, qPrintable(QString::number(rounded)));
    qInfo("%d of %d sets have more digits than a TLE", rounded, int(exact.size()));
}

QTEST_GUILESS_MAIN(TestTle)
#include "tst_tle.moc"
