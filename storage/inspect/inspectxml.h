#pragma once

#include "storage/inspect/inspection.h"

namespace parallax {

/// What is known of an XML part beside its content.
struct XmlPart
{
    TextKind shown = TextKind::Shown; ///< of its text: properties of a document are metadata, comments have a part of their own
    bool relations = false;           ///< targets of links to other parts and outwards
};

/// Any XML, with what office files and OpenDocument say in it about what is seen: tracked changes, comments, hidden text and rows,
/// alternative texts, metadata. A word that stands in several runs is one word. False where it is no XML.
bool inspectXml(const QByteArray &bytes, const QString &place, const XmlPart &part, Inspection &found);

} // namespace parallax
