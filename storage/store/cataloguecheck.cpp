#include "storage/store/cataloguecheck.h"

#include "model/tr.h"
#include "storage/store/objecttable.h"

#include <QCryptographicHash>
#include <QSet>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostFaults = 100; ///< a table that is wrong throughout is said often enough

struct Span
{
    qint64 first = std::numeric_limits<qint64>::max(), last = std::numeric_limits<qint64>::min();
};

class CatalogueCheck
{
public:
    CatalogueCheck(Connection &connection, StoreReport &report) : m_connection(connection), m_report(report), m_objects(connection) {}

    Result<void> run();

private:
    Result<QSet<qint64>> keysOf(const char *sql);
    Result<void> checkElements();
    Result<void> checkDays();
    Result<void> checkSearch();
    Result<void> checkMessages();
    void checkSpans();
    void complain(const QString &where, const QString &text)
    {
        if (++m_complaints <= kMostFaults)
            m_report.faults.append({where, text});
    }

    Connection &m_connection;
    StoreReport &m_report;
    ObjectTable m_objects;
    QHash<qint64, const StoredObject *> m_byKey;
    QHash<qint64, Span> m_spans;
    std::map<qint64, qint64> m_days;
    qsizetype m_complaints = 0;
};

Result<QSet<qint64>> CatalogueCheck::keysOf(const char *sql)
{
    QSet<qint64> keys;
    BulkStatement all(m_connection, sql);
    while (true) {
        const auto more = all.step();
        if (!more)
            return more.error();
        if (!*more)
            return keys;
        keys.insert(all.integer(0));
    }
}

Result<void> CatalogueCheck::checkElements()
{
    const auto texts = keysOf("SELECT key FROM catalogue_texts"), imports = keysOf("SELECT key FROM catalogue_imports");
    if (!texts || !imports)
        return texts ? imports.error() : texts.error();
    BulkStatement all(m_connection, "SELECT day, object, epoch, originator, name, designator, source_stem, import FROM catalogue_elements");
    while (true) {
        const auto more = all.step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        ++m_report.elementSets;
        const qint64 day = all.integer(0), object = all.integer(1), epoch = all.integer(2);
        ++m_days[day];
        Span &span = m_spans[object];
        span = {std::min(span.first, epoch), std::max(span.last, epoch)};
        const StoredObject *row = m_byKey.value(object);
        const QString where = row ? row->entry.id.toString() : u"elements"_s;
        if (!row)
            complain(where, Tr::tr("Element sets belong to object %1, which is not there.").arg(object));
        if (Instant::fromSortable(epoch).day.number != day)
            complain(where, Tr::tr("An element set stands under another day than its epoch."));
        bool isWhole = imports->contains(all.integer(7)) && (!row || (row->firstName && row->firstDesignator));
        for (const int column : {3, 4, 5, 6})
            isWhole = isWhole && (all.isNull(column) || texts->contains(all.integer(column)));
        if (!isWhole)
            complain(where, Tr::tr("An element set has lost its name, originator or source."));
    }
}

Result<void> CatalogueCheck::checkDays()
{
    BulkStatement all(m_connection, "SELECT day, sets FROM catalogue_days");
    while (true) {
        const auto more = all.step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const qint64 day = all.integer(0), told = all.integer(1), there = m_days[day];
        if (told != there)
            complain(Day{qint32(day)}.toString(), Tr::tr("%1 element sets are listed and %2 are there.").arg(told).arg(there));
        m_days.erase(day);
    }
    for (const auto &[day, sets] : m_days)
        complain(Day{qint32(day)}.toString(), Tr::tr("%1 element sets are listed and %2 are there.").arg(0).arg(sets));
    return {};
}

void CatalogueCheck::checkSpans()
{
    for (const StoredObject &row : m_objects.rows()) {
        const CatalogueEntry &entry = row.entry;
        const auto there = m_spans.constFind(row.key);
        const bool fits = there == m_spans.cend() ? !entry.lastEpoch.day.isKnown()
                                                  : entry.lastEpoch.day.isKnown() && entry.firstEpoch.sortable() == there->first
                && entry.lastEpoch.sortable() == there->last;
        if (!fits)
            complain(entry.id.toString(), Tr::tr("The element history begins or ends elsewhere than is listed."));
    }
}

Result<void> CatalogueCheck::checkSearch()
{
    BulkStatement all(m_connection, "SELECT object, text FROM catalogue_search");
    qsizetype found = 0;
    while (true) {
        const auto more = all.step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const StoredObject *row = m_byKey.value(all.integer(0));
        found += row != nullptr;
        if (row && all.text(1) != searchTextOf(row->entry))
            complain(row->entry.id.toString(), Tr::tr("The search knows other words than the object has."));
    }
    if (found != m_byKey.size())
        complain(u"search"_s, Tr::tr("The search has %1 objects, the catalogue %2.").arg(found).arg(m_byKey.size()));
    return {};
}

Result<void> CatalogueCheck::checkMessages()
{
    auto all = m_connection.run(u"SELECT key, digest, content FROM catalogue_messages"_s);
    if (!all)
        return all.error();
    while (all->next()) {
        ++m_report.messages;
        if (QCryptographicHash::hash(all->value(2).toByteArray(), QCryptographicHash::Sha256) != all->value(1).toByteArray())
            complain(u"message %1"_s.arg(all->value(0).toLongLong()), Tr::tr("The message is not the one that was received."));
    }
    return {};
}

Result<void> CatalogueCheck::run()
{
    if (auto done = m_objects.readAll(); !done)
        return done;
    for (const StoredObject &row : m_objects.rows())
        m_byKey.insert(row.key, &row);
    m_report.objects = m_byKey.size();
    if (auto done = checkElements(); !done)
        return done;
    if (auto done = checkDays(); !done)
        return done;
    checkSpans();
    if (auto done = checkSearch(); !done)
        return done;
    return checkMessages();
}

} // namespace

Result<void> checkCatalogue(Connection &connection, StoreReport &report)
{
    return CatalogueCheck(connection, report).run();
}

} // namespace parallax
