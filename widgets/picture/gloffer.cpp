#include "widgets/picture/gloffer.h"

#include "widgets/picture/gllog.h"

#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QThread>

namespace parallax {

Q_LOGGING_CATEGORY(lcView, "parallax.view", QtInfoMsg)

namespace {

GlOffer ask()
{
    if (!qGuiApp || !mayHaveOpenGl(QGuiApplication::platformName()))
        return GlOffer::None;
    QSurfaceFormat format;
    format.setVersion(3, 3);
    format.setProfile(QSurfaceFormat::CoreProfile);
    QOffscreenSurface surface;
    surface.setFormat(format);
    surface.create();
    QOpenGLContext context;
    context.setFormat(format);
    // create() alone says too little: some platforms give a context that can be used for nothing.
    if (!surface.isValid() || !context.create() || !context.makeCurrent(&surface))
        return GlOffer::None;
    const QSurfaceFormat had = context.format();
    const bool isCore = !context.isOpenGLES() && had.version() >= qMakePair(3, 3) && had.profile() == QSurfaceFormat::CoreProfile;
    const QString renderer = QString::fromLatin1(reinterpret_cast<const char *>(context.functions()->glGetString(GL_RENDERER)));
    context.doneCurrent();
    qCInfo(lcView, "OpenGL %d.%d, %s: %s", had.majorVersion(), had.minorVersion(), isCore ? "core" : "not core", qUtf8Printable(renderer));
    if (!isCore)
        return GlOffer::None;
    return isSoftwareRenderer(renderer) ? GlOffer::Software : GlOffer::Hardware;
}

} // namespace

bool mayHaveOpenGl(QStringView platform)
{
    for (const QStringView none : {u"offscreen", u"minimal", u"vnc", u"linuxfb"})
        if (platform == none)
            return false;
    return !platform.isEmpty();
}

bool isSoftwareRenderer(const QString &renderer)
{
    // Mesa's, then those of browsers' libraries and of Windows.
    for (const QStringView software : {u"llvmpipe", u"softpipe", u"swrast", u"Software Rasterizer", u"SwiftShader", u"GDI Generic", u"Basic Render"})
        if (renderer.contains(software, Qt::CaseInsensitive))
            return true;
    return renderer.isEmpty();
}

GlOffer openGlOffer()
{
    Q_ASSERT(!qGuiApp || QThread::currentThread() == qGuiApp->thread());
    static const GlOffer offer = ask();
    return offer;
}

} // namespace parallax
