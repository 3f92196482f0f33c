#pragma once

#include "storage/exchange/importblocks.h"

namespace parallax
{

/// Reads Markdown (CommonMark with tables, struck-out text and footnotes). Every letter and digit of the file ends in a
/// block or in a note: what the parser passes over is looked for and said.
Result<ImportDraft> readMarkdown(const QByteArray &utf8, const ImportLimits &limits);

/// A Markdown file made ready for the parser.
struct MarkdownSource {
    QByteArray bytes; ///< front matter blanked; definitions escaped that would swallow text
    std::vector<int> lineNumbers; ///< of the file, for each line of \a bytes
};
/// Footnotes and odd link definitions become paragraphs: the parser would drop "[1]: Classified." without a word.
MarkdownSource preparedMarkdown(const QByteArray &utf8, ImportDraft &draft);

} // namespace parallax
