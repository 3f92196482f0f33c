#pragma once

#include "model/orbit/cataloguestore.h"

#include <QPromise>

#include <deque>
#include <map>

namespace parallax {

/// A catalogue in memory that answers at once, or when told to.
class MemoryCatalogue : public CatalogueStore
{
public:
    MemoryCatalogue();

    QFuture<Result<void>> filled() const override { return m_filled; }
    QFuture<Result<QByteArray>> objects() override;
    QFuture<Result<void>> setObjects(const QByteArray &json) override;
    QFuture<Result<ImportReport>> importElements(std::vector<ElementSet> sets, const FeedOrigin &from,
                                                 std::vector<CatalogueMessage> messages = {}) override;
    QFuture<Result<void>> describe(const std::vector<CatalogueEntry> &entries) override;
    QFuture<Result<std::vector<ElementSet>>> elementsAt(Instant asOf) override;
    QFuture<Result<std::vector<HistoryEntry>>> history(const ObjectId &id) override;
    QFuture<Result<CatalogueEntry>> objectDetails(const ObjectId &id) override;
    QFuture<Result<std::vector<CatalogueEntry>>> entries(const std::optional<ObjectId> &after, int most) override;
    QFuture<Result<QList<ObjectHit>>> searchObjects(const QString &text, int most) override;
    QFuture<Result<MessageKey>> addMessage(const CatalogueMessage &message) override;
    QFuture<Result<QList<MessageRow>>> messagesFor(const ObjectId &id) override;
    QFuture<Result<CatalogueMessage>> message(MessageKey key) override;

    void add(const CatalogueEntry &entry, const std::vector<ElementSet> &sets = {});
    /// Answers wait until this is called, with how many of the waiting ones: the last asked first where \a newestFirst.
    bool holdAnswers = false;
    void answer(bool newestFirst = false);
    std::optional<Error> refuse;      ///< every question fails with it

    std::map<ObjectId, CatalogueEntry> kept;
    std::map<ObjectId, std::vector<HistoryEntry>> told;
    QList<MessageRow> messages;
    int searches = 0;

private:
    template <typename T>
    QFuture<Result<T>> reply(Result<T> result);
    std::deque<std::function<void()>> m_waiting;
    QFuture<Result<void>> m_filled;
};

/// A sound element set of a low orbit.
ElementSet lowOrbitSet(const ObjectId &id, Instant epoch, double meanAnomalyDeg = 10, double raanDeg = 247.4627);

} // namespace parallax
