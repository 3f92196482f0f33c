#pragma once

#include "model/document/preview.h"

#include <QByteArray>
#include <QJsonObject>

namespace parallax {

class Store;

/// The pack of a command on a product: \a named (a file, "exercise", "public") where it is not empty, else that of the store.
Result<PolicyPackPtr> packOf(Store &store, const QString &id, const QString &named);

/// What a product is asked about under. \a question: as_of, network, regime; by default the product's day. \a objects as objects.json;
/// an error: none are known. Error: Malformed, naming the option.
Result<PreviewContext> contextOf(const QJsonObject &question, const PolicyPackPtr &pack, const Result<QByteArray> &objects, const Product &product);

} // namespace parallax
