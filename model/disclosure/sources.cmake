# The desk: requests, decisions and what is on record of consents; folded from the ledger.
target_sources(parallax_model PRIVATE
    disclosure/disclosurerequest.h disclosure/disclosurerequest.cpp
    disclosure/disclosuredecision.h disclosure/disclosuredecision.cpp
    disclosure/disclosuredesk.h disclosure/deskexchange.h disclosure/spill.h disclosure/spill.cpp disclosure/requestlistmodel.h disclosure/requestlistmodel.cpp
    disclosure/deskentries.cpp
    disclosure/packagewish.h disclosure/packagewish.cpp
    disclosure/releasebasis.h disclosure/releasebasis.cpp
    disclosure/lapses.h disclosure/lapses.cpp
    disclosure/handover.h disclosure/handover.cpp
    disclosure/deskwork.h disclosure/deskwork.cpp
    disclosure/disclosureregister.h disclosure/disclosureregister.cpp
)
