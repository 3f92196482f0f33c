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
    /// \a bytes as UTF-8. Error: Malformed where there is no element at all, TooLarge past libxml2's limits.
    static Result<HtmlTree> parse(const QByteArray &bytes);
    const _xmlNode *root() const;

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
