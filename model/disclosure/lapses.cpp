#include "model/disclosure/lapses.h"

#include "model/tr.h"

namespace parallax {

namespace {

/// How much of it they have.
int amountOf(Outcome outcome)
{
    if (outcome == Outcome::Release)
        return 3;
    return isReleased(outcome) ? 2 : mayBeShown(outcome) ? 1 : 0;
}

} // namespace

QList<LapseLoss> lossesAfter(const Product &product, PreviewContext context, Day day)
{
    QList<Audience> nations;
    for (const NationPolicy &nation : context.pack->nations)
        nations << Audience{{nation.code}};
    context.day = day;
    const auto before = LivePreviews::make(product, context, nations);
    context.day = Day{day.number + 1};
    const auto after = LivePreviews::make(product, context, nations);
    QList<LapseLoss> losses;
    for (int audience = 0; audience < int(nations.size()); ++audience) {
        const std::vector<Outcome> had = before->outcomes(audience), has = after->outcomes(audience);
        for (int row = 0; row < int(had.size()); ++row) {
            if (amountOf(has[size_t(row)]) >= amountOf(had[size_t(row)]))
                continue;
            LapseLoss loss{product.head.id, product.at(row)->id, nations.at(audience).nations.constFirst(), had[size_t(row)], has[size_t(row)], {}};
            const DecisionPtr decision = after->decision(row, audience);
            if (!decision->reasons.isEmpty())
                loss.reason = decision->reasons.constFirst();
            losses << loss;
        }
    }
    return losses;
}

Result<QList<LapseLoss>> lossesAfter(ProductStore &store, const PreviewContext &context, Day day, const std::stop_token &stop, const std::function<void(int, int)> &told)
{
    const auto products = store.products().result();
    if (!products)
        return products.error();
    QList<LapseLoss> losses;
    int looked = 0;
    for (const ProductSummary &summary : *products) {
        if (stop.stop_requested())
            return Error{ErrorCode::Busy, Tr::tr("The question was broken off."), {}};
        const auto revision = store.product(summary.id).result();
        if (!revision)
            return revision.error();
        losses += lossesAfter(revision->product, context, day);
        if (told)
            told(++looked, int(products->size()));
    }
    return losses;
}

} // namespace parallax
