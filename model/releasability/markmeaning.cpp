#include "model/releasability/markmeaning.h"

#include "model/tr.h"

#include <QRegularExpression>

namespace parallax {

namespace {

/// An unknown code in a list is a finding and names nobody; it does not spoil the rest of the list. Told by its place, since
/// the same letters elsewhere in the mark are a control that nobody understands. An unknown owner counts where this pack
/// knows it: the mark was read with another table.
bool namesNobody(const Finding &finding, const Marking &mark, const PolicyPack &pack)
{
    if (finding.rule != u"GRM-27")
        return false;
    for (const Token &token : mark.tokens) {
        if (token.start != finding.start || token.length != finding.length)
            continue;
        const QString text = token.text.toUpper();
        if (token.slot == Slot::Dissem)
            return (mark.relTo.unknown + mark.displayOnly.unknown + mark.eyesOnly.unknown).contains(text);
        const bool owner = mark.owners.unknown.contains(text) || mark.fgi.owners.unknown.contains(text);
        return (token.slot == Slot::Classification || token.slot == Slot::Fgi) && owner && pack.codes().find(text);
    }
    return false;
}

} // namespace

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
    static const QRegularExpression kBetweenCodes(QStringLiteral("[ ,/]+"));
    if (!body.owner.isEmpty())
        add(body.owner.split(kBetweenCodes, Qt::SkipEmptyParts));
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

Contradictions contradictionsOf(const Marking &mark, bool foreign)
{
    const bool list = mark.relTo.present || mark.displayOnly.present || mark.eyesOnly.present;
    return {mark.has(Control::Noforn) && (list || mark.has(Control::Relido)),
            mark.has(Control::Relido) && (mark.displayOnly.present || foreign || mark.has(Control::Orcon)
                                          || mark.has(Control::OrconUsgov))};
}

std::optional<MarkDefect> defectOf(const CheckedMarking &checked, const Ownership &ownership, const PolicyPack &pack)
{
    const Marking &mark = checked.marking;
    const Contradictions contradictions = contradictionsOf(mark, ownership.foreign);
    if (contradictions.noforn)
        return MarkDefect{QStringLiteral("EXC-01"), Tr::tr("NOFORN stands beside a marking that allows release."), {}};
    if (mark.has(Control::Relido) && mark.displayOnly.present)
        return MarkDefect{QStringLiteral("EXC-02"), Tr::tr("RELIDO stands beside DISPLAY ONLY."), {}};
    if ((mark.has(Control::Relido) || mark.displayOnly.present) && ownership.foreign)
        return MarkDefect{QStringLiteral("EXC-22"), Tr::tr("RELIDO or DISPLAY ONLY stands on foreign information."), {}};
    const bool classified = mark.isClassified();
    if ((mark.has(Control::Orcon) || mark.has(Control::OrconUsgov)) && !classified)
        return MarkDefect{QStringLiteral("EXC-08"), Tr::tr("ORCON stands on unclassified information."), {}};
    if (mark.relTo.present && mark.relTo.written.isEmpty())
        return MarkDefect{QStringLiteral("GRM-16"),
                      Tr::tr("REL without a list, and the product states no banner that has one."), {}};
    if (mark.relTo.present && !mark.relTo.written.contains(QStringLiteral("USA")))
        return MarkDefect{QStringLiteral("EXC-06"), Tr::tr("REL TO does not name USA."), {}};
    if (mark.relTo.present && mark.relTo.written.size() == 1)
        return MarkDefect{QStringLiteral("EXC-05"), Tr::tr("REL TO names USA alone."), {}};
    const bool bareDefect = checked.status == MarkStatus::Invalid && checked.findings.isEmpty();
    for (const Finding &finding : checked.findings) {
        const bool order = finding.rule == u"EXC-06" || finding.rule == u"ORD-05";
        const bool legacy = finding.rule == u"GRM-24" && finding.severity != Severity::Info;
        if (!legacy && (finding.severity != Severity::Error || order))
            continue;
        if (namesNobody(finding, mark, pack))
            continue;
        QString fix;
        if (finding.fix)
            fix = QString(mark.source).replace(finding.fix->start, finding.fix->length, finding.fix->replacement);
        return MarkDefect{finding.rule, finding.message, fix};
    }
    for (const Token &token : mark.tokens) {
        if (token.slot == Slot::Unknown)
            return MarkDefect{QStringLiteral("GRM-27"), Tr::tr("\"%1\" is not understood.").arg(token.text), {}};
    }
    if (!mark.level)
        return MarkDefect{QStringLiteral("GRM-01"), Tr::tr("The mark states no level."), {}};
    if (bareDefect)
        return MarkDefect{QStringLiteral("GRM-01"), Tr::tr("The mark is not valid."), {}};
    return std::nullopt;
}

} // namespace parallax
