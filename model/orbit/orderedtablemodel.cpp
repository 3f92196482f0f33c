#include "model/orbit/orderedtablemodel.h"

#include <numeric>

namespace parallax {

void OrderedTableModel::resetOrder(qsizetype rows)
{
    m_order.resize(size_t(rows));
    order();
}

void OrderedTableModel::order()
{
    std::iota(m_order.begin(), m_order.end(), 0);
    if (m_column < 0 || m_order.empty())
        return;
    std::visit(
        [this](const auto &keys) {
            if (m_direction == Qt::AscendingOrder)
                std::stable_sort(m_order.begin(), m_order.end(), [&keys](int a, int b) { return keys[size_t(a)] < keys[size_t(b)]; });
            else
                std::stable_sort(m_order.begin(), m_order.end(), [&keys](int a, int b) { return keys[size_t(b)] < keys[size_t(a)]; });
        },
        sortKeys(m_column));
}

void OrderedTableModel::sort(int column, Qt::SortOrder direction)
{
    m_column = column;
    m_direction = direction;
    if (m_order.empty())
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList old = persistentIndexList();
    std::vector<int> kept;
    for (const QModelIndex &one : old)
        kept.push_back(m_order[size_t(one.row())]);
    order();
    std::vector<int> places(m_order.size());
    for (size_t row = 0; row < m_order.size(); ++row)
        places[size_t(m_order[row])] = int(row);
    QModelIndexList now;
    for (qsizetype i = 0; i < old.size(); ++i)
        now << index(places[size_t(kept[size_t(i)])], old.at(i).column());
    changePersistentIndexList(old, now);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace parallax
