#include "widgets/catalogue/cataloguepanel.h"

#include "widgets/catalogue/momentfield.h"
#include "widgets/catalogue/objectdetails.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/tabletools.h"
#include "widgets/shell/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShowEvent>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

constexpr int kTypedMs = 200; ///< without a key before a search is asked
constexpr int kMovedMs = 300; ///< the same for the time

} // namespace

CataloguePanel::CataloguePanel(CatalogueStore &store, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_model(new CatalogueListModel(store, this))
    , m_banner(new OwnBannerWatch(this))
    , m_search(new QLineEdit(this))
    , m_asOf(momentField(tr("Time of which the elements are shown, UTC"), this))
    , m_now(new QPushButton(icon(Icon::Clock), tr("&Now"), this))
    , m_import(new QPushButton(icon(Icon::ProductImport), tr("&Import Elements or Messages…"), this))
    , m_count(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_split(new QSplitter(this))
    , m_table(new QTableView(this))
    , m_details(new ObjectDetails(store, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    m_search->setPlaceholderText(tr("Search: number, name, owner, designator, class"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search the catalogue"));
    m_search->setToolTip(tr("Each word has to occur in the name, another name, the number, designator, owner or class"));
    auto *asOfLabel = new QLabel(tr("&As of"), this);
    asOfLabel->setBuddy(m_asOf);
    m_asOf->setToolTip(tr("The list shows the element set of each object that was current at this time"));
    bar->addWidget(m_search, 1);
    bar->addWidget(asOfLabel);
    bar->addWidget(m_asOf);
    bar->addWidget(m_now);
    bar->addWidget(m_count);
    layout->addLayout(bar);

    m_table->setModel(m_model);
    setUpTable(m_table, tr("Catalogue"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    const auto widths = [this] {
        const int letter = QFontMetrics(textFont()).averageCharWidth();
        const int columns[] = { 14, 24, 11, 13, 22, 22, 10 };
        for (int column = 0; column < CatalogueListModel::ColumnCount; ++column)
            m_table->setColumnWidth(column, letter * columns[column]);
    };
    widths();
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, widths);
    m_split->addWidget(m_table);
    m_split->addWidget(m_details);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    layout->addWidget(m_split, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(12);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_import, 0, Qt::AlignHCenter);
    layout->addSpacing(4);

    m_typed.setSingleShot(true);
    m_typed.setInterval(kTypedMs);
    m_moved.setSingleShot(true);
    m_moved.setInterval(kMovedMs);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typed.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    connect(&m_typed, &QTimer::timeout, this, [this] {
        m_goTo = m_current; // stays chosen where the search finds it too
        m_model->setSearch(m_search->text());
    });
    connect(m_asOf, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_asOfChosen = true;
        m_moved.start();
    });
    connect(&m_moved, &QTimer::timeout, this, [this] { m_model->setAsOf(toInstant(m_asOf->dateTime())); });
    connect(m_now, &QPushButton::clicked, this, [this] {
        m_asOfChosen = false;
        showNow();
    });
    connect(m_import, &QPushButton::clicked, this, &CataloguePanel::importRequested);
    connect(m_model, &CatalogueListModel::changed, this, &CataloguePanel::modelChanged);
    connect(m_model, &CatalogueListModel::failed, this, [this](const Error &error) {
        m_error = error;
        Q_EMIT failed(error);
    });
    connect(m_details, &ObjectDetails::failed, this, &CataloguePanel::failed);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CataloguePanel::takeSelection);
    connect(m_banner, &OwnBannerWatch::changed, this, &CataloguePanel::pictureChanged);
    setFocusProxy(m_search);
    showNow();
    showState();
}

void CataloguePanel::setPack(PolicyPackPtr pack)
{
    m_banner->setPack(std::move(pack));
}

void CataloguePanel::setExerciseDay(Day day)
{
    if (day == m_exerciseDay)
        return;
    m_exerciseDay = day;
    m_now->setToolTip(day.isKnown() ? tr("The end of the day of the exercise") : tr("The time of the clock"));
    if (!m_asOfChosen)
        showNow();
}

void CataloguePanel::showNow()
{
    constexpr qint64 kLastSecond = 86'399LL * 1'000'000'000;
    const Instant now = m_exerciseDay.isKnown() ? Instant { m_exerciseDay, kLastSecond } : m_clock.now();
    {
        const QSignalBlocker blocked(m_asOf);
        m_asOf->setDateTime(toDateTime(now));
    }
    m_moved.stop();
    m_model->setAsOf(toInstant(m_asOf->dateTime()));
}

void CataloguePanel::setPartnerFace(const QString &whose)
{
    if (whose == m_partner)
        return;
    m_partner = whose;
    if (!m_partner.isEmpty()) {
        m_details->clear();
        m_model->clear();
    } else {
        loadIfShown();
    }
    showState();
}

void CataloguePanel::reload()
{
    m_error.reset();
    if (!m_model->isLoaded())
        return; // it is read when it is shown
    m_goTo = m_current;
    m_model->load();
}

void CataloguePanel::ensureLoaded()
{
    if (m_partner.isEmpty() && !m_model->isLoaded())
        m_model->load();
}

void CataloguePanel::loadIfShown()
{
    if (isVisible())
        ensureLoaded();
}

void CataloguePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    loadIfShown();
}

void CataloguePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Side by side where there is more width than height, as at the bottom of the window.
    m_split->setOrientation(width() > height() * 3 / 2 ? Qt::Horizontal : Qt::Vertical);
}

void CataloguePanel::showObject(const ObjectId &id)
{
    m_goTo = id;
    m_search->setText(id.toString());
    m_typed.stop();
    m_model->setSearch(m_search->text());
    modelChanged();
    m_table->setFocus();
}

void CataloguePanel::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void CataloguePanel::search(const QString &words)
{
    m_search->setText(words);
    focusSearch();
}

void CataloguePanel::modelChanged()
{
    if (m_goTo && (!m_model->isBusy() || m_model->rowOf(*m_goTo) >= 0)) {
        const int row = m_model->rowOf(*m_goTo);
        // A search by number that is still under way shows what the one before found.
        if (row >= 0 && !m_model->isSearching()) {
            m_table->setCurrentIndex(m_model->index(row, 0));
            m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
            m_goTo.reset();
        } else if (!m_model->isBusy()) {
            m_goTo.reset();
        }
    }
    takeSelection();
    m_banner->setEntries(m_model->labelledRows());
    showState();
    Q_EMIT pictureChanged();
}

void CataloguePanel::takeSelection()
{
    const CatalogueEntry *entry = m_model->entryAt(m_table->currentIndex().row());
    const std::optional<ObjectId> current = entry ? std::optional(entry->id) : std::nullopt;
    const bool changed = current != m_current;
    m_current = current;
    showDetails();
    if (changed)
        Q_EMIT currentObjectChanged();
}

void CataloguePanel::showDetails()
{
    const CatalogueEntry *entry = m_current ? m_model->entry(*m_current) : nullptr;
    if (!entry)
        m_details->clear();
    else if (m_model->currentSets() && !m_model->isLoadingSets())
        m_details->showObject(*entry, m_model->currentSet(entry->id), m_model->asOf());
}

void CataloguePanel::showState()
{
    const bool ours = m_partner.isEmpty();
    const int rows = m_model->rowCount();
    const QLocale locale;
    const QString count = locale.toString(rows);
    m_count->setText(!ours || !m_model->isLoaded()       ? QString()
                         : m_model->isBusy() && rows == 0 ? tr("Reading…")
                         : m_model->isLoadingPages()      ? tr("Objects: %1…").arg(count)
                         : m_model->search().isEmpty()    ? tr("Objects: %1").arg(count)
                         : m_model->isCut()               ? tr("Found: the first %1").arg(count)
                                                          : tr("Found: %1").arg(count));
    for (QWidget *control : { static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_asOf), static_cast<QWidget *>(m_now) })
        control->setEnabled(ours);
    m_split->setVisible(ours && rows > 0);
    m_empty->setVisible(!ours || rows == 0);
    const bool nothing = ours && rows == 0 && m_model->isLoaded() && !m_model->isBusy() && m_model->search().isEmpty();
    m_import->setVisible(nothing && !m_error);
    if (!ours)
        m_empty->setText(tr("The catalogue is ours alone and is not shown in the face of %1. Choose the face “Ours” above, and "
                            "“Us” in the list of objects, to see it again.")
                             .arg(m_partner));
    else if (m_model->isBusy() || !m_model->isLoaded())
        m_empty->setText(tr("Reading the catalogue…"));
    else if (m_error)
        m_empty->setText(tr("The catalogue could not be read: %1").arg(m_error->what));
    else if (nothing)
        m_empty->setText(tr("The catalogue is empty. Import element sets (TLE, OMM) or messages (CDM, OPM, OEM), or drop their "
                            "files on the window."));
    else
        m_empty->setText(tr("No object has all of these words in its name, number, designator, owner or class. Fewer words find "
                            "more."));
}

} // namespace parallax
