#include "model/document/spelling.h"

#include "model/releasability/policypack.h"

#include <QTextBoundaryFinder>

namespace parallax {

namespace {

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019';
}

/// Calls \a take with each word, as Unicode cuts text (UAX 29), until it answers false.
template <typename Take>
void forEachWord(const QString &text, Take take)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    while (finder.position() >= 0 && finder.position() < text.size()) {
        const qsizetype start = finder.position();
        const bool isWord = finder.boundaryReasons() & QTextBoundaryFinder::StartOfItem;
        qsizetype end = finder.toNextBoundary();
        if (end < 0)
            return;
        if (isWord && text[start].isLetterOrNumber() && !take(WordPlace{start, end - start}))
            return;
    }
}

/// What is looked at as one thing: from white space to white space.
QStringView chunkAround(const QString &text, const WordPlace &word)
{
    qsizetype start = word.start, end = word.start + word.length;
    while (start > 0 && !text[start - 1].isSpace())
        --start;
    while (end < text.size() && !text[end].isSpace())
        ++end;
    return QStringView(text).mid(start, end - start);
}

bool isChecked(const QString &text, const WordPlace &word)
{
    const QStringView letters = QStringView(text).mid(word.start, word.length);
    if (letters.size() < 2)
        return false;
    bool lower = false;
    for (const QChar c : letters) {
        if (c.isDigit() || c == u'_')
            return false;
        lower = lower || c.isLower() || c.category() == QChar::Letter_Other;
    }
    if (!lower)
        return false;
    const auto digitAcrossHyphen = [&text](qsizetype hyphen, qsizetype beyond) {
        return hyphen >= 0 && hyphen < text.size() && beyond >= 0 && beyond < text.size() && text[hyphen] == u'-' && text[beyond].isDigit();
    };
    const qsizetype end = word.start + word.length;
    if (digitAcrossHyphen(end, end + 1) || digitAcrossHyphen(word.start - 1, word.start - 2))
        return false;
    const QStringView chunk = chunkAround(text, word);
    return !chunk.contains(u"://") && !chunk.contains(u'@') && !chunk.contains(u'\\') && !(chunk.contains(u'/') && chunk.contains(u'.'));
}

} // namespace

KnownWords::KnownWords(const CatalogueSnapshot *catalogue, const PolicyPack &pack, const QStringList &own)
{
    if (catalogue) {
        for (const CatalogueObject &object : catalogue->objects) {
            add(object.name);
            add(object.owner);
            for (const QString &alias : object.aliases)
                add(alias);
        }
        for (const CatalogueSensor &sensor : catalogue->sensors)
            add(sensor.name);
    }
    for (const NationPolicy &nation : pack.nations) {
        add(nation.code);
        add(nation.name);
    }
    for (auto it = pack.originators.cbegin(); it != pack.originators.cend(); ++it)
        add(it.key());
    for (const QString &word : own)
        add(word);
}

void KnownWords::add(const QString &text)
{
    forEachWord(text, [&](const WordPlace &word) {
        m_words.insert(text.mid(word.start, word.length).toCaseFolded());
        return true;
    });
}

QList<WordPlace> misspelt(const QString &text, const QList<WordPlace> &skipped, const Spelling &spelling)
{
    QList<WordPlace> wrong;
    if (!spelling)
        return wrong;
    forEachWord(text, [&](const WordPlace &word) {
        const auto covers = [&word](const WordPlace &skip) { return word.start < skip.start + skip.length && skip.start < word.start + word.length; };
        if (std::any_of(skipped.begin(), skipped.end(), covers) || !isChecked(text, word))
            return true;
        QString letters = text.mid(word.start, word.length);
        if (spelling.known->contains(letters))
            return true;
        for (QChar &c : letters)
            if (isApostrophe(c))
                c = u'\'';
        const bool isPossessive = letters.endsWith(QLatin1String("'s"));
        if (!spelling.checker->knows(letters) && !(isPossessive && spelling.known->contains(QStringView(letters).chopped(2))))
            wrong.append(word);
        return true;
    });
    return wrong;
}

WordPlace wordAt(const QString &text, qsizetype offset)
{
    WordPlace found;
    forEachWord(text, [&](const WordPlace &word) {
        if (offset < word.start)
            return false;
        if (offset <= word.start + word.length)
            found = word;
        return offset > word.start + word.length;
    });
    return found;
}

} // namespace parallax
