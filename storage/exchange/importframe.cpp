#include "storage/exchange/importpieces.h"

#include "model/tr.h"

#include <QRegularExpression>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

/// Blocks from each end in which a line of the frame may stand inside a paragraph.
constexpr qsizetype kNearTheEnd = 4;

bool isExerciseStrip(const QString &text)
{
    static const QRegularExpression strip(u"^\\(?EXERCISE(?:[ ,.*/-]+EXERCISE)+(?:\\b[^a-z]*|\\s*[-–—:].*)$"_s);
    return text == "EXERCISE"_L1 || strip.match(text).hasMatch();
}

QRegularExpressionMatch addressOf(const QString &text)
{
    static const QRegularExpression address(
        u"^(?:For: [A-Z0-9, ]+\\. )?As of (\\d{4}-\\d{2}-\\d{2})\\.$|^For: [A-Z0-9, ]+\\.$"_s);
    return address.match(text);
}

QRegularExpressionMatch authorityOf(const QString &text)
{
    static const QRegularExpression authority(
        u"^(Classified by|Derived from|Reason|Declassify on|Downgrade to)\\s*:\\s*(\\S.*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return authority.match(text);
}

bool mayBeFrame(const ImportBlock &block)
{
    return (block.kind == PortionKind::Para || block.kind == PortionKind::Heading) && block.text.size() < 600;
}

} // namespace

bool isFrameLine(const QString &line, const MarkingLanguage &language)
{
    return isExerciseStrip(line) || authorityOf(line).hasMatch() || isBannerLine(line, language);
}

QString foldedSpace(const QString &text)
{
    const auto isSpace = [](QChar c) { return c == u' ' || (c >= u'\t' && c <= u'\r'); };
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text) {
        if (!isSpace(c))
            folded += c;
        else if (!folded.isEmpty() && folded.back() != u' ')
            folded += u' ';
    }
    return folded.trimmed();
}

QList<ImportBlock> withFrameLinesApart(const QList<ImportBlock> &blocks, const MarkingLanguage &language)
{
    QList<ImportBlock> apart;
    apart.reserve(blocks.size());
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const ImportBlock &block = blocks[i];
        const bool near = i < kNearTheEnd || i + kNearTheEnd >= blocks.size();
        if (!near || !mayBeFrame(block) || !block.text.contains(u'\n')) {
            apart.append(block);
            continue;
        }
        QStringList together;
        const auto put = [&] {
            if (together.isEmpty())
                return;
            apart.append(block);
            apart.last().text = together.join(u'\n');
            together.clear();
        };
        const QStringList lines = block.text.split(u'\n');
        for (const QString &line : lines) {
            if (!isFrameLine(line.trimmed(), language)) {
                together.append(line);
                continue;
            }
            put();
            together.append(line);
            put();
        }
        put();
    }
    return apart;
}

void takeFrame(QList<ImportBlock> &blocks, ImportDraft &draft, QJsonObject &authorityBlock, QStringList &doubts,
    const MarkingLanguage &language)
{
    // \return true where the block was a line of the frame, and is now in the draft.
    const auto take = [&](const ImportBlock &block, bool inFrame) {
        if (!mayBeFrame(block))
            return false;
        const QString text = foldedSpace(block.text);
        if (isExerciseStrip(text)) {
            draft.exercise = true;
            draft.notes.guess(ImportNotes::Guess::Exercise, text);
            return true;
        }
        if (isBannerLine(text, language)) {
            if (draft.banner.isEmpty()) {
                draft.banner = text;
                draft.notes.guess(ImportNotes::Guess::Banner, text);
            } else if (text != draft.banner) {
                doubts.append(Tr::tr("Two banners are stated, %1 and %2; the first is kept.").arg(draft.banner, text));
            }
            return true;
        }
        if (const auto authority = authorityOf(text); authority.hasMatch()) {
            const QString key = authority.captured(1).toLower().replace(u' ', u'_');
            // "Reason: the radar failed" alone is text.
            if (key == "reason"_L1 && authorityBlock.isEmpty())
                return false;
            authorityBlock.insert(key, authority.captured(2));
            return true;
        }
        if (const auto address = addressOf(text); inFrame && address.hasMatch()) {
            if (const auto day = Day::parse(address.captured(1)); day && !draft.asOf.isKnown())
                draft.asOf = *day;
            draft.notes.leftOut(ImportNotes::LeftOut::Frame, text);
            return true;
        }
        return false;
    };
    bool inFrame = false;
    while (!blocks.isEmpty() && take(blocks.first(), inFrame)) {
        blocks.removeFirst();
        inFrame = true;
    }
    // A title may stand above the banner.
    if (!inFrame && blocks.size() > 1 && blocks[0].kind == PortionKind::Heading
        && isBannerLine(foldedSpace(blocks[1].text), language)) {
        take(blocks[1], true);
        blocks.removeAt(1);
    }
    while (!blocks.isEmpty() && take(blocks.last(), false))
        blocks.removeLast();
    const auto isRepeat = [&](const ImportBlock &block) {
        if (!mayBeFrame(block))
            return false;
        const QString text = foldedSpace(block.text);
        return (!draft.banner.isEmpty() && text == draft.banner) || isExerciseStrip(text);
    };
    const qsizetype repeats = blocks.removeIf(isRepeat);
    for (qsizetype i = 0; i < repeats; ++i)
        draft.notes.leftOut(ImportNotes::LeftOut::Repeated);
}

} // namespace parallax
