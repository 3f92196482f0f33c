#include "model/document/contentsearch.h"

#include <QSet>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

bool hasWord(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

/// The text from \a at on, up to the closing quote or the next space; \a at moves behind it.
ContentQuery::Term takeTerm(QStringView typed, qsizetype &at)
{
    const bool quoted = at < typed.size() && typed[at] == u'"';
    if (quoted)
        ++at;
    const qsizetype from = at;
    while (at < typed.size() && (quoted ? typed[at] != u'"' : !typed[at].isSpace()))
        ++at;
    const QString text = typed.mid(from, at - from).toString().simplified();
    const bool isClosed = quoted && at < typed.size(); // while it is typed, its last word is a beginning
    if (isClosed)
        ++at;
    return {text, isClosed};
}

bool takes(QStringView typed, qsizetype &at, QStringView what)
{
    if (!typed.mid(at).startsWith(what, Qt::CaseInsensitive))
        return false;
    at += what.size();
    return true;
}

} // namespace

ContentQuery ContentQuery::parse(QStringView typed)
{
    ContentQuery query;
    for (qsizetype at = 0; at < typed.size();) {
        if (typed[at].isSpace()) {
            ++at;
            continue;
        }
        const bool isNot = typed[at] == u'-' && at + 1 < typed.size() && !typed[at + 1].isSpace();
        if (isNot)
            ++at;
        const bool isMark = takes(typed, at, u"mark:");
        const bool isProduct = !isMark && takes(typed, at, u"product:");
        const Term term = takeTerm(typed, at);
        if (!hasWord(term.text))
            continue;
        if (isMark)
            (isNot ? query.notMarks : query.marks) << term.text;
        else if (isProduct && !isNot)
            query.products << term.text;
        else if (isProduct)
            continue; // "all but this product" is no word of ours, and must not be looked for as one
        else
            (isNot ? query.without : query.with) << term;
    }
    return query;
}

QList<RollUpPortion> shownMarks(const QList<ContentHit> &hits, Regime regime, const MarkingLanguage &language)
{
    QList<RollUpPortion> marks;
    QSet<QString> seen;
    for (const ContentHit &hit : hits) {
        const bool isBanner = hit.kind != ContentHit::Kind::Portion && hit.kind != ContentHit::Kind::Tearline;
        const QString key = hit.mark + u'\n' + hit.stated + (isBanner ? u'b' : u'p');
        if (seen.contains(key))
            continue;
        seen.insert(key);
        if (hit.mark.isEmpty()) {
            marks << RollUpPortion{};
            continue;
        }
        CheckContext context;
        context.regime = regime;
        context.documentBanner = hit.stated;
        marks << RollUpPortion{std::make_shared<const CheckedMarking>(
                                   checkMarking(hit.mark, isBanner ? Form::Banner : Form::Portion, context, language)),
                               {}, false};
    }
    return marks;
}

} // namespace parallax
