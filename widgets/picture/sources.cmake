target_sources(parallax_widgets PRIVATE
    picture/cubemap.h
    picture/earthfile.h picture/earthfile.cpp
    picture/earthshapes.h picture/earthshapes.cpp
)
set(earth ${PROJECT_SOURCE_DIR}/resources/earth)
qt_add_resources(parallax_widgets parallax_earth PREFIX /parallax BASE ${PROJECT_SOURCE_DIR}/resources FILES
    ${earth}/land-110m.bin ${earth}/land-50m.bin ${earth}/borders-110m.bin ${earth}/borders-50m.bin
    ${earth}/stars.bin ${earth}/earth-natural.jpg
)
