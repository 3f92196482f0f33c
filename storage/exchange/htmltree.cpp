#include "storage/exchange/htmltree.h"

#include "model/tr.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

namespace parallax {

namespace {

QString fromXml(const xmlChar *text)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(text));
}

int depthOf(const xmlNode *root)
{
    int deepest = 1, depth = 1;
    for (const xmlNode *node = root; node;) {
        if (node->children) {
            node = node->children;
            deepest = std::max(deepest, ++depth);
            continue;
        }
        while (node && node != root && !node->next) {
            node = node->parent;
            --depth;
        }
        node = node && node != root ? node->next : nullptr;
    }
    return deepest;
}

} // namespace

Result<HtmlTree> HtmlTree::parse(const QByteArray &bytes, int depth)
{
    constexpr int options = HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER;
    if (bytes.size() > std::numeric_limits<int>::max())
        return Error{ErrorCode::TooLarge, Tr::tr("The file is larger than 2 GiB."), {}};
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(htmlNewParserCtxt(), htmlFreeParserCtxt);
    HtmlTree tree;
    tree.m_document.reset(htmlCtxtReadMemory(context.get(), bytes.constData(), int(bytes.size()), nullptr, "UTF-8", options),
                          [](xmlDoc *document) {
                              if (document)
                                  xmlFreeDoc(document);
                          });
    const xmlNode *root = tree.m_document ? xmlDocGetRootElement(tree.m_document.get()) : nullptr;
    // libxml2 stops at its own limits and hands over what it has so far; half a document must not pass for a whole one.
    const bool stopped = context->disableSAX != 0;
    if (stopped || (root && depthOf(root) > depth))
        return Error{ErrorCode::TooLarge, Tr::tr("Elements are nested more than %1 deep.").arg(depth), {}};
    if (!root)
        return Error{ErrorCode::Malformed, Tr::tr("There is no HTML in this file."), {}};
    return tree;
}

const xmlNode *HtmlTree::root() const
{
    return xmlDocGetRootElement(m_document.get());
}

const xmlNode *HtmlTree::top() const
{
    // libxml2 lays out a document's first fields as those of a node, and walks it as one itself.
    return reinterpret_cast<const xmlNode *>(m_document.get());
}

QString elementName(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE ? fromXml(node->name).toLower() : QString();
}

QString attributeOf(const xmlNode *element, const char *name)
{
    xmlChar *value = xmlGetProp(const_cast<xmlNode *>(element), reinterpret_cast<const xmlChar *>(name));
    const QString text = value ? fromXml(value) : QString();
    xmlFree(value);
    return text;
}

QString textOf(const xmlNode *node)
{
    return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE ? fromXml(node->content) : QString();
}

bool isComment(const xmlNode *node)
{
    return node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE;
}

} // namespace parallax
