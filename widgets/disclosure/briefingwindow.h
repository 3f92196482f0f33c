#pragma once

#include "model/document/releasecopy.h"
#include "widgets/shell/bannerframe.h"

class QLabel;
class QStackedWidget;
class QTextBrowser;

namespace parallax {

/// A copy before those it is for, on a screen of their own: what all of them may see, with its banner, and nothing else of ours: no name of
/// a product, no tooltip, no menu. Page Up and Down turn pages, + and − change the size, F11 fills the screen, Escape ends it.
class BriefingWindow : public QWidget
{
    Q_OBJECT
public:
    /// \a copy AsShown, its figures painted. \a banner: its own.
    BriefingWindow(const ReleaseCopy &copy, const BannerState &banner, QWidget *parent);

    /// While it is not sure that all of it may still be seen, none of it is.
    void setCovered(bool covered);
    bool isCovered() const;
    QTextBrowser *text() const { return m_text; }
    void scaleText(double factor);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(const QKeyEvent &event);
    void turn(int pages);

    QStackedWidget *m_stack;
    QTextBrowser *m_text;
    QLabel *m_cover;
};

} // namespace parallax
