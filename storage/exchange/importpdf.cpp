#include "storage/exchange/importpdf.h"

#include "model/tr.h"
#include "storage/exchange/importmarks.h"
#include "storage/exchange/importpieces.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace parallax
{

using namespace Qt::StringLiterals;
using LeftOut = ImportNotes::LeftOut;
using Guess = ImportNotes::Guess;

namespace
{

constexpr double kOtherSize = 1.35; ///< of letters, against those of the text: a heading, a note
constexpr int kRunning = 4; ///< lines at the top and at the bottom of a page that may be a header or a footer

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// What a page is measured by.
struct Measures {
    double height = 0, gap = 0; ///< of lines of the text; between two of them
    double left = 0, right = 0; ///< margins
};

bool besides(const QRectF &a, const QRectF &b)
{
    const double shared = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    return shared > 0.5 * std::min(a.height(), b.height());
}

/// Pieces that go on where the last ended are one line: raised figures and other fonts begin new ones.
QList<PdfLine> joinedLines(const QList<PdfLine> &lines)
{
    QList<PdfLine> joined;
    for (const PdfLine &line : lines) {
        if (!joined.isEmpty() && !line.box.isNull() && !joined.last().box.isNull()) {
            PdfLine &last = joined.last();
            const double gap = line.box.left() - last.box.right();
            if (besides(last.box, line.box) && gap > -2 && gap < std::max(last.box.height(), line.box.height())) {
                last.text += line.text;
                last.gaps += line.gaps;
                last.box = last.box.united(line.box);
                continue;
            }
        }
        joined.append(line);
    }
    return joined;
}

/// From top to bottom, as a reader goes, whatever was drawn first. Where much stands side by side, in columns, the file's own
/// order is the better guess.
QList<PdfLine> inReadingOrder(QList<PdfLine> lines)
{
    if (std::ranges::any_of(lines, [](const PdfLine &line) { return line.box.isNull(); }))
        return lines;
    QList<PdfLine> sorted = lines;
    std::ranges::stable_sort(sorted, {}, [](const PdfLine &line) { return line.box.center().y(); });
    qsizetype side = 0;
    for (qsizetype i = 1; i < sorted.size(); ++i)
        side += besides(sorted[i - 1].box, sorted[i].box) ? 1 : 0;
    return 5 * side > sorted.size() ? lines : sorted;
}

PdfText arranged(PdfText text)
{
    for (PdfPage &page : text.pages)
        page.lines = inReadingOrder(joinedLines(page.lines));
    return text;
}

class PdfParagraphs
{
public:
    PdfParagraphs(const PdfText &text, const ImportLimits &limits, const MarkingLanguage &language)
        : m_text(arranged(text))
        , m_limits(limits)
        , m_language(language)
    {
    }
    Result<ImportDraft> make();

private:
    struct Place {
        int page = 0;
        const PdfLine *line = nullptr;
    };

    void findRunning();
    static QString runningKey(const PdfLine &line);
    void measure();
    void page(int number);
    bool beginsParagraph(const Place &place) const;
    void addLine(const Place &place);
    void flush();
    QStringList cellsOf(const PdfLine &line) const;
    void footnotesBeforeFrame();
    void noteOthers();

    const PdfText m_text;
    const ImportLimits &m_limits;
    const MarkingLanguage &m_language;
    Measures m_measures;
    QSet<const PdfLine *> m_running;
    ImportDraft m_draft;
    QString m_paragraph;
    std::vector<Place> m_lines; ///< of the paragraph
    QStringList m_frame; ///< banner and EXERCISE of headers and footers, each once
};

QString PdfParagraphs::runningKey(const PdfLine &line)
{
    static const QRegularExpression digits(u"\\d+"_s);
    return u"%1 %2"_s.arg(qRound(line.box.center().y() / 6)).arg(line.text.simplified().replace(digits, u"#"_s));
}

/// Headers and footers stand in the same place on at least half of the pages, numbers in them aside.
void PdfParagraphs::findRunning()
{
    QHash<QString, QList<const PdfLine *>> byKey;
    for (const PdfPage &page : m_text.pages) {
        std::vector<const PdfLine *> byHeight;
        for (const PdfLine &line : page.lines)
            if (!line.box.isNull())
                byHeight.push_back(&line);
        std::ranges::sort(byHeight, {}, [](const PdfLine *line) { return line->box.center().y(); });
        for (size_t i = 0; i < byHeight.size(); ++i)
            if (i < kRunning || i + kRunning >= byHeight.size())
                byKey[runningKey(*byHeight[i])].append(byHeight[i]);
    }
    static const QRegularExpression pageNumber(u"^(?:page\\s+)?\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?$"_s, QRegularExpression::CaseInsensitiveOption);
    for (const PdfPage &page : m_text.pages) {
        for (const PdfLine &line : page.lines) {
            const QString text = foldedSpace(line.text);
            const qsizetype same = byKey.value(runningKey(line)).size();
            const bool frame = isFrameLine(text, m_language);
            const bool repeated = same >= 2 && 2 * same >= m_text.pages.size() && (frame || !opensWithMark(text, m_language));
            const bool numbersPage = line.box.center().y() > 0.88 * page.size.height() && pageNumber.match(text).hasMatch();
            if (!repeated && !numbersPage)
                continue;
            m_running.insert(&line);
            if (!frame)
                m_draft.notes.leftOut(LeftOut::Frame, text);
            else if (!m_frame.contains(text))
                m_frame.append(text);
        }
    }
}

void PdfParagraphs::measure()
{
    std::vector<double> heights, gaps, lefts, rights;
    for (const PdfPage &page : m_text.pages) {
        const PdfLine *before = nullptr;
        for (const PdfLine &line : page.lines) {
            if (line.box.isNull() || m_running.contains(&line))
                continue;
            heights.push_back(line.box.height());
            lefts.push_back(line.box.left());
            rights.push_back(line.box.right());
            const double step = before ? line.box.top() - before->box.top() : 0;
            if (step > 0 && step < 4 * line.box.height())
                gaps.push_back(step);
            before = &line;
        }
    }
    m_measures.height = medianOf(heights);
    // Half of all steps are within paragraphs wherever there are paragraphs.
    std::ranges::sort(gaps);
    m_measures.gap = gaps.empty() ? 1.2 * m_measures.height : gaps[gaps.size() / 4];
    std::ranges::sort(lefts);
    m_measures.left = lefts.empty() ? 0 : lefts[lefts.size() / 10];
    std::ranges::sort(rights);
    m_measures.right = rights.empty() ? 0 : rights[rights.size() - 1 - rights.size() / 10];
}

bool PdfParagraphs::beginsParagraph(const Place &place) const
{
    if (m_lines.empty())
        return true;
    const PdfLine &line = *place.line, &before = *m_lines.back().line;
    const QString text = foldedSpace(line.text);
    static const QRegularExpression item(u"^(?:[•◦▪‣–—·o*-]\\s|[–—-]\\(|\\(?(?:\\d{1,3}[a-z]?|[a-z]|[ivx]{1,5})[.)]\\s|[FNA]\\d+\\.\\s)"_s);
    if (opensWithMark(text, m_language) || item.match(text).hasMatch() || isFrameLine(text, m_language))
        return true;
    if (isFrameLine(foldedSpace(m_paragraph), m_language))
        return true;
    const bool ended = !m_paragraph.isEmpty() && u".!?:;"_s.contains(m_paragraph.back());
    if (place.page != m_lines.back().page)
        return ended || !text.front().isLower();
    if (line.box.isNull() || before.box.isNull())
        return ended;
    if (line.gaps > 0 || before.gaps > 0) // what stands in columns is no running text
        return true;
    const double height = m_measures.height, step = line.box.top() - before.box.top();
    if (step < -0.5 * height || step > m_measures.gap + 0.5 * height)
        return true;
    // Boxes are as high as the letters in them: only between long lines they tell the size of the type.
    const double ratio = line.box.height() / std::max(before.box.height(), 0.1);
    if ((ratio > kOtherSize || ratio < 1 / kOtherSize) && std::min(text.size(), m_lines.back().line->text.size()) > 8)
        return true;
    // The first line may be indented; a line in the midst that is begins another.
    const double indent = line.box.left() - before.box.left();
    if (indent > 1.2 * height)
        return true;
    return ended && before.box.right() < m_measures.left + 0.8 * (m_measures.right - m_measures.left);
}

void PdfParagraphs::addLine(const Place &place)
{
    if (beginsParagraph(place))
        flush();
    QString text = place.line->text;
    // The sign of a division that a program made; PDFium writes U+0002 or U+FFFE for it.
    const auto isDivision = [](QChar c) { return c == QChar(0x02) || c == QChar(0xfffe) || c == QChar::SoftHyphen; };
    const bool divided = !m_paragraph.isEmpty() && isDivision(m_paragraph.back());
    const bool hyphen = m_paragraph.size() > 1 && m_paragraph.back() == u'-' && m_paragraph[m_paragraph.size() - 2].isLetter()
        && !text.isEmpty() && text.front().isLower();
    if (divided)
        m_paragraph.chop(1);
    if (divided || hyphen)
        m_draft.notes.guess(Guess::JoinedWord, m_paragraph.section(u' ', -1) + text.section(u' ', 0, 0));
    else if (!m_paragraph.isEmpty())
        m_paragraph += u' ';
    if (!m_lines.empty() && place.page != m_lines.back().page)
        m_draft.notes.guess(Guess::OverPages, importSnippet(m_paragraph));
    m_paragraph += text.trimmed();
    m_lines.push_back(place);
}

/// A line with as many wide gaps as marks inside it is a row of a table; one cell, where it is not.
QStringList PdfParagraphs::cellsOf(const PdfLine &line) const
{
    static const QRegularExpression place(u"(?:^|\\s)(?=\\([^()]{1,200}\\)\\s)"_s);
    const QString text = foldedSpace(line.text);
    QStringList cells;
    qsizetype from = 0;
    for (auto it = place.globalMatch(text); it.hasNext();) {
        const auto found = it.next();
        if (found.capturedEnd() == 0 || !opensWithMark(QStringView(text).mid(found.capturedEnd()), m_language))
            continue;
        cells.append(text.mid(from, found.capturedStart() - from));
        from = found.capturedEnd();
    }
    cells.append(text.mid(from));
    return cells.size() == line.gaps + 1 ? cells : QStringList { text };
}

void PdfParagraphs::flush()
{
    static const QRegularExpression bullet(u"^(?:[•◦▪‣·]\\s*|[–—-]\\s*(?=\\())"_s);
    static const QRegularExpression noteSign(u"^(\\d{1,3}|[ivx]{1,5}|[*†‡])(?=\\([^)]*\\))"_s);
    m_paragraph.remove(QChar(0x02)).remove(QChar(0xfffe)).remove(QChar::SoftHyphen);
    if (!m_paragraph.trimmed().isEmpty()) {
        ImportBlock block;
        block.text = m_paragraph;
        const double height = m_lines.front().line->box.height();
        if (const auto found = bullet.match(block.text); found.hasMatch()) {
            block.kind = PortionKind::ListItem;
            block.level = 1;
            block.text.remove(0, found.capturedLength());
        } else if (const auto sign = noteSign.match(block.text);
                   sign.hasMatch() && opensWithMark(QStringView(block.text).mid(sign.capturedLength()), m_language)) {
            block.kind = PortionKind::Footnote;
            block.text.remove(0, sign.capturedLength());
            m_draft.notes.guess(Guess::NoteSign, sign.captured());
        } else if (const QStringList cells = cellsOf(*m_lines.front().line); m_lines.size() == 1 && cells.size() > 1) {
            block.kind = PortionKind::TableRow;
            block.cells = cells;
            const bool goesOn = !m_draft.blocks.isEmpty() && m_draft.blocks.last().kind == PortionKind::TableRow;
            block.group = goesOn ? m_draft.blocks.last().group : m_draft.groups++;
            block.text.clear();
            m_draft.notes.guess(Guess::Row, importSnippet(cells.join(u' ')));
        } else if (height > kOtherSize * m_measures.height && m_lines.size() <= 2 && !isFrameLine(foldedSpace(block.text), m_language)) {
            block.kind = PortionKind::Heading;
            block.level = height > 1.7 * m_measures.height ? 1 : 2;
        }
        m_draft.blocks.append(block);
    }
    m_paragraph.clear();
    m_lines.clear();
}

void PdfParagraphs::page(int number)
{
    const PdfPage &page = m_text.pages[number];
    bool any = false;
    for (const PdfLine &line : page.lines) {
        if (m_running.contains(&line))
            continue;
        any = true;
        addLine({ number, &line });
    }
    if (!any)
        m_draft.notes.leftOut(LeftOut::Page, QString::number(number + 1));
}

/// Footnotes stand below the authority block on the last page, which is looked for at the very end.
void PdfParagraphs::footnotesBeforeFrame()
{
    auto &blocks = m_draft.blocks;
    const auto isFrame = [&](const ImportBlock &block) { return isFrameLine(foldedSpace(block.text), m_language); };
    auto from = blocks.end();
    while (from != blocks.begin() && ((from - 1)->kind == PortionKind::Footnote || isFrame(*(from - 1))))
        --from;
    std::stable_partition(from, blocks.end(), [&](const ImportBlock &block) { return !isFrame(block); });
}

void PdfParagraphs::noteOthers()
{
    int drawn = 0;
    for (qsizetype i = 0; i < m_text.pages.size(); ++i) {
        const QString where = Tr::tr("page %1").arg(i + 1);
        for (int k = 0; k < m_text.pages[i].pictures; ++k, ++drawn)
            m_draft.notes.leftOut(LeftOut::Picture, where);
        for (int k = 0; k < m_text.pages[i].notes; ++k)
            m_draft.notes.leftOut(LeftOut::Comment, where);
    }
    for (int k = 0; k < m_text.attachments; ++k)
        m_draft.notes.leftOut(LeftOut::Attachment);
    if (m_text.form)
        m_draft.notes.leftOut(LeftOut::Form);
    if (m_text.script)
        m_draft.notes.leftOut(LeftOut::Script);
    if (!m_text.othersKnown)
        m_draft.notes.leftOut(LeftOut::Other, Tr::tr("pictures, notes, attachments and forms: they could not be counted"));
    if (!m_text.author.isEmpty())
        m_draft.notes.leftOut(LeftOut::Properties, m_text.author);
    if (!m_text.title.isEmpty())
        m_draft.notes.leftOut(LeftOut::Properties, m_text.title);
}

Result<ImportDraft> PdfParagraphs::make()
{
    findRunning();
    measure();
    for (int number = 0; number < m_text.pages.size(); ++number) {
        page(number);
        if (m_draft.blocks.size() > m_limits.portions)
            return Error { ErrorCode::TooLarge, Tr::tr("The file has more than %1 portions.").arg(m_limits.portions), {} };
    }
    flush();
    footnotesBeforeFrame();
    if (m_draft.blocks.isEmpty())
        return Error { ErrorCode::Unsupported,
            Tr::tr("The PDF holds no text: its %1 pages are scans or drawings. Read it with a text recognition program first.").arg(m_text.pages.size()), {} };
    QList<ImportBlock> frame;
    for (const QString &line : std::as_const(m_frame)) {
        ImportBlock block;
        block.text = line;
        frame.append(block);
    }
    m_draft.notes.guess(Guess::Rebuilt, Tr::tr("%n pages", nullptr, int(m_text.pages.size())));
    m_draft.blocks = frame + m_draft.blocks;
    noteOthers();
    return std::move(m_draft);
}

} // namespace

Result<ImportDraft> draftFromPdf(const PdfText &text, const ImportLimits &limits, const MarkingLanguage &language)
{
    return PdfParagraphs(text, limits, language).make();
}

} // namespace parallax
