#pragma once

#include "model/document/earlierreleases.h"
#include "model/releasability/policypack.h"

#include <QJsonObject>

namespace parallax {

/// One line of `release preview`: {"id","recipient","as_of","network"?,"document":{…},"policy":{…},"objects"?:{…}} to
/// {"id","banner","portions","display_only","flags","blocked"}. \a packOption is the pack of --policy, for lines without one.
/// \a earlier: what the recipients have already; null: that is not asked.
/// \a foundWrong is set where a flag blocks the copy, and where a line cannot be answered.
///
/// "recipient" is a nation, a list of nations in one room, or null for the host's own copy; "regime" ("dod", "ic") asks under
/// other rules. "objects" is shaped as objects.json. Without it nobody is known to be allowed any name: a token stands as
/// UNIDENTIFIED and its number. With it, a token of an object that is not in it is taken for one nobody may know of.
QJsonObject releasePreviewLine(const QJsonObject &line, const PolicyPackPtr &packOption, bool *foundWrong, const EarlierReleasesPtr &earlier = {});

/// What `parallax help release` prints about it.
QString releasePreviewHelp();

} // namespace parallax
