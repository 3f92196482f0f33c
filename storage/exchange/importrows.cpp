#include "storage/exchange/importpieces.h"

#include "model/tr.h"

#include <QRegularExpression>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

QString rowNumber(const QString &cell)
{
    static const QRegularExpression number(u"^(\\d{1,4}[a-z]{0,3})\\.?$"_s);
    return number.match(cell).captured(1);
}

QStringList foldedCells(const ImportBlock &row)
{
    QStringList cells;
    cells.reserve(row.cells.size());
    for (const QString &cell : row.cells)
        cells.append(foldedSpace(cell));
    while (!cells.isEmpty() && cells.last().isEmpty())
        cells.removeLast();
    return cells;
}

} // namespace

ImportTable::ImportTable(const QList<const ImportBlock *> &rows, const MarkingLanguage &language)
    : m_language(language)
{
    // A column of marks: a mark and nothing else in each row below the head. The first such column.
    QList<bool> onlyMarks;
    bool numbered = true;
    qsizetype body = 0;
    for (const ImportBlock *row : rows) {
        const QStringList cells = foldedCells(*row);
        if (row->headerRow || cells.isEmpty())
            continue;
        ++body;
        if (body == 1)
            onlyMarks.fill(true, cells.size());
        for (qsizetype column = 0; column < onlyMarks.size(); ++column)
            onlyMarks[column]
                = onlyMarks[column] && column < cells.size() && !loneMark(cells[column], language).isNull();
        numbered = numbered && cells.size() > 1 && !rowNumber(cells[0]).isEmpty();
    }
    m_markColumn = body > 0 ? onlyMarks.indexOf(true) : -1;
    m_numbered = m_markColumn == 1 && numbered;
}

QList<ImportedRow> ImportTable::portionsOf(const ImportBlock &row, ImportNotes &notes) const
{
    QStringList cells = foldedCells(row);
    if (cells.isEmpty())
        return {};
    for (const QString &cell : row.cells) {
        for (qsizetype at = cell.indexOf(u'\n'); at >= 0; at = cell.indexOf(u'\n', at + 1)) {
            const QStringView line = QStringView(cell).mid(at + 1);
            if (!QStringView(cell).left(at).trimmed().isEmpty() && opensWithMark(line, m_language)) {
                return { { PortionKind::TableRow,
                    { {}, {}, cells.join(u" | "_s), Tr::tr("a line inside one of its cells begins with a mark"),
                        false } } };
            }
        }
    }
    MarkSplit split;
    if (m_markColumn >= 0 && m_markColumn < cells.size()) {
        const QString cell = cells.takeAt(m_markColumn);
        if (const QString mark = loneMark(cell, m_language); !mark.isNull())
            split.mark = mark;
        else if (row.headerRow && !cell.isEmpty() && splitMark(cell, m_language).mark.isNull())
            notes.leftOut(ImportNotes::LeftOut::Column, cell);
        else if (!cell.isEmpty())
            cells.insert(m_markColumn, cell);
        if (m_numbered && !cells.isEmpty() && (cells[0].isEmpty() || !rowNumber(cells[0]).isEmpty()))
            split.number = rowNumber(cells.takeFirst());
    }
    if (m_markColumn < 0 && cells.size() > 1 && !loneMark(cells[0], m_language).isNull())
        split.mark = cells.takeFirst();
    QList<MarkSplit> parts;
    QStringList texts;
    QSet<QString> marks;
    int full = 0, marked = 0;
    for (const QString &cell : std::as_const(cells)) {
        parts.append(splitMark(cell, m_language));
        const MarkSplit &part = parts.last();
        if (!part.doubt.isNull()) {
            MarkSplit doubted;
            doubted.text = cells.join(u" | "_s);
            if (!split.mark.isNull())
                doubted.text.prepend(split.mark + u" | "_s);
            doubted.doubt = part.doubt;
            return { { PortionKind::TableRow, doubted } };
        }
        texts.append(part.text);
        full += cell.isEmpty() ? 0 : 1;
        marked += part.mark.isNull() ? 0 : 1;
        if (!part.mark.isNull() && part.mark != split.mark)
            marks.insert(part.mark);
    }
    const bool firstOnly = marked == 1 && !parts.constFirst().mark.isNull();
    if (split.mark.isNull() && marks.size() == 1 && (firstOnly || marked == full)) {
        split.mark = *marks.cbegin();
        split.number = parts.constFirst().number;
        split.spacesMended = parts.constFirst().spacesMended;
        if (firstOnly && full > 1)
            notes.guess(ImportNotes::Guess::RowMark);
    } else if (!marks.isEmpty()) {
        // Marks differ from cell to cell: each cell is a portion. One without a mark has that of the column of marks,
        // or none.
        QList<ImportedRow> portions;
        for (const MarkSplit &part : std::as_const(parts)) {
            if (part.text.isEmpty())
                continue;
            portions.append({ PortionKind::TableCell, part });
            if (part.mark.isNull())
                portions.last().split.mark = split.mark;
        }
        return portions;
    }
    split.text = texts.join(u" | "_s);
    // A mark inside a cell is seen here, as it is inside a paragraph.
    if (!split.mark.isNull()) {
        const MarkSplit whole = splitMark(split.mark + u' ' + split.text, m_language);
        if (!whole.doubt.isNull() && !split.text.isEmpty())
            return { { PortionKind::TableRow, whole } };
    }
    if (split.text.isEmpty() && split.mark.isNull())
        return {};
    return { { PortionKind::TableRow, split } };
}

} // namespace parallax
