#include "storage/ledger/ledgertable.h"

#include "model/ledger/canonicaljson.h"
#include "model/ledger/carriedentry.h"
#include "model/ledger/ledgersubjects.h"
#include "model/tr.h"
#include "storage/ledger/personkey.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

const QString kColumns = u"sequence, kind, person, at, content, previous, key, digest, signature"_s;

QByteArray digestHex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha384).toHex();
}

Error unreadable(qint64 sequence, const QString &what)
{
    return {ErrorCode::Malformed, Tr::tr("Entry %1 of the ledger cannot be read: %2.").arg(QString::number(sequence), what), u"ledger"_s};
}

/// One row; the columns stand as kColumns has them, from \a first on.
template <typename Row>
Result<LedgerEntry> entryOf(const Row &row)
{
    LedgerEntry entry;
    entry.sequence = row.value(0).toLongLong();
    const auto kind = ledgerKind(row.value(1).toString());
    if (!kind)
        return unreadable(entry.sequence, Tr::tr("\"%1\" is no kind of entry").arg(row.value(1).toString()));
    entry.kind = *kind;
    entry.person = row.value(2).toString();
    const auto at = Instant::parse(row.value(3).toString());
    if (!at)
        return unreadable(entry.sequence, at.error().what);
    entry.at = *at;
    const QJsonDocument content = QJsonDocument::fromJson(row.value(4).toString().toUtf8());
    if (!content.isObject())
        return unreadable(entry.sequence, Tr::tr("its content is no JSON object"));
    entry.content = content.object();
    // Other letters with the same meaning are an alteration too: a name that stands twice reads differently elsewhere.
    const auto canonical = canonicalJson(entry.content);
    if (!canonical || QString::fromUtf8(*canonical) != row.value(4).toString())
        return unreadable(entry.sequence, Tr::tr("its content is not as this program writes it"));
    entry.previous = row.value(5).toByteArray();
    entry.key = row.value(6).toByteArray();
    entry.digest = row.value(7).toByteArray();
    entry.signature = row.value(8).toByteArray();
    return entry;
}

Result<QList<LedgerEntry>> entriesOf(QSqlQuery &rows)
{
    QList<LedgerEntry> entries;
    while (rows.next()) {
        auto entry = entryOf(rows);
        if (!entry)
            return entry.error();
        entries.append(std::move(*entry));
    }
    return entries;
}

/// Blobs that are not null where they are empty.
QByteArray blob(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

Result<LedgerEntry> write(Connection &connection, LedgerHead &head, LedgerKind kind, const LedgerDraft &draft, const QJsonObject &content,
                          const Signer *signer)
{
    LedgerEntry entry;
    entry.sequence = head.sequence + 1;
    entry.kind = kind;
    entry.person = kind == LedgerKind::Begin || draft.person.isNull() ? u""_s : draft.person;
    entry.at = draft.at;
    entry.content = content;
    entry.previous = head.sequence == 0 ? QByteArray(kLedgerDigestBytes, '\0') : head.digest;
    if (signer)
        entry.key = signer->signer().fingerprint;
    const auto text = canonicalJson(content);
    const auto bytes = signedBytes(entry);
    const auto digest = digestOf(entry);
    if (!text || !bytes || !digest)
        return !text ? text.error() : !bytes ? bytes.error() : digest.error();
    entry.digest = *digest;
    if (signer) {
        const auto signature = signer->sign(*bytes);
        if (!signature)
            return signature.error();
        entry.signature = *signature;
    }
    const auto done = connection.run(u"INSERT INTO ledger (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(kColumns),
                                     {entry.sequence, ledgerKindName(entry.kind), entry.person, entry.at.toString(), QString::fromUtf8(*text),
                                      entry.previous, blob(entry.key), entry.digest, blob(entry.signature)});
    if (!done)
        return done.error();
    const QStringList subjects = ledgerSubjects(entry);
    for (const QString &subject : subjects) {
        const auto noted = connection.run(u"INSERT INTO ledger_subjects (subject, sequence) VALUES (?, ?)"_s, {subject, entry.sequence});
        if (!noted)
            return noted.error();
    }
    // None but those whose words are searched for.
    const auto words = connection.run(u"INSERT INTO ledger_search (rowid, words, names) SELECT sequence, words, names FROM ledger_words WHERE sequence = ?"_s, {entry.sequence});
    if (!words)
        return words.error();
    head = {entry.sequence, entry.digest};
    return entry;
}

/// What stood in the store when its ledger began: from then on each policy change is an entry.
Result<QJsonObject> beginning(Connection &connection)
{
    auto packs = connection.run(u"SELECT id, part, content FROM packs ORDER BY id, part"_s);
    if (!packs)
        return packs.error();
    QJsonArray parts;
    while (packs->next()) {
        QJsonObject part{{"pack"_L1, packs->value(0).toString()},
                         {"part"_L1, packs->value(1).toString()},
                         {"sha384"_L1, QString::fromLatin1(digestHex(packs->value(2).toByteArray()))}};
        // Whole, so that what was decided under it can be decided again after it has changed.
        if (packs->value(1).toString() == u"policy")
            part.insert("content"_L1, QString::fromUtf8(packs->value(2).toByteArray()));
        parts.append(part);
    }
    // Two desks that begin alike are two ledgers.
    quint64 number[2];
    QRandomGenerator::system()->fillRange(number);
    const QString name = u"%1%2"_s.arg(number[0], 16, 16, QChar(u'0')).arg(number[1], 16, 16, QChar(u'0'));
    return QJsonObject{{"form"_L1, 1}, {"ledger"_L1, name}, {"packs"_L1, parts}};
}

Result<QByteArray> currentKey(Connection &connection, const QString &person)
{
    const auto found = connection.value(u"SELECT key FROM ledger WHERE kind = 'key' AND person = ? ORDER BY sequence DESC LIMIT 1"_s, {person});
    return found ? Result<QByteArray>(found->toByteArray()) : found.error();
}

Result<void> checkSubjects(Connection &connection, const QList<LedgerEntry> &entries, LedgerReport &found)
{
    Statement statement(connection, u"SELECT subject FROM ledger_subjects WHERE sequence = ? ORDER BY subject"_s);
    for (const LedgerEntry &entry : entries) {
        if (auto done = statement.run({entry.sequence}); !done)
            return done;
        QStringList noted;
        while (statement.next())
            noted << statement.value(0).toString();
        statement.finish();
        noted.sort();
        if (noted != ledgerSubjects(entry))
            found.faults.append({entry.sequence, Tr::tr("The index names other things than entry %1 speaks of.").arg(entry.sequence)});
    }
    return {};
}

/// That the search finds each by the words it has now. One entry after the other: joined with its words as a whole the ledger would be read
/// once for each.
Result<void> checkWords(Connection &connection, const QList<LedgerEntry> &entries, LedgerReport &report)
{
    for (const LedgerEntry &entry : entries) {
        if (entry.kind != LedgerKind::Request && entry.kind != LedgerKind::Decision && entry.kind != LedgerKind::Consent)
            continue;
        const auto found = connection.value(u"SELECT count(*) FROM ledger_words w CROSS JOIN ledger_search s ON s.rowid = w.sequence "
                                            "WHERE w.sequence = ? AND s.words IS w.words AND s.names IS w.names"_s, {entry.sequence});
        if (!found)
            return found.error();
        if (found->toInt() != 1)
            report.faults.append({entry.sequence, Tr::tr("The search does not find entry %1 by its words.").arg(entry.sequence)});
    }
    return {};
}

} // namespace

Result<LedgerHead> readLedgerHead(Connection &connection)
{
    auto last = connection.run(u"SELECT sequence, digest FROM ledger ORDER BY sequence DESC LIMIT 1"_s);
    if (!last)
        return last.error();
    LedgerHead head;
    if (last->next())
        head = {last->value(0).toLongLong(), last->value(1).toByteArray()};
    return head;
}

Result<LedgerEntry> addToLedgerWithin(Connection &connection, const LedgerDraft &draft, const Signer *signer)
{
    if (mustBeSigned(draft.kind) && !signer) {
        return Error{ErrorCode::Denied, Tr::tr("An entry of this kind counts only with a signature, and nobody's key is open. Open yours with its passphrase."),
                     ledgerKindName(draft.kind)};
    }
    if (signer && signer->signer().person != draft.person) {
        return Error{ErrorCode::Denied, Tr::tr("%1 acts and the key is that of %2. Open the key of who acts.").arg(draft.person, signer->signer().person),
                     ledgerKindName(draft.kind)};
    }
    auto head = readLedgerHead(connection);
    if (!head)
        return head.error();
    if (head->sequence == 0) {
        const auto content = beginning(connection);
        if (!content)
            return content.error();
        if (const auto begun = write(connection, *head, LedgerKind::Begin, draft, *content, nullptr); !begun)
            return begun.error();
    }
    if (signer) {
        const auto current = currentKey(connection, draft.person);
        if (!current)
            return current.error();
        if (*current != signer->signer().fingerprint) {
            const auto named = write(connection, *head, LedgerKind::Key, draft, keyContent(signer->signer(), *current), signer);
            if (!named)
                return named.error();
        }
    }
    QJsonObject content = draft.content;
    if (travels(draft.kind)) {
        // Of which ledger it is stands in it, so that what was signed at one desk cannot be brought as another's.
        const auto first = readLedger(connection, 0, 1);
        if (!first)
            return first.error();
        content.insert("desk"_L1, deskName(first->constFirst()));
    }
    return write(connection, *head, draft.kind, draft, content, signer);
}

Result<LedgerEntry> addToLedger(Connection &connection, const LedgerDraft &draft, const Signer *signer)
{
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
    if (!transaction)
        return transaction.error();
    auto entry = addToLedgerWithin(connection, draft, signer);
    if (!entry)
        return entry;
    if (auto done = transaction->commit(); !done)
        return done.error();
    return entry;
}

Result<QList<LedgerEntry>> readLedger(Connection &connection, qint64 sequence, int most)
{
    auto rows = connection.run(u"SELECT %1 FROM ledger WHERE sequence > ? ORDER BY sequence LIMIT ?"_s.arg(kColumns), {sequence, most});
    if (!rows)
        return rows.error();
    return entriesOf(*rows);
}

Result<QList<LedgerEntry>> readLedgerOf(Connection &connection, const QList<LedgerKind> &kinds, qint64 sequence)
{
    QVariantList values;
    for (LedgerKind kind : kinds)
        values << ledgerKindName(kind);
    const QString places = QStringList(kinds.size(), u"?"_s).join(u", "_s);
    values << sequence;
    auto rows = connection.run(u"SELECT %1 FROM ledger WHERE kind IN (%2) AND sequence > ? ORDER BY sequence"_s.arg(kColumns, places), values);
    if (!rows)
        return rows.error();
    return entriesOf(*rows);
}

Result<QList<LedgerEntry>> readLedgerAbout(Connection &connection, const QStringList &subjects, int most)
{
    if (subjects.isEmpty())
        return QList<LedgerEntry>();
    QString where = u"s0.subject = ?"_s, from = u"ledger_subjects s0"_s;
    for (qsizetype i = 1; i < subjects.size(); ++i) {
        from += u" JOIN ledger_subjects s%1 ON s%1.sequence = s0.sequence"_s.arg(i);
        where += u" AND s%1.subject = ?"_s.arg(i);
    }
    QVariantList values(subjects.begin(), subjects.end());
    values << most;
    auto rows = connection.run(u"SELECT %1 FROM ledger WHERE sequence IN (SELECT s0.sequence FROM %2 WHERE %3 ORDER BY s0.sequence DESC LIMIT ?) "
                               "ORDER BY sequence DESC"_s.arg(kColumns, from, where), values);
    if (!rows)
        return rows.error();
    return entriesOf(*rows);
}

Result<QHash<PackPart, QByteArray>> packsOfLedger(Connection &connection)
{
    // Without their contents, which are whole packs.
    auto rows = connection.run(u"SELECT json_extract(part.value, '$.pack'), json_extract(part.value, '$.part'), json_extract(part.value, '$.sha384') "
                               "FROM ledger, json_each(CASE kind WHEN 'begin' THEN json_extract(content, '$.packs') ELSE json_array(json(content)) END) part "
                               "WHERE kind IN ('begin', 'policy') ORDER BY sequence"_s);
    if (!rows)
        return rows.error();
    QHash<PackPart, QByteArray> parts;
    while (rows->next())
        parts.insert({rows->value(0).toString(), rows->value(1).toString()}, QByteArray::fromHex(rows->value(2).toString().toLatin1()));
    return parts;
}

Result<LedgerReport> checkLedger(Connection &connection, const QList<LedgerHead> &heads, const std::function<bool()> &isStopped,
                                 const std::shared_ptr<KnownSignatures> &known)
{
    constexpr int kAtOnce = 1000;
    const SignatureMemory verifier(std::make_shared<OpenSslVerifier>(), known ? known : std::make_shared<KnownSignatures>());
    LedgerChecker checker(verifier, heads);
    LedgerReport subjects;
    qint64 last = 0;
    for (;;) {
        if (isStopped && isStopped())
            return Error{ErrorCode::Busy, Tr::tr("The check was broken off."), u"ledger"_s};
        auto rows = connection.run(u"SELECT %1 FROM ledger WHERE sequence > ? ORDER BY sequence LIMIT ?"_s.arg(kColumns), {last, kAtOnce});
        if (!rows)
            return rows.error();
        QList<LedgerEntry> read;
        int count = 0;
        for (; rows->next(); ++count) {
            last = rows->value(0).toLongLong();
            const auto entry = entryOf(*rows);
            if (entry) {
                checker.take(*entry);
                read << *entry;
            } else {
                checker.takeUnreadable(entry.error());
            }
        }
        if (auto done = checkSubjects(connection, read, subjects); !done)
            return done.error();
        if (auto done = checkWords(connection, read, subjects); !done)
            return done.error();
        if (count < kAtOnce)
            break;
    }
    const auto stray = connection.value(u"SELECT count(*) FROM ledger_subjects WHERE sequence NOT IN (SELECT sequence FROM ledger)"_s);
    if (!stray)
        return stray.error();
    LedgerReport report = checker.finish();
    report.faults += subjects.faults;
    if (stray->toLongLong() > 0)
        report.faults.append({0, Tr::tr("The index names entries that are not there.")});
    const auto strayWords = connection.value(u"SELECT count(*) FROM ledger_search WHERE rowid NOT IN (SELECT sequence FROM ledger_words)"_s);
    if (!strayWords)
        return strayWords.error();
    if (strayWords->toLongLong() > 0)
        report.faults.append({0, Tr::tr("The search names entries that are not there.")});
    return report;
}

} // namespace parallax
