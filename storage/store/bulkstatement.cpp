#include "storage/store/bulkstatement.h"

#include <QSqlError>

#include <sqlite3.h>

namespace parallax {

BulkStatement::BulkStatement(Connection &connection, const QByteArray &sql) : m_connection(connection)
{
    note(sqlite3_prepare_v3(connection.handle(), sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

BulkStatement::~BulkStatement()
{
    sqlite3_finalize(m_statement);
}

void BulkStatement::note(int code)
{
    if (code != SQLITE_OK && m_failure == SQLITE_OK)
        m_failure = code;
}

BulkStatement &BulkStatement::bind(int place, qint64 value)
{
    note(sqlite3_bind_int64(m_statement, place, value));
    return *this;
}

BulkStatement &BulkStatement::bind(int place, double value)
{
    note(sqlite3_bind_double(m_statement, place, value));
    return *this;
}

BulkStatement &BulkStatement::bind(int place, const QString &value)
{
    static const char16_t nothing[1] = {};
    const void *units = value.isEmpty() ? static_cast<const void *>(nothing) : value.utf16();
    note(sqlite3_bind_text16(m_statement, place, units, int(value.size() * 2), SQLITE_STATIC));
    return *this;
}

BulkStatement &BulkStatement::bindNull(int place)
{
    note(sqlite3_bind_null(m_statement, place));
    return *this;
}

Result<bool> BulkStatement::step()
{
    const int code = m_failure != SQLITE_OK ? m_failure : sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return false;
    }
    const QString text = QString::fromUtf8(sqlite3_errmsg(m_connection.handle()));
    const char *const sql = m_statement ? sqlite3_sql(m_statement) : "prepare";
    reset();
    return m_connection.errorOf(QSqlError({}, text, QSqlError::StatementError, QString::number(code)), QString::fromUtf8(sql));
}

Result<void> BulkStatement::run()
{
    const Result<bool> done = step();
    return done ? Result<void>() : done.error();
}

void BulkStatement::reset()
{
    sqlite3_reset(m_statement);
    m_failure = m_statement ? SQLITE_OK : m_failure;
}

qint64 BulkStatement::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_connection.handle());
}

qint64 BulkStatement::changes() const
{
    return sqlite3_changes64(m_connection.handle());
}

bool BulkStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 BulkStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double BulkStatement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString BulkStatement::text(int column) const
{
    return QString::fromUtf8(utf8(column));
}

QByteArrayView BulkStatement::utf8(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

} // namespace parallax
