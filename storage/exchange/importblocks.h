#pragma once

#include "model/document/product.h"
#include "storage/exchange/importers.h"
#include "storage/exchange/importnotes.h"

namespace parallax
{

/// A stretch of a file as its reader found it: what makes one portion, or several where lines begin with marks of their
/// own.
struct ImportBlock {
    PortionKind kind = PortionKind::Para;
    QString text; ///< lines as they stand in the source, divided by '\n'
    bool preformatted = false; ///< line breaks and spaces are part of the text
    int level = 0; ///< of a heading; depth of a list item
    QString printedNumber; ///< "4" where a list counts it
    int group = -1; ///< table or figure of the file; -1: none, or a caption that does not say
    QStringList cells; ///< of a row, in place of the text
    bool headerRow = false;
    QString file, altText, title; ///< of a figure
    QByteArray image; ///< its bytes, where the file holds them
    QString imageType; ///< as the file says it, "image/png"
    QString label; ///< of a footnote: what signs in the text call it
    bool emphasised = false; ///< the whole of it
    bool altOfPrevious = false; ///< alternative text of the figure before
};

/// All that a reader gives.
struct ImportDraft {
    QList<ImportBlock> blocks;
    QString title, banner, language;
    Day asOf;
    std::optional<Regime> regime;
    bool exercise = false;
    QJsonObject metadata;
    int groups = 0; ///< tables and figures numbered so far
    ImportNotes notes;
};

} // namespace parallax
