#pragma once

#include "model/result.h"
#include "model/time.h"
#include "storage/store/connection.h"

namespace parallax {

/// One numbered file of resources/schema.
struct SchemaStep
{
    int number = 0;
    QByteArray sql;
};
/// All steps in order. The last one's number is the version this program writes.
const QList<SchemaStep> &schemaSteps();
int newestSchemaVersion();

/// What stands at a path, found out without writing there.
struct StoreFile
{
    enum class Kind { Absent, Empty, Store };
    Kind kind = Kind::Absent;
    int version = 0;
};
/// Error: TooNew for a store of a newer program, Unsupported for somebody else's database, Malformed for no database,
/// Denied where it cannot be read.
Result<StoreFile> lookAtStore(const QString &path);

/// Creates the file, readable by its owner only. Error: Denied, or Conflict where it exists.
Result<void> createStoreFile(const QString &path);

/// Applies the steps that are missing, each in one transaction. Before the first one a backup is made of a store that has an earlier
/// version; \a backupPath says where. Where it cannot be made nothing is migrated, and its error is the answer.
Result<void> migrate(Connection &connection, QString *backupPath = nullptr, const QList<SchemaStep> &steps = schemaSteps(), Instant now = SystemClock().now());

/// A consistent copy made by SQLite itself, readable by its owner only. Error: Conflict where \a target exists.
Result<void> backUpTo(Connection &connection, const QString &target);

} // namespace parallax
