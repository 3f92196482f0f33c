#include "tests/storage/orbit/orbitsamples.h"

#include <QTemporaryDir>

using namespace parallax;
using namespace Qt::StringLiterals;

/// What a file is, and files that are none.
class TestFeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void tellsFormatsByTheirContent_data();
    void tellsFormatsByTheirContent();
    void saysWhatAForeignFileIs_data();
    void saysWhatAForeignFileIs();
    void refusesFilesPastTheLimits();
    void refusesWhatIsNotThere();
    void listsFindingsUpToTheLimit();
    void saysWhereANameDeceives();
    void loadsNothingOfAFileCutOffAnywhere_data();
    void loadsNothingOfAFileCutOffAnywhere();
};

void TestFeeds::tellsFormatsByTheirContent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<FeedFormat>("format");
    const auto row
        = [](const char *name, FeedFormat format) { QTest::addRow("%s", name) << QString::fromLatin1(name) << format; };
    row("exercise_3le.txt", FeedFormat::Tle);
    row("tle_cut_off.txt", FeedFormat::Tle);
    row("exercise_omm.csv", FeedFormat::OmmCsv);
    row("exercise_omm_quoted.csv", FeedFormat::OmmCsv);
    row("exercise_omm.json", FeedFormat::OmmJson);
    row("exercise_omm_two_lower_case.kvn", FeedFormat::Kvn);
    row("exercise_oem.kvn", FeedFormat::Kvn);
    row("exercise_cdm.xml", FeedFormat::Xml);
    row("exercise_omm_utf16.xml", FeedFormat::Xml);
}

void TestFeeds::tellsFormatsByTheirContent()
{
    QFETCH(QString, name);
    QFETCH(FeedFormat, format);
    const auto found = detectFeed(orbitSample(name));
    QVERIFY2(found, found ? "" : qPrintable(found.error().what));
    QCOMPARE(*found, format);
}

void TestFeeds::saysWhatAForeignFileIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("what");
    QTest::addRow("empty") << QByteArray() << u"The file is empty."_s;
    QTest::addRow("blank") << QByteArray(" \r\n\t\n") << u"The file is empty: nothing but blanks."_s;
    QTest::addRow("binary") << orbitSample(u"binary.tle"_s) << u"This is no text file: it holds zero bytes."_s;
    QTest::addRow("web page") << orbitSample(u"web_page.html"_s)
                              << u"This is a web page, such as a site sends in place of data when it refuses."_s;
    QTest::addRow("refusal")
        << orbitSample(u"not_a_feed.txt"_s)
        << u"This is no file of element sets or orbit messages (TLE, OMM, OPM, OEM, CDM): it begins with \"No GP data found\"."_s;
    QTest::addRow("gzip") << QByteArray("\x1F\x8B\x08\x00", 4) << u"This is a gzip file; unpack it first."_s;
    QTest::addRow("byte order mark alone") << QByteArray("\xEF\xBB\xBF") << u"The file is empty: nothing but blanks."_s;
    QTest::addRow("empty list") << QByteArray("[]") << u"The file holds no element set."_s;
}

void TestFeeds::saysWhatAForeignFileIs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, what);
    const auto file = readOrbitFile(bytes, u"/some/folder/file.tle"_s);
    QVERIFY(!file);
    QCOMPARE(file.error().what, what);
    QCOMPARE(file.error().where, u"file.tle"_s);
}

void TestFeeds::refusesFilesPastTheLimits()
{
    FeedOptions options;
    options.limits.bytes = 100;
    const auto file = readSample(u"exercise_3le.txt"_s, options);
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::TooLarge);
    for (const QString &name : { u"exercise_3le.txt"_s, u"exercise_omm.csv"_s, u"exercise_omm.json"_s,
             u"exercise_oem.kvn"_s, u"exercise_oem.xml"_s }) {
        FeedOptions one;
        one.limits.entries = 1;
        const auto read = readSample(name, one);
        QVERIFY(!read);
        QVERIFY2(read.error().code == ErrorCode::TooLarge, qPrintable(errorOf(read)));
    }
    for (const QString &name : { u"exercise_omm_two_lower_case.kvn"_s, u"exercise_cdm.kvn"_s, u"exercise_cdm.xml"_s }) {
        FeedOptions few;
        few.limits.fields = 30;
        const auto read = readSample(name, few);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::TooLarge);
    }
    // A sparse file of 500 MB is refused before a byte of it is read.
    QTemporaryDir folder;
    QFile large(folder.filePath(u"large.csv"_s));
    QVERIFY(large.open(QIODevice::WriteOnly));
    QVERIFY(large.resize(500LL * 1024 * 1024));
    large.close();
    const auto opened = openOrbitFile(large.fileName());
    QVERIFY(!opened);
    QCOMPARE(opened.error().what, u"The file has 500 MB; 256 MB is the most that is read. Split it."_s);
}

void TestFeeds::refusesWhatIsNotThere()
{
    QTemporaryDir folder;
    QCOMPARE(openOrbitFile(folder.filePath(u"none.tle"_s)).error().code, ErrorCode::NotFound);
    QCOMPARE(openOrbitFile(folder.path()).error().code, ErrorCode::Io);
}

void TestFeeds::listsFindingsUpToTheLimit()
{
    FeedOptions options;
    options.badEntry = FeedOptions::BadEntry::LeaveOut;
    options.limits.findings = 3;
    QByteArray text = orbitSample(u"exercise_tle.txt"_s);
    for (int i = 0; i < 10; ++i)
        text += "stray text " + QByteArray::number(i) + '\n';
    const auto file = readOrbitFile(text, u"a.tle"_s, options);
    QVERIFY2(file, qPrintable(errorOf(file)));
    QCOMPARE(file->findings.size(), size_t(3));
    QCOMPARE(file->findingsNotListed, 7);
    QCOMPARE(file->leftOut, 10);
}

/// Two objects could pass for one: the name stays as it was sent, and is said.
void TestFeeds::saysWhereANameDeceives()
{
    QByteArray bytes = orbitSample(u"exercise_omm.json"_s);
    const auto before = readOrbitFile(bytes, u"a.json"_s);
    QVERIFY(before && !before->elementSets.empty());
    const QString name = before->elementSets.front().name;
    QString odd = name;
    odd.insert(1, QChar(0x202e));
    bytes.replace(name.toUtf8(), odd.toUtf8());
    const auto file = readOrbitFile(bytes, u"a.json"_s);
    QVERIFY(file);
    QCOMPARE(file->elementSets.front().name, odd);
    QCOMPARE(file->findings.size(), before->findings.size() + 1);
    const FeedFinding &finding = file->findings.back();
    QCOMPARE(finding.field, u"OBJECT_NAME"_s);
    QVERIFY2(finding.sentence.contains(u"<U+202E>") && !finding.sentence.contains(QChar(0x202e)), qPrintable(finding.sentence));
}

void TestFeeds::loadsNothingOfAFileCutOffAnywhere_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : { "exercise_3le.txt", "exercise_omm.csv", "exercise_omm_quoted.csv",
             "exercise_omm_spacetrack.json", "exercise_omm.kvn", "exercise_omm.xml", "exercise_opm.kvn",
             "exercise_opm.xml", "exercise_oem.kvn", "exercise_oem.xml", "exercise_cdm.kvn", "exercise_cdm.xml" })
        QTest::addRow("%s", name) << QString::fromLatin1(name);
}

/// Cut at every byte, a file is refused, or says no more than the whole file does in its first entries; JSON and XML
/// are refused always.
void TestFeeds::loadsNothingOfAFileCutOffAnywhere()
{
    QFETCH(QString, name);
    const QByteArray bytes = orbitSample(name);
    const auto whole = readOrbitFile(bytes, name);
    QVERIFY2(whole, qPrintable(errorOf(whole)));
    const bool closed = whole->format == FeedFormat::OmmJson || whole->format == FeedFormat::Xml;
    const qsizetype end = bytes.trimmed().size();
    for (qsizetype length = 0; length < end; ++length) {
        const auto cut = readOrbitFile(bytes.left(length), name);
        if (!cut) {
            QVERIFY(!cut.error().what.isEmpty() && cut.error().where.startsWith(name));
            continue;
        }
        QVERIFY2(!closed, qPrintable(u"%1 bytes"_s.arg(length)));
        QVERIFY(cut->elementSets.size() <= whole->elementSets.size());
    }
}

QTEST_GUILESS_MAIN(TestFeeds)
#include "tst_feeds.moc"
