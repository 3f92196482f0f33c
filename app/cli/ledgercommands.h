#pragma once

#include <QStringList>
#include <QTextStream>

namespace parallax {

/// `parallax ledger …`: what the ledger of a store says, and whether it was altered.
int runLedgerCommand(const QStringList &args, QTextStream &out, QTextStream &err);

} // namespace parallax
