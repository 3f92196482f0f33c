#pragma once

#include "storage/store/storecheck.h"

namespace parallax {

/// The catalogue's part of checkStore(): references that SQLite does not watch, days, spans, search texts, digests.
Result<void> checkCatalogue(Connection &connection, StoreReport &report);

} // namespace parallax
