#include "storage/store/portiontable.h"

#include "model/tr.h"

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kGap = qint64(1) << 32;
/// A new line goes this far behind the one before it, so that lines written one after another fit 4,096 times into a gap.
constexpr qint64 kStride = qint64(1) << 20;
constexpr qint64 kNarrowest = 1024;

const QString kInsert = u"INSERT INTO portions (product, id, place, content) VALUES (?, ?, ?, ?)"_s;
const QString kInsertSearch = u"INSERT INTO portion_search (rowid, text, tearlines) VALUES (?, ?, ?)"_s;

Error gone(const PortionId &id)
{
    return {ErrorCode::Conflict, Tr::tr("No portion %1 is in the store's copy of this product.").arg(id.value), id.value};
}

} // namespace

QString searchText(const Portion &portion)
{
    return portion.figure ? portion.text + u'\n' + portion.figure->altText : portion.text;
}

QString searchTearlines(const Portion &portion)
{
    QStringList texts;
    for (const Tearline &tearline : portion.tearlines)
        texts.append(tearline.text);
    return texts.join(u'\n');
}

Result<qint64> rebuildSearch(Connection &connection)
{
    auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
    if (!transaction)
        return transaction.error();
    // Dropped and not emptied: emptying reads the index, which may be what is damaged.
    const auto made = connection.value(u"SELECT sql FROM sqlite_schema WHERE name = 'portion_search'"_s);
    if (!made)
        return made.error();
    for (const QString &sql : {u"DROP TABLE portion_search"_s, made->toString()}) {
        if (const auto done = connection.run(sql); !done)
            return done.error();
    }
    Statement search(connection, kInsertSearch);
    auto rows = connection.run(u"SELECT key, id, content FROM portions"_s);
    if (!rows)
        return rows.error();
    qint64 count = 0;
    while (rows->next()) {
        const auto portion = portionFromJson(QJsonDocument::fromJson(rows->value(2).toString().toUtf8()).object(), rows->value(1).toString());
        if (!portion)
            return portion.error();
        if (auto done = search.run({rows->value(0), searchText(**portion), searchTearlines(**portion)}); !done)
            return done.error();
        ++count;
    }
    rows->finish();
    search.finish();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return count;
}

QString compactJson(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

PortionTable::PortionTable(Connection &connection, ProductId product, int count)
    : m_connection(connection), m_product(std::move(product)), m_count(count)
{
}

Result<void> PortionTable::fill(const Product &product)
{
    Statement insert(m_connection, kInsert + u" RETURNING key"_s);
    Statement search(m_connection, kInsertSearch);
    for (int row = 0; row < product.size(); ++row) {
        const Portion &portion = *product.at(row);
        const qint64 place = (m_count + 1) * kGap;
        if (auto done = insert.run({m_product.value, portion.id.value, place, compactJson(portionToJson(portion))}); !done)
            return done;
        insert.next();
        const QVariant key = insert.value(0);
        insert.finish();
        if (auto done = search.run({key, searchText(portion), searchTearlines(portion)}); !done)
            return done;
        ++m_count;
    }
    return {};
}

Result<void> PortionTable::replace(const Portion &portion)
{
    const auto key = m_connection.value(u"UPDATE portions SET content = ? WHERE product = ? AND id = ? RETURNING key"_s,
                                        {compactJson(portionToJson(portion)), m_product.value, portion.id.value});
    if (!key)
        return key.error();
    if (!key->isValid())
        return gone(portion.id);
    const auto done = m_connection.run(u"UPDATE portion_search SET text = ?, tearlines = ? WHERE rowid = ?"_s,
                                       {searchText(portion), searchTearlines(portion), *key});
    return done ? Result<void>() : done.error();
}

Result<void> PortionTable::insert(int row, const Portion &portion)
{
    if (row < 0 || row > m_count) {
        return Error{ErrorCode::NotFound, Tr::tr("Row %1 is outside 0 to %2.").arg(row).arg(m_count), m_product.value};
    }
    const auto place = placeAt(row);
    if (!place)
        return place.error();
    return write(*place, portion);
}

Result<void> PortionTable::write(qint64 place, const Portion &portion)
{
    const auto key = m_connection.value(kInsert + u" RETURNING key"_s,
                                        {m_product.value, portion.id.value, place, compactJson(portionToJson(portion))});
    if (!key)
        return key.error();
    const auto done = m_connection.run(kInsertSearch, {*key, searchText(portion), searchTearlines(portion)});
    if (!done)
        return done.error();
    ++m_count;
    return {};
}

Result<void> PortionTable::remove(const PortionId &id)
{
    const auto key = m_connection.value(u"DELETE FROM portions WHERE product = ? AND id = ? RETURNING key"_s,
                                        {m_product.value, id.value});
    if (!key)
        return key.error();
    if (!key->isValid())
        return gone(id);
    const auto done = m_connection.run(u"DELETE FROM portion_search WHERE rowid = ?"_s, {*key});
    if (!done)
        return done.error();
    --m_count;
    return {};
}

Result<void> PortionTable::move(const PortionId &id, int toRow)
{
    if (toRow < 0 || toRow >= m_count) {
        return Error{ErrorCode::NotFound, Tr::tr("Row %1 is outside 0 to %2.").arg(toRow).arg(m_count - 1), m_product.value};
    }
    const auto here = m_connection.value(u"SELECT place FROM portions WHERE product = ? AND id = ?"_s,
                                         {m_product.value, id.value});
    if (!here)
        return here.error();
    if (!here->isValid())
        return gone(id);
    const auto from = m_connection.value(u"SELECT count(*) FROM portions WHERE product = ? AND place < ?"_s,
                                         {m_product.value, *here});
    if (!from)
        return from.error();
    // Taken out first, the rows behind it move up: downwards the wanted gap is one further on.
    const auto place = placeAt(toRow > from->toInt() ? toRow + 1 : toRow);
    if (!place)
        return place.error();
    const auto done = m_connection.run(u"UPDATE portions SET place = ? WHERE product = ? AND id = ?"_s,
                                       {*place, m_product.value, id.value});
    return done ? Result<void>() : done.error();
}

/// A place in front of row \a row, behind the one before it.
Result<qint64> PortionTable::placeAt(int row)
{
    if (m_count == 0)
        return kGap;
    for (int attempt = 0;; ++attempt) {
        const auto around = places(row == 0 ? 0 : row - 1, row == 0 ? 1 : 2);
        if (!around)
            return around.error();
        if (row == 0)
            return around->constFirst() - kGap;
        if (around->size() == 1)
            return around->constFirst() + kGap;
        const qint64 room = around->at(1) - around->at(0);
        if (room >= 2)
            return around->at(0) + std::min(room / 2, kStride);
        Q_ASSERT(attempt == 0);
        if (auto done = widen(row); !done)
            return done.error();
    }
}

/// Spreads the fewest rows around \a row evenly, so that there is room again.
Result<void> PortionTable::widen(int row)
{
    for (int reach = 32;; reach *= 4) {
        const int first = std::max(0, row - reach);
        const int last = std::min(m_count, row + reach);
        QList<qint64> keys;
        // One more at either end: the fence posts that stay.
        const int from = std::max(0, first - 1);
        const auto found = places(from, last - from + 1, &keys);
        if (!found)
            return found.error();
        const bool hasLeft = first > 0;
        const bool hasRight = last < m_count;
        const int moving = int(found->size()) - (hasLeft ? 1 : 0) - (hasRight ? 1 : 0);
        const qint64 left = hasLeft ? found->constFirst() : 0;
        const qint64 right = hasRight ? found->constLast() : left + (moving + 1) * kGap;
        // Open at the left only: the spread ends in front of the right post.
        const qint64 start = hasLeft || !hasRight ? left : right - (moving + 1) * kGap;
        const qint64 step = (right - start) / (moving + 1);
        if (step < kNarrowest)
            continue;
        Statement update(m_connection, u"UPDATE portions SET place = ? WHERE key = ?"_s);
        for (int i = 0; i < moving; ++i) {
            if (auto done = update.run({start + (i + 1) * step, keys[i + (hasLeft ? 1 : 0)]}); !done)
                return done;
        }
        return {};
    }
}

Result<QList<qint64>> PortionTable::places(int fromRow, int most, QList<qint64> *keys)
{
    auto query = m_connection.run(u"SELECT place, key FROM portions WHERE product = ? ORDER BY place LIMIT ? OFFSET ?"_s,
                                  {m_product.value, most, fromRow});
    if (!query)
        return query.error();
    QList<qint64> found;
    while (query->next()) {
        found.append(query->value(0).toLongLong());
        if (keys)
            keys->append(query->value(1).toLongLong());
    }
    if (found.isEmpty())
        return Error{ErrorCode::Malformed, Tr::tr("The store counts more portions than it holds."), m_product.value};
    return found;
}

Result<QList<PortionPtr>> PortionTable::read(Connection &connection, const ProductId &product)
{
    auto query = connection.run(u"SELECT id, content FROM portions WHERE product = ? ORDER BY place"_s, {product.value});
    if (!query)
        return query.error();
    QList<PortionPtr> portions;
    while (query->next()) {
        const QString where = u"%1: portion %2"_s.arg(connection.path(), query->value(0).toString());
        const QJsonDocument json = QJsonDocument::fromJson(query->value(1).toString().toUtf8());
        auto portion = portionFromJson(json.object(), where);
        if (!portion)
            return portion.error();
        if ((*portion)->id.value != query->value(0).toString())
            return Error{ErrorCode::Malformed, Tr::tr("A portion is stored under another id than its own."), where};
        portions.append(std::move(*portion));
    }
    return portions;
}

} // namespace parallax
