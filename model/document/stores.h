#pragma once

#include "model/document/edit.h"
#include "model/releasability/policypack.h"

#include <QFuture>
#include <QJsonObject>

namespace parallax {

/// A product in a list: recent first.
struct ProductSummary
{
    ProductId id;
    QString title;
    QString overallMarking;
    int portions = 0;
    Instant changed;
    qint64 journalPosition = 0;
};

/// A product with the journal position it stands at: one exact state.
struct ProductRevision
{
    Product product;
    qint64 journalPosition = 0;
    QList<JournalEntry> history; ///< what undo and redo are refilled from, oldest first
};

/// What `storage` fills. Every answer is a future; the command line waits for it, the window watches it.
class ProductStore
{
public:
    virtual ~ProductStore() = default;
    virtual QFuture<Result<QList<ProductSummary>>> products() = 0;
    virtual QFuture<Result<ProductRevision>> product(const ProductId &id) = 0;
    /// \a pictures: bytes of the pasted images that figures name, kept with the product, all or nothing.
    virtual QFuture<Result<void>> create(const Product &product, const QString &person, Instant at, const QList<QByteArray> &pictures = {}) = 0;
    /// A pasted image of \a product by its name; another product's is not found. Error: NotFound; Malformed where it is not what its name says.
    virtual QFuture<Result<QByteArray>> picture(const ProductId &product, const QString &name) = 0;
    /// Writes the entries and the portions they change, in one transaction, on disk when the future ends.
    /// Error: Conflict where the store's journal is further than \a expectedPosition (somebody else wrote).
    virtual QFuture<Result<qint64>> append(const ProductId &id, qint64 expectedPosition,
                                           const QList<JournalEntry> &entries) = 0;
    /// What stands in the journal behind \a position; empty: nobody else has written.
    virtual QFuture<Result<QList<JournalEntry>>> journalAfter(const ProductId &id, qint64 position) = 0;
    /// A number that is another one after somebody else, another window, has written into the store; cheap to ask often.
    virtual QFuture<Result<qint64>> othersWrote() = 0;
    virtual QFuture<Result<void>> remove(const ProductId &id) = 0;
    /// Small things the window remembers (session, recent products), by key.
    virtual QFuture<Result<QJsonObject>> setting(const QString &key) = 0;
    virtual QFuture<Result<void>> setSetting(const QString &key, const QJsonObject &value) = 0;
};

class PolicyStore
{
public:
    virtual ~PolicyStore() = default;
    virtual QFuture<Result<QStringList>> packs() = 0;
    virtual QFuture<Result<QByteArray>> pack(const QString &id) = 0;
    virtual QFuture<Result<void>> setPack(const QString &id, const QByteArray &json) = 0;
};

} // namespace parallax
