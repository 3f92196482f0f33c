#include "tests/widgets/picture/picturefixture.h"
#include "widgets/picture/glvertices.h"
#include "widgets/picture/picturelook.h"

#include <QTest>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

/// What OpenGL would be given, without OpenGL.
class TestGlVertices : public QObject
{
    Q_OBJECT

    static OrbitScene sceneOf(const PictureSettings &settings, PictureKind kind, QSizeF size = {640, 400}, double distance = 7.5)
    {
        PictureCamera camera;
        camera.kind = kind;
        camera.distance = distance;
        OrbitScene scene;
        scene.make(requestOf(contentOf(*scenarioObjects(), {}), settings, camera, size.toSize()), pictureTheme(Theme::Dark));
        return scene;
    }
    static std::vector<DotVertex> dotsOf(const OrbitScene &scene, qreal ratio = 1)
    {
        std::vector<DotVertex> dots;
        addDots(scene, pictureTheme(Theme::Dark), ratio, &dots);
        return dots;
    }
    static std::vector<LineVertex> linesOf(const OrbitScene &scene, qreal ratio = 1)
    {
        std::vector<LineVertex> lines;
        addLines(scene, ratio, &lines);
        return lines;
    }

private Q_SLOTS:
    void whatIsNotShownIsNotSent()
    {
        const OrbitScene scene = sceneOf({}, PictureKind::Globe);
        qsizetype shown = 0;
        for (const Projector::Pixel &dot : scene.dots())
            shown += dot.isShown && QRectF(-10, -10, 660, 420).contains(double(dot.x), double(dot.y));
        QVERIFY(shown > 0 && shown < qsizetype(scene.dots().size()));
        QCOMPARE(qsizetype(dotsOf(scene).size()), shown);
        PictureSettings settings;
        for (int group = 0; group < kOrbitClassCount; ++group)
            settings.hiddenGroups << group;
        QVERIFY(dotsOf(sceneOf(settings, PictureKind::Globe)).empty());
    }

    void chosenOnesAreSentAgainOnTop()
    {
        PictureSettings settings;
        const std::vector<DotVertex> before = dotsOf(sceneOf(settings, PictureKind::Map));
        settings.selected = {u"PX-0005"_s};
        const OrbitScene scene = sceneOf(settings, PictureKind::Map);
        const std::vector<DotVertex> dots = dotsOf(scene);
        QCOMPARE(dots.size(), before.size() + 1);
        const Projector::Pixel &chosen = scene.dots()[size_t(scene.content().elementOf(u"PX-0005"))];
        QCOMPARE(dots.back().x, chosen.x);
        QCOMPARE(dots.back().y, chosen.y);
    }

    void coloursAndShapesAreThoseOfTheGroups()
    {
        const OrbitScene scene = sceneOf({}, PictureKind::Map);
        const std::vector<DotVertex> dots = dotsOf(scene);
        size_t next = 0;
        for (size_t i = 0; i < scene.dots().size(); ++i) {
            const PictureGroup &group = scene.grouping().groups[scene.grouping().groupOf[i]];
            QCOMPARE(dots[next].look & 0xffffffu, colourOf(group, pictureTheme(Theme::Dark)) & 0xffffffu);
            QCOMPARE(int(dots[next].look >> 24 & 7), int(group.shape));
            ++next;
            while (next < dots.size() && std::abs(std::abs(dots[next].x - scene.dots()[i].x) - 640) < 0.01F)
                ++next; // its copy at the other edge of the map
        }
        QCOMPARE(next, dots.size());
    }

    /// A dot at the edge of the map is seen at both.
    void dotsStandAtBothEdgesOfTheMap()
    {
        OrbitScene scene = sceneOf({}, PictureKind::Map);
        PictureCamera camera = scene.request().camera;
        const Eigen::Vector3f first = scene.points().col(0);
        camera.longitudeRad = std::atan2(double(first.y()), double(first.x())) + 3.14159265;
        scene.make(requestOf(contentOf(*scenarioObjects(), {}), {}, camera), pictureTheme(Theme::Dark));
        const std::vector<DotVertex> dots = dotsOf(scene);
        QCOMPARE(dots[0].y, dots[1].y);
        QVERIFY(std::abs(std::abs(dots[0].x - dots[1].x) - 640) < 0.01F);
    }

    void finePixelsAreMore()
    {
        PictureSettings settings;
        settings.selected = {u"PX-0005"_s};
        const OrbitScene scene = sceneOf(settings, PictureKind::Globe);
        const std::vector<DotVertex> once = dotsOf(scene), twice = dotsOf(scene, 2);
        QCOMPARE(twice.size(), once.size());
        QCOMPARE(twice[0].x, 2 * once[0].x);
        const std::vector<LineVertex> lines = linesOf(scene), fine = linesOf(scene, 2);
        QVERIFY(!lines.empty());
        QCOMPARE(fine.size(), lines.size());
        QCOMPARE(fine[0].width, 2 * lines[0].width);
        QCOMPARE(fine[0].fromX, 2 * lines[0].fromX);
    }

    /// Next to the eye numbers have no end: nothing far outside is sent, and dashes go on where they were.
    void linesAreCutToThePicture()
    {
        PictureSettings settings;
        settings.trails = settings.cones = true;
        for (const CatalogueObject &object : scenarioObjects()->objects)
            settings.selected << object.id;
        const OrbitScene scene = sceneOf(settings, PictureKind::Globe, {640, 400}, 1.08);
        double farthest = 0;
        for (const SceneLine &line : scene.lines())
            for (const QPolygonF &piece : line.pieces)
                for (const QPointF &point : piece)
                    farthest = std::max(farthest, std::abs(point.x()));
        QVERIFY(farthest > 2'000);
        const std::vector<LineVertex> lines = linesOf(scene);
        QVERIFY(!lines.empty());
        for (const LineVertex &line : lines) {
            QVERIFY(QRectF(-10, -10, 660, 420).contains(double(line.fromX), double(line.fromY)));
            QVERIFY(QRectF(-10, -10, 660, 420).contains(double(line.toX), double(line.toY)));
            QVERIFY(line.before >= 0 && line.before < float(kDash + kGap));
        }
    }

    void dashesGoOnFromPieceToPiece()
    {
        PictureSettings settings;
        settings.selected = {u"PX-0005"_s};
        settings.orbits = settings.footprints = false;
        const OrbitScene scene = sceneOf(settings, PictureKind::Map);
        const std::vector<LineVertex> lines = linesOf(scene);
        int joints = 0;
        for (size_t i = 1; i < lines.size(); ++i) {
            const LineVertex &last = lines[i - 1], &next = lines[i];
            if (!next.isDashed || last.toX != next.fromX || last.toY != next.fromY)
                continue;
            const double expected = double(last.before) + std::hypot(double(last.toX - last.fromX), double(last.toY - last.fromY));
            QVERIFY(std::abs(std::remainder(expected - double(next.before), kDash + kGap)) < 1e-3);
            ++joints;
        }
        QVERIFY(joints > 50);
    }

    void linesOnTheGroundBeginWhereTheyDo()
    {
        SphereLines lines;
        for (int i = 0; i < 5; ++i)
            lines.points.push_back(earthDirection(10 * i, 0));
        lines.starts = {0, 2, 5};
        const std::vector<GroundVertex> vertices = groundVertices(lines);
        QCOMPARE(vertices.size(), size_t(5));
        for (size_t i = 0; i < 5; ++i)
            QCOMPARE(vertices[i].begins, i == 0 || i == 2 ? 1.0F : 0.0F);
        QVERIFY(groundVertices(SphereLines()).empty());
        QCOMPARE(groundVertices(std::vector<std::vector<Eigen::Vector3f>>{{{1, 0, 0}, {0, 1, 0}}, {{0, 0, 1}}}).size(), size_t(3));
    }
};

QTEST_MAIN(TestGlVertices)
#include "tst_glvertices.moc"
