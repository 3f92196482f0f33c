#pragma once

#include "model/ledger/ledgerentry.h"

#include <QStringList>

namespace parallax {

/// The entry that a release or showing was wrong in some portions: who holds which bytes since when, or has seen it, and why it was wrong.
/// Error: Unsupported where \a release is neither; Malformed without portions or reason; NotFound for a portion that did not go out with it.
Result<QJsonObject> spillContent(const LedgerEntry &release, const QStringList &portions, const QString &reason);

} // namespace parallax
