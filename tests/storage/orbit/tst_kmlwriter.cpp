#include "storage/exchange/kmlwriter.h"

#include "model/orbit/geodesy.h"
#include "model/orbit/sgp4.h"
#include "storage/exchange/picturefilecheck.h"
#include "tests/support/exercisepicture.h"

#include <QBuffer>
#include <QXmlStreamReader>

#include <cmath>
#include <numbers>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

namespace {

/// A stretch of a track: what stands at each time.
struct Track
{
    QList<Instant> when;
    QList<std::array<double, 3>> coord;
};

struct Placemark
{
    QString folder, name, description, style;
    QMap<QString, QString> data;
    QList<Track> tracks;
    std::array<double, 3> point{};
    bool isPoint = false;
};

struct KmlFile
{
    QString name, description;
    QMap<QString, QString> data;
    QStringList folders, elements;   ///< elements: the names of all, each once
    QList<Placemark> placemarks;
};

std::array<double, 3> numbersOf(const QString &text, QChar separator)
{
    const QStringList parts = text.split(separator);
    if (parts.size() != 3)
        qFatal("no coordinates: %s", qPrintable(text));
    return {parts[0].toDouble(), parts[1].toDouble(), parts[2].toDouble()};
}

/// Reads any KML of this shape, by itself.
KmlFile parsed(const QByteArray &bytes)
{
    KmlFile file;
    QXmlStreamReader xml(bytes);
    QStringList path;
    QString key;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            path << xml.qualifiedName().toString();
            if (!file.elements.contains(path.last()))
                file.elements << path.last();
            if (path.last() == u"Folder")
                file.folders << QString();
            if (path.last() == u"Placemark")
                file.placemarks << Placemark{file.folders.constLast(), {}, {}, {}, {}, {}, {}, false};
            if (path.last() == u"gx:Track")
                file.placemarks.last().tracks << Track{};
            if (path.last() == u"Data")
                key = xml.attributes().value(u"name"_s).toString();
        } else if (xml.isEndElement()) {
            path.removeLast();
        } else if (xml.isCharacters() && !xml.isWhitespace()) {
            const QString text = xml.text().toString();
            const bool inPlacemark = path.contains(u"Placemark"_s);
            const QString element = path.last();
            if (element == u"name" && inPlacemark)
                file.placemarks.last().name += text;
            else if (element == u"name" && path.contains(u"Folder"_s))
                file.folders.last() += text;
            else if (element == u"name")
                file.name += text;
            else if (element == u"description")
                (inPlacemark ? file.placemarks.last().description : file.description) += text;
            else if (element == u"styleUrl")
                file.placemarks.last().style = text;
            else if (element == u"value")
                (inPlacemark ? file.placemarks.last().data : file.data)[key] += text;
            else if (element == u"when" && path.contains(u"gx:Track"_s))
                file.placemarks.last().tracks.last().when << *Instant::parse(text);
            else if (element == u"gx:coord")
                file.placemarks.last().tracks.last().coord << numbersOf(text, u' ');
            else if (element == u"coordinates") {
                file.placemarks.last().point = numbersOf(text, u',');
                file.placemarks.last().isPoint = true;
            } else if (element == u"altitudeMode" && text != u"absolute")
                qFatal("altitudeMode %s", qPrintable(text));
        }
    }
    if (xml.hasError())
        qFatal("line %lld: %s", xml.lineNumber(), qPrintable(xml.errorString()));
    return file;
}

} // namespace

class TestKmlWriter : public QObject
{
    Q_OBJECT

    static PictureFileOptions spanOf(double hours, double stepSeconds)
    {
        PictureFileOptions options;
        options.from = exerciseNoon();
        options.to = LeapSeconds().plus(options.from, std::llround(hours * 3'600e9));
        options.stepSeconds = stepSeconds;
        options.exercise = true;
        return options;
    }
    static QByteArray bytesOf(const OrbitPicture &picture, const PictureFileOptions &options, PictureFileReport *report = nullptr)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto written = writeKml(buffer, picture, options);
        if (!written)
            qFatal("%s", qPrintable(written.error().what));
        if (report)
            *report = *written;
        return buffer.data();
    }
    static Result<void> checked(const QByteArray &bytes, const OrbitPicture &picture, const PictureFileOptions &options, const PictureFileReport &report)
    {
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        return checkKml(buffer, picture, options, report);
    }
    static void compareWithModel(const std::array<double, 3> &coord, const MeanElements &elements, Instant at)
    {
        const Sgp4State state = Sgp4Propagator(elements).at(at, LeapSeconds());
        const Geodetic place = geodetic(frameTransform(Frame::Teme, Frame::Itrf, at, EarthModel{}).positionKm(state.positionKm));
        constexpr double kDegrees = 180.0 / std::numbers::pi;
        QVERIFY(coord[0] >= -180 && coord[0] <= 180 && coord[1] >= -90 && coord[1] <= 90);
        QVERIFY(std::fabs(coord[0] - place.longitudeRad * kDegrees) < 5.01e-10);
        QVERIFY(std::fabs(coord[1] - place.latitudeRad * kDegrees) < 5.01e-10);
        QVERIFY(std::fabs(coord[2] - place.altitudeKm * 1000.0) < 5.01e-4);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void saysWhatTheFileIs_data() { nationRows(true); }
    void saysWhatTheFileIs()
    {
        QFETCH(QString, nation);
        const OrbitPicturePtr picture = pictureFor(*exerciseObjects(), nation);
        PictureFileReport report;
        const KmlFile file = parsed(bytesOf(*picture, spanOf(1, 60), &report));
        QCOMPARE(file.data.value(u"banner"_s), picture->picture.banner);
        QCOMPARE(file.data.value(u"exercise"_s), u"EXERCISE EXERCISE EXERCISE"_s);
        QCOMPARE(file.data.value(u"for"_s), nation.isEmpty() ? u"own use"_s : nation);
        QCOMPARE(file.data.value(u"step_s"_s), u"60"_s);
        QVERIFY(file.data.value(u"accuracy"_s).contains(u"geoid"));
        for (const QString &said : {file.name, file.description})
            QVERIFY(said.contains(picture->picture.banner.toHtmlEscaped()) && said.contains(u"EXERCISE EXERCISE EXERCISE"));
        // Every object that has a position, in folders by its orbit, in each in the order of the picture.
        QCOMPARE(file.placemarks.size(), qsizetype(picture->elements.size()));
        QCOMPARE(QSet<QString>(file.folders.begin(), file.folders.end()).size(), file.folders.size());
        for (qsizetype i = 0; i < file.placemarks.size(); ++i) {
            const Placemark &placemark = file.placemarks[i];
            const qsizetype element = report.elements[size_t(i)];
            const PictureObject &object = picture->objectOfElement(element);
            QCOMPARE(placemark.name, object.designation);
            QCOMPARE(placemark.data.value(u"id"_s), object.named ? object.id : object.designation);
            QCOMPARE(placemark.data.value(u"mark"_s), object.marking->asPortion);
            QCOMPARE(placemark.data.value(u"owner"_s), object.owner);
            QCOMPARE(placemark.data.value(u"class"_s), object.objectClass);
            QVERIFY(placemark.description.contains(object.marking->asPortion.toHtmlEscaped()));
            QCOMPARE(placemark.folder, placemark.data.value(u"orbit"_s));
            QCOMPARE(placemark.style, u'#' + placemark.folder);
            if (i > 0 && file.placemarks[i - 1].folder == placemark.folder)
                QVERIFY(report.elements[size_t(i)] > report.elements[size_t(i - 1)]);
        }
    }

    void placesAreThoseOfTheModel()
    {
        const OrbitPicturePtr picture = pictureFor(*exerciseObjects(), {});
        PictureFileReport report;
        const PictureFileOptions options = spanOf(1, 100.5);
        const KmlFile file = parsed(bytesOf(*picture, options, &report));
        for (qsizetype i = 0; i < file.placemarks.size(); ++i) {
            QCOMPARE(file.placemarks[i].tracks.size(), 1);
            const Track &track = file.placemarks[i].tracks[0];
            QCOMPARE(track.when.size(), 37);
            QCOMPARE(track.coord.size(), 37);
            for (qsizetype k = 0; k < 37; ++k) {
                const Instant at = LeapSeconds().plus(options.from, k == 36 ? 3'600'000'000'000 : std::llround(100.5e9 * double(k)));
                QVERIFY(track.when[k] == at);
                compareWithModel(track.coord[k], picture->elements[size_t(report.elements[size_t(i)])], at);
            }
        }
    }

    void writesOneTimeAsAPoint()
    {
        const OrbitPicturePtr picture = pictureFor(*exerciseObjects(), u"QNV"_s);
        PictureFileReport report;
        const QByteArray bytes = bytesOf(*picture, spanOf(0, 60), &report);
        const KmlFile file = parsed(bytes);
        QCOMPARE(file.data.value(u"at"_s), u"2031-03-14T12:00:00Z"_s);
        QCOMPARE(file.placemarks.size(), qsizetype(picture->elements.size()));
        for (qsizetype i = 0; i < file.placemarks.size(); ++i) {
            QVERIFY(file.placemarks[i].isPoint && file.placemarks[i].tracks.isEmpty());
            compareWithModel(file.placemarks[i].point, picture->elements[size_t(report.elements[size_t(i)])], exerciseNoon());
        }
        QVERIFY(checked(bytes, *picture, spanOf(0, 60), report));
    }

    void namesNothingFromANetwork()
    {
        QByteArray bytes = bytesOf(*pictureFor(*exerciseObjects(), {}), spanOf(1, 60));
        const QStringList elements = parsed(bytes).elements;
        for (const QString &element : {u"href"_s, u"Icon"_s, u"ScreenOverlay"_s, u"NetworkLink"_s, u"Link"_s})
            QVERIFY(!elements.contains(element));
        bytes.replace("http://www.opengis.net/kml/2.2", "").replace("http://www.google.com/kml/ext/2.2", "");
        QVERIFY(!bytes.contains("http") && !bytes.contains("<!"));
    }

    void saysNothingOfWhatIsWithheld_data() { nationRows(false); }
    void saysNothingOfWhatIsWithheld()
    {
        QFETCH(QString, nation);
        const QString all = QString::fromUtf8(bytesOf(*pictureFor(*exerciseObjects(), nation), spanOf(1, 60)));
        for (const QString &word : wordsWithheldFrom(nation)) {
            QVERIFY2(!all.contains(word, Qt::CaseInsensitive), qPrintable(word));
            QVERIFY2(!all.contains(word.toHtmlEscaped().toHtmlEscaped(), Qt::CaseInsensitive), qPrintable(word));
        }
        const QString ours = QString::fromUtf8(bytesOf(*pictureFor(*exerciseObjects(), {}), spanOf(1, 60)));
        QVERIFY(ours.contains(u"KITE-7B") && ours.contains(u"PX-0009") && ours.contains(u"//NF"));
    }

    void isTheFileOfAStoreWithoutTheRest_data() { nationRows(false); }
    void isTheFileOfAStoreWithoutTheRest()
    {
        QFETCH(QString, nation);
        const CatalogueSnapshot less = objectsWithoutTheRest(nation);
        for (const PictureFileOptions &options : {spanOf(2, 60), spanOf(0, 60)})
            QCOMPARE(bytesOf(*pictureFor(*exerciseObjects(), nation), options), bytesOf(*pictureFor(less, nation), options));
    }

    void leavesGapsWhereThereIsNoPosition()
    {
        const OrbitPicture picture = pictureOf(orbitThroughTheEarth());
        const PictureFileOptions options = spanOf(5, 60);
        PictureFileReport report;
        const QByteArray bytes = bytesOf(picture, options, &report);
        const KmlFile file = parsed(bytes);
        QVERIFY(file.elements.contains(u"gx:MultiTrack"_s));
        QVERIFY(bytes.contains("<gx:interpolate>0</gx:interpolate>"));
        QVERIFY(file.placemarks[0].tracks.size() >= 3);
        const Sgp4Propagator propagator(picture.elements.front());
        QList<Instant> all;
        for (const Track &track : file.placemarks[0].tracks) {
            QCOMPARE(track.when.size(), track.coord.size());
            all += track.when;
            for (qsizetype k = 0; k < track.when.size(); ++k)
                compareWithModel(track.coord[k], picture.elements.front(), track.when[k]);
        }
        QVERIFY(std::is_sorted(all.begin(), all.end()));
        QCOMPARE(qint64(all.size()), report.samples);
        for (int minute = 0; minute <= 300; ++minute)
            QCOMPARE(all.contains(LeapSeconds().plus(options.from, minute * 60'000'000'000LL)), propagator.atMinutes(minute).error == Sgp4Error::None);
        QVERIFY(!bytes.contains("SGP4 error"));
        QVERIFY(checked(bytes, picture, options, report));
    }

    /// XML has no 23:59:60.
    void leavesALeapSecondOut()
    {
        OrbitPicture picture = pictureOf(orbitThroughTheEarth());
        picture.elements[0].eccentricity = 0.01;
        picture.elements[0].epoch = *Instant::parse(u"2016-12-31T12:00:00Z");
        PictureFileOptions options;
        options.from = *Instant::parse(u"2016-12-31T23:59:58Z");
        options.to = *Instant::parse(u"2017-01-01T00:00:01Z");
        options.stepSeconds = 1;
        PictureFileReport report;
        const QByteArray bytes = bytesOf(picture, options, &report);
        QVERIFY(!bytes.contains(":60Z"));
        const Track track = parsed(bytes).placemarks[0].tracks[0];
        QCOMPARE(track.when.size(), 4);
        for (qsizetype k = 0; k < 4; ++k)
            compareWithModel(track.coord[k], picture.elements.front(), track.when[k]);
        QVERIFY(report.notes.constLast().sentence.contains(u"leap second"));
        QVERIFY(checked(bytes, picture, options, report));

        options.from = options.to = *Instant::parse(u"2016-12-31T23:59:60Z");
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto written = writeKml(buffer, picture, options);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Unsupported);
    }

    void refusesWhatMakesNoFile()
    {
        const OrbitPicturePtr picture = pictureFor(*exerciseObjects(), {});
        const std::pair<PictureFileOptions, ErrorCode> wrong[] = {{spanOf(-1, 60), ErrorCode::Malformed}, {spanOf(1, 0), ErrorCode::Malformed},
                                                                  {spanOf(24, 0.1), ErrorCode::TooLarge}, {PictureFileOptions{}, ErrorCode::Malformed}};
        for (const auto &[options, code] : wrong) {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            const auto written = writeKml(buffer, *picture, options);
            QVERIFY(!written);
            QCOMPARE(written.error().code, code);
            QVERIFY(buffer.data().isEmpty());
        }
    }

    void writesTextWithEveryCharacter()
    {
        const QString name = u"A \"B\" <C> & \\ ü ]]> 🛰"_s;
        OrbitPicture picture = pictureOf(orbitThroughTheEarth(), name);
        picture.elements[0].eccentricity = 0.01;
        PictureFileReport report;
        const QByteArray bytes = bytesOf(picture, spanOf(1, 60), &report);
        QCOMPARE(parsed(bytes).placemarks[0].name, name);
        QVERIFY(checked(bytes, picture, spanOf(1, 60), report));
    }

    void refusesWhatXmlCannotHold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("control character") << u"BELL\a"_s;
        QTest::newRow("half a pair") << u"HALF"_s + QChar(0xd83d);
        QTest::newRow("no character") << u"NONE"_s + QChar(0xfffe);
    }
    void refusesWhatXmlCannotHold()
    {
        QFETCH(QString, name);
        OrbitPicture picture = pictureOf(orbitThroughTheEarth(), name);
        picture.elements[0].eccentricity = 0.01;
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto written = writeKml(buffer, picture, spanOf(1, 60));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Unsupported);
        QCOMPARE(written.error().where, u"PX-0900"_s);
    }

    void checkFindsWhatDiffers_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("is");
        QTest::newRow("mark") << QByteArray("<value>(C//REL TO USA, QMR)") << QByteArray("<value>(U)");
        QTest::newRow("name") << QByteArray("<name>KITE-7<") << QByteArray("<name>KITE-7B<");
        QTest::newRow("id") << QByteArray("<value>PX-0107<") << QByteArray("<value>PX-0108<");
        QTest::newRow("owner") << QByteArray("<value>QXC<") << QByteArray("<value>QXD<");
        QTest::newRow("banner") << QByteArray("<value>SECRET") << QByteArray("<value>CONFIDENTIAL");
        QTest::newRow("name of the file") << QByteArray("<name>EXERCISE") << QByteArray("<name>");
        QTest::newRow("one more thing") << QByteArray("<Placemark>") << QByteArray("<Placemark><address>x</address>");
        QTest::newRow("one more in the document") << QByteArray("<open>1</open>") << QByteArray("<open>1</open><phoneNumber>1</phoneNumber>");
        QTest::newRow("an icon") << QByteArray("<scale>0.5</scale>") << QByteArray("<scale>0.5</scale><Icon><href>http://x/</href></Icon>");
        QTest::newRow("one more datum") << QByteArray("<Data name=\"owner\">") << QByteArray("<Data name=\"author\"><value>x</value></Data><Data name=\"owner\">");
        QTest::newRow("time") << QByteArray("<when>2031-03-14T12:00:00Z") << QByteArray("<when>2031-03-14T12:00:01Z");
        QTest::newRow("times not in order") << QByteArray("<when>2031-03-14T12:02:00Z") << QByteArray("<when>2031-03-14T12:01:00Z");
        QTest::newRow("place") << QByteArray("<gx:coord>") << QByteArray("<gx:coord>1");
        QTest::newRow("no place") << QByteArray("<gx:coord>") << QByteArray("<gx:coord>x");
        QTest::newRow("a time more") << QByteArray("<when>2031-03-14T13:00:00Z</when>\n") << QByteArray();
        QTest::newRow("style") << QByteArray("<styleUrl>#GEO") << QByteArray("<styleUrl>#LEO");
        QTest::newRow("cut off") << QByteArray("</Document>") << QByteArray();
        QTest::newRow("another document") << QByteArray("</kml>") << QByteArray("<Document/></kml>");
        QTest::newRow("text behind") << QByteArray("</kml>") << QByteArray("</kml>x");
        QTest::newRow("other root") << QByteArray("kml/2.2\"") << QByteArray("kml/2.1\"");
    }
    void checkFindsWhatDiffers()
    {
        QFETCH(QByteArray, was);
        QFETCH(QByteArray, is);
        const OrbitPicturePtr picture = pictureFor(*exerciseObjects(), u"QMR"_s);
        const PictureFileOptions options = spanOf(1, 60);
        PictureFileReport report;
        QByteArray bytes = bytesOf(*picture, options, &report);
        const auto sound = checked(bytes, *picture, options, report);
        QVERIFY2(sound, sound ? "" : qPrintable(sound.error().what));
        const qsizetype at = bytes.indexOf(was);
        QVERIFY(at >= 0);
        bytes.replace(at, was.size(), is);
        const auto same = checked(bytes, *picture, options, report);
        QVERIFY(!same);
        QCOMPARE(same.error().code, ErrorCode::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestKmlWriter)
#include "tst_kmlwriter.moc"
