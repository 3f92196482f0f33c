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

} // namespace

Result<HtmlTree> HtmlTree::parse(const QByteArray &bytes)
{
    // Without HTML_PARSE_HUGE libxml2 keeps its own limits on depth and on the length of one text.
    constexpr int options = HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER;
    if (bytes.size() > std::numeric_limits<int>::max())
        return Error{ErrorCode::TooLarge, Tr::tr("The file is larger than 2 GiB."), {}};
    HtmlTree tree;
    tree.m_document.reset(htmlReadMemory(bytes.constData(), int(bytes.size()), nullptr, "UTF-8", options),
                          [](xmlDoc *document) {
                              if (document)
                                  xmlFreeDoc(document);
                          });
    if (!tree.m_document || !xmlDocGetRootElement(tree.m_document.get()))
        return Error{ErrorCode::Malformed, Tr::tr("There is no HTML in this file."), {}};
    return tree;
}

const xmlNode *HtmlTree::root() const
{
    return xmlDocGetRootElement(m_document.get());
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
