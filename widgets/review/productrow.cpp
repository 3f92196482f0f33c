#include "widgets/review/productrow.h"

#include "widgets/shell/outcomestyle.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QWidget>

#include <cmath>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProductRow)
};

constexpr QLatin1StringView kCellSeparator(" | ");
constexpr int kTearlineIndent = 14;

QFont scaled(const QFont &font, qreal factor, bool bold = false, bool italic = false)
{
    QFont result = font;
    if (font.pointSizeF() > 0)
        result.setPointSizeF(font.pointSizeF() * factor);
    else
        result.setPixelSize(int(std::lround(font.pixelSize() * factor)));
    if (bold)
        result.setBold(true);
    if (italic)
        result.setItalic(true);
    return result;
}

/// A text of ours with the names of objects in place of their ids; previews give that for a portion, not for tearlines.
QString withNames(const QString &stored, const ProductSession &session)
{
    const LivePreviews *previews = session.previews();
    const CatalogueSnapshot *catalogue = previews ? previews->context().catalogue.get() : nullptr;
    if (!catalogue || !stored.contains("[["_L1))
        return stored;
    QString result;
    int at = 0;
    for (const TextSpan &span : mentionSpans(stored)) {
        const QString inner = stored.mid(span.start + 2, span.length - 4);
        const CatalogueObject *object = inner.startsWith("obj:"_L1) ? catalogue->object(QStringView(inner).mid(4)) : nullptr;
        result += QStringView(stored).mid(at, span.start - at);
        result += object && !object->name.isEmpty() ? object->name : stored.mid(span.start, span.length);
        at = span.start + span.length;
    }
    result += QStringView(stored).mid(at);
    return result;
}

QString figureText(const Figure &figure)
{
    QStringList lines;
    if (!figure.file.isEmpty())
        lines.append(Words::tr("File: %1").arg(figure.file));
    if (!figure.altText.isEmpty())
        lines.append(Words::tr("Alternative text: %1").arg(figure.altText));
    for (const FigureLayer &layer : figure.layers)
        lines.append(Words::tr("Layer: %1 %2").arg(layer.mark.isEmpty() ? Words::tr("(no mark)") : layer.mark, layer.name));
    return lines.join(u'\n');
}
} // namespace

QString portionKindWord(PortionKind kind)
{
    switch (kind) {
    case PortionKind::Title:
        return Words::tr("Title");
    case PortionKind::Heading:
        return Words::tr("Heading");
    case PortionKind::Para:
        return Words::tr("Paragraph");
    case PortionKind::ListItem:
        return Words::tr("List item");
    case PortionKind::TableCaption:
        return Words::tr("Table caption");
    case PortionKind::TableRow:
        return Words::tr("Table row");
    case PortionKind::TableCell:
        return Words::tr("Table cell");
    case PortionKind::FigureCaption:
        return Words::tr("Figure caption");
    case PortionKind::Figure:
        return Words::tr("Figure");
    case PortionKind::Footnote:
        return Words::tr("Footnote");
    case PortionKind::SpeakerNote:
        return Words::tr("Speaker note");
    case PortionKind::Attachment:
        return Words::tr("Attachment");
    }
    return {};
}

ReviewMetrics ReviewMetrics::of(const QWidget *widget, int width, int nations)
{
    ReviewMetrics m;
    m.text = widget->font();
    m.small = scaled(m.text, 0.9);
    m.number = scaled(m.text, 0.9, true);
    const QFontMetrics metrics(m.text);
    m.line = metrics.height();
    m.width = width;
    m.pad = std::max(5, m.line * 2 / 5);
    m.badge = m.line * 4 / 5;
    m.numberWidth = QFontMetrics(m.number).horizontalAdvance(u"000a"_s);
    m.nations = nations;
    // Beside the strip there must be room for a mark: the cells shrink as far as their letters can be read, then the strip
    // goes over several lines.
    const int share = (width - m.bodyLeft() - m.pad) * 11 / 20;
    m.cell = std::clamp(nations > 0 ? share / nations : m.line + 3, m.line * 7 / 8, m.line + 3);
    const int most = std::max(m.cell * 4, share);
    m.cellsPerLine = std::max(1, std::min(nations, most / m.cell));
    if (m.cellsPerLine < nations) {
        const int lines = (nations + m.cellsPerLine - 1) / m.cellsPerLine;
        m.cellsPerLine = (nations + lines - 1) / lines;
    }
    return m;
}

QFont ReviewMetrics::textOf(PortionKind kind) const
{
    switch (kind) {
    case PortionKind::Title:
        return scaled(text, 1.3, true);
    case PortionKind::Heading:
        return scaled(text, 1.12, true);
    case PortionKind::TableCaption:
    case PortionKind::FigureCaption:
        return scaled(text, 1.0, true, true);
    case PortionKind::Footnote:
    case PortionKind::SpeakerNote:
        return small;
    case PortionKind::Para:
    case PortionKind::ListItem:
    case PortionKind::TableRow:
    case PortionKind::TableCell:
    case PortionKind::Figure:
    case PortionKind::Attachment:
        return text;
    }
    return text;
}

StripNations StripNations::of(const ProductSession &session)
{
    StripNations result;
    const LivePreviews *previews = session.previews();
    if (!previews)
        return result;
    for (const NationPolicy &nation : session.pack().nations) {
        for (int i = 0; i < previews->audienceCount(); ++i) {
            if (previews->audience(i).nations == QStringList{nation.code}) {
                result.codes.append(nation.code);
                result.audiences.append(i);
                break;
            }
        }
    }
    return result;
}

ProductRow::ProductRow(const ProductSession &session, int row, const ReviewMetrics &metrics, const StripNations &nations,
                       const QString &editedText, int editedPart, int editedHeight, const QImage &figure, const Spelling &spelling)
    : m_metrics(metrics), m_spelling(spelling), m_nations(nations)
{
    const Portion &portion = *session.product().at(row);
    const LivePreviews *previews = session.previews();
    const ThemeTokens &theme = tokens();
    m_kind = portion.kind;
    m_decided = previews != nullptr;
    m_number = session.product().numberAt(row);
    m_unmarked = portion.mark.isEmpty();
    if (previews) {
        m_findings = session.findings(row);
        for (int audience : nations.audiences)
            m_outcomes.append(previews->outcome(row, audience));
    }

    const int pad = metrics.pad;
    const bool isTableRow = m_kind == PortionKind::TableRow;
    int y = isTableRow ? pad / 2 : pad;
    m_badgeRect = QRect(pad, y + (metrics.cell - metrics.badge) / 2, metrics.badge, metrics.badge);
    m_numberRect = QRect(metrics.bodyLeft(), y, metrics.numberWidth, metrics.cell);

    const int stripLines = m_outcomes.isEmpty() ? 0 : int(m_outcomes.size() + metrics.cellsPerLine - 1) / metrics.cellsPerLine;
    m_stripRect = QRect(metrics.stripLeft(), y, metrics.stripWidth(), stripLines * metrics.cell);
    const int markLeft = m_numberRect.right() + 4;
    const int markWidth = std::max(40, (stripLines ? m_stripRect.left() : metrics.width - pad) - markLeft - pad);
    QList<QTextLayout::FormatRange> waves;
    for (const Finding &finding : m_findings)
        if (!m_unmarked)
            waves.append(squiggle(finding.start, finding.length, theme.finding(finding.severity)));
    QFont markFont = metrics.text;
    markFont.setBold(true);
    m_mark = TextBlock(m_unmarked ? Words::tr("(no mark)") : portion.mark, markFont, markWidth, waves);
    m_markRect = QRect(markLeft, y, std::max(m_mark.usedWidth(), metrics.line * 3), std::max(m_mark.height(), metrics.cell));
    y += std::max(m_markRect.height(), m_stripRect.height());

    for (int i = 0; i < m_findings.size() && m_firstFinding < 0; ++i)
        if (m_findings[i].severity != Severity::Info)
            m_firstFinding = i;
    if (m_firstFinding >= 0) {
        const Finding &finding = m_findings[m_firstFinding];
        const QFontMetrics smallMetrics(metrics.small);
        const int height = smallMetrics.height() + 2;
        if (finding.fix) {
            m_fixText = smallMetrics.elidedText(finding.fix->label, Qt::ElideRight, metrics.bodyWidth() / 2);
            const int width = smallMetrics.horizontalAdvance(m_fixText) + 2 * pad;
            m_fixRect = QRect(metrics.width - pad - width, y + 1, width, height);
        }
        const int right = finding.fix ? m_fixRect.left() : metrics.width - pad;
        m_findingRect = QRect(markLeft, y + 1, right - markLeft - pad, height);
        //: The rule, then the sentence of a finding, below a mark
        m_findingText = smallMetrics.elidedText(Words::tr("%1: %2").arg(finding.rule, finding.message), Qt::ElideRight,
                                                m_findingRect.width());
        y += height + 2;
    }

    y += isTableRow ? 0 : 2;
    const QString shown = previews ? previews->ownText(row) : portion.text;
    layOutBody(&m_body, portion.text, editedPart == kOwnText ? editedText : shown, metrics.textOf(m_kind), metrics.bodyLeft(),
               y, metrics.bodyWidth(), editedPart == kOwnText ? editedHeight : 0);
    y = m_body.rect.bottom() + 1;

    if (!figure.isNull()) {
        m_imageRect = QRect(QPoint(metrics.bodyLeft(), y + 3), figureSize(figure, metrics.bodyWidth()));
        m_image = scaledFigure(figure, m_imageRect.size());
        y = m_imageRect.bottom() + 1;
    }
    if (portion.figure) {
        const QString text = figureText(*portion.figure);
        if (!text.isEmpty()) {
            const int inset = metrics.line + 2 * pad;
            m_figure = TextBlock(text, metrics.small, metrics.bodyWidth() - inset - pad);
            m_figureRect = QRect(metrics.bodyLeft(), y + 3, metrics.bodyWidth(), m_figure.height() + pad);
            y = m_figureRect.bottom() + 1;
        }
    }

    for (int t = 0; t < portion.tearlines.size(); ++t) {
        const Tearline &tearline = portion.tearlines[t];
        TearlineRow laid;
        if (previews) {
            for (int n = 0; n < nations.audiences.size(); ++n) {
                if (m_outcomes[n] != Outcome::ReleaseSanitised && m_outcomes[n] != Outcome::DisplayOnly)
                    continue;
                const DecisionPtr decision = previews->decision(row, nations.audiences[n]);
                if (decision && decision->tearline == t)
                    laid.gains.append(nations.codes[n]);
            }
        }
        const int left = metrics.bodyLeft() + kTearlineIndent;
        const int width = metrics.width - left - pad - pad;
        const int top = y + 5;
        QString caption;
        if (laid.gains.isEmpty())
            //: A tearline that no nation of the pack would receive
            caption = previews ? Words::tr("Tearline %1, reaches nobody more").arg(t + 1) : Words::tr("Tearline %1").arg(t + 1);
        else
            //: Nations that a tearline gains: "Tearline 1, for QPC QTV"
            caption = Words::tr("Tearline %1, for %2").arg(t + 1).arg(laid.gains.join(u' '));
        laid.mark = TextBlock(tearline.mark.isEmpty() ? Words::tr("(no mark)") : tearline.mark, markFont, width / 2);
        laid.markRect = QRect(left + pad, top + 3, std::max(laid.mark.usedWidth(), metrics.line * 3), laid.mark.height());
        const int captionLeft = laid.markRect.right() + 2 * pad;
        laid.caption = TextBlock(caption, metrics.small, std::max(60, left + width - captionLeft));
        laid.captionRect = QRect(captionLeft, top + 4, std::max(60, left + width - captionLeft), laid.caption.height());
        const int bodyTop = std::max(laid.markRect.bottom(), laid.captionRect.bottom()) + 2;
        layOutBody(&laid.body, tearline.text, editedPart == t ? editedText : withNames(tearline.text, session), metrics.text, left + pad, bodyTop,
                   width - pad, editedPart == t ? editedHeight : 0);
        laid.frame = QRect(left, top, metrics.width - left - pad, laid.body.rect.bottom() - top + 4);
        y = laid.frame.bottom() + 1;
        m_tearlines.push_back(std::move(laid));
    }
    m_height = y + (isTableRow ? pad / 2 : pad) + 1;
}

void ProductRow::layOutBody(Body *body, const QString &stored, const QString &shown, const QFont &font, int left, int top,
                            int width, int editedHeight) const
{
    body->text = ShownText(stored, shown);
    if (editedHeight > 0) {
        // The editor draws this text; only its room is kept.
        body->rect = QRect(left, top, width, editedHeight);
        return;
    }
    if (m_kind == PortionKind::TableRow) {
        body->block = TextBlock(shown.split(kCellSeparator), font, width);
    } else {
        QList<QTextLayout::FormatRange> names;
        for (const TextSpan &span : body->text.names()) {
            QTextLayout::FormatRange range;
            range.start = span.start;
            range.length = span.length;
            range.format.setUnderlineStyle(QTextCharFormat::DotLine);
            range.format.setUnderlineColor(tokens().mutedText);
            names.append(range);
        }
        QList<WordPlace> spelt;
        for (const TextSpan &span : body->text.names())
            spelt << WordPlace{span.start, span.length};
        for (const WordPlace &word : misspelt(shown, spelt, m_spelling))
            names.append(squiggle(int(word.start), int(word.length), tokens().info));
        body->block = TextBlock(shown, font, width, names);
    }
    body->rect = QRect(left, top, width, std::max(body->block.height(), QFontMetrics(font).height()));
}

void ProductRow::paint(QPainter *painter, QPoint at, int height, const State &state) const
{
    const ThemeTokens &theme = tokens();
    const QRect whole(at, QSize(m_metrics.width, height));
    if (state.selected) {
        QColor tint = theme.selection;
        tint.setAlpha(90);
        painter->fillRect(whole, tint);
    } else if (state.current) {
        painter->fillRect(whole, theme.currentRow);
    }
    if (state.current)
        painter->fillRect(QRect(at, QSize(3, height)), theme.accent);
    painter->fillRect(QRect(whole.left(), whole.bottom(), whole.width(), 1), theme.border);
    painter->save();
    painter->translate(at);

    if (!m_findings.isEmpty()) {
        Severity worst = Severity::Info;
        for (const Finding &finding : m_findings)
            worst = std::min(worst, finding.severity);
        paintStatus(painter, m_badgeRect, statusOf(worst), theme);
    }
    painter->setFont(m_metrics.number);
    painter->setPen(theme.mutedText);
    painter->drawText(m_numberRect, Qt::AlignLeft | Qt::AlignTop, m_number);

    if (!state.marking) {
        if (m_unmarked) {
            painter->setPen(QPen(theme.error, 1, Qt::DashLine));
            painter->drawRect(m_markRect.adjusted(-3, 0, 2, -1));
        }
        m_mark.draw(painter, m_markRect.topLeft(), m_unmarked ? theme.error : theme.accent);
    }
    for (int n = 0; n < m_outcomes.size(); ++n) {
        const QRect cell = stripCell(n);
        paintOutcome(painter, QRectF(cell).adjusted(1.5, 1.5, -1.5, -1.5), m_outcomes[n], theme);
        if (n == state.stripFocus) {
            painter->setPen(QPen(theme.focus, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(cell.adjusted(0, 0, -1, -1));
        }
    }
    if (m_firstFinding >= 0) {
        painter->setFont(m_metrics.small);
        painter->setPen(theme.finding(m_findings[m_firstFinding].severity));
        painter->drawText(m_findingRect, Qt::AlignLeft | Qt::AlignVCenter, m_findingText);
        if (!m_fixText.isEmpty()) {
            painter->setPen(theme.link);
            painter->setBrush(theme.raised);
            painter->setRenderHint(QPainter::Antialiasing);
            painter->drawRoundedRect(QRectF(m_fixRect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            painter->drawText(m_fixRect, Qt::AlignCenter, m_fixText);
        }
    }

    if (m_kind == PortionKind::TableRow && state.editedPart != kOwnText) {
        painter->setPen(theme.border);
        for (int cell = 1; cell < m_body.block.cellCount(); ++cell) {
            const int x = m_body.rect.left() + int(m_body.block.cellLeft(cell)) - 6;
            painter->drawLine(x, m_body.rect.top() + 1, x, m_body.rect.bottom());
        }
    }
    if (state.editedPart != kOwnText)
        m_body.block.draw(painter, m_body.rect.topLeft(), theme.text);
    if (m_imageRect.isValid())
        paintFigure(painter, m_imageRect, m_image);
    if (m_figureRect.isValid()) {
        painter->setPen(theme.border);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(m_figureRect.adjusted(0, 0, -1, -1));
        // A frame with a horizon and a sun: a figure, whatever the theme.
        const int side = m_metrics.line;
        const QRect pictureRect(m_figureRect.left() + m_metrics.pad, m_figureRect.top() + m_metrics.pad / 2 + 1, side, side * 3 / 4);
        painter->setPen(theme.mutedText);
        painter->drawRect(pictureRect);
        painter->drawLine(pictureRect.bottomLeft(), QPoint(pictureRect.center().x(), pictureRect.center().y()));
        painter->drawLine(QPoint(pictureRect.center().x(), pictureRect.center().y()), pictureRect.bottomRight());
        m_figure.draw(painter, QPointF(m_figureRect.left() + side + 2 * m_metrics.pad, m_figureRect.top() + m_metrics.pad / 2),
                      theme.mutedText);
    }

    for (size_t t = 0; t < m_tearlines.size(); ++t) {
        const TearlineRow &tearline = m_tearlines[t];
        painter->fillRect(tearline.frame, theme.raised);
        painter->fillRect(QRect(tearline.frame.topLeft(), QSize(3, tearline.frame.height())),
                          theme.outcome(Outcome::ReleaseSanitised));
        tearline.mark.draw(painter, tearline.markRect.topLeft(), theme.accent);
        tearline.caption.draw(painter, tearline.captionRect.topLeft(), tearline.gains.isEmpty() ? theme.warning : theme.mutedText);
        if (state.editedPart != int(t))
            tearline.body.block.draw(painter, tearline.body.rect.topLeft(), theme.text);
    }
    if (state.focused && state.current) {
        painter->setPen(QPen(theme.focus, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRect(0, 0, m_metrics.width - 1, height - 2));
    }
    painter->restore();
}

ProductRow::Hit ProductRow::hit(QPoint point) const
{
    const auto findingUnder = [this, point] {
        for (int i = 0; i < m_findings.size(); ++i)
            for (const QRectF &rect : m_mark.rectsOf(m_findings[i].start, std::max(1, m_findings[i].length)))
                if (rect.translated(m_markRect.topLeft()).contains(point))
                    return i;
        return -1;
    };
    if (!m_findings.isEmpty() && QRect(0, m_badgeRect.top(), m_metrics.bodyLeft(), m_badgeRect.height()).contains(point))
        return {Area::Badge, kOwnText, std::max(0, m_firstFinding), m_badgeRect};
    if (m_fixRect.contains(point))
        return {Area::Fix, kOwnText, m_firstFinding, m_fixRect};
    if (m_findingRect.contains(point))
        return {Area::Finding, kOwnText, m_firstFinding, m_findingRect};
    for (int n = 0; n < m_outcomes.size(); ++n)
        if (const QRect cell = stripCell(n); cell.contains(point))
            return {Area::Strip, kOwnText, n, cell};
    if (m_markRect.adjusted(-3, -2, 3, 2).contains(point))
        return {Area::Mark, kOwnText, findingUnder(), m_markRect};
    for (size_t t = 0; t < m_tearlines.size(); ++t) {
        const TearlineRow &tearline = m_tearlines[t];
        if (tearline.markRect.contains(point))
            return {Area::TearlineMark, int(t), -1, tearline.markRect};
        if (tearline.frame.contains(point))
            return {Area::TearlineText, int(t), -1, tearline.body.rect};
    }
    if (point.x() < m_metrics.bodyLeft() || m_numberRect.contains(point))
        return {Area::Margin, kOwnText, -1, QRect(0, 0, m_metrics.bodyLeft(), m_height)};
    if (point.y() >= m_body.rect.top())
        return {Area::Text, kOwnText, -1, m_body.rect};
    return {};
}

int ProductRow::offsetAt(int part, QPoint point) const
{
    const Body &body = part == kOwnText ? m_body : m_tearlines[size_t(part)].body;
    const int separator = m_kind == PortionKind::TableRow && part == kOwnText ? int(kCellSeparator.size()) : 0;
    return body.text.toStored(body.block.offsetAt(point - body.rect.topLeft(), separator));
}

QRect ProductRow::textRect(int part) const
{
    return part == kOwnText || part >= int(m_tearlines.size()) ? m_body.rect : m_tearlines[size_t(part)].body.rect;
}

QRect ProductRow::markRect(int part) const
{
    return part == kOwnText || part >= int(m_tearlines.size()) ? m_markRect : m_tearlines[size_t(part)].markRect;
}

QRect ProductRow::stripCell(int nation) const
{
    const int column = nation % m_metrics.cellsPerLine;
    const int line = nation / m_metrics.cellsPerLine;
    return QRect(m_stripRect.left() + column * m_metrics.cell, m_stripRect.top() + line * m_metrics.cell, m_metrics.cell,
                 m_metrics.cell);
}

QFont ProductRow::textFontOf(int part) const
{
    return part == kOwnText ? m_metrics.textOf(m_kind) : m_metrics.text;
}

QSize figureSize(const QImage &image, int width)
{
    constexpr int kHighest = 360;
    return image.size().scaled(std::min(width, image.width()), kHighest, Qt::KeepAspectRatio);
}

QImage scaledFigure(const QImage &image, QSize size)
{
    const qreal ratio = qApp ? qApp->devicePixelRatio() : 1;
    QImage scaled = image.scaled(size * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    scaled.setDevicePixelRatio(ratio);
    return scaled;
}

void paintFigure(QPainter *painter, const QRect &rect, const QImage &image)
{
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(rect, image);
    painter->setPen(tokens().border);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

} // namespace parallax
