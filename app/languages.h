#pragma once

#include <QString>

class QCoreApplication;

namespace parallax {

/// Installs our texts and Qt's own in \a language ("fr"); the system's where it is empty. English has only plurals.
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace parallax
