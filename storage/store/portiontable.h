#pragma once

#include "model/document/edit.h"
#include "storage/store/connection.h"

namespace parallax {

/// The rows of one product's portions, inside a transaction of the caller's. Each step writes only the rows it names:
/// `place` leaves gaps, and a gap that is used up is widened around it.
class PortionTable
{
public:
    PortionTable(Connection &connection, ProductId product, int count);

    int count() const { return m_count; }
    /// Appends all portions of a new product.
    Result<void> fill(const Product &product);
    Result<void> replace(const Portion &portion);
    Result<void> insert(int row, const Portion &portion);
    Result<void> remove(const PortionId &id);
    Result<void> move(const PortionId &id, int toRow);

    /// In their order. Error: Malformed, naming the portion whose JSON cannot be read.
    static Result<QList<PortionPtr>> read(Connection &connection, const ProductId &product);

private:
    Result<qint64> placeAt(int row);
    Result<void> widen(int row);
    Result<QList<qint64>> places(int fromRow, int most, QList<qint64> *keys = nullptr);
    Result<void> write(qint64 place, const Portion &portion);

    Connection &m_connection;
    ProductId m_product;
    int m_count;
};

/// The two columns of portion_search for a portion.
QString searchText(const Portion &portion);
QString searchTearlines(const Portion &portion);

/// Makes the words that the search knows anew from what the portions say, all of it or nothing; gives how many portions there are.
Result<qint64> rebuildSearch(Connection &connection);

/// JSON as the store keeps it.
QString compactJson(const QJsonObject &json);

} // namespace parallax
