#include "model/marking/parser.h"

#include "model/tr.h"

namespace parallax {

namespace {
bool isDeclassification(QStringView item)
{
    const auto allDigits = [](QStringView text) {
        return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if (item.size() == 8 && allDigits(item))
        return true;
    if (item == u"MR" || item == u"OADR" || item.startsWith(u"DECLASSIFY ON") || item.startsWith(u"DECL ON"))
        return true;
    if (item.size() == 2 && item[0] == u'X' && item[1] >= u'1' && item[1] <= u'8')
        return true;
    return item.size() >= 4 && (item.startsWith(u"25X") || item.startsWith(u"50X") || item.startsWith(u"75X")) && item[3].isDigit();
}
} // namespace

bool MarkParser::readMisplaced(QStringView item, Part *part)
{
    if (item == u"BOHEMIA" || item == u"BALK") {
        takeRank(part, m_mark.system == MarkingSystem::Nato ? 0 : kSciRank, item);
        token(Slot::Sci, item, item.toString());
        if (m_mark.natoWords.contains(item))
            say("GRM-23", Severity::Error, item, Tr::tr("%1 stands twice.").arg(item));
        else
            m_mark.natoWords.append(item.toString());
        m_mark.natoWords.sort();
        return true;
    }
    if (const LegacyToken *legacy = m_register.legacy(item)) {
        takeRank(part, categoryRank(legacy->slot), item);
        token(legacy->slot, item, {});
        (legacy->slot == Slot::Sci ? m_mark.legacySci : m_mark.legacyDissem).append(item.toString());
        m_mark.unknownTokens.append(item.toString());
        Finding &finding = form("GRM-24", item,
                                legacy->remark.isEmpty() ? Tr::tr("%1 is retired; ask the originator how to mark it now.").arg(item)
                                                         : Tr::tr("%1 is retired; it is now %2.").arg(item, legacy->remark));
        if (!legacy->remark.isEmpty() && !legacy->remark.contains(u' ') && !legacy->remark.contains(QStringLiteral("XXX")))
            finding.fix = Fix{Tr::tr("Write %1").arg(legacy->remark), offset(item), int(item.size()), legacy->remark};
        return true;
    }
    if (isDeclassification(item)) {
        Finding &finding = say("GRM-25", Severity::Error, item, Tr::tr("The declassification value %1 is not part of the marking.").arg(item));
        finding.fix = Fix{Tr::tr("Drop it"), offset(item) - 2, int(item.size()) + 2, {}};
        say("LEG-01", Severity::Info, item, Tr::tr("A declassification value in the banner dates the marking before February 2008."));
        return true;
    }
    if (m_register.isNotice(item)) {
        say("GRM-28", Severity::Error, item, Tr::tr("%1 is a notice; it stands in a line under the banner.").arg(item));
        token(Slot::Unknown, item, {});
        m_mark.unknownTokens.append(item.toString());
        return true;
    }
    QStringView rest = item;
    const std::optional<Level> level = takeLevel(&rest, false);
    if (level && rest.isEmpty()) {
        token(Slot::Classification, item, levelCode(*level));
        if (m_mark.level)
            say("GRM-30", Severity::Error, item, Tr::tr("A marking has one level: the highest of what it covers."));
        else if (m_mark.system == MarkingSystem::None)
            m_mark.system = MarkingSystem::Us;
        m_mark.level = m_mark.level ? std::max(*m_mark.level, *level) : *level;
        return true;
    }
    if (m_mark.system == MarkingSystem::Us) {
        // A NATO or foreign level inside a US marking: read apart only to name it.
        MarkParser other(QStringLiteral("(//%1)").arg(item), Form::Portion, m_language);
        const Marking inner = other.parse();
        if (inner.level && inner.unknownTokens.isEmpty()) {
            say("GRM-08", Severity::Error, item, Tr::tr("%1 is a non-US classification; a marking has one system.").arg(item));
            token(Slot::Unknown, item, {});
            m_mark.unknownTokens.append(item.toString());
            return true;
        }
    }
    const QString owner = m_register.systemOfCompartment(item.left(item.indexOf(u' ') < 0 ? item.size() : item.indexOf(u' ')));
    if (!owner.isEmpty()) {
        Finding &finding = say("GRM-09", Severity::Error, item, Tr::tr("%1 needs its system before it: %2-%1.").arg(item, owner));
        finding.fix = Fix{Tr::tr("Write %1-%2").arg(owner, item), offset(item), int(item.size()), owner + u'-' + item.toString()};
        m_mark.unknownTokens.append(item.toString());
        token(Slot::Unknown, item, {});
        return true;
    }
    if (item == u"CNWDI" || item.startsWith(u"SIGMA ") || item.startsWith(u"SG ")) {
        say("GRM-12", Severity::Error, item, Tr::tr("%1 stands only under RD or FRD: RD-%1.").arg(item));
        m_mark.unknownTokens.append(item.toString());
        token(Slot::Unknown, item, {});
        return true;
    }
    return false;
}

void MarkParser::readCuiItem(QStringView item, Part *part)
{
    const Register::Hit hit = m_register.find(item);
    // Behind another level the categories stand behind the part that says CUI.
    const bool alsoCategory = m_register.isCuiCategory(item) && part->index == (m_mark.system == MarkingSystem::Cui ? 1 : 2);
    if (hit.entry && hit.entry->control && !alsoCategory) {
        takeRank(part, kDissemRank, item);
        checkVocabulary(hit, item);
        setControl(*hit.entry->control, hit.entry->slot, *hit.entry, item);
        return;
    }
    if (!alsoCategory && readPrefixed(item, part))
        return;
    const bool specified = item.startsWith(u"SP-");
    const QStringView name = specified ? item.mid(3) : item;
    const bool shape = name.size() >= 2 && name.size() <= 12
        && std::all_of(name.begin(), name.end(), [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'); });
    const QString near = m_register.isCuiCategory(name) || specified ? QString() : m_register.nearest(item, m_mark.form, true);
    QStringView rest = item;
    if (!shape || (!near.isEmpty() && near.size() > 3) || (!specified && (takeLevel(&rest, false) || m_register.legacy(item)))) {
        refuse(item);
        return;
    }
    QStringList &group = specified ? m_mark.cui.specified : m_mark.cui.basic;
    const bool tooLate = specified && !m_mark.cui.basic.isEmpty();
    if (group.contains(name))
        say("GRM-23", Severity::Error, item, Tr::tr("%1 stands twice.").arg(item));
    else if (tooLate || (!group.isEmpty() && name < group.last()))
        form("CUI-04", item, Tr::tr("CUI categories go A-Z, specified ones (SP-) first."));
    if (!group.contains(name)) {
        group.append(name.toString());
        group.sort();
    }
    token(Slot::Cui, item, item.toString());
    if (!m_register.isCuiCategory(name))
        say("CUI-04", Severity::Info, item, Tr::tr("%1 is not among the CUI categories known here.").arg(name));
}

void MarkParser::refuse(QStringView item)
{
    token(Slot::Unknown, item, {});
    m_mark.unknownTokens.append(item.toString());
    const QString near = m_register.nearest(item, m_mark.form, m_mark.hasCui);
    Finding &finding = say("GRM-27", Severity::Error, item,
                           near.isEmpty() ? Tr::tr("%1 is not registered.").arg(item)
                                          : Tr::tr("%1 is not registered; %2 is near to it.").arg(item, near));
    if (!near.isEmpty())
        finding.fix = Fix{Tr::tr("Write %1").arg(near), offset(item), int(item.size()), near};
}

} // namespace parallax
