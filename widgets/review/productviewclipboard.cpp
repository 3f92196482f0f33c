// What the product column copies and takes.
#include "widgets/review/productview.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace parallax {

void ProductView::pasteText(const QString &text)
{
    const int row = currentRow();
    if (!m_session || row < 0)
        return;
    if (m_editing && m_part != kOwnText) {
        m_editor->textCursor().insertText(text.simplified());
        return;
    }
    const int offset = m_editing ? m_editor->offset() : int(m_session->product().at(row)->text.size());
    const auto place = m_commands.paste(row, offset, text);
    if (report(place))
        goTo(m_session->product().rowOf(place->id), place->part, place->offset);
}

/// Words that carry a mark go under another one only where that covers it, or where somebody says so. Paragraphs that become portions come
/// under their own.
bool ProductView::mayPaste(QStringList marks, const QString &text)
{
    const int row = currentRow();
    if (!m_session || row < 0)
        return false;
    QStringList written;
    const QStringList paragraphs = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &paragraph : paragraphs)
        if (const QString mark = m_commands.leadingMark(paragraph.trimmed()); !mark.isEmpty())
            written << mark;
    if (m_part == kOwnText && text.trimmed().contains(u'\n') && std::all_of(marks.cbegin(), marks.cend(), [&](const QString &mark) { return written.contains(mark); }))
        return true;
    if (marks.isEmpty())
        marks = written;
    const QStringList above = m_commands.notCovered(row, m_part, marks);
    if (above.isEmpty())
        return true;
    const QString here = m_commands.markOf(row, m_part);
    const QString question = here.isEmpty() ? tr("Paste words marked %1 into a text without a mark?").arg(above.join(u", "_s))
                                            : tr("Paste words marked %1 into a text marked %2?").arg(above.join(u", "_s), here);
    return m_confirm && m_confirm(question, tr("The text keeps its mark, which does not cover theirs: whoever may have the text may then have these words."), tr("Paste All the Same"));
}

void ProductView::copySelected()
{
    if (!m_session)
        return;
    if (m_editing && m_editor->textCursor().hasSelection()) {
        m_editor->copy();
        return;
    }
    const QList<int> rows = selectedRows();
    auto *mime = new QMimeData;
    mime->setText(m_commands.asText(rows));
    QJsonArray portions;
    for (int row : rows)
        portions.append(portionToJson(*m_session->product().at(row)));
    mime->setData(u"application/x-parallax-portions+json"_s, QJsonDocument(portions).toJson(QJsonDocument::Compact));
    // Clipboard histories that know the hint keep nothing of it.
    mime->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QApplication::clipboard()->setMimeData(mime);
    Q_EMIT statusMessage(tr("Portions copied with their marks: %1").arg(rows.size()));
}

} // namespace parallax
