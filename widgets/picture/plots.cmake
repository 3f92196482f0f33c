# Plots of what a picture holds, passes, and what carries their marking out.
target_sources(parallax_widgets PRIVATE
    picture/plotticks.h picture/plotticks.cpp
    picture/plotcontent.h picture/plotcontent.cpp
    picture/plotframe.h picture/plotframe.cpp
    picture/plotstencil.h picture/plotstencil.cpp
    picture/plotpainter.h picture/plotpainter.cpp
    picture/plotview.h picture/plotview.cpp picture/plotviewinput.cpp
    picture/markedimage.h picture/markedimage.cpp
    picture/labelledfields.h
    picture/plotspanel.h picture/plotspanel.cpp
    picture/passespanel.h picture/passespanel.cpp
)
