#pragma once

#include <QAbstractTableModel>

#include <variant>
#include <vector>

namespace parallax {

/// A table of many rows that is sorted by itself: only numbers of rows are moved, by keys that are taken once, so that 200,000 rows
/// are sorted in a fraction of the time that a proxy needs.
class OrderedTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_order.size()); }
    /// Equal rows keep the order of the data; a column below zero: all of them do.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    /// By row of the data. Numbers have an order: no NaN.
    using SortKeys = std::variant<std::vector<double>, QStringList>;
    virtual SortKeys sortKeys(int column) const = 0;

    /// Where the data has what stands in a row.
    qsizetype dataRow(int row) const { return m_order[size_t(row)]; }
    /// Between beginResetModel() and endResetModel(), with the new data in place.
    void resetOrder(qsizetype rows);

private:
    void order();

    std::vector<int> m_order;
    int m_column = -1;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace parallax
