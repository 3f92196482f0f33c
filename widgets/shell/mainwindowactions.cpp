#include "widgets/shell/mainwindow.h"

#include "widgets/catalogue/approachespanel.h"
#include "widgets/catalogue/cataloguepanel.h"
#include "widgets/disclosure/deskpanel.h"
#include "widgets/disclosure/matrixpanel.h"
#include "widgets/picture/markedimage.h"
#include "widgets/picture/objectspanel.h"
#include "widgets/picture/picturepane.h"
#include "widgets/review/reviewpane.h"
#include "widgets/shell/actionregistry.h"
#include "widgets/shell/explanationpanel.h"
#include "widgets/shell/findbar.h"
#include "widgets/shell/lensbar.h"
#include "widgets/shell/listpanels.h"
#include "widgets/shell/panewindow.h"
#include "widgets/shell/searchpanel.h"
#include "widgets/shell/statusline.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/tour.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

QList<QKeySequence> keys(const char *text)
{
    return *text ? QList { QKeySequence(QString::fromLatin1(text)) } : QList<QKeySequence>();
}

QList<QKeySequence> keys(QKeySequence::StandardKey key)
{
    return QKeySequence::keyBindings(key);
}

} // namespace

void MainWindow::buildActions()
{
    const auto add = [this](const char *id, const QString &text, const QString &tip, std::optional<Icon> image,
                            const QList<QKeySequence> &shortcuts, std::function<void()> run, bool checkable = false) {
        QAction *action = m_registry->add({ QString::fromLatin1(id), text, tip, image, shortcuts, checkable }, std::move(run));
        addAction(action); // the window hears the shortcut wherever the focus is in it
        return action;
    };

    // File
    add("file.new", tr("&New Product…"), tr("Starts a product from nothing, a template or yesterday's"), Icon::ProductNew,
        keys(QKeySequence::New), [this] { newProduct(0); });
    add("file.open", tr("&Open Product…"), tr("Opens a product of the store"), Icon::ProductOpen, keys(QKeySequence::Open),
        [this] { openProductPicker(); });
    add("file.import", tr("&Import…"), tr("Reads an office file, a PDF, Markdown, HTML or Parallax JSON as a new product"), Icon::ProductImport,
        keys("Ctrl+I"), [this] { askImport(); });
    add("file.importFeeds", tr("Import E&lements or Messages…"),
        tr("Reads element sets (TLE, OMM) and messages (CDM, OPM, OEM) into the catalogue; dropping the files on the window does "
           "the same"),
        Icon::Catalogue, keys("Ctrl+Shift+I"), [this] { askFeeds(); });
    add("file.exportOwn", tr("Export for &Ourselves…"), tr("Writes the whole product as flat ODF, HTML, Markdown or JSON; imported again it is the same product"),
        Icon::CopyExport, {}, [this] { exportOwn(); });
    add("file.export", tr("&Export a Copy…"), tr("Writes a nation's copy as PDF, flat ODF, HTML, Markdown or JSON"), Icon::CopyExport,
        keys("Ctrl+E"), [this] {
            const QList<Audience> shown = m_lens->audiences();
            exportCopy(shown.isEmpty() ? Audience() : shown.first());
        });
    add("file.close", tr("&Close Product"), tr("Closes the product; every edit is on disk already"), Icon::Close,
        keys(QKeySequence::Close), [this] { closeProduct(); });
    add("file.quit", tr("&Quit"), tr("Closes the window; it opens as it was"), {}, keys("Ctrl+Q"), [this] { close(); });

    // Edit
    add("edit.undo", tr("&Undo"), tr("Takes back the last edit, also one of an earlier session"), Icon::Undo,
        keys(QKeySequence::Undo), [this] { undo(false); });
    add("edit.redo", tr("&Redo"), tr("Does again what was taken back"), Icon::Redo, keys("Ctrl+Shift+Z"), [this] { undo(true); });
    add("edit.find", tr("&Find…"), tr("Finds words, marks and names in the product"), Icon::Find, keys(QKeySequence::Find),
        [this] { m_find->open(); });
    add("edit.searchAll", tr("Search All Pro&ducts…"), tr("Finds words, phrases and marks in every product of the store"), Icon::Find,
        keys("Ctrl+Shift+F"), [this] {
            showDock(u"search"_s);
            m_search->focusSearch();
        });
    const auto findAgain = [this](bool forward) {
        if (m_find->text().isEmpty())
            m_find->open();
        else
            m_find->setFound(m_review->find(m_find->text(), forward).value_or(true));
    };
    add("edit.spelling", tr("Check &Spelling"), tr("Puts a wave below words that neither the product's language nor our words know"), {}, {},
        [this] {
            rememberSpelling();
            applySpelling();
        }, true);
    add("edit.findNext", tr("Find Ne&xt"), tr("Finds the same again, forward"), Icon::Next, keys("F3"),
        [findAgain] { findAgain(true); });
    add("edit.findPrevious", tr("Find Pre&vious"), tr("Finds the same again, backward"), Icon::Previous, keys("Shift+F3"),
        [findAgain] { findAgain(false); });
    add("edit.fix", tr("Take the Chosen Fi&x"), tr("Applies the fix of the finding chosen in the list"), Icon::Fix, {},
        [this] { m_findings->fixCurrent(); });

    // View
    auto *themes = new QActionGroup(this);
    for (int i = 0; i < kThemeCount; ++i) {
        QAction *action = add(qPrintable(u"view.theme."_s + themeName(Theme(i))), themeTitle(Theme(i)),
                              tr("Changes the colours of the whole window at once"), Icon::Theme, {},
                              [this, i] { chooseTheme(i); }, true);
        themes->addAction(action);
    }
    add("view.larger", tr("&Larger Text"), tr("Makes all text larger, up to 200 %"), Icon::TextLarger,
        { QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s) }, [this] { changeTextSize(textSize() + 10); });
    add("view.smaller", tr("&Smaller Text"), tr("Makes all text smaller, down to 80 %"), Icon::TextSmaller, keys("Ctrl+-"),
        [this] { changeTextSize(textSize() - 10); });
    add("view.normalText", tr("&Normal Text Size"), tr("Text at 100 %"), {}, keys("Ctrl+0"), [this] { changeTextSize(100); });
    struct FaceAction
    {
        const char *id;
        Face face;
        QString text;
        Icon icon;
    };
    auto *faces = new QActionGroup(this);
    for (const FaceAction &face : { FaceAction { "view.face.ours", Face::Ours, tr("Face: &Ours"), Icon::FaceOurs },
                                    FaceAction { "view.face.shown", Face::AsShown, tr("Face: As S&hown"), Icon::FaceShown },
                                    FaceAction { "view.face.received", Face::AsReceived, tr("Face: As &Received"),
                                                 Icon::FaceReceived } }) {
        faces->addAction(add(face.id, face.text, tr("Which face of the copies stands beside the product"), face.icon, {},
                             [this, which = face.face] {
                                 if (m_session)
                                     m_session->setFace(which);
                             },
                             true));
    }
    add("view.room", tr("&Several in One Room…"), tr("Shows what all of several nations may have"), Icon::AudienceRoom, {},
        [this] { m_lens->askForRoom(); });

    // Go
    add("go.anything", tr("&Go To…"), tr("Goes to a portion, product, nation, object or rule"), Icon::GoTo, keys("Ctrl+K"),
        [this] { openGoTo(); });
    add("go.palette", tr("&Command Palette…"), tr("Every command, its shortcut, and why it is disabled"), Icon::Palette,
        keys("Ctrl+Shift+P"), [this] { openPalette(); });
    add("go.nextFinding", tr("&Next Finding"), tr("Goes to the next finding"), Icon::Next, keys("F8"),
        [this] { m_review->goToFinding(true); });
    add("go.previousFinding", tr("&Previous Finding"), tr("Goes to the finding before"), Icon::Previous, keys("Shift+F8"),
        [this] { m_review->goToFinding(false); });
    add("go.nextPane", tr("Next P&ane"), tr("Moves the focus to the next pane"), {}, keys("F6"), [this] { nextPane(true); });
    add("go.previousPane", tr("Previous Pan&e"), tr("Moves the focus to the pane before"), {}, keys("Shift+F6"),
        [this] { nextPane(false); });
    for (int n = 0; n < 9; ++n)
        add(qPrintable(u"go.nation%1"_s.arg(n + 1)), tr("Show Nation &%1").arg(n + 1),
            tr("Shows this nation's copy first beside the product"), Icon::Columns, keys(qPrintable(u"Ctrl+%1"_s.arg(n + 1))),
            [this, n] { m_lens->showNation(n); });

    // Product
    add("product.properties", tr("&Properties…"), tr("Title, stated banner, rules, date, authority block"), Icon::Adjust,
        keys("Alt+Return"), [this] { editProperties(); });
    add("product.causes", tr("What Causes the &Banner"), tr("Lists the portions that make each part of the banner"),
        Icon::Explanation, keys("Ctrl+B"), [this] { showCauses(0); });
    add("product.copy", tr("New From a &Copy of This…"), tr("Yesterday's product under a new id and date"), Icon::ProductNew, {},
        [this] { newProduct(2); });

    // Release
    add("release.export", tr("Export a &Nation's Copy…"), tr("Writes the copy of the first nation shown, after its flags"),
        Icon::CopyExport, {}, [this] { m_registry->action(u"file.export"_s)->trigger(); });

    add("release.ask", tr("&Ask for Release…"), tr("Asks the desk to release the selected portions to a nation, or records what a nation asked for"),
        Icon::Mark, keys("Ctrl+Shift+N"), [this] { askForRelease(); });
    add("release.package", tr("Make Release &Packages…"), tr("Makes what nations are handed: files, labels, objects, a signed manifest"),
        Icon::CopyExport, keys("Ctrl+Shift+E"), [this] { makePackages(); });
    add("release.brief", tr("&Brief…"), tr("Shows on a screen of its own what nations in the room may see, and nothing else"),
        Icon::FaceShown, keys("Ctrl+Shift+B"), [this] { brief(); });
    add("release.why", tr("&What They Got…"), tr("When a nation got the current portion, from whom and why, decided again from the ledger"),
        Icon::History, keys("Ctrl+Shift+H"), [this] { showWhatTheyGot(); });
    add("release.lapses", tr("What &Lapses…"), tr("Consents, licences, agreements and decisions by their last day, and what nations lose by it"),
        Icon::Day, keys("Ctrl+Shift+L"), [this] { showWhatLapses(); });
    add("release.handover", tr("&Hand-over Sheet…"), tr("What the next shift at the desk is to know: what waits, open comments, decisions, what lapses"),
        Icon::CopyExport, {}, [this] { handOverShift(); });
    add("release.hand", tr("Hand to Another Des&k…"), tr("Writes the request that is chosen at the desk, with its product, into a file that another desk takes in"),
        Icon::Forward, {}, [this] { handToDesk(); });
    add("release.takein", tr("Take &In from Another Desk…"), tr("Takes in a request, or a decision on one, that another desk has handed over"),
        Icon::Back, {}, [this] { takeInFromDesk(); });
    add("release.desk", tr("Go to the &Desk"), tr("The requests that wait; G grants, D denies, Return enters the decision"), Icon::Check,
        keys("Ctrl+Shift+D"), [this] {
            showDock(u"desk"_s);
            m_desk->table()->setFocus();
        });
    add("release.act", tr("Who A&cts…"), tr("Chooses in whose name requests and decisions are entered"), Icon::Person, {}, [this] { chooseWhoActs(); });

    // Picture
    add("picture.show", tr("&Show the Picture"), tr("The objects of the catalogue around the Earth, as us or a nation may know them"),
        Icon::Globe, keys("Ctrl+Shift+G"), [this] { showPicture(); });
    for (QAction *action : m_picture->commands())
        m_registry->adopt(action);
    add("picture.find", tr("&Find in the Picture…"), tr("Selects the objects whose name, owner or class has the words"), Icon::Find,
        keys("Ctrl+Shift+J"), [this] {
            showPicture();
            m_picture->focusSearch();
        });
    add("picture.sideBySide", tr("Nations Side by &Side"), tr("The pictures of the nations shown beside the product, with one camera and one time"),
        Icon::Columns, {}, [this] {
            showPicture();
            m_picture->setSideBySide(!m_picture->isSideBySide());
        });
    add("picture.copyImage", tr("&Copy Image With Marking"), tr("The picture as it is shown, with its banner, time, source and policy burnt in"),
        Icon::CopyText, {}, [this] {
            if (const QImage image = pictureImage(); !image.isNull())
                copyMarked(image);
        });
    add("picture.saveImage", tr("Save &Image…"), tr("The picture as it is shown, with its banner, time, source and policy burnt in"), {}, {},
        [this] {
            if (const QImage image = pictureImage(); !image.isNull())
                saveImage(image, tr("picture.png"));
        });
    add("picture.export", tr("&Export for Another Globe…"), tr("What the lens shows, over time, as CZML or KML with its marking"), Icon::CopyExport, {},
        [this] { exportPicture(); });
    struct FigureAction
    {
        const char *id, *kind;
        QString text, tip;
    };
    for (const FigureAction &figure : { FigureAction { "picture.insertGlobe", "globe", tr("Insert the &Globe as a Figure"),
                                                       tr("A figure of the selected objects after the current portion; drawn anew for each nation from what it may see") },
                                        FigureAction { "picture.insertMap", "map", tr("Insert the Ma&p as a Figure"),
                                                       tr("A figure of the selected objects after the current portion; drawn anew for each nation from what it may see") },
                                        FigureAction { "picture.insertLongitude", "longitude", tr("Insert a Plot of &Longitudes as a Figure"),
                                                       tr("Longitudes of the selected objects over three days; drawn anew for each nation from what it may see") },
                                        FigureAction { "picture.insertRange", "range", tr("Insert a Plot of the &Range as a Figure"),
                                                       tr("Range between the two selected objects over three days; drawn anew for each nation from what it may see") } })
        add(figure.id, figure.text, figure.tip, Icon::Plots, {}, [this, kind = QString::fromLatin1(figure.kind)] { insertFigure(kind); });
    add("picture.insertReference", tr("Insert a &Reference to the Objects"),
        tr("Writes the selected objects at the caret of the product; each nation reads the name or UNIDENTIFIED, as it may"), {},
        keys("Ctrl+Shift+R"), [this] { insertReference(); });
    add("picture.objects", tr("Show the Ob&jects"), tr("The objects of the catalogue, as us or a nation may know them"),
        Icon::Objects, keys("Ctrl+Shift+O"), [this] { showDock(u"objects"_s); });
    add("picture.filter", tr("&Filter the Objects…"), tr("Narrows the list of objects"), Icon::Filter, {}, [this] {
        showDock(u"objects"_s);
        m_objects->focusFilter();
    });
    add("picture.lens", tr("As the First Nation &Knows Them"), tr("Shows the picture and the objects as the first nation shown may know them"),
        Icon::FaceShown, {}, [this] {
            showPicture();
            const QList<Audience> shown = m_lens->audiences();
            m_picture->setAudience(shown.isEmpty() ? std::nullopt : std::optional(shown.first()));
        });

    add("picture.search", tr("Search the C&atalogue…"), tr("Finds objects of the catalogue by number, name, owner or class"),
        Icon::Find, keys("Ctrl+Shift+K"), [this] {
            showDock(u"catalogue"_s);
            m_catalogue->focusSearch();
        });
    add("picture.screen", tr("Screen for Close App&roaches"),
        tr("Compares the objects of the catalogue over the time and distance chosen in the pane"), Icon::Approaches, {}, [this] {
            showDock(u"approaches"_s);
            m_approaches->start();
        });

    // Policy
    add("policy.show", tr("About the &Policy Pack"), tr("Version, nations, networks and people of the pack in use"),
        Icon::PolicyPack, {}, [this] { showPolicy(); });
    struct RegimeAction
    {
        const char *id;
        std::optional<Regime> regime;
        QString text;
    };
    auto *regimes = new QActionGroup(this);
    for (const RegimeAction &regime : { RegimeAction { "policy.rules.own", std::nullopt, tr("Decide by &Own Rules") },
                                        RegimeAction { "policy.rules.dod", Regime::Dod, tr("Decide Everything by &DoD Rules") },
                                        RegimeAction { "policy.rules.ic", Regime::Ic, tr("Decide Everything by &IC Rules") } }) {
        regimes->addAction(add(regime.id, regime.text, tr("Whose rules decide; the copies follow at once"), Icon::Regime, {},
                               [this, which = regime.regime] {
                                   if (m_session)
                                       m_session->setQuestion(m_session->lens().day, m_session->lens().network, which);
                               },
                               true));
    }

    // Window
    for (QDockWidget *dock : m_docks) {
        const QString name = dock->objectName();
        static const QHash<QString, std::pair<Icon, const char *>> looks {
            { u"explanation"_s, { Icon::Explanation, "Alt+1" } }, { u"facts"_s, { Icon::Edit, "Alt+2" } },
            { u"matrix"_s, { Icon::Matrix, "Alt+3" } },           { u"costs"_s, { Icon::Costs, "Alt+4" } },
            { u"findings"_s, { Icon::Findings, "Alt+5" } },       { u"objects"_s, { Icon::Objects, "Alt+6" } },
            { u"history"_s, { Icon::History, "Alt+7" } },         { u"catalogue"_s, { Icon::Catalogue, "Alt+8" } },
            { u"approaches"_s, { Icon::Approaches, "Alt+9" } },   { u"picture"_s, { Icon::Globe, "Alt+0" } },
            { u"differences"_s, { Icon::Columns, "" } },          { u"plots"_s, { Icon::Plots, "" } },
            { u"passes"_s, { Icon::Orbit, "" } },                 { u"search"_s, { Icon::Find, "" } },
            { u"desk"_s, { Icon::Check, "" } },
        };
        add(qPrintable(u"window."_s + name), name == u"findings" ? tr("Findings") : dock->windowTitle(),
            tr("Shows this pane and goes there"), looks.value(name).first, keys(looks.value(name).second),
            [this, name] { showDock(name); });
    }
    struct WorkspaceAction
    {
        const char *name;
        QString text, tip;
    };
    auto *workspaces = new QActionGroup(this);
    for (const WorkspaceAction &workspace : { WorkspaceAction { "analyst", tr("Workspace: &Analyst"), tr("Document and picture side by side, with what explains them") },
                                              WorkspaceAction { "disclosure", tr("Workspace: &Disclosure"), tr("The document, the copies and the matrix") },
                                              WorkspaceAction { "picture", tr("Workspace: &Picture"), tr("The picture large, with its tables; the document beside it") } })
        workspaces->addAction(add(qPrintable(u"window.workspace."_s + QString::fromLatin1(workspace.name)), workspace.text, workspace.tip, {}, {},
                                  [this, name = QString::fromLatin1(workspace.name)] { chooseWorkspace(name); }, true));
    add("window.saveWorkspace", tr("&Save This Workspace As…"), tr("Keeps the panes as they are now, under a name of yours"), {}, {},
        [this] { saveWorkspace(); });
    add("window.removeWorkspace", tr("Remo&ve This Workspace"), tr("Takes the workspace in use, one of your own, off the list"), {}, {},
        [this] { removeWorkspace(); });
    add("window.newWindow", tr("Open This Pane in a &New Window"), tr("Takes the pane that has the focus out, between banners of its own; closing it puts it back"),
        Icon::OpenWindow, keys("Ctrl+Shift+W"), [this] {
            if (QDockWidget *pane = focusedDock())
                openInNewWindow(pane);
            else
                m_status->showMessage(tr("The focus is in no pane that can have a window of its own."), 4000);
        });
    add("window.hide", tr("&Hide This Pane"), tr("Hides the pane that has the focus; its command in this menu brings it back"),
        Icon::Close, keys("Shift+Escape"), [this] {
            for (QDockWidget *dock : m_docks)
                if (dock->isAncestorOf(QApplication::focusWidget())) {
                    dock->hide();
                    m_review->setFocus();
                    return;
                }
            m_status->showMessage(tr("The focus is in no pane that can be hidden."), 4000);
        });
    add("window.reset", tr("&Reset Layout"), tr("Puts every pane back to where it was at first"), {}, {}, [this] { resetLayout(); });
    add("window.fullScreen", tr("&Full Screen"), tr("Fills the screen; the banners stay"), {}, keys("F11"), [this] {
        setWindowState(windowState() ^ Qt::WindowFullScreen);
    });

    // Help
    add("help.why", tr("&What Is This Thing"), tr("Explains the thing that has the focus"), Icon::Help, keys("F1"), [this] {
        const QWidget *at = QApplication::focusWidget();
        QStringList parts;
        for (; at && parts.size() < 3; at = at->parentWidget())
            for (const QString &text : { at->accessibleName(), at->whatsThis(), at->toolTip(), at->accessibleDescription() })
                if (!text.isEmpty() && !parts.contains(text))
                    parts << text;
        if (m_review->isAncestorOf(QApplication::focusWidget()) && !m_review->explanation().isEmpty())
            m_explanation->showHtml(m_review->explanation());
        else
            m_explanation->showHtml(u"<p>%1</p>"_s.arg(parts.join(u"</p><p>"_s)));
        dock(u"explanation"_s)->show();
        dock(u"explanation"_s)->raise();
    });
    add("help.tour", tr("A Short &Tour"), tr("Shows around the window; can be left at any step"), Icon::Tour, {},
        [this] { startTour(); });
    add("help.keys", tr("&Keyboard Shortcuts…"), tr("Every command with its keys; they can be changed"), Icon::Palette, {},
        [this] { editShortcuts(); });

    // The pane's own commands keep their keys; where one of ours has the same, the pane, being nearer, wins.
    for (QAction *action : m_review->commands()) {
        if (action->objectName().isEmpty() || m_registry->action(action->objectName()))
            continue;
        m_registry->adopt(action);
        for (QAction *mine : m_registry->actions())
            if (mine != action && mine->parent() == m_registry && !action->shortcut().isEmpty()
                && mine->shortcuts().contains(action->shortcut()))
                mine->setShortcuts({});
    }
}

void MainWindow::buildMenus()
{
    QMenuBar *bar = m_menus;
    bar->setNativeMenuBar(false);
    bar->setAccessibleName(tr("Menus"));

    QMenu *file = bar->addMenu(tr("&File"));
    m_registry->fill(file, { "file.new", "file.open" });
    m_recent = file->addMenu(icon(Icon::History), tr("Open &Recent"));
    m_registry->fill(file, { "", "file.import", "file.importFeeds", "file.export", "file.exportOwn", "", "file.close", "file.quit" });

    QMenu *edit = bar->addMenu(tr("&Edit"));
    m_registry->fill(edit, { "edit.undo", "edit.redo", "", "edit.find", "edit.findNext", "edit.findPrevious", "edit.searchAll", "", "edit.fix", "edit.spelling" });
    if (!m_review->commands().isEmpty()) {
        edit->addSeparator();
        for (QAction *action : m_review->commands())
            edit->addAction(action);
    }

    QMenu *view = bar->addMenu(tr("&View"));
    m_nations = view->addMenu(icon(Icon::Columns), tr("Show &Nation"));
    m_registry->fill(view, { "view.room", "", "view.face.ours", "view.face.shown", "view.face.received", "", "window.catalogue",
                             "window.approaches", "" });
    QMenu *theme = view->addMenu(icon(Icon::Theme), tr("&Theme"));
    for (int i = 0; i < kThemeCount; ++i)
        theme->addAction(m_registry->action(u"view.theme."_s + themeName(Theme(i))));
    m_registry->fill(view, { "view.larger", "view.smaller", "view.normalText", "", "window.fullScreen" });

    QMenu *go = bar->addMenu(tr("&Go"));
    m_registry->fill(go, { "go.anything", "go.palette", "", "go.nextFinding", "go.previousFinding", "", "go.nextPane",
                           "go.previousPane" });

    QMenu *product = bar->addMenu(tr("&Product"));
    m_registry->fill(product, { "product.properties", "product.causes", "", "product.copy" });

    QMenu *release = bar->addMenu(tr("&Release"));
    m_registry->fill(release, { "release.export", "release.package", "release.brief", "", "release.ask", "release.desk", "release.why", "release.lapses", "release.handover", "", "release.hand", "release.takein", "", "release.act" });

    QMenu *picture = bar->addMenu(tr("P&icture"));
    m_registry->fill(picture, { "picture.show", "picture.objects", "", "picture.globe", "picture.map", "picture.inertial", "",
                                "picture.now", "picture.pause", "picture.slower", "picture.realTime", "picture.faster", "picture.previousEvent",
                                "picture.nextEvent", "", "picture.find", "picture.filter", "picture.frame", "picture.follow", "picture.watch",
                                "picture.followDocument", "", "picture.lens", "picture.sideBySide", "", "picture.insertGlobe", "picture.insertMap", "picture.insertLongitude",
                                "picture.insertRange", "picture.insertReference", "", "picture.copyImage", "picture.saveImage", "picture.export", "", "window.catalogue", "picture.search", "",
                                "window.approaches", "picture.screen" });

    QMenu *policy = bar->addMenu(tr("P&olicy"));
    m_registry->fill(policy, { "policy.show", "", "policy.rules.own", "policy.rules.dod", "policy.rules.ic" });

    QMenu *window = bar->addMenu(tr("&Window"));
    for (const QDockWidget *dock : std::as_const(m_docks))
        window->addAction(m_registry->action(u"window."_s + dock->objectName()));
    window->addSeparator();
    m_registry->fill(window, { "window.workspace.analyst", "window.workspace.disclosure", "window.workspace.picture" });
    m_ownWorkspaces = window->addMenu(tr("&Own Workspaces"));
    m_registry->fill(window, { "window.saveWorkspace", "window.removeWorkspace", "", "window.newWindow", "window.hide", "window.reset", "",
                               "window.fullScreen" });
    fillWorkspaces();

    QMenu *help = bar->addMenu(tr("&Help"));
    m_registry->fill(help, { "help.why", "help.tour", "help.keys", "", "go.palette" });

    for (QMenu *menu : bar->findChildren<QMenu *>())
        menu->setToolTipsVisible(true);
    fillRecent();
    fillNationMenu();
}

void MainWindow::fillRecent()
{
    constexpr int kMost = 10;
    m_recent->clear();
    for (const ProductSummary &summary : m_products.mid(0, kMost)) {
        QAction *action = m_recent->addAction(tr("%1  %2").arg(summary.id.value, summary.title.left(70)));
        connect(action, &QAction::triggered, this, [this, id = summary.id] { openProduct(id); });
    }
    m_recent->setEnabled(!m_products.isEmpty());
}

void MainWindow::fillNationMenu()
{
    m_nations->clear();
    const PolicyPackPtr pack = m_services.pack();
    if (!pack)
        return;
    for (int i = 0; i < pack->nations.size(); ++i) {
        const NationPolicy &nation = pack->nations.at(i);
        const QString text = tr("%1  %2").arg(nation.code, nation.name);
        QAction *action = i < 9 ? m_registry->action(u"go.nation%1"_s.arg(i + 1)) : nullptr;
        if (action) {
            action->setText(text);
            m_nations->addAction(action);
        } else {
            connect(m_nations->addAction(text), &QAction::triggered, this, [this, i] { m_lens->showNation(i); });
        }
    }
}

void MainWindow::updateActions()
{
    const bool open = m_session != nullptr;
    const bool ready = open && m_session->previews();
    const QString noProduct = tr("No product is open.");
    const QString notYet = open ? tr("The copies are still being computed.") : noProduct;
    for (const char *id : { "file.close", "edit.find", "edit.findNext", "edit.findPrevious", "product.properties",
                            "product.copy", "go.nextFinding", "go.previousFinding" })
        m_registry->setEnabled(QString::fromLatin1(id), open, noProduct);
    for (const char *id : { "file.export", "file.exportOwn", "release.export", "release.package", "release.brief", "release.why", "product.causes", "view.room", "view.face.ours",
                            "view.face.shown", "view.face.received", "policy.rules.own", "policy.rules.dod", "policy.rules.ic",
                            "picture.lens", "edit.fix" })
        m_registry->setEnabled(QString::fromLatin1(id), ready, notYet);
    const PolicyPackPtr pack = m_services.pack();
    for (int n = 0; n < 9; ++n)
        m_registry->setEnabled(u"go.nation%1"_s.arg(n + 1), ready && pack && n < pack->nations.size(),
                               pack && n < pack->nations.size() ? notYet : tr("The policy pack has fewer nations."));
    m_registry->setEnabled(u"policy.show"_s, pack != nullptr, tr("No policy pack is loaded."));

    QAction *undoAction = m_registry->action(u"edit.undo"_s), *redoAction = m_registry->action(u"edit.redo"_s);
    const bool canUndo = open && m_session->canUndo(), canRedo = open && m_session->canRedo();
    undoAction->setText(canUndo ? tr("&Undo %1").arg(m_session->undoName()) : tr("&Undo"));
    redoAction->setText(canRedo ? tr("&Redo %1").arg(m_session->redoName()) : tr("&Redo"));
    m_registry->setEnabled(u"edit.undo"_s, canUndo, open ? tr("Nothing was changed yet.") : noProduct);
    m_registry->setEnabled(u"edit.redo"_s, canRedo, open ? tr("Nothing was taken back.") : noProduct);

    m_registry->action(u"view.theme."_s + themeName(currentTheme()))->setChecked(true);
    if (!open)
        return;
    static const char *const faceIds[] = { "view.face.ours", "view.face.shown", "view.face.received" };
    m_registry->action(QString::fromLatin1(faceIds[int(m_session->lens().face)]))->setChecked(true);
    const auto regime = m_session->lens().regime;
    m_registry->action(!regime ? u"policy.rules.own"_s : *regime == Regime::Dod ? u"policy.rules.dod"_s : u"policy.rules.ic"_s)
        ->setChecked(true);
}

void MainWindow::undo(bool forward)
{
    if (!m_session)
        return;
    const QString name = forward ? m_session->redoName() : m_session->undoName();
    if (const auto done = forward ? m_session->redo() : m_session->undo(); !done)
        report(done.error(), forward ? tr("“%1” could not be done again.").arg(name) : tr("“%1” could not be undone.").arg(name));
    else
        m_status->showMessage(forward ? tr("Done again: %1").arg(name) : tr("Undone: %1").arg(name), 5000);
}

void MainWindow::nextPane(bool forward)
{
    QList<QWidget *> panes { m_review, m_lens };
    for (QDockWidget *dock : m_docks)
        if (dock->widget()->isVisible())
            panes << dock->widget();
    int at = 0;
    for (int i = 0; i < panes.size(); ++i)
        if (panes[i] == QApplication::focusWidget() || panes[i]->isAncestorOf(QApplication::focusWidget()))
            at = i;
    const int count = int(panes.size());
    QWidget *next = panes[(at + (forward ? 1 : count - 1)) % count];
    // A pane that takes no focus itself hands it to the first control in it that does.
    if (next->focusPolicy() == Qt::NoFocus && !next->focusProxy()) {
        for (QWidget *child : next->findChildren<QWidget *>())
            if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus)) {
                child->setFocus(Qt::TabFocusReason);
                return;
            }
    }
    next->setFocus(Qt::TabFocusReason);
}

void MainWindow::resetLayout()
{
    for (PaneWindow *window : QList(m_paneWindows))
        window->close();
    arrangeWorkspace();
}

void MainWindow::chooseTheme(int theme)
{
    applyTheme(*qApp, Theme(theme));
    updateActions();
    m_remember.start();
}

void MainWindow::changeTextSize(int percent)
{
    applyTextSize(*qApp, percent);
    m_status->showMessage(tr("Text at %1 %").arg(textSize()), 3000);
    m_remember.start();
}

void MainWindow::startTour()
{
    dock(u"matrix"_s)->show();
    dock(u"matrix"_s)->raise();
    dock(u"explanation"_s)->show();
    dock(u"explanation"_s)->raise();
    dock(u"picture"_s)->show();
    m_tour->start({
        { tr("The product"),
          tr("This is the product, as one text. Each portion carries its mark at the left: click a mark, or press Ctrl+M, and "
             "only marks that are legal are offered. A squiggle is a finding; its fix is one click."),
          m_review },
        { tr("What each nation would receive"),
          tr("Beside the product stand the copies of the nations chosen here. Add one, or put several in one room; choose the "
             "day, the network, the rules and the face. Ctrl+1 to Ctrl+9 bring a nation to the front."),
          m_lens },
        { tr("The picture"),
          tr("The objects that the current portion speaks of stand out here; click one to go to the portion that names it. The first box "
             "chooses whose picture it is: ours, or what a nation may have. J, K, L, Space and 0 drive its time."),
          m_picture },
        { tr("Everything at one glance"),
          tr("Portions by nations: one letter and shape for each outcome. Hover for the reasons; click or press Enter to go to "
             "the spot. The next tab lists what costs the product its readers, with the smallest remedy."),
          m_matrix },
        { tr("Why"),
          tr("Wherever something is withheld, raised or unknown, the reason, the rule with its citation and what would change "
             "it stand here. Click the banner to see which portions cause it."),
          m_explanation },
        { tr("Nothing is lost"),
          tr("Every edit is on disk before “Saved” stands here, and can be undone by name, also tomorrow. Ctrl+Shift+P finds "
             "every command, Ctrl+K every portion, nation, object and rule. This tour is under Help."),
          m_status },
    });
}

} // namespace parallax
