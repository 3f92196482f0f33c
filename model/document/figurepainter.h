#pragma once

#include "model/document/product.h"
#include "model/releasability/lens.h"

#include <functional>
#include <memory>
#include <optional>

namespace parallax {

struct ReleaseCopy;
class ProductStore;
class LivePreviews;

/// Draws the figures of products that are drawn anew for each reader. `widgets/picture` fills it, without any widget, so that previews,
/// copies and packages show the same.
class FigurePainter
{
public:
    virtual ~FigurePainter() = default;

    /// PNG bytes, the same for the same question; empty where there is nothing to draw or the kind is not known.
    ///
    /// \param objects  Ids that the layers which may go draw; of them only what is in the reader's own picture is drawn.
    /// \param lens     The reader's; unset: ours.
    /// Safe to call from several threads. May take half a second.
    virtual QByteArray paint(const FigureDrawing &drawing, const QStringList &objects, const std::optional<Lens> &lens) const = 0;

    /// The PNG bytes of a pasted image; empty where they are not kept. As paint(), from any thread.
    virtual QByteArray picture(const QString &name) const
    {
        Q_UNUSED(name)
        return {};
    }
};

/// Draws by another painter, and has pasted images from the store.
class FiguresOfStore : public FigurePainter
{
public:
    using Pictures = std::function<QByteArray(const QString &name)>;
    /// \a drawn may be null: then nothing is drawn anew.
    FiguresOfStore(std::shared_ptr<const FigurePainter> drawn, Pictures pictures) : m_drawn(std::move(drawn)), m_pictures(std::move(pictures)) {}

    QByteArray paint(const FigureDrawing &drawing, const QStringList &objects, const std::optional<Lens> &lens) const override
    {
        return m_drawn ? m_drawn->paint(drawing, objects, lens) : QByteArray();
    }
    QByteArray picture(const QString &name) const override { return m_pictures(name); }

private:
    std::shared_ptr<const FigurePainter> m_drawn;
    Pictures m_pictures;
};

/// The pasted images of one product. The store outlives every painter that has this; it is waited for, so never from the GUI thread.
FiguresOfStore::Pictures picturesOf(ProductStore &store, const ProductId &product);

/// One figure of a copy that is still to be painted: nothing but what its reader may know.
struct FigureOrder
{
    qsizetype item = -1;           ///< of the copy; a row of the product where there is no copy
    FigureDrawing drawing;
    QStringList objects;
    std::optional<Lens> lens;      ///< unset: ours
    QString picture;               ///< name of a pasted image, in place of a drawing

    bool operator==(const FigureOrder &) const = default;
};

/// What a figure of a product is to show to an audience; none where it shows nothing. \a audience -1: ours.
std::optional<FigureOrder> figureOrder(const LivePreviews &previews, int row, int audience, Face face);
/// Of all figures of a copy as releaseCopy() or hostCopy() (\a audience -1) makes it of the same previews.
QList<FigureOrder> figureOrders(const LivePreviews &previews, int audience, Face face);
/// The image of one order, by whichever way it comes.
QByteArray imageFor(const FigureOrder &order, const FigurePainter &painter);
/// Puts the images in their places. Takes half a second a figure: beside the GUI thread.
void paintFigures(ReleaseCopy *copy, const QList<FigureOrder> &orders, const FigurePainter &painter);

} // namespace parallax
