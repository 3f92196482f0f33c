#pragma once

#include "model/marking/marking.h"

#include <QStringList>

namespace parallax {

/// Ours: everything, withheld places collapsed with their reason. AsShown: what may be seen. AsReceived: what is kept.
enum class Face { Ours, AsShown, AsReceived };

/// One nation, or several in one room.
struct Audience
{
    QStringList nations; ///< codes, sorted, distinct; never empty

    bool operator==(const Audience &) const = default;
};

/// Document, picture, search, clipboard and banner look through the same lens.
struct Lens
{
    Audience audience;
    Day day;
    QString network;             ///< empty: none
    std::optional<Regime> regime; ///< unset: each item under its own rules
    Face face = Face::Ours;

    bool operator==(const Lens &) const = default;
};

} // namespace parallax
