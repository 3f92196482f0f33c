#pragma once

#include "model/disclosure/deskwork.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace parallax {

/// What an official says to the selected requests: the ruling, its reason, and the conditions of a grant.
class DecisionForm : public QFrame
{
    Q_OBJECT
public:
    explicit DecisionForm(QWidget *parent = nullptr);

    void setNetworks(const QStringList &networks);
    /// Empty, for \a ruling, whose name is \a verb. \a lines: what is decided, a request each. \a today: of the desk.
    void open(Ruling ruling, const QString &verb, const QString &official, const QStringList &lines, Day today);
    /// In the place of what is decided: why it was not entered.
    void showProblem(const QString &problem);
    /// As filled in.
    Rule rule() const;
    void setBusy(bool busy);
    QLineEdit *reason() const { return m_reason; }

Q_SIGNALS:
    void entered();
    void left();

private:
    Ruling m_ruling = Ruling::Grant;
    QString m_official;
    QLabel *m_what, *m_problem;
    QLineEdit *m_reason;
    QCheckBox *m_shownOnly, *m_hasEnd;
    QDateEdit *m_end;
    QComboBox *m_network;
    QPushButton *m_enter, *m_leave;
};

} // namespace parallax
