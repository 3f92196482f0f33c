#pragma once

#include "storage/inspect/pdfparts.h"

#include <QHash>

namespace parallax {

/// Codes of a PDF's font to letters: by its ToUnicode map (ISO 32000-1, 9.10.3), else by the names of its glyphs, else as Latin-1,
/// which the standard encodings are for the letters and digits that names are made of.
class PdfFont
{
public:
    explicit PdfFont(const PdfFontParts &parts);
    QString decode(const QByteArray &codes) const;

private:
    void readMap(const QByteArray &cmap);

    QHash<int, QString> m_letters;
    bool m_twoBytes = false, m_mapped = false;
};

} // namespace parallax
