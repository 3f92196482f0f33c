# Time scales, Earth orientation, frames, geodesy, Sun and Moon.
target_sources(parallax_model PRIVATE
    orbit/tablelines.h orbit/leapsecondlist.cpp
    orbit/earthorientation.h orbit/earthorientation.cpp orbit/earthorientationreader.cpp
    orbit/frames.h orbit/frames.cpp
    orbit/geodesy.h orbit/geodesy.cpp
    orbit/sunmoon.h orbit/sunmoon.cpp orbit/shadow.h orbit/shadow.cpp
)
