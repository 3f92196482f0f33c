#include "widgets/shell/mainwindow.h"

#include "model/discard.h"
#include "model/document/names.h"
#include "widgets/catalogue/approachespanel.h"
#include "widgets/catalogue/cataloguepanel.h"
#include "widgets/picture/differencespanel.h"
#include "widgets/picture/figurepictures.h"
#include "widgets/picture/objectspanel.h"
#include "widgets/picture/passespanel.h"
#include "widgets/picture/picturepane.h"
#include "widgets/picture/plotspanel.h"
#include "widgets/review/reviewpane.h"
#include "widgets/shell/explanationpanel.h"
#include "widgets/shell/statusline.h"

#include <QApplication>
#include <QDockWidget>
#include <QPointer>

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
        const EarthModel earth = content ? content->earth() : EarthModel();
        m_plots->setPicture(content ? content->orbitPtr() : nullptr, earth);
        m_passes->setPicture(content ? content->orbitPtr() : nullptr, earth);
        m_plots->setExportNotes(exportNotes());
        m_passes->setExportNotes(exportNotes());
        updateBanners();
    });
    connect(&m_figureSets, &QFutureWatcherBase::finished, this, [this] {
        if (m_figureSets.isCanceled() || m_figureSets.future().resultCount() == 0)
            return;
        if (auto sets = m_figureSets.result())
            m_figureElements = std::make_shared<const std::vector<ElementSet>>(std::move(*sets));
        m_review->setFigurePainter(figurePainter());
    });
    connect(&m_picture->source(), &PictureSource::changed, this, [this] {
        readFigureSets();
        m_differences->setCatalogue(m_picture->source().catalogue(), m_picture->source().pack());
    });
    connect(dock(u"differences"_s), &QDockWidget::visibilityChanged, this, [this](bool visible) {
        m_differencesShown = visible;
        if (visible)
            m_picture->ensureRead();
        updateBanners();
    });
    connect(m_differences, &DifferencesPanel::pictureChanged, this, &MainWindow::updateBanners);
    connect(m_differences, &DifferencesPanel::explained, this,
            [this](const QString &html) { explainObject(html, m_differences->ownBanner()); });
    connect(m_differences, &DifferencesPanel::objectActivated, this, [this](const QString &id) {
        m_picture->select({ id });
        m_picture->frame({ id });
    });
    m_review->setFigurePainter(figurePainter());
    connect(m_picture, &PicturePane::statusMessage, this, [this](const QString &text) { m_status->showMessage(text, 8000); });
    connect(m_picture, &PicturePane::selectionChanged, this, &MainWindow::takePictureSelection);
    connect(m_picture, &PicturePane::pointedAt, this, &MainWindow::followPicture);
    connect(m_picture, &PicturePane::explained, this,
            [this](const QString &html) { explainObject(html, m_picture->shownBanners().value(0)); });
    connect(m_picture, &PicturePane::objectActivated, this, [this] { showDock(u"explanation"_s); });
    connect(m_picture, &PicturePane::failed, this, [this](const Error &error) { report(error, tr("The picture could not be made.")); });
    connect(m_objects, &ObjectsPanel::selectionRequested, m_picture, &PicturePane::select);
    connect(m_objects, &ObjectsPanel::objectActivated, this, [this](const QString &id) {
        m_picture->select({ id });
        m_picture->frame({ id });
        followPicture(id);
    });
    connectPlots();
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

/// The day on which the product is looked at, whatever time the picture shows.
Day MainWindow::figureDay() const
{
    return m_session ? m_session->lens().day : m_services.pack() ? m_services.pack()->asOf : Day();
}

void MainWindow::readFigureSets()
{
    constexpr qint64 kLastSecond = 86'399LL * 1'000'000'000;
    discardBeside(std::exchange(m_figureElements, nullptr));
    m_review->setFigurePainter(figurePainter());
    auto before = m_figureSets.future();
    if (figureDay().isKnown())
        m_figureSets.setFuture(m_services.catalogueStore().elementsAt({ figureDay(), kLastSecond }));
    discardBeside(std::move(before));
}

/// As the command line draws them: the elements of the end of the product's day. Until they have been read, from the scenario's file.
std::shared_ptr<const FigurePainter> MainWindow::figurePainter() const
{
    constexpr qint64 kLastSecond = 86'399LL * 1'000'000'000;
    const CataloguePtr catalogue = m_picture->source().catalogue() ? m_picture->source().catalogue() : m_services.catalogue();
    std::shared_ptr<const FigurePainter> drawn;
    if (catalogue && m_services.pack())
        drawn = std::make_shared<const FigurePictures>(catalogue, m_figureElements, m_services.pack(), Instant { figureDay(), kLastSecond });
    if (!m_session)
        return drawn;
    return std::make_shared<const FiguresOfStore>(std::move(drawn), picturesOf(m_services.store(), m_session->product().head.id));
}

/// A figure after the current portion, with a layer for each selected object under what is marked of it. The figure itself, axes and
/// Earth, is unclassified; whoever may not have a layer gets the figure without it.
void MainWindow::insertReference()
{
    if (!m_session || m_picture->selection().isEmpty()) {
        m_status->showMessage(m_session ? tr("Select the objects in the picture first.") : tr("No product is open."), 6000);
        return;
    }
    constexpr qsizetype kMost = 20;
    m_review->insertText(objectTokens(m_picture->selection().mid(0, kMost)));
}

void MainWindow::insertFigure(const QString &kind)
{
    const PictureContentPtr content = m_picture->content();
    if (!m_session || !content || !content->isOurs() || m_picture->selection().isEmpty()) {
        m_status->showMessage(!m_session                          ? tr("No product is open.")
                                  : content && !content->isOurs() ? tr("Choose “Us” in the picture first: figures are made from our own.")
                                                                  : tr("Select the objects of the figure in the picture first."),
                              6000);
        return;
    }
    constexpr qsizetype kMostLayers = 12;
    Instant at = m_picture->clock().now();
    at.nanosecond -= at.nanosecond % 1'000'000'000;
    Figure figure;
    const bool isPicture = kind == u"globe" || kind == u"map";
    constexpr int kDays = 3;
    figure.drawing = FigureDrawing { kind, isPicture ? at : Instant { at.day, 0 }, isPicture ? at : Instant { Day { at.day.number + kDays }, 0 }, {} };
    for (const QString &id : m_picture->selection().mid(0, kMostLayers)) {
        const qsizetype index = content->orbit().indexOf(id);
        if (index < 0)
            continue;
        const PictureObject &object = content->orbit().picture.objects.at(index);
        const QString mark = !object.marking ? QString() : object.marking->asPortion.isEmpty() ? object.marking->marking.source : object.marking->asPortion;
        FigureLayer layer { object.designation, mark, {}, {}, {}, {}, { id }, {} };
        // What decides the layer is what decides where the object is.
        if (const CatalogueObject *known = m_picture->source().catalogue()->object(id))
            if (const Facet *facet = known->facet(u"orbit") ? known->facet(u"orbit") : known->facet(u"existence")) {
                layer.governance = facet->facts.body.governance;
                layer.categories = facet->facts.body.categories;
                layer.originator = facet->facts.body.originator;
                layer.topic = facet->facts.body.topic;
            }
        figure.layers << layer;
    }
    const Product &product = m_session->product();
    const int row = std::max(0, product.rowOf(m_review->currentPortion()));
    int number = 1;
    for (int i = 0; i < product.size(); ++i)
        if (product.at(i)->figure)
            ++number;
    figure.anchor = u"fig:%1"_s.arg(number);
    auto portion = std::make_shared<Portion>();
    portion->id = m_session->freshId();
    portion->kind = PortionKind::Figure;
    portion->mark = u"(U)"_s;
    portion->governance = Governance::None;
    if (row < product.size()) {
        portion->originator = product.at(row)->originator;
        portion->topic = product.at(row)->topic;
    }
    portion->text = isPicture ? tr("Picture at %1").arg(at.toString()) : kind == u"range" ? tr("Range over time") : tr("Longitude over time");
    portion->figure = std::move(figure);
    Edit edit;
    edit.kind = Edit::Kind::Insert;
    edit.name = tr("Insert a Figure");
    edit.steps = { InsertPortion { std::min(row + 1, product.size()), portion } };
    if (const auto done = m_session->perform(std::move(edit)); !done)
        report(done.error(), tr("The figure was not inserted."));
    else
        m_review->goToPortion(portion->id);
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
    QList<std::pair<CloseObjects, QString>> close;
    for (qsizetype i = 0; i < markers.size(); ++i)
        close << std::pair(CloseObjects { markers.at(i).first, markers.at(i).second }, events.at(i).text);
    m_differences->setApproaches(close);
}

void MainWindow::showPicture()
{
    QDockWidget *found = dock(u"picture"_s);
    found->show();
    found->raise();
    if (!m_picture->views().isEmpty())
        m_picture->views().constFirst()->setFocus();
}

void MainWindow::takePictureSelection(const QStringList &ids)
{
    m_objects->setSelection(ids);
    m_plots->setSelection(ids);
    m_passes->setSelection(ids);
}

/// The document follows: to the next portion that speaks of the object, where the one at hand does not. The keyboard stays where it is.
void MainWindow::followPicture(const QString &id)
{
    const LivePreviews *previews = m_session ? m_session->previews() : nullptr;
    if (!previews)
        return;
    const int current = m_session->product().rowOf(m_review->currentPortion());
    const QList<int> rows = previews->rowsMentioning(id);
    if (rows.isEmpty() || rows.contains(current))
        return;
    const auto next = std::upper_bound(rows.begin(), rows.end(), current);
    const QPointer<QWidget> focus = QApplication::focusWidget();
    m_goingToMention = true;
    m_review->goToPortion(m_session->product().at(next == rows.end() ? rows.constFirst() : *next)->id);
    m_goingToMention = false;
    if (focus)
        focus->setFocus();
}

/// What stands in Why of an object counts as long as it stands there.
void MainWindow::explainObject(const QString &html, const QString &banner)
{
    m_explanation->showHtml(html);
    m_whyBanner = banner;
    updateBanners();
}

void MainWindow::showObject(const QString &id)
{
    m_picture->setAudience(std::nullopt);
    showPicture();
    m_picture->select({ id });
    m_picture->frame({ id });
}

} // namespace parallax
