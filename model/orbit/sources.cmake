# The catalogue and what a partner may know of it.
target_sources(parallax_model PRIVATE
    orbit/cataloguejson.cpp
    orbit/partnerpicture.cpp
)
