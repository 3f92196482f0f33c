#include "storage/exchange/importpieces.h"

#include <QRegularExpression>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

bool isCaptionText(const QString &text, bool ofTable)
{
    static const QRegularExpression table(
        u"^(?:table|tab\\.)\\s+(?:\\d{1,4}|[A-Z])(?:[.:)\\s–-]|$)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression figure(
        u"^(?:figure|fig\\.?)\\s+(?:\\d{1,4}|[A-Z])(?:[.:)\\s–-]|$)"_s, QRegularExpression::CaseInsensitiveOption);
    return (ofTable ? table : figure).match(text).hasMatch();
}

/// "Figure 1. Plot", but not "Figure 1 shows a plot."
bool opensCaption(const QString &text, bool ofTable)
{
    static const QRegularExpression opening(u"^(table|figure|fig\\.?)\\s+(?:\\d{1,4}|[A-Z])[.:](?:\\s|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString word = opening.match(text).captured(1);
    return !word.isEmpty() && (word[0].toLower() == u't') == ofTable;
}

/// Paragraphs may be captions; a reader that knows says so itself.
bool mayCaption(const ImportPiece &piece, bool ofTable)
{
    const PortionKind kind = ofTable ? PortionKind::TableCaption : PortionKind::FigureCaption;
    if (piece.block.kind == kind && piece.block.group < 0)
        return true;
    // A doubted mark is still in the text, so that only a caption without doubt is found here.
    return piece.block.kind == PortionKind::Para && isCaptionText(piece.split.text, ofTable);
}

bool isRow(const ImportPiece &piece)
{
    return piece.block.kind == PortionKind::TableRow;
}

/// "17i" under "17".
bool isPartOf(const QString &number, const QString &main)
{
    return !main.isEmpty() && number.size() > main.size() && number.startsWith(main) && number[main.size()].isLetter();
}

bool isRoman(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return u"ivxl"_s.contains(c); });
}

/// Where marked paragraphs are numbered, an unmarked one that goes on with the count is numbered too: "4. Text" between
/// "3. (U)" and "5. (S)". "2031. A year" is text.
void takeNumbersOfUnmarked(ImportPieces &pieces)
{
    static const QRegularExpression opening(u"^(\\d{1,4})\\.\\s+(?=\\S)"_s);
    const bool numbered = std::any_of(
        pieces.cbegin(), pieces.cend(), [](const ImportPiece &piece) { return !piece.split.number.isEmpty(); });
    int last = 0;
    for (ImportPiece &piece : pieces) {
        MarkSplit &split = piece.split;
        const bool bare = split.mark.isNull() && split.doubt.isNull() && piece.block.kind == PortionKind::Para;
        const QRegularExpressionMatch match = bare && numbered ? opening.match(split.text) : QRegularExpressionMatch();
        if (match.hasMatch() && match.captured(1).toInt() == last + 1) {
            split.number = match.captured(1);
            split.text.remove(0, match.capturedLength());
        }
        if (!split.number.isEmpty() && split.number[0].isDigit()) {
            qsizetype digits = 0;
            while (digits < split.number.size() && split.number[digits].isDigit())
                ++digits;
            last = QStringView(split.number).left(digits).toInt();
        }
    }
}

/// Our own copies in Markdown say the kind of a portion by its number alone.
void takeKindsFromNumbers(ImportPieces &pieces, ImportDraft &draft)
{
    QString figureNumber;
    int figureGroup = -1;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        ImportBlock &block = pieces[i].block;
        const MarkSplit &split = pieces[i].split;
        const bool text = block.kind == PortionKind::Para;
        if (block.kind == PortionKind::FigureCaption && block.group < 0) {
            block.group = figureGroup = draft.groups++;
            figureNumber = split.number;
            continue;
        }
        if (block.kind == PortionKind::Figure && block.group < 0) {
            block.group = figureGroup >= 0 ? figureGroup : draft.groups++;
            continue;
        }
        if (!text || split.number.isEmpty())
            continue;
        const QString &number = split.number;
        const QString next = i + 1 < pieces.size() ? pieces[i + 1].split.number : QString();
        if (number[0] == u'F')
            block.kind = PortionKind::Footnote;
        else if (number[0] == u'N')
            block.kind = PortionKind::SpeakerNote;
        else if (number[0] == u'A')
            block.kind = PortionKind::Attachment;
        else if (isPartOf(number, figureNumber) && isRoman(QStringView(number).mid(figureNumber.size())))
            block.kind = PortionKind::Figure;
        else if (number[0].isDigit() && number.back().isLetter())
            block.kind = PortionKind::ListItem;
        else if (isCaptionText(split.text, false) && isPartOf(next, number))
            block.kind = PortionKind::FigureCaption;
        if (block.kind == PortionKind::FigureCaption) {
            block.group = figureGroup = draft.groups++;
            figureNumber = number;
        } else if (block.kind == PortionKind::Figure) {
            block.group = figureGroup;
        } else if (block.kind == PortionKind::Para) {
            figureNumber.clear();
            figureGroup = -1;
        }
    }
}

/// A copy prints the alternative text of a picture below it, in italics.
void takeAlternativeTexts(ImportPieces &pieces, ImportNotes &notes)
{
    ImportPieces kept;
    kept.reserve(pieces.size());
    for (ImportPiece &piece : pieces) {
        const bool afterFigure
            = !kept.isEmpty() && kept.last().block.kind == PortionKind::Figure && kept.last().block.altText.isEmpty();
        const bool bare = piece.split.mark.isNull() && piece.split.doubt.isNull();
        const bool italic = piece.block.emphasised && piece.block.kind == PortionKind::Para
            && !isCaptionText(piece.split.text, false);
        if (bare && afterFigure && (piece.block.altOfPrevious || (italic && !kept.last().split.text.isEmpty()))) {
            kept.last().block.altText = piece.split.text;
        } else if (piece.block.altOfPrevious && bare) {
            notes.leftOut(ImportNotes::LeftOut::Attribute, piece.split.text);
        } else {
            kept.append(std::move(piece));
        }
    }
    pieces = std::move(kept);
}

} // namespace

void arrangeCaptions(ImportPieces &pieces, ImportDraft &draft)
{
    takeNumbersOfUnmarked(pieces);
    takeKindsFromNumbers(pieces, draft);
    takeAlternativeTexts(pieces, draft.notes);
    ImportPieces arranged;
    arranged.reserve(pieces.size());
    const auto become = [&](ImportPiece &piece, bool ofTable, int group) {
        if (piece.block.kind == PortionKind::Para)
            draft.notes.guess(
                ofTable ? ImportNotes::Guess::TableCaption : ImportNotes::Guess::FigureCaption, piece.split.text);
        piece.block.kind = ofTable ? PortionKind::TableCaption : PortionKind::FigureCaption;
        piece.block.group = group;
    };
    for (qsizetype i = 0; i < pieces.size();) {
        const bool table = isRow(pieces[i]);
        if (!table && pieces[i].block.kind != PortionKind::Figure) {
            arranged.append(pieces[i++]);
            continue;
        }
        const int group = pieces[i].block.group;
        const PortionKind captionKind = table ? PortionKind::TableCaption : PortionKind::FigureCaption;
        qsizetype end = i;
        while (
            end < pieces.size() && pieces[end].block.group == group && pieces[end].block.kind == pieces[i].block.kind)
            ++end;
        const bool captioned
            = !arranged.isEmpty() && arranged.last().block.kind == captionKind && arranged.last().block.group == group;
        const bool ownAfter
            = end < pieces.size() && pieces[end].block.kind == captionKind && pieces[end].block.group == group;
        const bool nextHasOwn
            = end + 1 < pieces.size() && (isRow(pieces[end + 1]) || pieces[end + 1].block.kind == PortionKind::Figure);
        bool moved = false;
        if (ownAfter) {
            arranged.append(pieces[end]);
            moved = true;
        } else if (!captioned && !arranged.isEmpty() && mayCaption(arranged.last(), table)) {
            become(arranged.last(), table, group);
        } else if (!captioned && end < pieces.size() && mayCaption(pieces[end], table) && !nextHasOwn) {
            become(pieces[end], table, group);
            arranged.append(pieces[end]);
            moved = true;
        }
        for (qsizetype at = i; at < end; ++at)
            arranged.append(pieces[at]);
        i = end + (moved ? 1 : 0);
    }
    // One that names nothing here still is a caption: "Figure 1. Plot" whose picture is withheld, or was lost on the way.
    for (ImportPiece &piece : arranged) {
        const bool loose = piece.block.kind == PortionKind::Para || piece.block.group < 0;
        for (const bool ofTable : {true, false}) {
            const bool says = opensCaption(piece.split.text, ofTable);
            if (loose && mayCaption(piece, ofTable) && (says || piece.block.kind != PortionKind::Para))
                become(piece, ofTable, draft.groups++);
        }
    }
    pieces = std::move(arranged);
}

} // namespace parallax
