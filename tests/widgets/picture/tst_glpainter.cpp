#include "tests/widgets/picture/picturefixture.h"
#include "widgets/picture/glpainter.h"
#include "widgets/picture/glvertices.h"

#include "model/orbit/backgroundcatalogue.h"

#include <QDir>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFramebufferObject>
#include <QOpenGLFunctions>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

namespace {

/// How far two pictures of a scene may lie apart, in levels of 255: edges fall on pixels in other ways, and coverage is had by other sums.
constexpr int kFarLevels = 40;           ///< a pixel that is farther off is another picture
constexpr double kMostFarShare = 0.002;
constexpr double kMostMean = 1.5;        ///< dots of 5,000 objects make it 0.9

QImage blurred(const QImage &image)
{
    QImage result(image.size(), QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            int red = 0, green = 0, blue = 0;
            for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -1; dx <= 1; ++dx) {
                    const QRgb pixel = reinterpret_cast<const QRgb *>(image.constScanLine(std::clamp(y + dy, 0, image.height() - 1)))[std::clamp(x + dx, 0, image.width() - 1)];
                    red += qRed(pixel), green += qGreen(pixel), blue += qBlue(pixel);
                }
            reinterpret_cast<QRgb *>(result.scanLine(y))[x] = qRgb(red / 9, green / 9, blue / 9);
        }
    return result;
}

struct Apart
{
    double farShare = 0, mean = 0;
    QImage difference;
};

Apart apart(const QImage &a, const QImage &b)
{
    const QImage first = blurred(a), second = blurred(b);
    Apart result;
    result.difference = QImage(a.size(), QImage::Format_RGB32);
    qint64 farPixels = 0, sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = first.pixel(x, y), q = second.pixel(x, y);
            const int red = std::abs(qRed(p) - qRed(q)), green = std::abs(qGreen(p) - qGreen(q)), blue = std::abs(qBlue(p) - qBlue(q));
            const int most = std::max({red, green, blue});
            farPixels += most > kFarLevels;
            sum += red + green + blue;
            result.difference.setPixel(x, y, qRgb(std::min(255, 4 * red), std::min(255, 4 * green), std::min(255, 4 * blue)));
        }
    const double pixels = double(a.width()) * a.height();
    result.farShare = double(farPixels) / pixels;
    result.mean = double(sum) / (3 * pixels);
    return result;
}

/// How much of what a layer does to the picture one painter does otherwise than the other, 0 to 2.
double effectApart(const QImage &with, const QImage &without, const QImage &otherWith, const QImage &otherWithout)
{
    const QImage a = blurred(with), b = blurred(without), c = blurred(otherWith), d = blurred(otherWithout);
    qint64 off = 0, all = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y), r = c.pixel(x, y), s = d.pixel(x, y);
            const auto add = [&](int one, int other) {
                off += std::abs(one - other);
                all += std::abs(one) + std::abs(other);
            };
            add(qRed(p) - qRed(q), qRed(r) - qRed(s));
            add(qGreen(p) - qGreen(q), qGreen(r) - qGreen(s));
            add(qBlue(p) - qBlue(q), qBlue(r) - qBlue(s));
        }
    return all > 0 ? 2.0 * double(off) / double(all) : 0;
}

} // namespace

/// The painter for OpenGL paints what the painter without it paints.
class TestGlPainter : public QObject
{
    Q_OBJECT

    QOffscreenSurface m_surface;
    QOpenGLContext m_context;
    std::unique_ptr<GlPainter> m_painter;

    static PictureContentPtr ours() { return contentOf(*scenarioObjects(), {}); }
    /// Some thousand objects, as in a whole catalogue.
    static PictureContentPtr crowd()
    {
        static const PictureContentPtr content = [] {
            const BackgroundCatalogue sky = backgroundCatalogue(*Population::shipped(), 5'000);
            const CataloguePtr catalogue = *withEntries(*scenarioObjects(), sky.entries, exercisePack()->language());
            return std::make_shared<const PictureContent>(makeOrbitPicture(*catalogue, std::nullopt, *exercisePack(), sky.sets, {exerciseDay(), 0}));
        }();
        return content;
    }

    QImage paintedByGl(const SceneRequest &request, qreal ratio = 1, Theme theme = Theme::Dark, QSize larger = {0, 0}, QPoint corner = {})
    {
        OrbitScene scene;
        scene.make(request, pictureTheme(theme));
        QOpenGLFramebufferObject target((request.size * ratio).toSize() + larger, QOpenGLFramebufferObject::NoAttachment);
        target.bind();
        m_context.functions()->glClearColor(1, 0, 1, 1);
        m_context.functions()->glClear(GL_COLOR_BUFFER_BIT);
        m_painter->paint(scene, pictureTheme(theme), ratio, corner);
        QImage image = target.toImage().convertToFormat(QImage::Format_RGB32);
        target.release();
        if (m_context.functions()->glGetError() != GL_NO_ERROR)
            qWarning("OpenGL has an error.");
        QPainter painter(&image);
        painter.scale(ratio, ratio);
        paintSceneMarks(&painter, scene, pictureTheme(theme));
        return image;
    }

    void compare(const SceneRequest &request, qreal ratio = 1, Theme theme = Theme::Dark)
    {
        QImage raster = painted(request, ratio, theme);
        raster.setDevicePixelRatio(1);
        const QImage gl = paintedByGl(request, ratio, theme);
        QCOMPARE(gl.size(), raster.size());
        const Apart far = apart(gl, raster);
        const bool isNear = far.farShare <= kMostFarShare && far.mean < kMostMean;
        const QString keep = qEnvironmentVariable("PARALLAX_KEEP_PICTURES", isNear ? QString() : QDir::tempPath());
        if (!keep.isEmpty()) {
            const QString name = u"%1/%2-%3"_s.arg(keep, QString::fromLatin1(QTest::currentTestFunction()),
                                                   QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'_'));
            QVERIFY(gl.save(name + u"-opengl.png"_s) && raster.save(name + u"-raster.png"_s) && far.difference.save(name + u"-difference.png"_s));
            qInfo("%s: %.3f %% of the pixels are off by more than %d levels, the mean is %.3f", qPrintable(name), 100 * far.farShare, kFarLevels, far.mean);
        }
        QVERIFY2(isNear, qPrintable(u"%1 % of the pixels off by more than %2 levels, mean %3; pictures in %4"_s.arg(100 * far.farShare).arg(kFarLevels).arg(far.mean).arg(keep)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QGuiApplication::platformName() == u"offscreen")
            QSKIP("No OpenGL on the platform offscreen: xvfb-run is not there.");
        QSurfaceFormat format;
        format.setVersion(3, 3);
        format.setProfile(QSurfaceFormat::CoreProfile);
        m_surface.setFormat(format);
        m_surface.create();
        m_context.setFormat(format);
        if (!m_context.create() || !m_context.makeCurrent(&m_surface))
            QSKIP("No OpenGL 3.3 on this display.");
        qInfo("Renderer: %s", reinterpret_cast<const char *>(m_context.functions()->glGetString(GL_RENDERER)));
        m_painter = std::make_unique<GlPainter>();
        m_painter->setShapes(*EarthShapes::shipped());
        const auto ready = m_painter->initialise();
        QVERIFY2(bool(ready), ready ? "" : qPrintable(ready.error().what));
    }
    void cleanupTestCase()
    {
        m_painter.reset();
        m_context.doneCurrent();
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void paintsAsTheOtherPainterDoes_data()
    {
        QTest::addColumn<bool>("isMap");
        QTest::addColumn<double>("distanceOrSpan");
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<double>("ratio");
        QTest::newRow("globe") << false << 7.5 << Theme::Dark << 1.0;
        QTest::newRow("globe near") << false << 1.6 << Theme::Dark << 1.0;
        QTest::newRow("globe very near") << false << 1.09 << Theme::Dark << 1.0;
        QTest::newRow("globe far") << false << 60.0 << Theme::Dark << 1.0;
        QTest::newRow("globe light") << false << 4.0 << Theme::Light << 1.0;
        QTest::newRow("globe contrast") << false << 4.0 << Theme::HighContrast << 1.0;
        QTest::newRow("globe at night") << false << 4.0 << Theme::Night << 1.0;
        QTest::newRow("globe fine pixels") << false << 4.0 << Theme::Dark << 2.0;
        QTest::newRow("map") << true << 2 * std::numbers::pi << Theme::Dark << 1.0;
        QTest::newRow("map light") << true << 2 * std::numbers::pi << Theme::Light << 1.0;
        QTest::newRow("map near") << true << 0.9 << Theme::Dark << 1.0;
        QTest::newRow("map very near") << true << 0.021 << Theme::Light << 1.0;
        QTest::newRow("map fine pixels") << true << 5.0 << Theme::Dark << 1.5;
    }
    /// Ground, sky, lines of all kinds, marks and dots together.
    void paintsAsTheOtherPainterDoes()
    {
        QFETCH(bool, isMap);
        QFETCH(double, distanceOrSpan);
        QFETCH(Theme, theme);
        QFETCH(double, ratio);
        PictureSettings settings;
        settings.borders = settings.trails = settings.cones = true;
        settings.selected = {u"PX-0107"_s, u"PX-0002"_s, u"PX-0121"_s};
        settings.mentioned = {u"PX-0005"_s, u"PX-0009"_s};
        settings.closeMarkers = {{u"PX-0107"_s, u"PX-0002"_s, requestOf(ours()).at, 22}};
        settings.groundMarks = {{u"box"_s, {{0.1, 0.1, 0}, {0.1, 0.9, 0}, {0.6, 0.9, 0}, {0.6, 0.1, 0}}, true}};
        PictureCamera camera;
        camera.kind = isMap ? PictureKind::Map : PictureKind::Globe;
        (isMap ? camera.spanRad : camera.distance) = distanceOrSpan;
        compare(requestOf(ours(), settings, camera, {800, 500}), ratio, theme);
    }

    void paintsTheEarthsImage()
    {
        PictureSettings settings;
        settings.image = true;
        settings.coast = false;
        for (const PictureKind kind : {PictureKind::Globe, PictureKind::Map}) {
            PictureCamera camera;
            camera.kind = kind;
            camera.distance = 4;
            compare(requestOf(ours(), settings, camera, {800, 500}));
        }
    }

    void paintsACrowd_data()
    {
        QTest::addColumn<ColourBy>("by");
        QTest::newRow("by class") << ColourBy::OrbitClass;
        QTest::newRow("by owner") << ColourBy::Owner;
    }
    void paintsACrowd()
    {
        QFETCH(ColourBy, by);
        PictureSettings settings;
        settings.colourBy = by;
        settings.labels = false;
        for (const PictureKind kind : {PictureKind::Globe, PictureKind::Map}) {
            PictureCamera camera;
            camera.kind = kind;
            camera.distance = 4;
            compare(requestOf(crowd(), settings, camera, {1000, 700}));
        }
    }

    void eachLayerIsTheSame_data()
    {
        QTest::addColumn<QString>("layer");
        QTest::addColumn<bool>("isMap");
        for (const QString &layer : {u"stars"_s, u"grid"_s, u"coast"_s, u"borders"_s, u"image"_s, u"night"_s, u"paths"_s, u"dots"_s})
            for (const bool isMap : {false, true})
                if (!isMap || layer != u"stars")
                    QTest::addRow("%s, %s", qPrintable(layer), isMap ? "map" : "globe") << layer << isMap;
    }
    /// What is fine or dark is lost in the numbers of a whole picture.
    void eachLayerIsTheSame()
    {
        QFETCH(QString, layer);
        QFETCH(bool, isMap);
        const auto requestFor = [&](bool on) {
            PictureSettings settings;
            settings.stars = on && layer == u"stars";
            settings.graticule = on && layer == u"grid";
            settings.coast = on && layer == u"coast";
            settings.borders = on && layer == u"borders";
            settings.image = on && layer == u"image";
            settings.night = on && layer == u"night";
            settings.trails = settings.cones = layer == u"paths";
            settings.labels = false;
            if (on && layer == u"paths")
                settings.selected = {u"PX-0107"_s, u"PX-0002"_s, u"PX-0121"_s};
            PictureCamera camera;
            camera.kind = isMap ? PictureKind::Map : PictureKind::Globe;
            camera.distance = 3;
            return requestOf(on && layer == u"dots" ? crowd() : contentOf(layer == u"paths" ? *scenarioObjects() : CatalogueSnapshot(), {}),
                             settings, camera, {640, 400});
        };
        const double off = effectApart(paintedByGl(requestFor(true)), paintedByGl(requestFor(false)), painted(requestFor(true)), painted(requestFor(false)));
        QVERIFY(painted(requestFor(true)) != painted(requestFor(false)));
        constexpr double kMost = 0.2; // dots stand on quarters of pixels in the other painter
        QVERIFY2(off < kMost, qPrintable(QString::number(off)));
        if (qEnvironmentVariableIsSet("PARALLAX_KEEP_PICTURES"))
            qInfo("%.3f of what the layer does is done otherwise", off);
    }

    void paintsAPlainBallWithoutShapes()
    {
        GlPainter bare;
        QVERIFY(bool(bare.initialise()));
        std::unique_ptr<GlPainter> kept(&bare);
        kept.swap(m_painter);
        const SceneRequest request = requestOf(ours());
        const QImage gl = paintedByGl(request);
        kept.swap(m_painter);
        (void)kept.release();
        OrbitScene scene;
        scene.make(request, pictureTheme(Theme::Dark));
        QImage raster;
        RasterPainter(nullptr).paint(scene, pictureTheme(Theme::Dark), 1, &raster);
        QVERIFY(apart(gl, raster).mean < kMostMean);
        QVERIFY(gl != paintedByGl(request));
    }

    /// Into a part of a larger framebuffer: the same pixels, and none beside it.
    void paintsWhereItIsTold()
    {
        PictureSettings settings;
        settings.labels = false;
        const SceneRequest request = requestOf(crowd(), settings, {}, {301, 207});
        const QImage alone = paintedByGl(request), whole = paintedByGl(request, 1, Theme::Dark, {40, 30}, {13, 7});
        const QPoint upperLeft(13, 30 - 7); // the corner counts from below
        const Apart moved = apart(whole.copy(QRect(upperLeft, alone.size())), alone); // but for the last digits of corners
        QCOMPARE(moved.farShare, 0.0);
        QVERIFY2(moved.mean < 0.02, qPrintable(QString::number(moved.mean)));
        QImage around = whole;
        for (int y = 0; y < around.height(); ++y)
            for (int x = 0; x < around.width(); ++x)
                if (!QRect(upperLeft, alone.size()).contains(x, y))
                    QCOMPARE(around.pixelColor(x, y), QColor(Qt::magenta));
    }

    /// What was painted before leaves nothing behind: other shapes on the card, other grids, longer buffers.
    void picturesDoNotDependOnThePictureBefore()
    {
        PictureSettings withImage;
        withImage.image = withImage.borders = true;
        withImage.selected = {u"PX-0107"_s};
        PictureCamera near, map;
        near.distance = 1.3;
        map.kind = PictureKind::Map;
        const QList<SceneRequest> requests = {requestOf(ours()), requestOf(crowd(), withImage, near), requestOf(crowd(), {}, map), requestOf(ours(), withImage, map)};
        QList<QImage> first;
        for (const SceneRequest &request : requests)
            first << paintedByGl(request);
        for (qsizetype i = requests.size() - 1; i >= 0; --i)
            QCOMPARE(paintedByGl(requests[i]), first[i]);
        m_painter->release();
        QVERIFY(!m_painter->isReady());
        QVERIFY(bool(m_painter->initialise()));
        QCOMPARE(paintedByGl(requests[1]), first[1]);
    }

    /// The picture for a nation equals, pixel for pixel, that of a store which never held the rest.
    void pictureOfANationIsThatOfAStoreWithoutTheRest_data()
    {
        QTest::addColumn<QString>("nation");
        for (const NationPolicy &nation : exercisePack()->nations)
            QTest::newRow(qPrintable(nation.code)) << nation.code;
    }
    void pictureOfANationIsThatOfAStoreWithoutTheRest()
    {
        QFETCH(QString, nation);
        const PictureContentPtr full = contentOf(*scenarioObjects(), nation), less = contentOf(twinCatalogue(nation), nation);
        constexpr QSize size(480, 300);
        PictureSettings settings;
        for (const CatalogueObject &object : scenarioObjects()->objects)
            settings.selected << object.id;
        settings.mentioned = {u"PX-0108"_s, u"PX-0009"_s, u"PX-0301"_s, u"PX-0107"_s};
        settings.closeMarkers = {{u"PX-0107"_s, u"PX-0108"_s, requestOf(full).at, 0.1}, {u"PX-0107"_s, u"PX-0002"_s, requestOf(full).at, 22}};
        settings.trails = settings.cones = true;
        for (const PictureKind kind : {PictureKind::Globe, PictureKind::Map})
            for (const ColourBy by : {ColourBy::OrbitClass, ColourBy::Owner, ColourBy::Age}) {
                settings.colourBy = by;
                PictureCamera camera;
                camera.kind = kind;
                QCOMPARE(paintedByGl(requestOf(full, settings, camera, size)), paintedByGl(requestOf(less, settings, camera, size)));
                QVERIFY(paintedByGl(requestOf(full, settings, camera, size)) != paintedByGl(requestOf(ours(), settings, camera, size)));
                if (by == ColourBy::Owner)
                    compare(requestOf(full, settings, camera, size));
            }
    }

    void saysWhatIsWrongWithAShader()
    {
        QTemporaryDir folder;
        for (const QString &name : QDir(GlPainter::shippedShaders()).entryList())
            QVERIFY(QFile::copy(GlPainter::shippedShaders() + u'/' + name, folder.filePath(name)));
        GlPainter painter;
        QVERIFY(bool(painter.initialise(folder.path())));
        const auto write = [&](const QString &name, const QByteArray &text) {
            QFile file(folder.filePath(name));
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write(u"dot.frag"_s, "#version 330 core\nout vec4 colour; void main() { colour = nonsense; }\n");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^QOpenGLShader::compile"_s)); // Qt prints it too
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Problematic Fragment shader"_s));
        const auto wrong = painter.initialise(folder.path());
        QVERIFY(!wrong);
        QVERIFY(!painter.isReady());
        QCOMPARE(int(wrong.error().code), int(ErrorCode::Malformed));
        QCOMPARE(wrong.error().where, u"dot.frag"_s);
        QVERIFY2(wrong.error().what.contains(u"nonsense"), qPrintable(wrong.error().what));
        // Sound by itself, and does not fit its neighbour.
        write(u"dot.frag"_s, "#version 330 core\nflat in vec2 dotColour; out vec4 colour; void main() { colour = dotColour.xyxy; }\n");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^QOpenGLShader::link"_s));
        const auto unlinked = painter.initialise(folder.path());
        QVERIFY(!unlinked);
        QCOMPARE(unlinked.error().where, u"dot.vert+dot.frag"_s);
        QVERIFY(QFile::remove(folder.filePath(u"dot.frag"_s)));
        QCOMPARE(int(painter.initialise(folder.path()).error().code), int(ErrorCode::NotFound));
        QVERIFY(bool(painter.initialise()));
    }

    void needsAContext()
    {
        m_context.doneCurrent();
        GlPainter painter;
        const auto none = painter.initialise();
        QVERIFY(m_context.makeCurrent(&m_surface));
        QVERIFY(!none);
        QCOMPARE(int(none.error().code), int(ErrorCode::Unsupported));
    }
};

QTEST_MAIN(TestGlPainter)
#include "tst_glpainter.moc"
