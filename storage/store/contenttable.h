#pragma once

#include "model/document/contentsearch.h"
#include "storage/store/connection.h"

namespace parallax {

/// Products by title and id, then portions by their words, best first; where a query meets more than some thousand portions, the
/// newest first, since ranking them would take longer than anybody waits; then what the desk was asked and has decided, newest first.
/// \a isCanceled is polled while SQLite works.
/// Error: Busy where it was cancelled.
Result<ContentHits> searchContentIn(Connection &connection, const ContentQuery &query, int skip, int most,
                                    const std::function<bool()> &isCanceled = {});

} // namespace parallax
