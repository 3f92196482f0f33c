#include "model/marking/rollupcore.h"

#include "model/marking/parser.h"
#include "model/marking/printer.h"
#include "model/tr.h"

namespace parallax {

/// Each token of the banner as printed, to the portions that made it.
void RollUpCore::fillCauses(const Disclosure &disclosure)
{
    const auto note = [&](const QString &token, const std::function<bool(const View &)> &test) {
        const QList<int> places = placesWhere(test);
        if (!token.isEmpty() && !places.isEmpty())
            m_result.causedBy.insert(token, places);
    };
    const auto having = [&](const QString &token, const std::function<bool(const Marking &)> &test) {
        note(token, [&](const View &view) { return view.mark && test(*view.mark); });
    };

    Marking bare;
    bare.form = Form::Banner;
    bare.system = m_banner.system;
    bare.level = m_banner.level;
    bare.owners = m_banner.owners;
    bare.natoActivity = m_banner.natoActivity;
    QString classification = printSlots(bare, Form::Banner, m_options.regime, m_language);
    if (classification.startsWith(u"//"))
        classification.remove(0, 2);
    Level highest = Level::Unclassified;
    for (const View &view : m_views)
        highest = std::max(highest, view.level);
    note(classification, [&](const View &view) { return view.level == highest; });

    for (const SciSystem &system : std::as_const(m_banner.sci)) {
        having(printedSci(system), [&](const Marking &mark) {
            return std::any_of(mark.sci.cbegin(), mark.sci.cend(), [&](const SciSystem &other) { return other.name == system.name; });
        });
    }
    for (const QString &word : std::as_const(m_banner.natoWords))
        having(word, [&](const Marking &mark) { return mark.natoWords.contains(word); });
    for (const QString &word : std::as_const(m_banner.legacySci))
        having(word, [&](const Marking &mark) { return mark.legacySci.contains(word); });
    Marking sap;
    sap.system = MarkingSystem::Us;
    sap.sap = m_banner.sap;
    sap.sapMultiple = m_banner.sapMultiple;
    if (sap.sapMultiple) {
        having(QStringLiteral("SAR-MULTIPLE PROGRAMS"), [](const Marking &mark) { return mark.sapMultiple || !mark.sap.isEmpty(); });
    } else if (!sap.sap.isEmpty()) {
        for (const SapProgram &program : std::as_const(m_banner.sap)) {
            Marking one;
            one.sap = {program};
            having(printSlots(one, Form::Banner, m_options.regime, m_language), [&](const Marking &mark) {
                return std::any_of(mark.sap.cbegin(), mark.sap.cend(), [&](const SapProgram &other) { return other.name == program.name; });
            });
        }
    }
    for (const QString &item : printedAea(m_banner.aea, Form::Banner, m_options.regime)) {
        having(item, [&](const Marking &mark) {
            if (item.startsWith(u"RD"))
                return mark.aea.rd || !mark.aea.rdSigmas.isEmpty() || !mark.aea.frdSigmas.isEmpty();
            if (item.startsWith(u"FRD"))
                return mark.aea.frd;
            return item == u"TFNI" ? mark.aea.tfni : item == u"DOD UCNI" ? mark.aea.dcni : mark.aea.ucni;
        });
    }
    if (m_banner.aea.atomal)
        having(QStringLiteral("ATOMAL"), [](const Marking &mark) { return mark.aea.atomal; });
    if (m_banner.fgi.present) {
        Marking fgi;
        fgi.fgi = m_banner.fgi;
        having(printSlots(fgi, Form::Banner, m_options.regime, m_language), [](const Marking &mark) { return mark.isForeign(); });
    }
    for (const TokenEntry &entry : m_language.tokens->entries()) {
        if (!entry.control || !m_banner.has(*entry.control) || *entry.control == Control::Noforn || *entry.control == Control::Relido)
            continue;
        having(entry.banner, [&](const Marking &mark) {
            return mark.has(*entry.control) || (*entry.control == Control::Sbu && mark.has(Control::SbuNf))
                || (*entry.control == Control::Les && mark.has(Control::LesNf));
        });
    }
    for (const QString &name : std::as_const(m_banner.accm))
        having(QStringLiteral("ACCM-") + name, [&](const Marking &mark) { return mark.accm.contains(name); });
    if (m_banner.has(Control::Noforn))
        m_result.causedBy.insert(QStringLiteral("NOFORN"), disclosure.causes);
    if (m_banner.has(Control::Relido))
        m_result.causedBy.insert(QStringLiteral("RELIDO"), disclosure.relidoCauses);
    if (m_banner.relTo.present)
        m_result.causedBy.insert(QStringLiteral("REL TO ") + m_codes.printed(m_banner.relTo.set, true).join(QStringLiteral(", ")), disclosure.causes);
    if (m_banner.displayOnly.present)
        m_result.causedBy.insert(QStringLiteral("DISPLAY ONLY ") + m_codes.printed(m_banner.displayOnly.set, false).join(QStringLiteral(", ")), disclosure.causes);
}

/// For each nation that some portion admits and the banner does not: the first portion that keeps it away.
void RollUpCore::fillLosses()
{
    NationSet admitted;
    std::vector<std::pair<int, NationSet>> byPlace;
    for (const View &view : m_views) {
        const NationSet own = expanded(view.rel | view.display);
        admitted |= own;
        if (!view.participates)
            continue;
        for (int place : view.places)
            byPlace.emplace_back(place, own);
    }
    std::sort(byPlace.begin(), byPlace.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    const NationSet left = expanded(m_banner.relTo.set | m_banner.displayOnly.set);
    for (CodeIndex nation : (admitted - left).codes()) {
        const auto keeper = std::find_if(byPlace.cbegin(), byPlace.cend(), [&](const auto &one) { return !one.second.contains(nation); });
        // Where every list has it, a control (EXDIS, RELIDO beside DISPLAY ONLY, unequal lists in DoD) took it: its first portion.
        int place = -1;
        if (keeper != byPlace.cend()) {
            place = keeper->first;
        } else {
            const QList<int> barring = placesWhere([](const View &view) { return view.barred || view.noforn || view.relido; });
            place = !barring.isEmpty() ? barring.first() : byPlace.empty() ? -1 : byPlace.back().first;
        }
        if (place >= 0)
            m_result.lost.insert(m_codes.code(nation), place);
    }
}

void RollUpCore::compareWithStated()
{
    if (m_options.statedBanner.isEmpty())
        return;
    CheckContext context;
    context.regime = m_options.regime;
    context.date = m_options.date;
    context.cui = m_options.cui;
    const CheckedMarking stated = checkMarking(m_options.statedBanner, Form::Banner, context, m_language);
    Marking said = stated.marking;
    const std::optional<Marking> usual = inForm(said, Form::Banner, m_options.regime, m_language, m_options.cui);
    const QString text = usual ? printSlots(*usual, Form::Banner, m_options.regime, m_language) : QString();
    m_result.consistent = text == m_result.banner && stated.status != MarkStatus::Invalid;
    if (*m_result.consistent)
        return;
    if (!said.level || !m_banner.level)
        say("RLP-02", Severity::Error, Tr::tr("The stated banner %1 has no level; the portions make %2.").arg(m_options.statedBanner, m_result.banner));
    else if (*said.level > *m_banner.level)
        say("RLP-13", Severity::Warning, Tr::tr("The stated banner is higher than every portion: that needs a written reason. The portions make %1.").arg(m_result.banner));
    else if (*said.level < *m_banner.level)
        say("RLP-02", Severity::Error, Tr::tr("The stated banner is lower than a portion. The portions make %1.").arg(m_result.banner));
    else
        say("RLP-01", Severity::Warning, Tr::tr("The portions make %1, not %2.").arg(m_result.banner, m_options.statedBanner));
}

} // namespace parallax
