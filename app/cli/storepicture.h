#pragma once

#include "model/document/figurepainter.h"
#include "model/document/preview.h"
#include "model/orbit/catalogue.h"
#include "model/orbit/cataloguestore.h"

#include <QSet>

namespace parallax {

/// What pictures are made of, read at once; the window's PictureSource reads the same beside the GUI thread.
struct PictureMaterial
{
    CataloguePtr catalogue;
    std::vector<ElementSet> sets;   ///< current at the time asked for
    QSet<QString> exercise;         ///< objects that are made up
};

/// Waits until \a store has filled itself. \a scenario, whose objects have public elements too, may be null.
Result<PictureMaterial> readPictureMaterial(CatalogueStore &store, const CataloguePtr &scenario, const MarkingLanguage &language, Instant asOf);

/// Draws the figures of products of a day from the store's catalogue.
Result<std::shared_ptr<const FigurePainter>> figurePainterFor(CatalogueStore &store, const PreviewContext &context);

/// The catalogue without all other objects.
CatalogueSnapshot onlyThese(const CatalogueSnapshot &catalogue, const QSet<QString> &ids);

} // namespace parallax
