#include "storage/exchange/importnotes.h"

#include "model/tr.h"

namespace parallax
{

namespace
{

constexpr int kShown = 5;

/// %1: how many; %2: the first of them.
QString leftOutSentence(ImportNotes::LeftOut kind)
{
    using LeftOut = ImportNotes::LeftOut;
    switch (kind) {
    case LeftOut::Comment:
        return Tr::tr("Comments are left out (%1): %2.");
    case LeftOut::Hidden:
        return Tr::tr("Hidden text is left out (%1): %2.");
    case LeftOut::Script:
        return Tr::tr("Scripts are left out (%1).");
    case LeftOut::Style:
        return Tr::tr("Style sheets are not applied (%1): text that they hide is taken, text that they add is not.");
    case LeftOut::LinkTarget:
        return Tr::tr("The text of links is kept, their targets are not (%1): %2.");
    case LeftOut::Picture:
        return Tr::tr("Pictures are named, their content is not read (%1): %2.");
    case LeftOut::Tag:
        return Tr::tr("HTML tags inside Markdown text are left out, their text is kept (%1): %2.");
    case LeftOut::Element:
        return Tr::tr("Elements that hold no plain text are left out (%1): %2.");
    case LeftOut::Attribute:
        return Tr::tr("Tool tips and other texts in attributes are left out (%1): %2.");
    case LeftOut::FrontMatter:
        return Tr::tr("Lines of the front matter are left out (%1): %2.");
    case LeftOut::PageTitle:
        return Tr::tr("The title of the page differs from its first heading and is left out: %2.");
    case LeftOut::FootnoteSign:
        return Tr::tr("Footnote signs in the text are left out; each footnote refers to its portion (%1): %2.");
    case LeftOut::Repeated:
        return Tr::tr("The banner is repeated inside the text; the repeats are left out (%1).");
    case LeftOut::Frame:
        return Tr::tr("Lines around the text are left out (%1): %2.");
    case LeftOut::Column:
        return Tr::tr("Headings of columns that hold only marks are left out (%1): %2.");
    case LeftOut::Deleted:
        return Tr::tr("Text that somebody deleted, and nobody has accepted that, is left out (%1): %2.");
    case LeftOut::Index:
        return Tr::tr("Tables of contents and indexes repeat what the text says and are left out (%1): %2.");
    case LeftOut::Shape:
        return Tr::tr("Drawn shapes without text are left out (%1): %2.");
    case LeftOut::Properties:
        return Tr::tr("Properties of the file are left out (%1): %2.");
    case LeftOut::Page:
        return Tr::tr("Pages without text, scans or drawings, are not read (%1): %2.");
    case LeftOut::Attachment:
        return Tr::tr("Files attached to the file are not read (%1).");
    case LeftOut::Form:
        return Tr::tr("What is filled into a form may not be read (%1).");
    case LeftOut::Other:
        return Tr::tr("Not shown by the file, and left out (%1): %2.");
    }
    return {};
}

QString guessSentence(ImportNotes::Guess kind)
{
    using Guess = ImportNotes::Guess;
    switch (kind) {
    case Guess::Numbered:
        return Tr::tr("Items of a numbered list at the margin are taken as numbered paragraphs (%1).");
    case Guess::SplitLine:
        return Tr::tr("Lines inside a paragraph that begin with a mark are taken as portions of their own (%1): %2.");
    case Guess::StruckOut:
        return Tr::tr("Struck-out or inserted text is taken as text (%1): %2.");
    case Guess::TableCaption:
        return Tr::tr("A paragraph beside a table is taken as its caption (%1): %2.");
    case Guess::FigureCaption:
        return Tr::tr("A paragraph beside a picture is taken as its caption (%1): %2.");
    case Guess::Banner:
        return Tr::tr("A line of its own is taken as the stated banner: %2.");
    case Guess::Exercise:
        return Tr::tr("EXERCISE lines make this an exercise product and are no portions (%1): %2.");
    case Guess::Spaces:
        return Tr::tr("No-break spaces inside marks are taken as spaces (%1): %2.");
    case Guess::CutOff:
        return Tr::tr("The file may be cut off: %2.");
    case Guess::RowMark:
        return Tr::tr("The only mark of a table row stands in its first cell and is taken for the whole row (%1).");
    case Guess::Spanned:
        return Tr::tr("Cells that span several rows or columns stand where they begin (%1).");
    case Guess::AltMark:
        return Tr::tr("The mark before an alternative text is taken for the whole picture (%1): %2.");
    case Guess::NoAlt:
        return Tr::tr("Pictures without alternative text (%1): %2.");
    case Guess::Inserted:
        return Tr::tr("Text that somebody inserted, and nobody has accepted yet, is taken as text (%1): %2.");
    case Guess::Field:
        return Tr::tr("Fields are taken with what they show now (%1): %2.");
    case Guess::CellParagraphs:
        return Tr::tr("Paragraphs of one table cell are taken together (%1): %2.");
    case Guess::Rebuilt:
        return Tr::tr("A PDF has no paragraphs, lists or tables: they are put together from its lines and may be wrong. Compare them with the "
                      "original (%1): %2.");
    case Guess::JoinedWord:
        return Tr::tr("Words that were divided at the end of a line are joined (%1): %2.");
    case Guess::Picture:
        return Tr::tr("Pictures are kept as they look; what else their files say is left out. No rule reads what a picture shows: look at each before it "
                      "goes (%1): %2.");
    case Guess::NoteSign:
        return Tr::tr("Paragraphs behind a small sign are taken as footnotes; where in the text they belong is not known (%1): %2.");
    case Guess::Row:
        return Tr::tr("Lines with several marks and wide gaps are taken as rows of a table (%1): %2.");
    case Guess::Deceiving:
        return Tr::tr("Words are not what they look like: characters in them are not seen, or belong to another alphabet. They are kept as "
                      "they are; a search does not find them and no rule knows them until they are typed anew (%1): %2.");
    case Guess::OverPages:
        return Tr::tr("Paragraphs that go on over the end of a page are joined (%1): %2.");
    }
    return {};
}

} // namespace

QString importSnippet(const QString &text, int length)
{
    const QString line = text.left(4 * length).simplified();
    return line.size() <= length ? line : line.left(length - 1).trimmed() + QChar(0x2026);
}

void ImportNotes::add(QMap<int, Pile> &piles, int kind, const QString &text)
{
    Pile &pile = piles[kind];
    ++pile.count;
    const QString snippet = importSnippet(text);
    if (!snippet.isEmpty() && pile.first.size() < kShown && !pile.first.contains(snippet))
        pile.first.append(snippet);
}

void ImportNotes::append(const ImportNotes &other)
{
    const auto join = [](QMap<int, Pile> &piles, const QMap<int, Pile> &more) {
        for (auto it = more.cbegin(); it != more.cend(); ++it) {
            Pile &pile = piles[it.key()];
            for (const QString &text : it->first)
                if (pile.first.size() < kShown && !pile.first.contains(text))
                    pile.first.append(text);
            pile.count += it->count;
        }
    };
    join(m_leftOut, other.m_leftOut);
    join(m_guesses, other.m_guesses);
}

template <typename Piles, typename Sentence>
static QStringList sentences(const Piles &piles, const Sentence &sentence)
{
    QStringList list;
    for (auto it = piles.cbegin(); it != piles.cend(); ++it) {
        QStringList quoted;
        for (const QString &text : it->first)
            quoted.append(QChar(0x201c) + text + QChar(0x201d));
        if (it->count > quoted.size())
            quoted.append(QString(QChar(0x2026)));
        // The file's own words come last: a per cent sign in them stays what it is.
        QString said = sentence(it.key()).replace(QLatin1StringView("%1"), QString::number(it->count));
        list.append(said.replace(QLatin1StringView("%2"), quoted.join(QStringLiteral(", "))));
    }
    return list;
}

QStringList ImportNotes::notRead() const
{
    return sentences(m_leftOut, [](int kind) { return leftOutSentence(LeftOut(kind)); });
}

QStringList ImportNotes::guessed() const
{
    return sentences(m_guesses, [](int kind) { return guessSentence(Guess(kind)); });
}

} // namespace parallax
