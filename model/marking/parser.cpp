#include "model/marking/parser.h"

#include "model/marking/oddletters.h"
#include "model/tr.h"

namespace parallax {

namespace {
/// Same length as the source, so that offsets hold: only ASCII letters are raised.
QString raised(QStringView source)
{
    QString upper = source.toString();
    for (QChar &c : upper) {
        if (c >= u'a' && c <= u'z')
            c = QChar(c.unicode() - 32);
    }
    return upper;
}
} // namespace

int categoryRank(Slot slot)
{
    switch (slot) {
    case Slot::Sci: return kSciRank;
    case Slot::Sap: return kSapRank;
    case Slot::Aea: return kAeaRank;
    case Slot::Fgi: return kFgiRank;
    case Slot::Dissem:
    case Slot::Cui: return kDissemRank;
    case Slot::NonIc: return kNonIcRank;
    case Slot::Classification:
    case Slot::Notice:
    case Slot::Unknown: break;
    }
    return 0;
}

Marking parseMarking(QStringView source, std::optional<Form> form, const MarkingLanguage &language)
{
    return MarkParser(source, form, language).parse();
}

MarkParser::MarkParser(QStringView source, std::optional<Form> form, const MarkingLanguage &language)
    : m_language(language), m_register(*language.tokens), m_codes(*language.codes), m_upper(raised(source))
{
    m_mark.source = source.toString();
    findForm(form);
}

Finding &MarkParser::say(const char *rule, Severity severity, QStringView place, const QString &message)
{
    m_mark.findings.append({QString::fromLatin1(rule), severity, message, offset(place), int(place.size()), std::nullopt, false});
    return m_mark.findings.last();
}

Finding &MarkParser::form(const char *rule, QStringView place, const QString &message)
{
    Finding &finding = say(rule, Severity::Warning, place, message);
    finding.noncanonical = true;
    return finding;
}

void MarkParser::token(Slot slot, QStringView piece, const QString &meaning)
{
    const int start = offset(piece);
    m_mark.tokens.append({slot, m_mark.source.mid(start, piece.size()), meaning, start, int(piece.size())});
}

void MarkParser::findForm(std::optional<Form> form)
{
    QStringView text = QStringView(m_upper).trimmed();
    const bool opens = text.startsWith(u'(');
    // "(U) Text": the mark stands before its text. Words in capitals there could be a control that slipped out: no text.
    if (opens && form.value_or(Form::Portion) == Form::Portion) {
        const qsizetype close = text.indexOf(u')');
        const QStringView after = close < 0 ? QStringView() : text.mid(close + 1);
        const QStringView written = QStringView(m_mark.source).mid(offset(text) + close + 1, after.size());
        const bool sentence = std::any_of(written.begin(), written.end(), [](QChar c) { return c.isLower(); });
        if (close > 0 && after.startsWith(u' ') && sentence) {
            text = text.left(close + 1);
            m_mark.end = offset(text) + int(text.size());
        }
    }
    const bool closes = text.endsWith(u')');
    m_mark.form = form.value_or(opens || closes ? Form::Portion : Form::Banner);
    if (isPortion() && !opens && !closes && !text.isEmpty()) {
        Finding &finding = this->form("GRM-06", text, Tr::tr("A portion mark stands in parentheses."));
        finding.fix = Fix{Tr::tr("Put it in parentheses"), offset(text), int(text.size()),
                          u'(' + m_mark.source.mid(offset(text), text.size()) + u')'};
    } else if (isPortion() && opens != closes) {
        say("GRM-06", Severity::Error, text, Tr::tr("A portion mark stands in a pair of parentheses; one is missing."));
    } else if (!isPortion() && (opens || closes)) {
        Finding &finding = say("GRM-06", Severity::Error, text, Tr::tr("A banner has no parentheses."));
        finding.fix = Fix{Tr::tr("Drop the parentheses"), offset(text), int(text.size()),
                          m_mark.source.mid(offset(text) + (opens ? 1 : 0), text.size() - (opens ? 1 : 0) - (closes ? 1 : 0))};
    }
    if (opens)
        text = text.mid(1);
    if (closes && !text.isEmpty())
        text.chop(1);
    m_body = text;
}

Marking MarkParser::parse()
{
    QStringView body = m_body;
    const qsizetype line = body.indexOf(u'\n');
    if (line >= 0) {
        readNotices(body.mid(line + 1));
        body = body.left(line);
    }
    body = body.trimmed();
    if (body.isEmpty()) {
        say("GRM-01", Severity::Error, body, Tr::tr("There is no classification."));
        checkLetters();
        return std::move(m_mark);
    }
    if (QStringView(m_mark.source).mid(offset(body), body.size()) != body) {
        Finding &finding = form("GRM-04", body, Tr::tr("Markings are written in upper case."));
        finding.fix = Fix{Tr::tr("Write it in upper case"), offset(body), int(body.size()), body.toString()};
    }
    readParts(splitParts(body));
    checkCategoryOrder();
    checkLetters();
    return std::move(m_mark);
}

/// A mark that only looks right names nobody; which letter is the wrong one cannot be seen, so it is said by its name.
void MarkParser::checkLetters()
{
    const QStringView written = m_mark.end < 0 ? QStringView(m_mark.source) : QStringView(m_mark.source).left(m_mark.end);
    const QList<OddLetter> odd = oddLetters(written);
    if (odd.isEmpty())
        return;
    for (Finding &finding : m_mark.findings)
        finding.message = withInvisiblesShown(finding.message);
    constexpr qsizetype kMostNamed = 3;
    QStringList named;
    bool isSpaceOnly = true;
    for (const OddLetter &letter : odd) {
        isSpaceOnly = isSpaceOnly && letter.readsAs == u" ";
        const QString name = codePointName(letter.code);
        named.append(letter.isInvisible ? Tr::tr("%1, which is not seen").arg(name)
                     : letter.readsAs.isEmpty() || letter.readsAs == u" " ? name
                                                                          : Tr::tr("%1, which looks like “%2”").arg(name, letter.readsAs));
    }
    named.removeDuplicates();
    QString list = named.mid(0, kMostNamed).join(u"; ");
    if (named.size() > kMostNamed)
        //: %1: letters by name; %2: how many are not named
        list = Tr::tr("%1; and %2 more").arg(list).arg(named.size() - kMostNamed);
    const int start = odd.constFirst().start;
    const int length = odd.constLast().start + odd.constLast().length - start;
    Finding finding{QStringLiteral("GRM-27"), isSpaceOnly ? Severity::Warning : Severity::Error,
                    Tr::tr("A mark is written in plain letters. This one has %1.").arg(list), start, length, std::nullopt, isSpaceOnly};
    if (const auto plain = plainLetters(written.mid(start, length)))
        finding.fix = Fix{Tr::tr("Write it in plain letters"), start, length, *plain};
    m_mark.findings.prepend(finding);
}

void MarkParser::readNotices(QStringView rest)
{
    for (QStringView line : rest.split(u'\n')) {
        line = line.trimmed();
        if (line.isEmpty())
            continue;
        token(Slot::Notice, line, line.toString());
        m_mark.noticeLines.append(line.toString());
        if (!m_register.isNotice(line)) {
            say("GRM-28", Severity::Error, line,
                Tr::tr("%1 is not a notice that may stand in a line under the banner.").arg(line));
        }
    }
}

QList<QStringView> MarkParser::splitParts(QStringView body)
{
    QList<QStringView> parts;
    qsizetype from = 0;
    for (qsizetype i = 0; i + 1 < body.size(); ++i) {
        if (body[i] == u'/' && body[i + 1] == u'/') {
            parts.append(body.mid(from, i - from));
            from = i + 2;
            ++i;
        }
    }
    parts.append(body.mid(from));
    return parts;
}

QStringView MarkParser::trimmedPiece(QStringView piece, bool afterLeadingSlashes)
{
    const QStringView trimmed = piece.trimmed();
    if (trimmed.size() == piece.size() || trimmed.isEmpty())
        return trimmed;
    if (afterLeadingSlashes) {
        Finding &finding = say("GRM-07", Severity::Error, piece, Tr::tr("A non-US or JOINT marking begins with // and no space."));
        finding.fix = Fix{Tr::tr("Drop the space"), offset(piece), int(piece.size()), trimmed.toString()};
    } else {
        Finding &finding = form("GRM-02", piece, Tr::tr("There are no spaces around // and /."));
        finding.fix = Fix{Tr::tr("Drop the spaces"), offset(piece), int(piece.size()), trimmed.toString()};
    }
    return trimmed;
}

void MarkParser::readParts(const QList<QStringView> &parts)
{
    int next = 1;
    if (parts.size() > 1 && parts.first().trimmed().isEmpty()) {
        const QStringView first = trimmedPiece(parts[1], true);
        if (first.isEmpty())
            say("GRM-03", Severity::Error, parts[1], Tr::tr("There is nothing between the separators."));
        else
            readForeignClassification(first);
        next = 2;
    } else {
        readClassification(trimmedPiece(parts.first(), false));
    }
    for (qsizetype i = next; i < parts.size(); ++i) {
        const QStringView part = trimmedPiece(parts[i], false);
        if (part.isEmpty()) {
            const bool last = i + 1 == parts.size();
            Finding &finding = say("GRM-03", Severity::Error, parts[i],
                                   last ? Tr::tr("The marking ends in a separator.") : Tr::tr("A category is empty."));
            finding.start = offset(parts[i]) - 2;
            finding.length = 2 + int(parts[i].size());
            finding.fix = Fix{Tr::tr("Drop the separator"), finding.start, finding.length, {}};
            continue;
        }
        readCategory(part, int(i));
    }
    if (!m_mark.level && !m_mark.hasCui) {
        const bool said = std::any_of(m_mark.findings.cbegin(), m_mark.findings.cend(),
                                      [](const Finding &finding) { return finding.severity == Severity::Error; });
        if (!said)
            say("GRM-01", Severity::Error, m_body, Tr::tr("There is no classification."));
    }
}

void MarkParser::readCategory(QStringView text, int index)
{
    Part part;
    part.index = index;
    // The one ambiguity of the grammar: the slashes of USA/AUS EYES ONLY join a list, not items (GRM-18).
    const qsizetype eyes = text.indexOf(u"EYES");
    if (eyes >= 0) {
        qsizetype from = eyes;
        while (from > 0 && text[from - 1] != u'/')
            --from;
        while (from >= 4 && text[from - 1] == u'/' && (from == 4 || text[from - 5] == u'/') && m_codes.find(text.mid(from - 4, 3)))
            from -= 4;
        qsizetype to = text.indexOf(u'/', eyes);
        if (to < 0)
            to = text.size();
        if (from > 0)
            readCategory(text.left(from - 1), index);
        if (!m_ranks.isEmpty() && from > 0)
            m_ranks.removeLast();
        readEyes(text.mid(from, to - from), &part);
        if (to < text.size()) {
            m_ranks.append({part.rank, text});
            readCategory(text.mid(to + 1), index);
            m_ranks.removeLast();
        }
        m_ranks.append({kDissemRank, text});
        return;
    }
    const QList<QStringView> items = text.split(u'/');
    // Which systems are registered counts for the whole category: SI/TK/XNB and 123/SI alike (GRM-27).
    for (QStringView item : items) {
        const qsizetype dash = item.indexOf(u'-');
        part.sciSeen |= !m_register.sciSystem(item.left(dash < 0 ? item.size() : dash).trimmed()).isEmpty();
    }
    for (QStringView piece : items) {
        const QStringView item = trimmedPiece(piece, false);
        if (item.isEmpty()) {
            Finding &finding = say("GRM-03", Severity::Error, piece, Tr::tr("There is nothing beside the separator /."));
            finding.start = std::max(0, offset(piece) - 1);
            finding.length = 1 + int(piece.size());
            finding.fix = Fix{Tr::tr("Drop the separator"), finding.start, finding.length, {}};
            continue;
        }
        readItem(item, &part);
    }
    m_ranks.append({part.rank, text});
}

void MarkParser::takeRank(Part *part, int rank, QStringView item)
{
    if (part->rank == 0 || rank == 0) {
        part->rank = std::max(part->rank, rank);
        return;
    }
    if (part->rank == rank)
        return;
    say("GRM-02", Severity::Error, item, Tr::tr("%1 belongs to another category: // stands between categories, / within one.").arg(item));
    if (rank == kAeaRank && part->rank == kDissemRank)
        say("LEG-02", Severity::Info, item, Tr::tr("Atomic energy marks among the dissemination controls date the marking before December 2010."));
}

void MarkParser::checkCategoryOrder()
{
    int highest = 0;
    QList<int> seen;
    for (const auto &[rank, text] : std::as_const(m_ranks)) {
        if (rank == 0)
            continue;
        // BOHEMIA, BALK and ATOMAL stand directly behind a NATO level (GRM-14).
        if (seen.contains(rank) && m_mark.system != MarkingSystem::Cui) {
            form("GRM-02", text, Tr::tr("One category appears once: join the items with /."));
        } else if (rank < highest) {
            form("ORD-01", text, Tr::tr("The categories go in the order classification, SCI, SAP, AEA, FGI, dissemination, non-IC."));
        }
        highest = std::max(highest, rank);
        seen.append(rank);
    }
    // Dissemination and non-IC items go in the order of the register.
    int last[2] = {-1, -1};
    for (const Token &token : std::as_const(m_mark.tokens)) {
        if (token.slot != Slot::Dissem && token.slot != Slot::NonIc)
            continue;
        const TokenEntry *entry = m_register.byKey(token.meaning);
        if (!entry || entry->slot != token.slot || entry->control == Control::Waived || entry->control == Control::Hvsaco)
            continue;
        int &previous = last[token.slot == Slot::NonIc];
        if (entry->rank < previous) {
            const QStringView place = QStringView(m_upper).mid(token.start, token.length);
            if (token.slot == Slot::NonIc)
                form("ORD-03", place, Tr::tr("%1 stands too late: non-IC controls go in the order of the register.").arg(token.text));
            else
                form("ORD-02", place, Tr::tr("%1 stands too late: dissemination controls go in the order of the register.").arg(token.text));
        }
        previous = std::max(previous, entry->rank);
    }
}

void MarkParser::readItem(QStringView item, Part *part)
{
    if (m_mark.system == MarkingSystem::Cui || (m_mark.hasCui && part->rank == 0 && (item.startsWith(u"SP-") || m_register.isCuiCategory(item)))) {
        readCuiItem(item, part);
        return;
    }
    if (readRegistered(item, part) || readPrefixed(item, part) || readSci(item, part, false) || readAea(item, part))
        return;
    if (part->sapOpen) {
        readSap(item, part);
        return;
    }
    if (part->accmOpen) {
        readAccm(item, part);
        return;
    }
    if (readMisplaced(item, part))
        return;
    // SI/NOFRON holds no unpublished system but a slip.
    if (part->sciSeen && !m_register.isSlip(item) && readSci(item, part, true))
        return;
    refuse(item);
}

void MarkParser::checkVocabulary(const Register::Hit &hit, QStringView item)
{
    const bool fits = isPortion() ? hit.portion : hit.banner;
    if (fits)
        return;
    const QString right = isPortion() ? hit.entry->portion : hit.entry->banner;
    const bool sbu = hit.entry->key == u"SBU-NF" || hit.entry->key == u"LES-NF";
    Finding &finding = say(sbu ? "GRM-19" : "GRM-05", Severity::Error, item,
                           isPortion() ? Tr::tr("%1 belongs in a banner; a portion has %2.").arg(item, right)
                                       : Tr::tr("%1 belongs in a portion; a banner has %2.").arg(item, right));
    finding.fix = Fix{Tr::tr("Write %1").arg(right), offset(item), int(item.size()), right};
}

void MarkParser::setControl(Control control, Slot slot, const TokenEntry &entry, QStringView item)
{
    if (m_mark.has(control)) {
        Finding &finding = say("GRM-23", Severity::Error, item, Tr::tr("%1 stands twice.").arg(item));
        const int cut = offset(item) > 0 && m_upper[offset(item) - 1] == u'/' ? 1 : 0;
        finding.fix = Fix{Tr::tr("Drop the second"), offset(item) - cut, int(item.size()) + cut, {}};
    }
    m_mark.controls |= quint32(control);
    token(slot, item, entry.key);
}

bool MarkParser::readRegistered(QStringView item, Part *part)
{
    const Register::Hit hit = m_register.find(item);
    if (!hit.entry || !hit.entry->control)
        return false;
    if (*hit.entry->control == Control::Waived)
        takeRank(part, kWaivedRank, item);
    else
        takeRank(part, categoryRank(hit.entry->slot), item);
    if (hit.entry->slot == Slot::Cui) {
        say("CUI-05", Severity::Error, item, Tr::tr("%1 is a limit of CUI and stands only in a CUI marking.").arg(item));
    }
    checkVocabulary(hit, item);
    setControl(*hit.entry->control, hit.entry->slot, *hit.entry, item);
    return true;
}

bool MarkParser::readPrefixed(QStringView item, Part *part)
{
    const auto after = [&](QStringView prefix) {
        return item.startsWith(prefix) && (item.size() == prefix.size() || item[prefix.size()] == u' ');
    };
    const QStringView title = u"AUTHORIZED FOR RELEASE TO";
    if (after(u"REL TO") || after(u"REL") || after(title)) {
        takeRank(part, kDissemRank, item);
        qsizetype length = after(title) ? title.size() : after(u"REL TO") ? 6 : 3;
        if (m_mark.relTo.present)
            say("GRM-23", Severity::Error, item, Tr::tr("REL TO stands twice."));
        token(Slot::Dissem, item.left(length), QStringLiteral("REL"));
        m_mark.relTo.present = true;
        if (length == title.size() && isPortion())
            say("GRM-05", Severity::Error, item.left(length), Tr::tr("%1 belongs in a banner; a portion has %2.").arg(title, u"REL TO"));
        if (item == u"REL") {
            m_mark.bareRel = true;
            if (!isPortion())
                say("GRM-16", Severity::Error, item, Tr::tr("A banner gives the whole list after REL TO."));
            return true;
        }
        if (length == 3) {
            Finding &finding = say("GRM-16", Severity::Error, item.left(3), Tr::tr("A release list begins with REL TO."));
            finding.fix = Fix{Tr::tr("Write REL TO"), offset(item), 3, QStringLiteral("REL TO")};
        }
        readCommaList(item.mid(length), ListKind::Rel, &m_mark.relTo);
        return true;
    }
    if (after(u"DISPLAY ONLY")) {
        takeRank(part, kDissemRank, item);
        if (m_mark.displayOnly.present)
            say("GRM-23", Severity::Error, item, Tr::tr("DISPLAY ONLY stands twice."));
        m_mark.displayOnly.present = true;
        token(Slot::Dissem, item.left(12), QStringLiteral("DISPLAY"));
        readCommaList(item.mid(12), ListKind::Display, &m_mark.displayOnly);
        return true;
    }
    if (after(u"FGI") || after(u"FOREIGN GOVERNMENT INFORMATION")) {
        readFgi(item, part);
        return true;
    }
    if (item.startsWith(u"SAR-") || item.startsWith(u"SPECIAL ACCESS REQUIRED-")) {
        readSap(item, part);
        return true;
    }
    if (item == u"ACCM" || item.startsWith(u"ACCM-")) {
        readAccm(item, part);
        return true;
    }
    if (item == u"CUI" && m_mark.level) {
        m_mark.hasCui = true;
        token(Slot::Cui, item, QStringLiteral("CUI"));
        return true;
    }
    return false;
}

} // namespace parallax
