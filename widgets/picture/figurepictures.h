#pragma once

#include "model/document/figurepainter.h"
#include "model/orbit/cataloguestore.h"
#include "model/orbit/orbitpicture.h"

namespace parallax {

/// Paints the figures of products from a catalogue, with the painters of the picture and of the plots, light as paper is.
/// Each is made from an OrbitPicture of its own: of the objects asked for, through the reader's lens, and nothing else.
class FigurePictures : public FigurePainter
{
public:
    /// \a sets  those that are current at the time of the product.
    FigurePictures(CataloguePtr catalogue, ElementSetsPtr sets, PolicyPackPtr pack, Instant asOf);

    QByteArray paint(const FigureDrawing &drawing, const QStringList &objects, const std::optional<Lens> &lens) const override;

    /// What a figure of these objects is made from.
    OrbitPicturePtr pictureOf(const QStringList &objects, const std::optional<Lens> &lens) const;

private:
    CataloguePtr m_catalogue;
    ElementSetsPtr m_sets;
    PolicyPackPtr m_pack;
    Instant m_asOf;
};

} // namespace parallax
