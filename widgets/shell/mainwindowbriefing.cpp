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

std::pair<Outcome, int> shownBy(const LivePreviews &previews, int row, int audience)
{
    const Outcome outcome = previews.outcome(row, audience);
    return {outcome, outcome == Outcome::ReleaseSanitised ? previews.decision(row, audience)->tearline : -1};
}

} // namespace

/// What was shown to whom is an entry, or is not shown.
void MainWindow::brief()
{
    DisclosureDesk *desk = m_services.disclosure();
    if (!desk || !m_session || !m_session->previews())
        return;
    BriefingDialog dialog(*m_session, m_lens->audiences().value(0), m_top->state(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const int who = dialog.audienceIndex();
    if (who < 0 || m_session->previews()->isBlocked(who)) {
        report({ Status::Serious, tr("The briefing was not begun."), tr("The copy changed meanwhile, and is now blocked or being decided again."), tr("Look at its flags and begin again."), {}, {}, {} });
        return;
    }
    const LivePreviews &previews = *m_session->previews();
    Briefed briefed { {}, m_session->product().head.id, previews.audience(who).nations, {}, previews.context().pack };
    QStringList kept, seen;
    for (int row = 0; row < previews.product().size(); ++row) {
        const auto by = shownBy(previews, row, who);
        if (!mayBeShown(by.first))
            continue;
        briefed.portions.append({ previews.product().at(row)->id, by });
        (isReleased(by.first) ? kept : seen) << previews.product().at(row)->id.value;
    }
    const QJsonObject content { { u"product"_s, briefed.product.value }, { u"nations"_s, QJsonArray::fromStringList(briefed.nations) },
                                { u"portions"_s, QJsonArray::fromStringList(kept + seen) }, { u"display_only"_s, QJsonArray::fromStringList(seen) },
                                { u"network"_s, previews.context().network }, { u"day"_s, previews.context().day.toString() },
                                { u"banner"_s, previews.banner(who, Face::AsShown) }, { u"pack"_s, desk->packId() },
                                { u"basis"_s, releaseBasis(previews, who, true) } };
    ReleaseCopy copy = releaseCopy(previews, who, Face::AsShown);
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

/// What is on that screen must still be allowed there: where that cannot be told, it is covered.
void MainWindow::checkBriefing()
{
    if (!m_briefed.window)
        return;
    const bool open = m_session && m_session->product().head.id == m_briefed.product;
    const LivePreviews *previews = open && !m_session->isUpdating() ? m_session->previews() : nullptr;
    const int who = previews ? audienceOf(*previews, m_briefed.nations) : -1;
    if (who < 0) {
        // Another product, or being decided: as long as the policy is the same, so is the answer that there was.
        if (m_services.pack() != m_briefed.policy)
            m_briefed.window->setCovered(true);
        return;
    }
    m_briefed.policy = previews->context().pack;
    const bool may = std::all_of(m_briefed.portions.cbegin(), m_briefed.portions.cend(), [&](const auto &portion) {
        const int row = previews->product().rowOf(portion.first);
        if (row < 0)
            return false;
        const auto now = shownBy(*previews, row, who);
        return now == portion.second || now.first == Outcome::Release;
    });
    m_briefed.window->setCovered(!may);
}

} // namespace parallax
