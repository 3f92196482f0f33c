#pragma once

#include "model/orbit/exerciseelements.h"
#include "model/orbit/orbitpicture.h"
#include "tests/model/releasability/scenario.h"

namespace parallax::testing {

inline CataloguePtr scenarioCatalogue()
{
    static const CataloguePtr loaded = *CatalogueSnapshot::fromJson(contents(QStringLiteral(":/parallax/exercise/objects.json")),
                                                                    QStringLiteral("objects.json"), exercisePack()->language());
    return loaded;
}

/// The sets that a store would have of these objects: their precise elements, a little newer than the file's.
inline std::vector<ElementSet> setsOf(const CatalogueSnapshot &catalogue)
{
    std::vector<ElementSet> sets;
    for (const CatalogueObject &object : catalogue.objects) {
        if (object.elements.isEmpty())
            continue;
        ElementSet set;
        set.elements = *exerciseElements(object);
        set.elements.meanAnomalyDeg += 0.25;
        sets.push_back(set);
    }
    std::sort(sets.begin(), sets.end(), [](const auto &a, const auto &b) { return a.elements.object < b.elements.object; });
    return sets;
}

inline Instant exerciseTime()
{
    return { exerciseDay(), 6 * 3600 * 1'000'000'000LL };
}

inline OrbitPicturePtr ourPicture()
{
    const CataloguePtr catalogue = scenarioCatalogue();
    return orbitPicture(ownPicture(*catalogue, *exercisePack()), {}, setsOf(*catalogue), exerciseTime());
}

inline OrbitPicturePtr nationPicture(const CatalogueSnapshot &catalogue, const QString &nation)
{
    const Lens lens { Audience { { nation } }, exerciseDay(), {}, {}, Face::AsReceived };
    return orbitPicture(partnerPicture(catalogue, lens, *exercisePack()), { nation }, setsOf(catalogue), exerciseTime());
}

/// The scenario as a store would hold it that never had what \a nation may not know: objects, precise positions, names.
inline CatalogueSnapshot catalogueOf(const QString &nation)
{
    const OrbitPicturePtr seen = nationPicture(*scenarioCatalogue(), nation);
    CatalogueSnapshot twin = *scenarioCatalogue();
    twin.sensors.clear();
    twin.objects.clear();
    for (const PictureObject &shown : seen->picture.objects) {
        CatalogueObject object = *scenarioCatalogue()->object(shown.id);
        if (shown.position != PositionKnowledge::Full)
            object.elements = {};
        if (!shown.named) {
            object.name = QStringLiteral("NEVER HELD");
            object.owner = QStringLiteral("QXX");
            object.objectClass.clear();
        }
        object.note.clear();
        object.aliases.clear();
        twin.objects << object;
    }
    return twin;
}

/// Nations of which each knows something else; all of them know less than we do.
inline QStringList twinNations()
{
    QStringList nations;
    for (const NationPolicy &nation : exercisePack()->nations)
        nations << nation.code;
    return nations;
}

} // namespace parallax::testing
