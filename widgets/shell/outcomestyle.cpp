#include "widgets/shell/outcomestyle.h"

#include <QCoreApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <functional>

namespace parallax {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Outcome)
};

QPainterPath polygonPath(const QRectF &box, std::initializer_list<QPointF> unitPoints)
{
    QPolygonF polygon;
    for (const QPointF &p : unitPoints)
        polygon << QPointF(box.left() + p.x() * box.width(), box.top() + p.y() * box.height());
    polygon << polygon.first();
    QPainterPath path;
    path.addPolygon(polygon);
    return path;
}

QPainterPath shapePath(OutcomeShape shape, const QRectF &box)
{
    QPainterPath path;
    switch (shape) {
    case OutcomeShape::Square:
        path.addRect(box.adjusted(box.width() * 0.06, box.height() * 0.06, -box.width() * 0.06, -box.height() * 0.06));
        return path;
    case OutcomeShape::Hexagon:
        return polygonPath(box, { { 0.27, 0.06 }, { 0.73, 0.06 }, { 1, 0.5 }, { 0.73, 0.94 }, { 0.27, 0.94 }, { 0, 0.5 } });
    case OutcomeShape::Triangle:
        return polygonPath(box, { { 0.5, -0.06 }, { 1.06, 0.96 }, { -0.06, 0.96 } });
    case OutcomeShape::Diamond:
        return polygonPath(box, { { 0.5, -0.05 }, { 1.05, 0.5 }, { 0.5, 1.05 }, { -0.05, 0.5 } });
    case OutcomeShape::Lens:
        path.moveTo(box.left() - box.width() * 0.08, box.center().y());
        path.quadTo(box.center().x(), box.top() - box.height() * 0.34, box.right() + box.width() * 0.08, box.center().y());
        path.quadTo(box.center().x(), box.bottom() + box.height() * 0.34, box.left() - box.width() * 0.08, box.center().y());
        return path;
    case OutcomeShape::RingedDisc:
    case OutcomeShape::Disc:
    case OutcomeShape::SlashedRing:
        path.addEllipse(box.adjusted(box.width() * 0.02, box.height() * 0.02, -box.width() * 0.02, -box.height() * 0.02));
        return path;
    }
    return path;
}

class PaintedIcon : public QIconEngine
{
public:
    using Painter = std::function<void(QPainter *, const QRectF &)>;
    explicit PaintedIcon(Painter painter)
        : m_painter(std::move(painter))
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        m_painter(painter, QRectF(rect).adjusted(1, 1, -1, -1));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State iconState) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, iconState);
        return pixmap;
    }
    QIconEngine *clone() const override { return new PaintedIcon(m_painter); }

private:
    Painter m_painter;
};

} // namespace

OutcomeShape outcomeShape(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Withhold:
        return OutcomeShape::Square;
    case Outcome::NeedsException:
        return OutcomeShape::Hexagon;
    case Outcome::NeedsOriginator:
        return OutcomeShape::Triangle;
    case Outcome::NeedsDisclosureOfficial:
        return OutcomeShape::Diamond;
    case Outcome::DisplayOnly:
        return OutcomeShape::Lens;
    case Outcome::ReleaseSanitised:
        return OutcomeShape::RingedDisc;
    case Outcome::Release:
        return OutcomeShape::Disc;
    case Outcome::NoChannel:
        return OutcomeShape::SlashedRing;
    }
    return OutcomeShape::Square;
}

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Withhold:
        return Words::tr("Withheld");
    case Outcome::NeedsException:
        return Words::tr("Needs exception");
    case Outcome::NeedsOriginator:
        return Words::tr("Needs originator");
    case Outcome::NeedsDisclosureOfficial:
        return Words::tr("Needs disclosure official");
    case Outcome::DisplayOnly:
        return Words::tr("Display only");
    case Outcome::ReleaseSanitised:
        return Words::tr("Released sanitised");
    case Outcome::Release:
        return Words::tr("Released");
    case Outcome::NoChannel:
        return Words::tr("No channel");
    }
    return {};
}

void paintOutcome(QPainter *painter, const QRectF &rect, Outcome outcome, const ThemeTokens &tokens)
{
    const qreal side = std::min(rect.width(), rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(rect.center());
    box.adjust(side * 0.06, side * 0.06, -side * 0.06, -side * 0.06);

    const QColor colour = tokens.outcome(outcome);
    const OutcomeShape shape = outcomeShape(outcome);
    const QPainterPath path = shapePath(shape, box);
    QColor letter = readableOn(colour);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (shape == OutcomeShape::SlashedRing) {
        painter->setPen(QPen(colour, std::max(1.2, side * 0.09)));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(path);
        painter->drawLine(box.topRight(), box.bottomLeft());
        letter = tokens.text;
    } else if (shape == OutcomeShape::RingedDisc) {
        painter->setPen(QPen(colour, std::max(1.0, side * 0.07)));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(path);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        const qreal gap = side * 0.12;
        painter->drawEllipse(box.adjusted(gap, gap, -gap, -gap));
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour);
        painter->drawPath(path);
    }

    QFont font = textFont();
    font.setBold(true);
    font.setPixelSize(std::max(7, int(std::lround(side * 0.56))));
    painter->setFont(font);
    painter->setPen(letter);
    QRectF textBox = rect;
    if (shape == OutcomeShape::Triangle)
        textBox.translate(0, side * 0.12);
    painter->drawText(textBox, Qt::AlignCenter, QString(outcomeLetter(outcome)));
    painter->restore();
}

void paintStatus(QPainter *painter, const QRectF &rect, Status status, const ThemeTokens &tokens)
{
    const qreal side = std::min(rect.width(), rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(rect.center());
    box.adjust(side * 0.1, side * 0.1, -side * 0.1, -side * 0.1);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor colour = tokens.status(status);
    painter->setPen(tokens.theme == Theme::Light ? QPen(tokens.text, 1) : QPen(Qt::NoPen));
    painter->setBrush(colour);
    switch (status) {
    case Status::Critical:
        painter->drawPath(polygonPath(box, { { 0, 0.08 }, { 1, 0.08 }, { 0.5, 1 } }));
        break;
    case Status::Serious:
        painter->drawPath(polygonPath(box, { { 0.5, 0 }, { 1, 0.5 }, { 0.5, 1 }, { 0, 0.5 } }));
        break;
    case Status::Caution:
        painter->drawRect(box.adjusted(side * 0.06, side * 0.06, -side * 0.06, -side * 0.06));
        break;
    case Status::Normal:
        painter->drawEllipse(box);
        break;
    case Status::Standby:
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colour, std::max(1.5, side * 0.14)));
        painter->drawEllipse(box.adjusted(side * 0.07, side * 0.07, -side * 0.07, -side * 0.07));
        break;
    case Status::Off:
        painter->drawEllipse(box.center(), side * 0.22, side * 0.22);
        break;
    }
    painter->restore();
}

Status statusOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Status::Critical;
    case Severity::Warning:
        return Status::Serious;
    case Severity::Info:
        return Status::Standby;
    }
    return Status::Critical;
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Words::tr("Error");
    case Severity::Warning:
        return Words::tr("Warning");
    case Severity::Info:
        //: A finding that only informs
        return Words::tr("Note");
    }
    return {};
}

QIcon outcomeIcon(Outcome outcome)
{
    return QIcon(new PaintedIcon([outcome](QPainter *painter, const QRectF &rect) {
        paintOutcome(painter, rect, outcome, tokens());
    }));
}

QIcon severityIcon(Severity severity)
{
    return QIcon(new PaintedIcon([severity](QPainter *painter, const QRectF &rect) {
        paintStatus(painter, rect, statusOf(severity), tokens());
    }));
}

} // namespace parallax
