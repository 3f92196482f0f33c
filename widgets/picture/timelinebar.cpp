#include "widgets/picture/timelinebar.h"

#include "model/orbit/timescales.h"
#include "widgets/picture/pictureclock.h"
#include "widgets/shell/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace parallax {

namespace {

constexpr double kNanosecondsPerHour = 3'600e9;
constexpr double kReach = 5;
constexpr double kLeastHours = 0.5, kMostHours = 24 * 60;

double hoursBetween(Instant from, Instant to)
{
    return double(to.day.number - from.day.number) * 24 + double(to.nanosecond - from.nanosecond) / kNanosecondsPerHour;
}

Instant plusHours(Instant at, double hours)
{
    static const LeapSeconds leapSeconds;
    return leapSeconds.plus(at, qint64(hours * kNanosecondsPerHour));
}

} // namespace

TimelineBar::TimelineBar(PictureClock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_middle(clock.now())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Time line of the picture"));
    setAccessibleDescription(tr("Left and right move by an hour, Page Up and Page Down by a day, Tab leaves."));
    m_ticks.setInterval(200);
    connect(&m_ticks, &QTimer::timeout, this, [this] {
        if (isVisible())
            follow();
    });
    connect(&m_clock, &PictureClock::changed, this, &TimelineBar::follow);
    m_ticks.start();
}

QSize TimelineBar::sizeHint() const
{
    return {300, fontMetrics().height() * 2 + 10};
}

void TimelineBar::setEvents(QList<TimelineEvent> events)
{
    m_events = std::move(events);
    if (underMouse())
        QToolTip::hideText();
    std::stable_sort(m_events.begin(), m_events.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    update();
}

void TimelineBar::setSpanHours(double hours)
{
    m_spanHours = std::clamp(hours, kLeastHours, kMostHours);
    update();
}

bool TimelineBar::jump(bool forward)
{
    const Instant now = m_clock.now();
    const TimelineEvent *found = nullptr;
    for (const TimelineEvent &event : std::as_const(m_events)) {
        if (forward && event.at > now) {
            found = &event;
            break;
        }
        if (!forward && event.at < now)
            found = &event;
    }
    if (!found)
        return false;
    m_clock.setRunning(false);
    m_clock.setTime(found->at);
    return true;
}

/// The bar moves on where the handle would leave it.
void TimelineBar::follow()
{
    const double hours = hoursFromMiddle(m_clock.now());
    if (std::abs(hours) > m_spanHours * 0.48)
        m_middle = plusHours(m_clock.now(), hours > 0 ? m_spanHours * 0.4 : -m_spanHours * 0.4);
    update();
}

double TimelineBar::hoursFromMiddle(Instant at) const
{
    return hoursBetween(m_middle, at);
}

double TimelineBar::xOf(Instant at) const
{
    return width() * (0.5 + hoursFromMiddle(at) / m_spanHours);
}

Instant TimelineBar::instantAt(double x) const
{
    return plusHours(m_middle, (x / std::max(width(), 1) - 0.5) * m_spanHours);
}

const TimelineEvent *TimelineBar::eventAt(double x) const
{
    const TimelineEvent *nearest = nullptr;
    double distance = kReach;
    for (const TimelineEvent &event : m_events)
        if (const double away = std::abs(xOf(event.at) - x); away <= distance) {
            nearest = &event;
            distance = away;
        }
    return nearest;
}

void TimelineBar::paintEvent(QPaintEvent *)
{
    const ThemeTokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), t.panel);
    const QFontMetrics metrics(font());
    const int base = height() - metrics.height() - 4;
    painter.setPen(QPen(t.border, 1));
    painter.drawLine(0, base, width(), base);

    // A tick as often as its text has room.
    constexpr double kSteps[] = {0.25, 0.5, 1, 3, 6, 12, 24, 24 * 7, 24 * 30};
    const double roomHours = metrics.horizontalAdvance(QStringLiteral("2031-03-14  ")) / double(std::max(width(), 1)) * m_spanHours;
    double step = kSteps[std::size(kSteps) - 1];
    for (double candidate : kSteps)
        if (candidate >= roomHours) {
            step = candidate;
            break;
        }
    const double firstHours = hoursBetween(Instant{m_middle.day, 0}, m_middle) - m_spanHours / 2;
    for (double hours = std::ceil(firstHours / step) * step; hours <= firstHours + m_spanHours; hours += step) {
        const double x = (hours - firstHours) / m_spanHours * width();
        const double ofDay = hours - std::floor(hours / 24) * 24;
        const Day day{m_middle.day.number + qint32(std::floor(hours / 24))};
        const bool isMidnight = ofDay < 1e-6;
        painter.setPen(isMidnight ? t.mutedText : t.border);
        painter.drawLine(QPointF(x, base - (isMidnight ? 7 : 4)), QPointF(x, base));
        const QString text = isMidnight ? day.toString()
                                        : QStringLiteral("%1:%2Z").arg(int(ofDay), 2, 10, QLatin1Char('0')).arg(int(std::lround(ofDay * 60)) % 60, 2, 10, QLatin1Char('0'));
        painter.setPen(t.mutedText);
        painter.drawText(QRectF(x - 60, base + 1, 120, metrics.height() + 2), Qt::AlignHCenter | Qt::AlignTop, text);
    }
    for (const TimelineEvent &event : std::as_const(m_events)) {
        const double x = xOf(event.at);
        if (x < -10 || x > width() + 10)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.status(Status::Serious));
        painter.drawPolygon(QPolygonF{QPointF(x, base - 12), QPointF(x + 4.5, base - 7.5), QPointF(x, base - 3), QPointF(x - 4.5, base - 7.5)});
    }
    const double live = xOf(m_clock.live());
    painter.setPen(QPen(t.status(Status::Normal), 1.5));
    painter.drawLine(QPointF(live, 3), QPointF(live, base));
    const double x = xOf(m_clock.now());
    painter.setPen(QPen(t.accent, 2));
    painter.drawLine(QPointF(x, 2), QPointF(x, base));
    painter.setBrush(t.accent);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF{QPointF(x - 6, 1), QPointF(x + 6, 1), QPointF(x, 9)});
    if (hasFocus()) {
        painter.setPen(QPen(t.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void TimelineBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const TimelineEvent *hit = eventAt(event->position().x());
    m_clock.setTime(hit ? hit->at : instantAt(event->position().x()));
}

void TimelineBar::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        m_clock.setTime(instantAt(std::clamp(event->position().x(), 0.0, double(width()))));
}

void TimelineBar::wheelEvent(QWheelEvent *event)
{
    const Instant under = instantAt(event->position().x());
    const double share = event->position().x() / std::max(width(), 1) - 0.5;
    setSpanHours(m_spanHours * std::pow(1.0015, -event->angleDelta().y()));
    m_middle = plusHours(under, -share * m_spanHours); // what is under the pointer stays there
    event->accept();
}

void TimelineBar::keyPressEvent(QKeyEvent *event)
{
    const auto move = [&](double hours) { m_clock.setTime(plusHours(m_clock.now(), hours)); };
    switch (event->key()) {
    case Qt::Key_Left:
        return move(-1);
    case Qt::Key_Right:
        return move(1);
    case Qt::Key_PageUp:
        return move(-24);
    case Qt::Key_PageDown:
        return move(24);
    case Qt::Key_Plus:
        return setSpanHours(m_spanHours / 1.5);
    case Qt::Key_Minus:
        return setSpanHours(m_spanHours * 1.5);
    default:
        QWidget::keyPressEvent(event);
    }
}

bool TimelineBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const TimelineEvent *hit = eventAt(help->pos().x());
        Instant at = hit ? hit->at : instantAt(help->pos().x());
        at.nanosecond -= at.nanosecond % 1'000'000'000;
        QToolTip::showText(help->globalPos(), hit ? tr("%1: %2").arg(at.toString(), hit->text) : at.toString(), this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace parallax
