#include "tests/widgets/picture/picturefixture.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

class TestOrbitScene : public QObject
{
    Q_OBJECT

    static PictureContentPtr ours() { return contentOf(*scenarioObjects(), {}); }
    static OrbitScene sceneOf(const SceneRequest &request)
    {
        OrbitScene scene;
        scene.make(request, pictureTheme(Theme::Dark));
        return scene;
    }
    static QColor colourAt(const QImage &image, QPointF at) { return image.pixelColor(at.toPoint()); }

private Q_SLOTS:
    /// Every object stands where SGP4 and the frames say, by the scalar path.
    void dotsStandWhereTheObjectsAre()
    {
        PictureCamera map;
        map.kind = PictureKind::Map;
        const OrbitScene scene = sceneOf(requestOf(ours(), {}, map, {1280, 640}));
        QCOMPARE(scene.dots().size(), size_t(27));
        const FrameTransform toEarth = frameTransform(Frame::Teme, Frame::Itrf, scene.request().at, EarthModel{});
        for (size_t i = 0; i < scene.dots().size(); ++i) {
            const Sgp4State state = Sgp4Propagator(scene.content().orbit().elements[i]).at(scene.request().at, LeapSeconds());
            QCOMPARE(int(state.error), 0);
            const Geodetic place = geodetic(toEarth.positionKm(state.positionKm));
            const Projector &projector = scene.projector();
            const double x = 640 + std::remainder(place.longitudeRad - projector.middleLongitudeRad(), 2 * std::numbers::pi) * projector.scale();
            const double y = 320 - (place.latitudeRad - projector.middleLatitudeRad()) * projector.scale();
            QVERIFY(scene.dots()[i].isShown);
            QVERIFY(std::abs(std::remainder(double(scene.dots()[i].x) - x, projector.wrapWidth())) < 0.05);
            QVERIFY(std::abs(double(scene.dots()[i].y) - y) < 0.05);
        }
    }

    void whatCannotFlyIsNotShown()
    {
        CatalogueSnapshot catalogue = *scenarioObjects();
        const PictureContentPtr content = contentOf(catalogue, {});
        SceneRequest request = requestOf(content);
        request.at.day.number += 365 * 20; // CRV R/B, which is coming down, has no drag here; far beyond 285 years nothing has a state
        request.at.day.number += 365 * 400;
        const OrbitScene scene = sceneOf(request);
        QCOMPARE(scene.withoutState(), 27);
        QVERIFY(std::none_of(scene.dots().begin(), scene.dots().end(), [](const auto &dot) { return dot.isShown; }));
        QCOMPARE(scene.pick(QPointF(320, 200), 1e4), -1);
    }

    void groupsThatAreTakenOutAreNotShown()
    {
        PictureSettings settings;
        PictureCamera map;
        map.kind = PictureKind::Map;
        settings.hiddenGroups = {int(OrbitClass::Geosynchronous)};
        const OrbitScene scene = sceneOf(requestOf(ours(), settings, map));
        int geosynchronous = 0;
        for (size_t i = 0; i < scene.dots().size(); ++i) {
            const bool isGeo = orbitClass(scene.content().orbit().elements[i]) == OrbitClass::Geosynchronous;
            geosynchronous += isGeo;
            QCOMPARE(scene.dots()[i].isShown, !isGeo);
        }
        QCOMPARE(geosynchronous, 8);
        QCOMPARE(scene.grouping().groups.at(int(OrbitClass::Geosynchronous)).count, 8); // the legend counts what the picture has
    }

    void picksTheNearestAndTheChosenFirst()
    {
        PictureSettings settings;
        settings.labels = false;
        PictureCamera map;
        map.kind = PictureKind::Map;
        OrbitScene scene = sceneOf(requestOf(ours(), settings, map, {1280, 640}));
        const qsizetype kite = scene.content().elementOf(u"PX-0107"), sub = scene.content().elementOf(u"PX-0108");
        const Projector::Pixel &dot = scene.dots()[size_t(kite)];
        const QPointF at(double(dot.x), double(dot.y));
        const qsizetype found = scene.pick(at, 5);
        QVERIFY(found == kite || found == sub); // half a pixel apart
        settings.selected = {u"PX-0108"_s};
        scene = sceneOf(requestOf(ours(), settings, map, {1280, 640}));
        QCOMPARE(scene.pick(at, 5), sub);
        QCOMPARE(scene.pick(at + QPointF(scene.projector().wrapWidth(), 0), 5), sub); // the next copy of the map
        QCOMPARE(scene.pick(at, 0.0) >= -1, true);
        const std::vector<qsizetype> around = scene.inside(QRectF(at - QPointF(3, 3), QSizeF(6, 6)));
        QVERIFY(std::find(around.begin(), around.end(), kite) != around.end());
        QVERIFY(std::is_sorted(around.begin(), around.end()));
    }

    void labelsDoNotOverlap()
    {
        PictureCamera camera;
        camera.distance = 12;
        const OrbitScene scene = sceneOf(requestOf(ours(), {}, camera, {700, 500}));
        QVERIFY(scene.labels().size() > 5);
        for (size_t i = 0; i < scene.labels().size(); ++i) {
            QVERIFY(QRectF(0, 0, 700, 500).contains(scene.labels()[i].box));
            for (size_t j = i + 1; j < scene.labels().size(); ++j)
                QVERIFY(!scene.labels()[i].box.intersects(scene.labels()[j].box));
        }
    }

    /// Everything of the footprint sees the object at the elevation asked for; by the model's own look angles.
    void footprintIsWhereTheObjectStandsThatHigh()
    {
        PictureSettings settings;
        settings.selected = {u"PX-0005"_s};
        settings.tracks = settings.orbits = false;
        settings.footprintElevationRad = 10.0 / 180 * std::numbers::pi;
        PictureCamera map;
        map.kind = PictureKind::Map;
        const OrbitScene scene = sceneOf(requestOf(ours(), settings, map, {1440, 720}));
        const qsizetype element = scene.content().elementOf(u"PX-0005");
        const Eigen::Vector3d km(scene.points().col(element).cast<double>() * kEarthRadiusKm);
        const Eigen::Vector3d itrf(km.x(), km.y(), km.z() * (1 - kEarthFlattening));
        int corners = 0;
        for (const SceneLine &line : scene.lines())
            for (const QPolygonF &piece : line.pieces)
                for (const QPointF &corner : piece) {
                    const auto ground = scene.projector().groundAt(corner);
                    if (!ground)
                        continue;
                    const SiteView site({geodeticLatitude(*ground), std::atan2(ground->y(), ground->x()), 0, {}});
                    // The ellipsoid's normal is up to 0.19° off the sphere's.
                    QVERIFY(std::abs(site.look(itrf).elevationRad / std::numbers::pi * 180 - 10) < 0.4);
                    ++corners;
                }
        QVERIFY(corners > 100);
    }

    /// What the frame before left behind changes nothing.
    void framesDoNotDependOnTheFrameBefore()
    {
        PictureSettings settings;
        settings.selected = {u"PX-0121"_s};
        settings.trails = true;
        SceneRequest request = requestOf(ours(), settings);
        OrbitScene scene;
        for (int i = 0; i < 5; ++i) {
            scene.make(request, pictureTheme(Theme::Dark));
            request.at.nanosecond += 400'000'000'000;
        }
        request.at.nanosecond -= 400'000'000'000;
        const OrbitScene fresh = sceneOf(request);
        QCOMPARE(scene.lines().size(), fresh.lines().size());
        for (size_t i = 0; i < fresh.lines().size(); ++i)
            QVERIFY(scene.lines()[i].pieces == fresh.lines()[i].pieces);
        for (size_t i = 0; i < fresh.dots().size(); ++i)
            QVERIFY(scene.dots()[i].x == fresh.dots()[i].x && scene.dots()[i].y == fresh.dots()[i].y);
    }

    /// The picture for a nation equals, pixel for pixel, that of a store which never held the rest: every nation, globe and map, in
    /// every colour, with everything chosen that there is, also what it may not know.
    void pictureOfANationIsThatOfAStoreWithoutTheRest_data()
    {
        QTest::addColumn<QString>("nation");
        for (const NationPolicy &nation : exercisePack()->nations)
            QTest::newRow(qPrintable(nation.code)) << nation.code;
    }
    void pictureOfANationIsThatOfAStoreWithoutTheRest()
    {
        QFETCH(QString, nation);
        const CatalogueSnapshot twin = twinCatalogue(nation);
        QVERIFY(twin.objects.size() < scenarioObjects()->objects.size());
        const PictureContentPtr full = contentOf(*scenarioObjects(), nation), less = contentOf(twin, nation);
        QCOMPARE(full->orbit().picture.banner, less->orbit().picture.banner);
        PictureSettings settings;
        for (const CatalogueObject &object : scenarioObjects()->objects)
            settings.selected << object.id;
        settings.mentioned = {u"PX-0108"_s, u"PX-0009"_s, u"PX-0301"_s, u"PX-0107"_s};
        settings.closeMarkers = {{u"PX-0107"_s, u"PX-0108"_s, requestOf(full).at, 0.1}, {u"PX-0107"_s, u"PX-0002"_s, requestOf(full).at, 22}};
        settings.trails = settings.cones = true;
        for (const PictureKind kind : {PictureKind::Globe, PictureKind::Map})
            for (const ColourBy by : {ColourBy::OrbitClass, ColourBy::Owner, ColourBy::Marking, ColourBy::Age, ColourBy::WatchList, ColourBy::Outcome}) {
                settings.colourBy = by;
                PictureCamera camera;
                camera.kind = kind;
                const QImage a = painted(requestOf(full, settings, camera)), b = painted(requestOf(less, settings, camera));
                QCOMPARE(a, b);
                // The test would be worth nothing if nothing were drawn.
                QVERIFY(a != painted(requestOf(contentOf(*scenarioObjects(), {}), settings, camera)));
                const auto groups = [&](const PictureContentPtr &content) {
                    QStringList lines;
                    for (const PictureGroup &group : content->groupingAt(by, requestOf(full).at, {}).groups)
                        lines << group.name + QString::number(group.count);
                    return lines;
                };
                QCOMPARE(groups(full), groups(less));
            }
        for (const QString &word : {u"kite"_s, u"px"_s, u"0108"_s, u"qxc"_s, u"geo"_s})
            QCOMPARE(full->find(word, 100), less->find(word, 100));
    }

    void nightAndDayAreWhereTheSunIs()
    {
        PictureSettings settings;
        settings.graticule = settings.coast = settings.labels = settings.tracks = settings.orbits = false;
        PictureCamera map;
        map.kind = PictureKind::Map;
        CatalogueSnapshot nobody;
        const QImage image = painted(requestOf(contentOf(nobody, {}), settings, map, {720, 360}));
        const OrbitScene scene = sceneOf(requestOf(contentOf(nobody, {}), settings, map, {720, 360}));
        const Projector &projector = scene.projector();
        const auto lightness = [&](const Eigen::Vector3d &direction) {
            const Projector::Pixel pixel = projector.pixel(direction.cast<float>());
            return colourAt(image, {double(pixel.x), double(pixel.y)}).lightnessF();
        };
        // 06Z in March: noon near 90° east over the sea south of Sri Lanka, midnight near 90° west over the Pacific.
        QVERIFY(lightness(scene.sunDirection()) > 1.5F * lightness(-scene.sunDirection()));
        QVERIFY(std::abs(std::atan2(scene.sunDirection().y(), scene.sunDirection().x()) / std::numbers::pi * 180 - 92) < 3);
    }

    void landStandsOutFromWater()
    {
        PictureSettings settings;
        settings.graticule = settings.coast = settings.night = false;
        PictureCamera map;
        map.kind = PictureKind::Map;
        const QImage image = painted(requestOf(contentOf(CatalogueSnapshot(), {}), settings, map, {720, 360}));
        const Projector projector(map, 0, {720, 360});
        const auto at = [&](double latitude, double longitude) {
            const Projector::Pixel pixel = projector.pixel(drawingGround(latitude * std::numbers::pi / 180, longitude * std::numbers::pi / 180).cast<float>());
            return image.pixel(QPointF(double(pixel.x), double(pixel.y)).toPoint());
        };
        const PictureTheme theme = pictureTheme(Theme::Dark);
        QCOMPARE(at(48, 2), theme.land);      // Paris
        QCOMPARE(at(0, -150), theme.water);   // Pacific
        QCOMPARE(at(-75, 0), theme.land);     // Antarctica
    }

    /// Twice the pixels, the same picture.
    void devicePixelsDoNotMoveAnything()
    {
        PictureSettings settings;
        settings.labels = false;
        const QImage once = painted(requestOf(ours(), settings)), twice = painted(requestOf(ours(), settings), 2);
        QCOMPARE(twice.size(), once.size() * 2);
        QCOMPARE(twice.deviceIndependentSize(), QSizeF(once.size()));
        QImage plain = twice;
        plain.setDevicePixelRatio(1);
        const QImage halved = plain.scaled(once.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
        qint64 off = 0;
        for (int y = 0; y < once.height(); ++y)
            for (int x = 0; x < once.width(); ++x)
                off += std::abs(qGray(once.pixel(x, y)) - qGray(halved.pixel(x, y)));
        QVERIFY2(off < 3LL * once.width() * once.height(), qPrintable(QString::number(double(off) / (once.width() * once.height()))));
    }

    void paintsIntoTheSameImageAgain()
    {
        const SceneRequest request = requestOf(ours());
        OrbitScene scene;
        scene.make(request, pictureTheme(Theme::Dark));
        RasterPainter painter(*EarthShapes::shipped());
        QImage image;
        painter.paint(scene, pictureTheme(Theme::Dark), 1, &image);
        const uchar *bits = image.constBits();
        const QImage kept = image.copy();
        painter.paint(scene, pictureTheme(Theme::Dark), 1, &image);
        QCOMPARE(image.constBits(), bits);
        QCOMPARE(image, kept);
        const QImage shown = image; // somebody looks at it: it is left alone
        painter.paint(scene, pictureTheme(Theme::Light), 1, &image);
        QCOMPARE(shown, kept);
        QVERIFY(image != shown);
    }

    void everyThemePaintsWithContrast()
    {
        for (const Theme theme : {Theme::Dark, Theme::Light, Theme::HighContrast, Theme::Night}) {
            const PictureTheme picture = pictureTheme(theme);
            for (const QRgb group : picture.groups)
                for (const QRgb ground : {picture.sky, picture.water})
                    QVERIFY2(contrast(QColor(group), QColor(ground)) >= 3.0,
                             qPrintable(u"%1 %2 on %3: %4"_s.arg(themeName(theme), QColor(group).name(), QColor(ground).name())
                                            .arg(contrast(QColor(group), QColor(ground)))));
            QVERIFY(contrast(QColor(picture.text), QColor(picture.sky)) >= 4.5);
        }
    }
};

QTEST_MAIN(TestOrbitScene)
#include "tst_orbitscene.moc"
