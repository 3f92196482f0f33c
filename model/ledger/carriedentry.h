#pragma once

#include "model/ledger/ledgerentry.h"

namespace parallax {

/// An entry of another desk's ledger, as it stands there; or none, where a key of somebody there is vouched for. Whoever takes it in signs
/// for it.
struct CarriedEntry
{
    QString desk;            ///< deskName() of the ledger it is from
    LedgerEntry entry;       ///< a request, a decision or a consent
    QByteArray certificate;  ///< of its signer, DER; empty where it is not signed

    bool isVouching() const { return entry.sequence == 0; } ///< for the key of the certificate, and nothing else

    bool operator==(const CarriedEntry &) const = default;

    /// The content of an entry of the kind Carried.
    QJsonObject toJson() const;
    /// Error: Malformed, also for an entry of a kind that does not travel.
    static Result<CarriedEntry> fromJson(const QJsonObject &json);
};

/// How a ledger is called at other desks: from the digest of its first entry.
QString deskName(const LedgerEntry &first);

/// Whether entries of this kind travel between desks.
bool travels(LedgerKind kind);

} // namespace parallax
