#include "model/leak/leakreport.h"

#include "model/tr.h"

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// Of places that nobody sees; null where the thing's own code says more.
QString codeOfPlace(TextKind kind)
{
    switch (kind) {
    case TextKind::AltText:
        return u"LK-ALT"_s;
    case TextKind::Metadata:
        return u"LK-META"_s;
    case TextKind::Comment:
    case TextKind::TrackedChange:
    case TextKind::Hidden:
        return u"LK-HIDDEN"_s;
    case TextKind::Layer:
        return u"LK-LAYER"_s;
    case TextKind::Revision:
        return u"LK-REVISION"_s;
    case TextKind::FileName:
        return u"LK-FILE"_s;
    case TextKind::Link:
        return u"LK-LINK"_s;
    case TextKind::Shown:
    case TextKind::Raw:
        return {};
    }
    return {};
}

QString sentenceOf(const WithheldTerm &term, const QString &written)
{
    const auto of = [&](const QString &sentence) { return sentence.arg(written, term.of); };
    if (term.code == u"LK-NAME")
        return of(Tr::tr("\"%1\" stands here: it names %2, which this audience may not know."));
    if (term.code == u"LK-ALIAS")
        return of(Tr::tr("\"%1\" stands here, another form of the name of %2, which this audience may not know."));
    if (term.code == u"LK-SOURCE")
        return of(Tr::tr("\"%1\" stands here: a portion protects information of %2."));
    if (term.code == u"LK-PRECISION")
        return of(Tr::tr("\"%1\" stands here, a quantity from a text of %2 that this audience does not get."));
    if (term.code == u"LK-BANNER")
        return of(Tr::tr("The marking \"%1\" of %2 stands here, which is ours; a copy has its own."));
    if (term.code == u"LK-REASON")
        return of(Tr::tr("\"%1\" stands here, a control or programme of %2."));
    if (term.code == u"LK-HASH")
        return of(Tr::tr("\"%1\" stands here, the digest of something withheld in %2: whoever guesses the text can prove it."));
    if (term.code == u"LK-XREF")
        return of(Tr::tr("\"%1\" stands here, our id of %2, which is not in this copy."));
    if (term.code == u"LK-META")
        return of(Tr::tr("\"%1\" stands here, from the metadata of %2."));
    if (term.code == u"LK-DERIVED")
        return of(Tr::tr("\"%1\" stands here, from the authority block or source list of %2."));
    if (term.code == u"LK-FILE")
        return of(Tr::tr("\"%1\" stands here, the name of a file of %2."));
    if (term.code == u"LK-LAYER")
        return of(Tr::tr("\"%1\" stands here, a layer of %2 that this audience does not get."));
    if (term.code == u"LK-ALT")
        return of(Tr::tr("\"%1\" stands here, from an alternative text of %2 that this audience does not get."));
    return of(Tr::tr("\"%1\" stands here, from a text of %2 that this audience does not get."));
}

} // namespace

bool LeakFinding::operator<(const LeakFinding &other) const
{
    return std::tie(where, code, what) < std::tie(other.where, other.code, other.what);
}

QString leakFix(const QString &code)
{
    if (code == u"LK-META")
        return Tr::tr("Write the file anew with metadata of its own.");
    if (code == u"LK-HIDDEN")
        return Tr::tr("Take out what is not shown (changes, comments, hidden text, attachments), and write the file anew.");
    if (code == u"LK-REVISION")
        return Tr::tr("Write the file anew, whole, so that nothing older stays in it.");
    if (code == u"LK-LAYER")
        return Tr::tr("Draw the figure anew without the layer.");
    if (code == u"LK-ALT")
        return Tr::tr("Write an alternative text that says what this copy's picture shows.");
    if (code == u"LK-FILE")
        return Tr::tr("Give the file a neutral name, and leave out paths.");
    if (code == u"LK-LINK" || code == u"LK-XREF")
        return Tr::tr("Leave the pointer out.");
    if (code == u"LK-BANNER")
        return Tr::tr("Mark the copy by what is in it.");
    if (code == u"LK-HASH")
        return Tr::tr("Leave the digest out.");
    if (code == u"LK-DERIVED")
        return Tr::tr("Leave the authority block and the source list out.");
    if (code == u"LK-COMPILE")
        return Tr::tr("Give it again what it has, or have an official with authority over the portion let the difference stand, with a reason.");
    return Tr::tr("Word it anew without what is withheld, or have an official accept it with a reason.");
}

QString leakCitation(const QString &code)
{
    if (code == u"LK-SOURCE")
        return u"DoDM 5200.01-V2 (concealed FGI); ISM-ID-00065, 00097"_s;
    if (code == u"LK-CAPTION" || code == u"LK-ALT" || code == u"LK-LAYER" || code == u"LK-BANNER")
        return u"32 CFR 2001.21(c)"_s;
    if (code == u"LK-COMPILE")
        return u"EO 13526 s.1.7(e)"_s;
    if (code == u"LK-DERIVED")
        return u"32 CFR 2001.22(b)"_s;
    return Tr::tr("leak rule %1").arg(code);
}

LeakFinding leakFinding(const WithheldTerm &term, const QString &written, const FoundText &found)
{
    const QString place = codeOfPlace(found.kind);
    const QString code = place.isEmpty() ? term.code : place;
    return leakFinding(code, found.place, sentenceOf(term, written));
}

LeakFinding leakFinding(const QString &code, const QString &where, const QString &what)
{
    return {code, where, what, leakFix(code), leakCitation(code)};
}

QList<LeakFinding> findLeaks(const QList<FoundText> &texts, const LeakSearch &search)
{
    QList<LeakFinding> findings;
    QSet<QString> seen;                             // things, wherever they were read as text
    QSet<std::pair<QString, QString>> inPlace;      // and where: one finding for each thing and place, however many words of it
    const auto take = [&](const FoundText &found) {
        const QList<LeakSearch::Hit> hits = search.find(found.text, found.kind);
        for (const LeakSearch::Hit &hit : hits) {
            const WithheldTerm &term = search.terms()[hit.term];
            const QString thing = term.code + u' ' + term.of + (term.match == TermMatch::Sentence ? QString() : u' ' + term.text);
            if ((found.kind == TextKind::Raw && seen.contains(thing)) || inPlace.contains({thing, found.place + u' ' + QString::number(int(found.kind))}))
                continue;
            seen.insert(thing);
            inPlace.insert({thing, found.place + u' ' + QString::number(int(found.kind))});
            findings.append(leakFinding(term, hit.written, found));
        }
    };
    for (const bool raw : {false, true}) {
        for (const FoundText &found : texts) {
            if ((found.kind == TextKind::Raw) == raw)
                take(found);
        }
    }
    std::sort(findings.begin(), findings.end());
    return findings;
}

} // namespace parallax
