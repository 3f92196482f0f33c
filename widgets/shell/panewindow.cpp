#include "widgets/shell/panewindow.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QGuiApplication>
#include <QScreen>
#include <QVBoxLayout>

namespace parallax {

PaneWindow::PaneWindow(QDockWidget *dock, const QList<QAction *> &actions, const QString &screen, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_dock(dock)
    , m_pane(dock->widget())
    , m_top(new BannerFrame(BannerFrame::Edge::Top, this))
    , m_bottom(new BannerFrame(BannerFrame::Edge::Bottom, this))
{
    //: Title of a window with one pane in it
    setWindowTitle(tr("%1 — Parallax").arg(dock->windowTitle()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addWidget(m_pane, 1);
    layout->addWidget(m_bottom);
    m_pane->show();
    dock->hide();
    addActions(actions);
    for (QScreen *candidate : QGuiApplication::screens())
        if (candidate->name() == screen)
            move(candidate->availableGeometry().topLeft() + QPoint(40, 40));
    resize(900, 700);
}

PaneWindow::~PaneWindow()
{
    giveBack();
}

void PaneWindow::setState(const BannerState &state)
{
    m_top->setState(state);
    m_bottom->setState(state);
}

void PaneWindow::giveBack()
{
    if (!m_pane)
        return;
    layout()->removeWidget(m_pane);
    m_dock->setWidget(m_pane);
    m_pane->show();
    m_pane = nullptr;
    m_dock->show();
    m_dock->raise();
}

void PaneWindow::closeEvent(QCloseEvent *event)
{
    giveBack();
    event->accept();
    Q_EMIT closed(this);
}

} // namespace parallax
