#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace parallax {

// The objects of a PDF, by QPDF. Its headers are no C++20 for clang, so this header and its source keep to C++17 and to Qt.

/// What stands in a PDF beside text.
struct PdfObjects
{
    QList<int> pictures, notes; ///< of each page: images; annotations other than links
    int attachments = 0;
    bool form = false, script = false;
};

/// Nothing where the file at \a path (in the file system's encoding) is damaged beyond what QPDF mends.
std::optional<PdfObjects> pdfObjects(const QByteArray &path);

/// The same pages without who made the file, with what and when, without actions, names, forms and pieces of other programs; \a xmp,
/// where it is not empty, is what the metadata say instead. The id comes from the bytes alone. Nothing where \a pdf is no PDF.
std::optional<QByteArray> pdfWithoutOrigin(const QByteArray &pdf, const QByteArray &xmp = {});

/// \a pdf says nothing about its origin but \a xmp.
bool pdfHasNoOrigin(const QByteArray &pdf, const QByteArray &xmp = {});

} // namespace parallax
