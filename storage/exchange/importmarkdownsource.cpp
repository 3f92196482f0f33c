#include "storage/exchange/importmarkdown.h"

#include <QRegularExpression>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

QString unquoted(QString value)
{
    value = value.trimmed();
    if (value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'') && value.back() == value.front())
        value = value.mid(1, value.size() - 2);
    return value;
}

void takeFrontMatter(const QString &key, const QString &value, const QString &line, ImportDraft &draft)
{
    const QString name = key.toLower().replace(u'-', u'_').replace(u' ', u'_');
    if (name == "title"_L1) {
        draft.title = value;
    } else if (name == "banner"_L1 || name == "overall_marking"_L1 || name == "classification"_L1) {
        draft.banner = value;
    } else if (name == "language"_L1 || name == "lang"_L1) {
        draft.language = value;
    } else if (name == "exercise"_L1 && (value == "true"_L1 || value == "false"_L1)) {
        draft.exercise = value == "true"_L1;
    } else if (name == "regime"_L1 && (value.toLower() == "dod"_L1 || value.toLower() == "ic"_L1)) {
        draft.regime = value.toLower() == "ic"_L1 ? Regime::Ic : Regime::Dod;
    } else if (const auto day = Day::parse(value); (name == "date"_L1 || name == "as_of"_L1) && day) {
        draft.asOf = *day;
    } else {
        draft.notes.leftOut(ImportNotes::LeftOut::FrontMatter, line);
    }
}

/// Front matter is between two lines of "---" at the very top, with nothing but "key: value" lines. \return lines it
/// takes.
qsizetype frontMatterLines(const QList<QByteArray> &lines, ImportDraft &draft)
{
    static const QRegularExpression entry(u"^([A-Za-z_][\\w -]*):\\s*(.*)$"_s);
    if (lines.isEmpty() || lines[0].trimmed() != "---")
        return 0;
    QList<QRegularExpressionMatch> entries;
    for (qsizetype i = 1; i < lines.size() && i < 200; ++i) {
        const QString line = QString::fromUtf8(lines[i]).trimmed();
        if (line == "---"_L1 || line == "..."_L1) {
            for (const QRegularExpressionMatch &match : std::as_const(entries))
                takeFrontMatter(match.captured(1), unquoted(match.captured(2)), match.captured(0), draft);
            return i + 1;
        }
        const QRegularExpressionMatch match = entry.match(line);
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (!match.hasMatch())
            return 0;
        entries.append(match);
    }
    return 0;
}

} // namespace

MarkdownSource preparedMarkdown(const QByteArray &utf8, ImportDraft &draft)
{
    // Containers, then "[label]:", where a link definition or a footnote may stand.
    static const QRegularExpression definition(
        u"^((?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])[ \\t]?)*[ \\t]*)\\[([^\\]]*)\\]:(.*)$"_s);
    static const QRegularExpression target(u"^[ \\t]*(<[^<>]*>|\\S*(?:[/#:@]|\\.\\w)\\S*)[ \\t]*$"_s);
    static const QRegularExpression fence(u"^(?:[ \\t]*>)*[ \\t]*(?:[-*+][ \\t]+|\\d{1,9}[.)][ \\t]+)?(`{3,}|~{3,})"_s);

    QByteArray text = utf8;
    text.replace("\r\n", "\n");
    text.replace('\r', '\n');
    const QList<QByteArray> lines = text.split('\n');
    const qsizetype skipped = frontMatterLines(lines, draft);
    MarkdownSource source;
    source.bytes.reserve(text.size() + 64);
    QString openFence;
    const auto put = [&](const QByteArray &line, qsizetype number) {
        source.bytes += line + '\n';
        source.lineNumbers.push_back(int(number) + 1);
    };
    for (qsizetype i = skipped; i < lines.size(); ++i) {
        const QByteArray &bytes = lines[i];
        // Most lines are neither; looking at their first letters is enough.
        const bool maybe
            = bytes.contains("]:") || bytes.contains("```") || bytes.contains("~~~") || bytes.contains('[');
        if (!maybe) {
            put(bytes, i);
            continue;
        }
        const QString line = QString::fromUtf8(bytes);
        if (const QRegularExpressionMatch mark = fence.match(line); mark.hasMatch()) {
            const QString run = mark.captured(1);
            if (openFence.isEmpty())
                openFence = run;
            else if (run[0] == openFence[0] && run.size() >= openFence.size())
                openFence.clear();
            put(bytes, i);
            continue;
        }
        const QRegularExpressionMatch match = openFence.isEmpty() ? definition.match(line) : QRegularExpressionMatch();
        if (!match.hasMatch()) {
            // A label that goes on in the next line may still be a definition: escaped, it is text either way.
            static const QRegularExpression opens(
                u"^((?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])[ \\t]?)*[ \\t]*)(\\[[^\\]\\[]*)$"_s);
            const QRegularExpressionMatch open = openFence.isEmpty() ? opens.match(line) : QRegularExpressionMatch();
            put(open.hasMatch() ? (open.captured(1) + u'\\' + open.captured(2)).toUtf8() : bytes, i);
            continue;
        }
        const bool link = !match.captured(2).startsWith(u'^') && match.captured(1).trimmed().isEmpty()
            && target.match(match.captured(3)).hasMatch();
        if (!link)
            put({}, i); // so that it is no part of the line before
        put(link ? bytes : (match.captured(1) + u"\\["_s + match.captured(2) + u"]:"_s + match.captured(3)).toUtf8(),
            i);
        if (link)
            put({}, i); // so that the next line is not taken for its title
    }
    return source;
}

} // namespace parallax
