#include "model/marking/authorityblock.h"

#include "model/tr.h"

namespace parallax {

namespace {
bool isExemption(QStringView text, int *family, int *number)
{
    if (text.size() != 4 || text[2] != u'X' || text[3] < u'1' || text[3] > u'9')
        return false;
    const QStringView head = text.left(2);
    *family = head == u"25" ? 25 : head == u"50" ? 50 : head == u"75" ? 75 : 0;
    *number = text[3].digitValue();
    return *family != 0;
}

bool looksLikeDate(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); })
        && std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) >= 4;
}

void note(DeclassifyOn *value, const char *rule, Severity severity, const QString &message)
{
    value->findings.append({QString::fromLatin1(rule), severity, message, 0, int(value->text.size()), std::nullopt, false});
}

/// The date or event that follows an exemption.
void readTail(DeclassifyOn *value, const QString &tail)
{
    const QString text = tail.trimmed();
    if (text.isEmpty())
        return;
    if (text.size() == 8 && looksLikeDate(text)) {
        const Result<Day> day = Day::parse(text);
        if (day)
            value->date = *day;
        else
            note(value, "CAB-04", Severity::Error, Tr::tr("%1 is no date: dates are YYYYMMDD.").arg(text));
        return;
    }
    if (looksLikeDate(text))
        note(value, "CAB-04", Severity::Error, Tr::tr("%1 is not written as YYYYMMDD.").arg(text));
    value->event = text;
}
} // namespace

DeclassifyOn parseDeclassifyOn(const QString &text)
{
    DeclassifyOn value;
    value.text = text.trimmed();
    const QString upper = value.text.toUpper();
    if (upper.isEmpty()) {
        note(&value, "CAB-03", Severity::Error, Tr::tr("Declassify On has no value."));
        return value;
    }
    if (upper.startsWith(u"N/A TO ")) {
        value.step = DeclassifyStep::NotApplicable;
        return value;
    }
    const qsizetype comma = value.text.indexOf(u',');
    QString head = upper.left(comma < 0 ? upper.size() : comma).trimmed();
    const QString tail = comma < 0 ? QString() : value.text.mid(comma + 1);
    if (head == u"50X1-HUM" || head == u"50X2-WMD" || head == u"25X1-HUMAN") {
        value.step = DeclassifyStep::HumanSource;
        value.family = 50;
        value.weapons = head == u"50X2-WMD";
        value.number = value.weapons ? 2 : 1;
        value.retired = head == u"25X1-HUMAN";
        if (value.retired)
            note(&value, "CAB-09", Severity::Warning, Tr::tr("25X1-human is retired; it is now 50X1-HUM."));
        if (!tail.trimmed().isEmpty())
            note(&value, "CAB-06", Severity::Error, Tr::tr("%1 carries no date.").arg(head));
        return value;
    }
    if (isExemption(head, &value.family, &value.number)) {
        if (value.family == 25 && value.number == 1 && tail.trimmed().compare(u"EO 12951", Qt::CaseInsensitive) == 0) {
            value.step = DeclassifyStep::Imagery;
            return value;
        }
        readTail(&value, tail);
        const bool open = !value.date.isKnown() && value.event.isEmpty();
        value.step = value.family > 25 ? DeclassifyStep::Fifty : open ? DeclassifyStep::TwentyFiveOpen : DeclassifyStep::TwentyFive;
        if (open)
            note(&value, value.family == 25 ? "CAB-09" : "CAB-06", Severity::Error, Tr::tr("%1 carries a date or an event.").arg(head));
        return value;
    }
    const bool oldExemption = head.size() == 2 && head[0] == u'X' && head[1] >= u'1' && head[1] <= u'8';
    if (oldExemption || head == u"OADR" || head == u"MR" || head == u"DNI ONLY" || head == u"DCI ONLY" || upper.startsWith(u"SOURCE MARKED")
        || upper.startsWith(u"SUBJECT TO TREATY")) {
        value.step = DeclassifyStep::Default;
        value.retired = true;
        note(&value, "CAB-09", Severity::Error, Tr::tr("%1 is retired; the date of the source and 25 years take its place.").arg(value.text));
        return value;
    }
    if (upper.size() == 8 && looksLikeDate(upper)) {
        readTail(&value, upper);
        if (value.date.isKnown())
            value.step = DeclassifyStep::Date;
        return value;
    }
    if (looksLikeDate(value.text)) {
        note(&value, "CAB-04", Severity::Error, Tr::tr("%1 is not written as YYYYMMDD.").arg(value.text));
        return value;
    }
    value.step = DeclassifyStep::Event;
    value.event = value.text;
    return value;
}

QString notApplicableText(const QList<Marking> &portions)
{
    bool rd = false, frd = false, tfni = false, nato = false;
    for (const Marking &mark : portions) {
        rd |= mark.aea.rd;
        frd |= mark.aea.frd;
        tfni |= mark.aea.tfni;
        nato |= mark.system == MarkingSystem::Nato || mark.fgi.owners.written.contains(u"NATO");
    }
    QStringList nuclear;
    for (const auto &[there, name] : {std::pair(rd, "RD"), std::pair(frd, "FRD"), std::pair(tfni, "TFNI")}) {
        if (there)
            nuclear.append(QString::fromLatin1(name));
    }
    QString named = nuclear.join(u'/');
    if (nato)
        named += named.isEmpty() ? QStringLiteral("NATO") : QStringLiteral(" and NATO");
    // The words are those of the manual and print on the document, so they are not translated.
    return named.isEmpty() ? QString() : QStringLiteral("N/A to %1 portions. See source list for NSI portions.").arg(named);
}

namespace {
/// One source placed on the ladder, with the date it compares by and the value it prints.
struct Rung
{
    DeclassifyStep step = DeclassifyStep::Default;
    Day date;
    bool hasEvent = false;
    int number = 0;
    bool weapons = false;
    QString value;
    int source = 0;
};

Rung rungOf(const DeclassifySource &source, int index, Day today, ComputedDeclassifyOn *result)
{
    const DeclassifyOn read = parseDeclassifyOn(source.declassifyOn);
    const Day from = source.date.isKnown() ? source.date : today;
    Rung rung;
    rung.source = index;
    rung.step = read.step.value_or(DeclassifyStep::Default);
    rung.date = read.date;
    rung.hasEvent = !read.event.isEmpty();
    rung.number = read.number;
    rung.weapons = read.weapons;
    rung.value = read.text;
    switch (rung.step) {
    case DeclassifyStep::NotApplicable:
    case DeclassifyStep::Imagery:
    case DeclassifyStep::Date:
    case DeclassifyStep::Event: break;
    case DeclassifyStep::HumanSource: rung.value = read.weapons ? QStringLiteral("50X2-WMD") : QStringLiteral("50X1-HUM"); break;
    case DeclassifyStep::Fifty:
    case DeclassifyStep::TwentyFive: {
        const QString when = read.date.isKnown() ? read.date.toBasicString() : read.event;
        rung.value = QStringLiteral("%1X%2").arg(read.family).arg(read.number) + (when.isEmpty() ? QString() : QStringLiteral(", ") + when);
        break;
    }
    case DeclassifyStep::TwentyFiveOpen:
        rung.date = from.plusYears(50);
        rung.value = QStringLiteral("25X%1, %2").arg(read.number).arg(rung.date.toBasicString());
        break;
    case DeclassifyStep::Default:
        rung.date = from.plusYears(25);
        rung.value = rung.date.toBasicString();
        break;
    }
    if (read.retired || !read.step || rung.step == DeclassifyStep::TwentyFiveOpen) {
        result->findings.append({QStringLiteral("CAB-09"), Severity::Warning,
                                 Tr::tr("Source %1: %2 is read as %3.").arg(index + 1).arg(read.text, rung.value), 0, 0, std::nullopt, false});
    }
    return rung;
}

/// Step first, date second (CAB-11): the longer protection. An event of unknown date outlasts any date of its own step.
bool longer(const Rung &a, const Rung &b)
{
    if (a.step != b.step)
        return a.step < b.step;
    if (a.step == DeclassifyStep::HumanSource)
        return !a.weapons && b.weapons;
    if (a.date != b.date) {
        if (a.hasEvent != b.hasEvent)
            return a.hasEvent;
        return a.date > b.date;
    }
    return a.number < b.number;
}
} // namespace

ComputedDeclassifyOn computeDeclassifyOn(const QList<DeclassifySource> &sources, const QList<Marking> &portions, Day today)
{
    ComputedDeclassifyOn result;
    std::optional<Rung> best;
    for (qsizetype i = 0; i < sources.size(); ++i) {
        const Rung rung = rungOf(sources[i], int(i), today, &result);
        if (rung.step == DeclassifyStep::Event || rung.hasEvent)
            result.events.append(parseDeclassifyOn(sources[i].declassifyOn).event);
        if (!best || longer(rung, *best))
            best = rung;
    }
    const QString notApplicable = notApplicableText(portions);
    if (!notApplicable.isEmpty()) {
        result.value = notApplicable;
        result.step = DeclassifyStep::NotApplicable;
        return result;
    }
    if (!best)
        return result;
    result.value = best->value;
    result.step = best->step;
    result.source = best->source;
    if (best->date.isKnown() && today.isKnown() && best->date < today) {
        result.findings.append({QStringLiteral("CAB-09"), Severity::Warning,
                                Tr::tr("%1 is past; that does not mean unclassified: refer to the originator.").arg(best->value), 0, 0, std::nullopt, false});
    }
    return result;
}

} // namespace parallax
