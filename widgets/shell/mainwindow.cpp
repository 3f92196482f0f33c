#include "widgets/shell/mainwindow.h"

#include "widgets/catalogue/approachespanel.h"
#include "widgets/catalogue/cataloguepanel.h"
#include "widgets/catalogue/feedimporter.h"
#include "widgets/disclosure/deskpanel.h"
#include "widgets/disclosure/matrixpanel.h"
#include "widgets/picture/differencespanel.h"
#include "widgets/picture/objectspanel.h"
#include "widgets/picture/passespanel.h"
#include "widgets/picture/picturepane.h"
#include "widgets/picture/plotspanel.h"
#include "widgets/review/factspanel.h"
#include "widgets/review/reviewpane.h"
#include "widgets/shell/actionregistry.h"
#include "widgets/shell/explanationpanel.h"
#include "widgets/shell/findbar.h"
#include "widgets/shell/importdialog.h"
#include "widgets/shell/lensbar.h"
#include "widgets/shell/panewindow.h"
#include "widgets/shell/listpanels.h"
#include "widgets/shell/prompter.h"
#include "widgets/shell/quickpick.h"
#include "widgets/shell/racedialog.h"
#include "widgets/shell/searchpanel.h"
#include "widgets/shell/statusline.h"
#include "widgets/shell/tour.h"
#include "widgets/shell/versionpanel.h"

#include <QFileInfo>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

MainWindow::MainWindow(ShellServices &services, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_prompter(prompter)
    , m_frame(new QMainWindow(this))
    , m_top(new BannerFrame(BannerFrame::Edge::Top, this))
    , m_bottom(new BannerFrame(BannerFrame::Edge::Bottom, this))
    , m_registry(new ActionRegistry(this))
    , m_menus(new QMenuBar(this))
    , m_lens(new LensBar(this))
    , m_info(new InfoBar(this))
    , m_review(new ReviewPane(this))
    , m_find(new FindBar(this))
    , m_status(new StatusLine(services.clock(), this))
    , m_matrix(new MatrixPanel(this))
    , m_picture(new PicturePane(services.catalogueStore(), services.clock(), this))
    , m_objects(new ObjectsPanel(this))
    , m_differences(new DifferencesPanel(this))
    , m_plots(new PlotsPanel(this))
    , m_passes(new PassesPanel(this))
    , m_catalogue(new CataloguePanel(services.catalogueStore(), services.clock(), this))
    , m_approaches(new ApproachesPanel(*m_catalogue->model(), this))
    , m_feeds(new FeedImporter(services, this))
    , m_search(new SearchPanel(services.contentSearch(), this))
    , m_desk(new DeskPanel(services.disclosure(), services.store(), services.clock(), this))
    , m_costs(new CostsPanel(this))
    , m_findings(new FindingsPanel(this))
    , m_history(new HistoryPanel(this))
    , m_explanation(new ExplanationPanel(this))
    , m_facts(new FactsPanel(this))
    , m_pick(new QuickPick(this))
    , m_tour(new Tour(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Parallax"));
    setAcceptDrops(true);
    setMinimumSize(800, 500);
    // No larger than the screen leaves, banners and all.
    constexpr int kFrameMargin = 48;
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(kFrameMargin, kFrameMargin)));
    m_frame->setWindowFlags(Qt::Widget); // a main window makes itself a window of its own; here it is the middle of one
    buildPanes();
    buildActions();
    buildMenus();
    connectSpelling();

    if (const PolicyPackPtr pack = services.pack()) {
        m_status->setPolicy(*pack, services.person());
        m_picture->setCatalogue(services.catalogue(), pack);
        m_catalogue->setPack(pack);
        m_approaches->setPack(pack);
    }
    connect(&m_listing, &QFutureWatcherBase::finished, this, &MainWindow::takeProducts);
    connect(&m_opening, &QFutureWatcherBase::finished, this, [this] {
        m_status->setTask({});
        if (m_opening.isCanceled() || m_opening.future().resultCount() == 0)
            return;
        auto opened = m_opening.result();
        if (!opened) {
            report(opened.error(), tr("Product %1 could not be opened.").arg(m_openingId.value));
            return;
        }
        setSession(m_services.openSession(std::move(*opened)));
        Q_EMIT productOpened(m_openingId);
    });
    connect(&m_creating, &QFutureWatcherBase::finished, this, [this] {
        if (m_creating.isCanceled() || m_creating.future().resultCount() == 0)
            return;
        if (const auto created = m_creating.result(); !created) {
            report(created.error(), m_createFailure);
            return;
        }
        openProduct(m_created.head.id);
        refreshProducts();
    });
    connect(&m_painting, &QFutureWatcherBase::finished, this, [this] {
        if (!m_painting.isCanceled() && m_painting.future().resultCount() > 0)
            m_exporting.setFuture(m_services.writeCopy(m_painting.result(), m_exportFormat, m_exportFile));
    });
    connect(&m_exporting, &QFutureWatcherBase::finished, this, [this] {
        m_status->setTask({});
        if (m_exporting.isCanceled() || m_exporting.future().resultCount() == 0)
            return;
        if (const auto written = m_exporting.result(); !written)
            report(written.error(), tr("The copy was not written."));
        else
            report({ Status::Normal, tr("The copy was written."), m_exportPath, {}, {}, {}, {} });
    });
    connect(&m_importing, &QFutureWatcherBase::finished, this, [this] {
        m_status->setLongTask({});
        if (m_importing.isCanceled() || m_importing.future().resultCount() == 0)
            return;
        const auto read = m_importing.result();
        if (m_stopReading.stop_requested()) {
            m_status->showMessage(tr("The file was not imported: reading it was cancelled."), 8000);
        } else if (!read) {
            report(read.error(), tr("The file could not be imported."));
        } else {
            ImportDialog dialog(*read, *m_services.pack(), m_products, m_services.clock().now().day, this);
            if (dialog.exec() == QDialog::Accepted)
                create(dialog.product(), tr("The file could not be imported."), read->pictures.values());
        }
        readNextDocument();
    });
    connect(m_status, &StatusLine::longTaskCancelled, this, [this] { m_stopReading.request_stop(); });
    m_remember.setSingleShot(true);
    m_remember.setInterval(1500);
    connect(&m_remember, &QTimer::timeout, this, &MainWindow::saveSession);
    watchOthers();
    updateActions();
    updateBanners();
}

/// Another window on this store: what it writes appears here within a second.
void MainWindow::watchOthers()
{
    constexpr int kAskMs = 700;
    m_watch.setInterval(kAskMs);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (!m_watching.isRunning())
            m_watching.setFuture(m_services.store().othersWrote());
    });
    connect(&m_watching, &QFutureWatcherBase::finished, this, [this] {
        if (m_watching.isCanceled() || m_watching.future().resultCount() == 0)
            return;
        const auto answer = m_watching.result();
        if (!answer)
            return;
        // What was written between the opening and the first question is news too.
        const bool isNews = !m_othersWrote || *m_othersWrote != *answer;
        m_othersWrote = *answer;
        if (!isNews)
            return;
        refreshProducts();
        if (m_session)
            m_session->readOthers();
        if (m_services.disclosure())
            m_services.disclosure()->readOthers();
    });
    m_watch.start();
}

MainWindow::~MainWindow()
{
    m_painting.waitForFinished(); // it may read from the store, which goes after the window
    for (PaneWindow *window : std::as_const(m_paneWindows))
        window->giveBack();
    // The panes look at the session until they are told otherwise.
    if (m_session)
        setSession(nullptr);
    // They go after this part of the window is gone: nothing they say on the way may come back here.
    for (QObject *child : findChildren<QObject *>())
        child->disconnect(this);
}

void MainWindow::buildPanes()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_top);
    outer->addWidget(m_frame, 1);
    outer->addWidget(m_bottom);
    connect(m_top, &BannerFrame::causesRequested, this, &MainWindow::showCauses);
    connect(m_bottom, &BannerFrame::causesRequested, this, &MainWindow::showCauses);

    auto *centre = new QWidget(m_frame);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_info);
    column->addWidget(m_review, 1);
    column->addWidget(m_find);
    m_frame->setCentralWidget(centre);
    m_frame->setStatusBar(m_status);
    auto *head = new QWidget(m_frame);
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_menus);
    rows->addWidget(m_lens);
    m_frame->setMenuWidget(head); // the lens needs the whole width
    m_frame->setDockNestingEnabled(true);
    m_frame->setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    m_frame->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    m_frame->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);

    struct DockPlace
    {
        QString name, title;
        QWidget *widget;
        Qt::DockWidgetArea area;
    };
    const DockPlace places[] = {
        { u"picture"_s, tr("Picture"), m_picture, Qt::RightDockWidgetArea },
        { u"explanation"_s, tr("Why"), m_explanation, Qt::RightDockWidgetArea },
        { u"facts"_s, tr("Facts"), m_facts, Qt::RightDockWidgetArea },
        { u"matrix"_s, tr("Matrix"), m_matrix, Qt::BottomDockWidgetArea },
        { u"costs"_s, tr("What Costs Readers"), m_costs, Qt::BottomDockWidgetArea },
        { u"findings"_s, tr("Findings"), m_findings, Qt::BottomDockWidgetArea },
        { u"objects"_s, tr("Objects"), m_objects, Qt::BottomDockWidgetArea },
        { u"plots"_s, tr("Plots"), m_plots, Qt::BottomDockWidgetArea },
        { u"passes"_s, tr("Passes"), m_passes, Qt::BottomDockWidgetArea },
        { u"differences"_s, tr("Losses"), m_differences, Qt::BottomDockWidgetArea },
        { u"catalogue"_s, tr("Catalogue"), m_catalogue, Qt::BottomDockWidgetArea },
        { u"approaches"_s, tr("Close Approaches"), m_approaches, Qt::BottomDockWidgetArea },
        { u"desk"_s, tr("Desk"), m_desk, Qt::BottomDockWidgetArea },
        { u"search"_s, tr("Search"), m_search, Qt::BottomDockWidgetArea },
        { u"history"_s, tr("History"), m_history, Qt::BottomDockWidgetArea },
    };
    QHash<int, QDockWidget *> first;
    for (const DockPlace &place : places) {
        auto *dock = new QDockWidget(place.title, m_frame);
        dock->setObjectName(place.name);
        dock->setWidget(place.widget);
        // Not floating by drag: redocking fails on Wayland before Qt 6.7. The tab names the pane, so that a title would only
        // take height from the text; the Window menu hides and shows.
        dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
        dock->setTitleBarWidget(new QWidget(dock));
        place.widget->setMinimumHeight(90);
        m_frame->addDockWidget(place.area, dock);
        m_docks << dock;
        if (place.widget == m_picture)
            continue; // stands for itself
        if (first.contains(int(place.area)))
            m_frame->tabifyDockWidget(first.value(int(place.area)), dock);
        else
            first.insert(int(place.area), dock);
        if (place.widget == m_explanation) // the picture stands above what explains it, beside the document
            m_frame->splitDockWidget(m_docks.constFirst(), dock, Qt::Vertical);
    }
    dock(u"explanation"_s)->raise();
    dock(u"matrix"_s)->raise();
    m_firstLayout = m_frame->saveState();
    arrangeDocks();

    connect(m_review, &ReviewPane::currentPortionChanged, this, [this](const PortionId &portion) {
        m_matrix->setCurrentPortion(portion);
        m_whyBanner.clear();
        if (m_session)
            m_explanation->showPortion(*m_session, portion);
        m_facts->setPortions(m_review->selectedPortions());
        m_picture->setCurrentPortion(portion, m_goingToMention ? PicturePane::Camera::Stays : PicturePane::Camera::Follows);
        m_remember.start();
        updateActions();
    });
    m_review->setConfirm([this](const QString &question, const QString &explanation, const QString &yes) { return m_prompter.confirm(this, question, explanation, yes); });
    connect(m_review, &ReviewPane::selectionChanged, m_facts, [this] { m_facts->setPortions(m_review->selectedPortions()); });
    connect(m_review, &ReviewPane::statusMessage, this, [this](const QString &text) { m_status->showMessage(text, 6000); });
    connect(m_review, &ReviewPane::explanationChanged, m_explanation, &ExplanationPanel::showHtml);
    connect(m_review, &ReviewPane::nationActivated, this, [this](const PortionId &portion, const QString &nation) {
        if (!m_session || !m_session->previews())
            return;
        for (int i = 0; i < m_session->previews()->audienceCount(); ++i)
            if (m_session->previews()->audience(i).nations == QStringList { nation })
                showPlace(portion, i);
    });
    connect(m_facts, &FactsPanel::statusMessage, this, [this](const QString &text) { m_status->showMessage(text, 6000); });
    connect(m_lens, &LensBar::statusMessage, this, [this](const QString &text) { m_status->showMessage(text, 6000); });
    connect(m_lens, &LensBar::exportRequested, this, &MainWindow::exportCopy);
    connect(m_matrix, &MatrixPanel::placeSelected, this, [this](const PortionId &portion, int audience) {
        if (m_session)
            m_explanation->showPlace(*m_session, portion, audience);
    });
    connect(m_matrix, &MatrixPanel::placeActivated, this, &MainWindow::showPlace);
    connect(m_costs, &CostsPanel::portionActivated, this, &MainWindow::goToPortion);
    connect(m_findings, &FindingsPanel::portionActivated, this, &MainWindow::goToPortion);
    connect(m_findings, &FindingsPanel::findingSelected, this, [this](const Finding &finding, const QString &citation) {
        if (m_session)
            m_explanation->showFinding(finding, citation, m_session->pack().language());
    });
    connect(m_findings, &FindingsPanel::failed, this, [this](const Error &error) { report(error, tr("The fix was not applied.")); });
    connect(m_findings, &FindingsPanel::countsChanged, this, [this](int errors, int warnings) {
        QDockWidget *found = dock(u"findings"_s);
        found->setWindowTitle(errors + warnings ? tr("Findings (%1)").arg(errors + warnings) : tr("Findings"));
    });
    connect(m_history, &HistoryPanel::undoRequested, this, [this] { undo(false); });
    connect(m_history, &HistoryPanel::redoRequested, this, [this] { undo(true); });
    connect(dock(u"history"_s), &QDockWidget::visibilityChanged, this, [this](bool visible) {
        m_versionsShown = visible;
        updateBanners();
    });
    connect(m_history->versions(), &VersionPanel::shownChanged, this, &MainWindow::updateBanners);
    connect(m_history->versions(), &VersionPanel::portionActivated, this, &MainWindow::goToPortion);
    connect(m_history->versions(), &VersionPanel::failed, this,
            [this](const Error &error) { report(error, tr("The earlier state was not restored.")); });
    connect(m_explanation, &ExplanationPanel::portionRequested, this, &MainWindow::goToPortion);
    connectPicture();
    connectCatalogue();
    connectDesk();
    connect(m_find, &FindBar::findRequested, this,
            [this](const QString &text, bool forward) { m_find->setFound(m_review->find(text, forward).value_or(true)); });
    connect(m_review, &ReviewPane::found, m_find, &FindBar::setFound);
    connect(m_find, &FindBar::closed, this, [this] { m_review->setFocus(); });
    connect(m_status, &StatusLine::saveProblemActivated, this, [this] {
        if (m_session && m_session->saveState() == ProductSession::SaveState::Failed)
            report({ Status::Critical, tr("Your edits are not on disk."), m_session->saveError(),
                     tr("They are kept here and written again every few seconds. Free disk space or give back write "
                        "permission; closing the window now would lose them."),
                     {}, {}, {} });
        else
            showDock(u"history"_s);
    });
    connect(m_status, &StatusLine::policyActivated, this, &MainWindow::showPolicy);
}

/// The sizes of the first layout, as shares of the window that it has now.
void MainWindow::arrangeDocks()
{
    const int across = width(), down = height();
    m_frame->resizeDocks({ dock(u"picture"_s) }, { std::clamp(across * 3 / 10, 330, 620) }, Qt::Horizontal);
    m_frame->resizeDocks({ dock(u"picture"_s), dock(u"explanation"_s) }, { down * 64 / 100, down * 24 / 100 }, Qt::Vertical);
    m_frame->resizeDocks({ dock(u"matrix"_s) }, { std::clamp(down * 3 / 10, 200, 360) }, Qt::Vertical);
}

QDockWidget *MainWindow::dock(const QString &name) const
{
    for (QDockWidget *dock : m_docks)
        if (dock->objectName() == name)
            return dock;
    return nullptr;
}

void MainWindow::showDock(const QString &name)
{
    if (QDockWidget *found = dock(name)) {
        for (PaneWindow *window : std::as_const(m_paneWindows))
            if (window->dock() == found) {
                window->show();
                window->raise();
                window->activateWindow();
                return;
            }
        found->show();
        found->raise();
        found->widget()->setFocus();
    }
}

void MainWindow::openProduct(const ProductId &id, const PortionId &at)
{
    m_openingId = id;
    m_openAt = at;
    m_status->setTask(tr("Opening %1…").arg(id.value));
    m_opening.setFuture(m_services.store().product(id));
}

void MainWindow::closeProduct()
{
    setSession(nullptr);
}

void MainWindow::setSession(std::unique_ptr<ProductSession> session)
{
    // Every pane lets go of the old one before it dies; its destructor waits until what was typed is on disk.
    if (m_session) {
        saveSession();
        for (auto *pane : { m_review })
            pane->setSession(nullptr);
        m_lens->setSession(nullptr);
        m_matrix->setSession(nullptr);
        m_picture->setSession(nullptr);
        m_costs->setSession(nullptr);
        m_findings->setSession(nullptr);
        m_history->setSession(nullptr);
        m_facts->setSession(nullptr);
        m_desk->setSession(nullptr, nullptr);
        m_status->setSession(nullptr);
        m_session->disconnect(this);
    }
    m_session = std::move(session);
    checkBriefing();
    m_explanation->forget();
    m_whyBanner.clear();
    if (m_session) {
        m_memory = m_services.loadSettings(u"product/"_s + m_session->product().head.id.value);
        connect(m_session.get(), &ProductSession::changed, this, &MainWindow::sessionChanged);
        connect(m_session.get(), &ProductSession::previewsReady, this, [this] {
            updateFace();
            updateBanners();
            updateActions();
            checkBriefing();
            QTimer::singleShot(0, this, &MainWindow::readFigureSets); // all panes have just been told: not in the same event
            if (!m_openAt.isNull())
                m_review->goToPortion(m_openAt);
            m_openAt = {};
        });
        connect(m_session.get(), &ProductSession::historyChanged, this, &MainWindow::updateActions);
        connect(m_session.get(), &ProductSession::othersArrived, this, [this](const QString &person) {
            m_status->showMessage(tr("Changed in another window by %1.").arg(person), 8000);
        });
        connect(m_session.get(), &ProductSession::raceLost, this, [this](const QList<LostRace> &races) {
            auto *dialog = new RaceDialog(*m_session, races, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &RaceDialog::failed, this, [this](const Error &error) { report(error, tr("The version was not chosen.")); });
            dialog->open();
        });
        connect(m_session.get(), &ProductSession::updatingChanged, this, &MainWindow::checkBriefing);
        connect(m_session.get(), &ProductSession::columnsChanged, this, [this] {
            updateFace();
            updateActions();
            m_remember.start();
        });
        connect(m_session.get(), &ProductSession::faceChanged, this, [this] {
            m_explanation->forget();
            m_whyBanner.clear();
            updateFace();
            updateActions();
        });
        QList<Audience> columns;
        for (const QJsonValue &column : m_memory.value(u"columns"_s).toArray())
            columns << Audience { column.toString().split(u'+', Qt::SkipEmptyParts) };
        columns.removeIf([](const Audience &audience) { return audience.nations.isEmpty(); });
        // Two copies are readable beside the product on a small screen.
        if (columns.isEmpty())
            for (const NationPolicy &nation : m_session->pack().nations.mid(0, 2))
                columns << Audience { { nation.code } };
        m_session->setColumns(columns); // decided with all else, so that the views are filled once
        if (m_openAt.isNull())
            m_openAt = { m_memory.value(u"portion"_s).toString() };
        m_session->setFace(Face(std::clamp(m_memory.value(u"face"_s).toInt(), 0, 2)));
        m_review->setSession(m_session.get());
        m_lens->setSession(m_session.get());
        m_matrix->setSession(m_session.get());
        m_picture->setSession(m_session.get());
        m_costs->setSession(m_session.get());
        m_desk->setSession(m_session.get(), m_services.catalogue());
        m_findings->setSession(m_session.get());
        m_history->setSession(m_session.get());
        m_facts->setSession(m_session.get());
        m_status->setSession(m_session.get());
        refreshSpelling();
    }
    updateFace();
    // The id, not the title: window lists of the desktop show it outside our banners.
    setWindowTitle(m_session ? tr("%1 — Parallax").arg(m_session->product().head.id.value) : tr("Parallax"));
    updateBanners();
    updateActions();
    if (m_session && !m_restoring)
        m_remember.start();
}

void MainWindow::sessionChanged(const PreviewChange &change)
{
    if (change.ownBannerChanged || change.everything)
        updateBanners();
    updateActions();
    checkBriefingSoon();
    refreshSpelling(); // the product may be said to be in another language
    m_explanation->refresh(*m_session, m_review->currentPortion());
}

void MainWindow::updateBanners()
{
    BannerState state;
    const PolicyPackPtr pack = m_services.pack();
    state.exercise = (pack && pack->exercise) || (m_session && m_session->product().head.exercise);
    const LivePreviews *previews = m_session ? m_session->previews() : nullptr;

    // Our own lists of objects are content of the window too; a nation's list holds less, and has its own banner.
    QStringList listed;
    bool unknown = false;
    if ((m_pictureShown || m_objectsShown) && !m_picture->ownBanner().isEmpty())
        listed << m_picture->ownBanner();
    if (m_pictureShown)
        listed << m_picture->placeBanners();
    if (!m_whyBanner.isEmpty() && dock(u"explanation"_s)->isVisible())
        listed << m_whyBanner;
    if (m_plotsShown && !m_plots->ownBanner().isEmpty())
        listed << m_plots->ownBanner();
    if (m_passesShown && !m_passes->ownBanner().isEmpty())
        listed << m_passes->ownBanner();
    if (m_differencesShown && !m_differences->ownBanner().isEmpty())
        listed << m_differences->ownBanner();
    const auto add = [&](const OwnBanner &own) {
        unknown = unknown || own.unreadable;
        if (!own.banner.isEmpty())
            listed << own.banner;
    };
    if (m_catalogueShown) {
        add(m_catalogue->ownBanner());
        state.exercise = state.exercise || m_catalogue->model()->holdsExercise();
    }
    if (m_approachesShown)
        add(m_approaches->ownBanner());
    QList<ContentHit> found = m_searchShown ? m_search->hits() : QList<ContentHit>();
    if (m_deskShown)
        found += m_desk->shown();
    if (m_versionsShown)
        found += m_history->versions()->shown();
    const auto line = [&](Regime regime) {
        BannerState::Line made;
        if (unknown || (m_session && !previews))
            return made; // not known is shown as not known, never as what is known of the rest
        QList<RollUpPortion> parts;
        if (previews) {
            const RollUpResult rolled = previews->ownMarking(regime);
            made.banner = rolled.banner;
            made.marking = rolled.marking;
            state.notes = rolled.notes;
            parts << RollUpPortion { rolled.marking, {}, false };
        }
        if ((!listed.isEmpty() || !found.isEmpty()) && pack) {
            parts << shownMarks(found, regime, pack->language());
            CheckContext context;
            context.regime = regime;
            for (const QString &banner : listed)
                parts << RollUpPortion { std::make_shared<const CheckedMarking>(
                                             checkMarking(banner, Form::Banner, context, pack->language())),
                                         {}, false };
            RollUpOptions options;
            options.regime = regime;
            options.date = pack->asOf;
            const RollUpResult rolled = rollUp(parts, options, pack->language());
            made.banner = rolled.banner;
            made.marking = rolled.marking;
        }
        return made;
    };
    const Regime own = m_session ? m_session->product().head.regime : Regime::Dod;
    const Regime other = own == Regime::Dod ? Regime::Ic : Regime::Dod;
    BannerState::Line first = line(own);
    if (!previews && !m_session && listed.isEmpty() && found.isEmpty() && !unknown && pack) {
        // Nothing is open: an empty window is unclassified, and says so.
        first.banner = u"UNCLASSIFIED"_s;
    }
    state.lines << first;
    const BannerState::Line second = line(other);
    if (second.banner != first.banner && (previews || !listed.isEmpty() || !found.isEmpty())) {
        const auto tag = [](Regime regime) { return regime == Regime::Dod ? tr("DoD") : tr("IC"); };
        state.lines.front().tag = tag(own);
        state.lines << second;
        state.lines.back().tag = tag(other);
    }
    m_top->setState(state);
    m_bottom->setState(state);
    updatePaneBanners();
}

void MainWindow::goToPortion(const PortionId &portion)
{
    if (!m_session || m_session->product().rowOf(portion) < 0)
        return;
    m_review->goToPortion(portion);
}

void MainWindow::showPlace(const PortionId &portion, int audience)
{
    goToPortion(portion);
    if (m_session)
        m_explanation->showPlace(*m_session, portion, audience);
}

void MainWindow::report(Message message)
{
    m_info->showMessage(std::move(message));
}

void MainWindow::report(const Error &error, const QString &whatHappened)
{
    report(messageFor(error, whatHappened));
}

void MainWindow::refreshProducts()
{
    m_listing.setFuture(m_services.store().products());
}

void MainWindow::takeProducts()
{
    if (m_listing.isCanceled() || m_listing.future().resultCount() == 0)
        return;
    const auto listed = m_listing.result();
    if (!listed) {
        report(listed.error(), tr("The products could not be listed."));
        return;
    }
    m_products = *listed;
    fillRecent();
    updateActions();
    if (!m_restoring)
        return;
    m_restoring = false;
    const ProductId last { m_services.loadSettings(u"window"_s).value(u"product"_s).toString() };
    const bool there = std::any_of(m_products.cbegin(), m_products.cend(),
                                   [&](const ProductSummary &summary) { return summary.id == last; });
    if (there)
        openProduct(last);
    else if (!m_products.isEmpty())
        openProduct(std::min_element(m_products.cbegin(), m_products.cend(), [](const auto &a, const auto &b) {
                        return a.id.value < b.id.value;
                    })->id);
}

void MainWindow::create(const Product &product, const QString &failure, const QList<QByteArray> &pictures)
{
    m_created = product;
    m_createFailure = failure;
    m_creating.setFuture(m_services.store().create(product, m_services.person(), m_services.clock().now(), pictures));
}

void MainWindow::importFile(const QString &path)
{
    m_documents << path;
    if (!m_readingDocument)
        readNextDocument();
}

void MainWindow::readNextDocument()
{
    m_readingDocument = !m_documents.isEmpty();
    if (!m_readingDocument)
        return;
    const QString path = m_documents.takeFirst();
    m_status->setLongTask(tr("Reading %1…").arg(QFileInfo(path).fileName()));
    m_stopReading = {};
    m_importing.setFuture(m_services.readFile(path, m_stopReading.get_token()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_session) {
        m_session->waitUntilSaved();
        if (m_session->saveState() == ProductSession::SaveState::Failed
            && !m_prompter.confirm(this, tr("Close without saving?"),
                                   tr("The last edits could not be written: %1 Closing now loses them.")
                                       .arg(m_session->saveError()),
                                   tr("Close and Lose Them"))) {
            event->ignore();
            return;
        }
    }
    saveSession();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    event->acceptProposedAction();
    openFiles(paths);
}

} // namespace parallax
