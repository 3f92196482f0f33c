#include "storage/ledger/ledgertable.h"
#include "storage/store/store.h"
#include "storage/store/worker.h"

#include "model/tr.h"

#include <QCryptographicHash>

namespace parallax {

using namespace Qt::StringLiterals;

QFuture<Result<LedgerEntry>> Store::record(const LedgerDraft &draft, std::shared_ptr<const Signer> signer)
{
    return m_writer->ask<LedgerEntry>([draft, signer](Connection &connection) { return addToLedger(connection, draft, signer.get()); });
}

QFuture<Result<QList<LedgerEntry>>> Store::ledgerAfter(qint64 sequence, int most)
{
    return m_reader->ask<QList<LedgerEntry>>([sequence, most](Connection &connection) { return readLedger(connection, sequence, most); });
}

QFuture<Result<QList<LedgerEntry>>> Store::ledgerAbout(const QStringList &subjects, int most)
{
    return m_reader->ask<QList<LedgerEntry>>([subjects, most](Connection &connection) { return readLedgerAbout(connection, subjects, most); });
}

QFuture<Result<QList<LedgerEntry>>> Store::ledgerOf(const QList<LedgerKind> &kinds, qint64 sequence)
{
    return m_reader->ask<QList<LedgerEntry>>([kinds, sequence](Connection &connection) { return readLedgerOf(connection, kinds, sequence); });
}

QFuture<Result<LedgerReport>> Store::checkLedger(const QList<LedgerHead> &heads)
{
    return m_keeper->ask<LedgerReport>([this, heads](Connection &connection) { return parallax::checkLedger(connection, heads, [this] { return m_closing.load(); }, m_known); });
}

QFuture<Result<LedgerHead>> Store::ledgerHead()
{
    return m_reader->ask<LedgerHead>(readLedgerHead);
}

QFuture<Result<LedgerEntry>> Store::changePolicy(const QString &id, const QString &part, const QByteArray &json, Instant at,
                                                 std::shared_ptr<const Signer> signer)
{
    return m_writer->ask<LedgerEntry>([id, part, json, at, signer](Connection &connection) -> Result<LedgerEntry> {
        if (!signer)
            return Error{ErrorCode::Denied, Tr::tr("A policy change counts only with a signature, and nobody's key is open."), id};
        auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
        if (!transaction)
            return transaction.error();
        const auto before = connection.value(u"SELECT content FROM packs WHERE id = ? AND part = ?"_s, {id, part});
        if (!before)
            return before.error();
        const auto digest = [](const QByteArray &bytes) { return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha384).toHex()); };
        LedgerDraft draft{LedgerKind::Policy, signer->signer().person, at,
                          {{"pack"_L1, id}, {"part"_L1, part}, {"sha384"_L1, digest(json)}, {"content"_L1, QString::fromUtf8(json)}}};
        if (before->isValid())
            draft.content.insert("replaces"_L1, digest(before->toByteArray()));
        // The entry first: where it is the first of all it says what stood here before.
        auto entry = addToLedgerWithin(connection, draft, signer.get());
        if (!entry)
            return entry;
        if (auto done = writePackPart(connection, id, part, json); !done)
            return done.error();
        if (auto done = transaction->commit(); !done)
            return done.error();
        return entry;
    });
}

} // namespace parallax
