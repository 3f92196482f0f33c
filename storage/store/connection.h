#pragma once

#include "model/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

struct sqlite3;

namespace parallax {

/// One connection to a store file. Belongs to the thread that opened it: opened, used and closed there.
class Connection
{
public:
    enum class Access { ReadOnly, ReadWrite };

    /// The file must exist. Sets foreign keys, WAL, full synchronisation, the busy timeout; schema parts are not trusted.
    /// ReadOnly also reads a store on a disk that cannot be written.
    /// Error: Denied where the file or its folder cannot be written, Malformed where it is no database.
    static Result<std::unique_ptr<Connection>> open(const QString &path, Access access, int busyTimeoutMs);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    const QString &path() const { return m_path; }
    const QSqlDatabase &database() const { return m_database; }
    sqlite3 *handle() const;

    /// One statement with its values bound.
    Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    /// Several statements without values, such as a schema step.
    Result<void> runScript(const QByteArray &sql);
    /// The first column of the first row; an invalid QVariant where there is no row.
    Result<QVariant> value(const QString &sql, const QVariantList &values = {});

    Error errorOf(const QSqlError &error, const QString &doing) const;

private:
    Connection() = default;

    QString m_name, m_path;
    QSqlDatabase m_database;
};

/// A statement prepared once and executed many times.
class Statement
{
public:
    Statement(Connection &connection, const QString &sql);
    Result<void> run(const QVariantList &values);
    bool next() { return m_query.next(); }
    QVariant value(int column) const { return m_query.value(column); }
    int rowsAffected() const { return m_query.numRowsAffected(); }
    void finish() { m_query.finish(); }

private:
    Connection &m_connection;
    QSqlQuery m_query;
    bool m_prepared = false;
};

/// Work that stands or falls together: rolls back unless commit() was called.
class Transaction
{
public:
    /// Writing takes the write lock at once, so that what is read inside is what is written upon.
    enum class Purpose { Read, Write };
    static Result<Transaction> begin(Connection &connection, Purpose purpose);
    ~Transaction();
    Transaction(Transaction &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;

    Result<void> commit();

private:
    explicit Transaction(Connection *connection) : m_connection(connection) {}
    Connection *m_connection;
};

} // namespace parallax
