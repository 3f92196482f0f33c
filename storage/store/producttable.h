#pragma once

#include "model/document/stores.h"
#include "storage/store/connection.h"

namespace parallax {

// What the store's workers do with products and their journals. Each function is one transaction, except those that say
// that they run inside the caller's.

Result<QList<ProductSummary>> readProducts(Connection &connection);
Result<ProductRevision> readProduct(Connection &connection, const ProductId &id);
/// Inside the caller's transaction. Error: Conflict where the id is taken, Malformed where there is none.
Result<void> insertProduct(Connection &connection, const Product &product, const QString &person, Instant at);
Result<void> createProduct(Connection &connection, const Product &product, const QString &person, Instant at, const QList<QByteArray> &pictures);
/// Entries behind \a position, oldest first.
Result<QList<JournalEntry>> readJournal(Connection &connection, const ProductId &id, qint64 position = 0);
Result<qint64> appendEdits(Connection &connection, const ProductId &id, qint64 expectedPosition,
                           const QList<JournalEntry> &entries);
Result<void> removeProduct(Connection &connection, const ProductId &id);

} // namespace parallax
