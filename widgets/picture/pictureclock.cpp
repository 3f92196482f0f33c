#include "widgets/picture/pictureclock.h"

#include <QElapsedTimer>

#include <cmath>

namespace parallax {

namespace {

constexpr double kLadder[] = {-21'600, -3'600, -900, -300, -60, -10, -1, 1, 10, 60, 300, 900, 3'600, 21'600};

std::function<qint64()> monotonic()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.nsecsElapsed(); };
}

} // namespace

PictureClock::PictureClock(const Clock &clock, QObject *parent, std::function<qint64()> steadyNanoseconds)
    : QObject(parent)
    , m_clock(clock)
    , m_steady(steadyNanoseconds ? std::move(steadyNanoseconds) : monotonic())
{
    anchor(live());
}

void PictureClock::anchor(Instant at)
{
    m_anchor = at;
    m_anchoredAt = m_steady();
}

void PictureClock::setExerciseDay(Day day)
{
    if (day == m_exerciseDay)
        return;
    m_exerciseDay = day;
    if (m_isLive)
        goLive();
}

Instant PictureClock::live() const
{
    Instant now = m_clock.now();
    if (m_exerciseDay.isKnown())
        now.day = m_exerciseDay;
    return now;
}

Instant PictureClock::now() const
{
    if (!m_isRunning)
        return m_anchor;
    const double passed = double(m_steady() - m_anchoredAt) * m_rate;
    constexpr double kMost = 100 * 365.25 * 86'400e9; // a century is where arithmetic in nanoseconds still has room
    return m_leapSeconds.plus(m_anchor, qint64(std::clamp(passed, -kMost, kMost)));
}

QString PictureClock::stateText() const
{
    if (m_isLive)
        //: The picture shows the present
        return tr("live");
    if (!m_isRunning)
        //: The time of the picture stands still
        return tr("paused");
    //: Seconds of the picture that pass in one second
    return tr("%1×").arg(m_rate);
}

void PictureClock::goLive()
{
    anchor(live());
    m_rate = 1;
    m_isLive = m_isRunning = true;
    Q_EMIT changed();
}

void PictureClock::setTime(Instant at)
{
    anchor(at);
    m_isLive = false;
    Q_EMIT changed();
}

void PictureClock::setRunning(bool running)
{
    if (running == m_isRunning)
        return;
    anchor(now());
    m_isRunning = running;
    m_isLive = false;
    Q_EMIT changed();
}

void PictureClock::step(int by)
{
    // The rung nearest to the rate of now, and on from there.
    int nearest = 0;
    for (int i = 1; i < int(std::size(kLadder)); ++i)
        if (std::abs(kLadder[i] - m_rate) < std::abs(kLadder[nearest] - m_rate))
            nearest = i;
    setRate(kLadder[std::clamp(nearest + by, 0, int(std::size(kLadder)) - 1)]);
}

void PictureClock::slower()
{
    step(-1);
}

void PictureClock::faster()
{
    step(1);
}

void PictureClock::realTime()
{
    setRate(1);
}

void PictureClock::setRate(double rate)
{
    anchor(now());
    m_rate = rate;
    m_isRunning = true;
    m_isLive = false;
    Q_EMIT changed();
}

} // namespace parallax
