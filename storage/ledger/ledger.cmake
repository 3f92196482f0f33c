# The keys that sign the ledger.
target_sources(parallax_storage PRIVATE
    ledger/personkey.h ledger/personkey.cpp
    ledger/keyring.h ledger/keyring.cpp
    ledger/ledgertable.h ledger/ledgertable.cpp
    ledger/deskstate.h ledger/deskstate.cpp
    ledger/signaturememory.h ledger/signaturememory.cpp
    ledger/replay.h ledger/replay.cpp
    ledger/deskbundle.h ledger/deskbundle.cpp
    ledger/deskexchange.h ledger/deskexchange.cpp
    ledger/releasedbefore.h ledger/releasedbefore.cpp
)
target_link_libraries(parallax_storage PRIVATE OpenSSL::Crypto)
