#pragma once

#include "storage/store/connection.h"

#include <optional>

struct sqlite3_stmt;

namespace parallax {

/// A statement for many thousand rows, by SQLite's own interface: QSqlQuery wraps each value in a QVariant, which costs more than
/// reading the row. Numbered from 1 when bound, from 0 when read, as SQLite does. What SQLite finds wrong is kept and answered by
/// the next step(); texts that are bound must live until then.
class BulkStatement
{
public:
    BulkStatement(Connection &connection, const QByteArray &sql);
    ~BulkStatement();
    BulkStatement(const BulkStatement &) = delete;
    BulkStatement &operator=(const BulkStatement &) = delete;

    BulkStatement &bind(int place, qint64 value);
    BulkStatement &bind(int place, double value);
    BulkStatement &bind(int place, const QString &value); ///< a null text is bound as an empty one
    BulkStatement &bindNull(int place);
    BulkStatement &bind(int place, const std::optional<qint64> &value) { return value ? bind(place, *value) : bindNull(place); }

    /// True where there is a row. Begins anew after the last one.
    Result<bool> step();
    /// step() of a statement that answers no rows.
    Result<void> run();
    /// Ends the statement before its last row.
    void reset();

    /// What the connection's last statement wrote.
    qint64 lastInsertId() const;
    qint64 changes() const;

    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArrayView utf8(int column) const; ///< until the next step()

private:
    void note(int code);

    Connection &m_connection;
    sqlite3_stmt *m_statement = nullptr;
    int m_failure = 0;
};

} // namespace parallax
