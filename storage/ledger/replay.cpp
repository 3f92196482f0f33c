#include "storage/ledger/replay.h"

#include "model/document/versions.h"
#include "model/tr.h"
#include "storage/ledger/deskstate.h"
#include "storage/ledger/personkey.h"
#include "storage/store/store.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// The policy in force just before an entry, from the ledger alone.
struct PolicyThen
{
    PolicyPackPtr pack;
    qint64 broughtBy = 0, decidedBy = 0;
};

Result<PolicyThen> policyBefore(Store &store, qint64 sequence, const QString &packId, const MarkingLanguage &language)
{
    const auto entries = store.ledgerOf({LedgerKind::Begin, LedgerKind::Policy, LedgerKind::Key, LedgerKind::Request, LedgerKind::Decision, LedgerKind::Consent, LedgerKind::Carried}, 0).result();
    if (!entries)
        return entries.error();
    PolicyThen then;
    QByteArray content;
    const auto take = [&](const QJsonObject &part, qint64 at) {
        if (part.value("pack"_L1).toString() != packId || part.value("part"_L1).toString() != u"policy" || !part.contains("content"_L1))
            return;
        content = part.value("content"_L1).toString().toUtf8();
        then.broughtBy = at;
    };
    for (const LedgerEntry &entry : *entries) {
        if (entry.sequence >= sequence)
            break;
        const QJsonArray packs = entry.kind == LedgerKind::Begin ? entry.content.value("packs"_L1).toArray() : QJsonArray();
        for (const QJsonValue &part : packs)
            take(part.toObject(), entry.sequence);
        if (entry.kind == LedgerKind::Policy)
            take(entry.content, entry.sequence);
    }
    if (content.isEmpty())
        return Error{ErrorCode::NotFound, Tr::tr("The ledger does not hold the policy pack %1 of that time.").arg(packId), u"%1"_s.arg(sequence)};
    const auto base = PolicyPack::fromJson(content, packId, language);
    if (!base)
        return base.error();
    const OpenSslVerifier verifier;
    DisclosureRegister desk(*base, verifier);
    for (const LedgerEntry &entry : *entries) {
        if (entry.sequence >= sequence)
            break;
        desk.take(entry);
        if (entry.kind == LedgerKind::Decision || entry.kind == LedgerKind::Consent || entry.kind == LedgerKind::Carried)
            then.decidedBy = entry.sequence;
    }
    const auto pack = desk.policyPack(language);
    if (!pack)
        return pack.error();
    then.pack = *pack;
    return then;
}

/// States of a product from its newest back, until each portion that is looked for stood there with its text.
class TextsOfThen
{
public:
    explicit TextsOfThen(ProductRevision revision) : m_revision(std::move(revision)) {}

    /// The newest state in which the portion says what has this digest.
    Result<std::optional<Product>> holding(const QString &portion, const QString &digest)
    {
        for (size_t back = 0;; ++back) {
            if (back >= m_states.size()) {
                const qint64 position = m_revision.journalPosition - qint64(back);
                if (position < 0)
                    return std::optional<Product>();
                auto state = back == 0 ? Result<Product>(m_revision.product) : productAt(m_revision, position);
                if (!state)
                    return state.error();
                m_states.push_back(std::move(*state));
            }
            const Product &state = m_states[back];
            const int row = state.rowOf({portion});
            if (row >= 0 && contentDigest(*state.at(row)) == digest)
                return std::optional(state);
        }
    }

private:
    ProductRevision m_revision;
    std::vector<Product> m_states; ///< portions are shared between them
};

QStringList changesBetween(const ReleaseBasis &before, const ReleaseBasis &after, const LivePreviews &previews, int row, const QString &when)
{
    QStringList changes;
    if (before.outcome == after.outcome && before.tearline == after.tearline)
        return changes;
    changes << Tr::tr("%1: %2 instead of %3.").arg(when, after.outcome, before.outcome);
    for (const Reason &reason : previews.decision(row, 0)->reasons)
        if (!before.rules.contains(reason.rule))
            changes << Tr::tr("%1 (%2)").arg(reason.text, reason.rule);
    for (const QString &rule : before.rules)
        if (!after.rules.contains(rule))
            changes << Tr::tr("%1 stands in the way no more.").arg(rule);
    return changes;
}

} // namespace

Result<Replay> replay(Store &store, const LedgerEntry &entry, const QStringList &portions, const MarkingLanguage &language)
{
    const bool release = entry.kind == LedgerKind::Release;
    const QJsonArray kept = entry.content.value("basis"_L1).toArray();
    if (!release && entry.kind != LedgerKind::Showing)
        return Error{ErrorCode::Unsupported, Tr::tr("Entry %1 is no release and no showing.").arg(entry.sequence), QString::number(entry.sequence)};
    if (kept.isEmpty())
        return Error{ErrorCode::Unsupported, Tr::tr("Entry %1 does not say what decided: it was made before that was kept.").arg(entry.sequence), QString::number(entry.sequence)};
    Replay made;
    made.entry = entry;
    const QJsonArray nations = release ? QJsonArray{entry.content.value("nation"_L1)} : entry.content.value("nations"_L1).toArray();
    for (const QJsonValue &nation : nations)
        made.nations << nation.toString();
    const QString packId = entry.content.value("pack"_L1).toString();
    const auto day = Day::parse(entry.content.value("day"_L1).toString());
    if (!day)
        return day.error();
    const auto then = policyBefore(store, entry.sequence, packId, language);
    const auto now = then ? loadDesk(store, packId, language) : Result<DeskState>(then.error());
    if (!now)
        return now.error();
    made.policyEntry = then->broughtBy;
    made.decidedBy = then->decidedBy;
    auto revision = store.product({entry.content.value("product"_L1).toString()}).result();
    if (!revision)
        return revision.error();
    TextsOfThen texts(std::move(*revision));
    PreviewContext context;
    context.day = *day;
    context.network = entry.content.value("network"_L1).toString();
    for (const QJsonValue &each : kept) {
        ReplayedPortion portion;
        portion.then = ReleaseBasis::fromJson(each.toObject());
        if (!portions.isEmpty() && !portions.contains(portion.then.portion))
            continue;
        const auto state = texts.holding(portion.then.portion, portion.then.text);
        if (!state)
            return state.error();
        if (!*state) {
            portion.changes << Tr::tr("The store does not have the text of then any more.");
            made.portions << portion;
            continue;
        }
        const auto decideUnder = [&](const PolicyPackPtr &pack) {
            context.pack = pack;
            context.decisions.reset();
            context.marks.reset();
            return LivePreviews::make(**state, context, {Audience{made.nations}});
        };
        const int row = (*state)->rowOf({portion.then.portion});
        const auto again = decideUnder(then->pack);
        portion.again = basisOf(*again, row, 0);
        portion.changes = changesBetween(portion.then, *portion.again, *again, row, Tr::tr("Decided again"));
        const auto today = decideUnder(now->pack);
        portion.now = basisOf(*today, row, 0);
        portion.changes += changesBetween(*portion.again, *portion.now, *today, row, Tr::tr("Under the policy of now"));
        made.portions << portion;
    }
    return made;
}

Result<QList<Replay>> replaysFor(Store &store, const QString &nation, const QStringList &portions, int most, const MarkingLanguage &language)
{
    QList<LedgerEntry> entries;
    for (const QString &kind : {u"kind:release"_s, u"kind:showing"_s}) {
        QStringList about{kind, u"nation:"_s + nation};
        for (const QString &portion : portions)
            about << u"portion:"_s + portion;
        const auto found = store.ledgerAbout(about, most).result();
        if (!found)
            return found.error();
        entries += *found;
    }
    std::sort(entries.begin(), entries.end(), [](const LedgerEntry &a, const LedgerEntry &b) { return a.sequence > b.sequence; });
    QList<Replay> replays;
    for (const LedgerEntry &entry : std::as_const(entries)) {
        auto made = replay(store, entry, portions, language);
        if (!made) {
            Replay without;
            without.entry = entry;
            without.why = made.error().what;
            made = without;
        }
        replays << *made;
    }
    return replays;
}

} // namespace parallax
