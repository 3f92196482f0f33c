#pragma once

#include "model/ledger/carriedentry.h"
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

    /// What is wrong with an entry of another desk that \a entry brings; \a entry itself was taken before.
    struct Carried
    {
        QStringList faults;   ///< it was altered, or is not signed as it owes
        QString unknownKey;   ///< it is signed by another key than the one that this ledger has for its person: it permits nothing
    };
    Carried takeCarried(const LedgerEntry &entry, const CarriedEntry &carried);
    /// How this ledger names whoever a certificate is of; null where it is none.
    std::optional<CertifiedPerson> certified(const QByteArray &certificate) const;

    /// Whether \a fingerprint is a key by which this ledger knows \a person, made here or vouched for.
    bool knows(const QString &person, const QByteArray &fingerprint) const;
    bool hasKeyOf(const QString &person) const { return m_current.contains(person) || m_elsewhere.contains(person); }
    /// The certificate of a key that an entry names; empty where none does.
    QByteArray certificate(const QByteArray &fingerprint) const { return m_keys.value(fingerprint).certificate; }

private:
    void takeElsewhere(const LedgerEntry &entry, const QString &person, const QByteArray &key, Carried &found);
    void takeKey(const LedgerEntry &entry, QStringList &faults, QString *remark);

    const SignatureVerifier &m_verifier;
    QHash<QByteArray, CertifiedPerson> m_keys; ///< by fingerprint
    QHash<QString, QByteArray> m_current;      ///< by person: the fingerprint of the key in use
    QHash<QString, QByteArray> m_elsewhere;    ///< by person: the key that they sign with at other desks
};

/// A key entry: who, which certificate, and of which other key it takes the place (empty: the first).
QJsonObject keyContent(const CertifiedPerson &person, const QByteArray &replaces = {});

} // namespace parallax
