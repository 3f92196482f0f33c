#include "widgets/picture/glorbitview.h"

#include "widgets/picture/gllog.h"
#include "widgets/picture/gloffer.h"
#include "widgets/shell/theme.h"

#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QPainter>

namespace parallax {

/// Above the picture.
class GlOrbitView::Marks : public QWidget
{
public:
    explicit Marks(GlOrbitView *view)
        : QWidget(view)
        , m_view(*view)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_view.paintMarks(&painter);
        if (m_view.m_isFocusShown)
            paintFocus(&painter, rect());
    }

private:
    const GlOrbitView &m_view;
};

GlOrbitView::GlOrbitView(QWidget *parent)
    : QOpenGLWidget(parent)
    , m_marks(new Marks(this))
{
    Q_ASSERT(openGlOffer() != GlOffer::None);
    QSurfaceFormat wanted;
    wanted.setVersion(3, 3);
    wanted.setProfile(QSurfaceFormat::CoreProfile);
    setFormat(wanted);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

GlOrbitView::~GlOrbitView()
{
    disconnect(m_end);
    release();
}

void GlOrbitView::setFrame(const PictureFrame &frame)
{
    const auto hasMarks = [this] { return m_frame.scene && !(m_frame.scene->rings().empty() && m_frame.scene->labels().empty()); };
    const bool hadMarks = hasMarks();
    m_frame = frame;
    m_frame.image = {};
    if (m_frame.shapes)
        m_painter.setShapes(m_frame.shapes);
    update();
    if (hadMarks || hasMarks()) // what lies above goes to the card as an image of its own
        m_marks->update();
}

void GlOrbitView::setFocusShown(bool shown)
{
    m_isFocusShown = shown;
    m_marks->update();
}

QPoint GlOrbitView::offset() const
{
    const QSizeF size = m_frame.scene->request().size;
    return QPointF((width() - size.width()) / 2, (height() - size.height()) / 2).toPoint();
}

QImage GlOrbitView::picture()
{
    QImage image = grabFramebuffer();
    if (image.isNull() || m_hasFailed)
        return {};
    const qreal ratio = image.devicePixelRatio();
    image.convertTo(QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    paintMarks(&painter);
    return image;
}

void GlOrbitView::paintMarks(QPainter *painter) const
{
    if (!m_frame.scene)
        return;
    painter->save();
    painter->translate(offset());
    paintSceneMarks(painter, *m_frame.scene, m_frame.theme);
    painter->restore();
}

void GlOrbitView::initializeGL()
{
    // Again whenever the window becomes another: docks that float take their context with them.
    m_end = connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &GlOrbitView::release);
    if (const auto ready = m_painter.initialise(); !ready)
        fail(QStringLiteral("%1: %2").arg(ready.error().where, ready.error().what));
}

void GlOrbitView::release()
{
    if (!m_painter.isReady())
        return;
    makeCurrent();
    m_painter.release();
    doneCurrent();
}

void GlOrbitView::paintGL()
{
    QOpenGLFunctions *gl = context()->functions();
    const QColor sky(m_frame.scene ? m_frame.theme.sky : pictureTheme().sky);
    gl->glClearColor(sky.redF(), sky.greenF(), sky.blueF(), 1);
    gl->glClear(GL_COLOR_BUFFER_BIT);
    if (!m_painter.isReady() || !m_frame.scene)
        return;
    const qreal ratio = devicePixelRatioF();
    const QPoint at = (QPointF(offset()) * ratio).toPoint();
    const int below = qRound(height() * ratio) - at.y() - qRound(m_frame.scene->request().size.height() * ratio);
    m_painter.paint(*m_frame.scene, m_frame.theme, ratio, {at.x(), below});
}

void GlOrbitView::paintEvent(QPaintEvent *event)
{
    QOpenGLWidget::paintEvent(event);
    if (!isValid())
        fail(QStringLiteral("there is no context"));
}

void GlOrbitView::resizeEvent(QResizeEvent *event)
{
    QOpenGLWidget::resizeEvent(event);
    m_marks->setGeometry(rect());
}

void GlOrbitView::fail(const QString &why)
{
    if (m_hasFailed)
        return;
    m_hasFailed = true;
    qCWarning(lcView, "The picture cannot be painted with OpenGL: %s", qUtf8Printable(why));
    QMetaObject::invokeMethod(this, &GlOrbitView::failed, Qt::QueuedConnection);
}

} // namespace parallax
