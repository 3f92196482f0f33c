# Documents in: Markdown, HTML and the scenario's JSON.
target_sources(parallax_storage PRIVATE
    exchange/importers.h exchange/importers.cpp
    exchange/importnotes.h exchange/importnotes.cpp
    exchange/importmarks.h exchange/importmarks.cpp
    exchange/importblocks.h
    exchange/importmarkdown.h exchange/importmarkdown.cpp exchange/importmarkdownsource.cpp
    exchange/importhtml.h exchange/importhtml.cpp
    exchange/importassembly.h exchange/importassembly.cpp exchange/importpieces.h exchange/importframe.cpp
    exchange/importcaptions.cpp exchange/importrows.cpp
    exchange/importreferences.cpp
)
