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
    QString savedText() const;

Q_SIGNALS:
    void saveProblemActivated();
    void policyActivated();

private:
    void showSaveState();
    void showRegime();
    void tick();

    const Clock &m_clock;
    QPointer<ProductSession> m_session;
    QToolButton *m_saved, *m_policy;
    QLabel *m_person, *m_regime, *m_task, *m_time;
    QTimer m_second;
};

} // namespace parallax
