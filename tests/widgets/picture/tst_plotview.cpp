#include "tests/support/twinpicture.h"
#include "widgets/picture/plotview.h"

#include <QAccessible>
#include <QAction>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

class TestPlotView : public QObject
{
    Q_OBJECT

    static PlotContentPtr contentOf(PlotKind kind, const QStringList &chosen = {}, OrbitPicturePtr orbit = ourPicture())
    {
        PlotQuestion question;
        question.kind = kind;
        question.orbit = orbit;
        question.from = { exerciseDay(), 0 };
        question.to = { Day { exerciseDay().number + 2 }, 0 };
        for (const QString &id : chosen)
            question.elements.push_back(orbit->elementOf[size_t(orbit->indexOf(id))]);
        return makePlot(question);
    }
    QPoint pixelOf(int series, qsizetype point) const
    {
        const PlotSeries &of = m_view->content()->series.at(series);
        return m_view->frame().toPixel(m_view->content()->xOf(of, of.rows[size_t(point)]), m_view->content()->yOf(of, of.rows[size_t(point)])).toPoint();
    }
    QPoint middleOf() const { return m_view->frame().area().center().toPoint(); }

    PlotView *m_view = nullptr;

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_view = new PlotView;
        m_view->resize(640, 360);
        m_view->show();
    }
    void cleanup() { delete m_view; }

    void showsNothingOfTheLastContent()
    {
        m_view->setContent(contentOf(PlotKind::Gabbard));
        QVERIFY(!m_view->tellAt(pixelOf(0, 0)).isEmpty());
        const QPoint at = pixelOf(0, 0);
        m_view->setContent(nullptr);
        QVERIFY(m_view->tellAt(at).isEmpty());
        QVERIFY(m_view->accessibleDescription().contains(u"being made"));
        const QImage shown = m_view->grab().toImage();
        const PictureTheme theme = pictureTheme();
        for (int y = 0; y < shown.height(); ++y)
            for (int x = 0; x < shown.width(); ++x)
                QVERIFY(shown.pixel(x, y) != theme.groups[3] && shown.pixel(x, y) != theme.groups[4]);
    }

    void hoveringTells()
    {
        m_view->setContent(contentOf(PlotKind::Gabbard));
        const qsizetype molniya = m_view->content()->table->picture->indexOf(u"PX-0012");
        const QString tell = m_view->tellAt(pixelOf(0, molniya));
        QVERIFY2(tell.startsWith(u"SKARHOLM-POLAR\n(") && tell.contains(u"Apogee, km: 39"), qPrintable(tell));
        QVERIFY(m_view->tellAt(m_view->frame().toPixel(1200, 5000)).isEmpty());
    }

    void clickingGoesToTheObject()
    {
        m_view->setContent(contentOf(PlotKind::Gabbard));
        QSignalSpy object(m_view, &PlotView::objectActivated), toggled(m_view, &PlotView::objectToggled), time(m_view, &PlotView::timeActivated);
        const qsizetype molniya = m_view->content()->table->picture->indexOf(u"PX-0012");
        QTest::mouseClick(m_view, Qt::LeftButton, {}, pixelOf(0, molniya));
        QCOMPARE(object.size(), 1);
        QCOMPARE(object.first().first().toString(), u"PX-0012"_s);
        QTest::mouseClick(m_view, Qt::LeftButton, Qt::ControlModifier, pixelOf(0, molniya));
        QCOMPARE(toggled.size(), 1);
        QTest::mouseClick(m_view, Qt::LeftButton, {}, m_view->frame().toPixel(1200, 5000).toPoint());
        QCOMPARE(object.size() + toggled.size() + time.size(), 2);
    }

    /// Anywhere in a plot over time: the time there. On a marker: the very moment.
    void clickingJumpsInTime()
    {
        m_view->setContent(contentOf(PlotKind::Range, { u"PX-0107"_s, u"PX-0002"_s }));
        QSignalSpy object(m_view, &PlotView::objectActivated), time(m_view, &PlotView::timeActivated);
        QTest::mouseClick(m_view, Qt::LeftButton, {}, QPoint(middleOf().x(), int(m_view->frame().area().top()) + 3));
        QCOMPARE(time.size(), 1);
        const double seconds = m_view->content()->table->secondsAt(time.first().first().value<Instant>());
        QVERIFY2(std::abs(seconds - 86'400) < 400, qPrintable(QString::number(seconds))); // a pixel is 300 s
        QTest::mouseClick(m_view, Qt::LeftButton, {}, pixelOf(1, 0) + QPoint(3, 2));
        const PlotContent &content = *m_view->content();
        QCOMPARE(time.last().first().value<Instant>(), content.table->instantAt(content.xOf(content.series.at(1), content.series.at(1).rows[0])));
        QCOMPARE(object.size(), 0); // of which of the two?
    }

    void clickingALineGoesToItsObjectToo()
    {
        m_view->setContent(contentOf(PlotKind::Longitude, { u"PX-0107"_s, u"PX-0008"_s }));
        QSignalSpy object(m_view, &PlotView::objectActivated), time(m_view, &PlotView::timeActivated);
        QTest::mouseClick(m_view, Qt::LeftButton, {}, pixelOf(1, 300));
        QCOMPARE(object.size(), 1);
        QCOMPARE(object.first().first().toString(), u"PX-0008"_s);
        QCOMPARE(time.size(), 1);
    }

    void draggingEnlarges()
    {
        m_view->setContent(contentOf(PlotKind::Gabbard));
        QSignalSpy zoomed(m_view, &PlotView::zoomChanged), object(m_view, &PlotView::objectActivated);
        const QPoint from = middleOf(), to = from + QPoint(80, 60);
        const QPointF corner = m_view->frame().toValue(from), other = m_view->frame().toValue(to);
        QTest::mousePress(m_view, Qt::LeftButton, {}, from);
        QTest::mouseMove(m_view, from + QPoint(40, 30));
        QTest::mouseMove(m_view, to);
        QTest::mouseRelease(m_view, Qt::LeftButton, {}, to);
        QVERIFY(m_view->isZoomed());
        QCOMPARE(zoomed.size(), 1);
        QCOMPARE(object.size(), 0);
        const QRectF view = m_view->frame().view();
        QVERIFY(std::abs(view.left() - corner.x()) < 1e-6 && std::abs(view.right() - other.x()) < 1e-6);
        QVERIFY(std::abs(view.bottom() - corner.y()) < 1e-6 && std::abs(view.top() - other.y()) < 1e-6);
        m_view->resetZoom();
        QVERIFY(!m_view->isZoomed());
        QCOMPARE(m_view->frame().view(), m_view->content()->bounds);
        // Escape lets go.
        QTest::mousePress(m_view, Qt::LeftButton, {}, from);
        QTest::mouseMove(m_view, to);
        QTest::keyClick(m_view, Qt::Key_Escape);
        QTest::mouseRelease(m_view, Qt::LeftButton, {}, to);
        QVERIFY(!m_view->isZoomed());
    }

    /// A flat rectangle enlarges the time alone.
    void draggingAlongTheTimeKeepsTheHeight()
    {
        m_view->setContent(contentOf(PlotKind::Range, { u"PX-0107"_s, u"PX-0002"_s }));
        const QRectF all = m_view->frame().view();
        const QPoint from = middleOf();
        QTest::mousePress(m_view, Qt::LeftButton, {}, from);
        QTest::mouseMove(m_view, from + QPoint(90, 1));
        QTest::mouseRelease(m_view, Qt::LeftButton, {}, from + QPoint(90, 1));
        QVERIFY(m_view->isZoomed());
        QCOMPARE(m_view->frame().view().height(), all.height());
        QVERIFY(m_view->frame().view().width() < all.width() / 4);
    }

    void keysGoFromPointToPoint()
    {
        m_view->setContent(contentOf(PlotKind::Gabbard));
        const PlotContent &content = *m_view->content();
        QSignalSpy object(m_view, &PlotView::objectActivated);
        QTest::keyClick(m_view, Qt::Key_Return);
        QCOMPARE(object.size(), 0); // nowhere yet
        double last = -1;
        for (int i = 0; i < 30; ++i) {
            QTest::keyClick(m_view, Qt::Key_Right);
            const PlotPoint now = m_view->state().current;
            QCOMPARE(now.series, 0);
            const double x = content.xOf(content.series.at(0), content.series.at(0).rows[size_t(now.point)]);
            QVERIFY(x >= last);
            last = x;
        }
        QCOMPARE(last, *std::max_element(content.table->columns[0].values.begin(), content.table->columns[0].values.end()));
        QTest::keyClick(m_view, Qt::Key_Left, Qt::ControlModifier);
        const QString tell = m_view->currentTell();
        QVERIFY(!tell.isEmpty());
        QCOMPARE(m_view->accessibleDescription(), QString(tell).replace(u'\n', u"; "_s));
        const qsizetype point = m_view->state().current.point;
        QTest::keyClick(m_view, Qt::Key_Down);
        QCOMPARE(m_view->state().current.series, 1);
        QCOMPARE(content.xOf(content.series.at(1), content.series.at(1).rows[size_t(m_view->state().current.point)]),
                 content.xOf(content.series.at(0), content.series.at(0).rows[size_t(point)]));
        QTest::keyClick(m_view, Qt::Key_Return);
        QCOMPARE(object.size(), 1);
        const qsizetype row = content.series.at(1).rows[size_t(m_view->state().current.point)];
        QCOMPARE(object.first().first().toString(), content.table->id(content.table->first[size_t(row)]));
    }

    void keysEnlargeAndShowEverything()
    {
        m_view->setContent(contentOf(PlotKind::InclinationEccentricity));
        QTest::keyClick(m_view, Qt::Key_Right);
        QTest::keyClick(m_view, Qt::Key_Plus);
        QTest::keyClick(m_view, Qt::Key_Plus);
        QVERIFY(m_view->isZoomed());
        const PlotSeries &series = m_view->content()->series.at(m_view->state().current.series);
        const qsizetype row = series.rows[size_t(m_view->state().current.point)];
        QVERIFY(m_view->frame().view().contains(QPointF(m_view->content()->xOf(series, row), m_view->content()->yOf(series, row))));
        const double width = m_view->frame().view().width();
        QTest::keyClick(m_view, Qt::Key_Minus);
        QVERIFY(m_view->frame().view().width() > width);
        QTest::keyClick(m_view, Qt::Key_Home);
        QVERIFY(!m_view->isZoomed());
        // However far one goes in, the axes have numbers.
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(m_view, Qt::Key_Plus);
        QVERIFY(m_view->frame().view().width() >= m_view->content()->bounds.width() * 0.9e-6);
        // What lies outside comes into sight when one goes there.
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(m_view, Qt::Key_Down);
            QVERIFY(m_view->frame().area().contains(pixelOf(m_view->state().current.series, m_view->state().current.point)));
        }
    }

    void enterInTimeJumpsThere()
    {
        m_view->setContent(contentOf(PlotKind::Range, { u"PX-0107"_s, u"PX-0002"_s }));
        QSignalSpy time(m_view, &PlotView::timeActivated);
        QTest::keyClick(m_view, Qt::Key_Right);
        QTest::keyClick(m_view, Qt::Key_Right);
        QTest::keyClick(m_view, Qt::Key_Return);
        QCOMPARE(time.size(), 1);
        QCOMPARE(time.first().first().value<Instant>(), m_view->content()->table->instantAt(m_view->content()->table->columns[0].values[1]));
    }

    void wheelEnlargesAboutThePointer()
    {
        m_view->setContent(contentOf(PlotKind::Gabbard));
        const QPointF at = middleOf() + QPoint(50, 20);
        const QPointF before = m_view->frame().toValue(at);
        QWheelEvent event(at, m_view->mapToGlobal(at), {}, QPoint(0, 240), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view, &event);
        QVERIFY(m_view->isZoomed());
        const QPointF now = m_view->frame().toValue(at);
        QVERIFY(std::abs(now.x() - before.x()) < 2 && std::abs(now.y() - before.y()) < 200); // the axis may have become wider
    }

    void isNamedForScreenReaders()
    {
        QVERIFY(!m_view->accessibleName().isEmpty());
        m_view->setContent(contentOf(PlotKind::Gabbard));
        QCOMPARE(m_view->accessibleName(), u"Plot: Gabbard"_s);
        QVERIFY(m_view->accessibleDescription().contains(u"Points: 54."));
        QVERIFY(!m_view->whatsThis().isEmpty());
        QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(m_view);
        QCOMPARE(chart->role(), QAccessible::Chart);
        QTest::keyClick(m_view, Qt::Key_Right);
        QCOMPARE(chart->text(QAccessible::Value), m_view->currentTell());
        m_view->setContent(contentOf(PlotKind::Range));
        QVERIFY(m_view->accessibleDescription().startsWith(u"Choose two objects"));
    }

    void followsTheTheme()
    {
        m_view->setContent(contentOf(PlotKind::Gabbard));
        const QPoint at = pixelOf(0, m_view->content()->table->picture->indexOf(u"PX-0012"));
        QCOMPARE(m_view->grab().toImage().pixel(at), pictureTheme(Theme::Dark).groups[3]);
        applyTheme(*qApp, Theme::Light);
        const QRgb light = m_view->grab().toImage().pixel(pixelOf(0, m_view->content()->table->picture->indexOf(u"PX-0012")));
        applyTheme(*qApp, Theme::Dark);
        QCOMPARE(light, pictureTheme(Theme::Light).groups[3]);
    }

    /// What the widget shows is what renderPlot() gives.
    void showsWhatIsRendered()
    {
        m_view->setContent(contentOf(PlotKind::RelativeMotion, { u"PX-0107"_s, u"PX-0002"_s }));
        m_view->setTimeCursor(exerciseTime());
        m_view->clearFocus();
        const QImage shown = m_view->grab().toImage().convertToFormat(QImage::Format_RGB32), rendered = m_view->image().convertToFormat(QImage::Format_RGB32);
        QCOMPARE(shown.size(), rendered.size());
        int differing = 0;
        for (int y = 0; y < shown.height(); ++y)
            for (int x = 0; x < shown.width(); ++x)
                differing += shown.pixel(x, y) != rendered.pixel(x, y);
        QCOMPARE(differing, 0);
    }

    /// 60,000 objects are painted beside the window, which stays free: a paint event then costs the copy of an image.
    void aFullCatalogueIsPaintedBesideTheWindow()
    {
        auto orbit = std::make_shared<OrbitPicture>();
        for (int i = 0; i < 60'000; ++i) {
            PictureObject object;
            object.id = u"BG-%1"_s.arg(990'000'001 + i);
            object.designation = u"DEBRIS %1"_s.arg(i);
            orbit->picture.objects << object;
            MeanElements elements;
            elements.epoch = exerciseTime();
            elements.meanMotionRevPerDay = 1 + 15 * (i % 997) / 997.0;
            elements.eccentricity = 0.1 * (i % 409) / 409.0;
            orbit->elements.push_back(elements);
            orbit->objectOf.push_back(i);
            orbit->elementOf.push_back(i);
        }
        m_view->resize(1000, 600);
        QElapsedTimer timer;
        timer.start();
        m_view->setContent(contentOf(PlotKind::Gabbard, {}, orbit));
        QVERIFY(m_view->tellAt(middleOf()).isEmpty());
        QTRY_VERIFY(!m_view->frame().area().isEmpty());
        QVERIFY(!m_view->isPainting());
        m_view->grab();
        timer.start();
        for (int i = 0; i < 10; ++i)
            m_view->repaint();
        const double paintMs = double(timer.nsecsElapsed()) / 1e7;
        timer.start();
        for (int i = 0; i < 10; ++i)
            m_view->tellAt(m_view->frame().area().center() + QPointF(i, 0));
        const double tellMs = double(timer.nsecsElapsed()) / 1e7;
        qInfo("120,000 dots: a paint event takes %.2f ms, a tell %.2f ms", paintMs, tellMs);
        QVERIFY2(paintMs < 16, qPrintable(QString::number(paintMs)));
        QVERIFY2(tellMs < 16, qPrintable(QString::number(tellMs)));
    }
};

QTEST_MAIN(TestPlotView)
#include "tst_plotview.moc"
