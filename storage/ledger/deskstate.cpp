#include "storage/ledger/deskstate.h"

#include "storage/ledger/personkey.h"
#include "storage/ledger/signaturememory.h"
#include "storage/store/store.h"

namespace parallax {

using namespace Qt::StringLiterals;

Result<DeskState> loadDesk(Store &store, const QString &pack, const MarkingLanguage &language, const std::shared_ptr<KnownSignatures> &remembered)
{
    const auto bytes = store.pack(pack).result();
    if (!bytes)
        return bytes.error();
    DeskState state;
    state.packId = pack;
    auto base = PolicyPack::fromJson(*bytes, pack, language);
    if (!base)
        return base.error();
    state.base = state.pack = *base;
    state.verifier = std::make_shared<SignatureMemory>(std::make_shared<OpenSslVerifier>(), store.knownSignatures());
    if (remembered)
        state.verifier = std::make_shared<SignatureMemory>(state.verifier, remembered);
    state.desk = std::make_shared<DisclosureRegister>(state.base, *state.verifier);
    const auto requests = store.packPart(pack, u"requests"_s).result();
    if (requests) {
        if (auto taken = state.desk->takeShipped(*requests, u"requests"_s); !taken)
            return taken.error();
    } else if (requests.error().code != ErrorCode::NotFound) {
        return requests.error();
    }
    if (const auto folded = refreshDesk(state, store, language); !folded)
        return folded.error();
    return state;
}

Result<bool> refreshDesk(DeskState &state, Store &store, const MarkingLanguage &language)
{
    const auto entries = store.ledgerOf({LedgerKind::Begin, LedgerKind::Key, LedgerKind::Request, LedgerKind::Decision, LedgerKind::Consent, LedgerKind::Carried}, state.sequence).result();
    if (!entries)
        return entries.error();
    bool changes = state.isStale;
    for (const LedgerEntry &entry : *entries) {
        state.desk->take(entry);
        state.sequence = entry.sequence;
        changes |= entry.kind == LedgerKind::Decision || entry.kind == LedgerKind::Consent || entry.kind == LedgerKind::Carried;
    }
    if (!changes)
        return false;
    state.isStale = true; // until a policy was made of it
    auto pack = state.desk->policyPack(language);
    if (!pack)
        return pack.error();
    state.pack = *pack;
    state.isStale = false;
    return true;
}

} // namespace parallax
