#pragma once

#include <vector>

namespace parallax {

/// Heights of rows as a prefix-sum (Fenwick) tree: where a row starts and which row lies at a place, in O(log n), so that
/// a view of 50,000 portions scrolls without laying them out. Heights are whole pixels, each at least 0.
class HeightTree
{
public:
    int size() const { return int(m_heights.size()); }
    int height(int row) const { return m_heights[size_t(row)]; }
    /// Sum of all heights.
    qint64 total() const { return top(size()); }
    /// Where \a row starts; top(size()) is the total.
    qint64 top(int row) const;
    /// The row that holds pixel \a y: the last row where it lies beyond the end, 0 before the start, -1 of no rows.
    /// Rows without height are never the answer while another one holds the pixel.
    int rowAt(qint64 y) const;

    void reset(std::vector<int> heights);
    void setHeight(int row, int height);
    /// Rows [row, row + removed) go, \a inserted come. One pass over all rows, which a structural edit can bear.
    void splice(int row, int removed, const std::vector<int> &inserted);

private:
    void rebuild();

    std::vector<int> m_heights;
    std::vector<qint64> m_sums; ///< Fenwick, counted from 1
};

} // namespace parallax
