#pragma once

#include "widgets/picture/cubemap.h"
#include "widgets/picture/glpainter.h"
#include "widgets/picture/glvertices.h"

#include <QOpenGLBuffer>
#include <QOpenGLFunctions_3_3_Core>
#include <QOpenGLShaderProgram>
#include <QOpenGLVertexArrayObject>
#include <QVector3D>
#include <QVector4D>

namespace parallax {

/// Vertices of one layer and what reads them.
struct GlBuffer
{
    QOpenGLVertexArrayObject array;
    QOpenGLBuffer buffer{QOpenGLBuffer::VertexBuffer};
    GLsizei count = 0;

    void create()
    {
        array.create();
        buffer.create();
    }

    template <typename Vertex>
    void fill(const std::vector<Vertex> &vertices, QOpenGLBuffer::UsagePattern pattern)
    {
        count = GLsizei(vertices.size());
        buffer.bind();
        buffer.setUsagePattern(pattern);
        const int bytes = int(vertices.size() * sizeof(Vertex));
        if (pattern == QOpenGLBuffer::StreamDraw) {
            buffer.allocate(bytes); // what the card still reads of the last frame is left to it
            buffer.write(0, vertices.data(), bytes);
        } else {
            buffer.allocate(vertices.data(), bytes);
        }
        buffer.release();
    }
};

/// What a painter has in one context, made and destroyed while that is current. glpainter.cpp makes it, gllayers.cpp paints.
struct GlPainter::Objects
{
    explicit Objects(QOpenGLFunctions_3_3_Core *functions)
        : gl(*functions)
    {
    }
    ~Objects();

    Result<void> loadPrograms(const QString &folder);
    void createBuffers();
    void fillShapes(const EarthShapes *shapes);

    void paintStars(const Projector &projector, const OrbitScene &scene, const PictureTheme &theme);
    void paintGround(const Projector &projector, const OrbitScene &scene, const PictureTheme &theme, const EarthShapes *shapes);
    void paintGroundLines(const Projector &projector, const OrbitScene &scene, const PictureTheme &theme);
    void paintLines(const OrbitScene &scene, qreal ratio);
    void paintDots(const OrbitScene &scene, const PictureTheme &theme, qreal ratio);
    /// The viewport reaches over the picture, since a point whose middle lies outside of it is not drawn at all.
    void setViewport(int margin);

    QOpenGLFunctions_3_3_Core &gl;
    QOpenGLShaderProgram ground, star, groundLine, sceneLine, dot;
    GlBuffer triangle, stars, sunCircle, grid, lines, dots;
    std::array<GlBuffer, 2> coast, borders;     ///< by EarthShapes::Detail
    GLuint cube = 0;
    enum class Cube { None, Land, Image } cubeHolds = Cube::None;
    int gridStep = 0;
    bool hasShapes = false, areShapesDirty = true;
    QRect picture;                              ///< in the framebuffer, y from its lower edge
    QVector4D pictureVector;
    std::vector<DotVertex> dotVertices;         ///< kept for what they have allocated
    std::vector<LineVertex> lineVertices;

private:
    Result<void> load(QOpenGLShaderProgram *program, const QString &folder, const QString &vertex, const QString &fragment);
    void readFloats(GlBuffer *buffer, GLuint location, GLint components, size_t stride, size_t offset, GLuint divisor);
    void readWords(GlBuffer *buffer, GLuint location, GLint components, size_t stride, size_t offset, GLuint divisor);
    void setMatrix(QOpenGLShaderProgram *program, const char *name, const Eigen::Matrix3f &matrix);
    template <typename Texel>
    void loadCube(const CubeMap<Texel> &texels, GLenum internal, GLenum format, GLenum type);
};

} // namespace parallax
