#pragma once

#include "model/leak/foundtext.h"

#include <QSet>
#include <QXmlStreamAttributes>

#include <optional>

namespace parallax {

// What the names of elements and attributes say of what is seen, in OOXML (ECMA-376), OpenDocument 1.3, XMP and SVG. Names are local ones:
// those that mean different things in two of them are told apart by their namespace.

/// Elements that hold pieces of a paragraph: where one ends, the word goes on.
bool goesOnBehind(const QString &element);
/// Nothing but a blank.
bool isBlank(const QString &element);
std::optional<TextKind> kindOfElement(const QString &element, QStringView space);
std::optional<TextKind> kindOfAttribute(const QString &attribute);

/// Who made it, when, how often: what a file for a partner has no need to say. Which program wrote it tells nothing of us.
bool tellsOfOrigin(const QString &name);
/// A count or span of a file that was made and never changed.
bool isFirst(const QString &value);

/// A switch of OOXML that is on.
bool isTrue(QStringView value);
/// An element says of itself that it is not shown.
bool saysHidden(const QString &element, const QXmlStreamAttributes &attributes, const QSet<QString> &hiddenStyles);

} // namespace parallax
