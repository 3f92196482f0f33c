#pragma once

#include <QString>

namespace parallax {

/// What a person chose to paint the orbital picture with. Automatic: OpenGL where a graphics card does it.
enum class PainterChoice { Automatic, Raster, OpenGl };

/// What a desk has of OpenGL 3.3 core. Software: done by the processor, which our own painter uses better.
enum class GlOffer { None, Software, Hardware };

/// Asked once, on the GUI thread, with a context of its own; takes a tenth of a second. Where the answer is None, no widget for OpenGL
/// may be constructed: showing one ends the program on some platforms (offscreen of Qt 6.4).
GlOffer openGlOffer();

/// By the name of a platform of Qt: false where a context may be had and a widget still cannot be shown.
bool mayHaveOpenGl(QStringView platform);
bool isSoftwareRenderer(const QString &renderer);

inline bool paintsByOpenGl(PainterChoice choice, GlOffer offer)
{
    switch (choice) {
    case PainterChoice::Automatic:
        return offer == GlOffer::Hardware;
    case PainterChoice::Raster:
        return false;
    case PainterChoice::OpenGl:
        return offer != GlOffer::None;
    }
    return false;
}

} // namespace parallax
