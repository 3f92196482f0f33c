#include "widgets/shell/listpanels.h"

#include "widgets/shell/icons.h"
#include "widgets/shell/outcomestyle.h"
#include "widgets/shell/tabletools.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/versionpanel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

void setWidths(QTableView *table, QList<int> letters)
{
    const auto apply = [table, letters] {
        const int letter = QFontMetrics(textFont()).averageCharWidth();
        for (int column = 0; column < letters.size(); ++column)
            table->setColumnWidth(column, letter * letters[column]);
    };
    apply();
    QObject::connect(themeNotifier(), &ThemeNotifier::themeChanged, table, apply);
}

QVBoxLayout *plainLayout(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

QLabel *emptyLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setContentsMargins(16, 16, 16, 16);
    return label;
}

/// Severity as shape and word.
class SeverityDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const auto severity = Severity(index.data(FindingsModel::SeverityRole).toInt());
        const int side = QFontMetrics(textFont()).height();
        const QRect box(option.rect.left() + 4, option.rect.center().y() - side / 2, side, side);
        paintStatus(painter, box, statusOf(severity), tokens());
        painter->setFont(textFont());
        painter->setPen(option.state & QStyle::State_Selected ? tokens().selectionText : tokens().text);
        painter->drawText(option.rect.adjusted(side + 10, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, severityWord(severity));
    }
};

/// A fix looks like what it is: something to click.
class FixDelegate : public QStyledItemDelegate
{
public:
    using Run = std::function<void(const QModelIndex &)>;
    FixDelegate(Run run, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_run(std::move(run))
    {
    }
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!index.data().toString().isEmpty()) {
            option->palette.setColor(QPalette::Text, tokens().link);
            option->font.setUnderline(true);
        }
    }
    bool editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        if (event->type() != QEvent::MouseButtonRelease || !index.data(FindingsModel::FixRole).toBool()
            || static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
            return false;
        m_run(index);
        return true;
    }

private:
    Run m_run;
};

/// Entries that were taken back are struck through, in the muted colour.
class HistoryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(HistoryModel::UndoneRole).toBool()) {
            option->font.setStrikeOut(true);
            option->palette.setColor(QPalette::Text, tokens().mutedText);
        }
        if (index.column() == HistoryModel::WhenColumn)
            option->font = monoFont(0.9);
    }
};

} // namespace

CostsPanel::CostsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new CostsModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new QTableView(this))
    , m_empty(emptyLabel(tr("Nothing here keeps a reader away: every nation gets every portion."), this))
{
    QVBoxLayout *layout = plainLayout(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(CostsModel::SortRole);
    m_table->setModel(m_sorted);
    setUpTable(m_table, tr("What costs readers"));
    setWidths(m_table, { 32, 11, 30, 56, 40 });
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CostsModel::CountColumn, Qt::DescendingOrder);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    const auto go = [this](const QModelIndex &index) {
        Q_EMIT portionActivated({ index.data(CostsModel::PortionRole).toString() });
    };
    connect(m_table, &QTableView::activated, this, go);
    connect(m_table, &QTableView::clicked, this, go);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &CostsPanel::showEmpty);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &CostsPanel::showEmpty);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CostsPanel::showEmpty);
    showEmpty();
}

void CostsPanel::setSession(ProductSession *session)
{
    m_model->setSession(session);
    showEmpty();
}

void CostsPanel::showEmpty()
{
    m_table->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
}

FindingsPanel::FindingsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new FindingsModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new QTableView(this))
    , m_least(new QComboBox(this))
    , m_count(new QLabel(this))
    , m_empty(emptyLabel(tr("No findings. Marks are checked at each keystroke."), this))
    , m_fix(new QPushButton(icon(Icon::Fix), tr("&Take the Fix"), this))
{
    QVBoxLayout *layout = plainLayout(this);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    auto *label = new QLabel(tr("S&how"), this);
    label->setBuddy(m_least);
    m_least->addItems({ tr("Errors only"), tr("Errors and warnings"), tr("Everything") });
    m_least->setCurrentIndex(2);
    m_least->setAccessibleName(tr("Findings shown"));
    bar->addWidget(label);
    bar->addWidget(m_least);
    bar->addWidget(m_count, 1);
    bar->addWidget(m_fix);
    layout->addLayout(bar);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(FindingsModel::SortRole);
    m_sorted->setFilterRole(FindingsModel::SeverityRole);
    m_table->setModel(m_sorted);
    setUpTable(m_table, tr("Findings"));
    setWidths(m_table, { 13, 16, 12, 80, 36 });
    m_table->setItemDelegateForColumn(FindingsModel::SeverityColumn, new SeverityDelegate(m_table));
    m_table->setItemDelegateForColumn(
        FindingsModel::FixColumn,
        new FixDelegate([this](const QModelIndex &index) { fix(m_sorted->mapToSource(index).row()); }, m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(FindingsModel::PortionColumn, Qt::AscendingOrder);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);

    connect(m_least, &QComboBox::currentIndexChanged, this, [this](int most) {
        static const QString filters[] = { u"^0$"_s, u"^[01]$"_s, QString() };
        m_sorted->setFilterRegularExpression(filters[most]);
        showCounts();
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT portionActivated({ index.data(FindingsModel::PortionRole).toString() });
    });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        Q_EMIT portionActivated({ index.data(FindingsModel::PortionRole).toString() });
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        m_fix->setEnabled(index.isValid() && index.data(FindingsModel::FixRole).toBool());
        if (index.isValid()) {
            const FindingRow &row = m_model->rows().at(m_sorted->mapToSource(index).row());
            Q_EMIT findingSelected(row.finding, row.citation);
        }
    });
    connect(m_fix, &QPushButton::clicked, this, &FindingsPanel::fixCurrent);
    connect(m_model, &FindingsModel::countsChanged, this, &FindingsPanel::showCounts);
    m_fix->setToolTip(tr("Applies the fix of the finding chosen; it can be undone"));
    m_fix->setEnabled(false);
    showCounts();
}

void FindingsPanel::setSession(ProductSession *session)
{
    m_model->setSession(session);
    showCounts();
}

void FindingsPanel::fix(int sourceRow)
{
    if (const auto done = m_model->applyFix(sourceRow); !done)
        Q_EMIT failed(done.error());
}

bool FindingsPanel::fixCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || !index.data(FindingsModel::FixRole).toBool())
        return false;
    fix(m_sorted->mapToSource(index).row());
    return true;
}

bool FindingsPanel::step(bool forward)
{
    const int rows = m_sorted->rowCount();
    if (!rows)
        return false;
    const int row = m_table->currentIndex().row();
    const int next = row < 0 ? (forward ? 0 : rows - 1) : (row + (forward ? 1 : rows - 1)) % rows;
    m_table->setCurrentIndex(m_sorted->index(next, FindingsModel::MessageColumn));
    Q_EMIT portionActivated({ m_sorted->index(next, 0).data(FindingsModel::PortionRole).toString() });
    return true;
}

void FindingsPanel::showCounts()
{
    const int errors = m_model->count(Severity::Error), warnings = m_model->count(Severity::Warning);
    m_count->setText(tr("Errors: %1, warnings: %2").arg(errors).arg(warnings));
    const bool none = m_sorted->rowCount() == 0;
    m_table->setVisible(!none);
    m_empty->setVisible(none);
    Q_EMIT countsChanged(errors, warnings);
}

HistoryPanel::HistoryPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new HistoryModel(this))
    , m_table(new QTableView(this))
    , m_undo(new QPushButton(icon(Icon::Undo), tr("&Undo"), this))
    , m_redo(new QPushButton(icon(Icon::Redo), tr("&Redo"), this))
    , m_empty(emptyLabel(tr("Nothing was changed yet. Every edit will stand here, with who and when, and can be undone, also "
                            "after a restart."),
                         this))
    , m_versions(new VersionPanel(this))
{
    auto *journal = new QWidget(this);
    QVBoxLayout *layout = plainLayout(journal);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    bar->addWidget(m_undo);
    bar->addWidget(m_redo);
    bar->addStretch(1);
    layout->addLayout(bar);
    m_table->setModel(m_model);
    setUpTable(m_table, tr("History"));
    setWidths(m_table, { 24, 8, 24 });
    m_table->setItemDelegate(new HistoryDelegate(m_table));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    auto *split = new QSplitter(this);
    split->addWidget(journal);
    split->addWidget(m_versions);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    plainLayout(this)->addWidget(split);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        QList<qint64> positions;
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        for (const QModelIndex &row : rows)
            positions << row.data(HistoryModel::PositionRole).toLongLong();
        m_versions->setEntries(positions);
    });
    connect(m_undo, &QPushButton::clicked, this, &HistoryPanel::undoRequested);
    connect(m_redo, &QPushButton::clicked, this, &HistoryPanel::redoRequested);
    showButtons();
}

void HistoryPanel::setSession(ProductSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_model->setSession(session);
    m_versions->setSession(session);
    if (session)
        connect(session, &ProductSession::historyChanged, this, &HistoryPanel::showButtons);
    showButtons();
}

void HistoryPanel::showButtons()
{
    const bool canUndo = m_session && m_session->canUndo(), canRedo = m_session && m_session->canRedo();
    m_undo->setEnabled(canUndo);
    m_undo->setText(canUndo ? tr("Undo %1").arg(m_session->undoName()) : tr("Undo"));
    m_redo->setEnabled(canRedo);
    m_redo->setText(canRedo ? tr("Redo %1").arg(m_session->redoName()) : tr("Redo"));
    m_table->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
}

} // namespace parallax
