#pragma once

#include <QStringList>

namespace parallax {

/// `document read`, `document lines` and `document inspect`: what a file of others says, with nothing stored. \a words behind "document".
int runDocumentCommand(const QStringList &words);

} // namespace parallax
