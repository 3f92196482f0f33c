#pragma once

#include "model/orbit/catalogueentries.h"
#include "tests/model/releasability/scenario.h"
#include "widgets/picture/earthshapes.h"
#include "widgets/picture/lensedpicture.h"
#include "widgets/picture/rasterpainter.h"

namespace parallax::testing {

inline CataloguePtr scenarioObjects()
{
    static const CataloguePtr loaded = *CatalogueSnapshot::fromJson(contents(QStringLiteral(":/parallax/exercise/objects.json")), QStringLiteral("objects.json"),
                                                                    exercisePack()->language());
    return loaded;
}

inline std::optional<Lens> lensOf(const QString &nation)
{
    return nation.isEmpty() ? std::nullopt : std::optional(Lens{Audience{{nation}}, exerciseDay(), {}, {}, Face::AsReceived});
}

/// The picture of a nation, or ours, of a catalogue without stored elements.
inline PictureContentPtr contentOf(const CatalogueSnapshot &catalogue, const QString &nation)
{
    return std::make_shared<const PictureContent>(makeOrbitPicture(catalogue, lensOf(nation), *exercisePack(), {}, {exerciseDay(), 0}));
}

/// The catalogue of a store that never held what a nation may not know: without the objects it hears nothing of, without the precise
/// elements, names and facets that are withheld from it.
inline CatalogueSnapshot twinCatalogue(const QString &nation)
{
    const PartnerPicture theirs = partnerPicture(*scenarioObjects(), *lensOf(nation), *exercisePack());
    CatalogueSnapshot twin = *scenarioObjects();
    twin.objects.clear();
    for (const CatalogueObject &object : scenarioObjects()->objects) {
        const auto shown = std::find_if(theirs.objects.begin(), theirs.objects.end(), [&](const PictureObject &one) { return one.id == object.id; });
        if (shown == theirs.objects.end())
            continue;
        CatalogueObject known = object;
        known.note.clear();
        if (!shown->named) {
            known.name = QStringLiteral("SOMETHING ELSE");
            known.owner.clear();
            known.objectClass.clear();
            known.aliases.clear();
        }
        if (shown->position != PositionKnowledge::Full)
            known.elements = {};
        known.facets.removeIf([](const Facet &facet) { return facet.name != u"existence" && facet.name != u"identity" && facet.name != u"orbit"; });
        twin.objects << known;
    }
    return twin;
}

inline SceneRequest requestOf(PictureContentPtr content, const PictureSettings &settings = {}, PictureCamera camera = {}, QSizeF size = {640, 400})
{
    return {std::move(content), std::make_shared<const PictureSettings>(settings), camera, {exerciseDay(), 6LL * 3'600 * 1'000'000'000}, size};
}

inline QImage painted(const SceneRequest &request, qreal ratio = 1, Theme theme = Theme::Dark)
{
    OrbitScene scene;
    scene.make(request, pictureTheme(theme));
    static const auto shapes = *EarthShapes::shipped();
    RasterPainter painter(shapes);
    QImage image;
    painter.paint(scene, pictureTheme(theme), ratio, &image);
    return image;
}

} // namespace parallax::testing
