# The catalogue and what a partner may know of it.
target_sources(parallax_model PRIVATE
    orbit/cataloguejson.cpp
    orbit/partnerpicture.cpp
    orbit/objectid.h orbit/objectid.cpp orbit/meanelements.h
    orbit/timescales.h orbit/timescales.cpp
)
include(orbit/sky.cmake)
