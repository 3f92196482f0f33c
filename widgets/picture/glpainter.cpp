#include "widgets/picture/globjects.h"

#include "widgets/picture/earthshapes.h"
#include "widgets/picture/picturelook.h"
#include "widgets/picture/rasterpainter.h"

#include <QColor>
#include <QFile>
#include <QOpenGLContext>
#include <QOpenGLVersionFunctionsFactory>

#include <cstddef>

namespace parallax {

GlPainter::GlPainter() = default;
GlPainter::~GlPainter()
{
    release();
}

Result<void> GlPainter::initialise(const QString &shaders)
{
    release();
    QOpenGLContext *context = QOpenGLContext::currentContext();
    auto *functions = context ? QOpenGLVersionFunctionsFactory::get<QOpenGLFunctions_3_3_Core>(context) : nullptr;
    if (!functions || !functions->initializeOpenGLFunctions())
        return Error{ErrorCode::Unsupported, QStringLiteral("OpenGL 3.3 core is not to be had here."), {}};
    auto objects = std::make_unique<Objects>(functions);
    if (const auto loaded = objects->loadPrograms(shaders); !loaded)
        return loaded.error();
    objects->createBuffers();
    m_objects = std::move(objects);
    return {};
}

void GlPainter::release()
{
    m_objects.reset();
}

void GlPainter::setShapes(std::shared_ptr<const EarthShapes> shapes)
{
    if (shapes == m_shapes)
        return;
    m_shapes = std::move(shapes);
    if (m_objects)
        m_objects->areShapesDirty = true;
}

void GlPainter::paint(const OrbitScene &scene, const PictureTheme &theme, qreal ratio, QPoint corner)
{
    Q_ASSERT(m_objects);
    Objects &o = *m_objects;
    o.picture = QRect(corner, (scene.request().size * ratio).toSize());
    if (o.picture.isEmpty())
        return;
    o.pictureVector = QVector4D(float(corner.x()), float(corner.y()), float(o.picture.width()), float(o.picture.height()));
    if (o.areShapesDirty)
        o.fillShapes(m_shapes.get());
    o.gl.glDisable(GL_DEPTH_TEST);
    o.gl.glDisable(GL_CULL_FACE);
    o.gl.glEnable(GL_PROGRAM_POINT_SIZE);
    o.gl.glEnable(GL_TEXTURE_CUBE_MAP_SEAMLESS);
    o.gl.glEnable(GL_SCISSOR_TEST);
    o.gl.glScissor(corner.x(), corner.y(), o.picture.width(), o.picture.height());
    o.setViewport(0);
    const QColor sky(theme.sky);
    o.gl.glClearColor(sky.redF(), sky.greenF(), sky.blueF(), 1);
    o.gl.glClear(GL_COLOR_BUFFER_BIT);
    o.gl.glEnable(GL_BLEND);
    o.gl.glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA); // the picture stays opaque

    const Projector projector(scene.projector().camera(), scene.gmstRad(), QSizeF(o.picture.size()));
    if (scene.settings().stars && theme.hasSky && projector.isGlobe() && o.hasShapes)
        o.paintStars(projector, scene, theme);
    o.paintGround(projector, scene, theme, m_shapes.get());
    o.paintGroundLines(projector, scene, theme);
    o.paintLines(scene, ratio);
    o.paintDots(scene, theme, ratio);

    o.gl.glDisable(GL_BLEND);
    o.gl.glDisable(GL_SCISSOR_TEST);
    o.gl.glUseProgram(0);
}

GlPainter::Objects::~Objects()
{
    if (cube)
        gl.glDeleteTextures(1, &cube);
}

Result<void> GlPainter::Objects::loadPrograms(const QString &folder)
{
    struct Program
    {
        QOpenGLShaderProgram *program;
        QString vertex, fragment;
    };
    const Program programs[] = {{&ground, QStringLiteral("ground.vert"), QStringLiteral("ground.frag")},
                                {&star, QStringLiteral("star.vert"), QStringLiteral("star.frag")},
                                {&groundLine, QStringLiteral("groundline.vert"), QStringLiteral("line.frag")},
                                {&sceneLine, QStringLiteral("sceneline.vert"), QStringLiteral("line.frag")},
                                {&dot, QStringLiteral("dot.vert"), QStringLiteral("dot.frag")}};
    for (const Program &one : programs)
        if (const auto loaded = load(one.program, folder, one.vertex, one.fragment); !loaded)
            return loaded.error();
    return {};
}

Result<void> GlPainter::Objects::load(QOpenGLShaderProgram *program, const QString &folder, const QString &vertex, const QString &fragment)
{
    const auto add = [&](QOpenGLShader::ShaderType type, const QString &name) -> Result<void> {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::NotFound, QStringLiteral("The shader cannot be opened: %1.").arg(file.errorString()), name};
        if (!program->addShaderFromSourceCode(type, file.readAll()))
            return Error{ErrorCode::Malformed, QStringLiteral("The shader does not compile: %1").arg(program->log().trimmed()), name};
        return {};
    };
    if (const auto added = add(QOpenGLShader::Vertex, vertex); !added)
        return added.error();
    if (const auto added = add(QOpenGLShader::Fragment, fragment); !added)
        return added.error();
    if (!program->link())
        return Error{ErrorCode::Malformed, QStringLiteral("The shaders do not link: %1").arg(program->log().trimmed()), vertex + u'+' + fragment};
    return {};
}

/// Told to the array that is bound. \a divisor 1: one for each instance.
void GlPainter::Objects::readFloats(GlBuffer *buffer, GLuint location, GLint components, size_t stride, size_t offset, GLuint divisor)
{
    buffer->buffer.bind();
    gl.glEnableVertexAttribArray(location);
    gl.glVertexAttribPointer(location, components, GL_FLOAT, GL_FALSE, GLsizei(stride), reinterpret_cast<const void *>(offset));
    gl.glVertexAttribDivisor(location, divisor);
}

void GlPainter::Objects::readWords(GlBuffer *buffer, GLuint location, GLint components, size_t stride, size_t offset, GLuint divisor)
{
    buffer->buffer.bind();
    gl.glEnableVertexAttribArray(location);
    gl.glVertexAttribIPointer(location, components, GL_UNSIGNED_INT, GLsizei(stride), reinterpret_cast<const void *>(offset));
    gl.glVertexAttribDivisor(location, divisor);
}

void GlPainter::Objects::createBuffers()
{
    triangle.array.create(); // core draws nothing without one
    for (GlBuffer *layer : {&sunCircle, &grid, &coast[0], &coast[1], &borders[0], &borders[1]}) {
        layer->create();
        QOpenGLVertexArrayObject::Binder bound(&layer->array);
        readFloats(layer, 0, 4, sizeof(GroundVertex), 0, 1);
        readFloats(layer, 1, 4, sizeof(GroundVertex), sizeof(GroundVertex), 1); // the next point
    }
    stars.create();
    {
        QOpenGLVertexArrayObject::Binder bound(&stars.array);
        readFloats(&stars, 0, 3, 5 * sizeof(float), 0, 0);
        readFloats(&stars, 1, 2, 5 * sizeof(float), 3 * sizeof(float), 0);
    }
    lines.create();
    {
        QOpenGLVertexArrayObject::Binder bound(&lines.array);
        readFloats(&lines, 0, 4, sizeof(LineVertex), offsetof(LineVertex, fromX), 1);
        readFloats(&lines, 1, 2, sizeof(LineVertex), offsetof(LineVertex, before), 1);
        readWords(&lines, 2, 2, sizeof(LineVertex), offsetof(LineVertex, colour), 1);
    }
    dots.create();
    {
        QOpenGLVertexArrayObject::Binder bound(&dots.array);
        readFloats(&dots, 0, 2, sizeof(DotVertex), offsetof(DotVertex, x), 0);
        readWords(&dots, 1, 1, sizeof(DotVertex), offsetof(DotVertex, look), 0);
    }
    sunCircle.fill(groundVertices(std::vector<std::vector<Eigen::Vector3f>>{terminator(Eigen::Vector3d::UnitZ())}), QOpenGLBuffer::StaticDraw);
}

void GlPainter::Objects::fillShapes(const EarthShapes *shapes)
{
    areShapesDirty = false;
    hasShapes = shapes != nullptr;
    cubeHolds = Cube::None;
    if (!shapes)
        return;
    for (const auto detail : {EarthShapes::Detail::Coarse, EarthShapes::Detail::Fine}) {
        coast[size_t(detail)].fill(groundVertices(shapes->coast(detail)), QOpenGLBuffer::StaticDraw);
        borders[size_t(detail)].fill(groundVertices(shapes->borders(detail)), QOpenGLBuffer::StaticDraw);
    }
    std::vector<std::array<float, 5>> sky;
    for (const Star &one : shapes->stars()) {
        const float light = starLight(one.magnitude);
        sky.push_back({one.direction.x(), one.direction.y(), one.direction.z(), light, starRadius(light, 0)});
    }
    stars.fill(sky, QOpenGLBuffer::StaticDraw);
}

} // namespace parallax
