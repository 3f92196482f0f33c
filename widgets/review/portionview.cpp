#include "widgets/review/portionview.h"

#include "widgets/shell/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace parallax {

void RowGroup::join(PortionView *view)
{
    m_members.append(view);
}

void RowGroup::leave(PortionView *view)
{
    m_members.removeAll(view);
}

int RowGroup::viewportHeight() const
{
    // Side by side a horizontal scroll bar may make some members shorter: what the lowest shows must be laid out.
    int height = 0;
    for (const PortionView *view : m_members)
        height = std::max(height, view->viewport()->height());
    return height;
}

int RowGroup::shortestHeight() const
{
    int height = m_members.isEmpty() ? 0 : std::numeric_limits<int>::max();
    for (const PortionView *view : m_members)
        height = std::min(height, view->viewport()->height());
    return height;
}

qint64 RowGroup::maximum() const
{
    return std::max<qint64>(0, m_heights.total() - shortestHeight());
}

int RowGroup::estimate(int row) const
{
    int height = 0;
    for (const PortionView *view : m_members)
        height = std::max(height, view->estimatedHeight(row));
    return height;
}

void RowGroup::scrollTo(qint64 position)
{
    const bool toEnd = position >= maximum();
    // Laying out the end corrects its guessed heights, and with them where the end is.
    constexpr int kMostPasses = 5;
    for (int pass = 0; pass < kMostPasses; ++pass) {
        position = std::clamp<qint64>(position, 0, maximum());
        m_row = std::max(0, m_heights.rowAt(position));
        m_offset = int(position - m_heights.top(m_row));
        settle();
        if (!toEnd || this->position() >= maximum())
            break;
        position = maximum();
    }
}

void RowGroup::scrollToRow(int row, int offset)
{
    if (row < 0 || row >= rowCount())
        return;
    m_row = row;
    m_offset = offset;
    settle();
}

void RowGroup::ensureVisible(int row, int top, int bottom)
{
    if (row < 0 || row >= rowCount())
        return;
    const int shortest = shortestHeight();
    const int y = rowY(row) + top;
    const int height = bottom - top;
    const bool isFar = y + height < -shortest || y > 2 * shortest;
    if (isFar) {
        // A jump: what is looked for comes to the upper third, where it is seen with what follows it.
        scrollToRow(row, top - shortest / 3);
    } else if (y < 0 || height > shortest) {
        scrollToRow(row, top);
    } else if (y + height > shortest) {
        scrollBy(y + height - shortest);
    }
}

void RowGroup::reset()
{
    const int rows = m_members.isEmpty() ? 0 : m_members.front()->rowCount();
    std::vector<int> heights(static_cast<size_t>(rows));
    // Heights are guesses until a row is shown. Of a long product some rows are asked, and speak for their neighbours.
    constexpr int kMostAsked = 1500;
    const int step = std::max(1, rows / kMostAsked);
    for (int row = 0; row < rows; row += step)
        std::fill(heights.begin() + row, heights.begin() + std::min(rows, row + step), estimate(row));
    m_heights.reset(std::move(heights));
    m_row = std::clamp(m_row, 0, std::max(0, rows - 1));
    m_offset = std::clamp(m_offset, 0, rows > 0 ? m_heights.height(m_row) : 0);
    settle();
}

void RowGroup::splice(int row, int removed, int inserted)
{
    const int rows = m_members.isEmpty() ? 0 : m_members.front()->rowCount();
    if (row + removed > rowCount() || rowCount() - removed + inserted != rows) {
        reset();
        return;
    }
    std::vector<int> heights;
    if (removed == inserted) {
        // The same rows with other content: their height is close to what it was.
        settle();
        return;
    }
    for (int i = 0; i < inserted; ++i)
        heights.push_back(estimate(row + i));
    m_heights.splice(row, removed, heights);
    if (m_row >= row + removed)
        m_row += inserted - removed;
    m_row = std::clamp(m_row, 0, std::max(0, rowCount() - 1));
    settle();
}

void RowGroup::settle()
{
    if (m_settling || m_members.isEmpty())
        return;
    m_settling = true;
    const int rows = rowCount();
    if (rows > 0) {
        // What lies above the top row is laid out when it comes into sight; the offset may reach above it meanwhile.
        m_row = std::clamp(m_row, 0, rows - 1);
        const auto measure = [this](int row) {
            int height = 0;
            for (PortionView *view : m_members)
                height = std::max(height, view->layOutRow(row));
            m_heights.setHeight(row, height);
            return height;
        };
        while (m_offset < 0 && m_row > 0)
            m_offset += measure(--m_row);
        m_offset = std::max(0, m_offset);
        const int bottom = viewportHeight();
        int first = m_row;
        int last = m_row;
        int y = -m_offset;
        for (last = m_row; last < rows && y < bottom; ++last)
            y += measure(last);
        while (m_row + 1 < rows && m_offset >= m_heights.height(m_row))
            m_offset -= m_heights.height(m_row++);
        if (position() > maximum()) {
            // Past the end: up from the last row, since the heights above it may still be guesses.
            m_row = rows - 1;
            m_offset = measure(m_row) - shortestHeight();
            while (m_offset < 0 && m_row > 0)
                m_offset += measure(--m_row);
            m_offset = std::max(0, m_offset);
            last = rows;
        }
        first = std::min(first, m_row);
        for (PortionView *view : m_members)
            view->keepLaidOut(std::min(first, m_row) - 20, last + 20);
    } else {
        m_row = m_offset = 0;
    }
    m_settling = false;
    for (PortionView *view : m_members) {
        view->rowsMoved();
        view->viewport()->update();
    }
    Q_EMIT scrolled();
}

PortionView::PortionView(QWidget *parent) : QAbstractScrollArea(parent), m_own(std::make_unique<RowGroup>())
{
    m_group = m_own.get();
    m_group->join(this);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}

PortionView::~PortionView()
{
    if (m_group)
        m_group->leave(this);
}

void PortionView::setGroup(RowGroup *group)
{
    RowGroup *wanted = group ? group : m_own.get();
    if (wanted == m_group)
        return;
    m_group->leave(this);
    m_group = wanted;
    m_group->join(this);
}

QRect PortionView::rowRect(int row) const
{
    if (row < 0 || row >= m_group->rowCount())
        return {};
    return QRect(0, m_group->rowY(row), viewport()->width(), m_group->heights().height(row));
}

void PortionView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokens().panel);
    const int rows = std::min(rowCount(), m_group->rowCount());
    if (rows == 0)
        return;
    int row = std::max(0, m_group->rowAtY(event->rect().top()));
    for (int y = m_group->rowY(row); row < rows && y <= event->rect().bottom(); ++row) {
        const int height = m_group->heights().height(row);
        paintRow(&painter, row, QRect(0, y, viewport()->width(), height));
        y += height;
    }
}

void PortionView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        metricsChanged();
        m_group->reset();
    } else {
        m_group->settle();
    }
}

void PortionView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
        metricsChanged();
        m_group->reset();
        break;
    default:
        break;
    }
}

void PortionView::wheelEvent(QWheelEvent *event)
{
    const int step = fontMetrics().height();
    const int delta = event->pixelDelta().isNull() ? event->angleDelta().y() * 3 * step / 120 : event->pixelDelta().y();
    if (delta == 0) {
        event->ignore();
        return;
    }
    m_group->scrollBy(-delta);
    event->accept();
}

} // namespace parallax
