#include "storage/exchange/odfreader.h"

#include "model/tr.h"
#include "storage/exchange/importhtml.h"
#include "storage/exchange/importpieces.h"

#include <QLocale>

namespace parallax
{

using namespace Qt::StringLiterals;

using LeftOut = ImportNotes::LeftOut;

namespace
{

/// Cells of all tables together, those that a file says by a count among them.
constexpr int kMostCells = 1'000'000;
/// Empty columns and rows that a file says by a count are no content.
constexpr int kMostRepeated = 1000;

QString altTextOf(const OdfNode &frame)
{
    QStringList parts;
    for (const QLatin1StringView name : { "svg:title"_L1, "svg:desc"_L1 })
        if (const OdfNode *node = frame.child(name))
            if (const QString text = node->allText(); !text.isEmpty() && !parts.contains(text))
                parts.append(text);
    return parts.join(u": "_s);
}

bool isShape(const QString &name)
{
    static const QSet<QString> shapes { u"draw:custom-shape"_s, u"draw:rect"_s, u"draw:ellipse"_s, u"draw:circle"_s, u"draw:line"_s,
        u"draw:polyline"_s, u"draw:polygon"_s, u"draw:path"_s, u"draw:connector"_s, u"draw:caption"_s, u"draw:regular-polygon"_s,
        u"draw:measure"_s, u"draw:control"_s, u"dr3d:scene"_s, u"draw:page-thumbnail"_s };
    return shapes.contains(name);
}

} // namespace

/// Frames, groups and shapes, wherever they stand: what they hold follows the paragraph that they are in. \return false for others.
bool OdfReader::drawing(const OdfNode &node)
{
    if (node.is("draw:frame"_L1)) {
        frame(node, {});
    } else if (node.is("draw:g"_L1) || node.is("draw:a"_L1)) {
        if (const QString alt = altTextOf(node); !alt.isEmpty())
            m_draft.notes.leftOut(LeftOut::Attribute, alt);
        if (const QString target = node.attribute("xlink:href"_L1); !target.isEmpty() && !target.startsWith(u'#'))
            m_draft.notes.leftOut(LeftOut::LinkTarget, target);
        for (const OdfNode *child : node.children)
            if (!drawing(*child) && !silent(*child) && !child->allText().isEmpty())
                m_draft.notes.leftOut(LeftOut::Element, u"<%1> %2"_s.arg(child->name, child->allText()));
    } else if (isShape(node.name)) {
        shape(node);
    } else {
        return false;
    }
    return true;
}

void OdfReader::shape(const OdfNode &node)
{
    if (m_deleted > 0) {
        m_draft.notes.leftOut(LeftOut::Deleted, node.allText());
        return;
    }
    const QString alt = altTextOf(node);
    const QList<ImportBlock> made = aside([&] {
        for (const OdfNode *child : node.children)
            if (child->is("text:p"_L1) || child->is("text:list"_L1) || child->is("text:h"_L1))
                block(*child, {});
    });
    if (made.isEmpty() || !alt.isEmpty())
        m_draft.notes.leftOut(made.isEmpty() ? LeftOut::Shape : LeftOut::Attribute, alt.isEmpty() ? node.name.section(u':', 1) : alt);
    m_now.after += made;
}

void OdfReader::picture(const OdfNode &image, const QString &altText)
{
    ImportBlock picture;
    picture.kind = PortionKind::Figure;
    picture.group = m_draft.groups++;
    picture.altText = altText;
    const OdfNode *data = image.child("office:binary-data"_L1);
    if (data && !data->text.isEmpty()) {
        picture.image = QByteArray::fromBase64(data->text.toLatin1());
    } else if (data) {
        const QString size = QLocale::c().formattedDataSize(data->attribute("px:bytes"_L1).toLongLong());
        m_draft.notes.leftOut(LeftOut::Picture, Tr::tr("embedded picture, %1").arg(size));
    } else {
        takePictureSource(image.attribute("xlink:href"_L1), picture, m_draft.notes);
    }
    m_now.after.append(picture);
}

void OdfReader::frame(const OdfNode &node, const Place &place)
{
    if (m_deleted > 0) {
        m_draft.notes.leftOut(LeftOut::Deleted, node.allText());
        return;
    }
    const QString alt = altTextOf(node);
    // A table carries a picture of itself for programs that know no tables.
    bool pictured = node.child("table:table"_L1) != nullptr;
    for (const OdfNode *child : node.children) {
        if (child->is("draw:image"_L1)) {
            // More than one: the same picture in other formats.
            if (!std::exchange(pictured, true))
                picture(*child, alt);
            m_now.after += aside([&] {
                for (const OdfNode *text : child->children)
                    if (!text->is("office:binary-data"_L1))
                        block(*text, place);
            });
        } else if (child->is("draw:text-box"_L1)) {
            m_now.after += aside([&] { blocks(*child, place); });
        } else if (child->is("table:table"_L1)) {
            m_now.after += aside([&] { table(*child, place); });
        } else if (!silent(*child)) {
            const bool embeds = child->name.startsWith("draw:object"_L1) || child->is("draw:plugin"_L1) || child->is("draw:applet"_L1)
                || child->is("draw:floating-frame"_L1);
            const QString text = child->allText(), link = child->attribute("xlink:href"_L1);
            if (embeds || !text.isEmpty())
                m_draft.notes.leftOut(LeftOut::Element, u"<%1> %2 %3"_s.arg(child->name, link, text).trimmed());
        }
    }
    if (!node.child("draw:image"_L1) && !alt.isEmpty())
        m_draft.notes.leftOut(LeftOut::Attribute, alt);
}

void OdfReader::table(const OdfNode &node, const Place &place)
{
    Q_UNUSED(place)
    if (node.attribute("table:display"_L1) == "false"_L1) {
        m_draft.notes.leftOut(LeftOut::Hidden, node.allText());
        return;
    }
    flush();
    const int group = m_draft.groups++;
    ++m_inCells; // pictures in cells follow the table
    tableRows(node, group, false);
    --m_inCells;
    flush();
}

void OdfReader::tableRows(const OdfNode &parent, int group, bool header)
{
    for (const OdfNode *child : parent.children) {
        if (m_error)
            return;
        if (child->is("table:table-row"_L1)) {
            row(*child, group, header);
        } else if (child->is("table:table-rows"_L1) || child->is("table:table-row-group"_L1)) {
            tableRows(*child, group, header);
        } else if (child->is("table:table-header-rows"_L1)) {
            tableRows(*child, group, true);
        } else if (child->is("table:title"_L1) || child->is("table:desc"_L1)) {
            m_draft.notes.leftOut(LeftOut::Attribute, child->allText());
        } else if (!silent(*child) && !child->name.startsWith("table:table-column"_L1) && !child->allText().isEmpty()) {
            m_draft.notes.leftOut(LeftOut::Element, u"<%1> %2"_s.arg(child->name, child->allText()));
        }
    }
}

QList<ImportBlock> OdfReader::cell(const OdfNode &node)
{
    const Writing before = std::exchange(m_now, Writing());
    const qsizetype from = m_draft.blocks.size();
    blocks(node, {});
    flush();
    const QList<ImportBlock> made = m_draft.blocks.mid(from);
    m_draft.blocks.resize(from);
    const QList<ImportBlock> after = m_now.after;
    m_now = before;
    m_now.after += after;
    return made;
}

/// A row whose cells hold headings, tables or several marked paragraphs is a frame for the page, not a row of values.
bool OdfReader::flows(const QList<QList<ImportBlock>> &cells) const
{
    for (const QList<ImportBlock> &blocks : cells) {
        int marked = 0;
        for (const ImportBlock &block : blocks) {
            if (block.kind != PortionKind::Para && block.kind != PortionKind::ListItem)
                return true;
            marked += opensWithMark(block.text, m_language) ? 1 : 0;
        }
        if (marked > 1 || (marked == 1 && !opensWithMark(blocks.constFirst().text, m_language)))
            return true;
    }
    return false;
}

void OdfReader::row(const OdfNode &node, int group, bool header)
{
    const QString visibility = node.attribute("table:visibility"_L1);
    if (visibility == "collapse"_L1 || visibility == "filter"_L1) {
        m_draft.notes.leftOut(LeftOut::Hidden, node.allText());
        return;
    }
    flush();
    ImportBlock made;
    made.kind = PortionKind::TableRow;
    made.group = group;
    made.headerRow = header;
    QList<QList<ImportBlock>> cells;
    for (const OdfNode *child : node.children) {
        const bool covered = child->is("table:covered-table-cell"_L1);
        if (!covered && !child->is("table:table-cell"_L1))
            continue;
        if (child->number("table:number-columns-spanned"_L1, 1) > 1 || child->number("table:number-rows-spanned"_L1, 1) > 1)
            m_draft.notes.guess(ImportNotes::Guess::Spanned);
        const QList<ImportBlock> content = cell(*child);
        const int repeated = child->number("table:number-columns-repeated"_L1, 1);
        const int count = content.isEmpty() ? std::min(repeated, kMostRepeated) : repeated;
        if (count > kMostCells - m_cells) {
            fail(ErrorCode::TooLarge, Tr::tr("The tables of the file have more than %1 cells.").arg(kMostCells));
            return;
        }
        m_cells += count;
        for (int i = 0; i < count; ++i)
            cells.append(content);
    }
    const int rows = node.number("table:number-rows-repeated"_L1, 1);
    const bool isEmpty = std::all_of(cells.cbegin(), cells.cend(), [](const auto &content) { return content.isEmpty(); });
    if (isEmpty)
        return;
    if (rows > m_limits.portions || qint64(rows) * cells.size() > kMostCells) {
        fail(ErrorCode::TooLarge, Tr::tr("The tables of the file have more than %1 cells.").arg(kMostCells));
        return;
    }
    if (flows(cells)) {
        for (const QList<ImportBlock> &content : std::as_const(cells))
            m_draft.blocks += content;
        return;
    }
    for (const QList<ImportBlock> &content : std::as_const(cells)) {
        QStringList lines;
        for (const ImportBlock &block : content)
            lines.append((block.printedNumber.isEmpty() ? QString() : block.printedNumber + u". "_s) + block.text);
        if (lines.size() > 1)
            m_draft.notes.guess(ImportNotes::Guess::CellParagraphs, lines.join(u' '));
        made.cells.append(lines.join(u'\n'));
    }
    for (int i = 0; i < rows; ++i)
        m_draft.blocks.append(made);
}

void OdfReader::slides(const OdfNode &presentation)
{
    for (const OdfNode *node : presentation.children) {
        if (m_error)
            return;
        if (node->is("draw:page"_L1))
            slide(*node);
        else if (node->name.startsWith("presentation:"_L1) && node->name.endsWith("-decl"_L1))
            frameLine(node->allText(), node->is("presentation:header-decl"_L1));
        else if (node->is("office:forms"_L1) || node->is("presentation:settings"_L1))
            continue;
        else
            block(*node, {});
    }
}

/// What stands on a slide: \a level of its title, 0 for other texts. A banner in a box of its own frames the slide.
void OdfReader::slideBlocks(QList<ImportBlock> made, int level)
{
    for (ImportBlock &block : made) {
        const bool isText = block.kind == PortionKind::Para || block.kind == PortionKind::ListItem;
        if (isText && isFrameLine(foldedSpace(block.text), m_language)) {
            frameLine(block.text, true);
            continue;
        }
        if (isText && level > 0) {
            block.kind = PortionKind::Heading;
            block.level = level;
        }
        m_draft.blocks.append(block);
    }
}

void OdfReader::slide(const OdfNode &page)
{
    const OdfStyle style = m_styles.style("drawing-page"_L1, page.attribute("draw:style-name"_L1));
    if (style.hiddenPage) {
        m_draft.notes.leftOut(LeftOut::Hidden, Tr::tr("slide %1: %2").arg(page.attribute("draw:name"_L1), page.allText()));
        return;
    }
    // The title first, wherever it lies in the stack of frames.
    std::vector<OdfNode *> order = page.children;
    std::stable_partition(order.begin(), order.end(),
        [](const OdfNode *node) { return node->attribute("presentation:class"_L1) == "title"_L1; });
    for (const OdfNode *node : order) {
        const QString role = node->attribute("presentation:class"_L1);
        if (node->attribute("presentation:placeholder"_L1) == "true"_L1 && node->allText().isEmpty())
            continue;
        if (node->is("presentation:notes"_L1)) {
            Place notes;
            notes.kind = PortionKind::SpeakerNote;
            for (const OdfNode *part : node->children) {
                const QString partRole = part->attribute("presentation:class"_L1);
                if (partRole == "notes"_L1 || partRole.isEmpty())
                    part->is("draw:frame"_L1) ? frame(*part, notes) : block(*part, notes);
                else if (const QString text = part->allText(); !text.isEmpty())
                    frameLine(text, partRole != "footer"_L1);
            }
            flush();
        } else if (role == "header"_L1 || role == "footer"_L1 || role == "date-time"_L1 || role == "page-number"_L1) {
            frameLine(node->allText(), role != "footer"_L1);
        } else if (node->is("draw:frame"_L1)) {
            const bool isTitle = role == "title"_L1 || role == "subtitle"_L1;
            slideBlocks(aside([&] {
                frame(*node, {});
                flush();
            }), isTitle ? role == "title"_L1 ? 1 : 2 : 0);
        } else if (!node->name.startsWith("anim:"_L1) && !node->is("office:forms"_L1)) {
            slideBlocks(aside([&] { block(*node, {}); }), 0);
        }
    }
    flush();
}

} // namespace parallax
