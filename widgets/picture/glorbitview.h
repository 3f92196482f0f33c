#pragma once

#include "widgets/picture/framemaker.h"
#include "widgets/picture/glpainter.h"

#include <QOpenGLWidget>

namespace parallax {

/// Shows a frame's scene with OpenGL, and over it, in a child widget of its own, rings, labels and the focus: what QPainter draws
/// within OpenGL is lost when a window is grabbed. It takes no events: the OrbitView around it does.
/// Only to be made where openGlOffer() has something.
class GlOrbitView : public QOpenGLWidget
{
    Q_OBJECT
public:
    explicit GlOrbitView(QWidget *parent);
    ~GlOrbitView() override;

    /// Without a scene: an empty sky.
    void setFrame(const PictureFrame &frame);
    void setFocusShown(bool shown);
    /// What is on the screen, the marks too; null where it cannot be painted.
    QImage picture();

Q_SIGNALS:
    /// It cannot paint, and will not; once. Not while it paints.
    void failed();

protected:
    void initializeGL() override;
    void paintGL() override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Marks;

    void fail(const QString &why);
    void release();
    /// Of the scene in the widget: in the middle, while its size is that of before.
    QPoint offset() const;
    void paintMarks(QPainter *painter) const;

    PictureFrame m_frame;
    GlPainter m_painter;
    QMetaObject::Connection m_end;
    Marks *m_marks;
    bool m_hasFailed = false, m_isFocusShown = false;
};

} // namespace parallax
