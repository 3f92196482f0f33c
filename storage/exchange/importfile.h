#pragma once

#include "storage/exchange/importers.h"

#include <stop_token>

namespace parallax
{

/// Reads a file of any kind that products come in: what importDocument() reads, and DOCX, PPTX, ODT, ODP, DOC, PPT and RTF by way of
/// LibreOffice (officeconverter.h). Which one is decided by the content. The notes of the document say how it was converted, and
/// what of the file was left outside. Blocks: for a thread. Error: as importDocument(), inspectOfficeFile() and convertOfficeFile().
Result<ImportedDocument> importFile(
    const QString &path, const MarkingLanguage &language, std::stop_token stop = {}, const ImportLimits &limits = {});

} // namespace parallax
