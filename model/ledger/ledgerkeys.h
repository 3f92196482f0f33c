#pragma once

#include "model/ledger/ledgerentry.h"
#include "model/ledger/signer.h"

#include <QHash>
#include <QStringList>

namespace parallax {

/// The keys that the entries of a ledger name, each from its entry on, and whether an entry is signed with the one that its person had
/// then. Entries are given in their order.
class LedgerKeys
{
public:
    explicit LedgerKeys(const SignatureVerifier &verifier) : m_verifier(verifier) {}

    /// Learns the key that a key entry names. What is wrong with the signature of \a entry, one sentence each; none where all is well, or
    /// where no signature is there and none is owed. \a remark: in order, and worth a look.
    QStringList take(const LedgerEntry &entry, QString *remark = nullptr);

private:
    void takeKey(const LedgerEntry &entry, QStringList &faults, QString *remark);

    const SignatureVerifier &m_verifier;
    QHash<QByteArray, CertifiedPerson> m_keys; ///< by fingerprint
    QHash<QString, QByteArray> m_current;      ///< by person: the fingerprint of the key in use
};

/// A key entry: who, which certificate, and of which other key it takes the place (empty: the first).
QJsonObject keyContent(const CertifiedPerson &person, const QByteArray &replaces = {});

} // namespace parallax
