#include "storage/store/messagetable.h"

#include "model/tr.h"
#include "storage/store/objecttable.h"

#include <QCryptographicHash>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

QVariant sortableOrNull(Instant at)
{
    return at.day.isKnown() ? QVariant(at.sortable()) : QVariant(QMetaType::fromType<qint64>());
}

Instant instantFrom(const QVariant &value)
{
    return value.isNull() ? Instant() : Instant::fromSortable(value.toLongLong());
}

QString orEmpty(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

/// Columns kind, originator, message_id, created, tca, source, loaded from \a first on.
CatalogueMessage messageFrom(const QSqlQuery &row, int first)
{
    CatalogueMessage message;
    message.kind = row.value(first).toString();
    message.originator = row.value(first + 1).toString();
    message.messageId = row.value(first + 2).toString();
    message.created = instantFrom(row.value(first + 3));
    message.tca = instantFrom(row.value(first + 4));
    message.source = row.value(first + 5).toString();
    message.loaded = Instant::fromSortable(row.value(first + 6).toLongLong());
    return message;
}

Result<QList<ObjectId>> objectsOf(Statement &statement, MessageKey key)
{
    if (auto done = statement.run({key.value}); !done)
        return done.error();
    QList<ObjectId> objects;
    while (statement.next())
        objects.append({statement.value(0).toString(), statement.value(1).toLongLong()});
    statement.finish();
    return objects;
}

const QString kObjectsOf = u"SELECT series, number FROM catalogue_message_objects WHERE message = ? ORDER BY series, number"_s;

} // namespace

Result<MessageKey> keepMessage(Connection &connection, const CatalogueMessage &message)
{
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
    if (!transaction)
        return transaction.error();
    bool isNew = false;
    const auto key = writeMessage(connection, message, &isNew);
    if (!key)
        return key;
    if (auto done = transaction->commit(); !done)
        return done.error();
    return key;
}

Result<MessageKey> writeMessage(Connection &connection, const CatalogueMessage &message, bool *isNew)
{
    *isNew = false;
    if (message.content.isEmpty())
        return Error{ErrorCode::Malformed, Tr::tr("A message has no content."), message.source};
    if (!QStringList{u"CDM"_s, u"OEM"_s, u"OPM"_s, u"OMM"_s}.contains(message.kind))
        return Error{ErrorCode::Malformed, Tr::tr("\"%1\" is no kind of message; CDM, OEM, OPM and OMM are.").arg(message.kind), message.source};
    for (const ObjectId &id : message.objects) {
        if (auto sound = checkObjectId(id, message.source); !sound)
            return sound.error();
    }
    const QByteArray digest = QCryptographicHash::hash(message.content, QCryptographicHash::Sha256);
    const auto there = connection.value(u"SELECT key FROM catalogue_messages WHERE digest = ?"_s, {digest});
    if (!there)
        return there.error();
    Statement concern(connection, u"INSERT INTO catalogue_message_objects (series, number, message) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"_s);
    const auto concerns = [&](MessageKey key) -> Result<void> {
        for (const ObjectId &id : message.objects) {
            if (auto done = concern.run({orEmpty(id.series), id.number, key.value}); !done)
                return done.error();
        }
        concern.finish();
        return {};
    };
    if (there->isValid()) {
        // Known; whom it concerns may be told better now.
        const MessageKey known{there->toLongLong()};
        if (auto done = concerns(known); !done)
            return done.error();
        return known;
    }
    const auto row = connection.run(u"INSERT INTO catalogue_messages (kind, originator, message_id, created, tca, source, loaded, digest, "
                                    "content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                    {message.kind, orEmpty(message.originator), orEmpty(message.messageId), sortableOrNull(message.created),
                                     sortableOrNull(message.tca), orEmpty(message.source), message.loaded.sortable(), digest, message.content});
    if (!row)
        return row.error();
    const MessageKey key{row->lastInsertId().toLongLong()};
    if (auto done = concerns(key); !done)
        return done.error();
    *isNew = true;
    return key;
}

Result<QList<MessageRow>> readMessagesFor(Connection &connection, const ObjectId &id)
{
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Read);
    if (!transaction)
        return transaction.error();
    auto query = connection.run(u"SELECT m.key, m.kind, m.originator, m.message_id, m.created, m.tca, m.source, m.loaded "
                                "FROM catalogue_message_objects c JOIN catalogue_messages m ON m.key = c.message "
                                "WHERE c.series = ? AND c.number = ? ORDER BY m.created DESC, m.key DESC"_s,
                                {orEmpty(id.series), id.number});
    if (!query)
        return query.error();
    QList<MessageRow> rows;
    Statement concerned(connection, kObjectsOf);
    while (query->next()) {
        MessageRow row{{query->value(0).toLongLong()}, messageFrom(*query, 1)};
        const auto objects = objectsOf(concerned, row.key);
        if (!objects)
            return objects.error();
        row.message.objects = *objects;
        rows.append(row);
    }
    return rows;
}

Result<CatalogueMessage> readMessage(Connection &connection, MessageKey key)
{
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Read);
    if (!transaction)
        return transaction.error();
    auto query = connection.run(u"SELECT content, kind, originator, message_id, created, tca, source, loaded FROM catalogue_messages "
                                "WHERE key = ?"_s, {key.value});
    if (!query)
        return query.error();
    if (!query->next())
        return Error{ErrorCode::NotFound, Tr::tr("No message %1 is in the store.").arg(key.value), QString::number(key.value)};
    CatalogueMessage message = messageFrom(*query, 1);
    message.content = query->value(0).toByteArray();
    query->finish();
    Statement concerned(connection, kObjectsOf);
    const auto objects = objectsOf(concerned, key);
    if (!objects)
        return objects.error();
    message.objects = *objects;
    return message;
}

} // namespace parallax
