#pragma once

#include "model/marking/language.h"

namespace parallax {

/// The mark a portion carries in a copy: level, owners and controls as they are, and in place of every release list the host
/// and the recipients, nobody else. Plain (U) stays (U).
QString releaseMark(const CheckedMarking &own, const QStringList &recipients, const QString &host, bool displayOnly, Regime regime,
                    const MarkingLanguage &language);

} // namespace parallax
