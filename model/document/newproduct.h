#pragma once

#include "model/document/product.h"

namespace parallax {

/// A product with its title as the only portion, marked (U): the title of a product that has none is not a secret, and an
/// unmarked portion would be withheld from everybody.
Product emptyProduct(ProductHead head, const QString &originator, const QString &topic);

/// "Yesterday's" product under another id and day: every portion id, and every reference to one, starts with the new id. Facts,
/// marks and tearlines are kept; what the file it came from said about itself (author, path) is not.
Product copyAsNew(const Product &source, const ProductId &id, const QString &title, Day asOf);

} // namespace parallax
