#pragma once

#include "model/orbit/cataloguestore.h"
#include "storage/exchange/feeds.h"

namespace parallax {

/// Whether a file that may also be a document is a feed: JSON that speaks of mean elements, XML with the root of a message.
bool isFeed(const QByteArray &bytes);

/// What of a feed is kept as a message beside the elements: CDM, OEM and OPM. A file is kept whole, once for all of its messages of
/// one kind, with the objects that any of them concerns.
std::vector<CatalogueMessage> catalogueMessages(const OrbitFile &file, const QByteArray &bytes, Instant loaded);

} // namespace parallax
