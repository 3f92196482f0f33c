#include "tests/widgets/picture/picturefixture.h"
#include "widgets/picture/glorbitview.h"
#include "widgets/picture/orbitview.h"
#include "widgets/picture/pictureclock.h"

#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

namespace {

class ExerciseClock : public Clock
{
public:
    Instant now() const override { return {exerciseDay(), 6LL * 3'600 * 1'000'000'000}; }
};

double meanApart(const QImage &a, const QImage &b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
        }
    return sum / (3.0 * a.width() * a.height());
}

} // namespace

/// The view on the screen, painted by OpenGL.
class TestGlOrbitView : public QObject
{
    Q_OBJECT

    ExerciseClock m_wall;
    std::unique_ptr<PictureClock> m_clock;
    std::unique_ptr<QWidget> m_window;
    OrbitView *m_view = nullptr;

    GlOrbitView *gl() const { return m_view->findChild<GlOrbitView *>(); }
    void waitForFrames(int count = 1)
    {
        QSignalSpy shown(m_view, &OrbitView::frameShown);
        for (int i = 0; i < count; ++i) {
            m_view->refresh();
            QVERIFY(shown.wait());
        }
    }
    PictureSettings someSettings() const
    {
        PictureSettings settings;
        settings.selected = {u"PX-0107"_s, u"PX-0002"_s};
        for (const CatalogueObject &object : scenarioObjects()->objects)
            settings.watched << object.id; // each has a ring
        return settings;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (openGlOffer() == GlOffer::None)
            QSKIP("No OpenGL 3.3 on this display.");
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_clock = std::make_unique<PictureClock>(m_wall);
        m_clock->setRunning(false);
        m_window = std::make_unique<QWidget>();
        m_window->resize(480, 320);
        auto *layout = new QVBoxLayout(m_window.get());
        layout->setContentsMargins(0, 0, 0, 0);
        m_view = new OrbitView(*m_clock, m_window.get());
        layout->addWidget(m_view);
        m_view->setContent(contentOf(*scenarioObjects(), {}));
        m_view->setSettings(someSettings());
    }
    void show(PainterChoice choice)
    {
        m_view->setPainter(choice);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        waitForFrames(2);
    }
    void cleanup() { m_window.reset(); }

    void automaticTakesOnlyACard()
    {
        show(PainterChoice::Automatic);
        QCOMPARE(m_view->isPaintedByOpenGl(), openGlOffer() == GlOffer::Hardware);
    }

    /// In the image that is asked for, in grabs, and on the screen: rings and labels too.
    void showsWhatTheOtherPainterShows()
    {
        show(PainterChoice::Raster);
        QVERIFY(!gl());
        const QImage raster = m_view->image();
        QCOMPARE(raster.size(), QSize(480, 320));
        m_view->setPainter(PainterChoice::OpenGl);
        QVERIFY(gl());
        waitForFrames(2);
        QVERIFY(m_view->scene());
        QVERIFY(!m_view->scene()->rings().empty() && !m_view->scene()->labels().empty());
        const QImage image = m_view->image();
        QCOMPARE(image.size(), raster.size());
        QVERIFY(meanApart(image, raster) < 1.5);
        const QImage grabbed = m_window->grab().toImage();
        QVERIFY(meanApart(grabbed, raster) < 1.5);
        const auto onScreen = [&] { return m_window->screen()->grabWindow(m_window->winId()).toImage(); };
        QTRY_VERIFY(onScreen().size() == raster.size() && meanApart(onScreen(), raster) < 1.5);
        if (const QString keep = qEnvironmentVariable("PARALLAX_KEEP_PICTURES"); !keep.isEmpty())
            QVERIFY(raster.save(keep + u"/view-raster.png"_s) && onScreen().save(keep + u"/view-opengl.png"_s));
        m_view->setPainter(PainterChoice::Raster);
        waitForFrames(2);
        QVERIFY(meanApart(m_view->image(), raster) == 0);
        QTRY_VERIFY(!gl());
    }

    void nothingIsShownOnceTheContentIsGone()
    {
        show(PainterChoice::OpenGl);
        QVERIFY(gl()->isVisible());
        m_view->setContent(nullptr);
        QVERIFY(!gl()->isVisible());
        QVERIFY(m_view->image().isNull());
        QCOMPARE(m_window->grab().toImage().pixelColor(3, 3), QColor(pictureTheme().sky));
        QVERIFY(!m_view->scene());
        m_view->setContent(contentOf(*scenarioObjects(), u"QNV"_s));
        QTRY_VERIFY(m_view->scene());
        QVERIFY(gl()->isVisible());
        QVERIFY(meanApart(m_view->image(), painted(m_view->scene()->request(), 1, currentTheme())) < 1.5);
    }

    void goesOnWithoutOpenGlWhenThatFails()
    {
        show(PainterChoice::OpenGl);
        const auto scene = m_view->scene();
        Q_EMIT gl()->failed();
        QVERIFY(!m_view->isPaintedByOpenGl());
        QCOMPARE(m_view->scene(), scene); // still there to be picked
        waitForFrames(2);
        QCOMPARE(m_view->image().size(), QSize(480, 320));
        QTRY_VERIFY(!gl());
        m_window->hide();
        m_window->show();
        waitForFrames();
        QVERIFY(!m_view->isPaintedByOpenGl()); // not again by itself
        m_view->setPainter(PainterChoice::OpenGl);
        QVERIFY(m_view->isPaintedByOpenGl());
        waitForFrames();
    }

    void thePointerGoesThroughIt()
    {
        show(PainterChoice::OpenGl);
        QSignalSpy picked(m_view, &OrbitView::picked), turned(m_view, &OrbitView::cameraChanged);
        const std::vector<qsizetype> inside = m_view->scene()->inside(QRectF(10, 10, 460, 300));
        QVERIFY(!inside.empty());
        const Projector::Pixel dot = m_view->scene()->dots()[size_t(inside.front())];
        QVERIFY(!gl()->hasFocus() && gl()->focusPolicy() == Qt::NoFocus);
        QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, QPointF(double(dot.x), double(dot.y)).toPoint());
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked[0][0].toStringList().size(), 1);
        QTest::mousePress(m_window->windowHandle(), Qt::LeftButton, {}, {100, 100});
        QTest::mouseMove(m_window->windowHandle(), {160, 110});
        QTest::mouseRelease(m_window->windowHandle(), Qt::LeftButton, {}, {160, 110});
        QVERIFY(!turned.isEmpty());
    }

    /// A dock that floats becomes a window, and the context another.
    void livesOnInAnotherWindow()
    {
        show(PainterChoice::OpenGl);
        const QImage before = m_view->image();
        QWidget other;
        other.resize(480, 320);
        auto *layout = new QVBoxLayout(&other);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_view);
        other.show();
        QVERIFY(QTest::qWaitForWindowExposed(&other));
        waitForFrames(2);
        QVERIFY(m_view->isPaintedByOpenGl());
        QCOMPARE(m_view->image(), before);
        m_window->layout()->addWidget(m_view);
        waitForFrames(2);
        QCOMPARE(m_view->image(), before);
        QTRY_VERIFY(gl()->isVisible());
    }

    /// While the size changes the last scene stands in the middle.
    void takesItsNewSize()
    {
        show(PainterChoice::OpenGl);
        m_window->resize(600, 400);
        QTRY_COMPARE(gl()->size(), QSize(600, 400));
        const QImage between = m_view->image();
        QCOMPARE(between.size(), QSize(600, 400));
        waitForFrames(2);
        QCOMPARE(m_view->scene()->request().size, QSizeF(600, 400));
        QVERIFY(m_view->image() != between);
    }

    void severalSideBySide()
    {
        show(PainterChoice::OpenGl);
        QList<OrbitView *> more;
        for (int i = 0; i < 5; ++i) {
            auto *view = new OrbitView(*m_clock, m_window.get());
            view->setContent(contentOf(*scenarioObjects(), u"QNV"_s));
            view->setPainter(PainterChoice::OpenGl);
            m_window->layout()->addWidget(view);
            more << view;
        }
        for (OrbitView *view : more) {
            QTRY_VERIFY(view->scene());
            QVERIFY(view->isPaintedByOpenGl());
            QTRY_COMPARE(view->image().size(), view->size());
            QVERIFY(view->image().pixel(view->width() / 2, view->height() / 2) != pictureTheme().sky);
        }
        qDeleteAll(more.mid(0, 3));
        waitForFrames(2);
        QVERIFY(!m_view->image().isNull());
    }
};

QTEST_MAIN(TestGlOrbitView)
#include "tst_glorbitview.moc"
