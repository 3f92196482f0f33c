#include "widgets/shell/infobar.h"

#include "widgets/shell/icons.h"
#include "widgets/shell/outcomestyle.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

Message messageFor(const Error &error, const QString &whatHappened)
{
    Message message;
    message.status = Status::Serious;
    message.what = whatHappened;
    message.why = error.where.isEmpty() ? error.what : InfoBar::tr("%1 (%2)").arg(error.what, error.where);
    switch (error.code) {
    case ErrorCode::NotFound:
        message.now = InfoBar::tr("Check that it is still there and try again.");
        break;
    case ErrorCode::Malformed:
        message.now = InfoBar::tr("Mend the place named and try again. Nothing was changed.");
        break;
    case ErrorCode::TooNew:
        message.now = InfoBar::tr("It was written by a newer Parallax: open it with that version. It was not touched.");
        break;
    case ErrorCode::Busy:
        message.now = InfoBar::tr("Another program holds it. Close that one, or try again in a moment.");
        break;
    case ErrorCode::Denied:
        message.now = InfoBar::tr("Check the permissions of the folder, or choose another place.");
        break;
    case ErrorCode::Io:
        message.now = InfoBar::tr("Check the disk and its free space, then try again. What was there before is still there.");
        break;
    case ErrorCode::Conflict:
        message.now = InfoBar::tr("Somebody else changed it meanwhile. Open it again to see both, then repeat your change.");
        break;
    case ErrorCode::Unsupported:
        message.now = InfoBar::tr("Choose a text or slides of an office program, a PDF, Markdown, HTML or Parallax JSON.");
        break;
    case ErrorCode::TooLarge:
        message.now = InfoBar::tr("Split it into smaller parts and try again.");
        break;
    }
    message.details = u"%1: %2 [%3]"_s.arg(int(error.code)).arg(error.what, error.where);
    return message;
}

InfoBar::InfoBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_details(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_more(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"infoBar"_s);
    auto *layout = new QVBoxLayout(this);
    const int line = QFontMetrics(textFont()).height();
    layout->setContentsMargins(line * 2, 6, 8, 6);
    auto *row = new QHBoxLayout;
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->hide();
    m_more->setText(tr("More"));
    m_more->setAccessibleName(tr("Show the details of this message"));
    m_more->setCheckable(true);
    m_copy->setIcon(icon(Icon::CopyText));
    m_copy->setAccessibleName(tr("Copy this message"));
    m_copy->setToolTip(m_copy->accessibleName());
    m_close->setIcon(icon(Icon::Close));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(m_close->accessibleName());
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_more);
    row->addWidget(m_copy);
    row->addWidget(m_close);
    layout->addLayout(row);
    layout->addWidget(m_details);
    connect(m_more, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(m_close, &QToolButton::clicked, this, &InfoBar::dismiss);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(
            QStringList { m_message.what, m_message.why, m_message.now, m_message.details }.join(u'\n'));
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto run = m_message.action;
        dismiss();
        if (run)
            run();
    });
    hide();
}

void InfoBar::showMessage(Message message)
{
    if (isVisible() && m_message.what != message.what)
        m_waiting.prepend(m_message);
    m_message = std::move(message);
    present();
}

void InfoBar::present()
{
    QString text = u"<b>%1</b>"_s.arg(m_message.what.toHtmlEscaped());
    for (const QString &part : { m_message.why, m_message.now })
        if (!part.isEmpty())
            text += u" "_s + part.toHtmlEscaped();
    if (!m_waiting.isEmpty())
        text += u" <i>%1</i>"_s.arg(tr("(%n more)", nullptr, int(m_waiting.size())));
    m_text->setText(text);
    m_text->setAccessibleName(QStringList { m_message.what, m_message.why, m_message.now }.join(u' '));
    m_action->setText(m_message.actionText);
    m_action->setVisible(!m_message.actionText.isEmpty());
    m_more->setChecked(false);
    m_more->setVisible(!m_message.details.isEmpty());
    m_details->setText(m_message.details);
    show();
    update();
}

void InfoBar::dismiss()
{
    if (m_waiting.isEmpty()) {
        hide();
        return;
    }
    m_message = m_waiting.takeFirst();
    present();
}

void InfoBar::paintEvent(QPaintEvent *)
{
    const ThemeTokens &t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.raised);
    painter.fillRect(QRect(0, 0, 3, height()), t.status(m_message.status));
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.border);
    const int line = QFontMetrics(textFont()).height();
    paintStatus(&painter, QRectF(8, 8, line, line), m_message.status, t);
}

} // namespace parallax
