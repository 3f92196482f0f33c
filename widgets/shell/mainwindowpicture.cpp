#include "widgets/shell/mainwindow.h"

#include "widgets/catalogue/approachespanel.h"
#include "widgets/catalogue/cataloguepanel.h"
#include "widgets/picture/objectspanel.h"
#include "widgets/picture/picturepane.h"
#include "widgets/review/reviewpane.h"
#include "widgets/shell/explanationpanel.h"

#include <QDockWidget>

using namespace Qt::StringLiterals;

namespace parallax {

void MainWindow::connectPicture()
{
    connect(dock(u"picture"_s), &QDockWidget::visibilityChanged, this, [this](bool visible) {
        m_pictureShown = visible;
        updateBanners();
    });
    connect(dock(u"objects"_s), &QDockWidget::visibilityChanged, this, [this](bool visible) {
        m_objectsShown = visible;
        if (visible)
            m_picture->ensureRead();
        updateBanners();
    });
    connect(m_picture, &PicturePane::pictureChanged, this, [this] {
        const PictureContentPtr content = m_picture->content();
        const auto whose = m_picture->audience();
        m_objects->setPicture(content ? content->orbitPtr() : nullptr, whose ? whose->nations.join(u'+') : QString());
        updateBanners();
    });
    connect(m_picture, &PicturePane::selectionChanged, this, &MainWindow::takePictureSelection);
    connect(m_picture, &PicturePane::explained, m_explanation, &ExplanationPanel::showHtml);
    connect(m_picture, &PicturePane::objectActivated, this, [this] { showDock(u"explanation"_s); });
    connect(m_picture, &PicturePane::failed, this, [this](const Error &error) { report(error, tr("The picture could not be made.")); });
    connect(m_objects, &ObjectsPanel::selectionRequested, m_picture, &PicturePane::select);
    connect(m_objects, &ObjectsPanel::objectActivated, this, [this](const QString &id) {
        m_picture->select({ id });
        m_picture->frame({ id });
    });
    m_approachesFound.setSingleShot(true);
    m_approachesFound.setInterval(400); // they come in batches
    connect(&m_approachesFound, &QTimer::timeout, this, &MainWindow::markApproaches);
    const auto later = [this] { m_approachesFound.start(); };
    connect(m_approaches->approaches(), &QAbstractItemModel::rowsInserted, &m_approachesFound, later);
    connect(m_approaches->approaches(), &QAbstractItemModel::modelReset, &m_approachesFound, later);
    connect(m_catalogue, &CataloguePanel::currentObjectChanged, this, [this] {
        if (const auto id = m_catalogue->currentObject(); id && m_catalogueShown)
            m_picture->select({ id->toString() });
    });
}

/// The closest of what the screening found, in the picture and on its time line.
void MainWindow::markApproaches()
{
    constexpr size_t kMost = 300;
    std::vector<Approach> found = m_approaches->approaches()->approaches();
    std::stable_sort(found.begin(), found.end(), [](const Approach &a, const Approach &b) { return a.missKm < b.missKm; });
    if (found.size() > kMost)
        found.resize(kMost);
    QList<CloseMarker> markers;
    QList<TimelineEvent> events;
    const auto nameOf = [this](const ObjectId &id) {
        const CatalogueEntry *entry = m_catalogue->model()->entry(id);
        return entry && !entry->name.isEmpty() ? entry->name : id.toString();
    };
    for (const Approach &approach : found) {
        markers << CloseMarker { approach.a.toString(), approach.b.toString(), approach.tca, approach.missKm };
        events << TimelineEvent { approach.tca, tr("%1 and %2 at %3 km").arg(nameOf(approach.a), nameOf(approach.b)).arg(approach.missKm, 0, 'f', 2) };
    }
    m_picture->setCloseMarkers(markers, events);
}

void MainWindow::showPicture()
{
    QDockWidget *found = dock(u"picture"_s);
    found->show();
    found->raise();
    if (!m_picture->views().isEmpty())
        m_picture->views().constFirst()->setFocus();
}

/// The document follows: to the next portion that speaks of the object, where the one at hand does not.
void MainWindow::takePictureSelection(const QStringList &ids)
{
    m_objects->setSelection(ids);
    const LivePreviews *previews = m_session ? m_session->previews() : nullptr;
    if (ids.isEmpty() || !previews)
        return;
    const int current = m_session->product().rowOf(m_review->currentPortion());
    const QList<int> rows = previews->rowsMentioning(ids.constLast());
    if (rows.isEmpty() || rows.contains(current))
        return;
    const auto next = std::upper_bound(rows.begin(), rows.end(), current);
    m_goingToMention = true;
    m_review->goToPortion(m_session->product().at(next == rows.end() ? rows.constFirst() : *next)->id);
    m_goingToMention = false;
}

void MainWindow::showObject(const QString &id)
{
    m_picture->setAudience(std::nullopt);
    showPicture();
    m_picture->select({ id });
    m_picture->frame({ id });
}

} // namespace parallax
