#include "widgets/shell/statusline.h"

#include "widgets/shell/icons.h"
#include "widgets/shell/theme.h"

#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

/// "14:02:11Z"
QString clockText(Instant at)
{
    const qint64 second = std::min<qint64>(at.nanosecond / 1'000'000'000, 86'399);
    return u"%1:%2:%3Z"_s.arg(second / 3600, 2, 10, QChar(u'0'))
        .arg(second / 60 % 60, 2, 10, QChar(u'0'))
        .arg(second % 60, 2, 10, QChar(u'0'));
}

} // namespace

StatusLine::StatusLine(const Clock &clock, QWidget *parent)
    : QStatusBar(parent)
    , m_clock(clock)
    , m_saved(new QToolButton(this))
    , m_policy(new QToolButton(this))
    , m_person(new QToolButton(this))
    , m_cancel(new QToolButton(this))
    , m_regime(new QLabel(this))
    , m_task(new QLabel(this))
    , m_longTask(new QLabel(this))
    , m_time(new QLabel(this))
{
    setSizeGripEnabled(false);
    m_saved->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_saved->setFocusPolicy(Qt::TabFocus);
    m_policy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_policy->setIcon(icon(Icon::PolicyPack));
    m_policy->setFocusPolicy(Qt::TabFocus);
    m_person->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_person->setIcon(icon(Icon::Person));
    m_person->setFocusPolicy(Qt::TabFocus);
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setIcon(icon(Icon::Close));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setFocusPolicy(Qt::TabFocus);
    addPermanentWidget(m_longTask);
    addPermanentWidget(m_cancel);
    addPermanentWidget(m_task);
    addPermanentWidget(m_saved);
    addPermanentWidget(m_regime);
    addPermanentWidget(m_policy);
    addPermanentWidget(m_person);
    addPermanentWidget(m_time);
    m_task->hide();
    m_longTask->hide();
    m_cancel->hide();
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::longTaskCancelled);
    connect(m_saved, &QToolButton::clicked, this, &StatusLine::saveProblemActivated);
    connect(m_policy, &QToolButton::clicked, this, &StatusLine::policyActivated);
    connect(m_person, &QToolButton::clicked, this, &StatusLine::personActivated);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &StatusLine::tick);
    m_second.start();
    connect(themeNotifier(), &ThemeNotifier::themeChanged, this, &StatusLine::tick);
    tick();
    showSaveState();
}

void StatusLine::setSession(ProductSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &ProductSession::saveStateChanged, this, &StatusLine::showSaveState);
        connect(session, &ProductSession::previewsReady, this, &StatusLine::showRegime);
        connect(session, &ProductSession::changed, this, &StatusLine::showRegime);
        connect(session, &ProductSession::updatingChanged, this, [this](bool updating) {
            setTask(updating ? tr("Deciding, portions: %1").arg(m_session->product().size()) : QString());
        });
        if (session->isUpdating())
            setTask(tr("Deciding, portions: %1").arg(session->product().size()));
    } else {
        setTask({});
    }
    showSaveState();
    showRegime();
}

void StatusLine::setPolicy(const PolicyPack &pack, const QString &person)
{
    // A pack need not name itself: then its date tells it from others.
    const QString name = !pack.id.isEmpty() ? pack.id : !pack.title.isEmpty() ? pack.title : tr("Policy");
    const QString version = pack.version.isEmpty() ? tr("as of %1").arg(pack.asOf.toString()) : pack.version;
    m_policy->setText(tr("%1 %2", "policy pack, version").arg(name, version));
    m_policy->setAccessibleName(tr("Policy pack: %1, %2").arg(name, version));
    m_policy->setToolTip(tr("Policy pack in use: %1\n%2, as of %3\nClick: its nations and networks")
                             .arg(name, version, pack.asOf.toString()));
    m_person->setText(tr("Acting: %1").arg(person));
    QString who = person;
    for (const Person &known : pack.people)
        if (known.id == person)
            who = known.role.isEmpty() ? known.name : known.name.isEmpty() ? known.role : tr("%1, %2").arg(known.name, known.role);
    m_person->setToolTip(tr("%1\nClick: who acts").arg(who));
    m_person->setAccessibleName(tr("Who acts: %1").arg(person));
}

void StatusLine::setTask(const QString &text)
{
    m_task->setText(text);
    m_task->setVisible(!text.isEmpty());
}

void StatusLine::setLongTask(const QString &text)
{
    m_longTask->setText(text);
    m_longTask->setVisible(!text.isEmpty());
    m_cancel->setVisible(!text.isEmpty());
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(text));
}

QString StatusLine::longTaskText() const
{
    return m_longTask->text();
}

QString StatusLine::savedText() const
{
    return m_saved->text();
}

void StatusLine::showSaveState()
{
    m_saved->setVisible(m_session != nullptr);
    if (!m_session)
        return;
    switch (m_session->saveState()) {
    case ProductSession::SaveState::Saved:
        m_saved->setIcon(icon(Icon::Saved));
        m_saved->setText(tr("Saved %1").arg(clockText(m_session->savedAt())));
        m_saved->setToolTip(tr("Every edit is on disk."));
        break;
    case ProductSession::SaveState::Saving:
        m_saved->setIcon(icon(Icon::Loader));
        m_saved->setText(tr("Saving…"));
        m_saved->setToolTip(tr("The last edit is on its way to disk."));
        break;
    case ProductSession::SaveState::Failed:
        m_saved->setIcon(icon(Icon::Failed));
        m_saved->setText(tr("Not saved"));
        m_saved->setToolTip(tr("%1\nYour edits are kept here and written again every few seconds. Click for what to do.")
                                .arg(m_session->saveError()));
        break;
    }
    m_saved->setAccessibleName(m_saved->text());
    m_saved->setWhatsThis(m_saved->toolTip());
}

void StatusLine::showRegime()
{
    if (!m_session) {
        m_regime->clear();
        return;
    }
    const Regime regime = m_session->lens().regime.value_or(m_session->product().head.regime);
    const QString name = regime == Regime::Dod ? tr("DoD rules") : tr("IC rules");
    m_regime->setText(m_session->lens().regime ? tr("%1 asked for").arg(name) : name);
    m_regime->setToolTip(m_session->lens().regime ? tr("Everything is decided under these rules, as the lens asks.")
                                                  : tr("The rules of the product; an item of a regime goes by its own."));
}

void StatusLine::tick()
{
    const Instant now = m_clock.now();
    m_time->setFont(monoFont(0.95));
    m_time->setText(u" %1 "_s.arg(clockText(now)));
    m_time->setToolTip(tr("%1 UTC").arg(now.day.toString()));
    m_time->setAccessibleName(tr("UTC clock"));
}

} // namespace parallax
