// Keys, pointer and commands of the product column; its clipboard is in productviewclipboard.cpp.
#include "widgets/review/productview.h"

#include "model/document/names.h"
#include "widgets/review/markeditor.h"
#include "widgets/shell/outcomestyle.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QTimer>
#include <QToolTip>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace parallax {

void ProductView::typed(const QString &text)
{
    const int row = currentRow();
    if (row < 0)
        return;
    m_typing = true;
    const bool done = report(m_commands.type(row, m_part, text));
    m_typing = false;
    if (!done)
        m_editor->setStoredText(partText(row, m_part), -1);
    m_rows.erase(row);
    group()->settle();
    showCaret();
}

void ProductView::leave(PortionEditor::Way way, int x)
{
    const int row = currentRow();
    if (row < 0)
        return;
    const Product &product = m_session->product();
    const int tearlines = int(product.at(row)->tearlines.size());
    const bool forward = way == PortionEditor::Way::Down || way == PortionEditor::Way::Right;
    int toRow = row;
    int toPart = m_part;
    switch (way) {
    case PortionEditor::Way::First:
        goTo(0, kOwnText, 0);
        return;
    case PortionEditor::Way::Last: {
        const int last = rowCount() - 1;
        goTo(last, kOwnText, int(product.at(last)->text.size()));
        return;
    }
    case PortionEditor::Way::PageUp:
    case PortionEditor::Way::PageDown: {
        const int step = (way == PortionEditor::Way::PageDown ? 1 : -1) * viewport()->height() * 9 / 10;
        const int y = group()->rowY(row) + step;
        group()->scrollBy(step);
        const int target = std::clamp(group()->rowAtY(y - step), 0, rowCount() - 1);
        goTo(target == row ? std::clamp(row + (step > 0 ? 1 : -1), 0, rowCount() - 1) : target, kOwnText, 0);
        return;
    }
    case PortionEditor::Way::Down:
    case PortionEditor::Way::Right:
        if (m_part + 1 < tearlines) {
            ++toPart;
        } else {
            ++toRow;
            toPart = kOwnText;
        }
        break;
    case PortionEditor::Way::Up:
    case PortionEditor::Way::Left:
        if (m_part > kOwnText) {
            --toPart;
        } else if (--toRow >= 0) {
            toPart = int(product.at(toRow)->tearlines.size()) - 1;
        }
        break;
    }
    if (toRow < 0 || toRow >= rowCount())
        return;
    goTo(toRow, toPart, forward ? 0 : int(partText(toRow, toPart).size()));
    if (way == PortionEditor::Way::Up || way == PortionEditor::Way::Down)
        m_editor->setOffsetOnLine(way == PortionEditor::Way::Up, x);
}

void ProductView::split()
{
    const int row = currentRow();
    if (!m_session || row < 0)
        return;
    if (m_part != kOwnText) {
        // A tearline is one text; Enter goes on to what follows it.
        leave(PortionEditor::Way::Down, 0);
        return;
    }
    const int offset = m_editing ? m_editor->offset() : int(m_session->product().at(row)->text.size());
    const auto place = m_commands.split(row, offset);
    if (report(place))
        goTo(m_session->product().rowOf(place->id), place->part, place->offset);
}

void ProductView::joinAbove()
{
    const int row = currentRow();
    if (!m_session || row <= 0 || (m_editing && m_part != kOwnText))
        return;
    const auto place = m_commands.joinAbove(row);
    if (report(place))
        goTo(m_session->product().rowOf(place->id), place->part, place->offset);
}

void ProductView::joinBelow()
{
    const int row = currentRow();
    if (!m_session || row < 0 || row + 1 >= rowCount() || (m_editing && m_part != kOwnText))
        return;
    const auto place = m_commands.joinAbove(row + 1);
    if (report(place))
        goTo(m_session->product().rowOf(place->id), place->part, place->offset);
}

void ProductView::insertBelow(PortionKind kind)
{
    if (!m_session)
        return;
    const auto place = m_commands.insertBelow(currentRow(), kind);
    if (report(place))
        goTo(m_session->product().rowOf(place->id), place->part, place->offset);
}

void ProductView::removeSelected()
{
    if (!m_session)
        return;
    const QList<int> rows = selectedRows();
    stopEditing();
    m_selected.clear();
    if (report(m_commands.remove(rows)))
        Q_EMIT statusMessage(tr("Portions deleted: %1. Undo brings them back").arg(rows.size()));
}

void ProductView::moveSelected(int by)
{
    if (!m_session || selectedRows().isEmpty())
        return;
    if (report(m_commands.move(selectedRows(), by)))
        group()->ensureVisible(currentRow(), 0, m_metrics.line * 3);
}

void ProductView::addTearline()
{
    const int row = currentRow();
    if (!m_session || row < 0)
        return;
    const auto place = m_commands.addTearline(row);
    if (report(place))
        goTo(row, place->part, place->offset);
}

void ProductView::takeFix(int row, const Finding &finding)
{
    if (report(m_commands.takeFix(row, finding)))
        Q_EMIT statusMessage(tr("%1: %2").arg(finding.rule, finding.fix->label));
}

bool ProductView::takeFirstFix()
{
    const int row = currentRow();
    if (!m_session || row < 0)
        return false;
    if (m_marking)
        return m_markEditor->takeFirstFix();
    for (const Finding &finding : m_session->findings(row)) {
        if (finding.fix) {
            takeFix(row, finding);
            return true;
        }
    }
    Q_EMIT statusMessage(tr("No fix is offered for this portion."));
    return false;
}

void ProductView::startMarking(int part)
{
    const int row = currentRow();
    if (!m_session || row < 0)
        return;
    cancelMarking();
    const Product &product = m_session->product();
    const Portion &portion = *product.at(row);
    MarkEditor::Subject subject;
    subject.mark = part >= 0 && part < portion.tearlines.size() ? portion.tearlines[part].mark : portion.mark;
    subject.language = m_session->pack().language();
    subject.context.regime = regimeFor(portion.governance, product.head.regime);
    subject.context.documentBanner = product.head.overallMarking;
    subject.context.date = portion.date.isKnown() ? portion.date : product.head.asOf;
    subject.context.intelligence = product.head.nationalIntelligence;
    if (const LivePreviews *previews = m_session->previews(); previews && part == kOwnText && !m_nations.codes.isEmpty()) {
        subject.nations = m_nations.codes;
        const PreviewContext context = previews->context();
        const ProductHead head = product.head;
        subject.outcomes = [context, head, portion, nations = m_nations.codes](const QString &mark) {
            Portion tried = portion;
            tried.mark = mark;
            Question question;
            question.facts = factsOf(tried, head, *context.marks, context.pack.get());
            question.productRegime = head.regime;
            question.askedRegime = context.regime;
            question.day = context.day;
            question.network = context.network;
            QList<Outcome> outcomes;
            for (const QString &nation : nations) {
                question.recipient = nation;
                outcomes.append(decide(question, *context.pack).outcome);
            }
            return outcomes;
        };
    }
    m_marking = true;
    m_markPart = part;
    placeMarkEditor();
    m_markEditor->show();
    m_markEditor->raise();
    m_markEditor->start(std::move(subject));
    placeMarkEditor();
    viewport()->update();
}

void ProductView::placeMarkEditor()
{
    const int row = currentRow();
    if (row < 0)
        return;
    const QRect mark = rowAt(row)->markRect(m_markPart).translated(0, group()->rowY(row));
    const int width = std::min(this->width() - mark.left() - 4, std::max(360, m_metrics.line * 28));
    m_markEditor->resize(std::max(200, width), m_markEditor->height());
    // Below the mark where there is room, else so high that all of it is seen.
    const int top = std::max(0, std::min(mark.top() - 7, height() - m_markEditor->height() - 2));
    m_markEditor->move(std::max(0, mark.left() - 8), top);
}

void ProductView::finishMarking(const QString &mark)
{
    if (!m_marking)
        return;
    const int part = m_markPart;
    const QList<int> rows = part == kOwnText ? selectedRows() : QList<int>{currentRow()};
    cancelMarking();
    report(m_commands.mark(rows, part, mark.isEmpty() ? QString() : mark));
    Q_EMIT explained(rowExplanation(currentRow()));
}

void ProductView::cancelMarking()
{
    if (!m_marking)
        return;
    m_marking = false;
    const bool hadFocus = m_markEditor->isAncestorOf(QApplication::focusWidget());
    m_markEditor->hide();
    if (hadFocus || !QApplication::focusWidget()) {
        if (m_editing)
            m_editor->setFocus();
        else
            setFocus();
    }
    viewport()->update();
}

void ProductView::showBadgeMenu(int row, QPoint globalPosition)
{
    QMenu menu(this);
    const QList<Finding> findings = m_session->findings(row);
    for (const Finding &finding : findings) {
        QAction *sentence = menu.addAction(severityIcon(finding.severity), u"%1: %2"_s.arg(finding.rule, finding.message));
        sentence->setEnabled(false);
        if (finding.fix)
            connect(menu.addAction(finding.fix->label), &QAction::triggered, this, [this, row, finding] { takeFix(row, finding); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Edit Mark…")), &QAction::triggered, this, [this] { startMarking(); });
    menu.exec(globalPosition);
}

std::optional<bool> ProductView::find(const QString &text, bool forward)
{
    m_looking.reset();
    if (!m_session || text.isEmpty() || rowCount() == 0)
        return false;
    m_looking = Search{text, forward, std::max(0, currentRow()), 0};
    return lookOn();
}

/// Looks for a few milliseconds, and goes on when the event loop has had its turn.
std::optional<bool> ProductView::lookOn()
{
    constexpr int kMostMs = 6;
    QElapsedTimer timer;
    timer.start();
    // Within the current portion only what lies beyond the caret counts at first, and all of it once around.
    while (m_looking && m_session && m_looking->done <= rowCount()) {
        const int rows = rowCount();
        const int step = m_looking->forward ? m_looking->done : -m_looking->done;
        const int row = ((m_looking->start + step) % rows + rows) % rows;
        if (findIn(row, m_looking->done == 0)) {
            m_looking.reset();
            return true;
        }
        ++m_looking->done;
        if (timer.elapsed() >= kMostMs) {
            QTimer::singleShot(0, this, [this] {
                if (!m_looking)
                    return;
                if (const std::optional<bool> end = lookOn())
                    Q_EMIT found(*end);
            });
            return std::nullopt;
        }
    }
    m_looking.reset();
    return false;
}

/// \a first: the row of the caret, where what lies before it waits until the search has been around.
bool ProductView::findIn(int row, bool first)
{
    const QString text = m_looking->text;
    const bool forward = m_looking->forward;
    const PortionPtr kept = m_session->product().at(row);
    const Portion &portion = *kept;
    const int parts = int(portion.tearlines.size());
    const int firstPart = forward ? kOwnText : parts - 1;
    for (int p = 0; p <= parts; ++p) {
        const int part = firstPart + (forward ? p : -p);
        const bool caretHere = m_editing && first && part == m_part;
        if (first && m_editing && (forward ? part < m_part : part > m_part))
            continue;
        const QString &hay = part == kOwnText ? portion.text : portion.tearlines[part].text;
        int at = -1;
        if (forward) {
            const int from = caretHere ? m_editor->textCursor().selectionEnd() : 0;
            at = int(hay.indexOf(text, from, Qt::CaseInsensitive));
        } else {
            const int from = caretHere ? m_editor->textCursor().selectionStart() - 1 : int(hay.size());
            at = from < 0 ? -1 : int(hay.lastIndexOf(text, from - hay.size() == 0 ? -1 : from, Qt::CaseInsensitive));
            if (caretHere && at >= m_editor->textCursor().selectionStart())
                at = -1;
        }
        if (at >= 0) {
            goTo(row, part, at);
            QTextCursor cursor = m_editor->textCursor();
            cursor.setPosition(at);
            cursor.setPosition(at + int(text.size()), QTextCursor::KeepAnchor);
            m_editor->setTextCursor(cursor);
            return true;
        }
    }
    // Names of objects and marks are found too; they are no stretch of the stored text, so the portion is shown.
    if (!first) {
        const QString shown = m_session->previews() ? m_session->previews()->ownText(row) : QString();
        if (portion.mark.contains(text, Qt::CaseInsensitive) || shown.contains(text, Qt::CaseInsensitive)) {
            selectRow(row);
            return true;
        }
    }
    return false;
}

bool ProductView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_session) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int row = group()->rowAtY(help->pos().y());
        if (row >= 0 && row < rowCount()) {
            const int y = group()->rowY(row);
            const ProductRow::Hit hit = rowAt(row)->hit(help->pos() - QPoint(0, y));
            const QString html = hitExplanation(row, hit);
            if (!html.isEmpty()) {
                QToolTip::showText(help->globalPos(), html, viewport(), hit.rect.translated(0, y));
                Q_EMIT explained(html);
                return true;
            }
        }
        QToolTip::hideText();
        event->ignore();
        return true;
    }
    return PortionView::viewportEvent(event);
}

std::optional<ProductView::TextPlace> ProductView::textAt(QPoint point)
{
    const int row = group() ? group()->rowAtY(point.y()) : -1;
    if (!m_session || row < 0 || row >= rowCount() || !rowRect(row).contains(point))
        return std::nullopt;
    const QPoint local = point - QPoint(0, group()->rowY(row));
    const ProductRow::Hit hit = rowAt(row)->hit(local);
    if (hit.area != ProductRow::Area::Text && hit.area != ProductRow::Area::TearlineText)
        return std::nullopt;
    return TextPlace{row, hit.part, rowAt(row)->offsetAt(hit.part, local)};
}

void ProductView::dragEnterEvent(QDragEnterEvent *event)
{
    // Anything else, a file say, is the window's.
    event->setAccepted(m_session && event->mimeData()->hasFormat(kObjectsMimeType));
}

void ProductView::dragMoveEvent(QDragMoveEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(event->mimeData()->hasFormat(kObjectsMimeType) && textAt(event->position().toPoint()));
}

void ProductView::dropEvent(QDropEvent *event)
{
    const std::optional<TextPlace> place = textAt(event->position().toPoint());
    event->setAccepted(place && event->mimeData()->hasFormat(kObjectsMimeType));
    if (!event->isAccepted())
        return;
    goTo(place->row, place->part, place->offset);
    insertText(objectTokens(QString::fromUtf8(event->mimeData()->data(kObjectsMimeType)).split(QLatin1Char('\n'))));
}

void ProductView::insertText(const QString &text)
{
    if (!m_session || currentRow() < 0)
        return;
    if (!m_editing)
        goTo(currentRow(), m_part, int(partText(currentRow(), m_part).size()));
    const int offset = m_editor->offset();
    const bool needsSpace = offset > 0 && !m_editor->storedText().at(offset - 1).isSpace();
    m_editor->textCursor().insertText(needsSpace ? QLatin1Char(' ') + text : text);
}

void ProductView::setSpelling(const Spelling &spelling)
{
    m_spelling = spelling;
    m_editor->setSpelling(spelling);
    // A wave takes no room: heights stay.
    for (auto &[row, laid] : m_rows)
        laid.reset();
    viewport()->update();
}

void ProductView::offerSpellings()
{
    m_suggestedFor = m_editing ? m_editor->misspeltAt(m_editor->offset()) : WordPlace();
    if (m_suggestedFor.length == 0) {
        Q_EMIT statusMessage(m_spelling ? tr("No misspelt word is at the caret.") : tr("Spelling is not checked."));
        return;
    }
    m_suggestedText = m_editor->storedText();
    const QString word = m_suggestedText.mid(m_suggestedFor.start, m_suggestedFor.length);
    m_suggesting.setFuture(QtConcurrent::run([checker = m_spelling.checker, word] { return checker->suggestions(word); }));
}

/// For the word that was asked for, if it still stands where it stood.
void ProductView::showSpellings()
{
    if (m_suggesting.isCanceled() || m_suggesting.future().resultCount() == 0 || !m_editing || m_editor->storedText() != m_suggestedText)
        return;
    const QString word = m_suggestedText.mid(m_suggestedFor.start, m_suggestedFor.length);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Spellings of %1").arg(word));
    for (const QString &suggestion : m_suggesting.result()) {
        connect(menu->addAction(QString(suggestion).replace(QLatin1Char('&'), QLatin1String("&&"))), &QAction::triggered, this,
                [this, suggestion, place = m_suggestedFor, text = m_suggestedText] {
                    if (m_editing && m_editor->storedText() == text)
                        m_editor->replaceWord(place, suggestion);
                });
    }
    if (menu->isEmpty())
        menu->addAction(tr("No suggestion"))->setEnabled(false);
    menu->addSeparator();
    connect(menu->addAction(tr("&Add “%1” to Our Words").arg(word)), &QAction::triggered, this, [this, word] { Q_EMIT ownWordAdded(word); });
    menu->popup(m_editor->viewport()->mapToGlobal(m_editor->cursorRect().bottomLeft()));
}

void ProductView::mousePressEvent(QMouseEvent *event)
{
    m_pressRow = -1;
    if (!m_session || event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    const int row = group()->rowAtY(point.y());
    if (row < 0 || row >= rowCount() || !rowRect(row).contains(point))
        return;
    const QPoint local = point - QPoint(0, group()->rowY(row));
    const ProductRow::Hit hit = rowAt(row)->hit(local);
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    const bool toggle = event->modifiers() & Qt::ControlModifier;
    if (extend && m_selected.isEmpty() && !m_currentId.isNull())
        m_selectFrom = m_currentId;
    switch (hit.area) {
    case ProductRow::Area::Text:
    case ProductRow::Area::TearlineText: {
        if (extend || toggle) {
            selectRow(row, extend, toggle);
            setFocus();
            return;
        }
        const int offset = rowAt(row)->offsetAt(hit.part, local);
        goTo(row, hit.part, offset);
        m_pressRow = row;
        m_pressOffset = offset;
        return;
    }
    case ProductRow::Area::Mark:
    case ProductRow::Area::TearlineMark:
        if (!extend && !toggle) {
            if (!m_selected.contains(m_session->product().at(row)->id))
                selectRow(row);
            setCurrent(row, hit.part);
            startMarking(hit.part);
            return;
        }
        [[fallthrough]];
    case ProductRow::Area::Margin:
    case ProductRow::Area::None:
        selectRow(row, extend, toggle);
        setFocus();
        m_pressRow = row;
        m_pressOffset = -1;
        return;
    case ProductRow::Area::Badge:
        selectRow(row);
        showBadgeMenu(row, event->globalPosition().toPoint());
        return;
    case ProductRow::Area::Strip:
        if (row != currentRow())
            selectRow(row);
        focusStrip(hit.index);
        return;
    case ProductRow::Area::Finding:
        selectRow(row);
        Q_EMIT explained(hitExplanation(row, hit));
        return;
    case ProductRow::Area::Fix:
        setCurrent(row, m_part);
        if (const QList<Finding> findings = m_session->findings(row); hit.index >= 0 && hit.index < findings.size())
            takeFix(row, findings[hit.index]);
        return;
    }
}

void ProductView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const int row = std::min(group()->rowAtY(point.y()), rowCount() - 1);
    if (!m_session || row < 0)
        return;
    if (!(event->buttons() & Qt::LeftButton)) {
        const ProductRow::Hit hit = rowAt(row)->hit(point - QPoint(0, group()->rowY(row)));
        switch (hit.area) {
        case ProductRow::Area::Text:
        case ProductRow::Area::TearlineText:
            viewport()->setCursor(Qt::IBeamCursor);
            break;
        case ProductRow::Area::Badge:
        case ProductRow::Area::Fix:
        case ProductRow::Area::Mark:
        case ProductRow::Area::TearlineMark:
        case ProductRow::Area::Strip:
            viewport()->setCursor(Qt::PointingHandCursor);
            break;
        case ProductRow::Area::None:
        case ProductRow::Area::Margin:
        case ProductRow::Area::Finding:
            viewport()->setCursor(Qt::ArrowCursor);
            break;
        }
        return;
    }
    if (m_pressRow < 0)
        return;
    if (m_editing && row == m_pressRow && m_pressOffset >= 0) {
        // Letters within a portion; portions as wholes once the pointer leaves it.
        const int to = m_editor->cursorForPosition(m_editor->viewport()->mapFrom(viewport(), point)).position();
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(m_pressOffset);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        m_editor->setTextCursor(cursor);
    } else if (row != m_pressRow || !m_selected.isEmpty()) {
        const PortionId from = m_session->product().at(m_pressRow)->id;
        if (m_editing)
            setFocus();
        stopEditing();
        m_selectFrom = from;
        selectRow(row, true);
    }
}

void ProductView::mouseReleaseEvent(QMouseEvent *)
{
    m_pressRow = -1;
}

void ProductView::keyPressEvent(QKeyEvent *event)
{
    const int row = currentRow();
    if (!m_session || row < 0) {
        event->ignore();
        return;
    }
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    if (extend && m_selected.isEmpty())
        m_selectFrom = m_currentId;
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        return;
    }
    if (event->matches(QKeySequence::Paste)) {
        pasteText(QApplication::clipboard()->text());
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAllRows();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        selectRow(std::clamp(row + (event->key() == Qt::Key_Down ? 1 : -1), 0, rowCount() - 1), extend);
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const int step = (event->key() == Qt::Key_PageDown ? 1 : -1) * viewport()->height() * 9 / 10;
        const int target = std::clamp(group()->rowAtY(group()->rowY(row) + step), 0, rowCount() - 1);
        selectRow(target, extend);
        return;
    }
    case Qt::Key_Home:
        selectRow(0, extend);
        return;
    case Qt::Key_End:
        selectRow(rowCount() - 1, extend);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int count = int(m_nations.codes.size());
        if (count > 0)
            focusStrip(std::clamp(m_stripFocus + (event->key() == Qt::Key_Right ? 1 : -1), 0, count - 1));
        return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            goTo(row, kOwnText, int(m_session->product().at(row)->text.size()));
            return;
        }
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        removeSelected();
        return;
    case Qt::Key_Escape:
        m_selected.clear();
        m_stripFocus = -1;
        viewport()->update();
        Q_EMIT selectionChanged();
        return;
    default:
        break;
    }
    event->ignore();
}

void ProductView::focusInEvent(QFocusEvent *event)
{
    PortionView::focusInEvent(event);
    // While a portion is written in, keys are letters: they never fall through to what removes whole portions.
    if (m_editing)
        m_editor->setFocus(event->reason());
    viewport()->update();
}

void ProductView::focusOutEvent(QFocusEvent *event)
{
    PortionView::focusOutEvent(event);
    viewport()->update();
}

void ProductView::contextMenuEvent(QContextMenuEvent *event)
{
    const int row = group()->rowAtY(viewport()->mapFromGlobal(event->globalPos()).y());
    if (event->reason() == QContextMenuEvent::Mouse && row >= 0 && row < rowCount() && row != currentRow()
        && !m_selected.contains(m_session->product().at(row)->id))
        selectRow(row);
    // The pane has the actions; its menu is the same as the toolbar's and the menu bar's.
    event->ignore();
}

} // namespace parallax
