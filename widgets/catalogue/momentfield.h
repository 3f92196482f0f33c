#pragma once

#include "model/time.h"

#include <QDateTimeEdit>

namespace parallax {

/// A field for a moment in UTC, with a calendar.
QDateTimeEdit *momentField(const QString &accessibleName, QWidget *parent);
/// Whole seconds; a leap second shows as the one before it.
QDateTime toDateTime(Instant at);
Instant toInstant(const QDateTime &at);

} // namespace parallax
