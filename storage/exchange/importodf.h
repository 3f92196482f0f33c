#pragma once

#include "model/marking/language.h"
#include "storage/exchange/importblocks.h"

namespace parallax
{

/// Reads flat ODF: a text (FODT) or slides (FODP), as a person wrote it or as LibreOffice converts an office file to it
/// (OpenDocument 1.3, part 3).
///
/// Taken: headings, paragraphs, lists with their printed numbers, tables by cell, pictures by name, alternative text and caption,
/// footnotes and endnotes, speaker notes, text boxes and shapes with text, fields as they show, insertions not yet accepted. Lines
/// of headers and footers that are a frame (banner, EXERCISE, authority block) stand around the blocks, where the assembly takes
/// them. Everything else is in the notes: comments, deletions, hidden text, indexes, other lines of headers and footers, properties.
/// Nothing is fetched: links and linked pictures are named. Error: as OdfTree::read(); Unsupported for a spreadsheet or a drawing;
/// TooLarge past a limit, cells among them.
Result<ImportDraft> readFlatOdf(const QByteArray &utf8, const ImportLimits &limits, const MarkingLanguage &language);

} // namespace parallax
