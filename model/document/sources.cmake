target_sources(parallax_model PRIVATE
    document/jsonreader.h document/numbering.h document/numbering.cpp document/product.cpp document/productjson.cpp document/markcache.cpp
    document/edit.cpp document/editjson.cpp
)
