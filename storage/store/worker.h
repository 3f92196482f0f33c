#pragma once

#include "storage/store/connection.h"

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace parallax {

/// One thread with one connection that does what it is given in order.
class Worker : private QThread
{
public:
    using Job = std::function<void(Connection *)>; ///< null: never opened or given up; the job answers nobody

    enum class OnStop { Finish, Drop }; ///< what is still waiting when the worker stops

    Worker(const QString &name, OnStop onStop);
    ~Worker() override;

    /// Opens the connection in the worker's thread and waits for it.
    Result<void> start(const QString &path, Connection::Access access, int busyTimeoutMs);
    void post(Job job);
    void stop();

    /// \a work runs in the worker's thread. A future cancelled before its turn comes does nothing; one dropped at the end
    /// is cancelled.
    template <typename T>
    QFuture<Result<T>> ask(std::function<Result<T>(Connection &)> work)
    {
        return askAtLength<T>([work = std::move(work)](Connection &connection, QPromise<Result<T>> &) { return work(connection); });
    }

    /// ask() for work that tells its progress and looks whether it was cancelled.
    template <typename T>
    QFuture<Result<T>> askAtLength(std::function<Result<T>(Connection &, QPromise<Result<T>> &)> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        QFuture<Result<T>> future = promise->future();
        promise->start();
        post([promise, work = std::move(work)](Connection *connection) {
            if (!connection)
                promise->future().cancel();
            else if (!promise->isCanceled())
                promise->addResult(work(*connection, *promise));
            promise->finish();
        });
        return future;
    }

private:
    void run() override;

    const OnStop m_onStop;
    std::mutex m_mutex; ///< of the standard library, which the thread sanitizer sees into; Qt's waits it does not
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_stopping = false;
    QString m_path;
    Connection::Access m_access = Connection::Access::ReadOnly;
    int m_busyTimeoutMs = 0;
    std::shared_ptr<QPromise<Result<void>>> m_opening;
};

} // namespace parallax
