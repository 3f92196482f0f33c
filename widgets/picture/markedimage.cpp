#include "widgets/picture/markedimage.h"

#include "model/orbit/plottable.h"
#include "widgets/shell/classificationbanner.h"
#include "widgets/shell/theme.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QTextOption>

#include <cmath>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MarkedImage)
};

/// A full-width strip of text.
struct Strip
{
    QString text;
    QFont font;
    QColor background, colour;
    bool hatched = false;
    int height = 0;
};

QTextOption centred()
{
    QTextOption option(Qt::AlignCenter);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

Strip strip(const QString &text, const QFont &font, QColor background, QColor colour, int width)
{
    Strip made { text, font, background, colour, false, 0 };
    QImage measure(1, 1, QImage::Format_RGB32);
    QPainter painter(&measure);
    painter.setFont(font);
    const int line = QFontMetrics(font).height();
    const QRectF box(0, 0, std::max(line, width - 2 * line), 100'000);
    made.height = int(std::ceil(painter.boundingRect(box, text, centred()).height())) + line / 3 + 2;
    return made;
}

void paintStrip(QPainter *painter, const Strip &strip, int y, int width)
{
    const QRect box(0, y, width, strip.height);
    painter->fillRect(box, strip.background);
    if (strip.hatched)
        painter->fillRect(box, QBrush(QColor(255, 255, 255, 40), Qt::BDiagPattern));
    painter->setFont(strip.font);
    painter->setPen(strip.colour);
    const int line = QFontMetrics(strip.font).height();
    const QRectF inside(std::min(line, (width - line) / 2), y, std::max(line, width - 2 * line), strip.height);
    painter->drawText(inside, strip.text, centred());
}

void copy(QMimeData *data)
{
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace

QString exportCaption(const QStringList &audience, Instant at, const ExportNotes &notes)
{
    QStringList parts;
    if (at.day.isKnown())
        parts << Instant { at.day, at.nanosecond / 1'000'000'000 * 1'000'000'000 }.toString();
    if (!notes.source.isEmpty())
        //: Where what is shown comes from
        parts << Words::tr("Source: %1").arg(notes.source);
    if (!notes.policyPack.isEmpty())
        //: %1 a policy pack, %2 its version
        parts << Words::tr("Policy: %1, version %2").arg(notes.policyPack, notes.policyVersion);
    //: %1 the nations for which it was made
    parts << (audience.isEmpty() ? Words::tr("Our own picture") : Words::tr("For: %1").arg(audience.join(u", "_s)));
    return parts.join(u"  ·  "_s);
}

QImage markedImage(const QImage &picture, const QString &banner, bool exercise, const QString &caption)
{
    const qreal ratio = picture.devicePixelRatio();
    const int width = std::max(int(std::ceil(picture.deviceIndependentSize().width())), 160);
    const int height = int(std::ceil(picture.deviceIndependentSize().height()));
    const ThemeTokens &t = tokens();
    QFont bold = textFont(1.05), small = textFont(0.8), exerciseFont = small;
    bold.setBold(true);
    exerciseFont.setBold(true);
    const BannerLevel level = bannerLevel(banner);
    const BannerColours colours = bannerColours(level);
    Strip bannerStrip = strip(shownBanner(banner), bold, colours.background, colours.text, width);
    bannerStrip.hatched = level == BannerLevel::Unknown;
    const Strip exerciseStrip = strip(u"EXERCISE  ·  EXERCISE  ·  EXERCISE"_s, exerciseFont, t.exerciseStrip, t.exerciseText, width);
    const Strip captionStrip = strip(caption, small, t.panel, t.text, width);
    QList<Strip> above { bannerStrip }, below;
    if (exercise)
        above << exerciseStrip;
    if (!caption.isEmpty())
        below << captionStrip;
    if (exercise)
        below << exerciseStrip;
    below << bannerStrip;
    int total = height;
    for (const QList<Strip> &strips : { above, below })
        for (const Strip &one : strips)
            total += one.height;

    QImage image((QSizeF(width, total) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(t.panel);
    QPainter painter(&image);
    int y = 0;
    for (const Strip &one : above) {
        paintStrip(&painter, one, y, width);
        y += one.height;
    }
    painter.drawImage(QPointF((width - picture.deviceIndependentSize().width()) / 2, y), picture);
    y += height;
    for (const Strip &one : below) {
        paintStrip(&painter, one, y, width);
        y += one.height;
    }
    return image;
}

void copyMarked(const QImage &image)
{
    auto *data = new QMimeData;
    data->setImageData(image);
    copy(data);
}

void copyMarked(const QByteArray &text)
{
    auto *data = new QMimeData;
    data->setText(QString::fromUtf8(text));
    copy(data);
}

} // namespace parallax
