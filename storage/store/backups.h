#pragma once

#include "model/result.h"
#include "model/time.h"

#include <QList>
#include <QString>

#include <functional>

namespace parallax {

class Connection;

/// A copy of a store that it made by itself.
struct StoreBackup
{
    enum class Reason { Daily, Migration };

    QString path;
    Reason reason = Reason::Daily;
    Instant at;              ///< by its name
    int version = 0;         ///< Migration: of the store in it
    qint64 bytes = 0;
};

inline constexpr int kBackupsKept = 10;

/// The folder "backups" beside a store.
QString backupFolder(const QString &store);
/// Those of this store, newest first. What was cut off while it was made has another name, and is none.
QList<StoreBackup> backupsOf(const QString &store);

/// A whole copy, made by SQLite while the store stays in use; on disk and checked before it gets its name, the owner's alone.
/// Then the oldest go: ten are kept, the newest before a migration always among them. \a isStopped is polled while it works.
/// \return its path. Error: Busy where it was stopped, Io, Denied; then nothing is left of it.
Result<QString> makeBackup(Connection &connection, StoreBackup::Reason reason, Instant now, int version = 0, const std::function<bool()> &isStopped = {});

/// makeBackup() where the last daily one is of an earlier day (UTC) and the store has changed since; else an empty path.
Result<QString> makeDailyBackup(Connection &connection, Instant now, const std::function<bool()> &isStopped = {});

} // namespace parallax
