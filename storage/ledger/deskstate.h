#pragma once

#include "model/disclosure/disclosureregister.h"

namespace parallax {

class KnownSignatures;
class Store;

/// The desk's register of a policy pack in a store, and the policy in force with what the ledger adds to the pack.
struct DeskState
{
    std::shared_ptr<const SignatureVerifier> verifier; ///< asked by the register for as long as it is there
    std::shared_ptr<DisclosureRegister> desk;
    QString packId;
    PolicyPackPtr base, pack;                          ///< as authored; in force
    qint64 sequence = 0;                               ///< of the last entry that was folded
    bool isStale = false;                              ///< entries were folded of which no policy could be made yet
};

/// Waits for the store. Error: NotFound for a pack that is not there, Malformed where pack, requests or ledger cannot be read.
/// \a remembered: signatures that earlier runs found good. It serves what is shown; before a release the whole ledger is checked without it.
Result<DeskState> loadDesk(Store &store, const QString &pack, const MarkingLanguage &language, const std::shared_ptr<KnownSignatures> &remembered = {});

/// Folds what has come since. True where the policy in force is another one.
Result<bool> refreshDesk(DeskState &state, Store &store, const MarkingLanguage &language);

} // namespace parallax
