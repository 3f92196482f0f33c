#pragma once

#include "model/document/contentsearch.h"
#include "model/document/stores.h"
#include "model/ledger/ledger.h"
#include "model/ledger/ledgerchecker.h"
#include "model/orbit/cataloguestore.h"

#include <atomic>

namespace parallax {

class Connection;
class KnownSignatures;
class Worker;

/// The store: one SQLite file behind the interfaces of `model`. One thread writes, one reads and one searches, so that a
/// search never delays a save or the opening of a product. A question asked after an answer has come sees what was written; one asked before may not.
/// Closing finishes what waits to be written and drops what waits to be read.
class Store final : public ProductStore, public PolicyStore, public CatalogueStore, public ContentSearch, public Ledger
{
public:
    /// The sky (30,000 objects in the catalogue) is made behind the opening, also where the scenario is there and the sky is not.
    enum class FirstContent { Nothing, Exercise, ExerciseWithSky };
    struct Options
    {
        bool create = true;                     ///< where there is none; else NotFound
        FirstContent firstContent = FirstContent::Nothing;
        int busyTimeoutMs = 5000;
        Instant now = {};                         ///< of what is made on opening; unknown: the system's clock
    };

    /// Error: TooNew (and nothing touched), Unsupported, Malformed, Denied, NotFound, Io; each with what to do.
    static Result<std::unique_ptr<Store>> open(const QString &path, const Options &options);
    /// parallax.db under the user's data folder.
    static QString defaultPath();
    ~Store() override;

    const QString &path() const { return m_path; }
    bool wasMade() const { return m_wasMade; }               ///< by this opening
    QFuture<Result<void>> filled() const override { return m_background; }
    const QString &migrationBackup() const { return m_migrationBackup; } ///< empty where nothing was migrated

    QFuture<Result<QList<ProductSummary>>> products() override;
    QFuture<Result<ProductRevision>> product(const ProductId &id) override;
    QFuture<Result<void>> create(const Product &product, const QString &person, Instant at, const QList<QByteArray> &pictures = {}) override;
    QFuture<Result<QByteArray>> picture(const ProductId &product, const QString &name) override;
    QFuture<Result<qint64>> append(const ProductId &id, qint64 expectedPosition, const QList<JournalEntry> &entries) override;
    QFuture<Result<QList<JournalEntry>>> journalAfter(const ProductId &id, qint64 position) override;
    QFuture<Result<qint64>> othersWrote() override;
    QFuture<Result<void>> remove(const ProductId &id) override;
    QFuture<Result<QJsonObject>> setting(const QString &key) override;
    QFuture<Result<void>> setSetting(const QString &key, const QJsonObject &value) override;

    QFuture<Result<QStringList>> packs() override;
    QFuture<Result<QByteArray>> pack(const QString &id) override;
    QFuture<Result<void>> setPack(const QString &id, const QByteArray &json) override;
    /// What belongs to a pack: part "guide", "requests", "training".
    QFuture<Result<QByteArray>> packPart(const QString &id, const QString &part);
    QFuture<Result<void>> setPackPart(const QString &id, const QString &part, const QByteArray &json);

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

    QFuture<Result<LedgerEntry>> record(const LedgerDraft &draft, std::shared_ptr<const Signer> signer = {}) override;
    QFuture<Result<QList<LedgerEntry>>> ledgerAfter(qint64 sequence, int most) override;
    QFuture<Result<QList<LedgerEntry>>> ledgerAbout(const QStringList &subjects, int most) override;
    QFuture<Result<LedgerHead>> ledgerHead() override;
    QFuture<Result<LedgerReport>> checkLedger(const QList<LedgerHead> &heads); ///< stops where the store closes; asks for a signature once
    const std::shared_ptr<KnownSignatures> &knownSignatures() const { return m_known; } ///< found good since the store was opened
    QFuture<Result<QList<LedgerEntry>>> ledgerOf(const QList<LedgerKind> &kinds, qint64 sequence);
    /// setPackPart() with the entry that a policy change is, both or neither; \a person signs. Where the ledger has begun, setPack() and
    /// setPackPart() refuse. Error: as record().
    QFuture<Result<LedgerEntry>> changePolicy(const QString &id, const QString &part, const QByteArray &json, Instant at,
                                              std::shared_ptr<const Signer> signer);

    QFuture<Result<ContentHits>> searchContent(const ContentQuery &query, int skip, int most) override;
    /// The words of the search anew, from what the portions say; the answer counts them.
    QFuture<Result<qint64>> rebuildSearch();
    /// A consistent copy while the store stays in use. Error: Conflict where \a target exists.
    QFuture<Result<void>> backUp(const QString &target);
    /// The day's backup, where there is none yet and something has changed since the last, in a thread of its own; closing the store breaks it off. The answer is
    /// its path, empty where none was needed.
    QFuture<Result<QString>> backUpDaily(Instant now);
    /// Work on the writing thread, for what is made of several steps in one transaction.
    QFuture<Result<void>> write(std::function<Result<void>(Connection &)> work);

private:
    Store();

    QString m_path, m_migrationBackup;
    std::shared_ptr<KnownSignatures> m_known;
    bool m_wasMade = false;
    QFuture<Result<void>> m_background;
    std::atomic<bool> m_closing = false; ///< a search under way ends
    std::unique_ptr<Worker> m_writer, m_reader, m_searcher, m_keeper;
};

/// Puts the exercise scenario into the store, all of it or nothing: eight products, policy pack "exercise" with guide,
/// requests and training sample, and the objects. Error: Conflict where a product of it is there already.
Result<void> seedExercise(Store &store, Instant at = {});
Result<void> seedExercise(Connection &connection, Instant at);

/// Writes in the caller's transaction.
Result<void> writePackPart(Connection &connection, const QString &id, const QString &part, const QByteArray &json);
Result<void> writeObjects(Connection &connection, const QByteArray &json, Instant at);

} // namespace parallax
