#include "storage/inspect/inspectors.h"

#include "model/tr.h"

#include <sqlite3.h>

#include <memory>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

struct CloseDatabase
{
    void operator()(sqlite3 *database) const { sqlite3_close_v2(database); }
};
struct Finalize
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

constexpr int kSteps = 1000, kMostCalls = 2'000'000; ///< of the virtual machine between calls of the handler; a made-up schema may never end

int countDown(void *left)
{
    return --*static_cast<int *>(left) < 0;
}

/// Opened from memory, read only, trusting nothing that the schema says.
Database openDatabase(QByteArray &bytes, int &left)
{
    sqlite3 *raw = nullptr;
    const int opened = sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr);
    Database database(raw);
    if (opened != SQLITE_OK)
        return {};
    // A file in WAL mode has no log in memory: read it as one without (bytes 18 and 19 of the header, sqlite.org/fileformat2.html).
    bytes[18] = bytes[19] = 1;
    if (sqlite3_deserialize(raw, "main", reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(), bytes.size(), SQLITE_DESERIALIZE_READONLY)
        != SQLITE_OK)
        return {};
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_progress_handler(raw, kSteps, countDown, &left);
    return database;
}

Statement prepare(sqlite3 *database, const QByteArray &sql)
{
    sqlite3_stmt *raw = nullptr;
    sqlite3_prepare_v2(database, sql.constData(), int(sql.size()), &raw, nullptr);
    return Statement(raw);
}

QString textAt(sqlite3_stmt *statement, int column)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, column)), sqlite3_column_bytes(statement, column));
}

/// Names of tables cannot be bound: quoted, with quotes in them doubled.
QByteArray quoted(QString name)
{
    return '"' + name.replace(u'"', "\"\""_L1).toUtf8() + '"';
}

void lookAtTable(sqlite3 *database, const QString &table, const QString &place, Inspection &found)
{
    const Statement rows = prepare(database, "SELECT * FROM main." + quoted(table));
    if (!rows)
        return found.unread(placeIn(place, table), QString::fromUtf8(sqlite3_errmsg(database)));
    int state = SQLITE_OK;
    std::vector<QString> columns(size_t(sqlite3_column_count(rows.get())));
    constexpr qsizetype kGroup = 1024 * 1024;
    const auto flush = [&](int column) {
        found.text(placeIn(place, table + u'.' + QString::fromUtf8(sqlite3_column_name(rows.get(), column))), TextKind::Shown, columns[size_t(column)]);
        columns[size_t(column)].clear();
    };
    for (qint64 number = 1; (state = sqlite3_step(rows.get())) == SQLITE_ROW && !found.isOver(); ++number) {
        for (int column = 0; column < int(columns.size()); ++column) {
            const int type = sqlite3_column_type(rows.get(), column);
            if (type == SQLITE_TEXT) {
                columns[size_t(column)] += textAt(rows.get(), column) + u'\n';
                if (columns[size_t(column)].size() > kGroup)
                    flush(column);
            } else if (type == SQLITE_BLOB) {
                const QByteArray blob(static_cast<const char *>(sqlite3_column_blob(rows.get(), column)), sqlite3_column_bytes(rows.get(), column));
                if (found.spend(blob.size(), 0, place))
                    found.file(blob, placeIn(place, u"%1 %2"_s.arg(table).arg(number)));
            }
        }
    }
    for (int column = 0; column < int(columns.size()); ++column)
        flush(column);
    if (state != SQLITE_DONE && !found.isOver())
        found.unread(placeIn(place, table), QString::fromUtf8(sqlite3_errmsg(database)));
}

} // namespace

void inspectSqlite(const QByteArray &bytes, const QString &place, Inspection &found)
{
    constexpr qsizetype kHeader = 100; // sqlite.org/fileformat2.html, 1.3
    QByteArray copy = bytes;
    int left = kMostCalls;
    const Database database = bytes.size() > kHeader ? openDatabase(copy, left) : Database();
    const Statement schema = database ? prepare(database.get(), "SELECT type, name, sql FROM main.sqlite_schema") : Statement();
    if (!schema)
        found.unread(place, database ? QString::fromUtf8(sqlite3_errmsg(database.get())) : Tr::tr("it is no database, or a damaged one."));
    QStringList tables;
    while (schema && sqlite3_step(schema.get()) == SQLITE_ROW) {
        const QString sql = textAt(schema.get(), 2);
        found.text(placeIn(place, u"sqlite_schema"_s), TextKind::Metadata, textAt(schema.get(), 1) + u'\n' + sql);
        // What a virtual table shows stands in ordinary ones.
        if (textAt(schema.get(), 0) == u"table" && !sql.startsWith("CREATE VIRTUAL"_L1, Qt::CaseInsensitive))
            tables.append(textAt(schema.get(), 1));
    }
    for (const QString &table : std::as_const(tables))
        lookAtTable(database.get(), table, place, found);
    const Statement freed = schema ? prepare(database.get(), "PRAGMA freelist_count") : Statement();
    if (freed && sqlite3_step(freed.get()) == SQLITE_ROW && sqlite3_column_int(freed.get(), 0) > 0)
        found.structure(u"LK-REVISION"_s, place, Tr::tr("Pages of the database are free and may hold what was deleted (%1). VACUUM empties them.")
                                                     .arg(sqlite3_column_int(freed.get(), 0)));
    // Deleted rows stay in free pages and in the free space of others.
    inspectRaw(bytes, place, found);
}

} // namespace parallax
