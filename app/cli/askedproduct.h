#pragma once

#include "model/document/figurepainter.h"
#include "model/document/preview.h"

#include <QByteArray>
#include <QCommandLineParser>
#include <QJsonObject>

namespace parallax {

class Store;

/// Who draws the figures of a copy, from the store's catalogue. Error: the store's.
using FigurePainterFor = std::function<Result<std::shared_ptr<const FigurePainter>>(Store &store, const PreviewContext &context)>;

/// The pack of a command on a product: \a named (a file, "exercise", "public") where it is not empty, else that of the store, with what the
/// desk has decided.
Result<PolicyPackPtr> packOf(Store &store, const QString &id, const QString &named);

/// as_of, network and regime of the options of these names, as far as they are given.
QJsonObject questionOf(const QCommandLineParser &parser);

/// What a product is asked about under. \a question: as_of, network, regime; by default the product's day. \a objects as objects.json;
/// an error: none are known. Error: Malformed, naming the option.
Result<PreviewContext> contextOf(const QJsonObject &question, const PolicyPackPtr &pack, const Result<QByteArray> &objects, const Product &product);

/// Puts the figures into the copy for the first audience, each drawn from what it may see. Error: as \a painterFor.
Result<void> paintCopy(ReleaseCopy *copy, const LivePreviews &previews, Store &store, const FigurePainterFor &painterFor);

} // namespace parallax
