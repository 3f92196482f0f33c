#include "model/orbit/passtask.h"

#include "model/tr.h"

#include <QPromise>

#include <atomic>

namespace parallax {

namespace {

/// The track of the site is made before the first pass is looked for, and does not hear of a cancel.
constexpr double kMostDays = 366;

} // namespace

struct PassTask::Progress
{
    std::atomic<int> thousandths = 0;
};

PassTask::PassTask(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_tell.setInterval(kTellMs);
    connect(&m_tell, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_progress->thousandths); });
    connect(&m_work, &QFutureWatcherBase::finished, this, &PassTask::take);
}

PassTask::~PassTask()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void PassTask::start(PassQuestion question, const EarthModel &earth)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_progress = std::make_shared<Progress>();
    m_running = true;
    auto promise = std::make_shared<QPromise<Ending>>();
    m_work.setFuture(promise->future());
    promise->start();
    m_pool.start([promise, progress = m_progress, stop = m_stop.get_token(), question = std::move(question), earth]() mutable {
        if (earth.leapSeconds.secondsBetween(question.from, question.to) > kMostDays * 86'400) {
            promise->addResult(
                Ending { Error { ErrorCode::TooLarge, Tr::tr("Passes are searched over 366 days at most."), {} }, false });
            promise->finish();
            return;
        }
        std::vector<MeanElements> elements;
        for (const qsizetype element : question.elements)
            elements.push_back(question.orbit->elements[size_t(element)]);
        PassOptions options;
        options.minimumElevationRad = question.minimumElevationRad;
        auto found = passesOver(elements, question.site, question.from, question.to, earth, options, stop,
                                [&progress](double share) { progress->thousandths = int(share * 1000); });
        if (!found)
            promise->addResult(Ending { found.error(), false });
        else
            promise->addResult(Ending { PassAnswerPtr(std::make_shared<PassAnswer>(
                                             PassAnswer { std::move(question), earth.leapSeconds, *std::move(found) })),
                                         stop.stop_requested() });
        promise->finish();
    });
    m_tell.start();
    Q_EMIT progressed(0);
}

void PassTask::cancel()
{
    m_stop.request_stop();
}

void PassTask::take()
{
    if (m_work.isCanceled() || m_work.future().resultCount() == 0)
        return;
    m_tell.stop();
    m_running = false;
    const Ending ending = m_work.result();
    if (ending.cancelled)
        Q_EMIT cancelled();
    else if (!ending.answer)
        Q_EMIT failed(ending.answer.error());
    else
        Q_EMIT finished(*ending.answer);
}

} // namespace parallax
