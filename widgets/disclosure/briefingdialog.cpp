#include "widgets/disclosure/briefingdialog.h"

#include "widgets/review/explanation.h"
#include "widgets/shell/classificationbanner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace parallax {

BriefingDialog::BriefingDialog(const ProductSession &session, const Audience &first, const BannerState &ours, QWidget *parent)
    : BanneredDialog(parent)
    , m_session(session)
    , m_who(new QComboBox(this))
    , m_screen(new QComboBox(this))
    , m_full(new QCheckBox(tr("&Fill the screen"), this))
    , m_theirs(new ClassificationBanner(this))
    , m_summary(new QLabel(this))
{
    setWindowTitle(tr("Brief"));
    setBanner(ours);
    const LivePreviews &previews = *session.previews();
    for (int i = 0; i < previews.audienceCount(); ++i) {
        m_who->addItem(audienceTitle(previews.audience(i), session.pack()), previews.audience(i).nations);
        if (previews.audience(i) == first)
            m_who->setCurrentIndex(i);
    }
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        m_screen->addItem(screen == parent->screen() ? tr("%1, where this window is").arg(screen->name()) : screen->name(), screen->name());
    // The other screen is theirs.
    for (int i = 0; i < screens.size(); ++i)
        if (screens.at(i) != parent->screen())
            m_screen->setCurrentIndex(i);
    m_full->setChecked(screens.size() > 1);
    m_who->setAccessibleName(tr("Who is briefed"));
    m_screen->setAccessibleName(tr("Screen of the briefing"));
    auto *form = new QFormLayout;
    form->addRow(tr("F&or:"), m_who);
    form->addRow(tr("&Screen:"), m_screen);
    form->addRow({}, m_full);
    body()->addLayout(form);
    body()->addWidget(m_theirs);
    m_summary->setWordWrap(true);
    body()->addWidget(m_summary);
    auto *note = new QLabel(tr("That screen shows what all of them may see, and nothing else of ours. What was shown to whom becomes an entry of the ledger."), this);
    note->setWordWrap(true);
    body()->addWidget(note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("&Begin the Briefing"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    body()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_who, &QComboBox::currentIndexChanged, this, &BriefingDialog::refresh);
    connect(&session, &ProductSession::changed, this, &BriefingDialog::refresh);
    connect(&session, &ProductSession::previewsReady, this, &BriefingDialog::refresh);
    connect(&session, &ProductSession::updatingChanged, this, &BriefingDialog::refresh);
    connect(&session, &QObject::destroyed, this, [this] { done(Rejected); }); // another product was opened meanwhile
    m_who->setFocus();
    resize(560, 320);
    refresh();
}

int BriefingDialog::audienceIndex() const
{
    const LivePreviews *previews = m_session.isUpdating() ? nullptr : m_session.previews();
    for (int i = 0; previews && i < previews->audienceCount(); ++i)
        if (previews->audience(i).nations == m_who->currentData().toStringList())
            return i;
    return -1;
}

QString BriefingDialog::screen() const
{
    return m_screen->currentData().toString();
}

bool BriefingDialog::fillsScreen() const
{
    return m_full->isChecked();
}

void BriefingDialog::refresh()
{
    const int who = audienceIndex();
    m_accept->setEnabled(false);
    if (who < 0) {
        m_theirs->setBanner({});
        m_summary->setText(tr("This copy is being decided again."));
        return;
    }
    const LivePreviews &previews = *m_session.previews();
    m_theirs->setBanner(previews.banner(who, Face::AsShown));
    m_theirs->setTag(audienceCode(previews.audience(who)));
    int seen = 0, kept = 0;
    const std::vector<Outcome> outcomes = previews.outcomes(who);
    for (Outcome outcome : outcomes) {
        seen += mayBeShown(outcome) ? 1 : 0;
        kept += isReleased(outcome) ? 1 : 0;
    }
    const bool blocked = previews.isBlocked(who);
    m_summary->setText(blocked ? tr("This copy is blocked: somebody must mend its leaks first; Findings names them.")
                       : seen == 0 ? tr("There is nothing in this product that all of them may see.")
                                   : tr("They see %1 of %2 portions; %3 of these are for the eye alone.").arg(seen).arg(outcomes.size()).arg(seen - kept));
    m_accept->setEnabled(seen > 0 && !blocked);
}

} // namespace parallax
