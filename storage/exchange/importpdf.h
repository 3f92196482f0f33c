#pragma once

#include "model/marking/language.h"
#include "storage/exchange/importblocks.h"
#include "storage/exchange/pdflines.h"

namespace parallax
{

/// Puts paragraphs together from the lines of a PDF, by their places on the page, and says that this is a reconstruction.
///
/// A new paragraph begins with a portion mark, a printed number, a bullet, more space above, another size of letters, or an
/// indent. Lines that stand in the same place on most pages are running headers and footers: a banner or EXERCISE among them is taken
/// once, the others are in the notes. Tables are read as lines, pictures are counted.
Result<ImportDraft> draftFromPdf(const PdfText &text, const ImportLimits &limits, const MarkingLanguage &language);

} // namespace parallax
