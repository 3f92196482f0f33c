#pragma once

#include "model/releasability/outcome.h"
#include "widgets/shell/theme.h"

#include <QIcon>
#include <QRectF>

class QPainter;

namespace parallax {

/// One silhouette per outcome, so that colour never tells alone.
enum class OutcomeShape { Square, Hexagon, Triangle, Diamond, Lens, RingedDisc, Disc, SlashedRing };
OutcomeShape outcomeShape(Outcome outcome);

/// "Withheld", "Needs exception" …, in the language of the window, as a state of something.
QString outcomeWord(Outcome outcome);

/// Shape in the outcome's colour with its letter in it, centred in \a rect. Readable from 12 px on.
void paintOutcome(QPainter *painter, const QRectF &rect, Outcome outcome, const ThemeTokens &tokens);

/// Status shape: critical, triangle pointing down; serious, diamond; caution, square; normal, disc; standby, ring; off, small disc.
void paintStatus(QPainter *painter, const QRectF &rect, Status status, const ThemeTokens &tokens);
/// How a finding is shown: error critical, warning serious, note standby.
Status statusOf(Severity severity);
QString severityWord(Severity severity);

/// The same as icons, for lists and menus; drawn when needed, in the theme of that moment.
QIcon outcomeIcon(Outcome outcome);
QIcon severityIcon(Severity severity);

} // namespace parallax
