target_sources(parallax_model PRIVATE
    document/jsonreader.h document/numbering.h document/numbering.cpp document/product.cpp document/productjson.cpp document/markcache.cpp
    document/edit.cpp document/editjson.cpp
    document/versions.h document/versions.cpp
    document/earlierreleases.h document/earlierreleases.cpp
    document/contentsearch.h document/contentsearch.cpp
    document/spelling.h document/spelling.cpp
    document/names.h document/names.cpp document/textparts.h document/textparts.cpp
    document/previewstate.h document/preview.cpp document/previewrows.cpp document/previewtext.cpp document/previewflags.cpp
    document/previewbanners.cpp document/previewdivergences.cpp document/previewcosts.cpp document/releasecopy.cpp
    document/threeway.h document/threeway.cpp
    document/figurepainter.h document/figurepainter.cpp document/picturename.h document/picturename.cpp
)
