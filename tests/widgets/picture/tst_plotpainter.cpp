#include "tests/support/twinpicture.h"
#include "widgets/picture/plotpainter.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

namespace {

const QSize kSize(640, 360);

PlotQuestion questionOf(PlotKind kind, OrbitPicturePtr orbit, const QStringList &chosen = {})
{
    PlotQuestion question;
    question.kind = kind;
    question.orbit = orbit;
    question.from = { exerciseDay(), 0 };
    question.to = { Day { exerciseDay().number + 2 }, 0 };
    for (const QString &id : chosen)
        if (const qsizetype object = orbit->indexOf(id); object >= 0 && orbit->elementOf[size_t(object)] >= 0)
            question.elements.push_back(orbit->elementOf[size_t(object)]);
    return question;
}

/// The first three objects of a picture that have a position.
QStringList someOf(const OrbitPicture &orbit)
{
    QStringList ids;
    for (qsizetype i = 0; i < std::min<qsizetype>(3, qsizetype(orbit.elements.size())); ++i)
        ids << orbit.objectOfElement(i).id;
    return ids;
}

int pixelsOf(const QImage &image, QRgb colour, const QRectF &within)
{
    int count = 0;
    const QRect box = within.toRect() & image.rect();
    for (int y = box.top(); y <= box.bottom(); ++y)
        for (int x = box.left(); x <= box.right(); ++x)
            count += image.pixel(x, y) == colour;
    return count;
}

/// As many objects as a full catalogue has, spread over all orbits.
OrbitPicturePtr manyObjects(int count)
{
    auto orbit = std::make_shared<OrbitPicture>();
    QRandomGenerator random(20310314);
    for (int i = 0; i < count; ++i) {
        PictureObject object;
        object.id = u"BG-%1"_s.arg(990'000'001 + i);
        object.designation = u"DEBRIS %1"_s.arg(i);
        object.position = PositionKnowledge::Full;
        orbit->picture.objects << object;
        MeanElements elements;
        elements.epoch = exerciseTime();
        elements.meanMotionRevPerDay = 1 + 15 * random.generateDouble();
        elements.eccentricity = 0.1 * random.generateDouble();
        elements.inclinationDeg = 180 * random.generateDouble();
        orbit->elements.push_back(elements);
        orbit->objectOf.push_back(i);
        orbit->elementOf.push_back(i);
    }
    return orbit;
}

} // namespace

class TestPlotPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// Perigee and apogee of each object are painted where they belong, in their colours.
    void paintsDotsWhereTheyBelong()
    {
        const PlotContentPtr content = makePlot(questionOf(PlotKind::Gabbard, ourPicture()));
        const PictureTheme theme = pictureTheme(Theme::Dark);
        const PlotFrame frame(*content, kSize, {}, theme);
        const QImage image = renderPlot(*content, kSize, 1, theme);
        QCOMPARE(image.size(), kSize);
        const qsizetype molniya = content->table->picture->indexOf(u"PX-0012");
        for (const PlotSeries &series : content->series) {
            const QPointF at = frame.toPixel(content->xOf(series, molniya), content->yOf(series, molniya));
            QVERIFY(frame.area().contains(at));
            const QRgb colour = theme.groups[size_t(series.colour)];
            QVERIFY2(pixelsOf(image, colour, QRectF(at.x() - 3, at.y() - 3, 6, 6)) > 8, qPrintable(series.name));
            QCOMPARE(frame.toValue(at).x(), content->xOf(series, molniya));
        }
        // Nothing is painted where nothing is.
        const QPointF nowhere = frame.toPixel(1200, 5000);
        QCOMPARE(pixelsOf(image, theme.groups[3], QRectF(nowhere.x() - 20, nowhere.y() - 20, 40, 40)), 0);
    }

    void paintsLinesMarkersAndTheTime()
    {
        const PlotContentPtr content = makePlot(questionOf(PlotKind::Range, ourPicture(), { u"PX-0107"_s, u"PX-0002"_s }));
        QCOMPARE(content->series.size(), 2);
        QVERIFY(!content->series.at(1).rows.empty());
        const PictureTheme theme = pictureTheme(Theme::Dark);
        const PlotFrame frame(*content, kSize, {}, theme);
        PlotState state;
        state.timeCursor = 86'400;
        const QImage with = renderPlot(*content, kSize, 1, theme, state), without = renderPlot(*content, kSize, 1, theme);
        const QRectF atTime(frame.toPixel(86'400, 0).x() - 1, frame.area().top(), 3, frame.area().height());
        QVERIFY(pixelsOf(with, theme.text, atTime) > pixelsOf(without, theme.text, atTime) + 50);
        const PlotSeries &closest = content->series.at(1);
        const QPointF at = frame.toPixel(content->xOf(closest, closest.rows[0]), content->yOf(closest, closest.rows[0]));
        QVERIFY(pixelsOf(with, theme.close, QRectF(at.x() - 4, at.y() - 4, 8, 8)) > 10);
    }

    void breaksALineWhereThereIsNoState()
    {
        auto orbit = std::make_shared<OrbitPicture>(*ourPicture());
        const qsizetype stage = orbit->indexOf(u"PX-0141");
        orbit->elements[size_t(stage)].bstarPerEarthRadius = 0.05;
        const PlotContentPtr content = makePlot(questionOf(PlotKind::Longitude, orbit, { u"PX-0141"_s }));
        QVERIFY(!content->notes.isEmpty());
        QVERIFY(content->notes.front().contains(u"CRV R/B 2031-02 has no state"));
        QVERIFY(!content->isEmpty());
        const PictureTheme theme = pictureTheme(Theme::Light);
        const PlotFrame frame(*content, kSize, {}, theme);
        const QImage image = renderPlot(*content, kSize, 1, theme);
        // The axis goes to where the line ends.
        QVERIFY(frame.view().right() < 2 * 86'400);
        QVERIFY(pixelsOf(image, theme.groups[0], frame.area()) > 20);
    }

    void saysWhatBelongsThere_data()
    {
        QTest::addColumn<PlotKind>("kind");
        QTest::addColumn<QStringList>("chosen");
        QTest::addColumn<QString>("expected");
        QTest::newRow("range of nothing") << PlotKind::Range << QStringList() << u"Choose two objects"_s;
        QTest::newRow("range of one") << PlotKind::Range << QStringList { u"PX-0107"_s } << u"Choose two objects"_s;
        QTest::newRow("relative motion of one") << PlotKind::RelativeMotion << QStringList { u"PX-0107"_s } << u"Choose two objects"_s;
        QTest::newRow("longitude of nothing") << PlotKind::Longitude << QStringList() << u"Choose an object"_s;
    }
    void saysWhatBelongsThere()
    {
        QFETCH(PlotKind, kind);
        QFETCH(QStringList, chosen);
        QFETCH(QString, expected);
        const PlotContentPtr content = makePlot(questionOf(kind, ourPicture(), chosen));
        QVERIFY(content->isEmpty());
        QVERIFY2(content->empty.startsWith(expected), qPrintable(content->empty));
        const PictureTheme theme = pictureTheme(Theme::Dark);
        const QImage image = renderPlot(*content, kSize, 1, theme);
        QVERIFY(pixelsOf(image, tokensFor(Theme::Dark).panel.rgb(), image.rect()) < image.width() * image.height());
    }
    void saysWhatBelongsThereWithoutObjects()
    {
        for (int kind = 0; kind < kPlotKindCount; ++kind) {
            PlotQuestion question;
            question.kind = PlotKind(kind);
            QVERIFY(makePlot(question)->empty.contains(u"No object of this picture has a position."));
            QVERIFY(!plotKindTitle(PlotKind(kind)).isEmpty());
        }
        PlotQuestion chosen = questionOf(PlotKind::Gabbard, ourPicture());
        chosen.onlyChosen = true;
        QVERIFY(makePlot(chosen)->empty.startsWith(u"No object is selected."));
        PlotQuestion backward = questionOf(PlotKind::Range, ourPicture(), { u"PX-0107"_s, u"PX-0002"_s });
        std::swap(backward.from, backward.to);
        QVERIFY(makePlot(backward)->empty.contains(u"before it begins"));
    }

    void plotsOnlyTheChosen()
    {
        PlotQuestion question = questionOf(PlotKind::Gabbard, ourPicture(), { u"PX-0211"_s, u"PX-0210"_s });
        question.onlyChosen = true;
        const PlotContentPtr content = makePlot(question);
        QCOMPARE(content->table->rowCount(), 2);
        QCOMPARE(content->pointCount(), 4);
        QVERIFY(content->bounds.right() < 110); // minutes: scaled to them
        QCOMPARE(content->table->designation(content->table->first[0]), u"OLDSTAR-3"_s);
    }

    /// Neighbours over the date line are 2 degrees apart, not 358.
    void putsNeighboursOverTheDateLineTogether()
    {
        auto orbit = std::make_shared<OrbitPicture>(*ourPicture());
        const qsizetype a = orbit->indexOf(u"PX-0001"), b = orbit->indexOf(u"PX-0002");
        orbit->elements[size_t(a)].raanDeg -= 191.6;
        orbit->elements[size_t(b)] = orbit->elements[size_t(a)];
        orbit->elements[size_t(b)].raanDeg -= 2;
        const PlotContentPtr content = makePlot(questionOf(PlotKind::Longitude, orbit, { u"PX-0001"_s, u"PX-0002"_s }));
        const PlotSeries &one = content->series.at(0), &other = content->series.at(1);
        const double first = content->yOf(one, one.rows[0]), second = content->yOf(other, other.rows[0]);
        QVERIFY2(first < -178 && std::abs(first - second - 2) < 0.1, qPrintable(u"%1 %2"_s.arg(first).arg(second)));
        QVERIFY2(one.name.startsWith(u"HALYARD-1 (+0.0"), qPrintable(one.name));
    }

    void tellsObjectMarkAndNumbers()
    {
        const OrbitPicturePtr ours = ourPicture();
        const PlotContentPtr content = makePlot(questionOf(PlotKind::Gabbard, ours));
        const qsizetype kite = ours->indexOf(u"PX-0107");
        const QStringList lines = content->tell(kite).split(u'\n');
        QCOMPARE(lines.at(0), u"KITE-7"_s);
        QCOMPARE(lines.at(1), shownMark(ours->picture.objects.at(kite)));
        QVERIFY(lines.at(2).startsWith(u"Period, min: 1435."));
        QCOMPARE(lines.size(), 5);
    }

    /// For each nation and plot: pixel for pixel that of a store which never held the rest.
    void aTwinGivesTheSamePixels_data()
    {
        QTest::addColumn<QString>("nation");
        for (const QString &nation : twinNations())
            QTest::newRow(qPrintable(nation)) << nation;
        QVERIFY(twinNations().size() >= 3);
    }
    void aTwinGivesTheSamePixels()
    {
        QFETCH(QString, nation);
        const OrbitPicturePtr full = nationPicture(*scenarioCatalogue(), nation), twin = nationPicture(catalogueOf(nation), nation);
        QVERIFY(full->elements.size() >= 3);
        const PictureTheme theme = pictureTheme(Theme::Dark);
        for (int kind = 0; kind < kPlotKindCount; ++kind) {
            const PlotContentPtr one = makePlot(questionOf(PlotKind(kind), full, someOf(*full)));
            const PlotContentPtr other = makePlot(questionOf(PlotKind(kind), twin, someOf(*twin)));
            PlotState state;
            state.selected = { 0, 1, 2 };
            state.timeCursor = 3600;
            const QImage image = renderPlot(*one, kSize, 1, theme, state);
            QVERIFY(!one->isEmpty());
            QVERIFY2(image == renderPlot(*other, kSize, 1, theme, state), qPrintable(one->title));
            if (!one->isOverTime())
                QVERIFY(one->pointCount() < makePlot(questionOf(PlotKind(kind), ourPicture()))->pointCount());
        }
    }

    /// 3 : 1 for graphics, 4.5 : 1 for text, in every theme.
    void standsOutInEveryTheme()
    {
        for (int i = 0; i < kThemeCount; ++i) {
            const PictureTheme theme = pictureTheme(Theme(i));
            const QColor panel = tokensFor(Theme(i)).panel;
            for (const QRgb colour : theme.groups)
                QVERIFY2(contrast(QColor::fromRgb(colour), panel) >= 3, qPrintable(u"%1 %2"_s.arg(themeName(Theme(i)), QColor::fromRgb(colour).name())));
            for (const QRgb colour : { theme.close, theme.selected })
                QVERIFY2(contrast(QColor::fromRgb(colour), panel) >= 3, qPrintable(u"%1 %2"_s.arg(themeName(Theme(i)), QColor::fromRgb(colour).name())));
            QVERIFY(contrast(tokensFor(Theme(i)).mutedText, panel) >= 4.5);
        }
    }

    /// In each of three sizes and two ratios everything keeps its place, down to where there is hardly any.
    void fitsIntoAnySize()
    {
        const PlotContentPtr content = makePlot(questionOf(PlotKind::Longitude, ourPicture(), { u"PX-0107"_s, u"PX-0002"_s, u"PX-0008"_s }));
        const PictureTheme theme = pictureTheme(Theme::Dark);
        for (const QSize size : { QSize(300, 150), QSize(700, 400), QSize(20, 10), QSize(1, 1) })
            for (const qreal ratio : { 1.0, 2.0 }) {
                const QImage image = renderPlot(*content, size, ratio, theme);
                QCOMPARE(image.size(), size * ratio);
                QCOMPARE(image.devicePixelRatio(), ratio);
            }
        const PlotFrame frame(*content, QSizeF(300, 150), {}, theme);
        for (const PlotFrame::LegendEntry &entry : frame.legend())
            QVERIFY(QRectF(0, 0, 300, 150).contains(entry.text) && !entry.text.intersects(frame.area()));
        for (size_t i = 1; i < frame.xTicks().size(); ++i)
            QVERIFY(frame.toPixel(frame.xTicks()[i].at, 0).x() - frame.toPixel(frame.xTicks()[i - 1].at, 0).x() > 30);
    }

    void findsThePointUnderAPixel()
    {
        const PlotContentPtr content = makePlot(questionOf(PlotKind::Gabbard, ourPicture()));
        const PlotFrame frame(*content, kSize, {}, pictureTheme(Theme::Dark));
        const qsizetype molniya = content->table->picture->indexOf(u"PX-0012");
        const PlotSeries &apogee = content->series.at(0);
        const QPointF at = frame.toPixel(content->xOf(apogee, molniya), content->yOf(apogee, molniya));
        QCOMPARE(plotPointAt(*content, frame, at + QPointF(2, -3), 10), (PlotPoint { 0, molniya }));
        QVERIFY(!plotPointAt(*content, frame, frame.toPixel(1200, 5000), 10).isValid());
        QVERIFY(!plotPointAt(*content, frame, QPointF(0, 0), 10).isValid());
        // On a line between two samples: the nearer one.
        const PlotContentPtr range = makePlot(questionOf(PlotKind::Range, ourPicture(), { u"PX-0107"_s, u"PX-0002"_s }));
        PlotSeries line = range->series.at(0);
        const PlotFrame zoomed(*range, kSize, QRectF(0, range->yOf(line, 2) - 1, 600, 2), pictureTheme(Theme::Dark));
        const QPointF a = zoomed.toPixel(range->xOf(line, 1), range->yOf(line, 1)), b = zoomed.toPixel(range->xOf(line, 2), range->yOf(line, 2));
        QVERIFY(b.x() - a.x() > 60);
        QCOMPARE(plotPointAt(*range, zoomed, a + 0.4 * (b - a), 10), (PlotPoint { 0, 1 }));
        QCOMPARE(plotPointAt(*range, zoomed, a + 0.6 * (b - a), 10), (PlotPoint { 0, 2 }));
    }

    /// 60,000 objects make 120,000 dots of a Gabbard plot. The limit is ten times what was measured on a slow desk.
    void paintsAFullCatalogue()
    {
        const PlotContentPtr content = makePlot(questionOf(PlotKind::Gabbard, manyObjects(60'000)));
        QCOMPARE(content->pointCount(), 120'000);
        QElapsedTimer timer;
        timer.start();
        const QImage image = renderPlot(*content, QSize(1000, 600), 1, pictureTheme(Theme::Dark));
        const qint64 elapsedMs = timer.elapsed();
        qInfo("120,000 dots painted in %lld ms", elapsedMs);
        QVERIFY(elapsedMs < 1000);
        QVERIFY(pixelsOf(image, pictureTheme(Theme::Dark).groups[3], image.rect()) > 1000);
    }
};

QTEST_MAIN(TestPlotPainter)
#include "tst_plotpainter.moc"
