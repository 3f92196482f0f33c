# Any file, looked through for what must not leave: `release check`.
target_sources(parallax_storage PRIVATE
    inspect/fileinspector.h inspect/fileinspector.cpp inspect/inspectroom.h inspect/inspectroom.cpp
    inspect/inspection.h inspect/inspection.cpp inspect/inspectors.h
    inspect/inspectraw.cpp inspect/inspecttext.cpp inspect/inspecthtml.cpp
    inspect/inspectxml.h inspect/inspectxml.cpp inspect/xmlwords.h inspect/xmlwords.cpp
    inspect/inspectzip.cpp inspect/ziprest.h inspect/ziprest.cpp inspect/inspectoffice.h inspect/inspectoffice.cpp
    inspect/inspectpdf.cpp inspect/pdfparts.h inspect/pdfparts.cpp inspect/pdfcontent.h inspect/pdfcontent.cpp inspect/pdffont.h inspect/pdffont.cpp
    inspect/inspectimage.cpp inspect/inspectsqlite.cpp
)
# QPDF's headers are no C++20 for clang; the precompiled header is.
set_source_files_properties(inspect/pdfparts.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON COMPILE_OPTIONS -std=c++17)
