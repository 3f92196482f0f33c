#include "model/orbit/ownbanner.h"

#include "model/orbit/catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace parallax {

using namespace Qt::StringLiterals;

OwnBanner ownBanner(const std::vector<CatalogueEntry> &labelled, const PolicyPack &pack)
{
    if (labelled.empty())
        return {};
    // The one reader of labels takes the scenario's file; so that there is no second, they are given to it in its form.
    QJsonArray objects;
    for (const CatalogueEntry &entry : labelled)
        objects << QJsonObject { { u"id"_s, entry.id.toString() }, { u"name"_s, entry.name }, { u"labels"_s, entry.labels } };
    const auto catalogue = CatalogueSnapshot::fromJson(QJsonDocument(QJsonObject { { u"objects"_s, objects } }).toJson(),
                                                       u"labels"_s, pack.language());
    if (!catalogue)
        return { {}, true };
    return { ownPicture(**catalogue, pack).banner, false };
}

} // namespace parallax
