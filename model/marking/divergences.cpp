#include "model/marking/rollup.h"
#include "model/marking/rulebook.h"

#include "model/tr.h"

namespace parallax {

namespace {
/// One portion read under both regimes.
struct Pair
{
    int place = 0;
    CheckedMarking dod, ic;
};

bool breaks(const CheckedMarking &checked, std::initializer_list<QStringView> rules)
{
    return std::any_of(checked.findings.cbegin(), checked.findings.cend(), [&](const Finding &finding) {
        return std::any_of(rules.begin(), rules.end(), [&](QStringView rule) { return finding.rule == rule; });
    });
}

constexpr quint32 kControls = quint32(Control::Rsen) | quint32(Control::Fouo) | quint32(Control::Orcon) | quint32(Control::OrconUsgov)
    | quint32(Control::Imcon) | quint32(Control::Propin) | quint32(Control::Dsen) | quint32(Control::Fisa) | quint32(Control::Limdis)
    | quint32(Control::Exdis) | quint32(Control::Nodis) | quint32(Control::Sbu) | quint32(Control::SbuNf) | quint32(Control::Les)
    | quint32(Control::LesNf) | quint32(Control::Ssi) | quint32(Control::Nnpi);

bool isMarked(const Marking &mark)
{
    return mark.has(Control::Noforn) || mark.has(Control::Relido) || mark.relTo.present || mark.eyesOnly.present || mark.displayOnly.present;
}

bool isRel(const Marking &mark)
{
    return mark.relTo.present || mark.eyesOnly.present;
}

/// No disclosure marking where one would count: classified, or unclassified with a control.
bool isOpen(const Marking &mark)
{
    return !isMarked(mark) && (mark.isClassified() || mark.isForeign() || (mark.controls & kControls) || mark.aea != AeaMarks() || mark.hasCui);
}
} // namespace

QList<Divergence> divergences(const QList<RollUpPortion> &portions, const RollUpOptions &options, const MarkingLanguage &language)
{
    RollUpOptions dodOptions = options, icOptions = options;
    dodOptions.regime = Regime::Dod;
    icOptions.regime = Regime::Ic;
    const RollUpResult dod = rollUp(portions, dodOptions, language), ic = rollUp(portions, icOptions, language);
    QList<Divergence> found;
    if (dod.banner == ic.banner && dod.notes == ic.notes)
        return found;

    QHash<QString, Pair> known;
    std::vector<Pair> pairs;
    for (qsizetype i = 0; i < portions.size(); ++i) {
        if (portions[i].excluded || !portions[i].marking)
            continue;
        const Marking &mark = portions[i].marking->marking;
        auto pair = known.find(mark.source);
        if (pair == known.end()) {
            CheckContext context;
            context.documentBanner = options.statedBanner;
            context.date = options.date;
            Pair both;
            context.regime = Regime::Dod;
            both.dod = checkMarking(mark.source, mark.form, context, language);
            context.regime = Regime::Ic;
            both.ic = checkMarking(mark.source, mark.form, context, language);
            pair = known.insert(mark.source, both);
        }
        pairs.push_back(*pair);
        pairs.back().place = int(i);
    }
    const auto note = [&](const char *rule, const std::function<bool(const Pair &)> &test) {
        Divergence divergence{QString::fromLatin1(rule), language.rules->rule(QString::fromLatin1(rule)).sentence, {}};
        for (const Pair &pair : pairs) {
            if (test(pair))
                divergence.portions.append(pair.place);
        }
        if (!divergence.portions.isEmpty())
            found.append(divergence);
    };
    const auto anyPair = [&](const std::function<bool(const Marking &)> &test) {
        return std::any_of(pairs.cbegin(), pairs.cend(), [&](const Pair &pair) { return test(pair.ic.marking); });
    };
    const bool anyRel = anyPair(isRel), anyOpen = anyPair(isOpen), anyDisplay = anyPair([](const Marking &mark) { return mark.displayOnly.present; });
    const bool anyRelido = anyPair([](const Marking &mark) { return mark.has(Control::Relido); });
    const Marking &dodBanner = dod.marking ? dod.marking->marking : Marking();
    const Marking &icBanner = ic.marking ? ic.marking->marking : Marking();
    const bool disclosureDiffers = dodBanner.has(Control::Noforn) != icBanner.has(Control::Noforn)
        || dodBanner.has(Control::Relido) != icBanner.has(Control::Relido) || dodBanner.relTo.set != icBanner.relTo.set
        || dodBanner.displayOnly.set != icBanner.displayOnly.set;
    if (disclosureDiffers) {
        if (anyRel && anyOpen)
            note("DIV-01", [](const Pair &pair) { return isRel(pair.ic.marking) || isOpen(pair.ic.marking); });
        else if (anyRel && !anyDisplay && !anyRelido)
            note("DIV-02", [](const Pair &pair) { return isRel(pair.ic.marking); });
        if (!anyRel && anyOpen && !anyDisplay)
            note(options.disseminatedAnalyticProduct ? "DIV-05" : "DIV-03", [](const Pair &pair) { return isOpen(pair.ic.marking); });
        if (anyDisplay)
            note("DIV-06", [](const Pair &pair) { return pair.ic.marking.displayOnly.present || isRel(pair.ic.marking); });
        if (anyRelido)
            note("DIV-07", [](const Pair &pair) { return pair.ic.marking.has(Control::Relido); });
        note("DIV-04", [](const Pair &pair) { return breaks(pair.dod, {u"EXC-16"}) && pair.dod.status == MarkStatus::Invalid; });
        note("DIV-12", [](const Pair &pair) { return pair.ic.marking.has(Control::Exdis) || pair.ic.marking.has(Control::Nodis); });
        note("DIV-23", [](const Pair &pair) { return pair.ic.marking.level == Level::Unclassified && isOpen(pair.ic.marking); });
    }
    const auto validityDiffers = [](const Pair &pair) { return (pair.dod.status == MarkStatus::Invalid) != (pair.ic.status == MarkStatus::Invalid); };
    note("DIV-08", [&](const Pair &pair) { return validityDiffers(pair) && pair.ic.marking.system == MarkingSystem::Joint; });
    if (dodBanner.sap != icBanner.sap || dodBanner.sapMultiple != icBanner.sapMultiple || dodBanner.sap.size() > 1)
        note("DIV-09", [](const Pair &pair) { return !pair.ic.marking.sap.isEmpty() || pair.ic.marking.sapMultiple; });
    note("DIV-10", [&](const Pair &pair) {
        return pair.ic.marking.aea.cnwdi || (validityDiffers(pair) && (!pair.ic.marking.aea.rdSigmas.isEmpty() || !pair.ic.marking.aea.frdSigmas.isEmpty()));
    });
    if (icBanner.system == MarkingSystem::Nato)
        note("DIV-11", [](const Pair &pair) { return !pair.ic.marking.natoWords.isEmpty() || pair.ic.marking.aea.atomal; });
    note("DIV-13", [](const Pair &pair) { return breaks(pair.dod, {u"EXC-17"}) != breaks(pair.ic, {u"EXC-17"}); });
    if (dod.notes != ic.notes)
        note("DIV-14", [](const Pair &pair) { return pair.ic.marking.level == Level::Restricted; });
    note("DIV-15", [](const Pair &pair) { return pair.ic.marking.hasCui; });
    note("DIV-17", [](const Pair &pair) { return breaks(pair.ic, {u"EXC-21"}) && pair.dod.status != MarkStatus::Invalid; });
    note("DIV-19", [&](const Pair &pair) {
        return (validityDiffers(pair) && breaks(pair.ic, {u"EXC-09"})) || breaks(pair.ic, {u"GRM-24"}) != breaks(pair.dod, {u"GRM-24"});
    });
    if (found.isEmpty()) {
        // Whatever is left comes from marks that one regime takes and the other does not.
        note("DIV-03", [&](const Pair &pair) { return validityDiffers(pair) || isOpen(pair.ic.marking); });
    }
    return found;
}

} // namespace parallax
