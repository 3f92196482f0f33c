#include "widgets/picture/earthshapes.h"

#include "model/orbit/geodesy.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <numbers>
#include <random>
#include <thread>

using namespace parallax;

namespace {

using Detail = EarthShapes::Detail;

constexpr double kRad = std::numbers::pi / 180;

quint8 landAt(const EarthShapes &shapes, double longitudeDeg, double latitudeDeg)
{
    const Eigen::Vector3f v = earthDirection(longitudeDeg, latitudeDeg);
    return shapes.land().sampleSmooth(v.x(), v.y(), v.z());
}

/// The slow way: on how many sides of the point does a parallel meet the rings?
bool inRings(const std::vector<QPolygonF> &rings, double longitudeDeg, double latitudeDeg)
{
    bool inside = false;
    for (const QPolygonF &ring : rings)
        for (qsizetype i = 0; i + 1 < ring.size(); ++i) {
            const QPointF &a = ring[i], &b = ring[i + 1];
            if ((a.y() > latitudeDeg) != (b.y() > latitudeDeg)
                && longitudeDeg < a.x() + (b.x() - a.x()) * (latitudeDeg - a.y()) / (b.y() - a.y()))
                inside = !inside;
        }
    return inside;
}

/// Geodetic longitude and latitude in degrees.
std::pair<double, double> placeOf(const Eigen::Vector3f &direction)
{
    const Eigen::Vector3d v = direction.cast<double>();
    return {std::atan2(v.y(), v.x()) / kRad, std::atan2(v.z() / (1 - kEarthFlattening), std::hypot(v.x(), v.y())) / kRad};
}

} // namespace

class TestEarthShapes : public QObject
{
    Q_OBJECT

    std::shared_ptr<const EarthShapes> m_shapes;

    const SphereLines &lines(const QString &layer, Detail detail) const
    {
        return layer == u"coast" ? m_shapes->coast(detail) : m_shapes->borders(detail);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void initTestCase()
    {
        const auto shapes = EarthShapes::shipped();
        QVERIFY2(shapes, qPrintable(shapes ? QString() : shapes.error().what + u' ' + shapes.error().where));
        m_shapes = *shapes;
    }

    void isMadeOnce()
    {
        std::array<std::shared_ptr<const EarthShapes>, 4> seen;
        std::array<std::shared_ptr<const ImageCube>, 4> images;
        {
            std::vector<std::jthread> threads;
            for (size_t i = 0; i < seen.size(); ++i)
                threads.emplace_back([&seen, &images, i] {
                    seen[i] = *EarthShapes::shipped();
                    images[i] = seen[i]->image();
                });
        }
        for (size_t i = 0; i < seen.size(); ++i) {
            QCOMPARE(seen[i], m_shapes);
            QCOMPARE(images[i], images[0]);
        }
    }

    /// The ellipsoid as the rest of the program has it, in the lengths of the drawing space.
    void drawsTheEllipsoidAsTheUnitSphere()
    {
        for (double latitude = -90; latitude <= 90; latitude += 7.5)
            for (double longitude = -180; longitude <= 180; longitude += 22.5) {
                const Eigen::Vector3d km = itrfKm(Geodetic{latitude * kRad, longitude * kRad, 0});
                const Eigen::Vector3d drawn = km.cwiseProduct(Eigen::Vector3d(1, 1, 1 / (1 - kEarthFlattening))) / kEarthRadiusKm;
                QVERIFY((earthDirection(longitude, latitude).cast<double>() - drawn).norm() < 2e-7); // last places of a float
            }
    }

    void tellsLandFromWater_data()
    {
        QTest::addColumn<double>("longitude");
        QTest::addColumn<double>("latitude");
        QTest::addColumn<bool>("land");
        QTest::addRow("Paris") << 2.3522 << 48.8566 << true;
        QTest::addRow("Pacific") << -150.0 << 0.0 << false;
        QTest::addRow("Gulf of Guinea") << 0.0 << 0.0 << false;
        QTest::addRow("Caspian Sea is water") << 51.0 << 41.0 << false;
        QTest::addRow("Lake Superior is not told from land") << -87.5 << 47.7 << true;
        QTest::addRow("Lake Victoria is not told from land") << 33.0 << -1.0 << true;
        QTest::addRow("South Pole") << 0.0 << -90.0 << true;
        QTest::addRow("Vostok") << 106.8 << -78.46 << true;
        QTest::addRow("Antarctica at the cut") << 180.0 << -87.0 << true;
        QTest::addRow("North Pole") << 0.0 << 90.0 << false;
        QTest::addRow("Greenland") << -38.5 << 72.6 << true;
        QTest::addRow("Chukotka at the cut") << 180.0 << 68.0 << true;
        QTest::addRow("Chukotka beyond the cut") << -177.0 << 67.0 << true;
        QTest::addRow("Bering Sea at the cut") << -180.0 << 60.0 << false;
        QTest::addRow("Hawaii") << -155.5 << 19.6 << true;
        QTest::addRow("Madagascar") << 46.9 << -18.9 << true;
        QTest::addRow("Strait of Gibraltar's west") << -7.5 << 36.0 << false;
        QTest::addRow("Tasman Sea") << 160.0 << -38.0 << false;
    }
    void tellsLandFromWater()
    {
        QFETCH(const double, longitude);
        QFETCH(const double, latitude);
        QFETCH(const bool, land);
        QCOMPARE(landAt(*m_shapes, longitude, latitude), quint8(land ? 255 : 0));
        // The rings hold what is inside, not what is on their own edges.
        const double x = std::clamp(longitude, -179.99, 179.99), y = std::clamp(latitude, -89.99, 89.99);
        QCOMPARE(inRings(m_shapes->landRings(Detail::Fine), x, y), land);
    }

    /// Everywhere, and along the edges of the cube: away from the coast the cube has what the rings have.
    void agreesWithTheRings_data()
    {
        QTest::addColumn<bool>("edges");
        QTest::addRow("everywhere") << false;
        QTest::addRow("edges of the cube") << true;
    }
    void agreesWithTheRings()
    {
        QFETCH(const bool, edges);
        const quint32 seed = 20310316;
        std::mt19937 random(seed);
        std::normal_distribution<float> normal;
        const std::vector<QPolygonF> &rings = m_shapes->landRings(Detail::Fine);
        int land = 0, water = 0;
        for (int i = 0; i < 1500; ++i) {
            Eigen::Vector3f v(normal(random), normal(random), normal(random));
            if (edges) { // the largest two the same, one of them by a hair
                Eigen::Index most = 0;
                v.cwiseAbs().maxCoeff(&most);
                v[(most + 1) % 3] = std::copysign(v[most], v[(most + 1) % 3]) * (i % 2 ? 1.0001f : 0.9999f);
            }
            const auto [longitude, latitude] = placeOf(v);
            const bool expected = inRings(rings, longitude, latitude);
            bool clear = std::abs(latitude) < 89;
            for (const double off : {-0.2, 0.2}) // more than a texel
                clear = clear && inRings(rings, longitude + off / std::cos(latitude * kRad), latitude) == expected
                    && inRings(rings, longitude, latitude + off) == expected;
            if (!clear)
                continue;
            ++(expected ? land : water);
            const int found = m_shapes->land().sample(v.x(), v.y(), v.z());
            QVERIFY2(expected ? found > 200 : found < 55,
                     qPrintable(QStringLiteral("seed %1, draw %2: %3 at %4, %5").arg(seed).arg(i).arg(found).arg(longitude).arg(latitude)));
        }
        QVERIFY2(land > 300 && water > 800, qPrintable(QStringLiteral("%1 %2").arg(land).arg(water)));
    }

    /// On a coast that runs east and west the coverage is a half. With geocentric or unreduced latitudes the cube would be 0.1° off
    /// in the middle latitudes, most of a texel, and full on one side, empty on the other.
    void standsAtTheRightLatitude()
    {
        double sum = 0;
        int count = 0;
        for (const QPolygonF &ring : m_shapes->landRings(Detail::Fine))
            for (qsizetype i = 0; i + 1 < ring.size(); ++i) {
                const QPointF step = ring[i + 1] - ring[i], middle = (ring[i] + ring[i + 1]) / 2;
                if (std::abs(middle.y()) < 30 || std::abs(middle.y()) > 60 || std::abs(step.y()) > 0.3 * std::abs(step.x()))
                    continue;
                // Land on the side of the equator, water on the side of the pole.
                const double towardsPole = middle.y() > 0 ? 0.3 : -0.3;
                if (landAt(*m_shapes, middle.x(), middle.y() + towardsPole) != 0
                    || landAt(*m_shapes, middle.x(), middle.y() - towardsPole) != 255)
                    continue;
                sum += landAt(*m_shapes, middle.x(), middle.y());
                ++count;
            }
        QVERIFY2(count > 100, qPrintable(QString::number(count)));
        QVERIFY2(std::abs(sum / count - 127.5) < 20, qPrintable(QStringLiteral("%1 of %2").arg(sum / count).arg(count)));
    }

    void hasLinesOnTheUnitSphere_data()
    {
        QTest::addColumn<QString>("layer");
        QTest::addColumn<int>("detail");
        QTest::addColumn<int>("fewestLines");
        QTest::addRow("coast 1:110m") << "coast" << int(Detail::Coarse) << 120;
        QTest::addRow("coast 1:50m") << "coast" << int(Detail::Fine) << 1400;
        QTest::addRow("borders 1:110m") << "borders" << int(Detail::Coarse) << 150;
        QTest::addRow("borders 1:50m") << "borders" << int(Detail::Fine) << 180;
    }
    void hasLinesOnTheUnitSphere()
    {
        QFETCH(const QString, layer);
        QFETCH(const int, detail);
        QFETCH(const int, fewestLines);
        const SphereLines &all = lines(layer, Detail(detail));
        QVERIFY(int(all.starts.size()) - 1 >= fewestLines);
        QCOMPARE(all.starts.front(), 0);
        QCOMPARE(all.starts.back(), int(all.points.size()));
        for (size_t line = 0; line + 1 < all.starts.size(); ++line) {
            QVERIFY(all.starts[line] + 2 <= all.starts[line + 1]);
            for (int i = all.starts[line]; i < all.starts[line + 1]; ++i) {
                QVERIFY(std::abs(all.points[size_t(i)].norm() - 1) < 1e-6f);
                if (i > all.starts[line]) {
                    const float step = (all.points[size_t(i)] - all.points[size_t(i) - 1]).norm();
                    QVERIFY2(step < 1.42 * kRad, qPrintable(QString::number(double(step) / kRad))); // a degree each way
                }
            }
        }
    }

    void drawsNoCoastWhereTheMapIsCut()
    {
        for (const Detail detail : {Detail::Coarse, Detail::Fine}) {
            const SphereLines &coast = m_shapes->coast(detail);
            int atTheCut = 0;
            for (size_t line = 0; line + 1 < coast.starts.size(); ++line)
                for (int i = coast.starts[line]; i < coast.starts[line + 1]; ++i) {
                    const auto [longitude, latitude] = placeOf(coast.points[size_t(i)]);
                    QVERIFY(latitude > -86); // the southernmost coast is that of the Ross Sea
                    if (std::abs(longitude) < 179.9999)
                        continue;
                    ++atTheCut;
                    if (i + 1 < coast.starts[line + 1])
                        QVERIFY(std::abs(placeOf(coast.points[size_t(i) + 1]).first) < 179.9999);
                }
            QVERIFY(atTheCut >= 8); // Chukotka, Wrangel, Fiji and Antarctica on both sides
        }
    }

    /// A coast that comes to the cut goes on beyond it: there are only loops.
    void leavesNoLooseEndsOfCoast()
    {
        for (const Detail detail : {Detail::Coarse, Detail::Fine}) {
            const SphereLines &coast = m_shapes->coast(detail);
            std::vector<Eigen::Vector3f> ends;
            for (size_t line = 0; line + 1 < coast.starts.size(); ++line) {
                const Eigen::Vector3f &first = coast.points[size_t(coast.starts[line])];
                const Eigen::Vector3f &last = coast.points[size_t(coast.starts[line + 1]) - 1];
                if ((first - last).norm() > 1e-6f)
                    ends.insert(ends.end(), {first, last});
            }
            QVERIFY(!ends.empty());
            for (const Eigen::Vector3f &end : ends)
                QVERIFY(std::abs(placeOf(end).first) > 179.9999);
        }
    }

    /// Positions: SIMBAD, ICRS, epoch J2000. Magnitudes: Hipparcos. The file has four places of a degree.
    void hasTheBrightestStars_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<double>("rightAscension");
        QTest::addColumn<double>("declination");
        QTest::addColumn<double>("magnitude");
        QTest::addRow("Sirius") << 0 << (6 + 45 / 60.0 + 8.91728 / 3600) * 15 << -(16 + 42 / 60.0 + 58.0171 / 3600) << -1.44;
        QTest::addRow("Canopus") << 1 << (6 + 23 / 60.0 + 57.10988 / 3600) * 15 << -(52 + 41 / 60.0 + 44.3810 / 3600) << -0.62;
    }
    void hasTheBrightestStars()
    {
        QFETCH(const int, index);
        QFETCH(const double, rightAscension);
        QFETCH(const double, declination);
        QFETCH(const double, magnitude);
        const Star &star = m_shapes->stars().at(size_t(index));
        const double a = rightAscension * kRad, d = declination * kRad;
        const Eigen::Vector3d expected(std::cos(d) * std::cos(a), std::cos(d) * std::sin(a), std::sin(d));
        QVERIFY((star.direction.cast<double>() - expected).norm() < 1e-4 * kRad);
        QVERIFY(std::abs(double(star.magnitude) - magnitude) < 0.005);
    }

    void hasTheStarsOfTheNakedEye()
    {
        const std::vector<Star> &stars = m_shapes->stars();
        QCOMPARE(stars.size(), size_t(5044));
        QCOMPARE(stars.back().magnitude, 6.0f);
        QCOMPARE(stars.front().bv, 0.009f);
        for (const Star &star : stars) {
            QVERIFY(std::abs(star.direction.norm() - 1) < 1e-6f);
            QVERIFY(star.bv > -0.5f && star.bv < 4);
        }
    }

    void hasAnImageOfTheEarth()
    {
        const auto image = m_shapes->image();
        QVERIFY(image);
        const auto at = [&image](double longitudeDeg, double latitudeDeg) {
            const Eigen::Vector3f v = earthDirection(longitudeDeg, latitudeDeg);
            return QColor::fromRgba(image->sampleSmooth(v.x(), v.y(), v.z()));
        };
        const QColor sahara = at(10, 24), pacific = at(-150, 0), greenland = at(-40, 75), antarctica = at(90, -80), amazon = at(-62, -5);
        QVERIFY(sahara.red() > sahara.blue() + 30);
        QVERIFY(pacific.blue() > pacific.red() + 30);
        QVERIFY(greenland.red() > 180 && antarctica.red() > 180);
        QVERIFY(amazon.green() > amazon.red() && amazon.green() > amazon.blue());
        QCOMPARE(sahara.alpha(), 255);
    }

    void staysSmall_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("mostBytes");
        QTest::addRow("land 1:110m") << "land-110m.bin" << qint64(25000);
        QTest::addRow("land 1:50m") << "land-50m.bin" << qint64(250000);
        QTest::addRow("borders 1:110m") << "borders-110m.bin" << qint64(15000);
        QTest::addRow("borders 1:50m") << "borders-50m.bin" << qint64(60000);
        QTest::addRow("stars") << "stars.bin" << qint64(65000);
        QTest::addRow("image") << "earth-natural.jpg" << qint64(400000);
    }
    void staysSmall()
    {
        QFETCH(const QString, name);
        QFETCH(const qint64, mostBytes);
        const QFileInfo file(QStringLiteral(":/parallax/earth/") + name);
        QVERIFY(file.exists());
        QVERIFY(file.size() <= mostBytes);
    }

    void passesOnWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("keptBytes"); // -1: no file
        QTest::addColumn<int>("code");
        for (const char *name : {"land-110m.bin", "land-50m.bin", "borders-110m.bin", "borders-50m.bin", "stars.bin"}) {
            QTest::addRow("no %s", name) << QString::fromLatin1(name) << -1 << int(ErrorCode::NotFound);
            QTest::addRow("%s cut short", name) << QString::fromLatin1(name) << 5000 << int(ErrorCode::Malformed);
        }
    }
    void passesOnWhatIsWrongWithAFile()
    {
        QFETCH(const QString, name);
        QFETCH(const int, keptBytes);
        QTemporaryDir folder;
        for (const QFileInfo &shipped : QDir(QStringLiteral(":/parallax/earth")).entryInfoList()) {
            if (shipped.fileName() == name && keptBytes < 0)
                continue;
            QFile file(folder.filePath(shipped.fileName()));
            QVERIFY(QFile::copy(shipped.filePath(), file.fileName()));
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            if (shipped.fileName() == name)
                QVERIFY(file.resize(keptBytes));
        }
        const auto shapes = EarthShapes::fromFolder(folder.path());
        QVERIFY(!shapes);
        QTEST(int(shapes.error().code), "code");
        QCOMPARE(shapes.error().where, folder.filePath(name));
    }

    void goesWithoutAnImage()
    {
        QTemporaryDir folder;
        for (const QFileInfo &shipped : QDir(QStringLiteral(":/parallax/earth")).entryInfoList({QStringLiteral("*.bin")}))
            QVERIFY(QFile::copy(shipped.filePath(), folder.filePath(shipped.fileName())));
        const auto shapes = EarthShapes::fromFolder(folder.path());
        QVERIFY(shapes);
        QVERIFY(!(*shapes)->image());
    }
};

QTEST_MAIN(TestEarthShapes)
#include "tst_earthshapes.moc"
