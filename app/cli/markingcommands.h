#pragma once

#include "model/marking/language.h"

#include <QJsonObject>

#include <memory>

namespace parallax {

class PolicyPack;

/// One line of `marking check`: status, canonical form and findings of one marking.
/// \a pack: codes that are known where the line brings no "policy" of its own; may be null.
/// \a foundWrong is set where the marking is not valid, and never cleared.
/// A line that cannot be answered gives {"error": …}, with its "id" where it has one.
QJsonObject markingCheckLine(const QJsonObject &line, const MarkingLanguage &shipped, const std::shared_ptr<const PolicyPack> &pack,
                             bool *foundWrong);

/// One line of `marking rollup`: the banner of a list of portions, its causes and losses.
/// \a foundWrong is set where a portion is not valid, or the given banner is not what the portions make.
QJsonObject markingRollupLine(const QJsonObject &line, const MarkingLanguage &shipped, const std::shared_ptr<const PolicyPack> &pack,
                              bool *foundWrong);

/// What `parallax help marking` prints: the fields of both lines.
QString markingHelp();

} // namespace parallax
