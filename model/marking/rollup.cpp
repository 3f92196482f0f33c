#include "model/marking/rollup.h"

#include "model/marking/rollupcore.h"

namespace parallax {

namespace {
/// Equal marks of one date are computed once: what counts is which marks there are, not how many.
QList<RollUpInput> distinct(const QList<RollUpPortion> &portions)
{
    QList<RollUpInput> inputs;
    QHash<std::pair<QString, qint32>, qsizetype> known;
    for (qsizetype i = 0; i < portions.size(); ++i) {
        const RollUpPortion &portion = portions[i];
        if (portion.excluded)
            continue;
        // A null string stands for an unmarked portion; no mark has a null source.
        const QString source = portion.marking ? portion.marking->marking.source + u'\x1' : QString();
        const auto key = std::pair(source, portion.date.number);
        const auto found = known.constFind(key);
        if (found != known.constEnd()) {
            inputs[*found].places.append(int(i));
            continue;
        }
        known.insert(key, inputs.size());
        inputs.append({portion.marking, portion.date, {int(i)}});
    }
    return inputs;
}
} // namespace

RollUpResult rollUp(const QList<RollUpPortion> &portions, const RollUpOptions &options, const MarkingLanguage &language)
{
    return RollUpCore(distinct(portions), options, language).compute();
}

bool covers(const CheckedMarkingPtr &mark, const CheckedMarkingPtr &other, const RollUpOptions &options, const MarkingLanguage &language)
{
    if (!mark || !other)
        return false;
    const RollUpResult alone = rollUp({{mark, {}, false}}, options, language), both = rollUp({{mark, {}, false}, {other, {}, false}}, options, language);
    return alone.marking && both.marking && alone.banner == both.banner;
}

void RollUp::add(const CheckedMarkingPtr &marking, Day date)
{
    Entry &entry = m_counts[keyOf(marking, date)];
    entry.marking = marking;
    entry.date = date;
    ++entry.count;
}

void RollUp::remove(const CheckedMarkingPtr &marking, Day date)
{
    const auto found = m_counts.find(keyOf(marking, date));
    if (found != m_counts.end() && --found->count == 0)
        m_counts.erase(found);
}

QString RollUp::keyOf(const CheckedMarkingPtr &marking, Day date)
{
    return (marking ? u'm' + marking->marking.source : QStringLiteral("unmarked")) + u'\x1' + QString::number(date.number);
}

RollUpResult RollUp::result(const RollUpOptions &options, const MarkingLanguage &language) const
{
    QList<RollUpInput> inputs;
    for (const Entry &entry : m_counts)
        inputs.append({entry.marking, entry.date, {int(inputs.size())}});
    return RollUpCore(std::move(inputs), options, language).compute();
}

QList<CheckedMarkingPtr> RollUp::distinctMarks() const
{
    QList<CheckedMarkingPtr> marks;
    for (const Entry &entry : m_counts)
        marks.append(entry.marking);
    return marks;
}

} // namespace parallax
