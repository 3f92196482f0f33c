#include "model/releasability/evaluation.h"

#include "model/tr.h"

namespace parallax {

namespace {

/// Where each code comes from. Sources are public; markings.md section 0 says how far each was read.
struct Source
{
    const char16_t *code, *rule, *citation;
};
constexpr Source kSources[] = {
    {u"NO-PARTNER", u"decision step 1", u"DoDD 5230.11; ICD 403"},
    {u"NOT-AN-ENTITY", u"decision step 1", u"DoDD 5230.11; ICD 403"},
    {u"MARK-DEFECT", u"decision step 1", u"32 CFR 2001.21(c), 2001.23"},
    {u"DENIED", u"decision step 8", u"DoDD 5230.11; ICD 403"},
    {u"FGI-CONSENT", u"decision step 2", u"32 CFR 2001.54 (third-party rule)"},
    {u"CONSENT-REFUSED", u"decision step 2", u"32 CFR 2001.54 (third-party rule)"},
    {u"NOFORN", u"FDR-19", u"IC Markings Register and Manual (2016) p145; DoDM 5200.01 Vol 2, Encl 4, 10.a"},
    {u"PROGRAM-ACCESS", u"decision step 3", u"IC Markings Register and Manual (2016) p101; DoDM 5200.01 Vol 2, Encl 4, 7"},
    {u"NOT-LISTED", u"FDR-19", u"IC Markings Register and Manual (2016) p150; DoDM 5200.01 Vol 2, Encl 4, 10.d"},
    {u"RELIDO", u"FDR-19", u"IC Markings Register and Manual (2016) p154; ICD 403"},
    {u"CEILING", u"decision step 5", u"DoDD 5230.11, Encl 2; NDP-1 (fact sheet)"},
    {u"ORCON", u"FDR-19", u"IC Markings Register and Manual (2016) p136; ICPG 710.1"},
    {u"LICENCE", u"FDR-19", u"IC Markings Register and Manual (2016) p148"},
    {u"NO-AGREEMENT", u"decision step 7", u"DoDD 5230.11; International Programs Security Handbook ch. 3"},
    {u"AGREEMENT-EXPIRED", u"decision step 7", u"DoDD 5230.11; International Programs Security Handbook ch. 3"},
    {u"AGREEMENT-NOT-IN-FORCE", u"decision step 7", u"DoDD 5230.11; International Programs Security Handbook ch. 3"},
    {u"AGREEMENT-SUSPENDED", u"decision step 7", u"DoDD 5230.11; International Programs Security Handbook ch. 3"},
    {u"AGREEMENT-LEVEL", u"decision step 7", u"DoDD 5230.11; International Programs Security Handbook ch. 3"},
    {u"NO-CHANNEL", u"decision step 9", u"CNSSI 1001 (spillage)"},
    {u"CHANNEL-LEVEL", u"decision step 9", u"CNSSI 1001 (spillage)"},
};

QString levelText(const Obstacles &obstacles)
{
    return obstacles.level ? levelCode(*obstacles.level) : QStringLiteral("?");
}

QStringList ownerNames(const QStringList &owners, const Obstacles &obstacles, const FactBody &body, const PolicyPack &pack)
{
    QStringList names;
    for (const QString &owner : owners) {
        // The true owner of a protected source is never printed, not even for us.
        const bool hidden = obstacles.concealedOwner
            && (owner == body.trueOwner || !body.marking || !body.marking->marking.source.contains(owner));
        names << (hidden ? Tr::tr("the protected owner") : printedNation(pack, owner));
    }
    names.removeDuplicates();
    return names;
}

QString categoryList(const QList<int> &categories)
{
    QStringList names;
    for (const int category : categories)
        names << QString::number(category);
    return names.join(QStringLiteral(", "));
}

QString ceilingText(const QString &nation, const Obstacles &obstacles, Records &records)
{
    if (obstacles.categoryMissing)
        return Tr::tr("The category of this military information is not stated, so no ceiling can be compared.");
    const NationPolicy *known = records.pack().nation(records.recipient());
    QStringList parts;
    for (const int category : obstacles.categoriesOver) {
        const std::optional<Level> ceiling = known ? known->ceilings.byCategory[category] : std::nullopt;
        parts << (ceiling ? Tr::tr("%1 in category %2").arg(levelCode(*ceiling)).arg(category)
                          : Tr::tr("nothing in category %1").arg(category));
    }
    return Tr::tr("%1 is above what policy allows %2: %3.").arg(levelText(obstacles), nation, parts.join(QStringLiteral(", ")));
}

QString ownerText(const QString &nation, const FactBody &body, const Obstacles &obstacles, const PolicyPack &pack)
{
    const QStringList names = ownerNames(obstacles.silentOwners, obstacles, body, pack);
    if (body.governance == Governance::Unknown)
        return Tr::tr("Under whose rules this stands is not stated or not understood, so nobody can say who owns it.");
    if (names.isEmpty())
        return Tr::tr("The owner of this foreign information is not on record, so nobody can have consented for %1.").arg(nation);
    return Tr::tr("No consent of %1 for %2 at %3, topic %4, is on record for this day.")
        .arg(names.join(QStringLiteral(", ")), nation, levelText(obstacles),
             body.topic.isEmpty() ? Tr::tr("not stated") : body.topic);
}

QString agreementText(const QString &code, const QString &nation, const Obstacles &obstacles, Records &records)
{
    const NationPolicy *known = records.pack().nation(records.recipient());
    if (!known || !known->agreement)
        return Tr::tr("No security agreement with %1 is on record.").arg(nation);
    const Agreement &agreement = *known->agreement;
    if (code == u"AGREEMENT-EXPIRED")
        return Tr::tr("The security agreement with %1 ended on %2.").arg(nation, agreement.until.toString());
    if (code == u"AGREEMENT-NOT-IN-FORCE")
        return Tr::tr("The security agreement with %1 begins on %2.").arg(nation, agreement.from.toString());
    if (code == u"AGREEMENT-SUSPENDED")
        return Tr::tr("The security agreement with %1 is suspended from %2.").arg(nation, agreement.suspendedFrom.toString());
    return Tr::tr("The security agreement with %1 stops at %2; this is %3.")
        .arg(nation, agreement.maxLevel ? levelCode(*agreement.maxLevel) : Tr::tr("no stated level"), levelText(obstacles));
}

QString sentence(const QString &code, const Question &question, const FactBody &body, const Obstacles &obstacles,
                 Records &records)
{
    const PolicyPack &pack = records.pack();
    const QString nation = printedNation(pack, records.recipient());
    if (code == u"NO-PARTNER")
        return Tr::tr("%1 is not in the policy.").arg(records.recipient());
    if (code == u"NOT-AN-ENTITY")
        return Tr::tr("%1 is entered as \"%2\", which is no government, organisation or coalition.")
            .arg(nation, pack.nation(records.recipient()) ? pack.nation(records.recipient())->entity : QString());
    if (code == u"MARK-DEFECT")
        return Tr::tr("The mark cannot be decided on: %1").arg(obstacles.defect);
    if (code == u"DENIED")
        return Tr::tr("Release to %1 was denied (%2).").arg(nation, obstacles.denial);
    if (code == u"FGI-CONSENT")
        return ownerText(nation, body, obstacles, pack);
    if (code == u"CONSENT-REFUSED")
        return Tr::tr("%1 refused %2 (%3).")
            .arg(ownerNames(obstacles.refusedBy, obstacles, body, pack).join(QStringLiteral(", ")), nation,
                 obstacles.refusals.join(QStringLiteral(", ")));
    if (code == u"NOFORN")
        return Tr::tr("%1 bars release to %2.").arg(obstacles.barring.join(QStringLiteral(", ")), nation);
    if (code == u"PROGRAM-ACCESS")
        return Tr::tr("Special access programme %1, and no REL TO names %2.")
            .arg(obstacles.programs.isEmpty() ? Tr::tr("(several)") : obstacles.programs.join(QStringLiteral(", ")), nation);
    if (code == u"NOT-LISTED")
        return Tr::tr("%1 is not among %2 on %3.")
            .arg(nation, obstacles.listed.join(QStringLiteral(", ")), question.day.toString());
    if (code == u"RELIDO")
        return Tr::tr("RELIDO leaves this to a disclosure official, and no current approval for %1 is on record.").arg(nation);
    if (code == u"NO-FDR")
        return Tr::tr("The mark says nothing on foreign disclosure, and no current approval for %1 is on record.").arg(nation);
    if (code == u"CEILING")
        return ceilingText(nation, obstacles, records);
    if (code == u"ORCON")
        return Tr::tr("%1: no consent of %2 for %3 is on record for this day.")
            .arg(obstacles.originatorControls.join(QStringLiteral(", ")),
                 body.originator.isEmpty() ? Tr::tr("the originator (not stated)") : body.originator, nation);
    if (code == u"LICENCE")
        return body.licence.isEmpty()
            ? Tr::tr("PROPIN, and no licence is stated.")
            : Tr::tr("PROPIN, and licence %1 does not cover %2 on this day.").arg(body.licence, nation);
    if (code == u"NO-CHANNEL")
        return Tr::tr("%1 does not reach %2.").arg(question.network, nation);
    if (code == u"CHANNEL-LEVEL") {
        const auto network = pack.networks.constFind(question.network);
        const bool known = network != pack.networks.cend() && network->maxLevel;
        return Tr::tr("%1 carries up to %2; this is %3.")
            .arg(question.network, known ? levelCode(*network->maxLevel) : Tr::tr("no stated level"), levelText(obstacles));
    }
    return agreementText(code, nation, obstacles, records);
}

/// What a partner may read: neither control nor programme nor owner, and the same words for causes that differ.
QString partnerSentence(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Withhold:
        return Tr::tr("Not released under the policy in force.");
    case Outcome::NeedsException:
    case Outcome::NeedsOriginator:
    case Outcome::NeedsDisclosureOfficial:
        return Tr::tr("Not released: no decision has been made.");
    case Outcome::NoChannel:
        return Tr::tr("Cannot be sent over the network asked for.");
    case Outcome::DisplayOnly:
    case Outcome::ReleaseSanitised:
    case Outcome::Release:
        break;
    }
    return {};
}

} // namespace

QString printedNation(const PolicyPack &pack, const QString &code)
{
    const QString name = pack.nationName(code);
    return name == code || name.isEmpty() ? code : QStringLiteral("%1 (%2)").arg(name, code);
}

Reason worded(const QString &code, Outcome outcome, const Question &question, const FactBody &body,
              const Obstacles &obstacles, Records &records, bool wordy)
{
    Reason reason;
    reason.code = code;
    reason.outcome = outcome;
    if (!wordy)
        return reason;
    for (const Source &source : kSources) {
        if (code == QStringView(source.code)) {
            reason.rule = QStringView(source.rule).toString();
            reason.citation = QStringView(source.citation).toString();
        }
    }
    if (code == u"NO-FDR") {
        const bool ic = obstacles.regime == Regime::Ic;
        reason.rule = QStringLiteral("DIV-03");
        reason.citation = ic ? QStringLiteral("ICD 710; ICD 403; IC Markings Register and Manual (2016) p21")
                             : QStringLiteral("DoDD 5230.11; NDP-1 (fact sheet)");
    }
    if (code == u"MARK-DEFECT" && !obstacles.defectRule.isEmpty()) {
        reason.rule = obstacles.defectRule;
        const QString citation = ruleText(obstacles.defectRule, records.pack().language()).citation;
        if (!citation.isEmpty())
            reason.citation = citation;
    }
    reason.text = sentence(code, question, body, obstacles, records);
    reason.partnerText = partnerSentence(outcome);
    return reason;
}

namespace {

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

} // namespace

namespace {

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
                           Tr::tr("Decision %1 is on record, and does not count: its official lacks the authority, or its "
                                  "condition is not understood.")
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
