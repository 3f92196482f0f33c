#include "model/disclosure/deskwork.h"

#include "model/tr.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// On the item alone: a tearline is asked for by itself, and the full text without its tearlines.
Question questionOn(const DeskItem &item, const QString &recipient, const DeskGround &ground)
{
    Question question;
    question.facts.body = item.body;
    question.facts.item = item.id;
    question.facts.disseminatedAnalyticProduct = ground.product && ground.product->head.disseminatedAnalyticProduct;
    question.recipient = recipient;
    question.productRegime = ground.product ? ground.product->head.regime : Regime::Dod;
    question.day = ground.day;
    question.network = ground.network;
    return question;
}

std::optional<DeskItem> portionItem(const QString &id, const DeskGround &ground)
{
    // A tearline has its id anywhere, a portion is known where it stands.
    const int own = ground.product->rowOf({id});
    for (int row = std::max(0, own); row < (own < 0 ? ground.product->size() : own + 1); ++row) {
        const Portion &portion = *ground.product->at(row);
        const auto tearline = std::find_if(portion.tearlines.cbegin(), portion.tearlines.cend(), [&](const Tearline &each) { return each.id == id; });
        const bool isTearline = portion.id.value != id;
        if (isTearline && tearline == portion.tearlines.cend())
            continue;
        const Facts facts = factsOf(portion, ground.product->head, *ground.marks, ground.pack.get());
        const int index = isTearline ? int(tearline - portion.tearlines.cbegin()) : -1;
        DeskItem item;
        item.id = id;
        item.mark = isTearline ? tearline->mark : portion.mark;
        item.text = isTearline ? tearline->text : portion.text;
        item.body = isTearline ? facts.tearlines.at(index) : facts.body;
        item.content = contentDigest(portion, index);
        item.body.content = item.content;
        item.body.version.clear();
        return item;
    }
    return std::nullopt;
}

std::optional<DeskItem> facetItem(const QString &id, const DeskGround &ground)
{
    const CatalogueObject *object = ground.catalogue ? ground.catalogue->object(id.section(u'/', 0, 0)) : nullptr;
    const Facet *facet = object ? object->facet(id.section(u'/', 1)) : nullptr;
    if (!facet)
        return std::nullopt;
    DeskItem item;
    item.id = id;
    item.mark = facet->facts.body.mark;
    item.body = facet->facts.body;
    return item;
}

QList<int> categoriesIn(quint16 bits)
{
    QList<int> categories;
    for (int category = 1; category <= 8; ++category)
        if (bits >> category & 1)
            categories << category;
    return categories;
}

} // namespace

Result<DeskItem> deskItem(const QString &id, const QString &recipient, const DeskGround &ground)
{
    auto item = ground.product ? portionItem(id, ground) : facetItem(id, ground);
    if (!item) {
        return Error{ErrorCode::NotFound, ground.product ? Tr::tr("The product has no portion \"%1\"; it may have been removed.").arg(id)
                                                         : Tr::tr("No object of the picture has a facet \"%1\".").arg(id), id};
    }
    item->now = decide(questionOn(*item, recipient, ground), *ground.pack);
    item->authorities = authoritiesOver(item->body, *ground.pack);
    return *item;
}

Result<DisclosureDecision> decideItem(const DeskItem &item, const DeskRequest *request, const QString &recipient, const Rule &rule,
                                      const DeskGround &ground, const DisclosureRegister &desk)
{
    const bool rules = rule.ruling == Ruling::Grant || rule.ruling == Ruling::Deny || rule.ruling == Ruling::Sanitise || rule.ruling == Ruling::AcceptLeak;
    if (rules && !item.authorities.contains(rule.official)) {
        return Error{ErrorCode::Denied,
                     item.authorities.isEmpty()
                         ? Tr::tr("Nobody in the policy pack has the authority to decide on %1 (originator %2). Ask the originator.").arg(item.id, item.body.originator)
                         : Tr::tr("%1 has no authority over %2 (originator, level or category). These have: %3. Route the request to one of them.")
                               .arg(rule.official, item.id, item.authorities.join(u", "_s)),
                     rule.official};
    }
    if (rule.by == u"originator" && rule.how.isEmpty()) {
        return Error{ErrorCode::Malformed, Tr::tr("An originator's answer is recorded with how it came and from whom."), item.id};
    }
    DisclosureDecision decision;
    decision.id = desk.nextDecisionId();
    decision.request = request ? request->request.id : QString();
    decision.ruling = rule.ruling;
    decision.product = ground.product ? ground.product->head.id.value : QString();
    decision.portion = item.id;
    decision.nation = recipient;
    decision.by = rule.by;
    decision.official = rule.official;
    decision.conditions = rule.oralVisualOnly ? u"oral and visual only"_s : QString();
    decision.network = rule.network;
    decision.date = ground.day;
    decision.expires = rule.expires;
    decision.content = item.content;
    decision.reason = rule.reason;
    decision.partnerReason = rule.partnerReason;
    decision.how = rule.how;
    decision.from = rule.from;
    if (item.body.marking)
        decision.level = item.body.marking->marking.level;
    decision.topic = item.body.topic;
    decision.originator = item.body.originator;
    decision.categories = categoriesIn(item.body.categories);
    if (!rule.reason.isEmpty() || !rules)
        return decision;
    if (rule.ruling == Ruling::Deny)
        return Error{ErrorCode::Malformed, Tr::tr("A denial says why: write the reason."), item.id};
    const QList<DisclosureDecision> before = desk.precedents(decision);
    const auto against = std::find_if(before.cbegin(), before.cend(), [&](const DisclosureDecision &each) {
        return (each.ruling == Ruling::Grant || each.ruling == Ruling::Deny) && each.ruling != rule.ruling;
    });
    if (against != before.cend()) {
        return Error{ErrorCode::Malformed, Tr::tr("Decision %1 of %2 on like facts says the opposite: write the reason why this one differs.")
                                               .arg(against->id, against->date.toString()), item.id};
    }
    return decision;
}

Result<DisclosureDecision> acceptLeak(const LeakFlag &flag, const QString &nation, const Rule &rule, const DeskGround &ground, const DisclosureRegister &desk)
{
    if (!flag.blocks || flag.item.isEmpty())
        return Error{ErrorCode::Unsupported, Tr::tr("%1 does not wait for anybody to accept it.").arg(flag.code), flag.where.value};
    if (rule.reason.trimmed().isEmpty())
        return Error{ErrorCode::Malformed, Tr::tr("Who lets a leak stand says why: write the reason."), flag.where.value};
    if (!rule.network.isEmpty() || rule.oralVisualOnly)
        return Error{ErrorCode::Unsupported, Tr::tr("What is let stand, stands on every network and in every copy: leave network and conditions out."), flag.where.value};
    const auto item = deskItem(flag.item, nation, ground);
    if (!item)
        return item.error();
    Rule accepting = rule;
    accepting.ruling = Ruling::AcceptLeak;
    auto decision = decideItem(*item, nullptr, nation, accepting, ground, desk);
    if (decision) {
        decision->leak = flag.code;
        decision->said = flag.said;
    }
    return decision;
}

Result<Decision> outcomeWith(const DisclosureDecision &decision, const DeskItem &item, const DisclosureRegister &desk, const DeskGround &ground)
{
    QJsonObject policy = desk.policy();
    if (const auto record = decision.record()) {
        QJsonArray records = policy.value("decisions"_L1).toArray();
        records.append(*record);
        policy.insert("decisions"_L1, records);
    }
    const auto pack = PolicyPack::fromJson(policy, u"policy"_s, ground.pack->language());
    if (!pack)
        return pack.error();
    return decide(questionOn(item, decision.nation, ground), **pack);
}

} // namespace parallax
