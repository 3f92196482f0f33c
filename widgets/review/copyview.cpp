#include "widgets/review/copyview.h"

#include "widgets/review/explanation.h"
#include "widgets/review/figureimages.h"
#include "widgets/shell/outcomestyle.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {
constexpr QLatin1StringView kCellSeparator(" | ");
}

PreviewPlace placeFor(const LivePreviews &previews, int row, int audience, Face face)
{
    if (face == Face::Ours)
        face = previews.outcome(row, audience) == Outcome::DisplayOnly ? Face::AsShown : Face::AsReceived;
    return previews.place(row, audience, face);
}

CopyRow::CopyRow(const LivePreviews &previews, int row, int audience, Face face, const ReviewMetrics &metrics, const QImage &figure)
    : m_metrics(metrics)
{
    const PreviewPlace place = placeFor(previews, row, audience, face);
    const DecisionPtr decision = previews.decision(row, audience);
    const ThemeTokens &theme = tokens();
    m_kind = place.kind;
    m_outcome = place.outcome;
    m_ours = face == Face::Ours;
    m_displayOnly = place.outcome == Outcome::DisplayOnly || (decision && decision->tearlineDisplayOnly);
    m_withheld = m_ours && !mayBeShown(place.outcome);

    const int pad = metrics.pad;
    const bool isTableRow = m_kind == PortionKind::TableRow;
    int y = isTableRow ? pad / 2 : pad;
    int left = pad;
    if (m_ours)
        left += metrics.cell + 4;
    const int right = metrics.width - pad;
    const bool flagged = m_ours && !previews.flagsAt(row, audience).isEmpty();
    if (flagged)
        m_flagRect = QRect(right - metrics.badge, y, metrics.badge, metrics.badge);

    if (m_withheld) {
        const QFontMetrics smallMetrics(metrics.small);
        QString text = outcomeWord(place.outcome);
        if (decision && !decision->reasons.isEmpty())
            //: Outcome, then codes of reasons: "Withheld: NOFORN, NOT-LISTED"
            text = QCoreApplication::translate("CopyView", "%1: %2").arg(text, reasonCodes(*decision));
        m_frame = QRect(pad, y, right - pad, metrics.cell + 4);
        m_withheldText = smallMetrics.elidedText(text, Qt::ElideRight, m_frame.width() - metrics.cell - 3 * pad);
        m_height = m_frame.bottom() + pad + 1;
        return;
    }

    m_number = place.number;
    const int numberWidth = m_number.isEmpty() ? 0 : QFontMetrics(metrics.number).horizontalAdvance(m_number) + pad;
    QFont markFont = metrics.text;
    markFont.setBold(true);
    m_mark = TextBlock(place.mark, markFont, std::max(40, (flagged ? m_flagRect.left() - 4 : right) - left - numberWidth));
    m_markRect = QRect(left + numberWidth, y, std::max(1, m_mark.usedWidth()), m_mark.height());
    y = std::max(m_markRect.bottom() + 1, y + metrics.line);

    QString note;
    if (m_displayOnly)
        note = QCoreApplication::translate("CopyView", "Display only: may be shown, not handed over");
    else if (m_ours && place.tearline)
        note = QCoreApplication::translate("CopyView", "Tearline in place of the full text");
    if (!note.isEmpty()) {
        QFont italic = metrics.small;
        italic.setItalic(true);
        m_note = TextBlock(note, italic, right - left);
        m_noteRect = QRect(left, y, right - left, m_note.height());
        y = m_noteRect.bottom() + 1;
    }

    QList<QTextLayout::FormatRange> formats;
    WordDifference difference;
    if (m_ours) {
        difference = wordDifference(previews.ownText(row), place.text);
        for (const TextSpan &span : std::as_const(difference.changed)) {
            QTextLayout::FormatRange range;
            range.start = span.start;
            range.length = span.length;
            range.format.setBackground(theme.changed);
            formats.append(range);
        }
    }
    const QFont font = metrics.textOf(m_kind);
    m_text = isTableRow ? TextBlock(place.text.split(kCellSeparator), font, right - left)
                        : TextBlock(place.text, font, right - left, formats);
    m_textRect = QRect(left, y + 1, right - left, std::max(m_text.height(), metrics.line));
    if (!isTableRow) {
        for (int at : std::as_const(difference.leftOut)) {
            const QList<QRectF> rects = m_text.rectsOf(std::min(at, std::max(0, int(place.text.size()) - 1)), at < place.text.size() ? 0 : 1);
            if (!rects.isEmpty()) {
                const QRectF &rect = rects.front();
                m_leftOut.append(m_textRect.left() + int(at < place.text.size() ? rect.left() - 2 : rect.right() + 1));
                m_leftOut.append(m_textRect.top() + int(rect.bottom()));
            }
        }
    }
    y = m_textRect.bottom() + 1;
    if (!figure.isNull()) {
        m_figureRect = QRect(QPoint(left, y + 3), figureSize(figure, right - left));
        m_figure = scaledFigure(figure, m_figureRect.size());
        y = m_figureRect.bottom() + 1;
    }
    m_height = y + (isTableRow ? pad / 2 : pad) + 1;
}

void CopyRow::paint(QPainter *painter, QPoint at, int height, bool current) const
{
    const ThemeTokens &theme = tokens();
    painter->save();
    painter->translate(at);
    if (current) {
        painter->fillRect(QRect(0, 0, m_metrics.width, height), theme.currentRow);
        painter->fillRect(QRect(0, 0, 3, height), theme.accent);
    }
    if (m_withheld) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme.border, 1, Qt::DashLine));
        painter->setBrush(theme.withheldPlace);
        painter->drawRoundedRect(QRectF(m_frame).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        const QRectF shape(m_frame.left() + m_metrics.pad - 2, m_frame.top() + 2, m_metrics.cell, m_metrics.cell);
        paintOutcome(painter, shape.adjusted(1.5, 1.5, -1.5, -1.5), m_outcome, theme);
        painter->setFont(m_metrics.small);
        painter->setPen(theme.withheldText);
        painter->drawText(QRectF(shape.right() + m_metrics.pad, m_frame.top(), m_frame.right() - shape.right() - 2 * m_metrics.pad,
                                 m_frame.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, m_withheldText);
    } else {
        if (m_displayOnly) {
            painter->fillRect(QRect(4, 2, m_metrics.width - 8, m_height - 5), theme.shownPlace);
            painter->setPen(QPen(theme.outcome(Outcome::DisplayOnly), 1, Qt::DotLine));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(QRect(4, 2, m_metrics.width - 9, m_height - 6));
        }
        if (m_ours) {
            const QRectF shape(m_metrics.pad, m_markRect.top(), m_metrics.cell, m_metrics.cell);
            paintOutcome(painter, shape.adjusted(1.5, 1.5, -1.5, -1.5), m_outcome, theme);
        }
        painter->setFont(m_metrics.number);
        painter->setPen(theme.mutedText);
        painter->drawText(QPoint(m_ours ? m_metrics.pad + m_metrics.cell + 4 : m_metrics.pad,
                                 m_markRect.top() + QFontMetrics(m_metrics.text).ascent()), m_number);
        m_mark.draw(painter, m_markRect.topLeft(), theme.accent);
        if (m_noteRect.isValid())
            m_note.draw(painter, m_noteRect.topLeft(), theme.mutedText);
        if (m_kind == PortionKind::TableRow) {
            painter->setPen(theme.border);
            for (int cell = 1; cell < m_text.cellCount(); ++cell) {
                const int x = m_textRect.left() + int(m_text.cellLeft(cell)) - 6;
                painter->drawLine(x, m_textRect.top(), x, m_textRect.bottom());
            }
        }
        m_text.draw(painter, m_textRect.topLeft(), theme.text);
        if (m_figureRect.isValid())
            paintFigure(painter, m_figureRect, m_figure);
        // A small wedge below the line: here words of ours are left out.
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.warning);
        for (int i = 0; i + 1 < m_leftOut.size(); i += 2) {
            const QPointF tip(m_leftOut[i], m_leftOut[i + 1] - 4);
            const QPointF wedge[3] = {tip, tip + QPointF(-3.5, 5), tip + QPointF(3.5, 5)};
            painter->drawPolygon(wedge, 3);
        }
    }
    if (m_flagRect.isValid())
        paintStatus(painter, m_flagRect, Status::Serious, theme);
    painter->fillRect(QRect(0, height - 1, m_metrics.width, 1), theme.border);
    painter->restore();
}

CopyView::CopyView(QWidget *parent) : PortionView(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    m_metrics = ReviewMetrics::of(this, 240, 0);
}

void CopyView::setSource(ProductSession *session, int audience, Face face)
{
    m_session = session;
    m_audience = audience;
    m_face = face;
    if (session && previews()) {
        const QString title = audienceTitle(previews()->audience(audience), session->pack());
        setAccessibleName(tr("Copy for %1").arg(title));
    }
    m_rows.clear();
    collect();
}

bool CopyView::isIn(int productRow) const
{
    return isIn(productRow, previews()->outcome(productRow, m_audience));
}

bool CopyView::isIn(int productRow, Outcome outcome) const
{
    if (m_face == Face::AsShown)
        return mayBeShown(outcome);
    if (!isReleased(outcome))
        return false;
    // A tearline that may only be shown is no part of what is kept.
    const DecisionPtr decision = outcome == Outcome::ReleaseSanitised ? previews()->decision(productRow, m_audience) : nullptr;
    return !decision || !decision->tearlineDisplayOnly;
}

void CopyView::collect()
{
    m_in.clear();
    if (!previews() || m_face == Face::Ours)
        return;
    const std::vector<Outcome> outcomes = previews()->outcomes(m_audience);
    for (int row = 0; row < int(outcomes.size()); ++row)
        if (isIn(row, outcomes[size_t(row)]))
            m_in.push_back(row);
}

bool CopyView::applyChange(const PreviewChange &change)
{
    if (!previews())
        return true;
    if (change.everything || change.removed != change.inserted || change.numbersChanged) {
        m_rows.clear();
        collect();
        return true;
    }
    if (m_face == Face::Ours) {
        for (int row = change.firstRow; row < change.firstRow + change.inserted; ++row)
            m_rows.erase(row);
        for (int row : change.touchedRows)
            m_rows.erase(row);
        return false;
    }
    // As received the numbers and references of others depend on what is in: only their own rows stay as they were.
    bool other = false;
    const auto look = [this, &other](int row) {
        const bool was = std::binary_search(m_in.begin(), m_in.end(), row);
        other = other || was != isIn(row);
    };
    for (int row = change.firstRow; row < change.firstRow + change.inserted; ++row)
        look(row);
    for (int row : change.touchedRows)
        look(row);
    m_rows.clear();
    if (other)
        collect();
    return other;
}

void CopyView::setCurrentProductRow(int row)
{
    if (row == m_currentProductRow)
        return;
    m_currentProductRow = row;
    viewport()->update();
}

int CopyView::rowCount() const
{
    if (!previews())
        return 0;
    return m_face == Face::Ours ? m_session->product().size() : int(m_in.size());
}

int CopyView::productRow(int viewRow) const
{
    if (m_face == Face::Ours)
        return viewRow;
    return viewRow >= 0 && viewRow < int(m_in.size()) ? m_in[size_t(viewRow)] : -1;
}

int CopyView::viewRow(int productRow, bool *exact) const
{
    if (exact)
        *exact = true;
    if (m_face == Face::Ours)
        return productRow;
    const auto after = std::upper_bound(m_in.begin(), m_in.end(), productRow);
    if (exact)
        *exact = after != m_in.begin() && *(after - 1) == productRow;
    return int(after - m_in.begin()) - 1;
}

int CopyView::currentRow() const
{
    bool exact = false;
    const int row = m_currentProductRow < 0 ? -1 : viewRow(m_currentProductRow, &exact);
    return exact ? row : -1;
}

int CopyView::estimatedHeight(int row) const
{
    const int line = m_metrics.line + 2 * m_metrics.pad;
    const int product = productRow(row);
    if (!previews() || product < 0)
        return line;
    if (m_face == Face::Ours && !mayBeShown(previews()->outcome(product, m_audience)))
        return line + 4;
    const int perLine = std::max(8, (m_metrics.width - 2 * m_metrics.pad) * 2 / m_metrics.line);
    return line + (1 + int(m_session->product().at(product)->text.size()) / perLine) * m_metrics.line;
}

const CopyRow *CopyView::rowAt(int row)
{
    auto &laid = m_rows[row];
    if (!laid)
        laid = std::make_unique<CopyRow>(*previews(), productRow(row), m_audience, m_face, m_metrics,
                                         m_figures ? m_figures->imageOf(*previews(), productRow(row), m_audience,
                                                                        m_face == Face::AsReceived ? Face::AsReceived : Face::AsShown)
                                                   : QImage());
    return laid.get();
}

void CopyView::figuresChanged()
{
    m_rows.clear();
    if (previews())
        group()->settle();
    viewport()->update();
}

int CopyView::layOutRow(int row)
{
    return row < rowCount() ? rowAt(row)->height() : 0;
}

void CopyView::keepLaidOut(int first, int last)
{
    m_rows.erase(m_rows.begin(), m_rows.lower_bound(first));
    m_rows.erase(m_rows.upper_bound(last), m_rows.end());
}

void CopyView::metricsChanged()
{
    m_rows.clear();
    m_metrics = ReviewMetrics::of(this, std::max(120, viewport()->width()), 0);
}

void CopyView::paintRow(QPainter *painter, int row, const QRect &rect)
{
    if (row < rowCount())
        rowAt(row)->paint(painter, rect.topLeft(), rect.height(), row == currentRow());
}

void CopyView::paintEvent(QPaintEvent *event)
{
    PortionView::paintEvent(event);
    if (!m_session || !m_session->isUpdating())
        return;
    // What is being decided again never looks like an answer.
    QPainter painter(viewport());
    QColor veil = tokens().panel;
    veil.setAlpha(170);
    painter.fillRect(event->rect(), veil);
    painter.setPen(tokens().mutedText);
    painter.drawText(viewport()->rect().adjusted(0, m_metrics.line, 0, 0), Qt::AlignHCenter | Qt::AlignTop, tr("updating"));
}

QString CopyView::cellTitle(int cell) const
{
    switch (cell) {
    case 0:
        return tr("Number");
    case 1:
        return tr("Mark");
    default:
        return tr("Text");
    }
}

QString CopyView::cellText(int row, int cell) const
{
    const int product = productRow(row);
    if (!previews() || product < 0 || product >= m_session->product().size())
        return {};
    const Outcome outcome = previews()->outcome(product, m_audience);
    if (m_face == Face::Ours && !mayBeShown(outcome)) {
        const DecisionPtr decision = previews()->decision(product, m_audience);
        //: Outcome, then codes of reasons
        return cell == 2 ? tr("%1: %2").arg(outcomeWord(outcome), decision ? reasonCodes(*decision) : QString()) : QString();
    }
    const PreviewPlace place = placeFor(*previews(), product, m_audience, m_face);
    return cell == 0 ? place.number : cell == 1 ? place.mark : place.text;
}

QString CopyView::rowName(int row) const
{
    const int product = productRow(row);
    if (!previews() || product < 0 || product >= m_session->product().size())
        return {};
    const QString kind = portionKindWord(m_session->product().at(product)->kind);
    const QString number = cellText(row, 0);
    const QString mark = cellText(row, 1);
    if (m_face == Face::Ours && !mayBeShown(previews()->outcome(product, m_audience)))
        //: A portion that a nation does not get, for screen readers: our number, then the outcome
        return tr("Our portion %1, %2").arg(m_session->product().numberAt(product), cellText(row, 2));
    //: A portion of a copy, for screen readers: kind, number, mark
    return tr("%1 %2, %3").arg(kind, number, mark);
}

QString CopyView::plainText() const
{
    QStringList lines;
    for (int row = 0; row < rowCount(); ++row)
        lines.append(QStringList{cellText(row, 0), cellText(row, 1), cellText(row, 2)}.join(u' '));
    return lines.join(u'\n');
}

void CopyView::activateRow(int row)
{
    if (const int product = productRow(row); product >= 0)
        Q_EMIT portionActivated(product);
}

QString CopyView::explanationAt(int row, QPoint point)
{
    const int product = productRow(row);
    // As received and as shown there is nothing to hover: reasons would tell of the rest.
    if (!previews() || product < 0 || m_face != Face::Ours)
        return {};
    QString html;
    const QRect flag = rowAt(row)->flagRect();
    if (flag.isValid() && flag.adjusted(-3, -3, 3, 3).contains(point)) {
        for (const LeakFlag &leak : previews()->flagsAt(product, m_audience))
            html += explanationHtml(leak);
        return html;
    }
    if (const DecisionPtr decision = previews()->decision(product, m_audience))
        html = explanationHtml(*decision, previews()->audience(m_audience), m_session->pack());
    return html;
}

bool CopyView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int row = group()->rowAtY(help->pos().y());
        if (row >= 0 && row < rowCount() && rowRect(row).contains(help->pos())) {
            const QString html = explanationAt(row, help->pos() - QPoint(0, group()->rowY(row)));
            if (!html.isEmpty()) {
                QToolTip::showText(help->globalPos(), html, viewport(), rowRect(row));
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

void CopyView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const int row = group()->rowAtY(point.y());
    if (event->button() != Qt::LeftButton || row < 0 || row >= rowCount() || !rowRect(row).contains(point))
        return;
    const QString html = explanationAt(row, point - QPoint(0, group()->rowY(row)));
    activateRow(row);
    setFocus();
    if (!html.isEmpty())
        Q_EMIT explained(html);
}

void CopyView::keyPressEvent(QKeyEvent *event)
{
    if (rowCount() == 0) {
        event->ignore();
        return;
    }
    const int row = m_currentProductRow < 0 ? 0 : std::max(0, viewRow(m_currentProductRow));
    int next = -1;
    switch (event->key()) {
    case Qt::Key_Up:
        next = row - 1;
        break;
    case Qt::Key_Down:
        next = row + 1;
        break;
    case Qt::Key_PageUp:
        next = row - 8;
        break;
    case Qt::Key_PageDown:
        next = row + 8;
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = rowCount() - 1;
        break;
    default:
        event->ignore();
        return;
    }
    next = std::clamp(next, 0, rowCount() - 1);
    activateRow(next);
    if (const QString html = explanationAt(next, {}); !html.isEmpty())
        Q_EMIT explained(html);
}

} // namespace parallax
