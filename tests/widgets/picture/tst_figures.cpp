#include "model/document/figurepainter.h"
#include "model/document/picturename.h"
#include "model/document/releasecopy.h"
#include "tests/model/document/scenario.h"
#include "tests/widgets/picture/picturefixture.h"
#include "widgets/picture/figurepictures.h"

#include <QSignalSpy>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

class TestFigures : public QObject
{
    Q_OBJECT

    static FigurePictures painterOf(const CataloguePtr &catalogue)
    {
        return FigurePictures(catalogue, nullptr, exercisePack(), {exerciseDay(), 0});
    }
    static std::shared_ptr<LivePreviews> brief() { return LivePreviews::make(scenario::product(u"EX-01"_s), scenario::context(), scenario::everyNation()); }
    static int figureRow(const LivePreviews &previews) { return previews.product().rowOf({u"EX-01-023"_s}); }

private Q_SLOTS:
    /// Figure 1's layers: KITE-7 with HALYARD-2 for the nations of SSAX, KITE-7B for nobody but us.
    void ordersDrawOnlyLayersThatMayGo()
    {
        const auto previews = brief();
        const int row = figureRow(*previews);
        QCOMPARE(figureOrder(*previews, row, -1, Face::Ours)->objects, (QStringList{u"PX-0107"_s, u"PX-0002"_s, u"PX-0108"_s}));
        int with = 0, without = 0;
        for (int a = 0; a < previews->audienceCount(); ++a) {
            const auto order = figureOrder(*previews, row, a, Face::AsReceived);
            QCOMPARE(bool(order), isReleased(previews->outcome(row, a)));
            if (!order) {
                ++without;
                continue;
            }
            ++with;
            QCOMPARE(order->objects, (QStringList{u"PX-0107"_s, u"PX-0002"_s}));
            QCOMPARE(order->lens->audience.nations, previews->audience(a).nations);
        }
        QVERIFY(with > 0 && without > 0);
    }

    /// The image for a nation is that of a store and a product which never held the rest, and none is there where nothing may be drawn.
    void imageIsThatOfTheTwin_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"globe", "map", "longitude", "range"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void imageIsThatOfTheTwin()
    {
        QFETCH(QString, kind);
        const auto previews = brief();
        const int row = figureRow(*previews);
        const FigurePictures full = painterOf(scenarioObjects());
        FigureOrder ours = *figureOrder(*previews, row, -1, Face::Ours);
        ours.drawing.kind = kind;
        const QByteArray own = full.paint(ours.drawing, ours.objects, ours.lens);
        QVERIFY(QImage::fromData(own, "PNG").width() > 400);
        int compared = 0;
        for (int a = 0; a < previews->audienceCount(); ++a) {
            auto order = figureOrder(*previews, row, a, Face::AsReceived);
            if (!order)
                continue;
            order->drawing.kind = kind;
            const auto twin = std::make_shared<const CatalogueSnapshot>(twinCatalogue(order->lens->audience.nations.constFirst()));
            const QByteArray image = full.paint(order->drawing, order->objects, order->lens);
            QVERIFY(!image.isEmpty());
            QCOMPARE(image, painterOf(twin).paint(order->drawing, order->objects, order->lens));
            // Asked for more than it may know, it draws no more.
            QCOMPARE(full.paint(order->drawing, ours.objects, order->lens), image);
            QVERIFY(image != own || kind == u"range"); // of the first two, which some nations know as well as we do
            QVERIFY(!image.contains("tEXt") && !image.contains("iTXt") && !image.contains("tIME"));
            ++compared;
        }
        QVERIFY(compared > 3);
        QVERIFY(full.paint({u"hologram"_s, ours.drawing.from, ours.drawing.to, {}}, ours.objects, std::nullopt).isEmpty());
        QVERIFY(full.paint(ours.drawing, {}, std::nullopt).isEmpty());
    }

    void copiesCarryTheImage()
    {
        const auto previews = brief();
        const FigurePictures painter = painterOf(scenarioObjects());
        for (int a = 0; a < previews->audienceCount(); ++a) {
            ReleaseCopy copy = releaseCopy(*previews, a);
            paintFigures(&copy, figureOrders(*previews, a, Face::AsReceived), painter);
            const bool isThere = isReleased(previews->outcome(figureRow(*previews), a));
            int images = 0;
            for (const ReleaseItem &item : copy.items) {
                images += !item.image.isEmpty();
                QVERIFY(item.image.isEmpty() || item.kind == PortionKind::Figure);
            }
            QCOMPARE(images, int(isThere));
            // The twin product makes the same copy, images included.
            const auto other = LivePreviews::make(twin(*previews, a), scenario::context(), {previews->audience(a)});
            ReleaseCopy same = releaseCopy(*other, 0);
            paintFigures(&same, figureOrders(*other, 0, Face::AsReceived), painter);
            for (qsizetype i = 0; i < copy.items.size(); ++i)
                QCOMPARE(copy.items.at(i).image, same.items.at(i).image);
        }
    }

    /// A pasted image goes to whoever gets the whole figure: not with a tearline in its place, not without one of its layers.
    void pastedImagesGoWholeOrNotAtAll()
    {
        const QByteArray image = "the bytes of an image";
        Product product;
        product.head.exercise = true;
        const auto add = [&](const QString &id, const QString &mark, const std::function<void(Portion &)> &change = {}) {
            Portion portion;
            portion.id = {id};
            portion.kind = PortionKind::Figure;
            portion.mark = mark;
            portion.originator = u"USX-OPS"_s;
            portion.topic = u"geo-track"_s;
            portion.governance = mark == u"(U)" ? Governance::None : Governance::Dod;
            portion.categories = 1 << 7;
            portion.figure = Figure{};
            portion.figure->altText = u"A plot."_s;
            portion.figure->picture = pictureName(image);
            if (change)
                change(portion);
            product.append(std::make_shared<const Portion>(portion));
        };
        add(u"open"_s, u"(U)"_s);
        add(u"ours"_s, u"(S//NF)"_s);
        add(u"torn"_s, u"(S//NF)"_s, [](Portion &portion) {
            Tearline tearline;
            tearline.id = u"t"_s;
            tearline.text = u"A plot of the drift."_s;
            tearline.mark = u"(U)"_s;
            tearline.governance = Governance::None;
            portion.tearlines.append(tearline);
        });
        add(u"layered"_s, u"(U)"_s, [](Portion &portion) {
            portion.figure->layers = {FigureLayer{u"all"_s, u"(U)"_s, Governance::None, {}, {}, {}, {}, {}}, FigureLayer{u"ours"_s, u"(S//NF)"_s, Governance::Dod, {}, {}, {}, {}, {}}};
        });
        const auto previews = LivePreviews::make(product, scenario::context(), scenario::everyNation());
        const FiguresOfStore painter(nullptr, [&](const QString &name) { return name == pictureName(image) ? image : QByteArray(); });
        for (int row = 0; row < product.size(); ++row)
            QCOMPARE(imageFor(*figureOrder(*previews, row, -1, Face::Ours), painter), image);
        bool torn = false;
        for (int a = 0; a < previews->audienceCount(); ++a) {
            ReleaseCopy copy = releaseCopy(*previews, a);
            paintFigures(&copy, figureOrders(*previews, a, Face::AsReceived), painter);
            QCOMPARE(previews->outcome(0, a), Outcome::Release);
            QVERIFY(!isReleased(previews->outcome(1, a)));
            torn = torn || previews->outcome(2, a) == Outcome::ReleaseSanitised;
            int images = 0;
            for (const ReleaseItem &item : copy.items)
                images += item.image.isEmpty() ? 0 : 1;
            QCOMPARE(images, 1);
            QCOMPARE(copy.items.constFirst().image, image);
            for (const Face face : {Face::AsReceived, Face::AsShown})
                for (int row = 1; row < product.size(); ++row)
                    QVERIFY(!figureOrder(*previews, row, a, face));
            // The twin product makes the same copy.
            const auto other = LivePreviews::make(twin(*previews, a), scenario::context(), {previews->audience(a)});
            ReleaseCopy same = releaseCopy(*other, 0);
            paintFigures(&same, figureOrders(*other, 0, Face::AsReceived), painter);
            QCOMPARE(same, copy);
        }
        QVERIFY(torn);
        // What a name does not stand for is not shown under it.
        const FiguresOfStore wrong(nullptr, [](const QString &) { return QByteArray("another image"); });
        QVERIFY(imageFor(*figureOrder(*previews, 0, -1, Face::Ours), wrong).isEmpty());
    }

    /// A layer that goes counts towards the banner of whoever gets it, and each of ours towards ours.
    void layersCountTowardsTheBanner()
    {
        Product product;
        product.head.id = {u"T-1"_s};
        product.head.asOf = exerciseDay();
        auto portion = std::make_shared<Portion>();
        portion->id = {u"T-1-001"_s};
        portion->kind = PortionKind::Figure;
        portion->mark = u"(U)"_s;
        portion->governance = Governance::None;
        portion->originator = u"USX-OPS"_s;
        portion->topic = u"geo-track"_s;
        Figure figure;
        figure.anchor = u"fig:1"_s;
        figure.drawing = FigureDrawing{u"globe"_s, {exerciseDay(), 0}, {exerciseDay(), 0}, {}};
        figure.layers = {{u"KITE-7"_s, u"(C//REL TO USA, SSAX)"_s, Governance::Dod, quint16(1 << 1), u"USX-OPS"_s, u"geo-track"_s, {u"PX-0107"_s}, {}},
                         {u"KITE-7B"_s, u"(S//NF)"_s, Governance::Dod, quint16(1 << 8), u"USX-INT"_s, u"geo-track"_s, {u"PX-0108"_s}, {}}};
        portion->figure = figure;
        product.append(portion);
        const auto previews = LivePreviews::make(product, scenario::context(), scenario::everyNation());
        QCOMPARE(previews->ownBanner(Regime::Dod), u"SECRET//NOFORN"_s);
        QCOMPARE(previews->ownRollUp(Regime::Dod).banner, u"SECRET//NOFORN"_s);
        bool confidential = false, free = false;
        for (int a = 0; a < previews->audienceCount(); ++a) {
            QVERIFY(isReleased(previews->outcome(0, a)));
            const QString banner = previews->banner(a);
            if (previews->drawnObjects(0, a).isEmpty()) {
                QCOMPARE(banner, u"UNCLASSIFIED"_s);
                free = true;
            } else {
                QCOMPARE(previews->drawnObjects(0, a), QStringList{u"PX-0107"_s});
                QCOMPARE(banner, u"CONFIDENTIAL//REL TO USA, %1"_s.arg(previews->audience(a).nations.constFirst()));
                confidential = true;
            }
        }
        QVERIFY(confidential && free);
        // An edit of the layers alone is counted too.
        auto changed = std::make_shared<Portion>(*portion);
        changed->figure->layers.removeLast();
        Edit edit;
        edit.steps = {ReplacePortion{changed}};
        const auto applied = previews->apply(edit);
        QVERIFY(applied);
        QCOMPARE(previews->ownBanner(Regime::Dod), u"CONFIDENTIAL//REL TO USA, SSAX"_s);
        QVERIFY(previews->apply(applied->inverse));
        QCOMPARE(previews->ownBanner(Regime::Dod), u"SECRET//NOFORN"_s);
    }
};

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
