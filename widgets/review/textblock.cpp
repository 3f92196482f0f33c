#include "widgets/review/textblock.h"

#include <QPainter>
#include <QTextOption>

#include <cmath>

namespace parallax {

TextBlock::TextBlock(const QStringList &cells, const QFont &font, int width,
                     const QList<QTextLayout::FormatRange> &formats, int cellGap)
{
    const int count = std::max(1, int(cells.size()));
    const qreal cellWidth = std::max(20.0, (width - cellGap * (count - 1)) / qreal(count));
    for (int i = 0; i < count; ++i)
        addCell(cells.value(i), font, i * (cellWidth + cellGap), cellWidth, count == 1 ? formats : QList<QTextLayout::FormatRange>());
}

TextBlock::TextBlock(const QString &text, const QFont &font, int width, const QList<QTextLayout::FormatRange> &formats)
{
    addCell(text, font, 0, width, formats);
}

void TextBlock::addCell(const QString &text, const QFont &font, qreal left, qreal width,
                        const QList<QTextLayout::FormatRange> &formats)
{
    Cell cell;
    QString shown = text;
    shown.replace(QLatin1Char('\n'), QChar::LineSeparator);
    cell.layout = std::make_unique<QTextLayout>(shown, font);
    cell.left = left;
    cell.width = width;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    cell.layout->setTextOption(option);
    cell.layout->setCacheEnabled(true);
    if (!formats.isEmpty())
        cell.layout->setFormats(formats);
    cell.layout->beginLayout();
    qreal y = 0;
    while (true) {
        QTextLine line = cell.layout->createLine();
        if (!line.isValid())
            break;
        // As a QTextDocument does it, so that nothing moves when the editor takes a portion over.
        line.setLeadingIncluded(true);
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += line.height();
        m_usedWidth = std::max(m_usedWidth, int(std::ceil(left + line.naturalTextWidth())));
    }
    cell.layout->endLayout();
    m_height = std::max(m_height, int(std::ceil(y)));
    m_cells.push_back(std::move(cell));
}

void TextBlock::draw(QPainter *painter, QPointF at, const QColor &colour) const
{
    painter->setPen(colour);
    for (const Cell &cell : m_cells)
        cell.layout->draw(painter, at + QPointF(cell.left, 0));
}

int TextBlock::offsetAt(QPointF point, int separatorLength) const
{
    int before = 0;
    for (size_t i = 0; i < m_cells.size(); ++i) {
        const Cell &cell = m_cells[i];
        const bool last = i + 1 == m_cells.size();
        if (!last && point.x() >= m_cells[i + 1].left) {
            before += int(cell.layout->text().size()) + separatorLength;
            continue;
        }
        for (int n = 0; n < cell.layout->lineCount(); ++n) {
            const QTextLine line = cell.layout->lineAt(n);
            if (point.y() < line.y() + line.height() || n + 1 == cell.layout->lineCount())
                return before + line.xToCursor(point.x() - cell.left);
        }
        return before;
    }
    return before;
}

QList<QRectF> TextBlock::rectsOf(int start, int length) const
{
    QList<QRectF> rects;
    if (m_cells.size() != 1)
        return rects;
    const QTextLayout &layout = *m_cells.front().layout;
    for (int n = 0; n < layout.lineCount(); ++n) {
        const QTextLine line = layout.lineAt(n);
        const int from = std::max(start, line.textStart());
        const int to = std::min(start + length, line.textStart() + line.textLength());
        if (from > to || (from == to && length > 0))
            continue;
        const qreal left = line.cursorToX(from);
        rects.append(QRectF(left, line.y(), line.cursorToX(to) - left, line.height()));
    }
    return rects;
}

QTextLayout::FormatRange squiggle(int start, int length, const QColor &colour)
{
    QTextLayout::FormatRange range;
    range.start = start;
    range.length = std::max(1, length);
    range.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    range.format.setUnderlineColor(colour);
    return range;
}

} // namespace parallax
