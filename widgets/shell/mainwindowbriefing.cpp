#include "widgets/shell/mainwindow.h"

#include "model/disclosure/releasebasis.h"
#include "model/document/figurepainter.h"
#include "model/document/releasecopy.h"
#include "model/whendone.h"
#include "widgets/disclosure/briefingdialog.h"
#include "widgets/disclosure/briefingwindow.h"
#include "widgets/shell/lensbar.h"
#include "widgets/shell/statusline.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QScreen>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

int audienceOf(const LivePreviews &previews, const QStringList &nations)
{
    for (int i = 0; i < previews.audienceCount(); ++i)
        if (previews.audience(i).nations == nations)
            return i;
    return -1;
}

} // namespace

/// What was shown to whom is an entry, or is not shown.
void MainWindow::brief()
{
    DisclosureDesk *desk = m_services.disclosure();
    if (!desk || !m_session || !m_session->previews())
        return;
    const QPointer<ProductSession> asked = m_session.get();
    BriefingDialog dialog(*m_session, m_lens->audiences().value(0), m_top->state(), this);
    if (dialog.exec() != QDialog::Accepted || !asked || asked != m_session.get())
        return;
    const int who = dialog.audienceIndex();
    if (who < 0 || m_session->previews()->isBlocked(who)) {
        report({ Status::Serious, tr("The briefing was not begun."), tr("The copy changed meanwhile, and is now blocked or being decided again."), tr("Look at its flags and begin again."), {}, {}, {} });
        return;
    }
    const LivePreviews &previews = *m_session->previews();
    ReleaseCopy copy = releaseCopy(previews, who, Face::AsShown);
    if (copy.banner.isEmpty()) {
        report({ Status::Serious, tr("The briefing was not begun."), tr("No banner can be made of what would be shown."), tr("Mend the marks that Findings names."), {}, {}, {} });
        return;
    }
    const Briefed briefed { {}, m_session->product().head.id, copy, previews.context().day, previews.context().network, previews.context().pack };
    QStringList kept, seen;
    for (int row = 0; row < previews.product().size(); ++row) {
        const Outcome outcome = previews.outcome(row, who);
        if (mayBeShown(outcome) && previews.product().at(row)->kind != PortionKind::SpeakerNote) // which stays the speaker's
            (isReleased(outcome) ? kept : seen) << previews.product().at(row)->id.value;
    }
    const QJsonObject content { { u"product"_s, briefed.product.value }, { u"nations"_s, QJsonArray::fromStringList(copy.recipients) },
                                { u"portions"_s, QJsonArray::fromStringList(kept + seen) }, { u"display_only"_s, QJsonArray::fromStringList(seen) },
                                { u"network"_s, previews.context().network }, { u"day"_s, previews.context().day.toString() },
                                { u"banner"_s, copy.banner }, { u"pack"_s, desk->packId() },
                                { u"basis"_s, releaseBasis(previews, who, true) } };
    const QList<FigureOrder> orders = figureOrders(previews, who, Face::AsShown);
    m_status->setTask(tr("Drawing the figures of the briefing…"));
    const QFuture<ReleaseCopy> painted = QtConcurrent::run([copy = std::move(copy), orders, painter = figurePainter()]() mutable {
        if (painter)
            paintFigures(&copy, orders, *painter);
        return copy;
    });
    whenDone(this, painted, [this, desk, briefed, content, screen = dialog.screen(), fills = dialog.fillsScreen()](const ReleaseCopy &drawn) {
        whenDone(this, desk->enter(LedgerKind::Showing, content), [this, briefed, drawn, screen, fills](const Result<LedgerEntry> &entry) {
            m_status->setTask({});
            if (!entry) {
                report(entry.error(), tr("The briefing was not begun: it could not be entered in the ledger."));
                return;
            }
            if (m_briefed.window)
                m_briefed.window->close();
            m_briefed = briefed;
            openBriefing(drawn, screen, fills);
        });
    });
}

void MainWindow::openBriefing(const ReleaseCopy &copy, const QString &screen, bool fills)
{
    auto *window = new BriefingWindow(copy, bannerOver({ copy.banner }, *m_briefed.policy), this);
    m_briefed.window = window;
    for (const QScreen *candidate : QGuiApplication::screens())
        if (candidate->name() == screen)
            window->setGeometry(candidate->availableGeometry().adjusted(40, 40, -40, -40));
    if (fills)
        window->showFullScreen();
    else
        window->show();
    checkBriefing(); // the figures and the entry took their time
}

/// What is on that screen must be what would be shown now: where it is not, or that cannot be told, it is covered.
void MainWindow::checkBriefing()
{
    if (!m_briefed.window)
        return;
    const bool open = m_session && m_session->product().head.id == m_briefed.product;
    const LivePreviews *previews = open && !m_session->isUpdating() ? m_session->previews() : nullptr;
    const int who = previews ? audienceOf(*previews, m_briefed.copy.recipients) : -1;
    const bool may = who >= 0 && previews->context().pack == m_services.pack() && previews->context().day == m_briefed.day && previews->context().network == m_briefed.network
        && !previews->isBlocked(who) && releaseCopy(*previews, who, Face::AsShown) == m_briefed.copy;
    m_briefed.window->setCovered(!may);
}

/// After each of several keystrokes the copy is made once.
void MainWindow::checkBriefingSoon()
{
    constexpr int kSoonMs = 120;
    if (m_briefed.window && !m_briefingSoon.isActive())
        m_briefingSoon.start(kSoonMs);
}

} // namespace parallax
