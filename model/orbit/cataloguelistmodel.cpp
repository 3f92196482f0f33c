#include "model/orbit/cataloguelistmodel.h"

#include "model/discard.h"

namespace parallax {

namespace {

bool idBefore(const ElementSet &set, const ObjectId &id)
{
    return set.elements.object < id;
}

/// Answer of a watcher that has finished, moved out of it; nothing where it was taken back.
template <typename T>
std::optional<Result<T>> answerOf(const QFutureWatcher<Result<T>> &watcher)
{
    QFuture<Result<T>> future = watcher.future();
    if (future.isCanceled() || future.resultCount() == 0)
        return std::nullopt;
    return future.takeResult();
}

} // namespace

double daysBetween(Instant epoch, Instant at)
{
    constexpr double kNanosecondsPerDay = 86'400e9;
    return double(at.day.number - epoch.day.number) + double(at.nanosecond - epoch.nanosecond) / kNanosecondsPerDay;
}

CatalogueListModel::CatalogueListModel(CatalogueStore &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{
    connect(&m_page, &QFutureWatcherBase::finished, this, &CatalogueListModel::takePage);
    connect(&m_finding, &QFutureWatcherBase::finished, this, &CatalogueListModel::takeHits);
    connect(&m_detail, &QFutureWatcherBase::finished, this, &CatalogueListModel::takeDetail);
    connect(&m_setsComing, &QFutureWatcherBase::finished, this, &CatalogueListModel::takeSets);
}

void CatalogueListModel::load()
{
    clear();
    m_loaded = true;
    m_loadingPages = true;
    askPage();
    askSets();
    if (!m_search.isEmpty()) {
        m_searching = true;
        m_finding.setFuture(m_store.searchObjects(m_search, kMostHits));
    }
    Q_EMIT changed();
}

void CatalogueListModel::clear()
{
    // A watcher with another future never tells of the one before.
    m_page.setFuture({});
    m_finding.setFuture({});
    m_detail.setFuture({});
    m_setsComing.setFuture({});
    beginResetModel();
    m_rows.clear();
    m_natural.clear();
    m_labelled.clear();
    m_base.clear();
    discardBeside(std::exchange(m_entries, {}));
    discardBeside(std::exchange(m_sets, nullptr));
    m_hits.clear();
    m_loaded = m_loadingPages = m_searching = m_loadingSets = m_cut = false;
    endResetModel();
    Q_EMIT changed();
}

void CatalogueListModel::setSearch(const QString &text)
{
    const QString wanted = text.simplified();
    if (wanted == m_search)
        return;
    m_search = wanted;
    m_finding.setFuture({});
    m_detail.setFuture({});
    m_hits.clear();
    m_searching = false;
    if (!m_loaded)
        return;
    if (m_search.isEmpty()) {
        m_cut = false;
        showRows(m_base);
    } else {
        m_searching = true;
        m_finding.setFuture(m_store.searchObjects(m_search, kMostHits));
    }
    Q_EMIT changed();
}

void CatalogueListModel::setAsOf(Instant asOf)
{
    if (asOf == m_asOf)
        return;
    m_asOf = asOf;
    if (m_loaded)
        askSets();
    Q_EMIT changed();
}

void CatalogueListModel::askPage()
{
    const std::optional<ObjectId> after = m_base.empty() ? std::nullopt : std::optional(m_base.back()->id);
    m_page.setFuture(m_store.entries(after, kPage));
}

void CatalogueListModel::takePage()
{
    auto page = answerOf(m_page);
    if (!page)
        return;
    if (!*page) {
        m_loadingPages = false;
        Q_EMIT failed(page->error());
        Q_EMIT changed();
        return;
    }
    const int count = int((*page)->size());
    std::vector<const CatalogueEntry *> added;
    added.reserve(size_t(count));
    for (CatalogueEntry &entry : **page)
        added.push_back(keep(std::move(entry)));
    m_base.insert(m_base.end(), added.begin(), added.end());
    if (m_search.isEmpty() && count > 0) {
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + count - 1);
        m_natural.insert(m_natural.end(), added.begin(), added.end());
        countLabels(added);
        m_rows.insert(m_rows.end(), added.begin(), added.end());
        endInsertRows();
    }
    m_loadingPages = count == kPage;
    if (m_loadingPages)
        askPage();
    else if (m_search.isEmpty())
        applySort();
    Q_EMIT changed();
}

const CatalogueEntry *CatalogueListModel::keep(CatalogueEntry entry)
{
    const ObjectId id = entry.id;
    return &m_entries.insert_or_assign(id, std::move(entry)).first->second;
}

void CatalogueListModel::takeHits()
{
    const auto hits = answerOf(m_finding);
    if (!hits)
        return;
    if (!*hits) {
        m_searching = false;
        Q_EMIT failed(hits->error());
        Q_EMIT changed();
        return;
    }
    m_hits.clear();
    for (const ObjectHit &hit : std::as_const(**hits))
        m_hits << hit.id;
    m_cut = m_hits.size() >= kMostHits;
    completeHits();
}

void CatalogueListModel::completeHits()
{
    // A hit says nothing of labels: one is not shown before they are known, since they count towards the banner.
    for (const ObjectId &id : std::as_const(m_hits)) {
        if (!entry(id)) {
            m_detail.setFuture(m_store.objectDetails(id));
            return;
        }
    }
    std::vector<const CatalogueEntry *> rows;
    rows.reserve(size_t(m_hits.size()));
    for (const ObjectId &id : std::as_const(m_hits))
        rows.push_back(entry(id));
    m_searching = false;
    showRows(std::move(rows));
    Q_EMIT changed();
}

void CatalogueListModel::takeDetail()
{
    auto detail = answerOf(m_detail);
    if (!detail)
        return;
    if (*detail) {
        keep(std::move(**detail));
    } else if (detail->error().code == ErrorCode::NotFound) {
        // Gone since the search.
        m_hits.removeIf([this](const ObjectId &id) { return !entry(id); });
    } else {
        m_searching = false;
        Q_EMIT failed(detail->error());
        Q_EMIT changed();
        return;
    }
    completeHits();
}

void CatalogueListModel::showRows(std::vector<const CatalogueEntry *> rows)
{
    beginResetModel();
    m_natural = std::move(rows);
    m_rows = m_natural;
    m_labelled.clear();
    countLabels(m_natural);
    endResetModel();
    applySort();
}

void CatalogueListModel::askSets()
{
    if (!m_asOf.day.isKnown())
        return;
    m_loadingSets = true;
    m_setsComing.setFuture(m_store.elementsAt(m_asOf));
}

void CatalogueListModel::takeSets()
{
    auto sets = answerOf(m_setsComing);
    if (!sets)
        return;
    m_loadingSets = false;
    if (*sets) {
        m_sets = std::make_shared<const std::vector<ElementSet>>(std::move(**sets));
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, EpochColumn), index(rowCount() - 1, AgeColumn), { Qt::DisplayRole, SortRole });
        if (m_sortColumn == EpochColumn || m_sortColumn == AgeColumn)
            applySort();
    } else {
        m_sets.reset(); // sets of another time would be taken for those of this one
        Q_EMIT failed(sets->error());
    }
    Q_EMIT changed();
}

const CatalogueEntry *CatalogueListModel::entryAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[size_t(row)] : nullptr;
}

const CatalogueEntry *CatalogueListModel::entry(const ObjectId &id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second;
}

int CatalogueListModel::rowOf(const ObjectId &id) const
{
    const CatalogueEntry *wanted = entry(id);
    const auto found = std::find(m_rows.begin(), m_rows.end(), wanted);
    return wanted && found != m_rows.end() ? int(found - m_rows.begin()) : -1;
}

const ElementSet *CatalogueListModel::currentSet(const ObjectId &id) const
{
    // Those of another time are not current while the new ones are on their way.
    if (!m_sets || m_loadingSets)
        return nullptr;
    const auto found = std::lower_bound(m_sets->begin(), m_sets->end(), id, idBefore);
    return found != m_sets->end() && found->elements.object == id ? &*found : nullptr;
}

std::vector<CatalogueEntry> CatalogueListModel::labelledRows() const
{
    std::vector<CatalogueEntry> labelled;
    for (const ObjectId &id : m_labelled)
        if (const CatalogueEntry *known = entry(id))
            labelled.push_back(*known);
    std::sort(labelled.begin(), labelled.end(), [](const CatalogueEntry &a, const CatalogueEntry &b) { return a.id < b.id; });
    return labelled;
}

void CatalogueListModel::countLabels(const std::vector<const CatalogueEntry *> &added)
{
    for (const CatalogueEntry *entry : added)
        if (!entry->labels.isEmpty() && !m_labelled.contains(entry->labels))
            m_labelled.insert(entry->labels, entry->id);
}

bool CatalogueListModel::holdsExercise() const
{
    return std::any_of(m_natural.begin(), m_natural.end(), [](const CatalogueEntry *entry) { return entry->exercise; });
}

std::optional<double> CatalogueListModel::ageDays(const ObjectId &id) const
{
    const ElementSet *set = currentSet(id);
    return set ? std::optional(daysBetween(set->elements.epoch, m_asOf)) : std::nullopt;
}

QVariant CatalogueListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CatalogueEntry &entry = *m_rows[size_t(index.row())];
    switch (role) {
    case ObjectRole:
        return entry.id.toString();
    case SortRole:
        return sortKey(entry, index.column());
    case Qt::TextAlignmentRole:
        if (index.column() == AgeColumn)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::ToolTipRole:
        if (index.column() == AgeColumn || index.column() == EpochColumn) {
            if (const auto age = ageDays(entry.id); age && *age < 0)
                return tr("No element set of this object was known at the time asked for; this is the first one after it.");
        }
        return {};
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case NumberColumn:
        return entry.id.toString();
    case NameColumn:
        return entry.name;
    case OwnerColumn:
        return entry.owner;
    case DesignatorColumn:
        return entry.internationalDesignator;
    case ClassColumn:
        return entry.objectClass;
    case EpochColumn: {
        const ElementSet *set = currentSet(entry.id);
        // To the second: the details have it whole.
        return set ? Instant { set->elements.epoch.day, set->elements.epoch.nanosecond / 1'000'000'000 * 1'000'000'000 }.toString()
                   : m_sets && !m_loadingSets ? tr("no elements")
                                              : QString();
    }
    case AgeColumn: {
        const auto age = ageDays(entry.id);
        return age ? QString::number(*age, 'f', 2) : QString();
    }
    }
    return {};
}

QVariant CatalogueListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == AgeColumn)
        return tr("Days from the epoch of the element set to the time asked for; negative where the set is of later");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("Number");
    case NameColumn:
        return tr("Name");
    case OwnerColumn:
        return tr("Owner");
    case DesignatorColumn:
        //: international designator, "1998-067A"
        return tr("Designator");
    case ClassColumn:
        return tr("Class");
    case EpochColumn:
        return tr("Elements of");
    case AgeColumn:
        return tr("Age, days");
    }
    return {};
}

QVariant CatalogueListModel::sortKey(const CatalogueEntry &entry, int column) const
{
    switch (column) {
    case NumberColumn:
        return entry.id.number;
    case NameColumn:
        return entry.name;
    case OwnerColumn:
        return entry.owner;
    case DesignatorColumn:
        return entry.internationalDesignator;
    case ClassColumn:
        return entry.objectClass;
    case EpochColumn:
    case AgeColumn:
        // An object without elements stands last by age.
        return ageDays(entry.id).value_or(1e9);
    }
    return {};
}

void CatalogueListModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    applySort();
}

void CatalogueListModel::applySort()
{
    if (m_loadingPages && m_search.isEmpty())
        return; // once, when the last page is there
    if (m_sortColumn < 0 && m_rows == m_natural)
        return;
    std::vector<const CatalogueEntry *> sorted = m_natural;
    if (m_sortColumn == NumberColumn) {
        std::stable_sort(sorted.begin(), sorted.end(), [](auto *a, auto *b) { return a->id < b->id; });
    } else if (m_sortColumn == EpochColumn || m_sortColumn == AgeColumn) {
        std::vector<std::pair<double, const CatalogueEntry *>> keyed;
        keyed.reserve(sorted.size());
        for (const CatalogueEntry *entry : sorted) {
            const double age = ageDays(entry->id).value_or(1e9);
            keyed.emplace_back(m_sortColumn == EpochColumn ? -age : age, entry);
        }
        std::stable_sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        for (size_t i = 0; i < sorted.size(); ++i)
            sorted[i] = keyed[i].second;
    } else if (m_sortColumn > 0) {
        const QString CatalogueEntry::*text = m_sortColumn == NameColumn ? &CatalogueEntry::name
            : m_sortColumn == OwnerColumn                                ? &CatalogueEntry::owner
            : m_sortColumn == DesignatorColumn                           ? &CatalogueEntry::internationalDesignator
                                                                         : &CatalogueEntry::objectClass;
        std::stable_sort(sorted.begin(), sorted.end(),
                         [text](auto *a, auto *b) { return QString::compare(a->*text, b->*text, Qt::CaseInsensitive) < 0; });
    }
    if (m_sortColumn >= 0 && m_sortOrder == Qt::DescendingOrder)
        std::reverse(sorted.begin(), sorted.end());
    if (sorted == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    if (!before.isEmpty()) {
        QHash<const CatalogueEntry *, int> places;
        for (int row = 0; row < int(sorted.size()); ++row)
            places.insert(sorted[size_t(row)], row);
        for (const QModelIndex &old : before)
            after << index(places.value(m_rows[size_t(old.row())]), old.column());
    }
    m_rows = std::move(sorted);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace parallax
