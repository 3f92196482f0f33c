#include "model/document/figurepainter.h"

#include "model/document/releasecopy.h"

namespace parallax {

std::optional<FigureOrder> figureOrder(const LivePreviews &previews, int row, int audience, Face face)
{
    const std::optional<Figure> &figure = previews.product().at(row)->figure;
    if (!figure || !figure->drawing)
        return std::nullopt;
    if (audience < 0)
        return FigureOrder{row, *figure->drawing, previews.ownDrawnObjects(row), std::nullopt};
    const Outcome outcome = previews.outcome(row, audience);
    if (face == Face::AsReceived ? !isReleased(outcome) : !mayBeShown(outcome))
        return std::nullopt;
    const QStringList objects = previews.drawnObjects(row, audience);
    if (objects.isEmpty())
        return std::nullopt;
    const PreviewContext &context = previews.context();
    FigureDrawing drawing = *figure->drawing;
    drawing.other = {}; // nobody has read what stands there
    return FigureOrder{row, drawing, objects, Lens{previews.audience(audience), context.day, context.network, context.regime, face}};
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

void paintFigures(ReleaseCopy *copy, const QList<FigureOrder> &orders, const FigurePainter &painter)
{
    for (const FigureOrder &order : orders)
        if (order.item >= 0 && order.item < copy->items.size())
            copy->items[order.item].image = painter.paint(order.drawing, order.objects, order.lens);
}

} // namespace parallax
