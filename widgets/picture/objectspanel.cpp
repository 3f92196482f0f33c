#include "widgets/picture/objectspanel.h"

#include "widgets/shell/classificationbanner.h"
#include "widgets/shell/tabletools.h"
#include "widgets/shell/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace parallax {

ObjectsPanel::ObjectsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new ObjectListModel(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_who(new QComboBox(this))
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
    auto *whoLabel = new QLabel(tr("As &known to"), this);
    whoLabel->setBuddy(m_who);
    m_who->setAccessibleName(tr("Whose knowledge of the objects is listed"));
    m_who->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_search->setPlaceholderText(tr("Filter: name, owner, class, mark"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Filter the objects"));
    bar->addWidget(whoLabel);
    bar->addWidget(m_who);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_count);
    layout->addWidget(m_banner);
    layout->addLayout(bar);

    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setSortRole(ObjectListModel::SortRole);
    m_table->setModel(m_filter);
    setUpTable(m_table, tr("Objects"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ObjectListModel::DesignationColumn, Qt::AscendingOrder);
    const auto widths = [this] {
        const int letter = QFontMetrics(textFont()).averageCharWidth();
        const int columns[] = { 22, 9, 26, 12, 20, 15, 20 };
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

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(text);
        showCount();
    });
    connect(m_who, &QComboBox::activated, this, &ObjectsPanel::recompute);
    connect(&m_making, &QFutureWatcherBase::finished, this, &ObjectsPanel::take);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const QModelIndex first = index.siblingAtColumn(ObjectListModel::DesignationColumn);
        Q_EMIT objectActivated(first.data(ObjectListModel::ObjectRole).toString(), first.data().toString());
    });
    showCount();
}

void ObjectsPanel::setCatalogue(CataloguePtr catalogue, PolicyPackPtr pack)
{
    m_catalogue = std::move(catalogue);
    m_pack = std::move(pack);
    rebuildChoices();
    recompute();
}

void ObjectsPanel::setSession(ProductSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &ProductSession::columnsChanged, this, &ObjectsPanel::rebuildChoices);
        connect(session, &ProductSession::previewsReady, this, &ObjectsPanel::recompute);
    }
    rebuildChoices();
    recompute();
}

void ObjectsPanel::rebuildChoices()
{
    const QString kept = m_who->currentData().toString();
    m_who->clear();
    //: Whose knowledge: our own
    m_who->addItem(tr("Us"), QString());
    if (m_session && m_session->previews())
        for (int column : m_session->columns())
            if (m_session->previews()->audience(column).nations.size() > 1)
                m_who->addItem(m_session->previews()->audience(column).nations.join(u'+'),
                               m_session->previews()->audience(column).nations.join(u'+'));
    if (m_pack)
        for (const NationPolicy &nation : m_pack->nations)
            m_who->addItem(tr("%1  %2").arg(nation.code, nation.name), nation.code);
    m_who->setCurrentIndex(std::max(0, m_who->findData(kept)));
}

void ObjectsPanel::setAudience(const std::optional<Audience> &audience)
{
    m_who->setCurrentIndex(audience ? std::max(0, m_who->findData(audience->nations.join(u'+'))) : 0);
    recompute();
}

std::optional<Audience> ObjectsPanel::audience() const
{
    const QString codes = m_who->currentData().toString();
    return codes.isEmpty() ? std::nullopt : std::optional(Audience { codes.split(u'+') });
}

void ObjectsPanel::focusFilter()
{
    m_search->setFocus();
    m_search->selectAll();
}

void ObjectsPanel::showObject(const QString &name)
{
    m_search->setText(name);
    m_table->selectRow(0);
    m_table->setFocus();
}

QString ObjectsPanel::ownBanner() const
{
    return m_madeForUs ? m_model->banner() : QString();
}

void ObjectsPanel::recompute()
{
    m_making.cancel();
    if (!m_catalogue || !m_pack) {
        showCount();
        return;
    }
    const auto who = audience();
    Lens lens;
    if (m_session)
        lens = m_session->lens();
    else
        lens.day = m_pack->asOf;
    if (who)
        lens.audience = *who;
    m_madeForUs = !who;
    m_making.setFuture(QtConcurrent::run([catalogue = m_catalogue, pack = m_pack, lens, ours = m_madeForUs] {
        return ours ? ownPicture(*catalogue, *pack) : partnerPicture(*catalogue, lens, *pack);
    }));
}

void ObjectsPanel::take()
{
    if (m_making.isCanceled() || m_making.future().resultCount() == 0)
        return;
    m_model->setPicture(m_making.result());
    m_banner->setBanner(m_model->banner());
    //: Tag beside the banner of what a nation would see
    m_banner->setTag(m_madeForUs ? QString() : tr("%1 PREVIEW").arg(m_who->currentData().toString()));
    showCount();
    Q_EMIT pictureChanged();
}

void ObjectsPanel::showCount()
{
    const int all = m_model->rowCount(), shown = m_filter->rowCount();
    m_count->setText(all == shown ? tr("Objects: %1").arg(all) : tr("Objects: %1 of %2").arg(shown).arg(all));
    m_table->setVisible(shown > 0);
    m_empty->setVisible(shown == 0);
    m_empty->setText(!m_catalogue ? tr("There is no catalogue yet. The orbital picture will stand here.")
                         : all    ? tr("No object fits this filter.")
                                  : tr("Nothing in the catalogue may be known here."));
}

} // namespace parallax
