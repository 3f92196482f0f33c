#pragma once

#include "model/document/preview.h"

#include <QString>

namespace parallax {

/// Why, as rich text: for tool tips, What's This and the explanation dock alike. All of it is escaped; sentences come from
/// the model, this only sets them. Rule ids, codes and citations are data and never translated.

/// What an audience gets of an item: outcome, every reason with rule and citation, what would change it.
QString explanationHtml(const Decision &decision, const Audience &audience, const PolicyPack &pack);
/// One finding with its rule, citation and fix.
QString explanationHtml(const Finding &finding, const MarkingLanguage &language);
/// A mark as read: what it says, its findings.
QString explanationHtml(const QString &mark, const QList<Finding> &findings, const MarkingLanguage &language);
/// A token of a banner: which portions made it; of REL TO and NOFORN also which portion lost which nation.
/// \a numbers gives the printed number of a row of the roll-up.
QString explanationHtml(const QString &bannerToken, const RollUpResult &rollUp, const PolicyPack &pack,
                        const std::function<QString(int row)> &numbers);
/// A leak that the preview sees.
QString explanationHtml(const LeakFlag &flag);

/// "Meridia (QMR)"; of several "Meridia (QMR) and Norvale (QNV) in one room".
QString audienceTitle(const Audience &audience, const PolicyPack &pack);
/// "QMR", "QMR+QNV".
QString audienceCode(const Audience &audience);
/// Codes of the reasons, in order, without repeats: "NOFORN, NOT-LISTED".
QString reasonCodes(const Decision &decision);

} // namespace parallax
