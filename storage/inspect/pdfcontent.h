#pragma once

#include "storage/inspect/pdffont.h"

#include <functional>

namespace parallax {

/// What the operators of a page or form write.
struct PdfContentText
{
    QString shown;
    QString invisible; ///< in rendering mode 3: neither filled nor stroked
    QString joined;    ///< all of it without what moves between strings put in: a word drawn in pieces is whole here
    QString others;    ///< strings of other operators: marked content's alternative texts
    bool hasText = false;
    bool letterByLetter = false; ///< most strings are one letter, each moved to its place: what is joined is what is read
};

/// \a fontOf: by the name in the stream; null where it is not known.
PdfContentText textOfContent(const QByteArray &content, const std::function<const PdfFont *(const QByteArray &name)> &fontOf);

} // namespace parallax
