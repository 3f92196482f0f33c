#pragma once

#include "model/document/names.h"
#include "model/document/product.h"

namespace parallax {

/// A stretch of a text that a copy must look at.
struct TextPart
{
    enum class Kind : quint8 {
        Object,        ///< [[obj:PX-0107]]
        Name,          ///< a name of the book
        Paragraph,     ///< the 4 of "paragraph 4"
        Footnote,      ///< the 1 of "footnote 1"; written F1, too
        Table,         ///< the 1 of "see Table 1"
        Figure,
        OwnNumber,     ///< the 1 of "Table 1." that opens a caption
        Count,         ///< "Observations used: 3"
        Marking,       ///< "SECRET//", "NOFORN": a banner or control in the text
        Program,       ///< "SAR-EK"
        Path,          ///< "/cell/high/drafts"
        Quantity,      ///< "0.9 m/s", "2214Z": a fact by itself
        Address,       ///< "https://example.org/a", "www.example.org"
        WrittenId,     ///< "EX-01-007": may be the id of a portion; also inside an address
        Digest,        ///< hexadecimal digits, as many as a digest has
    };

    Kind kind = Kind::Name;
    bool alias = false;   ///< of a name: not as printed
    bool isId = false;
    qint32 start = 0;
    qint32 length = 0;
    qint32 value = 0;     ///< thing of the book; of a count: the number said; of a quantity: equal for equal ones

    bool operator==(const TextPart &) const = default;
};
using TextParts = std::vector<TextPart>;

/// Whether a pointer of this kind means a portion by its printed number.
inline bool pointsAtPortion(TextPart::Kind kind)
{
    return kind == TextPart::Kind::Paragraph || kind == TextPart::Kind::Footnote;
}

/// Whether the part's value is a thing of the book.
inline bool speaksOfThing(const TextPart &part)
{
    return part.kind == TextPart::Kind::Object || part.kind == TextPart::Kind::Name;
}

/// Finds all parts of one text, in order. Tokens of unknown objects are added to \a book.
TextParts textPartsOf(const QString &text, PortionKind kind, NameBook &book);

/// The number that a caption gives itself in \a text: "1" of "Table 1. Events"; else the digits of its anchor ("tab:1"); may be
/// empty. A tearline's text speaks for itself: what the full text says must not show through.
QString writtenCaptionNumber(const Portion &portion, QStringView text);

} // namespace parallax
