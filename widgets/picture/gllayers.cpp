#include "widgets/picture/globjects.h"

#include "model/orbit/geodesy.h"
#include "widgets/picture/earthshapes.h"
#include "widgets/picture/picturelook.h"
#include "widgets/picture/rasterpainter.h"

#include <Eigen/Geometry>

#include <cmath>

namespace parallax {

namespace {

constexpr GLsizei kCorners = 4;          ///< of a strip that is one segment of a line

QVector3D vectorOf(QRgb colour)
{
    return QVector3D(float(qRed(colour)), float(qGreen(colour)), float(qBlue(colour))) / 255.0F;
}

QVector3D vectorOf(const Eigen::Vector3f &v)
{
    return {v.x(), v.y(), v.z()};
}

} // namespace

void GlPainter::Objects::setMatrix(QOpenGLShaderProgram *program, const char *name, const Eigen::Matrix3f &matrix)
{
    gl.glUniformMatrix3fv(program->uniformLocation(name), 1, GL_FALSE, matrix.data());
}

template <typename Texel>
void GlPainter::Objects::loadCube(const CubeMap<Texel> &texels, GLenum internal, GLenum format, GLenum type)
{
    if (!cube)
        gl.glGenTextures(1, &cube);
    gl.glBindTexture(GL_TEXTURE_CUBE_MAP, cube);
    gl.glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    for (int face = 0; face < 6; ++face)
        gl.glTexImage2D(GLenum(GL_TEXTURE_CUBE_MAP_POSITIVE_X + face), 0, GLint(internal), texels.size(), texels.size(), 0, format, type,
                        texels.face(face));
    // No smaller levels: the other painter has none, and coasts are drawn as lines.
    gl.glTexParameteri(GL_TEXTURE_CUBE_MAP, GL_TEXTURE_MAX_LEVEL, 0);
    gl.glTexParameteri(GL_TEXTURE_CUBE_MAP, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    gl.glTexParameteri(GL_TEXTURE_CUBE_MAP, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
}

void GlPainter::Objects::setViewport(int margin)
{
    gl.glViewport(picture.x() - margin, picture.y() - margin, picture.width() + 2 * margin, picture.height() + 2 * margin);
}

void GlPainter::Objects::paintStars(const Projector &projector, const OrbitScene &scene, const PictureTheme &theme)
{
    constexpr int kMargin = 16;
    const Eigen::Matrix3f fromStars = Eigen::AngleAxisd(-scene.gmstRad(), Eigen::Vector3d::UnitZ()).toRotationMatrix().cast<float>();
    const double shorterSide = std::min(picture.width(), picture.height());
    star.bind();
    star.setUniformValue("picture", pictureVector);
    star.setUniformValue("focal", projector.focal());
    star.setUniformValue("enlarged", starRadius(1, shorterSide) / starRadius(1, 0));
    star.setUniformValue("margin", float(kMargin));
    star.setUniformValue("starColour", vectorOf(theme.star));
    setMatrix(&star, "axes", projector.axes() * fromStars);
    setViewport(kMargin);
    QOpenGLVertexArrayObject::Binder bound(&stars.array);
    gl.glDrawArrays(GL_POINTS, 0, stars.count);
    setViewport(0);
}

void GlPainter::Objects::paintGround(const Projector &projector, const OrbitScene &scene, const PictureTheme &theme, const EarthShapes *shapes)
{
    const std::shared_ptr<const ImageCube> image = scene.settings().image && shapes ? shapes->image() : nullptr;
    if (image && cubeHolds != Cube::Image) {
        loadCube(*image, GL_RGBA8, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV);
        cubeHolds = Cube::Image;
    } else if (!image && shapes && cubeHolds != Cube::Land) {
        loadCube(shapes->land(), GL_R8, GL_RED, GL_UNSIGNED_BYTE);
        cubeHolds = Cube::Land;
    }
    gl.glActiveTexture(GL_TEXTURE0);
    gl.glBindTexture(GL_TEXTURE_CUBE_MAP, cube);
    ground.bind();
    ground.setUniformValue("picture", pictureVector);
    ground.setUniformValue("isGlobe", projector.isGlobe());
    ground.setUniformValue("focal", projector.focal());
    ground.setUniformValue("eyeDistance", projector.eyeDistance());
    ground.setUniformValue("radius", projector.isGlobe() ? float(projector.globeRadius()) : 0);
    ground.setUniformValue("middle", QVector2D(float(projector.middleLongitudeRad()), float(projector.middleLatitudeRad())));
    ground.setUniformValue("radPerPixel", float(1 / projector.scale()));
    ground.setUniformValue("flattening", float(kEarthFlattening));
    ground.setUniformValue("sun", vectorOf(scene.sunDirection().cast<float>()));
    ground.setUniformValue("hasNight", scene.settings().night);
    ground.setUniformValue("nightLight", theme.nightLight);
    ground.setUniformValue("twilightSine", kTwilightSine);
    ground.setUniformValue("limb", kLimb);
    ground.setUniformValue("source", image ? 2 : shapes ? 1 : 0);
    ground.setUniformValue("earth", 0);
    ground.setUniformValue("waterColour", vectorOf(theme.water));
    ground.setUniformValue("landColour", vectorOf(theme.land));
    setMatrix(&ground, "axes", projector.axes());
    QOpenGLVertexArrayObject::Binder bound(&triangle.array);
    gl.glDrawArrays(GL_TRIANGLES, 0, 3);
}

void GlPainter::Objects::paintGroundLines(const Projector &projector, const OrbitScene &scene, const PictureTheme &theme)
{
    const PictureSettings &s = scene.settings();
    const double radPerPixel = groundRadPerPixel(projector);
    if (const int step = graticuleStep(radPerPixel); s.graticule && step != gridStep) {
        grid.fill(groundVertices(graticule(step)), QOpenGLBuffer::StaticDraw);
        gridStep = step;
    }
    const Eigen::Matrix3f axes = projector.isGlobe()
        ? projector.axes()
        : Eigen::AngleAxisd(-projector.middleLongitudeRad(), Eigen::Vector3d::UnitZ()).toRotationMatrix().cast<float>();
    groundLine.bind();
    groundLine.setUniformValue("picture", pictureVector);
    groundLine.setUniformValue("isGlobe", projector.isGlobe());
    groundLine.setUniformValue("focal", projector.focal());
    groundLine.setUniformValue("eyeDistance", projector.eyeDistance());
    groundLine.setUniformValue("latitude", QVector2D(float(std::cos(projector.middleLatitudeRad())), float(std::sin(projector.middleLatitudeRad()))));
    groundLine.setUniformValue("pixelsPerRad", float(projector.scale()));
    groundLine.setUniformValue("flattening", float(kEarthFlattening));
    groundLine.setUniformValue("lineWidth", groundLineWidth(picture.size()));
    // Only a map as wide as the Earth shows its own edge, where a line goes on at the other side.
    constexpr double kLongestPiece = 1.1;
    const int copies = projector.wrapWidth() > 0 && projector.wrapWidth() < kLongestPiece * picture.width() ? 2 : 1;
    const auto draw = [&](GlBuffer &layer, QRgb colour, const Eigen::Matrix3f &turned) {
        if (layer.count < 2)
            return;
        groundLine.setUniformValue("lineColour", vectorOf(colour));
        setMatrix(&groundLine, "axes", turned);
        QOpenGLVertexArrayObject::Binder bound(&layer.array);
        for (int copy = 0; copy < copies; ++copy) {
            groundLine.setUniformValue("copyOfMap", copy);
            gl.glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, kCorners, layer.count - 1);
        }
    };
    const size_t detail = size_t(groundDetail(radPerPixel));
    if (s.graticule)
        draw(grid, theme.graticule, axes);
    if (hasShapes && s.borders)
        draw(borders[detail], theme.border, axes);
    if (hasShapes && s.coast)
        draw(coast[detail], theme.coast, axes);
    if (s.night)
        draw(sunCircle, theme.terminator,
             axes * Eigen::Quaterniond::FromTwoVectors(Eigen::Vector3d::UnitZ(), scene.sunDirection()).toRotationMatrix().cast<float>());
}

void GlPainter::Objects::paintLines(const OrbitScene &scene, qreal ratio)
{
    lineVertices.clear();
    addLines(scene, ratio, &lineVertices);
    if (lineVertices.empty())
        return;
    lines.fill(lineVertices, QOpenGLBuffer::StreamDraw);
    sceneLine.bind();
    sceneLine.setUniformValue("picture", pictureVector);
    sceneLine.setUniformValue("dashes", QVector2D(float(kDash * ratio), float((kDash + kGap) * ratio)));
    QOpenGLVertexArrayObject::Binder bound(&lines.array);
    gl.glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, kCorners, lines.count);
}

void GlPainter::Objects::paintDots(const OrbitScene &scene, const PictureTheme &theme, qreal ratio)
{
    dotVertices.clear();
    addDots(scene, theme, ratio, &dotVertices);
    if (dotVertices.empty())
        return;
    dots.fill(dotVertices, QOpenGLBuffer::StreamDraw);
    const float radius = scene.dotRadius() * float(ratio), stroke = float(dotStroke(qreal(radius)));
    // The arms of a cross reach farthest.
    const int side = 2 * int(std::ceil(1.4143F * radius + 0.5F * stroke + 1));
    dot.bind();
    dot.setUniformValue("picture", pictureVector);
    dot.setUniformValue("margin", float(side));
    dot.setUniformValue("pointSize", float(side));
    dot.setUniformValue("radius", radius);
    dot.setUniformValue("stroke", stroke);
    setViewport(side);
    QOpenGLVertexArrayObject::Binder bound(&dots.array);
    gl.glDrawArrays(GL_POINTS, 0, dots.count);
    setViewport(0);
}

} // namespace parallax
