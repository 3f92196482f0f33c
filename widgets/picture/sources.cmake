target_sources(parallax_widgets PRIVATE
    picture/cubemap.h
    picture/earthfile.h picture/earthfile.cpp
)
