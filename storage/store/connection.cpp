#include "storage/store/connection.h"

#include "model/tr.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>
#include <QUrl>

#include <sqlite3.h>

#include <atomic>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

ErrorCode codeOf(int native)
{
    switch (native & 0xff) { // extended codes carry the primary one in their low byte
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
        return ErrorCode::Denied;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Malformed;
    case SQLITE_CONSTRAINT:
        return ErrorCode::Conflict;
    case SQLITE_TOOBIG:
        return ErrorCode::TooLarge;
    default:
        return ErrorCode::Io;
    }
}

QString sentenceOf(int native, const QString &path, const QString &detail)
{
    if ((native & 0xff) == SQLITE_FULL)
        return Tr::tr("The disk has no room left for the store (%1). Make room on it; what was not saved is then saved.").arg(detail);
    switch (codeOf(native)) {
    case ErrorCode::Busy:
        return Tr::tr("The store is in use by another program and did not become free. Try again, or close the other program.");
    case ErrorCode::Denied:
        return Tr::tr("The store or its folder cannot be written (%1). Allow writing in %2, or name another file with --store.")
            .arg(detail, QFileInfo(path).absolutePath());
    case ErrorCode::Malformed:
        return Tr::tr("The store is damaged or no store at all (%1). Restore a backup with \"parallax store restore\".").arg(detail);
    default:
        return Tr::tr("The store could not be used (%1). Check the disk's space and health.").arg(detail);
    }
}

/// On a disk that cannot be written, with no log beside it. Without being told, SQLite would want to write a log to read the file
/// (sqlite.org/wal.html, "Read-Only Databases").
bool isAtRest(const QString &path)
{
    return !QFileInfo(QFileInfo(path).absolutePath()).isWritable() && !QFileInfo::exists(path + u"-wal"_s);
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access, int busyTimeoutMs)
{
    static std::atomic<int> count = 0;
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_path = path;
    connection->m_name = u"parallax-store-%1"_s.arg(++count);
    connection->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    QSqlDatabase &database = connection->m_database;
    if (!database.isValid()) {
        return Error{ErrorCode::Unsupported,
                     Tr::tr("Qt's SQLite driver is missing. Install the package libqt6sql6-sqlite."), path};
    }
    database.setDatabaseName(path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs);
    if (access == Access::ReadOnly) {
        options += u";QSQLITE_OPEN_READONLY"_s;
        if (isAtRest(path)) {
            database.setDatabaseName(QString::fromUtf8("file:" + QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/") + "?immutable=1"));
            options += u";QSQLITE_OPEN_URI"_s;
        }
    }
    database.setConnectOptions(options);
    if (!database.open())
        return connection->errorOf(database.lastError(), u"open"_s);
    if (sqlite3_db_config(connection->handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr) != SQLITE_OK)
        return Error{ErrorCode::Unsupported, Tr::tr("This SQLite cannot be told to be defensive; 3.26 or newer is needed."), path};
    QStringList pragmas{u"PRAGMA trusted_schema=OFF"_s, u"PRAGMA foreign_keys=ON"_s, u"PRAGMA synchronous=FULL"_s};
    if (access == Access::ReadWrite)
        pragmas.append(u"PRAGMA journal_mode=WAL"_s);
    // The change to WAL answers "busy" at once, without waiting, where another program makes it at the same moment.
    QElapsedTimer waited;
    waited.start();
    for (const QString &pragma : std::as_const(pragmas)) {
        auto done = connection->run(pragma);
        while (!done && done.error().code == ErrorCode::Busy && waited.elapsed() < busyTimeoutMs) {
            QThread::msleep(10);
            done = connection->run(pragma);
        }
        if (!done)
            return done.error();
    }
    return connection;
}

Connection::~Connection()
{
    if (m_name.isEmpty())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

sqlite3 *Connection::handle() const
{
    const QVariant handle = m_database.driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

Result<QSqlQuery> Connection::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return errorOf(query.lastError(), sql);
    for (const QVariant &each : values)
        query.addBindValue(each);
    if (!query.exec())
        return errorOf(query.lastError(), sql);
    return query;
}

Result<void> Connection::runScript(const QByteArray &sql)
{
    char *message = nullptr;
    const int code = sqlite3_exec(handle(), sql.constData(), nullptr, nullptr, &message);
    if (code == SQLITE_OK)
        return {};
    const QString detail = QString::fromUtf8(message);
    sqlite3_free(message);
    return Error{codeOf(code), sentenceOf(code, m_path, detail), m_path};
}

Result<QVariant> Connection::value(const QString &sql, const QVariantList &values)
{
    auto query = run(sql, values);
    if (!query)
        return query.error();
    return query->next() ? query->value(0) : QVariant();
}

Error Connection::errorOf(const QSqlError &error, const QString &doing) const
{
    const int native = error.nativeErrorCode().toInt();
    // Statements are ours and hold no values, so they may stand in a message.
    const QString detail = u"%1; %2; %3"_s.arg(error.databaseText(), error.nativeErrorCode(), doing.left(60).simplified());
    return Error{codeOf(native), sentenceOf(native, m_path, detail), m_path};
}

Statement::Statement(Connection &connection, const QString &sql) : m_connection(connection), m_query(connection.database())
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
}

Result<void> Statement::run(const QVariantList &values)
{
    if (!m_prepared)
        return m_connection.errorOf(m_query.lastError(), u"prepare"_s);
    for (int i = 0; i < values.size(); ++i)
        m_query.bindValue(i, values[i]);
    if (!m_query.exec())
        return m_connection.errorOf(m_query.lastError(), m_query.lastQuery());
    return {};
}

Result<Transaction> Transaction::begin(Connection &connection, Purpose purpose)
{
    auto begun = connection.run(purpose == Purpose::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
    if (!begun)
        return begun.error();
    return Transaction(&connection);
}

Transaction::~Transaction()
{
    if (m_connection)
        (void)m_connection->run(u"ROLLBACK"_s);
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_connection);
    auto done = m_connection->run(u"COMMIT"_s);
    if (!done)
        return done.error(); // still open: the destructor rolls back
    m_connection = nullptr;
    return {};
}

} // namespace parallax
