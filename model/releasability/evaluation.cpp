#include "model/releasability/evaluation.h"

#include "model/releasability/markmeaning.h"
#include "model/tr.h"

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

/// One pass over the steps; keeps what it finds in \a verdict.
class Steps
{
public:
    Steps(const Question &question, const FactBody &body, Records &records, bool wordy, bool tearline)
        : m_question(question), m_body(body), m_records(records), m_wordy(wordy)
    {
        const QString &own = question.facts.item;
        // Under the item's own id a tearline is as good as unnamed: what was decided was the full text.
        m_unnamed = tearline && (body.version.isEmpty() || body.version == own);
        m_item = m_unnamed ? QString() : body.version.isEmpty() ? own : body.version;
    }
    Verdict run();

private:
    void say(const char16_t *code, Outcome outcome) { m_found.append(std::pair(QStringView(code).toString(), outcome)); }
    Verdict finish();
    /// What records call this version: a tearline is not what was decided on under the item's id. Empty where no record
    /// can name it, and then none that permits counts.
    const QString &item() const { return m_item; }
    void recipient();
    void readLists(const Marking &mark);
    void besideDefect(const Marking &mark, const Ownership &ownership);
    void owners(const Ownership &ownership);
    void barring(const Marking &mark);
    void disclosureMarking(const Marking &mark, const Ownership &ownership);
    void ceilings(const Marking &mark);
    void originatorsConsent(const Marking &mark);
    void agreement();
    void channel();

    const Question &m_question;
    const FactBody &m_body;
    Records &m_records;
    bool m_wordy;
    bool m_unnamed = false; ///< a tearline without an id of its own
    QString m_item;
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
    // Without a day no record can be told to be in force, a denial neither.
    if (!m_question.day.isKnown())
        say(u"NO-DATE", Outcome::Withhold);
    std::optional<QString> denial = m_records.denial(item());
    // Nobody could have denied an unnamed version by itself, so the denial of its item holds for it.
    if (!denial && m_unnamed)
        denial = m_records.denial(m_question.facts.item);
    if (denial) {
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
        const Grant grant = m_records.approval(QStringLiteral("originator"), m_body, m_level, item(), m_question.network, &doubt);
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
    const Grant grant = m_records.approval(QStringLiteral("fdo"), m_body, m_level, item(), m_question.network, &doubt);
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

void Steps::ceilings(const Marking &mark)
{
    // Intelligence, foreign and commercial information has no category. Classified information that names no rules at all
    // is held to be military: the stricter reading. So it is where the mark contradicts the stated origin: a US mark is
    // never wholly foreign, a JOINT one is partly ours, and what a firm sold is military once we classify it. A category left
    // out never frees what a category held.
    const bool governed = m_body.governance == Governance::Dod || m_body.governance == Governance::Joint
        || m_body.governance == Governance::None || m_body.governance == Governance::Unknown
        || mark.system == MarkingSystem::Joint
        || (m_body.governance == Governance::Fgi && mark.system == MarkingSystem::Us)
        || (m_body.governance == Governance::Commercial && mark.system == MarkingSystem::Us);
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
        const Grant grant = m_records.approval(QStringLiteral("originator"), m_body, m_level, item(), m_question.network,
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
    if (const std::optional<MarkDefect> defect = defectOf(*checked, ownership, m_records.pack())) {
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
        ceilings(mark);
    originatorsConsent(mark);
    if (mark.isClassified())
        agreement();
    return finish();
}

} // namespace

Verdict evaluate(const Question &question, const FactBody &body, Records &records, bool wordy, bool tearline)
{
    return Steps(question, body, records, wordy, tearline).run();
}

} // namespace parallax
