#include "storage/exchange/importhtml.h"

#include "model/tr.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <memory>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

using LeftOut = ImportNotes::LeftOut;

struct FreeDocument {
    void operator()(xmlDoc *document) const { xmlFreeDoc(document); }
};
struct FreeContext {
    void operator()(htmlParserCtxt *context) const { htmlFreeParserCtxt(context); }
};

QString fromXml(const xmlChar *text)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(text));
}

QString nameOf(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE ? fromXml(node->name).toLower() : QString();
}

QString attribute(const xmlNode *element, const char *name)
{
    xmlChar *value = xmlGetProp(const_cast<xmlNode *>(element), reinterpret_cast<const xmlChar *>(name));
    const QString text = value ? fromXml(value) : QString();
    xmlFree(value);
    return text;
}

bool has(const xmlNode *element, const char *name)
{
    return xmlHasProp(const_cast<xmlNode *>(element), reinterpret_cast<const xmlChar *>(name)) != nullptr;
}

QString contentOf(const xmlNode *node)
{
    xmlChar *content = xmlNodeGetContent(const_cast<xmlNode *>(node));
    const QString text = content ? fromXml(content) : QString();
    xmlFree(content);
    return text;
}

bool isOneOf(const QString &name, std::initializer_list<QLatin1StringView> names)
{
    return std::any_of(names.begin(), names.end(), [&](QLatin1StringView each) { return name == each; });
}

/// Hidden by its own word. What a style sheet hides is not known here, and is taken.
bool isHidden(const xmlNode *element)
{
    static const QRegularExpression hiding(
        u"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0(?:\\.0+)?|font-size:0[a-z%]*)(?:!important)?(?:;|$)"_s);
    if (has(element, "hidden"))
        return true;
    const QString style = attribute(element, "style");
    if (style.isEmpty())
        return false;
    return hiding.match(style.toLower().remove(QRegularExpression(u"\\s+"_s))).hasMatch();
}

/// Where a node stands.
struct Place {
    int lists = 0;
    bool ordered = false;
    PortionKind kind = PortionKind::Para; ///< of running text
    bool preformatted = false;
    int figure = -1;
    QString footnote; ///< id of the footnote
};

class HtmlReader
{
public:
    HtmlReader(ImportDraft &draft, const ImportLimits &limits)
        : m_draft(draft)
        , m_limits(limits)
    {
    }

    Result<void> read(const QByteArray &utf8);

private:
    Result<void> checkDepth(const xmlNode *root) const;
    void children(const xmlNode *node, const Place &place);
    void element(const xmlNode *node, const QString &name, Place place);
    bool skipped(const xmlNode *node, const QString &name);
    bool inlineElement(const xmlNode *node, const QString &name, const Place &place);
    void head(const xmlNode *node);
    void list(const xmlNode *node, const Place &place);
    void table(const xmlNode *node, const Place &place);
    void row(const xmlNode *node, int table, bool header);
    void picture(const xmlNode *node, const Place &place);
    void addText(const QString &text, const Place &place);
    void open(PortionKind kind, const Place &place);
    void flush();

    ImportDraft &m_draft;
    ImportLimits m_limits;
    ImportBlock m_block;
    bool m_open = false;
    QList<ImportBlock> m_pictures; ///< of the block that is open; they follow it
    int m_inCells = 0;
};

void HtmlReader::open(PortionKind kind, const Place &place)
{
    flush();
    m_block = ImportBlock {};
    m_block.kind = kind;
    m_block.level = place.lists;
    m_block.preformatted = place.preformatted;
    m_block.label = place.footnote;
    if (kind == PortionKind::FigureCaption)
        m_block.group = place.figure;
    m_open = true;
}

void HtmlReader::flush()
{
    if (m_open && !m_block.text.trimmed().isEmpty())
        m_draft.blocks.append(m_block);
    m_open = false;
    if (m_inCells == 0) {
        m_draft.blocks += m_pictures;
        m_pictures.clear();
    }
}

void HtmlReader::addText(const QString &text, const Place &place)
{
    if (!m_open) {
        if (text.trimmed().isEmpty())
            return;
        open(place.kind, place);
    }
    // A line of the file is no line of the page; only <br> and <pre> make one.
    QString piece = text;
    if (!place.preformatted)
        piece.replace(u'\n', u' ').replace(u'\r', u' ').replace(u'\t', u' ');
    m_block.text += piece;
}

void HtmlReader::children(const xmlNode *node, const Place &place)
{
    for (const xmlNode *child = node->children; child; child = child->next) {
        switch (child->type) {
        case XML_TEXT_NODE:
        case XML_CDATA_SECTION_NODE:
            addText(fromXml(child->content), place);
            break;
        case XML_COMMENT_NODE:
            m_draft.notes.leftOut(LeftOut::Comment, fromXml(child->content));
            break;
        case XML_PI_NODE:
            if (fromXml(child->name) != "xml"_L1)
                m_draft.notes.leftOut(LeftOut::Comment, fromXml(child->name) + u' ' + fromXml(child->content));
            break;
        case XML_ENTITY_REF_NODE:
            addText(u'&' + fromXml(child->name) + u';', place);
            break;
        case XML_ELEMENT_NODE:
            element(child, nameOf(child), place);
            break;
        default:
            break;
        }
    }
}

/// Elements that are never text for a reader.
bool HtmlReader::skipped(const xmlNode *node, const QString &name)
{
    if (name == "script"_L1) {
        m_draft.notes.leftOut(LeftOut::Script);
        return true;
    }
    if (name == "style"_L1
        || (name == "link"_L1 && attribute(node, "rel").contains("stylesheet"_L1, Qt::CaseInsensitive))) {
        m_draft.notes.leftOut(LeftOut::Style);
        return true;
    }
    if (isHidden(node) || name == "template"_L1
        || (name == "input"_L1 && attribute(node, "type").toLower() == "hidden"_L1)) {
        const QString text = contentOf(node).simplified();
        m_draft.notes.leftOut(LeftOut::Hidden, text.isEmpty() ? u"<%1>"_s.arg(name) : text);
        return true;
    }
    if (isOneOf(name,
            { "iframe"_L1, "object"_L1, "embed"_L1, "svg"_L1, "canvas"_L1, "video"_L1, "audio"_L1, "math"_L1,
                "input"_L1, "select"_L1, "textarea"_L1, "button"_L1, "map"_L1, "applet"_L1, "frameset"_L1, "base"_L1,
                "meta"_L1, "link"_L1 })) {
        const QString text = (contentOf(node) + u' ' + attribute(node, "value")).simplified();
        if (!isOneOf(name, { "base"_L1, "meta"_L1, "link"_L1 }) || !text.isEmpty())
            m_draft.notes.leftOut(LeftOut::Element, u"<%1> %2"_s.arg(name, text).trimmed());
        return true;
    }
    return false;
}

/// \return false for a block element.
bool HtmlReader::inlineElement(const xmlNode *node, const QString &name, const Place &place)
{
    if (name == "br"_L1) {
        if (m_open)
            m_block.text += u'\n';
        return true;
    }
    if (name == "img"_L1) {
        picture(node, place);
        return true;
    }
    if (name == "a"_L1) {
        const QString target = attribute(node, "href"), text = contentOf(node).trimmed();
        const QString className = attribute(node, "class"), role = attribute(node, "role");
        if (className.contains("footnote-back"_L1) || role == "doc-backlink"_L1 || text == QChar(0x21a9))
            return true;
        static const QRegularExpression note(u"^#(?:user-content-)?fn[:-]?([\\w-]+)$"_s);
        const QRegularExpressionMatch sign = note.match(target);
        if (sign.hasMatch()) {
            addText(u"[^%1]"_s.arg(sign.captured(1)), place);
            return true;
        }
        if (!target.isEmpty())
            m_draft.notes.leftOut(LeftOut::LinkTarget, target);
        children(node, place);
        return true;
    }
    if (isOneOf(name, { "del"_L1, "ins"_L1, "s"_L1, "strike"_L1 }))
        m_draft.notes.guess(ImportNotes::Guess::StruckOut, contentOf(node));
    // 10³ must not become 103.
    if (name == "sup"_L1 && m_open && !m_block.text.isEmpty() && m_block.text.back().isDigit()
        && contentOf(node).trimmed().contains(QRegularExpression(u"^[+−-]?\\d"_s))
        && (!node->children || nameOf(node->children) != "a"_L1))
        m_block.text += u'^';
    if (isOneOf(name,
            { "b"_L1, "i"_L1, "u"_L1, "em"_L1, "strong"_L1, "small"_L1, "sub"_L1, "sup"_L1, "span"_L1, "code"_L1,
                "kbd"_L1, "samp"_L1, "var"_L1, "mark"_L1, "abbr"_L1, "acronym"_L1, "cite"_L1, "q"_L1, "time"_L1,
                "data"_L1, "font"_L1, "big"_L1, "tt"_L1, "del"_L1, "ins"_L1, "s"_L1, "strike"_L1, "bdi"_L1, "bdo"_L1,
                "dfn"_L1, "label"_L1, "wbr"_L1, "nobr"_L1, "ruby"_L1, "rt"_L1, "rp"_L1 })) {
        children(node, place);
        return true;
    }
    return false;
}

void HtmlReader::element(const xmlNode *node, const QString &name, Place place)
{
    if (skipped(node, name))
        return;
    if (const QString tip = attribute(node, "title"); !tip.isEmpty() && name != "img"_L1)
        m_draft.notes.leftOut(LeftOut::Attribute, tip);
    if (name == "head"_L1)
        return head(node);
    if (inlineElement(node, name, place))
        return;
    flush();
    const QStringList classes = attribute(node, "class").toLower().split(u' ', Qt::SkipEmptyParts);
    const QString id = attribute(node, "id"), role = attribute(node, "role");
    static const QRegularExpression footnoteId(u"^(?:user-content-)?fn[:-]?([\\w-]+)$"_s);
    if (role == "doc-footnote"_L1 || role == "doc-endnote"_L1 || classes.contains("footnote"_L1)
        || (name == "li"_L1 && footnoteId.match(id).hasMatch())) {
        place.kind = PortionKind::Footnote;
        place.footnote = footnoteId.match(id).captured(1);
    } else if (name == "aside"_L1 && (classes.contains("notes"_L1) || classes.contains("note"_L1))) {
        place.kind = PortionKind::SpeakerNote;
    }
    // Our own copies name the kind of a portion in its class.
    for (const QString &className : classes) {
        const auto kind = portionKindFromName(className);
        if (kind && className.contains(u'_'))
            place.kind = *kind;
        else if (kind && name == "p"_L1)
            place.kind = *kind;
    }
    if (name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6') {
        place.lists = 0;
        open(PortionKind::Heading, place);
        m_block.level = name[1].digitValue();
        children(node, place);
    } else if (name == "ul"_L1 || name == "ol"_L1 || name == "menu"_L1 || name == "dir"_L1) {
        list(node, place);
    } else if (name == "dt"_L1 || name == "dd"_L1 || name == "li"_L1) {
        if (place.kind == PortionKind::Para)
            place.kind = PortionKind::ListItem;
        place.lists = std::max(1, place.lists);
        children(node, place);
    } else if (name == "table"_L1) {
        table(node, place);
    } else if (name == "pre"_L1 || name == "listing"_L1 || name == "xmp"_L1) {
        place.preformatted = true;
        children(node, place);
    } else if (name == "figure"_L1) {
        place.figure = m_draft.groups++;
        children(node, place);
    } else if (name == "figcaption"_L1) {
        place.kind = PortionKind::FigureCaption;
        children(node, place);
    } else {
        children(node, place);
    }
    if (m_open && classes.contains("alt"_L1))
        m_block.altOfPrevious = true;
    flush();
}

void HtmlReader::list(const xmlNode *node, const Place &place)
{
    Place inside = place;
    inside.ordered = nameOf(node) == "ol"_L1;
    ++inside.lists;
    bool ok = false;
    int next = attribute(node, "start").toInt(&ok);
    if (!ok)
        next = 1;
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (nameOf(child) != "li"_L1) {
            Place between = inside;
            if (between.kind == PortionKind::Para)
                between.kind = PortionKind::ListItem;
            if (child->type == XML_ELEMENT_NODE)
                element(child, nameOf(child), between);
            else if (child->type == XML_TEXT_NODE)
                addText(fromXml(child->content), between);
            else if (child->type == XML_COMMENT_NODE)
                m_draft.notes.leftOut(LeftOut::Comment, fromXml(child->content));
            continue;
        }
        const qsizetype before = m_draft.blocks.size();
        element(child, u"li"_s, inside);
        const int value = attribute(child, "value").toInt(&ok);
        const QString number = QString::number(ok ? value : next);
        next = (ok ? value : next) + 1;
        const bool atMargin = inside.ordered && inside.lists == 1 && m_draft.blocks.size() > before;
        if (atMargin && m_draft.blocks[before].kind == PortionKind::ListItem)
            m_draft.blocks[before].printedNumber = number;
    }
}

void HtmlReader::picture(const xmlNode *node, const Place &place)
{
    ImportBlock picture;
    picture.kind = PortionKind::Figure;
    picture.group = place.figure >= 0 ? place.figure : m_draft.groups++;
    picture.altText = attribute(node, "alt").simplified();
    picture.title = attribute(node, "title").simplified();
    takePictureSource(attribute(node, "src"), picture, m_draft.notes);
    m_pictures.append(picture);
}

void HtmlReader::table(const xmlNode *node, const Place &place)
{
    const int number = m_draft.groups++;
    const auto rowsOf = [&](const xmlNode *parent, bool header, const auto &again) -> void {
        for (const xmlNode *child = parent->children; child; child = child->next) {
            const QString name = nameOf(child);
            if (child->type == XML_ELEMENT_NODE && skipped(child, name))
                continue;
            if (name == "tr"_L1) {
                row(child, number, header);
            } else if (isOneOf(name, { "thead"_L1, "tbody"_L1, "tfoot"_L1 })) {
                again(child, name == "thead"_L1, again);
            } else if (name == "caption"_L1) {
                Place caption;
                open(PortionKind::TableCaption, caption);
                m_block.group = number;
                children(child, caption);
                flush();
            } else if (name == "colgroup"_L1 || name == "col"_L1) {
                continue;
            } else if (child->type == XML_COMMENT_NODE) {
                m_draft.notes.leftOut(LeftOut::Comment, fromXml(child->content));
            } else if (child->type == XML_TEXT_NODE) {
                addText(fromXml(child->content), place);
            } else if (child->type == XML_ELEMENT_NODE) {
                element(child, name, place);
            }
        }
    };
    ++m_inCells; // pictures in cells follow the table
    rowsOf(node, false, rowsOf);
    --m_inCells;
    flush();
}

void HtmlReader::row(const xmlNode *node, int table, bool header)
{
    flush();
    ImportBlock made;
    made.kind = PortionKind::TableRow;
    made.group = table;
    made.headerRow = true;
    QList<ImportBlock> flowing;
    bool layout = false;
    for (const xmlNode *child = node->children; child; child = child->next) {
        const QString name = nameOf(child);
        const bool cell = name == "td"_L1 || name == "th"_L1;
        if (child->type == XML_COMMENT_NODE)
            m_draft.notes.leftOut(LeftOut::Comment, fromXml(child->content));
        if (child->type == XML_ELEMENT_NODE && skipped(child, name)) {
            if (cell)
                made.cells.append(QString());
            continue;
        }
        if (!cell && contentOf(child).trimmed().isEmpty())
            continue;
        if (attribute(child, "rowspan").toInt() > 1 || attribute(child, "colspan").toInt() > 1)
            m_draft.notes.guess(ImportNotes::Guess::Spanned);
        const qsizetype before = m_draft.blocks.size();
        Place inside;
        if (child->type == XML_ELEMENT_NODE)
            children(child, inside);
        else if (child->type == XML_TEXT_NODE)
            addText(fromXml(child->content), inside);
        flush();
        const QList<ImportBlock> blocks = m_draft.blocks.mid(before);
        m_draft.blocks.resize(before);
        // A cell that holds headings, tables or several paragraphs is a frame for the page, not a value.
        layout = layout || blocks.size() > 1 || (!blocks.isEmpty() && blocks[0].kind != PortionKind::Para);
        flowing += blocks;
        made.cells.append(blocks.isEmpty() ? QString() : blocks[0].text);
        made.headerRow = made.headerRow && (header || name == "th"_L1);
    }
    if (layout) {
        m_draft.blocks += flowing + m_pictures;
        m_pictures.clear();
    } else if (!made.cells.isEmpty()) {
        m_draft.blocks.append(made);
    }
}

void HtmlReader::head(const xmlNode *node)
{
    for (const xmlNode *child = node->children; child; child = child->next) {
        const QString name = nameOf(child);
        if (child->type == XML_COMMENT_NODE)
            m_draft.notes.leftOut(LeftOut::Comment, fromXml(child->content));
        if (child->type != XML_ELEMENT_NODE)
            continue;
        if (name == "title"_L1) {
            m_draft.title = contentOf(child).simplified();
        } else if (name == "meta"_L1) {
            const QString key = attribute(child, "name").toLower(), value = attribute(child, "content");
            if (isOneOf(key, { "author"_L1, "description"_L1, "keywords"_L1, "generator"_L1, "subject"_L1 }))
                m_draft.metadata.insert(key, value);
            else if (!key.isEmpty() && key != "viewport"_L1)
                m_draft.notes.leftOut(LeftOut::Attribute, key + u": "_s + value);
        } else if (!skipped(child, name)) {
            element(child, name, {});
        }
    }
}

Result<void> HtmlReader::checkDepth(const xmlNode *root) const
{
    int depth = 1;
    for (const xmlNode *node = root; node;) {
        if (node->children && node->type == XML_ELEMENT_NODE) {
            node = node->children;
            // Room for html, body and the elements inside one level of a list.
            if (++depth > 2 * m_limits.depth)
                return Error { ErrorCode::TooLarge,
                    Tr::tr("Elements are nested more than %1 deep.").arg(2 * m_limits.depth), {} };
            continue;
        }
        while (node && node != root && !node->next) {
            node = node->parent;
            --depth;
        }
        node = node && node != root ? node->next : nullptr;
    }
    return {};
}

Result<void> HtmlReader::read(const QByteArray &utf8)
{
    const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
    constexpr int options = HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER
        | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC;
    const std::unique_ptr<xmlDoc, FreeDocument> document(
        htmlCtxtReadMemory(context.get(), utf8.constData(), int(utf8.size()), nullptr, "UTF-8", options));
    const xmlNode *root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    if (!root)
        return Error { ErrorCode::Malformed, Tr::tr("There is no HTML in this file."), {} };
    if (const Result<void> deep = checkDepth(root); !deep)
        return deep;
    if (context->disableSAX != 0) {
        return Error { ErrorCode::Malformed,
            Tr::tr("The HTML parser stopped at line %1: %2")
                .arg(context->lastError.line)
                .arg(QString::fromUtf8(context->lastError.message).trimmed()),
            {} };
    }
    for (const xmlNode *node = document->children; node; node = node->next)
        if (node->type == XML_COMMENT_NODE)
            m_draft.notes.leftOut(LeftOut::Comment, fromXml(node->content));
    if (m_draft.language.isEmpty())
        m_draft.language = attribute(root, "lang");
    element(root, nameOf(root), {});
    flush();
    m_draft.blocks += m_pictures;
    m_pictures.clear();
    if (m_draft.blocks.size() > m_limits.portions)
        return Error { ErrorCode::TooLarge, Tr::tr("The file has more than %1 portions.").arg(m_limits.portions), {} };
    return {};
}

/// Where a page ends too early, what the parser makes of the rest says nothing.
void lookForCut(const QByteArray &utf8, ImportNotes &notes)
{
    const QByteArray lower = utf8.toLower();
    const qsizetype comment = lower.lastIndexOf("<!--");
    if (comment >= 0 && lower.indexOf("-->", comment) < 0)
        notes.guess(ImportNotes::Guess::CutOff,
            Tr::tr("a comment is not closed, and all behind it is left out: %1")
                .arg(QString::fromUtf8(utf8.mid(comment + 4, 200))));
    for (const char *name : { "script", "style", "title", "textarea" }) {
        const qsizetype last = lower.lastIndexOf(QByteArray("<") + name);
        if (last >= 0 && lower.indexOf(QByteArray("</") + name, last) < 0)
            notes.guess(ImportNotes::Guess::CutOff, Tr::tr("<%1> is not closed").arg(QLatin1StringView(name)));
    }
    if (lower.lastIndexOf('<') > lower.lastIndexOf('>'))
        notes.guess(ImportNotes::Guess::CutOff,
            Tr::tr("it ends inside a tag: %1").arg(QString::fromUtf8(utf8.mid(lower.lastIndexOf('<'), 200))));
    else if ((lower.contains("<html") && !lower.contains("</html"))
        || (lower.contains("<body") && !lower.contains("</body")))
        notes.guess(ImportNotes::Guess::CutOff, Tr::tr("the page is not closed"));
    if (lower.contains("<![cdata["))
        notes.leftOut(
            LeftOut::Element, u"<![CDATA["_s + QString::fromUtf8(utf8.mid(lower.indexOf("<![cdata[") + 9, 200)));
}

} // namespace

void takePictureSource(const QString &source, ImportBlock &picture, ImportNotes &notes)
{
    if (source.startsWith("data:"_L1)) {
        // Source: RFC 2397.
        const qsizetype comma = source.indexOf(u',');
        if (comma > 0 && QStringView(source).left(comma).endsWith(u";base64")) {
            picture.image = QByteArray::fromBase64(source.mid(comma + 1).toLatin1());
            picture.imageType = source.mid(5, 40).section(u';', 0, 0).section(u',', 0, 0);
            return;
        }
        const QString kind = source.mid(5, 40).section(u';', 0, 0).section(u',', 0, 0);
        notes.leftOut(LeftOut::Picture, Tr::tr("embedded picture %1, %2 characters").arg(kind).arg(source.size()));
        return;
    }
    picture.file = source;
    if (!source.isEmpty())
        notes.leftOut(LeftOut::Picture, source);
}

Result<ImportDraft> readHtml(const QByteArray &utf8, const ImportLimits &limits)
{
    if (!utf8.contains('<'))
        return Error { ErrorCode::Malformed, Tr::tr("There is no HTML in this file: not one tag."), {} };
    ImportDraft draft;
    if (const Result<void> read = HtmlReader(draft, limits).read(utf8); !read)
        return read.error();
    lookForCut(utf8, draft.notes);
    return draft;
}

Result<void> readHtmlFragment(const QByteArray &utf8, const ImportLimits &limits, ImportDraft &draft)
{
    if (utf8.trimmed().isEmpty())
        return {};
    lookForCut(utf8, draft.notes);
    // A fragment of nothing but an end tag or a comment has no element: the frame around it always has one.
    return HtmlReader(draft, limits).read("<html><body>" + utf8 + "</body></html>");
}

} // namespace parallax
