# The picture by a graphics card: the same scene with OpenGL 3.3 core.
target_sources(parallax_widgets PRIVATE
    picture/glvertices.h picture/glvertices.cpp
    picture/gloffer.h picture/gloffer.cpp picture/gllog.h
    picture/glorbitview.h picture/glorbitview.cpp
    picture/glpainter.h picture/globjects.h picture/glpainter.cpp picture/gllayers.cpp
)
target_link_libraries(parallax_widgets PRIVATE Qt6::OpenGL Qt6::OpenGLWidgets)
set(shaders ${PROJECT_SOURCE_DIR}/resources/shaders)
qt_add_resources(parallax_widgets parallax_shaders PREFIX /parallax BASE ${PROJECT_SOURCE_DIR}/resources FILES
    ${shaders}/ground.vert ${shaders}/ground.frag ${shaders}/star.vert ${shaders}/star.frag
    ${shaders}/groundline.vert ${shaders}/sceneline.vert ${shaders}/line.frag
    ${shaders}/dot.vert ${shaders}/dot.frag
)
