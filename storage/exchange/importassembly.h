#pragma once

#include "storage/exchange/importblocks.h"

namespace parallax
{

/// Blocks become a product: frame lines (banner, EXERCISE, authority block) leave the text, captions find their tables
/// and figures, marks are split off, "paragraph 4" and "Table 1" are bound.
Result<ImportedDocument> assembledDocument(
    ImportDraft draft, const MarkingLanguage &language, const ImportLimits &limits);

} // namespace parallax
