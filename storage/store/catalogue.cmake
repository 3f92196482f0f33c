# The catalogue of the store: the interface of model/orbit/cataloguestore.h.
target_sources(parallax_storage PRIVATE
    store/bulkstatement.h store/bulkstatement.cpp
    store/longwork.h
    store/objecttable.h store/objecttable.cpp store/objectsearch.cpp
    store/elementtable.h store/elementimport.cpp store/elementread.cpp
    store/messagetable.h store/messagetable.cpp
    store/scenarioobjects.h store/scenarioobjects.cpp
    store/storecatalogue.cpp
    store/cataloguecheck.h store/cataloguecheck.cpp
)
