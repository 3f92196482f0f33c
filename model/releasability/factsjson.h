#pragma once

#include "model/document/product.h"

namespace parallax {

/// What the engine reads of a portion given as JSON (shaped as in data/scenario/products), by the same way as a portion of a
/// product: tearlines take from the portion what they lack. \a head gives regime, stated banner and as-of date. \a pack: as factsOf().
Result<Facts> factsFromPortionJson(const QJsonObject &portion, const QString &where, const ProductHead &head,
                                   MarkCache &marks, const PolicyPack *pack = nullptr);

/// A label, {"mark","regime","category","originator","topic"}, as facets of objects carry it.
Result<Facts> factsFromLabelJson(const QJsonObject &label, const QString &item, const QString &where, MarkCache &marks);

} // namespace parallax
