#include "app/backupkeeper.h"

namespace parallax {

namespace {
constexpr int kHourMs = 3'600'000;
}

BackupKeeper::BackupKeeper(Store &store, const Clock &clock, int firstMs, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, &BackupKeeper::ask);
    connect(&m_making, &QFutureWatcherBase::finished, this, &BackupKeeper::take);
    m_timer.start(firstMs);
}

void BackupKeeper::ask()
{
    m_timer.start(kHourMs);
    if (!m_making.isRunning())
        m_making.setFuture(m_store.backUpDaily(m_clock.now()));
}

void BackupKeeper::take()
{
    if (m_making.isCanceled() || m_making.future().resultCount() == 0)
        return;
    const Result<QString> answer = m_making.result();
    if (answer) {
        if (!answer->isEmpty())
            Q_EMIT made(*answer);
        return;
    }
    const Day today = m_clock.now().day;
    if (m_saidOn != today)
        Q_EMIT failed(answer.error());
    m_saidOn = today;
}

} // namespace parallax
