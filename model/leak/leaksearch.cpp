#include "model/leak/leaksearch.h"

#include "model/leak/leaktext.h"

namespace parallax {

namespace {

constexpr int kStart = 8;           ///< letters of a pattern by which it is looked up
constexpr qsizetype kLeastInBytes = 5;
constexpr qsizetype kPlainInBytes = 6; ///< shorter words turn up in bytes by chance

constexpr quint64 kHashStart = 1469598103934665603ull;

quint64 hashStep(quint64 hash, QChar c)
{
    return (hash ^ c.unicode()) * 1099511628211ull; // FNV-1a
}

/// Without blanks, and with whatever opens and closes a mark.
QString withoutBlanks(QStringView text)
{
    QString plain;
    for (QChar c : text) {
        if (!c.isSpace())
            plain += c;
    }
    return plain;
}

bool isDigitsStart(QStringView letters, qsizetype at)
{
    return letters[at].isDigit() != letters[at - 1].isDigit();
}

/// What stands between a letter and the one before it.
QStringView between(const LeakText &text, qsizetype letter)
{
    const int from = text.at(letter - 1) + 1;
    return QStringView(text.folded()).mid(from, text.at(letter) - from);
}

/// A point or comma between two digits, but for a comma before thousands, for which others write a blank or nothing.
bool isPointed(const LeakText &text, qsizetype digit)
{
    const QStringView letters = text.letters(), gap = between(text, digit);
    if (!letters[digit].isDigit() || !letters[digit - 1].isDigit())
        return false;
    qsizetype end = digit + 1;
    while (end < text.size() && letters[end].isDigit() && text.gapBefore(end) == LeakText::Gap::None)
        ++end;
    return gap.contains(u'.') || (gap.contains(u',') && end - digit != 3);
}

/// The mark as it stands around these letters, with the brackets and slashes that belong to it.
bool standsAsMark(const LeakText &text, qsizetype start, qsizetype count, const QString &mark)
{
    const QString &folded = text.folded();
    qsizetype first = text.at(start), last = text.at(start + count - 1) + 1;
    constexpr qsizetype kAround = 8;
    const qsizetype least = std::max<qsizetype>(0, first - kAround), most = std::min(folded.size(), last + kAround);
    while (first > least && QStringView(u"(/ ").contains(folded[first - 1]))
        --first;
    while (last < most && QStringView(u")/ ").contains(folded[last]))
        ++last;
    return withoutBlanks(QStringView(folded).mid(first, last - first)).contains(withoutBlanks(mark));
}

} // namespace

LeakSearch::LeakSearch(QList<WithheldTerm> terms, const QStringList &allowed)
    : m_terms(std::move(terms))
{
    for (int i = 0; i < int(m_terms.size()); ++i)
        add(m_terms[i].text, i);
    for (const QString &name : allowed)
        add(name, -1);
}

void LeakSearch::add(const QString &source, int term)
{
    const LeakText text(source);
    if (text.size() == 0)
        return;
    Pattern pattern;
    pattern.term = term;
    pattern.letters = text.letters().toString();
    pattern.parted.assign(size_t(text.size()), false);
    for (qsizetype i = 1; i < text.size(); ++i)
        pattern.parted[size_t(i)] = text.gapBefore(i) != LeakText::Gap::None || isDigitsStart(text.letters(), i);
    pattern.pointed.assign(size_t(text.size()), false);
    for (qsizetype i = 1; i < text.size(); ++i)
        pattern.pointed[size_t(i)] = isPointed(text, i);
    quint64 hash = kHashStart;
    const int start = int(std::min<qsizetype>(kStart, text.size()));
    for (int i = 0; i < start; ++i)
        hash = hashStep(hash, text.letters()[i]);
    m_lengths |= 1u << start;
    m_byStart[hash].append(int(m_patterns.size()));
    m_patterns.push_back(std::move(pattern));
}

bool LeakSearch::matches(const Pattern &pattern, const LeakText &text, qsizetype start, bool raw) const
{
    using Gap = LeakText::Gap;
    const qsizetype count = pattern.letters.size();
    if (start + count > text.size() || text.letters().mid(start, count) != pattern.letters)
        return false;
    const TermMatch match = pattern.term < 0 ? TermMatch::Name : m_terms[pattern.term].match;
    if (raw && (match == TermMatch::Code || match == TermMatch::Quantity || match == TermMatch::Mark || count < kLeastInBytes))
        return false;
    if (match == TermMatch::Sentence)
        return true;
    const bool begins = text.beginsWord(start), ends = text.endsWord(start + count - 1);
    if (match == TermMatch::Digest)
        return begins;
    if (match == TermMatch::Mark)
        return standsAsMark(text, start, count, m_terms[pattern.term].text);
    const bool loose = raw && count >= kPlainInBytes;
    if ((!begins || !ends) && !loose)
        return false;
    if (match == TermMatch::Code)
        return text.foldedPart(start, count) == m_terms[pattern.term].text;
    // A word of letters is one where none are parted, where all are (T H I S T L E), or where a line broke it at a hyphen.
    qsizetype parted = 0, odd = 0;
    for (qsizetype i = 1; i < count; ++i) {
        const Gap gap = text.gapBefore(start + i);
        if (gap == Gap::Wide)
            return false;
        parted += gap != Gap::None;
        odd += gap == Gap::Small && !pattern.parted[size_t(i)];
    }
    if (match == TermMatch::Quantity) {
        const QStringView folded = text.folded();
        const int first = text.at(start);
        if (first > 1 && QStringView(u".,").contains(folded[first - 1]) && folded[first - 2].isDigit())
            return false;
        for (qsizetype i = 1; i < count && pattern.letters[i].isDigit(); ++i) {
            if ((text.gapBefore(start + i) == Gap::None) == pattern.parted[size_t(i)])
                return false;
            // "1.2 m" is not the 1 of one cell and the "2 m" of the next.
            if (pattern.pointed[size_t(i)] && !between(text, start + i).contains(u'.') && !between(text, start + i).contains(u','))
                return false;
        }
        return odd == 0;
    }
    return odd == 0 || parted == count - 1;
}

QList<LeakSearch::Hit> LeakSearch::find(const QString &source, TextKind kind) const
{
    QList<Hit> hits;
    if (m_patterns.empty())
        return hits;
    const bool raw = kind == TextKind::Raw;
    const LeakText text(source);
    QSet<int> met;
    qsizetype allowedEnd = 0; // of the allowed names so far, the one that reaches farthest
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!raw && !text.beginsWord(at))
            continue;
        QList<const Pattern *> here;
        quint64 hash = kHashStart;
        const qsizetype most = std::min<qsizetype>(kStart, text.size() - at);
        for (qsizetype n = 1; n <= most; ++n) {
            hash = hashStep(hash, text.letters()[at + n - 1]);
            const auto candidates = m_lengths & (1u << n) ? m_byStart.constFind(hash) : m_byStart.cend();
            if (candidates == m_byStart.cend())
                continue;
            for (int candidate : *candidates) {
                const Pattern &pattern = m_patterns[size_t(candidate)];
                if (met.contains(pattern.term) || !matches(pattern, text, at, raw))
                    continue;
                if (pattern.term < 0)
                    allowedEnd = std::max(allowedEnd, at + pattern.letters.size());
                else
                    here.append(&pattern);
            }
        }
        for (const Pattern *pattern : here) {
            const qsizetype count = pattern->letters.size();
            if (allowedEnd >= at + count && m_terms[pattern->term].match == TermMatch::Name)
                continue;
            met.insert(pattern->term);
            constexpr qsizetype kQuoted = 120;
            QString written = text.foldedPart(at, count).toString().simplified();
            if (written.size() > kQuoted)
                written = written.left(kQuoted) + u'\u2026';
            hits.append({pattern->term, written});
        }
    }
    return hits;
}

} // namespace parallax
