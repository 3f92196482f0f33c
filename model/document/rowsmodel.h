#pragma once

#include <QAbstractTableModel>

#include <algorithm>

namespace parallax {

/// Table over a list of values. setRows() announces exactly what differs: equal rows at both ends stay, so selection and
/// scroll position survive an edit.
template <typename Row>
class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const QList<Row> &rows() const { return m_rows; }

protected:
    void resetRows(QList<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

    void setRows(const QList<Row> &rows) { spliceRows(0, int(m_rows.size()), rows); }

    /// Puts \a rows in the place of the \a was rows from \a first on.
    void spliceRows(int first, int was, const QList<Row> &rows)
    {
        const int is = int(rows.size()), most = std::min(was, is);
        int head = 0;
        while (head < most && std::as_const(m_rows)[first + head] == rows[head])
            ++head;
        int tail = 0;
        while (tail < most - head && std::as_const(m_rows)[first + was - 1 - tail] == rows[is - 1 - tail])
            ++tail;
        const int common = most - head - tail;
        const int from = first + head + common;
        if (was > is) {
            beginRemoveRows({}, from, from + was - is - 1);
            m_rows.remove(from, was - is);
            endRemoveRows();
        } else if (is > was) {
            beginInsertRows({}, from, from + is - was - 1);
            m_rows.insert(from, is - was, Row());
            std::copy(rows.cbegin() + head + common, rows.cbegin() + is - tail, m_rows.begin() + from);
            endInsertRows();
        }
        if (common > 0) {
            std::copy(rows.cbegin() + head, rows.cbegin() + head + common, m_rows.begin() + first + head);
            Q_EMIT dataChanged(index(first + head, 0), index(first + head + common - 1, columnCount() - 1));
        }
    }

private:
    QList<Row> m_rows;
};

} // namespace parallax
