#pragma once

#include "storage/store/longwork.h"
#include "storage/store/objecttable.h"

namespace parallax {

enum class ImportKind { Feed, Objects, Background };

/// Texts that element sets share, by number: each is looked for once.
class TextTable
{
public:
    explicit TextTable(Connection &connection);
    /// Writes it where it is new.
    Result<qint64> keyOf(const QString &text);
    /// Error: Malformed where the store has no such text.
    Result<QString> text(qint64 key);

private:
    Connection &m_connection;
    BulkStatement m_byText, m_byKey, m_insert;
    QHash<QString, qint64> m_keys;
    QHash<qint64, QString> m_texts;
};

/// What may differ between two tellings of one epoch: all but name, designator and source.
bool isSameOrbit(const ElementSet &a, const ElementSet &b);

/// In the caller's transaction. \a objects has what is read so far, and what is new after it.
Result<ImportReport> writeElements(Connection &connection, ObjectTable &objects, const std::vector<ElementSet> &sets,
                                   const FeedOrigin &from, ImportKind kind, const LongWork &work = {});
/// One transaction; rolled back where \a work was cancelled, or where nothing was new.
Result<ImportReport> importElementSets(Connection &connection, const std::vector<ElementSet> &sets,
                                       const std::vector<CatalogueMessage> &messages, const FeedOrigin &from, const LongWork &work);
/// Takes away what imports of \a kind told of the object, in the caller's transaction, and corrects its span.
Result<void> removeElements(Connection &connection, ObjectTable &objects, StoredObject &row, ImportKind kind);

Result<std::vector<ElementSet>> readElementsAt(Connection &connection, Instant asOf);
Result<std::vector<HistoryEntry>> readHistory(Connection &connection, const ObjectId &id);

/// Columns of catalogue_elements in the order in which ElementReader takes them, from \a first on.
inline constexpr int kElementColumns = 23;
QByteArray elementColumns(const char *table);

/// What the sets of an object leave out.
struct SharedByItsSets
{
    ObjectId id;
    QString firstName, firstDesignator;
};
SharedByItsSets sharedBySetsOf(const StoredObject &row);

/// Makes element sets of rows that begin with elementColumns().
class ElementReader
{
public:
    explicit ElementReader(TextTable &texts) : m_texts(texts) {}
    Result<ElementSet> read(const BulkStatement &row, const SharedByItsSets &object);

private:
    /// A text that mostly is that of the row before.
    struct Recent
    {
        qint64 key = -1;
        QString text;
    };
    Result<void> recall(Recent &recent, qint64 key);

    TextTable &m_texts;
    Recent m_originator, m_stem;
};

QString importKindText(ImportKind kind);

} // namespace parallax
