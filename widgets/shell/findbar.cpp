#include "widgets/shell/findbar.h"

#include "widgets/shell/icons.h"
#include "widgets/shell/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace parallax {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_result(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 3, 8, 3);
    auto *label = new QLabel(tr("&Find:"), this);
    label->setBuddy(m_edit);
    m_edit->setPlaceholderText(tr("Words, a mark, a name"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setAccessibleName(tr("Find in the product"));
    const auto button = [this](Icon which, const QString &name) {
        auto *made = new QToolButton(this);
        made->setIcon(icon(which));
        made->setToolTip(name);
        made->setAccessibleName(name);
        made->setFocusPolicy(Qt::StrongFocus);
        return made;
    };
    QToolButton *previous = button(Icon::Previous, tr("Find previous (Shift+F3)"));
    QToolButton *next = button(Icon::Next, tr("Find next (F3)"));
    QToolButton *close = button(Icon::Close, tr("Close the find bar (Escape)"));
    layout->addWidget(label);
    layout->addWidget(m_edit, 1);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_result, 1);
    layout->addWidget(close);
    connect(previous, &QToolButton::clicked, this, [this] { search(false); });
    connect(next, &QToolButton::clicked, this, [this] { search(true); });
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { search(true); });
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    hide();
}

void FindBar::open(const QString &text)
{
    if (!text.isEmpty())
        m_edit->setText(text);
    m_result->clear();
    show();
    m_edit->setFocus();
    m_edit->selectAll();
}

QString FindBar::text() const
{
    return m_edit->text();
}

void FindBar::setFound(bool found)
{
    m_result->setText(found ? QString() : tr("Not found: “%1”").arg(m_edit->text()));
    m_result->setAccessibleName(m_result->text());
}

void FindBar::search(bool forward)
{
    if (!m_edit->text().isEmpty())
        Q_EMIT findRequested(m_edit->text(), forward);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        Q_EMIT closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace parallax
