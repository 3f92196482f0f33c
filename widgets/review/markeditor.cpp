#include "widgets/review/markeditor.h"

#include "widgets/shell/outcomestyle.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {
constexpr int kRowsShown = 7;
} // namespace

MarkLine::MarkLine(QWidget *parent) : QTextEdit(parent)
{
    setAcceptRichText(false);
    setUndoRedoEnabled(true);
    setLineWrapMode(QTextEdit::NoWrap);
    setWordWrapMode(QTextOption::NoWrap);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(3);
    setAccessibleName(tr("Mark of the portion"));
}

QSize MarkLine::sizeHint() const
{
    return QSize(240, fontMetrics().height() + 6 + 2 * frameWidth() + 4);
}

bool MarkLine::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // While a mark is written all keys are its own: Esc leaves, Ctrl+Return fixes, Ctrl+Z takes letters back.
        event->accept();
        return true;
    }
    return QTextEdit::event(event);
}

void MarkLine::insertFromMimeData(const QMimeData *source)
{
    textCursor().insertText(source->text().simplified());
}

OutcomePreview::OutcomePreview(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("What each nation would get"));
}

void OutcomePreview::setOutcomes(const QStringList &nations, const QList<Outcome> &before, const QList<Outcome> &now)
{
    m_nations = nations;
    m_before = before;
    m_now = now;
    QStringList words;
    for (int i = 0; i < now.size() && i < nations.size(); ++i)
        words.append(u"%1: %2"_s.arg(nations[i], outcomeWord(now[i])));
    setAccessibleDescription(words.join(u"; "_s));
    setToolTip(words.join(u'\n'));
    updateGeometry();
    update();
}

QSize OutcomePreview::sizeHint() const
{
    const QFontMetrics metrics(font());
    return QSize(int(m_nations.size()) * (metrics.horizontalAdvance(u"QMM"_s) + 4), m_now.isEmpty() ? 0 : metrics.height() * 2 + 6);
}

void OutcomePreview::paintEvent(QPaintEvent *)
{
    if (m_now.isEmpty())
        return;
    QPainter painter(this);
    const ThemeTokens &theme = tokens();
    const int line = fontMetrics().height();
    const qreal step = std::min<qreal>(width() / qreal(m_now.size()), fontMetrics().horizontalAdvance(u"QMM"_s) + 4);
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.78);
    for (int i = 0; i < m_now.size(); ++i) {
        const QRectF cell(i * step, 0, step, height());
        const bool changed = i < m_before.size() && m_before[i] != m_now[i];
        if (changed) {
            painter.setPen(theme.focus);
            painter.drawRect(cell.adjusted(0.5, 0.5, -1.5, -1.5));
        }
        small.setBold(changed);
        painter.setFont(small);
        painter.setPen(changed ? theme.text : theme.mutedText);
        painter.drawText(QRectF(cell.left(), 1, step, line), Qt::AlignCenter, m_nations.value(i));
        paintOutcome(&painter, QRectF(cell.left(), line + 2, step, line + 1), m_now[i], theme);
    }
}

MarkEditor::MarkEditor(QWidget *parent) : QFrame(parent)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    m_line = new MarkLine(this);
    m_list = new QListWidget(this);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Legal continuations"));
    m_findings = new QLabel(this);
    m_findings->setWordWrap(true);
    m_findings->setTextFormat(Qt::RichText);
    m_findings->setFocusPolicy(Qt::NoFocus);
    m_outcomes = new OutcomePreview(this);
    m_hint = new QLabel(tr("Enter applies, Tab completes, Esc leaves"), this);
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.85);
    m_hint->setFont(small);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(3);
    for (QWidget *widget : {static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_outcomes), static_cast<QWidget *>(m_findings),
                            static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_hint)})
        layout->addWidget(widget);
    setFocusProxy(m_line);
    m_line->installEventFilter(this);
    connect(m_line, &QTextEdit::textChanged, this, &MarkEditor::check);
    connect(m_line, &QTextEdit::cursorPositionChanged, this, &MarkEditor::offer);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { complete(m_list->row(item)); });
    connect(m_findings, &QLabel::linkActivated, this, [this](const QString &link) { takeFix(link.toInt()); });
}

void MarkEditor::start(Subject subject)
{
    m_subject = std::move(subject);
    m_before = m_subject.outcomes ? m_subject.outcomes(m_subject.mark) : QList<Outcome>();
    m_shown = QString();
    QFont bold = font();
    bold.setBold(true);
    m_line->setFont(bold);
    m_line->setPlainText(m_subject.mark.isEmpty() ? u"("_s : m_subject.mark);
    QTextCursor cursor = m_line->textCursor();
    // Between the last letter and the closing parenthesis: the next thing typed is a control.
    cursor.setPosition(int(m_line->toPlainText().size()) - (m_subject.mark.endsWith(u')') ? 1 : 0));
    m_line->setTextCursor(cursor);
    check();
    m_line->setFocus();
}

QString MarkEditor::mark() const
{
    const QString text = m_line->toPlainText().simplified();
    return text == "("_L1 || text == "()"_L1 ? QString() : text;
}

void MarkEditor::setMark(const QString &mark)
{
    m_line->setPlainText(mark);
    m_line->moveCursor(QTextCursor::End);
}

QStringList MarkEditor::completions() const
{
    QStringList result;
    for (int i = 0; i < m_list->count(); ++i)
        result.append(m_list->item(i)->data(Qt::UserRole).toString());
    return result;
}

void MarkEditor::check()
{
    const QString text = m_line->toPlainText();
    if (text == m_shown && !m_shown.isNull())
        return;
    m_shown = text;
    m_checked = checkMarking(text, Form::Portion, m_subject.context, m_subject.language);

    QList<QTextEdit::ExtraSelection> waves;
    QStringList lines;
    for (int i = 0; i < m_checked.findings.size(); ++i) {
        const Finding &finding = m_checked.findings[i];
        QTextEdit::ExtraSelection wave;
        wave.cursor = QTextCursor(m_line->document());
        const int size = int(text.size());
        wave.cursor.setPosition(std::clamp(finding.start, 0, size));
        wave.cursor.setPosition(std::clamp(finding.start + std::max(1, finding.length), 0, size), QTextCursor::KeepAnchor);
        wave.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wave.format.setUnderlineColor(tokens().finding(finding.severity));
        waves.append(wave);
        if (lines.size() < 4) {
            QString line = u"<b>%1</b> %2"_s.arg(finding.rule.toHtmlEscaped(), finding.message.toHtmlEscaped());
            if (finding.fix)
                line += u" <a href=\"%1\" style=\"color:%2\">%3</a>"_s.arg(i).arg(tokens().link.name(), finding.fix->label.toHtmlEscaped());
            lines.append(u"<span style=\"color:%1\">%2</span>"_s.arg(tokens().finding(finding.severity).name(), line));
        }
    }
    m_line->setExtraSelections(waves);
    m_findings->setText(lines.join(u"<br>"_s));
    m_findings->setVisible(!lines.isEmpty());
    const QList<Outcome> now = m_subject.outcomes ? m_subject.outcomes(mark()) : QList<Outcome>();
    m_outcomes->setOutcomes(m_subject.nations, m_before, now);
    m_outcomes->setVisible(!now.isEmpty());
    offer();
}

void MarkEditor::offer()
{
    const QString text = m_line->toPlainText();
    const int at = m_line->textCursor().position();
    m_list->clear();
    // Continuations are offered where the mark is being written: at its end, or before the parenthesis that closes it.
    if (const QString after = text.mid(at).trimmed(); after.isEmpty() || after == ")"_L1) {
        const QString prefix = text.left(at);
        const QStringList legal = legalContinuations(prefix, m_subject.context.regime, m_subject.language);
        for (const QString &continuation : legal) {
            const QString whole = continuation.startsWith(prefix) ? continuation : prefix + continuation;
            auto *item = new QListWidgetItem(whole, m_list);
            item->setData(Qt::UserRole, whole);
        }
    }
    const int rows = std::min(kRowsShown, m_list->count());
    m_list->setVisible(rows > 0);
    if (rows > 0)
        m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 4);
    // A label that wraps knows its height only for a width.
    m_findings->setFixedWidth(std::max(100, width() - 10));
    layout()->activate();
    resize(width(), layout()->sizeHint().height());
}

void MarkEditor::complete(int row)
{
    if (row < 0 || row >= m_list->count())
        return;
    const QString whole = m_list->item(row)->data(Qt::UserRole).toString();
    const QString after = m_line->toPlainText().mid(m_line->textCursor().position());
    const bool closes = whole.endsWith(u')');
    m_line->setPlainText(closes ? whole : whole + after);
    QTextCursor cursor = m_line->textCursor();
    cursor.setPosition(int(whole.size()));
    m_line->setTextCursor(cursor);
    m_line->setFocus();
}

void MarkEditor::takeFix(int finding)
{
    if (finding < 0 || finding >= m_checked.findings.size() || !m_checked.findings[finding].fix)
        return;
    const Fix fix = *m_checked.findings[finding].fix;
    QString text = m_line->toPlainText();
    text.replace(fix.start, fix.length, fix.replacement);
    m_line->setPlainText(text);
    QTextCursor cursor = m_line->textCursor();
    cursor.setPosition(std::min(int(text.size()), fix.start + int(fix.replacement.size())));
    m_line->setTextCursor(cursor);
    m_line->setFocus();
}

bool MarkEditor::takeFirstFix()
{
    for (int i = 0; i < m_checked.findings.size(); ++i) {
        if (m_checked.findings[i].fix) {
            takeFix(i);
            return true;
        }
    }
    return false;
}

bool MarkEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        // A click elsewhere leaves without applying; the popup of an input method does not.
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            QMetaObject::invokeMethod(this, &MarkEditor::cancelled, Qt::QueuedConnection);
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        Q_EMIT cancelled();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers() & Qt::ControlModifier)
            takeFirstFix();
        else if (m_list->isVisibleTo(this) && m_list->currentRow() >= 0)
            complete(m_list->currentRow());
        else
            Q_EMIT accepted(mark());
        return true;
    case Qt::Key_Tab:
        if (m_list->isVisibleTo(this) && m_list->count() > 0)
            complete(std::max(0, m_list->currentRow()));
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int count = m_list->count();
        if (count > 0) {
            const int step = key->key() == Qt::Key_Down ? 1 : -1;
            const int next = m_list->currentRow() + step;
            m_list->setCurrentRow(next < -1 ? count - 1 : next >= count ? -1 : next);
        }
        return true;
    }
    default:
        return false;
    }
}

} // namespace parallax
