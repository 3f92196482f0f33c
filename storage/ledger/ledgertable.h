#pragma once

#include "model/ledger/ledger.h"
#include "model/ledger/ledgerchecker.h"
#include "storage/ledger/signaturememory.h"
#include "storage/store/connection.h"

namespace parallax {

/// Adds an entry behind the last one, in one transaction; before it, where they lack, the first entry of all (what the store had then)
/// and the entry of the signer's key. Error: as Ledger::record().
Result<LedgerEntry> addToLedger(Connection &connection, const LedgerDraft &draft, const Signer *signer);
/// The same in the caller's transaction, for what must stand in the store together with its entry.
Result<LedgerEntry> addToLedgerWithin(Connection &connection, const LedgerDraft &draft, const Signer *signer);

/// Entries behind \a sequence, oldest first. Error: Malformed for a row that is no entry, with its number.
Result<QList<LedgerEntry>> readLedger(Connection &connection, qint64 sequence, int most);
/// Those behind \a sequence that are of one of \a kinds, oldest first.
Result<QList<LedgerEntry>> readLedgerOf(Connection &connection, const QList<LedgerKind> &kinds, qint64 sequence);
/// Entries that speak of all of \a subjects, newest first.
Result<QList<LedgerEntry>> readLedgerAbout(Connection &connection, const QStringList &subjects, int most);
Result<LedgerHead> readLedgerHead(Connection &connection);

/// Pack and part, such as "exercise", "policy", and the SHA-384 of what the last entry about it brought.
using PackPart = std::pair<QString, QString>;
Result<QHash<PackPart, QByteArray>> packsOfLedger(Connection &connection);

/// All of it from the first entry, and that the index of what entries speak of says the same. \a heads: kept elsewhere.
/// \a known: signatures that were found good before; null: each is asked for.
Result<LedgerReport> checkLedger(Connection &connection, const QList<LedgerHead> &heads, const std::function<bool()> &isStopped = {},
                                 const std::shared_ptr<KnownSignatures> &known = {});

} // namespace parallax
