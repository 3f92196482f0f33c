#include "widgets/review/worddiff.h"

#include <QStringView>

#include <vector>

namespace parallax {

namespace {
struct Word
{
    QStringView text;
    int start = 0;
};

std::vector<Word> wordsOf(const QString &text)
{
    std::vector<Word> words;
    const QStringView view(text);
    int i = 0;
    while (i < view.size()) {
        while (i < view.size() && view[i].isSpace())
            ++i;
        const int start = i;
        while (i < view.size() && !view[i].isSpace())
            ++i;
        if (i > start)
            words.push_back({view.mid(start, i - start), start});
    }
    return words;
}

constexpr size_t kMostCells = 1500u * 1500u;
} // namespace

WordDifference wordDifference(const QString &original, const QString &copy)
{
    const std::vector<Word> a = wordsOf(original);
    const std::vector<Word> b = wordsOf(copy);
    size_t head = 0;
    while (head < a.size() && head < b.size() && a[head].text == b[head].text)
        ++head;
    size_t tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail].text == b[b.size() - 1 - tail].text)
        ++tail;
    const size_t n = a.size() - head - tail;
    const size_t m = b.size() - head - tail;

    // keptB[j]: the word stands in both; cutBefore[j]: words of the original went before it (j = m: at the end).
    std::vector<bool> kept(m, false);
    std::vector<bool> cutBefore(m + 1, false);
    if (n > 0 && m > 0 && n * m <= kMostCells) {
        std::vector<quint16> table((n + 1) * (m + 1), 0);
        const auto cell = [&](size_t i, size_t j) -> quint16 & { return table[i * (m + 1) + j]; };
        for (size_t i = n; i-- > 0;)
            for (size_t j = m; j-- > 0;)
                cell(i, j) = a[head + i].text == b[head + j].text ? quint16(cell(i + 1, j + 1) + 1)
                                                                  : std::max(cell(i + 1, j), cell(i, j + 1));
        size_t i = 0;
        size_t j = 0;
        while (i < n && j < m) {
            if (a[head + i].text == b[head + j].text) {
                kept[j] = true;
                ++i;
                ++j;
            } else if (cell(i + 1, j) >= cell(i, j + 1)) {
                cutBefore[j] = true;
                ++i;
            } else {
                ++j;
            }
        }
        if (i < n)
            cutBefore[m] = true;
    } else if (n > 0) {
        cutBefore[m] = true;
    }

    WordDifference result;
    for (size_t j = 0; j <= m; ++j) {
        // A cut beside changed words reads as a replacement; only a bare cut gets a mark of its own.
        const bool besideChange = (j < m && !kept[j]) || (j > 0 && !kept[j - 1]);
        if (cutBefore[j] && !besideChange) {
            const size_t at = head + j;
            result.leftOut.append(at < b.size() ? b[at].start : int(copy.size()));
        }
        if (j == m || kept[j])
            continue;
        const Word &word = b[head + j];
        const int end = word.start + int(word.text.size());
        if (j > 0 && !kept[j - 1] && !result.changed.isEmpty())
            result.changed.back().length = end - result.changed.back().start;
        else
            result.changed.append({word.start, int(word.text.size())});
    }
    return result;
}

} // namespace parallax
