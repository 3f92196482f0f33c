#pragma once

#include "widgets/picture/plotpainter.h"

#include <QFutureWatcher>
#include <QWidget>

namespace parallax {

/// One plot: hovering tells, clicking goes there, dragging a rectangle enlarges, keys do the same. What it shows is also in a table
/// (PlotTableModel), where those who do not see find it.
///
/// Keys: left and right go from point to point (with Ctrl twenty at once), up and down to another series, Enter goes there, + and -
/// enlarge and reduce, Home shows everything again.
class PlotView : public QWidget
{
    Q_OBJECT
public:
    /// More points than this are painted beside the GUI thread.
    static constexpr qsizetype kPaintedAtOnce = 10'000;

    explicit PlotView(QWidget *parent = nullptr);
    ~PlotView() override;

    /// Null: it is being made, and nothing of the last one stays.
    void setContent(PlotContentPtr content);
    const PlotContentPtr &content() const { return m_content; }
    /// Elements of the content's picture that stand out.
    void setSelected(std::vector<qsizetype> elements);
    /// A line at this time in plots over time.
    void setTimeCursor(std::optional<Instant> at);

    const PlotState &state() const { return m_state; }
    /// Where things stand on the screen now.
    const PlotFrame &frame() const { return m_frame; }
    bool isZoomed() const { return !m_state.view.isNull(); }
    void resetZoom();
    /// Above 1 enlarges, about the current point or the middle.
    void zoom(double factor);
    /// What hovering tells at a place; empty where nothing is near.
    QString tellAt(QPointF pixel) const;
    /// What is told of the point where the keyboard is.
    QString currentTell() const;
    /// The whole plot as an image, with what is selected, in the size of the widget.
    QImage image() const;
    bool isPainting() const { return m_painting.isRunning(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void timeActivated(parallax::Instant at);
    void objectActivated(const QString &id);
    /// Clicked with Ctrl: into the selection, or out of it.
    void objectToggled(const QString &id);
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Painted
    {
        QImage image;
        PlotFrame frame;
    };
    /// Paints again: at once, or beside this thread.
    void refresh();
    void takePainted();
    void setView(const QRectF &view);
    void zoomAbout(double factor, QPointF value);
    void activate(PlotPoint point, std::optional<double> clickedX, bool toggle);
    void goTo(PlotPoint point);
    void step(int points);
    void changeSeries(int by);
    const std::vector<qsizetype> &order(int series);
    void describe();

    PlotContentPtr m_content;
    PlotState m_state;
    PictureTheme m_theme;
    QImage m_image;
    PlotFrame m_frame;
    QFutureWatcher<Painted> m_painting;
    std::vector<std::vector<qsizetype>> m_orders; ///< by series: its points from left to right, without those that are no number
    std::optional<Instant> m_timeCursor;
    QPoint m_pressedAt, m_draggedTo;
    bool m_pressed = false, m_dragging = false;
};

} // namespace parallax
