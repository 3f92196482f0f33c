#pragma once

#include "storage/exchange/feeds.h"
#include "widgets/shell/services.h"

#include <QPromise>

namespace parallax {

/// What the file at \a path is, by its first bytes: a feed of orbits, or else for the importers of documents.
FileKind fileKindOf(const QString &path);

/// Who waits for an import.
struct FeedWatcher
{
    QPromise<FeedImport> &promise;        ///< hears how far it is
    std::function<bool()> isCancelled;
};

/// Reads the feed at \a path and puts it into \a store: elements all or none, then its messages one by one. Runs where it may
/// wait.
FeedImport importFeedFile(const QString &path, BadEntries badEntries, CatalogueStore &store, Instant now,
                          const FeedWatcher &watcher);

} // namespace parallax
