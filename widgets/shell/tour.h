#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;

namespace parallax {

struct TourStep
{
    QString title, text;
    QPointer<QWidget> at;     ///< what the step is about; framed while it is shown
};

/// A few cards beside the things they speak of. The window stays usable; the tour can be left and found again under Help.
class Tour : public QFrame
{
    Q_OBJECT
public:
    explicit Tour(QWidget *window);
    void start(QList<TourStep> steps);
    int step() const { return m_step; }
    int count() const { return int(m_steps.size()); }
    void goTo(int step);
    void leave();

Q_SIGNALS:
    void left(bool finished);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Frame;
    void place();
    QList<TourStep> m_steps;
    int m_step = 0;
    Frame *m_frame;
    QLabel *m_title, *m_text, *m_number;
    QPushButton *m_back, *m_next, *m_leave;
};

} // namespace parallax
