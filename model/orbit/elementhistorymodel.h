#pragma once

#include "model/document/rowsmodel.h"
#include "model/orbit/cataloguestore.h"

namespace parallax {

/// The element sets of one object, newest first, with where they came from and which of them was current.
class ElementHistoryModel : public RowsModel<HistoryEntry>
{
    Q_OBJECT
public:
    enum Column { EpochColumn, AgeColumn, StateColumn, OriginatorColumn, SourceColumn, LoadedColumn, ColumnCount };
    enum Role { CurrentRole = Qt::UserRole + 1 };

    using RowsModel<HistoryEntry>::RowsModel;
    /// As CatalogueStore::history() gives them.
    void setHistory(const std::vector<HistoryEntry> &history, Instant asOf);
    void setAsOf(Instant asOf);
    int currentRow() const { return m_current; }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void findCurrent();
    Instant m_asOf;
    int m_current = -1;
};

} // namespace parallax
