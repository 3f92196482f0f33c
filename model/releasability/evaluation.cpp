#include "model/releasability/evaluation.h"

#include "model/tr.h"

#include <QRegularExpression>

namespace parallax {

namespace {

bool isGovernmentBody(const QString &entity)
{
    static const QStringList kBodies{
        QStringLiteral("government"),     QStringLiteral("organisation"), QStringLiteral("organization"),
        QStringLiteral("international organisation"), QStringLiteral("international organization"),
        QStringLiteral("coalition")};
    return entity.isEmpty() || kBodies.contains(entity.toLower());
}

/// Whose information this is, by the mark and by what is recorded beside it.
struct Ownership
{
    bool foreign = false;
    bool unknown = false;      ///< foreign, and some owner is not on record
    bool concealed = false;
    QStringList owners;        ///< all of them, the host too
};

Ownership ownershipOf(const FactBody &body, const QString &host)
{
    const Marking &mark = body.marking->marking;
    Ownership found;
    const auto add = [&found](const QStringList &codes) {
        for (const QString &code : codes) {
            if (!found.owners.contains(code))
                found.owners << code;
        }
    };
    const bool foreignSystem = mark.system == MarkingSystem::NonUs || mark.system == MarkingSystem::Nato
        || mark.system == MarkingSystem::Joint;
    if (foreignSystem)
        add(mark.owners.written);
    if (mark.system == MarkingSystem::Nato && mark.owners.written.isEmpty())
        add({QStringLiteral("NATO")});
    if (mark.fgi.present)
        add(mark.fgi.owners.written);
    found.concealed = mark.concealedOwner || mark.fgi.concealed || !body.trueOwner.isEmpty();
    if (!body.trueOwner.isEmpty())
        add({body.trueOwner});
    add(body.owner.split(QRegularExpression(QStringLiteral("[ ,/]+")), Qt::SkipEmptyParts));
    const bool recorded = !body.trueOwner.isEmpty() || !body.owner.isEmpty();
    const bool foreignOwner = std::any_of(found.owners.cbegin(), found.owners.cend(),
                                          [&host](const QString &owner) { return owner != host; });
    found.foreign = foreignSystem || mark.fgi.present || foreignOwner || mark.concealedOwner
        || body.governance == Governance::Fgi || body.governance == Governance::Joint
        || body.governance == Governance::Unknown;
    const bool silentMark = (mark.concealedOwner || mark.fgi.concealed) && !recorded;
    found.unknown = body.governance == Governance::Unknown || silentMark || (found.foreign && !foreignOwner);
    return found;
}

QStringList barringControls(const Marking &mark)
{
    static const QList<std::pair<Control, QString>> kBarring{
        {Control::Noforn, QStringLiteral("NOFORN")},    {Control::Nodis, QStringLiteral("NODIS")},
        {Control::Exdis, QStringLiteral("EXDIS")},      {Control::SbuNf, QStringLiteral("SBU NOFORN")},
        {Control::LesNf, QStringLiteral("LES NOFORN")}, {Control::Limdis, QStringLiteral("LIMDIS")},
        {Control::Dsen, QStringLiteral("DEA SENSITIVE")},
        // 32 CFR 2002.16(b): these limits name who may have it, and no foreign government is among them.
        {Control::CuiFedOnly, QStringLiteral("FED ONLY")}, {Control::CuiFedCon, QStringLiteral("FEDCON")},
        {Control::CuiDlOnly, QStringLiteral("DL ONLY")}};
    QStringList found;
    for (const auto &[control, name] : kBarring) {
        if (mark.has(control))
            found << name;
    }
    return found;
}

/// Controls that bar foreign release unless REL TO names the nation: atomic energy marks, and what always goes with NOFORN.
QStringList conditionallyBarring(const Marking &mark)
{
    QStringList found;
    if (mark.aea.rd)
        found << QStringLiteral("RD");
    if (mark.aea.frd)
        found << QStringLiteral("FRD");
    for (const SciSystem &system : mark.sci) {
        if (system.name.startsWith(u"HCS"))
            found << QStringLiteral("HCS");
        for (const SciCompartment &compartment : system.compartments) {
            static const QStringList kCompanions{QStringLiteral("BLFH"), QStringLiteral("BLUEFISH"),
                                                 QStringLiteral("IDIT"), QStringLiteral("IDITAROD"),
                                                 QStringLiteral("KAND"), QStringLiteral("KANDIK")};
            if (system.name == u"TK" && kCompanions.contains(compartment.name))
                found << QStringLiteral("TK-%1").arg(compartment.name);
        }
    }
    return found;
}

QStringList originatorControls(const Marking &mark)
{
    QStringList found;
    if (mark.has(Control::Orcon))
        found << QStringLiteral("ORCON");
    if (mark.has(Control::OrconUsgov))
        found << QStringLiteral("ORCON-USGOV");
    if (mark.has(Control::Imcon))
        found << QStringLiteral("IMCON");
    if (mark.relTo.present && mark.aea.rd)
        found << QStringLiteral("RD");
    if (mark.relTo.present && mark.aea.frd)
        found << QStringLiteral("FRD");
    return found;
}

bool isPlainUnclassified(const Marking &mark)
{
    const bool aea = mark.aea.rd || mark.aea.frd || mark.aea.tfni || mark.aea.dcni || mark.aea.ucni || mark.aea.cnwdi
        || mark.aea.atomal;
    return mark.system == MarkingSystem::Us && mark.level == Level::Unclassified && !mark.controls && !aea && !mark.hasCui
        && mark.sci.isEmpty() && mark.sap.isEmpty() && !mark.fgi.present && mark.accm.isEmpty()
        && mark.unknownTokens.isEmpty();
}

struct Contradictions
{
    bool noforn = false; ///< NOFORN beside a marking that lets somebody have it
    bool relido = false;
};

Contradictions contradictionsOf(const Marking &mark, bool foreign)
{
    const bool list = mark.relTo.present || mark.displayOnly.present || mark.eyesOnly.present;
    return {mark.has(Control::Noforn) && (list || mark.has(Control::Relido)),
            mark.has(Control::Relido) && (mark.displayOnly.present || foreign || mark.has(Control::Orcon)
                                          || mark.has(Control::OrconUsgov))};
}

QStringList unknownInLists(const Marking &mark)
{
    return mark.relTo.unknown + mark.displayOnly.unknown + mark.eyesOnly.unknown;
}

struct Defect
{
    QString rule, sentence, fix;
};

/// Step 1: what makes a mark one that cannot be decided on. The scenario's list stands beside the checker's findings, since
/// it holds in both regimes. A list whose only fault is its order is read.
std::optional<Defect> defectOf(const CheckedMarking &checked, const Ownership &ownership,
                               const PolicyPack &pack)
{
    const Marking &mark = checked.marking;
    const Contradictions contradictions = contradictionsOf(mark, ownership.foreign);
    if (contradictions.noforn)
        return Defect{QStringLiteral("EXC-01"), Tr::tr("NOFORN stands beside a marking that allows release."), {}};
    if (mark.has(Control::Relido) && mark.displayOnly.present)
        return Defect{QStringLiteral("EXC-02"), Tr::tr("RELIDO stands beside DISPLAY ONLY."), {}};
    if ((mark.has(Control::Relido) || mark.displayOnly.present) && ownership.foreign)
        return Defect{QStringLiteral("EXC-22"), Tr::tr("RELIDO or DISPLAY ONLY stands on foreign information."), {}};
    const bool classified = mark.isClassified();
    if ((mark.has(Control::Orcon) || mark.has(Control::OrconUsgov)) && !classified)
        return Defect{QStringLiteral("EXC-08"), Tr::tr("ORCON stands on unclassified information."), {}};
    if (mark.relTo.present && mark.relTo.written.isEmpty())
        return Defect{QStringLiteral("GRM-16"),
                      Tr::tr("REL without a list, and the product states no banner that has one."), {}};
    if (mark.relTo.present && !mark.relTo.written.contains(QStringLiteral("USA")))
        return Defect{QStringLiteral("EXC-06"), Tr::tr("REL TO does not name USA."), {}};
    if (mark.relTo.present && mark.relTo.written.size() == 1)
        return Defect{QStringLiteral("EXC-05"), Tr::tr("REL TO names USA alone."), {}};
    const bool bareDefect = checked.status == MarkStatus::Invalid && checked.findings.isEmpty();
    for (const Finding &finding : checked.findings) {
        const bool order = finding.rule == u"EXC-06" || finding.rule == u"ORD-05";
        const bool legacy = finding.rule == u"GRM-24" && finding.severity != Severity::Info;
        if (!legacy && (finding.severity != Severity::Error || order))
            continue;
        // An unknown code in a list is a finding and names nobody; and where this pack knows it, the mark was read with
        // another table.
        const QString place = mark.source.mid(finding.start, finding.length).toUpper();
        if (unknownInLists(mark).contains(place) || (mark.unknownTokens.contains(place) && pack.codes().find(place)))
            continue;
        QString fix;
        if (finding.fix)
            fix = QString(mark.source).replace(finding.fix->start, finding.fix->length, finding.fix->replacement);
        return Defect{finding.rule, finding.message, fix};
    }
    for (const QString &token : mark.unknownTokens) {
        if (!unknownInLists(mark).contains(token) && !pack.codes().find(token))
            return Defect{QStringLiteral("GRM-27"), Tr::tr("\"%1\" is not understood.").arg(token), {}};
    }
    if (!mark.level)
        return Defect{QStringLiteral("GRM-01"), Tr::tr("The mark states no level."), {}};
    if (bareDefect)
        return Defect{QStringLiteral("GRM-01"), Tr::tr("The mark is not valid."), {}};
    return std::nullopt;
}

/// One pass over the steps; keeps what it finds in \a verdict.
class Steps
{
public:
    Steps(const Question &question, const FactBody &body, Records &records, bool wordy)
        : m_question(question), m_body(body), m_records(records), m_wordy(wordy)
    {
    }
    Verdict run();

private:
    void say(const char16_t *code, Outcome outcome) { m_found.append(std::pair(QStringView(code).toString(), outcome)); }
    Verdict finish();
    /// What records call this version: a tearline with an id of its own is not what was decided on under the item's.
    const QString &item() const { return m_body.version.isEmpty() ? m_question.facts.item : m_body.version; }
    void recipient();
    void readLists(const Marking &mark);
    void besideDefect(const Marking &mark, const Ownership &ownership);
    void owners(const Ownership &ownership);
    void barring(const Marking &mark);
    void disclosureMarking(const Marking &mark, const Ownership &ownership);
    void ceilings();
    void originatorsConsent(const Marking &mark);
    void agreement();
    void channel();

    const Question &m_question;
    const FactBody &m_body;
    Records &m_records;
    bool m_wordy;
    Verdict m_verdict;
    QList<std::pair<QString, Outcome>> m_found;
    const NationPolicy *m_nation = nullptr;
    Regime m_regime = Regime::Dod;
    Level m_level = Level::TopSecret;
    bool m_released = false, m_shown = false; ///< named by REL TO; by DISPLAY ONLY
    bool isDisplayOnly() const { return !m_verdict.obstacles.shownOnlyBy.isEmpty(); }
    void showOnly(const char16_t *why) { m_verdict.obstacles.shownOnlyBy << QStringView(why).toString(); }
};

void Steps::recipient()
{
    m_nation = m_records.nation();
    if (!m_nation)
        say(u"NO-PARTNER", Outcome::Withhold);
    else if (!isGovernmentBody(m_nation->entity))
        say(u"NOT-AN-ENTITY", Outcome::Withhold);
    if (const std::optional<QString> denial = m_records.denial(item())) {
        m_verdict.obstacles.denial = *denial;
        say(u"DENIED", Outcome::Withhold);
    }
}

void Steps::readLists(const Marking &mark)
{
    const bool expand = m_records.parameter(m_regime, QStringLiteral("expand_groups")).toBool();
    m_released = (mark.relTo.present && m_records.covers(mark.relTo.written, expand))
        || (mark.eyesOnly.present && m_records.covers(mark.eyesOnly.written, expand));
    m_shown = mark.displayOnly.present && m_records.covers(mark.displayOnly.written, expand);
    m_verdict.obstacles.listed = mark.relTo.written + mark.eyesOnly.written + mark.displayOnly.written;
}

/// A mark with a defect is still read as far as it is plain: what contradicts itself is not.
void Steps::besideDefect(const Marking &mark, const Ownership &ownership)
{
    const Contradictions contradictions = contradictionsOf(mark, ownership.foreign);
    if (!contradictions.noforn) {
        m_verdict.obstacles.barring = barringControls(mark);
        if (!m_verdict.obstacles.barring.isEmpty())
            say(u"NOFORN", Outcome::Withhold);
        const bool list = !m_verdict.obstacles.listed.isEmpty();
        if (list && !m_released && !m_shown && !mark.has(Control::Relido))
            say(u"NOT-LISTED", Outcome::Withhold);
    }
    for (const SapProgram &program : mark.sap)
        m_verdict.obstacles.programs << program.name;
    if ((!mark.sap.isEmpty() || mark.sapMultiple) && !m_released)
        say(u"PROGRAM-ACCESS", Outcome::Withhold);
}

void Steps::owners(const Ownership &ownership)
{
    if (!ownership.foreign)
        return;
    Obstacles &obstacles = m_verdict.obstacles;
    obstacles.concealedOwner = ownership.concealed;
    obstacles.unknownOwner = ownership.unknown;
    for (const QString &owner : ownership.owners) {
        if (owner == m_records.pack().host || owner == m_records.recipient())
            continue;
        QString refusal;
        switch (m_records.ownerConsent(owner, m_body, m_level, item(), &refusal)) {
        case ConsentState::Given:
            break;
        case ConsentState::Silent:
            obstacles.silentOwners << owner;
            break;
        case ConsentState::Refused:
            obstacles.refusedBy << owner;
            obstacles.refusals << refusal;
            break;
        }
    }
    if (!obstacles.refusedBy.isEmpty())
        say(u"CONSENT-REFUSED", Outcome::Withhold);
    if (!obstacles.silentOwners.isEmpty() || ownership.unknown)
        say(u"FGI-CONSENT", Outcome::NeedsOriginator);
}

void Steps::barring(const Marking &mark)
{
    Obstacles &obstacles = m_verdict.obstacles;
    obstacles.barring = barringControls(mark);
    const bool releasedByList = mark.relTo.present && m_released;
    if (!releasedByList)
        obstacles.barring += conditionallyBarring(mark);
    if (!obstacles.barring.isEmpty())
        say(u"NOFORN", Outcome::Withhold);
    for (const SapProgram &program : mark.sap)
        obstacles.programs << program.name;
    if ((!mark.sap.isEmpty() || mark.sapMultiple) && !releasedByList)
        say(u"PROGRAM-ACCESS", Outcome::Withhold);
}

void Steps::disclosureMarking(const Marking &mark, const Ownership &ownership)
{
    // SBU-NF and LES-NF carry a disclosure decision themselves (markings.md section 1).
    if (mark.has(Control::Noforn) || mark.has(Control::SbuNf) || mark.has(Control::LesNf))
        return;
    QString &doubt = m_verdict.obstacles.doubtfulApproval;
    const bool list = mark.relTo.present || mark.eyesOnly.present || mark.displayOnly.present;
    if (m_released)
        return;
    if (m_shown) {
        showOnly(u"list");
        return;
    }
    const bool relido = mark.has(Control::Relido);
    if (list && !relido) {
        const Grant grant = m_records.approval(QStringLiteral("originator"), m_body, m_level, item(), &doubt);
        if (grant == Grant::None)
            say(u"NOT-LISTED", Outcome::Withhold);
        if (grant == Grant::Show)
            showOnly(u"decision");
        return;
    }
    Outcome unmarked = Outcome::NeedsDisclosureOfficial;
    if (relido) {
        const bool standing = m_records.parameter(m_regime, QStringLiteral("relido_standing_release")).toBool();
        if (standing && m_records.standingRelease(m_level, m_body.topic))
            return;
    } else if (isPlainUnclassified(mark) && (!ownership.foreign || m_body.governance == Governance::Unknown)) {
        const QString rule = m_records.parameter(m_regime, QStringLiteral("plain_unclassified")).toString();
        unmarked = outcomeFromName(rule).value_or(Outcome::Withhold);
        if (unmarked == Outcome::Release)
            return;
    } else if (mark.isClassified()) {
        const QString name = m_question.facts.disseminatedAnalyticProduct
            ? QStringLiteral("bare_classified_in_disseminated_product")
            : QStringLiteral("bare_classified");
        const std::optional<Outcome> rule = outcomeFromName(m_records.parameter(m_regime, name).toString());
        // A parameter can only say which hand has to act; what it cannot say is that bare information goes.
        unmarked = rule && *rule <= Outcome::NeedsDisclosureOfficial ? *rule : Outcome::Withhold;
    }
    const Grant grant = m_records.approval(QStringLiteral("fdo"), m_body, m_level, item(), &doubt);
    if (grant == Grant::Show)
        showOnly(u"decision");
    if (grant != Grant::None)
        return;
    if (m_wordy)
        m_verdict.obstacles.officials = m_records.officialsFor(m_body, m_level);
    if (relido)
        say(u"RELIDO", Outcome::NeedsDisclosureOfficial);
    else
        say(u"NO-FDR", unmarked);
}

void Steps::ceilings()
{
    // Intelligence, foreign and commercial information has no category. Classified information that names no rules at all
    // is held to be military: the stricter reading.
    const bool governed = m_body.governance == Governance::Dod || m_body.governance == Governance::Joint
        || m_body.governance == Governance::None || m_body.governance == Governance::Unknown;
    if (!governed)
        return;
    // Of a stranger the policy says nothing at all, and that is said already.
    if (!m_nation)
        return;
    Obstacles &obstacles = m_verdict.obstacles;
    if (!m_body.categories || m_body.categoriesUnreadable) {
        obstacles.categoryMissing = true;
        say(u"CEILING", Outcome::NeedsException);
        return;
    }
    bool shownOnly = false;
    for (int category = 1; category <= 8; ++category) {
        if (!(m_body.categories >> category & 1))
            continue;
        m_records.noteCeiling(category);
        if (m_nation->ceilings.byCategory[category].value_or(Level::Unclassified) >= m_level)
            continue;
        switch (m_records.exception(category, m_level, m_body.topic)) {
        case Grant::Keep:
            break;
        case Grant::Show:
            shownOnly = true;
            break;
        case Grant::None:
            obstacles.categoriesOver << category;
            break;
        }
    }
    if (!obstacles.categoriesOver.isEmpty() || (m_body.categories & ~quint16(0x1FE)))
        say(u"CEILING", Outcome::NeedsException);
    if (shownOnly)
        showOnly(u"exception");
}

void Steps::originatorsConsent(const Marking &mark)
{
    Obstacles &obstacles = m_verdict.obstacles;
    obstacles.originatorControls = originatorControls(mark);
    if (!obstacles.originatorControls.isEmpty()
        && !m_records.originatorConsent(m_body, m_level, item())) {
        const Grant grant = m_records.approval(QStringLiteral("originator"), m_body, m_level, item(),
                                               &obstacles.doubtfulApproval);
        if (grant == Grant::None)
            say(u"ORCON", Outcome::NeedsOriginator);
        if (grant == Grant::Show)
            showOnly(u"decision");
    }
    if (mark.has(Control::Propin) && !m_records.licenceCovers(m_body.licence))
        say(u"LICENCE", Outcome::NeedsOriginator);
}

void Steps::agreement()
{
    if (!m_nation)
        return;
    m_records.noteAgreement();
    if (!m_nation->agreement) {
        say(u"NO-AGREEMENT", Outcome::Withhold);
        return;
    }
    const Agreement &agreement = *m_nation->agreement;
    if (!m_records.hasBegun(agreement.from))
        say(u"AGREEMENT-NOT-IN-FORCE", Outcome::Withhold);
    else if (!m_records.isCurrent(agreement.from, agreement.until))
        say(u"AGREEMENT-EXPIRED", Outcome::Withhold);
    if (agreement.suspendedFrom.isKnown() && m_records.hasBegun(agreement.suspendedFrom))
        say(u"AGREEMENT-SUSPENDED", Outcome::Withhold);
    if (!agreement.maxLevel || *agreement.maxLevel < m_level)
        say(u"AGREEMENT-LEVEL", Outcome::Withhold);
}

void Steps::channel()
{
    if (m_question.network.isEmpty())
        return;
    const NetworkPolicy *network = m_records.network(m_question.network);
    if (!network || !m_records.covers(network->nations))
        say(u"NO-CHANNEL", Outcome::NoChannel);
    if (network && (!network->maxLevel || *network->maxLevel < m_level))
        say(u"CHANNEL-LEVEL", Outcome::NoChannel);
    if (!network || network->mode != u"retain")
        showOnly(u"network");
}

Verdict Steps::finish()
{
    if (m_found.isEmpty())
        channel();
    m_verdict.outcome = isDisplayOnly() ? Outcome::DisplayOnly : Outcome::Release;
    for (const auto &[code, outcome] : m_found) {
        if (outcomeRank(outcome) < outcomeRank(m_verdict.outcome))
            m_verdict.outcome = outcome;
    }
    std::sort(m_found.begin(), m_found.end(), [](const auto &a, const auto &b) {
        const int left = outcomeRank(a.second), right = outcomeRank(b.second);
        return left != right ? left < right : a.first < b.first;
    });
    for (const auto &[code, outcome] : m_found)
        m_verdict.reasons << worded(code, outcome, m_question, m_body, m_verdict.obstacles, m_records, m_wordy);
    return m_verdict;
}

Verdict Steps::run()
{
    m_regime = m_question.askedRegime.value_or(regimeFor(m_body.governance, m_question.productRegime));
    m_verdict.obstacles.regime = m_regime;
    recipient();
    if (!m_body.marking) {
        m_verdict.obstacles.defect = Tr::tr("The portion carries no mark.");
        m_verdict.obstacles.defectRule = QStringLiteral("GRM-29");
        say(u"MARK-DEFECT", Outcome::Withhold);
        return finish();
    }
    CheckedMarking other;
    const CheckedMarking *checked = m_body.marking.get();
    if (checked->regime != m_regime && !checked->marking.bareRel) {
        other = checkMarking(checked->marking, CheckContext{m_regime, {}, m_question.day, {}}, m_records.pack().language());
        checked = &other;
    }
    const Marking &mark = checked->marking;
    const Ownership ownership = ownershipOf(m_body, m_records.pack().host);
    m_verdict.obstacles.level = mark.level;
    readLists(mark);
    if (const std::optional<Defect> defect = defectOf(*checked, ownership, m_records.pack())) {
        m_verdict.obstacles.defect = defect->sentence;
        m_verdict.obstacles.defectRule = defect->rule;
        m_verdict.obstacles.defectFix = defect->fix;
        say(u"MARK-DEFECT", Outcome::Withhold);
        besideDefect(mark, ownership);
        return finish();
    }
    m_level = *mark.level;
    const bool ownReturns = m_records.parameter(m_regime, QStringLiteral("own_information_returns")).toBool();
    const bool wholeOwn = m_body.governance == Governance::Fgi && !ownership.unknown
        && (mark.system == MarkingSystem::NonUs || mark.system == MarkingSystem::Nato)
        && ownership.owners == QStringList{m_records.recipient()};
    if (wholeOwn && ownReturns && barringControls(mark).isEmpty() && mark.sap.isEmpty() && !mark.sapMultiple)
        return finish();
    owners(ownership);
    barring(mark);
    disclosureMarking(mark, ownership);
    if (mark.isClassified())
        ceilings();
    originatorsConsent(mark);
    if (mark.isClassified())
        agreement();
    return finish();
}

} // namespace

Verdict evaluate(const Question &question, const FactBody &body, Records &records, bool wordy)
{
    return Steps(question, body, records, wordy).run();
}

} // namespace parallax
