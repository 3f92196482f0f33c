#pragma once

#include "widgets/disclosure/briefingwindow.h"
#include "widgets/shell/bannerframe.h"
#include "widgets/shell/infobar.h"
#include "widgets/shell/services.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QDockWidget;
class QMainWindow;
class QMenu;
class QMenuBar;

namespace parallax {

class ActionRegistry;
class ApproachesPanel;
class CataloguePanel;
class CostsPanel;
class DeskPanel;
class DifferencesPanel;
class ExplanationPanel;
struct ExportNotes;
class FactsPanel;
class FeedImporter;
class FigurePainter;
class FindBar;
class FindingsPanel;
class HistoryPanel;
class LensBar;
class MatrixPanel;
class ObjectsPanel;
class PaneWindow;
class PassesPanel;
class OrbitView;
class PicturePane;
class PlotsPanel;
class Prompter;
class QuickPick;
class ReviewPane;
class SearchPanel;
class StatusLine;
class Tour;

/// The workstation: banners at both edges, between them a frame of docks around the review pane. It creates the docks and
/// hands them the session; what they do is theirs.
class MainWindow : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the window.
    MainWindow(ShellServices &services, Prompter &prompter, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// As it was left: layout, theme, product, columns, cursor. Without a memory: the newest product, and the tour.
    void restoreSession();
    void saveSession();
    void openProduct(const ProductId &id, const PortionId &at = {});
    void closeProduct();
    /// A document, whatever its content.
    void importFile(const QString &path);
    /// Files of any kind: their content decides which importer takes them.
    void openFiles(const QStringList &paths);

    ProductSession *session() const { return m_session.get(); }
    ActionRegistry *registry() const { return m_registry; }
    ReviewPane *reviewPane() const { return m_review; }
    MatrixPanel *matrix() const { return m_matrix; }
    PicturePane *picture() const { return m_picture; }
    ObjectsPanel *objects() const { return m_objects; }
    DifferencesPanel *differences() const { return m_differences; }
    PlotsPanel *plots() const { return m_plots; }
    PassesPanel *passes() const { return m_passes; }
    CataloguePanel *catalogue() const { return m_catalogue; }
    BriefingWindow *briefing() const { return m_briefed.window; }
    SearchPanel *search() const { return m_search; }
    DeskPanel *desk() const { return m_desk; }
    ApproachesPanel *approaches() const { return m_approaches; }
    LensBar *lensBar() const { return m_lens; }
    StatusLine *statusLine() const { return m_status; }
    InfoBar *infoBar() const { return m_info; }
    QuickPick *quickPick() const { return m_pick; }
    Tour *tour() const { return m_tour; }
    QDockWidget *dock(const QString &name) const;
    void showDock(const QString &name);

    void goToPortion(const PortionId &portion);
    void showPlace(const PortionId &portion, int audience);
    void report(Message message);
    void report(const Error &error, const QString &whatHappened);

Q_SIGNALS:
    void productOpened(const parallax::ProductId &id);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // mainwindow.cpp
    void buildPanes();
    void arrangeDocks();
    void setSession(std::unique_ptr<ProductSession> session);
    void sessionChanged(const PreviewChange &change);
    void updateBanners();
    void readNextDocument();
    void watchOthers();
    void refreshProducts();
    void takeProducts();
    void create(const Product &product, const QString &failure, const QList<QByteArray> &pictures = {});

    // mainwindowpicture.cpp
    void connectPicture();
    void showPicture();
    void markApproaches();
    void insertReference();
    void insertFigure(const QString &kind);
    void connectPlots();
    ExportNotes exportNotes() const;
    const OrbitView *currentPicture() const;
    QImage pictureImage() const;
    void exportPicture();
    bool isWriting();
    void exportOwn();
    void saveImage(const QImage &marked, const QString &suggestion);
    void saveBytes(const QByteArray &bytes, const QString &title, const QString &suggestion, const QString &filter);
    std::shared_ptr<const FigurePainter> figurePainter() const;
    void takePictureSelection(const QStringList &ids);
    void followPicture(const QString &id);
    void explainObject(const QString &html, const QString &banner);
    Day figureDay() const;
    void readFigureSets();
    void showObject(const QString &id);

    // mainwindowspelling.cpp
    void connectSpelling();
    void rememberSpelling();
    void refreshSpelling();
    void readKnownWords();
    void applySpelling();

    // mainwindowworkspaces.cpp
    void chooseWorkspace(const QString &name);
    void arrangeWorkspace();
    void saveWorkspace();
    void removeWorkspace();
    void fillWorkspaces();
    void giveCorners();
    void openInNewWindow(QDockWidget *dock, const QString &screen = {});
    void updatePaneBanners();
    QDockWidget *focusedDock() const;

    // mainwindowdesk.cpp
    void connectDesk();
    void takePolicy();
    void askForRelease();
    void makePackages();
    void showWhatTheyGot();
    void showWhatLapses();
    void handOverShift();
    void commentOn(const QString &request);
    void handToDesk();
    void takeInFromDesk();

    // mainwindowbriefing.cpp
    void brief();
    void openBriefing(const ReleaseCopy &copy, const QString &screen, bool fills);
    void checkBriefing();
    void checkBriefingSoon();
    void chooseWhoActs();
    void act(const QString &person);

    // mainwindowcatalogue.cpp
    void connectCatalogue();
    void updateFace();
    void askFeeds();
    void takeFeed(const QString &path, const FeedImport &import);
    void reportFeeds();

    // mainwindowactions.cpp
    void buildActions();
    void buildMenus();
    void fillRecent();
    void fillNationMenu();
    void updateActions();
    void undo(bool forward);
    void nextPane(bool forward);
    void openPalette();
    void openGoTo();
    void openProductPicker();
    void newProduct(int start);
    void askImport();
    void exportCopy(const Audience &audience);
    void editProperties();
    void showCauses(int line);
    void editShortcuts();
    void showPolicy();
    void startTour();
    void resetLayout();
    void chooseTheme(int theme);
    void changeTextSize(int percent);

    ShellServices &m_services;
    Prompter &m_prompter;
    QMainWindow *m_frame;
    BannerFrame *m_top, *m_bottom;
    ActionRegistry *m_registry;
    QMenuBar *m_menus;
    LensBar *m_lens;
    InfoBar *m_info;
    ReviewPane *m_review;
    FindBar *m_find;
    StatusLine *m_status;
    MatrixPanel *m_matrix;
    PicturePane *m_picture;
    ObjectsPanel *m_objects;
    DifferencesPanel *m_differences;
    PlotsPanel *m_plots;
    PassesPanel *m_passes;
    CataloguePanel *m_catalogue;
    ApproachesPanel *m_approaches;
    FeedImporter *m_feeds;
    SearchPanel *m_search;
    DeskPanel *m_desk;
    CostsPanel *m_costs;
    FindingsPanel *m_findings;
    HistoryPanel *m_history;
    ExplanationPanel *m_explanation;
    FactsPanel *m_facts;
    QuickPick *m_pick;
    Tour *m_tour;
    QList<QDockWidget *> m_docks;
    QList<PaneWindow *> m_paneWindows;
    QFutureWatcher<Result<std::shared_ptr<const SpellingChecker>>> m_dictionaries;
    QFutureWatcher<std::shared_ptr<const KnownWords>> m_knownWords;
    Spelling m_spelling;
    QString m_spellingLanguage;       ///< that m_dictionaries was asked for
    QStringList m_ownWords;           ///< that users have added
    QString m_workspace = QStringLiteral("analyst");
    QJsonObject m_workspaces;         ///< layouts of those that were left, by name; the user's own as "own/NAME"
    QMenu *m_ownWorkspaces = nullptr;
    QMenu *m_recent = nullptr, *m_nations = nullptr;
    QByteArray m_firstLayout;

    std::unique_ptr<ProductSession> m_session;
    QList<ProductSummary> m_products;
    QFutureWatcher<Result<QList<ProductSummary>>> m_listing;
    QFutureWatcher<Result<ProductRevision>> m_opening;
    QFutureWatcher<Result<void>> m_creating, m_exporting, m_saving;
    QFutureWatcher<QByteArray> m_encoding;    ///< of an image that is to be saved
    QString m_savePath;
    QFutureWatcher<ReleaseCopy> m_painting;   ///< figures of a copy that is to be written
    QFutureWatcher<Result<ImportedFile>> m_importing;
    /// What a briefing shows, and of which question it is the answer.
    struct Briefed
    {
        QPointer<BriefingWindow> window;
        ProductId product;
        ReleaseCopy copy;                 ///< without images
        Day day;
        QString network;
        PolicyPackPtr policy;
    } m_briefed;
    std::stop_source m_stopReading;
    ProductId m_openingId;
    PortionId m_openAt;
    QString m_createFailure, m_exportPath, m_exportFile;
    ExportFormat m_exportFormat = ExportFormat::Pdf;
    Product m_created;
    QJsonObject m_memory;             ///< what was remembered for this product at the last session
    QList<FeedImport> m_imported;     ///< since the last report
    QStringList m_documents;          ///< that wait: each asks for its facts
    bool m_restoring = false, m_firstStart = false, m_readingDocument = false;
    bool m_pictureShown = false, m_objectsShown = false, m_differencesShown = false, m_plotsShown = false, m_passesShown = false;
    bool m_catalogueShown = false, m_approachesShown = false, m_searchShown = false, m_versionsShown = false, m_deskShown = false;
    QString m_whyBanner;              ///< of the object that Why tells of; empty: it tells of the product
    QFutureWatcher<Result<std::vector<ElementSet>>> m_figureSets;
    ElementSetsPtr m_figureElements;
    bool m_goingToMention = false;    ///< the portion follows the picture, which need not follow back
    QTimer m_remember, m_approachesFound, m_watch, m_briefingSoon;
    QFutureWatcher<Result<qint64>> m_watching; ///< whether another window has written into the store
    std::optional<qint64> m_othersWrote;
};

} // namespace parallax
