#include "model/marking/checker.h"

#include "model/tr.h"

namespace parallax {

void MarkChecker::checkLevels()
{
    const Level level = floorLevel();
    for (const TokenEntry &entry : m_register.entries()) {
        if (!entry.control || !has(*entry.control))
            continue;
        if (entry.dodOnly && isIc())
            say("EXC-21", Severity::Error, entry.key, Tr::tr("%1 is a DoD token and not valid in IC documents.").arg(name(entry)));
        if (entry.newer)
            say("GRM-24", Severity::Info, entry.key, Tr::tr("%1 is newer than the 2016 manual.").arg(name(entry)));
        if (m_mark.system == MarkingSystem::Cui || entry.slot == Slot::Cui || entry.allows(level, m_context.regime))
            continue;
        const char *rule = "EXC-08";
        switch (*entry.control) {
        case Control::Fouo: rule = "EXC-07"; break;
        case Control::Limdis:
        case Control::Sbu:
        case Control::SbuNf: rule = "EXC-11"; break;
        case Control::Imcon: rule = "EXC-17"; break;
        default: break;
        }
        say(rule, Severity::Error, entry.key, Tr::tr("%1 does not stand at this level.").arg(name(entry)));
    }
    if (has(Control::Imcon) && !isIc() && level == Level::TopSecret)
        say("EXC-17", Severity::Warning, QStringLiteral("IMC"), Tr::tr("IMCON is SECRET in DoD; TOP SECRET only where mixed with TOP SECRET text."));
    const auto floor = [&](const CodeList &list, QStringView key) {
        const TokenEntry *entry = m_register.byKey(key);
        if (list.present && m_mark.system != MarkingSystem::Cui && !entry->allows(level, m_context.regime))
            say("EXC-08", Severity::Error, entry->key, Tr::tr("%1 does not stand at this level.").arg(name(*entry)));
    };
    floor(m_mark.displayOnly, u"DISPLAY");
    floor(m_mark.eyesOnly, u"EYES");
}

void MarkChecker::checkDisclosure()
{
    const bool rel = m_mark.relTo.present, eyes = m_mark.eyesOnly.present, display = m_mark.displayOnly.present;
    const auto exclude = [&](const char *rule, bool a, const QString &aKey, bool b, const QString &bKey) {
        if (!a || !b)
            return;
        const TokenEntry *first = m_register.byKey(aKey), *second = m_register.byKey(bKey);
        say(rule, Severity::Error, bKey, Tr::tr("%1 and %2 exclude one another.").arg(name(*first), name(*second)));
    };
    const QString nf = QStringLiteral("NF"), relKey = QStringLiteral("REL"), relido = QStringLiteral("RELIDO"),
                  eyesKey = QStringLiteral("EYES"), displayKey = QStringLiteral("DISPLAY");
    exclude("EXC-01", has(Control::Noforn), nf, rel, relKey);
    exclude("EXC-01", has(Control::Noforn), nf, has(Control::Relido), relido);
    exclude("EXC-01", has(Control::Noforn), nf, eyes, eyesKey);
    exclude("EXC-01", has(Control::Noforn), nf, display, displayKey);
    exclude("EXC-02", has(Control::Relido), relido, display, displayKey);
    exclude("EXC-03", has(Control::Orcon), QStringLiteral("OC"), has(Control::Relido), relido);
    exclude("EXC-03", has(Control::OrconUsgov), QStringLiteral("OC-USGOV"), has(Control::Relido), relido);
    exclude("EXC-04", has(Control::Orcon), QStringLiteral("OC"), has(Control::OrconUsgov), QStringLiteral("OC-USGOV"));

    constexpr quint32 others = quint32(Control::Rsen) | quint32(Control::Fouo) | quint32(Control::Orcon) | quint32(Control::OrconUsgov)
        | quint32(Control::Imcon) | quint32(Control::Propin) | quint32(Control::Dsen) | quint32(Control::RawFisa) | quint32(Control::Fisa);
    if (display && (m_mark.controls & others))
        say("EXC-02", Severity::Warning, displayKey, Tr::tr("DISPLAY ONLY with other dissemination controls needs a stated arrangement."));
    if (has(Control::Propin) && !hasDisclosure() && m_mark.system != MarkingSystem::Cui)
        say("EXC-20", Severity::Warning, QStringLiteral("PR"), Tr::tr("PROPIN needs an explicit disclosure marking beside it."));
    if (has(Control::Relido) && (m_mark.isForeign()))
        say("EXC-22", Severity::Warning, relido, Tr::tr("RELIDO on foreign information: the US did not originate it."));
    if (has(Control::Noforn) && !isIc() && m_context.intelligence == false)
        say("EXC-26", Severity::Warning, nf, Tr::tr("DoD uses NOFORN only on intelligence, NNPI, NDP-1 and cover information; this document is set to hold no intelligence."));
}

void MarkChecker::checkControls()
{
    if (has(Control::Fouo)) {
        constexpr quint32 others = quint32(Control::Rsen) | quint32(Control::Orcon) | quint32(Control::OrconUsgov) | quint32(Control::Imcon)
            | quint32(Control::Propin) | quint32(Control::Dsen) | quint32(Control::RawFisa) | quint32(Control::Fisa);
        constexpr quint32 nonIc = quint32(Control::Limdis) | quint32(Control::Exdis) | quint32(Control::Nodis) | quint32(Control::Sbu)
            | quint32(Control::SbuNf) | quint32(Control::Les) | quint32(Control::LesNf) | quint32(Control::Ssi) | quint32(Control::Nnpi);
        constexpr quint32 displacing = quint32(Control::Limdis) | quint32(Control::Sbu) | quint32(Control::SbuNf) | quint32(Control::Les)
            | quint32(Control::LesNf) | quint32(Control::Ssi) | quint32(Control::Dsen);
        if (!isPortion() && (m_mark.controls & (others | nonIc)))
            say("EXC-07", Severity::Error, QStringLiteral("FOUO"), Tr::tr("FOUO stands in a banner beside no other control."));
        else if (isPortion() && (m_mark.controls & displacing))
            say("MRG-03", Severity::Warning, QStringLiteral("FOUO"), Tr::tr("FOUO gives way to the other control beside it."));
        if (!isIc())
            say("DIV-16", Severity::Warning, QStringLiteral("FOUO"), Tr::tr("FOUO is retired in DoD; CUI takes its place."));
    }
    if (!m_mark.accm.isEmpty() && isIc())
        say("EXC-21", Severity::Error, QStringLiteral("ACCM"), Tr::tr("%1 is a DoD token and not valid in IC documents.").arg(u"ACCM"));
    if (has(Control::Nnpi) && has(Control::Relido))
        say("EXC-21", Severity::Error, QStringLiteral("NNPI"), Tr::tr("NNPI excludes RELIDO."));
}

void MarkChecker::checkNonIc()
{
    const bool exdis = has(Control::Exdis), nodis = has(Control::Nodis);
    if (exdis && nodis)
        say("EXC-10", Severity::Error, QStringLiteral("ND"), Tr::tr("EXDIS and NODIS never stand together."));
    if (exdis || nodis) {
        const QString key = exdis ? QStringLiteral("XD") : QStringLiteral("ND");
        const QString text = name(*m_register.byKey(key));
        if (isIc() && !has(Control::Noforn))
            say("EXC-10", Severity::Error, key, Tr::tr("%1 needs NOFORN in the IC.").arg(text));
        if (m_mark.relTo.present || m_mark.displayOnly.present || m_mark.eyesOnly.present || has(Control::Relido))
            say("EXC-10", Severity::Error, key, Tr::tr("%1 allows no foreign release.").arg(text));
    }
    for (Control control : {Control::SbuNf, Control::LesNf}) {
        if (!has(control))
            continue;
        const TokenEntry &entry = m_register.byControl(control);
        if (has(Control::Noforn) || has(Control::Relido) || m_mark.relTo.present || m_mark.displayOnly.present || m_mark.eyesOnly.present)
            say("EXC-24", Severity::Error, entry.key, Tr::tr("%1 carries its own disclosure decision: no other stands beside it.").arg(name(entry)));
    }
    const auto apart = [&](Control a, Control b) {
        if (!has(a) || !has(b))
            return;
        const TokenEntry &first = m_register.byControl(a), &second = m_register.byControl(b);
        say("EXC-24", Severity::Error, second.key, Tr::tr("%1 and %2 exclude one another.").arg(name(first), name(second)));
    };
    for (Control department : {Control::Exdis, Control::Nodis}) {
        apart(department, Control::Sbu);
        apart(department, Control::SbuNf);
    }
    apart(Control::Sbu, Control::SbuNf);
    apart(Control::Les, Control::LesNf);
}

void MarkChecker::checkCui()
{
    if (!m_mark.hasCui)
        return;
    const QString key = QStringLiteral("CUI");
    if (m_context.cui == CuiDialect::Ism) {
        // ISM renders CUI beside anything (CUI-06).
    } else if (m_context.cui == CuiDialect::Isoo) {
        if (m_mark.system != MarkingSystem::Cui && m_mark.level == Level::Unclassified)
            say("GRM-21", Severity::Error, key, Tr::tr("CUI stands in place of UNCLASSIFIED, not beside it."));
    } else if (isIc()) {
        say("CUI-07", Severity::Error, key, Tr::tr("CUI is not in force in the IC release that these rules follow."));
    } else if (m_mark.system != MarkingSystem::Cui) {
        if (m_mark.level == Level::Unclassified)
            say("GRM-21", Severity::Error, key, Tr::tr("CUI stands alone in DoD, without UNCLASSIFIED.")).fix =
                Fix{Tr::tr("Write CUI"), 0, int(m_mark.source.size()), isPortion() ? QStringLiteral("(CUI)") : QStringLiteral("CUI")};
        else
            say("CUI-03", Severity::Error, key, Tr::tr("CUI never stands in a classified marking of DoD."));
    } else if (!m_mark.cui.specified.isEmpty() || !m_mark.cui.basic.isEmpty() || (m_mark.controls >> 22 & 0x7f)) {
        form("CUI-01", key, Tr::tr("DoD prints CUI alone; categories and limits go in the designation block on page one."));
    }
    constexpr quint32 nonIc = quint32(Control::Limdis) | quint32(Control::Exdis) | quint32(Control::Nodis) | quint32(Control::Sbu)
        | quint32(Control::SbuNf) | quint32(Control::Les) | quint32(Control::LesNf) | quint32(Control::Ssi) | quint32(Control::Nnpi);
    if (m_context.cui != CuiDialect::Ism && ((m_mark.controls & nonIc) || !m_mark.accm.isEmpty()))
        say("EXC-25", Severity::Error, key, Tr::tr("A CUI marking carries no non-IC controls."));
    if (m_mark.system != MarkingSystem::Cui)
        return;
    constexpr quint32 allowed = quint32(Control::Noforn) | 0x7fu << 22 | nonIc;
    for (const TokenEntry &entry : m_register.entries()) {
        if (entry.control && has(*entry.control) && !(allowed & quint32(*entry.control)))
            say("CUI-05", Severity::Error, entry.key, Tr::tr("%1 is no limit of CUI.").arg(name(entry)));
    }
    if (has(Control::Noforn) && !isIc())
        say("CUI-08", m_context.intelligence == false ? Severity::Warning : Severity::Info, QStringLiteral("NF"),
            Tr::tr("DoD puts NOFORN on CUI only for intelligence, NNPI, DCNI and NDP-1 information."));
    if (!m_mark.sci.isEmpty() || !m_mark.sap.isEmpty() || m_mark.aea != AeaMarks())
        say("CUI-05", Severity::Error, key, Tr::tr("A CUI marking has categories and limits, nothing else."));
}

} // namespace parallax
