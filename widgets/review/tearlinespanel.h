#pragma once

#include "widgets/review/productcommands.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QToolButton;

namespace parallax {

/// The tearlines of one portion: which nations each would gain, its mark, its text, what it leaves out; fullest first.
class TearlinesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TearlinesPanel(QWidget *parent = nullptr);

    void setSession(ProductSession *session);
    /// Null: nothing, or several portions.
    void setPortion(const PortionId &portion);
    void refresh();

Q_SIGNALS:
    void statusMessage(const QString &text);

private:
    int row() const;
    int current() const;
    void showCurrent();
    void change(const QString &name, const std::function<void(Tearline &)> &how);
    void move(int by);
    QStringList gains(int tearline) const;
    void report(const Result<void> &result);

    ProductCommands m_commands;
    PortionId m_portion;
    QListWidget *m_list;
    QToolButton *m_add, *m_up, *m_down, *m_delete;
    QLineEdit *m_mark, *m_removed;
    QLabel *m_findings, *m_none;
    QPlainTextEdit *m_text;
    QWidget *m_details;
    bool m_refreshing = false;
};

} // namespace parallax
