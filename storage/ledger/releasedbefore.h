#pragma once

#include "model/document/earlierreleases.h"
#include "model/result.h"

#include <QStringList>

namespace parallax {

class Store;

/// All that the ledger says these nations got or were shown. Waits for the store. Error: the store's; then nobody can say what they have.
Result<EarlierReleasesPtr> releasedBefore(Store &store, const QStringList &nations);

} // namespace parallax
