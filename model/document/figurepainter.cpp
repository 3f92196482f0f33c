#include "model/document/figurepainter.h"

#include "model/document/picturename.h"
#include "model/document/releasecopy.h"
#include "model/document/stores.h"

namespace parallax {

namespace {

/// A pasted image goes whole or not at all: not with a tearline in its place, and not while a layer of it is held back.
std::optional<FigureOrder> pastedOrder(const LivePreviews &previews, int row, int audience, Face face)
{
    const Figure &figure = *previews.product().at(row)->figure;
    if (figure.picture.isEmpty())
        return std::nullopt;
    if (audience >= 0) {
        const Outcome outcome = previews.outcome(row, audience);
        const bool goes = outcome == Outcome::Release || (face == Face::AsShown && outcome == Outcome::DisplayOnly);
        const DecisionPtr decision = previews.decision(row, audience);
        if (!goes || !decision || decision->tearline >= 0 || decision->tearlineDisplayOnly || previews.layersFor(row, audience).size() != figure.layers.size())
            return std::nullopt;
    }
    return FigureOrder{row, {}, {}, std::nullopt, figure.picture};
}

} // namespace

std::optional<FigureOrder> figureOrder(const LivePreviews &previews, int row, int audience, Face face)
{
    const std::optional<Figure> &figure = previews.product().at(row)->figure;
    if (!figure)
        return std::nullopt;
    if (!figure->drawing)
        return pastedOrder(previews, row, audience, face);
    if (audience < 0)
        return FigureOrder{row, *figure->drawing, previews.ownDrawnObjects(row), std::nullopt, {}};
    const Outcome outcome = previews.outcome(row, audience);
    if (face == Face::AsReceived ? !isReleased(outcome) : !mayBeShown(outcome))
        return std::nullopt;
    const QStringList objects = previews.drawnObjects(row, audience);
    if (objects.isEmpty())
        return std::nullopt;
    const PreviewContext &context = previews.context();
    FigureDrawing drawing = *figure->drawing;
    drawing.other = {}; // nobody has read what stands there
    return FigureOrder{row, drawing, objects, Lens{previews.audience(audience), context.day, context.network, context.regime, face}, {}};
}

QList<FigureOrder> figureOrders(const LivePreviews &previews, int audience, Face face)
{
    QList<FigureOrder> orders;
    qsizetype item = 0;
    for (int row = 0; row < previews.product().size(); ++row) {
        if (audience >= 0) {
            const Outcome outcome = previews.outcome(row, audience);
            if (face == Face::AsReceived ? !isReleased(outcome) : !mayBeShown(outcome))
                continue;
        }
        if (std::optional<FigureOrder> order = figureOrder(previews, row, audience, face)) {
            order->item = item;
            orders.append(*order);
        }
        ++item;
    }
    return orders;
}

FiguresOfStore::Pictures picturesOf(ProductStore &store, const ProductId &product)
{
    return [&store, product](const QString &name) {
        auto reading = store.picture(product, name);
        reading.waitForFinished();
        if (reading.resultCount() == 0) // the store is closing
            return QByteArray();
        const auto bytes = reading.result();
        return bytes ? *bytes : QByteArray();
    };
}

QByteArray imageFor(const FigureOrder &order, const FigurePainter &painter)
{
    if (order.picture.isEmpty())
        return painter.paint(order.drawing, order.objects, order.lens);
    const QByteArray bytes = painter.picture(order.picture);
    return pictureName(bytes) == order.picture ? bytes : QByteArray(); // anything else is not what was decided on
}

void paintFigures(ReleaseCopy *copy, const QList<FigureOrder> &orders, const FigurePainter &painter)
{
    for (const FigureOrder &order : orders)
        if (order.item >= 0 && order.item < copy->items.size())
            copy->items[order.item].image = imageFor(order, painter);
}

} // namespace parallax
