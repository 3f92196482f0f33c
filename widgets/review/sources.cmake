target_sources(parallax_widgets PRIVATE
    review/heighttree.h review/heighttree.cpp
    review/worddiff.h review/worddiff.cpp
    review/textblock.h review/textblock.cpp
    review/portionview.h review/portionview.cpp
    review/reviewpane.h review/reviewpane.cpp
)
