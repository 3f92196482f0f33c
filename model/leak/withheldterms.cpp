#include "model/leak/withheldterms.h"

#include "model/document/names.h"
#include "model/document/releasecopy.h"

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// Whether an audience may know what a label says, decided once for equal labels.
class Knowledge
{
public:
    Knowledge(const LivePreviews &previews, int audience)
        : m_decisions(previews.context().decisions)
    {
        const PreviewContext &context = previews.context();
        m_context = m_decisions->context(previews.audience(audience).nations, previews.product().head.regime, context.regime, context.day,
                                         context.network);
        for (int row = 0; row < previews.product().size(); ++row)
            m_topics.insert(previews.product().at(row)->topic);
    }

    /// A label without a topic (a sensor's) is asked about in every topic of the product.
    bool knows(const std::optional<Facts> &facts)
    {
        if (!facts)
            return false;
        Facts asked = *facts;
        asked.tearlines.clear();
        if (!asked.body.topic.isEmpty())
            return released(asked);
        return std::any_of(m_topics.cbegin(), m_topics.cend(), [&](const QString &topic) {
            asked.body.topic = topic;
            return released(asked);
        });
    }

private:
    bool released(const Facts &facts)
    {
        const int number = m_decisions->intern(facts);
        const auto known = m_known.constFind(number);
        if (known != m_known.cend())
            return *known;
        return *m_known.insert(number, isReleased(m_decisions->decideBriefly(number, m_context).outcome));
    }

    std::shared_ptr<DecisionCache> m_decisions;
    int m_context = -1;
    QSet<QString> m_topics;
    QHash<int, bool> m_known;
};

std::optional<Facts> factsOfFacet(const CatalogueObject &object, QStringView name)
{
    const Facet *facet = object.facet(name);
    return facet ? std::optional(facet->facts) : std::nullopt;
}

void addNames(const QList<WrittenName> &names, const QString &of, bool nameKnown, bool idKnown, WithheldTerms &made)
{
    QSet<QString> added;
    for (const WrittenName &name : names) {
        if (name.text.isEmpty() || added.contains(name.text))
            continue;
        added.insert(name.text);
        if (name.isId ? idKnown : nameKnown)
            made.allowed.append(name.text);
        else
            made.terms.append({name.alias ? u"LK-ALIAS"_s : u"LK-NAME"_s, name.text, of});
    }
}

/// Ids of the tokens in a text.
QStringList tokensIn(const QString &text)
{
    QStringList ids;
    for (qsizetype at = text.indexOf("[[obj:"_L1); at >= 0; at = text.indexOf("[[obj:"_L1, at + 1)) {
        const qsizetype start = at + 6, end = text.indexOf("]]"_L1, start);
        if (end > start)
            ids.append(text.mid(start, end - start));
    }
    return ids;
}

/// Objects that only a token speaks of: nobody is known to be allowed them.
void addUnknownObjects(const LivePreviews &previews, WithheldTerms &made)
{
    const CatalogueSnapshot *catalogue = previews.context().catalogue.get();
    QSet<QString> met;
    for (int row = 0; row < previews.product().size(); ++row) {
        const Portion &portion = *previews.product().at(row);
        QStringList ids = tokensIn(portion.text);
        for (const Tearline &tearline : portion.tearlines)
            ids += tokensIn(tearline.text);
        for (const QString &id : std::as_const(ids)) {
            if (met.contains(id) || (catalogue && catalogue->object(id)))
                continue;
            met.insert(id);
            made.terms.append({u"LK-NAME"_s, id, id});
        }
    }
}

void addProtectedOwners(const LivePreviews &previews, int audience, WithheldTerms &made)
{
    const QStringList owners = previews.protectedOwners();
    for (const QString &owner : owners) {
        const QStringList &nations = previews.audience(audience).nations;
        if (nations == QStringList(owner))
            continue;
        const QString name = previews.context().pack->nationName(owner);
        if (!name.isEmpty() && name != owner)
            made.terms.append({u"LK-SOURCE"_s, name, owner});
        if (!nations.contains(owner)) // one of several has its code in every mark of their copy
            made.terms.append({u"LK-SOURCE"_s, owner, owner, TermMatch::Code});
    }
}

/// Only what a withheld name is part of has to be looked for.
QStringList thatHoldATerm(const QStringList &names, const QList<WithheldTerm> &terms)
{
    const LeakSearch search(terms);
    QStringList kept;
    for (const QString &name : names) {
        if (!search.find(name).isEmpty())
            kept.append(name);
    }
    return kept;
}

bool isLetStand(const WithheldTerm &term, const LeakFlag &flag)
{
    // Captions and glossaries are places: what stands there is a name.
    static const QStringList names{u"LK-NAME"_s, u"LK-CAPTION"_s, u"LK-GLOSSARY"_s};
    const bool sameKind = term.code == flag.code || (names.contains(term.code) && names.contains(flag.code));
    return sameKind && flag.isWritten && term.text.compare(flag.said, Qt::CaseInsensitive) == 0;
}

/// What an official let stand in a text of this copy is no leak in its files.
void letStand(const LivePreviews &previews, int audience, QList<WithheldTerm> &terms)
{
    const QList<LeakFlag> flags = previews.flags(audience);
    for (const LeakFlag &flag : flags) {
        if (flag.accepted.isEmpty())
            continue;
        // Of the same kind and in the same words: an accepted number is none but itself, and a name that stands in the copy as "an object"
        // is not let into its metadata.
        terms.removeIf([&](const WithheldTerm &term) { return isLetStand(term, flag); });
    }
}

} // namespace

WithheldTerms withheldTerms(const LivePreviews &previews, int audience)
{
    WithheldTerms made;
    Knowledge knowledge(previews, audience);
    if (const CataloguePtr catalogue = previews.context().catalogue) {
        for (const CatalogueObject &object : catalogue->objects) {
            const bool exists = knowledge.knows(factsOfFacet(object, u"existence"));
            addNames(writtenNames(object), object.id, knowledge.knows(factsOfFacet(object, u"identity")), exists, made);
            if (!exists)
                made.terms.append({u"LK-NAME"_s, unidentifiedDesignation(object.id), object.id});
        }
        for (const CatalogueSensor &sensor : catalogue->sensors) {
            const bool known = knowledge.knows(sensor.facts);
            addNames(writtenNames(sensor), sensor.id, known, known, made);
        }
    }
    addUnknownObjects(previews, made);
    addProtectedOwners(previews, audience, made);
    made.allowed = thatHoldATerm(made.allowed, made.terms);
    made.terms += withheldTexts(previews, audience);
    letStand(previews, audience, made.terms);
    return made;
}

} // namespace parallax
