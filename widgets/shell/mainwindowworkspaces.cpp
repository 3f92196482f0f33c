#include "widgets/shell/mainwindow.h"

#include "widgets/picture/objectspanel.h"
#include "widgets/picture/picturepane.h"
#include "widgets/shell/actionregistry.h"
#include "widgets/shell/panewindow.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace parallax {

/// Each workspace is left as it is and found again so.
void MainWindow::chooseWorkspace(const QString &name)
{
    m_workspaces[m_workspace] = QString::fromLatin1(m_frame->saveState().toBase64());
    m_workspace = name;
    m_registry->action(u"window.workspace."_s + name)->setChecked(true);
    const QByteArray left = QByteArray::fromBase64(m_workspaces.value(name).toString().toLatin1());
    if (left.isEmpty() || !m_frame->restoreState(left))
        arrangeWorkspace();
    m_remember.start();
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
        m_frame->resizeDocks({ dock(u"picture"_s), dock(u"explanation"_s) }, { height() * 72 / 100, height() * 18 / 100 }, Qt::Vertical);
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
    m_remember.start();
}

/// What is in a window of its own counts there: the picture and its table by themselves, any other pane as the main window.
void MainWindow::updatePaneBanners()
{
    for (PaneWindow *window : std::as_const(m_paneWindows)) {
        BannerState state = m_top->state();
        const QString name = window->dock()->objectName();
        if (name == u"picture" || name == u"objects") {
            state.lines.clear();
            state.notes.clear();
            // A nation's picture is shown to us in a window of ours: it is never under less than what that nation may have.
            for (const QString &banner : m_picture->shownBanners())
                state.lines << BannerState::Line { {}, banner, {} };
        }
        window->setState(state);
    }
}

} // namespace parallax
