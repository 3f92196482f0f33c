#pragma once

#include "widgets/shell/bannerframe.h"

#include <QWidget>

class QDockWidget;

namespace parallax {

/// A pane in a window of its own, between banners of its own; closing it puts the pane back into its dock. Shortcuts of the main
/// window work in it too, where the registry's actions are added.
class PaneWindow : public QWidget
{
    Q_OBJECT
public:
    /// Takes the widget out of \a dock, which is hidden meanwhile. On \a screen by name where there is one, else beside the main window.
    PaneWindow(QDockWidget *dock, const QList<QAction *> &actions, const QString &screen, QWidget *parent);
    ~PaneWindow() override;

    void setState(const BannerState &state);
    QDockWidget *dock() const { return m_dock; }
    QWidget *pane() const { return m_pane; }
    /// The pane goes back; the window is empty then and may be deleted.
    void giveBack();

Q_SIGNALS:
    void closed(parallax::PaneWindow *window);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QDockWidget *m_dock;
    QWidget *m_pane;
    BannerFrame *m_top, *m_bottom;
};

} // namespace parallax
