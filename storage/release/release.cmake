# Release packages: what a nation is handed, as files.
target_sources(parallax_storage PRIVATE
    release/releasepackage.h release/releasepackage.cpp
    release/packageobjects.h release/packageobjects.cpp
    release/packagelabels.h release/packagelabels.cpp
    release/transparencysheet.h release/transparencysheet.cpp
    release/packagefiles.h release/packagefiles.cpp
    release/envelope.h release/envelope.cpp
)
