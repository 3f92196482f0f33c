#include "widgets/review/portioneditor.h"

#include "model/document/names.h"
#include "widgets/review/showntext.h"
#include "widgets/shell/theme.h"

#include <QContextMenuEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QTextBlock>

#include <cmath>

namespace parallax {

namespace {
const QString kWordsMimeType = QStringLiteral("application/x-parallax-words+json");

/// What was copied, without the marks that its text shows, and those marks.
struct CarriedWords
{
    QString text;
    QStringList marks;
};

CarriedWords carriedWords(const QMimeData &source)
{
    if (source.hasFormat(kWordsMimeType)) {
        const QJsonObject words = QJsonDocument::fromJson(source.data(kWordsMimeType)).object();
        const QString mark = words.value(QLatin1String("mark")).toString();
        return { words.value(QLatin1String("text")).toString(), mark.isEmpty() ? QStringList() : QStringList(mark) };
    }
    CarriedWords carried { source.text(), {} };
    const QJsonArray portions = QJsonDocument::fromJson(source.data(QStringLiteral("application/x-parallax-portions+json"))).array();
    for (const QJsonValue &portion : portions)
        if (const QString mark = portion.toObject().value(QLatin1String("mark")).toString(); !mark.isEmpty())
            carried.marks << mark;
    return carried;
}

QList<WordPlace> mentionPlaces(const QString &text)
{
    QList<WordPlace> places;
    for (const TextSpan &span : mentionSpans(text))
        places << WordPlace{span.start, span.length};
    return places;
}

/// Mentions of objects stand apart: they are one thing, whatever name it has for the reader. Misspelt words have a wave below them.
class TextHighlighter : public QSyntaxHighlighter
{
public:
    TextHighlighter(QTextDocument *document, const Spelling &spelling) : QSyntaxHighlighter(document), m_spelling(spelling) {}

protected:
    void highlightBlock(const QString &text) override
    {
        QTextCharFormat format;
        format.setForeground(tokens().link);
        for (const TextSpan &span : mentionSpans(text))
            setFormat(span.start, span.length, format);
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(tokens().info);
        for (const WordPlace &word : misspelt(text, mentionPlaces(text), m_spelling))
            setFormat(int(word.start), int(word.length), wrong);
    }

private:
    const Spelling &m_spelling;
};
} // namespace

PortionEditor::PortionEditor(QWidget *parent) : QTextEdit(parent)
{
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    setStyleSheet(QStringLiteral("QTextEdit { background: transparent; border: none; padding: 0; margin: 0; }"));
    setAccessibleName(tr("Text of the portion"));
    m_highlighter = new TextHighlighter(document(), m_spelling);
    connect(themeNotifier(), &ThemeNotifier::themeChanged, m_highlighter, &QSyntaxHighlighter::rehighlight);
    connect(this, &QTextEdit::textChanged, this, &PortionEditor::takeText);
}

void PortionEditor::setStoredText(const QString &text, int offset)
{
    if (offset < 0)
        offset = textCursor().position();
    if (text != m_text || toPlainText() != text) {
        m_setting = true;
        m_text = text;
        setPlainText(text);
        m_setting = false;
    }
    setOffset(offset);
}

void PortionEditor::setOffset(int offset)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::clamp(offset, 0, int(m_text.size())));
    setTextCursor(cursor);
    verticalScrollBar()->setValue(0);
}

void PortionEditor::setOffsetOnLine(bool lastLine, int x)
{
    const int y = lastLine ? textHeight() - 2 : 2;
    setTextCursor(cursorForPosition(QPoint(x, y)));
}

int PortionEditor::textHeight() const
{
    return int(std::ceil(document()->size().height()));
}

void PortionEditor::setSpelling(const Spelling &spelling)
{
    m_spelling = spelling;
    m_highlighter->rehighlight();
}

WordPlace PortionEditor::misspeltAt(int offset) const
{
    for (const WordPlace &word : misspelt(m_text, mentionPlaces(m_text), m_spelling))
        if (offset >= word.start && offset <= word.start + word.length)
            return word;
    return {};
}

void PortionEditor::replaceWord(const WordPlace &place, const QString &word)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(place.start));
    cursor.setPosition(int(place.start + place.length), QTextCursor::KeepAnchor);
    cursor.insertText(word);
    setTextCursor(cursor);
}

void PortionEditor::takeText()
{
    if (m_setting)
        return;
    const QString text = toPlainText();
    if (text == m_text)
        return;
    m_text = text;
    Q_EMIT textEdited(text);
}

bool PortionEditor::onFirstLine() const
{
    const QTextCursor cursor = textCursor();
    const QTextLine line = cursor.block().layout()->lineForTextPosition(cursor.positionInBlock());
    return cursor.block() == document()->firstBlock() && (!line.isValid() || line.lineNumber() == 0);
}

bool PortionEditor::onLastLine() const
{
    const QTextCursor cursor = textCursor();
    const QTextLayout *layout = cursor.block().layout();
    const QTextLine line = layout->lineForTextPosition(cursor.positionInBlock());
    return cursor.block() == document()->lastBlock() && (!line.isValid() || line.lineNumber() + 1 == layout->lineCount());
}

bool PortionEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Undo, redo and whatever the window binds to Ctrl or Alt are the window's; letters and moves are ours.
        auto *key = static_cast<QKeyEvent *>(event);
        const bool ours = key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Cut) || key->matches(QKeySequence::Paste)
            || key->matches(QKeySequence::SelectAll)
            || (!(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
            || key->matches(QKeySequence::MoveToNextWord) || key->matches(QKeySequence::MoveToPreviousWord)
            || key->matches(QKeySequence::SelectNextWord) || key->matches(QKeySequence::SelectPreviousWord)
            || key->matches(QKeySequence::DeleteStartOfWord) || key->matches(QKeySequence::DeleteEndOfWord);
        const bool function = key->key() >= Qt::Key_F1 && key->key() <= Qt::Key_F35;
        event->setAccepted(ours && !function);
        return ours && !function;
    }
    return QTextEdit::event(event);
}

void PortionEditor::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier;
    const QTextCursor cursor = textCursor();
    const int x = cursorRect().left();
    if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoRequested();
        return;
    }
    if (event->matches(QKeySequence::Redo)) {
        Q_EMIT redoRequested();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT closeRequested();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const bool down = event->key() == Qt::Key_Down;
        if (down ? onLastLine() : onFirstLine()) {
            if (plain) {
                Q_EMIT leaveRequested(down ? Way::Down : Way::Up, x);
                return;
            }
            if (modifiers == Qt::ShiftModifier) {
                Q_EMIT selectRequested(down);
                return;
            }
        }
        break;
    }
    case Qt::Key_Left:
        if (plain && cursor.atStart() && !cursor.hasSelection()) {
            Q_EMIT leaveRequested(Way::Left, x);
            return;
        }
        break;
    case Qt::Key_Right:
        if (plain && cursor.atEnd() && !cursor.hasSelection()) {
            Q_EMIT leaveRequested(Way::Right, x);
            return;
        }
        break;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (plain) {
            Q_EMIT leaveRequested(event->key() == Qt::Key_PageUp ? Way::PageUp : Way::PageDown, x);
            return;
        }
        break;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (modifiers == Qt::ControlModifier) {
            Q_EMIT leaveRequested(event->key() == Qt::Key_Home ? Way::First : Way::Last, x);
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain) {
            if (cursor.hasSelection())
                textCursor().removeSelectedText();
            Q_EMIT splitRequested(textCursor().position());
            return;
        }
        if (modifiers != Qt::ShiftModifier) {
            event->ignore();
            return;
        }
        break;
    case Qt::Key_Backspace:
        if (plain && cursor.atStart() && !cursor.hasSelection()) {
            Q_EMIT joinAboveRequested();
            return;
        }
        break;
    case Qt::Key_Delete:
        if (plain && cursor.atEnd() && !cursor.hasSelection()) {
            Q_EMIT joinBelowRequested();
            return;
        }
        break;
    default:
        break;
    }
    QTextEdit::keyPressEvent(event);
}

void PortionEditor::wheelEvent(QWheelEvent *event)
{
    // The text is always whole: the wheel moves the product.
    event->ignore();
}

/// Elsewhere the words come with their mark before them; here they are words again, and the mark is known.
QMimeData *PortionEditor::createMimeDataFromSelection() const
{
    QString words = textCursor().selectedText();
    words.replace(QChar::ParagraphSeparator, QLatin1Char('\n')).replace(QChar::LineSeparator, QLatin1Char('\n'));
    const QString mark = m_mark ? m_mark() : QString();
    auto *copied = new QMimeData;
    copied->setText(mark.isEmpty() ? words : mark + QLatin1Char(' ') + words);
    copied->setData(kWordsMimeType, QJsonDocument(QJsonObject { { QLatin1String("mark"), mark }, { QLatin1String("text"), words } }).toJson(QJsonDocument::Compact));
    // Clipboard histories that know the hint keep nothing of it.
    copied->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    return copied;
}

bool PortionEditor::canInsertFromMimeData(const QMimeData *source) const
{
    // Files are the window's to import; their paths are no text.
    return source->hasFormat(kObjectsMimeType) || (!source->hasUrls() && QTextEdit::canInsertFromMimeData(source));
}

void PortionEditor::insertFromMimeData(const QMimeData *source)
{
    if (source->hasFormat(kObjectsMimeType)) {
        textCursor().insertText(objectTokens(QString::fromUtf8(source->data(kObjectsMimeType)).split(QLatin1Char('\n'))));
        return;
    }
    if (source->hasUrls())
        return;
    const CarriedWords words = carriedWords(*source);
    const QString &text = words.text;
    if (m_mayTake && !m_mayTake(words.marks, text))
        return;
    const QString trimmed = text.trimmed();
    if (trimmed.contains(QLatin1Char('\n')))
        Q_EMIT pasteRequested(text);
    else
        textCursor().insertText(trimmed.isEmpty() ? text : (text.endsWith(QLatin1Char('\n')) ? trimmed : text));
}

void PortionEditor::contextMenuEvent(QContextMenuEvent *event)
{
    // The menu of the portion, not the text edit's: it has undo by name and what can be done with portions.
    if (event->reason() == QContextMenuEvent::Mouse && !textCursor().hasSelection())
        if (const int offset = cursorForPosition(event->pos()).position(); misspeltAt(offset).length > 0)
            setOffset(offset);
    event->ignore();
}

} // namespace parallax
