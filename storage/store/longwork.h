#pragma once

#include <QPromise>

namespace parallax {

/// How long work says how far it is and hears that it is no longer wanted. Without functions: nobody listens.
struct LongWork
{
    std::function<void(qint64 done, qint64 of)> progress = {};
    std::function<bool()> cancelled = {};

    void tell(qint64 done, qint64 of) const { if (progress) progress(done, of); }
    bool isCancelled() const { return cancelled && cancelled(); }
};

/// Tells the watchers of \a promise: a number and a \a noun ("element sets").
template <typename T>
LongWork longWorkOf(QPromise<T> &promise, const QString &noun)
{
    return {[&promise, noun](qint64 done, qint64 of) {
                promise.setProgressRange(0, int(std::min<qint64>(of, std::numeric_limits<int>::max())));
                promise.setProgressValueAndText(int(std::min<qint64>(done, std::numeric_limits<int>::max())), noun);
            },
            [&promise] { return promise.isCanceled(); }};
}

} // namespace parallax
