#include "widgets/picture/plotview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPainter>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

constexpr qreal kReach = 10;
/// Below this part of the whole the digits of the axes end.
constexpr double kSmallestShare = 1e-6;

class PlotAccessible : public QAccessibleWidget
{
public:
    explicit PlotAccessible(PlotView *view)
        : QAccessibleWidget(view, QAccessible::Chart)
    {
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? static_cast<PlotView *>(object())->currentTell() : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *plotFactory(const QString &, QObject *object)
{
    auto *view = qobject_cast<PlotView *>(object);
    return view ? new PlotAccessible(view) : nullptr;
}

} // namespace

PlotView::PlotView(QWidget *parent)
    : QWidget(parent)
    , m_theme(pictureTheme())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setWhatsThis(tr("Hover over a point: what it is. Click: go to that object or time; with Ctrl, select it too. Drag a rectangle "
                    "or turn the wheel: enlarge. Keys: left and right from point to point (with Ctrl twenty at once), up and down "
                    "to another series, Enter goes there, + and − enlarge and reduce, Home shows everything."));
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, [this] {
        m_theme = pictureTheme();
        updateGeometry();
        refresh();
    });
    QAccessible::installFactory(plotFactory); // installing the same function twice does nothing
    connect(&m_painting, &QFutureWatcherBase::finished, this, &PlotView::takePainted);
    describe();
}

PlotView::~PlotView()
{
    m_painting.waitForFinished();
}

void PlotView::setContent(PlotContentPtr content)
{
    const bool other = !content || !m_content || content->kind != m_content->kind || content->table != m_content->table;
    m_content = std::move(content);
    if (other) {
        m_state.view = QRectF();
        m_state.current = {};
        m_state.selected.clear();
        m_orders.clear();
        m_image = QImage(); // an old answer is never shown as a new one
        m_frame = PlotFrame();
        Q_EMIT zoomChanged();
    }
    setTimeCursor(m_timeCursor);
    refresh();
    describe();
}

void PlotView::setSelected(std::vector<qsizetype> elements)
{
    std::sort(elements.begin(), elements.end());
    if (elements == m_state.selected)
        return;
    m_state.selected = std::move(elements);
    refresh();
}

void PlotView::setTimeCursor(std::optional<Instant> at)
{
    m_timeCursor = at;
    m_state.timeCursor.reset();
    if (at && m_content && m_content->isOverTime() && !m_content->isEmpty())
        m_state.timeCursor = m_content->table->secondsAt(*at);
    update();
}

void PlotView::refresh()
{
    if (!m_content) {
        update();
        return;
    }
    const auto paint = [content = m_content, size = size(), ratio = devicePixelRatioF(), theme = m_theme, state = m_state] {
        const PlotFrame frame(*content, size, state.view, theme);
        return Painted { renderPlotBase(*content, frame, size, ratio, theme, state), frame };
    };
    m_painting.cancel(); // what runs ends, and is not taken
    if (m_content->pointCount() <= kPaintedAtOnce) {
        const Painted painted = paint();
        m_image = painted.image;
        m_frame = painted.frame;
        update();
        return;
    }
    m_painting.setFuture(QtConcurrent::run(paint));
    update();
}

void PlotView::takePainted()
{
    if (m_painting.isCanceled() || m_painting.future().resultCount() == 0)
        return;
    const Painted painted = m_painting.result();
    m_image = painted.image;
    m_frame = painted.frame;
    update();
}

QImage PlotView::image() const
{
    return m_content ? renderPlot(*m_content, size(), devicePixelRatioF(), m_theme, m_state) : QImage();
}

QSize PlotView::sizeHint() const
{
    const int line = fontMetrics().height();
    return { 40 * line, 20 * line };
}

QSize PlotView::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return { 14 * line, 7 * line };
}

void PlotView::paintEvent(QPaintEvent *)
{
    const ThemeTokens &t = tokens();
    QPainter painter(this);
    if (m_image.isNull()) {
        painter.fillRect(rect(), t.panel);
        painter.setPen(t.mutedText);
        painter.setFont(m_theme.font);
        painter.drawText(rect(), Qt::AlignCenter, tr("Updating…"));
    } else {
        if (m_image.deviceIndependentSize().toSize() != size())
            painter.fillRect(rect(), t.panel);
        painter.drawImage(0, 0, m_image);
        paintPlotState(&painter, *m_content, m_frame, m_theme, m_state);
    }
    if (m_dragging) {
        QColor fill = t.focus;
        fill.setAlpha(50);
        painter.setPen(QPen(t.focus, 1));
        painter.setBrush(fill);
        painter.drawRect(QRect(m_pressedAt, m_draggedTo).normalized());
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.focus, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void PlotView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void PlotView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void PlotView::setView(const QRectF &view)
{
    if (!m_content || m_content->isEmpty())
        return;
    const QRectF &all = m_content->bounds;
    QRectF wanted = view;
    wanted.setWidth(std::max(wanted.width(), all.width() * kSmallestShare));
    wanted.setHeight(std::max(wanted.height(), all.height() * kSmallestShare));
    const bool everything = wanted.width() >= all.width() && wanted.height() >= all.height();
    if (everything)
        wanted = QRectF();
    if (wanted == m_state.view)
        return;
    m_state.view = wanted;
    refresh();
    Q_EMIT zoomChanged();
}

void PlotView::resetZoom()
{
    if (m_content)
        setView(m_content->bounds);
}

void PlotView::zoom(double factor)
{
    if (!m_content || m_content->isEmpty())
        return;
    const QRectF &view = m_state.view.isNull() ? m_content->bounds : m_state.view;
    QPointF about = view.center();
    if (m_state.current.isValid()) {
        const PlotSeries &series = m_content->series.at(m_state.current.series);
        const qsizetype row = series.rows[size_t(m_state.current.point)];
        about = { m_content->xOf(series, row), m_content->yOf(series, row) };
    }
    zoomAbout(factor, about);
}

void PlotView::zoomAbout(double factor, QPointF value)
{
    const QRectF view = m_state.view.isNull() ? m_content->bounds : m_state.view;
    setView(QRectF(value.x() - (value.x() - view.left()) / factor, value.y() - (value.y() - view.top()) / factor, view.width() / factor,
                   view.height() / factor));
}

QString PlotView::tellAt(QPointF pixel) const
{
    if (!m_content || m_image.isNull())
        return {};
    const PlotPoint point = plotPointAt(*m_content, m_frame, pixel, kReach);
    return point.isValid() ? m_content->tell(m_content->series.at(point.series).rows[size_t(point.point)]) : QString();
}

QString PlotView::currentTell() const
{
    if (!m_content || !m_state.current.isValid())
        return {};
    return m_content->tell(m_content->series.at(m_state.current.series).rows[size_t(m_state.current.point)]);
}

void PlotView::activate(PlotPoint point, std::optional<double> clickedX, bool toggle)
{
    const PlotTable &table = *m_content->table;
    if (m_content->isOverTime()) {
        double x = clickedX.value_or(0);
        if (point.isValid()) {
            const PlotSeries &series = m_content->series.at(point.series);
            // A dot in a plot over time is an event; a line is hit at any time.
            if (!series.isLine() || !clickedX)
                x = m_content->xOf(series, series.rows[size_t(point.point)]);
        }
        Q_EMIT timeActivated(table.instantAt(x));
    }
    if (!point.isValid() || !table.second.empty())
        return;
    const QString id = table.id(table.first[size_t(m_content->series.at(point.series).rows[size_t(point.point)])]);
    if (toggle)
        Q_EMIT objectToggled(id);
    else
        Q_EMIT objectActivated(id);
}

void PlotView::describe()
{
    setAccessibleName(m_content ? tr("Plot: %1").arg(m_content->title) : tr("Plot"));
    QString description;
    if (!m_content)
        description = tr("The plot is being made.");
    else if (m_content->isEmpty())
        description = m_content->empty;
    else if (const QString tell = currentTell(); !tell.isEmpty())
        description = QString(tell).replace(u'\n', u"; "_s);
    else
        //: %1 and %2 are the titles of the axes
        description = tr("%1 over %2. Points: %3. The table has the same content.")
                          .arg(m_content->y.title, m_content->x.title)
                          .arg(m_content->pointCount());
    if (description == accessibleDescription())
        return;
    setAccessibleDescription(description);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace parallax
