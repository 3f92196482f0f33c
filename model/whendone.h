#pragma once

#include <QFutureWatcher>

namespace parallax {

/// Calls \a then with the answer in the thread of \a context, once it is there; not at all where \a context has gone by then, or where the
/// future was cancelled. QFuture::then() with a context that may go is not safe in Qt 6.4: it asserts in the answering thread.
template <typename T, typename Then>
void whenDone(QObject *context, const QFuture<T> &future, Then then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
            then(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace parallax
