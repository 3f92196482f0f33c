#include "app/feedimport.h"

#include "model/tr.h"
#include "storage/exchange/feedmessages.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHead = 64 * 1024;
constexpr int kLookMs = 20; ///< between two looks at work that another thread does

/// Waits for the store, passing on in both directions.
template <typename T>
Result<T> watched(QFuture<Result<T>> future, const FeedWatcher &watcher)
{
    while (!future.isFinished()) {
        if (watcher.isCancelled())
            future.cancel();
        const int of = future.progressMaximum();
        if (of > 0) {
            watcher.promise.setProgressRange(0, of);
            watcher.promise.setProgressValueAndText(future.progressValue(), future.progressText());
        }
        QThread::msleep(kLookMs);
    }
    if (future.resultCount() == 0)
        return Error { ErrorCode::Conflict, Tr::tr("The import was cancelled; nothing was loaded."), {} };
    return future.takeResult();
}

/// What could be had of a file that is refused.
void countGood(const QByteArray &bytes, const QString &path, FeedImport *import)
{
    FeedOptions options;
    options.badEntry = FeedOptions::BadEntry::LeaveOut;
    auto file = readOrbitFile(bytes, path, options);
    if (!file || file->leftOut == 0)
        return;
    import->goodEntries = qint64(std::max(file->elementSets.size(), file->messages.size()));
    import->leftOut = file->leftOut;
    import->findings = std::move(file->findings);
    import->findingsNotListed = file->findingsNotListed;
}

} // namespace

FileKind fileKindOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // a pipe would be waited for
        return FileKind::Document; // whose reader says why it cannot be read
    return isFeed(file.read(kHead), path) ? FileKind::Feed : FileKind::Document;
}

FeedImport importFeedFile(const QString &path, BadEntries badEntries, CatalogueStore &store, Instant now,
                          const FeedWatcher &watcher)
{
    FeedImport import;
    import.fileName = QFileInfo(path).fileName();
    FeedOptions options;
    if (badEntries == BadEntries::LeaveOut)
        options.badEntry = FeedOptions::BadEntry::LeaveOut;
    QFile source(path);
    QByteArray bytes;
    // What cannot be opened or is too large is said by the reader.
    if (source.size() <= options.limits.bytes && source.open(QIODevice::ReadOnly))
        bytes = source.read(options.limits.bytes + 1);
    auto file = source.isOpen() ? readOrbitFile(bytes, path, options) : openOrbitFile(path, options);
    if (!file) {
        import.refused = file.error();
        if (badEntries == BadEntries::RefuseFile && source.isOpen())
            countGood(bytes, path, &import);
        return import;
    }
    import.format = nameOf(file->format);
    import.findings = file->findings;
    import.findingsNotListed = file->findingsNotListed;
    import.leftOut = file->leftOut;
    if (watcher.isCancelled()) {
        import.cancelled = true;
        return import;
    }
    auto messages = catalogueMessages(*file, bytes, now);
    auto report = watched(store.importElements(std::move(file->elementSets), { import.fileName, now }, std::move(messages)), watcher);
    if (!report) {
        import.cancelled = watcher.isCancelled();
        import.refused = report.error();
        return import;
    }
    import.report = *report;
    return import;
}

} // namespace parallax
