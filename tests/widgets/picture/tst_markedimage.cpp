#include "widgets/picture/markedimage.h"
#include "widgets/shell/classificationbanner.h"
#include "widgets/shell/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

class TestMarkedImage : public QObject
{
    Q_OBJECT

    static QImage blue(QSize size, qreal ratio = 1)
    {
        QImage image(size * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(0xff0000ff);
        return image;
    }
    static QRgb corner(const QImage &image, bool top) { return image.pixel(2, top ? 2 : image.height() - 3); }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Dark); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void carriesTheBannerAboveAndBelow_data()
    {
        QTest::addColumn<QString>("banner");
        QTest::newRow("secret") << u"SECRET//REL TO USA, QNV"_s;
        QTest::newRow("confidential") << u"CONFIDENTIAL//REL TO USA, CSPX"_s;
        QTest::newRow("unclassified") << u"UNCLASSIFIED"_s;
        QTest::newRow("foreign") << u"//QNV SECRET"_s;
        QTest::newRow("top secret") << u"TOP SECRET//NOFORN"_s;
    }
    void carriesTheBannerAboveAndBelow()
    {
        QFETCH(QString, banner);
        const QImage image = markedImage(blue({ 640, 360 }), banner, false, u"2031-03-14T06:00:00Z"_s);
        const QRgb colour = bannerColours(bannerLevel(banner)).background.rgb();
        QCOMPARE(corner(image, true), colour);
        QCOMPARE(corner(image, false), colour);
        QCOMPARE(image.width(), 640);
        // The whole picture is in it, untouched.
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                pixels += image.pixel(x, y) == 0xff0000ff;
        QCOMPARE(pixels, 640 * 360);
    }

    /// Unknown is not low: a banner that is not known gets the hatched grey, never a colour.
    void anUnknownBannerLooksUnknown()
    {
        const QImage image = markedImage(blue({ 300, 100 }), {}, false, {});
        const QColor shown = QColor::fromRgb(corner(image, true));
        QVERIFY(shown != bannerColours(BannerLevel::Unclassified).background);
        QVERIFY(std::abs(shown.red() - shown.blue()) < 3 && shown.red() > 0x20);
    }

    void saysExerciseAndCaption()
    {
        const QImage plain = markedImage(blue({ 640, 360 }), u"SECRET"_s, false, {});
        const QImage caption = markedImage(blue({ 640, 360 }), u"SECRET"_s, false, u"2031-03-14T06:00:00Z  ·  For: QNV"_s);
        const QImage exercise = markedImage(blue({ 640, 360 }), u"SECRET"_s, true, u"2031-03-14T06:00:00Z  ·  For: QNV"_s);
        QVERIFY(caption.height() > plain.height());
        QVERIFY(exercise.height() > caption.height());
        const auto has = [](const QImage &image, QRgb colour) {
            for (int y = 0; y < image.height(); ++y)
                if (image.pixel(1, y) == colour)
                    return true;
            return false;
        };
        QVERIFY(has(exercise, tokens().exerciseStrip.rgb()));
        QVERIFY(!has(caption, tokens().exerciseStrip.rgb()));
    }

    /// A banner longer than the image is wide goes on below: none of it is cut.
    void cutsNoBanner()
    {
        const QString banner = u"SECRET//SAR-EK//FGI QMR QNV//ORCON/NOFORN/PROPIN/RELIDO-AND-MORE-THAN-FITS"_s;
        const int one = markedImage(blue({ 1200, 50 }), banner, false, {}).height();
        const int several = markedImage(blue({ 200, 50 }), banner, false, {}).height();
        QVERIFY(several > one + 40);
    }

    void keepsTheRatioOfTheScreen()
    {
        const QImage image = markedImage(blue({ 320, 180 }, 2), u"SECRET"_s, true, u"x"_s);
        QCOMPARE(image.devicePixelRatio(), 2.0);
        QCOMPARE(image.width(), 640);
        QCOMPARE(corner(image, true), bannerColours(BannerLevel::Secret).background.rgb());
    }

    void captionSaysWhatIsKnown()
    {
        const Instant at = *Instant::parse(u"2031-03-14T06:00:00.5Z");
        QCOMPARE(exportCaption({ u"QNV"_s }, at, { true, u"Exercise catalogue"_s, u"LT-31"_s, u"4"_s }),
                 u"2031-03-14T06:00:00Z  ·  Source: Exercise catalogue  ·  Policy: LT-31, version 4  ·  For: QNV"_s);
        QCOMPARE(exportCaption({ u"QMR"_s, u"QNV"_s }, at, {}), u"2031-03-14T06:00:00Z  ·  For: QMR, QNV"_s);
        QCOMPARE(exportCaption({}, {}, {}), u"Our own picture"_s);
    }

    void clipboardHistoriesSkipIt()
    {
        copyMarked(markedImage(blue({ 100, 100 }), u"SECRET"_s, false, {}));
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
        copyMarked(QByteArray("SECRET\r\n"));
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->text(), u"SECRET\r\n"_s);
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
    }
};

QTEST_MAIN(TestMarkedImage)
#include "tst_markedimage.moc"
