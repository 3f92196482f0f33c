#include "widgets/picture/picturepane.h"

#include "widgets/catalogue/momentfield.h"
#include "widgets/picture/groundplacesmenu.h"
#include "widgets/picture/picturelegend.h"
#include "widgets/shell/classificationbanner.h"
#include "widgets/shell/flowlayout.h"
#include "widgets/shell/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

constexpr double kOldDays = 30;       ///< from here on positions are off by more than they say anything
constexpr double kManyStale = 0.02;   ///< share of the objects at which it is worth a word
constexpr std::array<QStringView, 3> kPainterNames{u"automatic", u"processor", u"opengl"}; ///< kept; in the order of PainterChoice

QToolButton *barButton(Icon image, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(image));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

PicturePane::PicturePane(CatalogueStore &store, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_source(store)
    , m_grid(new QGridLayout)
    , m_places(new GroundPlacesMenu(this))
    , m_who(new QComboBox(this))
    , m_colour(new QComboBox(this))
    , m_globe(barButton(Icon::Globe, tr("Globe"), this))
    , m_map(barButton(Icon::Map, tr("Map"), this))
    , m_layers(barButton(Icon::Layers, tr("Layers"), this))
    , m_bookmark(barButton(Icon::Bookmark, tr("Bookmarks"), this))
    , m_sites(barButton(Icon::Site, tr("Sites and areas"), this))
    , m_live(barButton(Icon::Live, tr("Now (0)"), this))
    , m_slower(barButton(Icon::Slower, tr("Slower, then back in time (J)"), this))
    , m_run(barButton(Icon::Pause, tr("Pause or go on (Space)"), this))
    , m_faster(barButton(Icon::Faster, tr("Faster (L)"), this))
    , m_layerMenu(new QMenu(this))
    , m_bookmarkMenu(new QMenu(this))
    , m_painters(new QActionGroup(this))
    , m_search(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_state(new QLabel(this))
    , m_notice(new QLabel(this))
    , m_goToEpoch(new QToolButton(this))
    , m_noticeBar(new QWidget(this))
    , m_time(momentField(tr("Time of the picture, UTC"), this))
    , m_legend(new PictureLegend(this))
    , m_timeline(new TimelineBar(m_clock, this))
    , m_followDocument(nullptr)
{
    buildCommands();
    buildBars();
    connect(&m_source, &PictureSource::failed, this, &PicturePane::failed);
    connect(&m_clock, &PictureClock::changed, this, &PicturePane::showTime);
    connect(m_search, &QLineEdit::textEdited, this, &PicturePane::search);
    connect(&m_finding, &QFutureWatcherBase::finished, this, [this] {
        if (m_finding.isCanceled() || m_finding.future().resultCount() == 0)
            return;
        const QStringList found = m_finding.result();
        Q_EMIT statusMessage(found.isEmpty() ? tr("Nothing in the picture has these words in its name, owner or class.")
                                             : tr("Found and selected: %1").arg(QLocale().toString(found.size())));
        select(found);
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        frame(m_selected);
        if (!m_views.isEmpty())
            m_views.first()->setFocus();
    });
    connect(m_who, &QComboBox::activated, this, [this] {
        rebuildViews(int(wanted().size()));
        applyLens();
        Q_EMIT audienceChanged();
    });
    connect(m_colour, &QComboBox::activated, this, [this] {
        const QStringList chosen = m_colour->currentData().toString().split(u'/');
        m_settings.colourBy = ColourBy(chosen.value(0).toInt());
        m_settings.hiddenGroups.clear();
        m_column = chosen.value(1);
        applyLens();
        applySettings();
    });
    connect(m_legend, &PictureLegend::groupToggled, this, [this](int group, bool shown) {
        if (shown)
            m_settings.hiddenGroups.remove(group);
        else
            m_settings.hiddenGroups.insert(group);
        applySettings();
    });
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &at) {
        if (m_showingTime)
            return;
        m_clock.setRunning(false);
        m_clock.setTime(toInstant(at));
    });
    m_seconds.setInterval(500);
    connect(&m_seconds, &QTimer::timeout, this, [this] {
        if (isVisible())
            showTime();
    });
    m_seconds.start();
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, [this] { updateGeometry(); });
    rebuildChoices();
    rebuildViews(1);
    showTime();
    showCount();
}

PicturePane::~PicturePane() = default;

QAction *PicturePane::command(const char *id, const QString &text, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(id));
    action->setToolTip(tip);
    action->setStatusTip(tip);
    m_commands << action;
    return action;
}

void PicturePane::buildCommands()
{
    const auto choose = [this](PictureKind kind) {
        PictureCamera camera = m_camera;
        // Among the stars only the globe counts from the equinox: the same ground stays in the middle.
        if (camera.isInertial && kind != camera.kind)
            camera.longitudeRad += gmstRad(m_clock.now(), EarthModel{}) * (kind == PictureKind::Globe ? 1 : -1);
        camera.kind = kind;
        setCamera(camera);
    };
    connect(command("picture.globe", tr("&Globe"), tr("The Earth in space, with what flies around it")), &QAction::triggered, this,
            [choose] { choose(PictureKind::Globe); });
    connect(command("picture.map", tr("&Map"), tr("Latitude and longitude, with what flies above them")), &QAction::triggered, this,
            [choose] { choose(PictureKind::Map); });
    QAction *inertial = command("picture.inertial", tr("Stand Among the &Stars"), tr("The Earth turns under the camera"));
    inertial->setCheckable(true);
    connect(inertial, &QAction::toggled, this, [this](bool on) {
        PictureCamera camera = m_camera;
        // The same ground stays in the middle.
        const double gmst = gmstRad(m_clock.now(), EarthModel{});
        if (on != camera.isInertial && camera.kind == PictureKind::Globe)
            camera.longitudeRad += on ? gmst : -gmst;
        camera.isInertial = on;
        setCamera(camera);
    });
    connect(command("picture.now", tr("&Now"), tr("The picture shows the present again")), &QAction::triggered, &m_clock, &PictureClock::goLive);
    connect(command("picture.pause", tr("&Pause"), tr("The time of the picture stands still, or goes on")), &QAction::triggered, this,
            [this] { m_clock.setRunning(!m_clock.isRunning()); });
    connect(command("picture.faster", tr("&Faster"), tr("Time passes faster")), &QAction::triggered, &m_clock, &PictureClock::faster);
    connect(command("picture.slower", tr("Slo&wer"), tr("Time passes slower, then backwards")), &QAction::triggered, &m_clock, &PictureClock::slower);
    connect(command("picture.realTime", tr("&Real Time"), tr("Time passes as fast as it does")), &QAction::triggered, &m_clock,
            &PictureClock::realTime);
    connect(command("picture.nextEvent", tr("Next &Event"), tr("Goes to the next event on the time line")), &QAction::triggered, this,
            [this] { m_timeline->jump(true); });
    connect(command("picture.previousEvent", tr("Previous E&vent"), tr("Goes to the event before on the time line")), &QAction::triggered, this,
            [this] { m_timeline->jump(false); });
    connect(command("picture.frame", tr("&Bring the Selection Into View"), tr("Turns the camera to the selected objects")), &QAction::triggered, this,
            [this] { frame(m_selected); });
    connect(command("picture.follow", tr("F&ollow the Selected Object"), tr("Keeps it in the middle; again to let it go")), &QAction::triggered, this,
            [this] {
                const QString id = m_views.isEmpty() || !m_views.first()->followed().isEmpty() ? QString() : m_selected.value(0);
                for (OrbitView *view : std::as_const(m_views))
                    view->setFollowed(id);
            });
    connect(command("picture.watch", tr("&Watch the Selected Objects"), tr("Puts them on the watch list, or takes them off")), &QAction::triggered,
            this, [this] {
                for (const QString &id : std::as_const(m_selected))
                    if (!m_settings.watched.removeOne(id))
                        m_settings.watched << id;
                applySettings();
            });
    m_followDocument = command("picture.followDocument", tr("Follow the &Document"), tr("Brings the objects of the current portion into view"));
    m_followDocument->setCheckable(true);
    m_followDocument->setChecked(true);
}

void PicturePane::buildBars()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);

    auto *bar = new QWidget(this);
    auto *flow = new FlowLayout(bar, 3);
    flow->setContentsMargins(6, 4, 6, 4);
    auto *kinds = new QButtonGroup(this);
    for (QToolButton *button : {m_globe, m_map}) {
        button->setCheckable(true);
        kinds->addButton(button);
        flow->addWidget(button);
    }
    m_globe->setChecked(true);
    connect(m_globe, &QToolButton::clicked, this, [this] { m_commands.at(0)->trigger(); });
    connect(m_map, &QToolButton::clicked, this, [this] { m_commands.at(1)->trigger(); });
    m_who->setAccessibleName(tr("Whose picture it is"));
    m_who->setToolTip(tr("Whose picture it is: ours, a nation's, or those of the nations beside the product side by side"));
    m_who->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_who->setMinimumContentsLength(7);
    flow->addWidget(m_who);
    m_colour->setAccessibleName(tr("What colour and shape tell"));
    m_colour->setToolTip(tr("What the colour and shape of the dots tell"));
    m_colour->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_colour->setMinimumContentsLength(8);
    flow->addWidget(m_colour);
    m_layers->setPopupMode(QToolButton::InstantPopup);
    m_layers->setMenu(m_layerMenu);
    flow->addWidget(m_layers);
    m_bookmark->setPopupMode(QToolButton::InstantPopup);
    m_bookmark->setMenu(m_bookmarkMenu);
    fillBookmarks();
    flow->addWidget(m_bookmark);
    m_sites->setPopupMode(QToolButton::InstantPopup);
    m_sites->setMenu(m_places->menu());
    flow->addWidget(m_sites);
    connect(m_places, &GroundPlacesMenu::changed, this, [this] {
        m_settings.groundMarks = m_places->marks();
        applySettings();
        Q_EMIT pictureChanged();
    });
    connect(m_places, &GroundPlacesMenu::drawingChanged, this, [this](bool isDrawing) {
        for (OrbitView *view : std::as_const(m_views))
            view->setDrawing(isDrawing);
        if (isDrawing && !m_views.isEmpty())
            m_views.first()->setFocus();
    });
    connect(m_places, &GroundPlacesMenu::statusMessage, this, &PicturePane::statusMessage);
    struct Layer
    {
        QString text;
        bool PictureSettings::*shown;
    };
    const Layer layers[] = {{tr("&Night Side"), &PictureSettings::night}, {tr("&Grid"), &PictureSettings::graticule},
                            {tr("&Coastlines"), &PictureSettings::coast}, {tr("&Borders (Natural Earth, de facto)"), &PictureSettings::borders},
                            {tr("&Earth Image (Natural Earth)"), &PictureSettings::image}, {tr("&Stars"), &PictureSettings::stars},
                            {tr("&Labels"), &PictureSettings::labels}, {tr("&Orbits"), &PictureSettings::orbits},
                            {tr("Ground &Tracks"), &PictureSettings::tracks}, {tr("T&rails"), &PictureSettings::trails},
                            {tr("&Footprints"), &PictureSettings::footprints}, {tr("Cones to the Foot&print"), &PictureSettings::cones},
                            {tr("S&ites and Areas"), &PictureSettings::ground}, {tr("Close &Approaches"), &PictureSettings::approaches}};
    for (const Layer &layer : layers) {
        QAction *action = m_layerMenu->addAction(layer.text);
        action->setCheckable(true);
        action->setChecked(m_settings.*layer.shown);
        connect(action, &QAction::toggled, this, [this, shown = layer.shown](bool on) {
            m_settings.*shown = on;
            applySettings();
        });
        connect(this, &PicturePane::pictureChanged, action, [this, action, shown = layer.shown] {
            const QSignalBlocker blocked(action);
            action->setChecked(m_settings.*shown);
        });
    }
    buildPainterMenu();
    m_search->setPlaceholderText(tr("Find: name, owner, class"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Find objects in the picture"));
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_search->setMinimumWidth(120);
    flow->addWidget(m_search);
    flow->addWidget(m_count);
    layout->addWidget(bar);

    auto *notice = new QHBoxLayout(m_noticeBar);
    notice->setContentsMargins(8, 2, 8, 4);
    m_notice->setWordWrap(true);
    m_goToEpoch->setText(tr("Go to &Their Time"));
    m_goToEpoch->setToolTip(tr("Shows the picture at the middle of the epochs of the elements"));
    notice->addWidget(m_notice, 1);
    notice->addWidget(m_goToEpoch);
    connect(m_goToEpoch, &QToolButton::clicked, this, &PicturePane::goToTime);
    m_noticeBar->hide();
    layout->addWidget(m_noticeBar);

    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(2);
    layout->addLayout(m_grid, 1);
    layout->addWidget(m_legend);

    auto *times = new QWidget(this);
    auto *timeFlow = new FlowLayout(times, 1);
    timeFlow->setContentsMargins(4, 1, 4, 1);
    for (QToolButton *button : {m_live, m_slower, m_run, m_faster})
        timeFlow->addWidget(button);
    m_live->setCheckable(true);
    connect(m_live, &QToolButton::clicked, &m_clock, &PictureClock::goLive);
    connect(m_slower, &QToolButton::clicked, &m_clock, &PictureClock::slower);
    connect(m_run, &QToolButton::clicked, this, [this] { m_clock.setRunning(!m_clock.isRunning()); });
    connect(m_faster, &QToolButton::clicked, &m_clock, &PictureClock::faster);
    m_state->setMinimumWidth(QFontMetrics(font()).horizontalAdvance(u"-21600×"_s));
    m_state->setAlignment(Qt::AlignCenter);
    timeFlow->addWidget(m_state);
    timeFlow->addWidget(m_time);
    layout->addWidget(times);
    layout->addWidget(m_timeline);
    setFocusPolicy(Qt::NoFocus);
}

void PicturePane::buildPainterMenu()
{
    m_layerMenu->addSeparator();
    //: What the orbital picture is painted with
    QMenu *menu = m_layerMenu->addMenu(tr("&Painter"));
    menu->setToolTipsVisible(true);
    const auto add = [&](const char *id, const QString &text, const QString &tip) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(id));
        action->setToolTip(tip);
        action->setStatusTip(tip);
        action->setCheckable(true);
        m_painters->addAction(action);
        return action;
    };
    add("picture.painter.automatic", tr("&Automatic"), tr("The graphics card where there is one, else the processor"));
    add("picture.painter.processor", tr("&Processor"), tr("Painted without the graphics card"));
    QAction *card = add("picture.painter.opengl", tr("&Graphics Card (OpenGL)"), tr("Painted with OpenGL 3.3"));
    m_painters->actions().at(int(m_painter))->setChecked(true);
    connect(m_painters, &QActionGroup::triggered, this,
            [this](QAction *action) { setPainter(PainterChoice(m_painters->actions().indexOf(action))); });
    // Asking takes its time: not before somebody looks.
    connect(m_layerMenu, &QMenu::aboutToShow, card, [card] {
        const GlOffer offer = openGlOffer();
        card->setEnabled(offer != GlOffer::None);
        const QString tip = offer == GlOffer::None     ? tr("OpenGL 3.3 is not to be had on this desk.")
            : offer == GlOffer::Software ? tr("OpenGL is done by the processor here: it paints slower than the processor by itself.")
                                         : tr("Painted with OpenGL 3.3");
        card->setToolTip(tip);
        card->setStatusTip(tip);
    });
}

void PicturePane::setPainter(PainterChoice painter)
{
    m_painter = painter;
    m_painters->actions().at(int(painter))->setChecked(true);
    for (OrbitView *view : std::as_const(m_views))
        view->setPainter(painter);
}

void PicturePane::setCatalogue(CataloguePtr scenario, PolicyPackPtr pack)
{
    m_pack = pack;
    if (pack)
        m_places->setLanguage(pack->language());
    m_source.setScenario(std::move(scenario), std::move(pack));
    rebuildChoices();
    applyLens();
}

void PicturePane::setExerciseDay(Day day)
{
    m_exerciseDay = day;
    m_clock.setExerciseDay(day);
    readStore();
}

void PicturePane::reload()
{
    m_source.reload();
}

/// The elements that are current at the time shown; read when somebody looks, and again a day away.
void PicturePane::readStore()
{
    if (!m_wasShown)
        return;
    Instant asOf = m_clock.now();
    // Within days the same elements do; and while time flies by nobody could tell.
    constexpr int kNearDays = 2;
    constexpr double kFast = 3'600;
    if (m_source.asOf().day.isKnown() && (std::abs(asOf.day.number - m_source.asOf().day.number) <= kNearDays || (m_clock.isRunning() && std::abs(m_clock.rate()) > kFast)))
        return;
    constexpr qint64 kLastSecond = 86'399LL * 1'000'000'000;
    asOf.nanosecond = kLastSecond;
    m_source.setAsOf(asOf);
}

void PicturePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ensureRead();
}

void PicturePane::ensureRead()
{
    m_wasShown = true;
    readStore();
}

void PicturePane::setCamera(const PictureCamera &camera)
{
    m_camera = camera.normalised();
    for (OrbitView *view : std::as_const(m_views))
        view->setCamera(m_camera);
    m_globe->setChecked(m_camera.kind == PictureKind::Globe);
    m_map->setChecked(m_camera.kind == PictureKind::Map);
    const QSignalBlocker blocked(m_commands.at(2));
    m_commands.at(2)->setChecked(m_camera.isInertial);
}

void PicturePane::setSettings(const PictureSettings &settings)
{
    m_settings = settings;
    applySettings();
    Q_EMIT pictureChanged(); // the menu of layers reads it
}

void PicturePane::applySettings()
{
    m_settings.selected = m_selected;
    mention();
    showCount();
}

void PicturePane::select(const QStringList &ids)
{
    if (ids == m_selected)
        return;
    m_selected = ids.mid(0, kMostSelected);
    if (ids.size() > kMostSelected)
        Q_EMIT statusMessage(tr("The first %1 of %2 objects are selected.").arg(kMostSelected).arg(ids.size()));
    applySettings();
    Q_EMIT selectionChanged(m_selected);
    if (!m_selected.isEmpty())
        Q_EMIT explained(describe(0, m_selected.constLast()));
}

void PicturePane::frame(const QStringList &ids)
{
    const PictureContentPtr shown = content();
    if (!shown || ids.isEmpty())
        return;
    const Instant now = m_clock.now();
    std::vector<Eigen::Vector3d> points;
    const FrameTransform toEarth = frameTransform(Frame::Teme, Frame::Itrf, now, shown->earth());
    for (const QString &id : ids)
        if (const qsizetype element = shown->elementOf(id); element >= 0)
            if (const Sgp4State state = Sgp4Propagator(shown->orbit().elements[size_t(element)]).at(now, shown->earth().leapSeconds);
                state.error == Sgp4Error::None)
                points.push_back(drawingPoint(toEarth.positionKm(state.positionKm)));
    if (!points.empty())
        setCamera(framing(m_camera, points, gmstRad(now, shown->earth())));
}

void PicturePane::setCloseMarkers(const QList<CloseMarker> &markers, const QList<TimelineEvent> &events)
{
    if (markers == m_settings.closeMarkers)
        return;
    m_settings.closeMarkers = markers;
    m_events = events;
    showEvents();
    applySettings();
}

/// What happens when is found with our elements: the time line of a nation's picture does not tell it.
void PicturePane::showEvents()
{
    m_timeline->setEvents(ownBanner().isEmpty() || m_lenses.size() > 1 ? QList<TimelineEvent>() : m_events);
}

void PicturePane::fillBookmarks()
{
    m_bookmarkMenu->clear();
    connect(m_bookmarkMenu->addAction(tr("&Bookmark This View")), &QAction::triggered, this, [this] {
        Instant at = m_clock.now();
        at.nanosecond -= at.nanosecond % 1'000'000'000;
        constexpr double kDegrees = 57.295779513082320877;
        const QString kind = m_camera.kind == PictureKind::Map ? tr("Map") : tr("Globe");
        //: A bookmark's name: globe or map, time, latitude, longitude
        m_bookmarks << PictureBookmark{tr("%1, %2, over %3°, %4°").arg(kind, at.toString()).arg(m_camera.latitudeRad * kDegrees, 0, 'f', 0)
                                           .arg(m_camera.longitudeRad * kDegrees, 0, 'f', 0), m_camera, at};
        fillBookmarks();
    });
    if (m_bookmarks.isEmpty())
        return;
    m_bookmarkMenu->addSeparator();
    for (const PictureBookmark &bookmark : std::as_const(m_bookmarks))
        connect(m_bookmarkMenu->addAction(bookmark.name), &QAction::triggered, this, [this, bookmark] {
            setCamera(bookmark.camera);
            m_clock.setRunning(false);
            m_clock.setTime(bookmark.at);
        });
    m_bookmarkMenu->addSeparator();
    QMenu *remove = m_bookmarkMenu->addMenu(tr("&Remove"));
    for (qsizetype i = 0; i < m_bookmarks.size(); ++i)
        connect(remove->addAction(m_bookmarks.at(i).name), &QAction::triggered, this, [this, i] {
            m_bookmarks.remove(i);
            fillBookmarks();
        });
}

void PicturePane::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void PicturePane::search(const QString &text)
{
    constexpr qsizetype kMost = 200;
    const PictureContentPtr shown = content();
    if (!shown || text.simplified().isEmpty()) {
        m_finding.setFuture({});
        return select({});
    }
    m_finding.setFuture(QtConcurrent::run([shown, text] {
        QStringList ids;
        for (qsizetype element : shown->find(text, kMost))
            ids << shown->orbit().objectOfElement(element).id;
        return ids;
    }));
}

void PicturePane::showTime()
{
    Instant now = m_clock.now();
    now.nanosecond -= now.nanosecond % 1'000'000'000;
    m_showingTime = true;
    if (!m_time->hasFocus())
        m_time->setDateTime(toDateTime(now));
    m_showingTime = false;
    m_state->setText(m_clock.stateText());
    m_live->setChecked(m_clock.isLive());
    m_run->setIcon(icon(m_clock.isRunning() ? Icon::Pause : Icon::Play));
    readStore();
}

void PicturePane::showCount()
{
    const PictureContentPtr shown = content();
    const QLocale locale;
    m_count->setText(shown ? tr("Objects: %1").arg(locale.toString(shown->orbit().picture.objects.size())) : QString());
    QString notice;
    bool isStale = false;
    if (shown && shown->size() > 0) {
        const PictureContent::Stale stale = shown->staleElements(m_clock.now(), kOldDays);
        isStale = double(stale.count) > kManyStale * double(shown->size());
        if (isStale)
            notice = tr("%1 of %2 objects have elements of around %3, more than 30 days from the time shown: their positions say little.")
                         .arg(locale.toString(stale.count), locale.toString(shown->size()), stale.medianEpoch.day.toString());
        const PictureSettings &seen = m_views.first()->settings(); // a nation's picture is not coloured by what is ours
        m_legend->setGroups(shown->groupingAt(seen.colourBy, m_clock.now(), seen.watched).groups, seen.hiddenGroups);
        if (shown->isOurs() && shown->unmarked() > 0)
            notice += (notice.isEmpty() ? QString() : u" "_s) + tr("%1 objects carry no mark: every nation is refused them.").arg(locale.toString(shown->unmarked()));
    } else {
        m_legend->setGroups({}, {});
    }
    m_notice->setText(notice);
    m_noticeBar->setVisible(!notice.isEmpty());
    m_goToEpoch->setVisible(isStale);
}

void PicturePane::goToTime()
{
    const PictureContentPtr shown = content();
    if (!shown)
        return;
    if (const PictureContent::Stale stale = shown->staleElements(m_clock.now(), kOldDays); stale.medianEpoch.day.isKnown())
        m_clock.setTime(stale.medianEpoch);
}

void PicturePane::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_J:
        return m_clock.slower();
    case Qt::Key_K:
        return m_clock.realTime();
    case Qt::Key_L:
        return m_clock.faster();
    case Qt::Key_0:
        return m_clock.goLive();
    case Qt::Key_Space:
        return m_clock.setRunning(!m_clock.isRunning());
    case Qt::Key_BracketRight:
        m_timeline->jump(true);
        return;
    case Qt::Key_BracketLeft:
        m_timeline->jump(false);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

namespace {

QJsonObject cameraJson(const PictureCamera &camera)
{
    return {{u"kind"_s, camera.kind == PictureKind::Map ? u"map"_s : u"globe"_s}, {u"inertial"_s, camera.isInertial},
            {u"longitude"_s, camera.longitudeRad}, {u"latitude"_s, camera.latitudeRad}, {u"distance"_s, camera.distance},
            {u"span"_s, camera.spanRad}};
}

PictureCamera cameraFrom(const QJsonObject &json)
{
    PictureCamera camera;
    camera.kind = json.value(u"kind"_s).toString() == u"map" ? PictureKind::Map : PictureKind::Globe;
    camera.isInertial = json.value(u"inertial"_s).toBool();
    camera.longitudeRad = json.value(u"longitude"_s).toDouble(camera.longitudeRad);
    camera.latitudeRad = json.value(u"latitude"_s).toDouble(camera.latitudeRad);
    camera.distance = json.value(u"distance"_s).toDouble(camera.distance);
    camera.spanRad = json.value(u"span"_s).toDouble(camera.spanRad);
    return camera.normalised();
}

} // namespace

QJsonObject PicturePane::state() const
{
    QJsonArray bookmarks;
    for (const PictureBookmark &bookmark : m_bookmarks)
        bookmarks << QJsonObject{{u"name"_s, bookmark.name}, {u"camera"_s, cameraJson(bookmark.camera)}, {u"at"_s, bookmark.at.toString()}};
    return {{u"camera"_s, cameraJson(m_camera)},
            {u"colour"_s, int(m_settings.colourBy)},
            {u"watched"_s, QJsonArray::fromStringList(m_settings.watched)},
            {u"bookmarks"_s, bookmarks},
            {u"places"_s, m_places->state()},
            {u"painter"_s, kPainterNames[size_t(m_painter)].toString()},
            {u"followDocument"_s, m_followDocument->isChecked()}};
}

void PicturePane::restore(const QJsonObject &state)
{
    if (state.isEmpty())
        return;
    setCamera(cameraFrom(state.value(u"camera"_s).toObject()));
    const int colour = std::clamp(state.value(u"colour"_s).toInt(), 0, kColourByCount - 1);
    if (ColourBy(colour) != ColourBy::Outcome) // of which nation is asked anew
        m_settings.colourBy = ColourBy(colour);
    const auto painter = std::find(kPainterNames.begin(), kPainterNames.end(), state.value(u"painter"_s).toString());
    setPainter(painter == kPainterNames.end() ? PainterChoice::Automatic : PainterChoice(painter - kPainterNames.begin()));
    m_settings.watched.clear();
    for (const QJsonValue &id : state.value(u"watched"_s).toArray())
        m_settings.watched << id.toString();
    m_bookmarks.clear();
    for (const QJsonValue &bookmark : state.value(u"bookmarks"_s).toArray())
        if (const auto at = Instant::parse(bookmark[u"at"_s].toString()))
            m_bookmarks << PictureBookmark{bookmark[u"name"_s].toString(), cameraFrom(bookmark[u"camera"_s].toObject()), *at};
    fillBookmarks();
    m_places->restore(state.value(u"places"_s).toArray());
    m_followDocument->setChecked(state.value(u"followDocument"_s).toBool(true));
    m_colour->setCurrentIndex(std::max(0, m_colour->findData(QString::number(int(m_settings.colourBy)))));
    applySettings();
}

} // namespace parallax
