#include "model/orbit/catalogueentries.h"

#include "model/releasability/factsjson.h"

#include <QSet>

namespace parallax {

namespace {

/// Facets of labels, with items yet to be named.
Result<QList<Facet>> facetsOf(const QJsonObject &labels, const QString &id, MarkCache &marks)
{
    QList<Facet> facets;
    for (auto it = labels.begin(); it != labels.end(); ++it) {
        const Result<Facts> facts = factsFromLabelJson(it.value().toObject(), it.key(), QStringLiteral("%1/labels/%2").arg(id, it.key()), marks);
        if (!facts)
            return facts.error();
        facets.append(Facet{it.key(), *facts});
    }
    return facets;
}

} // namespace

Result<CataloguePtr> withEntries(const CatalogueSnapshot &scenario, const std::vector<CatalogueEntry> &entries,
                                 const MarkingLanguage &language)
{
    MarkCache marks(language);
    auto catalogue = std::make_shared<CatalogueSnapshot>(scenario);
    QSet<QString> there;
    for (const CatalogueObject &object : scenario.objects)
        there.insert(object.id);
    catalogue->objects.reserve(scenario.objects.size() + qsizetype(entries.size()));
    QJsonObject labels;
    QList<Facet> facets;
    for (const CatalogueEntry &entry : entries) {
        CatalogueObject object;
        object.id = entry.id.toString();
        if (there.contains(object.id))
            continue;
        object.name = entry.name;
        object.owner = entry.owner;
        object.objectClass = entry.objectClass;
        object.aliases = entry.aliases;
        if (entry.labels != labels) {
            const auto read = facetsOf(entry.labels, object.id, marks);
            if (!read)
                return read.error();
            labels = entry.labels;
            facets = *read;
        }
        object.facets = facets;
        // Records of a policy pack may name a facet of one object.
        for (Facet &facet : object.facets)
            facet.facts.item = object.id + u'/' + facet.name;
        catalogue->objects.append(std::move(object));
    }
    std::sort(catalogue->objects.begin(), catalogue->objects.end(), [](const CatalogueObject &a, const CatalogueObject &b) { return a.id < b.id; });
    return CataloguePtr(std::move(catalogue));
}

} // namespace parallax
