#include "storage/store/producttable.h"

#include "model/tr.h"
#include "storage/store/picturetable.h"
#include "storage/store/portiontable.h"

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

Error noProduct(const ProductId &id)
{
    return {ErrorCode::NotFound, Tr::tr("No product %1 is in the store.").arg(id.value), id.value};
}

QJsonObject objectFrom(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

Result<void> writeHead(Connection &connection, const ProductHead &head)
{
    const auto listed = connection.run(u"UPDATE products SET title = ?, overall_marking = ? WHERE id = ?"_s,
                                       {head.title.isNull() ? u""_s : head.title,
                                        head.overallMarking.isNull() ? u""_s : head.overallMarking, head.id.value});
    if (!listed)
        return listed.error();
    const auto done = connection.run(u"INSERT INTO heads (product, content) VALUES (?, ?) "
                                     "ON CONFLICT (product) DO UPDATE SET content = excluded.content"_s,
                                     {head.id.value, compactJson(productHeadToJson(head))});
    return done ? Result<void>() : done.error();
}

Result<void> writeStep(Connection &connection, const ProductId &id, PortionTable &portions, const EditStep &step)
{
    if (const auto *replace = std::get_if<ReplacePortion>(&step))
        return portions.replace(*replace->after);
    if (const auto *insert = std::get_if<InsertPortion>(&step))
        return portions.insert(insert->row, *insert->portion);
    if (const auto *remove = std::get_if<RemovePortion>(&step))
        return portions.remove(remove->id);
    if (const auto *move = std::get_if<MovePortion>(&step))
        return portions.move(move->id, move->toRow);
    const ReplaceHead &head = std::get<ReplaceHead>(step);
    if (head.after.id != id)
        return Error{ErrorCode::Conflict, Tr::tr("An edit cannot change the id of a product."), id.value};
    return writeHead(connection, head.after);
}

} // namespace

Result<QList<JournalEntry>> readJournal(Connection &connection, const ProductId &id, qint64 position)
{
    auto query = connection.run(
        u"SELECT position, edit, inverse, person, at, undoes FROM journal WHERE product = ? AND position > ? ORDER BY position"_s, {id.value, position});
    if (!query)
        return query.error();
    QList<JournalEntry> entries;
    while (query->next()) {
        JournalEntry entry;
        entry.position = query->value(0).toLongLong();
        entry.product = id;
        const QString where = u"%1: journal of %2, entry %3"_s.arg(connection.path(), id.value).arg(entry.position);
        auto edit = editFromJson(objectFrom(query->value(1)), where);
        auto inverse = editFromJson(objectFrom(query->value(2)), where);
        if (!edit || !inverse)
            return edit ? inverse.error() : edit.error();
        entry.edit = std::move(*edit);
        entry.inverse = std::move(*inverse);
        entry.person = query->value(3).toString();
        entry.at = Instant::fromSortable(query->value(4).toLongLong());
        entry.undoes = query->value(5).toLongLong();
        entries.append(std::move(entry));
    }
    return entries;
}

Result<QList<ProductSummary>> readProducts(Connection &connection)
{
    auto query = connection.run(u"SELECT id, title, overall_marking, portions, changed, journal_position FROM products "
                                "ORDER BY changed DESC, id"_s);
    if (!query)
        return query.error();
    QList<ProductSummary> list;
    while (query->next()) {
        ProductSummary summary;
        summary.id.value = query->value(0).toString();
        summary.title = query->value(1).toString();
        summary.overallMarking = query->value(2).toString();
        summary.portions = query->value(3).toInt();
        summary.changed = Instant::fromSortable(query->value(4).toLongLong());
        summary.journalPosition = query->value(5).toLongLong();
        list.append(summary);
    }
    return list;
}

Result<ProductRevision> readProduct(Connection &connection, const ProductId &id)
{
    // One transaction, so that head, portions and journal are of one moment.
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Read);
    if (!transaction)
        return transaction.error();
    const auto position = connection.value(u"SELECT journal_position FROM products WHERE id = ?"_s, {id.value});
    const auto content = connection.value(u"SELECT content FROM heads WHERE product = ?"_s, {id.value});
    if (!position || !content)
        return position ? content.error() : position.error();
    if (!position->isValid())
        return noProduct(id);
    auto head = productHeadFromJson(objectFrom(*content), u"%1: head of %2"_s.arg(connection.path(), id.value));
    if (!head)
        return head.error();
    auto portions = PortionTable::read(connection, id);
    if (!portions)
        return portions.error();
    auto history = readJournal(connection, id);
    if (!history)
        return history.error();
    ProductRevision revision;
    revision.product.head = std::move(*head);
    for (PortionPtr &portion : *portions)
        revision.product.append(std::move(portion));
    revision.journalPosition = position->toLongLong();
    revision.history = std::move(*history);
    return revision;
}

Result<void> insertProduct(Connection &connection, const Product &product, const QString &person, Instant at)
{
    const ProductId &id = product.head.id;
    if (id.isNull())
        return Error{ErrorCode::Malformed, Tr::tr("A product needs an id before it can be stored."), product.head.title};
    const auto taken = connection.value(u"SELECT 1 FROM products WHERE id = ?"_s, {id.value});
    if (!taken)
        return taken.error();
    if (taken->isValid())
        return Error{ErrorCode::Conflict, Tr::tr("A product %1 is in the store already.").arg(id.value), id.value};
    const auto row = connection.run(u"INSERT INTO products (id, title, overall_marking, portions, created, created_by, changed, "
                                    "journal_position) VALUES (?, '', '', ?, ?, ?, ?, 0)"_s,
                                    {id.value, product.size(), at.sortable(), person.isNull() ? u""_s : person, at.sortable()});
    if (!row)
        return row.error();
    if (auto done = writeHead(connection, product.head); !done)
        return done;
    return PortionTable(connection, id, 0).fill(product);
}

Result<void> createProduct(Connection &connection, const Product &product, const QString &person, Instant at, const QList<QByteArray> &pictures)
{
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
    if (!transaction)
        return transaction.error();
    if (auto done = insertProduct(connection, product, person, at); !done)
        return done;
    if (auto done = keepPictures(connection, product.head.id, pictures); !done)
        return done;
    return transaction->commit();
}

Result<qint64> appendEdits(Connection &connection, const ProductId &id, qint64 expectedPosition,
                           const QList<JournalEntry> &entries)
{
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
    if (!transaction)
        return transaction.error();
    auto row = connection.run(u"SELECT journal_position, portions FROM products WHERE id = ?"_s, {id.value});
    if (!row)
        return row.error();
    if (!row->next())
        return noProduct(id);
    const qint64 position = row->value(0).toLongLong();
    PortionTable portions(connection, id, row->value(1).toInt());
    row->finish();
    if (position != expectedPosition) {
        return Error{ErrorCode::Conflict,
                     Tr::tr("Somebody else changed this product: the store's journal stands at %1, these edits follow %2.")
                         .arg(position)
                         .arg(expectedPosition),
                     id.value};
    }
    Statement journal(connection, u"INSERT INTO journal (product, position, edit, inverse, person, at, undoes) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    qint64 next = position;
    for (const JournalEntry &entry : entries) {
        if (entry.position != ++next || entry.product != id) {
            return Error{ErrorCode::Malformed,
                         Tr::tr("Entry %1 of %2 does not follow entry %3.").arg(entry.position).arg(entry.product.value).arg(next - 1),
                         id.value};
        }
        for (const EditStep &step : entry.edit.steps) {
            if (auto done = writeStep(connection, id, portions, step); !done)
                return done.error();
        }
        if (auto bound = bindPictures(connection, id, entry.edit.steps); !bound)
            return bound.error();
        const auto done = journal.run({id.value, entry.position, compactJson(editToJson(entry.edit)),
                                       compactJson(editToJson(entry.inverse)), entry.person.isNull() ? u""_s : entry.person,
                                       entry.at.sortable(), entry.undoes});
        if (!done)
            return done.error();
    }
    if (!entries.isEmpty()) {
        const auto done = connection.run(
            u"UPDATE products SET portions = ?, changed = ?, journal_position = ? WHERE id = ?"_s,
            {portions.count(), entries.constLast().at.sortable(), next, id.value});
        if (!done)
            return done.error();
    }
    journal.finish();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return next;
}

Result<void> removeProduct(Connection &connection, const ProductId &id)
{
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
    if (!transaction)
        return transaction.error();
    const auto words = connection.run(
        u"DELETE FROM portion_search WHERE rowid IN (SELECT key FROM portions WHERE product = ?)"_s, {id.value});
    if (!words)
        return words.error();
    auto gone = connection.run(u"DELETE FROM products WHERE id = ?"_s, {id.value});
    if (!gone)
        return gone.error();
    if (gone->numRowsAffected() == 0)
        return noProduct(id);
    gone->finish();
    if (auto dropped = dropUnboundPictures(connection); !dropped)
        return dropped;
    return transaction->commit();
}

} // namespace parallax
