#pragma once

#include "model/disclosure/deskwork.h"

namespace parallax {

/// A request as rich text, all of it escaped: what is asked and why, each item with its text, the present answer and its reasons, who may
/// permit it, what was decided before on like facts, comments and positions. \a items: as far as they could be read.
QString requestHtml(const DeskRequest &request, const QList<Result<DeskItem>> &items, const DisclosureRegister &records, const PolicyPack &pack);

} // namespace parallax
