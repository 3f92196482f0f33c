#pragma once

#include "model/disclosure/deskexchange.h"
#include "storage/ledger/deskbundle.h"
#include "storage/ledger/deskstate.h"

namespace parallax {

/// A request with all that was said about it, its consents, and its product as it stands, to be written by writeBundle().
/// Waits for the store. Error: NotFound for a request that is not there; Denied from an altered ledger; Io.
Result<DeskBundle> bundleOf(Store &store, const DeskState &state, const QString &request, Instant at);

/// Whose keys are to be vouched for before a bundle can be taken in: signer first, each once.
QList<UnknownKey> unknownKeys(const SignedBundle &bundle, const DeskState &state);

/// Enters what is new of it, each entry signed by \a key, and puts the product together with the one here. A second time nothing changes.
/// Waits for the store. Error: Denied where a key is neither known nor in \a vouched; NotFound where the store lacks the policy pack;
/// Conflict where somebody wrote meanwhile and nothing is lost by trying again; as Ledger::record().
Result<TakenIn> takeIn(Store &store, DeskState &state, const SignedBundle &bundle, const QList<QByteArray> &vouched,
                       const std::shared_ptr<const PersonKey> &key, Instant at, const MarkingLanguage &language);

} // namespace parallax
