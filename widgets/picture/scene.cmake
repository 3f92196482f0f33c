# The picture: what it shows, and the painter that needs no graphics card.
target_sources(parallax_widgets PRIVATE
    picture/picturecamera.h picture/picturecamera.cpp
    picture/picturetheme.h picture/picturetheme.cpp
    picture/picturecontent.h picture/picturecontent.cpp
    picture/orbitscene.h picture/orbitscene.cpp picture/scenelines.cpp picture/scenelabels.cpp
    picture/picturelook.h picture/picturelook.cpp
    picture/linepainter.h picture/linepainter.cpp
    picture/rasterpainter.h picture/rasterpainter.cpp picture/rasterground.cpp
)
# Loops over pixels and points: GCC's -O2 leaves them scalar. No answer depends on it: they are pictures.
set_source_files_properties(picture/rasterground.cpp picture/rasterpainter.cpp picture/linepainter.cpp picture/picturecamera.cpp
    picture/orbitscene.cpp PROPERTIES COMPILE_OPTIONS "-O3;-fno-math-errno;-fno-trapping-math" SKIP_PRECOMPILE_HEADERS ON)
