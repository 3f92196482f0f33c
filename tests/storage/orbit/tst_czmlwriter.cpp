#include "storage/exchange/czmlwriter.h"

#include "model/orbit/sgp4.h"
#include "storage/exchange/picturefilecheck.h"
#include "tests/support/exercisepicture.h"

#include <QBuffer>

#include <cmath>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

class TestCzmlWriter : public QObject
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
        const auto written = writeCzml(buffer, picture, options);
        if (!written)
            qFatal("%s", qPrintable(written.error().what));
        if (report)
            *report = *written;
        return buffer.data();
    }
    static QList<QJsonObject> packetsOf(const QByteArray &bytes)
    {
        QList<QJsonObject> packets;
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        if (!document.isArray())
            qFatal("no list: %s", bytes.left(200).constData());
        for (const QJsonValue &packet : document.array())
            packets << packet.toObject();
        return packets;
    }
    static QString textOf(const QJsonObject &packet, const QString &property)
    {
        return packet.value(u"properties"_s).toObject().value(property).toObject().value(u"string"_s).toString();
    }
    static Result<void> checked(const QByteArray &bytes, const OrbitPicture &picture, const PictureFileOptions &options, const PictureFileReport &report)
    {
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        return checkCzml(buffer, picture, options, report);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void beginsWithWhatTheFileIs_data() { nationRows(true); }
    void beginsWithWhatTheFileIs()
    {
        QFETCH(QString, nation);
        const OrbitPicturePtr picture = pictureFor(*exerciseObjects(), nation);
        const QList<QJsonObject> packets = packetsOf(bytesOf(*picture, spanOf(1, 60)));
        const QJsonObject document = packets.first();
        QCOMPARE(document.value(u"id"_s).toString(), u"document"_s);
        QCOMPARE(document.value(u"version"_s).toString(), u"1.0"_s);
        QCOMPARE(document.value(u"clock"_s).toObject().value(u"interval"_s).toString(), u"2031-03-14T12:00:00Z/2031-03-14T13:00:00Z"_s);
        QCOMPARE(textOf(document, u"banner"_s), picture->picture.banner);
        QCOMPARE(textOf(document, u"exercise"_s), u"EXERCISE EXERCISE EXERCISE"_s);
        QCOMPARE(textOf(document, u"for"_s), nation.isEmpty() ? u"own use"_s : nation);
        QCOMPARE(textOf(document, u"from"_s), u"2031-03-14T12:00:00Z"_s);
        QCOMPARE(document.value(u"properties"_s).toObject().value(u"step_s"_s).toObject().value(u"number"_s).toDouble(), 60.0);
        for (const QString &said : {document.value(u"name"_s).toString(), document.value(u"description"_s).toString()}) {
            QVERIFY(said.contains(picture->picture.banner.toHtmlEscaped()));
            QVERIFY(said.contains(u"EXERCISE EXERCISE EXERCISE"));
        }
        QVERIFY(textOf(document, u"accuracy"_s).contains(u"worth about 1 km"));

        // One packet for each object that has a position, in the order of the picture.
        QCOMPARE(packets.size(), qsizetype(picture->elements.size()) + 1);
        for (qsizetype i = 0; i < qsizetype(picture->elements.size()); ++i) {
            const PictureObject &object = picture->objectOfElement(i);
            const QJsonObject &packet = packets[i + 1];
            QCOMPARE(packet.value(u"id"_s).toString(), object.named ? object.id : object.designation);
            QCOMPARE(packet.value(u"name"_s).toString(), object.designation);
            QCOMPARE(packet.value(u"label"_s).toObject().value(u"text"_s).toString(), object.designation);
            QCOMPARE(textOf(packet, u"mark"_s), object.marking->asPortion);
            QCOMPARE(textOf(packet, u"owner"_s), object.owner);
            QCOMPARE(textOf(packet, u"class"_s), object.objectClass);
            QVERIFY(textOf(packet, u"position"_s).startsWith(object.position == PositionKnowledge::Full ? u"precise" : u"coarse"));
            QVERIFY(packet.value(u"description"_s).toString().contains(object.marking->asPortion.toHtmlEscaped()));
        }
    }

    /// To the millimetre that is printed, by the scalar path and the frames of the model.
    void positionsAreThoseOfTheModel()
    {
        const OrbitPicturePtr picture = pictureFor(*exerciseObjects(), {});
        // 100 s do not go into an hour: the end is a sample of its own.
        PictureFileReport report;
        const PictureFileOptions options = spanOf(1, 100.5);
        const QList<QJsonObject> packets = packetsOf(bytesOf(*picture, options, &report));
        QCOMPARE(report.elements.size(), picture->elements.size());
        QCOMPARE(report.samples, qint64(picture->elements.size()) * 37);
        for (qsizetype i = 0; i < qsizetype(picture->elements.size()); ++i) {
            const QJsonObject position = packets[i + 1].value(u"position"_s).toObject();
            QCOMPARE(position.value(u"referenceFrame"_s).toString(), u"FIXED"_s);
            QCOMPARE(position.value(u"interpolationAlgorithm"_s).toString(), u"LAGRANGE"_s);
            QCOMPARE(position.value(u"interpolationDegree"_s).toInt(), 5);
            QCOMPARE(position.value(u"epoch"_s).toString(), u"2031-03-14T12:00:00Z"_s);
            const QJsonArray samples = position.value(u"cartesian"_s).toArray();
            QCOMPARE(samples.size(), 4 * 37);
            const Sgp4Propagator propagator(picture->elements[size_t(i)]);
            double before = -1;
            for (qsizetype k = 0; k < samples.size(); k += 4) {
                const double seconds = samples[k].toDouble();
                QVERIFY(seconds > before);
                QCOMPARE(seconds, k == 4 * 36 ? 3600.0 : 100.5 * double(k / 4));
                before = seconds;
                const Instant at = LeapSeconds().plus(options.from, std::llround(seconds * 1e9));
                const Eigen::Vector3d km = frameTransform(Frame::Teme, Frame::Itrf, at, options.earth).positionKm(propagator.at(at, LeapSeconds()).positionKm);
                for (int axis = 0; axis < 3; ++axis)
                    QVERIFY(std::fabs(samples[k + 1 + axis].toDouble() - km[axis] * 1000.0) < 5.01e-4);
            }
        }
    }

    void saysNothingOfWhatIsWithheld_data() { nationRows(false); }
    void saysNothingOfWhatIsWithheld()
    {
        QFETCH(QString, nation);
        const QString all = QString::fromUtf8(bytesOf(*pictureFor(*exerciseObjects(), nation), spanOf(1, 60)));
        const QString ours = QString::fromUtf8(bytesOf(*pictureFor(*exerciseObjects(), {}), spanOf(1, 60)));
        const QStringList words = wordsWithheldFrom(nation);
        int inOurs = 0;
        for (const QString &word : words) {
            QVERIFY2(!all.contains(word, Qt::CaseInsensitive), qPrintable(word));
            inOurs += ours.contains(word, Qt::CaseInsensitive);
        }
        // The search would be worth nothing if it found nothing in ours.
        QVERIFY(inOurs >= 8);
    }

    /// Whoever may have the coarse position gets that of the public elements, kilometres from the precise one.
    void coarseIsNowhereNearThePrecise_data() { nationRows(false); }
    void coarseIsNowhereNearThePrecise()
    {
        QFETCH(QString, nation);
        const OrbitPicturePtr picture = pictureFor(*exerciseObjects(), nation);
        const PictureFileOptions options = spanOf(1, 600);
        const QList<QJsonObject> packets = packetsOf(bytesOf(*picture, options));
        const std::vector<ElementSet> precise = precisesOf(*exerciseObjects());
        for (qsizetype i = 0; i < qsizetype(picture->elements.size()); ++i) {
            const PictureObject &object = picture->objectOfElement(i);
            const QJsonArray samples = packets[i + 1].value(u"position"_s).toObject().value(u"cartesian"_s).toArray();
            const auto found = std::find_if(precise.begin(), precise.end(), [&](const ElementSet &set) { return set.elements.object.toString() == object.id; });
            QVERIFY(found != precise.end());
            const MeanElements open = *exerciseElements(*ObjectId::parse(object.id),
                                                        object.position == PositionKnowledge::Coarse ? exerciseObjects()->object(object.id)->publicElements
                                                                                                     : exerciseObjects()->object(object.id)->elements, {});
            for (qsizetype k = 0; k < samples.size(); k += 4) {
                const Instant at = LeapSeconds().plus(options.from, std::llround(samples[k].toDouble() * 1e9));
                const FrameTransform turn = frameTransform(Frame::Teme, Frame::Itrf, at, options.earth);
                const Eigen::Vector3d km = Eigen::Vector3d(samples[k + 1].toDouble(), samples[k + 2].toDouble(), samples[k + 3].toDouble()) / 1000.0;
                const double fromPrecise = (km - turn.positionKm(Sgp4Propagator(found->elements).at(at, LeapSeconds()).positionKm)).norm();
                const double fromOpen = (km - turn.positionKm(Sgp4Propagator(open).at(at, LeapSeconds()).positionKm)).norm();
                if (object.position == PositionKnowledge::Coarse) {
                    QVERIFY2(fromPrecise > 5, qPrintable(object.id));
                    QVERIFY(fromOpen < 1e-6);
                } else {
                    QVERIFY(fromPrecise < 1e-6);
                    QVERIFY(fromOpen > 5);
                }
            }
        }
    }

    void isTheFileOfAStoreWithoutTheRest_data() { nationRows(false); }
    void isTheFileOfAStoreWithoutTheRest()
    {
        QFETCH(QString, nation);
        const CatalogueSnapshot less = objectsWithoutTheRest(nation);
        QVERIFY(less.objects.size() < exerciseObjects()->objects.size());
        for (const PictureFileOptions &options : {spanOf(2, 60), spanOf(0, 60)})
            QCOMPARE(bytesOf(*pictureFor(*exerciseObjects(), nation), options), bytesOf(*pictureFor(less, nation), options));
    }

    void givesTheSameBytesEachTime()
    {
        QCOMPARE(bytesOf(*pictureFor(*exerciseObjects(), u"QMR"_s), spanOf(1, 30)), bytesOf(*pictureFor(*exerciseObjects(), u"QMR"_s), spanOf(1, 30)));
    }

    void writesOneTimeAsAPosition()
    {
        const OrbitPicturePtr picture = pictureFor(*exerciseObjects(), u"QNV"_s);
        PictureFileReport report;
        const QByteArray bytes = bytesOf(*picture, spanOf(0, 60), &report);
        const QList<QJsonObject> packets = packetsOf(bytes);
        QCOMPARE(report.samples, qint64(packets.size()) - 1);
        for (const QJsonObject &packet : packets.mid(1)) {
            QCOMPARE(packet.value(u"position"_s).toObject().value(u"cartesian"_s).toArray().size(), 3);
            QCOMPARE(packet.value(u"availability"_s).toString(), u"2031-03-14T12:00:00Z/2031-03-14T12:00:00Z"_s);
            QVERIFY(!packet.contains(u"path"_s));
        }
        QCOMPARE(textOf(packets.first(), u"at"_s), u"2031-03-14T12:00:00Z"_s);
        QVERIFY(checked(bytes, *picture, spanOf(0, 60), report));
    }

    /// Gaps are gaps: an interval for each stretch, no sample between, and what we should know of it in the notes alone.
    void leavesGapsWhereThereIsNoPosition()
    {
        const OrbitPicture picture = pictureOf(orbitThroughTheEarth());
        const PictureFileOptions options = spanOf(5, 60);
        PictureFileReport report;
        const QByteArray bytes = bytesOf(picture, options, &report);
        const QJsonObject packet = packetsOf(bytes).at(1);
        const QJsonArray available = packet.value(u"availability"_s).toArray(), pieces = packet.value(u"position"_s).toArray();
        QVERIFY(available.size() >= 3);
        QCOMPARE(pieces.size(), available.size());
        const Sgp4Propagator propagator(picture.elements.front());
        qint64 samples = 0;
        QSet<int> present;
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            const QJsonObject piece = pieces[i].toObject();
            QCOMPARE(piece.value(u"interval"_s), available[i]);
            const QJsonArray cartesian = piece.value(u"cartesian"_s).toArray();
            QCOMPARE(cartesian.size() % 4, 0);
            samples += cartesian.size() / 4;
            for (qsizetype k = 0; k < cartesian.size(); k += 4)
                present.insert(int(std::lround(cartesian[k].toDouble() / 60)));
        }
        QCOMPARE(report.samples, samples);
        for (int minute = 0; minute <= 300; ++minute)
            QCOMPARE(present.contains(minute), propagator.atMinutes(minute).error == Sgp4Error::None);
        // One for each gap, and one for want of a mark.
        QCOMPARE(report.notes.size(), available.size() - (present.contains(300) ? 1 : 0) + 1);
        QVERIFY(report.notes.constFirst().object == u"PX-0900" && report.notes.constFirst().sentence.contains(u"SGP4 error 6"));
        QVERIFY(!bytes.contains("SGP4 error") && !bytes.contains("Decayed"));
        QVERIFY(checked(bytes, picture, options, report));
    }

    void leavesOutWhatHasNoPositionAtAll()
    {
        OrbitPicture picture = pictureOf(orbitThroughTheEarth());
        picture.elements[0].eccentricity = 0.0001;
        picture.elements[0].meanMotionRevPerDay = 17.5; // below the ground
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto written = writeCzml(buffer, picture, spanOf(1, 60));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::NotFound);

        OrbitPicture two = *pictureFor(*exerciseObjects(), {});
        two.elements[3] = picture.elements[0];
        PictureFileReport report;
        const QByteArray bytes = bytesOf(two, spanOf(1, 60), &report);
        QCOMPARE(report.elements.size(), two.elements.size() - 1);
        QVERIFY(std::find(report.elements.begin(), report.elements.end(), 3) == report.elements.end());
        QVERIFY(!bytes.contains(two.objectOfElement(3).id.toUtf8()));
        QCOMPARE(report.notes.size(), 1);
        QVERIFY(report.notes[0].sentence.startsWith(u"Left out of the file"));
        QVERIFY(checked(bytes, two, spanOf(1, 60), report));
    }

    void refusesWhatMakesNoFile_data()
    {
        QTest::addColumn<double>("hours");
        QTest::addColumn<double>("step");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("said");
        QTest::newRow("ends before it begins") << -1.0 << 60.0 << int(ErrorCode::Malformed) << u"before it begins"_s;
        QTest::newRow("no step") << 1.0 << 0.0 << int(ErrorCode::Malformed) << u"not above zero"_s;
        QTest::newRow("step back") << 1.0 << -60.0 << int(ErrorCode::Malformed) << u"not above zero"_s;
        QTest::newRow("step that is no number") << 1.0 << std::nan("") << int(ErrorCode::Malformed) << u"not above zero"_s;
        QTest::newRow("more times than a file takes") << 24.0 << 0.1 << int(ErrorCode::TooLarge) << u"Take a step of 1 s or more"_s;
    }
    void refusesWhatMakesNoFile()
    {
        QFETCH(double, hours);
        QFETCH(double, step);
        QFETCH(int, code);
        QFETCH(QString, said);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto written = writeCzml(buffer, *pictureFor(*exerciseObjects(), {}), spanOf(hours, step));
        QVERIFY(!written);
        QCOMPARE(int(written.error().code), code);
        QVERIFY2(written.error().what.contains(said), qPrintable(written.error().what));
        QVERIFY(buffer.data().isEmpty());
    }

    /// What the error proposes is enough.
    void saysWhichStepWouldDo()
    {
        OrbitPicture many = pictureOf(orbitThroughTheEarth());
        many.elements.resize(30'000, many.elements.front());
        many.objectOf.resize(30'000, 0);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto written = writeCzml(buffer, many, spanOf(24, 60));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::TooLarge);
        QVERIFY2(written.error().what.contains(u"43230000 positions (30000 objects at 1441 times)"), qPrintable(written.error().what));
        QVERIFY2(written.error().what.contains(u"a step of 131 s"), qPrintable(written.error().what));
        QVERIFY(30'000 * (24 * 3600 / 131 + 2) <= kMostPictureSamples);
    }

    void writesTextWithEveryCharacter()
    {
        const QString name = u"A \"B\" <C> & \\ ü \u2028 🛰"_s;
        OrbitPicture picture = pictureOf(orbitThroughTheEarth(), name);
        picture.elements[0].eccentricity = 0.01;
        PictureFileReport report;
        const QByteArray bytes = bytesOf(picture, spanOf(1, 60), &report);
        QCOMPARE(packetsOf(bytes).at(1).value(u"name"_s).toString(), name);
        QVERIFY(checked(bytes, picture, spanOf(1, 60), report));
        QCOMPARE(report.notes.size(), 1); // it has no mark
        QVERIFY(report.notes[0].sentence.contains(u"without a mark"));
        QVERIFY(packetsOf(bytes).at(1).value(u"description"_s).toString().contains(u"NO MARK"));
    }

    /// Series count apart: two unidentified objects may have one number, and must not become one object.
    void tellsUnidentifiedObjectsOfOneNumberApart()
    {
        OrbitPicture picture = pictureOf(orbitThroughTheEarth(), {}, false);
        picture.elements[0].eccentricity = 0.01;
        picture.picture.objects << picture.picture.objects.first();
        picture.picture.objects[1].id = u"BG-0900"_s;
        picture.elements.push_back(picture.elements[0]);
        picture.elements[1].object.series = u"BG"_s;
        picture.objectOf = {0, 1};
        picture.elementOf = {0, 1};
        const QByteArray bytes = bytesOf(picture, spanOf(1, 60));
        const QList<QJsonObject> packets = packetsOf(bytes);
        QCOMPARE(packets[1].value(u"id"_s).toString(), u"UNIDENTIFIED 900"_s);
        QCOMPARE(packets[2].value(u"id"_s).toString(), u"UNIDENTIFIED 900 (2)"_s);
        QVERIFY(!bytes.contains("PX-0900") && !bytes.contains("BG-0900"));
    }

    void goesThroughALeapSecond()
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
        const QJsonArray samples = packetsOf(bytes).at(1).value(u"position"_s).toObject().value(u"cartesian"_s).toArray();
        QCOMPARE(samples.size(), 4 * 5); // 58, 59, 60, 0, 1
        for (int i = 0; i < 5; ++i)
            QCOMPARE(samples[4 * i].toDouble(), double(i));
        // Equal steps of SI time: one second's way each, 7 km, which 23:59:60 left out would double. Without a table of Earth orientation
        // UT1 is taken for UTC and steps with it, 460 m.
        const auto at = [&](int i) { return Eigen::Vector3d(samples[4 * i + 1].toDouble(), samples[4 * i + 2].toDouble(), samples[4 * i + 3].toDouble()); };
        for (int i = 1; i < 5; ++i)
            QVERIFY(std::fabs((at(i) - at(i - 1)).norm() - (at(1) - at(0)).norm()) < 600);
        QVERIFY(checked(bytes, picture, options, report));
    }

    /// The note of accuracy against what a viewer does: Lagrange's polynomial through six samples, halfway between two of them.
    void saysHowFarTheInterpolationIsOff()
    {
        const OrbitPicturePtr picture = pictureFor(*exerciseObjects(), {});
        const PictureFileOptions options = spanOf(2, 300);
        const QList<QJsonObject> packets = packetsOf(bytesOf(*picture, options));
        const double said = packets[0].value(u"properties"_s).toObject().value(u"interpolation_error_m"_s).toObject().value(u"number"_s).toDouble();
        double worst = 0;
        for (qsizetype i = 0; i < qsizetype(picture->elements.size()); ++i) {
            const QJsonArray samples = packets[i + 1].value(u"position"_s).toObject().value(u"cartesian"_s).toArray();
            const Sgp4Propagator propagator(picture->elements[size_t(i)]);
            for (int k = 0; k < 24; ++k) {
                const int first = std::clamp(k - 2, 0, 25 - 6);
                Eigen::Vector3d between = Eigen::Vector3d::Zero();
                for (int a = first; a < first + 6; ++a) {
                    double weight = 1;
                    for (int b = first; b < first + 6; ++b)
                        weight *= a == b ? 1 : (k + 0.5 - b) / (a - b);
                    between += weight * Eigen::Vector3d(samples[4 * a + 1].toDouble(), samples[4 * a + 2].toDouble(), samples[4 * a + 3].toDouble());
                }
                const Instant at = LeapSeconds().plus(options.from, qint64((k + 0.5) * 300e9));
                const Eigen::Vector3d km = frameTransform(Frame::Teme, Frame::Itrf, at, options.earth).positionKm(propagator.at(at, LeapSeconds()).positionKm);
                worst = std::max(worst, (between - km * 1000.0).norm());
            }
        }
        QVERIFY2(said >= worst - 0.01 && said < worst * 1.1, qPrintable(u"said %1, found %2"_s.arg(said).arg(worst)));
    }

    void saysThatItIsForDisplayOnly()
    {
        PictureFileOptions options = spanOf(1, 60);
        options.displayOnly = true;
        const QByteArray bytes = bytesOf(*pictureFor(*exerciseObjects(), u"QNV"_s), options);
        QVERIFY(bytes.contains("For display only: may be shown to QNV, not left with it."));
    }

    /// Each of these is a way in which a file could leave that is not the picture.
    void checkFindsWhatDiffers_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("is");
        QTest::newRow("mark") << QByteArray("(C//REL TO USA, QMR)\"}") << QByteArray("(U)\"}");
        QTest::newRow("name") << QByteArray("\"name\":\"KITE-7\"") << QByteArray("\"name\":\"KITE-8\"");
        QTest::newRow("label") << QByteArray("\"text\":\"KITE-7\"") << QByteArray("\"text\":\"KITE-7B\"");
        QTest::newRow("id") << QByteArray("\"id\":\"PX-0107\"") << QByteArray("\"id\":\"PX-0108\"");
        QTest::newRow("owner") << QByteArray("{\"string\":\"QXC\"}") << QByteArray("{\"string\":\"QXD\"}");
        QTest::newRow("banner") << QByteArray("\"banner\":{\"string\":\"SECRET") << QByteArray("\"banner\":{\"string\":\"CONFIDENTIAL");
        QTest::newRow("audience") << QByteArray("\"for\":{\"string\":\"QMR\"}") << QByteArray("\"for\":{\"string\":\"QNV\"}");
        QTest::newRow("one more thing") << QByteArray("\"pixelSize\":5") << QByteArray("\"pixelSize\":5,\"note\":\"x\"");
        QTest::newRow("one more property") << QByteArray("\"owner\":{") << QByteArray("\"author\":{\"string\":\"x\"},\"owner\":{");
        QTest::newRow("description") << QByteArray("<td>Owner</td>") << QByteArray("<td>Owner!</td>");
        QTest::newRow("time") << QByteArray("\"cartesian\":[0,") << QByteArray("\"cartesian\":[1,");
        QTest::newRow("place") << QByteArray("\"cartesian\":[0,") << QByteArray("\"cartesian\":[0,1");
        QTest::newRow("interval") << QByteArray("\"availability\":\"2031-03-14T12:00:00Z") << QByteArray("\"availability\":\"2031-03-14T12:01:00Z");
        QTest::newRow("version") << QByteArray("\"version\":\"1.0\"") << QByteArray("\"version\":\"1.1\"");
        QTest::newRow("cut off") << QByteArray("\n]\n") << QByteArray("\n");
        QTest::newRow("goes on") << QByteArray("\n]\n") << QByteArray("\n]\n[]");
        QTest::newRow("comma at the end") << QByteArray("\n]\n") << QByteArray(",\n]\n");
        QTest::newRow("an object more") << QByteArray("\n]\n") << QByteArray(",{\"id\":\"PX-0009\"}\n]\n");
        QTest::newRow("not an object") << QByteArray("\n]\n") << QByteArray(",7\n]\n");
    }
    void checkFindsWhatDiffers()
    {
        QFETCH(QByteArray, was);
        QFETCH(QByteArray, is);
        const OrbitPicturePtr picture = pictureFor(*exerciseObjects(), u"QMR"_s);
        const PictureFileOptions options = spanOf(1, 60);
        PictureFileReport report;
        QByteArray bytes = bytesOf(*picture, options, &report);
        QVERIFY(checked(bytes, *picture, options, report));
        const qsizetype at = bytes.indexOf(was);
        QVERIFY(at >= 0);
        bytes.replace(at, was.size(), is);
        const auto same = checked(bytes, *picture, options, report);
        QVERIFY(!same);
        QCOMPARE(same.error().code, ErrorCode::Conflict);
    }
    void checkFindsWhatIsNotThere()
    {
        const OrbitPicturePtr picture = pictureFor(*exerciseObjects(), u"QMR"_s);
        PictureFileReport report;
        const QByteArray bytes = bytesOf(*picture, spanOf(1, 60), &report);
        QList<QByteArray> lines = bytes.split('\n');
        lines.removeAt(4);
        QVERIFY(!checked(lines.join('\n'), *picture, spanOf(1, 60), report));
        QVERIFY(!checked("[]", *picture, spanOf(1, 60), report));
        QVERIFY(!checked({}, *picture, spanOf(1, 60), report));
        // The file of one nation is not that of another.
        QVERIFY(!checked(bytes, *pictureFor(*exerciseObjects(), u"QNV"_s), spanOf(1, 60), report));
    }
};

QTEST_GUILESS_MAIN(TestCzmlWriter)
#include "tst_czmlwriter.moc"
