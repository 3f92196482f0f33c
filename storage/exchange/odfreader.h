#pragma once

#include "model/marking/language.h"
#include "storage/exchange/importblocks.h"
#include "storage/exchange/odfstyles.h"

namespace parallax
{

/// Makes blocks of one flat ODF document; made for one call of readFlatOdf(). The work stands in three files: odfreader.cpp
/// (document, blocks, lists), odfinline.cpp (what stands in a paragraph), odfframes.cpp (tables, pictures, shapes, slides).
class OdfReader
{
public:
    OdfReader(const OdfNode &document, ImportDraft &draft, const ImportLimits &limits, const MarkingLanguage &language);
    Result<void> read();

private:
    /// Where a node stands.
    struct Place {
        PortionKind kind = PortionKind::Para; ///< of running text
        int lists = 0;
        QString listStyle;
    };
    /// What is being written while something else is read in between: a footnote, a text box.
    struct Writing {
        ImportBlock block;
        bool open = false;
        QList<ImportBlock> after; ///< pictures and text boxes of the paragraph: they follow it
    };
    /// Reads into blocks of its own, with nothing written yet; the blocks are taken out of the draft again.
    template <typename Read>
    QList<ImportBlock> aside(Read read);

    // odfreader.cpp
    void properties();
    void changes(const OdfNode &tracked);
    void masterPages();
    void frameLines(const OdfNode &part, bool top);
    void frameLine(const QString &text, bool top);
    void blocks(const OdfNode &parent, const Place &place);
    void block(const OdfNode &node, const Place &place);
    void paragraph(const OdfNode &node, const Place &place);
    PortionKind kindOf(const OdfNode &node, const OdfStyle &style, const Place &place, int &level) const;
    void list(const OdfNode &node, const Place &place);
    void listItem(const OdfNode &item, const Place &place, bool counted);
    void fail(ErrorCode code, const QString &what);
    void flush();

    // odfinline.cpp
    void inlines(const OdfNode &parent);
    void inlineNode(const OdfNode &node);
    bool inlineSpan(const OdfNode &node);
    bool inlineField(const OdfNode &node);
    bool silent(const OdfNode &node);
    bool change(const OdfNode &node);
    void note(const OdfNode &node);
    void addText(const QString &text);

    // odfframes.cpp
    bool drawing(const OdfNode &node);
    void frame(const OdfNode &node, const Place &place);
    void picture(const OdfNode &image, const QString &altText);
    void shape(const OdfNode &node);
    void table(const OdfNode &node, const Place &place);
    void tableRows(const OdfNode &parent, int group, bool header);
    void row(const OdfNode &node, int group, bool header);
    QList<ImportBlock> cell(const OdfNode &node);
    bool flows(const QList<QList<ImportBlock>> &cells) const;
    void slides(const OdfNode &presentation);
    void slide(const OdfNode &page);
    void slideBlocks(QList<ImportBlock> made, int level);

    const OdfNode &m_document;
    ImportDraft &m_draft;
    const ImportLimits &m_limits;
    const MarkingLanguage &m_language;
    OdfStyles m_styles;
    OdfListNumbers m_numbers;
    Writing m_now;
    QList<ImportBlock> m_footnotes, m_top, m_bottom;
    QHash<QString, QString> m_changes; ///< by id: insertion, deletion or format-change
    QSet<QString> m_labels; ///< of footnotes
    int m_deleted = 0, m_inserted = 0; ///< how many changes of that kind are open
    int m_inCells = 0;
    int m_cells = 0;
    std::optional<Error> m_error;
};

template <typename Read>
QList<ImportBlock> OdfReader::aside(Read read)
{
    const Writing before = std::exchange(m_now, Writing());
    const qsizetype from = m_draft.blocks.size();
    const int cells = std::exchange(m_inCells, 0);
    read();
    flush();
    const QList<ImportBlock> made = m_draft.blocks.mid(from);
    m_draft.blocks.resize(from);
    m_now = before;
    m_inCells = cells;
    return made;
}

} // namespace parallax
