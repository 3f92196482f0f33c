#include "storage/store/worker.h"

namespace parallax {

Worker::Worker(const QString &name, OnStop onStop) : m_onStop(onStop)
{
    setObjectName(name);
}

Worker::~Worker()
{
    stop();
}

Result<void> Worker::start(const QString &path, Connection::Access access, int busyTimeoutMs)
{
    m_path = path;
    m_access = access;
    m_busyTimeoutMs = busyTimeoutMs;
    m_opening = std::make_shared<QPromise<Result<void>>>();
    QFuture<Result<void>> opened = m_opening->future();
    m_opening->start();
    QThread::start();
    const Result<void> answer = opened.result();
    if (!answer)
        stop();
    return answer;
}

void Worker::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (isRunning() && !m_stopping) {
            m_jobs.push_back(std::move(job));
            m_wake.notify_one();
            return;
        }
    }
    job(nullptr);
}

void Worker::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_wake.notify_one();
    }
    wait();
}

void Worker::run()
{
    auto connection = Connection::open(m_path, m_access, m_busyTimeoutMs);
    m_opening->addResult(connection ? Result<void>() : Result<void>(connection.error()));
    m_opening->finish();
    while (true) {
        Job job;
        bool drop = false;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return !m_jobs.empty() || m_stopping; });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
            drop = m_stopping && m_onStop == OnStop::Drop;
        }
        job(connection && !drop ? connection->get() : nullptr);
    }
}

} // namespace parallax
