#pragma once

#include "model/result.h"

#include <QString>
#include <QStringList>

namespace parallax
{

enum class OfficeType { Docx, Pptx, Odt, Odp, Doc, Ppt, Rtf };

/// "DOCX", and "docx" as the ending of a name.
QString officeTypeName(OfficeType type);

/// What a file of an office program is, by its content and whatever its name says, before anything opens it.
struct OfficeFile {
    OfficeType type = OfficeType::Docx;
    bool slides = false;
    QStringList said; ///< sentences: a name that says something else, macros, links to files and to the network
};

/// What such a file may hold at most. Zip bombs (one file that unpacks to very many bytes, very many entries) end here.
struct OfficeLimits {
    qint64 bytes = 500LL * 1000 * 1000;
    qint64 unpacked = 1000LL * 1000 * 1000; ///< all entries together
    qint64 ratio = 200; ///< unpacked to packed, of entries over 10 MB
    int entries = 20'000;
};

/// True where the first bytes are those of a ZIP, OLE or RTF file: then inspectOfficeFile() says which.
bool looksLikeOfficeFile(const QByteArray &firstBytes);

/// Error: Io; TooLarge past a limit, with the limit and the entry; Malformed for one that is cut off or damaged; Unsupported for one
/// that is encrypted, and for other kinds (spreadsheets, archives), saying what it is and what to do.
Result<OfficeFile> inspectOfficeFile(const QString &path, const OfficeLimits &limits = {});

} // namespace parallax
