#pragma once

#include "model/ledger/ledgerchecker.h"
#include "storage/store/store.h"

namespace parallax {

/// Something in a store that does not fit together.
struct StoreFault
{
    QString where;  ///< product, portion or part of the file
    QString text;
    bool operator==(const StoreFault &) const = default;
};

struct StoreReport
{
    int version = 0, products = 0, portions = 0;
    qint64 journalEntries = 0;
    qint64 objects = 0, elementSets = 0, messages = 0;
    LedgerReport ledger;          ///< its faults stand among \a faults
    QList<StoreFault> faults;
    QList<StoreFault> remarks;    ///< in order, and worth a look
};

/// The file by SQLite's own check, references, counts, the order of portions, the search words, the catalogue, and each product against its
/// journal: taken back to its beginning by the inverses and brought forward again it must be what is stored; the ledger's chain and
/// signatures, and that each policy pack is the one of its last entry. \a heads: ends of the ledger that were kept elsewhere.
Result<StoreReport> checkStore(Connection &connection, const QList<LedgerHead> &heads = {});

/// checkStore() of a file, opened for reading only. The heads of its backups are asked too: what a backup has and the store has not is a
/// remark, since a restored store lacks it rightly. Error: as Store::open().
Result<StoreReport> checkStoreFile(const QString &path, const QList<LedgerHead> &heads = {});

/// Puts a backup in the place of a store, after checking it. What stood there is kept beside it; the answer names it, and is
/// empty where there was nothing. Another program that has the store open sees the restored one.
/// Error: as Store::open() for the backup; Malformed where it has faults; Busy where the store is being written.
Result<QString> restoreStore(const QString &backup, const QString &target);

/// A copy of a store that can only be read, to work on: file by file, since SQLite itself may need to write beside it; the owner's
/// alone, and checked. Error: Conflict where \a target is there; Malformed where the copy has faults, Io; then nothing is left of it.
Result<void> copyStoreFile(const QString &store, const QString &target);

} // namespace parallax
