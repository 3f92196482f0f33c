#pragma once

#include "model/document/spelling.h"

#include <QTextEdit>

#include <functional>

class QSyntaxHighlighter;

namespace parallax {

/// The one real text editor of the review pane, laid over the portion being edited. It knows text only: what crosses the
/// edge of a portion (arrows, Enter, Backspace at the start, pasted paragraphs) is told by signals. It keeps no undo of its
/// own: the product's journal is the only history.
class PortionEditor : public QTextEdit
{
    Q_OBJECT
public:
    enum class Way { Up, Down, Left, Right, PageUp, PageDown, First, Last };
    Q_ENUM(Way)

    explicit PortionEditor(QWidget *parent = nullptr);

    /// Takes another text over; the caret stays where it was where \a offset is -1.
    void setStoredText(const QString &text, int offset);
    QString storedText() const { return m_text; }
    int offset() const { return textCursor().position(); }
    void setOffset(int offset);
    /// Caret on the first (or last) line, as near to \a x as letters allow.
    void setOffsetOnLine(bool lastLine, int x);
    int textHeight() const;
    void setSpelling(const Spelling &spelling);
    /// Who says how the text that is written in is marked, at the moment when words of it are copied.
    void setMark(std::function<QString()> mark) { m_mark = std::move(mark); }
    /// Asked before words come in from elsewhere, with the marks that they carry: whether they may.
    void setMayTake(std::function<bool(const QStringList &marks, const QString &text)> mayTake) { m_mayTake = std::move(mayTake); }
    /// The misspelt word at a place of the text; empty where there is none.
    WordPlace misspeltAt(int offset) const;
    /// Puts a word in the place of another, as if it were typed.
    void replaceWord(const WordPlace &place, const QString &word);

Q_SIGNALS:
    void textEdited(const QString &text);
    void leaveRequested(parallax::PortionEditor::Way way, int x);
    void selectRequested(bool forward);
    void splitRequested(int offset);
    void joinAboveRequested();
    void joinBelowRequested();
    void pasteRequested(const QString &text);
    void undoRequested();
    void redoRequested();
    void closeRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    bool onFirstLine() const;
    bool onLastLine() const;
    void takeText();

    QString m_text;
    std::function<QString()> m_mark;
    std::function<bool(const QStringList &, const QString &)> m_mayTake;
    Spelling m_spelling;
    QSyntaxHighlighter *m_highlighter = nullptr;
    bool m_setting = false;
};

} // namespace parallax
