#include "model/document/textparts.h"

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

bool isOneOf(QStringView word, std::initializer_list<QLatin1StringView> list)
{
    return std::any_of(list.begin(), list.end(), [&](QLatin1StringView one) { return word.compare(one, Qt::CaseInsensitive) == 0; });
}

bool isCaption(PortionKind kind)
{
    return kind == PortionKind::TableCaption || kind == PortionKind::FigureCaption;
}

bool isOfTable(PortionKind kind)
{
    return kind == PortionKind::TableRow || kind == PortionKind::TableCell;
}

/// "4", "16a", "17i", "F1": a number as portions print it.
bool isPrintedNumber(QStringView word)
{
    if (word.isEmpty() || word.size() > 8)
        return false;
    const bool footnote = word.size() > 1 && (word[0] == u'F' || word[0] == u'N') && word[1].isDigit();
    qsizetype i = footnote ? 1 : 0;
    const qsizetype digits = i;
    while (i < word.size() && word[i] >= u'0' && word[i] <= u'9')
        ++i;
    if (i == digits)
        return false;
    const QStringView letters = word.mid(i);
    return letters.size() <= 3 && std::all_of(letters.begin(), letters.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

int numberWord(QStringView word)
{
    static constexpr QLatin1StringView kWords[] = {"zero"_L1, "one"_L1,   "two"_L1,   "three"_L1, "four"_L1,   "five"_L1,  "six"_L1,
                                                   "seven"_L1, "eight"_L1, "nine"_L1, "ten"_L1,    "eleven"_L1, "twelve"_L1};
    for (int i = 1; i <= 12; ++i) {
        if (word.compare(kWords[i], Qt::CaseInsensitive) == 0)
            return i;
    }
    bool ok = false;
    const int number = word.size() <= 6 ? word.toInt(&ok) : -1;
    return ok ? number : -1;
}

/// Reads one text from left to right; what a part covers is not looked at again.
class Scanner
{
public:
    Scanner(const QString &text, PortionKind kind, NameBook &book)
        : m_text(text), m_kind(kind), m_book(book), m_words(wordsOf(text))
    {
    }

    TextParts run()
    {
        for (m_at = 0; m_at < m_words.size();) {
            if (!token() && !program() && !name() && !pointer() && !control())
                ++m_at;
        }
        counts();
        paths();
        quantities();
        addresses();
        ids();
        digests();
        std::sort(m_parts.begin(), m_parts.end(), [](const TextPart &a, const TextPart &b) { return a.start < b.start; });
        m_parts.shrink_to_fit();
        return std::move(m_parts);
    }

private:
    QStringView word(size_t index) const
    {
        return QStringView(m_text).mid(m_words[index].start, m_words[index].end - m_words[index].start);
    }
    /// What stands between two words, but for emphasis around them.
    QStringView gapBefore(size_t index) const
    {
        QStringView gap = QStringView(m_text).mid(m_words[index - 1].end, m_words[index].start - m_words[index - 1].end);
        const auto emphasis = [](QChar c) { return c == u'*' || c == u'_' || c == u'~' || c == u'`'; };
        while (!gap.isEmpty() && emphasis(gap.front()))
            gap = gap.mid(1);
        while (!gap.isEmpty() && emphasis(gap.back()))
            gap.chop(1);
        return gap;
    }
    void add(TextPart::Kind kind, int start, int end, int value = 0)
    {
        m_parts.push_back({kind, false, false, start, end - start, value});
    }

    bool token()
    {
        const int start = m_words[m_at].start;
        if (start < 2 || word(m_at) != "obj"_L1 || QStringView(m_text).mid(start - 2, 6) != "[[obj:"_L1)
            return false;
        const qsizetype end = m_text.indexOf("]]"_L1, start);
        if (end < 0)
            return false;
        const QString id = m_text.mid(start + 4, end - start - 4);
        add(TextPart::Kind::Object, start - 2, int(end) + 2, m_book.objectOfToken(id));
        while (m_at < m_words.size() && m_words[m_at].start < end)
            ++m_at;
        return true;
    }

    bool program()
    {
        if (word(m_at) != "SAR"_L1 || m_at + 1 >= m_words.size() || gapBefore(m_at + 1) != "-"_L1)
            return false;
        add(TextPart::Kind::Program, m_words[m_at].start, m_words[m_at + 1].end);
        m_at += 2;
        return true;
    }

    bool name()
    {
        const NameBook::Match match = m_book.match(m_text, m_words, m_at);
        if (!match.form)
            return false;
        const int start = m_words[m_at].start;
        const int end = m_words[m_at + size_t(match.words) - 1].end;
        // A code of three letters is a word in any other case.
        const bool nationCode = m_book.thing(match.form->thing).kind == NamedThing::Kind::Nation && match.form->alias;
        const QStringView written = QStringView(m_text).mid(start, end - start);
        if (nationCode && written != match.form->text && written != QString(match.form->text + u's'))
            return false;
        const QString &printed = m_book.thing(match.form->thing).name;
        TextPart part{TextPart::Kind::Name, match.form->alias, match.form->isId, start, end - start, match.form->thing};
        if (!part.alias && !printed.contains(written, Qt::CaseInsensitive))
            part.alias = true;
        m_parts.push_back(part);
        m_at += size_t(match.words);
        return true;
    }

    /// "paragraphs 3 and 9", "Table 1", "figures 2 to 4".
    bool pointer()
    {
        const QStringView first = word(m_at);
        std::optional<TextPart::Kind> kind;
        const bool lettered = isOneOf(first, {"annex"_L1, "annexes"_L1, "appendix"_L1, "appendices"_L1});
        if (lettered
            || isOneOf(first, {"paragraph"_L1, "paragraphs"_L1, "para"_L1, "paras"_L1, "portion"_L1, "portions"_L1, "section"_L1,
                               "sections"_L1, "item"_L1, "items"_L1, "subparagraph"_L1, "subparagraphs"_L1, "subpara"_L1}))
            kind = TextPart::Kind::Paragraph;
        else if (isOneOf(first, {"footnote"_L1, "footnotes"_L1}))
            kind = TextPart::Kind::Footnote;
        else if (isOneOf(first, {"table"_L1, "tables"_L1}))
            kind = TextPart::Kind::Table;
        else if (isOneOf(first, {"figure"_L1, "figures"_L1, "fig"_L1, "figs"_L1}))
            kind = TextPart::Kind::Figure;
        const bool signedNumber = !kind && afterSectionSign();
        if (signedNumber)
            kind = TextPart::Kind::Paragraph;
        if (!kind)
            return false;
        const size_t start = m_at;
        if (!signedNumber)
            ++m_at;
        const auto isTarget = [&](QStringView written) {
            return isPrintedNumber(written) || (lettered && written.size() == 1 && written[0] >= u'A' && written[0] <= u'Z')
                || (lettered && written.size() < 4 && !written.isEmpty()
                    && std::all_of(written.begin(), written.end(), [](QChar c) { return c == u'I' || c == u'V' || c == u'X'; }));
        };
        bool any = false;
        while (m_at < m_words.size()) {
            const QStringView gap = gapBefore(m_at).trimmed();
            const bool list = any && (gap.isEmpty() || gap == ","_L1 || gap == "-"_L1 || gap == u"\u2013" || gap == "&"_L1);
            const bool direct = !any && (signedNumber || gap.isEmpty() || gap == "."_L1 || gap == "("_L1);
            if (!list && !direct)
                break;
            if (any && gap.isEmpty() && isOneOf(word(m_at), {"and"_L1, "or"_L1, "to"_L1, "through"_L1}) && m_at + 1 < m_words.size()
                && isTarget(word(m_at + 1))) {
                ++m_at;
            } else if (any && gap.isEmpty()) {
                break;
            }
            if (!isTarget(word(m_at)))
                break;
            // "Figure 1.5" is a quantity, not a pointer; "Figure 1. Plot" is one.
            const bool opens = isCaption(m_kind) && !any && QStringView(m_text).left(m_words[start].start).trimmed().isEmpty();
            add(opens ? TextPart::Kind::OwnNumber : *kind, m_words[m_at].start, m_words[m_at].end);
            any = true;
            ++m_at;
            if (opens)
                break;
        }
        return true;
    }

    /// The 3 of "§ 3" or "¶ 3".
    bool afterSectionSign() const
    {
        int at = m_words[m_at].start - 1;
        while (at >= 0 && m_text[at].isSpace())
            --at;
        return at >= 0 && (m_text[at] == u'\u00a7' || m_text[at] == u'\u00b6') && isPrintedNumber(word(m_at));
    }

    /// A banner line or the name of a control: a reader learns from it what the rest of the product holds.
    bool control()
    {
        const QStringView first = word(m_at);
        const int end = m_words[m_at].end;
        const bool level = first == "SECRET"_L1 || first == "CONFIDENTIAL"_L1 || first == "S"_L1 || first == "C"_L1 || first == "TS"_L1;
        const bool slashes = level && QStringView(m_text).mid(end, 2) == "//"_L1;
        // The long words mean nothing else in any case; the short ones (NF, OC) are words of their own in small letters.
        const bool named = isOneOf(first, {"noforn"_L1, "orcon"_L1, "propin"_L1, "relido"_L1, "imcon"_L1})
            || first == "NODIS"_L1 || first == "EXDIS"_L1;
        if (!slashes && !named)
            return false;
        add(TextPart::Kind::Marking, m_words[m_at].start, end, slashes ? 1 : 0);
        ++m_at;
        return true;
    }

    /// Counts: in a row "Total: 5"; in a caption or beside a pointer to a table "three observations".
    void counts()
    {
        const bool row = isOfTable(m_kind);
        const bool caption = m_kind == PortionKind::TableCaption;
        const bool points = std::any_of(m_parts.begin(), m_parts.end(), [](const TextPart &part) { return part.kind == TextPart::Kind::Table; });
        if (!row && !caption && !points)
            return;
        bool said = false;
        for (size_t i = 0; i < m_words.size(); ++i) {
            if (row && isOneOf(word(i), {"total"_L1, "totals"_L1, "count"_L1, "sum"_L1, "number"_L1, "observations"_L1, "entries"_L1,
                                         "rows"_L1, "reporting"_L1, "overall"_L1, "all"_L1}))
                said = true;
            const int number = numberWord(word(i));
            if (number < 0 || covered(m_words[i].start))
                continue;
            bool counts = row && said;
            for (size_t next = i + 1; !counts && next < m_words.size() && next <= i + 2; ++next) {
                counts = isOneOf(word(next), {"rows"_L1, "entries"_L1, "lines"_L1, "events"_L1, "observations"_L1, "sensors"_L1,
                                              "objects"_L1, "items"_L1, "conjunctions"_L1, "crossings"_L1, "fragments"_L1,
                                              "satellites"_L1, "passes"_L1, "row"_L1, "event"_L1, "observation"_L1});
            }
            if (counts)
                add(TextPart::Kind::Count, m_words[i].start, m_words[i].end, number);
        }
    }

    /// Paths of files: a slash that opens a word, with another slash to come; or a drive or a server, written either way.
    void paths()
    {
        for (qsizetype at = m_text.indexOf(u'/'); at >= 0; at = m_text.indexOf(u'/', at + 1)) {
            const bool opens = at == 0 || m_text[at - 1].isSpace() || m_text[at - 1] == u'(' || m_text[at - 1] == u'"';
            if (!opens)
                continue;
            qsizetype end = at;
            while (end < m_text.size() && (m_text[end].isLetterOrNumber() || u"/_-."_s.contains(m_text[end])))
                ++end;
            const QStringView path = QStringView(m_text).mid(at, end - at);
            if (path.count(u'/') < 2 || path.startsWith("//"_L1) || path.size() < 5)
                continue;
            add(TextPart::Kind::Path, int(at), int(end));
            at = end - 1;
        }
        const QStringView text(m_text);
        for (size_t i = 0; i < m_words.size(); ++i) {
            const int end = m_words[i].end;
            const bool drive = end - m_words[i].start == 1 && text.mid(end, 1) == u':' && text.size() > end + 2
                && (text[end + 1] == u'/' || text[end + 1] == u'\\') && text[end + 2].isLetterOrNumber();
            const bool server = m_words[i].start >= 2 && text.mid(m_words[i].start - 2, 2) == u"\\\\";
            if (!drive && !server)
                continue;
            int after = end + (drive ? 2 : 0);
            while (after < text.size() && (text[after].isLetterOrNumber() || u"/\\_-."_s.contains(text[after])))
                ++after;
            add(TextPart::Kind::Path, server ? m_words[i].start - 2 : m_words[i].start, after);
        }
    }

    /// Where the number that begins at \a start ends, as far as \a plain takes it: "1,900.5".
    int numberEnd(int start, QString &plain) const
    {
        const auto digitAt = [&](int at) { return at < m_text.size() && m_text[at] >= u'0' && m_text[at] <= u'9'; };
        int at = start;
        bool decimals = false;
        while (digitAt(at) || (digitAt(at + 1) && ((m_text[at] == u'.' && !decimals) || m_text[at] == u','))) {
            decimals = decimals || m_text[at] == u'.';
            if (m_text[at] != u',')
                plain += m_text[at];
            ++at;
        }
        return at;
    }

    /// Numbers with a unit, and times of day: said again elsewhere they are the same fact.
    void quantities()
    {
        for (const NameBook::Word &word : m_words) {
            const bool goesOn = word.start > 1 && (m_text[word.start - 1] == u'.' || m_text[word.start - 1] == u',') && m_text[word.start - 2].isDigit();
            if (!m_text[word.start].isDigit() || goesOn || covered(word.start))
                continue;
            QString plain;
            int at = numberEnd(word.start, plain);
            const int digits = at;
            while (at < m_text.size() && m_text[at].isSpace())
                ++at;
            const int unit = at;
            while (at < m_text.size() && (m_text[at].isLetter() || m_text[at] == u'/'))
                ++at;
            QStringView said = QStringView(m_text).mid(unit, at - unit);
            const bool time = said == "Z"_L1 && unit == digits && plain.size() == 4;
            if (said.size() > 3 && said.endsWith(u's'))
                said.chop(1);
            if (!time && !isOneOf(said, {"km/s"_L1, "m/s"_L1, "km"_L1, "m"_L1, "cm"_L1, "kg"_L1, "W"_L1, "kW"_L1, "MHz"_L1, "GHz"_L1, "degree"_L1,
                                         "percent"_L1, "minute"_L1}))
                continue;
            add(TextPart::Kind::Quantity, word.start, at, int(qHash(plain + said.toString().toLower(), 0) & 0x7fffffff));
        }
    }

    static bool isOfAddress(QChar c) { return c.isLetterOrNumber() || u"/_-.:@?&=#%+~"_s.contains(c); }

    /// Where a reader may be led by a click: with a scheme before it, or as browsers take it without one.
    void addresses()
    {
        const auto take = [&](qsizetype start, qsizetype rest) {
            qsizetype end = rest;
            while (end < m_text.size() && isOfAddress(m_text[end]))
                ++end;
            while (end > rest && !m_text[end - 1].isLetterOrNumber() && m_text[end - 1] != u'/')
                --end; // the full stop of the sentence
            if (end > rest)
                add(TextPart::Kind::Address, int(start), int(end));
        };
        for (qsizetype at = m_text.indexOf("://"_L1); at >= 0; at = m_text.indexOf("://"_L1, at + 3)) {
            qsizetype start = at;
            while (start > 0 && m_text[start - 1].isLetter())
                --start;
            if (start < at)
                take(start, at + 3);
        }
        for (qsizetype at = m_text.indexOf("www."_L1); at >= 0; at = m_text.indexOf("www."_L1, at + 4)) {
            if (at == 0 || m_text[at - 1].isSpace() || m_text[at - 1] == u'(')
                take(at, at + 4);
        }
    }

    /// What is shaped as our ids are, with a hyphen, a digit and a letter, and is no name of a thing.
    void ids()
    {
        constexpr qsizetype kLeast = 5;
        const auto isOfId = [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_'; };
        for (qsizetype at = m_text.indexOf(u'-'); at >= 0; at = m_text.indexOf(u'-', at + 1)) {
            qsizetype start = at, end = at;
            while (start > 0 && isOfId(m_text[start - 1]))
                --start;
            while (end < m_text.size() && isOfId(m_text[end]))
                ++end;
            const QStringView id = QStringView(m_text).mid(start, end - start);
            at = end;
            const bool shaped = std::any_of(id.begin(), id.end(), [](QChar c) { return c.isDigit(); }) && std::any_of(id.begin(), id.end(), [](QChar c) { return c.isLetter(); });
            const bool known = std::any_of(m_parts.begin(), m_parts.end(), [&](const TextPart &part) {
                return part.kind != TextPart::Kind::Address && part.start < end && part.start + part.length > start;
            });
            if (shaped && !known && id.size() >= kLeast)
                add(TextPart::Kind::WrittenId, int(start), int(end));
        }
    }

    void digests()
    {
        for (const NameBook::Word &word : m_words) {
            const QStringView text = QStringView(m_text).mid(word.start, word.end - word.start);
            static constexpr qsizetype kLengths[] = {32, 40, 56, 64, 96, 128}; // MD5, SHA-1, SHA-2 (FIPS 180-4)
            const bool length = std::find(std::begin(kLengths), std::end(kLengths), text.size()) != std::end(kLengths);
            if (length && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f'); }))
                add(TextPart::Kind::Digest, word.start, word.end);
        }
    }

    bool covered(int position) const
    {
        return std::any_of(m_parts.begin(), m_parts.end(),
                           [&](const TextPart &part) { return position >= part.start && position < part.start + part.length; });
    }

    const QString &m_text;
    PortionKind m_kind;
    NameBook &m_book;
    std::vector<NameBook::Word> m_words;
    size_t m_at = 0;
    TextParts m_parts;
};

} // namespace

TextParts textPartsOf(const QString &text, PortionKind kind, NameBook &book)
{
    if (text.isEmpty())
        return {};
    const FoldedText folded = foldedText(text);
    TextParts parts = Scanner(folded.text, kind, book).run();
    if (folded.starts.empty())
        return parts;
    for (TextPart &part : parts) {
        const int end = folded.end(part.start + part.length);
        part.start = folded.start(part.start);
        part.length = end - part.start;
        const QStringView written = QStringView(text).mid(part.start, part.length);
        if (part.kind == TextPart::Kind::Name && !book.thing(part.value).name.contains(written, Qt::CaseInsensitive))
            part.alias = true;
    }
    return parts;
}

QString writtenCaptionNumber(const Portion &portion, QStringView text)
{
    const std::vector<NameBook::Word> words = wordsOf(text.left(40));
    if (words.size() > 1 && words[0].start < 3) {
        const QStringView first = text.mid(words[0].start, words[0].end - words[0].start);
        const QStringView second = text.mid(words[1].start, words[1].end - words[1].start);
        if (isOneOf(first, {"table"_L1, "figure"_L1, "fig"_L1}) && isPrintedNumber(second))
            return second.toString();
    }
    const QString digits = portion.anchor.mid(portion.anchor.indexOf(u':') + 1);
    return isPrintedNumber(digits) ? digits : QString();
}

} // namespace parallax
