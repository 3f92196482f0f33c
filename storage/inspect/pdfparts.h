#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace parallax {

// Everything in a PDF, by QPDF. Its headers are no C++20 for clang, so this header and its source keep to C++17 and to Qt.

/// A string of an object, with the names of the dictionaries and keys that lead to it there.
struct PdfString
{
    enum class Role { Other, AltText, Info, Note, FileName, Link, Layer, Shown };
    int object = 0;
    Role role = Role::Other;
    QString text;
    bool unreferenced = false;
};

/// A font as far as letters go.
struct PdfFontParts
{
    QByteArray toUnicode;                 ///< CMap; empty: none
    bool twoBytes = false;                ///< codes of two bytes (Type0)
    std::map<int, QByteArray> differences; ///< code to name of the glyph
};

/// A stream, unpacked where it is no image.
struct PdfStream
{
    enum class Kind { Content, File, Image, Xml, Other };
    int object = 0;
    int page = 0;                         ///< counted from 1; 0: of no page
    Kind kind = Kind::Other;
    QString name;                         ///< of an attached file
    QByteArray bytes;
    std::map<QByteArray, int> fonts;      ///< names in the stream to PdfParts::fonts; names not in it are looked up in allFonts
    bool unreferenced = false;
};

struct PdfParts
{
    std::vector<PdfString> strings;
    std::vector<PdfStream> streams;
    std::vector<PdfFontParts> fonts;
    std::map<QByteArray, int> allFonts;   ///< of any resources
    QStringList infoKeys;                 ///< of the document's information
    QStringList layersOff;
    std::vector<qint64> offsets;          ///< of the objects that the tables name
    QStringList unread;                   ///< sentences of QPDF
    int notes = 0, attachments = 0, unreferenced = 0;
    bool script = false, form = false, privateData = false, linearized = false;
    bool tooLarge = false;                ///< past \a most, and not read further
    bool encrypted = false;
};

/// \a most: bytes that all streams together may unpack to. Not opened (damaged, encrypted): unread says why, and nothing else is filled in.
PdfParts pdfParts(const QByteArray &pdf, qint64 most);

/// zlib data (RFC 1950) unpacked, as far as they are whole and up to \a most bytes; null where there are none.
QByteArray unpackedZlib(const QByteArray &zlib, qint64 most);

} // namespace parallax
