#include "model/releasability/evaluation.h"

#include "model/tr.h"

namespace parallax {

namespace {

QString categoryList(const QList<int> &categories)
{
    QStringList names;
    for (const int category : categories)
        names << QString::number(category);
    return names.join(QStringLiteral(", "));
}

QString officialsText(const Obstacles &obstacles)
{
    return obstacles.officials.isEmpty() ? Tr::tr("a disclosure official with the authority")
                                         : obstacles.officials.join(QStringLiteral(", "));
}

/// Highest level that ceilings and agreement leave this nation in the item's categories.
Level levelWithin(const FactBody &body, const Obstacles &obstacles, const NationPolicy &nation, Records &records)
{
    records.noteAgreement();
    for (int category = 1; category <= 8; ++category) {
        if (body.categories >> category & 1)
            records.noteCeiling(category);
    }
    Level level = obstacles.level.value_or(Level::Unclassified);
    if (!nation.agreement || !nation.agreement->maxLevel)
        return Level::Unclassified;
    level = std::min(level, *nation.agreement->maxLevel);
    for (int category = 1; category <= 8; ++category) {
        if (body.categories >> category & 1)
            level = std::min(level, nation.ceilings.byCategory[category].value_or(Level::Unclassified));
    }
    return level;
}

Remedy remedyFor(const Reason &reason, const Question &question, const Obstacles &obstacles, Records &records)
{
    const FactBody &body = question.facts.body;
    const PolicyPack &pack = records.pack();
    const QString nation = printedNation(pack, records.recipient());
    const QString &code = reason.code;
    const auto remedy = [&code](const char16_t *kind, const QString &text) {
        return Remedy{QStringView(kind).toString(), text, code};
    };
    const QString originator = body.originator.isEmpty() ? Tr::tr("the originator") : body.originator;
    if (code == u"NO-PARTNER")
        return remedy(u"ADD-PARTNER", Tr::tr("An entry for %1 in the policy.").arg(records.recipient()));
    if (code == u"NOT-AN-ENTITY")
        return remedy(u"ADD-PARTNER", Tr::tr("Release to the government concerned, not to %1.").arg(nation));
    if (code == u"NO-DATE")
        return remedy(u"STATE-DATE", Tr::tr("State the day for which this is asked."));
    if (code == u"MARK-DEFECT")
        return remedy(u"RE-MARK", obstacles.defectFix.isEmpty()
                                      ? Tr::tr("Send the portion back to %1 to be marked.").arg(originator)
                                      : Tr::tr("Mark it %1, if %2 agrees.").arg(obstacles.defectFix, originator));
    if (code == u"DENIED")
        return remedy(u"FDO-DECISION", Tr::tr("A new decision in place of %1.").arg(obstacles.denial));
    if (code == u"FGI-CONSENT") {
        const QStringList names = ownerNames(obstacles.silentOwners, obstacles, body, pack);
        if (body.governance == Governance::Unknown)
            return remedy(u"STATE-REGIME", Tr::tr("State the regime: DOD, IC, FGI, JOINT, COMMERCIAL or NONE."));
        if (names.isEmpty())
            return remedy(u"STATE-OWNER", Tr::tr("State the owner of the information; then its consent for %1.").arg(nation));
        if (obstacles.concealedOwner)
            return remedy(u"ASK-OWNER", Tr::tr("Consent of %1 for %2, asked through its custodian.")
                                            .arg(names.join(QStringLiteral(", ")), nation));
        return remedy(u"ASK-OWNER", Tr::tr("Consent of %1 for %2.").arg(names.join(QStringLiteral(", ")), nation));
    }
    if (code == u"CONSENT-REFUSED")
        return remedy(u"ASK-OWNER", Tr::tr("%1 withdraws its refusal (%2).")
                                        .arg(ownerNames(obstacles.refusedBy, obstacles, body, pack).join(QStringLiteral(", ")),
                                             obstacles.refusals.join(QStringLiteral(", "))));
    if (code == u"NOFORN")
        return remedy(u"RE-MARK", Tr::tr("Drop %1 in favour of REL TO USA, %2, if %3 and the guide allow it.")
                                      .arg(obstacles.barring.join(QStringLiteral(", ")), records.recipient(), originator));
    if (code == u"PROGRAM-ACCESS")
        return remedy(u"RE-MARK", Tr::tr("A REL TO for %1 by the authority of the programme.").arg(nation));
    if (code == u"NOT-LISTED")
        return remedy(u"RE-MARK", Tr::tr("Add %1 to the list, or a recorded approval of %2.").arg(nation, originator));
    if (code == u"RELIDO" || code == u"NO-FDR") {
        QList<int> categories;
        for (int category = 1; category <= 8; ++category) {
            if (body.categories >> category & 1)
                categories << category;
        }
        if (categories.isEmpty())
            return remedy(u"FDO-DECISION", Tr::tr("A decision for %1 by %2.").arg(nation, officialsText(obstacles)));
        return remedy(u"FDO-DECISION", Tr::tr("A decision in category %1 for %2 by %3.")
                                           .arg(categoryList(categories), nation, officialsText(obstacles)));
    }
    if (code == u"CEILING") {
        if (obstacles.categoryMissing)
            return remedy(u"STATE-CATEGORY", Tr::tr("State the category of the information."));
        return remedy(u"EXCEPTION", Tr::tr("An exception for %1 in category %2 up to %3.")
                                        .arg(nation, categoryList(obstacles.categoriesOver), levelText(obstacles)));
    }
    if (code == u"ORCON")
        return remedy(u"ASK-ORIGINATOR", Tr::tr("Consent of %1 for %2 at %3.").arg(originator, nation, levelText(obstacles)));
    if (code == u"LICENCE")
        return remedy(u"LICENCE", body.licence.isEmpty() ? Tr::tr("State the licence; it must cover %1.").arg(nation)
                                                         : Tr::tr("Licence %1 extended to %2.").arg(body.licence, nation));
    if (code == u"NO-CHANNEL" || code == u"CHANNEL-LEVEL") {
        QStringList reaching;
        for (const NetworkPolicy &network : pack.networks) {
            records.network(network.id);
            if (obstacles.level && network.maxLevel && *network.maxLevel >= *obstacles.level
                && records.covers(network.nations))
                reaching << network.id;
        }
        reaching.sort();
        return remedy(u"CHANNEL", reaching.isEmpty() ? Tr::tr("Another way than a network: none on record reaches %1.").arg(nation)
                                                     : Tr::tr("Send it over %1.").arg(reaching.join(QStringLiteral(", "))));
    }
    if (code == u"AGREEMENT-SUSPENDED")
        return remedy(u"AGREEMENT", Tr::tr("The suspension of the agreement with %1 is lifted.").arg(nation));
    return remedy(u"AGREEMENT", Tr::tr("A security agreement with %1 in force at %2.").arg(nation, levelText(obstacles)));
}

/// The mark that the guide asks for, where the nation would get more under it.
std::optional<Remedy> guideRemedy(const Question &question, const Verdict &verdict, Records &records)
{
    const GuideAdvice *advice = records.pack().advice(question.facts.item);
    if (!advice || advice->mark == question.facts.body.mark || verdict.outcome == Outcome::Release)
        return std::nullopt;
    FactBody body = question.facts.body;
    body.mark = advice->mark;
    body.marking = std::make_shared<const CheckedMarking>(checkMarking(
        advice->mark, Form::Portion, CheckContext{verdict.obstacles.regime, {}, question.day, {}}, records.pack().language()));
    if (outcomeRank(evaluate(question, body, records, false).outcome) <= outcomeRank(verdict.outcome))
        return std::nullopt;
    return Remedy{QStringLiteral("RE-MARK"), Tr::tr("Mark it %1: the guide asks for it (%2).").arg(advice->mark, advice->row),
                  verdict.reasons.isEmpty() ? QString() : verdict.reasons.constFirst().code};
}

/// What would let the nation keep what it may only see.
QList<Remedy> keepingRemedies(const Question &question, const Obstacles &obstacles, Records &records)
{
    const QString nation = printedNation(records.pack(), records.recipient());
    QList<Remedy> remedies;
    if (obstacles.shownOnlyBy.contains(u"list"))
        remedies << Remedy{QStringLiteral("RE-MARK"), Tr::tr("Add %1 to REL TO, so that it may be kept.").arg(nation), {}};
    if (obstacles.shownOnlyBy.contains(u"exception"))
        remedies << Remedy{QStringLiteral("EXCEPTION"), Tr::tr("An exception for %1 that lets it keep a copy.").arg(nation), {}};
    if (obstacles.shownOnlyBy.contains(u"decision"))
        remedies << Remedy{QStringLiteral("FDO-DECISION"), Tr::tr("A decision for %1 that lets it keep a copy.").arg(nation), {}};
    if (obstacles.shownOnlyBy.contains(u"network"))
        remedies << Remedy{QStringLiteral("CHANNEL"), Tr::tr("%1 only shows; send it another way.").arg(question.network), {}};
    return remedies;
}

} // namespace

QList<Remedy> remediesFor(const Question &question, const Verdict &verdict, Records &records)
{
    QList<Remedy> remedies;
    records.noteGuide(question.facts.item);
    const std::optional<Remedy> guide = guideRemedy(question, verdict, records);
    if (guide)
        remedies << *guide;
    for (const Reason &reason : verdict.reasons) {
        // The guide's own mark stands in place of the general advice to drop a control.
        if (guide && reason.code == u"NOFORN")
            continue;
        remedies << remedyFor(reason, question, verdict.obstacles, records);
    }
    if (verdict.outcome == Outcome::DisplayOnly)
        remedies << keepingRemedies(question, verdict.obstacles, records);
    if (!verdict.obstacles.doubtfulApproval.isEmpty())
        remedies << Remedy{QStringLiteral("FDO-DECISION"),
                           Tr::tr("Decision %1 is on record, and does not count here: it was made for another text or "
                                  "another network, its official lacks the authority or the second signature, or its condition is not understood.")
                               .arg(verdict.obstacles.doubtfulApproval),
                           verdict.reasons.isEmpty() ? QString() : verdict.reasons.constFirst().code};
    // A version for a wider audience helps against anything but the recipient itself.
    const NationPolicy *nation = records.pack().nation(records.recipient());
    const bool hopeless = std::any_of(verdict.reasons.cbegin(), verdict.reasons.cend(), [](const Reason &reason) {
        return reason.code == u"NO-PARTNER" || reason.code == u"NOT-AN-ENTITY" || reason.code == u"DENIED"
            || reason.outcome == Outcome::NoChannel;
    });
    if (!verdict.reasons.isEmpty() && nation && !hopeless) {
        const Level level = levelWithin(question.facts.body, verdict.obstacles, *nation, records);
        const QString text = level > Level::Cui
            ? Tr::tr("Write a tearline at %1 or below for %2.").arg(levelCode(level), printedNation(records.pack(), nation->code))
            : Tr::tr("Write an unclassified tearline for %1.").arg(printedNation(records.pack(), nation->code));
        remedies << Remedy{QStringLiteral("WRITE-TEARLINE"), text, verdict.reasons.constFirst().code};
    }
    return remedies;
}

} // namespace parallax
