#include "widgets/disclosure/requestdetails.h"

#include "widgets/review/explanation.h"
#include "widgets/shell/outcomestyle.h"
#include "widgets/shell/theme.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestDetails)
public:
    static QString line(const QString &name, const QString &value)
    {
        //: "Purpose: to plan"
        return value.isEmpty() ? QString() : u"<br>"_s + tr("<b>%1:</b> %2").arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    }

    static QString head(const DeskRequest &row, const PolicyPack &pack)
    {
        const DisclosureRequest &request = row.request;
        QString html = u"<p><b>%1</b>"_s.arg(tr("%1: %2 asks for %3")
                                                .arg(request.id, audienceTitle(Audience { { request.recipient } }, pack), request.portions.join(u", "_s))
                                                .toHtmlEscaped());
        html += line(tr("Purpose"), request.purpose);
        html += line(tr("Benefit to us"), request.benefit);
        html += line(tr("Wants"), request.wants == u"show" ? tr("to be shown it") : tr("a copy"));
        html += line(tr("Network"), request.network);
        html += line(tr("Asked by"), request.asked.isEmpty() ? request.requester : tr("%1, recorded by %2").arg(request.asked, request.requester));
        QStringList met, heard;
        for (const auto &[name, judged] : request.criteria)
            met << tr("%1: %2", "criterion, judgement").arg(QString(name).replace(u'_', u' '), judged);
        html += line(tr("Criteria"), met.join(u"; "_s));
        for (const OriginatorPosition &each : request.positions)
            heard << tr("%1 (%2): %3", "originator, day, position").arg(each.originator, each.date.toString(), each.position);
        html += line(tr("Positions"), heard.join(u"; "_s));
        html += line(tr("Owners to consent"), request.owners.join(u", "_s));
        html += line(tr("Note"), request.note);
        // What is open first.
        QList<DeskComment> comments = row.comments;
        std::stable_sort(comments.begin(), comments.end(), [](const DeskComment &a, const DeskComment &b) { return a.resolvedBy.isEmpty() > b.resolvedBy.isEmpty(); });
        for (const DeskComment &comment : std::as_const(comments)) {
            html += line(comment.resolvedBy.isEmpty() ? tr("Comment %1, open").arg(comment.id) : tr("Comment %1, resolved by %2").arg(comment.id, comment.resolvedBy),
                         tr("%1 on %2: %3", "person, portion, comment").arg(comment.person, comment.portion, comment.text));
            if (comment.resolvedBy.isEmpty())
                html += u" <a href=\"resolve:%1\" style=\"color:%2\">%3</a>"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(comment.id, "@")), tokens().link.name(), tr("Resolve").toHtmlEscaped());
        }
        return html + u"</p>"_s;
    }

    static QString item(const DeskItem &item, const DeskRequest &row, const DisclosureRegister &records, const PolicyPack &pack)
    {
        QString html = u"<hr><p><b>%1</b> %2</p><p>%3</p>"_s.arg(item.id.toHtmlEscaped(), item.mark.toHtmlEscaped(), item.text.toHtmlEscaped());
        html += explanationHtml(item.now, Audience { { row.request.recipient } }, pack);
        html += u"<p>%1</p>"_s.arg((item.authorities.isEmpty() ? tr("Nobody in the policy pack may decide on it.")
                                                               : tr("May decide: %1").arg(item.authorities.join(u", "_s))).toHtmlEscaped());
        DisclosureDecision like;
        like.nation = row.request.recipient;
        like.topic = item.body.topic;
        like.level = item.body.marking ? item.body.marking->marking.level : std::nullopt;
        const QList<DisclosureDecision> before = records.precedents(like);
        QStringList told;
        for (const DisclosureDecision &each : before) {
            told << tr("%1 on %2 by %3: %4", "decision, day, official, ruling").arg(each.id, each.date.toString(), each.official, rulingText(each.ruling)).toHtmlEscaped()
                    + (each.reason.isEmpty() ? QString() : u" — "_s + each.reason.toHtmlEscaped());
        }
        if (!told.isEmpty())
            html += u"<p>%1<br>%2</p>"_s.arg(tr("Decided before on like facts:").toHtmlEscaped(), told.join(u"<br>"_s));
        return html;
    }

    static QString rulingText(Ruling ruling)
    {
        switch (ruling) {
        case Ruling::Grant:
            return tr("granted");
        case Ruling::Deny:
            return tr("denied");
        case Ruling::Sanitise:
            return tr("released sanitised");
        case Ruling::AskOriginator:
            return tr("originator asked");
        case Ruling::AskGovernment:
            return tr("owner asked");
        case Ruling::AskException:
            return tr("exception asked for");
        case Ruling::AcceptLeak:
            return tr("let a leak flag stand");
        case Ruling::Revoke:
            return tr("revoked");
        }
        return {};
    }
};

} // namespace

QString requestHtml(const DeskRequest &request, const QList<Result<DeskItem>> &items, const DisclosureRegister &records, const PolicyPack &pack)
{
    QString html = Words::head(request, pack);
    for (const Result<DeskItem> &item : items)
        html += item ? Words::item(*item, request, records, pack) : u"<hr><p>%1</p>"_s.arg(item.error().what.toHtmlEscaped());
    return html;
}

} // namespace parallax
