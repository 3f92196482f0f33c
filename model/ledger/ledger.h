#pragma once

#include "model/ledger/ledgerentry.h"
#include "model/ledger/signer.h"

#include <QFuture>
#include <QList>

#include <memory>

namespace parallax {

/// What is to be entered.
struct LedgerDraft
{
    LedgerKind kind = LedgerKind::Request;
    QString person;
    Instant at;
    QJsonObject content;
};

/// The ledger that `storage` keeps. Every answer is a future.
class Ledger
{
public:
    virtual ~Ledger() = default;
    /// Enters it, on disk when the future ends. \a signer signs it, its key entered before where the ledger does not have it; may be null
    /// for kinds that need no signature. Error: Denied where one is owed and there is none, or the key is another person's; Malformed for
    /// content that has no canonical form.
    virtual QFuture<Result<LedgerEntry>> record(const LedgerDraft &draft, std::shared_ptr<const Signer> signer = {}) = 0;
    /// Those behind \a sequence, oldest first, at most \a most.
    virtual QFuture<Result<QList<LedgerEntry>>> ledgerAfter(qint64 sequence, int most) = 0;
    /// Those that speak of all of \a subjects (see ledgerSubjects()), newest first, at most \a most.
    virtual QFuture<Result<QList<LedgerEntry>>> ledgerAbout(const QStringList &subjects, int most) = 0;
    virtual QFuture<Result<LedgerHead>> ledgerHead() = 0;
};

} // namespace parallax
