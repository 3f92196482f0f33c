#include "storage/exchange/odftree.h"

#include "model/tr.h"

#include <QHash>
#include <QSet>
#include <QXmlStreamReader>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

/// Prefixes of OpenDocument 1.3, part 3, section 1.5.
QString standardPrefix(QStringView uri)
{
    static const QHash<QString, QString> others { { u"http://www.w3.org/1999/xlink"_s, u"xlink"_s },
        { u"http://purl.org/dc/elements/1.1/"_s, u"dc"_s }, { u"http://www.w3.org/XML/1998/namespace"_s, u"xml"_s } };
    static const QHash<QString, QString> renamed { { u"drawing"_s, u"draw"_s }, { u"datastyle"_s, u"number"_s },
        { u"xsl-fo-compatible"_s, u"fo"_s }, { u"svg-compatible"_s, u"svg"_s } };
    constexpr QLatin1StringView odf = "urn:oasis:names:tc:opendocument:xmlns:"_L1;
    if (uri.startsWith(odf)) {
        const QString name = uri.mid(odf.size()).toString().section(u':', 0, 0);
        return renamed.value(name, name);
    }
    return others.value(uri.toString());
}

bool isParagraph(const QString &name)
{
    return name == "text:p"_L1 || name == "text:h"_L1;
}

class TreeReader
{
public:
    TreeReader(const QByteArray &utf8, const OdfLimits &limits)
        : m_xml(utf8)
        , m_limits(limits)
    {
    }
    Result<void> read(std::vector<std::unique_ptr<OdfNode>> &nodes);

private:
    Error refused(ErrorCode code, const QString &what) const
    {
        return { code, what,
            Tr::tr("line %1, column %2").arg(m_xml.lineNumber()).arg(m_xml.columnNumber()) };
    }
    QString nameOf(QStringView uri, QStringView name, QStringView qualified);
    Result<void> start(std::vector<std::unique_ptr<OdfNode>> &nodes);
    Result<void> characters(std::vector<std::unique_ptr<OdfNode>> &nodes);
    OdfNode *added(std::vector<std::unique_ptr<OdfNode>> &nodes);

    QXmlStreamReader m_xml;
    OdfLimits m_limits;
    QHash<QString, QString> m_prefixes; ///< by namespace
    QSet<QString> m_names; ///< so that equal names share their letters
    std::vector<OdfNode *> m_open;
    int m_inParagraphs = 0;
    qint64 m_binary = 0, m_kept = 0; ///< letters of base64: of this element, of all
};

QString TreeReader::nameOf(QStringView uri, QStringView name, QStringView qualified)
{
    QString full;
    if (uri.isEmpty()) {
        full = qualified.toString();
    } else {
        auto prefix = m_prefixes.constFind(uri.toString());
        if (prefix == m_prefixes.cend())
            prefix = m_prefixes.insert(uri.toString(), standardPrefix(uri));
        full = prefix->isEmpty() ? u'{' + qualified.toString() + u'}' : *prefix + u':' + name.toString();
    }
    return *m_names.insert(full);
}

OdfNode *TreeReader::added(std::vector<std::unique_ptr<OdfNode>> &nodes)
{
    nodes.push_back(std::make_unique<OdfNode>());
    if (!m_open.empty())
        m_open.back()->children.push_back(nodes.back().get());
    return nodes.back().get();
}

Result<void> TreeReader::start(std::vector<std::unique_ptr<OdfNode>> &nodes)
{
    if (int(m_open.size()) >= m_limits.depth)
        return refused(ErrorCode::TooLarge, Tr::tr("Elements are nested more than %1 deep.").arg(m_limits.depth));
    if (int(nodes.size()) >= m_limits.nodes)
        return refused(ErrorCode::TooLarge, Tr::tr("The document has more than %1 elements.").arg(m_limits.nodes));
    OdfNode *node = added(nodes);
    node->name = nameOf(m_xml.namespaceUri(), m_xml.name(), m_xml.qualifiedName());
    const QXmlStreamAttributes attributes = m_xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes)
        node->attributes.append({ nameOf(attribute.namespaceUri(), attribute.name(), attribute.qualifiedName()),
            attribute.value().toString() });
    m_open.push_back(node);
    m_inParagraphs += isParagraph(node->name) ? 1 : 0;
    m_binary = 0;
    return {};
}

Result<void> TreeReader::characters(std::vector<std::unique_ptr<OdfNode>> &nodes)
{
    if (m_open.empty())
        return {};
    if (m_open.back()->is("office:binary-data"_L1)) {
        m_binary += m_xml.text().size();
        m_kept += m_xml.text().size();
        if (m_kept <= m_limits.binary)
            m_open.back()->text += m_xml.text();
        else
            m_open.back()->text.clear();
        return {};
    }
    // Between elements white space is the file's own layout; inside a paragraph it is a blank.
    if (m_inParagraphs == 0 && m_xml.isWhitespace())
        return {};
    if (!m_open.back()->children.empty() && m_open.back()->children.back()->isText()) {
        m_open.back()->children.back()->text += m_xml.text();
        return {};
    }
    if (int(nodes.size()) >= m_limits.nodes)
        return refused(ErrorCode::TooLarge, Tr::tr("The document has more than %1 elements.").arg(m_limits.nodes));
    added(nodes)->text = m_xml.text().toString();
    return {};
}

Result<void> TreeReader::read(std::vector<std::unique_ptr<OdfNode>> &nodes)
{
    while (!m_xml.atEnd()) {
        Result<void> done;
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            done = start(nodes);
            break;
        case QXmlStreamReader::EndElement:
            if (m_open.back()->is("office:binary-data"_L1))
                m_open.back()->attributes.append({ u"px:bytes"_s, QString::number(m_binary * 3 / 4) });
            m_inParagraphs -= isParagraph(m_open.back()->name) ? 1 : 0;
            m_open.pop_back();
            break;
        case QXmlStreamReader::Characters:
            done = characters(nodes);
            break;
        case QXmlStreamReader::DTD:
            return refused(ErrorCode::Unsupported,
                Tr::tr("The file declares a document type or entities; nothing of that kind is read."));
        default:
            break;
        }
        if (!done)
            return done;
    }
    if (m_xml.hasError())
        return refused(ErrorCode::Malformed, Tr::tr("This is no whole XML: %1").arg(m_xml.errorString()));
    if (nodes.empty())
        return refused(ErrorCode::Malformed, Tr::tr("There is no element in it."));
    return {};
}

void gather(const OdfNode &node, QString &text)
{
    if (node.isText())
        text += node.text;
    else if (node.is("text:s"_L1) || node.is("text:tab"_L1) || node.is("text:line-break"_L1))
        text += u' ';
    for (const OdfNode *child : node.children)
        gather(*child, text);
    if (isParagraph(node.name) || node.is("dc:creator"_L1) || node.is("dc:date"_L1))
        text += u' ';
}

} // namespace

QString OdfNode::attribute(QLatin1StringView wanted) const
{
    for (const auto &[key, value] : attributes)
        if (key == wanted)
            return value;
    return {};
}

int OdfNode::number(QLatin1StringView wanted, int otherwise) const
{
    bool isNumber = false;
    const int value = attribute(wanted).toInt(&isNumber);
    return isNumber && value >= 0 ? value : otherwise;
}

const OdfNode *OdfNode::child(QLatin1StringView wanted) const
{
    for (const OdfNode *each : children)
        if (each->is(wanted))
            return each;
    return nullptr;
}

QString OdfNode::allText() const
{
    QString all;
    gather(*this, all);
    return all.simplified();
}

Result<OdfTree> OdfTree::read(const QByteArray &utf8, const OdfLimits &limits)
{
    OdfTree tree;
    tree.m_nodes = std::make_shared<std::vector<std::unique_ptr<OdfNode>>>();
    if (const Result<void> done = TreeReader(utf8, limits).read(*tree.m_nodes); !done)
        return done.error();
    return tree;
}

} // namespace parallax
