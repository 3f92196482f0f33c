#pragma once

#include "model/result.h"

#include <QJsonObject>

namespace parallax {

/// Checks a policy pack against resources/policy/policypack.schema.json (JSON Schema draft 7).
/// Error: Malformed; \a where of it is "policy.json: /nations/QMR/ceilings/8", what it says names the value and what is
/// expected there.
Result<void> checkPolicySchema(const QJsonObject &json, const QString &where);

} // namespace parallax
