#pragma once

#include <QString>

#include <optional>

namespace parallax {

/// Files that a nation's copy is written as.
enum class CopyFormat { Json, Html, Markdown, Pdf, Fodt, Odt, Docx, PdfA };

/// "json", "html", "md", "pdf", "fodt", "odt", "docx", "pdfa": what --format takes and how a file's name ends.
QString copyFormatName(CopyFormat format);
std::optional<CopyFormat> copyFormatFromName(QStringView name);

} // namespace parallax
