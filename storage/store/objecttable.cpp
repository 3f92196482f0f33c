#include "storage/store/objecttable.h"

#include "model/tr.h"
#include "storage/store/portiontable.h"

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// What rowOf() reads.
QByteArray objectsSql(const char *tail)
{
    return QByteArray("SELECT o.key, o.series, o.number, o.name, o.aliases, o.owner, o.designator, o.class, o.labels, o.exercise, "
                      "o.from_file, o.first_name, o.first_designator, s.first_epoch, s.last_epoch "
                      "FROM catalogue_objects o LEFT JOIN catalogue_spans s ON s.object = o.key ")
        + tail;
}

QString aliasesText(const QStringList &aliases)
{
    if (aliases.isEmpty())
        return u"[]"_s;
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(aliases)).toJson(QJsonDocument::Compact));
}

QStringList aliasesFrom(QByteArrayView text)
{
    QStringList aliases;
    if (text.size() <= 2)
        return aliases;
    const QJsonArray array = QJsonDocument::fromJson(text.toByteArray()).array();
    for (const QJsonValue &alias : array)
        aliases.append(alias.toString());
    return aliases;
}

/// All but the labels, which many objects share.
StoredObject rowOf(BulkStatement &statement)
{
    StoredObject row;
    row.key = statement.integer(0);
    CatalogueEntry &entry = row.entry;
    entry.id = {statement.text(1), statement.integer(2)};
    entry.name = statement.text(3);
    entry.aliases = aliasesFrom(statement.utf8(4));
    entry.owner = statement.text(5);
    entry.internationalDesignator = statement.text(6);
    entry.objectClass = statement.text(7);
    entry.exercise = statement.integer(9) != 0;
    row.fromFile = statement.integer(10) != 0;
    if (!statement.isNull(11))
        row.firstName = statement.text(11);
    if (!statement.isNull(12))
        row.firstDesignator = statement.text(12);
    if (!statement.isNull(13)) {
        entry.firstEpoch = Instant::fromSortable(statement.integer(13));
        entry.lastEpoch = Instant::fromSortable(statement.integer(14));
    }
    return row;
}

Result<QHash<qint64, QJsonObject>> readLabels(Connection &connection)
{
    QHash<qint64, QJsonObject> labels;
    BulkStatement all(connection, "SELECT key, content FROM catalogue_labels");
    while (true) {
        const auto more = all.step();
        if (!more)
            return more.error();
        if (!*more)
            return labels;
        labels.insert(all.integer(0), QJsonDocument::fromJson(all.utf8(1).toByteArray()).object());
    }
}

} // namespace

Result<void> checkObjectId(const ObjectId &id, const QString &where)
{
    const auto read = ObjectId::parse(id.toString());
    if (read && *read == id)
        return {};
    return Error{ErrorCode::Malformed, Tr::tr("%1 is not the number of an object.").arg(id.toString()), where};
}

ObjectTable::ObjectTable(Connection &connection)
    : m_connection(connection),
      m_find(connection, objectsSql("WHERE o.series = ?1 AND o.number = ?2")),
      m_insert(connection, "INSERT INTO catalogue_objects (key, series, number, name, aliases, owner, designator, class, labels, "
                           "exercise, from_file, first_name, first_designator) "
                           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"),
      m_update(connection, "UPDATE catalogue_objects SET series = ?2, number = ?3, name = ?4, aliases = ?5, owner = ?6, "
                           "designator = ?7, class = ?8, labels = ?9, exercise = ?10, from_file = ?11, first_name = ?12, "
                           "first_designator = ?13 WHERE key = ?1"),
      m_search(connection, "INSERT INTO catalogue_search (object, text) VALUES (?1, ?2) "
                           "ON CONFLICT (object) DO UPDATE SET text = excluded.text"),
      m_span(connection, "INSERT INTO catalogue_spans (object, first_epoch, last_epoch) VALUES (?1, ?2, ?3) "
                         "ON CONFLICT (object) DO UPDATE SET first_epoch = excluded.first_epoch, last_epoch = excluded.last_epoch")
{
}

StoredObject *ObjectTable::remember(BulkStatement &statement)
{
    m_rows.push_back(rowOf(statement));
    StoredObject &row = m_rows.back();
    if (!statement.isNull(8))
        row.entry.labels = m_labelsByKey.value(statement.integer(8));
    m_byId.insert(row.entry.id, &row);
    return &row;
}

Result<void> ObjectTable::readAll()
{
    if (m_readAll)
        return {};
    const auto labels = readLabels(m_connection);
    if (!labels)
        return labels.error();
    m_labelsByKey = *labels;
    Q_ASSERT(m_rows.empty()); // rows stay where they are
    BulkStatement all(m_connection, objectsSql("ORDER BY o.key"));
    while (true) {
        const auto more = all.step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        remember(all);
    }
    m_readAll = true;
    return {};
}

Result<StoredObject *> ObjectTable::find(const ObjectId &id)
{
    if (const auto found = m_byId.constFind(id); found != m_byId.cend())
        return *found;
    if (m_readAll)
        return static_cast<StoredObject *>(nullptr);
    if (m_labelsByKey.isEmpty()) {
        const auto labels = readLabels(m_connection);
        if (!labels)
            return labels.error();
        m_labelsByKey = *labels;
    }
    const auto more = m_find.bind(1, id.series).bind(2, id.number).step();
    if (!more)
        return more.error();
    if (!*more)
        return static_cast<StoredObject *>(nullptr);
    StoredObject *row = remember(m_find);
    m_find.reset();
    return row;
}

Result<qint64> ObjectTable::labelsKey(const QJsonObject &labels)
{
    if (m_lastLabelsKey && labels == m_lastLabels) // mostly one and the same, which costs no look inside
        return *m_lastLabelsKey;
    const auto key = newLabelsKey(labels);
    if (!key)
        return key.error();
    m_lastLabels = labels;
    m_lastLabelsKey = *key;
    return *key;
}

Result<qint64> ObjectTable::newLabelsKey(const QJsonObject &labels)
{
    const QString content = compactJson(labels);
    if (const auto found = m_labels.constFind(content); found != m_labels.cend())
        return *found;
    auto done = m_connection.run(u"INSERT INTO catalogue_labels (content) VALUES (?) ON CONFLICT (content) DO NOTHING"_s, {content});
    if (!done)
        return done.error();
    const auto key = m_connection.value(u"SELECT key FROM catalogue_labels WHERE content = ?"_s, {content});
    if (!key)
        return key.error();
    m_labels.insert(content, key->toLongLong());
    m_labelsByKey.insert(key->toLongLong(), labels);
    return key->toLongLong();
}

Result<void> ObjectTable::bindEntry(BulkStatement &statement, const StoredObject &row)
{
    const CatalogueEntry &entry = row.entry;
    m_aliasesText = aliasesText(entry.aliases);
    statement.bind(1, row.key).bind(2, entry.id.series).bind(3, entry.id.number).bind(4, entry.name).bind(5, m_aliasesText);
    statement.bind(6, entry.owner).bind(7, entry.internationalDesignator).bind(8, entry.objectClass);
    if (entry.labels.isEmpty()) {
        statement.bindNull(9);
    } else {
        const auto labels = labelsKey(entry.labels);
        if (!labels)
            return labels.error();
        statement.bind(9, *labels);
    }
    statement.bind(10, qint64(entry.exercise)).bind(11, qint64(row.fromFile));
    if (row.firstName)
        statement.bind(12, *row.firstName).bind(13, *row.firstDesignator);
    else
        statement.bindNull(12).bindNull(13);
    return {};
}

Result<StoredObject *> ObjectTable::findOrAdd(const CatalogueEntry &entry, bool *added)
{
    const auto found = find(entry.id);
    if (!found)
        return found.error();
    *added = !*found;
    if (*found)
        return *found;
    if (m_nextKey == 0) {
        const auto last = m_connection.value(u"SELECT max(key) FROM catalogue_objects"_s);
        if (!last)
            return last.error();
        m_nextKey = last->toLongLong() + 1;
    }
    m_rows.push_back({m_nextKey++, entry, false, {}, {}, true, -1});
    StoredObject &row = m_rows.back();
    row.entry.firstEpoch = row.entry.lastEpoch = Instant();
    m_byId.insert(entry.id, &row);
    return &row;
}

Result<void> ObjectTable::write(StoredObject &row)
{
    BulkStatement &statement = row.isNew ? m_insert : m_update;
    if (auto bound = bindEntry(statement, row); !bound)
        return bound.error();
    if (auto done = statement.run(); !done)
        return done.error();
    row.isNew = false;
    m_searchText = searchTextOf(row.entry);
    return m_search.bind(1, row.key).bind(2, m_searchText).run();
}

Result<void> ObjectTable::writeSpan(const StoredObject &row)
{
    return m_span.bind(1, row.key).bind(2, row.entry.firstEpoch.sortable()).bind(3, row.entry.lastEpoch.sortable()).run();
}

Result<void> ObjectTable::remove(const StoredObject &row)
{
    // Search text and span go with it, by their references.
    const auto done = m_connection.run(u"DELETE FROM catalogue_objects WHERE key = ?"_s, {row.key});
    if (!done)
        return done.error();
    m_byId.remove(row.entry.id);
    return {};
}

Result<CatalogueEntry> readObject(Connection &connection, const ObjectId &id)
{
    ObjectTable objects(connection);
    const auto found = objects.find(id);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, Tr::tr("No object %1 is in the catalogue.").arg(id.toString()), id.toString()};
    return (*found)->entry;
}

Result<std::vector<CatalogueEntry>> readObjectPage(Connection &connection, const std::optional<ObjectId> &after, int most)
{
    const auto labels = readLabels(connection);
    if (!labels)
        return labels.error();
    BulkStatement page(connection, objectsSql("WHERE (o.series, o.number) > (?1, ?2) ORDER BY o.series, o.number LIMIT ?3"));
    const ObjectId from = after.value_or(ObjectId{{}, -1});
    page.bind(1, from.series).bind(2, from.number).bind(3, qint64(std::max(most, 0)));
    std::vector<CatalogueEntry> entries;
    while (true) {
        const auto more = page.step();
        if (!more)
            return more.error();
        if (!*more)
            return entries;
        entries.push_back(rowOf(page).entry);
        if (!page.isNull(8))
            entries.back().labels = labels->value(page.integer(8));
    }
}

Result<void> writeDescriptions(Connection &connection, const std::vector<CatalogueEntry> &entries)
{
    ObjectTable objects(connection);
    if (entries.size() > 1000) {
        if (auto done = objects.readAll(); !done)
            return done;
    }
    for (const CatalogueEntry &entry : entries) {
        if (auto sound = checkObjectId(entry.id, entry.name); !sound)
            return sound;
        bool added = false;
        const auto row = objects.findOrAdd(entry, &added);
        if (!row)
            return row.error();
        const Instant first = (*row)->entry.firstEpoch, last = (*row)->entry.lastEpoch;
        (*row)->entry = entry;
        (*row)->entry.firstEpoch = first;
        (*row)->entry.lastEpoch = last;
        if (auto done = objects.write(**row); !done)
            return done;
    }
    return {};
}

} // namespace parallax
