#pragma once

#include "widgets/picture/plotframe.h"

#include <QImage>

class QPainter;

namespace parallax {

/// The same picture as a PlotView shows, without a widget: \a size in logical pixels, \a ratio device pixels for each. May be called
/// on any thread.
QImage renderPlot(const PlotContent &content, QSize size, qreal ratio, const PictureTheme &theme, const PlotState &state = {});

/// The parts of it, for PlotView: what costs time (of the state: selected alone), and what changes with every movement.
QImage renderPlotBase(const PlotContent &content, const PlotFrame &frame, QSize size, qreal ratio, const PictureTheme &theme,
                      const PlotState &state);
void paintPlotState(QPainter *painter, const PlotContent &content, const PlotFrame &frame, const PictureTheme &theme,
                    const PlotState &state);

} // namespace parallax
