# The catalogue in the store, and the exercise's sky.
target_sources(parallax_model PRIVATE
    orbit/cataloguestore.h
    orbit/exerciseelements.h orbit/exerciseelements.cpp
)
