#include "app/cli/storesearch.h"

#include "app/cli/jsonlines.h"
#include "app/cli/storeaccess.h"
#include "model/tr.h"

#include <QJsonArray>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsualLimit = 100;

QString kindOf(const ContentHit &hit)
{
    switch (hit.kind) {
    case ContentHit::Kind::Product:
        return u"product"_s;
    case ContentHit::Kind::Request:
        return u"request"_s;
    case ContentHit::Kind::Decision:
        return u"decision"_s;
    case ContentHit::Kind::Consent:
        return u"consent"_s;
    case ContentHit::Kind::Portion:
    case ContentHit::Kind::Tearline:
        break;
    }
    return u"portion"_s;
}

QJsonObject lineOf(const ContentHit &hit)
{
    QJsonArray matches;
    for (const auto &[start, length] : hit.matches)
        matches.append(QJsonArray{start, length});
    QJsonObject line{{u"kind"_s, kindOf(hit)}, {u"product"_s, hit.product.value},
                     {u"mark"_s, hit.mark}, {u"text"_s, hit.snippet}, {u"matches"_s, matches}};
    if (!hit.portion.isNull())
        line.insert(u"portion"_s, hit.portion.value);
    if (hit.kind == ContentHit::Kind::Tearline)
        line.insert(u"in"_s, u"tearline"_s);
    if (!hit.request.isEmpty())
        line.insert(u"request"_s, hit.request);
    if (hit.entry > 0)
        line.insert(u"entry"_s, hit.entry);
    return line;
}

Result<void> printContent(Store &store, const ContentQuery &query, const QString &kind, int most, QTextStream &out)
{
    constexpr int kPage = 500;
    for (int skip = 0, printed = 0;;) {
        const auto page = store.searchContent(query, skip, kPage).result();
        if (!page)
            return page.error();
        for (const ContentHit &hit : page->hits) {
            if (!kind.isEmpty() && kindOf(hit) != kind)
                continue;
            if (printed++ >= most)
                return {};
            printLine(out, lineOf(hit));
        }
        skip += int(page->hits.size());
        // Products come first: behind the first portion there are none.
        if (!page->more || (kind == u"product" && page->hits.constLast().kind != ContentHit::Kind::Product))
            return {};
    }
}

Result<void> printObjects(Store &store, const QString &words, int most, QTextStream &out)
{
    const auto hits = store.searchObjects(words, most).result();
    if (!hits)
        return hits.error();
    for (const ObjectHit &hit : *hits)
        printLine(out, {{u"kind"_s, u"object"_s}, {u"object"_s, hit.id.toString()}, {u"name"_s, hit.name}, {u"owner"_s, hit.owner},
                        {u"designator"_s, hit.internationalDesignator}, {u"class"_s, hit.objectClass}});
    return {};
}

} // namespace

int searchStore(const QCommandLineParser &parser, const QStringList &words, QTextStream &out, QTextStream &err)
{
    const QString kind = parser.value(u"kind"_s);
    const QStringList kinds{u"product"_s, u"portion"_s, u"object"_s, u"request"_s, u"decision"_s, u"consent"_s};
    if (!kind.isEmpty() && !kinds.contains(kind))
        return complain(err, {ErrorCode::Malformed, Tr::tr("\"%1\" is none of %2.").arg(kind, kinds.join(u", "_s)), u"--kind"_s});
    bool isNumber = true;
    const int most = parser.isSet(u"limit"_s) ? parser.value(u"limit"_s).toInt(&isNumber) : kUsualLimit;
    if (!isNumber || most < 1)
        return complain(err, {ErrorCode::Malformed, Tr::tr("\"%1\" is no number from 1 on.").arg(parser.value(u"limit"_s)), u"--limit"_s});
    const QString typed = words.join(u' ');
    const ContentQuery query = ContentQuery::parse(typed);
    if (query.isEmpty())
        return complain(err, {ErrorCode::Malformed, Tr::tr("Nothing to search for. Write a word, a \"phrase\", mark:NF or product:ID; -word alone "
                                                           "only says what is not wanted."), typed});
    const auto store = openExisting(parser);
    if (!store)
        return complain(err, store.error());
    if (kind != u"object") {
        if (const auto done = printContent(**store, query, kind, most, out); !done)
            return complain(err, done.error());
    }
    // Objects have no marks and no products of their own, and are found by what they are called.
    const bool onlyWords = query.marks.isEmpty() && query.notMarks.isEmpty() && query.products.isEmpty() && query.without.isEmpty();
    if (kind == u"object" || (kind.isEmpty() && onlyWords)) {
        if (const auto done = printObjects(**store, typed, most, out); !done)
            return complain(err, done.error());
    }
    return kDone;
}

} // namespace parallax
