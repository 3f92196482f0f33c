#include "model/ledger/ledgerchecker.h"

#include "model/tr.h"

namespace parallax {

using namespace Qt::StringLiterals;

LedgerChecker::LedgerChecker(const SignatureVerifier &verifier, QList<LedgerHead> heads)
    : m_verifier(verifier), m_heads(std::move(heads))
{
    m_last.digest = QByteArray(kLedgerDigestBytes, '\0');
}

void LedgerChecker::fault(qint64 sequence, const QString &text)
{
    m_report.faults.append({sequence, text});
}

void LedgerChecker::take(const LedgerEntry &entry)
{
    const qint64 expected = m_last.sequence + 1;
    if (entry.sequence > expected)
        fault(expected, entry.sequence == expected + 1 ? Tr::tr("Entry %1 is missing.").arg(expected)
                                                       : Tr::tr("Entries %1 to %2 are missing.").arg(expected).arg(entry.sequence - 1));
    else if (entry.sequence < expected)
        fault(entry.sequence, Tr::tr("Entry %1 stands behind entry %2.").arg(entry.sequence).arg(m_last.sequence));
    else if (!m_last.digest.isEmpty() && entry.previous != m_last.digest)
        fault(entry.sequence, entry.sequence == 1 ? Tr::tr("The first entry names one before it.")
                                                  : Tr::tr("Entry %1 was made behind another entry %2 than the one that stands here.").arg(entry.sequence).arg(m_last.sequence));
    const auto digest = digestOf(entry);
    if (!digest || *digest != entry.digest)
        fault(entry.sequence, Tr::tr("Entry %1 was altered: its digest is not that of what it says.").arg(entry.sequence));
    checkSignature(entry);
    for (LedgerHead &head : m_heads) {
        if (head.sequence != entry.sequence)
            continue;
        if (head.digest != entry.digest)
            fault(entry.sequence, Tr::tr("Entry %1 is not the one that the head kept elsewhere names: the ledger was made anew from here or before.").arg(entry.sequence));
        head.sequence = 0; // met
    }
    ++m_report.entries;
    if (entry.sequence >= expected)
        m_last = {entry.sequence, entry.digest};
}

void LedgerChecker::checkSignature(const LedgerEntry &entry)
{
    if (entry.signature.isEmpty()) {
        ++m_report.uncovered;
        if (mustBeSigned(entry.kind))
            fault(entry.sequence, Tr::tr("Entry %1 has no signature, and does not count without one.").arg(entry.sequence));
        return;
    }
    ++m_report.signatures;
    m_report.uncovered = 0;
    if (entry.kind == LedgerKind::Key)
        takeKey(entry);
    const auto key = m_keys.constFind(entry.key);
    if (key == m_keys.cend()) {
        fault(entry.sequence, Tr::tr("Entry %1 is signed with a key that no entry before it names.").arg(entry.sequence));
        return;
    }
    if (key->person != entry.person)
        fault(entry.sequence, Tr::tr("Entry %1 says that %2 acted and is signed with the key of %3.").arg(QString::number(entry.sequence), entry.person, key->person));
    else if (m_current.value(entry.person) != entry.key)
        fault(entry.sequence, Tr::tr("Entry %1 is signed with a key of %2 that another one had replaced.").arg(QString::number(entry.sequence), entry.person));
    const auto bytes = signedBytes(entry);
    if (!bytes || !m_verifier.isSignedBy(*key, *bytes, entry.signature))
        fault(entry.sequence, Tr::tr("The signature of entry %1 is not that of %2 over what it says.").arg(QString::number(entry.sequence), entry.person));
}

void LedgerChecker::takeKey(const LedgerEntry &entry)
{
    const auto certificate = QByteArray::fromBase64Encoding(entry.content.value("certificate"_L1).toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const auto person = certificate ? m_verifier.readCertificate(certificate.decoded) : Result<CertifiedPerson>(Error{ErrorCode::Malformed, {}, {}});
    if (!person) {
        fault(entry.sequence, Tr::tr("Entry %1 names a key that cannot be read.").arg(entry.sequence));
        return;
    }
    if (person->person != entry.person) {
        fault(entry.sequence, Tr::tr("Entry %1 of %2 names a key of %3.").arg(QString::number(entry.sequence), entry.person, person->person));
        return;
    }
    const QByteArray before = m_current.value(entry.person), replaces = QByteArray::fromHex(entry.content.value("replaces"_L1).toString().toLatin1());
    if (replaces != before) {
        fault(entry.sequence, before.isEmpty() ? Tr::tr("Entry %1 replaces a key of %2 that no entry names.").arg(QString::number(entry.sequence), entry.person)
                                               : Tr::tr("Entry %1 names a second key of %2 and does not say that it replaces the first.").arg(QString::number(entry.sequence), entry.person));
        return;
    }
    if (!before.isEmpty())
        m_report.remarks.append({entry.sequence, Tr::tr("%1 has had a new key since entry %2: ask them whether they made it.").arg(entry.person).arg(entry.sequence)});
    m_keys.insert(person->fingerprint, *person);
    m_current.insert(entry.person, person->fingerprint);
}

void LedgerChecker::takeUnreadable(const Error &error)
{
    const qint64 expected = m_last.sequence + 1;
    fault(expected, Tr::tr("Entry %1 cannot be read: %2").arg(QString::number(expected), error.what));
    // What follows is measured against it by its number alone.
    m_last.sequence = expected;
    m_last.digest.clear(); // unknown
}

LedgerReport LedgerChecker::finish()
{
    for (const LedgerHead &head : std::as_const(m_heads))
        if (head.sequence > 0)
            fault(head.sequence, Tr::tr("The ledger ends with entry %1; it had %2 when its head was kept elsewhere. Its end was cut off.").arg(m_last.sequence).arg(head.sequence));
    m_report.head = m_last;
    if (m_report.entries == 0)
        m_report.head = {};
    return m_report;
}

QJsonObject keyContent(const CertifiedPerson &person, const QByteArray &replaces)
{
    QJsonObject content{{"certificate"_L1, QString::fromLatin1(person.certificate.toBase64())}};
    if (!replaces.isEmpty())
        content.insert("replaces"_L1, QString::fromLatin1(replaces.toHex()));
    return content;
}

} // namespace parallax
