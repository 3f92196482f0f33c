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

bool LedgerKeys::knows(const QString &person, const QByteArray &fingerprint) const
{
    return !fingerprint.isEmpty() && (m_current.value(person) == fingerprint || m_elsewhere.value(person) == fingerprint);
}

std::optional<CertifiedPerson> LedgerKeys::certified(const QByteArray &certificate) const
{
    const auto person = m_verifier.readCertificate(certificate);
    return person ? std::optional(*person) : std::nullopt;
}

/// Who has no key here is known by the one that was vouched for first; a second one only they themselves can bring.
void LedgerKeys::takeElsewhere(const LedgerEntry &entry, const QString &person, const QByteArray &key, Carried &found)
{
    if (!hasKeyOf(person) || entry.person == person)
        m_elsewhere.insert(person, key);
    else if (!knows(person, key))
        found.unknownKey = Tr::tr("What entry %1 brings from another desk is signed with another key of %2 than this ledger has. It counts where %2 takes it in.")
                               .arg(QString::number(entry.sequence), person);
}

LedgerKeys::Carried LedgerKeys::takeCarried(const LedgerEntry &entry, const CarriedEntry &carried)
{
    Carried found;
    const LedgerEntry &there = carried.entry;
    const QString number = QString::number(entry.sequence);
    const auto person = certified(carried.certificate);
    if (carried.isVouching()) {
        if (person)
            takeElsewhere(entry, person->person, person->fingerprint, found);
        else
            found.faults << Tr::tr("Entry %1 names a key that cannot be read.").arg(number);
        return found;
    }
    const auto digest = digestOf(there);
    if (!digest || *digest != there.digest)
        found.faults << Tr::tr("What entry %1 brings from another desk was altered: its digest is not that of what it says.").arg(number);
    // Entries of before this stood in them do not say.
    const QString desk = there.content.value("desk"_L1).toString();
    if (!desk.isEmpty() && desk != carried.desk)
        found.faults << Tr::tr("What entry %1 brings as of desk %2 was entered at desk %3.").arg(number, carried.desk, desk);
    if (there.signature.isEmpty()) {
        if (mustBeSigned(there.kind))
            found.faults << Tr::tr("What entry %1 brings from another desk has no signature, and does not count without one.").arg(number);
        return found;
    }
    if (!person || person->fingerprint != there.key || person->person != there.person) {
        found.faults << Tr::tr("What entry %1 brings from another desk comes without the certificate of %2.").arg(number, there.person);
        return found;
    }
    const auto bytes = signedBytes(there);
    if (!bytes || !m_verifier.isSignedBy(*person, *bytes, there.signature))
        found.faults << Tr::tr("The signature of what entry %1 brings from another desk is not that of %2 over what it says.").arg(number, there.person);
    else
        takeElsewhere(entry, there.person, there.key, found);
    return found;
}

QJsonObject keyContent(const CertifiedPerson &person, const QByteArray &replaces)
{
    QJsonObject content{{"certificate"_L1, QString::fromLatin1(person.certificate.toBase64())}};
    if (!replaces.isEmpty())
        content.insert("replaces"_L1, QString::fromLatin1(replaces.toHex()));
    return content;
}

} // namespace parallax
