#pragma once

#include <QDialog>
#include <QIcon>
#include <QTimer>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;

namespace parallax {

/// Something that can be picked by typing a few of its letters.
struct QuickItem
{
    QString title;           ///< what is matched first
    QString detail;          ///< matched too, shown muted
    QString right;           ///< at the right end: a shortcut, a kind
    QString whyDisabled;     ///< not empty: cannot be picked, and why
    QIcon icon;
    std::function<void()> run;
};

/// The command palette and go-to: type, choose, Enter. Long lists are matched in slices, so that typing never waits.
class QuickPick : public QDialog
{
    Q_OBJECT
public:
    explicit QuickPick(QWidget *parent);
    ~QuickPick() override;

    /// Shows itself at the top of the parent. \a placeholder says what can be typed.
    void pick(QList<QuickItem> items, const QString &title, const QString &placeholder);
    void setFilter(const QString &text);
    int count() const;
    QuickItem item(int row) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Model;
    class Delegate;
    void restart();
    void matchSlice();
    void run();

    QList<QuickItem> m_items;
    QLabel *m_title;
    QLineEdit *m_edit;
    QListView *m_list;
    QLabel *m_empty;
    Model *m_model;
    QTimer m_matching;
    int m_matchedUpTo = 0;
    QList<QPair<int, int>> m_found; ///< score, item
};

} // namespace parallax
