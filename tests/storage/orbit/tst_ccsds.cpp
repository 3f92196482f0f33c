#include "tests/storage/orbit/orbitsamples.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace parallax;
using namespace Qt::StringLiterals;

/// OPM, OEM and CDM in KVN and XML.
class TestCcsds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void readsAnOpm_data();
    void readsAnOpm();
    void readsAnOem_data();
    void readsAnOem();
    void readsACdm_data();
    void readsACdm();
    void takesNaNAsNoValue();
    void takesACdmWithoutCovariance();
    void saysWhatIsNotCentredOnTheEarth();
    void leadsTimeSystemsBackToUtc_data();
    void leadsTimeSystemsBackToUtc();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void writesMessagesAsJson();
    void readsThePublishedSamples_data();
    void readsThePublishedSamples();
    void readsTheSameFromBothFormsOfAPublishedCdm();

private:
    template <typename Message>
    static Message only(const QString &name);
};

template <typename Message>
Message TestCcsds::only(const QString &name)
{
    const auto file = readSample(name);
    if (!file)
        qFatal("%s", qPrintable(errorOf(file)));
    return std::get<Message>(file->messages.at(0));
}

void TestCcsds::readsAnOpm_data()
{
    QTest::addColumn<QString>("name");
    QTest::addRow("KVN") << u"exercise_opm.kvn"_s;
    QTest::addRow("XML") << u"exercise_opm.xml"_s;
}

void TestCcsds::readsAnOpm()
{
    QFETCH(QString, name);
    const Opm opm = only<Opm>(name);
    QCOMPARE(opm.header.classification, u"UNCLASSIFIED, EXERCISE"_s);
    QCOMPARE(opm.header.messageId, u"EX-OPM-1"_s);
    QCOMPARE(opm.objectName, u"EXERCISE KITE-1"_s);
    QCOMPARE(opm.frame, u"TOD"_s);
    QCOMPARE(*opm.frameEpoch, instantOf("2031-03-14T00:00:00Z"));
    QCOMPARE(opm.timeSystem, u"TAI"_s);
    QCOMPARE(opm.epoch, instantOf("2031-03-14T06:00:37.5Z"));
    QCOMPARE(opm.positionKm, Eigen::Vector3d(6503.514, 1239.647, -717.49));
    QCOMPARE(opm.velocityKmPerS, Eigen::Vector3d(-0.87316, 8.74042, -4.191076));
    QVERIFY(opm.keplerian);
    QCOMPARE(opm.keplerian->semiMajorAxisKm, 41399.5123);
    QCOMPARE(*opm.keplerian->trueAnomalyDeg, 41.922339);
    QVERIFY(!opm.keplerian->meanAnomalyDeg);
    QCOMPARE(*opm.massKg, 1913.0);
    QCOMPARE(*opm.dragCoefficient, 2.3);
    QVERIFY(opm.covariance);
    QCOMPARE(opm.covariance->frame, u"RTN"_s);
    QCOMPARE(opm.covariance->matrix(5, 3), 19e-4);
    QCOMPARE(opm.covariance->matrix(3, 5), 19e-4);
    QCOMPARE(opm.manoeuvres.size(), size_t(2));
    QCOMPARE(opm.manoeuvres[0].ignition, instantOf("2031-03-14T09:00:34.1Z"));
    QCOMPARE(opm.manoeuvres[0].deltaVKmPerS, Eigen::Vector3d(-0.023257, 0.0168316, -0.00893444));
    QCOMPARE(opm.manoeuvres[1].deltaMassKg, -1.469);
    QCOMPARE(opm.manoeuvres[1].frame, u"RTN"_s);
    const auto comment = std::find_if(
        opm.fields.begin(), opm.fields.end(), [](const MessageField &f) { return f.value == "first burn"_L1; });
    QVERIFY(comment != opm.fields.end());
    QCOMPARE(comment->section, MessageSection::Manoeuvre);
    QCOMPARE(comment->part, 0);
}

void TestCcsds::readsAnOem_data()
{
    QTest::addColumn<QString>("name");
    QTest::addRow("KVN") << u"exercise_oem.kvn"_s;
    QTest::addRow("XML") << u"exercise_oem.xml"_s;
}

void TestCcsds::readsAnOem()
{
    QFETCH(QString, name);
    const Oem oem = only<Oem>(name);
    QCOMPARE(oem.header.originator, u"EXERCISE"_s);
    QCOMPARE(oem.segments.size(), size_t(2));
    const OemSegment &first = oem.segments[0], &second = oem.segments[1];
    QCOMPARE(first.timeSystem, u"UTC"_s);
    QCOMPARE(second.timeSystem, u"TAI"_s);
    QCOMPARE(second.frame, u"ITRF2000"_s);
    QCOMPARE(first.interpolation, u"HERMITE"_s);
    QCOMPARE(first.interpolationDegree, 7);
    QCOMPARE(first.at.size(), size_t(3));
    QCOMPARE(first.positionsKm.cols(), 3);
    QCOMPARE(first.accelerationsKmPerS2.cols(), 0);
    QCOMPARE(first.at[1], instantOf("2031-03-14T06:01:00.25Z"));
    QCOMPARE(first.at[2], instantOf("2031-03-14T06:02:00Z"));
    QCOMPARE(Eigen::Vector3d(first.positionsKm.col(0)), Eigen::Vector3d(6503.514, 1239.647, -717.49));
    QCOMPARE(Eigen::Vector3d(first.velocitiesKmPerS.col(2)), Eigen::Vector3d(-1.0, 8.6, -4.05));
    QCOMPARE(first.covariances.size(), size_t(2));
    QCOMPARE(first.covariances[0].frame, u"RTN"_s);
    QCOMPARE(first.covariances[0].matrix(4, 2), 14.2e-4);
    QCOMPARE(first.covariances[1].frame, QString());
    QCOMPARE(*first.covariances[1].epoch, instantOf("2031-03-14T06:01:00Z"));
    QCOMPARE(first.covariances[1].matrix(2, 5), 25.2e-4);
    QCOMPARE(second.accelerationsKmPerS2.cols(), 2);
    QCOMPARE(Eigen::Vector3d(second.accelerationsKmPerS2.col(1)), Eigen::Vector3d(0.001, 0.002, -0.003));
    QVERIFY(first.lines[1] > first.lines[0]);
}

void TestCcsds::readsACdm_data()
{
    QTest::addColumn<QString>("name");
    QTest::addRow("KVN") << u"exercise_cdm.kvn"_s;
    QTest::addRow("XML") << u"exercise_cdm.xml"_s;
}

void TestCcsds::readsACdm()
{
    QFETCH(QString, name);
    const auto file = readSample(name);
    QVERIFY2(file, qPrintable(errorOf(file)));
    const Cdm &cdm = std::get<Cdm>(file->messages.at(0));
    QCOMPARE(cdm.header.messageFor, u"EXERCISE KITE-1"_s);
    QCOMPARE(cdm.tca, instantOf("2031-03-14T06:30:52.618Z"));
    QCOMPARE(cdm.missDistanceM, 715.0);
    QCOMPARE(*cdm.relativeSpeedMPerS, 14762.0);
    QCOMPARE(*cdm.relativePositionRtnM, Eigen::Vector3d(27.4, -70.2, 711.8));
    QVERIFY(!cdm.relativeVelocityRtnMPerS);
    QCOMPARE(*cdm.collisionProbability, 4.835e-5);
    QCOMPARE(cdm.collisionProbabilityMethod, u"FOSTER-1992"_s);
    QCOMPARE(*cdm.hardBodyRadiusM, 15.0);
    const CdmObject &first = cdm.objects[0], &second = cdm.objects[1];
    QCOMPARE(*first.id, (ObjectId { {}, 90001 }));
    QCOMPARE(*first.hardBodyRadiusM, 5.0);
    QCOMPARE(*second.hardBodyRadiusM, 10.0);
    QCOMPARE(first.centre, u"EARTH"_s);
    QCOMPARE(first.manoeuvrable, u"N/A"_s);
    QCOMPARE(first.positionKm, Eigen::Vector3d(2570.097065, 2244.654904, 6281.497978));
    QCOMPARE(second.velocityKmPerS, Eigen::Vector3d(-2.8886125, -6.007247516, 3.328770172));
    QVERIFY(first.covarianceRtn && second.covarianceRtn);
    QCOMPARE((*first.covarianceRtn)(1, 1), 100.0);
    QCOMPARE((*second.covarianceRtn)(4, 1), 2e-3);
    QCOMPARE((*second.covarianceRtn)(1, 4), 2e-3);
    QCOMPARE(first.fullCovariance.rows(), 7);
    QCOMPARE(first.fullCovariance(6, 2), 3.0);
    QCOMPARE(second.fullCovariance.rows(), 6);
    QVERIFY(!second.id);
    QVERIFY(!first.massKg);
    QCOMPARE(*second.areaPcM2, 2.5);
    const QStringList findings = findingsOf(*file);
    QVERIFY2(findings.size() == 1 && findings[0].contains(u"\"UNKNOWN\" of the catalogue \"SATCAT\" is no number"_s),
        qPrintable(findings.join(u'\n')));
    const auto email = std::find_if(cdm.fields.begin(), cdm.fields.end(),
        [](const MessageField &f) { return f.keyword == "OPERATOR_EMAIL"_L1 && f.part == 1; });
    QVERIFY(email != cdm.fields.end());
    QCOMPARE(email->value, u"watch@example.invalid"_s);
    QVERIFY(std::any_of(cdm.fields.begin(), cdm.fields.end(),
        [](const MessageField &f) { return f.keyword == "COMMENT"_L1 && f.value.endsWith("CDM_ID:519959713"_L1); }));
}

void TestCcsds::takesNaNAsNoValue()
{
    const auto file = readSample(u"exercise_cdm_nan.kvn"_s);
    QVERIFY2(file, qPrintable(errorOf(file)));
    const Cdm &cdm = std::get<Cdm>(file->messages.at(0));
    QVERIFY(!cdm.collisionProbability);
    QVERIFY(!cdm.relativePositionRtnM);
    QVERIFY(cdm.objects[0].covarianceRtn);
    QVERIFY(!cdm.objects[1].covarianceRtn);
    QVERIFY(std::isnan(cdm.objects[1].fullCovariance(1, 1)));
    QCOMPARE(findingsOf(*file).filter(u"is not all numbers: no probability"_s).size(), 1);
    const QByteArray json = QJsonDocument(toJson(OrbitMessage(cdm))).toJson();
    QVERIFY(!json.contains("nan") && !json.contains("NaN\":"));
}

void TestCcsds::takesACdmWithoutCovariance()
{
    const auto file = readSample(u"cdm_without_covariance.kvn"_s);
    QVERIFY2(file, qPrintable(errorOf(file)));
    QVERIFY(!std::get<Cdm>(file->messages.at(0)).objects[0].covarianceRtn);
    QCOMPARE(findingsOf(*file).filter(u"has no covariance: no probability"_s).size(), 2);
}

void TestCcsds::saysWhatIsNotCentredOnTheEarth()
{
    for (const QString &name : { u"oem_centre_mars.kvn"_s, u"opm_centre_moon.kvn"_s }) {
        const auto file = readSample(name);
        QVERIFY2(file, qPrintable(errorOf(file)));
        QCOMPARE(findingsOf(*file).filter(u"not on the Earth"_s).size(), 1);
    }
}

void TestCcsds::leadsTimeSystemsBackToUtc_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QByteArray>("reading");
    QTest::addColumn<QString>("utc");
    QTest::addRow("UTC") << u"utc"_s << QByteArray("2031-03-14T06:00:00Z") << u"2031-03-14T06:00:00Z"_s;
    QTest::addRow("TAI") << u"TAI"_s << QByteArray("2031-03-14T06:00:37.5Z") << u"2031-03-14T06:00:00.5Z"_s;
    QTest::addRow("GPS") << u"GPS"_s << QByteArray("2031-03-14T06:00:18Z") << u"2031-03-14T06:00:00Z"_s;
    QTest::addRow("TT") << u"TT"_s << QByteArray("2031-03-14T06:01:09.184Z") << u"2031-03-14T06:00:00Z"_s;
    QTest::addRow("the leap second of 2016")
        << u"TAI"_s << QByteArray("2017-01-01T00:00:36Z") << u"2016-12-31T23:59:60Z"_s;
    QTest::addRow("the second before it")
        << u"TAI"_s << QByteArray("2017-01-01T00:00:35Z") << u"2016-12-31T23:59:59Z"_s;
    QTest::addRow("the second after it") << u"TAI"_s << QByteArray("2017-01-01T00:00:37Z") << u"2017-01-01T00:00:00Z"_s;
    QTest::addRow("before 1972") << u"TAI"_s << QByteArray("1965-01-01T00:00:10Z") << u"1965-01-01T00:00:00Z"_s;
    QTest::addRow("TDB") << u"TDB"_s << QByteArray("2031-03-14T06:00:00Z") << QString();
}

void TestCcsds::leadsTimeSystemsBackToUtc()
{
    QFETCH(QString, system);
    QFETCH(QByteArray, reading);
    QFETCH(QString, utc);
    const auto at = toUtc(instantOf(reading.constData()), system, LeapSeconds());
    QCOMPARE(at ? at->toString() : QString(), utc);
    if (!at)
        QCOMPARE(at.error().code, ErrorCode::Unsupported);
}

void TestCcsds::refusesBrokenFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *error) {
        QTest::addRow("%s", name) << QString::fromLatin1(name) << QString::fromUtf8(error);
    };
    row("opm_covariance_value_missing.kvn",
        "CZ_DOT_Y: The covariance of line 35 has no CZ_DOT_Y; all 21 values must be there.");
    row("opm_manoeuvre_value_missing.kvn", "line 42, MAN_DV_3: The manoeuvre of line 42 has no MAN_DV_3.");
    row("opm_units_metres.kvn", "line 16, X: Line 16: X is given in \"m\"; it must be in km.");
    row("opm_keplerian_incomplete.kvn", "GM: The Keplerian elements have no GM");
    row("oem_covariance_row_short.kvn", "line 27: Line 27: row 5 of a covariance has 4 numbers in place of 5.");
    row("oem_covariance_row_long.kvn", "line 27: Line 27: row 5 of a covariance has more than 5 numbers.");
    row("oem_covariance_rows_missing.kvn", "line 28, EPOCH: Line 28: the covariance before has 5 rows in place of 6.");
    row("oem_covariance_rows_seven.kvn", "line 36: Line 36: a covariance has 6 rows; this is one more.");
    row("oem_keyword_within_states.kvn", "line 20, TIME_SYSTEM: Line 20: TIME_SYSTEM is out of place.");
    row("oem_state_short.kvn", "line 20: Line 20: a state has 6 or 9 numbers; this has 5.");
    row("oem_state_epoch_back.kvn",
        "line 20, EPOCH: Line 20: the state is of 2031-03-14T06:00:00, before the one above it.");
    row("oem_state_no_number.kvn", "line 20: Line 20: \"six\" is no number.");
    row("oem_time_system_empty.kvn", "line 11, TIME_SYSTEM: Line 11: TIME_SYSTEM is empty.");
    row("oem_metadata_not_closed.kvn", "the file may be cut off");
    row("oem_states_cut_off.kvn",
        "line 19, STOP_TIME: The states end at 2031-03-14T06:01:00.25Z, before STOP_TIME 2031-03-14T06:02:00Z; the file may be cut off.");
    row("oem_no_states.kvn", "The segment of line 6 has no states; the file may be cut off.");
    row("cdm_tca_missing.kvn", "line 1, TCA: The message of line 1 has no TCA.");
    row("cdm_state_nan.kvn", "X: Line 31: X is no number: \"NaN\".");
    row("cdm_second_object_missing.kvn", "OBJECT: The CDM of line 1 has 1 objects in place of two; it may be cut off.");
    row("cdm_covariance_row_short.kvn",
        "CNDOT_N: The covariance of the object of line 17 has no CNDOT_N; a row must be whole.");
    row("cdm_probability_2.kvn", "line 14, COLLISION_PROBABILITY: Line 14: COLLISION_PROBABILITY 2 is outside [0, 1].");
    row("cdm_metadata_out_of_place.kvn",
        "REF_FRAME: Line 57: REF_FRAME is out of place; it belongs to the section metadata.");
    row("cdm_objects_swapped.kvn", "line 17, OBJECT: Line 17: OBJECT is \"OBJECT2\" where OBJECT1 comes.");
    row("cdm_version_2.kvn", "line 1, CCSDS_CDM_VERS: Line 1: CDM version \"2.0\" is not read; 1.0 is.");
}

void TestCcsds::refusesBrokenFiles()
{
    QFETCH(QString, name);
    QFETCH(QString, error);
    QVERIFY(!orbitSample(name).isEmpty());
    const QString given = errorOf(name);
    QVERIFY2(given.startsWith(name) && given.contains(error), qPrintable(given));
}

void TestCcsds::writesMessagesAsJson()
{
    const QJsonObject cdm = toJson(OrbitMessage(only<Cdm>(u"exercise_cdm.kvn"_s)));
    QCOMPARE(cdm.keys(),
        (QStringList {
            u"comments"_s, u"data"_s, u"fields"_s, u"form"_s, u"header"_s, u"kind"_s, u"metadata"_s, u"version"_s }));
    QCOMPARE(cdm[u"kind"_s].toString(), u"CDM"_s);
    QCOMPARE(cdm[u"metadata"_s][u"miss_distance_m"_s].toDouble(), 715.0);
    QCOMPARE(cdm[u"metadata"_s][u"tca"_s].toString(), u"2031-03-14T06:30:52.618Z"_s);
    const QJsonArray objects = cdm[u"data"_s][u"objects"_s].toArray();
    QCOMPARE(objects.size(), 2);
    QCOMPARE(objects[0][u"object"_s].toString(), u"90001"_s);
    QVERIFY(objects[1][u"object"_s].isNull());
    QCOMPARE(objects[0][u"covariance_rtn_m"_s].toArray().size(), 7);
    QCOMPARE(cdm[u"comments"_s].toArray().size(), 5);
    const QJsonObject tca = cdm[u"fields"_s].toArray()[4].toObject();
    QCOMPARE(tca[u"keyword"_s].toString(), u"TCA"_s);
    QCOMPARE(tca[u"line"_s].toInt(), 8);
    QCOMPARE(tca[u"section"_s].toString(), u"relative_metadata"_s);

    const QJsonObject oem = toJson(OrbitMessage(only<Oem>(u"exercise_oem.kvn"_s)));
    const QJsonValue segment = oem[u"data"_s][u"segments"_s].toArray()[1];
    QCOMPARE(segment[u"time_system"_s].toString(), u"TAI"_s);
    // A reading of another clock has no Z.
    QCOMPARE(segment[u"states"_s].toArray()[0][u"time"_s].toString(), u"2031-03-14T06:02:37"_s);
    QCOMPARE(segment[u"states"_s].toArray()[1][u"a_km_s2"_s].toArray()[2].toDouble(), -0.003);

    const QJsonObject opm = toJson(OrbitMessage(only<Opm>(u"exercise_opm.xml"_s)));
    QCOMPARE(opm[u"data"_s][u"manoeuvres"_s].toArray().size(), 2);
    QCOMPARE(opm[u"form"_s].toString(), u"XML"_s);
    const QJsonObject omm = toJson(OrbitMessage(only<Omm>(u"exercise_omm.kvn"_s)));
    QCOMPARE(omm[u"data"_s][u"object"_s].toString(), u"90001"_s);
    QCOMPARE(omm[u"metadata"_s][u"mean_element_theory"_s].toString(), u"SGP4"_s);
}

void TestCcsds::readsThePublishedSamples_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<MessageKind>("kind");
    const auto row
        = [](const char *name, MessageKind kind) { QTest::addRow("%s", name) << QString::fromLatin1(name) << kind; };
    row("cdm-kvn-1.txt", MessageKind::Cdm);
    row("cdm-kvn-2-full.txt", MessageKind::Cdm);
    row("cdm-xml-1.xml", MessageKind::Cdm);
    row("oem-kvn-mgs.txt", MessageKind::Oem);
    row("oem-xml-mgs-covariance.xml", MessageKind::Oem);
    row("opm-kvn-1.txt", MessageKind::Opm);
    row("omm-kvn-goes9.txt", MessageKind::Omm);
    row("omm-xml-goes9-covariance.xml", MessageKind::Omm);
}

void TestCcsds::readsThePublishedSamples()
{
    QFETCH(QString, name);
    QFETCH(MessageKind, kind);
    const QByteArray bytes = sharedSample(u"ccsds/"_s + name);
    if (bytes.isEmpty())
        QSKIP("The sample messages are not there (PARALLAX_DATA)");
    const auto file = readOrbitFile(bytes, name);
    QVERIFY2(file, qPrintable(errorOf(file)));
    QCOMPARE(file->messages.size(), size_t(1));
    QCOMPARE(headerOf(file->messages[0]).kind, kind);
    // Every line with a keyword is a field, whatever it is.
    if (headerOf(file->messages[0]).form == MessageForm::Kvn && kind != MessageKind::Oem) {
        qsizetype lines = -1; // the version
        for (const QByteArray &line : bytes.split('\n'))
            lines += line.contains('=') || line.startsWith("COMMENT") ? 1 : 0;
        QCOMPARE(qsizetype(fieldsOf(file->messages[0]).size()), lines);
    }
    if (const Oem *oem = std::get_if<Oem>(&file->messages[0]); oem && name.startsWith("oem-kvn"_L1)) {
        QCOMPARE(oem->segments.size(), size_t(3));
        QCOMPARE(oem->segments[2].covariances.size(), size_t(2));
        QCOMPARE(oem->segments[0].positionsKm(2, 3), -682.773);
    }
    if (const Cdm *cdm = std::get_if<Cdm>(&file->messages[0]); cdm && name.startsWith("cdm-kvn-2"_L1)) {
        QCOMPARE(cdm->objects[0].fullCovariance.rows(), 8);
        QCOMPARE(cdm->objects[1].fullCovariance(7, 7), 4.108e-03);
        QCOMPARE(*cdm->objects[0].massKg, 251.6);
    }
}

void TestCcsds::readsTheSameFromBothFormsOfAPublishedCdm()
{
    const QByteArray kvn = sharedSample(u"ccsds/cdm-kvn-1.txt"_s), xml = sharedSample(u"ccsds/cdm-xml-1.xml"_s);
    if (kvn.isEmpty() || xml.isEmpty())
        QSKIP("The sample messages are not there (PARALLAX_DATA)");
    const auto a = readOrbitFile(kvn, u"a"_s), b = readOrbitFile(xml, u"b"_s);
    QVERIFY(a && b);
    const Cdm &one = std::get<Cdm>(a->messages[0]), &two = std::get<Cdm>(b->messages[0]);
    QCOMPARE(one.tca, two.tca);
    for (size_t i = 0; i < 2; ++i) {
        QCOMPARE(one.objects[i].positionKm, two.objects[i].positionKm);
        QCOMPARE(*one.objects[i].covarianceRtn, *two.objects[i].covarianceRtn);
        QCOMPARE(*one.objects[i].id, *two.objects[i].id);
    }
}

QTEST_GUILESS_MAIN(TestCcsds)
#include "tst_ccsds.moc"
