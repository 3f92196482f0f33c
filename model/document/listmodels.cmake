target_sources(parallax_model PRIVATE
    document/rowsmodel.h
    document/matrixmodel.h document/matrixmodel.cpp
    document/costsmodel.h document/costsmodel.cpp
    document/findingsmodel.h document/findingsmodel.cpp
    document/newproduct.h document/newproduct.cpp
    document/contentsearchmodel.h document/contentsearchmodel.cpp
    document/historymodel.h document/historymodel.cpp
    document/versiondifferencesmodel.h document/versiondifferencesmodel.cpp
)
