#pragma once

#include <QThreadPool>

#include <memory>
#include <utility>

namespace parallax {

/// Lets go of \a value beside the calling thread: what is made of tens of thousands of parts takes longer to free than a frame lasts.
template <typename T>
void discardBeside(T value)
{
    // Held by pointer: copying a task must not copy what it frees.
    QThreadPool::globalInstance()->start([held = std::make_shared<T>(std::move(value))]() mutable { held.reset(); });
}

} // namespace parallax
