#include "model/leak/leaktext.h"

#include "model/document/names.h"

namespace parallax {

namespace {

/// Emphasis in Markdown: not seen, so it parts no word. An underscore does, in names of files.
bool isEmphasis(QChar c)
{
    return c == u'*' || c == u'~' || c == u'`';
}

} // namespace

LeakText::LeakText(const QString &source)
{
    const QString folded = foldedText(source).text;
    m_folded.reserve(folded.size());
    m_letters.reserve(folded.size());
    m_at.reserve(size_t(folded.size()));
    for (QChar c : folded) {
        if (isEmphasis(c))
            continue;
        if (c.isLetterOrNumber()) {
            m_letters += c.toUpper();
            m_at.push_back(int(m_folded.size()));
        }
        m_folded += c;
    }
}

QStringView LeakText::foldedPart(qsizetype firstLetter, qsizetype count) const
{
    const int start = at(firstLetter);
    return QStringView(m_folded).mid(start, at(firstLetter + count - 1) + 1 - start);
}

LeakText::Gap LeakText::gapBefore(qsizetype letter) const
{
    const int start = at(letter - 1) + 1, end = at(letter);
    if (start == end)
        return Gap::None;
    // "1,900 km"
    if (end == start + 1 && m_folded[start] == u',' && m_folded[start - 1].isDigit() && m_folded[end].isDigit())
        return Gap::Small;
    constexpr int kMostMarks = 2;
    int marks = 0;
    bool hyphen = false;
    for (int i = start; i < end; ++i) {
        const QChar c = m_folded[i];
        if (c.isSpace())
            continue; // a line may break here, with any indentation
        if (c != u'-' && c != u'.' && c != u'/' && c != u'_' && c != u'\'' && c != u'|')
            return Gap::Wide;
        hyphen = hyphen || c == u'-';
        if (++marks > kMostMarks)
            return Gap::Wide;
    }
    return hyphen ? Gap::Hyphen : Gap::Small;
}

bool LeakText::beginsWord(qsizetype letter) const
{
    if (letter == 0 || at(letter) != at(letter - 1) + 1)
        return true;
    return m_folded[at(letter)].isUpper() && m_folded[at(letter - 1)].isLower();
}

bool LeakText::endsWord(qsizetype letter) const
{
    const qsizetype next = letter + 1;
    if (next >= size() || at(next) != at(letter) + 1)
        return true;
    const QChar here = m_folded[at(letter)], after = m_folded[at(next)];
    if (after.isUpper() && here.isLower())
        return true;
    // "KITE-7Bs": several of them, or theirs.
    return after.toUpper() == u'S' && (next + 1 >= size() || at(next + 1) != at(next) + 1);
}

} // namespace parallax
