#include "model/document/previewstate.h"

namespace parallax {

namespace {

/// The remedy that by itself lets most nations have the portion; where none does, the one most nations need.
Remedy smallestRemedy(const QList<DecisionPtr> &decisions)
{
    struct Count
    {
        Remedy remedy;
        int opens = 0, helps = 0;
    };
    QList<Count> counts;
    for (const DecisionPtr &decision : decisions) {
        QSet<QString> codes;
        for (const Reason &reason : decision->reasons)
            codes.insert(reason.code);
        for (const Remedy &remedy : decision->remedies) {
            auto found = std::find_if(counts.begin(), counts.end(), [&](const Count &count) { return count.remedy == remedy; });
            if (found == counts.end())
                found = counts.insert(counts.end(), {remedy, 0, 0});
            ++found->helps;
            if (codes.size() == 1 && codes.contains(remedy.lifts))
                ++found->opens;
        }
    }
    const auto best = std::max_element(counts.begin(), counts.end(), [](const Count &a, const Count &b) {
        return std::tuple(a.opens, a.helps) < std::tuple(b.opens, b.helps);
    });
    return best == counts.end() ? Remedy() : best->remedy;
}

} // namespace

QList<LivePreviews::Cost> LivePreviews::costs(int most) const
{
    const State &state = *m_state;
    // Portions with the same facts cost the same readers for the same reasons: worked out once.
    struct Shared
    {
        QStringList nations;
        QList<DecisionPtr> decisions;
    };
    QHash<int, Shared> shared;
    std::vector<std::tuple<int, int, int>> order; // fewer first after negation: nations, row, facts
    int index = 0;
    for (const auto &block : state.blocks) {
        for (const auto &row : block->rows) {
            auto found = shared.find(row->facts);
            if (found == shared.end()) {
                Shared made;
                const FactsEntry &entry = state.entries[size_t(row->facts)];
                for (size_t a = 0; a < state.audiences.size(); ++a) {
                    if (state.audiences[a].audience.nations.size() != 1 || entry.outcomes[a] == Outcome::Release)
                        continue;
                    made.nations.append(state.audiences[a].audience.nations.constFirst());
                    made.decisions.append(state.context.decisions->decide(row->facts, state.audiences[a].context));
                }
                found = shared.insert(row->facts, made);
            }
            if (!found->nations.isEmpty())
                order.emplace_back(-int(found->nations.size()), index, row->facts);
            ++index;
        }
    }
    std::sort(order.begin(), order.end());
    QHash<int, Remedy> remedies;
    QList<Cost> costs;
    for (const auto &[negative, row, facts] : order) {
        if (costs.size() >= most)
            break;
        auto remedy = remedies.find(facts);
        if (remedy == remedies.end())
            remedy = remedies.insert(facts, smallestRemedy(shared[facts].decisions));
        costs.append({row, shared[facts].nations, *remedy});
    }
    return costs;
}

qsizetype LivePreviews::memoryBytes() const
{
    const State &state = *m_state;
    const auto textBytes = [](const QString &text) { return text.isEmpty() ? qsizetype(0) : qsizetype(text.size()) * 2 + 24; };
    qsizetype bytes = 0;
    for (const auto &block : state.blocks) {
        bytes += qsizetype(sizeof(PreviewBlock) + block->items.capacity() * sizeof(NumberItem)
                           + block->numbers.capacity() * sizeof(PreviewBlock::Numbers) + block->rows.capacity() * sizeof(void *));
        for (const auto &row : block->rows) {
            const Portion &portion = *row->portion;
            bytes += qsizetype(sizeof(PreviewRow) + row->flags.capacity() * sizeof(RawFlag));
            bytes += qsizetype(sizeof(Portion)) + textBytes(portion.text) + textBytes(portion.id.value);
            for (const Tearline &tearline : portion.tearlines)
                bytes += qsizetype(sizeof(Tearline)) + textBytes(tearline.text);
            if (!row->texts)
                continue;
            bytes += qsizetype(sizeof(RowTexts) + row->texts->versions.capacity() * sizeof(TextParts));
            for (const TextParts &parts : row->texts->versions)
                bytes += qsizetype(parts.capacity() * sizeof(TextPart));
        }
    }
    for (const FactsEntry &entry : state.entries)
        bytes += qsizetype(sizeof(FactsEntry) + entry.outcomes.capacity() + entry.tearlines.capacity());
    // A node of a hash: key, value and a third for its spare room.
    bytes += (state.byPrinted.size() + state.wanting.size()) * 56;
    for (const QSet<PreviewRow *> &rows : state.mentions)
        bytes += rows.size() * 16;
    return bytes;
}

} // namespace parallax
