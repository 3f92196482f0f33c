#pragma once

#include "model/ledger/ledgerentry.h"

#include <QStringList>

namespace parallax {

/// What an entry speaks of, sorted, each once: "portion:EX-01-011", "product:EX-01", "nation:QOS", "request:RQ-31-0142",
/// "decision:DD-0002", "object:PX-0107", "pack:exercise", "person:FDO-1". Taken from the fields of these names in the content, at any depth.
QStringList ledgerSubjects(const LedgerEntry &entry);

} // namespace parallax
