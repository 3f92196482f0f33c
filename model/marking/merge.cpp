#include "model/marking/printer.h"
#include "model/marking/rollup.h"

#include "model/tr.h"

namespace parallax {

namespace {
bool isConcealed(const Marking &mark)
{
    return mark.concealedOwner || mark.fgi.concealed;
}

bool namesOwner(const Marking &mark)
{
    return mark.isForeign() && !isConcealed(mark);
}

Finding said(const char *rule, Severity severity, const QString &message)
{
    return {QString::fromLatin1(rule), severity, message, 0, 0, std::nullopt, false};
}
} // namespace

MergeResult mergeMarks(const CheckedMarking &a, const CheckedMarking &b, Regime regime, const MarkingLanguage &language)
{
    MergeResult result;
    RollUpOptions options;
    options.regime = regime;
    const QList<RollUpPortion> both{{std::make_shared<const CheckedMarking>(a), {}, false}, {std::make_shared<const CheckedMarking>(b), {}, false}};
    const RollUpResult rolled = rollUp(both, options, language);
    result.findings = rolled.findings;
    if (!rolled.marking || rolled.banner.isEmpty())
        return result;
    Marking joined = rolled.marking->marking;
    // A banner of many programmes prints a summary; a portion lists what it has.
    if (joined.sapMultiple) {
        joined.sapMultiple = false;
        joined.sap = a.marking.sap;
        for (const SapProgram &program : b.marking.sap) {
            if (!joined.sap.contains(program))
                joined.sap.append(program);
        }
        std::sort(joined.sap.begin(), joined.sap.end(), [](const SapProgram &x, const SapProgram &y) { return x.name < y.name; });
    }
    const std::optional<Marking> portion = inForm(joined, Form::Portion, regime, language);
    if (portion)
        result.mark = printSlots(*portion, Form::Portion, regime, language);

    const bool twoConcealments = (isConcealed(a.marking) && namesOwner(b.marking)) || (isConcealed(b.marking) && namesOwner(a.marking));
    if (twoConcealments)
        result.findings.append(said("MRG-04", Severity::Error, Tr::tr("Concealed and acknowledged foreign information never share a portion.")));
    const auto nuclear = [](const Marking &mark) { return mark.aea.rd || mark.aea.frd; };
    if (regime == Regime::Dod && nuclear(a.marking) != nuclear(b.marking) && a.marking.isClassified() && b.marking.isClassified())
        result.findings.append(said("MRG-05", Severity::Error, Tr::tr("DoD keeps RD and FRD apart from other classified information.")));
    const bool relLost = (a.marking.relTo.present || b.marking.relTo.present) && !rolled.marking->marking.relTo.present;
    const bool relNarrowed = rolled.marking->marking.relTo.present && !rolled.lost.isEmpty();
    if (relLost || relNarrowed)
        result.findings.append(said("MRG-01", Severity::Warning, Tr::tr("REL conveys only what both parts may be released to.")));
    return result;
}

QList<Finding> datingHints(const QList<RollUpPortion> &portions, const RollUpOptions &options)
{
    QList<Finding> hints;
    int counted = 0, marked = 0;
    bool unclassified = false;
    for (const RollUpPortion &portion : portions) {
        if (portion.excluded || !portion.marking)
            continue;
        const Marking &mark = portion.marking->marking;
        for (const Finding &finding : portion.marking->findings) {
            const bool known = std::any_of(hints.cbegin(), hints.cend(), [&](const Finding &other) { return other.rule == finding.rule; });
            if (finding.rule.startsWith(u"LEG") && !known)
                hints.append(said(finding.rule.toLatin1().constData(), Severity::Info, finding.message));
        }
        ++counted;
        unclassified |= mark.level == Level::Unclassified;
        marked += mark.has(Control::Noforn) || mark.has(Control::Relido) || mark.relTo.present || mark.displayOnly.present || mark.eyesOnly.present;
    }
    // A mark on everything means the unclassified portions too; on classified ones alone it is usual.
    if (counted > 1 && marked == counted && unclassified && !options.disseminatedAnalyticProduct)
        hints.append(said("LEG-04", Severity::Info, Tr::tr("A disclosure marking on everything dates the document before December 2013, unless it is a disseminated analytic product.")));
    return hints;
}

} // namespace parallax
