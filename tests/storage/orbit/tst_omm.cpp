#include "tests/storage/orbit/orbitsamples.h"

#include <QStringConverter>

using namespace parallax;
using namespace Qt::StringLiterals;

/// OMM in CSV, JSON, KVN and XML: one set of values, whatever it is written in.
class TestOmm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void readsTheSameFromEveryForm_data();
    void readsTheSameFromEveryForm();
    void takesNineDigitNumbersAndObjectsWithoutDesignator();
    void takesQuotedCellsInAnyOrder();
    void takesStringsAndNullsAndNamesWhatItDoesNotRead();
    void takesSeveralMessagesInLowerCase();
    void takesXmlInTheEncodingItDeclares_data();
    void takesXmlInTheEncodingItDeclares();
    void keepsEveryFieldWithItsLine();
    void acceptsKnownOddities_data();
    void acceptsKnownOddities();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void leavesBadEntriesOutWhereAsked();
    void readsCelesTrakAndSpaceTrackSamples();
    void givesTheSameFromTheCatalogueInCsvAndJson();

private:
    static ElementSet kite();
};

ElementSet TestOmm::kite()
{
    ElementSet set;
    set.name = u"EXERCISE KITE-1"_s;
    set.internationalDesignator = u"2031-001A"_s;
    set.elementSetNumber = 7;
    set.revolutionAtEpoch = 12345;
    MeanElements &e = set.elements;
    e.object.number = 90001;
    e.epoch = instantOf("2031-03-14T06:00:00Z");
    e.meanMotionRevPerDay = 15.5;
    e.eccentricity = .0001234;
    e.inclinationDeg = 51.64;
    e.raanDeg = 10;
    e.argPerigeeDeg = 90;
    e.meanAnomalyDeg = 270;
    e.bstarPerEarthRadius = .12345e-4;
    e.meanMotionDot = .1234e-4;
    return set;
}

void TestOmm::readsTheSameFromEveryForm_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<FeedFormat>("format");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("originator");
    QTest::addRow("CSV") << u"exercise_omm.csv"_s << FeedFormat::OmmCsv << u"exercise_omm.csv: line 2"_s << QString();
    QTest::addRow("JSON") << u"exercise_omm.json"_s << FeedFormat::OmmJson << u"exercise_omm.json: line 2"_s
                          << QString();
    QTest::addRow("JSON of Space-Track") << u"exercise_omm_spacetrack.json"_s << FeedFormat::OmmJson
                                         << u"exercise_omm_spacetrack.json: line 2"_s << u"EXERCISE"_s;
    QTest::addRow("KVN") << u"exercise_omm.kvn"_s << FeedFormat::Kvn << u"exercise_omm.kvn: line 1"_s << u"EXERCISE"_s;
    QTest::addRow("XML") << u"exercise_omm.xml"_s << FeedFormat::Xml << u"exercise_omm.xml: line 3"_s << QString();
    QTest::addRow("XML in UTF-16") << u"exercise_omm_utf16.xml"_s << FeedFormat::Xml
                                   << u"exercise_omm_utf16.xml: line 3"_s << QString();
}

void TestOmm::readsTheSameFromEveryForm()
{
    QFETCH(QString, name);
    QFETCH(FeedFormat, format);
    QFETCH(QString, source);
    QFETCH(QString, originator);
    const auto file = readSample(name);
    QVERIFY2(file, qPrintable(errorOf(file)));
    QCOMPARE(file->format, format);
    QVERIFY(!file->elementSets.empty());
    ElementSet expected = kite();
    expected.source = source;
    expected.originator = originator;
    if (format == FeedFormat::Xml)
        expected.name = u"EXERCISE KITE-1 & CO"_s;
    QCOMPARE(file->elementSets[0].name, expected.name);
    QCOMPARE(file->elementSets[0].source, expected.source);
    QCOMPARE(file->elementSets[0].elements.epoch, expected.elements.epoch);
    QVERIFY(file->elementSets[0] == expected);
}

void TestOmm::takesNineDigitNumbersAndObjectsWithoutDesignator()
{
    for (const QString &name : { u"exercise_omm.csv"_s, u"exercise_omm.json"_s, u"exercise_omm_quoted.csv"_s }) {
        const auto file = readSample(name);
        QVERIFY2(file, qPrintable(errorOf(file)));
        QCOMPARE(file->elementSets.size(), size_t(2));
        const ElementSet &set = file->elementSets[1];
        QCOMPARE(set.elements.object.number, 799'501'621);
        QVERIFY(set.internationalDesignator.isEmpty());
        QCOMPARE(set.elements.epoch, instantOf("2031-03-13T23:59:59.999136Z"));
        QCOMPARE(set.elements.bstarPerEarthRadius, -.778e-5);
    }
}

void TestOmm::takesQuotedCellsInAnyOrder()
{
    const auto file = readSample(u"exercise_omm_quoted.csv"_s);
    QVERIFY2(file, qPrintable(errorOf(file)));
    QCOMPARE(file->elementSets[0].name, u"EXERCISE \"KITE\", SECOND LINE"_s);
    // The line end inside the quotes counts.
    QCOMPARE(file->elementSets[1].source, u"exercise_omm_quoted.csv: line 4"_s);
    QCOMPARE(findingsOf(*file), QStringList { u"1 : 1 columns are not read: DECAY_DATE."_s });
}

void TestOmm::takesStringsAndNullsAndNamesWhatItDoesNotRead()
{
    const auto file = readSample(u"exercise_omm_spacetrack.json"_s);
    QVERIFY2(file, qPrintable(errorOf(file)));
    QCOMPARE(
        findingsOf(*file), QStringList { u"28 : 4 keys are not read: SEMIMAJOR_AXIS, DECAY_DATE, TAGS, TLE_LINE0."_s });
}

void TestOmm::takesSeveralMessagesInLowerCase()
{
    const auto file = readSample(u"exercise_omm_two_lower_case.kvn"_s);
    QVERIFY2(file, qPrintable(errorOf(file)));
    QCOMPARE(file->messages.size(), size_t(2));
    QCOMPARE(file->elementSets.size(), size_t(2));
    QCOMPARE(file->elementSets[0].elements.epoch, instantOf("2031-03-14T06:00:00Z"));
    QCOMPARE(file->elementSets[1].elements.object.number, 799'501'621);
    const Omm &omm = std::get<Omm>(file->messages[0]);
    QCOMPARE(omm.frame, u"teme"_s);
    QCOMPARE(omm.fields.front().value, u"before the version"_s);
}

void TestOmm::takesXmlInTheEncodingItDeclares_data()
{
    QTest::addColumn<QByteArray>("declared");
    QTest::addColumn<QStringConverter::Encoding>("encoding");
    QTest::addRow("Latin-1") << QByteArray("ISO-8859-1") << QStringConverter::Latin1;
    QTest::addRow("UTF-16 with a mark") << QByteArray("UTF-16") << QStringConverter::Utf16;
    QTest::addRow("UTF-16 without one, little endian") << QByteArray("UTF-16LE") << QStringConverter::Utf16LE;
    QTest::addRow("UTF-16 without one, big endian") << QByteArray("UTF-16BE") << QStringConverter::Utf16BE;
    QTest::addRow("UCS-4 with a mark") << QByteArray("UCS-4") << QStringConverter::Utf32;
    QTest::addRow("UCS-4, little endian") << QByteArray("UCS-4LE") << QStringConverter::Utf32LE;
    QTest::addRow("UCS-4, big endian") << QByteArray("UCS-4BE") << QStringConverter::Utf32BE;
}

void TestOmm::takesXmlInTheEncodingItDeclares()
{
    QFETCH(QByteArray, declared);
    QFETCH(QStringConverter::Encoding, encoding);
    const QByteArray utf8
        = orbitSample(u"exercise_omm.xml"_s).replace("UTF-8", declared).replace("KITE-1", "K\u00C4FER-1");
    const auto flags
        = encoding == QStringConverter::Utf16 ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default;
    QStringEncoder encoder(encoding, flags);
    const QByteArray bytes = encoder.encode(QString::fromUtf8(utf8));
    const auto file = readOrbitFile(bytes, u"a.xml"_s);
    QVERIFY2(file, qPrintable(errorOf(file)));
    QCOMPARE(file->elementSets.at(0).name, u"EXERCISE K\u00C4FER-1 & CO"_s);
    QCOMPARE(file->elementSets.at(0).source, u"a.xml: line 3"_s);
}

void TestOmm::keepsEveryFieldWithItsLine()
{
    const auto file = readSample(u"exercise_omm.kvn"_s);
    QVERIFY2(file, qPrintable(errorOf(file)));
    const Omm &omm = std::get<Omm>(file->messages[0]);
    QCOMPARE(omm.header.version, u"2.0"_s);
    QCOMPARE(*omm.header.created, instantOf("2031-03-14T07:00:00Z"));
    const auto has = [&omm](const MessageField &field) {
        return std::find(omm.fields.begin(), omm.fields.end(), field) != omm.fields.end();
    };
    QVERIFY(has({ u"COMMENT"_s, u"EXERCISE: a made-up object, U"_s, {}, 2, MessageSection::Header, -1 }));
    QVERIFY(has({ u"COMMENT"_s, u"mean elements"_s, {}, 13, MessageSection::MeanElements, -1 }));
    QVERIFY(has({ u"BSTAR"_s, u".12345E-4"_s, u"1/ER"_s, 26, MessageSection::TleParameters, -1 }));
    // Brackets are units behind numbers only.
    QVERIFY(has({ u"USER_DEFINED_CALL_SIGN"_s, u"KITE [ONE]"_s, {}, 29, MessageSection::UserDefined, -1 }));
    QCOMPARE(omm.fields.size(), size_t(26));
    QVERIFY(file->findings.empty());

    const auto xml = readSample(u"exercise_omm.xml"_s);
    QVERIFY2(xml, qPrintable(errorOf(xml)));
    const Omm &fromXml = std::get<Omm>(xml->messages[0]);
    const auto found = std::find_if(fromXml.fields.begin(), fromXml.fields.end(),
        [](const MessageField &f) { return f.keyword == "USER_DEFINED_CALL_SIGN"_L1; });
    QVERIFY(found != fromXml.fields.end());
    QCOMPARE(found->value, u"KITE"_s);
    // Empty where CelesTrak leaves them empty: said, not refused.
    QCOMPARE(findingsOf(*xml),
        (QStringList {
            u"4 CREATION_DATE: Line 4: CREATION_DATE is empty."_s, u"4 ORIGINATOR: Line 4: ORIGINATOR is empty."_s }));
}

void TestOmm::acceptsKnownOddities_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("finding");
    QTest::addRow("element of no standard")
        << u"xml_spurious_element.xml"_s << u"the element secretParameters is not of the standard"_s;
    QTest::addRow("its value") << u"xml_spurious_element.xml"_s << u"SECRET is no keyword of the OMM"_s;
}

void TestOmm::acceptsKnownOddities()
{
    QFETCH(QString, name);
    QFETCH(QString, finding);
    const auto file = readSample(name);
    QVERIFY2(file, qPrintable(errorOf(file)));
    QVERIFY2(findingsOf(*file).filter(finding).size() == 1, qPrintable(findingsOf(*file).join(u'\n')));
}

void TestOmm::refusesBrokenFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *error) {
        QTest::addRow("%s", name) << QString::fromLatin1(name) << QString::fromUtf8(error);
    };
    row("omm_csv_cells_missing.csv", "line 3: Line 3 has 16 cells where the first line has 17.");
    row("omm_csv_quote_open.csv", "line 2: Line 2: a quotation mark is not closed.");
    row("omm_csv_column_twice.csv", "line 1, BSTAR: Line 1: two columns are named BSTAR.");
    row("omm_csv_number_broken.csv", "line 3, INCLINATION: Line 3: INCLINATION cannot be read: \"3.05.39\".");
    row("omm_csv_epoch_missing.csv", "line 2, EPOCH: Line 2: EPOCH is missing.");
    row("omm_csv_header_only.csv", "The file holds no element set.");
    row("omm_json_cut_off.json", "line 37: Line 37: the file ends where a value is wanted; it may be cut off.");
    row("omm_json_number_broken.json", "line 27, INCLINATION: Line 27: INCLINATION cannot be read: \"three\".");
    row("omm_json_key_twice.json", "line 20, BSTAR: Line 20: BSTAR is given a second time.");
    row("omm_json_nested_too_deep.json", "line 1: Line 1: values are nested more than 32 deep.");
    row("omm_json_trailing_text.json", "text follows the end of the JSON.");
    row("omm_kvn_name_empty.kvn", "line 8, CENTER_NAME: Line 8: CENTER_NAME is empty.");
    row("omm_kvn_unit_wrong.kvn", "line 17, INCLINATION: Line 17: INCLINATION is given in \"rad\"; it must be in deg.");
    row("omm_kvn_keyword_out_of_place.kvn",
        "line 25, REF_FRAME: Line 25: REF_FRAME is out of place; it belongs to the section metadata.");
    row("omm_kvn_keyword_twice.kvn",
        "line 26, INCLINATION: Line 26: INCLINATION is given a second time; the first is in line 17.");
    row("omm_kvn_theory_dsst.kvn",
        "line 11, MEAN_ELEMENT_THEORY: Line 11: MEAN_ELEMENT_THEORY is \"DSST\"; SGP4 elements have SGP4.");
    row("omm_kvn_theory_sgp4_xp.kvn", "line 11, MEAN_ELEMENT_THEORY");
    row("omm_kvn_semi_major_axis.kvn", "SEMI_MAJOR_AXIS stands in place of MEAN_MOTION");
    row("omm_kvn_frame_eme2000.kvn", "line 9, REF_FRAME: Line 9: REF_FRAME is \"EME2000\"; SGP4 elements have TEME.");
    row("omm_kvn_version_4.kvn", "line 1, CCSDS_OMM_VERS: Line 1: version \"4.0\" is not read");
    row("omm_kvn_no_equals.kvn", "line 26: Line 26 is neither \"KEYWORD = value\" nor a comment nor numbers");
    row("xml_entity.xml", "line 2: Line 2: the file has a document type (DTD).");
    row("xml_external_dtd.xml", "line 2: Line 2: the file has a document type (DTD).");
    row("xml_undefined_entity.xml", "line 7: Line 7: the XML is broken: Entity 'secret' not defined");
    // Aborted once: the parser was stopped in the middle of its input.
    row("xml_encoding_wrong.xml", "the XML is broken: ");
    row("xml_encoding_unknown.xml", "line 1: Line 1: the XML is broken: Unsupported encoding KLINGON");
    row("xml_not_closed.xml", "the XML is broken");
    row("xml_nested_too_deep.xml", "elements are nested more than 32 deep.");
    row("xml_text_between_elements.xml", "the text \"stray\" stands between elements.");
    row("xml_out_of_place.xml", "REF_FRAME: Line 18: REF_FRAME is out of place; it belongs to the section metadata.");
    row("xml_other_root.xml", "line 2: Line 2: the element \"aem\" is no message that is read");
    row("kvn_aem.kvn", "line 1, CCSDS_AEM_VERS: Line 1: messages of the kind \"AEM\" are not read");
}

void TestOmm::refusesBrokenFiles()
{
    QFETCH(QString, name);
    QFETCH(QString, error);
    QVERIFY(!orbitSample(name).isEmpty());
    const QString given = errorOf(name);
    QVERIFY2(given.startsWith(name) && given.contains(error), qPrintable(given));
}

void TestOmm::leavesBadEntriesOutWhereAsked()
{
    FeedOptions lenient;
    lenient.badEntry = FeedOptions::BadEntry::LeaveOut;
    for (const QString &name :
        { u"omm_csv_number_broken.csv"_s, u"omm_csv_cells_missing.csv"_s, u"omm_json_number_broken.json"_s }) {
        const auto file = readSample(name, lenient);
        QVERIFY2(file, qPrintable(errorOf(file)));
        QCOMPARE(file->elementSets.size(), size_t(1));
        QCOMPARE(file->leftOut, 1);
        QCOMPARE(file->findings.size(), size_t(1));
        QCOMPARE(file->findings[0].severity, FeedFinding::Severity::Error);
        QVERIFY(file->findings[0].line > 0);
    }
    // What is broken as CSV or JSON is broken whole.
    QVERIFY(!readSample(u"omm_csv_quote_open.csv"_s, lenient));
    QVERIFY(!readSample(u"omm_json_cut_off.json"_s, lenient));
    // A message too is left out whole.
    const QByteArray two = orbitSample(u"exercise_omm.kvn"_s) + orbitSample(u"omm_kvn_theory_dsst.kvn"_s);
    QVERIFY(!readOrbitFile(two, u"two.kvn"_s));
    const auto file = readOrbitFile(two, u"two.kvn"_s, lenient);
    QVERIFY2(file, qPrintable(errorOf(file)));
    QCOMPARE(file->messages.size(), size_t(1));
    QCOMPARE(file->leftOut, 1);
    QCOMPARE(file->findings[0].field, u"MEAN_ELEMENT_THEORY"_s);
}

void TestOmm::readsCelesTrakAndSpaceTrackSamples()
{
    if (sharedSample(u"ccsds/README.md"_s).isEmpty())
        QSKIP("The sample messages are not there (PARALLAX_DATA)");
    for (const QString &name : { u"gp-celestrak-vanguard.csv"_s, u"gp-celestrak-vanguard.json"_s,
             u"gp-celestrak-vanguard.xml"_s, u"gp-celestrak-40.csv"_s, u"gp-celestrak-40.json"_s,
             u"gp-spacetrack-iss.json"_s, u"omm-kvn-goes9.txt"_s, u"omm-xml-goes9-covariance.xml"_s }) {
        const auto file = readOrbitFile(sharedSample(u"ccsds/"_s + name), name);
        QVERIFY2(file, qPrintable(errorOf(file)));
        QVERIFY(!file->elementSets.empty());
    }
    const auto csv = readOrbitFile(sharedSample(u"ccsds/gp-celestrak-40.csv"_s), u"a"_s),
               json = readOrbitFile(sharedSample(u"ccsds/gp-celestrak-40.json"_s), u"a"_s);
    QCOMPARE(csv->elementSets.size(), size_t(44));
    QCOMPARE(json->elementSets.size(), size_t(44));
    for (size_t i = 0; i < 44; ++i)
        QVERIFY2(withoutSource(csv->elementSets[i]) == withoutSource(json->elementSets[i]),
            qPrintable(csv->elementSets[i].name));
    const auto goes = readOrbitFile(sharedSample(u"ccsds/omm-xml-goes9-covariance.xml"_s), u"a"_s);
    const Omm &omm = std::get<Omm>(goes->messages[0]);
    QVERIFY(omm.covariance);
    QCOMPARE(omm.covariance->frame, u"TEME"_s);
    QCOMPARE(omm.covariance->matrix(5, 5), 6.224444338635500e-10);
    QCOMPARE(omm.covariance->matrix(0, 5), -3.041346050686871e-07);
    QCOMPARE(omm.elements.elements.epoch, instantOf("2007-03-05T10:34:41.4264Z"));
    const auto iss = readOrbitFile(sharedSample(u"ccsds/gp-spacetrack-iss.json"_s), u"a"_s);
    QCOMPARE(iss->elementSets[0].originator, u"18 SPCS"_s);
    QCOMPARE(iss->elementSets[0].elements.bstarPerEarthRadius, .000024124);
}

void TestOmm::givesTheSameFromTheCatalogueInCsvAndJson()
{
    const QByteArray csv = sharedSample(u"sgp4/catalogue-celestrak-gp-2024-11-01.csv"_s);
    if (csv.isEmpty())
        QSKIP("The catalogue is not there (PARALLAX_DATA)");
    const QList<QByteArray> lines = csv.split('\n');
    const QList<QByteArray> names = lines[0].trimmed().split(',');
    QByteArray json = "[";
    for (const QByteArray &line : lines.mid(1)) {
        const QList<QByteArray> cells = line.trimmed().split(',');
        if (cells.size() != names.size())
            continue;
        json += json.size() > 1 ? ",{" : "{";
        for (qsizetype i = 0; i < names.size(); ++i)
            json += (i ? ",\"" : "\"") + names[i] + "\":\"" + cells[i] + '"';
        json += "}\n";
    }
    json += ']';
    const auto fromCsv = readOrbitFile(csv, u"a"_s), fromJson = readOrbitFile(json, u"a"_s);
    QVERIFY2(fromCsv, qPrintable(errorOf(fromCsv)));
    QVERIFY2(fromJson, qPrintable(errorOf(fromJson)));
    QVERIFY(fromCsv->findings.empty() && fromJson->findings.empty());
    QCOMPARE(fromCsv->elementSets.size(), size_t(26'834));
    QCOMPARE(fromJson->elementSets.size(), size_t(26'834));
    int extended = 0;
    for (size_t i = 0; i < fromCsv->elementSets.size(); ++i) {
        QVERIFY(withoutSource(fromCsv->elementSets[i]) == withoutSource(fromJson->elementSets[i]));
        extended += fromCsv->elementSets[i].elements.object.number > 99'999 ? 1 : 0;
        // The values are those of the text, to the last bit.
        const QList<QByteArray> cells = lines[qsizetype(i) + 1].split(',');
        QCOMPARE(fromCsv->elementSets[i].elements.meanMotionRevPerDay, std::strtod(cells[3].constData(), nullptr));
        QCOMPARE(fromCsv->elementSets[i].elements.bstarPerEarthRadius, std::strtod(cells[14].constData(), nullptr));
    }
    QCOMPARE(extended, 304);
}

QTEST_GUILESS_MAIN(TestOmm)
#include "tst_omm.moc"
