#include "tests/support/memorycatalogue.h"

using namespace Qt::StringLiterals;

namespace parallax {

template <typename T>
QFuture<Result<T>> MemoryCatalogue::reply(Result<T> result)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    if (refuse)
        result = *refuse;
    const std::function<void()> finish = [promise, result = std::move(result)] {
        promise->addResult(result);
        promise->finish();
    };
    const QFuture<Result<T>> future = promise->future();
    if (holdAnswers)
        m_waiting.push_back(finish);
    else
        finish();
    return future;
}

MemoryCatalogue::MemoryCatalogue()
{
    QPromise<Result<void>> promise;
    m_filled = promise.future();
    promise.start();
    promise.addResult(Result<void>());
    promise.finish();
}

void MemoryCatalogue::answer(bool newestFirst)
{
    auto waiting = std::exchange(m_waiting, {});
    if (newestFirst)
        std::reverse(waiting.begin(), waiting.end());
    for (auto &finish : waiting)
        finish();
}

void MemoryCatalogue::add(const CatalogueEntry &entry, const std::vector<ElementSet> &sets)
{
    CatalogueEntry &here = kept[entry.id];
    here = entry;
    for (const ElementSet &set : sets)
        told[entry.id].push_back({ set, 0, {}, u"test"_s });
}

QFuture<Result<QByteArray>> MemoryCatalogue::objects()
{
    return reply<QByteArray>(Error { ErrorCode::NotFound, u"no objects"_s, {} });
}

QFuture<Result<void>> MemoryCatalogue::setObjects(const QByteArray &)
{
    return reply<void>({});
}

QFuture<Result<ImportReport>> MemoryCatalogue::importElements(std::vector<ElementSet> sets, const FeedOrigin &from,
                                                              std::vector<CatalogueMessage> sent)
{
    ImportReport report;
    report.messages = qint64(sent.size());
    for (const ElementSet &set : sets) {
        const ObjectId id = set.elements.object;
        if (!kept.count(id)) {
            CatalogueEntry entry;
            entry.id = id;
            entry.name = set.name;
            entry.internationalDesignator = set.internationalDesignator;
            kept[id] = entry;
            ++report.objectsAdded;
        }
        told[id].push_back({ set, 0, from.loaded, from.source });
        ++report.added;
    }
    return reply<ImportReport>(report);
}

QFuture<Result<void>> MemoryCatalogue::describe(const std::vector<CatalogueEntry> &entries)
{
    for (const CatalogueEntry &entry : entries)
        kept[entry.id] = entry;
    return reply<void>({});
}

QFuture<Result<std::vector<ElementSet>>> MemoryCatalogue::elementsAt(Instant asOf)
{
    std::vector<ElementSet> sets;
    for (const auto &[id, history] : told) {
        const HistoryEntry *best = nullptr;
        for (const HistoryEntry &entry : history) {
            const Instant epoch = entry.set.elements.epoch;
            const Instant bestEpoch = best ? best->set.elements.epoch : Instant {};
            if (!best || (epoch <= asOf ? bestEpoch > asOf || epoch >= bestEpoch : bestEpoch > asOf && epoch < bestEpoch))
                best = &entry;
        }
        if (best)
            sets.push_back(best->set);
    }
    return reply<std::vector<ElementSet>>(sets);
}

QFuture<Result<std::vector<HistoryEntry>>> MemoryCatalogue::history(const ObjectId &id)
{
    return reply<std::vector<HistoryEntry>>(told[id]);
}

QFuture<Result<CatalogueEntry>> MemoryCatalogue::objectDetails(const ObjectId &id)
{
    const auto found = kept.find(id);
    if (found == kept.end())
        return reply<CatalogueEntry>(Error { ErrorCode::NotFound, u"no object %1"_s.arg(id.toString()), {} });
    return reply<CatalogueEntry>(found->second);
}

QFuture<Result<std::vector<CatalogueEntry>>> MemoryCatalogue::entries(const std::optional<ObjectId> &after, int most)
{
    std::vector<CatalogueEntry> page;
    for (auto it = after ? kept.upper_bound(*after) : kept.begin(); it != kept.end() && int(page.size()) < most; ++it)
        page.push_back(it->second);
    return reply<std::vector<CatalogueEntry>>(page);
}

QFuture<Result<QList<ObjectHit>>> MemoryCatalogue::searchObjects(const QString &text, int most)
{
    ++searches;
    QList<ObjectHit> hits;
    for (const auto &[id, entry] : kept) {
        const QString all = QStringList { id.toString(), entry.name, entry.owner, entry.internationalDesignator,
                                          entry.objectClass, entry.aliases.join(u' ') }
                                .join(u' ');
        bool fits = true;
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
            fits = fits && all.contains(word, Qt::CaseInsensitive);
        if (fits && hits.size() < most)
            hits << ObjectHit { id, entry.name, entry.owner, entry.internationalDesignator, entry.objectClass };
    }
    return reply<QList<ObjectHit>>(hits);
}

QFuture<Result<MessageKey>> MemoryCatalogue::addMessage(const CatalogueMessage &message)
{
    messages.prepend({ { messages.size() + 1 }, message });
    return reply<MessageKey>(messages.first().key);
}

QFuture<Result<QList<MessageRow>>> MemoryCatalogue::messagesFor(const ObjectId &id)
{
    QList<MessageRow> found;
    for (const MessageRow &row : std::as_const(messages))
        if (row.message.objects.contains(id))
            found << row;
    return reply<QList<MessageRow>>(found);
}

QFuture<Result<CatalogueMessage>> MemoryCatalogue::message(MessageKey key)
{
    for (const MessageRow &row : std::as_const(messages))
        if (row.key == key)
            return reply<CatalogueMessage>(row.message);
    return reply<CatalogueMessage>(Error { ErrorCode::NotFound, u"no such message"_s, {} });
}

ElementSet lowOrbitSet(const ObjectId &id, Instant epoch, double meanAnomalyDeg, double raanDeg)
{
    ElementSet set;
    set.elements.object = id;
    set.elements.epoch = epoch;
    set.elements.meanMotionRevPerDay = 15.50103472;
    set.elements.eccentricity = 0.0006703;
    set.elements.inclinationDeg = 51.6416;
    set.elements.raanDeg = raanDeg;
    set.elements.argPerigeeDeg = 130.536;
    set.elements.meanAnomalyDeg = meanAnomalyDeg;
    set.elements.bstarPerEarthRadius = 1.0270e-4;
    set.name = u"TEST %1"_s.arg(id.number);
    set.originator = u"TESTER"_s;
    set.source = u"test.tle: line %1"_s.arg(id.number);
    return set;
}

} // namespace parallax
