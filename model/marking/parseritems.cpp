#include "model/marking/parser.h"

#include "model/tr.h"

namespace parallax {

namespace {
bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isName(QStringView text)
{
    return !text.isEmpty() && text.size() <= 16
        && std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'); });
}

/// A list beside its separators: the pieces, and whether each separator is as it should be.
QList<QStringView> words(QStringView text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}
} // namespace

bool sciBefore(QStringView a, QStringView b)
{
    const bool aNumber = allDigits(a), bNumber = allDigits(b);
    if (aNumber != bNumber)
        return aNumber;
    if (aNumber && a.size() != b.size())
        return a.size() < b.size();
    return a < b;
}

void MarkParser::addCode(QStringView code, CodeList *list, Slot slot)
{
    if (list->written.contains(code)) {
        Finding &finding = say("GRM-23", Severity::Error, code, Tr::tr("%1 stands twice in one list.").arg(code));
        const int from = offset(code);
        int cut = from;
        while (cut > 0 && (m_upper[cut - 1] == u' ' || m_upper[cut - 1] == u','))
            --cut;
        finding.fix = Fix{Tr::tr("Drop the second"), cut, from - cut + int(code.size()), {}};
        return;
    }
    list->written.append(code.toString());
    const std::optional<CodeIndex> index = m_codes.find(code);
    token(slot, code, index ? code.toString() : QString());
    if (index) {
        list->set.insert(*index);
        return;
    }
    list->unknown.append(code.toString());
    m_mark.unknownTokens.append(code.toString());
    QString near = m_register.currentCode(code.toString());
    if (near.isEmpty()) {
        QStringList codes;
        for (int i = 0; i < m_codes.size(); ++i)
            codes.append(m_codes.code(CodeIndex(i)));
        near = nearestOf(code, codes);
    }
    Finding &finding = say("GRM-27", Severity::Error, code,
                           near.isEmpty() ? Tr::tr("%1 is no registered nation or organisation and names nobody.").arg(code)
                                          : Tr::tr("%1 is no registered nation or organisation; %2 is near to it.").arg(code, near));
    if (!near.isEmpty())
        finding.fix = Fix{Tr::tr("Write %1").arg(near), offset(code), int(code.size()), near};
}

void MarkParser::checkListOrder(const CodeList &list, bool usaFirst, QStringView place, const QString &rule)
{
    const auto group = [&](const QString &code) {
        if (usaFirst && code == u"USA")
            return 0;
        const std::optional<CodeIndex> index = m_codes.find(code);
        return (index ? m_codes.isOrganisation(*index) : code.size() != 3) ? 2 : 1;
    };
    QStringList sorted = list.written;
    std::stable_sort(sorted.begin(), sorted.end(), [&](const QString &a, const QString &b) {
        const int ga = group(a), gb = group(b);
        return ga != gb ? ga < gb : a < b;
    });
    if (sorted == list.written)
        return;
    const QString right = sorted.join(usaFirst || rule == u"GRM-17" ? QStringLiteral(", ") : QStringLiteral(" "));
    const bool usaLate = usaFirst && list.written.contains(u"USA") && list.written.first() != u"USA";
    Finding &finding = usaLate ? say("ORD-05", Severity::Error, place, Tr::tr("USA comes first in a REL TO list."))
                               : form(usaFirst ? "ORD-05" : "ORD-06", place,
                                      usaFirst ? Tr::tr("A REL TO list goes USA, nations A-Z, organisations A-Z.")
                                               : Tr::tr("The list goes nations A-Z, then organisations A-Z."));
    finding.fix = Fix{Tr::tr("Write %1").arg(right), offset(place), int(place.size()), right};
}

void MarkParser::readCommaList(QStringView text, ListKind kind, CodeList *list)
{
    const char *rule = kind == ListKind::Rel ? "GRM-16" : "GRM-17";
    const QStringView place = text.trimmed();
    if (place.isEmpty()) {
        say(rule, Severity::Error, text, kind == ListKind::Rel ? Tr::tr("REL TO needs its list.") : Tr::tr("DISPLAY ONLY needs its list."));
        return;
    }
    bool spacing = text.size() - place.size() != 1;
    bool missingComma = false;
    const QList<QStringView> pieces = place.split(u',');
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QStringView code = pieces[i].trimmed();
        const qsizetype before = code.isEmpty() ? 0 : code.data() - pieces[i].data();
        spacing |= before != (i > 0 ? 1 : 0) || pieces[i].size() != before + code.size();
        if (code.isEmpty()) {
            say(rule, Severity::Error, place, Tr::tr("The list has an empty place."));
            continue;
        }
        const QList<QStringView> codes = words(code);
        missingComma |= codes.size() > 1;
        for (QStringView one : codes) {
            // Between two codes AND is a slip for the comma, though it is Andorra's code elsewhere.
            if (codes.size() > 1 && one == u"AND") {
                say("GRM-27", Severity::Error, one, Tr::tr("AND joins no codes; write a comma."));
                list->unknown.append(one.toString());
                m_mark.unknownTokens.append(one.toString());
                continue;
            }
            addCode(one, list, Slot::Dissem);
        }
    }
    if (missingComma)
        say(rule, Severity::Error, place, Tr::tr("The items of the list are separated by a comma and one space."));
    else if (spacing)
        form(rule, place, Tr::tr("The items of the list are separated by a comma and one space."));
    if (kind == ListKind::Rel) {
        if (!list->written.contains(u"USA")) {
            Finding &finding = say("EXC-06", Severity::Error, place, Tr::tr("A REL TO list starts with USA."));
            finding.fix = Fix{Tr::tr("Add USA"), offset(place), 0, QStringLiteral("USA, ")};
        } else if (list->written.size() == 1) {
            say("EXC-05", Severity::Error, place, Tr::tr("REL TO USA alone is not a marking."));
        }
    }
    checkListOrder(*list, kind == ListKind::Rel, place, QString::fromLatin1(rule));
}

void MarkParser::readSpaceList(QStringView text, const QString &rule, bool usaAllowed, CodeList *list, QStringList *activities)
{
    const QByteArray ruleName = rule.toLatin1();
    if (text.contains(u','))
        say(ruleName.constData(), Severity::Error, text, Tr::tr("The codes of this list are separated by spaces."));
    const QString before = text.toString();
    for (QStringView word : words(text)) {
        while (word.endsWith(u','))
            word.chop(1);
        if (word.isEmpty())
            continue;
        // FGI NATO KFOR: an activity stands behind its organisation.
        const std::optional<CodeIndex> index = m_codes.find(word);
        if (activities && list->written.endsWith(QStringLiteral("NATO")) && index && m_codes.isOrganisation(*index) && word < u"NATO") {
            activities->append(word.toString());
            token(Slot::Fgi, word, word.toString());
            continue;
        }
        if (!usaAllowed && word == u"USA")
            say("EXC-18", Severity::Error, word, Tr::tr("A list of foreign owners never has USA."));
        addCode(word, list, activities ? Slot::Fgi : Slot::Classification);
    }
    if (text.contains(QStringLiteral("  ")))
        form(ruleName.constData(), text, Tr::tr("One space stands between the codes."));
    checkListOrder(*list, false, text, rule);
}

void MarkParser::readFgi(QStringView item, Part *part)
{
    takeRank(part, kFgiRank, item);
    if (m_mark.fgi.present)
        say("GRM-23", Severity::Error, item, Tr::tr("FGI stands twice."));
    m_mark.fgi.present = true;
    const qsizetype length = item.startsWith(u"FGI") ? 3 : 30;
    token(Slot::Fgi, item.left(length), QStringLiteral("FGI"));
    if (length == 30 && isPortion())
        say("GRM-05", Severity::Error, item.left(length), Tr::tr("%1 belongs in a banner; a portion has %2.").arg(item.left(length), u"FGI"));
    if (m_mark.system != MarkingSystem::Us)
        say("GRM-13", Severity::Error, item, Tr::tr("FGI does not stand inside a non-US marking."));
    const QStringView rest = item.mid(length).trimmed();
    if (rest.isEmpty()) {
        m_mark.fgi.concealed = true;
        return;
    }
    m_mark.fgi.owners.present = true;
    readSpaceList(rest, QStringLiteral("GRM-13"), false, &m_mark.fgi.owners, &m_mark.fgi.natoActivities);
}

void MarkParser::readEyes(QStringView text, Part *part)
{
    takeRank(part, kDissemRank, text);
    qsizetype end = text.indexOf(u"EYES");
    const QStringView codes = text.left(end).trimmed();
    m_mark.eyesOnly.present = true;
    for (QStringView piece : codes.split(u'/', Qt::SkipEmptyParts)) {
        const QStringView code = piece.trimmed();
        const qsizetype known = m_mark.eyesOnly.unknown.size();
        addCode(code, &m_mark.eyesOnly, Slot::Dissem);
        if (m_mark.eyesOnly.unknown.size() == known && !m_register.isEyesNation(code))
            say("EXC-19", Severity::Error, code, Tr::tr("An EYES ONLY list names AUS, CAN, GBR and NZL only."));
    }
    token(Slot::Dissem, text.mid(end), QStringLiteral("EYES"));
    if (text.mid(end) != u"EYES ONLY" && !(isPortion() && text == u"EYES"))
        say("GRM-18", Severity::Error, text, Tr::tr("The retired form is USA/AUS EYES ONLY."));
    if (codes.isEmpty())
        say("GRM-18", Severity::Error, text, Tr::tr("EYES ONLY has no list to read."));
    QStringList list = m_mark.eyesOnly.written;
    list.removeAll(QStringLiteral("USA"));
    list.sort();
    Finding &finding = form("GRM-18", text, Tr::tr("EYES ONLY is retired; write REL TO."));
    if (!list.isEmpty()) {
        const QString right = QStringLiteral("REL TO USA, ") + list.join(QStringLiteral(", "));
        finding.fix = Fix{Tr::tr("Write %1").arg(right), offset(text), int(text.size()), right};
    }
    say("LEG-05", Severity::Info, text, Tr::tr("EYES ONLY dates the marking before 2016 or 2017."));
}

SciCompartment MarkParser::readCompartment(QStringView text, const QString &system, Slot slot)
{
    SciCompartment compartment;
    const QList<QStringView> names = words(text);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QStringView name = names[i];
        if (!isName(name))
            say(slot == Slot::Sci ? "GRM-09" : "GRM-10", Severity::Error, name, Tr::tr("%1 is not a compartment name.").arg(name));
        if (i == 0) {
            const QString registered = system.isEmpty() ? QString() : m_register.sciCompartment(system, name);
            compartment.name = registered.isEmpty() ? name.toString() : registered;
            token(slot, name, registered);
            if (!registered.isEmpty() && registered != name && isPortion()) {
                Finding &finding = say("GRM-05", Severity::Error, name, Tr::tr("%1 belongs in a banner; a portion has %2.").arg(name, registered));
                finding.fix = Fix{Tr::tr("Write %1").arg(registered), offset(name), int(name.size()), registered};
            }
        } else if (compartment.subs.contains(name)) {
            say("GRM-23", Severity::Error, name, Tr::tr("%1 stands twice.").arg(name));
        } else {
            if (!compartment.subs.isEmpty() && sciBefore(name, compartment.subs.last()))
                form(slot == Slot::Sci ? "ORD-04" : "ORD-09", name, Tr::tr("Sub-compartments go in ascending order, numbers first."));
            compartment.subs.append(name.toString());
            token(slot, name, {});
        }
    }
    std::sort(compartment.subs.begin(), compartment.subs.end(), sciBefore);
    return compartment;
}

bool MarkParser::readSci(QStringView item, Part *part, bool unpublished)
{
    const qsizetype dash = item.indexOf(u'-');
    QStringView head = item.left(dash < 0 ? item.size() : dash);
    QString system = m_register.sciSystem(head);
    QStringView looseCompartment;
    if (system.isEmpty()) {
        const qsizetype space = head.indexOf(u' ');
        if (space > 0 && !m_register.sciSystem(head.left(space)).isEmpty()) {
            system = m_register.sciSystem(head.left(space));
            looseCompartment = head.mid(space + 1);
            head = head.left(space);
        }
    }
    if (system.isEmpty()) {
        if (!unpublished || !isName(head))
            return false;
        system = head.toString();
    }
    takeRank(part, kSciRank, item);
    token(Slot::Sci, head, m_register.sciSystem(head));
    if (unpublished)
        say("GRM-27", Severity::Info, head, Tr::tr("%1 is outside the register; it is read because a registered system stands beside it.").arg(head));
    else if (isPortion() && head != system)
        say("GRM-05", Severity::Error, head, Tr::tr("%1 belongs in a banner; a portion has %2.").arg(head, system)).fix =
            Fix{Tr::tr("Write %1").arg(system), offset(head), int(head.size()), system};
    SciSystem read;
    read.name = system;
    if (!looseCompartment.isEmpty()) {
        Finding &finding = say("GRM-09", Severity::Error, item, Tr::tr("A hyphen joins a system and its compartment: %1-%2.").arg(head, looseCompartment));
        finding.fix = Fix{Tr::tr("Write a hyphen"), offset(looseCompartment) - 1, 1, QStringLiteral("-")};
        read.compartments.append(readCompartment(looseCompartment, system, Slot::Sci));
    }
    if (dash >= 0) {
        for (QStringView piece : item.mid(dash + 1).split(u'-')) {
            const QStringView text = piece.trimmed();
            if (text.isEmpty()) {
                say("GRM-03", Severity::Error, item, Tr::tr("There is nothing after the hyphen."));
                continue;
            }
            if (text.size() != piece.size())
                form("GRM-09", piece, Tr::tr("There are no spaces beside a hyphen."));
            SciCompartment compartment = readCompartment(text, system, Slot::Sci);
            for (const SciCompartment &other : std::as_const(read.compartments)) {
                if (other.name == compartment.name)
                    say("GRM-23", Severity::Error, text, Tr::tr("%1 stands twice.").arg(text));
            }
            if (!read.compartments.isEmpty() && sciBefore(compartment.name, read.compartments.last().name))
                form("ORD-04", text, Tr::tr("Compartments go in ascending order, numbers first."));
            read.compartments.append(std::move(compartment));
        }
    }
    std::stable_sort(read.compartments.begin(), read.compartments.end(), [](const auto &a, const auto &b) { return sciBefore(a.name, b.name); });
    for (const SciSystem &other : std::as_const(m_mark.sci)) {
        if (other.name == read.name)
            say("GRM-23", Severity::Error, item, Tr::tr("%1 stands twice.").arg(system));
    }
    if (!m_mark.sci.isEmpty() && sciBefore(read.name, m_mark.sci.last().name))
        form("ORD-04", item, Tr::tr("SCI systems go in ascending order, numbers first."));
    m_mark.sci.append(std::move(read));
    std::stable_sort(m_mark.sci.begin(), m_mark.sci.end(), [](const auto &a, const auto &b) { return sciBefore(a.name, b.name); });
    return true;
}

void MarkParser::readSap(QStringView item, Part *part)
{
    takeRank(part, kSapRank, item);
    part->sapOpen = true;
    QStringView rest = item;
    for (QStringView prefix : {QStringView(u"SAR-"), QStringView(u"SPECIAL ACCESS REQUIRED-")}) {
        if (!rest.startsWith(prefix))
            continue;
        token(Slot::Sap, rest.left(prefix.size()), QStringLiteral("SAR"));
        if (prefix.size() > 4 && isPortion())
            say("GRM-05", Severity::Error, rest.left(prefix.size()), Tr::tr("%1 belongs in a banner; a portion has %2.").arg(prefix, u"SAR-"));
        rest = rest.mid(prefix.size());
        break;
    }
    if (rest == u"MULTIPLE PROGRAMS") {
        m_mark.sapMultiple = true;
        token(Slot::Sap, rest, QStringLiteral("MULTIPLE PROGRAMS"));
        return;
    }
    SapProgram program;
    const QList<QStringView> pieces = rest.split(u'-');
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QStringView text = pieces[i].trimmed();
        if (text.isEmpty()) {
            say("GRM-10", Severity::Error, item, Tr::tr("SAR- is followed by a program."));
            continue;
        }
        if (i == 0) {
            program.name = text.toString();
            token(Slot::Sap, text, {});
        } else {
            program.compartments.append(readCompartment(text, {}, Slot::Sap));
        }
    }
    if (program.name.isEmpty())
        return;
    for (const SapProgram &other : std::as_const(m_mark.sap)) {
        if (other.name == program.name)
            say("GRM-23", Severity::Error, item, Tr::tr("%1 stands twice.").arg(program.name));
    }
    const auto before = [](const SapProgram &a, const SapProgram &b) { return sciBefore(a.name, b.name); };
    std::stable_sort(program.compartments.begin(), program.compartments.end(), [](const auto &a, const auto &b) { return sciBefore(a.name, b.name); });
    if (!m_mark.sap.isEmpty() && before(program, m_mark.sap.last()))
        form("ORD-09", item, Tr::tr("Programs go A-Z."));
    m_mark.sap.append(std::move(program));
    std::stable_sort(m_mark.sap.begin(), m_mark.sap.end(), before);
}

void MarkParser::readAccm(QStringView item, Part *part)
{
    takeRank(part, kNonIcRank, item);
    if (item == u"ACCM") {
        token(Slot::NonIc, item, QStringLiteral("ACCM"));
        m_mark.accm.append(QString());
        if (!isPortion())
            say("GRM-20", Severity::Error, item, Tr::tr("A banner gives the nicknames after ACCM-."));
        return;
    }
    part->accmOpen = true;
    QStringView name = item;
    if (name.startsWith(u"ACCM-")) {
        token(Slot::NonIc, name.left(5), QStringLiteral("ACCM"));
        name = name.mid(5);
    }
    token(Slot::NonIc, name, {});
    if (words(name).size() < 2)
        say("GRM-20", Severity::Error, name, Tr::tr("ACCM- is followed by the full nickname, not by %1.").arg(name));
    if (m_mark.accm.contains(name))
        say("GRM-23", Severity::Error, name, Tr::tr("%1 stands twice.").arg(name));
    else
        m_mark.accm.append(name.toString());
    m_mark.accm.sort();
}

void MarkParser::readSigmas(QStringView text, QStringView item, QList<int> *sigmas)
{
    if (text.trimmed().isEmpty())
        say("GRM-12", Severity::Error, item, Tr::tr("SIGMA is followed by its numbers."));
    for (QStringView word : words(text)) {
        bool read = false;
        const int number = word.toInt(&read);
        if (!read || number < 1 || !allDigits(word)) {
            say("GRM-12", Severity::Error, word, Tr::tr("%1 is no SIGMA number; numbers are separated by spaces.").arg(word));
            m_mark.unknownTokens.append(word.toString());
            continue;
        }
        token(Slot::Aea, word, QString::number(number));
        if (sigmas->contains(number)) {
            say("GRM-23", Severity::Error, word, Tr::tr("%1 stands twice.").arg(number));
            continue;
        }
        if (!sigmas->isEmpty() && number < sigmas->last())
            form("ORD-08", word, Tr::tr("SIGMA numbers go in ascending order."));
        sigmas->append(number);
    }
    std::sort(sigmas->begin(), sigmas->end());
}

bool MarkParser::readAea(QStringView item, Part *part)
{
    struct Known
    {
        QStringView key;
        bool AeaMarks::*flag;
        int order;
    };
    static const Known known[] = {{u"RD", &AeaMarks::rd, 0}, {u"FRD", &AeaMarks::frd, 1}, {u"DCNI", &AeaMarks::dcni, 2},
                                  {u"UCNI", &AeaMarks::ucni, 3}, {u"TFNI", &AeaMarks::tfni, 4}, {u"ATOMAL", &AeaMarks::atomal, 5}};
    // The head may hold hyphens only in its titles, none of which does before the first suffix.
    const qsizetype dash = item.indexOf(u'-');
    const QStringView head = item.left(dash < 0 ? item.size() : dash);
    const Register::Hit hit = m_register.find(head);
    if (!hit.entry || hit.entry->slot != Slot::Aea)
        return false;
    const auto found = std::find_if(std::begin(known), std::end(known), [&](const Known &one) { return one.key == hit.entry->key; });
    if (found == std::end(known))
        return false;
    // ATOMAL stands in a part of its own behind a NATO level (GRM-14).
    takeRank(part, kAeaRank, item);
    checkVocabulary(hit, head);
    if (m_mark.aea.*found->flag)
        say("GRM-23", Severity::Error, item, Tr::tr("%1 stands twice.").arg(hit.entry->banner));
    for (const Known &later : known) {
        if (later.order > found->order && m_mark.aea.*later.flag) {
            form("ORD-07", item, Tr::tr("The order is RD, FRD, DOD UCNI, DOE UCNI, TFNI, then foreign marks."));
            break;
        }
    }
    m_mark.aea.*found->flag = true;
    token(Slot::Aea, head, hit.entry->key);
    if (dash < 0)
        return true;
    for (QStringView piece : item.mid(dash + 1).split(u'-')) {
        const QStringView text = piece.trimmed();
        if (text == u"CNWDI" || text == u"N" || text == u"CRITICAL NUCLEAR WEAPON DESIGN INFORMATION") {
            token(Slot::Aea, text, QStringLiteral("CNWDI"));
            if (found->order == 0)
                m_mark.aea.cnwdi = true;
            else {
                say("EXC-13", Severity::Error, text, Tr::tr("CNWDI stands only under RD."));
                m_mark.unknownTokens.append(text.toString());
            }
            continue;
        }
        const bool sigma = text.startsWith(u"SIGMA"), sg = text.startsWith(u"SG");
        if ((sigma || sg) && found->order <= 1) {
            const QStringView word = text.left(sigma ? 5 : 2);
            token(Slot::Aea, word, QStringLiteral("SIGMA"));
            if (sigma == isPortion()) {
                const QString right = isPortion() ? QStringLiteral("SG") : QStringLiteral("SIGMA");
                say("GRM-05", Severity::Error, word, Tr::tr("It is %1 here, not %2.").arg(right, word)).fix =
                    Fix{Tr::tr("Write %1").arg(right), offset(word), int(word.size()), right};
            }
            readSigmas(text.mid(word.size()), item, found->order == 0 ? &m_mark.aea.rdSigmas : &m_mark.aea.frdSigmas);
            continue;
        }
        say("GRM-12", Severity::Error, text, Tr::tr("%1 is not a part of %2.").arg(text, hit.entry->banner));
        m_mark.unknownTokens.append(text.toString());
    }
    return true;
}

} // namespace parallax
