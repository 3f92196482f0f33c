#pragma once

#include "model/document/product.h"

namespace parallax {

/// A portion that holds the words, best first.
struct SearchHit
{
    ProductId product;
    PortionId portion;
    QString text;
    bool operator==(const SearchHit &) const = default;
};

} // namespace parallax
