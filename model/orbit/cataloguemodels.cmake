# Item models over the catalogue, for the window.
target_sources(parallax_model PRIVATE
    orbit/cataloguelistmodel.h orbit/cataloguelistmodel.cpp
    orbit/objectlistmodel.h orbit/objectlistmodel.cpp
    orbit/elementhistorymodel.h orbit/elementhistorymodel.cpp
    orbit/messagelistmodel.h orbit/messagelistmodel.cpp
    orbit/approachlistmodel.h orbit/approachlistmodel.cpp
    orbit/screeninglists.h orbit/screeninglists.cpp
    orbit/screeningtask.h orbit/screeningtask.cpp
    orbit/propagationstate.h orbit/propagationstate.cpp
    orbit/ownbanner.h orbit/ownbanner.cpp
    orbit/feedfindingsmodel.h orbit/feedfindingsmodel.cpp
)
