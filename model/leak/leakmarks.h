#pragma once

#include "model/leak/leakreport.h"

#include <QStringList>

namespace parallax {

/// Release lists in a text (REL TO, DISPLAY ONLY) that name others than these: a nation learns from them who else gets what.
/// \a allowed: codes that may stand there, host and recipients.
QList<LeakFinding> othersInMarks(const FoundText &found, const QStringList &allowed);

} // namespace parallax
