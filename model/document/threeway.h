#pragma once

#include "model/document/edit.h"

namespace parallax {

/// One portion that two people changed from the same state, each otherwise.
struct LostRace
{
    PortionPtr mine, theirs;         ///< null: removed there; both null where it is the head
    PortionId keptAs;                ///< under which mine stands in the product, behind theirs; null: I had removed it
    bool isHead() const { return !mine && !theirs; } ///< title, stated banner, dates …: theirs stays
};

struct MergedStates
{
    Product product;                 ///< theirs, with all of mine
    QList<LostRace> races;
};

/// Puts what was changed from \a base in two places together, portion by portion. A portion that only one side changed is as that
/// side left it; of one that both changed, both stay, mine behind theirs under a new id, and a race is told. Two portions added under one
/// id both stay too. No text is dropped, whatever becomes of the program before somebody has chosen.
MergedStates mergeStates(const Product &base, const Product &mine, const Product &theirs);

} // namespace parallax
