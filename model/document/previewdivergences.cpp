#include "model/document/previewstate.h"

namespace parallax {

QList<Divergence> LivePreviews::ownDivergences() const
{
    const State &state = *m_state;
    const std::vector<MarkCounts::Key> keys = state.own.keys();
    QList<Divergence> found = divergences(state.own.portions(), state.options(state.product.head.regime, true), state.context.pack->language());
    for (Divergence &divergence : found) {
        std::set<std::tuple<const CheckedMarking *, qint32, bool>> wanted;
        for (int distinct : std::as_const(divergence.portions))
            wanted.insert({keys[size_t(distinct)].marking.get(), keys[size_t(distinct)].date.number, keys[size_t(distinct)].excluded});
        divergence.portions.clear();
        int index = 0;
        for (const auto &block : state.blocks) {
            for (const auto &each : block->rows) {
                const QList<CheckedMarkingPtr> marks = state.ownMarks(*each);
                if (std::any_of(marks.begin(), marks.end(), [&](const CheckedMarkingPtr &mark) {
                        return wanted.contains({mark.get(), each->portion->date.number, each->portion->excludedFromRollUp});
                    }))
                    divergence.portions.append(index);
                ++index;
            }
        }
    }
    return found;
}

} // namespace parallax
