#include "widgets/shell/mainwindow.h"

#include "widgets/catalogue/approachespanel.h"
#include "widgets/catalogue/cataloguepanel.h"
#include "widgets/picture/differencespanel.h"
#include "widgets/picture/objectspanel.h"
#include "widgets/picture/picturepane.h"
#include "widgets/shell/actionregistry.h"
#include "widgets/shell/bannereddialog.h"
#include "widgets/shell/panewindow.h"
#include "widgets/shell/prompter.h"
#include "widgets/shell/statusline.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

/// Before the names that users gave, so that none is taken for one of ours.
const QString kOwn = u"own/"_s;

} // namespace

/// Each workspace is left as it is and found again so.
void MainWindow::chooseWorkspace(const QString &name)
{
    m_workspaces[m_workspace] = QString::fromLatin1(m_frame->saveState().toBase64());
    m_workspace = name;
    fillWorkspaces();
    const QByteArray left = QByteArray::fromBase64(m_workspaces.value(name).toString().toLatin1());
    if (left.isEmpty() || !m_frame->restoreState(left))
        arrangeWorkspace();
    m_remember.start();
}

/// The layout as it is, under a name of the user's; from then on it is the workspace in use.
void MainWindow::saveWorkspace()
{
    const QString suggestion = m_workspace.startsWith(kOwn) ? m_workspace.mid(kOwn.size()) : QString();
    const QString name = m_prompter.text(this, tr("Save the Workspace"), tr("Name of the workspace:"), suggestion);
    if (name.isEmpty())
        return;
    if (m_workspaces.contains(kOwn + name) && m_workspace != kOwn + name
        && !m_prompter.confirm(this, tr("Replace the workspace “%1”?").arg(name), tr("Its layout is lost."), tr("Replace")))
        return;
    m_workspace = kOwn + name;
    m_workspaces[m_workspace] = QString::fromLatin1(m_frame->saveState().toBase64());
    fillWorkspaces();
    m_status->showMessage(tr("The workspace “%1” is in the Window menu.").arg(name), 4000);
    m_remember.start();
}

/// Takes the user's workspace in use off the list; the layout stays as it is, as the analyst's.
void MainWindow::removeWorkspace()
{
    if (!m_workspace.startsWith(kOwn))
        return;
    const QString name = m_workspace.mid(kOwn.size());
    if (!m_prompter.confirm(this, tr("Remove the workspace “%1”?").arg(name), tr("The panes stay where they are."), tr("Remove")))
        return;
    m_workspaces.remove(m_workspace);
    m_workspace = u"analyst"_s;
    fillWorkspaces();
    m_remember.start();
}

/// Which workspace is in use, and the user's own in the Window menu.
void MainWindow::fillWorkspaces()
{
    for (const char *ours : { "analyst", "disclosure", "picture" })
        m_registry->action(u"window.workspace."_s + QLatin1String(ours))->setChecked(m_workspace == QLatin1String(ours));
    m_ownWorkspaces->clear();
    for (const QString &key : m_workspaces.keys()) {
        if (!key.startsWith(kOwn))
            continue;
        QAction *action = m_ownWorkspaces->addAction(QString(key.mid(kOwn.size())).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(key == m_workspace);
        connect(action, &QAction::triggered, this, [this, key] { chooseWorkspace(key); });
    }
    m_ownWorkspaces->setEnabled(!m_ownWorkspaces->isEmpty());
    m_registry->setEnabled(u"window.removeWorkspace"_s, m_workspace.startsWith(kOwn), tr("The workspace in use is not one of your own."));
}

/// Tables of a large picture take the whole width below it; else what explains stands beside them.
void MainWindow::giveCorners()
{
    m_frame->setCorner(Qt::BottomRightCorner, m_workspace == u"picture" ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea);
}

/// The first layout of the workspace in use.
void MainWindow::arrangeWorkspace()
{
    const auto isOut = [this](QDockWidget *pane) {
        return std::any_of(m_paneWindows.begin(), m_paneWindows.end(), [pane](const PaneWindow *window) { return window->dock() == pane; });
    };
    for (QDockWidget *pane : std::as_const(m_docks))
        if (!isOut(pane))
            pane->show();
    m_frame->restoreState(m_firstLayout);
    giveCorners(); // a layout brings its own
    arrangeDocks();
    if (m_workspace == u"disclosure") {
        dock(u"picture"_s)->hide();
        dock(u"matrix"_s)->raise();
        m_frame->resizeDocks({ dock(u"matrix"_s) }, { height() * 4 / 10 }, Qt::Vertical);
    } else if (m_workspace == u"picture") {
        dock(u"objects"_s)->raise();
        m_frame->resizeDocks({ dock(u"picture"_s) }, { width() * 62 / 100 }, Qt::Horizontal);
        m_frame->resizeDocks({ dock(u"objects"_s) }, { std::max(170, height() * 22 / 100) }, Qt::Vertical);
        m_frame->resizeDocks({ dock(u"picture"_s), dock(u"explanation"_s) }, { height() * 6 / 10, std::max(90, height() / 10) }, Qt::Vertical);
    }
}

QDockWidget *MainWindow::focusedDock() const
{
    for (QDockWidget *pane : m_docks)
        if (pane->isAncestorOf(QApplication::focusWidget()))
            return pane;
    return nullptr;
}

void MainWindow::openInNewWindow(QDockWidget *pane, const QString &screenName)
{
    for (PaneWindow *window : std::as_const(m_paneWindows))
        if (window->dock() == pane)
            return window->activateWindow();
    auto *window = new PaneWindow(pane, actions(), screenName, this);
    m_paneWindows << window;
    connect(window, &PaneWindow::closed, this, [this](PaneWindow *closed) {
        m_paneWindows.removeOne(closed);
        closed->deleteLater();
        updateBanners();
        m_remember.start();
    });
    updateBanners();
    window->show();
    if (window->pane() == m_picture && !m_picture->views().isEmpty())
        m_picture->views().constFirst()->setFocus();
    else
        window->pane()->setFocus();
    m_remember.start();
}

/// What is in a window of its own counts there: what it shows of the catalogue by itself, any other pane as the main window.
void MainWindow::updatePaneBanners()
{
    const PolicyPackPtr pack = m_services.pack();
    for (PaneWindow *window : std::as_const(m_paneWindows)) {
        BannerState state = m_top->state();
        const QString name = window->dock()->objectName();
        QStringList banners;
        // A nation's picture is shown to us in a window of ours: it is never under less than what that nation may have.
        if (name == u"picture")
            banners = m_picture->shownBanners() + m_picture->placeBanners();
        else if (name == u"objects" || name == u"plots" || name == u"passes")
            banners = m_picture->shownBanners().mid(0, 1);
        else if (name == u"differences")
            banners << m_differences->ownBanner();
        else if (name == u"catalogue")
            banners << (m_catalogue->ownBanner().unreadable ? QString() : m_catalogue->ownBanner().banner);
        else if (name == u"approaches")
            banners << (m_approaches->ownBanner().unreadable ? QString() : m_approaches->ownBanner().banner);
        else if (name == u"explanation" && !m_whyBanner.isEmpty())
            for (const BannerState::Line &line : state.lines)
                banners << line.banner;
        if (name == u"explanation" && !banners.isEmpty())
            banners << m_whyBanner;
        if (!banners.isEmpty() && pack) {
            const bool exercise = state.exercise;
            state = banners.size() == 1 ? BannerState { { { {}, banners.constFirst(), {} } }, {}, exercise } : bannerOver(banners, *pack);
            state.exercise = exercise;
        }
        window->setState(state);
    }
}

} // namespace parallax
