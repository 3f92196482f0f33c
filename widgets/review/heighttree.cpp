#include "widgets/review/heighttree.h"

namespace parallax {

qint64 HeightTree::top(int row) const
{
    qint64 sum = 0;
    for (int i = row; i > 0; i -= i & -i)
        sum += m_sums[size_t(i)];
    return sum;
}

int HeightTree::rowAt(qint64 y) const
{
    if (m_heights.empty())
        return -1;
    if (y < 0)
        return 0;
    // Descends the tree: the largest count of rows whose sum does not pass y.
    int count = 0;
    qint64 left = y;
    int step = 1;
    while (step * 2 <= size())
        step *= 2;
    for (; step > 0; step /= 2) {
        const int next = count + step;
        if (next <= size() && m_sums[size_t(next)] <= left) {
            count = next;
            left -= m_sums[size_t(next)];
        }
    }
    return count < size() ? count : size() - 1;
}

void HeightTree::reset(std::vector<int> heights)
{
    m_heights = std::move(heights);
    rebuild();
}

void HeightTree::setHeight(int row, int height)
{
    const int delta = height - m_heights[size_t(row)];
    if (delta == 0)
        return;
    m_heights[size_t(row)] = height;
    for (int i = row + 1; i <= size(); i += i & -i)
        m_sums[size_t(i)] += delta;
}

void HeightTree::splice(int row, int removed, const std::vector<int> &inserted)
{
    if (removed == int(inserted.size())) {
        for (int i = 0; i < removed; ++i)
            setHeight(row + i, inserted[size_t(i)]);
        return;
    }
    const auto from = m_heights.begin() + row;
    m_heights.insert(m_heights.erase(from, from + removed), inserted.begin(), inserted.end());
    rebuild();
}

void HeightTree::rebuild()
{
    m_sums.assign(m_heights.size() + 1, 0);
    for (int i = 1; i <= size(); ++i) {
        m_sums[size_t(i)] += m_heights[size_t(i - 1)];
        if (const int parent = i + (i & -i); parent <= size())
            m_sums[size_t(parent)] += m_sums[size_t(i)];
    }
}

} // namespace parallax
