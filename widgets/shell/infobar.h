#pragma once

#include "model/result.h"
#include "widgets/shell/theme.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace parallax {

/// What happened, why, what to do now; and what a log would say, behind "More".
struct Message
{
    Status status = Status::Caution;
    QString what, why, now;
    QString details;
    QString actionText;          ///< of one button, where there is something to do right here
    std::function<void()> action;
};

/// The text for the user of an error, chosen by its code; the error's own sentence stands as the reason.
Message messageFor(const Error &error, const QString &whatHappened);

/// A message inside the window that can wait. One at a time: the newest, the others counted.
class InfoBar : public QFrame
{
    Q_OBJECT
public:
    explicit InfoBar(QWidget *parent = nullptr);
    void showMessage(Message message);
    void dismiss();
    const Message &message() const { return m_message; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void present();
    Message m_message;
    QList<Message> m_waiting;
    QLabel *m_text;
    QLabel *m_details;
    QPushButton *m_action;
    QToolButton *m_more, *m_copy, *m_close;
};

} // namespace parallax
