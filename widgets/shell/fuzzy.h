#pragma once

#include <QString>

namespace parallax {

/// How well \a pattern fits \a text: 0 where its letters do not occur in order, else higher is better. Letters at word starts,
/// in a row and in a short text count more. Spaces in the pattern separate words that may come in any order.
int fuzzyScore(QStringView pattern, QStringView text);

} // namespace parallax
