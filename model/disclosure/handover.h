#pragma once

#include "model/disclosure/disclosureregister.h"
#include "model/document/stores.h"

namespace parallax {

/// What the next shift at the desk is to know: what waits and for whom, those late first; what is open to comment; what was decided since a day;
/// what lapses within thirty days. For us alone.
struct HandOverSheet
{
    QString banner;      ///< over the products that it speaks of; their stated banners, rolled up
    QString html;        ///< a page by itself, banner above and below, an exercise's strip
};

/// \a products: of the store, for their banners; one that is not among them makes the banner unknown. \a now: the desk's clock.
HandOverSheet handOverSheet(const DisclosureRegister &desk, const PolicyPack &pack, const QList<ProductSummary> &products, Instant now, Day since);

} // namespace parallax
