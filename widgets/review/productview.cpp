#include "widgets/review/productview.h"

#include "widgets/review/explanation.h"
#include "widgets/review/figureimages.h"
#include "widgets/review/markeditor.h"
#include "widgets/shell/outcomestyle.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace parallax {

ProductView::ProductView(QWidget *parent) : PortionView(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setAccessibleName(tr("Product"));
    setAccessibleDescription(tr("The portions with their marks; Enter writes in the text, Ctrl+M marks, Left and Right go along the nations."));
    m_metrics = ReviewMetrics::of(this, 400, 0);
    m_editor = new PortionEditor(viewport());
    m_editor->hide();
    m_markEditor = new MarkEditor(this);
    m_markEditor->hide();

    connect(m_editor, &PortionEditor::textEdited, this, &ProductView::typed);
    connect(m_editor, &PortionEditor::leaveRequested, this, &ProductView::leave);
    connect(m_editor, &PortionEditor::closeRequested, this, [this] {
        stopEditing();
        setFocus();
    });
    connect(m_editor, &PortionEditor::splitRequested, this, &ProductView::split);
    connect(m_editor, &PortionEditor::joinAboveRequested, this, &ProductView::joinAbove);
    connect(m_editor, &PortionEditor::joinBelowRequested, this, &ProductView::joinBelow);
    connect(m_editor, &PortionEditor::pasteRequested, this, &ProductView::pasteText);
    m_editor->setMark([this] { return m_session && currentRow() >= 0 ? m_commands.markOf(currentRow(), m_part) : QString(); });
    m_editor->setMayTake([this](const QStringList &marks, const QString &text) { return mayPaste(marks, text); });
    connect(m_editor, &PortionEditor::selectRequested, this, [this](bool forward) {
        const int row = currentRow();
        selectRow(row);
        selectRow(row + (forward ? 1 : -1), true);
        setFocus();
    });
    connect(m_editor, &PortionEditor::undoRequested, this, [this] {
        if (m_session)
            report(m_session->undo());
    });
    connect(m_editor, &PortionEditor::redoRequested, this, [this] {
        if (m_session)
            report(m_session->redo());
    });
    connect(m_editor, &QTextEdit::cursorPositionChanged, this, [this] {
        if (m_editing && !m_typing)
            showCaret();
    });
    connect(&m_suggesting, &QFutureWatcherBase::finished, this, &ProductView::showSpellings);
    connect(m_markEditor, &MarkEditor::accepted, this, &ProductView::finishMarking);
    connect(m_markEditor, &MarkEditor::cancelled, this, &ProductView::cancelMarking);
}

ProductView::~ProductView()
{
    // Neither editor may answer while this is half gone.
    m_editor->disconnect(this);
    m_markEditor->disconnect(this);
}

void ProductView::setSession(ProductSession *session)
{
    stopEditing();
    cancelMarking();
    m_session = session;
    m_commands.setSession(session);
    m_currentId = {};
    m_selected.clear();
    reload();
    if (session && session->product().size() > 0)
        setCurrent(0, kOwnText);
}

void ProductView::reload()
{
    m_rows.clear();
    m_nations = m_session ? StripNations::of(*m_session) : StripNations();
    m_metrics = ReviewMetrics::of(this, std::max(200, viewport()->width()), int(m_nations.codes.size()));
    if (m_session && !m_currentId.isNull() && currentRow() < 0 && m_session->product().size() > 0)
        setCurrent(0, kOwnText);
    Q_EMIT metricsUpdated();
}

void ProductView::applyChange(const PreviewChange &change)
{
    if (!m_session)
        return;
    if (change.everything) {
        reload();
    } else if (change.removed != change.inserted || change.numbersChanged || change.inserted > 50) {
        m_rows.clear();
    } else {
        for (int row = change.firstRow; row < change.firstRow + change.inserted; ++row)
            m_rows.erase(row);
        for (int row : change.touchedRows)
            m_rows.erase(row);
    }
    const Product &product = m_session->product();
    for (auto it = m_selected.begin(); it != m_selected.end();)
        it = product.contains(*it) ? std::next(it) : m_selected.erase(it);

    int row = currentRow();
    if (row < 0) {
        const bool wasEditing = m_editing;
        stopEditing();
        cancelMarking();
        if (product.size() == 0) {
            m_currentId = {};
            return;
        }
        row = std::clamp(change.firstRow, 0, product.size() - 1);
        setCurrent(row, kOwnText);
        if (wasEditing && hasFocus())
            startEditing(row, kOwnText, 0);
        return;
    }
    if (m_part >= product.at(row)->tearlines.size()) {
        m_part = kOwnText;
        if (m_editing)
            m_editor->setStoredText(partText(row, m_part), 0);
    }
    if (m_editing && !m_typing && m_editor->storedText() != partText(row, m_part))
        m_editor->setStoredText(partText(row, m_part), -1);
    m_editor->setFont(m_metrics.textOf(product.at(row)->kind));
}

int ProductView::currentRow() const
{
    return m_session && !m_currentId.isNull() ? m_session->product().rowOf(m_currentId) : -1;
}

QList<int> ProductView::selectedRows() const
{
    QList<int> rows;
    if (!m_session)
        return rows;
    for (const PortionId &id : m_selected)
        if (const int row = m_session->product().rowOf(id); row >= 0)
            rows.append(row);
    if (rows.isEmpty() && currentRow() >= 0)
        rows.append(currentRow());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QString ProductView::partText(int row, int part) const
{
    const Portion &portion = *m_session->product().at(row);
    return part >= 0 && part < portion.tearlines.size() ? portion.tearlines[part].text : portion.text;
}

void ProductView::setCurrent(int row, int part)
{
    if (!m_session || row < 0 || row >= rowCount())
        return;
    const PortionId id = m_session->product().at(row)->id;
    m_part = part;
    if (id == m_currentId)
        return;
    m_currentId = id;
    m_stripFocus = -1;
    viewport()->update();
    Q_EMIT currentChanged(id);
    Q_EMIT explained(rowExplanation(row));
}

void ProductView::startEditing(int row, int part, int offset)
{
    if (!m_session || row < 0 || row >= rowCount())
        return;
    const int before = m_editing ? currentRow() : -1;
    if (!m_selected.isEmpty()) {
        m_selected.clear();
        Q_EMIT selectionChanged();
    }
    m_editing = false;
    setCurrent(row, part);
    m_stripFocus = -1;
    m_part = part;
    const Portion &portion = *m_session->product().at(row);
    m_editor->setFont(part == kOwnText ? m_metrics.textOf(portion.kind) : m_metrics.text);
    m_rows.erase(row);
    const ProductRow *laid = rowAt(row);
    m_editor->setFixedWidth(laid->textRect(part).width());
    m_editor->setStoredText(partText(row, part), offset);
    m_editor->setAccessibleName(part == kOwnText ? tr("Text of portion %1").arg(m_session->product().numberAt(row))
                                                 : tr("Tearline %1 of portion %2").arg(part + 1).arg(m_session->product().numberAt(row)));
    m_editing = true;
    m_rows.erase(row);
    if (before >= 0)
        m_rows.erase(before);
    group()->settle();
    m_editor->show();
    m_editor->setFocus();
    showCaret();
}

void ProductView::stopEditing()
{
    if (!m_editing)
        return;
    m_editing = false;
    if (const int row = currentRow(); row >= 0)
        m_rows.erase(row);
    if (m_editor->hasFocus())
        setFocus();
    m_editor->hide();
    if (m_session)
        m_session->flush();
    group()->settle();
}

void ProductView::showCaret()
{
    const int row = currentRow();
    if (row < 0)
        return;
    const ProductRow *laid = rowAt(row);
    const QRect caret = m_editor->cursorRect().translated(laid->textRect(m_part).topLeft());
    // With the first line comes the mark above it.
    const int top = caret.top() <= laid->textRect(kOwnText).top() + m_metrics.line ? 0 : caret.top() - 2;
    group()->ensureVisible(row, top, caret.bottom() + m_metrics.pad);
}

void ProductView::goTo(int row, int part, int offset)
{
    startEditing(row, part, offset);
}

void ProductView::selectRow(int row, bool extend, bool toggle)
{
    if (!m_session || row < 0 || row >= rowCount())
        return;
    stopEditing();
    const Product &product = m_session->product();
    const PortionId id = product.at(row)->id;
    if (extend && product.rowOf(m_selectFrom) >= 0) {
        m_selected.clear();
        const int from = product.rowOf(m_selectFrom);
        for (int r = std::min(from, row); r <= std::max(from, row); ++r)
            m_selected.insert(product.at(r)->id);
    } else if (toggle) {
        if (m_selected.isEmpty() && !m_currentId.isNull())
            m_selected.insert(m_currentId);
        if (!m_selected.remove(id))
            m_selected.insert(id);
        m_selectFrom = id;
    } else {
        m_selected.clear();
        m_selectFrom = id;
    }
    setCurrent(row, kOwnText);
    const int height = group()->rowCount() > row ? group()->heights().height(row) : 0;
    group()->ensureVisible(row, 0, std::min(height, viewport()->height()));
    viewport()->update();
    Q_EMIT selectionChanged();
}

void ProductView::selectAllRows()
{
    if (!m_session || rowCount() == 0)
        return;
    stopEditing();
    for (int row = 0; row < rowCount(); ++row)
        m_selected.insert(m_session->product().at(row)->id);
    viewport()->update();
    Q_EMIT selectionChanged();
}

void ProductView::focusStrip(int nation)
{
    const int row = currentRow();
    if (row < 0 || nation < 0 || nation >= m_nations.codes.size())
        return;
    m_stripFocus = nation;
    viewport()->update();
    Q_EMIT statusMessage(tr("Portion %1, %2: %3")
                             .arg(m_session->product().numberAt(row),
                                  audienceTitle(Audience{{m_nations.codes[nation]}}, m_session->pack()),
                                  outcomeWord(m_session->previews()->outcome(row, m_nations.audiences[nation]))));
    if (const DecisionPtr decision = m_session->previews()->decision(row, m_nations.audiences[nation]))
        Q_EMIT explained(explanationHtml(*decision, Audience{{m_nations.codes[nation]}}, m_session->pack()));
    Q_EMIT nationActivated(m_currentId, m_nations.codes[nation]);
}

QString ProductView::rowExplanation(int row) const
{
    if (!m_session || row < 0 || row >= rowCount())
        return {};
    const Portion &portion = *m_session->product().at(row);
    QString html = explanationHtml(portion.mark, m_session->findings(row), m_session->pack().language());
    if (const LivePreviews *previews = m_session->previews())
        for (int column : m_session->columns())
            if (const DecisionPtr decision = previews->decision(row, column))
                html += u"<hr>"_s + explanationHtml(*decision, previews->audience(column), m_session->pack());
    return html;
}

QString ProductView::hitExplanation(int row, const ProductRow::Hit &hit) const
{
    const MarkingLanguage &language = m_session->pack().language();
    const QList<Finding> findings = m_session->findings(row);
    switch (hit.area) {
    case ProductRow::Area::Badge:
        return explanationHtml(m_session->product().at(row)->mark, findings, language);
    case ProductRow::Area::Finding:
    case ProductRow::Area::Fix:
        return hit.index >= 0 && hit.index < findings.size() ? explanationHtml(findings[hit.index], language) : QString();
    case ProductRow::Area::Mark:
        if (hit.index >= 0 && hit.index < findings.size())
            return explanationHtml(findings[hit.index], language);
        return explanationHtml(m_session->product().at(row)->mark, findings, language);
    case ProductRow::Area::Strip:
        if (const LivePreviews *previews = m_session->previews(); previews && hit.index < m_nations.audiences.size())
            if (const DecisionPtr decision = previews->decision(row, m_nations.audiences[hit.index]))
                return explanationHtml(*decision, Audience{{m_nations.codes[hit.index]}}, m_session->pack());
        return {};
    case ProductRow::Area::TearlineMark:
        return explanationHtml(m_session->product().at(row)->tearlines.value(hit.part).mark, {}, language);
    case ProductRow::Area::None:
    case ProductRow::Area::Margin:
    case ProductRow::Area::Text:
    case ProductRow::Area::TearlineText:
        return {};
    }
    return {};
}

int ProductView::rowCount() const
{
    return m_session ? m_session->product().size() : 0;
}

int ProductView::estimatedHeight(int row) const
{
    // Near enough for a scroll bar: letters per line by the mean width, and the lines around the text.
    const Portion &portion = *m_session->product().at(row);
    const int perLine = std::max(8, m_metrics.bodyWidth() * 2 / m_metrics.line);
    int lines = 1 + int(portion.text.size()) / perLine + 1;
    for (const Tearline &tearline : portion.tearlines)
        lines += 2 + int(tearline.text.size()) / perLine;
    return lines * m_metrics.line + 2 * m_metrics.pad + 4;
}

const ProductRow *ProductView::rowAt(int row)
{
    auto &laid = m_rows[row];
    if (!laid) {
        const bool edited = m_editing && row == currentRow();
        laid = std::make_unique<ProductRow>(*m_session, row, m_metrics, m_nations, edited ? m_editor->storedText() : QString(),
                                            edited ? m_part : -2, edited ? m_editor->textHeight() : 0,
                                            m_figures && m_session->previews() ? m_figures->imageOf(*m_session->previews(), row, -1, Face::Ours) : QImage(),
                                            m_spelling);
    }
    return laid.get();
}

void ProductView::figuresChanged()
{
    m_rows.clear();
    group()->settle();
    viewport()->update();
}

int ProductView::layOutRow(int row)
{
    return row < rowCount() ? rowAt(row)->height() : 0;
}

void ProductView::keepLaidOut(int first, int last)
{
    m_rows.erase(m_rows.begin(), m_rows.lower_bound(first));
    m_rows.erase(m_rows.upper_bound(last), m_rows.end());
}

void ProductView::metricsChanged()
{
    m_rows.clear();
    m_metrics = ReviewMetrics::of(this, std::max(200, viewport()->width()), int(m_nations.codes.size()));
    if (m_editing) {
        const int row = currentRow();
        m_editor->setFont(m_part == kOwnText ? m_metrics.textOf(m_session->product().at(row)->kind) : m_metrics.text);
        m_editing = false;
        m_editor->setFixedWidth(rowAt(row)->textRect(m_part).width());
        m_editing = true;
        m_rows.clear();
    }
    Q_EMIT metricsUpdated();
}

void ProductView::rowsMoved()
{
    const int row = currentRow();
    if (row < 0 || row >= group()->rowCount())
        return;
    if (m_editing) {
        // An editor scrolled off the screen stays open, out of sight: it has the focus, and typing brings it back.
        const QRect text = rowAt(row)->textRect(m_part).translated(0, group()->rowY(row));
        m_editor->setGeometry(QRect(text.topLeft(), QSize(text.width(), std::max(text.height(), m_metrics.line))));
    }
    if (m_marking)
        placeMarkEditor();
}

void ProductView::paintRow(QPainter *painter, int row, const QRect &rect)
{
    if (row >= rowCount())
        return;
    const bool current = row == currentRow();
    ProductRow::State state;
    state.current = current;
    state.selected = !m_selected.isEmpty() && m_selected.contains(m_session->product().at(row)->id);
    state.focused = hasFocus() && !m_editing;
    state.marking = current && m_marking && m_markPart == kOwnText;
    state.editedPart = current && m_editing ? m_part : -2;
    state.stripFocus = current ? m_stripFocus : -1;
    rowAt(row)->paint(painter, rect.topLeft(), rect.height(), state);
}

int ProductView::cellCount() const
{
    return 4 + int(m_nations.codes.size());
}

QString ProductView::cellTitle(int cell) const
{
    switch (cell) {
    case 0:
        return tr("Number");
    case 1:
        return tr("Mark");
    case 2:
        return tr("Text");
    case 3:
        return tr("Findings");
    default:
        return m_nations.codes.value(cell - 4);
    }
}

QString ProductView::cellText(int row, int cell) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const Portion &portion = *m_session->product().at(row);
    switch (cell) {
    case 0:
        return m_session->product().numberAt(row);
    case 1:
        return portion.mark.isEmpty() ? tr("no mark") : portion.mark;
    case 2: {
        QStringList texts{m_session->previews() ? m_session->previews()->ownText(row) : portion.text};
        for (const Tearline &tearline : portion.tearlines)
            texts.append(tr("Tearline %1: %2").arg(tearline.mark, tearline.text));
        return texts.join(u'\n');
    }
    case 3: {
        QStringList messages;
        for (const Finding &finding : m_session->findings(row))
            messages.append(u"%1 %2: %3"_s.arg(severityWord(finding.severity), finding.rule, finding.message));
        return messages.join(u'\n');
    }
    default:
        break;
    }
    const int nation = cell - 4;
    if (!m_session->previews() || nation < 0 || nation >= m_nations.audiences.size())
        return {};
    const DecisionPtr decision = m_session->previews()->decision(row, m_nations.audiences[nation]);
    const QString word = outcomeWord(m_session->previews()->outcome(row, m_nations.audiences[nation]));
    return decision && !decision->reasons.isEmpty() ? u"%1: %2"_s.arg(word, reasonCodes(*decision)) : word;
}

QString ProductView::rowName(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const Portion &portion = *m_session->product().at(row);
    //: A portion, for screen readers: kind, number, mark
    return tr("%1 %2, %3").arg(portionKindWord(portion.kind), m_session->product().numberAt(row),
                               portion.mark.isEmpty() ? tr("no mark") : portion.mark);
}

} // namespace parallax
