target_sources(parallax_widgets PRIVATE
    review/heighttree.h review/heighttree.cpp
    review/worddiff.h review/worddiff.cpp
    review/showntext.h review/showntext.cpp
    review/textblock.h review/textblock.cpp
    review/explanation.h review/explanation.cpp
    review/figureimages.h review/figureimages.cpp
    review/portionview.h review/portionview.cpp
    review/portionaccessible.h review/portionaccessible.cpp
    review/portioneditor.h review/portioneditor.cpp
    review/markeditor.h review/markeditor.cpp
    review/productcommands.h review/productcommands.cpp
    review/productrow.h review/productrow.cpp
    review/productview.h review/productview.cpp review/productviewinput.cpp review/productviewclipboard.cpp
    review/copyview.h review/copyview.cpp
    review/columnheader.h review/columnheader.cpp
    review/reviewpane.h review/reviewpane.cpp
    review/factspanel.h review/factspanel.cpp
    review/tearlinespanel.h review/tearlinespanel.cpp
)
