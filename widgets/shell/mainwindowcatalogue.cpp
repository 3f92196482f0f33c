#include "widgets/shell/mainwindow.h"

#include "widgets/catalogue/approachespanel.h"
#include "widgets/catalogue/cataloguepanel.h"
#include "widgets/catalogue/feedimporter.h"
#include "widgets/catalogue/feedreport.h"
#include "widgets/disclosure/deskpanel.h"
#include "widgets/picture/differencespanel.h"
#include "widgets/picture/picturepane.h"
#include "widgets/shell/explanationpanel.h"
#include "widgets/shell/lensbar.h"
#include "widgets/shell/listpanels.h"
#include "widgets/shell/prompter.h"
#include "widgets/shell/searchpanel.h"
#include "widgets/shell/statusline.h"
#include "widgets/shell/versionpanel.h"

#include <QDockWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace parallax {

void MainWindow::connectCatalogue()
{
    connect(dock(u"catalogue"_s), &QDockWidget::visibilityChanged, this, [this](bool visible) {
        m_catalogueShown = visible;
        updateBanners();
    });
    connect(dock(u"approaches"_s), &QDockWidget::visibilityChanged, this, [this](bool visible) {
        m_approachesShown = visible;
        if (visible)
            m_catalogue->ensureLoaded(); // what it screens
        updateBanners();
    });
    connect(dock(u"search"_s), &QDockWidget::visibilityChanged, this, [this](bool visible) {
        m_searchShown = visible;
        updateBanners();
    });
    connect(m_search, &SearchPanel::hitsChanged, this, &MainWindow::updateBanners);
    connect(m_search, &SearchPanel::activated, this, [this](const ProductId &product, const PortionId &portion) {
        if (m_session && m_session->product().head.id == product)
            goToPortion(portion);
        else
            openProduct(product, portion);
    });
    connect(m_search, &SearchPanel::requestActivated, this, [this](const QString &request) {
        showDock(u"desk"_s);
        m_desk->select(request);
        m_desk->table()->setFocus();
    });
    connect(m_search, &SearchPanel::catalogueRequested, this, [this](const QString &words) {
        showDock(u"catalogue"_s);
        m_catalogue->search(words);
    });
    connect(m_catalogue, &CataloguePanel::pictureChanged, this, &MainWindow::updateBanners);
    connect(m_catalogue, &CataloguePanel::importRequested, this, &MainWindow::askFeeds);
    connect(m_catalogue, &CataloguePanel::failed, this,
            [this](const Error &error) { report(error, tr("The catalogue could not be read.")); });
    connect(m_catalogue, &CataloguePanel::currentObjectChanged, this,
            [this] { m_approaches->setSelected(m_catalogue->currentObject()); });
    connect(m_approaches, &ApproachesPanel::pictureChanged, this, &MainWindow::updateBanners);
    connect(m_approaches, &ApproachesPanel::failed, this,
            [this](const Error &error) { report(error, tr("The screening was not made.")); });
    connect(m_approaches, &ApproachesPanel::objectActivated, this, [this](const ObjectId &id) {
        showDock(u"catalogue"_s);
        m_catalogue->showObject(id);
    });
    connect(m_picture, &PicturePane::audienceChanged, this, [this] {
        // What was told of an object was told through the lens before.
        m_explanation->forget();
        m_whyBanner.clear();
        updateFace();
        updateBanners();
    });
    connect(m_feeds, &FeedImporter::documentFound, this, &MainWindow::importFile);
    connect(m_feeds, &FeedImporter::taskChanged, m_status, &StatusLine::setLongTask);
    connect(m_feeds, &FeedImporter::imported, this, &MainWindow::takeFeed);
    connect(m_feeds, &FeedImporter::finished, this, &MainWindow::reportFeeds);
    connect(m_status, &StatusLine::longTaskCancelled, m_feeds, &FeedImporter::cancel);
    updateFace();
}

void MainWindow::updateFace()
{
    // The catalogue is ours; wherever the window shows what a nation would see it holds nothing.
    QString whose;
    if (m_session && m_session->lens().face != Face::Ours) {
        QStringList nations;
        for (const Audience &audience : m_lens->audiences())
            nations << audience.nations.join(u'+');
        whose = nations.isEmpty() ? tr("a partner") : nations.join(u", "_s);
    } else if (const auto audience = m_picture->audience()) {
        whose = audience->nations.join(u'+');
    }
    m_catalogue->setPartnerFace(whose);
    m_approaches->setPartnerFace(whose);
    m_differences->setPartnerFace(whose);
    m_search->setPartnerFace(whose);
    m_desk->setPartnerFace(whose);
    m_history->versions()->setPartnerFace(whose);

    const PolicyPackPtr pack = m_services.pack();
    const bool exercise = (pack && pack->exercise) || (m_session && m_session->product().head.exercise);
    const Day day = m_session ? m_session->lens().day : pack ? pack->asOf : Day();
    m_picture->setExerciseDay(exercise ? day : Day());
    m_differences->setDay(day);
    m_catalogue->setExerciseDay(exercise ? day : Day());
    m_approaches->setStart(exercise && day.isKnown() ? Instant { day, 0 } : m_services.clock().now());
}

void MainWindow::openFiles(const QStringList &paths)
{
    m_feeds->open(paths);
}

void MainWindow::askFeeds()
{
    m_feeds->importFeeds(m_prompter.filesToOpen(
        this, tr("Import Elements or Messages"),
        tr("Element sets and messages (*.tle *.2le *.3le *.txt *.csv *.json *.xml *.kvn *.omm *.opm *.oem *.cdm);;All files (*)")));
}

void MainWindow::takeFeed(const QString &path, const FeedImport &import)
{
    if (!import.refused && !import.cancelled) {
        m_imported << import;
        return;
    }
    Message message = feedMessage(import);
    if (import.goodEntries > 0) {
        message.actionText = tr("Import the &Good Entries");
        message.action = [this, path] { m_feeds->importFeeds({ path }, BadEntries::LeaveOut); };
    }
    report(std::move(message));
    if (!import.refused) { // cancelled after its element sets were stored
        m_catalogue->reload();
        m_picture->reload();
    }
}

void MainWindow::reportFeeds()
{
    if (m_imported.isEmpty())
        return;
    const QList<FeedImport> imports = std::exchange(m_imported, {});
    Message message = feedMessage(imports);
    const bool leftOut = std::any_of(imports.begin(), imports.end(), [](const FeedImport &one) { return one.leftOut > 0; });
    const bool found = std::any_of(imports.begin(), imports.end(), [](const FeedImport &one) { return !one.findings.empty(); });
    const auto show = [this, imports] {
        auto *dialog = new FeedReportDialog(imports, m_top->state(), this);
        dialog->show();
    };
    if (found) {
        message.actionText = leftOut ? tr("Show What Was &Left Out") : tr("Show the &Notes");
        message.action = show;
    }
    report(std::move(message));
    m_catalogue->reload();
    m_picture->reload();
    if (leftOut)
        show();
}

} // namespace parallax
