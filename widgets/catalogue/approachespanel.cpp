#include "widgets/catalogue/approachespanel.h"

#include "widgets/catalogue/momentfield.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/tabletools.h"
#include "widgets/shell/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

enum Who { AllWithAll, SelectedWithAll };

/// Elements older than this tell little of where an object is: in low orbits SGP4 is off by tens of km after two weeks.
/// Source: Vallado, Fundamentals of Astrodynamics and Applications, 4th edition, 9.6.
constexpr double kOldDays = 14;

} // namespace

ApproachesPanel::ApproachesPanel(CatalogueListModel &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_banner(new OwnBannerWatch(this))
    , m_task(new ScreeningTask(this))
    , m_approaches(new ApproachListModel(this))
    , m_slow(new SlowPairModel(this))
    , m_failures(new ScreeningFailureModel(this))
    , m_who(new QComboBox(this))
    , m_from(momentField(tr("Start of the screening, UTC"), this))
    , m_hours(new QDoubleSpinBox(this))
    , m_distance(new QDoubleSpinBox(this))
    , m_start(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_said(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_tabs(new QTabWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    //: which objects a screening compares
    m_who->addItem(tr("All with all"));
    m_who->addItem(tr("Selected with all"));
    m_who->setAccessibleName(tr("Which objects are compared"));
    m_who->setToolTip(tr("“Selected” is the object chosen in the catalogue"));
    const auto labelled = [this, bar](const QString &text, QWidget *field) {
        auto *label = new QLabel(text, this);
        label->setBuddy(field);
        bar->addWidget(label);
        bar->addWidget(field);
    };
    m_hours->setRange(0.1, 24.0 * 366);
    m_hours->setDecimals(1);
    m_hours->setValue(24);
    m_hours->setSuffix(tr(" h"));
    m_hours->setAccessibleName(tr("Length of the screening in hours"));
    m_distance->setRange(0.001, 1000);
    m_distance->setDecimals(3);
    m_distance->setValue(5);
    m_distance->setSuffix(tr(" km"));
    m_distance->setAccessibleName(tr("Distance in km at or below which an approach is listed"));
    bar->addWidget(m_who);
    labelled(tr("&From"), m_from);
    labelled(tr("&for"), m_hours);
    labelled(tr("&within"), m_distance);
    bar->addWidget(m_start);
    bar->addStretch(1);
    layout->addLayout(bar);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 0, 8, 4);
    line->setSpacing(8);
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(tr("Progress of the screening"));
    m_progress->setFormat(tr("%p %"));
    m_said->setWordWrap(true);
    line->addWidget(m_progress);
    line->addWidget(m_said, 1);
    layout->addLayout(line);

    m_table = makeTable(m_approaches, tr("Close approaches"), { 26, 11, 13, 26, 26, 34 });
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ApproachListModel::TcaColumn, Qt::AscendingOrder);
    const auto sorted = [this](QAbstractItemModel *model, int role) {
        auto *proxy = new QSortFilterProxyModel(this);
        proxy->setSourceModel(model);
        proxy->setSortRole(role);
        return proxy;
    };
    m_slowTable = makeTable(sorted(m_slow, SlowPairModel::SortRole), tr("Slow pairs"), { 26, 26, 20, 16, 22, 22, 22 });
    m_slowTable->setSortingEnabled(true);
    m_slowTable->sortByColumn(SlowPairModel::MissColumn, Qt::AscendingOrder);
    m_failureTable = makeTable(sorted(m_failures, ScreeningFailureModel::SortRole), tr("Objects without a state"), { 28, 72, 22, 22 });
    m_failureTable->setSortingEnabled(true);
    m_failureTable->sortByColumn(ScreeningFailureModel::ObjectColumn, Qt::AscendingOrder);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("What the screening found"));
    m_tabs->addTab(m_table, {});
    m_tabs->addTab(m_slowTable, {});
    m_tabs->addTab(m_failureTable, {});
    m_tabs->setTabToolTip(1, tr("Pairs that keep together: docked, in formation, one object under two numbers"));
    m_tabs->setTabToolTip(2, tr("Objects that the theory gives no state for a part of the time; they are compared whenever it does"));
    layout->addWidget(m_tabs, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(12);
    layout->addWidget(m_empty, 1);

    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, [this] { m_startChosen = true; });
    connect(m_who, &QComboBox::currentIndexChanged, this, &ApproachesPanel::showState);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (isRunning())
            cancel();
        else
            start();
    });
    connect(m_task, &ScreeningTask::found, this, &ApproachesPanel::take);
    connect(m_task, &ScreeningTask::progressed, m_progress, &QProgressBar::setValue);
    connect(m_task, &ScreeningTask::finished, this, &ApproachesPanel::end);
    connect(m_task, &ScreeningTask::failed, this, [this](const Error &error) {
        m_result = tr("The screening was not made: %1").arg(error.what);
        showState();
        Q_EMIT failed(error);
    });
    connect(&m_catalogue, &CatalogueListModel::changed, this, &ApproachesPanel::showState);
    connect(m_banner, &OwnBannerWatch::changed, this, &ApproachesPanel::pictureChanged);
    setFocusProxy(m_who);
    showState();
}

QTableView *ApproachesPanel::makeTable(QAbstractItemModel *model, const QString &name, std::initializer_list<int> widths)
{
    auto *table = new QTableView(this);
    table->setModel(model);
    setUpTable(table, name);
    const auto setWidths = [table, columns = std::vector<int>(widths)] {
        const int letter = QFontMetrics(textFont()).averageCharWidth();
        for (size_t column = 0; column < columns.size(); ++column)
            table->setColumnWidth(int(column), letter * columns[column]);
    };
    setWidths();
    connect(themeNotifier(), &ThemeNotifier::themeChanged, table, setWidths);
    connectTable(table);
    return table;
}

void ApproachesPanel::connectTable(QTableView *table)
{
    connect(table, &QTableView::activated, this, [this, table](const QModelIndex &index) {
        // In the column of the other object that one is meant. The roles of the three lists have the same numbers.
        const bool second = (table == m_table && index.column() == ApproachListModel::SecondColumn)
            || (table == m_slowTable && index.column() == SlowPairModel::SecondColumn);
        const QVariant id = index.data(second ? int(ApproachListModel::SecondObjectRole) : int(ApproachListModel::FirstObjectRole));
        if (const auto parsed = ObjectId::parse(id.toString()))
            Q_EMIT objectActivated(*parsed);
    });
}

void ApproachesPanel::setPack(PolicyPackPtr pack)
{
    m_banner->setPack(std::move(pack));
}

void ApproachesPanel::setPartnerFace(const QString &whose)
{
    if (whose == m_partner)
        return;
    m_partner = whose;
    if (!m_partner.isEmpty()) {
        m_task->cancel();
        m_approaches->start({});
        m_slow->setPairs({}, {});
        m_failures->setFailures({}, {});
        m_labelled.clear();
        m_looked.clear();
        m_banner->setEntries({});
        m_result.clear();
    }
    showState();
}

void ApproachesPanel::setSelected(const std::optional<ObjectId> &id)
{
    m_selected = id;
    m_who->setItemText(SelectedWithAll, id ? tr("%1 with all").arg(id->toString()) : tr("Selected with all"));
    showState();
}

void ApproachesPanel::setStart(Instant from)
{
    if (m_startChosen)
        return;
    const QSignalBlocker blocked(m_from);
    m_from->setDateTime(toDateTime(from));
}

void ApproachesPanel::start()
{
    const ElementSetsPtr sets = m_catalogue.currentSets();
    if (!m_start->isEnabled() || isRunning() || !sets || !m_partner.isEmpty())
        return;
    ScreeningRequest request;
    request.from = toInstant(m_from->dateTime());
    request.to = toInstant(m_from->dateTime().addMSecs(qint64(m_hours->value() * 3'600'000)));
    request.thresholdKm = m_distance->value();
    std::vector<MeanElements> elements;
    elements.reserve(sets->size());
    std::optional<MeanElements> one;
    int old = 0;
    for (const ElementSet &set : *sets) {
        elements.push_back(set.elements);
        old += std::abs(daysBetween(set.elements.epoch, request.from)) > kOldDays;
        if (m_selected == set.elements.object)
            one = set.elements;
    }
    if (m_who->currentIndex() == AllWithAll)
        one.reset();
    else if (!one)
        return;
    const ObjectNames nameOf = [this](const ObjectId &id) {
        const CatalogueEntry *entry = m_catalogue.entry(id);
        return entry ? entry->name : QString();
    };
    m_approaches->start(nameOf);
    m_slow->setPairs({}, {});
    m_failures->setFailures({}, {});
    m_labelled.clear();
    m_looked.clear();
    m_banner->setEntries({});
    m_full = false;
    m_result = old > 0 ? tr("Elements more than 14 days from the start: %1 objects. Their approaches tell little.")
                             .arg(QLocale().toString(old))
                       : QString();
    m_task->start(std::move(elements), one, request);
    showState();
}

void ApproachesPanel::cancel()
{
    m_task->cancel();
}

void ApproachesPanel::take(const std::vector<Approach> &found)
{
    if (!m_partner.isEmpty() || m_full)
        return;
    const size_t room = size_t(kMostListed - m_approaches->rowCount());
    const std::span<const Approach> fitting = std::span(found).first(std::min(room, found.size()));
    for (const Approach &approach : fitting) {
        countLabels(approach.a);
        countLabels(approach.b);
    }
    m_approaches->add(fitting);
    if (fitting.size() < found.size()) {
        m_full = true;
        m_task->cancel();
    }
    showState();
}

void ApproachesPanel::countLabels(const ObjectId &id)
{
    if (m_looked.contains(id))
        return;
    m_looked.insert(id);
    if (const CatalogueEntry *entry = m_catalogue.entry(id); entry && !entry->labels.isEmpty())
        m_labelled.insert(id, *entry);
}

void ApproachesPanel::end(const ScreeningReport &report)
{
    if (!m_partner.isEmpty())
        return;
    const ObjectNames nameOf = [this](const ObjectId &id) {
        const CatalogueEntry *entry = m_catalogue.entry(id);
        return entry ? entry->name : QString();
    };
    for (const SlowPair &pair : report.slowPairs) {
        countLabels(pair.a);
        countLabels(pair.b);
    }
    for (const ScreeningFailure &failure : report.failures)
        countLabels(failure.object);
    m_slow->setPairs(report.slowPairs, nameOf);
    m_failures->setFailures(report.failures, nameOf);
    const QLocale locale;
    const QString objects = locale.toString(report.log.objects);
    const QString said = m_full ? tr("Stopped: more than %1 approaches. Ask for a smaller distance or less time.")
                                      .arg(locale.toString(kMostListed))
        : report.cancelled      ? tr("Cancelled; what was found until then is listed. Objects: %1.").arg(objects)
                                : tr("Done. Objects compared: %1.").arg(objects);
    m_result = m_result.isEmpty() ? said : u"%1 %2"_s.arg(said, m_result);
    showState();
}

void ApproachesPanel::showState()
{
    const bool ours = m_partner.isEmpty(), running = isRunning();
    const bool ready = m_catalogue.currentSets() && !m_catalogue.isLoadingSets() && !m_catalogue.isLoadingPages();
    const bool noneSelected = m_who->currentIndex() == SelectedWithAll
        && (!m_selected || !m_catalogue.currentSet(*m_selected));
    m_start->setText(running ? tr("&Cancel") : tr("&Screen"));
    m_start->setIcon(icon(running ? Icon::Close : Icon::Approaches));
    m_start->setEnabled(ours && (running || (ready && !noneSelected)));
    m_start->setToolTip(running          ? tr("Stops; what was found until then stays")
                            : !ours      ? tr("Only in our own face")
                            : !ready     ? tr("The catalogue is being read")
                            : noneSelected ? tr("No object with elements is selected in the catalogue")
                                         : tr("Looks for all approaches of the objects that are current in the catalogue"));
    for (QWidget *field : { static_cast<QWidget *>(m_who), static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_hours),
                            static_cast<QWidget *>(m_distance) })
        field->setEnabled(ours && !running);
    m_progress->setVisible(ours && running);
    m_said->setText(m_result);
    m_said->setVisible(ours && !m_result.isEmpty());
    const QLocale locale;
    m_tabs->setTabText(0, tr("Approaches (%1)").arg(locale.toString(m_approaches->rowCount())));
    m_tabs->setTabText(1, tr("Slow Pairs (%1)").arg(locale.toString(m_slow->rowCount())));
    m_tabs->setTabText(2, tr("Without a State (%1)").arg(locale.toString(m_failures->rowCount())));
    const bool something = m_approaches->rowCount() + m_slow->rowCount() + m_failures->rowCount() > 0;
    m_tabs->setVisible(ours && something);
    m_empty->setVisible(!ours || !something);
    if (!ours)
        m_empty->setText(tr("Close approaches are ours alone and are not shown in the face of %1.").arg(m_partner));
    else if (running)
        m_empty->setText(tr("Nothing was found yet."));
    else if (!ready && m_catalogue.isLoaded())
        m_empty->setText(tr("The catalogue is being read"));
    else if (!m_result.isEmpty())
        m_empty->setText(tr("No two objects come that close in this time."));
    else
        m_empty->setText(tr("Which objects come close to each other? Choose the time and the distance and press “Screen”. The "
                            "objects are those of the catalogue, with the elements current at its time."));
    std::vector<CatalogueEntry> labelled;
    for (const CatalogueEntry &entry : std::as_const(m_labelled))
        labelled.push_back(entry);
    std::sort(labelled.begin(), labelled.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    m_banner->setEntries(std::move(labelled));
}

} // namespace parallax
