# The ledger: entries that cannot be changed unnoticed.
target_sources(parallax_model PRIVATE
    ledger/canonicaljson.h ledger/canonicaljson.cpp
    ledger/ledgerentry.h ledger/ledgerentry.cpp
    ledger/ledgersubjects.h ledger/ledgersubjects.cpp
    ledger/ledgerkeys.h ledger/ledgerkeys.cpp
    ledger/carriedentry.h ledger/carriedentry.cpp
    ledger/ledgerchecker.h ledger/ledgerchecker.cpp
    ledger/signer.h ledger/ledger.h
)
