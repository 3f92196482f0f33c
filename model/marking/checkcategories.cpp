#include "model/marking/checker.h"

#include "model/tr.h"

namespace parallax {

void MarkChecker::checkSystem()
{
    if (m_mark.system == MarkingSystem::Nato)
        checkNato();
    if (m_mark.system == MarkingSystem::Joint)
        checkJoint();
    const bool whollyForeign = m_mark.system == MarkingSystem::Nato || m_mark.system == MarkingSystem::NonUs
        || (m_mark.system == MarkingSystem::Joint && !m_mark.owners.set.contains(m_language.codes->usa()));
    if (has(Control::Noforn) && !isIc()) {
        if (whollyForeign)
            say("EXC-16", Severity::Error, QStringLiteral("NF"), Tr::tr("DoD puts no NOFORN on foreign or NATO information."));
        else if (m_mark.isForeign() && isPortion())
            say("EXC-16", Severity::Warning, QStringLiteral("NF"), Tr::tr("DoD puts no NOFORN on foreign information; here it is commingled."));
    }
    // BOHEMIA and BALK belong to COSMIC TOP SECRET, in a US banner too (EXC-15).
    for (const QString &word : std::as_const(m_mark.natoWords)) {
        if (m_mark.level != Level::TopSecret)
            say("EXC-15", Severity::Error, word, Tr::tr("%1 stands only with COSMIC TOP SECRET.").arg(word));
    }
    if (m_mark.aea.atomal && floorLevel() < Level::Confidential)
        say("EXC-15", Severity::Error, QStringLiteral("ATOMAL"), Tr::tr("ATOMAL stands with NATO CONFIDENTIAL and up."));
    if (m_mark.aea.atomal && m_mark.system == MarkingSystem::Nato && m_mark.level == Level::Restricted)
        say("EXC-15", Severity::Error, QStringLiteral("ATOMAL"), Tr::tr("ATOMAL stands with NATO CONFIDENTIAL and up."));
}

void MarkChecker::checkNato()
{
    QString joined;
    for (const Token &token : std::as_const(m_mark.tokens)) {
        if (token.meaning.startsWith(u'+'))
            joined = token.meaning.mid(1);
    }
    const qsizetype words = m_mark.natoWords.size() + (m_mark.aea.atomal ? 1 : 0);
    if (isIc() && !joined.isEmpty()) {
        form("GRM-14", QString(), Tr::tr("The IC writes %1 as a part of its own.").arg(joined));
        say("LEG-02", Severity::Info, QString(), Tr::tr("%1 joined to the NATO level dates the marking before December 2010 in the IC.").arg(joined));
    } else if (!isIc() && joined.isEmpty() && words > 0) {
        form("GRM-14", QString(), Tr::tr("DoD joins the special word to the NATO level."));
    }
}

void MarkChecker::checkJoint()
{
    const bool usaOwns = m_mark.owners.set.contains(m_language.codes->usa());
    const int owners = m_mark.owners.set.count() + int(m_mark.owners.unknown.size());
    if (owners == 1)
        say("GRM-15", Severity::Error, QStringLiteral("JOINT"), Tr::tr("A JOINT marking has at least two owners."));
    if (m_mark.level == Level::Restricted && (isIc() || usaOwns))
        say("EXC-14", Severity::Error, QStringLiteral("R"), Tr::tr("RESTRICTED is not allowed in a JOINT marking with the US as an owner."));
    if (!isIc())
        return;
    if (owners > 0 && !usaOwns)
        say("EXC-14", Severity::Error, QStringLiteral("JOINT"), Tr::tr("In the IC the US is always an owner of JOINT information."));
    if (!m_mark.relTo.present && !m_mark.eyesOnly.present)
        say("EXC-14", Severity::Error, QStringLiteral("JOINT"), Tr::tr("In the IC a JOINT marking needs REL TO."));
    if (has(Control::Noforn))
        say("EXC-14", Severity::Error, QStringLiteral("NF"), Tr::tr("JOINT information is not NOFORN."));
    for (const SciSystem &system : std::as_const(m_mark.sci)) {
        if (system.name == u"HCS")
            say("EXC-14", Severity::Error, QStringLiteral("HCS"), Tr::tr("JOINT information carries no HCS."));
    }
}

void MarkChecker::checkSciEntry(const SciSystem &system, const SciCompartment *compartment)
{
    const TokenEntry *entry = m_register.sciEntry(system.name, compartment);
    if (!entry)
        return;
    const QString written = compartment ? system.name + u'-' + compartment->name : system.name;
    const QString place = compartment ? compartment->name : system.name;
    const int regime = int(m_context.regime);
    const bool registered = entry->key == written || entry->key.startsWith(written + u' ');
    if (!entry->allows(floorLevel(), m_context.regime))
        say("EXC-08", Severity::Error, place, Tr::tr("%1 does not stand at this level.").arg(written));
    for (const QString &key : entry->needs[regime]) {
        if (hasKey(key))
            continue;
        const TokenEntry *companion = m_register.byKey(key);
        say("EXC-09", Severity::Error, place, Tr::tr("%1 needs %2.").arg(written, name(*companion)));
    }
    for (const QString &key : entry->excludes[regime]) {
        if (hasKey(key))
            say("EXC-09", Severity::Error, place, Tr::tr("%1 does not stand with %2.").arg(written, name(*m_register.byKey(key))));
    }
    if (registered && !entry->legacy[regime].isNull()) {
        form("GRM-24", place, Tr::tr("%1 is retired; it is now %2.").arg(written, entry->legacy[regime]));
        if (!m_mark.unknownTokens.contains(written))
            m_mark.unknownTokens.append(written);
    } else if (registered) {
        // Retired in one regime and current in the other: the marking may have been checked under that one before.
        m_mark.unknownTokens.removeAll(written);
    }
    if (entry->newer)
        say("GRM-24", Severity::Info, place, Tr::tr("%1 is newer than the 2016 manual.").arg(written));
    const bool pattern = entry->key.endsWith(u'?');
    if (compartment && !registered && !pattern && !entry->newer) {
        QStringList known;
        for (const TokenEntry &other : m_register.entries()) {
            if (other.slot == Slot::Sci && other.key.startsWith(system.name + u'-') && !other.key.contains(u'*') && !other.key.contains(u'?')) {
                known.append(other.key.section(u'-', 1));
                if (!other.title.isEmpty())
                    known.append(other.title.section(u'-', 1));
            }
        }
        const QString near = compartment->name.size() > 3 ? nearestOf(compartment->name, known) : QString();
        Finding &finding = say("GRM-27", near.isEmpty() ? Severity::Info : Severity::Warning, place,
                               near.isEmpty() ? Tr::tr("%1 is outside the register.").arg(written)
                                              : Tr::tr("%1 is outside the register; %2 is near to it.").arg(written, near));
        if (!near.isEmpty())
            finding.fix = Fix{Tr::tr("Write %1").arg(near), finding.start, finding.length, near};
    }
}

void MarkChecker::checkSci()
{
    for (const SciSystem &system : std::as_const(m_mark.sci)) {
        const TokenEntry *entry = m_register.byKey(system.name);
        if (!entry) {
            if (!hasDisclosure() && !has(Control::Orcon) && !has(Control::OrconUsgov))
                say("EXC-20", Severity::Warning, system.name, Tr::tr("An SCI name outside the register wants a disclosure marking or ORCON."));
            continue;
        }
        if (system.compartments.isEmpty()) {
            checkSciEntry(system, nullptr);
            if (entry->neverBare)
                say("EXC-09", Severity::Error, system.name, Tr::tr("%1 never stands without a compartment.").arg(system.name));
        }
        for (const SciCompartment &compartment : system.compartments)
            checkSciEntry(system, &compartment);
    }
    if (!m_mark.legacySci.isEmpty() && floorLevel() < Level::Confidential)
        say("EXC-08", Severity::Error, m_mark.legacySci.first(), Tr::tr("%1 does not stand at this level.").arg(m_mark.legacySci.first()));
}

void MarkChecker::checkSap()
{
    int prefixes = 0;
    for (const Token &token : std::as_const(m_mark.tokens))
        prefixes += token.slot == Slot::Sap && token.meaning == u"SAR";
    const bool any = !m_mark.sap.isEmpty() || m_mark.sapMultiple;
    if (any && !m_register.byKey(u"SAR")->allows(floorLevel(), m_context.regime))
        say("EXC-08", Severity::Error, QStringLiteral("SAR"), Tr::tr("A special access programme is classified."));
    if (isIc()) {
        if (prefixes > 1) {
            say("GRM-10", Severity::Error, QStringLiteral("SAR"), Tr::tr("The IC writes SAR- once, before the first programme."));
            say("LEG-03", Severity::Info, QStringLiteral("SAR"), Tr::tr("SAR- repeated dates the marking before December 2011 in the IC."));
        }
        if (m_mark.sapMultiple)
            say("GRM-10", Severity::Error, QStringLiteral("SAR"), Tr::tr("The IC lists all programmes."));
    } else {
        if (m_mark.sap.size() > prefixes && prefixes > 0)
            form("GRM-11", QStringLiteral("SAR"), Tr::tr("DoD repeats SAR- before each programme."));
        if (m_mark.sapMultiple && isPortion())
            say("GRM-11", Severity::Error, QStringLiteral("SAR"), Tr::tr("A portion lists its programmes; MULTIPLE PROGRAMS is for banners."));
        if (!isPortion() && m_mark.sap.size() >= 3)
            form("GRM-11", QStringLiteral("SAR"), Tr::tr("Three or more programmes are SAR-MULTIPLE PROGRAMS in a banner."));
    }
    if (has(Control::Waived) && !any)
        say("GRM-11", Severity::Error, QStringLiteral("WAIVED"), Tr::tr("WAIVED needs a special access programme."));
}

void MarkChecker::checkAea()
{
    const AeaMarks &aea = m_mark.aea;
    const auto floor = [&](bool present, const char *key, const char *rule) {
        if (!present)
            return;
        const TokenEntry *entry = m_register.byKey(QString::fromLatin1(key));
        if (!entry->allows(floorLevel(), m_context.regime))
            say(rule, Severity::Error, entry->key, Tr::tr("%1 does not stand at this level.").arg(name(*entry)));
    };
    floor(aea.rd, "RD", "EXC-08");
    floor(aea.frd, "FRD", "EXC-08");
    floor(aea.tfni, "TFNI", "EXC-08");
    floor(aea.cnwdi, "RD-CNWDI", "EXC-08");
    floor(!aea.rdSigmas.isEmpty(), "RD-SIGMA", "EXC-08");
    floor(!aea.frdSigmas.isEmpty(), "FRD-SIGMA", "EXC-08");
    floor(aea.dcni, "DCNI", "EXC-12");
    floor(aea.ucni, "UCNI", "EXC-12");
    for (int number : aea.rdSigmas + aea.frdSigmas) {
        const bool known = isIc() ? number == 14 || number == 15 || number == 18 || number == 20 : number >= 1 && number <= 99;
        if (!known) {
            say("GRM-12", Severity::Error, QString::number(number),
                isIc() ? Tr::tr("SIGMA %1 is not one of 14, 15, 18, 20.").arg(number) : Tr::tr("SIGMA %1 is not between 1 and 99.").arg(number));
        }
    }
    if (const Token *cnwdi = aea.cnwdi ? tokenOf(QStringLiteral("CNWDI")) : nullptr; cnwdi && isIc() == (cnwdi->text == u"N")) {
        Finding &finding = form("GRM-12", QStringLiteral("CNWDI"), isIc() ? Tr::tr("The IC writes RD-CNWDI.") : Tr::tr("DoD writes RD-N."));
        finding.fix = Fix{isIc() ? Tr::tr("Write CNWDI") : Tr::tr("Write N"), cnwdi->start, cnwdi->length,
                          isIc() ? QStringLiteral("CNWDI") : QStringLiteral("N")};
    }
    if (isIc() && (aea.rd || aea.frd) && !has(Control::Noforn))
        say("EXC-13", Severity::Warning, aea.rd ? QStringLiteral("RD") : QStringLiteral("FRD"),
            Tr::tr("RD and FRD are NOFORN unless a sharing agreement exists."));
    const bool other = !m_mark.sci.isEmpty() || !m_mark.sap.isEmpty() || m_mark.fgi.present;
    if (!isIc() && isPortion() && (aea.rd || aea.frd) && other)
        say("EXC-13", Severity::Warning, aea.rd ? QStringLiteral("RD") : QStringLiteral("FRD"),
            Tr::tr("DoD puts RD or FRD and other classified information in portions of their own."));
}

void MarkChecker::checkFgi()
{
    if (!m_mark.fgi.present)
        return;
    if (!isIc() && isPortion() && m_mark.system == MarkingSystem::Us)
        say("EXC-27", Severity::Warning, QStringLiteral("FGI"), Tr::tr("DoD keeps foreign information in portions of its own."));
}

void MarkChecker::checkLists()
{
    for (const CodeList *list : {&m_mark.owners, &m_mark.fgi.owners, &m_mark.relTo, &m_mark.displayOnly, &m_mark.eyesOnly}) {
        for (CodeIndex index : list->set.codes()) {
            const CodeEntry &entry = m_language.codes->entry(index);
            if (entry.state != GroupState::Retired || !list->written.contains(entry.code) || !tokenOf(entry.code))
                continue;
            const bool inForce = m_context.date.isKnown() && entry.retiredOn.isKnown() && m_context.date < entry.retiredOn;
            say("EXC-23", inForce ? Severity::Info : Severity::Warning, entry.code,
                Tr::tr("%1 is retired since %2; it is never expanded.").arg(entry.code, entry.retiredOn.toString()));
        }
    }
}

} // namespace parallax
