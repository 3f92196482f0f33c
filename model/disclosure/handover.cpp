#include "model/disclosure/handover.h"

#include "model/disclosure/requestlistmodel.h"
#include "model/marking/rollup.h"
#include "model/tr.h"

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSoonDays = 30;

QString row(const QStringList &cells, const QString &tag = u"td"_s)
{
    QString html = u"<tr>"_s;
    for (const QString &cell : cells)
        html += u"<%1>%2</%1>"_s.arg(tag, cell.toHtmlEscaped());
    return html + u"</tr>\n"_s;
}

QString table(const QString &title, const QStringList &heads, const QList<QStringList> &rows, const QString &none)
{
    QString html = u"<h2>%1</h2>\n"_s.arg(title.toHtmlEscaped());
    if (rows.isEmpty())
        return html + u"<p>%1</p>\n"_s.arg(none.toHtmlEscaped());
    html += u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n"_s + row(heads, u"th"_s);
    for (const QStringList &each : rows)
        html += row(each);
    return html + u"</table>\n"_s;
}

/// The banner over products by their stated ones; one that nobody knows makes it unknown.
QString bannerOver(const QSet<QString> &ids, const QList<ProductSummary> &products, const PolicyPack &pack)
{
    if (ids.isEmpty())
        return u"UNCLASSIFIED"_s;
    QHash<QString, QString> stated;
    for (const ProductSummary &product : products)
        stated.insert(product.id.value, product.overallMarking);
    QList<RollUpPortion> parts;
    CheckContext context;
    for (const QString &id : ids) {
        const QString banner = stated.value(id);
        parts << (banner.isEmpty() ? RollUpPortion{} : RollUpPortion{std::make_shared<const CheckedMarking>(checkMarking(banner, Form::Banner, context, pack.language())), {}, false});
    }
    RollUpOptions options;
    options.date = pack.asOf;
    return rollUp(parts, options, pack.language()).banner;
}

} // namespace

HandOverSheet handOverSheet(const DisclosureRegister &desk, const PolicyPack &pack, const QList<ProductSummary> &products, Instant now, Day since)
{
    QSet<QString> spokenOf;
    RequestListModel waiting;
    waiting.setRequests(desk.requests(), pack, now, true, {});
    QList<QStringList> waits, comments, decided, lapsing;
    for (const RequestRow &each : waiting.rows()) {
        const QString due = !each.due.day.isKnown() ? Tr::tr("no date") : each.due.toString().left(16).replace(u'T', u' ') + u'Z' + (each.late ? Tr::tr(", late") : QString());
        waits << QStringList{each.id, due, each.nation, each.undecided.isEmpty() ? each.portions.join(u", "_s) : each.undecided.join(u", "_s), each.level, each.status, each.routedTo, each.purpose};
        spokenOf.insert(each.product);
    }
    for (const DeskRequest &each : desk.requests()) {
        for (const DeskComment &comment : each.comments) {
            if (!comment.resolvedBy.isEmpty())
                continue;
            comments << QStringList{each.request.id, comment.portion, comment.person, comment.text};
            spokenOf.insert(each.request.product);
        }
    }
    for (const DisclosureDecision &decision : desk.decisions()) {
        if (decision.date < since)
            continue;
        decided << QStringList{decision.id, decision.date.toString(), decision.nation, decision.portion, rulingName(decision.ruling), decision.official, decision.reason};
        spokenOf.insert(decision.product);
    }
    for (const DatedRecord &record : desk.lapsing(now.day)) {
        if (record.until.number > now.day.number + kSoonDays)
            break;
        lapsing << QStringList{record.until.toString(), record.list, record.id, record.owner, record.to.join(u", "_s)};
    }
    spokenOf.remove({}); // objects of the picture carry no product's banner
    HandOverSheet sheet;
    sheet.banner = bannerOver(spokenOf, products, pack);
    const QString strip = pack.exercise ? u"<p align=\"center\"><b>EXERCISE · EXERCISE · EXERCISE</b></p>\n"_s : QString();
    const QString banner = u"<p align=\"center\"><b>%1</b></p>\n"_s.arg(sheet.banner.toHtmlEscaped());
    sheet.html = u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>%1</title>\n</head>\n<body>\n"_s.arg(Tr::tr("Hand-over of the disclosure desk").toHtmlEscaped())
        + strip + banner + u"<h1>%1</h1>\n<p>%2</p>\n"_s.arg(Tr::tr("Hand-over of the disclosure desk").toHtmlEscaped(), Tr::tr("As of %1; decided since %2.").arg(now.toString().left(16).replace(u'T', u' ') + u'Z', since.toString()).toHtmlEscaped())
        + table(Tr::tr("What waits"), {Tr::tr("Request"), Tr::tr("Due"), Tr::tr("Nation"), Tr::tr("Portions"), Tr::tr("Level"), Tr::tr("State"), Tr::tr("With"), Tr::tr("Purpose")}, waits, Tr::tr("Nothing waits."))
        + table(Tr::tr("Open comments"), {Tr::tr("Request"), Tr::tr("Portion"), Tr::tr("By"), Tr::tr("Comment")}, comments, Tr::tr("None."))
        + table(Tr::tr("Decided"), {Tr::tr("Decision"), Tr::tr("Day"), Tr::tr("Nation"), Tr::tr("Portion"), Tr::tr("Ruling"), Tr::tr("Official"), Tr::tr("Reason")}, decided, Tr::tr("Nothing was decided."))
        + table(Tr::tr("Lapses within %1 days").arg(kSoonDays), {Tr::tr("Last day"), Tr::tr("Register"), Tr::tr("Id"), Tr::tr("Of"), Tr::tr("To")}, lapsing, Tr::tr("Nothing."))
        + banner + strip + u"</body>\n</html>\n"_s;
    return sheet;
}

} // namespace parallax
