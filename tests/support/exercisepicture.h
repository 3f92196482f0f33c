#pragma once

#include "model/orbit/exerciseelements.h"
#include "model/orbit/orbitpicture.h"
#include "tests/model/releasability/scenario.h"

namespace parallax::testing {

/// The exercise's objects, and their pictures as files are made of them.
inline CataloguePtr exerciseObjects()
{
    static const CataloguePtr loaded = *CatalogueSnapshot::fromJson(contents(QStringLiteral(":/parallax/exercise/objects.json")), QStringLiteral("objects.json"),
                                                                    exercisePack()->language());
    return loaded;
}

inline Instant exerciseNoon()
{
    return {exerciseDay(), 12LL * 3'600 * 1'000'000'000};
}

/// The sets that a store would have of these objects: their precise elements, some kilometres on from the file's.
inline std::vector<ElementSet> precisesOf(const CatalogueSnapshot &catalogue)
{
    std::vector<ElementSet> sets;
    for (const CatalogueObject &object : catalogue.objects) {
        if (object.elements.isEmpty())
            continue;
        ElementSet set;
        set.elements = *exerciseElements(*ObjectId::parse(object.id), object.elements, object.id);
        set.elements.meanAnomalyDeg += 0.25;
        set.name = object.name;
        set.source = QStringLiteral("analyst-feed.tle: line 1");
        sets.push_back(set);
    }
    std::sort(sets.begin(), sets.end(), [](const ElementSet &a, const ElementSet &b) { return a.elements.object < b.elements.object; });
    return sets;
}

/// What a nation receives, or ours where \a nation is empty.
inline OrbitPicturePtr pictureFor(const CatalogueSnapshot &catalogue, const QString &nation)
{
    const std::vector<ElementSet> sets = precisesOf(catalogue);
    if (nation.isEmpty())
        return orbitPicture(ownPicture(catalogue, *exercisePack()), {}, sets, exerciseNoon());
    const Lens lens{Audience{{nation}}, exerciseDay(), {}, {}, Face::AsReceived};
    return orbitPicture(partnerPicture(catalogue, lens, *exercisePack()), {nation}, sets, exerciseNoon());
}

/// The objects of a store that never held what \a nation may not know: no other objects, no precise elements, names or facets that are
/// withheld from it.
inline CatalogueSnapshot objectsWithoutTheRest(const QString &nation)
{
    const OrbitPicturePtr seen = pictureFor(*exerciseObjects(), nation);
    CatalogueSnapshot less = *exerciseObjects();
    less.sensors.clear();
    less.objects.clear();
    for (const PictureObject &shown : seen->picture.objects) {
        CatalogueObject object = *exerciseObjects()->object(shown.id);
        object.note.clear();
        object.aliases.clear();
        if (shown.position != PositionKnowledge::Full)
            object.elements = {};
        if (!shown.named) {
            object.name = QStringLiteral("NEVER HELD");
            object.owner = QStringLiteral("QXX");
            object.objectClass = QStringLiteral("never held");
        }
        object.facets.removeIf([](const Facet &facet) { return facet.name != u"existence" && facet.name != u"identity" && facet.name != u"orbit"; });
        less.objects << object;
    }
    return less;
}

/// A picture of one object made by hand.
inline OrbitPicture pictureOf(const MeanElements &elements, const QString &name = QStringLiteral("ALPHA"), bool named = true)
{
    PictureObject object;
    object.id = elements.object.toString();
    object.named = named;
    object.designation = named ? name : unidentifiedDesignation(object.id);
    object.position = PositionKnowledge::Full;
    OrbitPicture picture;
    picture.picture.objects = {object};
    picture.picture.banner = QStringLiteral("UNCLASSIFIED");
    picture.elements = {elements};
    picture.elementOf = {0};
    picture.objectOf = {0};
    picture.elementsAsOf = elements.epoch;
    return picture;
}

/// An orbit that leads through the Earth: no position around each perigee.
inline MeanElements orbitThroughTheEarth()
{
    MeanElements elements;
    elements.object = {QStringLiteral("PX"), 900};
    elements.epoch = exerciseNoon();
    elements.meanMotionRevPerDay = 14;
    elements.eccentricity = 0.15;
    elements.inclinationDeg = 50;
    elements.meanAnomalyDeg = 180;
    return elements;
}

/// "QMR" … and, where \a withOurs, an empty one: rows of a test.
inline void nationRows(bool withOurs)
{
    QTest::addColumn<QString>("nation");
    if (withOurs)
        QTest::addRow("ours") << QString();
    for (const NationPolicy &nation : exercisePack()->nations)
        QTest::addRow("%s", qPrintable(nation.code)) << nation.code;
}

/// Words that no file for \a nation may hold: names, ids and aliases of what it does not know or may not name, owners and classes that
/// nothing it may name has, and what is ours of everything.
inline QStringList wordsWithheldFrom(const QString &nation)
{
    const OrbitPicturePtr seen = pictureFor(*exerciseObjects(), nation);
    QStringList words{QStringLiteral("analyst-feed"), QStringLiteral("objects.json"), QStringLiteral("NOFORN"), QStringLiteral("//NF"), QStringLiteral("RELIDO"),
                      QStringLiteral("USX-OPS"), QStringLiteral("USX-INT"), QStringLiteral("geo-track")};
    QStringList known;
    for (const PictureObject &object : seen->picture.objects)
        if (object.named)
            known << object.owner << object.objectClass << object.designation << object.id;
    for (const CatalogueObject &object : exerciseObjects()->objects) {
        words << object.note;
        const qsizetype at = seen->indexOf(object.id);
        if (at >= 0 && seen->picture.objects.at(at).named)
            continue;
        words << object.id << object.name << object.aliases << object.owner << object.objectClass;
    }
    // Other nations, and groups that would tell who else may know.
    for (const NationPolicy &other : exercisePack()->nations)
        if (other.code != nation)
            words << QStringLiteral(", %1").arg(other.code);
    words << QStringLiteral("CSPX") << QStringLiteral("NRTX") << QStringLiteral("ODXF") << QStringLiteral("SSAX");
    words.removeAll(QString());
    words.removeDuplicates();
    words.removeIf([&](const QString &word) { return known.contains(word); });
    return words;
}

} // namespace parallax::testing
