#include "storage/store/contenttable.h"

#include "model/ledger/ledgerentry.h"
#include "model/marking/register.h"
#include "model/tr.h"
#include "storage/store/objecttable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSqlError>

#include <sqlite3.h>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar kOpen(0x01), kClose(0x02); ///< around a match, where no text has them
constexpr int kMostRanked = 5000;
constexpr int kSteps = 20'000;             ///< of SQLite's machine between two looks at the cancel: well under a millisecond
constexpr int kPlainSnippet = 160;
constexpr int kMostNamed = 50;             ///< objects that a word may stand for; of a word of more, the words alone are looked for

/// SQLite asks while it works, so that a search that nobody waits for ends at once.
class Interrupt
{
public:
    Interrupt(Connection &connection, const std::function<bool()> &isCanceled) : m_connection(connection)
    {
        if (isCanceled) {
            sqlite3_progress_handler(connection.handle(), kSteps, [](void *asked) {
                return (*static_cast<const std::function<bool()> *>(asked))() ? 1 : 0;
            }, const_cast<std::function<bool()> *>(&isCanceled));
        }
    }
    ~Interrupt() { sqlite3_progress_handler(m_connection.handle(), 0, nullptr, nullptr); }
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

private:
    Connection &m_connection;
};

/// Quoted, a word is a string to FTS5 and never its query language.
QString quoted(const ContentQuery::Term &term)
{
    QString text = term.text;
    text.replace(u'"', u"\"\""_s).remove(QChar(0));
    return u'"' + text + (term.isPhrase ? u"\""_s : u"\"*"_s);
}

/// A text holds an object as "[[obj:PX-0107]]", and shows its name: what is typed of the name finds it.
class NamedObjects
{
public:
    static Result<NamedObjects> of(Connection &connection, const ContentQuery &query)
    {
        NamedObjects named;
        QStringList words;
        for (const ContentQuery::Term &term : query.with)
            words << term.text;
        const auto together = matchesOf(connection, words.join(u' '));
        if (!together)
            return together.error();
        for (const ContentQuery::Term &term : query.with + query.without) {
            auto alone = matchesOf(connection, term.text);
            if (!alone)
                return alone.error();
            // "3" is in a thousand names, "alder 3" in one.
            if (!term.isPhrase && query.with.contains(term))
                *alone += *together;
            named.m_matches.insert(term.text, u" OR "_s + alone->join(u" OR "_s));
            if (alone->isEmpty())
                named.m_matches.remove(term.text);
        }
        return named;
    }

    QString joined(const QList<ContentQuery::Term> &terms, const QString &between) const
    {
        QStringList parts;
        for (const ContentQuery::Term &term : terms)
            parts << u'(' + quoted(term) + m_matches.value(term.text) + u')';
        return parts.join(between);
    }

private:
    /// The phrases that name objects in a text; none where too many are meant.
    static Result<QStringList> matchesOf(Connection &connection, const QString &typed)
    {
        const auto hits = searchObjectsIn(connection, typed, kMostNamed + 1);
        if (!hits)
            return hits.error();
        QStringList matches;
        const QStringList words = foldedForSearch(typed).split(u' ', Qt::SkipEmptyParts);
        if (hits->size() <= kMostNamed)
            for (const ObjectHit &hit : *hits)
                if (beginsAll(foldedForSearch(hit.name), words))
                    matches << quoted({u"obj:"_s + hit.id.toString(), true});
        return matches;
    }

    static bool beginsAll(const QString &name, const QStringList &words)
    {
        return std::all_of(words.begin(), words.end(), [&](const QString &word) {
            for (qsizetype at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1))
                if (at == 0 || !name[at - 1].isLetterOrNumber())
                    return true;
            return false;
        });
    }

    QHash<QString, QString> m_matches; ///< by word: " OR phrase OR phrase"
};

bool holdsWhole(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const bool begins = at == 0 || !text[at - 1].isLetterOrNumber();
        const bool ends = at + word.size() == text.size() || !text[at + word.size()].isLetterOrNumber();
        if (begins && ends)
            return true;
    }
    return false;
}

/// A word of a mark in all its forms: NOFORN is NF in a portion. Of what the register does not know, as it was typed.
Result<QList<QStringList>> formsOf(const QStringList &words)
{
    QList<QStringList> forms;
    if (words.isEmpty())
        return forms;
    const auto language = MarkingLanguage::shipped();
    if (!language)
        return language.error();
    static const QHash<QString, QString> levels{{u"UNCLASSIFIED"_s, u"U"_s}, {u"CONFIDENTIAL"_s, u"C"_s}, {u"SECRET"_s, u"S"_s},
                                                {u"TOP SECRET"_s, u"TS"_s}, {u"RESTRICTED"_s, u"R"_s}};
    for (const QString &word : words) {
        const QString upper = word.toUpper();
        QStringList all{upper};
        if (levels.contains(upper))
            all << levels.value(upper);
        if (const TokenEntry *entry = language->tokens->find(upper).entry) {
            for (const QString &form : {entry->portion, entry->banner})
                if (!form.isEmpty())
                    all << form.toUpper();
        }
        forms << all;
    }
    return forms;
}

bool saysOne(const QString &mark, const QStringList &forms)
{
    return std::any_of(forms.begin(), forms.end(), [&](const QString &form) { return holdsWhole(mark, form); });
}

/// \a marked with the names of its objects, as the text shows them. A match in what names one is a match of the name.
Result<QString> withNames(Connection &connection, const QString &marked)
{
    static const QRegularExpression cutAtStart(u"^…[^\\s\\[\\]]*\\]\\]"_s), cutAtEnd(u"\\[\\[[^\\s\\]]*…$"_s),
        token(u"\\[\\[([\x01\x02]*obj:[^\\s\\[\\]]+)\\]\\]"_s);
    QString text = marked;
    for (const QRegularExpression &cut : {cutAtStart, cutAtEnd}) {
        const auto match = cut.match(text);
        if (match.hasMatch())
            text.replace(match.capturedStart(), match.capturedLength(), match.captured().contains(kOpen) ? kOpen + u"…"_s + kClose : u"…"_s);
    }
    QString shown;
    qsizetype done = 0;
    for (auto each = token.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        QString id = match.captured(1);
        const bool isMatch = id.contains(kOpen);
        id.remove(kOpen).remove(kClose);
        id = id.mid(4);
        QString name = id;
        if (const auto object = ObjectId::parse(id)) {
            const auto found = connection.value(u"SELECT name FROM catalogue_objects WHERE series = ? AND number = ?"_s, {object->series, object->number});
            if (!found)
                return found.error();
            if (!found->toString().isEmpty())
                name = found->toString();
        }
        shown += QStringView(text).mid(done, match.capturedStart() - done);
        shown += isMatch ? kOpen + name + kClose : name;
        done = match.capturedEnd();
    }
    return QString(shown + text.mid(done));
}

/// Takes the marks of a snippet out and notes where they stood.
void takeMatches(ContentHit &hit, const QString &marked)
{
    int open = -1;
    for (const QChar c : marked) {
        if (c == kOpen) {
            open = int(hit.snippet.size());
        } else if (c == kClose) {
            if (open >= 0)
                hit.matches << std::pair(open, int(hit.snippet.size()) - open);
            open = -1;
        } else {
            hit.snippet += c.isSpace() ? QChar(u' ') : c;
        }
    }
}

/// Whether all words begin a word of the text; both folded.
bool holdsAll(const QString &folded, const QList<ContentQuery::Term> &terms, bool any)
{
    const auto holds = [&](const ContentQuery::Term &term) {
        const QString word = foldedForSearch(term.text);
        for (qsizetype at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
            if (at == 0 || !folded[at - 1].isLetterOrNumber())
                return true;
        return false;
    };
    return any ? std::any_of(terms.begin(), terms.end(), holds) : std::all_of(terms.begin(), terms.end(), holds);
}

/// Titles are few beside portions: they are read through, and no index of them can be wrong.
Result<QList<ContentHit>> findProducts(Connection &connection, const ContentQuery &query)
{
    QList<ContentHit> hits;
    if (query.with.isEmpty() || !query.marks.isEmpty() || !query.products.isEmpty())
        return hits;
    auto rows = connection.run(u"SELECT id, title, overall_marking FROM products ORDER BY changed DESC, id"_s);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        const QString id = rows->value(0).toString(), title = rows->value(1).toString();
        const QString folded = foldedForSearch(id + u'\n' + title);
        if (holdsAll(folded, query.with, false) && !holdsAll(folded, query.without, true)) {
            const QString mark = rows->value(2).toString();
            hits << ContentHit{ContentHit::Kind::Product, {id}, {}, mark, mark, title, {}};
        }
    }
    return hits;
}

/// The statement for portions that meet the words and products, in the order to show them in.
struct Found
{
    QString sql;
    QVariantList values;
};

/// Holds each mark somewhere in the row, which SQLite sees faster than anybody who takes the row apart.
void narrowByMarks(Found &found, const QList<QStringList> &marks)
{
    for (const QStringList &forms : marks) {
        QStringList any;
        for (QString form : forms) {
            any << u"p.content LIKE ? ESCAPE '\\'"_s;
            found.values << u'%' + form.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s) + u'%';
        }
        found.sql += u" AND (%1)"_s.arg(any.join(u" OR "_s));
    }
}

Found statementFor(const ContentQuery &query, const NamedObjects &named, const QStringList &products, const QList<QStringList> &marks, bool ranked)
{
    Found found;
    const bool words = !query.with.isEmpty();
    found.sql = words ? u"SELECT s.rowid, p.product, p.id, h.overall_marking, p.content, "
                        "snippet(portion_search, 0, char(1), char(2), '…', 32), snippet(portion_search, 1, char(1), char(2), '…', 32) "
                        "FROM portion_search s CROSS JOIN portions p ON p.key = s.rowid CROSS JOIN products h ON h.id = p.product "
                        "WHERE portion_search MATCH ?"_s
                      : u"SELECT p.key, p.product, p.id, h.overall_marking, p.content, NULL, NULL "
                        "FROM portions p CROSS JOIN products h ON h.id = p.product WHERE 1"_s;
    if (words) {
        const QString with = named.joined(query.with, u" AND "_s);
        found.values << (query.without.isEmpty() ? with : u"(%1) NOT (%2)"_s.arg(with, named.joined(query.without, u" OR "_s)));
    } else if (!query.without.isEmpty()) {
        found.sql += u" AND p.key NOT IN (SELECT rowid FROM portion_search WHERE portion_search MATCH ?)"_s;
        found.values << named.joined(query.without, u" OR "_s);
    }
    if (!query.products.isEmpty()) {
        for (const QString &id : products)
            found.values << id;
        found.sql += u" AND p.product IN (%1)"_s.arg(QStringList(products.size(), u"?"_s).join(u", "_s));
    }
    narrowByMarks(found, marks);
    // By rank alone, FTS5 orders the rows itself and makes snippets only of those that are read.
    found.sql += words ? (ranked ? u" ORDER BY s.rank"_s : u" ORDER BY s.rowid DESC"_s)
                       : query.products.isEmpty() ? u" ORDER BY p.key DESC"_s : u" ORDER BY p.product, p.place"_s;
    return found;
}

Result<ContentHit> hitOf(Connection &connection, const QSqlQuery &row, const QJsonObject &portion)
{
    ContentHit hit{ContentHit::Kind::Portion, {row.value(1).toString()}, {row.value(2).toString()},
                   portion.value("mark"_L1).toString(), row.value(3).toString(), {}, {}};
    const QString text = row.value(5).toString(), tearlines = row.value(6).toString();
    QString shown = text;
    if (row.value(5).isNull()) {
        const QString all = portion.value(portion.contains("text"_L1) ? "text"_L1 : "gist"_L1).toString();
        shown = all.size() > kPlainSnippet ? all.left(kPlainSnippet) + u'…' : all;
    } else if (!text.contains(kOpen) && tearlines.contains(kOpen)) {
        hit.kind = ContentHit::Kind::Tearline;
        shown = tearlines;
    }
    const auto named = withNames(connection, shown);
    if (!named)
        return named.error();
    takeMatches(hit, *named);
    return hit;
}

/// Ranking reads every row that meets the words.
Result<bool> isFew(Connection &connection, const ContentQuery &query, const NamedObjects &named)
{
    if (query.with.isEmpty())
        return true;
    const auto count = connection.value(u"SELECT count(*) FROM (SELECT 1 FROM portion_search WHERE portion_search MATCH ? LIMIT ?)"_s,
                                        {named.joined(query.with, u" AND "_s), kMostRanked + 1});
    if (!count)
        return count.error();
    return count->toInt() <= kMostRanked;
}

/// The ids as the store spells them; one that it does not have is left out.
Result<QStringList> idsOf(Connection &connection, const QStringList &typed)
{
    QStringList ids;
    for (const QString &each : typed) {
        auto rows = connection.run(u"SELECT id FROM products WHERE id = ? COLLATE NOCASE"_s, {each});
        if (!rows)
            return rows.error();
        while (rows->next())
            ids << rows->value(0).toString();
    }
    return ids;
}

/// \a skip: hits to leave out; afterwards those that entries have to leave out.
Result<void> addPortions(Connection &connection, const ContentQuery &query, int &skip, int most, ContentHits &answer)
{
    const auto marks = formsOf(query.marks), notMarks = formsOf(query.notMarks);
    if (!marks || !notMarks)
        return marks ? notMarks.error() : marks.error();
    const auto named = NamedObjects::of(connection, query);
    if (!named)
        return named.error();
    const auto few = isFew(connection, query, *named);
    if (!few)
        return few.error();
    answer.ranked = *few;
    const auto products = idsOf(connection, query.products);
    if (!products)
        return products.error();
    Found found = statementFor(query, *named, *products, *marks, *few);
    const bool byMark = !marks->isEmpty() || !notMarks->isEmpty();
    const int left = byMark ? 0 : std::exchange(skip, 0);
    const Found all = found;
    if (left > 0) {
        found.sql += u" LIMIT -1 OFFSET ?"_s;
        found.values << left;
    }
    auto rows = connection.run(found.sql, found.values);
    if (!rows)
        return rows.error();
    const qsizetype before = answer.hits.size();
    while (rows->next()) {
        const QJsonObject portion = QJsonDocument::fromJson(rows->value(4).toString().toUtf8()).object();
        const QString mark = portion.value("mark"_L1).toString().toUpper();
        const auto says = [&](const QStringList &forms) { return saysOne(mark, forms); };
        if (!std::all_of(marks->begin(), marks->end(), says) || std::any_of(notMarks->begin(), notMarks->end(), says))
            continue;
        if (skip > 0) {
            --skip;
            continue;
        }
        if (answer.hits.size() >= most) {
            answer.more = true;
            return {};
        }
        const auto hit = hitOf(connection, *rows, portion);
        if (!hit)
            return hit.error();
        answer.hits << *hit;
    }
    // SQLite ends an interrupted statement as if it had no more rows; QSqlQuery keeps what it said.
    if (rows->lastError().isValid())
        return connection.errorOf(rows->lastError(), Tr::tr("searching"));
    if (left > 0 && answer.hits.size() == before) {
        const auto count = connection.value(u"SELECT count(*)"_s + all.sql.mid(all.sql.indexOf(u" FROM ")), all.values);
        if (!count)
            return count.error();
        skip = std::max(0, left - count->toInt());
    }
    return {};
}

ContentHit::Kind kindOfEntry(LedgerKind kind)
{
    return kind == LedgerKind::Request ? ContentHit::Kind::Request : kind == LedgerKind::Decision ? ContentHit::Kind::Decision : ContentHit::Kind::Consent;
}

/// The first that an entry's content names by \a field, at any depth.
QString firstNamed(const QJsonValue &value, QLatin1StringView field)
{
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each) {
        const QString here = each.key() != field ? QString() : each->isArray() ? each->toArray().first().toString() : each->toString();
        const QString found = here.isEmpty() ? firstNamed(*each, field) : here;
        if (!found.isEmpty())
            return found;
    }
    return {};
}

/// Its words carry no mark of their own: they stand under the banner of the product that they speak of.
Result<ContentHit> entryHitOf(Connection &connection, ContentHit::Kind kind, const QJsonObject &content)
{
    ContentHit hit;
    hit.kind = kind;
    hit.request = firstNamed(content, "request"_L1);
    if (hit.request.isEmpty())
        hit.request = content.value("request"_L1).toObject().value("id"_L1).toString();
    hit.product = {firstNamed(content, "product"_L1)};
    hit.portion = {firstNamed(content, kind == ContentHit::Kind::Request ? "portions"_L1 : "portion"_L1)};
    const auto banner = connection.value(u"SELECT overall_marking FROM products WHERE id = ?"_s, {hit.product.value});
    if (!banner)
        return banner.error();
    hit.mark = hit.stated = banner->toString();
    return hit;
}

QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    if (value.isString())
        texts << value.toString();
    const QJsonArray list = value.toArray();
    for (const QJsonValue &each : list)
        texts << textsIn(each);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &each : object)
        texts << textsIn(each);
    return texts;
}

/// Requests and decisions that came with the policy packs: few, so they are read through.
Result<QList<ContentHit>> findAuthored(Connection &connection, const ContentQuery &query)
{
    QList<ContentHit> hits;
    auto rows = connection.run(u"SELECT content FROM packs ORDER BY id, part"_s);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        const QJsonObject part = QJsonDocument::fromJson(rows->value(0).toByteArray()).object();
        for (const auto &[list, kind] : {std::pair("requests"_L1, ContentHit::Kind::Request), std::pair("decisions"_L1, ContentHit::Kind::Decision)}) {
            const QJsonArray all = part.value(list).toArray();
            for (const QJsonValue &each : all) {
                const QString folded = foldedForSearch(textsIn(each).join(u'\n'));
                if (!holdsAll(folded, query.with, false) || holdsAll(folded, query.without, true))
                    continue;
                QJsonObject content = each.toObject();
                if (kind == ContentHit::Kind::Request)
                    content = {{"request"_L1, content}};
                auto hit = entryHitOf(connection, kind, content);
                if (!hit)
                    return hit.error();
                if (!query.products.isEmpty() && !query.products.contains(hit->product.value, Qt::CaseInsensitive))
                    continue;
                for (const QLatin1StringView field : {"purpose"_L1, "reason"_L1, "conditions"_L1, "portion"_L1})
                    if (hit->snippet.isEmpty())
                        hit->snippet = firstNamed(content, field);
                hits << *hit;
            }
        }
    }
    return hits;
}

/// Of a row of the search through the ledger.
Result<ContentHit> ledgerHitOf(Connection &connection, const QSqlQuery &row)
{
    auto hit = entryHitOf(connection, kindOfEntry(ledgerKind(row.value(1).toString()).value_or(LedgerKind::Consent)), QJsonDocument::fromJson(row.value(2).toString().toUtf8()).object());
    if (!hit)
        return hit;
    hit->entry = row.value(0).toLongLong();
    const QString words = row.value(3).toString(), names = row.value(4).toString();
    takeMatches(*hit, names.contains(kOpen) || words.isEmpty() ? (words.isEmpty() ? names : names + u" · "_s + words) : words);
    return hit;
}

/// What the desk was asked and has decided; none where a mark is asked for, which entries do not have.
Result<void> addEntries(Connection &connection, const ContentQuery &query, int skip, int most, ContentHits &answer)
{
    if (query.with.isEmpty() || !query.marks.isEmpty() || !query.notMarks.isEmpty() || answer.more)
        return {};
    const auto authored = findAuthored(connection, query);
    if (!authored)
        return authored.error();
    const QList<ContentHit> page = authored->mid(skip, most - answer.hits.size());
    answer.hits += page;
    answer.more = skip + page.size() < authored->size();
    skip = std::max(0, skip - int(authored->size()));
    const auto any = [](const QList<ContentQuery::Term> &terms, const QString &between) {
        QStringList parts;
        for (const ContentQuery::Term &term : terms)
            parts << quoted(term);
        return parts.join(between);
    };
    QString match = any(query.with, u" AND "_s);
    if (!query.without.isEmpty())
        match = u"(%1) NOT (%2)"_s.arg(match, any(query.without, u" OR "_s));
    QVariantList values{match};
    QString products;
    if (!query.products.isEmpty()) {
        QStringList each;
        for (const QString &product : query.products) {
            each << u"l.sequence IN (SELECT sequence FROM ledger_subjects WHERE subject = ? COLLATE NOCASE)"_s;
            values << u"product:"_s + product;
        }
        products = u" AND (%1)"_s.arg(each.join(u" OR "_s));
    }
    values << most - answer.hits.size() + 1 << skip;
    auto rows = connection.run(u"SELECT s.rowid, l.kind, l.content, snippet(ledger_search, 0, char(1), char(2), '…', 24), "
                               "snippet(ledger_search, 1, char(1), char(2), '…', 12) FROM ledger_search s CROSS JOIN ledger l ON l.sequence = s.rowid "
                               "WHERE ledger_search MATCH ?%1 ORDER BY s.rowid DESC LIMIT ? OFFSET ?"_s.arg(products), values);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        if (answer.hits.size() >= most) {
            answer.more = true;
            break;
        }
        const auto hit = ledgerHitOf(connection, *rows);
        if (!hit)
            return hit.error();
        answer.hits << *hit;
    }
    return rows->lastError().isValid() ? Result<void>(connection.errorOf(rows->lastError(), Tr::tr("searching"))) : Result<void>();
}

} // namespace

Result<ContentHits> searchContentIn(Connection &connection, const ContentQuery &query, int skip, int most,
                                    const std::function<bool()> &isCanceled)
{
    ContentHits answer;
    if (query.isEmpty() || most <= 0)
        return answer;
    const Interrupt interrupt(connection, isCanceled);
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Read);
    if (!transaction)
        return transaction.error();
    const auto products = findProducts(connection, query);
    if (!products)
        return products.error();
    answer.hits = products->mid(skip, most);
    skip = std::max(0, skip - int(products->size()));
    auto done = addPortions(connection, query, skip, most, answer);
    if (done)
        done = addEntries(connection, query, skip, most, answer);
    if (isCanceled && isCanceled())
        return Error{ErrorCode::Busy, Tr::tr("The search was cancelled."), {}};
    if (!done)
        return done.error();
    return answer;
}

} // namespace parallax
