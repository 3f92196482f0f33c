#include "storage/exchange/importmarks.h"

#include "model/marking/oddletters.h"
#include "model/tr.h"

#include <QRegularExpression>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

/// Longer than any mark that fits a line; what opens a parenthesis and goes on past it is text.
constexpr qsizetype kLongestMark = 300;

enum class Verdict { Text, Mark, SmallLetter, Converted, GluedWord };

bool hasSmallLetter(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLower(); });
}

bool isLevelAbbreviation(QStringView word)
{
    static constexpr QLatin1StringView kWords[] = { "U"_L1, "C"_L1, "S"_L1, "TS"_L1, "R"_L1, "CUI"_L1 };
    return std::any_of(std::begin(kWords), std::end(kWords),
        [&](QLatin1StringView w) { return word.compare(w, Qt::CaseInsensitive) == 0; });
}

bool isLevelWord(QStringView word)
{
    static constexpr QLatin1StringView kWords[] = { "UNCLASSIFIED"_L1, "UNCLAS"_L1, "CUI"_L1, "RESTRICTED"_L1,
        "CONFIDENTIAL"_L1, "SECRET"_L1, "TOP SECRET"_L1 };
    return std::any_of(std::begin(kWords), std::end(kWords),
        [&](QLatin1StringView w) { return word.compare(w, Qt::CaseInsensitive) == 0; });
}

bool isUnderstood(const Marking &mark)
{
    return (mark.level || mark.hasCui) && mark.unknownTokens.isEmpty();
}

Marking parsed(QStringView content, const MarkingLanguage &language)
{
    return parseMarking(QString(u'(' + content.toString() + u')'), Form::Portion, language);
}

bool isKnownControl(QStringView token, const MarkingLanguage &language)
{
    if (token == "SCI"_L1 || token == "REL"_L1 || token == "SAR"_L1 || isLevelAbbreviation(token))
        return true;
    const Marking mark = parsed("S//"_L1 + token.toString(), language);
    const bool unknown = std::any_of(mark.findings.cbegin(), mark.findings.cend(),
        [](const Finding &finding) { return finding.rule == "GRM-27"_L1; });
    return token.size() > 1 && isUnderstood(mark) && !unknown;
}

/// "S/NF", "TS-SCI", "S REL TO USA, GBR": a level and controls, divided the wrong way.
bool isLooseMark(QStringView content, const MarkingLanguage &language)
{
    static const QRegularExpression divider(u"[/\\s,;-]+"_s);
    const QStringList tokens = content.toString().split(divider, Qt::SkipEmptyParts);
    if (tokens.size() < 2 || (!isLevelAbbreviation(tokens[0]) && !isLevelWord(tokens[0])))
        return false;
    const QString rest = tokens.mid(1).join(u' ');
    if (rest.startsWith("REL TO "_L1) || rest.startsWith("DISPLAY ONLY "_L1))
        return true;
    return std::all_of(
        tokens.cbegin() + 1, tokens.cend(), [&](const QString &token) { return isKnownControl(token, language); });
}

/// \a content between the parentheses, \a next the character after them.
Verdict verdictOn(QStringView content, QChar next, const MarkingLanguage &language)
{
    content = content.trimmed();
    if (content.isEmpty() || content.contains(u'('))
        return Verdict::Text;
    if (content.size() == 1) {
        const QChar letter = content.front();
        if (letter == u'V' || letter == u'W')
            return Verdict::Converted;
        if (!isLevelAbbreviation(content))
            return Verdict::Text;
        if (letter.isLower())
            return next.isLetter() ? Verdict::Text : Verdict::SmallLetter; // "(s)he"
        return next.isLower() ? Verdict::GluedWord : Verdict::Mark;
    }
    const bool small = hasSmallLetter(content);
    const qsizetype slashes = content.indexOf("//"_L1);
    if (slashes < 0 && small && content.size() > 40)
        return Verdict::Text;
    const Marking mark = parsed(content, language);
    if (isUnderstood(mark))
        return small && slashes < 0 ? Verdict::SmallLetter : Verdict::Mark;
    if (slashes >= 0) {
        const QStringView first = content.left(slashes).trimmed();
        if (first == "V"_L1 || first == "W"_L1)
            return Verdict::Converted;
        const bool opensAsMark = isLevelAbbreviation(first) || isLevelWord(first);
        return opensAsMark || (!small && !content.contains(u':')) ? Verdict::Mark : Verdict::Text;
    }
    if (small)
        return Verdict::Text;
    if (isLooseMark(content, language) || content.startsWith("REL TO "_L1) || content.startsWith("DISPLAY ONLY "_L1)
        || (content.size() > 1 && !content.contains(u' ') && isKnownControl(content, language)))
        return Verdict::Mark;
    // A level misspelt in capitals: the parser offers what it is near to.
    if (content.size() < 5 || isLevelWord(content))
        return isLevelWord(content) ? Verdict::Mark : Verdict::Text;
    const Marking banner = parseMarking(content, Form::Banner, language);
    const bool near = std::any_of(banner.findings.cbegin(), banner.findings.cend(),
        [](const Finding &finding) { return finding.fix && isLevelWord(finding.fix->replacement); });
    return near ? Verdict::Mark : Verdict::Text;
}

struct Folded {
    QString text;
    bool invisible = false, lookAlikes = false, wide = false;
};

/// \a text in plain letters, as far as its letters are like plain ones.
Folded folded(QStringView text)
{
    Folded result { text.toString() };
    const QList<OddLetter> odd = oddLetters(text);
    for (auto each = odd.crbegin(); each != odd.crend(); ++each) {
        result.invisible = result.invisible || each->isInvisible;
        if (each->isInvisible || !each->readsAs.isEmpty())
            result.text.replace(each->start, each->length, each->readsAs);
        if (each->readsAs.isEmpty() || each->readsAs == u" ")
            continue;
        const QString letter = text.mid(each->start, each->length).toString();
        const bool compatible = letter.normalized(QString::NormalizationForm_KC) == each->readsAs;
        (compatible ? result.wide : result.lookAlikes) = true;
    }
    return result;
}

bool isOpening(QChar c)
{
    return u"([{（［｛〔【﹙⦅⦗"_s.contains(c);
}

bool isClosing(QChar c)
{
    return u")]}）］｝〕】﹚⦆⦘"_s.contains(c);
}

/// A sign that some converter or font made of a mark. Null: none.
QString signDoubt(QStringView text)
{
    if (text.isEmpty())
        return {};
    const QChar first = text.front();
    if (first == QChar(0x00a9) || first == QChar(0x24d2) || first == QChar(0x24b8))
        return Tr::tr("it begins with %1, which was probably (C)").arg(first);
    if (first == QChar(0x00ae) || first == QChar(0x24c7) || first == QChar(0x24e1))
        return Tr::tr("it begins with %1, which was probably (R)").arg(first);
    const bool circled = (first >= QChar(0x249c) && first <= QChar(0x24e9)) || first == QChar(0x2117);
    return circled ? Tr::tr("it begins with %1, which may have been a mark").arg(first) : QString();
}

struct Found {
    Verdict verdict = Verdict::Text;
    qsizetype end = 0; ///< behind the closing parenthesis
    QString doubt;
};

/// Looks at what stands at the start of \a text, without number.
Found lookAtStart(QStringView text, const MarkingLanguage &language)
{
    if (const QString doubt = signDoubt(text); !doubt.isNull())
        return { Verdict::Text, 0, doubt };
    qsizetype open = 0;
    while (open < text.size() && open < 8 && isInvisible(text[open].unicode()))
        ++open;
    if (open == text.size())
        return {};
    if (!isOpening(text[open])) {
        const qsizetype slashes = text.left(40).indexOf("//"_L1);
        const bool bare = slashes > 0 && (isLevelAbbreviation(text.left(slashes)) || isLevelWord(text.left(slashes)));
        return { Verdict::Text, 0, bare ? Tr::tr("its mark stands without parentheses") : QString() };
    }
    qsizetype close = open + 1;
    const qsizetype end = std::min(text.size(), open + kLongestMark);
    while (close < end && !isClosing(text[close]))
        ++close;
    if (close == end) {
        const QStringView word = text.mid(open + 1, text.indexOf(u' ') - open - 1);
        const qsizetype slashes = word.indexOf("//"_L1);
        const bool mark = slashes == 0
            || (slashes > 0 && (isLevelAbbreviation(word.left(slashes)) || isLevelWord(word.left(slashes))));
        return { Verdict::Text, 0, mark ? Tr::tr("its mark is not closed") : QString() };
    }
    const QStringView content = text.mid(open + 1, close - open - 1);
    const QChar next = close + 1 < text.size() ? text[close + 1] : QChar();
    const Folded plain = folded(content);
    const bool round = text[open] == u'(' && text[close] == u')';
    const Verdict verdict = verdictOn(plain.text, next, language);
    if (verdict == Verdict::Text)
        return {};
    const QString seen = text.mid(open, close + 1 - open).toString();
    if (plain.invisible || open > 0)
        return { Verdict::Text, 0,
            Tr::tr("there are invisible characters in or before its mark %1").arg(u'(' + plain.text + u')') };
    if (plain.lookAlikes)
        return { Verdict::Text, 0,
            Tr::tr("letters in its mark %1 only look like those of %2").arg(seen, u'(' + plain.text + u')') };
    if (!round || plain.wide)
        return { Verdict::Text, 0,
            Tr::tr("it begins with %1, which was probably %2").arg(seen, u'(' + plain.text + u')') };
    switch (verdict) {
    case Verdict::Mark:
        return { Verdict::Mark, close + 1, {} };
    case Verdict::SmallLetter:
        return { Verdict::Text, 0, Tr::tr("it begins with %1, which was probably %2").arg(seen, seen.toUpper()) };
    case Verdict::Converted: {
        QString meant = seen;
        meant[1] = meant[1] == u'V' ? u'S' : u'C';
        return { Verdict::Text, 0, Tr::tr("it begins with %1, which some converters make of %2").arg(seen, meant) };
    }
    case Verdict::GluedWord:
        return { Verdict::Text, 0, Tr::tr("it begins with %1, a mark or part of the word behind it").arg(seen) };
    case Verdict::Text:
        break;
    }
    return {};
}

/// A mark inside the text: one with controls anywhere, damaged or not; a bare level where a sentence begins, before it
/// or behind it. "Option (C) is best" has none.
QString innerMark(const QString &text, const MarkingLanguage &language)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isOpening(text[at]))
            continue;
        const qsizetype end = std::min(text.size(), at + kLongestMark);
        qsizetype close = at + 1;
        while (close < end && !isClosing(text[close]) && !isOpening(text[close]))
            ++close;
        if (close == end || !isClosing(text[close]))
            continue;
        const QString content = folded(QStringView(text).mid(at + 1, close - at - 1)).text;
        const bool bare = text[at] == u'(' && isLevelAbbreviation(content);
        if (!bare && !content.contains("//"_L1))
            continue;
        const QChar next = close + 1 < text.size() ? text[close + 1] : QChar();
        const Verdict verdict = verdictOn(content, next, language);
        if (verdict != Verdict::Mark && (verdict != Verdict::Converted || bare))
            continue;
        const QStringView before = QStringView(text).left(at).trimmed(),
                          behind = QStringView(text).mid(close + 1).trimmed();
        const bool opens = before.isEmpty() || u".!?:;|"_s.contains(before.back())
            || (!behind.isEmpty() && behind.front().isUpper());
        if (!bare || opens)
            return text.mid(at, close + 1 - at);
    }
    return {};
}

} // namespace

MarkSplit splitMark(const QString &text, const MarkingLanguage &language)
{
    // Numbers as paragraphs, rows, pictures and footnotes print them: 4. 16a. 17i. F1. 2.3 (2)
    static const QRegularExpression number(
        u"^((?:\\d{1,4}(?:\\.\\d{1,3}){0,4}[a-z]{0,3}|[FNA]\\d{1,3}|[a-z]|[ivxl]{1,5}))[.)]?\\s+(?=\\S)"_s);
    const QString whole = text.trimmed();
    MarkSplit split { {}, {}, whole, {}, false };
    const QRegularExpressionMatch counted = number.match(whole.left(24), 0);
    qsizetype start = 0;
    Found found = lookAtStart(whole, language);
    if (found.verdict == Verdict::Text && found.doubt.isNull() && counted.hasMatch()) {
        start = counted.capturedEnd();
        found = lookAtStart(QStringView(whole).mid(start), language);
    }
    if (found.verdict != Verdict::Mark) {
        split.doubt = found.doubt;
        if (split.doubt.isNull() && whole.endsWith(u')')) {
            const qsizetype open = whole.lastIndexOf(u'(');
            const QStringView content = QStringView(whole).mid(open + 1, whole.size() - open - 2);
            if (open > 0 && content.size() < kLongestMark && verdictOn(content, {}, language) == Verdict::Mark)
                split.doubt = Tr::tr("the mark %1 stands behind the text, not before it").arg(whole.mid(open));
        }
        return split;
    }
    QString mark = whole.mid(start, found.end);
    const QString rest = whole.mid(start + found.end).trimmed();
    if (rest.isEmpty()) {
        split.doubt = Tr::tr("a mark stands alone, and may belong to what follows");
        return split;
    }
    if (const QString second = innerMark(rest, language); !second.isNull()) {
        split.doubt = Tr::tr("there is a second mark, %1, behind %2").arg(second, mark);
        return split;
    }
    for (QChar &c : mark) {
        if (c != u' ' && c.isSpace()) {
            c = u' ';
            split.spacesMended = true;
        }
    }
    split.number = start > 0 ? counted.captured(1) : QString();
    split.mark = mark;
    split.text = rest;
    return split;
}

QString loneMark(const QString &text, const MarkingLanguage &language)
{
    const QString whole = text.trimmed();
    if (!whole.startsWith(u'(') || !whole.endsWith(u')'))
        return {};
    const Found found = lookAtStart(whole, language);
    return found.verdict == Verdict::Mark && found.end == whole.size() ? whole : QString();
}

bool opensWithMark(QStringView line, const MarkingLanguage &language)
{
    const Found found = lookAtStart(line.trimmed(), language);
    return found.verdict == Verdict::Mark || !found.doubt.isNull();
}

bool isBannerLine(const QString &line, const MarkingLanguage &language)
{
    const QString text = line.trimmed();
    if (text.size() < 3 || text.size() > 400 || text.startsWith(u'(') || text.endsWith(u'.'))
        return false;
    const qsizetype slashes = text.indexOf("//"_L1);
    const QString first = (slashes < 0 ? text : text.left(slashes)).trimmed();
    if (slashes < 0)
        return isLevelWord(first) && !hasSmallLetter(first);
    if (isLevelWord(first))
        return !hasSmallLetter(text) || isUnderstood(parseMarking(text, Form::Banner, language));
    if (slashes == 0)
        return isUnderstood(parseMarking(text, Form::Banner, language));
    // "SERCET//NOFORN": found to be defective as a banner, where as a paragraph it would only be unmarked.
    return !hasSmallLetter(text) && !text.contains(u':') && text[0].isLetter();
}

Governance governanceFromMark(const QString &mark, const MarkingLanguage &language)
{
    if (mark.isNull())
        return Governance::Unknown;
    const Marking read = parseMarking(mark, Form::Portion, language);
    switch (read.system) {
    case MarkingSystem::NonUs:
    case MarkingSystem::Nato:
        return Governance::Fgi;
    case MarkingSystem::Joint:
        return Governance::Joint;
    case MarkingSystem::Cui:
        return isUnderstood(read) ? Governance::None : Governance::Unknown;
    case MarkingSystem::Us:
        // U with a control has somebody who controls it.
        return mark == "(U)"_L1 ? Governance::None : Governance::Unknown;
    case MarkingSystem::None:
        break;
    }
    return Governance::Unknown;
}

} // namespace parallax
