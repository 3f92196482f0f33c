# Documents in: Markdown, HTML, flat ODF and the scenario's JSON.
target_sources(parallax_storage PRIVATE
    exchange/importers.h exchange/importers.cpp
    exchange/importnotes.h exchange/importnotes.cpp
    exchange/importmarks.h exchange/importmarks.cpp
    exchange/importblocks.h
    exchange/importmarkdown.h exchange/importmarkdown.cpp exchange/importmarkdownsource.cpp
    exchange/importhtml.h exchange/importhtml.cpp
    exchange/odftree.h exchange/odftree.cpp exchange/odfstyles.h exchange/odfstyles.cpp
    exchange/importodf.h exchange/importodf.cpp exchange/odfreader.h exchange/odfreader.cpp exchange/odfinline.cpp exchange/odfframes.cpp
    exchange/importfile.h exchange/importfile.cpp exchange/officefile.h exchange/officefile.cpp
    exchange/officeconverter.h exchange/officeconverter.cpp exchange/sandboxroom.h exchange/sandboxroom.cpp
    exchange/importpicture.h exchange/importpicture.cpp
    exchange/pdflines.h exchange/pdflines.cpp exchange/importpdf.h exchange/importpdf.cpp
    exchange/importassembly.h exchange/importassembly.cpp exchange/importpieces.h exchange/importframe.cpp exchange/importbanner.cpp
    exchange/importcaptions.cpp exchange/importrows.cpp
    exchange/importreferences.cpp
)
