#include "app/cli/ledgercommands.h"

#include "app/cli/jsonlines.h"
#include "app/cli/storeaccess.h"
#include "model/ledger/ledgerchecker.h"
#include "model/tr.h"
#include "storage/exchange/copywriters.h"
#include "storage/ledger/personkey.h"
#include "storage/ledger/replay.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAtOnce = 1000;

int usage(QTextStream &err, const QString &problem)
{
    if (!problem.isEmpty())
        err << problem << Qt::endl;
    err << Tr::tr("ledger list [--about KIND:ID]... entries, one a line, oldest first; about: those that speak of all of them,\n"
                  "                                 newest first, as nation:QOS, portion:EX-01-011, product:EX-01, request:RQ-31-0142,\n"
                  "                                 person:FDO-1, kind:decision; --after N, --limit N (100)\n"
                  "ledger head                      number and digest of the last entry: keep it elsewhere, and a cut-off end is known\n"
                  "ledger export FILE               the whole ledger, one entry a line\n"
                  "ledger verify [FILE]             the store's ledger, or an exported one: what was altered, dropped, reordered;\n"
                  "                                 --head N:DIGEST... also against heads that were kept elsewhere\n"
                  "ledger why --nation N --portion P... why it got them: each release and showing, newest first, decided again with the\n"
                  "                                 text and policy of then, and under those of now; --limit N (20)\n"
                  "ledger replay N                  all of one release or showing, decided again\n"
                  "all: --store FILE, by default the one under the user's data folder\n");
    return kCouldNot;
}

Result<QList<LedgerHead>> headsOf(const QCommandLineParser &parser)
{
    QList<LedgerHead> heads;
    const QStringList given = parser.values(u"head"_s);
    for (const QString &text : given) {
        const auto head = LedgerHead::parse(text);
        if (!head)
            return Error{head.error().code, head.error().what, u"--head"_s};
        heads << *head;
    }
    return heads;
}

int list(const QCommandLineParser &parser, QTextStream &out, QTextStream &err)
{
    const auto number = [&](const QString &option, int usual) { return parser.isSet(option) ? parser.value(option).toInt() : usual; };
    const auto store = openExisting(parser);
    if (!store)
        return complain(err, store.error());
    const QStringList about = parser.values(u"about"_s);
    const int limit = number(u"limit"_s, 100);
    const auto entries = about.isEmpty() ? (*store)->ledgerAfter(number(u"after"_s, 0), limit).result() : (*store)->ledgerAbout(about, limit).result();
    if (!entries)
        return complain(err, entries.error());
    for (const LedgerEntry &entry : *entries)
        printLine(out, entry.toJson());
    return kDone;
}

int head(const QCommandLineParser &parser, QTextStream &out, QTextStream &err)
{
    const auto store = openExisting(parser);
    const auto last = store ? (*store)->ledgerHead().result() : Result<LedgerHead>(store.error());
    if (!last)
        return complain(err, last.error());
    printLine(out, {{u"head"_s, last->toString()}, {u"entries"_s, last->sequence}});
    return kDone;
}

int exportLedger(const QCommandLineParser &parser, const QString &path, QTextStream &out, QTextStream &err)
{
    const auto store = openExisting(parser);
    if (!store)
        return complain(err, store.error());
    QByteArray lines;
    qint64 last = 0;
    for (;;) {
        const auto entries = (*store)->ledgerAfter(last, kAtOnce).result();
        if (!entries)
            return complain(err, entries.error());
        for (const LedgerEntry &entry : *entries) {
            lines += QJsonDocument(entry.toJson()).toJson(QJsonDocument::Compact) + '\n';
            last = entry.sequence;
        }
        if (entries->size() < kAtOnce)
            break;
    }
    if (const auto saved = saveOwnerOnly(path, lines); !saved)
        return complain(err, saved.error());
    printLine(out, {{u"file"_s, path}, {u"entries"_s, last}});
    return kDone;
}

int report(const LedgerReport &found, QTextStream &out)
{
    for (const LedgerFault &fault : found.faults)
        printLine(out, {{u"entry"_s, fault.sequence}, {u"fault"_s, fault.text}});
    for (const LedgerFault &remark : found.remarks)
        printLine(out, {{u"entry"_s, remark.sequence}, {u"remark"_s, remark.text}});
    printLine(out, {{u"entries"_s, found.entries}, {u"signatures"_s, found.signatures}, {u"unsigned_at_end"_s, found.uncovered},
                    {u"head"_s, found.head.toString()}, {u"faults"_s, int(found.faults.size())}});
    return found.faults.isEmpty() ? kDone : kFoundWrong;
}

QJsonObject basisJson(const std::optional<ReleaseBasis> &basis)
{
    if (!basis)
        return {};
    QJsonObject json{{u"outcome"_s, basis->outcome}, {u"rules"_s, QJsonArray::fromStringList(basis->rules)}};
    if (basis->tearline >= 0)
        json.insert(u"tearline"_s, basis->tearline);
    return json;
}

/// True where all of it was decided as it was then.
bool printReplay(const Replay &made, QTextStream &out)
{
    bool agrees = true;
    for (const ReplayedPortion &portion : made.portions) {
        printLine(out, {{u"entry"_s, made.entry.sequence}, {u"kind"_s, ledgerKindName(made.entry.kind)}, {u"at"_s, made.entry.at.toString()}, {u"person"_s, made.entry.person},
                        {u"nations"_s, QJsonArray::fromStringList(made.nations)}, {u"portion"_s, portion.then.portion}, {u"then"_s, basisJson(portion.then)},
                        {u"again"_s, basisJson(portion.again)}, {u"now"_s, basisJson(portion.now)}, {u"agrees"_s, portion.agrees()},
                        {u"changes"_s, QJsonArray::fromStringList(portion.changes)}, {u"policy_entry"_s, made.policyEntry}, {u"decided_by"_s, made.decidedBy}});
        agrees = agrees && portion.agrees();
    }
    return agrees;
}

int replayEntries(const QCommandLineParser &parser, const QString &command, const QStringList &rest, QTextStream &out, QTextStream &err)
{
    const auto language = MarkingLanguage::shipped();
    if (!language)
        return complain(err, language.error());
    const auto store = openExisting(parser);
    if (!store)
        return complain(err, store.error());
    const QStringList portions = parser.values(u"portion"_s);
    QList<Replay> replays;
    if (command == u"replay") {
        const qint64 number = rest.constFirst().toLongLong();
        const auto found = (*store)->ledgerAfter(number - 1, 1).result();
        if (!found)
            return complain(err, found.error());
        if (number < 1 || found->isEmpty() || found->constFirst().sequence != number)
            return complain(err, {ErrorCode::NotFound, Tr::tr("The ledger has no entry %1.").arg(rest.constFirst()), rest.constFirst()});
        const auto made = replay(**store, found->constFirst(), portions, *language);
        if (!made)
            return complain(err, made.error());
        replays << *made;
    } else {
        const int limit = parser.isSet(u"limit"_s) ? parser.value(u"limit"_s).toInt() : 20;
        const auto made = replaysFor(**store, parser.value(u"nation"_s), portions, limit, *language);
        if (!made)
            return complain(err, made.error());
        replays = *made;
    }
    bool agrees = true;
    for (const Replay &made : std::as_const(replays)) {
        if (!made.why.isEmpty())
            printLine(out, {{u"entry"_s, made.entry.sequence}, {u"error"_s, made.why}});
        agrees = printReplay(made, out) && made.why.isEmpty() && agrees;
    }
    return agrees ? kDone : kFoundWrong;
}

int verify(const QCommandLineParser &parser, const QStringList &files, QTextStream &out, QTextStream &err)
{
    const auto heads = headsOf(parser);
    if (!heads)
        return complain(err, heads.error());
    if (files.isEmpty()) {
        const auto store = openExisting(parser);
        const auto found = store ? (*store)->checkLedger(*heads).result() : Result<LedgerReport>(store.error());
        return found ? report(*found, out) : complain(err, found.error());
    }
    QFile file(files.constFirst());
    if (!file.open(QIODevice::ReadOnly))
        return complain(err, {ErrorCode::NotFound, Tr::tr("The ledger cannot be read: %1").arg(file.errorString()), file.fileName()});
    const OpenSslVerifier verifier;
    LedgerChecker checker(verifier, *heads);
    while (!file.atEnd()) {
        constexpr qint64 kLongest = 64 << 20;
        const QByteArray line = file.readLine(kLongest);
        if (line.trimmed().isEmpty())
            continue;
        const auto entry = LedgerEntry::fromJson(QJsonDocument::fromJson(line).object());
        if (entry)
            checker.take(*entry);
        else
            checker.takeUnreadable(entry.error());
    }
    return report(checker.finish(), out);
}

} // namespace

int runLedgerCommand(const QStringList &args, QTextStream &out, QTextStream &err)
{
    QCommandLineParser parser;
    const auto valued = [](const QString &name, const QString &what) { return QCommandLineOption(name, {}, what); };
    parser.addOptions({storeOption(), valued(u"about"_s, u"KIND:ID"_s), valued(u"nation"_s, u"N"_s), valued(u"portion"_s, u"P"_s), valued(u"after"_s, u"N"_s), valued(u"limit"_s, u"N"_s), valued(u"head"_s, u"N:DIGEST"_s),
                       valued(u"policy"_s, u"PACK"_s), valued(u"as"_s, u"PERSON"_s)});
    if (!parser.parse(QStringList{u"parallax"_s} + args))
        return usage(err, parser.errorText());
    QStringList rest = parser.positionalArguments();
    const QString command = rest.isEmpty() ? QString() : rest.takeFirst();
    if (command == u"list" && rest.isEmpty())
        return list(parser, out, err);
    if ((command == u"replay" && rest.size() == 1) || (command == u"why" && rest.isEmpty() && parser.isSet(u"nation"_s) && parser.isSet(u"portion"_s)))
        return replayEntries(parser, command, rest, out, err);
    if (command == u"head" && rest.isEmpty())
        return head(parser, out, err);
    if (command == u"export" && rest.size() == 1)
        return exportLedger(parser, rest.constFirst(), out, err);
    if (command == u"verify" && rest.size() <= 1)
        return verify(parser, rest, out, err);
    return usage(err, command.isEmpty() ? Tr::tr("Say what to do with the ledger.") : Tr::tr("\"ledger %1\" is not understood.").arg(args.join(u' ')));
}

} // namespace parallax
