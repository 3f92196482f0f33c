#include "storage/exchange/picturefile.h"

#include "storage/exchange/checkedsave.h"
#include "storage/exchange/czmlwriter.h"
#include "storage/exchange/jsonlist.h"
#include "storage/exchange/kmlwriter.h"
#include "tests/support/exercisepicture.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

class TestPictureFile : public QObject
{
    Q_OBJECT

    static PictureFileOptions hour()
    {
        PictureFileOptions options;
        options.from = exerciseNoon();
        options.to = LeapSeconds().plus(options.from, 3'600'000'000'000);
        return options;
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void formatsHaveNames()
    {
        for (const PictureFileFormat format : {PictureFileFormat::Czml, PictureFileFormat::Kml})
            QVERIFY(pictureFileFormatFromName(pictureFileFormatName(format)) == format);
        QVERIFY(!pictureFileFormatFromName(u"kmz"));
    }

    void writesForTheOwnerAlone()
    {
        QTemporaryDir folder;
        for (const PictureFileFormat format : {PictureFileFormat::Czml, PictureFileFormat::Kml}) {
            const QString path = folder.filePath(u"picture."_s + pictureFileFormatName(format));
            write(path, "what stood there");
            const auto saved = savePictureFile(*pictureFor(*exerciseObjects(), u"QMR"_s), hour(), format, path);
            QVERIFY(saved);
            QVERIFY(saved->samples == qint64(saved->elements.size()) * 61);
            QVERIFY(read(path).size() > 10'000);
            QCOMPARE(QFile::permissions(path) & QFileDevice::Permissions(0x00FF), QFileDevice::Permissions());
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
    }

    void leavesWhatStoodThereWhereItFails()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"picture.czml"_s);
        write(path, "what stood there");
        PictureFileOptions wrong = hour();
        wrong.stepSeconds = 0;
        QCOMPARE(savePictureFile(*pictureFor(*exerciseObjects(), {}), wrong, PictureFileFormat::Czml, path).error().code, ErrorCode::Malformed);
        OrbitPicture picture = pictureOf(orbitThroughTheEarth(), u"BELL\a"_s);
        picture.elements[0].eccentricity = 0.01;
        QCOMPARE(savePictureFile(picture, hour(), PictureFileFormat::Kml, path).error().code, ErrorCode::Unsupported);
        QCOMPARE(read(path), QByteArray("what stood there"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        QCOMPARE(savePictureFile(picture, hour(), PictureFileFormat::Czml, folder.filePath(u"no/such/folder.czml"_s)).error().code, ErrorCode::Denied);
    }

    void saysThatTheDiskIsFull()
    {
        for (const auto &write : {writeCzml, writeKml}) {
            QFile full(u"/dev/full"_s);
            QVERIFY(full.open(QIODevice::WriteOnly));
            const auto written = write(full, *pictureFor(*exerciseObjects(), {}), hour());
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::Io);
        }
    }

    /// The check sees the bytes that are on the disk, before they have the name.
    void checksWhatIsOnTheDisk()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"file"_s);
        const QByteArray wanted(3'000'000, 'x');
        QByteArray seen;
        const auto put = [&](QIODevice &out) -> Result<void> { out.write(wanted); return {}; };
        const auto saved = saveChecked(path, put, [&](QIODevice &in) -> Result<void> {
            seen = in.readAll();
            return QFile::exists(path) ? Result<void>(Error{ErrorCode::Conflict, u"too early"_s, {}}) : Result<void>();
        });
        QVERIFY(saved);
        QCOMPARE(seen, wanted);
        QCOMPARE(read(path), wanted);
    }

    void tellsOfElementsThatAreTooOld()
    {
        QTemporaryDir folder;
        PictureFileOptions later = hour();
        later.from = later.to = *Instant::parse(u"2031-05-01T00:00:00Z");
        const auto saved = savePictureFile(*pictureFor(*exerciseObjects(), u"QMR"_s), later, PictureFileFormat::Czml, folder.filePath(u"late.czml"_s));
        QVERIFY(saved);
        QCOMPARE(saved->notes.size(), 1);
        QVERIFY(saved->notes[0].sentence.contains(u"more than 30 days"));
    }

    void tellsOfAStepThatIsTooLong()
    {
        QTemporaryDir folder;
        PictureFileOptions coarse = hour();
        coarse.stepSeconds = 600;
        const auto saved = savePictureFile(*pictureFor(*exerciseObjects(), u"QMR"_s), coarse, PictureFileFormat::Czml, folder.filePath(u"coarse.czml"_s));
        QVERIFY(saved);
        QCOMPARE(saved->notes.size(), 1);
        QVERIFY(saved->notes[0].sentence.contains(u"Take a shorter step"));
        QVERIFY(savePictureFile(*pictureFor(*exerciseObjects(), u"QMR"_s), hour(), PictureFileFormat::Czml, folder.filePath(u"fine.czml"_s))->notes.isEmpty());
    }

    void tellsOfNoMoreNotesThanAnybodyReads()
    {
        PictureFileReport report;
        for (int i = 0; i < 250; ++i)
            report.note(QString::number(i), u"gap"_s);
        QCOMPARE(report.notes.size(), PictureFileReport::kMostNotes);
        QCOMPARE(report.notesNotListed, 150);
    }

    void readsAListPieceByPiece_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("objects"); // -1: an error
        QTest::newRow("none") << QByteArray(" [ ] \n") << 0;
        QTest::newRow("two") << QByteArray("[{\"a\":[1,{\"b\":2}]},\n {} ]") << 2;
        QTest::newRow("brackets in a string") << QByteArray("[{\"a\":\"]}\\\"]}\\\\\"},{\"]\":\"[\"}]") << 2;
        QTest::newRow("larger than a piece") << QByteArray("[{\"a\":\"") + QByteArray(700'000, '[') + "\"},{}]" << 2;
        QTest::newRow("empty") << QByteArray() << -1;
        QTest::newRow("an object") << QByteArray("{}") << -1;
        QTest::newRow("numbers") << QByteArray("[1]") << -1;
        QTest::newRow("not closed") << QByteArray("[{}") << -1;
        QTest::newRow("object not closed") << QByteArray("[{") << -1;
        QTest::newRow("no comma") << QByteArray("[{}{}]") << -1;
        QTest::newRow("comma first") << QByteArray("[,{}]") << -1;
        QTest::newRow("comma last") << QByteArray("[{},]") << -1;
        QTest::newRow("goes on") << QByteArray("[{}] x") << -1;
        QTest::newRow("wrong brackets") << QByteArray("[{\"a\":[}]}]") << -1;
    }
    void readsAListPieceByPiece()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, objects);
        QBuffer buffer(&json);
        buffer.open(QIODevice::ReadOnly);
        JsonList list(buffer);
        int found = 0;
        for (;;) {
            const auto next = list.next();
            if (!next) {
                found = -1;
                QVERIFY(next.error().where.startsWith(u"byte"));
                break;
            }
            if (!*next)
                break;
            ++found;
        }
        QCOMPARE(found, objects);
    }
};

QTEST_GUILESS_MAIN(TestPictureFile)
#include "tst_picturefile.moc"
