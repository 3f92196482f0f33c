#include "app/cli/spillcommands.h"

#include "app/cli/acting.h"
#include "app/cli/jsonlines.h"
#include "model/disclosure/spill.h"
#include "model/tr.h"
#include "storage/ledger/deskstate.h"
#include "storage/ledger/personkey.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

int usage(QTextStream &err, const QString &problem)
{
    err << problem << Qt::endl
        << Tr::tr("release spill ENTRY --portions P,P --reason T --as PERSON\n"
                  "                                      a release or showing of the ledger was wrong in these portions: an entry says who holds which\n"
                  "                                      bytes since when\n"
                  "release recalled ENTRY --how HOW --from WHOM --as PERSON\n"
                  "                                      what was recalled by this spill has been given back or destroyed\n"
                  "release spills [--to NATION]          each spill with its files, open ones first\n");
    return kCouldNot;
}

Result<LedgerEntry> entryOf(Store &store, const QString &number, std::initializer_list<LedgerKind> kinds, const QString &otherwise)
{
    const qint64 sequence = number.toLongLong();
    const auto found = store.ledgerAfter(sequence - 1, 1).result();
    if (!found)
        return found.error();
    if (sequence < 1 || found->isEmpty() || found->constFirst().sequence != sequence)
        return Error{ErrorCode::NotFound, Tr::tr("The ledger has no entry %1.").arg(number), number};
    if (std::find(kinds.begin(), kinds.end(), found->constFirst().kind) == kinds.end())
        return Error{ErrorCode::Unsupported, otherwise.arg(number), number};
    return found->constFirst();
}

Result<QJsonObject> spillOf(Store &store, const QString &number, const QCommandLineParser &parser)
{
    const auto release = entryOf(store, number, {LedgerKind::Release, LedgerKind::Showing}, Tr::tr("Entry %1 is no release and no showing."));
    if (!release)
        return release.error();
    const QStringList portions = parser.value(u"portions"_s).split(u',', Qt::SkipEmptyParts);
    if (portions.isEmpty() || parser.value(u"reason"_s).trimmed().isEmpty())
        return Error{ErrorCode::Malformed, Tr::tr("A spill says which portions (--portions) and why (--reason)."), number};
    return spillContent(*release, portions, parser.value(u"reason"_s));
}

Result<QJsonObject> recallOf(Store &store, const QString &number, const QCommandLineParser &parser)
{
    const auto spill = entryOf(store, number, {LedgerKind::Spill}, Tr::tr("Entry %1 is no spill; \"release spills\" lists them."));
    if (!spill)
        return spill.error();
    if (spill->content.contains("recalled"_L1))
        return Error{ErrorCode::Unsupported, Tr::tr("Entry %1 says itself that something was recalled; name the spill.").arg(number), number};
    if (parser.value(u"how"_s).isEmpty() || parser.value(u"from"_s).isEmpty())
        return Error{ErrorCode::Malformed, Tr::tr("Say how it came back (--how) and from whom (--from)."), number};
    QJsonObject content{{u"recalled"_s, number}, {u"how"_s, parser.value(u"how"_s)}, {u"from"_s, parser.value(u"from"_s)}};
    for (const auto &field : {"nation"_L1, "nations"_L1, "product"_L1})
        if (spill->content.contains(field))
            content.insert(field, spill->content.value(field));
    return content;
}

int listSpills(Store &store, const QString &nation, QTextStream &out, QTextStream &err)
{
    const auto entries = store.ledgerOf({LedgerKind::Spill}, 0).result();
    if (!entries)
        return complain(err, entries.error());
    QHash<qint64, QJsonArray> back;
    for (const LedgerEntry &entry : *entries)
        if (const qint64 spill = entry.content.value("recalled"_L1).toString().toLongLong())
            back[spill].append(QJsonObject{{u"entry"_s, entry.sequence}, {u"at"_s, entry.at.toString()}, {u"how"_s, entry.content.value("how"_L1)}, {u"from"_s, entry.content.value("from"_L1)}});
    QList<LedgerEntry> spills = *entries;
    spills.removeIf([&](const LedgerEntry &entry) {
        const bool other = !nation.isEmpty() && entry.content.value("nation"_L1).toString() != nation && !entry.content.value("nations"_L1).toArray().contains(nation);
        return entry.content.contains("recalled"_L1) || other;
    });
    std::stable_sort(spills.begin(), spills.end(), [&](const LedgerEntry &a, const LedgerEntry &b) { return back.contains(a.sequence) < back.contains(b.sequence); });
    for (const LedgerEntry &spill : std::as_const(spills)) {
        QJsonObject line = spill.content;
        line.insert(u"spill"_s, spill.sequence);
        line.insert(u"person"_s, spill.person);
        line.insert(u"at"_s, spill.at.toString());
        line.insert(u"recalled"_s, back.value(spill.sequence));
        printLine(out, line);
    }
    return kDone;
}

} // namespace

int runSpillCommand(const QStringList &args, QTextStream &out, QTextStream &err)
{
    QCommandLineParser parser;
    const auto valued = [](const char16_t *name, const char16_t *what) { return QCommandLineOption(QStringView(name).toString(), {}, QStringView(what).toString()); };
    parser.addOptions(actingOptions());
    parser.addOptions({storeOption(), valued(u"portions", u"P,P"), valued(u"reason", u"T"), valued(u"how", u"HOW"), valued(u"from", u"WHOM"), valued(u"to", u"NATION"),
                       valued(u"policy", u"PACK"), QCommandLineOption(u"pack"_s, {}, u"ID"_s, u"exercise"_s)});
    if (!parser.parse(QStringList{u"parallax"_s} + args))
        return usage(err, parser.errorText());
    QStringList rest = parser.positionalArguments();
    const QString verb = rest.isEmpty() ? QString() : rest.takeFirst();
    const auto store = openForCommand(parser);
    if (!store)
        return complain(err, store.error());
    if (verb == u"spills" && rest.isEmpty())
        return listSpills(**store, parser.value(u"to"_s), out, err);
    if ((verb != u"spill" && verb != u"recalled") || rest.size() != 1)
        return usage(err, Tr::tr("Name the entry of the ledger."));
    const auto content = verb == u"spill" ? spillOf(**store, rest.constFirst(), parser) : recallOf(**store, rest.constFirst(), parser);
    if (!content)
        return complain(err, content.error());
    const auto language = MarkingLanguage::shipped();
    const QString packId = parser.value(u"pack"_s);
    const auto desk = language ? loadDesk(**store, packId, *language) : Result<DeskState>(language.error());
    if (!desk)
        return complain(err, desk.error());
    const auto key = actingKey(parser, packId, *desk->base);
    const auto at = actingInstant(parser);
    if (!key || !at)
        return complain(err, key ? at.error() : key.error());
    const auto entry = (*store)->record({LedgerKind::Spill, (*key)->signer().person, *at, *content}, *key).result();
    if (!entry)
        return complain(err, entry.error());
    QJsonObject line = *content;
    line.insert(u"entry"_s, entry->sequence);
    printLine(out, line);
    return kDone;
}

} // namespace parallax
