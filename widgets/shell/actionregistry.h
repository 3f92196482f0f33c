#pragma once

#include "widgets/shell/icons.h"

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <optional>

class QMenu;

namespace parallax {

/// How an action comes into the registry.
struct ActionSpec
{
    QString id;                       ///< "file.open"; stable, never shown
    QString text;                     ///< Title Case, with its mnemonic
    QString tip;                      ///< one sentence: what it does
    std::optional<Icon> icon;
    QList<QKeySequence> shortcuts;
    bool checkable = false;
};

/// Every action of the window, once. Menus, palette, bars and the list of shortcuts read it.
class ActionRegistry : public QObject
{
    Q_OBJECT
public:
    explicit ActionRegistry(QObject *parent = nullptr);

    QAction *add(const ActionSpec &spec, std::function<void()> run);
    /// An action made elsewhere: under its object name, or \a id.
    QAction *adopt(QAction *action, const QString &id = {});
    QAction *action(const QString &id) const;
    const QList<QAction *> &actions() const { return m_actions; }

    /// An action that cannot be used says why; the palette and its tip show the reason.
    void setEnabled(const QString &id, bool enabled, const QString &whyNot = {});
    static QString whyDisabled(const QAction *action);
    static QString plainText(const QAction *action); ///< without mnemonic and ellipsis mark-up

    /// Adds actions in order; an empty id is a separator. Unknown ids are our mistake.
    void fill(QMenu *menu, std::initializer_list<const char *> ids) const;

    /// Shortcuts used twice: key and the actions that share it.
    QHash<QString, QStringList> conflicts() const;

private:
    QList<QAction *> m_actions;
    QHash<QString, QAction *> m_byId;
};

} // namespace parallax
