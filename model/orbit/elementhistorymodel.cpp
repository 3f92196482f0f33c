#include "model/orbit/elementhistorymodel.h"

#include "model/orbit/cataloguelistmodel.h"

namespace parallax {

void ElementHistoryModel::setHistory(const std::vector<HistoryEntry> &history, Instant asOf)
{
    m_asOf = asOf;
    m_current = -1; // a row of the old list is none of the new
    setRows(QList<HistoryEntry>(history.rbegin(), history.rend()));
    findCurrent();
}

void ElementHistoryModel::setAsOf(Instant asOf)
{
    m_asOf = asOf;
    findCurrent();
}

void ElementHistoryModel::findCurrent()
{
    // As CatalogueStore::elementsAt() chooses: the latest epoch not after the time, else the earliest; there the last revision.
    // Rows stand newest first, so that the first of an epoch is the last told by originator; revisions count within one.
    m_current = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const HistoryEntry &entry = rows().at(row);
        const Instant epoch = entry.set.elements.epoch;
        if (m_current >= 0) {
            const HistoryEntry &best = rows().at(m_current);
            const Instant bestEpoch = best.set.elements.epoch;
            if (bestEpoch <= m_asOf && (epoch != bestEpoch || entry.revision <= best.revision))
                continue;
            if (bestEpoch > m_asOf && epoch == bestEpoch && entry.revision <= best.revision)
                continue;
        }
        m_current = row;
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, AgeColumn), index(rowCount() - 1, StateColumn));
}

QVariant ElementHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryEntry &entry = rows().at(index.row());
    if (role == CurrentRole)
        return index.row() == m_current;
    if (role == Qt::TextAlignmentRole && index.column() == AgeColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == StateColumn && entry.revision > 0)
        return tr("Its originator had told other values for this epoch before; both are kept.");
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case EpochColumn:
        return entry.set.elements.epoch.toString();
    case AgeColumn:
        return QString::number(daysBetween(entry.set.elements.epoch, m_asOf), 'f', 2);
    case StateColumn:
        if (index.row() == m_current)
            //: of an element set: in use at the time asked for; %1 counts how often it was told otherwise
            return entry.revision > 0 ? tr("current, revision %1").arg(entry.revision) : tr("current");
        return entry.revision > 0 ? tr("revision %1").arg(entry.revision) : QString();
    case OriginatorColumn:
        return entry.set.originator;
    case SourceColumn:
        return entry.set.source.isEmpty() ? entry.feed : entry.set.source;
    case LoadedColumn:
        return Instant { entry.loaded.day, entry.loaded.nanosecond / 1'000'000'000 * 1'000'000'000 }.toString();
    }
    return {};
}

QVariant ElementHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case EpochColumn:
        return tr("Epoch");
    case AgeColumn:
        return tr("Age, days");
    case StateColumn:
        return tr("State");
    case OriginatorColumn:
        return tr("Originator");
    case SourceColumn:
        return tr("Read from");
    case LoadedColumn:
        return tr("Loaded");
    }
    return {};
}

} // namespace parallax
