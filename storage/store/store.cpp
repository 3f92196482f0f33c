#include "storage/store/store.h"

#include "model/tr.h"
#include "storage/ledger/ledgertable.h"
#include "storage/ledger/signaturememory.h"
#include "storage/store/contenttable.h"
#include "storage/store/migrations.h"
#include "storage/store/portiontable.h"
#include "storage/store/backups.h"
#include "storage/store/picturetable.h"
#include "storage/store/producttable.h"
#include "storage/store/scenarioobjects.h"
#include "storage/store/worker.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStandardPaths>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcStorage, "parallax.storage", QtInfoMsg)

const QString kPolicyPart = u"policy"_s;

Result<QByteArray> readPackPart(Connection &connection, const QString &id, const QString &part)
{
    const auto content = connection.value(u"SELECT content FROM packs WHERE id = ? AND part = ?"_s, {id, part});
    if (!content)
        return content.error();
    if (!content->isValid())
        return Error{ErrorCode::NotFound, Tr::tr("No policy pack \"%1\" with a part \"%2\" is in the store.").arg(id, part), id};
    return content->toByteArray();
}

/// Whether anybody ever put something in; a store whose making was cut short before its first content has nothing.
Result<bool> isBare(Connection &connection)
{
    const auto any = connection.value(u"SELECT EXISTS (SELECT 1 FROM products) OR EXISTS (SELECT 1 FROM packs) "
                                      "OR EXISTS (SELECT 1 FROM settings) OR EXISTS (SELECT 1 FROM objects) "
                                      "OR EXISTS (SELECT 1 FROM catalogue_objects) OR EXISTS (SELECT 1 FROM catalogue_messages)"_s);
    if (!any)
        return any.error();
    return any->toInt() == 0;
}

} // namespace

Result<void> writePackPart(Connection &connection, const QString &id, const QString &part, const QByteArray &json)
{
    const auto done = connection.run(u"INSERT INTO packs (id, part, content) VALUES (?, ?, ?) "
                                     "ON CONFLICT (id, part) DO UPDATE SET content = excluded.content"_s,
                                     {id, part, json});
    return done ? Result<void>() : done.error();
}

Store::Store()
    : m_known(std::make_shared<KnownSignatures>()),
      m_writer(std::make_unique<Worker>(u"parallax-store-writer"_s, Worker::OnStop::Finish)),
      m_reader(std::make_unique<Worker>(u"parallax-store-reader"_s, Worker::OnStop::Drop)),
      m_searcher(std::make_unique<Worker>(u"parallax-store-searcher"_s, Worker::OnStop::Drop)),
      m_keeper(std::make_unique<Worker>(u"parallax-store-keeper"_s, Worker::OnStop::Drop))
{
}

Store::~Store()
{
    m_closing = true;
    m_keeper->stop();
    m_searcher->stop();
    m_reader->stop();
    m_writer->stop();
}

QString Store::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/parallax.db"_s;
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, const Options &options)
{
    const auto found = lookAtStore(path);
    if (!found)
        return found.error();
    if (found->kind == StoreFile::Kind::Absent) {
        if (!options.create) {
            return Error{ErrorCode::NotFound,
                         Tr::tr("There is no store here. Make one with \"parallax store create\", or name one with --store."), path};
        }
        if (const auto made = createStoreFile(path); !made && made.error().code != ErrorCode::Conflict)
            return made.error();
    }
    std::unique_ptr<Store> store(new Store);
    store->m_path = path;
    if (const auto opened = store->m_writer->start(path, Connection::Access::ReadWrite, options.busyTimeoutMs); !opened)
        return opened.error();
    const Instant now = options.now.day.isKnown() ? options.now : SystemClock().now();
    const bool seed = options.firstContent != FirstContent::Nothing, sky = options.firstContent == FirstContent::ExerciseWithSky;
    QString backup;
    bool made = false;
    const auto prepared = store->m_writer->ask<void>([&](Connection &connection) -> Result<void> {
        if (auto done = migrate(connection, &backup, schemaSteps(), now); !done)
            return done;
        const auto bare = isBare(connection);
        if (!bare)
            return bare.error();
        made = *bare && found->kind != StoreFile::Kind::Store;
        if (!*bare || !seed)
            return catalogueStoredObjects(connection, now);
        auto seeded = seedExercise(connection, now);
        // Another program that made the store at the same moment was first: it is there, and that is what was wanted.
        if (!seeded && seeded.error().code == ErrorCode::Conflict)
            return {};
        return seeded;
    }).result();
    if (!prepared)
        return prepared.error();
    if (const auto opened = store->m_reader->start(path, Connection::Access::ReadOnly, options.busyTimeoutMs); !opened)
        return opened.error();
    if (const auto opened = store->m_searcher->start(path, Connection::Access::ReadOnly, options.busyTimeoutMs); !opened)
        return opened.error();
    if (const auto opened = store->m_keeper->start(path, Connection::Access::ReadOnly, options.busyTimeoutMs); !opened)
        return opened.error();
    // Behind the opening, which must not wait for it; a first save may, for less than a second. Cut short, it is made next time.
    store->m_background = store->m_writer->ask<void>([sky, now](Connection &connection) -> Result<void> {
        auto done = sky ? seedBackground(connection, now) : Result<void>();
        if (!done)
            qCWarning(lcStorage, "the exercise's sky was not made, error %d", int(done.error().code));
        return done;
    });
    store->m_migrationBackup = backup;
    store->m_wasMade = made;
    qCDebug(lcStorage, "store open, version %d%s", newestSchemaVersion(), made ? ", new" : "");
    return store;
}

QFuture<Result<QList<ProductSummary>>> Store::products()
{
    return m_reader->ask<QList<ProductSummary>>(readProducts);
}

QFuture<Result<ProductRevision>> Store::product(const ProductId &id)
{
    return m_reader->ask<ProductRevision>([id](Connection &connection) { return readProduct(connection, id); });
}

QFuture<Result<void>> Store::create(const Product &product, const QString &person, Instant at, const QList<QByteArray> &pictures)
{
    return m_writer->ask<void>([product, person, at, pictures](Connection &connection) {
        return createProduct(connection, product, person, at, pictures);
    });
}

QFuture<Result<QByteArray>> Store::picture(const ProductId &product, const QString &name)
{
    return m_reader->ask<QByteArray>([product, name](Connection &connection) { return readPicture(connection, product, name); });
}

QFuture<Result<qint64>> Store::append(const ProductId &id, qint64 expectedPosition, const QList<JournalEntry> &entries)
{
    return m_writer->ask<qint64>([id, expectedPosition, entries](Connection &connection) {
        return appendEdits(connection, id, expectedPosition, entries);
    });
}

QFuture<Result<QList<JournalEntry>>> Store::journalAfter(const ProductId &id, qint64 position)
{
    return m_reader->ask<QList<JournalEntry>>([id, position](Connection &connection) { return readJournal(connection, id, position); });
}

QFuture<Result<qint64>> Store::othersWrote()
{
    // Of the writing connection, so that what it writes itself does not count. https://www.sqlite.org/pragma.html#pragma_data_version
    return m_writer->ask<qint64>([](Connection &connection) -> Result<qint64> {
        const auto version = connection.value(u"PRAGMA data_version"_s);
        if (!version)
            return version.error();
        return version->toLongLong();
    });
}

QFuture<Result<void>> Store::remove(const ProductId &id)
{
    return m_writer->ask<void>([id](Connection &connection) { return removeProduct(connection, id); });
}

QFuture<Result<QJsonObject>> Store::setting(const QString &key)
{
    return m_reader->ask<QJsonObject>([key](Connection &connection) -> Result<QJsonObject> {
        const auto content = connection.value(u"SELECT content FROM settings WHERE key = ?"_s, {key});
        if (!content)
            return content.error();
        return QJsonDocument::fromJson(content->toString().toUtf8()).object();
    });
}

QFuture<Result<void>> Store::setSetting(const QString &key, const QJsonObject &value)
{
    return m_writer->ask<void>([key, value](Connection &connection) -> Result<void> {
        const auto done = connection.run(u"INSERT INTO settings (key, content) VALUES (?, ?) "
                                         "ON CONFLICT (key) DO UPDATE SET content = excluded.content"_s,
                                         {key, compactJson(value)});
        return done ? Result<void>() : done.error();
    });
}

QFuture<Result<QStringList>> Store::packs()
{
    return m_reader->ask<QStringList>([](Connection &connection) -> Result<QStringList> {
        auto query = connection.run(u"SELECT id FROM packs WHERE part = ? ORDER BY id"_s, {kPolicyPart});
        if (!query)
            return query.error();
        QStringList ids;
        while (query->next())
            ids.append(query->value(0).toString());
        return ids;
    });
}

QFuture<Result<QByteArray>> Store::pack(const QString &id)
{
    return packPart(id, kPolicyPart);
}

QFuture<Result<void>> Store::setPack(const QString &id, const QByteArray &json)
{
    return setPackPart(id, kPolicyPart, json);
}

QFuture<Result<QByteArray>> Store::packPart(const QString &id, const QString &part)
{
    return m_reader->ask<QByteArray>([id, part](Connection &connection) { return readPackPart(connection, id, part); });
}

QFuture<Result<void>> Store::setPackPart(const QString &id, const QString &part, const QByteArray &json)
{
    return m_writer->ask<void>([id, part, json](Connection &connection) -> Result<void> {
        auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
        if (!transaction)
            return transaction.error();
        const auto head = readLedgerHead(connection);
        if (!head)
            return head.error();
        if (head->sequence > 0) {
            return Error{ErrorCode::Denied, Tr::tr("The ledger of this store has begun: a policy change is an entry that somebody signs. Name who acts."), id};
        }
        if (auto done = writePackPart(connection, id, part, json); !done)
            return done;
        return transaction->commit();
    });
}

QFuture<Result<ContentHits>> Store::searchContent(const ContentQuery &query, int skip, int most)
{
    return m_searcher->askAtLength<ContentHits>([this, query, skip, most](Connection &connection, QPromise<Result<ContentHits>> &promise) {
        return searchContentIn(connection, query, skip, most, [&] { return promise.isCanceled() || m_closing; });
    });
}

QFuture<Result<qint64>> Store::rebuildSearch()
{
    return m_writer->ask<qint64>([](Connection &connection) { return parallax::rebuildSearch(connection); });
}

QFuture<Result<QString>> Store::backUpDaily(Instant now)
{
    return m_keeper->ask<QString>([this, now](Connection &connection) {
        return makeDailyBackup(connection, now, [this] { return m_closing.load(); });
    });
}

QFuture<Result<void>> Store::backUp(const QString &target)
{
    return m_reader->ask<void>([target](Connection &connection) { return backUpTo(connection, target); });
}

QFuture<Result<void>> Store::write(std::function<Result<void>(Connection &)> work)
{
    return m_writer->ask<void>(std::move(work));
}

} // namespace parallax
