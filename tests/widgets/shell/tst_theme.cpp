#include "widgets/shell/classificationbanner.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/outcomestyle.h"
#include "widgets/shell/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

// Simulated dichromacy, severity 1.0. Source: Machado, Oliveira and Fernandes 2009, tables of the precomputed matrices.
constexpr double kDeficiency[3][9] = {
    { 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998 },
    { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881 },
    { 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 },
};

double linear(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double gamma(double c)
{
    c = std::clamp(c, 0.0, 1.0);
    return c <= 0.0031308 ? c * 12.92 : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
}

QColor seenWith(const QColor &colour, int deficiency)
{
    const double rgb[] = { linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF()) };
    const double *m = kDeficiency[deficiency];
    double out[3];
    for (int i = 0; i < 3; ++i)
        out[i] = gamma(m[i * 3] * rgb[0] + m[i * 3 + 1] * rgb[1] + m[i * 3 + 2] * rgb[2]);
    return QColor::fromRgbF(float(out[0]), float(out[1]), float(out[2]));
}

QImage drawn(Outcome outcome, const ThemeTokens &tokens)
{
    QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(tokens.panel);
    QPainter painter(&image);
    paintOutcome(&painter, QRectF(0, 0, 24, 24), outcome, tokens);
    return image;
}

/// Pixels that are not the background, as a mask: the silhouette with its letter left out.
QByteArray silhouette(const QImage &image, const QColor &background)
{
    QByteArray mask;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            mask.append(contrast(QColor(image.pixel(x, y)), background) > 1.3 ? '#' : ' ');
    return mask;
}

} // namespace

class tst_Theme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void outcomesAreToldFromTheirBackground_data() { textIsReadable_data(); }
    void outcomesAreToldFromTheirBackground();
    void everyOutcomeHasAShapeLetterAndWordOfItsOwn_data() { textIsReadable_data(); }
    void everyOutcomeHasAShapeLetterAndWordOfItsOwn();
    void bannerTextIsReadableOnItsColour();
    void themeIsFoundByItsName();
    void textSizeStaysBetween80And200();
    void iconsTakeTheColourOfTheTheme();
};

void tst_Theme::textIsReadable_data()
{
    QTest::addColumn<int>("theme");
    for (int i = 0; i < kThemeCount; ++i)
        QTest::addRow("%s", qPrintable(themeName(Theme(i)))) << i;
}

void tst_Theme::textIsReadable()
{
    QFETCH(int, theme);
    const ThemeTokens &t = tokensFor(Theme(theme));
    struct Pair
    {
        const char *name;
        QColor text, background;
    };
    QList<Pair> pairs {
        { "selection", t.selectionText, t.selection }, { "accent", t.accentText, t.accent },
        { "exercise", t.exerciseText, t.exerciseStrip }, { "withheld", t.withheldText, t.withheldPlace },
        { "text on current row", t.text, t.currentRow }, { "muted on current row", t.mutedText, t.currentRow },
        { "text on shown place", t.text, t.shownPlace }, { "text on changed words", t.text, t.changed },
    };
    for (const QColor &background : { t.window, t.panel, t.raised, t.input })
        pairs << Pair { "text", t.text, background } << Pair { "muted", t.mutedText, background };
    for (const QColor &background : { t.window, t.panel, t.raised })
        pairs << Pair { "link", t.link, background } << Pair { "error", t.error, background }
              << Pair { "warning", t.warning, background } << Pair { "info", t.info, background }
              << Pair { "success", t.success, background };
    for (const Pair &pair : pairs)
        QVERIFY2(contrast(pair.text, pair.background) >= 4.5,
                 qPrintable(u"%1: %2 on %3 is %4"_s.arg(QLatin1String(pair.name), pair.text.name(), pair.background.name())
                                .arg(contrast(pair.text, pair.background))));
    QVERIFY(contrast(t.focus, t.panel) >= 3);
}

void tst_Theme::outcomesAreToldFromTheirBackground()
{
    QFETCH(int, theme);
    const ThemeTokens &t = tokensFor(Theme(theme));
    for (int i = 0; i < kOutcomeCount; ++i) {
        const QColor &colour = t.outcome(Outcome(i));
        QVERIFY2(contrast(colour, t.panel) >= 3, qPrintable(outcomeName(Outcome(i))));
        QVERIFY2(contrast(colour, readableOn(colour)) >= 4.5, qPrintable(outcomeName(Outcome(i))));
        for (int deficiency = 0; deficiency < 3; ++deficiency)
            QVERIFY2(contrast(seenWith(colour, deficiency), seenWith(t.panel, deficiency)) >= 2.5,
                     qPrintable(u"%1, deficiency %2"_s.arg(outcomeName(Outcome(i))).arg(deficiency)));
    }
    for (int i = 0; i < 6; ++i)
        QVERIFY2(contrast(t.status(Status(i)), t.panel) >= 3, qPrintable(QString::number(i)));
}

void tst_Theme::everyOutcomeHasAShapeLetterAndWordOfItsOwn()
{
    QFETCH(int, theme);
    const ThemeTokens &t = tokensFor(Theme(theme));
    QSet<QByteArray> shapes;
    QSet<QString> words;
    QSet<QChar> letters;
    for (int i = 0; i < kOutcomeCount; ++i) {
        shapes << silhouette(drawn(Outcome(i), t), t.panel);
        words << outcomeWord(Outcome(i));
        letters << outcomeLetter(Outcome(i));
    }
    QCOMPARE(shapes.size(), kOutcomeCount);
    QCOMPARE(words.size(), kOutcomeCount);
    QCOMPARE(letters.size(), kOutcomeCount);
}

void tst_Theme::bannerTextIsReadableOnItsColour()
{
    for (int i = 0; i <= int(BannerLevel::TopSecretSci); ++i) {
        const BannerColours colours = bannerColours(BannerLevel(i));
        QVERIFY2(contrast(colours.background, colours.text) >= 4.5, qPrintable(QString::number(i)));
    }
}

void tst_Theme::themeIsFoundByItsName()
{
    for (int i = 0; i < kThemeCount; ++i)
        QCOMPARE(themeFromName(themeName(Theme(i))), std::optional(Theme(i)));
    QVERIFY(!themeFromName(u"mauve"));
}

void tst_Theme::textSizeStaysBetween80And200()
{
    applyTextSize(*qApp, 500);
    QCOMPARE(textSize(), 200);
    QCOMPARE(qApp->font().pointSizeF(), 20.0);
    applyTextSize(*qApp, 3);
    QCOMPARE(textSize(), 80);
    applyTextSize(*qApp, 100);
}

void tst_Theme::iconsTakeTheColourOfTheTheme()
{
    const auto brightest = [] {
        const QImage image = icon(Icon::Undo).pixmap(32, 32).toImage();
        int best = 0, inked = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (qAlpha(image.pixel(x, y)) > 200) {
                    best = std::max(best, qGray(image.pixel(x, y)));
                    ++inked;
                }
        return inked > 20 ? best : -1;
    };
    applyTheme(*qApp, Theme::Dark);
    QVERIFY(brightest() > 180);
    applyTheme(*qApp, Theme::Light);
    const int light = brightest();
    QVERIFY2(light >= 0 && light < 80, qPrintable(QString::number(light)));
    for (int i = 0; i <= int(Icon::Withheld); ++i)
        QVERIFY2(!icon(Icon(i)).isNull(), qPrintable(QString::number(i)));
    applyTheme(*qApp, Theme::Dark);
}

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
