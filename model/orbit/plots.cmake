# Plots and tables of the content of a picture, and lists of passes.
target_sources(parallax_model PRIVATE
    orbit/plotdata.h orbit/plotdata.cpp
    orbit/orderedtablemodel.h orbit/orderedtablemodel.cpp
    orbit/plottable.h orbit/plottable.cpp
    orbit/passtask.h orbit/passtask.cpp
    orbit/passlistmodel.h orbit/passlistmodel.cpp
)
