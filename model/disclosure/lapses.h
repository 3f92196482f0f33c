#pragma once

#include "model/document/preview.h"
#include "model/document/stores.h"

#include <functional>
#include <stop_token>

namespace parallax {

/// What a nation has of a portion on one day and not on the next, because something on the register ended.
struct LapseLoss
{
    ProductId product;
    PortionId portion;
    QString nation;
    Outcome before = Outcome::Withhold, after = Outcome::Withhold;
    Reason reason;                 ///< the first against it on the day after

    bool operator==(const LapseLoss &) const = default;
};

/// Of one product: what each nation of the pack loses from \a day to the day after it. \a context: its day does not count.
QList<LapseLoss> lossesAfter(const Product &product, PreviewContext context, Day day);

/// The same over all products of a store, in the order of its list. \a told is called with how many of how many have been looked through.
/// Waits for the store. Error: as the store; Busy where stopped.
Result<QList<LapseLoss>> lossesAfter(ProductStore &store, const PreviewContext &context, Day day, const std::stop_token &stop = {},
                                     const std::function<void(int, int)> &told = {});

} // namespace parallax
