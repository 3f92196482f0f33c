#pragma once

#include "storage/exchange/officefile.h"
#include "storage/exchange/sandboxroom.h"

namespace parallax
{

/// What the converter may take at most; past it, it is ended.
using ConverterLimits = RoomLimits;

struct ConvertedFile {
    QByteArray bytes;
    bool sandboxed = false; ///< in a room of its own: no network, no file but the one it reads, no other process
};

/// Path of LibreOffice's soffice: what PARALLAX_SOFFICE names, else what is in the path. Empty: there is none.
QString officeProgram();

/// Has LibreOffice make \a ending ("fodt", "odt", "docx", …) of a file: headless, with a profile of its own that runs no macro and
/// follows no link, in a room without network and files (bubblewrap) where the machine lets it, under limits of time, memory and
/// output everywhere. \a filter names LibreOffice's own filter and its options where the ending is not enough. Blocks; for a thread.
/// Error: Unsupported without LibreOffice, with the remedy; TooLarge past a limit, naming it; Malformed where LibreOffice makes nothing
/// of the file; Busy where it was told to stop.
Result<ConvertedFile> convertOfficeFile(const QString &path, const QString &inputEnding, const QString &ending, const QString &filter = {},
    std::stop_token stop = {}, const ConverterLimits &limits = {});

} // namespace parallax
