#include "storage/store/elementtable.h"

#include "model/tr.h"

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// A day is read through rather than searched where at least one of so many of its sets is wanted.
constexpr qint64 kSeekCost = 6;

/// The picture of one instant, filled from the newest day backwards.
class InstantPicture
{
public:
    InstantPicture(Connection &connection, Instant asOf)
        : m_connection(connection), m_asOf(asOf), m_objects(connection), m_texts(connection), m_reader(m_texts),
          m_ofDay(connection, "SELECT " + elementColumns("e") + " FROM catalogue_elements e WHERE day = ?1"),
          m_ofObject(connection, "SELECT " + elementColumns("e") + " FROM catalogue_elements e WHERE day = ?1 AND object = ?2")
    {
    }

    Result<std::vector<ElementSet>> read();

private:
    struct Slot
    {
        const ObjectRow *object = nullptr;
        bool isEarliest = false;       ///< all its sets are later: the first one is wanted
        bool isDone = false;
        std::optional<ElementSet> set;
        qint64 import = 0, revision = 0;
    };

    Result<void> readDay(qint32 day, qint64 sets, const std::vector<size_t> &wanted);
    Result<void> take(const BulkStatement &row, Slot &slot);

    Connection &m_connection;
    const Instant m_asOf;
    ObjectTable m_objects;
    TextTable m_texts;
    ElementReader m_reader;
    BulkStatement m_ofDay, m_ofObject;
    std::vector<Slot> m_slots;         ///< in the order of keys
};

/// Keeps the row where it is better than what the slot has: later, or told later.
Result<void> InstantPicture::take(const BulkStatement &row, Slot &slot)
{
    const qint64 epoch = row.integer(2), import = row.integer(kElementColumns - 1), revision = row.integer(4);
    if (!slot.isEarliest && epoch > m_asOf.sortable())
        return {};
    if (slot.set) {
        const qint64 kept = slot.set->elements.epoch.sortable();
        if (slot.isEarliest ? epoch > kept : epoch < kept)
            return {};
        if (epoch == kept && std::tie(import, revision) <= std::tie(slot.import, slot.revision))
            return {};
    }
    auto set = m_reader.read(row, *slot.object);
    if (!set)
        return set.error();
    slot.set = std::move(*set);
    slot.import = import;
    slot.revision = revision;
    return {};
}

/// \a wanted: slots in the order of keys.
Result<void> InstantPicture::readDay(qint32 day, qint64 sets, const std::vector<size_t> &wanted)
{
    if (qint64(wanted.size()) * kSeekCost >= sets) {
        m_ofDay.bind(1, qint64(day));
        auto next = wanted.begin();
        while (true) {
            const auto more = m_ofDay.step();
            if (!more)
                return more.error();
            if (!*more)
                break;
            const qint64 object = m_ofDay.integer(1);
            while (next != wanted.end() && m_slots[*next].object->key < object)
                ++next;
            if (next == wanted.end() || m_slots[*next].object->key != object)
                continue;
            if (auto done = take(m_ofDay, m_slots[*next]); !done)
                return done;
        }
        m_ofDay.reset();
        return {};
    }
    for (const size_t one : wanted) {
        m_ofObject.bind(1, qint64(day)).bind(2, m_slots[one].object->key);
        while (true) {
            const auto more = m_ofObject.step();
            if (!more)
                return more.error();
            if (!*more)
                break;
            if (auto done = take(m_ofObject, m_slots[one]); !done)
                return done;
        }
    }
    return {};
}

Result<std::vector<ElementSet>> InstantPicture::read()
{
    if (auto done = m_objects.readAll(); !done)
        return done.error();
    // The day is known of those whose history ends before the instant or begins after it; the others are looked for backwards.
    std::map<qint32, std::vector<size_t>, std::greater<>> known;
    std::vector<size_t> open;
    for (const ObjectRow &row : m_objects.rows()) {
        const CatalogueEntry &entry = row.entry;
        if (!entry.lastEpoch.day.isKnown())
            continue;
        const size_t slot = m_slots.size();
        m_slots.push_back({&row, entry.firstEpoch > m_asOf, false, {}, 0, 0});
        if (entry.firstEpoch > m_asOf)
            known[entry.firstEpoch.day.number].push_back(slot);
        else if (entry.lastEpoch <= m_asOf)
            known[entry.lastEpoch.day.number].push_back(slot);
        else
            open.push_back(slot);
    }
    BulkStatement days(m_connection, "SELECT day, sets FROM catalogue_days ORDER BY day DESC");
    while (!known.empty() || !open.empty()) {
        const auto more = days.step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const qint32 day = qint32(days.integer(0));
        std::vector<size_t> wanted;
        if (day <= m_asOf.day.number)
            wanted = open;
        if (const auto here = known.find(day); here != known.end()) {
            const size_t middle = wanted.size();
            wanted.insert(wanted.end(), here->second.begin(), here->second.end());
            std::inplace_merge(wanted.begin(), wanted.begin() + qsizetype(middle), wanted.end());
            known.erase(here);
        }
        if (wanted.empty())
            continue;
        if (auto done = readDay(day, days.integer(1), wanted); !done)
            return done.error();
        std::erase_if(open, [&](size_t slot) { return m_slots[slot].set.has_value(); });
    }
    std::sort(m_slots.begin(), m_slots.end(), [](const Slot &a, const Slot &b) { return a.object->entry.id < b.object->entry.id; });
    std::vector<ElementSet> sets;
    sets.reserve(m_slots.size());
    for (Slot &slot : m_slots) {
        if (slot.set)
            sets.push_back(std::move(*slot.set));
    }
    return sets;
}

} // namespace

TextTable::TextTable(Connection &connection)
    : m_connection(connection), m_byText(connection, "SELECT key FROM catalogue_texts WHERE text = ?1"),
      m_byKey(connection, "SELECT text FROM catalogue_texts WHERE key = ?1"),
      m_insert(connection, "INSERT INTO catalogue_texts (text) VALUES (?1)")
{
}

Result<qint64> TextTable::keyOf(const QString &text)
{
    if (const auto found = m_keys.constFind(text); found != m_keys.cend())
        return *found;
    const auto row = m_byText.bind(1, text).step();
    if (!row)
        return row.error();
    qint64 key = 0;
    if (*row) {
        key = m_byText.integer(0);
        m_byText.reset();
    } else {
        if (auto done = m_insert.bind(1, text).run(); !done)
            return done.error();
        key = m_insert.lastInsertId();
    }
    m_keys.insert(text, key);
    m_texts.insert(key, text);
    return key;
}

Result<QString> TextTable::text(qint64 key)
{
    if (const auto found = m_texts.constFind(key); found != m_texts.cend())
        return *found;
    const auto row = m_byKey.bind(1, key).step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::Malformed, Tr::tr("The store has lost a text of its element sets. Restore a backup with "
                                                  "\"parallax store restore\"."), m_connection.path()};
    const QString text = m_byKey.text(0);
    m_byKey.reset();
    m_texts.insert(key, text);
    return text;
}

QByteArray elementColumns(const char *table)
{
    QByteArrayList columns;
    for (const char *column : {"day", "object", "epoch", "originator", "revision", "mean_motion", "eccentricity", "inclination", "raan",
                               "arg_perigee", "mean_anomaly", "bstar", "mean_motion_dot", "mean_motion_ddot", "classification",
                               "ephemeris_type", "set_number", "revolution", "name", "designator", "source_stem", "source_line", "import"})
        columns.append(QByteArray(table) + '.' + column);
    Q_ASSERT(columns.size() == kElementColumns);
    return columns.join(", ");
}

Result<ElementSet> ElementReader::read(const BulkStatement &row, const ObjectRow &object)
{
    ElementSet set;
    MeanElements &e = set.elements;
    e.object = object.entry.id;
    e.epoch = Instant::fromSortable(row.integer(2));
    e.meanMotionRevPerDay = row.real(5);
    e.eccentricity = row.real(6);
    e.inclinationDeg = row.real(7);
    e.raanDeg = row.real(8);
    e.argPerigeeDeg = row.real(9);
    e.meanAnomalyDeg = row.real(10);
    e.bstarPerEarthRadius = row.real(11);
    e.meanMotionDot = row.real(12);
    e.meanMotionDdot = row.real(13);
    const QByteArrayView classification = row.utf8(14);
    set.classification = classification.isEmpty() ? '\0' : classification.front();
    set.ephemerisType = int(row.integer(15));
    set.elementSetNumber = int(row.integer(16));
    set.revolutionAtEpoch = row.integer(17);
    const auto originator = m_texts.text(row.integer(3));
    const auto name = row.isNull(18) ? Result<QString>(object.firstName.value_or(QString())) : m_texts.text(row.integer(18));
    const auto designator = row.isNull(19) ? Result<QString>(object.firstDesignator.value_or(QString())) : m_texts.text(row.integer(19));
    const auto stem = m_texts.text(row.integer(20));
    for (const auto *text : {&originator, &name, &designator, &stem}) {
        if (!*text)
            return text->error();
    }
    set.originator = *originator;
    set.name = *name;
    set.internationalDesignator = *designator;
    set.source = row.isNull(21) ? *stem : *stem + QString::number(row.integer(21));
    return set;
}

Result<std::vector<ElementSet>> readElementsAt(Connection &connection, Instant asOf)
{
    // One transaction, so that objects and elements are of one moment.
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Read);
    if (!transaction)
        return transaction.error();
    return InstantPicture(connection, asOf).read();
}

Result<std::vector<HistoryEntry>> readHistory(Connection &connection, const ObjectId &id)
{
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Read);
    if (!transaction)
        return transaction.error();
    ObjectTable objects(connection);
    const auto object = objects.find(id);
    if (!object)
        return object.error();
    if (!*object)
        return Error{ErrorCode::NotFound, Tr::tr("No object %1 is in the catalogue.").arg(id.toString()), id.toString()};
    std::vector<HistoryEntry> history;
    const CatalogueEntry &entry = (*object)->entry;
    if (!entry.lastEpoch.day.isKnown())
        return history;
    TextTable texts(connection);
    ElementReader reader(texts);
    // CROSS JOIN keeps the order: one step into the elements for each day.
    BulkStatement rows(connection, "SELECT " + elementColumns("e") + ", i.source, i.loaded FROM catalogue_days d "
                                   "CROSS JOIN catalogue_elements e ON e.day = d.day AND e.object = ?1 "
                                   "JOIN catalogue_imports i ON i.key = e.import "
                                   "WHERE d.day BETWEEN ?2 AND ?3 ORDER BY e.epoch, e.originator, e.revision");
    rows.bind(1, (*object)->key).bind(2, qint64(entry.firstEpoch.day.number)).bind(3, qint64(entry.lastEpoch.day.number));
    while (true) {
        const auto more = rows.step();
        if (!more)
            return more.error();
        if (!*more)
            return history;
        auto set = reader.read(rows, **object);
        if (!set)
            return set.error();
        history.push_back({std::move(*set), int(rows.integer(4)), Instant::fromSortable(rows.integer(kElementColumns + 1)),
                           rows.text(kElementColumns)});
    }
}

} // namespace parallax
