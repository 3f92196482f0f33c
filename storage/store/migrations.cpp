#include "storage/store/migrations.h"

#include "model/tr.h"
#include "storage/store/backups.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kApplicationId = 0x50524c58; // "PRLX", in the file's header at offset 68
constexpr int kHeaderSize = 100;               // https://www.sqlite.org/fileformat.html, section 1.3

Result<StoreFile> judge(const QString &path, quint32 applicationId, int version)
{
    if (applicationId == 0 && version == 0)
        return StoreFile{StoreFile::Kind::Empty, 0};
    if (applicationId != kApplicationId) {
        return Error{ErrorCode::Unsupported,
                     Tr::tr("This database belongs to another program. Name another file with --store."), path};
    }
    if (version > newestSchemaVersion()) {
        return Error{ErrorCode::TooNew,
                     Tr::tr("The store is of version %1, written by a newer Parallax; this one knows version %2. "
                            "It was left as it is. Install the newer program, or name another file with --store.")
                         .arg(version)
                         .arg(newestSchemaVersion()),
                     path};
    }
    return StoreFile{StoreFile::Kind::Store, version};
}

} // namespace

const QList<SchemaStep> &schemaSteps()
{
    static const QList<SchemaStep> steps = [] {
        QList<SchemaStep> read;
        const QDir folder(u":/parallax/schema"_s);
        const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            const bool opened = file.open(QIODevice::ReadOnly);
            Q_ASSERT(opened); // part of the program
            read.append({name.left(4).toInt(), opened ? file.readAll() : QByteArray()});
        }
        return read;
    }();
    return steps;
}

int newestSchemaVersion()
{
    return schemaSteps().constLast().number;
}

Result<StoreFile> lookAtStore(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return StoreFile{};
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Denied,
                     Tr::tr("The store cannot be read (%1). Name another file with --store.")
                         .arg(info.isDir() ? Tr::tr("it is a folder") : file.errorString()),
                     path};
    }
    if (file.size() == 0)
        return StoreFile{StoreFile::Kind::Empty, 0};
    const QByteArray header = file.read(kHeaderSize);
    if (header.size() < kHeaderSize || !header.startsWith(QByteArray("SQLite format 3\0", 16))) {
        return Error{ErrorCode::Malformed,
                     Tr::tr("This file is not a store: it does not begin like a database. Name another file with --store, "
                            "or restore a backup with \"parallax store restore\"."),
                     path};
    }
    // Without a log beside it the header says all, and nothing but these bytes need be read. After a crash the version
    // may stand in the log only, and SQLite must read it; read-only, since a writer would fold the log in on closing.
    if (QFileInfo(path + u"-wal"_s).size() == 0) {
        return judge(path, qFromBigEndian<quint32>(header.constData() + 68),
                     int(qFromBigEndian<quint32>(header.constData() + 60)));
    }
    auto connection = Connection::open(path, Connection::Access::ReadOnly, 2000);
    if (!connection)
        return connection.error();
    const auto version = (*connection)->value(u"PRAGMA user_version"_s);
    const auto application = (*connection)->value(u"PRAGMA application_id"_s);
    if (!version || !application)
        return version ? application.error() : version.error();
    return judge(path, application->toUInt(), version->toInt());
}

Result<void> createStoreFile(const QString &path)
{
    const QFileInfo info(path);
    const QString folder = info.absolutePath();
    if (!QFileInfo::exists(folder)) {
        // A folder of our own making is the owner's alone: names of backups and logs say something too.
        if (!QDir().mkpath(folder) || ::chmod(QFile::encodeName(folder).constData(), 0700) != 0)
            return Error{ErrorCode::Denied, Tr::tr("The folder %1 cannot be made. Name another file with --store.").arg(folder), path};
    }
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor >= 0) {
        ::close(descriptor);
        return {};
    }
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    return Error{errno == EEXIST ? ErrorCode::Conflict : ErrorCode::Denied,
                 Tr::tr("The file cannot be made (%1). Allow writing in %2, or name another file.").arg(reason, folder), path};
}

Result<void> migrate(Connection &connection, QString *backupPath, const QList<SchemaStep> &steps, Instant now)
{
    const auto found = connection.value(u"PRAGMA user_version"_s);
    if (!found)
        return found.error();
    const int from = found->toInt();
    if (from > 0 && from < steps.constLast().number) {
        const auto saved = makeBackup(connection, StoreBackup::Reason::Migration, now, from);
        if (!saved) {
            Error error = saved.error();
            error.what = Tr::tr("The store is of an earlier version and is brought up to this one only after a backup, which could not be made. %1").arg(error.what);
            return error;
        }
        if (backupPath)
            *backupPath = *saved;
    }
    for (const SchemaStep &step : steps) {
        if (step.number <= from)
            continue;
        auto transaction = Transaction::begin(connection, Transaction::Purpose::Write);
        if (!transaction)
            return transaction.error();
        // Another program may have done this step while we waited for the lock.
        const auto stands = connection.value(u"PRAGMA user_version"_s);
        if (!stands)
            return stands.error();
        if (stands->toInt() >= step.number)
            continue;
        const QByteArray stamp = "; PRAGMA application_id=" + QByteArray::number(kApplicationId)
            + "; PRAGMA user_version=" + QByteArray::number(step.number) + ";";
        if (auto done = connection.runScript(step.sql + stamp); !done)
            return done;
        if (auto done = transaction->commit(); !done)
            return done;
    }
    return {};
}

Result<void> backUpTo(Connection &connection, const QString &target)
{
    // VACUUM INTO writes into an empty file that exists, and so into one whose rights are already ours alone.
    if (const auto made = createStoreFile(target); !made)
        return made;
    auto done = connection.run(u"VACUUM INTO ?"_s, {target});
    if (done)
        return {};
    QFile::remove(target);
    return done.error();
}

} // namespace parallax
