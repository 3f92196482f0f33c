#pragma once

#include "storage/exchange/importblocks.h"

namespace parallax
{

/// Reads a page. Nothing is fetched, no entity is loaded, no script or style is run: hidden elements are those that say
/// so themselves. A page that ends in the middle is read as far as it goes, and said to be cut off. Error: TooLarge
/// past a limit; Malformed where there is no element at all, or where the parser stopped.
Result<ImportDraft> readHtml(const QByteArray &utf8, const ImportLimits &limits);

/// Raw HTML inside Markdown: its blocks are added to \a draft.
Result<void> readHtmlFragment(const QByteArray &utf8, const ImportLimits &limits, ImportDraft &draft);

/// Name of a picture, without the picture: an embedded one is said by its kind and size.
void takePictureSource(const QString &source, ImportBlock &picture, ImportNotes &notes);

} // namespace parallax
