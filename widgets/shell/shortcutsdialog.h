#pragma once

#include <QDialog>
#include <QHash>
#include <QJsonObject>
#include <QKeySequence>

class QKeySequenceEdit;
class QLabel;
class QTableWidget;

namespace parallax {

class ActionRegistry;

/// Every command with its keys; they can be changed, and keys used twice are named.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    ShortcutsDialog(ActionRegistry &registry, QWidget *parent);
    /// Gives the actions the keys chosen here.
    void apply();

    /// Keys that differ from those the program came with, by action id.
    static QJsonObject changes(const ActionRegistry &registry);
    static void restore(ActionRegistry &registry, const QJsonObject &changes);

private:
    void change(const QKeySequence &keys);
    void showConflicts();

    ActionRegistry &m_registry;
    QTableWidget *m_table;
    QKeySequenceEdit *m_edit;
    QLabel *m_conflicts;
    QHash<QString, QKeySequence> m_chosen;
};

} // namespace parallax
