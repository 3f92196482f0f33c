#include "widgets/shell/actionregistry.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

constexpr char kWhy[] = "disabledReason"; // also set by panes on actions of their own
constexpr char kTip[] = "parallaxTip";

void describe(QAction *action)
{
    const QString tip = action->property(kTip).toString();
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString why = ActionRegistry::whyDisabled(action);
    QString text = tip.isEmpty() ? ActionRegistry::plainText(action) : tip;
    if (!keys.isEmpty())
        text = ActionRegistry::tr("%1 (%2)").arg(text, keys);
    if (!why.isEmpty())
        text += u'\n' + why;
    action->setToolTip(text);
    action->setStatusTip(tip);
    action->setWhatsThis(text);
}

} // namespace

ActionRegistry::ActionRegistry(QObject *parent)
    : QObject(parent)
{
}

QAction *ActionRegistry::add(const ActionSpec &spec, std::function<void()> run)
{
    auto *action = new QAction(spec.text, this);
    action->setObjectName(spec.id);
    action->setProperty(kTip, spec.tip);
    action->setShortcuts(spec.shortcuts);
    action->setCheckable(spec.checkable);
    if (spec.icon)
        action->setIcon(icon(*spec.icon));
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    return adopt(action);
}

QAction *ActionRegistry::adopt(QAction *action, const QString &id)
{
    const QString key = id.isEmpty() ? action->objectName() : id;
    Q_ASSERT(!key.isEmpty() && !m_byId.contains(key));
    m_byId.insert(key, action);
    m_actions << action;
    if (!action->property(kTip).isValid())
        action->setProperty(kTip, action->toolTip() == action->iconText() ? QString() : action->toolTip());
    describe(action);
    return action;
}

QAction *ActionRegistry::action(const QString &id) const
{
    return m_byId.value(id);
}

void ActionRegistry::setEnabled(const QString &id, bool enabled, const QString &whyNot)
{
    QAction *action = m_byId.value(id);
    Q_ASSERT(action);
    action->setEnabled(enabled);
    action->setProperty(kWhy, enabled ? QString() : whyNot);
    describe(action);
}

QString ActionRegistry::whyDisabled(const QAction *action)
{
    return action->isEnabled() ? QString() : action->property(kWhy).toString();
}

QString ActionRegistry::plainText(const QAction *action)
{
    QString text = action->text();
    text.replace(u"&&"_s, QString(QChar(1)));
    text.remove(u'&');
    text.replace(QChar(1), u'&');
    return text;
}

void ActionRegistry::fill(QMenu *menu, std::initializer_list<const char *> ids) const
{
    for (const char *id : ids) {
        if (!*id) {
            menu->addSeparator();
            continue;
        }
        QAction *found = action(QString::fromLatin1(id));
        Q_ASSERT_X(found, "ActionRegistry::fill", id);
        if (found)
            menu->addAction(found);
    }
}

QHash<QString, QStringList> ActionRegistry::conflicts() const
{
    QHash<QString, QStringList> users;
    for (const QAction *action : m_actions)
        for (const QKeySequence &keys : action->shortcuts())
            users[keys.toString()] << action->objectName();
    users.removeIf([](auto entry) { return entry.value().size() < 2; });
    return users;
}

} // namespace parallax
