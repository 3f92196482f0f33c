# The picture on the screen.
target_sources(parallax_widgets PRIVATE
    picture/pictureclock.h picture/pictureclock.cpp
    picture/picturesource.h picture/picturesource.cpp
    picture/lensedpicture.h picture/lensedpicture.cpp
    picture/figurepictures.h picture/figurepictures.cpp
    picture/framemaker.h picture/framemaker.cpp
    picture/orbitview.h picture/orbitview.cpp
    picture/timelinebar.h picture/timelinebar.cpp
    picture/differencespanel.h picture/differencespanel.cpp
    picture/globefiledialog.h picture/globefiledialog.cpp
    picture/groundplacesmenu.h picture/groundplacesmenu.cpp
    picture/picturelegend.h picture/picturelegend.cpp
    picture/pictureexplanation.h picture/pictureexplanation.cpp
    picture/picturepane.h picture/picturepane.cpp picture/picturelenses.cpp
)
