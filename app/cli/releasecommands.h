#pragma once

#include "model/releasability/policypack.h"

#include <QJsonObject>

namespace parallax {

/// One line of `release decide`: {"id","request":{"recipient","as_of","network"?},"portion":{…},"policy":{…}} to
/// {"id","outcome","may_see","may_keep","reasons","remedies"}. \a packOption is the pack of --policy, for lines without one.
/// request may ask under the other regime ("regime": "dod" or "ic"); line, request or portion may say
/// "disseminated_analytic_product" and give the product's stated banner in "overall_marking".
/// A line that cannot be decided gives {"error":{…}} with place and remedy, and sets \a foundWrong.
QJsonObject releaseDecideLine(const QJsonObject &line, const PolicyPackPtr &packOption, bool *foundWrong);

/// The policy of a line, or \a packOption where it has none. The last few policies are kept, since scripts send the same one
/// with every line. Error: none given, or a fault in it with its path.
Result<PolicyPackPtr> policyOfLine(const QJsonObject &line, const PolicyPackPtr &packOption);

/// Outcome, reasons and remedies as the command line prints them.
QJsonObject decisionToJson(const Decision &decision);

} // namespace parallax
