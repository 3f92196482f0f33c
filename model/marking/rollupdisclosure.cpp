#include "model/marking/rollupcore.h"

#include "model/tr.h"

namespace parallax {

namespace {
/// From this day on an unmarked, uncaveated classified portion is treated as RELIDO (IC Markings Manual, Table 2).
const Day kRelidoDefault = Day::fromYmd(2010, 6, 28);
} // namespace

/// FDR-21: a stated setting decides; where there is none, the signals that a tool can see.
bool RollUpCore::usesIcAlgorithm() const
{
    if (m_options.regime == Regime::Ic)
        return true;
    if (m_options.nationalIntelligence)
        return *m_options.nationalIntelligence;
    constexpr quint32 signs = quint32(Control::Relido) | quint32(Control::Imcon) | quint32(Control::Rsen) | quint32(Control::Fisa)
        | quint32(Control::RawFisa) | quint32(Control::OrconUsgov);
    return any([](const View &view) { return view.mark && ((view.mark->controls & signs) || !view.mark->sci.isEmpty() || !view.mark->legacySci.isEmpty()); });
}

/// Table 2: how a participant without a disclosure marking is handled beside marked ones.
void RollUpCore::treatUnmarked()
{
    for (View &view : m_views) {
        if (!view.participates || view.noforn || view.relido || view.hasRel || view.hasDisplay || view.barred)
            continue;
        const bool onlyFisa = view.mark && !view.defective && view.level == Level::Unclassified && !view.foreign
            && view.mark->controls == quint32(Control::Fisa) && view.mark->aea == AeaMarks();
        const bool recent = view.date.isKnown() && view.date >= kRelidoDefault;
        view.treatedRelido = onlyFisa || (view.level > Level::Cui && !view.caveated && !view.foreign && !view.defective && recent);
    }
}

NationSet RollUpCore::expanded(const NationSet &codes) const
{
    NationSet nations;
    for (CodeIndex code : codes.codes()) {
        if (!m_codes.isOrganisation(code))
            nations.insert(code);
        else if (!m_options.onlyManualTetragraphs || m_language.tokens->isManualTetragraph(m_codes.code(code)))
            nations |= m_codes.expand(code, m_options.date);
    }
    nations.remove(m_codes.usa());
    return nations;
}

NationSet RollUpCore::covered(const NationSet &codes) const
{
    return expanded(codes) | codes;
}

void RollUpCore::noteExpansion(CodeIndex code)
{
    if (!m_codes.isOrganisation(code) || m_expansionsNoted.contains(code) || m_codes.entry(code).state != GroupState::Decomposable)
        return;
    m_expansionsNoted.insert(code);
    const QString &name = m_codes.code(code);
    if (m_language.tokens->isSurprisingGroup(name))
        say("FDR-06", Severity::Warning, Tr::tr("%1 is a treaty body: its expansion names nations that may surprise.").arg(name));
    else if (!m_language.tokens->isManualTetragraph(name))
        say("DIV-20", Severity::Info,
            m_options.date.isKnown() ? Tr::tr("%1 was expanded as of %2.").arg(name, m_options.date.toString())
                                     : Tr::tr("%1 was expanded without a date: later members are left out.").arg(name));
    if (m_codes.expand(code, m_options.date) != m_codes.expand(code, Day{Day::kForever - 1}))
        say("FDR-06", Severity::Warning, Tr::tr("The members of %1 on this date are not those of today.").arg(name));
}

/// FDR-06: codes that stand in every list are kept; then nations common after expansion that no kept code covers already.
NationSet RollUpCore::common(const std::vector<NationSet> &lists)
{
    if (lists.empty())
        return {};
    NationSet kept = lists.front(), nations = expanded(lists.front());
    bool equal = true;
    for (const NationSet &list : lists) {
        equal &= list == lists.front();
        kept &= list;
        nations &= expanded(list);
    }
    if (equal)
        return kept;
    for (const NationSet &list : lists) {
        for (CodeIndex code : (list - kept).codes())
            noteExpansion(code);
    }
    return kept | (nations - expanded(kept));
}

RollUpCore::Disclosure RollUpCore::discloseIc()
{
    Disclosure result;
    const auto nofornBecauseOf = [&](const std::function<bool(const View &)> &test) {
        result = {};
        result.noforn = true;
        result.causes = placesWhere([&](const View &view) { return view.participates && test(view); });
        return result;
    };
    const bool anyMarked = any([](const View &view) {
        return view.participates && (view.noforn || view.relido || view.hasRel || view.hasDisplay || view.barred);
    });
    const bool anyClassified = any([](const View &view) { return view.participates && view.level > Level::Cui; });
    if (!anyMarked && !(m_options.disseminatedAnalyticProduct && anyClassified))
        return result;
    treatUnmarked();
    if (m_options.disseminatedAnalyticProduct) {
        for (int place : placesWhere([](const View &view) {
                 return view.level > Level::Cui && !view.noforn && !view.relido && !view.hasRel && !view.hasDisplay && !view.barred;
             }))
            say("FDR-03", Severity::Warning, Tr::tr("Portion %1 carries no disclosure marking, which a disseminated analytic product asks for.").arg(place + 1));
    }

    // EXDIS and NODIS force NOFORN, and so does any NOFORN (FDR-04, RLP-17).
    if (any([](const View &view) { return view.participates && (view.noforn || view.barred); }))
        return nofornBecauseOf([](const View &view) { return view.noforn || view.barred; });
    const auto unmarked = [](const View &view) { return !view.relido && !view.hasRel && !view.hasDisplay && !view.noforn; };
    if (any([&](const View &view) { return view.participates && unmarked(view) && !view.treatedRelido; }))
        return nofornBecauseOf([&](const View &view) { return unmarked(view) && !view.treatedRelido; });

    bool allRelido = true, allRel = true, anyRelido = false;
    std::vector<NationSet> rels, all;
    for (const View &view : m_views) {
        if (!view.participates)
            continue;
        allRelido &= view.relido || view.treatedRelido;
        anyRelido |= view.relido || view.treatedRelido;
        allRel &= view.hasRel;
        rels.push_back(view.rel);
        all.push_back(view.rel | view.display);
    }
    const QList<int> everyone = placesWhere([](const View &view) { return view.participates; });
    result.causes = everyone;
    if (allRel)
        result.rel = common(rels);
    if (allRelido) {
        result.relido = true;
        result.relidoCauses = everyone;
        return result;
    }
    // Release includes display; RELIDO beside it leaves nothing to display (FDR-10, FDR-11).
    if (!anyRelido)
        result.display = common(all) - covered(result.rel);
    if (result.rel.isEmpty() && result.display.isEmpty()) {
        // RELIDO beside something else is what did it; otherwise the lists, all of them together.
        if (anyRelido)
            return nofornBecauseOf([](const View &view) { return view.relido || view.treatedRelido || view.hasDisplay || view.hasRel; });
        return nofornBecauseOf([](const View &) { return true; });
    }
    return result;
}

RollUpCore::Disclosure RollUpCore::discloseDod()
{
    Disclosure result;
    const auto noforn = [](const View &view) { return view.participates && view.noforn; };
    if (any(noforn)) {
        result.noforn = true;
        result.causes = placesWhere(noforn);
        return result;
    }
    // EXDIS and NODIS allow no foreign release, but DoD does not print NOFORN for them (DIV-12).
    if (any([](const View &view) { return view.participates && view.barred; }))
        return result;
    bool someone = false, allRel = true, allRelido = true, sameLists = true, allDisplay = true;
    std::vector<NationSet> rels;
    const View *first = nullptr;
    for (const View &view : m_views) {
        if (!view.participates)
            continue;
        if (!first)
            first = &view;
        someone = true;
        allRel &= view.hasRel;
        allRelido &= view.relido;
        allDisplay &= view.hasDisplay;
        sameLists &= view.hasRel == first->hasRel && view.rel == first->rel && view.display == first->display;
        rels.push_back(view.rel);
    }
    if (!someone)
        return result;
    result.causes = placesWhere([](const View &view) { return view.participates; });
    if (allRel)
        result.rel = common(rels);
    if (allDisplay && sameLists)
        result.display = first->display;
    if (allRelido) {
        result.relido = true;
        result.relidoCauses = result.causes;
    }
    return result;
}

} // namespace parallax
