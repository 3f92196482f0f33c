#include "storage/exchange/importmarkdown.h"

#include "model/tr.h"
#include "storage/exchange/importhtml.h"

#include <QRegularExpression>

#include <libxml/HTMLparser.h>
#include <md4c.h>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

/// Cells that one file may have: the parser fills short rows up, so that a wide head over many rows costs their
/// product.
constexpr int kMaxCells = 4'000'000;

/// Words without the signs that Markdown puts around them.
QStringList bareWords(const QString &text)
{
    static const QRegularExpression signs(u"[\\s\\[\\]()<>\"'!|`*_~:]+"_s);
    return text.split(signs, Qt::SkipEmptyParts);
}

struct List {
    bool ordered = false;
    unsigned next = 1;
};

/// The parser's events, made into blocks.
class MarkdownReader
{
public:
    MarkdownReader(MarkdownSource source, ImportDraft &draft, const ImportLimits &limits)
        : m_source(std::move(source))
        , m_draft(draft)
        , m_limits(limits)
        , m_taken(size_t(m_source.bytes.size()), false)
    {
    }

    Result<void> read();

    int enterBlock(MD_BLOCKTYPE type, void *detail);
    int leaveBlock(MD_BLOCKTYPE type);
    int enterSpan(MD_SPANTYPE type, void *detail);
    int leaveSpan(MD_SPANTYPE type);
    int text(MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size);

private:
    void open(PortionKind kind, int level = 0)
    {
        flush();
        m_block = ImportBlock {};
        m_block.kind = kind;
        m_block.level = level;
        m_open = true;
        m_onlyEmphasis = true;
    }
    void flush();
    void flushPictures();
    void openParagraph();
    void addText(const QString &piece);
    void inlineTag(const QString &tag);
    void take(const MD_CHAR *bytes, MD_SIZE size);
    void say(const QString &text);
    void sayWhatWasPassedOver();
    int refuse(Error error)
    {
        m_error = std::move(error);
        return -1; // below 0: the parser passes other values over, whatever its header says
    }

    MarkdownSource m_source;
    ImportDraft &m_draft;
    ImportLimits m_limits;
    std::vector<bool> m_taken; ///< bytes of the source that ended in a block or a note
    std::optional<Error> m_error;

    ImportBlock m_block;
    bool m_open = false, m_onlyEmphasis = false;
    int m_depth = 0, m_emphasis = 0, m_cells = 0;
    QList<List> m_lists;
    bool m_inRow = false, m_inHead = false;
    int m_table = -1;
    QByteArray m_html;
    bool m_inHtml = false;
    int m_struckFrom = -1;
    int m_imageDepth = 0;
    ImportBlock m_picture;
    QList<ImportBlock> m_pictures; ///< seen in the block that is open; they follow it
    QSet<QString> m_said; ///< words of link targets, which have a note already
};

void MarkdownReader::take(const MD_CHAR *bytes, MD_SIZE size)
{
    const MD_CHAR *begin = m_source.bytes.constData();
    if (bytes < begin || bytes + size > begin + m_source.bytes.size())
        return;
    std::fill_n(m_taken.begin() + (bytes - begin), size, true);
}

void MarkdownReader::say(const QString &text)
{
    const QStringList words = bareWords(text);
    m_said.unite(QSet<QString>(words.cbegin(), words.cend()));
}

void MarkdownReader::flushPictures()
{
    m_draft.blocks += m_pictures;
    m_pictures.clear();
}

void MarkdownReader::flush()
{
    if (!m_open)
        return;
    m_open = false;
    static const QRegularExpression footnote(u"^\\[\\^([^\\]\\s]+)\\]:\\s*"_s);
    if (const auto match = footnote.match(m_block.text); match.hasMatch()) {
        m_block.kind = PortionKind::Footnote;
        m_block.label = match.captured(1);
        m_block.text.remove(0, match.capturedLength());
    }
    m_block.emphasised = m_onlyEmphasis;
    if (!m_block.text.trimmed().isEmpty())
        m_draft.blocks.append(m_block);
    if (m_table < 0)
        flushPictures();
}

/// Text in a list item stands in a paragraph of its own, or bare where the list is tight.
void MarkdownReader::openParagraph()
{
    if (m_open && m_block.kind == PortionKind::ListItem && m_block.text.isEmpty())
        return;
    if (m_lists.isEmpty())
        open(PortionKind::Para);
    else
        open(PortionKind::ListItem, int(m_lists.size()));
}

void MarkdownReader::addText(const QString &piece)
{
    if (m_imageDepth > 0) {
        m_picture.altText += piece;
        return;
    }
    if (m_inRow) {
        m_block.cells.last() += piece;
        return;
    }
    if (!m_open)
        openParagraph();
    if (m_emphasis == 0 && !piece.trimmed().isEmpty())
        m_onlyEmphasis = false;
    m_block.text += piece;
}

int MarkdownReader::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    if (++m_depth > m_limits.depth)
        return refuse(
            { ErrorCode::TooLarge, Tr::tr("Lists and quotes are nested more than %1 deep.").arg(m_limits.depth), {} });
    if (m_draft.blocks.size() > m_limits.portions)
        return refuse(
            { ErrorCode::TooLarge, Tr::tr("The file has more than %1 portions.").arg(m_limits.portions), {} });
    switch (type) {
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        flush();
        m_lists.append(type == MD_BLOCK_OL ? List { true, static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start } : List {});
        break;
    case MD_BLOCK_LI: {
        open(PortionKind::ListItem, int(m_lists.size()));
        List &list = m_lists.last();
        if (list.ordered && m_lists.size() == 1)
            m_block.printedNumber = QString::number(list.next);
        ++list.next;
        break;
    }
    case MD_BLOCK_P:
        openParagraph();
        break;
    case MD_BLOCK_H:
        open(PortionKind::Heading, int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level));
        break;
    case MD_BLOCK_CODE: {
        open(m_lists.isEmpty() ? PortionKind::Para : PortionKind::ListItem, int(m_lists.size()));
        m_block.preformatted = true;
        break;
    }
    case MD_BLOCK_HTML:
        flush();
        m_inHtml = true;
        break;
    case MD_BLOCK_TABLE:
        flush();
        m_table = m_draft.groups++;
        break;
    case MD_BLOCK_THEAD:
        m_inHead = true;
        break;
    case MD_BLOCK_TBODY:
        m_inHead = false;
        break;
    case MD_BLOCK_TR:
        m_block = ImportBlock {};
        m_block.kind = PortionKind::TableRow;
        m_block.group = m_table;
        m_block.headerRow = m_inHead;
        m_inRow = true;
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        if (++m_cells > kMaxCells)
            return refuse({ ErrorCode::TooLarge, Tr::tr("The tables have more than %1 cells.").arg(kMaxCells), {} });
        m_block.cells.append(QString());
        break;
    case MD_BLOCK_HR:
    case MD_BLOCK_QUOTE:
        flush();
        break;
    case MD_BLOCK_DOC:
        break;
    }
    return 0;
}

int MarkdownReader::leaveBlock(MD_BLOCKTYPE type)
{
    --m_depth;
    switch (type) {
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        flush();
        m_lists.removeLast();
        break;
    case MD_BLOCK_TR:
        m_inRow = false;
        m_draft.blocks.append(m_block);
        break;
    case MD_BLOCK_TABLE:
        m_table = -1;
        flushPictures();
        break;
    case MD_BLOCK_HTML: {
        m_inHtml = false;
        if (const Result<void> read = readHtmlFragment(m_html, m_limits, m_draft); !read)
            return refuse(read.error());
        m_html.clear();
        break;
    }
    case MD_BLOCK_LI:
    case MD_BLOCK_P:
    case MD_BLOCK_H:
    case MD_BLOCK_CODE:
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_DOC:
        flush();
        break;
    case MD_BLOCK_HR:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        break;
    }
    return 0;
}

QString attributeText(const MD_ATTRIBUTE &attribute)
{
    return QString::fromUtf8(attribute.text, qsizetype(attribute.size));
}

int MarkdownReader::enterSpan(MD_SPANTYPE type, void *detail)
{
    switch (type) {
    case MD_SPAN_EM:
    case MD_SPAN_STRONG:
        ++m_emphasis;
        break;
    case MD_SPAN_A: {
        const auto *link = static_cast<MD_SPAN_A_DETAIL *>(detail);
        const QString target = attributeText(link->href);
        say(target);
        m_draft.notes.leftOut(ImportNotes::LeftOut::LinkTarget, target);
        if (const QString title = attributeText(link->title); !title.isEmpty()) {
            say(title);
            m_draft.notes.leftOut(ImportNotes::LeftOut::Attribute, title);
        }
        break;
    }
    case MD_SPAN_IMG: {
        if (m_imageDepth++ > 0)
            break;
        const auto *image = static_cast<MD_SPAN_IMG_DETAIL *>(detail);
        m_picture = ImportBlock {};
        m_picture.kind = PortionKind::Figure;
        m_picture.group = m_draft.groups++;
        m_picture.title = attributeText(image->title);
        say(attributeText(image->src));
        say(m_picture.title);
        takePictureSource(attributeText(image->src), m_picture, m_draft.notes);
        break;
    }
    case MD_SPAN_DEL:
        m_struckFrom = int(m_block.text.size());
        break;
    default:
        break;
    }
    return 0;
}

int MarkdownReader::leaveSpan(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM:
    case MD_SPAN_STRONG:
        --m_emphasis;
        break;
    case MD_SPAN_IMG:
        if (--m_imageDepth == 0)
            m_pictures.append(m_picture);
        break;
    case MD_SPAN_DEL:
        m_draft.notes.guess(ImportNotes::Guess::StruckOut, m_block.text.mid(m_struckFrom));
        break;
    default:
        break;
    }
    return 0;
}

QString decodedEntity(const QString &entity)
{
    if (entity.startsWith("&#"_L1)) {
        const bool hex = entity.size() > 2 && (entity[2] == u'x' || entity[2] == u'X');
        bool ok = false;
        const uint code = QStringView(entity).mid(hex ? 3 : 2).chopped(1).toUInt(&ok, hex ? 16 : 10);
        return ok && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
            ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1)
            : QString(QChar(0xfffd));
    }
    const QByteArray name = entity.mid(1, entity.size() - 2).toLatin1();
    const htmlEntityDesc *known = htmlEntityLookup(reinterpret_cast<const xmlChar *>(name.constData()));
    if (!known)
        return entity;
    const char32_t code = known->value;
    return QString::fromUcs4(&code, 1);
}

void MarkdownReader::inlineTag(const QString &tag)
{
    static const QRegularExpression plain(
        u"^</?(?:b|i|u|s|em|strong|small|sub|sup|span|code|kbd|mark|abbr|cite|q|wbr)\\s*/?>$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression lineBreak(u"^<br\\s*/?>$"_s, QRegularExpression::CaseInsensitiveOption);
    if (lineBreak.match(tag).hasMatch())
        addText(u"\n"_s);
    else if (tag.toLower() == "<sup>"_L1 && m_open && !m_inRow && !m_block.text.isEmpty()
        && m_block.text.back().isDigit())
        addText(u"^"_s); // 10³ must not become 103
    else if (tag.startsWith("<!--"_L1))
        m_draft.notes.leftOut(ImportNotes::LeftOut::Comment, tag.mid(4, tag.size() - 7));
    else if (!plain.match(tag).hasMatch())
        m_draft.notes.leftOut(ImportNotes::LeftOut::Tag, tag);
}

int MarkdownReader::text(MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size)
{
    take(bytes, size);
    const QString piece = QString::fromUtf8(bytes, qsizetype(size));
    if (m_inHtml) {
        m_html.append(bytes, qsizetype(size));
        return 0;
    }
    switch (type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        addText(u"\n"_s);
        break;
    case MD_TEXT_ENTITY:
        addText(decodedEntity(piece));
        break;
    case MD_TEXT_HTML:
        inlineTag(piece);
        break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_NULLCHAR:
    case MD_TEXT_CODE:
    case MD_TEXT_LATEXMATH:
        addText(piece);
        break;
    }
    return 0;
}

/// Cells past the head's columns, words behind a fence, definitions: what the parser knows and does not hand out.
void MarkdownReader::sayWhatWasPassedOver()
{
    static const QRegularExpression itemNumber(u"^[ \\t>*+-]*\\d{1,9}[.)]?$"_s);
    const QByteArray &bytes = m_source.bytes;
    qsizetype start = 0;
    for (size_t line = 0; start < bytes.size(); ++line) {
        qsizetype end = bytes.indexOf('\n', start);
        end = end < 0 ? bytes.size() : end;
        QByteArray passed;
        bool matters = false;
        for (qsizetype i = start; i < end; ++i) {
            const char c = bytes[i];
            if (m_taken[size_t(i)]) {
                if (!passed.isEmpty() && passed.back() != '\n')
                    passed += '\n';
                continue;
            }
            passed += c;
            matters = matters || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
                || uchar(c) >= 0x80;
        }
        start = end + 1;
        if (!matters)
            continue;
        const QList<QByteArray> pieces = passed.split('\n');
        for (const QByteArray &piece : pieces) {
            const QString words = QString::fromUtf8(piece).simplified();
            const QStringList bare = bareWords(words);
            const bool said
                = std::all_of(bare.cbegin(), bare.cend(), [&](const QString &word) { return m_said.contains(word); });
            const bool any = std::any_of(words.cbegin(), words.cend(), [](QChar c) { return c.isLetterOrNumber(); });
            if (any && !said && !itemNumber.match(words).hasMatch()) {
                m_draft.notes.leftOut(
                    ImportNotes::LeftOut::Other, Tr::tr("line %1: %2").arg(m_source.lineNumbers.at(line)).arg(words));
            }
        }
    }
}

Result<void> MarkdownReader::read()
{
    MD_PARSER parser {};
    // Text that is only indented is text with a mark before it, not code.
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *me) {
        return static_cast<MarkdownReader *>(me)->enterBlock(type, detail);
    };
    parser.leave_block
        = [](MD_BLOCKTYPE type, void *, void *me) { return static_cast<MarkdownReader *>(me)->leaveBlock(type); };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *me) {
        return static_cast<MarkdownReader *>(me)->enterSpan(type, detail);
    };
    parser.leave_span
        = [](MD_SPANTYPE type, void *, void *me) { return static_cast<MarkdownReader *>(me)->leaveSpan(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size, void *me) {
        return static_cast<MarkdownReader *>(me)->text(type, bytes, size);
    };
    if (md_parse(m_source.bytes.constData(), MD_SIZE(m_source.bytes.size()), &parser, this) != 0)
        return m_error.value_or(
            Error { ErrorCode::Malformed, Tr::tr("The Markdown parser gave up on this file."), {} });
    sayWhatWasPassedOver();
    return {};
}

} // namespace

Result<ImportDraft> readMarkdown(const QByteArray &utf8, const ImportLimits &limits)
{
    ImportDraft draft;
    MarkdownSource source = preparedMarkdown(utf8, draft);
    if (const Result<void> read = MarkdownReader(std::move(source), draft, limits).read(); !read)
        return read.error();
    return draft;
}

} // namespace parallax
