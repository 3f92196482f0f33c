#include "storage/store/store.h"

#include "model/tr.h"
#include "storage/store/elementtable.h"
#include "storage/store/messagetable.h"
#include "storage/store/scenarioobjects.h"
#include "storage/store/worker.h"

namespace parallax {

using namespace Qt::StringLiterals;

Result<void> writeObjects(Connection &connection, const QByteArray &json, Instant at)
{
    const auto done = connection.run(u"INSERT INTO objects (one, content) VALUES (1, ?) "
                                     "ON CONFLICT (one) DO UPDATE SET content = excluded.content"_s,
                                     {json});
    return done ? catalogueScenarioObjects(connection, json, at) : done.error();
}

QFuture<Result<QByteArray>> Store::objects()
{
    return m_reader->ask<QByteArray>([](Connection &connection) -> Result<QByteArray> {
        const auto content = connection.value(u"SELECT content FROM objects"_s);
        if (!content)
            return content.error();
        if (!content->isValid())
            return Error{ErrorCode::NotFound, Tr::tr("The store holds no objects."), connection.path()};
        return content->toByteArray();
    });
}

QFuture<Result<void>> Store::setObjects(const QByteArray &json)
{
    return m_writer->ask<void>([json](Connection &connection) -> Result<void> {
        auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
        if (!transaction)
            return transaction.error();
        if (auto done = writeObjects(connection, json, SystemClock().now()); !done)
            return done;
        return transaction->commit();
    });
}

QFuture<Result<ImportReport>> Store::importElements(std::vector<ElementSet> sets, const FeedOrigin &from,
                                                    std::vector<CatalogueMessage> messages)
{
    const auto shared = std::make_shared<const std::vector<ElementSet>>(std::move(sets));
    const auto sent = std::make_shared<const std::vector<CatalogueMessage>>(std::move(messages));
    return m_writer->askAtLength<ImportReport>([shared, sent, from](Connection &connection, QPromise<Result<ImportReport>> &promise) {
        //: the noun of a progress: "4096 element sets"
        return importElementSets(connection, *shared, *sent, from, longWorkOf(promise, Tr::tr("element sets")));
    });
}

QFuture<Result<void>> Store::describe(const std::vector<CatalogueEntry> &entries)
{
    return m_writer->ask<void>([entries](Connection &connection) -> Result<void> {
        auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
        if (!transaction)
            return transaction.error();
        if (auto done = writeDescriptions(connection, entries); !done)
            return done;
        return transaction->commit();
    });
}

QFuture<Result<std::vector<ElementSet>>> Store::elementsAt(Instant asOf)
{
    return m_reader->ask<std::vector<ElementSet>>([asOf](Connection &connection) { return readElementsAt(connection, asOf); });
}

QFuture<Result<std::vector<HistoryEntry>>> Store::history(const ObjectId &id)
{
    return m_reader->ask<std::vector<HistoryEntry>>([id](Connection &connection) { return readHistory(connection, id); });
}

QFuture<Result<CatalogueEntry>> Store::objectDetails(const ObjectId &id)
{
    return m_reader->ask<CatalogueEntry>([id](Connection &connection) { return readObject(connection, id); });
}

QFuture<Result<std::vector<CatalogueEntry>>> Store::entries(const std::optional<ObjectId> &after, int most)
{
    return m_reader->ask<std::vector<CatalogueEntry>>(
        [after, most](Connection &connection) { return readObjectPage(connection, after, most); });
}

QFuture<Result<QList<ObjectHit>>> Store::searchObjects(const QString &text, int most)
{
    return m_reader->ask<QList<ObjectHit>>([text, most](Connection &connection) { return searchObjectsIn(connection, text, most); });
}

QFuture<Result<MessageKey>> Store::addMessage(const CatalogueMessage &message)
{
    return m_writer->ask<MessageKey>([message](Connection &connection) { return keepMessage(connection, message); });
}

QFuture<Result<QList<MessageRow>>> Store::messagesFor(const ObjectId &id)
{
    return m_reader->ask<QList<MessageRow>>([id](Connection &connection) { return readMessagesFor(connection, id); });
}

QFuture<Result<CatalogueMessage>> Store::message(MessageKey key)
{
    return m_reader->ask<CatalogueMessage>([key](Connection &connection) { return readMessage(connection, key); });
}

} // namespace parallax
