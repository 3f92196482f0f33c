# The orbital picture out.
target_sources(parallax_storage PRIVATE
    exchange/picturefile.h exchange/picturefile.cpp exchange/checkedsave.h exchange/checkedsave.cpp
    exchange/picturesamples.h exchange/picturesamples.cpp exchange/picturewords.h exchange/picturewords.cpp
    exchange/czmlwriter.h exchange/czmlwriter.cpp exchange/kmlwriter.h exchange/kmlwriter.cpp
    exchange/jsonlist.h exchange/jsonlist.cpp exchange/picturefilecheck.h exchange/czmlcheck.cpp exchange/kmlcheck.cpp
    exchange/picturecheck.h exchange/picturecheck.cpp
)
