#include "storage/exchange/importassembly.h"

#include "model/document/picturename.h"
#include "model/marking/oddletters.h"
#include "model/tr.h"
#include "storage/exchange/importpicture.h"
#include "storage/exchange/importpieces.h"

#include <QLocale>
#include <QRegularExpression>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

/// Doubts said one by one; the rest are counted, and stand in suspectRows.
constexpr int kDoubtsSaid = 50;
constexpr qint64 kMostPictures = 128LL * 1024 * 1024; ///< bytes kept of one file; with one more picture than that at most

/// At the start of a string U+FEFF says how its bytes are laid out and is no letter of it: JSON and the store take it away.
QString withoutByteOrderMark(const QString &text)
{
    qsizetype from = 0;
    while (from < text.size() && text[from] == QChar(QChar::ByteOrderMark))
        ++from;
    return text.mid(from);
}

class Assembly
{
public:
    Assembly(ImportDraft draft, const MarkingLanguage &language, const ImportLimits &limits)
        : m_draft(std::move(draft))
        , m_language(language)
        , m_limits(limits)
    {
    }
    Result<ImportedDocument> make();

private:
    ImportPieces pieces();
    void addLines(const ImportBlock &block, ImportPieces &pieces);
    void numberAnchors(const ImportPieces &pieces);
    void takeTitle(ImportPieces &pieces);
    void addPortions(const ImportPieces &pieces);
    void add(const ImportBlock &block, const MarkSplit &split, PortionKind kind);
    QString takePicture(const ImportBlock &block);
    QString anchorOf(const ImportBlock &block) const { return m_anchors.value(block.group); }

    ImportDraft m_draft;
    const MarkingLanguage &m_language;
    ImportLimits m_limits;
    QHash<QString, Governance> m_governance; ///< by mark: few differ in one file
    QHash<int, QString> m_anchors; ///< of tables and figures, by group
    QList<Portion> m_portions;
    QStringList m_footnotes; ///< label of each portion's footnote; empty for others
    QHash<QString, QByteArray> m_pictures;
    qint64 m_pictureBytes = 0;
    QStringList m_doubts;
    QList<int> m_suspects;
};

/// A paragraph whose inner lines begin with marks is as many portions: "(U) One.⏎(S) Two." would hide the second in the
/// first.
void Assembly::addLines(const ImportBlock &block, ImportPieces &pieces)
{
    const QStringList lines = block.text.split(u'\n');
    QStringList together;
    bool first = true, any = false;
    const auto put = [&] {
        const QString text = block.preformatted ? together.join(u'\n').trimmed() : foldedSpace(together.join(u' '));
        together.clear();
        any = false;
        if (text.isEmpty())
            return;
        ImportPiece piece { block, splitMark(text, m_language) };
        if (!first) {
            piece.block.printedNumber.clear();
            piece.block.label.clear();
        }
        first = false;
        pieces.append(std::move(piece));
    };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        // A mark may itself go on in the next line.
        if (any && opensWithMark(lines.mid(i, 3).join(u' '), m_language)) {
            m_draft.notes.guess(ImportNotes::Guess::SplitLine, lines[i]);
            put();
        }
        together.append(lines[i]);
        any = any || !lines[i].trimmed().isEmpty();
    }
    put();
}

ImportPieces Assembly::pieces()
{
    ImportPieces pieces;
    pieces.reserve(m_draft.blocks.size());
    for (const ImportBlock &block : std::as_const(m_draft.blocks)) {
        if (block.kind == PortionKind::TableRow && !block.cells.isEmpty())
            pieces.append({ block, {} });
        else if (block.kind == PortionKind::Figure && block.text.isEmpty())
            pieces.append({ block, splitMark(foldedSpace(block.altText), m_language) });
        else
            addLines(block, pieces);
    }
    return pieces;
}

/// Tables and figures keep the number that their caption says; those without one take what is free.
void Assembly::numberAnchors(const ImportPieces &pieces)
{
    static const QRegularExpression said(u"^\\S+\\s+(\\d{1,4})\\b"_s);
    QSet<QString> taken;
    for (const ImportPiece &piece : pieces) {
        const bool table = piece.block.kind == PortionKind::TableCaption;
        if ((!table && piece.block.kind != PortionKind::FigureCaption) || piece.block.group < 0)
            continue;
        const QString number = said.match(piece.split.text).captured(1);
        const QString anchor = (table ? u"tab:"_s : u"fig:"_s) + number;
        if (!number.isEmpty() && !taken.contains(anchor) && !m_anchors.contains(piece.block.group)) {
            taken.insert(anchor);
            m_anchors.insert(piece.block.group, anchor);
        }
    }
    int nextTable = 1, nextFigure = 1;
    for (const ImportPiece &piece : pieces) {
        const PortionKind kind = piece.block.kind;
        const bool table = kind == PortionKind::TableRow || kind == PortionKind::TableCaption;
        const bool figure = kind == PortionKind::Figure || kind == PortionKind::FigureCaption;
        if ((!table && !figure) || piece.block.group < 0 || m_anchors.contains(piece.block.group))
            continue;
        int &next = table ? nextTable : nextFigure;
        QString anchor;
        do {
            anchor = (table ? u"tab:"_s : u"fig:"_s) + QString::number(next++);
        } while (taken.contains(anchor));
        taken.insert(anchor);
        m_anchors.insert(piece.block.group, anchor);
    }
}

void Assembly::takeTitle(ImportPieces &pieces)
{
    const QString stated = splitMark(foldedSpace(m_draft.title), m_language).text;
    if (!pieces.isEmpty()
        && (pieces.constFirst().block.kind == PortionKind::Heading
            || pieces.constFirst().block.kind == PortionKind::Title)) {
        pieces.first().block.kind = PortionKind::Title;
        const QString &title = pieces.constFirst().split.text;
        if (!stated.isEmpty() && stated != title)
            m_draft.notes.leftOut(ImportNotes::LeftOut::PageTitle, stated);
        m_draft.title = title;
    } else {
        m_draft.title = stated;
    }
}

void Assembly::add(const ImportBlock &block, const MarkSplit &split, PortionKind kind)
{
    Portion portion;
    portion.kind = kind;
    portion.text = withoutByteOrderMark(split.text);
    portion.mark = split.mark;
    auto governance = m_governance.constFind(split.mark);
    if (governance == m_governance.cend())
        governance = m_governance.insert(split.mark, governanceFromMark(split.mark, m_language));
    portion.governance = *governance;
    portion.printedNumber = split.number.isEmpty() ? block.printedNumber : split.number;
    if (kind == PortionKind::ListItem && !block.printedNumber.isEmpty() && block.level <= 1) {
        portion.kind = PortionKind::Para;
        m_draft.notes.guess(ImportNotes::Guess::Numbered);
    }
    const bool nested = kind == PortionKind::Heading || portion.kind == PortionKind::ListItem;
    if (nested && block.level > 1)
        portion.other.insert("level"_L1, block.level);
    if (kind == PortionKind::TableRow || kind == PortionKind::TableCell)
        portion.table = anchorOf(block);
    if (kind == PortionKind::TableCaption || kind == PortionKind::FigureCaption)
        portion.anchor = anchorOf(block);
    if (kind == PortionKind::Figure) {
        Figure figure;
        figure.anchor = anchorOf(block);
        figure.file = block.file;
        figure.altText = withoutByteOrderMark(block.text.isEmpty() ? split.text : foldedSpace(block.altText));
        if (figure.altText.isEmpty())
            m_draft.notes.guess(ImportNotes::Guess::NoAlt, figure.file);
        if (block.text.isEmpty() && !split.mark.isNull())
            m_draft.notes.guess(ImportNotes::Guess::AltMark, split.mark + u' ' + split.text);
        if (!block.image.isEmpty())
            figure.picture = takePicture(block);
        portion.figure = figure;
    }
    if (split.spacesMended)
        m_draft.notes.guess(ImportNotes::Guess::Spaces, split.mark);
    if (!split.doubt.isNull()) {
        const int row = int(m_portions.size());
        m_suspects.append(row);
        if (m_doubts.size() < kDoubtsSaid) {
            m_doubts.append(Tr::tr("Portion %1, \u201c%2\u201d: %3. It has no mark until somebody says which.")
                                .arg(QString::number(row + 1), importSnippet(split.text, 40), split.doubt));
        }
    }
    m_portions.append(std::move(portion));
    m_footnotes.append(kind == PortionKind::Footnote ? block.label : QString());
}

/// \return the name of what is kept; empty: it is not, and the notes say so.
QString Assembly::takePicture(const ImportBlock &block)
{
    const QString size = u"%1 %2"_s.arg(block.imageType, QLocale::c().formattedDataSize(block.image.size())).trimmed();
    const auto clean = m_pictureBytes < kMostPictures ? cleanPicture(block.image) : std::nullopt;
    if (!clean) {
        m_draft.notes.leftOut(ImportNotes::LeftOut::Picture, Tr::tr("embedded picture, %1").arg(size));
        return {};
    }
    m_draft.notes.guess(ImportNotes::Guess::Picture, size);
    const QString name = pictureName(*clean);
    if (!m_pictures.contains(name)) {
        m_pictureBytes += clean->size();
        m_pictures.insert(name, *clean);
    }
    return name;
}

void Assembly::addPortions(const ImportPieces &pieces)
{
    for (qsizetype i = 0; i < pieces.size();) {
        const ImportBlock &block = pieces[i].block;
        if (block.kind != PortionKind::TableRow || block.cells.isEmpty()) {
            // A caption given as a tool tip stands nowhere else.
            if (block.kind == PortionKind::Figure && !block.title.isEmpty()) {
                const bool captioned = !m_portions.isEmpty() && m_portions.last().kind == PortionKind::FigureCaption
                    && m_portions.last().anchor == anchorOf(block);
                if (captioned)
                    m_draft.notes.leftOut(ImportNotes::LeftOut::Attribute, block.title);
                else
                    add(block, splitMark(foldedSpace(block.title), m_language), PortionKind::FigureCaption);
            }
            add(block, pieces[i].split, block.kind);
            ++i;
            continue;
        }
        QList<const ImportBlock *> rows;
        for (;
             i < pieces.size() && pieces[i].block.kind == PortionKind::TableRow && pieces[i].block.group == block.group;
             ++i)
            rows.append(&pieces[i].block);
        const ImportTable table(rows, m_language);
        for (const ImportBlock *row : std::as_const(rows)) {
            const QList<ImportedRow> made = table.portionsOf(*row, m_draft.notes);
            for (const ImportedRow &each : made)
                add(*row, each.split, each.kind);
        }
    }
}

Result<ImportedDocument> Assembly::make()
{
    ImportedDocument document;
    ProductHead &head = document.product.head;
    QStringList frameDoubts;
    m_draft.blocks = withFrameLinesApart(m_draft.blocks, m_language);
    takeFrame(m_draft.blocks, m_draft, head.authorityBlock, frameDoubts, m_language);
    ImportPieces found = pieces();
    takeTitle(found);
    arrangeCaptions(found, m_draft);
    numberAnchors(found);
    addPortions(found);
    if (m_portions.size() > m_limits.portions)
        return Error { ErrorCode::TooLarge, Tr::tr("The file has more than %1 portions.").arg(m_limits.portions), {} };

    const int digits = std::max(3, int(QString::number(m_portions.size()).size()));
    for (qsizetype row = 0; row < m_portions.size(); ++row)
        m_portions[row].id = { u"%1-%2"_s.arg(kImportedProductId).arg(row + 1, digits, 10, QLatin1Char('0')) };
    bindReferences(m_portions, m_footnotes, m_draft.notes);

    head.id = { kImportedProductId };
    head.title = withoutByteOrderMark(m_draft.title);
    head.overallMarking = m_draft.banner;
    head.language = m_draft.language;
    head.asOf = m_draft.asOf;
    head.exercise = m_draft.exercise;
    head.fileMetadata = m_draft.metadata;
    if (m_draft.regime) {
        head.regime = *m_draft.regime;
        head.regimeText = *m_draft.regime == Regime::Ic ? u"IC"_s : u"DOD"_s;
    }
    QStringList shown { head.title };
    for (const Portion &portion : std::as_const(m_portions)) {
        shown.append(portion.text);
        if (portion.figure)
            shown.append(portion.figure->altText);
    }
    for (const QString &text : std::as_const(shown)) {
        const QStringList words = deceivingWords(text);
        for (const QString &word : words)
            m_draft.notes.guess(ImportNotes::Guess::Deceiving, word);
    }
    for (Portion &portion : m_portions) {
        document.marksRead += portion.mark.isNull() ? 0 : 1;
        document.product.append(std::make_shared<const Portion>(std::move(portion)));
    }
    document.portionsRead = document.product.size();
    document.suspectRows = m_suspects;
    document.pictures = m_pictures;
    document.guessed = frameDoubts + m_doubts;
    if (m_suspects.size() > m_doubts.size())
        document.guessed.append(
            Tr::tr("As many marks more are doubtful: %1.").arg(m_suspects.size() - m_doubts.size()));
    document.guessed += bannerDoubts(document.product, m_draft.regime, m_language);
    document.guessed += m_draft.notes.guessed();
    document.notRead = m_draft.notes.notRead();
    return document;
}

} // namespace

Result<ImportedDocument> assembledDocument(
    ImportDraft draft, const MarkingLanguage &language, const ImportLimits &limits)
{
    return Assembly(std::move(draft), language, limits).make();
}

} // namespace parallax
