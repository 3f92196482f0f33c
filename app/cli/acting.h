#pragma once

#include "app/cli/storeaccess.h"
#include "storage/ledger/personkey.h"

namespace parallax {

/// --as PERSON, --passphrase-file FILE, --keys DIR.
QList<QCommandLineOption> actingOptions();

/// The key of --as. In an exercise it is made at first use, without a passphrase where none is given.
/// Error: NotFound where the pack knows nobody of this name; Denied without --as, or where the passphrase is another one.
Result<std::shared_ptr<const PersonKey>> actingKey(const QCommandLineParser &parser, const QString &packId, const PolicyPack &pack);

/// The instant of --at, or now.
Result<Instant> actingInstant(const QCommandLineParser &parser);

} // namespace parallax
