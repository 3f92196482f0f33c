#include "model/orbit/screeningtask.h"

#include <QMutex>
#include <QPromise>
#include <QThread>

#include <atomic>

namespace parallax {

/// What the working threads put down and the asking thread picks up.
struct ScreeningTask::Shared
{
    QMutex mutex;
    std::vector<Approach> waiting;
    std::atomic<int> thousandths = 0;
};

ScreeningTask::ScreeningTask(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1); // one at a time; a screening has threads of its own
    m_batch.setInterval(kBatchMs);
    connect(&m_batch, &QTimer::timeout, this, &ScreeningTask::drain);
    connect(&m_work, &QFutureWatcherBase::finished, this, &ScreeningTask::take);
}

ScreeningTask::~ScreeningTask()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void ScreeningTask::start(std::vector<MeanElements> elements, const std::optional<MeanElements> &one,
                          const ScreeningRequest &request)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_shared = std::make_shared<Shared>();
    m_running = true;
    auto promise = std::make_shared<QPromise<Result<ScreeningReport>>>();
    m_work.setFuture(promise->future());
    promise->start();
    ScreeningRequest asked = request;
    // One core stays with the window.
    asked.threads = std::max(1, QThread::idealThreadCount() - 1);
    m_pool.start([promise, shared = m_shared, stop = m_stop.get_token(), elements = std::move(elements), one, asked] {
        ScreeningHooks hooks;
        hooks.stop = stop;
        hooks.found = [&shared](std::span<const Approach> approaches) {
            const QMutexLocker lock(&shared->mutex);
            shared->waiting.insert(shared->waiting.end(), approaches.begin(), approaches.end());
        };
        hooks.progress = [&shared](qint64 done, qint64 of) { shared->thousandths = int(of > 0 ? done * 1000 / of : 0); };
        const Screening screening(elements, LeapSeconds());
        auto report = one ? screening.oneWithAll(*one, asked, hooks) : screening.allWithAll(asked, hooks);
        if (report)
            report->approaches.clear(); // they were told one by one
        promise->addResult(std::move(report));
        promise->finish();
    });
    m_batch.start();
    Q_EMIT progressed(0);
}

void ScreeningTask::cancel()
{
    m_stop.request_stop();
}

void ScreeningTask::drain()
{
    if (!m_shared)
        return;
    std::vector<Approach> batch;
    {
        const QMutexLocker lock(&m_shared->mutex);
        batch.swap(m_shared->waiting);
    }
    if (!batch.empty())
        Q_EMIT found(batch);
    if (m_running)
        Q_EMIT progressed(m_shared->thousandths);
}

void ScreeningTask::take()
{
    if (m_work.isCanceled() || m_work.future().resultCount() == 0)
        return;
    m_batch.stop();
    drain();
    m_running = false;
    const auto report = m_work.result();
    if (report)
        Q_EMIT finished(*report);
    else
        Q_EMIT failed(report.error());
}

} // namespace parallax
