# Documents in and out.
target_sources(parallax_storage PRIVATE
    exchange/copyformat.h exchange/copytext.h exchange/copytext.cpp
    exchange/copyencoders.h exchange/copyjson.cpp exchange/copyhtml.cpp exchange/copymarkdown.cpp exchange/copypdf.cpp exchange/copyfodt.cpp exchange/copyoffice.cpp
    exchange/officeclean.h exchange/officeclean.cpp
    exchange/pdfobjects.h exchange/pdfobjects.cpp
    exchange/ownfile.h exchange/ownfile.cpp
    exchange/copywriters.h exchange/copywriters.cpp
    exchange/htmltree.h exchange/htmltree.cpp
)
target_link_libraries(parallax_storage PRIVATE Qt6::Pdf)
# QPDF's headers are no C++20 for clang; the precompiled header is.
set_source_files_properties(exchange/pdfobjects.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON COMPILE_OPTIONS -std=c++17)
