#include "storage/exchange/importpieces.h"

#include <QRegularExpression>

namespace parallax
{

using namespace Qt::StringLiterals;

namespace
{

struct Mentioned {
    QChar kind; ///< p, t or f
    QString number;
};

/// "paragraphs 3 and 9", "Table 1", "figures 2 to 4": each number that is said.
QList<Mentioned> mentionsIn(const QString &text)
{
    static const QRegularExpression pointer(
        u"\\b(paragraphs?|paras?\\.?|portions?|footnotes?|tables?|figures?|figs?\\.?)\\s+\\(?((?:[FN]?\\d{1,4}[a-z]{0,"
        u"3}\\b)"
        "(?:(?:\\s*,\\s*(?:and\\s+)?|\\s*[&–-]\\s*|\\s+(?:and|or|to|through)\\s+)[FN]?\\d{1,4}[a-z]{0,3}\\b)*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression number(u"[FN]?\\d{1,4}[a-z]{0,3}\\b"_s);
    QList<Mentioned> mentions;
    for (auto it = pointer.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QChar first = match.captured(1)[0].toLower();
        const bool footnote = match.captured(1).startsWith("footnote"_L1, Qt::CaseInsensitive);
        for (auto numbers = number.globalMatch(match.captured(2)); numbers.hasNext();) {
            QString said = numbers.next().captured(0);
            if (footnote && said[0].isDigit())
                said.prepend(u'F');
            mentions.append({ first == u't' ? u't' : first == u'f' && !footnote ? u'f' : u'p', said });
        }
    }
    return mentions;
}

/// Portions by the number that the file printed before them; where it printed none, by the number they have here.
QHash<QString, int> rowsByNumber(const QList<Portion> &portions)
{
    QHash<QString, int> rows;
    const bool printed = std::any_of(
        portions.cbegin(), portions.cend(), [](const Portion &portion) { return !portion.printedNumber.isEmpty(); });
    Product counted;
    if (!printed)
        for (const Portion &portion : portions)
            counted.append(std::make_shared<const Portion>(portion));
    QSet<QString> twice;
    for (int row = 0; row < int(portions.size()); ++row) {
        const QString number = printed ? portions[row].printedNumber : counted.numberAt(row);
        if (number.isEmpty() || twice.contains(number))
            continue;
        // Two paragraphs 4: which one is meant is not known, and nothing is bound.
        if (rows.remove(number))
            twice.insert(number);
        else
            rows.insert(number, row);
    }
    return rows;
}

void bindFootnotes(QList<Portion> &portions, const QStringList &labels, ImportNotes &notes)
{
    static const QRegularExpression sign(u"\\s?\\[\\^([^\\]\\s]+)\\]"_s);
    QHash<QString, int> footnotes;
    for (int row = 0; row < int(labels.size()); ++row)
        if (!labels[row].isEmpty())
            footnotes.insert(labels[row], row);
    if (footnotes.isEmpty())
        return;
    for (int row = 0; row < int(portions.size()); ++row) {
        QString &text = portions[row].text;
        for (qsizetype at = 0; (at = text.indexOf("[^"_L1, at)) >= 0;) {
            const qsizetype from = at > 0 && text[at - 1].isSpace() ? at - 1 : at;
            const QRegularExpressionMatch match = sign.match(
                text, from, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
            const int footnote = match.hasMatch() ? footnotes.value(match.captured(1), -1) : -1;
            if (footnote < 0) {
                at += 2;
                continue;
            }
            const QString ref = u"p:"_s + portions[row].id.value;
            // Rows rise, so that a portion that is there already stands last.
            QStringList &refs = portions[footnote].refs;
            if (footnote != row && (refs.isEmpty() || refs.constLast() != ref))
                refs.append(ref);
            notes.leftOut(ImportNotes::LeftOut::FootnoteSign, match.captured(0).trimmed());
            text.remove(match.capturedStart(), match.capturedLength());
            at = match.capturedStart();
        }
    }
}

} // namespace

void bindReferences(QList<Portion> &portions, const QStringList &footnoteLabels, ImportNotes &notes)
{
    bindFootnotes(portions, footnoteLabels, notes);
    QSet<QString> anchors;
    for (const Portion &portion : std::as_const(portions))
        for (const QString &anchor : { portion.anchor, portion.table })
            if (!anchor.isEmpty())
                anchors.insert(anchor);
    std::optional<QHash<QString, int>> rows;
    for (int row = 0; row < int(portions.size()); ++row) {
        const QList<Mentioned> mentions = mentionsIn(portions[row].text);
        for (const Mentioned &mention : mentions) {
            QString ref;
            if (mention.kind == u'p') {
                if (!rows)
                    rows = rowsByNumber(portions);
                const int target = rows->value(mention.number, -1);
                if (target < 0 || target == row)
                    continue;
                // The number is what the source calls it, whatever it will be called in a copy.
                if (portions[target].printedNumber.isEmpty())
                    portions[target].printedNumber = mention.number;
                ref = u"p:"_s + portions[target].id.value;
            } else {
                ref = (mention.kind == u't' ? u"tab:"_s : u"fig:"_s) + mention.number;
                const bool own = portions[row].anchor == ref || portions[row].table == ref;
                if (own || !anchors.contains(ref))
                    continue;
            }
            if (!portions[row].refs.contains(ref))
                portions[row].refs.append(ref);
        }
    }
}

} // namespace parallax
