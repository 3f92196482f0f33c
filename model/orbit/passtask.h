#pragma once

#include "model/orbit/orbitpicture.h"
#include "model/orbit/passes.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace parallax {

/// Which passes are looked for.
struct PassQuestion
{
    OrbitPicturePtr orbit;
    std::vector<qsizetype> elements;     ///< of the picture: those that are looked for, ascending
    GroundSite site;
    Instant from, to;
    double minimumElevationRad = 0;
};

/// What was found; element i of passes is of question.elements[i].
struct PassAnswer
{
    PassQuestion question;
    LeapSeconds leapSeconds;
    std::vector<Passes> passes;
};
using PassAnswerPtr = std::shared_ptr<const PassAnswer>;

/// A search for passes beside the thread that asks.
class PassTask : public QObject
{
    Q_OBJECT
public:
    static constexpr int kTellMs = 100;

    explicit PassTask(QObject *parent = nullptr);
    /// Stops the work and waits until it has heard it.
    ~PassTask() override;

    /// Ends a search that runs; nothing of it is told any more. Errors: those of passesOver(); TooLarge for more than 366 days.
    void start(PassQuestion question, const EarthModel &earth);
    /// Nothing comes of it but cancelled().
    void cancel();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// Of a thousand.
    void progressed(int thousandths);
    void finished(const parallax::PassAnswerPtr &answer);
    void cancelled();
    void failed(const parallax::Error &error);

private:
    struct Ending
    {
        Result<PassAnswerPtr> answer;
        bool cancelled = false;
    };
    struct Progress;
    void take();

    std::shared_ptr<Progress> m_progress;
    std::stop_source m_stop;
    QThreadPool m_pool;
    QTimer m_tell;
    QFutureWatcher<Ending> m_work;
    bool m_running = false;
};

} // namespace parallax
