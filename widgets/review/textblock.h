#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace parallax {

/// Wrapped text of one portion: one paragraph, or the cells of a table row beside each other. Laid out once for one width;
/// only portions on screen have one.
class TextBlock
{
public:
    TextBlock() = default;
    /// \a cellGap: room between cells, where \a cells is more than one text.
    TextBlock(const QStringList &cells, const QFont &font, int width, const QList<QTextLayout::FormatRange> &formats = {},
              int cellGap = 12);
    TextBlock(const QString &text, const QFont &font, int width, const QList<QTextLayout::FormatRange> &formats = {});

    int height() const { return m_height; }
    /// Width of the widest line: for single lines such as marks.
    int usedWidth() const { return m_usedWidth; }
    int cellCount() const { return int(m_cells.size()); }
    /// Left edge of a cell, relative to the block.
    qreal cellLeft(int cell) const { return m_cells[size_t(cell)].left; }

    void draw(QPainter *painter, QPointF at, const QColor &colour) const;
    /// Offset in the text (cells counted with their separators of \a separatorLength units) nearest to a point.
    int offsetAt(QPointF point, int separatorLength = 0) const;
    /// Rectangles that a stretch of a one-cell block covers, relative to the block.
    QList<QRectF> rectsOf(int start, int length) const;

private:
    struct Cell
    {
        std::unique_ptr<QTextLayout> layout;
        qreal left = 0;
        qreal width = 0;
    };
    void addCell(const QString &text, const QFont &font, qreal left, qreal width,
                 const QList<QTextLayout::FormatRange> &formats);

    std::vector<Cell> m_cells;
    int m_height = 0;
    int m_usedWidth = 0;
};

/// A wave under a stretch of text, as spelling checkers draw it.
QTextLayout::FormatRange squiggle(int start, int length, const QColor &colour);

} // namespace parallax
