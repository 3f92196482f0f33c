#pragma once

#include <QString>

namespace parallax {

/// In which part of a file a text was found: what a reader sees, or what goes along unseen.
enum class TextKind : quint8 {
    Shown,
    AltText,       ///< alternative text, title or description of a figure
    Metadata,
    Comment,       ///< notes and annotations
    TrackedChange, ///< deleted or inserted under change tracking
    Hidden,        ///< not shown by the programs that open the file: hidden text, attachments' descriptions, unused parts
    Layer,         ///< name of a layer
    Revision,      ///< an older version, or an object that nothing refers to
    FileName,
    Link,
    Raw,           ///< bytes that read as text, and texts of the format: attributes, names of styles
};

/// A text as it stands in a file. Pieces that a reader sees as one word are one word here, however the file splits them.
struct FoundText
{
    QString place; ///< "copy.zip / word/document.xml", "page 2"
    TextKind kind = TextKind::Shown;
    QString text;

    bool operator==(const FoundText &) const = default;
};

} // namespace parallax
