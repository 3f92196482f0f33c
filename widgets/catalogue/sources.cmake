target_sources(parallax_widgets PRIVATE
    catalogue/feedimporter.h catalogue/feedimporter.cpp
    catalogue/feedreport.h catalogue/feedreport.cpp
    catalogue/cataloguepanel.h catalogue/cataloguepanel.cpp
    catalogue/objectdetails.h catalogue/objectdetails.cpp
    catalogue/ownbannerwatch.h catalogue/ownbannerwatch.cpp
    catalogue/momentfield.h catalogue/momentfield.cpp
    catalogue/approachespanel.h catalogue/approachespanel.cpp
)
