#include "storage/store/elementtable.h"

#include "model/tr.h"

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// A day is read through rather than searched where at least one of so many of its sets is wanted.
constexpr qint64 kSeekCost = 6;

/// Instants count in 64 bits up to the year 2262, and no element set lies beyond that.
Instant withinReach(Instant at)
{
    constexpr qint32 farthest = 106'000;
    if (at.day.isKnown() && at.day.number > farthest)
        return {Day{farthest}, 0};
    return at.day.isKnown() && at.day.number < -farthest ? Instant{Day{-farthest}, 0} : at;
}

/// The picture of one instant, filled from the newest day backwards.
class InstantPicture
{
public:
    InstantPicture(Connection &connection, Instant asOf)
        : m_connection(connection), m_asOf(withinReach(asOf)), m_texts(connection), m_reader(m_texts),
          m_ofDay(connection, "SELECT " + elementColumns("e") + " FROM catalogue_elements e WHERE day = ?1"),
          m_ofObject(connection, "SELECT " + elementColumns("e") + " FROM catalogue_elements e WHERE day = ?1 AND object = ?2")
    {
    }

    Result<std::vector<ElementSet>> read();

private:
    struct Slot
    {
        qint64 key = 0;
        SharedByItsSets shared;
        Instant first, last;
        bool isEarliest = false;       ///< all its sets are later: the first one is wanted
        qint64 import = -1, revision = 0; ///< of the set that was taken
        ElementSet set;
        bool isTaken() const { return import >= 0; }
    };

    Result<void> readObjects();
    Result<void> readDay(qint32 day, qint64 sets, const std::vector<size_t> &wanted);
    Result<void> take(const BulkStatement &row, Slot &slot);
    std::vector<ElementSet> inOrder();

    Connection &m_connection;
    const Instant m_asOf;
    TextTable m_texts;
    ElementReader m_reader;
    BulkStatement m_ofDay, m_ofObject;
    std::vector<Slot> m_slots;         ///< in the order of keys
};

/// Only what is needed of them, and those with elements.
Result<void> InstantPicture::readObjects()
{
    BulkStatement all(m_connection, "SELECT o.key, o.series, o.number, o.first_name, o.first_designator, s.first_epoch, s.last_epoch "
                                    "FROM catalogue_objects o JOIN catalogue_spans s ON s.object = o.key ORDER BY o.key");
    QString series; // mostly that of the row before
    while (true) {
        const auto more = all.step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        if (const QString read = all.text(1); read != series)
            series = read;
        Slot slot;
        slot.key = all.integer(0);
        slot.shared = {{series, all.integer(2)}, all.text(3), all.text(4)};
        slot.first = Instant::fromSortable(all.integer(5));
        slot.last = Instant::fromSortable(all.integer(6));
        slot.isEarliest = slot.first > m_asOf;
        m_slots.push_back(std::move(slot));
    }
}

/// Keeps the row where it is better than what the slot has: later, or told later.
Result<void> InstantPicture::take(const BulkStatement &row, Slot &slot)
{
    const qint64 epoch = row.integer(2), import = row.integer(kElementColumns - 1), revision = row.integer(4);
    if (!slot.isEarliest && epoch > m_asOf.sortable())
        return {};
    if (slot.isTaken()) {
        const qint64 kept = slot.set.elements.epoch.sortable();
        if (slot.isEarliest ? epoch > kept : epoch < kept)
            return {};
        if (epoch == kept && std::tie(import, revision) <= std::tie(slot.import, slot.revision))
            return {};
    }
    auto set = m_reader.read(row, slot.shared);
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
            while (next != wanted.end() && m_slots[*next].key < object)
                ++next;
            if (next == wanted.end() || m_slots[*next].key != object)
                continue;
            if (auto done = take(m_ofDay, m_slots[*next]); !done)
                return done;
        }
        m_ofDay.reset();
        return {};
    }
    for (const size_t one : wanted) {
        m_ofObject.bind(1, qint64(day)).bind(2, m_slots[one].key);
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
    if (auto done = readObjects(); !done)
        return done.error();
    // The day is known of those whose history ends before the instant or begins after it; the others are looked for backwards.
    std::map<qint32, std::vector<size_t>, std::greater<>> known;
    std::vector<size_t> open;
    for (size_t i = 0; i < m_slots.size(); ++i) {
        const Slot &slot = m_slots[i];
        if (slot.isEarliest)
            known[slot.first.day.number].push_back(i);
        else if (slot.last <= m_asOf)
            known[slot.last.day.number].push_back(i);
        else
            open.push_back(i);
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
        std::erase_if(open, [&](size_t slot) { return m_slots[slot].isTaken(); });
    }
    return inOrder();
}

/// By object ids. Keys follow them, but for what came later.
std::vector<ElementSet> InstantPicture::inOrder()
{
    std::erase_if(m_slots, [](const Slot &slot) { return !slot.isTaken(); });
    const auto before = [](const Slot &a, const Slot &b) { return a.shared.id < b.shared.id; };
    std::vector<ElementSet> sets;
    sets.reserve(m_slots.size());
    if (std::is_sorted(m_slots.begin(), m_slots.end(), before)) {
        for (Slot &slot : m_slots)
            sets.push_back(std::move(slot.set));
        return sets;
    }
    std::vector<Slot *> order;
    for (Slot &slot : m_slots)
        order.push_back(&slot);
    std::sort(order.begin(), order.end(), [&](const Slot *a, const Slot *b) { return before(*a, *b); });
    for (Slot *slot : order)
        sets.push_back(std::move(slot->set));
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

SharedByItsSets sharedBySetsOf(const StoredObject &row)
{
    return {row.entry.id, row.firstName.value_or(QString()), row.firstDesignator.value_or(QString())};
}

Result<void> ElementReader::recall(Recent &recent, qint64 key)
{
    if (recent.key == key)
        return {};
    auto text = m_texts.text(key);
    if (!text)
        return text.error();
    recent = {key, std::move(*text)};
    return {};
}

Result<ElementSet> ElementReader::read(const BulkStatement &row, const SharedByItsSets &object)
{
    if (auto done = recall(m_originator, row.integer(3)); !done)
        return done.error();
    if (auto done = recall(m_stem, row.integer(20)); !done)
        return done.error();
    ElementSet set;
    MeanElements &e = set.elements;
    e.object = object.id;
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
    set.originator = m_originator.text;
    set.source = row.isNull(21) ? m_stem.text : m_stem.text + QString::number(row.integer(21));
    set.name = object.firstName;
    set.internationalDesignator = object.firstDesignator;
    for (const auto &[column, into] : {std::pair(18, &set.name), std::pair(19, &set.internationalDesignator)}) {
        if (row.isNull(column))
            continue;
        auto text = m_texts.text(row.integer(column));
        if (!text)
            return text.error();
        *into = std::move(*text);
    }
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
    const SharedByItsSets shared = sharedBySetsOf(**object);
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
        auto set = reader.read(rows, shared);
        if (!set)
            return set.error();
        history.push_back({std::move(*set), int(rows.integer(4)), Instant::fromSortable(rows.integer(kElementColumns + 1)),
                           rows.text(kElementColumns)});
    }
}

} // namespace parallax
