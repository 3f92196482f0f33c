#include "model/ledger/ledgerkeys.h"

#include "model/tr.h"

namespace parallax {

using namespace Qt::StringLiterals;

QStringList LedgerKeys::take(const LedgerEntry &entry, QString *remark)
{
    if (entry.signature.isEmpty()) {
        if (mustBeSigned(entry.kind))
            return {Tr::tr("Entry %1 has no signature, and does not count without one.").arg(entry.sequence)};
        return {};
    }
    QStringList faults;
    if (entry.kind == LedgerKind::Key)
        takeKey(entry, faults, remark);
    const auto key = m_keys.constFind(entry.key);
    if (key == m_keys.cend())
        return faults << Tr::tr("Entry %1 is signed with a key that no entry before it names.").arg(entry.sequence);
    if (key->person != entry.person)
        faults << Tr::tr("Entry %1 says that %2 acted and is signed with the key of %3.").arg(QString::number(entry.sequence), entry.person, key->person);
    else if (m_current.value(entry.person) != entry.key)
        faults << Tr::tr("Entry %1 is signed with a key of %2 that another one had replaced.").arg(QString::number(entry.sequence), entry.person);
    const auto bytes = signedBytes(entry);
    if (!bytes || !m_verifier.isSignedBy(*key, *bytes, entry.signature))
        faults << Tr::tr("The signature of entry %1 is not that of %2 over what it says.").arg(QString::number(entry.sequence), entry.person);
    return faults;
}

void LedgerKeys::takeKey(const LedgerEntry &entry, QStringList &faults, QString *remark)
{
    const auto certificate = QByteArray::fromBase64Encoding(entry.content.value("certificate"_L1).toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const auto person = certificate ? m_verifier.readCertificate(certificate.decoded) : Result<CertifiedPerson>(Error{ErrorCode::Malformed, {}, {}});
    if (!person) {
        faults << Tr::tr("Entry %1 names a key that cannot be read.").arg(entry.sequence);
        return;
    }
    if (person->person != entry.person) {
        faults << Tr::tr("Entry %1 of %2 names a key of %3.").arg(QString::number(entry.sequence), entry.person, person->person);
        return;
    }
    const QByteArray before = m_current.value(entry.person), replaces = QByteArray::fromHex(entry.content.value("replaces"_L1).toString().toLatin1());
    if (replaces != before) {
        faults << (before.isEmpty() ? Tr::tr("Entry %1 replaces a key of %2 that no entry names.").arg(QString::number(entry.sequence), entry.person)
                                    : Tr::tr("Entry %1 names a second key of %2 and does not say that it replaces the first.").arg(QString::number(entry.sequence), entry.person));
        return;
    }
    if (!before.isEmpty() && remark)
        *remark = Tr::tr("%1 has had a new key since entry %2: ask them whether they made it.").arg(entry.person).arg(entry.sequence);
    m_keys.insert(person->fingerprint, *person);
    m_current.insert(entry.person, person->fingerprint);
}

QJsonObject keyContent(const CertifiedPerson &person, const QByteArray &replaces)
{
    QJsonObject content{{"certificate"_L1, QString::fromLatin1(person.certificate.toBase64())}};
    if (!replaces.isEmpty())
        content.insert("replaces"_L1, QString::fromLatin1(replaces.toHex()));
    return content;
}

} // namespace parallax
