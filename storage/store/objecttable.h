#pragma once

#include "model/orbit/cataloguestore.h"
#include "storage/store/bulkstatement.h"

#include <deque>

namespace parallax {

/// Lower case without accents, as names are searched.
QString foldedForSearch(const QString &text);
/// The row of catalogue_search for an object: its name, then each other thing it is found by, a line each.
QString searchTextOf(const CatalogueEntry &entry);

/// An object with what only the store needs.
struct StoredObject
{
    qint64 key = 0;
    CatalogueEntry entry;
    bool fromFile = false;                       ///< it comes from the row of objects, and goes with it
    std::optional<QString> firstName, firstDesignator; ///< unset: no element set came yet
    bool isNew = false;                          ///< not written yet
    qint64 importPlace = -1;                     ///< among what an import touches, while it runs
};

/// Objects inside a transaction of the caller's, each read once.
class ObjectTable
{
public:
    explicit ObjectTable(Connection &connection);

    /// Reads all, in the order of keys; before anything else is read. Faster than one by one from some thousand on.
    Result<void> readAll();
    /// Null where there is none. The rows stay where they are.
    Result<StoredObject *> find(const ObjectId &id);
    /// find(), or a new row, which has a key and is in the store from write() on.
    Result<StoredObject *> findOrAdd(const CatalogueEntry &entry, bool *added);
    /// The row and its search text.
    Result<void> write(StoredObject &row);
    /// First and last epoch of a row that is written.
    Result<void> writeSpan(const StoredObject &row);
    /// With search text and span; elements are the caller's.
    Result<void> remove(const StoredObject &row);

    /// Rows in the order of keys after readAll().
    const std::deque<StoredObject> &rows() const { return m_rows; }

private:
    StoredObject *remember(BulkStatement &statement);
    Result<qint64> labelsKey(const QJsonObject &labels);
    Result<qint64> newLabelsKey(const QJsonObject &labels);
    Result<void> bindEntry(BulkStatement &statement, const StoredObject &row);

    Connection &m_connection;
    BulkStatement m_find, m_insert, m_update, m_search, m_span;
    std::deque<StoredObject> m_rows;
    QHash<ObjectId, StoredObject *> m_byId;
    bool m_readAll = false;
    qint64 m_nextKey = 0;
    QJsonObject m_lastLabels;
    std::optional<qint64> m_lastLabelsKey;
    QHash<QString, qint64> m_labels;             ///< by content
    QHash<qint64, QJsonObject> m_labelsByKey;
    QString m_aliasesText, m_searchText;         ///< what is bound must live until step()
};

Result<CatalogueEntry> readObject(Connection &connection, const ObjectId &id);
Result<std::vector<CatalogueEntry>> readObjectPage(Connection &connection, const std::optional<ObjectId> &after, int most);
Result<QList<ObjectHit>> searchObjectsIn(Connection &connection, const QString &text, int most);
/// In the caller's transaction.
Result<void> writeDescriptions(Connection &connection, const std::vector<CatalogueEntry> &entries);
/// Error: Malformed for a number below zero or a series that ObjectId::parse() would not read.
Result<void> checkObjectId(const ObjectId &id, const QString &where);

} // namespace parallax
