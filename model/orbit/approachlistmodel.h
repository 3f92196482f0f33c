#pragma once

#include "model/orbit/screening.h"

#include <QAbstractTableModel>

#include <functional>

namespace parallax {

/// What an object is called beside its number; empty where nobody named it.
using ObjectNames = std::function<QString(const ObjectId &)>;
/// "25544  ISS (ZARYA)", "25544".
QString namedObject(const ObjectId &id, const ObjectNames &names);

/// Close approaches as a screening finds them: rows come in batches, at their end, and are sorted where a column asks for it.
class ApproachListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TcaColumn, MissColumn, SpeedColumn, FirstColumn, SecondColumn, NoteColumn, ColumnCount };
    enum Role { FirstObjectRole = Qt::UserRole + 1, SecondObjectRole };

    explicit ApproachListModel(QObject *parent = nullptr);
    /// For a new screening.
    void start(ObjectNames names);
    void add(std::span<const Approach> found);
    const std::vector<Approach> &approaches() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void applySort();
    std::vector<Approach> m_rows;
    ObjectNames m_names;
    int m_sortColumn = TcaColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace parallax
