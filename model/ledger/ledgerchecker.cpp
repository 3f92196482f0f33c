#include "model/ledger/ledgerchecker.h"

#include "model/tr.h"

namespace parallax {

using namespace Qt::StringLiterals;

LedgerChecker::LedgerChecker(const SignatureVerifier &verifier, QList<LedgerHead> heads)
    : m_keys(verifier), m_heads(std::move(heads))
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
    } else {
        ++m_report.signatures;
        m_report.uncovered = 0;
    }
    QString remark;
    const QStringList faults = m_keys.take(entry, &remark);
    for (const QString &text : faults)
        fault(entry.sequence, text);
    if (!remark.isEmpty())
        m_report.remarks.append({entry.sequence, remark});
    if (entry.kind != LedgerKind::Carried || !faults.isEmpty())
        return;
    const auto carried = CarriedEntry::fromJson(entry.content);
    if (!carried) {
        fault(entry.sequence, Tr::tr("What entry %1 brings from another desk cannot be read: %2").arg(QString::number(entry.sequence), carried.error().what));
        return;
    }
    const LedgerKeys::Carried found = m_keys.takeCarried(entry, *carried);
    for (const QString &text : found.faults)
        fault(entry.sequence, text);
    if (!found.unknownKey.isEmpty())
        m_report.remarks.append({entry.sequence, found.unknownKey});
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

} // namespace parallax
