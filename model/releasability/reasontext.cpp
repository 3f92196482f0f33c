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
    {u"NO-DATE", u"decision step 1", u"DoDD 5230.11; ICD 403"},
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
    if (code == u"AGREEMENT-NOT-IN-FORCE" && agreement.from.number == Day::kForever)
        return Tr::tr("The security agreement with %1 states no first day, so it is not in force.").arg(nation);
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
    if (code == u"NO-DATE")
        return Tr::tr("The question names no day, so nothing on record can be told to be in force.");
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

} // namespace parallax
