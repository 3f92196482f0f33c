#include "model/orbit/geodesy.h"
#include "widgets/picture/picturecamera.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace parallax;

class TestPictureCamera : public QObject
{
    Q_OBJECT

    static constexpr double kRad = std::numbers::pi / 180;
    static constexpr QSizeF kSize{1280, 800};
    static Eigen::Vector3f at(double latitudeDeg, double longitudeDeg, double heightKm)
    {
        return drawingPoint(itrfKm(Geodetic{latitudeDeg * kRad, longitudeDeg * kRad, heightKm})).cast<float>();
    }
    static PictureCamera globe(double latitudeDeg, double longitudeDeg, double distance)
    {
        PictureCamera camera;
        camera.latitudeRad = latitudeDeg * kRad;
        camera.longitudeRad = longitudeDeg * kRad;
        camera.distance = distance;
        return camera;
    }

private Q_SLOTS:
    /// The ellipsoid is the unit sphere of the drawing space, everywhere.
    void groundIsTheUnitSphere()
    {
        for (double latitude = -90; latitude <= 90; latitude += 7.5)
            for (double longitude = -180; longitude < 180; longitude += 40) {
                const Eigen::Vector3d ground = drawingGround(latitude * kRad, longitude * kRad);
                QVERIFY(std::abs(ground.norm() - 1) < 1e-12);
                QVERIFY((ground - drawingPoint(itrfKm(Geodetic{latitude * kRad, longitude * kRad, 0}))).norm() < 1e-12);
                QVERIFY(std::abs(geodeticLatitude(ground) - latitude * kRad) < 1e-12);
            }
    }

    void middleOfTheGlobeIsWhereTheCameraLooks()
    {
        const Projector projector(globe(20, 45, 5), 0, kSize);
        const auto ground = projector.groundAt(QPointF(640, 400));
        QVERIFY(ground);
        QVERIFY(std::abs(std::asin(ground->z()) - 20 * kRad) < 1e-6);
        QVERIFY(std::abs(std::atan2(ground->y(), ground->x()) - 45 * kRad) < 1e-6);
        QVERIFY(!projector.groundAt(QPointF(2, 2)));
        // North is up, east is right.
        const auto north = projector.pixel(at(25, 45, 0)), east = projector.pixel(at(20, 50, 0)), here = projector.pixel(at(20, 45, 0));
        QVERIFY(north.y < here.y && std::abs(north.x - here.x) < 0.1F);
        QVERIFY(east.x > here.x);
    }

    void pixelAndGroundAreInverse()
    {
        QRandomGenerator random(31);
        for (const PictureKind kind : {PictureKind::Globe, PictureKind::Map})
            for (int i = 0; i < 300; ++i) {
                PictureCamera camera = globe(random.bounded(160.0) - 80, random.bounded(360.0) - 180, 1.2 + random.bounded(20.0));
                camera.kind = kind;
                camera.spanRad = 0.3 + random.bounded(5.9);
                const Projector projector(camera, 0, kSize);
                const QPointF pixel(random.bounded(1280.0), random.bounded(800.0));
                const auto ground = projector.groundAt(pixel);
                if (!ground)
                    continue;
                const Projector::Pixel back = projector.pixel(ground->cast<float>());
                QVERIFY(back.isShown || kind == PictureKind::Globe); // the very edge of the disc may count as hidden
                // Near the edge of the disc a float's last place is pixels.
                const double off = std::hypot(std::remainder(double(back.x) - pixel.x(), kind == PictureKind::Map ? projector.wrapWidth() : 1e9),
                                              double(back.y) - pixel.y());
                QVERIFY2(off < (kind == PictureKind::Map ? 0.2 : 3.0), qPrintable(QString::number(off)));
            }
    }

    void theEarthHidesWhatIsBehindIt()
    {
        const Projector projector(globe(0, 0, 6), 0, kSize);
        QVERIFY(projector.pixel(at(0, 0, 500)).isShown);
        QVERIFY(projector.pixel(at(0, 0, 35'786)).isShown == false);   // behind the eye
        QVERIFY(!projector.pixel(at(0, 180, 500)).isShown);
        QVERIFY(!projector.pixel(at(0, 180, 35'786)).isShown);         // in the shadow of the disc
        QVERIFY(projector.pixel(at(0, 140, 35'786)).isShown);          // beside it
        QVERIFY(!projector.pixel(at(0, 170, 0)).isShown);
        QVERIFY(projector.pixel(at(0, 75, 0)).isShown);
        QVERIFY(!projector.pixel(at(0, 85, 0)).isShown);               // beyond the horizon at acos(1/6) = 80.4°
    }

    /// Against an exact ray and sphere, in double.
    void hidingAgreesWithTheRay()
    {
        QRandomGenerator random(7);
        int hidden = 0;
        for (int i = 0; i < 5000; ++i) {
            const PictureCamera camera = globe(random.bounded(160.0) - 80, random.bounded(360.0) - 180, 1.5 + random.bounded(15.0));
            const Projector projector(camera, 0, kSize);
            const Eigen::Vector3d point = at(random.bounded(180.0) - 90, random.bounded(360.0), 300 + random.bounded(40'000.0)).cast<double>();
            const Eigen::Vector3d seen = projector.axes().cast<double>() * point, eye(0, 0, camera.distance), way = seen - eye;
            if (seen.z() > camera.distance - 0.01)
                continue;
            const double a = way.squaredNorm(), b = eye.dot(way), c = eye.squaredNorm() - 1, root = b * b - a * c;
            const bool meets = root > 0 && (-b - std::sqrt(root)) / a < 1;
            if (std::abs(root) / (a * c) < 2e-3) // grazing: a float may differ
                continue;
            QCOMPARE(projector.pixel(point.cast<float>()).isShown, !meets);
            hidden += meets;
        }
        QVERIFY2(hidden > 200, qPrintable(QString::number(hidden)));
    }

    /// Latitudes on the map are geodetic, from the ground to beyond the geostationary orbit.
    void mapIsOfGeodeticLatitude()
    {
        PictureCamera camera;
        camera.kind = PictureKind::Map;
        camera.longitudeRad = 0;
        const Projector projector(camera, 0, kSize);
        for (const double height : {0.0, 400.0, 20'000.0, 36'000.0})
            for (double latitude = -85; latitude <= 85; latitude += 17) {
                const Projector::Pixel pixel = projector.pixel(at(latitude, 30, height));
                QVERIFY(pixel.isShown);
                const double found = (400 - double(pixel.y)) / projector.scale() / kRad + projector.middleLatitudeRad() / kRad;
                QVERIFY2(std::abs(found - latitude) < 2e-3, qPrintable(QString::number(found)));
                QVERIFY(std::abs((double(pixel.x) - 640) / projector.scale() / kRad - 30) < 1e-3);
            }
    }

    /// Turned by sidereal time, an inertial camera sees the same as one that stands still over the ground it is over.
    void inertialCameraTurnsAgainstTheEarth()
    {
        PictureCamera fixed = globe(10, 20, 4), inertial = fixed;
        inertial.isInertial = true;
        inertial.longitudeRad = fixed.longitudeRad + 1.25;
        const Projector a(fixed, 1.25, kSize), b(inertial, 1.25, kSize);
        QVERIFY(std::abs(a.middleLongitudeRad() - b.middleLongitudeRad()) < 1e-12);
        const Projector later(inertial, 1.25 + 0.1, kSize);
        QVERIFY(std::abs(later.middleLongitudeRad() - (b.middleLongitudeRad() - 0.1)) < 1e-12);
    }

    void zoomKeepsTheGroundUnderThePointer()
    {
        for (const PictureKind kind : {PictureKind::Globe, PictureKind::Map}) {
            PictureCamera camera = globe(10, 20, 3);
            camera.kind = kind;
            camera.spanRad = 2;
            const QPointF pointer(700, 380);
            const auto before = Projector(camera, 0, kSize).groundAt(pointer);
            const PictureCamera nearer = zoomed(camera, 1.5, pointer, kSize);
            QVERIFY(kind == PictureKind::Map ? nearer.spanRad < camera.spanRad : nearer.distance < camera.distance);
            const auto after = Projector(nearer, 0, kSize).groundAt(pointer);
            QVERIFY(before && after);
            QVERIFY((*before - *after).norm() < 0.01);
        }
    }

    void framingBringsPointsIntoView()
    {
        const std::vector<Eigen::Vector3d> points{at(0, 15.5, 35'786).cast<double>(), at(0, 16.9, 35'786).cast<double>(),
                                                  at(30, 40, 600).cast<double>()};
        for (const PictureKind kind : {PictureKind::Globe, PictureKind::Map})
            for (const bool inertial : {false, true}) {
                PictureCamera camera = globe(-60, -120, 2);
                camera.kind = kind;
                camera.isInertial = inertial;
                const PictureCamera framed = framing(camera, points, 2.0);
                QCOMPARE(framed.kind, kind);
                const Projector projector(framed, 2.0, kSize);
                for (const Eigen::Vector3d &point : points) {
                    const Projector::Pixel pixel = projector.pixel(point.cast<float>());
                    QVERIFY(pixel.isShown);
                    QVERIFY(QRectF(QPointF(), kSize).contains(QPointF(double(pixel.x), double(pixel.y))));
                }
            }
        QVERIFY(framing(globe(1, 2, 3), {}, 0) == globe(1, 2, 3));
    }

    void brokenNumbersBecomeThoseOfANewCamera()
    {
        PictureCamera broken;
        broken.longitudeRad = std::numeric_limits<double>::quiet_NaN();
        broken.latitudeRad = 99;
        broken.distance = std::numeric_limits<double>::infinity();
        broken.spanRad = -1;
        const PictureCamera normal = broken.normalised();
        QCOMPARE(normal.longitudeRad, PictureCamera().longitudeRad);
        QCOMPARE(normal.latitudeRad, std::numbers::pi / 2);
        QCOMPARE(normal.distance, PictureCamera().distance);
        QCOMPARE(normal.spanRad, PictureCamera::kNarrowestRad);
        const Projector projector(broken, 0, kSize);
        QVERIFY(!projector.pixel(Eigen::Vector3f::Constant(std::numeric_limits<float>::quiet_NaN())).isShown);
    }
};

QTEST_GUILESS_MAIN(TestPictureCamera)
#include "tst_picturecamera.moc"
