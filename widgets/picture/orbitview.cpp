#include "widgets/picture/orbitview.h"

#include "widgets/picture/glorbitview.h"
#include "widgets/picture/pictureclock.h"
#include "widgets/shell/theme.h"

#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QPainter>
#include <QRubberBand>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace parallax {

namespace {

constexpr int kTickMs = 16;
constexpr int kSlowFrameMs = 100;       ///< in real time nothing moves a pixel in less
constexpr double kReach = 9;            ///< of a click, logical pixels
constexpr size_t kFramesKept = 120;

qint64 steadyMs()
{
    static const QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return timer.elapsed();
}

void keep(std::vector<double> *values, double value)
{
    if (values->size() >= kFramesKept)
        values->erase(values->begin());
    values->push_back(value);
}

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

OrbitView::OrbitView(const PictureClock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_settings(std::make_shared<const PictureSettings>())
    , m_theme(pictureTheme())
    , m_band(new QRubberBand(QRubberBand::Rectangle, this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Orbital picture"));
    setAccessibleDescription(tr("Arrow keys turn, plus and minus zoom, N and P go to the next and previous object, Enter tells more. The Objects "
                                "pane lists the same as a table."));
    m_ticks.setTimerType(Qt::PreciseTimer);
    m_ticks.setInterval(kTickMs);
    connect(&m_ticks, &QTimer::timeout, this, &OrbitView::tick);
    connect(&m_maker, &FrameMaker::made, this, &OrbitView::take);
    connect(&m_clock, &PictureClock::changed, this, &OrbitView::refresh);
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, [this] {
        m_theme = pictureTheme();
        refresh();
    });
    m_ticks.start();
}

OrbitView::~OrbitView() = default;

void OrbitView::setContent(PictureContentPtr content)
{
    if (content == m_content)
        return;
    m_content = std::move(content);
    QToolTip::hideText(); // what it tells is of the one before
    m_firstValid = m_number + 1; // frames on their way show the one before
    m_frame = {};
    if (m_gl) {
        m_gl->setFrame({});
        m_gl->hide();
    }
    update();
    refresh();
}

void OrbitView::setSettings(const PictureSettings &settings)
{
    if (settings == *m_settings)
        return;
    m_settings = std::make_shared<const PictureSettings>(settings);
    refresh();
}

void OrbitView::setCamera(const PictureCamera &camera)
{
    const PictureCamera normal = camera.normalised();
    if (normal == m_camera)
        return;
    m_camera = normal;
    refresh();
}

void OrbitView::setFollowed(const QString &id)
{
    m_followed = id;
    refresh();
}

void OrbitView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    if (!m_frame.scene)
        update();
}

void OrbitView::setDrawing(bool drawing)
{
    m_isDrawing = drawing;
    setCursor(drawing ? Qt::CrossCursor : Qt::ArrowCursor);
}

void OrbitView::setPainter(PainterChoice painter)
{
    m_painter = painter;
    m_hasGlFailed = false;
    if (isVisible())
        applyPainter();
}

void OrbitView::applyPainter()
{
    const bool byOpenGl = m_painter != PainterChoice::Raster && !m_hasGlFailed && paintsByOpenGl(m_painter, openGlOffer());
    if (byOpenGl == isPaintedByOpenGl())
        return;
    if (byOpenGl) {
        m_gl = new GlOrbitView(this);
        connect(m_gl, &GlOrbitView::failed, this, [this] {
            m_hasGlFailed = true;
            applyPainter();
        });
        m_gl->setGeometry(rect());
        m_gl->setFocusShown(hasFocus());
        m_gl->setFrame(m_frame);
        m_gl->setVisible(m_frame.scene != nullptr);
        m_band->raise();
    } else {
        m_gl->hide();
        std::exchange(m_gl, nullptr)->deleteLater();
        update();
    }
    refresh();
}

QImage OrbitView::image() const
{
    return !m_frame.scene ? QImage() : m_gl ? m_gl->picture() : m_frame.image;
}

double OrbitView::frameMilliseconds() const
{
    return medianOf(m_makingMs);
}

double OrbitView::framesPerSecond() const
{
    const double interval = medianOf(m_intervalsMs);
    return interval > 0 ? 1000 / interval : 0;
}

void OrbitView::refresh()
{
    m_isDirty = true;
}

void OrbitView::tick()
{
    if (!isVisible() || !m_content || m_maker.isBusy())
        return;
    const bool isMoving = m_clock.isRunning() && (std::abs(m_clock.rate()) > 1 || steadyMs() - m_askedAt >= kSlowFrameMs);
    if (m_isDirty || isMoving)
        ask();
}

PictureCamera OrbitView::cameraNow() const
{
    PictureCamera camera = m_camera;
    if (m_followed.isEmpty() || !m_content || !m_frame.scene || &m_frame.scene->content() != m_content.get())
        return camera;
    const qsizetype element = m_content->elementOf(m_followed);
    if (element < 0 || m_frame.scene->points().col(element).hasNaN())
        return camera;
    const Eigen::Vector3d at = m_frame.scene->points().col(element).cast<double>();
    camera.longitudeRad = std::atan2(at.y(), at.x()) + (camera.isInertial && camera.kind == PictureKind::Globe ? m_frame.scene->gmstRad() : 0);
    camera.latitudeRad = camera.kind == PictureKind::Map ? geodeticLatitude(at) : std::asin(std::clamp(at.z() / at.norm(), -1.0, 1.0));
    return camera.normalised();
}

void OrbitView::ask()
{
    m_isDirty = false;
    m_askedAt = steadyMs();
    FrameMaker::Order order;
    order.scene = {m_content, m_settings, cameraNow(), m_clock.now(), QSizeF(size())};
    order.theme = m_theme;
    order.ratio = devicePixelRatioF();
    order.paints = !m_gl;
    order.threads = std::clamp(QThread::idealThreadCount(), 1, 4);
    order.number = ++m_number;
    m_maker.order(std::move(order));
}

void OrbitView::take(const PictureFrame &frame)
{
    if (frame.number < m_firstValid)
        return;
    m_frame = frame;
    keep(&m_makingMs, frame.milliseconds);
    const qint64 now = steadyMs();
    if (m_shownAt > 0 && now - m_shownAt < 1000)
        keep(&m_intervalsMs, double(now - m_shownAt));
    m_shownAt = now;
    if (m_gl) {
        m_gl->setFrame(frame);
        m_gl->setVisible(frame.scene != nullptr);
    }
    update();
    Q_EMIT frameShown();
}

void OrbitView::paintEvent(QPaintEvent *)
{
    if (m_gl && m_gl->isVisible())
        return; // it covers everything
    QPainter painter(this);
    if (!m_frame.image.isNull()) {
        // While the size changes the last frame stands in the middle until one of the new size has come.
        const QSizeF size = m_frame.image.deviceIndependentSize();
        if (size != QSizeF(this->size()))
            painter.fillRect(rect(), QColor(m_theme.sky));
        painter.drawImage(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2).toPoint(), m_frame.image);
    } else {
        painter.fillRect(rect(), QColor(m_theme.sky));
        if (!m_frame.scene) { // else the painter has just changed
            painter.setPen(QColor(m_theme.text));
            painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        }
    }
    if (hasFocus())
        paintFocus(&painter, rect());
}

void OrbitView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_gl)
        m_gl->setGeometry(rect());
    refresh();
}

void OrbitView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    applyPainter();
    refresh();
}

void OrbitView::moveCamera(const PictureCamera &camera)
{
    setCamera(camera);
    Q_EMIT cameraChanged(m_camera);
}

QString OrbitView::idAt(QPointF at) const
{
    if (!m_frame.scene)
        return {};
    const qsizetype element = m_frame.scene->pick(at, kReach);
    return element < 0 ? QString() : m_frame.scene->content().orbit().objectOfElement(element).id;
}

void OrbitView::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    m_pressedAt = m_lastAt = event->position();
    m_hasMoved = false;
    if (event->button() != Qt::LeftButton)
        return;
    m_drag = event->modifiers().testFlag(Qt::ShiftModifier) && !m_isDrawing ? Drag::Band : Drag::Turn;
    if (m_drag == Drag::Band) {
        m_band->setGeometry(QRect(m_pressedAt.toPoint(), QSize()));
        m_band->show();
    }
}

void OrbitView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (m_drag == Drag::None)
        return hover(at);
    constexpr double kStill = 3; // a hand that clicks trembles
    if (!m_hasMoved && (at - m_pressedAt).manhattanLength() < kStill)
        return;
    m_hasMoved = true;
    if (m_drag == Drag::Band)
        m_band->setGeometry(QRectF(m_pressedAt, at).normalized().toRect());
    else if (m_followed.isEmpty())
        moveCamera(dragged(m_camera, m_lastAt, at, QSizeF(size())));
    m_lastAt = at;
}

void OrbitView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Drag drag = std::exchange(m_drag, Drag::None);
    m_band->hide();
    const bool adds = event->modifiers().testFlag(Qt::ControlModifier);
    if (drag == Drag::Band && m_hasMoved && m_frame.scene) {
        QStringList ids;
        for (qsizetype element : m_frame.scene->inside(QRectF(m_pressedAt, event->position()).normalized()))
            ids << m_frame.scene->content().orbit().objectOfElement(element).id;
        Q_EMIT picked(ids, adds);
        return;
    }
    if (m_hasMoved || drag == Drag::None)
        return;
    if (m_isDrawing) {
        if (m_frame.scene)
            if (const auto ground = m_frame.scene->projector().groundAt(event->position()))
                Q_EMIT groundClicked(geodeticLatitude(*ground), std::atan2(ground->y(), ground->x()));
        return;
    }
    const QString id = idAt(event->position());
    Q_EMIT picked(id.isEmpty() ? QStringList() : QStringList{id}, adds);
}

void OrbitView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_isDrawing)
        Q_EMIT drawingFinished();
    else if (const QString id = idAt(event->position()); !id.isEmpty())
        Q_EMIT objectActivated(id);
}

void OrbitView::wheelEvent(QWheelEvent *event)
{
    const double factor = std::pow(1.0015, event->angleDelta().y());
    if (factor != 1)
        moveCamera(zoomed(m_camera, factor, m_followed.isEmpty() ? event->position() : QPointF(width() / 2.0, height() / 2.0), QSizeF(size())));
    event->accept();
}

void OrbitView::hover(QPointF at)
{
    const QString id = m_isDrawing ? QString() : idAt(at);
    if (id.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    const QString text = m_describe ? m_describe(id) : m_content->orbit().picture.objects[m_content->orbit().indexOf(id)].designation;
    QToolTip::showText(mapToGlobal(at.toPoint()) + QPoint(14, 14), text, this);
}

void OrbitView::stepSelection(int by)
{
    if (!m_frame.scene)
        return;
    // Through what can be seen, in the order of the objects.
    std::vector<qsizetype> shown = m_frame.scene->inside(QRectF(rect()));
    if (shown.empty())
        return;
    qsizetype at = -1;
    if (!m_settings->selected.isEmpty())
        at = m_content->elementOf(m_settings->selected.constLast());
    auto next = std::upper_bound(shown.begin(), shown.end(), at);
    if (by < 0) {
        next = std::lower_bound(shown.begin(), shown.end(), at);
        next = next == shown.begin() ? shown.end() - 1 : next - 1;
    } else if (next == shown.end()) {
        next = shown.begin();
    }
    Q_EMIT picked({m_content->orbit().objectOfElement(*next).id}, false);
}

void OrbitView::keyPressEvent(QKeyEvent *event)
{
    constexpr double kStepPixels = 40, kZoom = 1.25;
    const QPointF middle(width() / 2.0, height() / 2.0);
    const auto turn = [&](double x, double y) { moveCamera(dragged(m_camera, middle, middle + QPointF(x, y), QSizeF(size()))); };
    switch (event->key()) {
    case Qt::Key_Left:
        return turn(kStepPixels, 0);
    case Qt::Key_Right:
        return turn(-kStepPixels, 0);
    case Qt::Key_Up:
        return turn(0, kStepPixels);
    case Qt::Key_Down:
        return turn(0, -kStepPixels);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return moveCamera(zoomed(m_camera, kZoom, middle, QSizeF(size())));
    case Qt::Key_Minus:
        return moveCamera(zoomed(m_camera, 1 / kZoom, middle, QSizeF(size())));
    case Qt::Key_Home: {
        PictureCamera fresh;
        fresh.kind = m_camera.kind;
        fresh.isInertial = m_camera.isInertial;
        return moveCamera(fresh);
    }
    case Qt::Key_N:
        return stepSelection(1);
    case Qt::Key_P:
        return stepSelection(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_isDrawing)
            Q_EMIT drawingFinished();
        else if (!m_settings->selected.isEmpty())
            Q_EMIT objectActivated(m_settings->selected.constLast());
        return;
    case Qt::Key_Escape:
        if (m_isDrawing)
            Q_EMIT drawingFinished();
        else
            Q_EMIT picked({}, false);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void OrbitView::contextMenuEvent(QContextMenuEvent *event)
{
    QString id = event->reason() == QContextMenuEvent::Mouse ? idAt(event->pos()) : QString();
    if (id.isEmpty() && !m_settings->selected.isEmpty())
        id = m_settings->selected.constLast();
    Q_EMIT contextRequested(id, event->globalPos());
}

void OrbitView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    QToolTip::hideText();
}

void OrbitView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        m_theme = pictureTheme();
        refresh();
    }
}

bool OrbitView::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
        if (m_gl)
            m_gl->setFocusShown(hasFocus());
    }
    return QWidget::event(event);
}

} // namespace parallax
