#include "widgets/picture/plotpainter.h"

#include "widgets/picture/plotstencil.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace parallax {

namespace {

/// Names beside selected dots; more would hide the dots.
constexpr size_t kMostNames = 12;

qreal dotRadius(qsizetype points)
{
    return points > 20'000 ? 1.6 : points > 2'000 ? 2.4 : 4;
}

QRgb colourOf(const PlotSeries &series, const PictureTheme &theme)
{
    return series.colour == PlotSeries::kClose ? theme.close
        : series.colour < 0                    ? theme.dimmed
                                               : theme.groups[size_t(series.colour) % theme.groups.size()];
}

QPen penOf(const PlotSeries &series, const PictureTheme &theme)
{
    return QPen(QColor::fromRgb(colourOf(series, theme)), 1.6, series.line, Qt::FlatCap, Qt::RoundJoin);
}

/// Of many samples within one pixel the last makes the same line, and the lowest and the highest where they stand out: a line that
/// went to and fro would spoil its dashes.
void addLine(QPainterPath *path, const PlotContent &content, const PlotSeries &series, const PlotFrame &frame)
{
    bool isOpen = false;
    double column = NAN;
    QPointF low, high, last;
    const auto flush = [&] {
        if (std::isnan(column))
            return;
        constexpr qreal kStandsOut = 0.7;
        const qreal before = path->currentPosition().y();
        if (low.y() > std::max(before, last.y()) + kStandsOut)
            path->lineTo(low);
        if (high.y() < std::min(before, last.y()) - kStandsOut)
            path->lineTo(high);
        path->lineTo(last);
        column = NAN;
    };
    for (const qsizetype row : series.rows) {
        const QPointF at = frame.toPixel(content.xOf(series, row), content.yOf(series, row));
        if (!std::isfinite(at.x()) || !std::isfinite(at.y())) {
            flush();
            isOpen = false;
            continue;
        }
        if (!isOpen) {
            path->moveTo(at);
            isOpen = true;
            continue;
        }
        if (const double now = std::floor(at.x()); now != column) {
            flush();
            column = now;
            low = high = at;
        }
        if (at.y() < high.y())
            high = at;
        if (at.y() > low.y())
            low = at;
        last = at;
    }
    flush();
}

/// In the middle of a pixel: thin lines stay sharp.
qreal sharp(qreal pixel)
{
    return std::floor(pixel) + 0.5;
}

void paintAxes(QPainter *painter, const PlotContent &content, const PlotFrame &frame, QSizeF size, const PictureTheme &theme)
{
    const ThemeTokens &t = tokensFor(theme.theme);
    const QRectF area = frame.area();
    const QFontMetricsF metrics(theme.font);
    painter->setFont(theme.font);
    QColor grid = t.border;
    grid.setAlphaF(0.6F);
    for (const PlotTick &tick : frame.xTicks()) {
        const qreal x = frame.toPixel(tick.at, frame.view().top()).x();
        painter->setPen(QPen(grid, 1));
        painter->drawLine(QPointF(sharp(x), area.top()), QPointF(sharp(x), area.bottom()));
        painter->setPen(t.mutedText);
        const auto centred = [&](const QString &text, qreal y) {
            const qreal width = metrics.horizontalAdvance(text);
            painter->drawText(QPointF(std::clamp(x - width / 2, 0.0, std::max(0.0, size.width() - width)), y), text);
        };
        centred(tick.text, area.bottom() + metrics.height());
        if (!tick.below.isEmpty())
            centred(tick.below, area.bottom() + 2 * metrics.height());
    }
    for (const PlotTick &tick : frame.yTicks()) {
        const qreal y = frame.toPixel(frame.view().left(), tick.at).y();
        painter->setPen(QPen(grid, 1));
        painter->drawLine(QPointF(area.left(), sharp(y)), QPointF(area.right(), sharp(y)));
        painter->setPen(t.mutedText);
        painter->drawText(QPointF(area.left() - metrics.horizontalAdvance(tick.text) - metrics.height() * 0.4,
                                  y + metrics.ascent() / 2 - metrics.descent() / 2), tick.text);
    }
    painter->setPen(QPen(t.border, 1));
    painter->drawRect(area);
    painter->setPen(t.text);
    painter->drawText(QRectF(area.left(), size.height() - metrics.height() * 1.2, area.width(), metrics.height() * 1.2),
                      Qt::AlignCenter, metrics.elidedText(content.x.title, Qt::ElideRight, area.width()));
    painter->save();
    painter->translate(metrics.height() * 0.2, area.bottom());
    painter->rotate(-90);
    painter->drawText(QRectF(0, 0, area.height(), metrics.height() * 1.2), Qt::AlignCenter,
                      metrics.elidedText(content.y.title, Qt::ElideRight, area.height()));
    painter->restore();
}

void paintLegend(QPainter *painter, const PlotContent &content, const PlotFrame &frame, const PictureTheme &theme)
{
    const ThemeTokens &t = tokensFor(theme.theme);
    QFont bold = theme.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(t.text);
    painter->drawText(frame.title(), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetricsF(bold).elidedText(content.title, Qt::ElideRight, frame.title().width()));
    painter->setFont(theme.font);
    for (const PlotFrame::LegendEntry &entry : frame.legend()) {
        const PlotSeries &series = content.series.at(entry.series);
        if (series.isLine()) {
            painter->setPen(penOf(series, theme));
            const qreal y = entry.sample.center().y();
            painter->drawLine(QPointF(entry.sample.left(), y), QPointF(entry.sample.right(), y));
        } else {
            paintDot(painter, entry.sample.center(), 4, series.shape, colourOf(series, theme));
        }
        painter->setPen(t.text);
        painter->drawText(entry.text, Qt::AlignLeft | Qt::AlignVCenter, entry.shown);
    }
}

void paintEmpty(QPainter *painter, const PlotContent &content, QSizeF size, const PictureTheme &theme)
{
    const QFontMetricsF metrics(theme.font);
    painter->setFont(theme.font);
    painter->setPen(tokensFor(theme.theme).mutedText);
    const qreal margin = metrics.height();
    painter->drawText(QRectF(QPointF(), size).adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap,
                      content.empty);
}

bool isSelected(const PlotState &state, qsizetype element)
{
    return std::binary_search(state.selected.begin(), state.selected.end(), element);
}

/// Names beside selected dots, at the first dot of each.
void paintNames(QPainter *painter, const PlotContent &content, const PlotFrame &frame, const PictureTheme &theme, const PlotState &state)
{
    if (content.isOverTime() || state.selected.empty())
        return;
    const ThemeTokens &t = tokensFor(theme.theme);
    const QFontMetricsF metrics(theme.font);
    std::vector<qsizetype> named;
    QList<QRectF> places;
    // Beside the dot, on the side with room; below or above where another name stands there.
    const auto placeFor = [&](QPointF at, qreal width) {
        const qreal height = metrics.height(), gap = 12;
        const bool right = at.x() + gap + width < frame.area().right();
        for (const qreal down : { 0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0 }) {
            const QRectF box(right ? at.x() + gap : at.x() - gap - width, at.y() + (down - 0.5) * height, width, height);
            const QRectF core = box.adjusted(0, 2, 0, -2);
            const bool isTaken = std::any_of(places.begin(), places.end(), [&core](const QRectF &other) { return other.intersects(core); });
            if (!isTaken && frame.area().contains(box))
                return box;
        }
        return QRectF();
    };
    for (const PlotSeries &series : content.series)
        for (const qsizetype row : series.rows) {
            const qsizetype element = content.table->first[size_t(row)];
            const QPointF at = frame.toPixel(content.xOf(series, row), content.yOf(series, row));
            const bool isNamed = std::find(named.begin(), named.end(), element) != named.end();
            if (isNamed || !isSelected(state, element) || !frame.area().contains(at))
                continue;
            if (named.size() == kMostNames)
                return;
            named.push_back(element);
            const QString name = content.table->designation(element);
            const QRectF box = placeFor(at, metrics.horizontalAdvance(name) + 4);
            if (box.isNull())
                continue;
            places << box;
            painter->fillRect(box, t.panel);
            painter->setPen(t.text);
            painter->drawText(box, Qt::AlignCenter, name);
        }
}

} // namespace

QImage renderPlotBase(const PlotContent &content, const PlotFrame &frame, QSize size, qreal ratio, const PictureTheme &theme,
                      const PlotState &state)
{
    QImage image((QSizeF(size) * ratio).toSize().expandedTo({ 1, 1 }), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(tokensFor(theme.theme).panel);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    if (content.isEmpty()) {
        paintEmpty(&painter, content, size, theme);
        return image;
    }
    paintAxes(&painter, content, frame, size, theme);
    paintLegend(&painter, content, frame, theme);
    painter.setClipRect(frame.area());
    for (const PlotSeries &series : content.series)
        if (series.isLine()) {
            QPainterPath path;
            addLine(&path, content, series, frame);
            painter.strokePath(path, penOf(series, theme));
        }
    painter.end();
    const qreal radius = content.isOverTime() ? 5 : dotRadius(content.table->rowCount());
    for (const PlotSeries &series : content.series)
        if (!series.isLine())
            PlotStencil(series.shape, colourOf(series, theme), radius, ratio).lay(&image, content, series, series.rows, frame);
    if (content.isOverTime() || state.selected.empty())
        return image;
    const PlotStencil ring = PlotStencil::ring(theme.selected, radius + 4, ratio);
    for (const PlotSeries &series : content.series) {
        std::vector<qsizetype> rows;
        std::copy_if(series.rows.begin(), series.rows.end(), std::back_inserter(rows),
                     [&](qsizetype row) { return isSelected(state, content.table->first[size_t(row)]); });
        ring.lay(&image, content, series, rows, frame);
    }
    return image;
}

void paintPlotState(QPainter *painter, const PlotContent &content, const PlotFrame &frame, const PictureTheme &theme,
                    const PlotState &state)
{
    if (content.isEmpty())
        return;
    const ThemeTokens &t = tokensFor(theme.theme);
    const QRectF area = frame.area();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(area);
    painter->setFont(theme.font);
    if (state.timeCursor && content.isOverTime() && *state.timeCursor >= frame.view().left() && *state.timeCursor <= frame.view().right()) {
        const qreal x = sharp(frame.toPixel(*state.timeCursor, 0).x());
        painter->setPen(QPen(QColor::fromRgb(theme.text), 1, Qt::DashLine));
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    paintNames(painter, content, frame, theme, state);
    if (state.current.isValid() && state.current.series < content.series.size()) {
        const PlotSeries &series = content.series.at(state.current.series);
        const qsizetype row = series.rows[size_t(state.current.point)];
        const QPointF at = frame.toPixel(content.xOf(series, row), content.yOf(series, row));
        painter->setPen(QPen(t.focus, 1, Qt::DotLine));
        painter->drawLine(QPointF(at.x(), area.top()), QPointF(at.x(), area.bottom()));
        painter->drawLine(QPointF(area.left(), at.y()), QPointF(area.right(), at.y()));
        painter->setPen(QPen(t.focus, 2));
        painter->drawRect(QRectF(at.x() - 6, at.y() - 6, 12, 12));
    }
    painter->restore();
}

QImage renderPlot(const PlotContent &content, QSize size, qreal ratio, const PictureTheme &theme, const PlotState &state)
{
    const PlotFrame frame(content, size, state.view, theme);
    QImage image = renderPlotBase(content, frame, size, ratio, theme, state);
    QPainter painter(&image);
    paintPlotState(&painter, content, frame, theme, state);
    return image;
}

} // namespace parallax
