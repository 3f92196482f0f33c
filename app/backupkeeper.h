#pragma once

#include "storage/store/store.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace parallax {

/// Asks the store for its daily backup while the window is open: soon after the start, then hour by hour, since a watch floor's window
/// stays open for days.
class BackupKeeper : public QObject
{
    Q_OBJECT
public:
    BackupKeeper(Store &store, const Clock &clock, int firstMs = 20'000, QObject *parent = nullptr);

Q_SIGNALS:
    void made(const QString &path);
    /// Said once a day, however often it fails.
    void failed(const parallax::Error &error);

private:
    void ask();
    void take();

    Store &m_store;
    const Clock &m_clock;
    QTimer m_timer;
    QFutureWatcher<Result<QString>> m_making;
    Day m_saidOn;
};

} // namespace parallax
