#include "widgets/shell/flowlayout.h"

#include <QWidget>

namespace parallax {

FlowLayout::FlowLayout(QWidget *parent, int spacing)
    : QLayout(parent)
{
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

/// The height that is needed. Items that want to grow share what is left of their row.
int FlowLayout::arrange(const QRect &rect, bool place) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const bool isRightToLeft = parentWidget() && parentWidget()->layoutDirection() == Qt::RightToLeft;
    int y = inner.y();
    for (qsizetype first = 0; first < m_items.size();) {
        int used = 0, height = 0, growing = 0;
        qsizetype last = first;
        for (; last < m_items.size(); ++last) {
            const QLayoutItem *item = m_items.at(last);
            if (item->isEmpty())
                continue;
            const int width = std::min(item->sizeHint().width(), inner.width());
            if (used > 0 && used + spacing() + width > inner.width())
                break;
            used += (used > 0 ? spacing() : 0) + width;
            height = std::max(height, item->sizeHint().height());
            growing += item->expandingDirections().testFlag(Qt::Horizontal);
        }
        const int spare = std::max(0, inner.width() - used);
        int x = inner.x();
        for (qsizetype i = first; i < last; ++i) {
            QLayoutItem *item = m_items.at(i);
            if (item->isEmpty())
                continue;
            const int width = std::min(item->sizeHint().width(), inner.width())
                + (item->expandingDirections().testFlag(Qt::Horizontal) ? spare / growing : 0);
            const int left = isRightToLeft ? inner.x() + inner.right() - x - width + 1 : x;
            if (place)
                item->setGeometry(QRect(left, y + (height - item->sizeHint().height()) / 2, width, item->sizeHint().height()));
            x += width + spacing();
        }
        y += height + (height > 0 && last < m_items.size() ? spacing() : 0);
        first = last;
    }
    return y - rect.y() + contentsMargins().bottom();
}

} // namespace parallax
