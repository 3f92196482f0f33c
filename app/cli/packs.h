#pragma once

#include "model/releasability/policypack.h"

namespace parallax {

/// A pack by name ("exercise", "public") or from a file. Errors name the file and the path in it.
Result<PolicyPackPtr> loadPack(const QString &nameOrFile, const MarkingLanguage &shipped);

/// "policy.json: /nations/QMR: …", for standard error.
QString describe(const Error &error);

} // namespace parallax
