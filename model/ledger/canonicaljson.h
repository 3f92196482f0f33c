#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QJsonValue>

namespace parallax {

/// One way to write a JSON value, so that equal values have equal bytes: RFC 8785 (JSON Canonicalization Scheme), without fractions.
/// Error: Malformed for a number that is not an integer of at most 2^53 - 1, which different programs print differently, and for a
/// text that is no UTF-16; `where` is a JSON pointer (RFC 6901).
Result<QByteArray> canonicalJson(const QJsonValue &value);

} // namespace parallax
