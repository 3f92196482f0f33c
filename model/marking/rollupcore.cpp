#include "model/marking/rollupcore.h"

#include "model/marking/parser.h"
#include "model/marking/printer.h"
#include "model/tr.h"

namespace parallax {

namespace {
constexpr quint32 bits(std::initializer_list<Control> controls)
{
    quint32 all = 0;
    for (Control control : controls)
        all |= quint32(control);
    return all;
}
constexpr quint32 kNonIc = bits({Control::Limdis, Control::Exdis, Control::Nodis, Control::Sbu, Control::SbuNf, Control::Les, Control::LesNf,
                                 Control::Ssi, Control::Nnpi});
constexpr quint32 kDissem = bits({Control::Rsen, Control::Fouo, Control::Orcon, Control::OrconUsgov, Control::Imcon, Control::Propin,
                                  Control::Dsen, Control::RawFisa, Control::Fisa, Control::Waived, Control::Hvsaco});
constexpr quint32 kCuiLimits = 0x7fu << 22;

bool isDefective(const CheckedMarking &checked)
{
    if (!checked.marking.unknownTokens.isEmpty())
        return true;
    if (checked.status != MarkStatus::Invalid)
        return false;
    // That the IC release followed here has no CUI does not make a CUI mark unreadable (CUI-07).
    return std::any_of(checked.findings.cbegin(), checked.findings.cend(),
                       [](const Finding &finding) { return finding.severity == Severity::Error && finding.rule != u"CUI-07"; });
}

bool hasAea(const AeaMarks &aea)
{
    return aea != AeaMarks();
}

void uniteCompartments(QList<SciCompartment> *into, const QList<SciCompartment> &from)
{
    for (const SciCompartment &compartment : from) {
        auto known = std::find_if(into->begin(), into->end(), [&](const SciCompartment &other) { return other.name == compartment.name; });
        if (known == into->end()) {
            into->append(compartment);
            continue;
        }
        for (const QString &sub : compartment.subs) {
            if (!known->subs.contains(sub))
                known->subs.append(sub);
        }
        std::sort(known->subs.begin(), known->subs.end(), sciBefore);
    }
    std::sort(into->begin(), into->end(), [](const auto &a, const auto &b) { return sciBefore(a.name, b.name); });
}

template <typename Item>
void uniteNamed(QList<Item> *into, const QList<Item> &from)
{
    for (const Item &item : from) {
        auto known = std::find_if(into->begin(), into->end(), [&](const Item &other) { return other.name == item.name; });
        if (known == into->end())
            into->append(item);
        else
            uniteCompartments(&known->compartments, item.compartments);
    }
    std::sort(into->begin(), into->end(), [](const auto &a, const auto &b) { return sciBefore(a.name, b.name); });
}

void uniteStrings(QStringList *into, const QStringList &from)
{
    *into += from;
    into->sort();
    into->removeDuplicates();
}

void uniteNumbers(QList<int> *into, const QList<int> &from)
{
    *into += from;
    std::sort(into->begin(), into->end());
    into->erase(std::unique(into->begin(), into->end()), into->end());
}
} // namespace

RollUpCore::RollUpCore(QList<RollUpInput> inputs, const RollUpOptions &options, const MarkingLanguage &language)
    : m_inputs(std::move(inputs)), m_options(options), m_language(language), m_codes(*language.codes)
{
}

void RollUpCore::say(const char *rule, Severity severity, const QString &message)
{
    m_result.findings.append({QString::fromLatin1(rule), severity, message, 0, 0, std::nullopt, false});
}

bool RollUpCore::any(const std::function<bool(const View &)> &test) const
{
    return std::any_of(m_views.cbegin(), m_views.cend(), test);
}

bool RollUpCore::anyControl(Control control) const
{
    return any([control](const View &view) { return view.mark && view.mark->has(control); });
}

QList<int> RollUpCore::placesWhere(const std::function<bool(const View &)> &test) const
{
    QList<int> places;
    for (const View &view : m_views) {
        if (test(view))
            places += view.places;
    }
    std::sort(places.begin(), places.end());
    return places;
}

void RollUpCore::readView(const RollUpInput &input)
{
    View view;
    view.checked = input.marking;
    view.places = input.places;
    view.date = input.date.isKnown() ? input.date : m_options.date;
    const bool unresolved = view.checked && view.checked->marking.bareRel && view.checked->marking.relTo.set.isEmpty() && !m_options.statedBanner.isEmpty();
    if (view.checked && (view.checked->regime != m_options.regime || unresolved)) {
        CheckContext context;
        context.regime = m_options.regime;
        context.documentBanner = m_options.statedBanner;
        context.date = view.date;
        context.cui = m_options.cui;
        view.checked = std::make_shared<const CheckedMarking>(
            checkMarking(view.checked->marking.source, view.checked->marking.form, context, m_language));
    }
    view.defective = true;
    if (view.checked) {
        view.mark = &view.checked->marking;
        view.defective = isDefective(*view.checked);
        view.levelKnown = view.mark->level.has_value();
    }
    const QString place = input.places.isEmpty() ? QString() : QString::number(input.places.first() + 1);
    if (!view.checked)
        say("GRM-22", Severity::Error, Tr::tr("Portion %1 is unmarked; it counts as not releasable.").arg(place));
    else if (view.defective)
        say("RLP-23", Severity::Error,
            Tr::tr("Portion %1, %2, is not understood or not valid; it takes part as caveated and without a disclosure marking.")
                .arg(place, view.mark->source));
    if (view.mark) {
        const Marking &mark = *view.mark;
        view.foreign = mark.isForeign();
        if (view.levelKnown)
            view.level = *mark.level == Level::Restricted ? Level::Confidential : *mark.level;
        view.caveated = view.defective || (mark.controls & (kNonIc | kDissem | kCuiLimits)) || hasAea(mark.aea) || !mark.sap.isEmpty()
            || mark.sapMultiple || mark.hasCui || !mark.accm.isEmpty() || !mark.legacyDissem.isEmpty();
        view.noforn = mark.has(Control::Noforn);
        view.barred = mark.has(Control::Exdis) || mark.has(Control::Nodis);
        if (!view.defective) {
            view.relido = mark.has(Control::Relido);
            view.hasRel = mark.relTo.present || mark.eyesOnly.present;
            view.hasDisplay = mark.displayOnly.present;
            view.rel = mark.relTo.set | mark.eyesOnly.set;
            view.rel.remove(m_codes.usa());
            view.display = mark.displayOnly.set;
            view.display.remove(m_codes.usa());
        }
    } else {
        view.caveated = true;
    }
    m_views.push_back(std::move(view));
}

void RollUpCore::readViews()
{
    m_views.reserve(size_t(m_inputs.size()));
    for (const RollUpInput &input : std::as_const(m_inputs))
        readView(input);
    findLevel();
    bool otherDisclosure = false;
    for (View &view : m_views) {
        if (!view.levelKnown) {
            view.level = m_banner.level.value_or(Level::Unclassified);
        }
        const bool marked = view.noforn || view.relido || view.hasRel || view.hasDisplay || view.barred;
        const bool joined = view.mark && (view.mark->has(Control::SbuNf) || view.mark->has(Control::LesNf));
        view.participates = view.level > Level::Cui || marked || joined || view.caveated || view.foreign;
        otherDisclosure |= marked;
    }
    // RLP-16: beside any other disclosure marking, or in a classified document, the NOFORN of SBU-NF and LES-NF stands alone.
    for (View &view : m_views) {
        const bool joined = view.mark && (view.mark->has(Control::SbuNf) || view.mark->has(Control::LesNf));
        view.noforn |= joined && (m_classified || otherDisclosure);
    }
}

void RollUpCore::findLevel()
{
    for (const View &view : m_views) {
        if (view.levelKnown)
            m_banner.level = std::max(m_banner.level.value_or(Level::Unclassified), view.level);
    }
    m_classified = m_banner.level && *m_banner.level > Level::Cui;
}

void RollUpCore::unite()
{
    for (const View &view : m_views) {
        if (!view.mark)
            continue;
        const Marking &mark = *view.mark;
        uniteNamed(&m_banner.sci, mark.sci);
        uniteNamed(&m_banner.sap, mark.sap);
        uniteStrings(&m_banner.legacySci, mark.legacySci);
        uniteStrings(&m_banner.legacyDissem, mark.legacyDissem);
        uniteStrings(&m_banner.natoWords, mark.natoWords);
        m_banner.sapMultiple |= mark.sapMultiple;
        AeaMarks &aea = m_banner.aea;
        aea.rd |= mark.aea.rd;
        aea.frd |= mark.aea.frd;
        aea.tfni |= mark.aea.tfni;
        aea.dcni |= mark.aea.dcni;
        aea.ucni |= mark.aea.ucni;
        aea.cnwdi |= mark.aea.cnwdi;
        aea.atomal |= mark.aea.atomal;
        uniteNumbers(&aea.rdSigmas, mark.aea.rdSigmas);
        uniteNumbers(&aea.frdSigmas, mark.aea.frdSigmas);
        uniteStrings(&m_banner.cui.specified, mark.cui.specified);
        uniteStrings(&m_banner.cui.basic, mark.cui.basic);
        m_banner.hasCui |= mark.hasCui;
        for (const QString &name : mark.accm) {
            if (!name.isEmpty())
                uniteStrings(&m_banner.accm, {name});
        }
        m_banner.controls |= mark.controls;
        m_owners |= mark.owners.set | mark.fgi.owners.set;
        m_concealed |= mark.concealedOwner || mark.fgi.concealed;
        uniteStrings(&m_activities, mark.fgi.natoActivities);
        if (!mark.natoActivity.isEmpty())
            uniteStrings(&m_activities, {mark.natoActivity});
    }
    m_owners.remove(m_codes.usa());
}

bool RollUpCore::allForeignOfOneKind(MarkingSystem system) const
{
    const Marking *first = nullptr;
    for (const View &view : m_views) {
        if (!view.mark || view.mark->system != system || view.mark->owners.set.isEmpty() || !view.mark->owners.unknown.isEmpty())
            return false;
        if (first && (view.mark->owners.set != first->owners.set))
            return false;
        first = view.mark;
    }
    if (!first)
        return false;
    return system != MarkingSystem::NonUs || first->owners.set.count() == 1;
}

/// RLP-06 to RLP-08: a document of one foreign owner, of NATO, or JOINT throughout keeps that banner; any other is US with FGI.
void RollUpCore::chooseSystem()
{
    m_banner.form = Form::Banner;
    for (MarkingSystem system : {MarkingSystem::Joint, MarkingSystem::Nato, MarkingSystem::NonUs}) {
        if (!allForeignOfOneKind(system))
            continue;
        m_banner.system = system;
        m_banner.owners = m_views.front().mark->owners;
        // Such a banner keeps RESTRICTED, which only a US banner raises.
        m_banner.level.reset();
        bool sameActivity = true;
        for (const View &view : m_views) {
            m_banner.level = std::max(m_banner.level.value_or(Level::Unclassified), *view.mark->level);
            sameActivity &= view.mark->natoActivity == m_views.front().mark->natoActivity;
        }
        m_banner.natoActivity = sameActivity ? m_views.front().mark->natoActivity : QString();
        return;
    }
    constexpr quint32 others = (kNonIc | kDissem) & ~quint32(Control::Fouo);
    const bool besideOthers = m_options.cui == CuiDialect::Ism && (m_banner.controls & others);
    if (!m_classified && m_banner.hasCui && !besideOthers) {
        m_banner.system = MarkingSystem::Cui;
        m_banner.level = Level::Cui;
    } else {
        m_banner.system = MarkingSystem::Us;
        if (m_banner.level == Level::Cui)
            m_banner.level = Level::Unclassified;
    }
    makeUsWithFgi();
}

void RollUpCore::makeUsWithFgi()
{
    if (m_banner.system != MarkingSystem::Cui)
        m_banner.system = MarkingSystem::Us;
    m_banner.owners = {};
    m_banner.natoActivity.clear();
    if (m_banner.level == Level::Restricted)
        m_banner.level = Level::Confidential;
    const bool restricted = any([](const View &view) { return view.mark && view.mark->level == Level::Restricted && view.foreign; });
    if (restricted && m_options.regime == Regime::Dod && m_banner.level == Level::Confidential)
        m_result.notes.append(QStringLiteral("CONFIDENTIAL - Modified Handling"));
    if (m_owners.isEmpty() && !m_concealed)
        return;
    m_banner.fgi.present = true;
    m_banner.fgi.concealed = m_concealed;
    if (!m_concealed) {
        m_banner.fgi.owners.present = true;
        m_banner.fgi.owners.set = m_owners;
        if (const auto nato = m_codes.find(u"NATO"); nato && m_owners.contains(*nato))
            m_banner.fgi.natoActivities = m_activities;
    }
}

/// RLP-05, RLP-18.
void RollUpCore::settleAea()
{
    AeaMarks &aea = m_banner.aea;
    if (aea.rd) {
        uniteNumbers(&aea.rdSigmas, aea.frdSigmas);
        aea.frd = false;
        aea.frdSigmas.clear();
    }
    aea.tfni &= !aea.rd && !aea.frd;
    aea.dcni &= !m_classified;
    aea.ucni &= !m_classified;
    if (m_banner.system == MarkingSystem::Cui) {
        aea.dcni = false;
        aea.ucni = false;
    }
}

/// RLP-09 to RLP-12, RLP-15 to RLP-17, all but the disclosure markings.
void RollUpCore::settleControls()
{
    quint32 &controls = m_banner.controls;
    const auto drop = [&](Control control) { controls &= ~quint32(control); };
    const auto raise = [&](Control control) { controls |= quint32(control); };
    const auto has = [&](Control control) { return bool(controls & quint32(control)); };
    drop(Control::Noforn);
    drop(Control::Relido);
    if (has(Control::Orcon))
        drop(Control::OrconUsgov);
    if (has(Control::Nodis))
        drop(Control::Exdis);
    if (m_classified) {
        for (Control control : {Control::Fouo, Control::Limdis, Control::Sbu, Control::SbuNf})
            drop(control);
        if (m_options.cui != CuiDialect::Ism) {
            controls &= ~kCuiLimits;
            m_banner.hasCui = false;
            m_banner.cui = {};
        }
    }
    if (has(Control::Exdis) || has(Control::Nodis)) {
        for (Control control : {Control::Sbu, Control::SbuNf, Control::Fouo})
            drop(control);
    }
    const bool joined = any([](const View &view) {
        return view.mark && !view.noforn && (view.mark->has(Control::SbuNf) || view.mark->has(Control::LesNf));
    });
    if (!joined) {
        if (has(Control::SbuNf)) {
            drop(Control::SbuNf);
            raise(Control::Sbu);
        }
        if (has(Control::LesNf)) {
            drop(Control::LesNf);
            raise(Control::Les);
        }
    }
    if (has(Control::SbuNf))
        drop(Control::Sbu);
    if (has(Control::LesNf))
        drop(Control::Les);
    constexpr quint32 besideFouo = (kNonIc | kDissem) & ~quint32(Control::Fouo);
    if ((controls & besideFouo) || m_banner.hasCui)
        drop(Control::Fouo);
    if (m_banner.system == MarkingSystem::Cui) {
        // CUI takes no non-IC marks (EXC-25); what it cannot carry is named, not dropped in silence.
        const quint32 lost = controls & (kNonIc | kDissem);
        for (const TokenEntry &entry : m_language.tokens->entries()) {
            if (entry.control && (lost & quint32(*entry.control)))
                say("EXC-25", Severity::Warning, Tr::tr("%1 has no place in a CUI banner; its portions keep it.").arg(entry.banner));
        }
        controls &= ~(kNonIc | kDissem);
        if (m_options.regime == Regime::Dod && m_options.cui == CuiDialect::ByRegime) {
            m_banner.cui = {};
            controls &= ~kCuiLimits;
        }
    }
}

void RollUpCore::settleDisclosure(const Disclosure &disclosure)
{
    if (disclosure.noforn)
        m_banner.controls |= quint32(Control::Noforn);
    if (disclosure.relido)
        m_banner.controls |= quint32(Control::Relido);
    if (!disclosure.rel.isEmpty()) {
        m_banner.relTo.present = true;
        m_banner.relTo.set = disclosure.rel;
        m_banner.relTo.set.insert(m_codes.usa());
    }
    if (!disclosure.display.isEmpty()) {
        m_banner.displayOnly.present = true;
        m_banner.displayOnly.set = disclosure.display;
    }
    // A foreign banner that may not carry the result becomes a US one with FGI (EXC-14, EXC-16).
    const bool whollyForeign = m_banner.system == MarkingSystem::NonUs || m_banner.system == MarkingSystem::Nato;
    const bool joint = m_banner.system == MarkingSystem::Joint;
    const bool ic = m_options.regime == Regime::Ic;
    if ((disclosure.noforn && ((whollyForeign && !ic) || joint)) || (joint && ic && disclosure.rel.isEmpty()))
        makeUsWithFgi();
}

RollUpResult RollUpCore::compute()
{
    if (m_inputs.isEmpty())
        return {};
    readViews();
    if (!m_banner.level) {
        say("RLP-23", Severity::Error, Tr::tr("No portion has a level that can be read: there is no banner."));
        return std::move(m_result);
    }
    unite();
    chooseSystem();
    settleAea();
    settleControls();
    Disclosure disclosure = usesIcAlgorithm() ? discloseIc() : discloseDod();
    const auto nuclear = [](const View &view) { return view.mark && (view.mark->aea.dcni || view.mark->aea.ucni); };
    const bool released = any([](const View &view) { return view.participates && (view.hasRel || view.relido || view.hasDisplay); });
    if (m_classified && released && !disclosure.noforn && any(nuclear)) {
        disclosure = {};
        disclosure.noforn = true;
        disclosure.causes = placesWhere(nuclear);
    }
    settleDisclosure(disclosure);
    if (m_options.regime == Regime::Dod && m_banner.sap.size() >= 3) {
        m_banner.sap.clear();
        m_banner.sapMultiple = true;
    }
    if (m_banner.sapMultiple)
        m_banner.sap.clear();
    m_result.banner = printSlots(m_banner, Form::Banner, m_options.regime, m_language);

    CheckContext context;
    context.regime = m_options.regime;
    context.date = m_options.date;
    context.cui = m_options.cui;
    auto again = std::make_shared<CheckedMarking>(checkMarking(m_result.banner, Form::Banner, context, m_language));
    for (const Finding &finding : std::as_const(again->findings)) {
        if (finding.severity == Severity::Error && finding.rule != u"CUI-07")
            say("RLP-20", Severity::Error, Tr::tr("The computed banner breaks %1: %2").arg(finding.rule, finding.message));
    }
    m_result.marking = again;
    fillCauses(disclosure);
    fillLosses();
    compareWithStated();
    return std::move(m_result);
}

} // namespace parallax
