#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace parallax
{

/// What a reader left out or assumed, gathered by kind, so that a file of a thousand comments makes one sentence.
class ImportNotes
{
public:
    enum class LeftOut {
        Comment,
        Hidden,
        Script,
        Style,
        LinkTarget,
        Picture,
        Tag,
        Element,
        Attribute,
        FrontMatter,
        PageTitle,
        FootnoteSign,
        Repeated,
        Frame,
        Column,
        Deleted,
        Index,
        Shape,
        Properties,
        Page,
        Attachment,
        Form,
        Other
    };
    enum class Guess {
        Numbered,
        SplitLine,
        StruckOut,
        TableCaption,
        FigureCaption,
        Banner,
        Exercise,
        Spaces,
        CutOff,
        RowMark,
        Spanned,
        AltMark,
        NoAlt,
        Inserted,
        Field,
        CellParagraphs,
        Rebuilt,
        JoinedWord,
        OverPages,
        NoteSign,
        Picture,
        Row,
        Deceiving
    };

    void leftOut(LeftOut kind, const QString &text = {}) { add(m_leftOut, int(kind), text); }
    void guess(Guess kind, const QString &text = {}) { add(m_guesses, int(kind), text); }
    void append(const ImportNotes &other);

    QStringList notRead() const;
    QStringList guessed() const;

private:
    struct Pile {
        int count = 0;
        QStringList first; ///< some, shortened, to recognise it by
    };
    static void add(QMap<int, Pile> &piles, int kind, const QString &text);

    QMap<int, Pile> m_leftOut, m_guesses;
};

/// The start of a text, on one line, to recognise it by.
QString importSnippet(const QString &text, int length = 60);

} // namespace parallax
