#include "widgets/review/showntext.h"

using namespace Qt::StringLiterals;

namespace parallax {

QList<TextSpan> mentionSpans(const QString &stored)
{
    QList<TextSpan> spans;
    int at = 0;
    while ((at = int(stored.indexOf("[["_L1, at))) >= 0) {
        const int end = int(stored.indexOf("]]"_L1, at));
        if (end < 0)
            break;
        spans.append({at, end + 2 - at});
        at = end + 2;
    }
    return spans;
}

ShownText::ShownText(QString stored, QString shown) : m_stored(std::move(stored)), m_shown(std::move(shown))
{
    // The words between two names are the same in both: where they start in the shown text, the name before them ends.
    const QList<TextSpan> mentions = mentionSpans(m_stored);
    int shownAt = 0;
    int storedAt = 0;
    for (int i = 0; i < mentions.size(); ++i) {
        const TextSpan &mention = mentions[i];
        shownAt += mention.start - storedAt;
        storedAt = mention.start + mention.length;
        const int next = i + 1 < mentions.size() ? mentions[i + 1].start : int(m_stored.size());
        const QString between = m_stored.mid(storedAt, next - storedAt);
        int shownEnd = shownAt;
        if (i + 1 == mentions.size())
            shownEnd = int(m_shown.size() - between.size());
        else if (!between.isEmpty())
            shownEnd = int(m_shown.indexOf(between, shownAt));
        if (shownEnd < shownAt || shownEnd > m_shown.size())
            shownEnd = std::min(int(m_shown.size()), shownAt);
        m_names.append({mention, {shownAt, shownEnd - shownAt}});
        shownAt = shownEnd;
    }
}

int ShownText::toStored(int shownOffset) const
{
    int shift = 0;
    for (const Name &name : m_names) {
        if (shownOffset <= name.shown.start)
            break;
        if (shownOffset < name.shown.start + name.shown.length)
            return name.stored.start;
        shift = name.stored.start + name.stored.length - name.shown.start - name.shown.length;
    }
    return std::clamp(shownOffset + shift, 0, int(m_stored.size()));
}

int ShownText::toShown(int storedOffset) const
{
    int shift = 0;
    for (const Name &name : m_names) {
        if (storedOffset <= name.stored.start)
            break;
        if (storedOffset < name.stored.start + name.stored.length)
            return name.shown.start;
        shift = name.shown.start + name.shown.length - name.stored.start - name.stored.length;
    }
    return std::clamp(storedOffset + shift, 0, int(m_shown.size()));
}

QList<TextSpan> ShownText::names() const
{
    QList<TextSpan> spans;
    for (const Name &name : m_names)
        spans.append(name.shown);
    return spans;
}

} // namespace parallax
