#include "widgets/shell/tabletools.h"

#include "widgets/shell/bannerframe.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/theme.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Table)
};

QList<int> visualColumns(const QTableView &table)
{
    QList<int> columns;
    for (int i = 0; i < table.horizontalHeader()->count(); ++i) {
        const int logical = table.horizontalHeader()->logicalIndex(i);
        if (!table.isColumnHidden(logical))
            columns << logical;
    }
    return columns;
}

} // namespace

void setUpTable(QTableView *table, const QString &accessibleName)
{
    table->setAccessibleName(accessibleName);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setAlternatingRowColors(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false); // Tab leaves the table; arrows move in it
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionsMovable(true);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto rowHeight = [table] {
        const int line = QFontMetrics(textFont()).height();
        table->verticalHeader()->setMinimumSectionSize(line);
        table->verticalHeader()->setDefaultSectionSize(line + line / 2);
    };
    rowHeight();
    QObject::connect(themeNotifier(), &ThemeNotifier::themeChanged, table, rowHeight);

    auto *copy = new QAction(icon(Icon::CopyText), Words::tr("Copy Rows"), table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, table, [table] { copyTable(*table); });
    table->addAction(copy);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QString tableText(const QTableView &table)
{
    const QAbstractItemModel *model = table.model();
    const QList<int> columns = visualColumns(table);
    QStringList cells, lines;
    for (int column : columns)
        cells << model->headerData(column, Qt::Horizontal).toString();
    lines << cells.join(u'\t');
    QList<int> rows;
    if (table.selectionModel())
        for (const QModelIndex &index : table.selectionModel()->selectedRows())
            rows << index.row();
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty())
        for (int row = 0; row < model->rowCount(); ++row)
            rows << row;
    for (int row : rows) {
        cells.clear();
        for (int column : columns)
            cells << model->index(row, column).data().toString();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void copyTable(const QTableView &table)
{
    auto *data = new QMimeData;
    // Under the banner of the window that shows it, as it is there.
    QStringList banners;
    if (const auto *frame = table.window()->findChild<BannerFrame *>())
        for (const BannerState::Line &line : frame->state().lines)
            if (!banners.contains(line.banner))
                banners << line.banner;
    banners << tableText(table);
    data->setText(banners.join(u'\n'));
    // Clipboard histories skip what carries this hint (KDE's convention, also honoured by KeePassXC's peers).
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace parallax
