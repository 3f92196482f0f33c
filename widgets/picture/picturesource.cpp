#include "widgets/picture/picturesource.h"

#include "model/orbit/catalogueentries.h"

#include <QtConcurrentRun>

namespace parallax {

namespace {

constexpr int kEntriesAtOnce = 2'000;

template <typename T>
std::optional<T> takenFrom(const QFutureWatcher<T> &watcher)
{
    QFuture<T> future = watcher.future();
    if (future.isCanceled() || future.resultCount() == 0)
        return std::nullopt;
    return future.takeResult();
}

} // namespace

PictureSource::PictureSource(CatalogueStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_sets(std::make_shared<const std::vector<ElementSet>>())
{
    connect(&m_page, &QFutureWatcherBase::finished, this, &PictureSource::takePage);
    connect(&m_setsComing, &QFutureWatcherBase::finished, this, &PictureSource::takeSets);
    connect(&m_making, &QFutureWatcherBase::finished, this, &PictureSource::takeMade);
    const QFuture<Result<void>> filled = store.filled();
    if (filled.isFinished())
        return;
    connect(&m_filling, &QFutureWatcherBase::finished, this, &PictureSource::reload);
    m_filling.setFuture(filled);
}

void PictureSource::setScenario(CataloguePtr scenario, PolicyPackPtr pack)
{
    m_scenario = std::move(scenario);
    m_pack = std::move(pack);
    reload();
}

void PictureSource::setAsOf(Instant asOf)
{
    if (asOf == m_asOf)
        return;
    m_asOf = asOf;
    reload();
}

void PictureSource::reload()
{
    // A watcher with another future never tells of the one before.
    m_page.setFuture({});
    m_setsComing.setFuture({});
    m_making.setFuture({});
    m_entries.clear();
    m_setsRead.reset();
    m_pagesRead = false;
    m_isReading = m_pack && m_asOf.day.isKnown();
    if (!m_isReading)
        return;
    askPage();
    m_setsComing.setFuture(m_store.elementsAt(m_asOf));
}

void PictureSource::askPage()
{
    m_page.setFuture(m_store.entries(m_entries.empty() ? std::nullopt : std::optional(m_entries.back().id), kEntriesAtOnce));
}

void PictureSource::takePage()
{
    auto page = takenFrom(m_page);
    if (!page)
        return;
    if (!*page) {
        m_isReading = false;
        Q_EMIT failed(page->error());
        return;
    }
    const bool isLast = (*page)->size() < size_t(kEntriesAtOnce);
    m_entries.insert(m_entries.end(), std::make_move_iterator((*page)->begin()), std::make_move_iterator((*page)->end()));
    if (!isLast)
        return askPage();
    m_pagesRead = true;
    finishReading();
}

void PictureSource::takeSets()
{
    auto sets = takenFrom(m_setsComing);
    if (!sets)
        return;
    if (!*sets) {
        m_isReading = false;
        Q_EMIT failed(sets->error());
        return;
    }
    m_setsRead = std::make_shared<const std::vector<ElementSet>>(std::move(**sets));
    finishReading();
}

void PictureSource::finishReading()
{
    if (!m_pagesRead || !m_setsRead)
        return;
    const CataloguePtr scenario = m_scenario ? m_scenario : std::make_shared<const CatalogueSnapshot>();
    m_making.setFuture(QtConcurrent::run([scenario, pack = m_pack, entries = std::exchange(m_entries, {})] {
        const auto made = withEntries(*scenario, entries, pack->language());
        return made ? Made{*made, {}} : Made{scenario, made.error()};
    }));
}

void PictureSource::takeMade()
{
    auto made = takenFrom(m_making);
    if (!made)
        return;
    m_isReading = false;
    m_catalogue = std::move(made->catalogue);
    m_sets = std::move(m_setsRead);
    Q_EMIT changed();
    if (made->error)
        Q_EMIT failed(*made->error);
}

} // namespace parallax
