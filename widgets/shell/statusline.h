#pragma once

#include "model/document/productsession.h"

#include <QPointer>
#include <QStatusBar>
#include <QTimer>

class QLabel;
class QToolButton;

namespace parallax {

/// Saved state, who acts, policy pack and version, regime, running tasks, UTC clock. "Saved" stands here only when the edit
/// is on disk.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    StatusLine(const Clock &clock, QWidget *parent = nullptr);

    void setSession(ProductSession *session);
    void setPolicy(const PolicyPack &pack, const QString &person);
    /// Progress is a number and a noun; empty text ends it.
    void setTask(const QString &text);
    /// What runs beside the window and can be cancelled; empty text ends it. Independent of setTask().
    void setLongTask(const QString &text);
    QString longTaskText() const;
    QString savedText() const;
    QToolButton *personButton() const { return m_person; }

Q_SIGNALS:
    void saveProblemActivated();
    void policyActivated();
    void personActivated();
    void longTaskCancelled();

private:
    void showSaveState();
    void showRegime();
    void tick();

    const Clock &m_clock;
    QPointer<ProductSession> m_session;
    QToolButton *m_saved, *m_policy, *m_person, *m_cancel;
    QLabel *m_regime, *m_task, *m_longTask, *m_time;
    QTimer m_second;
};

} // namespace parallax
