#include "storage/inspect/inspectors.h"

#include "model/tr.h"
#include "storage/exchange/htmltree.h"

#include <libxml/tree.h>

#include <map>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

QString fromXml(const xmlChar *text)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(text));
}

bool isInline(const QString &element)
{
    static const QSet<QString> inlines = {u"a"_s, u"abbr"_s, u"b"_s, u"bdi"_s, u"bdo"_s, u"big"_s, u"cite"_s, u"code"_s, u"del"_s, u"dfn"_s, u"em"_s,
                                          u"font"_s, u"i"_s, u"ins"_s, u"kbd"_s, u"mark"_s, u"q"_s, u"s"_s, u"samp"_s, u"small"_s, u"span"_s,
                                          u"strike"_s, u"strong"_s, u"sub"_s, u"sup"_s, u"tt"_s, u"u"_s, u"var"_s, u"wbr"_s};
    return inlines.contains(element);
}

class HtmlTexts
{
public:
    HtmlTexts(const QString &place, Inspection &found) : m_place(place), m_found(found) {}

    void run(const HtmlTree &tree)
    {
        walk(tree.top(), TextKind::Shown);
        for (const auto &[kind, text] : m_texts)
            m_found.text(m_place, kind, text);
        if (m_hidden)
            m_found.structure(u"LK-HIDDEN"_s, m_place, Tr::tr("The page holds text that it does not show."));
        if (m_comments)
            m_found.structure(u"LK-HIDDEN"_s, m_place, Tr::tr("The page's source holds comments."));
    }

private:
    TextKind kindOf(const xmlNode *element, const QString &name, TextKind outer) const
    {
        if (outer != TextKind::Shown)
            return outer;
        if (name == u"script" || name == u"style" || name == u"noscript")
            return TextKind::Raw;
        if (name == u"title")
            return TextKind::Metadata;
        if (name == u"template" || xmlHasProp(const_cast<xmlNode *>(element), reinterpret_cast<const xmlChar *>("hidden")))
            return TextKind::Hidden;
        const QString style = attributeOf(element, "style").toLower().remove(u' ');
        const bool unseen = style.contains("display:none"_L1) || style.contains("visibility:hidden"_L1) || style.contains("font-size:0"_L1)
            || style.contains("opacity:0;"_L1) || style.endsWith("opacity:0"_L1);
        return unseen ? TextKind::Hidden : outer;
    }

    void attributes(const xmlNode *element, const QString &name)
    {
        for (const xmlAttr *attribute = element->properties; attribute; attribute = attribute->next) {
            const QString key = fromXml(attribute->name).toLower();
            const QString value = attributeOf(element, reinterpret_cast<const char *>(attribute->name));
            if (const QByteArray bytes = bytesOfDataAddress(value); !bytes.isEmpty()) {
                m_found.file(bytes, placeIn(m_place, name));
                continue;
            }
            TextKind kind = TextKind::Raw;
            if (key == u"alt" || key == u"aria-label" || (key == u"title" && name != u"a"))
                kind = TextKind::AltText;
            else if (key == u"href" || key == u"src" || key == u"action")
                kind = TextKind::Link;
            else if (name == u"meta")
                kind = TextKind::Metadata;
            m_texts[kind] += value + u'\n';
        }
    }

    void walk(const xmlNode *parent, TextKind kind) // HtmlTree has limited the depth
    {
        for (const xmlNode *node = parent->children; node; node = node->next) {
            if (isComment(node)) {
                m_texts[TextKind::Comment] += fromXml(node->content) + u'\n';
                m_comments = m_comments || !fromXml(node->content).trimmed().isEmpty();
                continue;
            }
            const QString text = textOf(node);
            if (!text.isNull()) {
                m_texts[kind] += text;
                m_hidden = m_hidden || (kind == TextKind::Hidden && !text.trimmed().isEmpty());
                continue;
            }
            const QString name = elementName(node);
            if (name.isEmpty())
                continue;
            attributes(node, name);
            const TextKind inner = kindOf(node, name, kind);
            walk(node, inner);
            if (!isInline(name))
                m_texts[inner] += u'\n';
        }
    }

    QString m_place;
    Inspection &m_found;
    std::map<TextKind, QString> m_texts;
    bool m_hidden = false, m_comments = false;
};

} // namespace

void inspectHtml(const QByteArray &utf8, const QString &place, Inspection &found)
{
    const auto tree = HtmlTree::parse(utf8);
    if (!tree) {
        found.unread(place, tree.error().what);
        inspectPlainText(utf8, place, found);
        return;
    }
    HtmlTexts(place, found).run(*tree);
}

} // namespace parallax
