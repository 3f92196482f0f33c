#include "storage/exchange/odfreader.h"

#include "model/tr.h"
#include "storage/exchange/importpieces.h"

namespace parallax
{

using namespace Qt::StringLiterals;

using LeftOut = ImportNotes::LeftOut;

OdfReader::OdfReader(const OdfNode &document, ImportDraft &draft, const ImportLimits &limits, const MarkingLanguage &language)
    : m_document(document)
    , m_draft(draft)
    , m_limits(limits)
    , m_language(language)
    , m_styles(document)
    , m_numbers(m_styles)
{
}

Result<void> OdfReader::read()
{
    const OdfNode *body = m_document.child("office:body"_L1);
    const OdfNode *text = body ? body->child("office:text"_L1) : nullptr;
    const OdfNode *presentation = body ? body->child("office:presentation"_L1) : nullptr;
    if (!text && !presentation) {
        const QString what = body && !body->children.empty() ? body->children.front()->name : QString();
        const QString said = what == "office:spreadsheet"_L1 ? Tr::tr("It is a spreadsheet; texts and slides are read.")
            : what == "office:drawing"_L1                    ? Tr::tr("It is a drawing; texts and slides are read.")
                                          : Tr::tr("There is neither a text nor slides in it.");
        return Error { ErrorCode::Unsupported, said, {} };
    }
    properties();
    masterPages();
    if (text)
        blocks(*text, {});
    else
        slides(*presentation);
    flush();
    // Notes are printed at the foot; what frames the text closes it all the same.
    qsizetype end = m_draft.blocks.size();
    while (end > 0 && m_draft.blocks[end - 1].kind == PortionKind::Para && isFrameLine(foldedSpace(m_draft.blocks[end - 1].text), m_language))
        --end;
    m_draft.blocks = m_top + m_draft.blocks.mid(0, end) + m_footnotes + m_draft.blocks.mid(end) + m_bottom;
    if (m_draft.blocks.size() > m_limits.portions)
        fail(ErrorCode::TooLarge, Tr::tr("The file has more than %1 portions.").arg(m_limits.portions));
    if (m_error)
        return *m_error;
    return {};
}

void OdfReader::fail(ErrorCode code, const QString &what)
{
    if (!m_error)
        m_error = Error { code, what, {} };
}

void OdfReader::properties()
{
    m_draft.language = m_styles.defaultLanguage();
    const OdfNode *meta = m_document.child("office:meta"_L1);
    if (!meta)
        return;
    for (const OdfNode *node : meta->children) {
        const QString value = node->allText();
        if (value.isEmpty())
            continue;
        if (node->is("dc:title"_L1))
            m_draft.title = value;
        else if (node->is("dc:language"_L1))
            m_draft.language = value;
        else
            m_draft.notes.leftOut(LeftOut::Properties,
                (node->is("meta:user-defined"_L1) ? node->attribute("meta:name"_L1) : node->name.section(u':', 1)) + u": "_s + value);
    }
}

/// A line of a header or a footer: what frames the text is taken as if it stood around it; page numbers and names of offices are not.
void OdfReader::frameLine(const QString &text, bool top)
{
    const QString line = foldedSpace(text);
    if (line.isEmpty())
        return;
    if (!isFrameLine(line, m_language)) {
        m_draft.notes.leftOut(LeftOut::Frame, line);
        return;
    }
    QList<ImportBlock> &lines = top ? m_top : m_bottom;
    const bool isThere = std::any_of(lines.cbegin(), lines.cend(), [&](const ImportBlock &block) { return block.text == line; });
    if (isThere)
        return;
    ImportBlock block;
    block.text = line;
    lines.append(block);
}

void OdfReader::frameLines(const OdfNode &part, bool top)
{
    const QList<ImportBlock> made = aside([&] { blocks(part, {}); });
    for (const ImportBlock &block : made) {
        if (block.kind == PortionKind::Figure) {
            m_draft.notes.leftOut(LeftOut::Frame, block.altText.isEmpty() ? block.file : block.altText);
            continue;
        }
        const QStringList lines = block.cells.isEmpty() ? block.text.split(u'\n') : block.cells;
        for (const QString &line : lines)
            frameLine(line, top);
    }
}

void OdfReader::masterPages()
{
    const OdfNode *masters = m_document.child("office:master-styles"_L1);
    if (!masters)
        return;
    for (const OdfNode *page : masters->children) {
        for (const OdfNode *part : page->children) {
            if (part->name.startsWith("style:header"_L1) || part->name.startsWith("style:footer"_L1)) {
                // One that is switched off is kept by the file, and printed nowhere.
                if (part->attribute("style:display"_L1) == "false"_L1) {
                    if (const QString text = part->allText(); !text.isEmpty())
                        m_draft.notes.leftOut(LeftOut::Hidden, text);
                } else {
                    frameLines(*part, part->name.startsWith("style:header"_L1));
                }
            } else if (part->name.startsWith("draw:"_L1)) {
                // What stands on a master slide stands on every slide. Its placeholders hold only hints.
                const bool isPlaceholder = part->attribute("presentation:placeholder"_L1) == "true"_L1;
                if (const QString text = part->allText(); !isPlaceholder && !text.isEmpty())
                    frameLine(text, part->attribute("presentation:class"_L1) != "footer"_L1);
            }
        }
    }
}

void OdfReader::changes(const OdfNode &tracked)
{
    for (const OdfNode *region : tracked.children) {
        QString id = region->attribute("text:id"_L1);
        if (id.isEmpty())
            id = region->attribute("xml:id"_L1);
        for (const OdfNode *kind : region->children) {
            m_changes.insert(id, kind->name);
            if (!kind->is("text:deletion"_L1))
                continue;
            // Deleted text is either kept here or, while it is shown, in the text itself.
            QString text;
            for (const OdfNode *child : kind->children)
                if (!child->is("office:change-info"_L1))
                    text += child->allText() + u' ';
            if (!text.trimmed().isEmpty())
                m_draft.notes.leftOut(LeftOut::Deleted, text);
        }
    }
}

void OdfReader::flush()
{
    if (m_now.open && !m_now.block.text.trimmed().isEmpty())
        m_draft.blocks.append(m_now.block);
    m_now.open = false;
    if (m_inCells == 0)
        m_draft.blocks += std::exchange(m_now.after, {});
    if (m_draft.blocks.size() > m_limits.portions)
        fail(ErrorCode::TooLarge, Tr::tr("The file has more than %1 portions.").arg(m_limits.portions));
}

void OdfReader::blocks(const OdfNode &parent, const Place &place)
{
    for (const OdfNode *child : parent.children) {
        if (m_error)
            return;
        block(*child, place);
    }
}

void OdfReader::block(const OdfNode &node, const Place &place)
{
    if (node.isText()) {
        if (!node.text.trimmed().isEmpty())
            m_draft.notes.leftOut(LeftOut::Other, node.text);
    } else if (node.is("text:p"_L1) || node.is("text:h"_L1)) {
        paragraph(node, place);
    } else if (node.is("text:list"_L1)) {
        list(node, place);
    } else if (node.is("text:section"_L1)) {
        const bool hidden = node.attribute("text:display"_L1) == "none"_L1 || node.attribute("text:is-hidden"_L1) == "true"_L1;
        if (hidden)
            m_draft.notes.leftOut(LeftOut::Hidden, node.allText());
        else
            blocks(node, place);
    } else if (node.is("text:numbered-paragraph"_L1) || node.is("text:list-header"_L1)) {
        blocks(node, place);
    } else if (node.is("table:table"_L1)) {
        table(node, place);
    } else if (node.is("text:tracked-changes"_L1)) {
        changes(node);
    } else if (node.name.endsWith("-index"_L1) || node.is("text:table-of-content"_L1) || node.is("text:bibliography"_L1)) {
        m_draft.notes.leftOut(LeftOut::Index, node.allText());
    } else if (change(node) || silent(node)) {
        return;
    } else if (drawing(node)) {
        flush();
    } else if (const QString text = node.allText(); !text.isEmpty() || node.is("office:forms"_L1)) {
        if (node.is("office:forms"_L1) && node.children.empty())
            return;
        m_draft.notes.leftOut(LeftOut::Element, u"<%1> %2"_s.arg(node.name, text).trimmed());
    }
}

PortionKind OdfReader::kindOf(const OdfNode &node, const OdfStyle &style, const Place &place, int &level) const
{
    if (place.kind != PortionKind::Para)
        return place.kind;
    if (node.is("text:h"_L1)) {
        level = std::clamp(node.number("text:outline-level"_L1, 1), 1, 9);
        return PortionKind::Heading;
    }
    if (style.name == "Title"_L1 || style.name == "Subtitle"_L1) {
        level = style.name == "Title"_L1 ? 1 : 2;
        return PortionKind::Heading;
    }
    if (style.name == "Table"_L1)
        return PortionKind::TableCaption;
    if (style.name == "Figure"_L1 || style.name == "Illustration"_L1 || style.name == "Drawing"_L1)
        return PortionKind::FigureCaption;
    return place.lists > 0 ? PortionKind::ListItem : PortionKind::Para;
}

void OdfReader::paragraph(const OdfNode &node, const Place &place)
{
    flush();
    const OdfStyle style = m_styles.style("paragraph"_L1, node.attribute("text:style-name"_L1));
    const OdfNode *hiding = node.child("text:hidden-paragraph"_L1);
    if (style.hidden || (hiding && hiding->attribute("text:is-hidden"_L1) == "true"_L1)) {
        m_draft.notes.leftOut(LeftOut::Hidden, node.allText());
        return;
    }
    m_now.block = ImportBlock {};
    m_now.block.level = place.lists;
    m_now.block.kind = kindOf(node, style, place, m_now.block.level);
    m_now.open = true;
    inlines(node);
    flush();
}

void OdfReader::list(const OdfNode &node, const Place &place)
{
    Place inside = place;
    ++inside.lists;
    if (const QString own = node.attribute("text:style-name"_L1); !own.isEmpty())
        inside.listStyle = own;
    if (inside.lists > m_limits.depth) {
        fail(ErrorCode::TooLarge, Tr::tr("Lists are nested more than %1 deep.").arg(m_limits.depth));
        return;
    }
    if (inside.lists == 1)
        m_numbers.begin(node, inside.listStyle);
    for (const OdfNode *item : node.children) {
        if (item->is("text:list-item"_L1))
            listItem(*item, inside, true);
        else if (item->is("text:list-header"_L1))
            listItem(*item, inside, false);
        else
            block(*item, inside);
    }
}

void OdfReader::listItem(const OdfNode &item, const Place &place, bool counted)
{
    // An item that only holds a deeper list is not counted by itself.
    const bool holdsText = std::any_of(item.children.cbegin(), item.children.cend(),
        [](const OdfNode *child) { return child->is("text:p"_L1) || child->is("text:h"_L1); });
    const QString number = counted && holdsText ? m_numbers.next(place.lists, item.number("text:start-value"_L1, -1)) : QString();
    const qsizetype before = m_draft.blocks.size();
    // A header of a list has no bullet and is no item; what is listed under it is.
    Place text = place;
    text.lists -= counted ? 0 : 1;
    for (const OdfNode *child : item.children)
        block(*child, child->is("text:list"_L1) ? place : text);
    flush();
    if (number.isEmpty() || m_draft.blocks.size() == before)
        return;
    ImportBlock &first = m_draft.blocks[before];
    const bool takesNumber = first.kind == PortionKind::ListItem || first.kind == PortionKind::Heading;
    if (takesNumber && first.printedNumber.isEmpty())
        first.printedNumber = number;
}

} // namespace parallax
