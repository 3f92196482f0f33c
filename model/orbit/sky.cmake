# The catalogue in the store, and the exercise's sky.
target_sources(parallax_model PRIVATE
    orbit/cataloguestore.h
    orbit/catalogueentries.h orbit/catalogueentries.cpp
    orbit/population.h orbit/population.cpp
    orbit/backgroundcatalogue.h orbit/backgroundcatalogue.cpp
    orbit/exerciseelements.h orbit/exerciseelements.cpp
    orbit/orbitpicture.h orbit/orbitpicture.cpp
    orbit/groundplaces.h orbit/groundplaces.cpp
    orbit/picturedifference.h orbit/picturedifference.cpp
)
qt_add_resources(parallax_model parallax_background PREFIX /parallax BASE ${PROJECT_SOURCE_DIR}/resources FILES
    ${PROJECT_SOURCE_DIR}/resources/exercise/background.tsv
)
