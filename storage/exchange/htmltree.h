#pragma once

#include "model/result.h"

#include <QByteArray>

#include <memory>

struct _xmlDoc;
struct _xmlNode;

namespace parallax {

/// A parsed HTML file. Nothing is fetched and no entity is loaded from outside.
class HtmlTree
{
public:
    /// \a bytes as UTF-8. Error: Malformed where there is no element at all, TooLarge where elements are nested deeper than
    /// \a depth (libxml2 has a limit of its own at 256).
    static Result<HtmlTree> parse(const QByteArray &bytes, int depth = 200);
    const _xmlNode *root() const;
    /// Parent of the root element and of the comments beside it.
    const _xmlNode *top() const;

private:
    std::shared_ptr<_xmlDoc> m_document;
};

/// Lower-case name of an element; empty for anything else.
QString elementName(const _xmlNode *node);
QString attributeOf(const _xmlNode *element, const char *name);
/// Text of a text node; null QString for anything else.
QString textOf(const _xmlNode *node);
bool isComment(const _xmlNode *node);

} // namespace parallax
