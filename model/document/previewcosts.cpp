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
        Remedy remedy;
    };
    std::vector<int> kept(state.entries.size(), -1); // by facts: how many nations they keep away, -1 where not counted yet
    const auto isKept = [&](const FactsEntry &entry, size_t a) {
        return state.audiences[a].audience.nations.size() == 1 && entry.outcomes[a] != Outcome::Release;
    };
    std::vector<std::tuple<int, int, int>> order; // fewer first after negation: nations, row, facts
    int index = 0;
    for (const auto &block : state.blocks) {
        for (const auto &row : block->rows) {
            int &count = kept[size_t(row->facts)];
            if (count < 0) {
                count = 0;
                for (size_t a = 0; a < state.audiences.size(); ++a)
                    count += isKept(state.entries[size_t(row->facts)], a) ? 1 : 0;
            }
            if (count > 0)
                order.emplace_back(-count, index, row->facts);
            ++index;
        }
    }
    const auto end = order.begin() + std::min<std::ptrdiff_t>(std::max(0, most), std::ssize(order));
    std::partial_sort(order.begin(), end, order.end());
    QHash<int, Shared> shared;
    QList<Cost> costs;
    for (auto each = order.begin(); each != end; ++each) {
        const auto &[negative, row, facts] = *each;
        auto found = shared.find(facts);
        if (found == shared.end()) {
            Shared made;
            QList<DecisionPtr> decisions;
            for (size_t a = 0; a < state.audiences.size(); ++a) {
                if (!isKept(state.entries[size_t(facts)], a))
                    continue;
                made.nations.append(state.audiences[a].audience.nations.constFirst());
                decisions.append(state.context.decisions->decide(facts, state.audiences[a].context));
            }
            made.remedy = smallestRemedy(decisions);
            found = shared.insert(facts, made);
        }
        costs.append({row, found->nations, found->remedy});
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
