#include "storage/exchange/copytext.h"

#include <QCryptographicHash>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

bool isRow(const ReleaseItem &item)
{
    return (item.kind == PortionKind::TableRow || item.kind == PortionKind::TableCell) && item.table >= 0;
}

QString joined(const QStringList &parts)
{
    QStringList there = parts;
    there.removeAll(QString());
    return there.join(u' ').simplified();
}

} // namespace

QString copyFormatName(CopyFormat format)
{
    switch (format) {
    case CopyFormat::Json: return u"json"_s;
    case CopyFormat::Html: return u"html"_s;
    case CopyFormat::Markdown: return u"md"_s;
    case CopyFormat::Pdf: return u"pdf"_s;
    case CopyFormat::Fodt: return u"fodt"_s;
    case CopyFormat::Odt: return u"odt"_s;
    case CopyFormat::Docx: return u"docx"_s;
    case CopyFormat::PdfA: return u"pdfa"_s;
    }
    return {};
}

std::optional<CopyFormat> copyFormatFromName(QStringView name)
{
    for (CopyFormat format : {CopyFormat::Json, CopyFormat::Html, CopyFormat::Markdown, CopyFormat::Pdf, CopyFormat::Fodt, CopyFormat::Odt, CopyFormat::Docx, CopyFormat::PdfA}) {
        if (name == copyFormatName(format))
            return format;
    }
    return std::nullopt;
}

QList<CopyBlock> copyBlocks(const ReleaseCopy &copy)
{
    QList<CopyBlock> blocks;
    for (const ReleaseItem &item : copy.items) {
        if (!isRow(item)) {
            blocks.append({{&item}, 0});
            continue;
        }
        const bool goesOn = !blocks.isEmpty() && blocks.constLast().columns > 0
            && blocks.constLast().items.constLast()->table == item.table;
        if (!goesOn)
            blocks.append({{}, 1});
        blocks.last().items.append(&item);
        blocks.last().columns = std::max(blocks.constLast().columns, int(copyCells(item).size()));
    }
    return blocks;
}

QStringList copyCells(const ReleaseItem &row)
{
    return row.text.split(u" | "_s);
}

QString copyNumber(const ReleaseItem &item)
{
    return item.number.isEmpty() || item.kind == PortionKind::Title ? QString() : item.number + u'.';
}

QString copyAddress(const ReleaseCopy &copy)
{
    QString address;
    if (!copy.recipients.isEmpty())
        address = u"For: %1."_s.arg(copy.recipients.join(u", "_s));
    if (copy.asOf.isKnown())
        address += (address.isEmpty() ? u"As of %1."_s : u" As of %1."_s).arg(copy.asOf.toString());
    return address;
}

QString copyStrip(const ReleaseCopy &copy)
{
    return copy.exercise ? u"EXERCISE EXERCISE EXERCISE"_s : QString();
}

QStringList copyNotices(const ReleaseCopy &copy)
{
    QStringList notices = copy.notices;
    notices.removeAll(copyStrip(copy));
    return notices;
}

bool copyNeedsTitle(const ReleaseCopy &copy)
{
    return std::none_of(copy.items.cbegin(), copy.items.cend(),
                        [](const ReleaseItem &item) { return item.kind == PortionKind::Title; });
}

QString copyImageLine(const QByteArray &image)
{
    return image.isEmpty() ? QString()
                           : u"image sha256:%1"_s.arg(QString::fromLatin1(QCryptographicHash::hash(image, QCryptographicHash::Sha256).toHex()));
}

QString addressOfImage(const QByteArray &image)
{
    return u"data:image/png;base64,"_s + QString::fromLatin1(image.toBase64());
}

std::optional<QByteArray> imageOfAddress(QStringView address)
{
    const QString start = addressOfImage({});
    if (!address.startsWith(start))
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(address.mid(start.size()).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || !decoded.decoded.startsWith("\x89PNG\r\n"))
        return std::nullopt;
    return decoded.decoded;
}

QStringList copyLines(const ReleaseCopy &copy, CopyFormat format)
{
    QStringList lines;
    const QStringList top{copyStrip(copy), copy.banner};
    // The PDF repeats strip and banner on each page; they are taken off before its lines are compared.
    const bool framed = format != CopyFormat::Pdf;
    if (format == CopyFormat::Html)
        lines.append(copy.title);
    if (framed)
        lines += top;
    lines.append(copyAddress(copy));
    lines += copyNotices(copy);
    if (copyNeedsTitle(copy))
        lines.append(copy.title);
    for (const CopyBlock &block : copyBlocks(copy)) {
        for (const ReleaseItem *item : block.items) {
            const QStringList cells = block.columns > 0 ? copyCells(*item) : QStringList{item->text};
            lines.append(joined(QStringList{copyNumber(*item), item->mark} + cells));
            if (framed) // the text of a PDF has no images
                lines.append(copyImageLine(item->image));
            lines.append(item->altText);
        }
    }
    if (framed)
        lines += QStringList{copy.banner, copyStrip(copy)};
    for (QString &line : lines)
        line = line.simplified();
    lines.removeAll(QString());
    return lines;
}

} // namespace parallax
