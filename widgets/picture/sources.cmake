target_sources(parallax_widgets PRIVATE
    picture/cubemap.h
)
