#include "app/cli/storepicture.h"

#include "app/workstation.h"
#include "model/orbit/catalogueentries.h"
#include "widgets/picture/figurepictures.h"

namespace parallax {

Result<PictureMaterial> readPictureMaterial(CatalogueStore &store, const CataloguePtr &scenario, const MarkingLanguage &language, Instant asOf)
{
    constexpr int kEntriesAtOnce = 2'000;
    if (const auto filled = waitFor(store.filled()); !filled)
        return filled.error();
    PictureMaterial material;
    std::vector<CatalogueEntry> entries;
    for (bool isLast = false; !isLast;) {
        auto page = waitFor(store.entries(entries.empty() ? std::nullopt : std::optional(entries.back().id), kEntriesAtOnce));
        if (!page)
            return page.error();
        isLast = page->size() < size_t(kEntriesAtOnce);
        entries.insert(entries.end(), std::make_move_iterator(page->begin()), std::make_move_iterator(page->end()));
    }
    for (const CatalogueEntry &entry : entries)
        if (entry.exercise)
            material.exercise.insert(entry.id.toString());
    if (scenario && scenario->exercise)
        for (const CatalogueObject &object : scenario->objects)
            material.exercise.insert(object.id);
    const auto catalogue = withEntries(scenario ? *scenario : CatalogueSnapshot{}, entries, language);
    if (!catalogue)
        return catalogue.error();
    material.catalogue = *catalogue;
    auto sets = waitFor(store.elementsAt(asOf));
    if (!sets)
        return sets.error();
    material.sets = std::move(*sets);
    return material;
}

Result<std::shared_ptr<const FigurePainter>> figurePainterFor(CatalogueStore &store, const PreviewContext &context)
{
    constexpr qint64 kLastSecond = 86'399LL * 1'000'000'000;
    const Instant asOf{context.day, kLastSecond};
    auto material = readPictureMaterial(store, context.catalogue, context.pack->language(), asOf);
    if (!material)
        return material.error();
    auto sets = std::make_shared<const std::vector<ElementSet>>(std::move(material->sets));
    return std::shared_ptr<const FigurePainter>(std::make_shared<const FigurePictures>(material->catalogue, std::move(sets), context.pack, asOf));
}

CatalogueSnapshot onlyThese(const CatalogueSnapshot &catalogue, const QSet<QString> &ids)
{
    CatalogueSnapshot some;
    some.exercise = catalogue.exercise;
    for (const CatalogueObject &object : catalogue.objects)
        if (ids.contains(object.id))
            some.objects.append(object);
    return some;
}

} // namespace parallax
