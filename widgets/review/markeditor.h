#pragma once

#include "model/marking/language.h"
#include "model/releasability/outcome.h"

#include <QFrame>
#include <QTextEdit>

class QLabel;
class QListWidget;

namespace parallax {

/// One line for a mark: findings are squiggles under its letters.
class MarkLine : public QTextEdit
{
    Q_OBJECT
public:
    explicit MarkLine(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return QSize(60, sizeHint().height()); }

protected:
    bool event(QEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
};

/// What each nation would get with another mark.
class OutcomePreview : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomePreview(QWidget *parent = nullptr);
    void setOutcomes(const QStringList &nations, const QList<Outcome> &before, const QList<Outcome> &now);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_nations;
    QList<Outcome> m_before, m_now;
};

/// Edits a mark in its place: completes with legal continuations only, checks at each keystroke, shows what the nations
/// would get. Enter applies, Esc leaves, Tab takes the first completion, Ctrl+Return the first fix.
class MarkEditor : public QFrame
{
    Q_OBJECT
public:
    struct Subject
    {
        QString mark;
        CheckContext context;
        MarkingLanguage language;
        QStringList nations;
        /// Outcomes by nation for a mark; empty where nothing can be said yet.
        std::function<QList<Outcome>(const QString &mark)> outcomes;
    };

    explicit MarkEditor(QWidget *parent = nullptr);
    void start(Subject subject);
    QString mark() const;
    void setMark(const QString &mark);
    const QList<Finding> &findings() const { return m_checked.findings; }
    /// What is offered now, as it would be inserted.
    QStringList completions() const;
    bool takeFirstFix();

Q_SIGNALS:
    void accepted(const QString &mark);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void offer();
    void complete(int row);
    void takeFix(int finding);

    Subject m_subject;
    CheckedMarking m_checked;
    QList<Outcome> m_before;
    MarkLine *m_line;
    QListWidget *m_list;
    QLabel *m_findings, *m_hint;
    OutcomePreview *m_outcomes;
    QString m_shown;
};

} // namespace parallax
