#include "tests/support/memorycatalogue.h"
#include "tests/widgets/picture/picturefixture.h"
#include "widgets/picture/gloffer.h"
#include "widgets/picture/orbitview.h"
#include "widgets/picture/pictureclock.h"
#include "widgets/picture/picturepane.h"

#include <QMenu>
#include <QOpenGLWidget>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

namespace {

class ExerciseClock : public Clock
{
public:
    Instant now() const override { return {exerciseDay(), 6LL * 3'600 * 1'000'000'000}; }
};

} // namespace

/// Which painter is taken, on a platform that ends the program where a widget for OpenGL is shown.
class TestPainterChoice : public QObject
{
    Q_OBJECT

    ExerciseClock m_wall;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void softwareCountsAsNoneUnlessAskedFor()
    {
        for (const GlOffer offer : {GlOffer::None, GlOffer::Software, GlOffer::Hardware}) {
            QCOMPARE(paintsByOpenGl(PainterChoice::Automatic, offer), offer == GlOffer::Hardware);
            QCOMPARE(paintsByOpenGl(PainterChoice::Raster, offer), false);
            QCOMPARE(paintsByOpenGl(PainterChoice::OpenGl, offer), offer != GlOffer::None);
        }
    }

    void knowsSoftwareByItsName_data()
    {
        QTest::addColumn<bool>("isSoftware");
        QTest::newRow("llvmpipe (LLVM 15.0.6, 256 bits)") << true;
        QTest::newRow("softpipe") << true;
        QTest::newRow("Software Rasterizer") << true;
        QTest::newRow("zink Vulkan 1.3 (llvmpipe (LLVM 15.0.6, 256 bits) (MESA_LLVMPIPE))") << true;
        QTest::newRow("") << true;
        QTest::newRow("Mesa Intel(R) UHD Graphics 620 (KBL GT2)") << false;
        QTest::newRow("AMD Radeon RX 6600 (navi23, LLVM 15.0.6, DRM 3.54)") << false;
        QTest::newRow("NVIDIA GeForce RTX 3060/PCIe/SSE2") << false;
    }
    void knowsSoftwareByItsName()
    {
        QFETCH(bool, isSoftware);
        QCOMPARE(isSoftwareRenderer(QString::fromLatin1(QTest::currentDataTag())), isSoftware);
    }

    void knowsThePlatformsThatCannot()
    {
        for (const QStringView platform : {u"offscreen", u"minimal", u"vnc", u""})
            QVERIFY(!mayHaveOpenGl(platform));
        for (const QStringView platform : {u"xcb", u"wayland", u"eglfs"})
            QVERIFY(mayHaveOpenGl(platform));
    }

    /// Shown, with a frame, whatever was asked for.
    void noWidgetForOpenGlIsMadeOnThisPlatform()
    {
        QCOMPARE(QGuiApplication::platformName(), u"offscreen"_s);
        QCOMPARE(openGlOffer(), GlOffer::None);
        PictureClock clock(m_wall);
        for (const PainterChoice choice : {PainterChoice::Automatic, PainterChoice::Raster, PainterChoice::OpenGl}) {
            OrbitView view(clock);
            view.resize(320, 240);
            view.setContent(contentOf(*scenarioObjects(), {}));
            view.setPainter(choice);
            QSignalSpy shown(&view, &OrbitView::frameShown);
            view.show();
            view.setPainter(choice);
            QTRY_VERIFY(shown.size() > 0);
            QCOMPARE(view.painter(), choice);
            QVERIFY(!view.isPaintedByOpenGl());
            QVERIFY(view.findChildren<QOpenGLWidget *>().isEmpty());
            QCOMPARE(view.image().size(), QSize(320, 240));
        }
    }

    void theMenuSaysWhyThereIsNoCard()
    {
        MemoryCatalogue store;
        PicturePane pane(store, m_wall);
        auto *card = pane.findChild<QAction *>(u"picture.painter.opengl"_s);
        QVERIFY(card);
        for (QToolButton *button : pane.findChildren<QToolButton *>())
            if (button->menu())
                Q_EMIT button->menu()->aboutToShow();
        QVERIFY(!card->isEnabled());
        QVERIFY(!card->toolTip().isEmpty() && card->toolTip() != card->text());
        QCOMPARE(card->statusTip(), card->toolTip());
        QVERIFY(pane.findChild<QAction *>(u"picture.painter.automatic"_s)->isChecked());
    }

    void theChoiceIsKept()
    {
        MemoryCatalogue store;
        PicturePane pane(store, m_wall);
        QCOMPARE(pane.painter(), PainterChoice::Automatic);
        const char *const actions[] = {"picture.painter.automatic", "picture.painter.processor", "picture.painter.opengl"};
        for (const PainterChoice choice : {PainterChoice::OpenGl, PainterChoice::Raster, PainterChoice::Automatic}) {
            pane.findChild<QAction *>(QString::fromLatin1(actions[int(choice)]))->trigger();
            QCOMPARE(pane.painter(), choice);
            for (const OrbitView *view : pane.views())
                QCOMPARE(view->painter(), choice);
            PicturePane next(store, m_wall);
            next.restore(pane.state());
            QCOMPARE(next.painter(), choice);
            QCOMPARE(next.views().constFirst()->painter(), choice);
            QVERIFY(next.findChild<QAction *>(QString::fromLatin1(actions[int(choice)]))->isChecked());
        }
        QJsonObject unknown = pane.state();
        unknown.insert(u"painter"_s, u"abacus"_s);
        pane.setPainter(PainterChoice::Raster);
        pane.restore(unknown);
        QCOMPARE(pane.painter(), PainterChoice::Automatic);
    }
};

QTEST_MAIN(TestPainterChoice)
#include "tst_painterchoice.moc"
