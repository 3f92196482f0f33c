#include "widgets/picture/objectspanel.h"

#include "widgets/shell/classificationbanner.h"
#include "widgets/shell/tabletools.h"
#include "widgets/shell/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace parallax {

ObjectsPanel::ObjectsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new ObjectListModel(this))
    , m_search(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_banner(new ClassificationBanner(this))
    , m_table(new QTableView(this))
    , m_empty(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    m_search->setPlaceholderText(tr("Filter: name, owner, class, orbit, mark"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Filter the objects"));
    bar->addWidget(m_search, 1);
    bar->addWidget(m_count);
    layout->addWidget(m_banner);
    layout->addLayout(bar);

    m_table->setModel(m_model);
    setUpTable(m_table, tr("Objects"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->setDragEnabled(true); // into the product: a reference
    m_table->sortByColumn(ObjectListModel::DesignationColumn, Qt::AscendingOrder);
    const auto widths = [this] {
        const int letter = QFontMetrics(textFont()).averageCharWidth();
        const int columns[] = {22, 11, 26, 10, 10, 14, 14, 14, 15, 24};
        for (int column = 0; column < ObjectListModel::ColumnCount; ++column)
            m_table->setColumnWidth(column, letter * columns[column]);
    };
    widths();
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, widths);
    layout->addWidget(m_table, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->hide();
    layout->addWidget(m_empty, 1);

    connect(m_search, &QLineEdit::textChanged, this, &ObjectsPanel::reorder);
    connect(m_model, &ObjectListModel::orderRequested, this, &ObjectsPanel::reorder);
    connect(&m_ordering, &QFutureWatcherBase::finished, this, &ObjectsPanel::take);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT objectActivated(index.data(ObjectListModel::ObjectRole).toString()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_selecting)
            return;
        m_selected.clear();
        for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
            m_selected << index.data(ObjectListModel::ObjectRole).toString();
        Q_EMIT selectionRequested(m_selected);
    });
    setFocusProxy(m_search);
    showCount();
}

void ObjectsPanel::setPicture(OrbitPicturePtr picture, const QString &whose)
{
    if (picture == m_picture && whose == m_whose)
        return;
    m_whose = whose;
    m_picture = std::move(picture);
    // What was listed goes at once: nobody may read it under another's name.
    m_ordering.setFuture({});
    m_selecting = true;
    m_model->setPicture(nullptr);
    m_selecting = false;
    m_banner->setBanner(m_picture ? m_picture->picture.banner : QString());
    //: Tag beside the banner of what a nation would see
    m_banner->setTag(m_whose.isEmpty() ? QString() : tr("%1 PREVIEW").arg(m_whose));
    showCount();
    reorder();
    Q_EMIT pictureChanged();
}

void ObjectsPanel::reorder()
{
    if (!m_picture)
        return;
    m_ordering.setFuture(QtConcurrent::run([picture = m_picture, filter = m_search->text(), column = m_model->sortColumn(), order = m_model->sortOrder()] {
        return Ordered{picture, objectOrder(*picture, filter, column, order)};
    }));
}

void ObjectsPanel::take()
{
    if (m_ordering.isCanceled() || m_ordering.future().resultCount() == 0)
        return;
    Ordered ordered = m_ordering.future().takeResult();
    if (ordered.picture != m_picture)
        return;
    m_selecting = true;
    m_model->setPicture(m_picture, std::move(ordered.order));
    m_selecting = false;
    showCount();
    selectRows();
}

void ObjectsPanel::setSelection(const QStringList &ids)
{
    if (ids == m_selected)
        return;
    m_selected = ids;
    selectRows();
}

void ObjectsPanel::selectRows()
{
    m_selecting = true;
    QItemSelection selection;
    int first = -1;
    for (const QString &id : std::as_const(m_selected))
        if (const int row = m_model->rowOf(id); row >= 0) {
            selection.select(m_model->index(row, 0), m_model->index(row, ObjectListModel::ColumnCount - 1));
            if (first < 0)
                first = row;
        }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first >= 0) {
        m_table->selectionModel()->setCurrentIndex(m_model->index(first, 0), QItemSelectionModel::NoUpdate);
        m_table->scrollTo(m_model->index(first, 0));
    }
    m_selecting = false;
}

void ObjectsPanel::focusFilter()
{
    m_search->setFocus();
    m_search->selectAll();
}

void ObjectsPanel::showCount()
{
    const QLocale locale;
    const int all = m_picture ? int(m_picture->picture.objects.size()) : 0, shown = m_model->rowCount();
    m_count->setText(all == shown ? tr("Objects: %1").arg(locale.toString(all)) : tr("Objects: %1 of %2").arg(locale.toString(shown), locale.toString(all)));
    const bool isListing = m_picture && m_model->picture() != m_picture;
    m_table->setVisible(shown > 0);
    m_empty->setVisible(shown == 0);
    m_empty->setText(!m_picture || isListing ? tr("The picture is being made…")
                         : all               ? tr("No object fits this filter.")
                                             : tr("Nothing in the catalogue may be known here."));
}

} // namespace parallax
