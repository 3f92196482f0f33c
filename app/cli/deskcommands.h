#pragma once

#include <QStringList>
#include <QTextStream>

namespace parallax {

/// `parallax request …`, `parallax decision …`, `parallax consent …`: the disclosure desk.
int runDeskCommand(const QStringList &args, QTextStream &out, QTextStream &err);

} // namespace parallax
