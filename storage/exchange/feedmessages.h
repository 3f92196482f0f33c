#pragma once

#include "model/orbit/cataloguestore.h"
#include "storage/exchange/feeds.h"

namespace parallax {

/// Whether a file that may also be a document is a feed: JSON that speaks of mean elements, XML with the root of a message; never
/// what is named Markdown or HTML.
bool isFeed(const QByteArray &bytes, const QString &fileName);

/// What of a feed is kept as a message beside the elements: CDM, OEM and OPM. A file is kept whole and once, under the kind of its
/// first message, with the objects that any of its messages concerns.
std::vector<CatalogueMessage> catalogueMessages(const OrbitFile &file, const QByteArray &bytes, Instant loaded);

} // namespace parallax
