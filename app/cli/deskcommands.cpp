#include "app/cli/deskcommands.h"

#include "app/cli/acting.h"
#include "app/cli/deskaccess.h"
#include "app/cli/jsonlines.h"
#include "model/disclosure/handover.h"
#include "model/disclosure/lapses.h"
#include "model/releasability/outcome.h"
#include "model/tr.h"
#include "storage/exchange/copywriters.h"
#include "storage/ledger/releasedbefore.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

int usage(QTextStream &err, const QString &problem)
{
    if (!problem.isEmpty())
        err << problem << Qt::endl;
    err << Tr::tr("request list [--waiting] [--to NATION]  requests, one a line, those due first\n"
                  "request show ID                         with its items: how each is decided now, who could permit it, what was decided before\n"
                  "request open FILE                       one as JSON, with the fields that \"request show\" prints; an id is given where it has none\n"
                  "request open --product ID --portions P,P --to NATION --purpose TEXT [--network N] [--due INSTANT] [--wants copy|show]\n"
                  "request comment ID --portion P --text T, request resolve ID --comment C, request route ID --to PERSON,\n"
                  "request withdraw ID --reason T\n"
                  "request handover --out FILE [--since DAY] a sheet for the next shift, as a page: what waits, open comments, what was decided, what lapses\n"
                  "request position ID --originator O --text SAID --how HOW --from WHOM\n"
                  "decision grant|deny|sanitise|ask-originator|ask-government|ask-exception REQUEST... --as PERSON\n"
                  "                                        on each portion that waits, or on --portions P,P; --reason T, --partner-reason T,\n"
                  "                                        --until DAY, --network N, --oral-visual; --by originator --how HOW --from WHOM\n"
                  "decision accept-leak PRODUCT --to NATION --portion ITEM --code LK-… --said TEXT --reason T\n"
                  "                                        what a flag found may stand in this text for this nation; \"release preview\" names them\n"
                  "decision revoke ID --reason T, decision confirm ID, decision list\n"
                  "consent record LIST FILE                a record of fgi_consents, fgi_refusals, orcon_consents, exceptions or licences, as\n"
                  "                                        the policy pack has it; --how HOW --from WHOM\n"
                  "consent withdraw LIST ID --reason T     it counts no more\n"
                  "consent lapsing [--day DAY]             what ends on that day or later, soonest first; --takes also what each nation loses\n"
                  "                                        by it in the products of the store\n"
                  "all: --as PERSON who acts, --passphrase-file FILE, --keys DIR, --pack ID, --store FILE\n");
    return kCouldNot;
}

QStringList listIn(const QCommandLineParser &parser, const QString &option)
{
    return parser.value(option).split(u',', Qt::SkipEmptyParts);
}

Result<QJsonObject> objectIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, Tr::tr("The file cannot be read: %1").arg(file.errorString()), path};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return Error{ErrorCode::Malformed, Tr::tr("This is no JSON object."), path};
    return document.object();
}

QJsonObject lineOf(const DeskRequest &row)
{
    QJsonObject line = row.request.toJson();
    line.insert("status"_L1, requestStatusName(row.status));
    line.insert("decisions"_L1, QJsonArray::fromStringList(row.decisions));
    line.insert("undecided"_L1, QJsonArray::fromStringList(row.undecided));
    if (!row.comments.isEmpty()) {
        QJsonArray comments;
        for (const DeskComment &each : row.comments)
            comments.append(QJsonObject{{"comment"_L1, each.id}, {"portion"_L1, each.portion}, {"person"_L1, each.person}, {"text"_L1, each.text},
                                        {"at"_L1, each.at.toString()}, {"resolved_by"_L1, each.resolvedBy}});
        line.insert("comments"_L1, comments);
    }
    return line;
}

int listRequests(const QCommandLineParser &parser, DeskAccess &access, QTextStream &out)
{
    QList<DeskRequest> rows = access.state.desk->requests();
    const QString nation = parser.value(u"to"_s);
    rows.removeIf([&](const DeskRequest &row) { return (parser.isSet(u"waiting"_s) && !row.waits()) || (!nation.isEmpty() && row.request.recipient != nation); });
    const auto dueOf = [](const DeskRequest &row) { return row.request.due.day.isKnown() ? row.request.due.sortable() : std::numeric_limits<qint64>::max(); };
    std::stable_sort(rows.begin(), rows.end(), [&](const DeskRequest &a, const DeskRequest &b) {
        return std::tuple(!a.waits(), dueOf(a), a.request.id) < std::tuple(!b.waits(), dueOf(b), b.request.id);
    });
    for (const DeskRequest &row : std::as_const(rows))
        printLine(out, lineOf(row));
    return kDone;
}

QJsonObject lineOf(const DisclosureDecision &decision)
{
    QJsonObject line = decision.toJson();
    if (!decision.second.isEmpty())
        line.insert("second"_L1, decision.second);
    return line;
}

int showRequest(const QString &id, DeskAccess &access, QTextStream &out, QTextStream &err)
{
    const DeskRequest *row = access.state.desk->request(id);
    if (!row)
        return complain(err, {ErrorCode::NotFound, Tr::tr("There is no request %1; \"request list\" names them.").arg(id), id});
    printLine(out, lineOf(*row));
    const auto ground = access.groundFor(row->request);
    if (!ground)
        return complain(err, ground.error());
    for (const QString &portion : row->request.portions) {
        const auto item = deskItem(portion, row->request.recipient, *ground);
        if (!item) {
            printLine(out, {{u"portion"_s, portion}, {u"error"_s, item.error().what}});
            continue;
        }
        QJsonArray reasons, before;
        for (const Reason &reason : item->now.reasons)
            reasons.append(QJsonObject{{"code"_L1, reason.code}, {"rule"_L1, reason.rule}, {"text"_L1, reason.text}, {"citation"_L1, reason.citation}});
        DisclosureDecision like;
        like.nation = row->request.recipient;
        like.topic = item->body.topic;
        like.level = item->body.marking ? item->body.marking->marking.level : std::nullopt;
        const QList<DisclosureDecision> precedents = access.state.desk->precedents(like);
        for (const DisclosureDecision &each : precedents)
            before.append(lineOf(each));
        printLine(out, {{u"portion"_s, portion}, {u"mark"_s, item->mark}, {u"outcome"_s, outcomeName(item->now.outcome)}, {u"reasons"_s, reasons},
                        {u"authorities"_s, QJsonArray::fromStringList(item->authorities)}, {u"precedents"_s, before}});
    }
    return kDone;
}

int enter(DeskAccess &access, LedgerKind kind, const QJsonObject &content, QTextStream &out, QTextStream &err, QJsonObject line = {})
{
    const auto entry = access.enter(kind, content);
    if (!entry)
        return complain(err, entry.error());
    line.insert("entry"_L1, entry->sequence);
    printLine(out, line);
    return kDone;
}

int openRequest(const QCommandLineParser &parser, const QStringList &files, DeskAccess &access, QTextStream &out, QTextStream &err)
{
    QJsonObject json;
    if (!files.isEmpty()) {
        const auto read = objectIn(files.constFirst());
        if (!read)
            return complain(err, read.error());
        json = *read;
    } else {
        json = {{"product"_L1, parser.value(u"product"_s)}, {"portions"_L1, QJsonArray::fromStringList(listIn(parser, u"portions"_s))},
                {"recipient"_L1, parser.value(u"to"_s)},    {"wants"_L1, parser.value(u"wants"_s)},
                {"purpose"_L1, parser.value(u"purpose"_s)}, {"network"_L1, parser.value(u"network"_s)}, {"due"_L1, parser.value(u"due"_s)}};
    }
    if (json.value("id"_L1).toString().isEmpty())
        json.insert("id"_L1, access.state.desk->nextRequestId(access.at.day));
    if (json.value("opened"_L1).toString().isEmpty())
        json.insert("opened"_L1, access.at.toString());
    if (json.value("requester"_L1).toString().isEmpty())
        json.insert("requester"_L1, access.person());
    const auto request = DisclosureRequest::fromJson(json, files.value(0, u"request"_s));
    if (!request)
        return complain(err, request.error());
    if (access.state.desk->request(request->id))
        return complain(err, {ErrorCode::Conflict, Tr::tr("There is a request %1 already.").arg(request->id), request->id});
    if (!access.state.pack->nation(request->recipient))
        return complain(err, {ErrorCode::NotFound, Tr::tr("%1 is no partner in the policy.").arg(request->recipient), u"recipient"_s});
    const auto ground = access.groundFor(*request);
    if (!ground)
        return complain(err, ground.error());
    for (const QString &portion : request->portions)
        if (const auto item = deskItem(portion, request->recipient, *ground); !item)
            return complain(err, item.error());
    return enter(access, LedgerKind::Request, desk::open(*request), out, err, {{u"request"_s, request->id}});
}

int changeRequest(const QString &verb, const QCommandLineParser &parser, const QString &id, DeskAccess &access, QTextStream &out, QTextStream &err)
{
    const DeskRequest *row = access.state.desk->request(id);
    if (!row)
        return complain(err, {ErrorCode::NotFound, Tr::tr("There is no request %1; \"request list\" names them.").arg(id), id});
    const auto text = [&](const char16_t *option) { return parser.value(QStringView(option).toString()); };
    const auto owed = [&](const char16_t *option) -> std::optional<Error> {
        if (!text(option).isEmpty())
            return std::nullopt;
        return Error{ErrorCode::Malformed, Tr::tr("This wants --%1.").arg(QStringView(option)), u"--"_s + QStringView(option).toString()};
    };
    QJsonObject content;
    std::optional<Error> wrong;
    if (verb == u"comment") {
        wrong = owed(u"text");
        content = desk::comment(id, row->nextCommentId(), text(u"portion"), text(u"text"));
    } else if (verb == u"resolve") {
        if (std::none_of(row->comments.cbegin(), row->comments.cend(), [&](const DeskComment &each) { return each.id == text(u"comment"); }))
            wrong = Error{ErrorCode::NotFound, Tr::tr("The request has no comment \"%1\".").arg(text(u"comment")), u"--comment"_s};
        content = desk::resolve(id, text(u"comment"));
    } else if (verb == u"route") {
        wrong = owed(u"to");
        content = desk::route(id, text(u"to"));
    } else if (verb == u"withdraw") {
        wrong = owed(u"reason");
        content = desk::withdraw(id, text(u"reason"));
    } else {
        for (const char16_t *option : {u"originator", u"text", u"how", u"from"})
            if (!wrong)
                wrong = owed(option);
        content = desk::position(id, {text(u"originator"), text(u"text"), access.at.day}, text(u"how"), text(u"from"));
    }
    if (wrong)
        return complain(err, *wrong);
    return enter(access, LedgerKind::Request, content, out, err, {{u"request"_s, id}});
}

Result<Rule> ruleFrom(Ruling ruling, const QCommandLineParser &parser, const DeskAccess &access)
{
    Rule rule;
    rule.ruling = ruling;
    rule.official = access.person();
    rule.by = parser.isSet(u"by"_s) ? parser.value(u"by"_s) : u"fdo"_s;
    if (rule.by != u"fdo" && rule.by != u"originator")
        return Error{ErrorCode::Malformed, Tr::tr("\"%1\" is none of fdo, originator.").arg(rule.by), u"--by"_s};
    rule.oralVisualOnly = parser.isSet(u"oral-visual"_s);
    rule.network = parser.value(u"network"_s);
    if (!rule.network.isEmpty() && !access.state.pack->networks.contains(rule.network))
        return Error{ErrorCode::NotFound, Tr::tr("\"%1\" is no network of the policy.").arg(rule.network), u"--network"_s};
    if (parser.isSet(u"until"_s)) {
        const auto until = Day::parse(parser.value(u"until"_s));
        if (!until)
            return Error{ErrorCode::Malformed, until.error().what, u"--until"_s};
        rule.expires = *until;
    }
    rule.reason = parser.value(u"reason"_s);
    rule.partnerReason = parser.value(u"partner-reason"_s);
    rule.how = parser.value(u"how"_s);
    rule.from = parser.value(u"from"_s);
    return rule;
}

int decideRequests(Ruling ruling, const QCommandLineParser &parser, const QStringList &ids, DeskAccess &access, QTextStream &out, QTextStream &err)
{
    if (ids.isEmpty())
        return usage(err, Tr::tr("Name the requests to decide on."));
    const auto rule = ruleFrom(ruling, parser, access);
    if (!rule)
        return complain(err, rule.error());
    bool wrong = false;
    for (const QString &id : ids) {
        const DeskRequest *found = access.state.desk->request(id);
        if (!found)
            return complain(err, {ErrorCode::NotFound, Tr::tr("There is no request %1; \"request list\" names them.").arg(id), id});
        const DeskRequest row = *found;
        auto ground = access.groundFor(row.request);
        if (!ground)
            return complain(err, ground.error());
        const QStringList portions = parser.isSet(u"portions"_s) ? listIn(parser, u"portions"_s) : row.undecided;
        for (const QString &portion : portions) {
            QJsonObject line{{u"request"_s, id}, {u"portion"_s, portion}, {u"nation"_s, row.request.recipient}};
            ground->pack = access.state.pack; // what was decided a moment ago counts
            const auto item = deskItem(portion, row.request.recipient, *ground);
            const auto decision = item ? decideItem(*item, &row, row.request.recipient, *rule, *ground, *access.state.desk) : Result<DisclosureDecision>(item.error());
            const auto entry = decision ? access.enter(LedgerKind::Decision, desk::decide(*decision)) : Result<LedgerEntry>(decision.error());
            if (!entry) {
                wrong = true;
                line.insert("error"_L1, entry.error().what);
                line.insert("code"_L1, errorCodeText(entry.error().code));
                printLine(out, line);
                continue;
            }
            ground->pack = access.state.pack;
            const auto after = deskItem(portion, row.request.recipient, *ground);
            line.insert("decision"_L1, decision->id);
            line.insert("ruling"_L1, rulingName(ruling));
            line.insert("entry"_L1, entry->sequence);
            line.insert("outcome_before"_L1, outcomeName(item->now.outcome));
            if (after)
                line.insert("outcome"_L1, outcomeName(after->now.outcome));
            printLine(out, line);
        }
    }
    return wrong ? kFoundWrong : kDone;
}

int handOver(const QCommandLineParser &parser, DeskAccess &access, QTextStream &out, QTextStream &err)
{
    const QString path = parser.value(u"out"_s);
    Day since = access.at.day;
    if (parser.isSet(u"since"_s)) {
        const auto read = Day::parse(parser.value(u"since"_s));
        if (!read)
            return complain(err, {ErrorCode::Malformed, read.error().what, u"--since"_s});
        since = *read;
    }
    if (path.isEmpty())
        return usage(err, Tr::tr("Name the file with --out."));
    const auto products = access.store().products().result();
    if (!products)
        return complain(err, products.error());
    const HandOverSheet sheet = handOverSheet(*access.state.desk, *access.state.pack, *products, access.at, since);
    if (const auto saved = saveOwnerOnly(path, sheet.html.toUtf8()); !saved)
        return complain(err, saved.error());
    printLine(out, {{u"file"_s, path}, {u"banner"_s, sheet.banner}});
    return kDone;
}

int runRequest(const QCommandLineParser &parser, QStringList rest, DeskAccess &access, QTextStream &out, QTextStream &err)
{
    const QString verb = rest.isEmpty() ? QString() : rest.takeFirst();
    static const QStringList changes{u"comment"_s, u"resolve"_s, u"route"_s, u"withdraw"_s, u"position"_s};
    if (verb == u"list" && rest.isEmpty())
        return listRequests(parser, access, out);
    if (verb == u"handover" && rest.isEmpty())
        return handOver(parser, access, out, err);
    if (verb == u"show" && rest.size() == 1)
        return showRequest(rest.constFirst(), access, out, err);
    if (verb == u"open" && rest.size() <= 1)
        return openRequest(parser, rest, access, out, err);
    if (changes.contains(verb) && rest.size() == 1)
        return changeRequest(verb, parser, rest.constFirst(), access, out, err);
    return usage(err, Tr::tr("\"request %1\" is not understood.").arg(verb));
}

int letLeakStand(const QCommandLineParser &parser, const QString &product, DeskAccess &access, QTextStream &out, QTextStream &err)
{
    const QString nation = parser.value(u"to"_s), item = parser.value(u"portion"_s), code = parser.value(u"code"_s), said = parser.value(u"said"_s);
    DisclosureRequest about;
    about.network = parser.value(u"network"_s);
    const auto objects = access.groundFor(about);
    about.product = product;
    const auto ground = access.groundFor(about);
    const auto rule = ruleFrom(Ruling::AcceptLeak, parser, access);
    if (!ground || !rule)
        return complain(err, ground ? rule.error() : ground.error());
    if (!ground->pack->nation(nation))
        return complain(err, {ErrorCode::NotFound, Tr::tr("%1 is no partner in the policy.").arg(nation), u"--to"_s});
    PreviewContext context;
    context.pack = ground->pack;
    context.catalogue = objects ? objects->catalogue : nullptr;
    context.day = ground->day;
    context.network = about.network;
    const auto earlier = releasedBefore(access.store(), {nation});
    if (!earlier)
        return complain(err, earlier.error());
    context.earlier = *earlier;
    const auto previews = LivePreviews::make(*ground->product, context, {Audience{{nation}}});
    QStringList there;
    const QList<LeakFlag> flags = previews->flags(0);
    for (const LeakFlag &flag : flags) {
        if (flag.blocks && !flag.item.isEmpty())
            there << u"%1 %2 \"%3\""_s.arg(flag.item, flag.code, flag.said);
        if (!flag.blocks || flag.item != item || flag.code != code || flag.said != said)
            continue;
        const auto decision = acceptLeak(flag, nation, *rule, *ground, *access.state.desk);
        if (!decision)
            return complain(err, decision.error());
        const auto entry = access.enter(LedgerKind::Decision, desk::decide(*decision));
        if (!entry)
            return complain(err, entry.error());
        // It goes on blocking where a second official is asked for, or who let it stand has no authority over what is named there.
        context.pack = access.state.pack;
        const QList<LeakFlag> after = LivePreviews::make(*ground->product, context, {Audience{{nation}}})->flags(0);
        const bool stands = std::none_of(after.cbegin(), after.cend(), [&](const LeakFlag &each) { return each.blocks && each.item == item && each.code == code && each.said == said; });
        printLine(out, {{u"decision"_s, decision->id}, {u"ruling"_s, rulingName(Ruling::AcceptLeak)}, {u"portion"_s, item}, {u"nation"_s, nation}, {u"entry"_s, entry->sequence}, {u"stands"_s, stands}});
        return stands ? kDone : kFoundWrong;
    }
    return complain(err, {ErrorCode::NotFound, there.isEmpty() ? Tr::tr("Nothing blocks this copy that an official could let stand.")
                                                               : Tr::tr("No such flag blocks this copy; these do: %1").arg(there.join(u"; "_s)), item});
}

int runDecision(const QCommandLineParser &parser, QStringList rest, DeskAccess &access, QTextStream &out, QTextStream &err)
{
    const QString verb = rest.isEmpty() ? QString() : rest.takeFirst();
    if (verb == u"list" && rest.isEmpty()) {
        for (const DisclosureDecision &decision : access.state.desk->decisions())
            printLine(out, lineOf(decision));
        for (const LedgerFault &left : access.state.desk->notCounted())
            printLine(out, {{u"entry"_s, left.sequence}, {u"does_not_count"_s, left.text}});
        return kDone;
    }
    if (verb == u"confirm" && rest.size() == 1)
        return enter(access, LedgerKind::Decision, desk::confirm(rest.constFirst(), access.person()), out, err, {{u"decision"_s, rest.constFirst()}});
    const auto ruling = rulingFromName(verb);
    if (ruling == Ruling::Revoke && rest.size() == 1) {
        if (parser.value(u"reason"_s).isEmpty())
            return complain(err, {ErrorCode::Malformed, Tr::tr("This wants --%1.").arg(u"reason"_s), u"--reason"_s});
        DisclosureDecision revocation;
        revocation.id = access.state.desk->nextDecisionId();
        revocation.ruling = Ruling::Revoke;
        revocation.revokes = rest.constFirst();
        revocation.official = access.person();
        revocation.date = access.at.day;
        revocation.reason = parser.value(u"reason"_s);
        return enter(access, LedgerKind::Decision, desk::decide(revocation), out, err, {{u"revokes"_s, revocation.revokes}});
    }
    if (ruling == Ruling::AcceptLeak && rest.size() == 1)
        return letLeakStand(parser, rest.constFirst(), access, out, err);
    if (ruling && ruling != Ruling::Revoke && ruling != Ruling::AcceptLeak)
        return decideRequests(*ruling, parser, rest, access, out, err);
    return usage(err, Tr::tr("\"decision %1\" is not understood.").arg(verb));
}

int lapsing(const QCommandLineParser &parser, DeskAccess &access, QTextStream &out, QTextStream &err)
{
    Day day = access.state.pack->asOf;
    if (parser.isSet(u"day"_s)) {
        const auto read = Day::parse(parser.value(u"day"_s));
        if (!read)
            return complain(err, {ErrorCode::Malformed, read.error().what, u"--day"_s});
        day = *read;
    }
    const QList<DatedRecord> records = access.state.desk->lapsing(day);
    QHash<qint32, QJsonArray> takes; // by day: what ends together takes together
    for (const DatedRecord &record : records) {
        if (!parser.isSet(u"takes"_s) || takes.contains(record.until.number))
            continue;
        PreviewContext context;
        context.pack = access.state.pack;
        const auto losses = lossesAfter(access.store(), context, record.until);
        if (!losses)
            return complain(err, losses.error());
        QJsonArray lost;
        for (const LapseLoss &loss : *losses)
            lost.append(QJsonObject{{"product"_L1, loss.product.value}, {"portion"_L1, loss.portion.value}, {"nation"_L1, loss.nation}, {"before"_L1, outcomeName(loss.before)},
                                    {"after"_L1, outcomeName(loss.after)}, {"rule"_L1, loss.reason.rule}, {"reason"_L1, loss.reason.text}});
        takes.insert(record.until.number, lost);
    }
    for (const DatedRecord &record : records) {
        QJsonObject line{{u"register"_s, record.list}, {u"id"_s, record.id}, {u"owner"_s, record.owner}, {u"to"_s, QJsonArray::fromStringList(record.to)},
                         {u"until"_s, record.until.toString()}};
        if (takes.contains(record.until.number))
            line.insert(u"takes"_s, takes.value(record.until.number));
        printLine(out, line);
    }
    return kDone;
}

int runConsent(const QCommandLineParser &parser, QStringList rest, DeskAccess &access, QTextStream &out, QTextStream &err)
{
    const QString verb = rest.isEmpty() ? QString() : rest.takeFirst();
    if (verb == u"lapsing" && rest.isEmpty())
        return lapsing(parser, access, out, err);
    if (verb == u"withdraw" && rest.size() == 2)
        return enter(access, LedgerKind::Consent, desk::withdrawConsent(rest.at(0), rest.at(1), parser.value(u"reason"_s)), out, err, {{u"withdraws"_s, rest.at(1)}});
    if (verb == u"record" && rest.size() == 2) {
        const auto record = objectIn(rest.at(1));
        if (!record)
            return complain(err, record.error());
        return enter(access, LedgerKind::Consent, desk::consent(rest.at(0), *record, parser.value(u"how"_s), parser.value(u"from"_s)), out, err,
                     {{u"record"_s, record->value("id"_L1)}});
    }
    return usage(err, Tr::tr("\"consent %1\" is not understood.").arg(verb));
}

} // namespace

int runDeskCommand(const QStringList &args, QTextStream &out, QTextStream &err)
{
    QCommandLineParser parser;
    const auto valued = [](const char16_t *name, const char16_t *what) { return QCommandLineOption(QStringView(name).toString(), {}, QStringView(what).toString()); };
    parser.addOptions(actingOptions());
    parser.addOptions({storeOption(), valued(u"pack", u"ID"), valued(u"policy", u"PACK"), QCommandLineOption(u"waiting"_s), valued(u"to", u"NATION"),
                       valued(u"product", u"ID"), valued(u"portions", u"P,P"), valued(u"portion", u"P"), valued(u"purpose", u"TEXT"), valued(u"network", u"N"),
                       valued(u"due", u"INSTANT"), valued(u"wants", u"WHAT"), valued(u"text", u"TEXT"), valued(u"comment", u"C"), valued(u"reason", u"TEXT"),
                       valued(u"partner-reason", u"TEXT"), valued(u"originator", u"O"), valued(u"how", u"HOW"), valued(u"from", u"WHOM"), valued(u"until", u"DAY"),
                       valued(u"by", u"WHO"), valued(u"code", u"LK"), valued(u"said", u"TEXT"), valued(u"day", u"DAY"), QCommandLineOption(u"oral-visual"_s), QCommandLineOption(u"takes"_s), valued(u"out", u"FILE"), valued(u"since", u"DAY")});
    if (!parser.parse(QStringList{u"parallax"_s} + args))
        return usage(err, parser.errorText());
    QStringList rest = parser.positionalArguments();
    const QString noun = rest.isEmpty() ? QString() : rest.takeFirst();
    auto access = DeskAccess::open(parser);
    if (!access)
        return complain(err, access.error());
    if (noun == u"request")
        return runRequest(parser, rest, **access, out, err);
    if (noun == u"decision")
        return runDecision(parser, rest, **access, out, err);
    return runConsent(parser, rest, **access, out, err);
}

} // namespace parallax
