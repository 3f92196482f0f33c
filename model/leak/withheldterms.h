#pragma once

#include "model/document/preview.h"
#include "model/leak/leaksearch.h"

namespace parallax {

/// What must not appear in a file for an audience, each with the code of the leak that it would be.
///
/// Names, aliases, ids and designators of objects and sensors that the audience may not know; owners that a portion protects; texts of
/// withheld portions, of tearlines that were not taken, and quantities in them; marks of ours, names of controls and programmes; ids,
/// digests, file names, layers, alternative texts, metadata, authority block. What the audience's own copy says is no leak, but for
/// names: those in the copy are leaks too, and the preview flags them. What an official let stand there is none.
///
/// Earlier releases to the same nation (LK-COMPILE) are not among them: that is for the ledger to say.
struct WithheldTerms
{
    QList<WithheldTerm> terms;
    QStringList allowed; ///< names that the audience may know and that have a withheld one in them

    LeakSearch search() const { return LeakSearch(terms, allowed); }
};
WithheldTerms withheldTerms(const LivePreviews &previews, int audience);

/// The part of it that has no catalogue: texts, marks and what goes with them.
QList<WithheldTerm> withheldTexts(const LivePreviews &previews, int audience);

} // namespace parallax
