#include "widgets/review/portionaccessible.h"

#include "widgets/review/portionview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

namespace parallax {

namespace {

/// One cell; row and cell are those at the time of asking, and a row that is gone answers as invalid.
class PortionCell : public QAccessibleInterface, public QAccessibleTableCellInterface, public QAccessibleActionInterface
{
public:
    PortionCell(PortionView *view, int row, int cell) : m_view(view), m_row(row), m_cell(cell) {}

    bool isValid() const override { return m_view && m_row < m_view->rowCount() && m_cell < m_view->cellCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        switch (kind) {
        case QAccessible::Name:
            return QStringLiteral("%1 %2").arg(m_view->cellTitle(m_cell), m_view->cellText(m_row, m_cell)).trimmed();
        case QAccessible::Value:
            return m_view->cellText(m_row, m_cell);
        case QAccessible::Description:
            return m_view->rowName(m_row);
        default:
            return {};
        }
    }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect row = m_view->rowRect(m_row);
        return QRect(m_view->viewport()->mapToGlobal(row.topLeft()), row.size());
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = state.selectable = true;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selected = m_row == m_view->currentRow();
        state.focused = state.selected && m_view->hasFocus() && m_cell == 0;
        const QRect row = m_view->rowRect(m_row);
        state.offscreen = row.bottom() < 0 || row.top() > m_view->viewport()->height();
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableCellInterface)
            return static_cast<QAccessibleTableCellInterface *>(this);
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface *>(this);
        return nullptr;
    }

    bool isSelected() const override { return isValid() && m_row == m_view->currentRow(); }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_cell; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (isValid() && name == pressAction())
            m_view->activateRow(m_row);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<PortionView> m_view;
    int m_row, m_cell;
};

class PortionTable : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit PortionTable(PortionView *view) : QAccessibleWidget(view, QAccessible::Table) {}
    ~PortionTable() override
    {
        for (QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
    }

    PortionView *view() const { return static_cast<PortionView *>(object()); }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface)
            return static_cast<QAccessibleTableInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QAccessibleInterface *cellAt(int row, int column) const override
    {
        if (row < 0 || column < 0 || row >= view()->rowCount() || column >= view()->cellCount())
            return nullptr;
        const quint64 key = quint64(row) << 16 | quint64(column);
        if (const auto known = m_cells.constFind(key); known != m_cells.constEnd())
            return QAccessible::accessibleInterface(*known);
        auto *cell = new PortionCell(view(), row, column);
        m_cells.insert(key, QAccessible::registerAccessibleInterface(cell));
        return cell;
    }
    // The editor is a child of its own, after all cells: its text interface is what one writes in.
    int childCount() const override { return rowCount() * columnCount() + QAccessibleWidget::childCount(); }
    QAccessibleInterface *child(int index) const override
    {
        const int columns = columnCount();
        const int cells = rowCount() * columns;
        return index < cells ? cellAt(index / columns, index % columns) : QAccessibleWidget::child(index - cells);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (auto *cell = const_cast<QAccessibleInterface *>(child)->tableCellInterface())
            return cell->rowIndex() * columnCount() + cell->columnIndex();
        const int index = QAccessibleWidget::indexOfChild(child);
        return index < 0 ? index : rowCount() * columnCount() + index;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint point = view()->viewport()->mapFromGlobal(QPoint(x, y));
        if (QAccessibleInterface *widget = QAccessibleWidget::childAt(x, y); widget && widget->object() != view()->viewport())
            return widget;
        return cellAt(view()->group()->rowAtY(point.y()), 0);
    }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QString columnDescription(int column) const override { return view()->cellTitle(column); }
    QString rowDescription(int row) const override { return view()->rowName(row); }
    int columnCount() const override { return view()->cellCount(); }
    int rowCount() const override { return view()->rowCount(); }
    int selectedCellCount() const override { return view()->currentRow() >= 0 ? columnCount() : 0; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return view()->currentRow() >= 0 ? 1 : 0; }
    QList<QAccessibleInterface *> selectedCells() const override
    {
        QList<QAccessibleInterface *> cells;
        for (int column = 0; column < columnCount(); ++column)
            if (QAccessibleInterface *cell = cellAt(view()->currentRow(), column))
                cells.append(cell);
        return cells;
    }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override
    {
        return view()->currentRow() >= 0 ? QList<int>{view()->currentRow()} : QList<int>();
    }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override { return row == view()->currentRow(); }
    bool selectRow(int row) override
    {
        view()->activateRow(row);
        return true;
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override {}

private:
    mutable QHash<quint64, QAccessible::Id> m_cells;
};

QAccessibleInterface *portionFactory(const QString &, QObject *object)
{
    if (auto *view = qobject_cast<PortionView *>(object))
        return new PortionTable(view);
    return nullptr;
}
} // namespace

void installPortionAccessibility()
{
    // Installing the same function twice does nothing.
    QAccessible::installFactory(portionFactory);
}

} // namespace parallax
