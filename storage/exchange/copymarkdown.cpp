#include "storage/exchange/copyencoders.h"

#include "model/tr.h"
#include "storage/exchange/copytext.h"

#include <QRegularExpression>

#include <md4c.h>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// Backslashes before everything that Markdown might read as more than a letter. Parentheses stay: a portion mark must
/// look like one.
QString escaped(const QString &text)
{
    static const QString special = u"\\`*_{}[]<>#|&~$"_s;
    QString markdown;
    const QString line = text.simplified();
    for (const QChar c : line) {
        if (special.contains(c))
            markdown += u'\\';
        markdown += c;
    }
    static const QRegularExpression numbered(u"^(\\d+)([.)])"_s);
    markdown.replace(numbered, u"\\1\\\\2"_s);
    if (!markdown.isEmpty() && u"+-="_s.contains(markdown.front()))
        markdown.prepend(u'\\');
    return markdown;
}

QString paragraph(const QString &text, const QString &around = {})
{
    return text.isEmpty() ? QString() : around + text + around + u"\n\n"_s;
}

QString itemMarkdown(const ReleaseItem &item)
{
    QStringList parts{copyNumber(item), item.mark, item.text};
    parts.removeAll(QString());
    QString text = escaped(parts.join(u' '));
    if (item.kind == PortionKind::Title)
        text.prepend(u"# "_s);
    else if (item.kind == PortionKind::Heading)
        text.prepend(u"## "_s);
    const QString image = item.image.isEmpty() ? QString() : paragraph(u"![](%1)"_s.arg(addressOfImage(item.image)));
    return paragraph(text) + image + paragraph(escaped(item.altText), u"*"_s);
}

QString tableMarkdown(const CopyBlock &block)
{
    const auto line = [&](const QStringList &cells) {
        return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
    };
    QStringList head, rule;
    for (int column = 0; column < block.columns + 2; ++column) {
        head.append(u" "_s);
        rule.append(u"---"_s);
    }
    QString markdown = line(head) + line(rule);
    for (const ReleaseItem *row : block.items) {
        QStringList cells{escaped(copyNumber(*row)), escaped(row->mark)};
        const QStringList texts = copyCells(*row);
        for (int column = 0; column < block.columns; ++column)
            cells.append(escaped(texts.value(column)));
        markdown += line(cells);
        if (!row->altText.isEmpty())
            markdown += line({escaped(row->altText)});
    }
    return markdown + u'\n';
}

struct Reader
{
    QStringList lines;
    QString line;
    bool open = false;

    void finish()
    {
        lines.append(line.simplified());
        line.clear();
        open = false;
    }
};

int enterBlock(MD_BLOCKTYPE type, void *, void *data)
{
    Reader &reader = *static_cast<Reader *>(data);
    switch (type) {
    case MD_BLOCK_P:
    case MD_BLOCK_H:
    case MD_BLOCK_TR:
        reader.open = true;
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        reader.line += u' ';
        break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
        break;
    default:
        reader.lines.append(u"block %1"_s.arg(int(type)));
    }
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void *, void *data)
{
    if (type == MD_BLOCK_P || type == MD_BLOCK_H || type == MD_BLOCK_TR)
        static_cast<Reader *>(data)->finish();
    return 0;
}

int enterSpan(MD_SPANTYPE type, void *detail, void *data)
{
    if (type == MD_SPAN_IMG) {
        const auto &source = static_cast<const MD_SPAN_IMG_DETAIL *>(detail)->src;
        const auto image = imageOfAddress(QString::fromUtf8(source.text, qsizetype(source.size)));
        static_cast<Reader *>(data)->lines.append(image ? copyImageLine(*image) : u"span image"_s);
        return 0;
    }
    if (type != MD_SPAN_STRONG && type != MD_SPAN_EM)
        static_cast<Reader *>(data)->lines.append(u"span %1"_s.arg(int(type)));
    return 0;
}

int leaveSpan(MD_SPANTYPE, void *, void *)
{
    return 0;
}

int text(MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size, void *data)
{
    Reader &reader = *static_cast<Reader *>(data);
    const QString piece = type == MD_TEXT_BR || type == MD_TEXT_SOFTBR ? u" "_s : QString::fromUtf8(bytes, qsizetype(size));
    if (reader.open)
        reader.line += piece;
    else
        reader.lines.append(piece);
    return 0;
}

} // namespace

QByteArray copyToMarkdown(const ReleaseCopy &copy)
{
    const QString strip = paragraph(escaped(copyStrip(copy)), u"**"_s);
    const QString banner = paragraph(escaped(copy.banner), u"**"_s);
    QString markdown = strip + banner + paragraph(escaped(copyAddress(copy)));
    const QStringList notices = copyNotices(copy);
    for (const QString &notice : notices)
        markdown += paragraph(escaped(notice));
    if (copyNeedsTitle(copy) && !copy.title.isEmpty())
        markdown += paragraph(u"# "_s + escaped(copy.title));
    for (const CopyBlock &block : copyBlocks(copy))
        markdown += block.columns > 0 ? tableMarkdown(block) : itemMarkdown(*block.items.constFirst());
    markdown += banner + strip;
    return markdown.trimmed().append(u'\n').toUtf8();
}

Result<QStringList> linesOfMarkdown(const QByteArray &bytes)
{
    Reader reader;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES;
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = enterSpan;
    parser.leave_span = leaveSpan;
    parser.text = text;
    if (md_parse(bytes.constData(), MD_SIZE(bytes.size()), &parser, &reader) != 0)
        return Error{ErrorCode::Malformed, Tr::tr("This is no Markdown."), {}};
    reader.lines.removeAll(QString());
    return reader.lines;
}

} // namespace parallax
