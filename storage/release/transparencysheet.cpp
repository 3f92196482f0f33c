#include "storage/release/transparencysheet.h"

#include "model/marking/language.h"
#include "model/tr.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

QStringList receivedBy(const ReleaseCopy &copy)
{
    QStringList said{Tr::tr("This copy was made for you: “%1”, as of %2.").arg(copy.title, copy.asOf.toString())};
    said << Tr::tr("Parts in it: %1. Their numbers run through: they are those of this copy.").arg(copy.items.size());
    return said;
}

/// What they asked for themselves, in their own words; an answer that was given, and else when it comes. Nothing that we asked for in
/// their name, and no number of ours: gaps in those would count what others asked.
QStringList askedBy(const QString &nation, const DisclosureRegister *desk)
{
    QStringList said;
    if (!desk)
        return said;
    for (const DeskRequest &row : desk->requests()) {
        const DisclosureRequest &request = row.request;
        if (request.recipient != nation || request.asked.isEmpty())
            continue;
        const QString what = Tr::tr("You asked on %1: “%2”.").arg(request.opened.day.toString(), request.purpose);
        QStringList answers;
        for (const QString &id : row.decisions) {
            const DisclosureDecision *decision = desk->decision(id);
            if (decision && !decision->partnerReason.isEmpty() && !answers.contains(decision->partnerReason))
                answers << decision->partnerReason;
        }
        QString state;
        if (row.status == RequestStatus::Withdrawn)
            state = Tr::tr("The request was withdrawn.");
        else if (!row.waits())
            state = answers.isEmpty() ? Tr::tr("It has been answered; what could be given is in this copy or in an earlier one.") : answers.join(u' ');
        else if (request.due.day.isKnown())
            state = Tr::tr("It will be answered by %1.").arg(request.due.day.toString());
        else
            state = Tr::tr("It is being dealt with; no day was agreed.");
        said << what + u' ' + state;
    }
    return said;
}

QStringList expectedBy(const NationPolicy &nation, const PolicyPack &pack, Day day)
{
    QStringList said;
    if (!nation.agreement) {
        said << Tr::tr("No security agreement is in force between us: classified information cannot be given.");
        return said;
    }
    const Agreement &agreement = *nation.agreement;
    const bool begun = agreement.from.isKnown() && agreement.from <= day, over = agreement.until < day;
    const bool suspended = agreement.suspendedFrom.isKnown() && agreement.suspendedFrom <= day;
    if (!begun || over || suspended) {
        said << Tr::tr("The security agreement between us (%1) is not in force on %2.").arg(agreement.type, day.toString());
        return said;
    }
    said << (agreement.until.number == Day::kForever
                 ? Tr::tr("Under the agreement in force (%1), up to %2.").arg(agreement.type, agreement.maxLevel ? levelCode(*agreement.maxLevel) : u"U"_s)
                 : Tr::tr("Under the agreement in force (%1) until %2, up to %3.")
                       .arg(agreement.type, agreement.until.toString(), agreement.maxLevel ? levelCode(*agreement.maxLevel) : u"U"_s));
    for (int category = 1; category <= 8; ++category) {
        const auto ceiling = nation.ceilings.byCategory[category];
        said << (ceiling ? Tr::tr("Category %1 (%2): up to %3.").arg(QString::number(category), pack.categoryNames.value(category), levelCode(*ceiling))
                         : Tr::tr("Category %1 (%2): not provided for.").arg(QString::number(category), pack.categoryNames.value(category)));
    }
    if (nation.icStandingMaxLevel)
        said << Tr::tr("Standing release of intelligence up to %1.").arg(levelCode(*nation.icStandingMaxLevel));
    return said;
}

QStringList standingConstraints()
{
    return {Tr::tr("Information that belongs to another government goes on only with its consent."),
            Tr::tr("Information whose originator keeps control of it goes only with the originator's consent."),
            Tr::tr("What was bought under a licence goes only as the licence allows."),
            Tr::tr("Each release needs a decision of an official with the authority for its level and category."),
            Tr::tr("These hold for every copy, whatever it is about. That a copy says nothing of a matter does not mean that there is such a matter.")};
}

QString listHtml(const QString &heading, const QStringList &lines)
{
    if (lines.isEmpty())
        return {};
    QString html = u"<h2>%1</h2>\n<ul>\n"_s.arg(heading.toHtmlEscaped());
    for (const QString &line : lines)
        html += u"<li>%1</li>\n"_s.arg(line.toHtmlEscaped());
    return html + u"</ul>\n"_s;
}

} // namespace

TransparencySheet transparencySheet(const ReleaseCopy &copy, const QString &nation, const PolicyPack &pack, const DisclosureRegister *desk, Day day)
{
    TransparencySheet sheet;
    sheet.title = Tr::tr("What you receive, and what you can expect");
    // Its own banner: the copy's may name those whose information is in it.
    CheckContext context;
    const CheckedMarking banner = checkMarking(copy.banner, Form::Banner, context, pack.language());
    const Level level = banner.marking.level.value_or(Level::TopSecret);
    sheet.banner = level == Level::Unclassified
        ? u"UNCLASSIFIED"_s
        : checkMarking(u"(%1//REL TO %2, %3)"_s.arg(levelCode(level), pack.host, nation), Form::Portion, context, pack.language()).asBanner;
    sheet.received = receivedBy(copy);
    sheet.asked = askedBy(nation, desk);
    if (const NationPolicy *known = pack.nation(nation))
        sheet.expect = expectedBy(*known, pack, day);
    sheet.constraints = standingConstraints();
    return sheet;
}

QByteArray TransparencySheet::toHtml(const QString &language, bool exercise) const
{
    QString html = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2</title>\n"
                   "<style>body { font: 11pt/1.4 sans-serif; margin: 0 auto; max-width: 50em; padding: 0 1em; } "
                   ".strip, .banner { text-align: center; font-weight: bold; }</style>\n</head>\n<body>\n"_s.arg(language.isEmpty() ? u"en"_s : language.toHtmlEscaped(),
                                                                                                                  title.toHtmlEscaped());
    const QString strip = exercise ? u"<p class=\"strip\">EXERCISE · EXERCISE · EXERCISE</p>\n"_s : QString();
    const QString mark = u"<p class=\"banner\">%1</p>\n"_s.arg(banner.toHtmlEscaped());
    html += strip + mark + u"<h1>%1</h1>\n"_s.arg(title.toHtmlEscaped());
    html += listHtml(Tr::tr("What you receive"), received);
    html += listHtml(Tr::tr("What you asked for"), asked);
    html += listHtml(Tr::tr("What you can expect"), expect);
    html += listHtml(Tr::tr("What always holds"), constraints);
    return (html + mark + strip + u"</body>\n</html>\n"_s).toUtf8();
}

QJsonObject TransparencySheet::toJson() const
{
    return {{"title"_L1, title}, {"banner"_L1, banner}, {"received"_L1, QJsonArray::fromStringList(received)}, {"asked"_L1, QJsonArray::fromStringList(asked)},
            {"expect"_L1, QJsonArray::fromStringList(expect)}, {"constraints"_L1, QJsonArray::fromStringList(constraints)}};
}

} // namespace parallax
