#include "storage/store/objecttable.h"

#include <cstring>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

/// "98067A" of "1998-067A", as a TLE has it; empty where it is not of that form.
QString shortDesignator(const QString &designator)
{
    const bool isLong = designator.size() >= 8 && designator[4] == u'-'
        && std::all_of(designator.cbegin(), designator.cbegin() + 4, [](QChar c) { return c.isDigit(); });
    return isLong ? designator.mid(2, 2) + designator.mid(5) : QString();
}

/// How well an object meets what was typed; less is better. Of names that begin with it the shorter ones come first.
enum Rank { IsIt = 0, NameBegins = 1000, OtherBegins = 2000, WordsBegin = 3000, Inside = 4000, None = 5000 };

const char *find(const char *from, const char *end, QByteArrayView what)
{
    return static_cast<const char *>(memmem(from, size_t(end - from), what.data(), size_t(what.size())));
}

bool beginsWord(const char *at, const char *begin)
{
    return at == begin || (static_cast<unsigned char>(at[-1]) < 0x80 && !(at[-1] >= 'a' && at[-1] <= 'z') && !(at[-1] >= '0' && at[-1] <= '9'));
}

int rankOf(QByteArrayView text, QByteArrayView whole, const QList<QByteArray> &words)
{
    const char *const begin = text.data(), *const end = begin + text.size();
    bool allBegin = true;
    for (const QByteArray &word : words) {
        const char *at = find(begin, end, word);
        if (!at)
            return None;
        while (at && !beginsWord(at, begin))
            at = find(at + 1, end, word);
        allBegin = allBegin && at;
    }
    int rank = allBegin ? WordsBegin : Inside;
    for (const char *at = find(begin, end, whole); at; at = find(at + 1, end, whole)) {
        if (at != begin && at[-1] != '\n')
            continue;
        const char *const behind = at + whole.size();
        const auto more = std::find(behind, end, '\n') - behind;
        if (more == 0)
            return IsIt;
        rank = std::min(rank, (at == begin ? NameBegins : OtherBegins) + int(std::min<std::ptrdiff_t>(more, 999)));
    }
    return rank;
}

} // namespace

QString foldedForSearch(const QString &text)
{
    if (isAscii(text))
        return text.toLower();
    QString folded;
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing)
            folded.append(c);
    }
    return folded;
}

QString searchTextOf(const CatalogueEntry &entry)
{
    QString text = entry.name;
    text += u'\n' + entry.id.toString();
    const QString brief = shortDesignator(entry.internationalDesignator);
    for (const QString &part : {entry.internationalDesignator, brief, entry.owner, entry.objectClass}) {
        if (!part.isEmpty())
            text += u'\n' + part;
    }
    for (const QString &alias : entry.aliases)
        text += u'\n' + alias;
    return foldedForSearch(text);
}

Result<QList<ObjectHit>> searchObjectsIn(Connection &connection, const QString &text, int most)
{
    const QString whole = foldedForSearch(text.simplified());
    const QByteArray wholeUtf8 = whole.toUtf8();
    QList<QByteArray> words;
    const QStringList split = whole.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : split)
        words.append(word.toUtf8());
    QList<ObjectHit> hits;
    if (words.isEmpty() || most <= 0)
        return hits;
    std::vector<std::pair<int, qint64>> found; // rank and key
    BulkStatement all(connection, "SELECT object, text FROM catalogue_search");
    while (true) {
        const auto more = all.step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (const int rank = rankOf(all.utf8(1), wholeUtf8, words); rank != None)
            found.push_back({rank, all.integer(0)});
    }
    const auto kept = found.begin() + std::min<qsizetype>(most, qsizetype(found.size()));
    std::partial_sort(found.begin(), kept, found.end());
    BulkStatement one(connection, "SELECT series, number, name, owner, designator, class FROM catalogue_objects WHERE key = ?1");
    for (auto hit = found.begin(); hit != kept; ++hit) {
        const auto there = one.bind(1, hit->second).step();
        if (!there)
            return there.error();
        if (*there)
            hits.append({{one.text(0), one.integer(1)}, one.text(2), one.text(3), one.text(4), one.text(5)});
        one.reset();
    }
    return hits;
}

} // namespace parallax
