#include "widgets/shell/tour.h"

#include "widgets/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace parallax {

/// A frame around what a step speaks of; the mouse goes through it.
class Tour::Frame : public QWidget
{
public:
    explicit Frame(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokens().accent, 3));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5);
    }
};

Tour::Tour(QWidget *window)
    : QFrame(window)
    , m_frame(new Frame(window))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_number(new QLabel(this))
    , m_back(new QPushButton(tr("&Back"), this))
    , m_next(new QPushButton(tr("&Next"), this))
    , m_leave(new QPushButton(tr("&Leave"), this))
{
    setObjectName(QStringLiteral("tour"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_number, 1);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_step + 1 < m_steps.size()) {
            goTo(m_step + 1);
        } else {
            hide();
            m_frame->hide();
            Q_EMIT left(true);
        }
    });
    connect(m_leave, &QPushButton::clicked, this, &Tour::leave);
    window->installEventFilter(this);
    hide();
}

void Tour::start(QList<TourStep> steps)
{
    m_steps = std::move(steps);
    show();
    goTo(0);
}

void Tour::goTo(int step)
{
    if (step < 0 || step >= m_steps.size())
        return;
    m_step = step;
    QFont font = textFont(1.15);
    font.setBold(true);
    m_title->setFont(font);
    m_title->setText(m_steps[step].title);
    m_text->setText(m_steps[step].text);
    m_number->setText(tr("%1 of %2").arg(step + 1).arg(m_steps.size()));
    m_back->setEnabled(step > 0);
    m_next->setText(step + 1 < m_steps.size() ? tr("&Next") : tr("&Done"));
    setAccessibleName(tr("Tour, step %1: %2").arg(step + 1).arg(m_steps[step].title));
    place();
    m_next->setFocus();
}

void Tour::leave()
{
    hide();
    m_frame->hide();
    Q_EMIT left(false);
}

void Tour::place()
{
    QWidget *window = parentWidget();
    const int width = std::min(window->width() - 40, QFontMetrics(textFont()).averageCharWidth() * 58);
    setFixedWidth(width);
    adjustSize();
    resize(width, layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height());
    QRect target(window->rect().center(), QSize(1, 1));
    QWidget *at = m_step < m_steps.size() ? m_steps[m_step].at.data() : nullptr;
    if (at && at->isVisible()) {
        target = QRect(at->mapTo(window, QPoint()), at->size());
        m_frame->setGeometry(target.adjusted(-3, -3, 3, 3));
        m_frame->show();
        m_frame->raise();
    } else {
        m_frame->hide();
    }
    // Below, above, or inside: wherever there is room without covering what is spoken of.
    const QRect room = window->rect().adjusted(10, 10, -10, -10);
    QPoint corner(target.center().x() - width / 2, target.bottom() + 12);
    if (corner.y() + height() > room.bottom())
        corner.setY(target.top() - height() - 12);
    if (corner.y() < room.top())
        corner.setY(std::min(target.bottom(), room.bottom()) - height() - 24);
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width)));
    corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(corner);
    raise();
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Tour::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        leave();
        return;
    }
    QFrame::keyPressEvent(event);
}

void Tour::paintEvent(QPaintEvent *)
{
    const ThemeTokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), t.raised);
    painter.setPen(QPen(t.accent, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace parallax
