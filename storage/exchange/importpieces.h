#pragma once

#include "storage/exchange/importblocks.h"
#include "storage/exchange/importmarks.h"

namespace parallax
{

/// A block with its mark split off: a portion in the making. Of a row, the cells are split later.
struct ImportPiece {
    ImportBlock block;
    MarkSplit split;
};
using ImportPieces = QList<ImportPiece>;

/// A line of the frame: EXERCISE strip, banner, line of the authority block.
bool isFrameLine(const QString &line, const MarkingLanguage &language);

/// Folds white space to one space; no-break spaces stay.
QString foldedSpace(const QString &text);

/// Lines of a frame that stand inside a paragraph become blocks of their own.
QList<ImportBlock> withFrameLinesApart(const QList<ImportBlock> &blocks, const MarkingLanguage &language);
/// Takes banner, EXERCISE strips, address and authority block off the ends, and repeats of the banner out of the
/// middle. \a doubts gets a sentence where top and bottom disagree.
void takeFrame(QList<ImportBlock> &blocks, ImportDraft &draft, QJsonObject &authorityBlock, QStringList &doubts,
    const MarkingLanguage &language);

/// What the stated banner and the marks below it say of each other (RLP-01); empty where they agree, under \a stated or, of a
/// file that names no regime, under either.
QStringList bannerDoubts(const Product &product, std::optional<Regime> stated, const MarkingLanguage &language);

/// Gives paragraphs the kinds that their printed numbers say ("16a." an item, "F1." a footnote), and captions their
/// tables and figures; a caption comes before what it names.
void arrangeCaptions(ImportPieces &pieces, ImportDraft &draft);

/// Portions that the rows of one table make: one a row, or one a cell where cells have marks of their own.
struct ImportedRow {
    PortionKind kind = PortionKind::TableRow;
    MarkSplit split;
};
class ImportTable
{
public:
    /// \a rows of one table, in order.
    ImportTable(const QList<const ImportBlock *> &rows, const MarkingLanguage &language);
    QList<ImportedRow> portionsOf(const ImportBlock &row, ImportNotes &notes) const;

private:
    const MarkingLanguage &m_language;
    qsizetype m_markColumn = -1; ///< one that holds nothing but marks
    bool m_numbered = false; ///< and a number before it
};

/// Binds "paragraph 4", "Table 1", "Figure 2" to the portions they name, and footnote signs to their footnotes.
void bindReferences(QList<Portion> &portions, const QStringList &footnoteLabels, ImportNotes &notes);

} // namespace parallax
