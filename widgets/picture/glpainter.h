#pragma once

#include "model/result.h"
#include "widgets/picture/orbitscene.h"

namespace parallax {

class EarthShapes;

/// Paints scenes with OpenGL 3.3 core, as RasterPainter does on the processor: ground, sky, lines and dots. Rings and labels lie above
/// both, by paintSceneMarks(). No widget: whoever calls makes a context current, the same one from initialise() to release().
class GlPainter
{
public:
    static QString shippedShaders() { return QStringLiteral(":/parallax/shaders"); }

    GlPainter();
    /// After release(), or while the context is current.
    ~GlPainter();

    /// Compiles the shaders of a folder. Errors: Unsupported where the context is not 3.3 core or better; NotFound; Malformed with
    /// the compiler's log.
    Result<void> initialise(const QString &shaders = shippedShaders());
    /// Frees everything. The painter may be made ready again, for another context too.
    void release();
    bool isReady() const { return m_objects != nullptr; }

    /// Null: a globe without land. They are sent to the card at the next picture, once.
    void setShapes(std::shared_ptr<const EarthShapes> shapes);

    /// Into the framebuffer that is bound, the scene's size times \a ratio from the lower left corner at \a corner; nothing outside of
    /// it changes. Only after initialise().
    void paint(const OrbitScene &scene, const PictureTheme &theme, qreal ratio, QPoint corner = {});

private:
    struct Objects;               ///< those of one context

    std::shared_ptr<const EarthShapes> m_shapes;
    std::unique_ptr<Objects> m_objects;
};

} // namespace parallax
