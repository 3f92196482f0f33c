#pragma once

#include "model/ledger/ledgerkeys.h"

#include <QList>

namespace parallax {

/// Something in a ledger that was altered, dropped, reordered, or never was in order.
struct LedgerFault
{
    qint64 sequence = 0; ///< of the entry, or of the one that is missing
    QString text;

    bool operator==(const LedgerFault &) const = default;
};

struct LedgerReport
{
    qint64 entries = 0, signatures = 0;
    qint64 uncovered = 0;        ///< entries behind the last signature: only a head kept elsewhere proves them
    LedgerHead head;
    QList<LedgerFault> faults;   ///< in the order of the entries
    QList<LedgerFault> remarks;  ///< in order, and worth a look: a key that replaced another without it
};

/// Goes through a ledger from its first entry: numbers without gaps, each digest that of what is written, each entry behind the one it
/// names, a signature where one is owed, by the key that its person had then.
class LedgerChecker
{
public:
    /// \a heads: ends of this ledger that were kept elsewhere; one that is not in it is a fault.
    explicit LedgerChecker(const SignatureVerifier &verifier, QList<LedgerHead> heads = {});

    void take(const LedgerEntry &entry);
    /// A line that could not be read as an entry.
    void takeUnreadable(const Error &error);
    LedgerReport finish();

private:
    void fault(qint64 sequence, const QString &text);
    void checkSignature(const LedgerEntry &entry);

    LedgerKeys m_keys;
    QList<LedgerHead> m_heads;
    LedgerReport m_report;
    LedgerHead m_last;
};

} // namespace parallax
