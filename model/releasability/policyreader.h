#pragma once

#include "model/releasability/policypack.h"

namespace parallax {

/// Fills the public fields of \a pack from JSON that the schema has accepted. What is missing stays as it is made: no
/// level, no day, no list, which the engine reads as no permission. Error: a day that does not exist, with its path.
Result<void> readPolicy(const QJsonObject &json, const QString &where, PolicyPack *pack);

/// The codes a pack brings along: its groups with their members, and every nation it names that \a shipped lacks.
Result<QList<CodeEntry>> policyCodes(const QJsonObject &json, const QString &where, const PolicyPack &pack,
                                     const Codes &shipped);

} // namespace parallax
