#include "model/orbit/approachlistmodel.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace parallax {

QString namedObject(const ObjectId &id, const ObjectNames &names)
{
    const QString name = names ? names(id) : QString();
    return name.isEmpty() ? id.toString() : u"%1  %2"_s.arg(id.toString(), name);
}

ApproachListModel::ApproachListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ApproachListModel::start(ObjectNames names)
{
    beginResetModel();
    m_rows.clear();
    m_names = std::move(names);
    endResetModel();
}

void ApproachListModel::add(std::span<const Approach> found)
{
    if (found.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(found.size()) - 1);
    m_rows.insert(m_rows.end(), found.begin(), found.end());
    endInsertRows();
    applySort();
}

void ApproachListModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    applySort();
}

void ApproachListModel::applySort()
{
    const auto byTime = [](const Approach &a, const Approach &b) {
        return std::tie(a.tca, a.a, a.b) < std::tie(b.tca, b.a, b.b);
    };
    const auto before = [&](const Approach &a, const Approach &b) {
        switch (m_sortColumn) {
        case MissColumn:
            return a.missKm < b.missKm;
        case SpeedColumn:
            return a.relativeSpeedKmPerS < b.relativeSpeedKmPerS;
        case FirstColumn:
            return std::tie(a.a, a.b) < std::tie(b.a, b.b);
        case SecondColumn:
            return std::tie(a.b, a.a) < std::tie(b.b, b.a);
        case NoteColumn:
            return a.kind < b.kind;
        default:
            return byTime(a, b);
        }
    };
    const auto ordered = [&](const Approach &a, const Approach &b) {
        return m_sortOrder == Qt::AscendingOrder ? before(a, b) : before(b, a);
    };
    if (std::is_sorted(m_rows.begin(), m_rows.end(), ordered))
        return;
    std::vector<int> order(m_rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return ordered(m_rows[size_t(a)], m_rows[size_t(b)]); });
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<int> places(order.size());
    std::vector<Approach> sorted;
    sorted.reserve(order.size());
    for (size_t i = 0; i < order.size(); ++i) {
        places[size_t(order[i])] = int(i);
        sorted.push_back(std::move(m_rows[size_t(order[i])]));
    }
    const QModelIndexList old = persistentIndexList();
    QModelIndexList now;
    for (const QModelIndex &one : old)
        now << index(places[size_t(one.row())], one.column());
    m_rows = std::move(sorted);
    changePersistentIndexList(old, now);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

QVariant ApproachListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Approach &row = m_rows[size_t(index.row())];
    switch (role) {
    case FirstObjectRole:
        return row.a.toString();
    case SecondObjectRole:
        return row.b.toString();
    case Qt::TextAlignmentRole:
        if (index.column() == MissColumn || index.column() == SpeedColumn)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case TcaColumn: {
        constexpr qint64 kMillisecond = 1'000'000;
        // Its precision where the objects pass each other.
        return Instant { row.tca.day, row.tca.nanosecond / kMillisecond * kMillisecond }.toString();
    }
    case MissColumn:
        return QString::number(row.missKm, 'f', 3);
    case SpeedColumn:
        return QString::number(row.relativeSpeedKmPerS, 'f', 3);
    case FirstColumn:
        return namedObject(row.a, m_names);
    case SecondColumn:
        return namedObject(row.b, m_names);
    case NoteColumn:
        switch (row.kind) {
        case ApproachKind::Minimum:
            return {};
        case ApproachKind::AtStart:
            return tr("closest at the start: closer before it");
        case ApproachKind::AtEnd:
            return tr("closest at the end: still coming closer");
        }
    }
    return {};
}

QVariant ApproachListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TcaColumn:
        return tr("Closest at");
    case MissColumn:
        return tr("Miss, km");
    case SpeedColumn:
        return tr("Speed, km/s");
    case FirstColumn:
        return tr("Object");
    case SecondColumn:
        return tr("Other object");
    case NoteColumn:
        return tr("Note");
    }
    return {};
}

} // namespace parallax
