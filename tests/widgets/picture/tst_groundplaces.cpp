#include "tests/widgets/picture/picturefixture.h"
#include "widgets/picture/groundplacesmenu.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWidget>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

class TestGroundPlaces : public QObject
{
    Q_OBJECT

    static GroundPlace site(const QString &name = u"Alder"_s, const QString &mark = u"(U)"_s, QGeoCoordinate at = {59.9, 10.7, 120})
    {
        return {name, mark, at};
    }

private Q_SLOTS:
    void keepsWhatItWasGiven()
    {
        const GroundPlace area{u"Box"_s, u"(S//NF)"_s, QGeoPolygon({{10, 20}, {10, 30}, {20, 25}})};
        for (const GroundPlace &place : {site(), area}) {
            const auto read = placeFromJson(placeToJson(place), exercisePack()->language());
            QVERIFY(read);
            QVERIFY(*read == place);
        }
    }

    void refusesWhatIsNoPlace_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("where");
        QTest::newRow("no name") << QJsonObject{{u"mark"_s, u"(U)"_s}, {u"site"_s, QJsonArray{1, 2}}} << u"name"_s;
        QTest::newRow("no mark") << QJsonObject{{u"name"_s, u"A"_s}, {u"site"_s, QJsonArray{1, 2}}} << u"mark"_s;
        QTest::newRow("mark that is none") << QJsonObject{{u"name"_s, u"A"_s}, {u"mark"_s, u"(SECRETISH)"_s}, {u"site"_s, QJsonArray{1, 2}}} << u"mark"_s;
        QTest::newRow("beyond the pole") << QJsonObject{{u"name"_s, u"A"_s}, {u"mark"_s, u"(U)"_s}, {u"site"_s, QJsonArray{91, 2}}} << u"where"_s;
        QTest::newRow("two corners") << QJsonObject{{u"name"_s, u"A"_s}, {u"mark"_s, u"(U)"_s}, {u"area"_s, QJsonArray{QJsonArray{1, 2}, QJsonArray{2, 3}}}}
                                     << u"where"_s;
        QTest::newRow("a corner that is text") << QJsonObject{{u"name"_s, u"A"_s}, {u"mark"_s, u"(U)"_s},
                                                              {u"area"_s, QJsonArray{QJsonArray{1, 2}, QJsonArray{2, 3}, u"x"_s}}} << u"where"_s;
    }
    void refusesWhatIsNoPlace()
    {
        QFETCH(QJsonObject, json);
        QFETCH(QString, where);
        const auto read = placeFromJson(json, exercisePack()->language());
        QVERIFY(!read);
        QCOMPARE(read.error().where, where);
    }

    void marksCountTowardsTheBanner()
    {
        QWidget parent;
        GroundPlacesMenu menu(&parent);
        menu.setLanguage(exercisePack()->language());
        QVERIFY(menu.add(site()));
        QVERIFY(menu.add(site(u"Thistle"_s, u"(S//NF)"_s)));
        QVERIFY(!menu.add(site(u"Broken"_s, u"(Z)"_s)));
        QCOMPARE(menu.banners(), (QStringList{u"UNCLASSIFIED"_s, u"SECRET//NOFORN"_s}));
        QCOMPARE(menu.marks().size(), 2);
        QCOMPARE(menu.marks().constLast().name, u"(S//NF) Thistle"_s);
        const QJsonArray kept = menu.state();
        GroundPlacesMenu other(&parent);
        other.setLanguage(exercisePack()->language());
        other.restore(kept);
        QVERIFY(other.places() == menu.places());
        other.remove(0);
        QCOMPARE(other.places().size(), 1);
    }

    void followsAReceiver()
    {
        // Made up, with its checksum: 48°07.038' north, 11°31.000' east.
        QTemporaryDir folder;
        QFile file(folder.filePath(u"receiver.nmea"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 3; ++i)
            file.write(QStringLiteral("$GPRMC,12351%1,A,4807.038,N,01131.000,E,022.4,084.4,230394,003.1,W*%2\r\n").arg(i).arg([i] {
                const QByteArray sentence = QStringLiteral("GPRMC,12351%1,A,4807.038,N,01131.000,E,022.4,084.4,230394,003.1,W").arg(i).toLatin1();
                int sum = 0;
                for (char c : sentence)
                    sum ^= c;
                return QStringLiteral("%1").arg(sum, 2, 16, QLatin1Char('0')).toUpper();
            }()).toLatin1());
        file.close();
        QWidget parent;
        GroundPlacesMenu menu(&parent);
        QVERIFY(menu.followReceiver(file.fileName()));
        QTRY_COMPARE(menu.marks().size(), 1);
        QVERIFY(std::abs(menu.marks().constFirst().corners.front().latitudeRad - 48.1173 / 57.29577951) < 1e-5);
        const auto missing = menu.followReceiver(folder.filePath(u"none"_s));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
    }

    void areDrawn()
    {
        PictureSettings with;
        with.groundMarks = {{u"(S//NF) Thistle"_s, {{0.5, 0.3, 0}}, false}};
        const SceneRequest ours = requestOf(contentOf(*scenarioObjects(), {}), with);
        QVERIFY(painted(ours) != painted(requestOf(contentOf(*scenarioObjects(), {}))));
    }
};

QTEST_MAIN(TestGroundPlaces)
#include "tst_groundplaces.moc"
