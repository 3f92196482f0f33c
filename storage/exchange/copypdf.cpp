#include "storage/exchange/copyencoders.h"

#include "model/tr.h"
#include "storage/exchange/copytext.h"
#include "storage/exchange/pdfobjects.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QPdfWriter>
#include <QTextLayout>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr int kResolution = 1200;
constexpr qreal kMm = kResolution / 25.4;

QFont font(qreal points, bool bold = false, bool italic = false)
{
    QFont made(QStringList{u"DejaVu Sans"_s, u"B612"_s}, -1);
    made.setPointSizeF(points);
    made.setBold(bold);
    made.setItalic(italic);
    // Any spacing at all keeps "fi" two letters, so that the text can be searched and read back.
    made.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return made;
}

/// Text set into lines of a width.
struct SetText
{
    std::shared_ptr<QTextLayout> layout;
    qreal height = 0;

    SetText(const QString &text, const QFont &textFont, qreal width, QPaintDevice *device, int boldLength = 0)
        : layout(std::make_shared<QTextLayout>(text, textFont, device))
    {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout->setTextOption(option);
        if (boldLength > 0) {
            QTextLayout::FormatRange bold{0, boldLength, {}};
            bold.format.setFontWeight(QFont::Bold);
            layout->setFormats({bold});
        }
        layout->beginLayout();
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, height});
            height += line.height();
        }
        layout->endLayout();
    }
};

/// A piece that stands on one page: a line of text, or a row of a table.
struct Piece
{
    qreal height = 0;
    bool keepWithNext = false;
    std::function<void(QPainter &, QPointF)> paint;
};

class PdfCopy
{
public:
    PdfCopy(const ReleaseCopy &copy, QPdfWriter &writer)
        : m_copy(copy), m_writer(writer), m_width(writer.width()), m_height(writer.height()),
          m_frame(kMm * (copyStrip(copy).isEmpty() ? 9 : 15))
    {
    }

    void write()
    {
        setPieces();
        QList<QList<Piece>> pages{{}};
        qreal used = 0;
        const qreal room = m_height - 2 * m_frame - 10 * kMm; // less the gap on top and the foot
        for (qsizetype i = 0; i < m_pieces.size(); ++i) {
            qreal wanted = m_pieces[i].height;
            for (qsizetype k = i; m_pieces[k].keepWithNext && k + 1 < m_pieces.size(); ++k)
                wanted += m_pieces[k + 1].height;
            if (used > 0 && used + std::min(wanted, room) > room) {
                pages.append(QList<Piece>());
                used = 0;
            }
            pages.last().append(m_pieces[i]);
            used += m_pieces[i].height;
        }
        QPainter painter(&m_writer);
        for (qsizetype page = 0; page < pages.size(); ++page) {
            if (page > 0)
                m_writer.newPage();
            paintFrame(painter, int(page) + 1, int(pages.size()));
            QPointF at(0, m_frame + 3 * kMm);
            for (const Piece &piece : std::as_const(pages[page])) {
                piece.paint(painter, at);
                at.ry() += piece.height;
            }
        }
    }

private:
    void setPieces()
    {
        addText(copyAddress(m_copy), font(9));
        const QStringList notices = copyNotices(m_copy);
        for (const QString &notice : notices)
            addText(notice, font(9, false, true));
        if (copyNeedsTitle(m_copy))
            addText(m_copy.title, font(15, true), 0, true);
        for (const CopyBlock &block : copyBlocks(m_copy)) {
            if (block.columns > 0) {
                for (const ReleaseItem *row : block.items)
                    addRow(*row, block.columns);
                addGap(3 * kMm);
            } else {
                addItem(*block.items.constFirst());
            }
        }
    }

    void addItem(const ReleaseItem &item)
    {
        const QString text = (item.mark.isEmpty() ? item.text : item.mark + u' ' + item.text).simplified();
        const int markLength = int(item.mark.simplified().size());
        const bool caption = item.kind == PortionKind::TableCaption || item.kind == PortionKind::FigureCaption;
        const bool heading = item.kind == PortionKind::Heading;
        if (item.kind == PortionKind::Title) {
            addText(text, font(15, true), 0, true);
            return;
        }
        const qreal indent = copyNumber(item).isEmpty() ? 0 : 14 * kMm;
        addText(text, heading ? font(12, true) : font(10, caption), indent, heading || caption, copyNumber(item), markLength);
        addImage(item.image, indent);
        addText(item.altText.simplified(), font(9, false, true), indent);
    }

    /// As wide as the text, no higher than half a page.
    void addImage(const QByteArray &png, qreal indent)
    {
        const QImage image = QImage::fromData(png, "PNG");
        if (image.isNull())
            return;
        const QSizeF room(m_width - indent, (m_height - 2 * m_frame) / 2);
        const QSizeF size = QSizeF(image.size()).scaled(room, Qt::KeepAspectRatio);
        m_pieces.append({size.height(), true, [image, indent, size](QPainter &painter, QPointF at) {
                             painter.setRenderHint(QPainter::LosslessImageRendering);
                             painter.drawImage(QRectF(at + QPointF(indent, 0), size), image);
                         }});
        addGap(2 * kMm);
    }

    void addText(const QString &text, const QFont &textFont, qreal indent = 0, bool keepWithNext = false,
                 const QString &number = {}, int boldLength = 0)
    {
        if (text.isEmpty() && number.isEmpty())
            return;
        const SetText set(text, textFont, m_width - indent, &m_writer, boldLength);
        for (int i = 0; i < set.layout->lineCount(); ++i) {
            const QTextLine line = set.layout->lineAt(i);
            // Drawn before its text, so that it is read before it.
            const QString first = i == 0 ? number : QString();
            const auto paint = [this, layout = set.layout, i, indent, first, textFont](QPainter &painter, QPointF at) {
                const QTextLine each = layout->lineAt(i);
                painter.setFont(textFont);
                if (!first.isEmpty())
                    painter.drawText(QPointF(at.x(), at.y() + each.ascent()), first);
                QTextLine drawn = each;
                drawn.draw(&painter, QPointF(at.x() + indent, at.y() - each.y()));
            };
            // Two lines at least stand together at the end of a page.
            const bool keep = keepWithNext || (i == 0 && set.layout->lineCount() > 1);
            m_pieces.append({line.height(), keep, paint});
        }
        addGap(2 * kMm);
        m_pieces.last().keepWithNext = keepWithNext;
    }

    void addGap(qreal height)
    {
        m_pieces.append({height, false, [](QPainter &, QPointF) {}});
    }

    void addRow(const ReleaseItem &row, int columns)
    {
        const QStringList texts = copyCells(row);
        const qreal numberWidth = 14 * kMm, markWidth = 38 * kMm, pad = 1.2 * kMm;
        const qreal cellWidth = (m_width - numberWidth - markWidth) / columns;
        QList<qreal> lefts{0, numberWidth};
        QList<SetText> cells{SetText(copyNumber(row), font(9), numberWidth - 2 * pad, &m_writer),
                             SetText(row.mark.simplified(), font(9, true), markWidth - 2 * pad, &m_writer)};
        for (int column = 0; column < columns; ++column) {
            lefts.append(numberWidth + markWidth + column * cellWidth);
            cells.append(SetText(texts.value(column).simplified(), font(9), cellWidth - 2 * pad, &m_writer));
        }
        lefts.append(m_width);
        qreal height = 0;
        for (const SetText &cell : cells)
            height = std::max(height, cell.height);
        height += 2 * pad;
        if (height > m_height - 2 * m_frame - 11 * kMm) {
            // A row taller than a page is no row any more: it runs on as text.
            ReleaseItem plain = row;
            plain.text = texts.join(u' ');
            addItem(plain);
            return;
        }
        m_pieces.append({height, false, [cells, lefts, height, pad](QPainter &painter, QPointF at) {
                             painter.setPen(QPen(Qt::gray, 0.2 * kMm));
                             for (qsizetype i = 0; i < cells.size(); ++i)
                                 painter.drawRect(QRectF(at.x() + lefts[i], at.y(), lefts[i + 1] - lefts[i], height));
                             painter.setPen(Qt::black);
                             for (qsizetype i = 0; i < cells.size(); ++i)
                                 cells[i].layout->draw(&painter, at + QPointF(lefts[i] + pad, pad));
                         }});
        if (!row.altText.isEmpty())
            addText(row.altText.simplified(), font(9, false, true));
    }

    void paintFrame(QPainter &painter, int page, int pages)
    {
        const CopyBannerColours colours = bannerColours(m_copy.banner);
        const QString strip = copyStrip(m_copy);
        const qreal stripHeight = strip.isEmpty() ? 0 : 6 * kMm;
        const auto bar = [&](qreal top, qreal height, const QString &text, const QColor &back, const QColor &pen) {
            painter.fillRect(QRectF(0, top, m_width, height), back);
            painter.setPen(pen);
            QFont bold = font(11, true);
            // The whole banner stands on one line, however long it is.
            while (bold.pointSizeF() > 4 && QFontMetricsF(bold, &m_writer).horizontalAdvance(text) > m_width - 4 * kMm)
                bold.setPointSizeF(bold.pointSizeF() - 0.5);
            painter.setFont(bold);
            painter.drawText(QRectF(0, top, m_width, height), Qt::AlignCenter, text);
        };
        if (!strip.isEmpty()) {
            bar(0, stripHeight, strip, QColor(u"#dddddd"_s), Qt::black);
            bar(m_height - stripHeight, stripHeight, strip, QColor(u"#dddddd"_s), Qt::black);
        }
        bar(stripHeight, 8 * kMm, m_copy.banner, QColor(colours.background), QColor(colours.text));
        bar(m_height - stripHeight - 8 * kMm, 8 * kMm, m_copy.banner, QColor(colours.background), QColor(colours.text));
        painter.setPen(Qt::black);
        painter.setFont(font(8));
        const QRectF foot(0, m_height - m_frame - 4 * kMm, m_width, 4 * kMm);
        painter.drawText(foot, Qt::AlignCenter, footText(m_copy, page, pages));
    }

public:
    static QString footText(const ReleaseCopy &copy, int page, int pages)
    {
        const QString number = u"Page %1 of %2"_s.arg(page).arg(pages);
        return copy.recipients.isEmpty() ? number : u"%1 - %2"_s.arg(copy.recipients.join(u", "_s), number);
    }

private:
    const ReleaseCopy &m_copy;
    QPdfWriter &m_writer;
    const qreal m_width, m_height, m_frame;
    QList<Piece> m_pieces;
};

} // namespace

QString folded(const QString &text)
{
    QString kept;
    for (const QChar c : text) {
        // Where a line ends with a hyphen PDFium gives a mark of its own instead.
        if (c == QChar(0x0002) || c == QChar(0xfffe))
            kept += u'-';
        else if (!c.isSpace() && c != QChar(0))
            kept += c;
    }
    return kept.normalized(QString::NormalizationForm_KC);
}

Result<QByteArray> copyToPdf(const ReleaseCopy &copy)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return Error{ErrorCode::Unsupported, Tr::tr("A PDF needs fonts, and so the program's graphical half."), {}};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kResolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(20, 12, 20, 12), QPageLayout::Millimeter);
        PdfCopy(copy, writer).write();
    }
    if (auto clean = pdfWithoutOrigin(bytes))
        return *clean;
    return Error{ErrorCode::Io, Tr::tr("The PDF could not be cleaned of its origin."), {}};
}

Result<QString> textOfPdf(const QByteArray &bytes, const ReleaseCopy &copy)
{
    if (!pdfHasNoOrigin(bytes))
        return Error{ErrorCode::Malformed, Tr::tr("The PDF says who made it and when."), {}};
    QByteArray data = bytes;
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready)
        return Error{ErrorCode::Malformed, Tr::tr("This is no PDF."), {}};
    QString text;
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        const QString found = folded(document.getAllText(page).text());
        const QString strip = copyStrip(copy);
        // In the order they are painted.
        const QString frame = folded(strip + strip + copy.banner + copy.banner + PdfCopy::footText(copy, page + 1, pages));
        if (!found.startsWith(frame))
            return Error{ErrorCode::Malformed, Tr::tr("Page %1 does not begin with its banner.").arg(page + 1), {}};
        text += found.mid(frame.size());
    }
    return text;
}

} // namespace parallax
