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

    void setRows(QList<Row> rows)
    {
        const int was = int(m_rows.size()), is = int(rows.size()), most = std::min(was, is);
        int head = 0;
        while (head < most && m_rows[head] == rows[head])
            ++head;
        int tail = 0;
        while (tail < most - head && m_rows[was - 1 - tail] == rows[is - 1 - tail])
            ++tail;
        const int common = most - head - tail;
        if (was > is) {
            beginRemoveRows({}, head + common, was - tail - 1);
            m_rows.remove(head + common, was - is);
            endRemoveRows();
        } else if (is > was) {
            beginInsertRows({}, head + common, is - tail - 1);
            m_rows.insert(head + common, is - was, Row());
            std::copy(rows.cbegin() + head + common, rows.cbegin() + is - tail, m_rows.begin() + head + common);
            endInsertRows();
        }
        if (common > 0) {
            std::copy(rows.cbegin() + head, rows.cbegin() + head + common, m_rows.begin() + head);
            Q_EMIT dataChanged(index(head, 0), index(head + common - 1, columnCount() - 1));
        }
    }

private:
    QList<Row> m_rows;
};

} // namespace parallax
