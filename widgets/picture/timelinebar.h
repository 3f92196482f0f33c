#pragma once

#include "model/time.h"

#include <QTimer>
#include <QWidget>

namespace parallax {

class PictureClock;

/// Something to jump to on the time line.
struct TimelineEvent
{
    Instant at;
    QString text;
};

/// A slider over days: where the time of the picture stands, what happens when; dragging moves it, clicking an event jumps to it.
class TimelineBar : public QWidget
{
    Q_OBJECT
public:
    /// \a clock outlives it.
    explicit TimelineBar(PictureClock &clock, QWidget *parent = nullptr);

    void setEvents(QList<TimelineEvent> events);
    const QList<TimelineEvent> &events() const { return m_events; }
    /// Hours from one end to the other.
    double spanHours() const { return m_spanHours; }
    void setSpanHours(double hours);
    /// The next event from the time shown, or the one before; jumps there. False where there is none.
    bool jump(bool forward);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    double hoursFromMiddle(Instant at) const;
    double xOf(Instant at) const;
    Instant instantAt(double x) const;
    const TimelineEvent *eventAt(double x) const;
    void follow();

    PictureClock &m_clock;
    QList<TimelineEvent> m_events;
    Instant m_middle;
    double m_spanHours = 72;
    QTimer m_ticks;
};

} // namespace parallax
