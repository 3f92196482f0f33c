#include "widgets/picture/plotview.h"

#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

constexpr qreal kReach = 10;
constexpr int kPage = 20, kLeastDrag = 5;
constexpr double kKeyZoom = 1.5;

/// Names are data: never read as markup.
QString tipOf(const QString &tell)
{
    return tell.isEmpty() ? QString() : u"<div style='white-space:pre'>%1</div>"_s.arg(tell.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

} // namespace

void PlotView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_content || m_content->isEmpty() || m_image.isNull())
        return QWidget::mousePressEvent(event);
    m_pressed = true;
    m_pressedAt = m_draggedTo = event->pos();
}

void PlotView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressed) {
        m_draggedTo = event->pos();
        m_dragging = m_dragging || (m_draggedTo - m_pressedAt).manhattanLength() >= 2 * kLeastDrag;
        update();
        return;
    }
    const QString tell = tellAt(event->position());
    QToolTip::showText(event->globalPosition().toPoint(), tipOf(tell), this);
    setCursor(tell.isEmpty() ? Qt::CrossCursor : Qt::PointingHandCursor);
}

void PlotView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed || event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    const bool dragged = std::exchange(m_dragging, false);
    m_pressed = false;
    update();
    if (!dragged) {
        if (m_frame.area().contains(event->position()))
            activate(plotPointAt(*m_content, m_frame, event->position(), kReach), m_frame.toValue(event->position()).x(),
                     event->modifiers().testFlag(Qt::ControlModifier));
        return;
    }
    const QRectF pixels = QRectF(m_pressedAt, m_draggedTo).normalized() & m_frame.area();
    if (pixels.width() < kLeastDrag && pixels.height() < kLeastDrag)
        return;
    QRectF view(m_frame.toValue(pixels.bottomLeft()), m_frame.toValue(pixels.topRight()));
    view = view.normalized();
    // A flat rectangle means one axis alone.
    if (pixels.height() < kLeastDrag)
        view = QRectF(view.left(), m_frame.view().top(), view.width(), m_frame.view().height());
    else if (pixels.width() < kLeastDrag)
        view = QRectF(m_frame.view().left(), view.top(), m_frame.view().width(), view.height());
    setView(view);
}

void PlotView::wheelEvent(QWheelEvent *event)
{
    if (!m_content || m_content->isEmpty() || event->angleDelta().y() == 0 || !m_frame.area().contains(event->position()))
        return QWidget::wheelEvent(event);
    zoomAbout(std::pow(kKeyZoom, event->angleDelta().y() / 120.0), m_frame.toValue(event->position()));
    event->accept();
}

const std::vector<qsizetype> &PlotView::order(int series)
{
    m_orders.resize(size_t(m_content->series.size()));
    std::vector<qsizetype> &points = m_orders[size_t(series)];
    const PlotSeries &of = m_content->series.at(series);
    if (points.empty()) {
        const auto x = [&](qsizetype point) { return m_content->xOf(of, of.rows[size_t(point)]); };
        const auto y = [&](qsizetype point) { return m_content->yOf(of, of.rows[size_t(point)]); };
        for (qsizetype point = 0; point < qsizetype(of.rows.size()); ++point)
            if (std::isfinite(x(point)) && std::isfinite(y(point)))
                points.push_back(point);
        std::stable_sort(points.begin(), points.end(),
                         [&](qsizetype a, qsizetype b) { return std::pair(x(a), y(a)) < std::pair(x(b), y(b)); });
    }
    return points;
}

void PlotView::goTo(PlotPoint point)
{
    m_state.current = point;
    const PlotSeries &series = m_content->series.at(point.series);
    const qsizetype row = series.rows[size_t(point.point)];
    const QPointF at(m_content->xOf(series, row), m_content->yOf(series, row));
    if (QRectF view = m_state.view; !view.isNull() && !view.contains(at)) {
        view.moveCenter(at);
        setView(view);
    }
    describe();
    const QPointF pixel = m_frame.toPixel(at.x(), at.y());
    QToolTip::showText(mapToGlobal(pixel.toPoint() + QPoint(8, 8)), tipOf(currentTell()), this);
    update();
}

void PlotView::step(int points)
{
    PlotPoint now = m_state.current;
    if (!now.isValid()) {
        // The first that is in sight.
        for (int i = 0; i < m_content->series.size(); ++i)
            for (const qsizetype point : order(i)) {
                const PlotSeries &series = m_content->series.at(i);
                const qsizetype row = series.rows[size_t(point)];
                if (m_frame.view().contains(QPointF(m_content->xOf(series, row), m_content->yOf(series, row))))
                    return goTo({ i, point });
            }
        return;
    }
    const std::vector<qsizetype> &in = order(now.series);
    const auto place = std::find(in.begin(), in.end(), now.point) - in.begin();
    const auto next = std::clamp<qsizetype>(place + points, 0, qsizetype(in.size()) - 1);
    goTo({ now.series, in[size_t(next)] });
}

void PlotView::changeSeries(int by)
{
    const PlotPoint now = m_state.current;
    if (!now.isValid())
        return step(1);
    const PlotSeries &from = m_content->series.at(now.series);
    const double x = m_content->xOf(from, from.rows[size_t(now.point)]);
    const int count = int(m_content->series.size());
    for (int i = 1; i <= count; ++i) {
        const int other = ((now.series + by * i) % count + count) % count;
        const std::vector<qsizetype> &in = order(other);
        if (in.empty())
            continue;
        const PlotSeries &to = m_content->series.at(other);
        const auto nearest = std::min_element(in.begin(), in.end(), [&](qsizetype a, qsizetype b) {
            return std::abs(m_content->xOf(to, to.rows[size_t(a)]) - x) < std::abs(m_content->xOf(to, to.rows[size_t(b)]) - x);
        });
        return goTo({ other, *nearest });
    }
}

void PlotView::keyPressEvent(QKeyEvent *event)
{
    if (!m_content || m_content->isEmpty() || m_image.isNull())
        return QWidget::keyPressEvent(event);
    const bool far = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return step(far ? -kPage : -1);
    case Qt::Key_Right:
        return step(far ? kPage : 1);
    case Qt::Key_Up:
        return changeSeries(-1);
    case Qt::Key_Down:
        return changeSeries(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_state.current.isValid())
            activate(m_state.current, std::nullopt, far);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(kKeyZoom);
    case Qt::Key_Minus:
        return zoom(1 / kKeyZoom);
    case Qt::Key_Home:
        return resetZoom();
    case Qt::Key_Escape:
        if (m_pressed) {
            m_pressed = m_dragging = false;
            return update();
        }
        break;
    }
    QWidget::keyPressEvent(event);
}

void PlotView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void PlotView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace parallax
