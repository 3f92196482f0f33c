#include "widgets/picture/passespanel.h"

#include "model/orbit/plottable.h"
#include "widgets/catalogue/momentfield.h"
#include "widgets/picture/labelledfields.h"
#include "widgets/shell/classificationbanner.h"
#include "widgets/shell/flowlayout.h"
#include "widgets/shell/icons.h"
#include "widgets/shell/tabletools.h"
#include "widgets/shell/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

#include <numeric>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

enum Which { SelectedObjects, AllObjects };
constexpr double kDegree = std::numbers::pi / 180;
constexpr qint64 kDaySeconds = 86'400;

} // namespace

PassesPanel::PassesPanel(QWidget *parent)
    : QWidget(parent)
    , m_task(new PassTask(this))
    , m_model(new PassListModel(this))
    , m_banner(new ClassificationBanner(this))
    , m_name(new QLineEdit(this))
    , m_latitude(numberField(tr("Latitude of the site in degrees, north positive"), -90, 90, 4, u"°"_s))
    , m_longitude(numberField(tr("Longitude of the site in degrees, east positive"), -180, 180, 4, u"°"_s))
    , m_height(numberField(tr("Height of the site over the ellipsoid in metres"), -500, 9000, 0, u" m"_s))
    , m_elevation(numberField(tr("Least elevation in degrees"), 0, 89, 1, u"°"_s))
    , m_which(new QComboBox(this))
    , m_from(momentField(tr("Start of the search, UTC"), this))
    , m_to(momentField(tr("End of the search, UTC"), this))
    , m_start(new QPushButton(this))
    , m_copy(new QPushButton(icon(Icon::CopyText), tr("&Copy Table"), this))
    , m_save(new QPushButton(icon(Icon::CopyExport), tr("Sa&ve Table…"), this))
    , m_progress(new QProgressBar(this))
    , m_table(new QTableView(this))
    , m_said(new QLabel(this))
    , m_empty(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_name->setAccessibleName(tr("Name of the site"));
    m_name->setPlaceholderText(tr("Name"));
    m_elevation->setValue(10);
    m_which->addItems({ tr("Selected objects"), tr("All objects") });
    m_which->setAccessibleName(tr("Which objects are searched"));
    m_progress->setRange(0, 1000);
    m_progress->setFormat(tr("%p %"));
    m_progress->setAccessibleName(tr("Progress of the search"));
    auto *bar = new FlowLayout(nullptr, 4);
    bar->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_banner);
    layout->addLayout(bar);
    //: A place on the ground from which passes are seen
    bar->addWidget(labelledFields(this, { { tr("S&ite"), m_name } }));
    bar->addWidget(labelledFields(this, { { tr("&Latitude"), m_latitude }, { tr("L&ongitude"), m_longitude } }));
    bar->addWidget(labelledFields(this, { { tr("&Height"), m_height } }));
    bar->addWidget(labelledFields(this, { { tr("O&f"), m_which } }));
    bar->addWidget(labelledFields(this, { { tr("A&bove"), m_elevation } }));
    //: The end of a span of time
    bar->addWidget(labelledFields(this, { { tr("F&rom"), m_from }, { tr("&to"), m_to } }));
    bar->addWidget(m_start);
    bar->addWidget(m_progress);
    bar->addWidget(m_copy);
    bar->addWidget(m_save);
    m_said->setWordWrap(true);
    m_said->setMargin(4);
    layout->addWidget(m_said);
    layout->addWidget(m_table, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(12);
    layout->addWidget(m_empty, 1);
    connectTable();

    const auto siteEdited = [this] {
        m_siteChosen = true;
        showState();
    };
    for (QDoubleSpinBox *field : { m_latitude, m_longitude, m_height })
        connect(field, &QDoubleSpinBox::valueChanged, this, siteEdited);
    const auto spanEdited = [this] { m_spanChosen = true; };
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, spanEdited);
    connect(m_to, &QDateTimeEdit::dateTimeChanged, this, spanEdited);
    connect(m_which, &QComboBox::currentIndexChanged, this, &PassesPanel::showState);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (isRunning())
            cancel();
        else
            start();
    });
    connect(m_task, &PassTask::progressed, m_progress, &QProgressBar::setValue);
    connect(m_task, &PassTask::finished, this, &PassesPanel::take);
    connect(m_task, &PassTask::cancelled, this, [this] { showState(); });
    connect(m_task, &PassTask::failed, this, [this](const Error &error) {
        m_result = tr("The search was not made: %1").arg(error.what);
        showState();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { copyMarked(exportTable()); });
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT tableRequested(exportTable(), u"passes.csv"_s); });
    setFocusProxy(m_name);
    showState();
}

QDoubleSpinBox *PassesPanel::numberField(const QString &accessibleName, double from, double to, int decimals, const QString &suffix)
{
    auto *field = new QDoubleSpinBox(this);
    field->setDecimals(decimals);
    field->setRange(from, to);
    field->setSuffix(suffix);
    field->setAccessibleName(accessibleName);
    field->setToolTip(accessibleName);
    return field;
}

void PassesPanel::connectTable()
{
    m_table->setModel(m_model);
    setUpTable(m_table, tr("Passes"));
    const auto widths = [this] {
        const int letter = QFontMetrics(textFont()).averageCharWidth();
        const int columns[] = { 20, 24, 24, 24, 14, 14, 18, 18, 18, 14, 20, 36, 24, 24 };
        for (int column = 0; column < PassListModel::ColumnCount; ++column)
            m_table->setColumnWidth(column, letter * columns[column]);
    };
    widths();
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, widths);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PassListModel::RiseColumn, Qt::AscendingOrder);
    const auto go = [this](const QModelIndex &index) {
        Q_EMIT timeActivated(Instant::fromSortable(index.data(PassListModel::InstantRole).toLongLong()));
        Q_EMIT objectActivated(index.data(PassListModel::ObjectRole).toString());
    };
    connect(m_table, &QTableView::clicked, this, go);
    connect(m_table, &QTableView::activated, this, go);
}

void PassesPanel::setPicture(OrbitPicturePtr orbit, const EarthModel &earth)
{
    if (orbit && orbit == m_orbit)
        return; // what was found stands
    m_task->cancel();
    m_orbit = std::move(orbit);
    m_earth = earth;
    m_model->setAnswer(nullptr);
    m_result.clear();
    m_gaps.clear();
    m_banner->setBanner(m_orbit ? m_orbit->picture.banner : QString());
    //: Tag beside the banner of what a nation would see
    m_banner->setTag(m_orbit && !m_orbit->audience.isEmpty() ? tr("%1 PREVIEW").arg(m_orbit->audience.join(u'+')) : QString());
    if (!m_time.day.isKnown() && m_orbit)
        m_time = m_orbit->elementsAsOf;
    proposeSpan();
    showState();
    Q_EMIT pictureChanged();
}

QString PassesPanel::ownBanner() const
{
    return m_orbit && m_orbit->audience.isEmpty() ? m_orbit->picture.banner : QString();
}

void PassesPanel::setSelection(const QStringList &ids)
{
    m_selection = ids;
    showState();
}

void PassesPanel::setTime(Instant at)
{
    m_time = at;
}

void PassesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    proposeSpan();
}

/// Not with every tick of the clock: the fields would run away under the hand.
void PassesPanel::proposeSpan()
{
    if (m_spanChosen || !m_time.day.isKnown())
        return;
    setSpan(m_time, toInstant(toDateTime(m_time).addSecs(kDaySeconds)));
    m_spanChosen = false;
}

void PassesPanel::setSpan(Instant from, Instant to)
{
    const QSignalBlocker fromBlocked(m_from), toBlocked(m_to);
    m_from->setDateTime(toDateTime(from));
    m_to->setDateTime(toDateTime(to));
    m_spanChosen = true;
}

void PassesPanel::setExportNotes(const ExportNotes &notes)
{
    m_notes = notes;
}

void PassesPanel::setSite(const GroundSite &site)
{
    m_name->setText(site.name);
    m_latitude->setValue(site.latitudeRad / kDegree);
    m_longitude->setValue(site.longitudeRad / kDegree);
    m_height->setValue(site.altitudeM);
    m_siteChosen = true;
    showState();
}

GroundSite PassesPanel::site() const
{
    return { m_latitude->value() * kDegree, m_longitude->value() * kDegree, m_height->value(), m_name->text() };
}

std::vector<qsizetype> PassesPanel::searched() const
{
    std::vector<qsizetype> elements;
    if (!m_orbit)
        return elements;
    if (m_which->currentIndex() == AllObjects) {
        elements.resize(m_orbit->elements.size());
        std::iota(elements.begin(), elements.end(), 0);
        return elements;
    }
    for (const QString &id : m_selection)
        if (const qsizetype object = m_orbit->indexOf(id); object >= 0 && m_orbit->elementOf[size_t(object)] >= 0)
            elements.push_back(m_orbit->elementOf[size_t(object)]);
    std::sort(elements.begin(), elements.end());
    elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
    return elements;
}

void PassesPanel::start()
{
    if (isRunning() || !m_start->isEnabled())
        return;
    PassQuestion question { m_orbit, searched(), site(), toInstant(m_from->dateTime()), toInstant(m_to->dateTime()), 0 };
    question.minimumElevationRad = m_elevation->value() * kDegree;
    m_task->start(std::move(question), m_earth);
    showState();
}

void PassesPanel::cancel()
{
    m_task->cancel();
}

void PassesPanel::take(const PassAnswerPtr &answer)
{
    if (answer->question.orbit != m_orbit)
        return;
    m_model->setAnswer(answer);
    m_gaps = m_model->gaps();
    const PassQuestion &asked = answer->question;
    QString place = asked.site.name;
    if (place.isEmpty())
        //: A place: latitude and longitude
        place = tr("%1°, %2°").arg(asked.site.latitudeRad / kDegree, 0, 'f', 4).arg(asked.site.longitudeRad / kDegree, 0, 'f', 4);
    m_result = tr("Passes over %1 from %2 to %3, at %4° or higher: %5. Objects searched: %6.")
                   .arg(place, asked.from.toString(), asked.to.toString())
                   .arg(asked.minimumElevationRad / kDegree, 0, 'f', 1)
                   .arg(QLocale().toString(m_model->rowCount()), QLocale().toString(qlonglong(asked.elements.size())));
    showState();
}

void PassesPanel::showState()
{
    const bool running = isRunning(), something = m_model->rowCount() > 0;
    const QLocale locale;
    m_which->setItemText(AllObjects, tr("All objects (%1)").arg(locale.toString(qlonglong(m_orbit ? m_orbit->elements.size() : 0))));
    const bool all = m_which->currentIndex() == AllObjects;
    const qsizetype count = qsizetype(searched().size());
    if (!all)
        m_which->setItemText(SelectedObjects, tr("Selected objects (%1)").arg(locale.toString(qlonglong(count))));
    const bool ready = count > 0 && m_siteChosen;
    m_start->setText(running ? tr("Ca&ncel") : tr("&Search"));
    m_start->setIcon(icon(running ? Icon::Close : Icon::Find));
    m_start->setEnabled(running || ready);
    m_start->setToolTip(running        ? tr("Stops; what was listed before stays")
                            : count == 0 && all ? tr("No object of this picture has a position")
                            : count == 0        ? tr("No object with a position is selected")
                            : !m_siteChosen     ? tr("Enter where the site is")
                                                : tr("Looks for all passes over the site in this time"));
    for (QWidget *field : std::initializer_list<QWidget *> { m_name, m_latitude, m_longitude, m_height, m_elevation, m_which, m_from, m_to })
        field->setEnabled(!running);
    m_progress->setVisible(running);
    QStringList said;
    if (!m_result.isEmpty())
        said << m_result;
    if (m_gaps.size() == 1)
        said << m_gaps.front();
    else if (!m_gaps.isEmpty())
        said << tr("Gaps in the search: %1. The first: %2").arg(locale.toString(m_gaps.size()), m_gaps.front());
    m_said->setText(said.join(u'\n'));
    m_said->setToolTip(m_gaps.first(std::min<qsizetype>(20, m_gaps.size())).join(u'\n'));
    m_said->setVisible(!said.isEmpty());
    m_table->setVisible(something);
    m_empty->setVisible(!something);
    if (running)
        m_empty->setText(tr("Passes are being searched."));
    else if (!m_orbit || m_orbit->elements.empty())
        m_empty->setText(tr("No object of this picture has a position. Passes of those that have one will stand here."));
    else if (m_model->answer())
        m_empty->setText(tr("No object passes over this site in this time. A lower elevation or a longer time finds more."));
    else
        m_empty->setText(tr("When does an object pass over a site? Enter the site, choose the objects and the time, and press "
                            "“Search”."));
    const bool isMarked = m_orbit && !m_orbit->picture.banner.isEmpty();
    const QString why = !something ? tr("There is nothing to export yet.") : tr("The marking of this picture is not known.");
    for (QPushButton *button : { m_copy, m_save })
        button->setEnabled(something && isMarked);
    m_copy->setToolTip(m_copy->isEnabled() ? tr("Puts the table on the clipboard as CSV, with the mark of each row") : why);
    m_save->setToolTip(m_save->isEnabled() ? tr("Saves the table as CSV, with the mark of each row") : why);
}

QByteArray PassesPanel::exportTable() const
{
    if (!m_orbit || m_model->rowCount() == 0)
        return {};
    return tableCsv(*m_model, m_orbit->picture.banner, m_notes.exercise, exportCaption(m_orbit->audience, m_time, m_notes));
}

} // namespace parallax
