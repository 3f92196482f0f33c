#include "widgets/shell/mainwindow.h"

#include "widgets/picture/globefiledialog.h"
#include "widgets/picture/markedimage.h"
#include "widgets/picture/passespanel.h"
#include "widgets/picture/picturepane.h"
#include "widgets/picture/plotspanel.h"
#include "widgets/shell/bannereddialog.h"
#include "widgets/shell/prompter.h"
#include "widgets/shell/statusline.h"

#include <QBuffer>
#include <QDockWidget>
#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace parallax {

void MainWindow::connectPlots()
{
    const auto countsTowardsBanner = [this](const QString &name, bool MainWindow::*shown) {
        connect(dock(name), &QDockWidget::visibilityChanged, this, [this, shown](bool visible) {
            this->*shown = visible;
            if (visible)
                m_picture->ensureRead();
            updateBanners();
        });
    };
    countsTowardsBanner(u"plots"_s, &MainWindow::m_plotsShown);
    countsTowardsBanner(u"passes"_s, &MainWindow::m_passesShown);
    connect(m_plots, &PlotsPanel::pictureChanged, this, &MainWindow::updateBanners);
    connect(m_passes, &PassesPanel::pictureChanged, this, &MainWindow::updateBanners);
    const auto goToTime = [this](Instant at) {
        m_picture->clock().setRunning(false);
        m_picture->clock().setTime(at);
    };
    connect(m_plots, &PlotsPanel::timeActivated, this, goToTime);
    connect(m_passes, &PassesPanel::timeActivated, this, goToTime);
    const auto goToObject = [this](const QString &id) {
        m_picture->select({ id });
        m_picture->frame({ id });
    };
    connect(m_plots, &PlotsPanel::objectActivated, this, goToObject);
    connect(m_passes, &PassesPanel::objectActivated, this, goToObject);
    connect(m_plots, &PlotsPanel::selectionRequested, m_picture, &PicturePane::select);
    connect(m_plots, &PlotsPanel::imageRequested, this, &MainWindow::saveImage);
    const auto saveTable = [this](const QByteArray &csv, const QString &suggestion) {
        saveBytes(csv, tr("Save the Table"), suggestion, tr("Tables (*.csv)"));
    };
    connect(m_plots, &PlotsPanel::tableRequested, this, saveTable);
    connect(m_passes, &PassesPanel::tableRequested, this, saveTable);
    const auto showTime = [this] {
        const Instant now = m_picture->clock().now();
        m_plots->setTime(now);
        m_passes->setTime(now);
    };
    connect(&m_picture->clock(), &PictureClock::changed, this, showTime);
    auto *seconds = new QTimer(this);
    seconds->setInterval(1000);
    connect(seconds, &QTimer::timeout, this, [this, showTime] {
        if (m_plotsShown || m_passesShown)
            showTime();
    });
    seconds->start();
    showTime();
    connect(&m_encoding, &QFutureWatcherBase::finished, this, [this] {
        if (!m_encoding.isCanceled() && m_encoding.future().resultCount() > 0)
            m_saving.setFuture(m_services.saveFile(m_savePath, m_encoding.result()));
    });
    connect(&m_saving, &QFutureWatcherBase::finished, this, [this] {
        m_status->setTask({});
        if (m_saving.isCanceled() || m_saving.future().resultCount() == 0)
            return;
        if (const auto written = m_saving.result(); !written)
            report(written.error(), tr("The file was not written."));
        else
            report({ Status::Normal, tr("The file was written."), m_exportPath, {}, {}, {}, {} });
    });
}

ExportNotes MainWindow::exportNotes() const
{
    ExportNotes notes;
    const PolicyPackPtr pack = m_services.pack();
    notes.exercise = pack && pack->exercise;
    notes.source = notes.exercise ? tr("exercise catalogue") : tr("catalogue of the store");
    if (pack) {
        notes.policyPack = pack->id;
        notes.policyVersion = pack->version;
    }
    return notes;
}

/// The picture that has the focus, else the first; null, and said, while there is none.
const OrbitView *MainWindow::currentPicture() const
{
    const QList<OrbitView *> views = m_picture->views();
    const auto focused = std::find_if(views.begin(), views.end(), [](const OrbitView *view) { return view->hasFocus(); });
    const OrbitView *view = focused != views.end() ? *focused : views.value(0);
    if (view && view->scene())
        return view;
    m_status->showMessage(tr("There is no picture yet."), 4000);
    return nullptr;
}

/// Of the current picture; null while there is none.
QImage MainWindow::pictureImage() const
{
    const OrbitView *view = currentPicture();
    if (!view)
        return {};
    const OrbitPicture &orbit = view->scene()->content().orbit();
    QString banner = orbit.picture.banner;
    if (orbit.audience.isEmpty() && !view->settings().groundMarks.isEmpty() && m_services.pack()) {
        const BannerState state = bannerOver(QStringList { banner } + m_picture->placeBanners(), *m_services.pack());
        banner = state.lines.isEmpty() ? QString() : state.lines.constFirst().banner;
    }
    QString caption = exportCaption(orbit.audience, view->scene()->request().at, exportNotes());
    if (!orbit.audience.isEmpty() && m_session && m_session->lens().face == Face::AsShown)
        caption += u"  ·  "_s + tr("To be shown, not handed over");
    return markedImage(view->image(), banner, exportNotes().exercise, caption);
}

/// One file at a time: a second would take the place of the first, and nobody would be told.
bool MainWindow::isWriting()
{
    const bool isBusy = m_painting.isRunning() || m_exporting.isRunning() || m_encoding.isRunning() || m_saving.isRunning();
    if (isBusy)
        m_status->showMessage(tr("A file is still being written; try again in a moment."), 6000);
    return isBusy;
}

void MainWindow::saveImage(const QImage &marked, const QString &suggestion)
{
    if (isWriting())
        return;
    const QString path = m_prompter.fileToSave(this, tr("Save the Image"), suggestion, tr("Images (*.png)"));
    if (path.isEmpty())
        return;
    m_savePath = path;
    m_exportPath = QFileInfo(path).fileName();
    m_status->setTask(tr("Writing a file…"));
    m_encoding.setFuture(QtConcurrent::run([marked] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        marked.save(&buffer, "PNG");
        return bytes;
    }));
}

/// The current picture, for another program's globe: what its lens shows and nothing else.
void MainWindow::exportPicture()
{
    const OrbitView *view = isWriting() ? nullptr : currentPicture();
    if (!view || !m_services.pack())
        return;
    const OrbitPicturePtr orbit = view->scene()->content().orbitPtr();
    const bool displayOnly = !orbit->audience.isEmpty() && m_session && m_session->lens().face == Face::AsShown;
    GlobeFileDialog dialog(orbit, displayOnly, view->scene()->request().at, bannerOver({ orbit->picture.banner }, *m_services.pack()), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = m_prompter.fileToSave(this, tr("Export the Picture"), dialog.suggestedName(), dialog.filter());
    if (path.isEmpty())
        return;
    m_exportPath = QFileInfo(path).fileName();
    m_status->setTask(tr("Writing a file…"));
    m_saving.setFuture(m_services.writePicture(orbit, dialog.file(), path));
}

void MainWindow::saveBytes(const QByteArray &bytes, const QString &title, const QString &suggestion, const QString &filter)
{
    if (isWriting())
        return;
    const QString path = m_prompter.fileToSave(this, title, suggestion, filter);
    if (path.isEmpty())
        return;
    m_exportPath = QFileInfo(path).fileName();
    m_status->setTask(tr("Writing a file…"));
    m_saving.setFuture(m_services.saveFile(path, bytes));
}

/// The whole product, by the ending that is chosen. It is ours alone, so never from a partner's face.
void MainWindow::exportOwn()
{
    if (!m_session || isWriting())
        return;
    if (m_session->lens().face != Face::Ours) {
        m_status->showMessage(tr("A partner's face is shown: choose the face “Ours” to export the whole product."), 8000);
        return;
    }
    const ProductHead &head = m_session->product().head;
    const QString path = m_prompter.fileToSave(this, tr("Export the Whole Product for Ourselves"), head.id.value + u".fodt"_s,
                                               tr("Flat ODF (*.fodt);;HTML (*.html);;Markdown (*.md);;JSON (*.json)"));
    if (path.isEmpty())
        return;
    const QString ending = QFileInfo(path).suffix().toLower();
    const QHash<QString, ExportFormat> formats { { u"fodt"_s, ExportFormat::Fodt }, { u"html"_s, ExportFormat::Html },
        { u"md"_s, ExportFormat::Markdown }, { u"json"_s, ExportFormat::Json } };
    if (!formats.contains(ending)) {
        report({ ErrorCode::Unsupported, tr("The ending of the name says the format: .fodt, .html, .md or .json."), QFileInfo(path).fileName() },
               tr("The product was not exported."));
        return;
    }
    m_exportPath = QFileInfo(path).fileName();
    m_status->setTask(tr("Writing a file…"));
    m_saving.setFuture(m_services.writeOwn(m_session->product(), formats.value(ending), path));
}

} // namespace parallax
