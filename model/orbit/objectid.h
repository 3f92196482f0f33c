#pragma once

#include "model/result.h"

#include <QHashFunctions>
#include <QStringView>

#include <compare>

namespace parallax {

/// An object of the catalogue: a series and a number in it, never a name. The public catalogue is the series without a name
/// (numbers up to nine digits, CCSDS 502.0-B-3); others are "PX" (the exercise), "BG" (its background) …
struct ObjectId
{
    QString series;        ///< capital letters and digits, the first a letter; empty for the public catalogue
    qint64 number = 0;

    /// "25544", "PX-0107": the number of a named series has at least four digits.
    QString toString() const;
    /// Reads what toString() prints, and blanks and zeros before a number. Error: Malformed.
    static Result<ObjectId> parse(QStringView text);

    std::strong_ordering operator<=>(const ObjectId &other) const;
    bool operator==(const ObjectId &) const = default;
};

inline size_t qHash(const ObjectId &id, size_t seed = 0)
{
    return qHashMulti(seed, id.series, id.number);
}

} // namespace parallax
