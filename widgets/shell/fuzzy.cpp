#include "widgets/shell/fuzzy.h"

#include <algorithm>

namespace parallax {

namespace {

// A whole word found as it stands beats scattered letters by far; scattered letters must start at a word.
int wordScore(QStringView word, QStringView text)
{
    const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    if (at >= 0) {
        const bool wordStart = at == 0 || !text[at - 1].isLetterOrNumber();
        return 200 + (wordStart ? 100 : 0) + (at == 0 ? 50 : 0) + (word.size() == text.size() ? 100 : 0);
    }
    int score = 0, run = 0;
    qsizetype next = 0;
    for (qsizetype i = 0; i < text.size() && next < word.size(); ++i) {
        if (text[i].toCaseFolded() != word[next].toCaseFolded()) {
            run = 0;
            continue;
        }
        const bool wordStart = i == 0 || !text[i - 1].isLetterOrNumber();
        if (next == 0 && !wordStart)
            continue;
        score += 4 + (wordStart ? 12 : 0) + 4 * run;
        ++run;
        ++next;
    }
    return next == word.size() ? score : 0;
}

} // namespace

int fuzzyScore(QStringView pattern, QStringView text)
{
    int total = 0, words = 0;
    for (QStringView word : pattern.tokenize(u' ', Qt::SkipEmptyParts)) {
        const int score = wordScore(word, text);
        if (!score)
            return 0;
        total += score;
        ++words;
    }
    return words ? std::max(1, total / words - int(std::min<qsizetype>(text.size() / 8, 40))) : 1;
}

} // namespace parallax
