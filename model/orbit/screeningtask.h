#pragma once

#include "model/orbit/screening.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace parallax {

/// A screening beside the thread that asks: what it finds comes in batches, ten times a second.
class ScreeningTask : public QObject
{
    Q_OBJECT
public:
    static constexpr int kBatchMs = 100;

    explicit ScreeningTask(QObject *parent = nullptr);
    /// Stops the work and waits until it has heard it.
    ~ScreeningTask() override;

    /// Ends a screening that runs; nothing of it is told any more. \a one unset: all with all.
    void start(std::vector<MeanElements> elements, const std::optional<MeanElements> &one, const ScreeningRequest &request);
    /// What was found until then stays, and the report says that it was cancelled.
    void cancel();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void found(const std::vector<parallax::Approach> &approaches);
    /// Of a thousand.
    void progressed(int thousandths);
    /// Everything was told by found() before; the approaches of \a report are empty.
    void finished(const parallax::ScreeningReport &report);
    void failed(const parallax::Error &error);

private:
    struct Shared;
    void drain();
    void take();

    std::shared_ptr<Shared> m_shared;
    std::stop_source m_stop;
    QThreadPool m_pool;
    QTimer m_batch;
    QFutureWatcher<Result<ScreeningReport>> m_work;
    bool m_running = false;
};

} // namespace parallax
