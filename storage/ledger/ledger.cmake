# The keys that sign the ledger.
target_sources(parallax_storage PRIVATE
    ledger/personkey.h ledger/personkey.cpp
    ledger/keyring.h ledger/keyring.cpp
    ledger/ledgertable.h ledger/ledgertable.cpp
    ledger/deskstate.h ledger/deskstate.cpp
    ledger/replay.h ledger/replay.cpp
)
target_link_libraries(parallax_storage PRIVATE OpenSSL::Crypto)
