#include "widgets/picture/plotspanel.h"

#include "widgets/catalogue/momentfield.h"
#include "widgets/picture/labelledfields.h"
#include "widgets/picture/plotview.h"
#include "widgets/shell/classificationbanner.h"
#include "widgets/shell/flowlayout.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/tabletools.h"
#include "widgets/shell/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QStringListModel>
#include <QTableView>
#include <QtConcurrentRun>

#include <numeric>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

enum Which { AllObjects, ChosenObjects };
constexpr qint64 kDaySeconds = 86'400;
constexpr int kNotesShown = 2;

bool isScatter(PlotKind kind)
{
    return kind == PlotKind::Gabbard || kind == PlotKind::InclinationEccentricity;
}

} // namespace

PlotsPanel::PlotsPanel(QWidget *parent)
    : QWidget(parent)
    , m_banner(new ClassificationBanner(this))
    , m_kind(new QComboBox(this))
    , m_which(new QComboBox(this))
    , m_from(momentField(tr("Start of the plot, UTC"), this))
    , m_to(momentField(tr("End of the plot, UTC"), this))
    , m_more(new QLabel(this))
    , m_said(new QLabel(this))
    , m_showTable(new QPushButton(this))
    , m_showAll(new QPushButton(tr("Show &All"), this))
    , m_copy(new QPushButton(icon(Icon::CopyText), tr("&Copy Image"), this))
    , m_saveImage(new QPushButton(icon(Icon::CopyExport), tr("Save &Image…"), this))
    , m_saveTable(new QPushButton(icon(Icon::CopyExport), tr("Sa&ve Table…"), this))
    , m_pages(new QStackedWidget(this))
    , m_view(new PlotView(m_pages))
    , m_table(new QTableView(m_pages))
    , m_model(new PlotTableModel(this))
    , m_names(new QStringListModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int i = 0; i < kPlotKindCount; ++i)
        m_kind->addItem(plotKindTitle(PlotKind(i)));
    m_kind->setAccessibleName(tr("Which plot is shown"));
    m_which->addItems({ tr("All objects"), tr("Selected objects") });
    m_which->setAccessibleName(tr("Which objects are plotted"));
    m_object = objectField(tr("Object"));
    m_other = objectField(tr("Other object"));
    m_showAll->setToolTip(tr("Shows the whole plot again (Home)"));
    auto *bar = new FlowLayout(nullptr, 4);
    bar->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_banner);
    layout->addLayout(bar);
    bar->addWidget(labelledFields(this, { { tr("Pl&ot"), m_kind } }));
    bar->addWidget(m_which);
    bar->addWidget(labelledFields(this, { { tr("Obj&ect"), m_object } }));
    bar->addWidget(labelledFields(this, { { tr("Ot&her"), m_other } }));
    bar->addWidget(m_more);
    //: The end of a span of time
    m_span = labelledFields(this, { { tr("&From"), m_from }, { tr("&to"), m_to } });
    bar->addWidget(m_span);
    bar->addWidget(m_showTable);
    bar->addWidget(m_showAll);
    bar->addWidget(m_copy);
    bar->addWidget(m_saveImage);
    bar->addWidget(m_saveTable);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_table);
    layout->addWidget(m_pages, 1);
    m_said->setWordWrap(true);
    m_said->setMargin(4);
    layout->addWidget(m_said);
    connectTable();

    connect(m_kind, &QComboBox::currentIndexChanged, this, &PlotsPanel::ask);
    connect(m_which, &QComboBox::currentIndexChanged, this, &PlotsPanel::ask);
    const auto spanEdited = [this] {
        m_spanChosen = true;
        ask();
    };
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, spanEdited);
    connect(m_to, &QDateTimeEdit::dateTimeChanged, this, spanEdited);
    connect(m_showTable, &QPushButton::clicked, this, [this] { setTableShown(!isTableShown()); });
    connect(m_showAll, &QPushButton::clicked, m_view, &PlotView::resetZoom);
    connect(m_view, &PlotView::zoomChanged, this, &PlotsPanel::showState);
    connect(m_view, &PlotView::timeActivated, this, &PlotsPanel::timeActivated);
    connect(m_view, &PlotView::objectActivated, this, [this](const QString &id) {
        Q_EMIT objectActivated(id);
        Q_EMIT selectionRequested({ id });
    });
    connect(m_view, &PlotView::objectToggled, this, &PlotsPanel::toggle);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyMarked(exportImage()); });
    connect(m_saveImage, &QPushButton::clicked, this, [this] { Q_EMIT imageRequested(exportImage(), suggestion(u".png"_s)); });
    connect(m_saveTable, &QPushButton::clicked, this, [this] { Q_EMIT tableRequested(exportTable(), suggestion(u".csv"_s)); });
    connect(&m_making, &QFutureWatcherBase::finished, this, &PlotsPanel::take);
    connect(&m_listing, &QFutureWatcherBase::finished, this, &PlotsPanel::takeNames);
    setFocusProxy(m_kind);
    ask();
}

PlotsPanel::~PlotsPanel()
{
    m_stop.request_stop();
    m_making.waitForFinished();
    m_listing.waitForFinished();
}

QComboBox *PlotsPanel::objectField(const QString &accessibleName)
{
    auto *field = new QComboBox(this);
    field->setEditable(true);
    field->setInsertPolicy(QComboBox::NoInsert);
    field->setModel(m_names);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMinimumContentsLength(12);
    field->setAccessibleName(accessibleName);
    field->lineEdit()->setPlaceholderText(tr("Choose an object"));
    field->completer()->setFilterMode(Qt::MatchContains);
    field->completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(field, &QComboBox::activated, this, [this, field](int row) {
        if (row >= 0 && row < int(m_listed.size()))
            choose(field == m_object ? 0 : 1, m_listed[size_t(row)]);
    });
    // Text that names no object goes back to what is plotted.
    connect(field->lineEdit(), &QLineEdit::editingFinished, this, &PlotsPanel::showChoices);
    return field;
}

void PlotsPanel::connectTable()
{
    m_table->setModel(m_model);
    setUpTable(m_table, tr("The plot as a table"));
    const auto widths = [this] {
        const int letter = QFontMetrics(textFont()).averageCharWidth();
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const bool isNumber = m_model->index(0, column).data(Qt::TextAlignmentRole).isValid();
            const int title = int(m_model->headerData(column, Qt::Horizontal).toString().size()) + 5;
            m_table->setColumnWidth(column, letter * std::max(title, isNumber ? 14 : 23));
        }
    };
    connect(m_model, &QAbstractItemModel::modelReset, m_table, widths);
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, widths);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    const auto go = [this](const QModelIndex &index) {
        if (const QVariant at = index.data(PlotTableModel::InstantRole); at.isValid())
            Q_EMIT timeActivated(Instant::fromSortable(at.toLongLong()));
        if (!index.data(PlotTableModel::OtherObjectRole).isValid())
            Q_EMIT objectActivated(index.data(PlotTableModel::ObjectRole).toString());
    };
    connect(m_table, &QTableView::clicked, this, go);
    connect(m_table, &QTableView::activated, this, go);
}

void PlotsPanel::setPicture(OrbitPicturePtr orbit, const EarthModel &earth)
{
    if (orbit && orbit == m_orbit)
        return;
    m_orbit = std::move(orbit);
    m_earth = earth;
    m_listing.cancel();
    m_listed.clear();
    m_names->setStringList({});
    if (m_orbit) {
        m_listing.setFuture(QtConcurrent::run(namesOf, m_orbit));
        if (!m_spanChosen && m_orbit->elementsAsOf.day.isKnown()) {
            const QSignalBlocker fromBlocked(m_from), toBlocked(m_to);
            const Instant from { m_orbit->elementsAsOf.day, 0 };
            m_from->setDateTime(toDateTime(from));
            m_to->setDateTime(toDateTime(from).addSecs(2 * kDaySeconds));
        }
    }
    m_banner->setBanner(m_orbit ? m_orbit->picture.banner : QString());
    //: Tag beside the banner of what a nation would see
    m_banner->setTag(m_orbit && !m_orbit->audience.isEmpty() ? tr("%1 PREVIEW").arg(m_orbit->audience.join(u'+')) : QString());
    findChosen();
    ask();
    Q_EMIT pictureChanged();
}

PlotsPanel::ObjectNameList PlotsPanel::namesOf(const OrbitPicturePtr &orbit)
{
    ObjectNameList list;
    list.elements.resize(orbit->elements.size());
    std::iota(list.elements.begin(), list.elements.end(), 0);
    const auto name = [&orbit](qsizetype element) -> const QString & { return orbit->objectOfElement(element).designation; };
    std::stable_sort(list.elements.begin(), list.elements.end(), [&](qsizetype a, qsizetype b) { return name(a) < name(b); });
    for (const qsizetype element : list.elements)
        list.names << name(element);
    return list;
}

void PlotsPanel::takeNames()
{
    if (m_listing.isCanceled() || m_listing.future().resultCount() == 0)
        return;
    const ObjectNameList list = m_listing.result();
    m_listed = list.elements;
    m_names->setStringList(list.names);
    showChoices();
}

QString PlotsPanel::ownBanner() const
{
    return m_orbit && m_orbit->audience.isEmpty() ? m_orbit->picture.banner : QString();
}

void PlotsPanel::setSelection(const QStringList &ids)
{
    m_selection = ids;
    const std::vector<qsizetype> before = m_chosen;
    findChosen();
    if (m_chosen == before)
        return;
    if (isScatter(kind()) && m_which->currentIndex() == AllObjects) {
        showChoices();
        m_view->setSelected(m_chosen);
    } else {
        ask();
    }
}

void PlotsPanel::findChosen()
{
    m_chosen.clear();
    if (!m_orbit)
        return;
    std::vector<bool> taken(m_orbit->elements.size());
    for (const QString &id : std::as_const(m_selection)) {
        const qsizetype object = m_orbit->indexOf(id);
        const qsizetype element = object < 0 ? -1 : m_orbit->elementOf[size_t(object)];
        if (element < 0 || taken[size_t(element)])
            continue;
        taken[size_t(element)] = true;
        m_chosen.push_back(element);
    }
}

void PlotsPanel::choose(int place, qsizetype element)
{
    std::vector<qsizetype> chosen = m_chosen;
    if (place < int(chosen.size()))
        chosen[size_t(place)] = element;
    else
        chosen.push_back(element);
    QStringList ids;
    for (const qsizetype one : chosen)
        ids << m_orbit->objectOfElement(one).id;
    setSelection(ids);
    Q_EMIT selectionRequested(ids);
}

void PlotsPanel::toggle(const QString &id)
{
    QStringList ids = m_selection;
    if (!ids.removeOne(id))
        ids << id;
    setSelection(ids);
    Q_EMIT selectionRequested(ids);
}

void PlotsPanel::setTime(Instant at)
{
    m_time = at;
    m_view->setTimeCursor(at.day.isKnown() ? std::optional(at) : std::nullopt);
}

void PlotsPanel::setExportNotes(const ExportNotes &notes)
{
    m_notes = notes;
}

void PlotsPanel::setKind(PlotKind kind)
{
    m_kind->setCurrentIndex(int(kind));
}

PlotKind PlotsPanel::kind() const
{
    return PlotKind(m_kind->currentIndex());
}

void PlotsPanel::setSpan(Instant from, Instant to)
{
    const QSignalBlocker fromBlocked(m_from), toBlocked(m_to);
    m_from->setDateTime(toDateTime(from));
    m_to->setDateTime(toDateTime(to));
    m_spanChosen = true;
    ask();
}

bool PlotsPanel::isTableShown() const
{
    return m_pages->currentWidget() == m_table;
}

void PlotsPanel::setTableShown(bool shown)
{
    if (shown)
        fillTable();
    m_pages->setCurrentWidget(shown ? static_cast<QWidget *>(m_table) : m_view);
    showState();
}

void PlotsPanel::ask()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_making.cancel();
    m_view->setContent(nullptr);
    m_model->setTable(nullptr);
    m_tableFilled = false;
    showChoices();
    showState();
    m_waiting = !isVisible();
    if (m_waiting)
        return;
    PlotQuestion question;
    question.kind = kind();
    question.orbit = m_orbit;
    question.earth = m_earth;
    question.elements = m_chosen;
    question.onlyChosen = m_which->currentIndex() == ChosenObjects;
    question.from = toInstant(m_from->dateTime());
    question.to = toInstant(m_to->dateTime());
    m_making.setFuture(QtConcurrent::run([question, stop = m_stop.get_token()] { return makePlot(question, stop); }));
}

void PlotsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_waiting)
        ask();
}

void PlotsPanel::take()
{
    if (m_making.isCanceled() || m_making.future().resultCount() == 0 || !m_making.result())
        return;
    m_view->setContent(m_making.result());
    m_view->setTimeCursor(m_time.day.isKnown() ? std::optional(m_time) : std::nullopt);
    m_view->setSelected(m_chosen);
    if (isTableShown())
        fillTable();
    showState();
}

void PlotsPanel::fillTable()
{
    if (m_tableFilled || !m_view->content())
        return;
    m_tableFilled = true;
    m_model->setTable(m_view->content()->isEmpty() ? nullptr : m_view->content()->table);
}

PlotTableModel *PlotsPanel::model()
{
    fillTable();
    return m_model;
}

void PlotsPanel::showChoices()
{
    const auto show = [this](QComboBox *field, size_t place) {
        const QSignalBlocker blocked(field);
        const auto found = place < m_chosen.size() ? std::find(m_listed.begin(), m_listed.end(), m_chosen[place]) : m_listed.end();
        field->setCurrentIndex(found == m_listed.end() ? -1 : int(found - m_listed.begin()));
        if (found == m_listed.end())
            field->clearEditText();
    };
    show(m_object, 0);
    show(m_other, 1);
    m_which->setItemText(ChosenObjects, tr("Selected objects (%1)").arg(m_chosen.size()));
}

void PlotsPanel::showState()
{
    const PlotKind shown = kind();
    const bool scatter = isScatter(shown);
    const PlotContentPtr &content = m_view->content();
    const bool something = content && !content->isEmpty();
    m_which->setVisible(scatter);
    for (QComboBox *field : { m_object, m_other })
        field->parentWidget()->setVisible(!scatter);
    m_span->setVisible(!scatter);
    const qsizetype more = std::min(qsizetype(m_chosen.size()), qsizetype(PlotQuestion::kMostLines)) - 2;
    m_more->setVisible(shown == PlotKind::Longitude && more > 0);
    m_more->setText(tr("and %n more", nullptr, int(std::max<qsizetype>(0, more))));
    m_showTable->setText(isTableShown() ? tr("Show &Plot") : tr("Show Ta&ble"));
    m_showTable->setToolTip(isTableShown() ? tr("The same content as a plot") : tr("The same content as a table"));
    m_showAll->setEnabled(m_view->isZoomed() && !isTableShown());
    const bool canExport = something && m_orbit && !m_orbit->picture.banner.isEmpty();
    const QString why = !something ? tr("There is nothing to export yet.") : tr("The marking of this picture is not known.");
    for (QPushButton *button : { m_copy, m_saveImage, m_saveTable })
        button->setEnabled(canExport);
    m_copy->setToolTip(canExport ? tr("Puts the plot on the clipboard, with banner, time and source") : why);
    m_saveImage->setToolTip(canExport ? tr("Saves the plot as an image, with banner, time and source") : why);
    m_saveTable->setToolTip(canExport ? tr("Saves the content of the plot as CSV, with the mark of each row") : why);
    const QStringList notes = something ? content->notes : QStringList();
    QStringList said = notes.first(std::min<qsizetype>(kNotesShown, notes.size()));
    if (notes.size() > kNotesShown)
        said << tr("Gaps in all: %1.").arg(notes.size());
    if (m_chosen.size() > size_t(PlotQuestion::kMostLines) && shown == PlotKind::Longitude)
        said << tr("The first %1 of the selected objects are shown.").arg(PlotQuestion::kMostLines);
    m_said->setText(said.join(u'\n'));
    m_said->setToolTip(notes.join(u'\n'));
    m_said->setVisible(!said.isEmpty());
}

QString PlotsPanel::caption() const
{
    return exportCaption(m_orbit ? m_orbit->audience : QStringList(), m_time, m_notes);
}

QString PlotsPanel::suggestion(const QString &ending) const
{
    static const QString names[kPlotKindCount] = { u"gabbard"_s, u"inclination-eccentricity"_s, u"range"_s, u"relative-motion"_s,
                                                   u"longitude"_s };
    return names[m_kind->currentIndex()] + ending;
}

QImage PlotsPanel::exportImage() const
{
    if (!m_orbit || !m_view->content() || m_view->content()->isEmpty())
        return {};
    return markedImage(m_view->image(), m_orbit->picture.banner, m_notes.exercise, caption());
}

QByteArray PlotsPanel::exportTable()
{
    fillTable();
    if (!m_orbit || m_model->rowCount() == 0)
        return {};
    return tableCsv(*m_model, m_orbit->picture.banner, m_notes.exercise, caption());
}

} // namespace parallax
