#include "storage/store/elementtable.h"

#include "model/tr.h"
#include "storage/store/messagetable.h"

#include <cmath>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStride = 4096;               ///< sets between two looks at who waits
constexpr size_t kReadAllFrom = 1000;          ///< sets from which on reading all objects at once is faster
constexpr size_t kMostRevisionsNamed = 100;
/// Instant::sortable() fits 64 bits up to 2262.
constexpr Day kFirstDay{-100'000}, kLastDay{106'000};

Error cancelled()
{
    return {ErrorCode::Conflict, Tr::tr("The import was cancelled; nothing was loaded."), {}};
}

Result<void> checkSet(const ElementSet &set)
{
    const MeanElements &e = set.elements;
    if (auto sound = checkObjectId(e.object, set.source); !sound)
        return sound;
    if (e.epoch.day < kFirstDay || e.epoch.day > kLastDay || e.epoch.nanosecond < 0 || e.epoch.nanosecond >= Instant::kNanosecondsPerDayMax)
        return Error{ErrorCode::Malformed, Tr::tr("The epoch of object %1 is unknown.").arg(e.object.toString()), set.source};
    for (const double value : {e.meanMotionRevPerDay, e.eccentricity, e.inclinationDeg, e.raanDeg, e.argPerigeeDeg, e.meanAnomalyDeg,
                               e.bstarPerEarthRadius, e.meanMotionDot, e.meanMotionDdot}) {
        if (!std::isfinite(value))
            return Error{ErrorCode::Malformed, Tr::tr("An element of object %1 is no number.").arg(e.object.toString()), set.source};
    }
    return {};
}

/// "feed.tle: line 14" is kept as "feed.tle: line " and 14, so that the sets of a file share one text.
struct SplitSource
{
    QString stem;
    std::optional<qint64> line;
};

SplitSource split(const QString &source)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    qsizetype digits = 0;
    while (digits < source.size() && digits < 18 && isDigit(source[source.size() - 1 - digits]))
        ++digits;
    const QStringView number = QStringView(source).right(digits);
    if (digits == 0 || (number.size() > 1 && number.front() == u'0'))
        return {source, {}};
    return {source.chopped(digits), number.toLongLong()};
}

/// What an import learns of an object on the way.
struct Touched
{
    StoredObject *row = nullptr;
    qint64 first = std::numeric_limits<qint64>::max(), last = std::numeric_limits<qint64>::min();
    size_t newest = 0;                         ///< index of the set with the latest epoch
    QStringList names = {};                    ///< that the import's sets have
};

/// One import under way.
class ElementImport
{
public:
    ElementImport(Connection &connection, ObjectTable &objects, const std::vector<ElementSet> &sets, const LongWork &work)
        : m_connection(connection), m_objects(objects), m_sets(sets), m_work(work), m_texts(connection),
          m_insert(connection, "INSERT INTO catalogue_elements (day, object, epoch, originator, revision, mean_motion, eccentricity, "
                               "inclination, raan, arg_perigee, mean_anomaly, bstar, mean_motion_dot, mean_motion_ddot, "
                               "classification, ephemeris_type, set_number, revolution, name, designator, source_stem, source_line, "
                               "import) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, "
                               "?19, ?20, ?21, ?22, ?23) ON CONFLICT DO NOTHING"),
          m_told(connection, "SELECT " + elementColumns("e") + " FROM catalogue_elements e "
                             "WHERE day = ?1 AND object = ?2 AND epoch = ?3 AND originator = ?4 ORDER BY revision")
    {
    }

    Result<ImportReport> run(const FeedOrigin &from, ImportKind kind)
    {
        if (auto done = order(); !done)
            return done.error();
        const auto row = m_connection.run(u"INSERT INTO catalogue_imports (kind, source, loaded) VALUES (?, ?, ?)"_s,
                                          {importKindText(kind), from.source.isNull() ? u""_s : from.source, from.loaded.sortable()});
        if (!row)
            return row.error();
        m_import = row->lastInsertId().toLongLong();
        if (auto done = writeSets(); !done)
            return done.error();
        if (auto done = writeObjects(); !done)
            return done.error();
        if (auto done = writeDays(); !done)
            return done.error();
        return m_report;
    }

private:
    struct Place
    {
        qint32 day;
        qint64 object, epoch;
        size_t set, touched;
        bool operator<(const Place &other) const
        {
            return std::tie(day, object, epoch, set) < std::tie(other.day, other.object, other.epoch, other.set);
        }
    };

    /// In the order of the table, so that it is written from front to back.
    Result<void> order();
    Result<void> writeSets();
    Result<void> writeSet(const Place &place);
    Result<bool> insert(const Place &place, qint64 originator, qint64 revision);
    Result<void> revise(const Place &place, qint64 originator);
    Result<std::optional<qint64>> textUnless(const QString &text, const std::optional<QString> &known);
    Result<void> writeObjects();
    Result<void> writeDays();
    bool rename(Touched &touched);

    Connection &m_connection;
    ObjectTable &m_objects;
    const std::vector<ElementSet> &m_sets;
    const LongWork &m_work;
    TextTable m_texts;
    BulkStatement m_insert, m_told;
    std::vector<Place> m_places;
    std::vector<Touched> m_touched;
    std::map<qint32, qint64> m_addedByDay;
    qint64 m_import = 0;
    ImportReport m_report;
};

Result<void> ElementImport::order()
{
    if (m_sets.size() >= kReadAllFrom) {
        if (auto done = m_objects.readAll(); !done)
            return done;
    }
    m_places.reserve(m_sets.size());
    for (size_t i = 0; i < m_sets.size(); ++i) {
        if (i % size_t(kStride) == 0 && m_work.isCancelled())
            return cancelled();
        const ElementSet &set = m_sets[i];
        if (auto sound = checkSet(set); !sound)
            return sound;
        CatalogueEntry entry;
        entry.id = set.elements.object;
        bool added = false;
        const auto row = m_objects.findOrAdd(entry, &added);
        if (!row)
            return row.error();
        if ((*row)->importPlace < 0) {
            (*row)->importPlace = qint64(m_touched.size());
            m_touched.push_back({*row});
            m_report.objectsAdded += added;
        }
        m_places.push_back({set.elements.epoch.day.number, (*row)->key, set.elements.epoch.sortable(), i, size_t((*row)->importPlace)});
    }
    std::sort(m_places.begin(), m_places.end());
    return {};
}

Result<void> ElementImport::writeSets()
{
    for (size_t i = 0; i < m_places.size(); ++i) {
        if (i % size_t(kStride) == 0) {
            m_work.tell(qint64(i), qint64(m_places.size()));
            if (m_work.isCancelled())
                return cancelled();
        }
        if (auto done = writeSet(m_places[i]); !done)
            return done;
    }
    m_work.tell(qint64(m_places.size()), qint64(m_places.size()));
    return m_work.isCancelled() ? Result<void>(cancelled()) : Result<void>();
}

Result<void> ElementImport::writeSet(const Place &place)
{
    const ElementSet &set = m_sets[place.set];
    Touched &touched = m_touched[place.touched];
    if (!touched.row->firstName) {
        touched.row->firstName = set.name.isNull() ? u""_s : set.name;
        touched.row->firstDesignator = set.internationalDesignator.isNull() ? u""_s : set.internationalDesignator;
    }
    touched.first = std::min(touched.first, place.epoch);
    if (place.epoch >= touched.last) {
        touched.last = place.epoch;
        touched.newest = place.set;
    }
    if (!set.name.isEmpty() && (touched.names.isEmpty() || touched.names.constLast() != set.name) && !touched.names.contains(set.name))
        touched.names.append(set.name);
    const auto originator = m_texts.keyOf(set.originator);
    if (!originator)
        return originator.error();
    const auto inserted = insert(place, *originator, 0);
    if (!inserted)
        return inserted.error();
    if (!*inserted)
        return revise(place, *originator);
    ++m_report.added;
    return {};
}

Result<std::optional<qint64>> ElementImport::textUnless(const QString &text, const std::optional<QString> &known)
{
    if (known && *known == text)
        return std::optional<qint64>();
    const auto key = m_texts.keyOf(text);
    if (!key)
        return key.error();
    return std::optional<qint64>(*key);
}

Result<bool> ElementImport::insert(const Place &place, qint64 originator, qint64 revision)
{
    const ElementSet &set = m_sets[place.set];
    const StoredObject &object = *m_touched[place.touched].row;
    const auto name = textUnless(set.name, object.firstName);
    const auto designator = textUnless(set.internationalDesignator, object.firstDesignator);
    const SplitSource source = split(set.source);
    const auto stem = m_texts.keyOf(source.stem);
    if (!name || !designator || !stem)
        return !name ? name.error() : !designator ? designator.error() : stem.error();
    const MeanElements &e = set.elements;
    const QString classification{QLatin1Char(set.classification)};
    m_insert.bind(1, qint64(place.day)).bind(2, place.object).bind(3, place.epoch).bind(4, originator).bind(5, revision);
    m_insert.bind(6, e.meanMotionRevPerDay).bind(7, e.eccentricity).bind(8, e.inclinationDeg).bind(9, e.raanDeg);
    m_insert.bind(10, e.argPerigeeDeg).bind(11, e.meanAnomalyDeg).bind(12, e.bstarPerEarthRadius).bind(13, e.meanMotionDot);
    m_insert.bind(14, e.meanMotionDdot).bind(15, classification).bind(16, qint64(set.ephemerisType));
    m_insert.bind(17, qint64(set.elementSetNumber)).bind(18, set.revolutionAtEpoch).bind(19, *name).bind(20, *designator);
    m_insert.bind(21, *stem).bind(22, source.line).bind(23, m_import);
    if (auto done = m_insert.run(); !done)
        return done.error();
    const bool isThere = m_insert.changes() > 0;
    if (isThere)
        ++m_addedByDay[place.day];
    return isThere;
}

Result<void> ElementImport::revise(const Place &place, qint64 originator)
{
    const ElementSet &set = m_sets[place.set];
    qint64 revision = 0;
    m_told.bind(1, qint64(place.day)).bind(2, place.object).bind(3, place.epoch).bind(4, originator);
    ElementReader reader(m_texts);
    const SharedByItsSets shared = sharedBySetsOf(*m_touched[place.touched].row);
    while (true) {
        const auto more = m_told.step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const auto told = reader.read(m_told, shared);
        if (!told)
            return told.error();
        if (isSameOrbit(*told, set)) {
            m_told.reset();
            ++m_report.known;
            return {};
        }
        ++revision;
    }
    const auto inserted = insert(place, originator, revision);
    if (!inserted)
        return inserted.error();
    ++m_report.revised;
    if (m_report.revisions.size() < kMostRevisionsNamed)
        m_report.revisions.push_back(set);
    return {};
}

/// Whether something changed. The newest set names the object; other names are kept as aliases. What the scenario's file names
/// keeps that name.
bool ElementImport::rename(Touched &touched)
{
    StoredObject &row = *touched.row;
    CatalogueEntry &entry = row.entry;
    const ElementSet &newest = m_sets[touched.newest];
    const bool isNewer = !entry.lastEpoch.day.isKnown() || touched.last >= entry.lastEpoch.sortable();
    bool isChanged = false;
    const auto alias = [&](const QString &name) {
        if (name.isEmpty() || name == entry.name || entry.aliases.contains(name))
            return;
        entry.aliases.append(name);
        isChanged = true;
    };
    if (!newest.name.isEmpty() && newest.name != entry.name && (entry.name.isEmpty() || (isNewer && !row.fromFile))) {
        const QString former = std::exchange(entry.name, newest.name);
        entry.aliases.removeAll(newest.name);
        isChanged = true;
        alias(former);
    }
    for (const QString &name : std::as_const(touched.names))
        alias(name);
    const QString &designator = newest.internationalDesignator;
    if (!designator.isEmpty() && designator != entry.internationalDesignator && (entry.internationalDesignator.isEmpty() || isNewer)) {
        entry.internationalDesignator = designator;
        isChanged = true;
    }
    return isChanged;
}

Result<void> ElementImport::writeObjects()
{
    for (const Touched &touched : m_touched)
        touched.row->importPlace = -1;
    std::sort(m_touched.begin(), m_touched.end(), [](const Touched &a, const Touched &b) { return a.row->key < b.row->key; });
    size_t count = 0;
    for (Touched &touched : m_touched) {
        if (++count % size_t(kStride) == 0 && m_work.isCancelled())
            return cancelled();
        CatalogueEntry &entry = touched.row->entry;
        const bool hadNone = !entry.lastEpoch.day.isKnown(); // so its first name is not written yet
        if (rename(touched) || hadNone) {
            if (auto done = m_objects.write(*touched.row); !done)
                return done;
        }
        const Instant first = Instant::fromSortable(touched.first), last = Instant::fromSortable(touched.last);
        if (!hadNone && first >= entry.firstEpoch && last <= entry.lastEpoch)
            continue;
        entry.firstEpoch = hadNone ? first : std::min(first, entry.firstEpoch);
        entry.lastEpoch = hadNone ? last : std::max(last, entry.lastEpoch);
        if (auto done = m_objects.writeSpan(*touched.row); !done)
            return done;
    }
    return {};
}

Result<void> ElementImport::writeDays()
{
    BulkStatement days(m_connection, "INSERT INTO catalogue_days (day, sets) VALUES (?1, ?2) "
                                     "ON CONFLICT (day) DO UPDATE SET sets = sets + excluded.sets");
    for (const auto &[day, added] : m_addedByDay) {
        if (auto done = days.bind(1, qint64(day)).bind(2, added).run(); !done)
            return done;
    }
    return {};
}

} // namespace

bool isSameOrbit(const ElementSet &a, const ElementSet &b)
{
    return a.elements == b.elements && a.classification == b.classification && a.ephemerisType == b.ephemerisType
        && a.elementSetNumber == b.elementSetNumber && a.revolutionAtEpoch == b.revolutionAtEpoch;
}

QString importKindText(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Feed:
        return u"feed"_s;
    case ImportKind::Objects:
        return u"objects"_s;
    case ImportKind::Background:
        break;
    }
    return u"background"_s;
}

Result<ImportReport> writeElements(Connection &connection, ObjectTable &objects, const std::vector<ElementSet> &sets,
                                   const FeedOrigin &from, ImportKind kind, const LongWork &work)
{
    return ElementImport(connection, objects, sets, work).run(from, kind);
}

Result<ImportReport> importElementSets(Connection &connection, const std::vector<ElementSet> &sets,
                                       const std::vector<CatalogueMessage> &messages, const FeedOrigin &from, const LongWork &work)
{
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
    if (!transaction)
        return transaction.error();
    ObjectTable objects(connection);
    auto report = sets.empty() ? ImportReport() : writeElements(connection, objects, sets, from, ImportKind::Feed, work);
    if (!report)
        return report;
    for (const CatalogueMessage &message : messages) {
        bool isNew = false;
        if (const auto kept = writeMessage(connection, message, &isNew); !kept)
            return kept.error();
        report->messages += isNew;
    }
    // Where all was known there is nothing to keep, not even that somebody looked. A known message may concern more objects now.
    if (report->added == 0 && report->revised == 0 && messages.empty())
        return report;
    if (work.isCancelled())
        return cancelled();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return report;
}

Result<void> removeElements(Connection &connection, ObjectTable &objects, StoredObject &row, ImportKind kind)
{
    if (!row.entry.lastEpoch.day.isKnown())
        return {};
    BulkStatement rows(connection, "SELECT e.epoch, i.kind, e.originator, e.revision FROM catalogue_days d CROSS JOIN catalogue_elements e "
                                   "ON e.day = d.day AND e.object = ?1 JOIN catalogue_imports i ON i.key = e.import "
                                   "WHERE d.day BETWEEN ?2 AND ?3");
    rows.bind(1, row.key).bind(2, qint64(row.entry.firstEpoch.day.number)).bind(3, qint64(row.entry.lastEpoch.day.number));
    struct Key { Instant epoch; qint64 originator, revision; };
    std::vector<Key> gone;
    std::optional<Instant> first, last;
    while (true) {
        const auto more = rows.step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const Instant epoch = Instant::fromSortable(rows.integer(0));
        if (rows.text(1) == importKindText(kind)) {
            gone.push_back({epoch, rows.integer(2), rows.integer(3)});
            continue;
        }
        first = first ? std::min(*first, epoch) : epoch;
        last = last ? std::max(*last, epoch) : epoch;
    }
    BulkStatement remove(connection, "DELETE FROM catalogue_elements WHERE day = ?1 AND object = ?2 AND epoch = ?3 AND originator = ?4 "
                                     "AND revision = ?5");
    BulkStatement emptied(connection, "DELETE FROM catalogue_days WHERE day = ?1 AND sets = 1");
    BulkStatement fewer(connection, "UPDATE catalogue_days SET sets = sets - 1 WHERE day = ?1");
    for (const Key &key : gone) {
        const qint64 day = key.epoch.day.number;
        remove.bind(1, day).bind(2, row.key).bind(3, key.epoch.sortable()).bind(4, key.originator).bind(5, key.revision);
        if (auto done = remove.run(); !done)
            return done;
        if (auto done = emptied.bind(1, day).run(); !done)
            return done;
        if (auto done = fewer.bind(1, day).run(); !done)
            return done;
    }
    row.entry.firstEpoch = first.value_or(Instant());
    row.entry.lastEpoch = last.value_or(Instant());
    if (first)
        return objects.writeSpan(row);
    const auto done = connection.run(u"DELETE FROM catalogue_spans WHERE object = ?"_s, {row.key});
    return done ? Result<void>() : done.error();
}

} // namespace parallax
