#pragma once

#include "widgets/picture/framemaker.h"
#include "widgets/picture/gloffer.h"

#include <QTimer>
#include <QWidget>

class QRubberBand;

namespace parallax {

class GlOrbitView;
class PictureClock;

/// Shows what FrameMaker made and takes what the user does with it: turning, zooming, picking, by pointer and by keys. What it shows
/// is told by its content; it never asks for more. Two of them may share a camera and a clock.
class OrbitView : public QWidget
{
    Q_OBJECT
public:
    /// \a clock outlives it.
    explicit OrbitView(const PictureClock &clock, QWidget *parent = nullptr);
    ~OrbitView() override;

    /// Null: nothing is shown, at once; a frame of the one before that is still being made is thrown away.
    void setContent(PictureContentPtr content);
    const PictureContentPtr &content() const { return m_content; }
    void setSettings(const PictureSettings &settings);
    const PictureSettings &settings() const { return *m_settings; }
    void setCamera(const PictureCamera &camera);
    const PictureCamera &camera() const { return m_camera; }
    /// Keeps an object in the middle; empty: nobody.
    void setFollowed(const QString &id);
    const QString &followed() const { return m_followed; }
    /// Said where there is no picture.
    void setEmptyText(const QString &text);
    /// What is told of an object on hover, as rich text; without one its designation.
    void setDescriber(std::function<QString(const QString &id)> describer) { m_describe = std::move(describer); }
    /// Points of an area are being drawn: clicks make corners.
    void setDrawing(bool drawing);
    /// With what it paints, from when it is shown. Where OpenGL fails, now or later, it goes on without; choosing again tries again.
    void setPainter(PainterChoice painter);
    PainterChoice painter() const { return m_painter; }
    bool isPaintedByOpenGl() const { return m_gl != nullptr; }

    /// The scene on the screen; null where there is none.
    std::shared_ptr<const OrbitScene> scene() const { return m_frame.scene; }
    /// What is on the screen, without the focus; null where there is no scene.
    QImage image() const;
    /// Of the last frames: median time of making one, ms; frames a second that were shown.
    double frameMilliseconds() const;
    double framesPerSecond() const;
    /// Asks for a frame of this moment.
    void refresh();

Q_SIGNALS:
    void cameraChanged(const parallax::PictureCamera &camera);
    /// \a ids of what was picked, by click or rubber band; empty: into the void. \a adds to what is selected.
    void picked(const QStringList &ids, bool adds);
    void objectActivated(const QString &id);
    void groundClicked(double latitudeRad, double longitudeRad);
    void drawingFinished();
    void contextRequested(const QString &id, const QPoint &globalAt);
    void frameShown();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void tick();
    void ask();
    void take(const PictureFrame &frame);
    void applyPainter();
    void moveCamera(const PictureCamera &camera);
    PictureCamera cameraNow() const;
    QString idAt(QPointF at) const;
    void hover(QPointF at);
    void stepSelection(int by);

    const PictureClock &m_clock;
    FrameMaker m_maker;
    PictureContentPtr m_content;
    std::shared_ptr<const PictureSettings> m_settings;
    PictureCamera m_camera;
    QString m_followed, m_emptyText;
    std::function<QString(const QString &id)> m_describe;
    PictureFrame m_frame;
    GlOrbitView *m_gl = nullptr;   ///< none: this widget shows the frame's image
    PainterChoice m_painter = PainterChoice::Automatic;
    bool m_hasGlFailed = false;
    PictureTheme m_theme;
    QTimer m_ticks;
    bool m_isDirty = true, m_isDrawing = false;
    quint64 m_number = 0, m_firstValid = 0;
    qint64 m_shownAt = 0, m_askedAt = 0;
    std::vector<double> m_makingMs, m_intervalsMs;
    QPointF m_pressedAt, m_lastAt;
    enum class Drag { None, Turn, Band } m_drag = Drag::None;
    bool m_hasMoved = false;
    QRubberBand *m_band;
};

} // namespace parallax
