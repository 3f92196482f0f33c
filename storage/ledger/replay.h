#pragma once

#include "model/disclosure/releasebasis.h"

namespace parallax {

class Store;

/// \a portions: ids; empty: all of the entry's. Waits for the store. Error: Unsupported for an entry of another kind, or one from before what
/// decided was kept; NotFound where the product or the policy pack of then is not in the store.
Result<Replay> replay(Store &store, const LedgerEntry &entry, const QStringList &portions, const MarkingLanguage &language);

/// replay() of each release and showing in which \a nation got all of \a portions, newest first, at most \a most of each kind. One that
/// cannot be decided again is there without portions.
Result<QList<Replay>> replaysFor(Store &store, const QString &nation, const QStringList &portions, int most, const MarkingLanguage &language);

} // namespace parallax
