#include "widgets/shell/bannerframe.h"
#include "widgets/shell/classificationbanner.h"
#include "widgets/shell/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace parallax;
using namespace Qt::StringLiterals;

class tst_ClassificationBanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void readsTheLevel_data();
    void readsTheLevel();
    void tellsTopSecretWithSciByItsMarking();
    void paintsTheColourUsersKnow();
    void saysItsNameAndTag();
    void asksForCausesOnClickAndKey();
    void showsBothRegimesWhereTheyDiffer();
    void isNeverCutOff();
};

void tst_ClassificationBanner::readsTheLevel_data()
{
    QTest::addColumn<QString>("banner");
    QTest::addColumn<int>("level");
    QTest::newRow("unclassified") << u"UNCLASSIFIED"_s << int(BannerLevel::Unclassified);
    QTest::newRow("unclassified with control") << u"UNCLASSIFIED//FOUO"_s << int(BannerLevel::Unclassified);
    QTest::newRow("cui") << u"CUI//SP-CTI"_s << int(BannerLevel::Cui);
    QTest::newRow("confidential") << u"CONFIDENTIAL//REL TO USA, QMR"_s << int(BannerLevel::Confidential);
    QTest::newRow("secret") << u"SECRET//SAR-EK//FGI QMR QNV//ORCON/NOFORN/PROPIN"_s << int(BannerLevel::Secret);
    QTest::newRow("top secret") << u"TOP SECRET//NOFORN"_s << int(BannerLevel::TopSecret);
    QTest::newRow("foreign") << u"//QMR SECRET"_s << int(BannerLevel::Secret);
    QTest::newRow("nato") << u"//COSMIC TOP SECRET"_s << int(BannerLevel::TopSecret);
    QTest::newRow("joint") << u"//JOINT CONFIDENTIAL QMR USA"_s << int(BannerLevel::Confidential);
    QTest::newRow("level in a later slot is not the level") << u"SEKRET//SECRET"_s << int(BannerLevel::Unknown);
    QTest::newRow("empty is not low") << QString() << int(BannerLevel::Unknown);
    QTest::newRow("unreadable is not low") << u"???"_s << int(BannerLevel::Unknown);
}

void tst_ClassificationBanner::readsTheLevel()
{
    QFETCH(QString, banner);
    QFETCH(int, level);
    QCOMPARE(int(bannerLevel(banner)), level);
}

void tst_ClassificationBanner::tellsTopSecretWithSciByItsMarking()
{
    Marking marking;
    QCOMPARE(bannerLevel(u"TOP SECRET//TK//NOFORN"_s, &marking), BannerLevel::TopSecret);
    marking.sci << SciSystem { u"TK"_s, {} };
    QCOMPARE(bannerLevel(u"TOP SECRET//TK//NOFORN"_s, &marking), BannerLevel::TopSecretSci);
}

void tst_ClassificationBanner::paintsTheColourUsersKnow()
{
    for (int theme = 0; theme < kThemeCount; ++theme) {
        applyTheme(*qApp, Theme(theme));
        ClassificationBanner banner;
        banner.setBanner(u"SECRET//NOFORN"_s);
        banner.resize(400, banner.sizeHint().height());
        const QImage image = banner.grab().toImage();
        QCOMPARE(QColor(image.pixel(8, 3)), QColor(0xc8, 0x10, 0x2e));
        int white = 0;
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); ++y)
                white += QColor(image.pixel(x, y)).lightness() > 230;
        QVERIFY2(white > 60, "the text is white and drawn");
    }
    applyTheme(*qApp, Theme::Dark);
}

void tst_ClassificationBanner::saysItsNameAndTag()
{
    ClassificationBanner banner;
    banner.setBanner(u"SECRET//REL TO USA, QMR"_s);
    QCOMPARE(banner.accessibleName(), u"Classification: SECRET//REL TO USA, QMR"_s);
    banner.setTag(u"QMR PREVIEW"_s);
    QCOMPARE(banner.accessibleName(), u"Classification (QMR PREVIEW): SECRET//REL TO USA, QMR"_s);
    QCOMPARE(banner.text(), u"SECRET//REL TO USA, QMR"_s); // the tag is never part of the marking
}

void tst_ClassificationBanner::asksForCausesOnClickAndKey()
{
    ClassificationBanner banner;
    banner.setBanner(u"SECRET"_s);
    banner.resize(300, 24);
    banner.show();
    QSignalSpy asked(&banner, &ClassificationBanner::causesRequested);
    QTest::mouseClick(&banner, Qt::LeftButton, {}, QPoint(20, 10));
    QCOMPARE(asked.size(), 1);
    QTest::keyClick(&banner, Qt::Key_Return);
    QCOMPARE(asked.size(), 2);
}

void tst_ClassificationBanner::showsBothRegimesWhereTheyDiffer()
{
    BannerFrame frame(BannerFrame::Edge::Top);
    frame.setState({ { { u"DoD"_s, u"SECRET"_s, {} }, { u"IC"_s, u"SECRET//NOFORN"_s, {} } }, {}, true });
    frame.resize(600, frame.sizeHint().height());
    frame.show();
    const auto banners = frame.findChildren<ClassificationBanner *>();
    QCOMPARE(banners.size(), 2);
    QCOMPARE(banners[0]->tag(), u"DoD"_s);
    QCOMPARE(banners[1]->banner(), u"SECRET//NOFORN"_s);
    QVERIFY(frame.findChild<ExerciseStrip *>()->isVisible());

    // One again: the second goes.
    frame.setState({ { { {}, u"SECRET"_s, {} } }, {}, false });
    QCOMPARE(frame.findChildren<ClassificationBanner *>()[0]->tag(), QString());
    QVERIFY(!frame.findChild<ExerciseStrip *>()->isVisible());
    QTRY_COMPARE(frame.findChildren<ClassificationBanner *>().size(), 1);
}

/// In a narrow pane it takes the lines it needs, broken behind slashes and at blanks alone; what is copied from it is the banner.
void tst_ClassificationBanner::isNeverCutOff()
{
    const QString banner = u"SECRET//SAR-EK//FGI QMR QNV QSK//ORCON/NOFORN/PROPIN"_s;
    ClassificationBanner strip;
    strip.setBanner(banner);
    const int line = strip.heightForWidth(2000);
    for (int width : {2000, 500, 300, 160}) {
        const int height = strip.heightForWidth(width);
        strip.resize(width, height);
        const QRect needed = strip.fontMetrics().boundingRect(QRect(0, 0, width, 10'000), Qt::AlignCenter | Qt::TextWordWrap, strip.text());
        QVERIFY2(needed.width() <= width && needed.height() <= height, qPrintable(QString::number(width)));
        QCOMPARE(height > line, strip.fontMetrics().horizontalAdvance(banner) > width);
        QCOMPARE(strip.text().remove(QChar(0x200b)), banner);
        strip.setSelection(0, int(strip.text().size()));
        QTest::keyClick(&strip, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), banner);
    }
    // In a layout it gets them.
    QWidget pane;
    QVBoxLayout layout(&pane);
    layout.setContentsMargins(0, 0, 0, 0);
    auto *inside = new ClassificationBanner(&pane);
    inside->setBanner(banner);
    layout.addWidget(inside);
    layout.addStretch(1);
    pane.resize(160, 400);
    pane.show();
    QTRY_COMPARE(inside->height(), inside->heightForWidth(inside->width()));
    QVERIFY(inside->width() <= 200);
}

QTEST_MAIN(tst_ClassificationBanner)
#include "tst_classificationbanner.moc"
