#pragma once

#include "model/orbit/timescales.h"

#include <QObject>

#include <functional>

namespace parallax {

/// The time that the picture shows: live, standing still, or running at a rate, backwards too. Shared by every view of the picture.
class PictureClock : public QObject
{
    Q_OBJECT
public:
    /// \a clock outlives it. \a steadyNanoseconds never jumps; tests give their own.
    explicit PictureClock(const Clock &clock, QObject *parent = nullptr, std::function<qint64()> steadyNanoseconds = {});

    /// The day on which "live" is in an exercise, at the time of day of the clock; unknown: the clock says all of it.
    void setExerciseDay(Day day);
    Instant live() const;
    Instant now() const;

    bool isLive() const { return m_isLive; }
    bool isRunning() const { return m_isRunning; }
    double rate() const { return m_rate; }         ///< seconds shown in a second; 1 while live
    /// "live", "paused", "60×", "-10×".
    QString stateText() const;

    void goLive();
    void setTime(Instant at);                      ///< no longer live; runs on or stands still as before
    void setRunning(bool running);
    void slower();                                 ///< one step down the ladder, on to backwards
    void faster();
    void realTime();                               ///< at 1 from where it is
    void setRate(double rate);

Q_SIGNALS:
    /// Live, running, rate or a jump: not the passing of time.
    void changed();

private:
    void anchor(Instant at);
    void step(int by);

    const Clock &m_clock;
    LeapSeconds m_leapSeconds;
    std::function<qint64()> m_steady;
    Day m_exerciseDay;
    Instant m_anchor;                              ///< what was shown at m_anchoredAt
    qint64 m_anchoredAt = 0;
    double m_rate = 1;
    bool m_isLive = true, m_isRunning = true;
};

} // namespace parallax
