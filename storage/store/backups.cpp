#include "storage/store/backups.h"

#include "model/tr.h"
#include "storage/store/migrations.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr int kInstructions = 20'000; ///< of SQLite between two looks whether it was stopped: some milliseconds

/// "a.db.2031-03-14T060000Z.daily", "a.db.2031-03-14T060000Z.before-version-3"
QString nameOf(const QString &store, StoreBackup::Reason reason, Instant now, int version)
{
    const Instant second{now.day, now.nanosecond / 1'000'000'000 * 1'000'000'000};
    const QString why = reason == StoreBackup::Reason::Daily ? u"daily"_s : u"before-version-%1"_s.arg(version + 1);
    return u"%1.%2.%3"_s.arg(QFileInfo(store).fileName(), second.toString().remove(u':'), why);
}

std::optional<StoreBackup> backupFrom(const QFileInfo &file, const QString &store)
{
    static const QRegularExpression pattern(u"^\\.(\\d{4}-\\d\\d-\\d\\dT\\d\\d)(\\d\\d)(\\d\\dZ)\\.(?:(daily)|before-version-(\\d{1,4}))$"_s);
    const QString name = file.fileName(), own = QFileInfo(store).fileName();
    if (!name.startsWith(own))
        return std::nullopt;
    const auto match = pattern.match(name.mid(own.size()));
    if (!match.hasMatch())
        return std::nullopt;
    const auto at = Instant::parse(u"%1:%2:%3"_s.arg(match.captured(1), match.captured(2), match.captured(3)));
    if (!at)
        return std::nullopt;
    StoreBackup backup;
    backup.path = file.absoluteFilePath();
    backup.reason = match.captured(4).isEmpty() ? StoreBackup::Reason::Migration : StoreBackup::Reason::Daily;
    backup.at = *at;
    backup.version = match.captured(5).toInt() - 1;
    backup.bytes = file.size();
    return backup;
}

/// On disk, and not only on its way: a power cut must not leave a name without content.
bool sync(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return done;
}

Result<void> checkCopy(const QString &path)
{
    auto copy = Connection::open(path, Connection::Access::ReadOnly, 2000);
    if (!copy)
        return copy.error();
    const auto sound = (*copy)->value(u"PRAGMA quick_check(1)"_s);
    if (!sound)
        return sound.error();
    if (sound->toString() != u"ok")
        return Error{ErrorCode::Malformed, Tr::tr("The copy is damaged (%1): the disk may be failing, or the store.").arg(sound->toString()), path};
    return {};
}

/// SQLite asks now and then whether it is to stop.
class StopWatch
{
public:
    StopWatch(sqlite3 *handle, const std::function<bool()> &isStopped) : m_handle(handle), m_isStopped(isStopped)
    {
        if (m_isStopped)
            sqlite3_progress_handler(m_handle, kInstructions, [](void *watch) { return static_cast<StopWatch *>(watch)->m_isStopped() ? 1 : 0; }, this);
    }
    ~StopWatch()
    {
        if (m_isStopped)
            sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    }
    StopWatch(const StopWatch &) = delete;
    StopWatch &operator=(const StopWatch &) = delete;

private:
    sqlite3 *m_handle;
    const std::function<bool()> &m_isStopped;
};

void dropOldest(const QString &store)
{
    const QList<StoreBackup> backups = backupsOf(store);
    const auto isMigration = [](const StoreBackup &backup) { return backup.reason == StoreBackup::Reason::Migration; };
    const auto spared = std::find_if(backups.cbegin(), backups.cend(), isMigration);
    int room = kBackupsKept - (spared != backups.cend() ? 1 : 0);
    for (auto backup = backups.cbegin(); backup != backups.cend(); ++backup)
        if (backup != spared && --room < 0)
            QFile::remove(backup->path);
}

} // namespace

QString backupFolder(const QString &store)
{
    return QFileInfo(store).absoluteDir().filePath(u"backups"_s);
}

QList<StoreBackup> backupsOf(const QString &store)
{
    QList<StoreBackup> backups;
    const QFileInfoList files = QDir(backupFolder(store)).entryInfoList(QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : files)
        if (const auto backup = backupFrom(file, store))
            backups << *backup;
    std::sort(backups.begin(), backups.end(), [](const StoreBackup &a, const StoreBackup &b) { return std::tie(b.at, a.path) < std::tie(a.at, b.path); });
    return backups;
}

Result<QString> makeBackup(Connection &connection, StoreBackup::Reason reason, Instant now, int version, const std::function<bool()> &isStopped)
{
    const QDir folder(backupFolder(connection.path()));
    const QString target = folder.filePath(nameOf(connection.path(), reason, now, version)), partial = target + u".partial"_s;
    if (QFileInfo::exists(target))
        return target; // of this very second
    QFile::remove(partial); // of one that was cut off
    const StopWatch watch(connection.handle(), isStopped);
    Result<void> done = backUpTo(connection, partial);
    if (done && !sync(partial))
        done = Error{ErrorCode::Io, Tr::tr("The backup could not be written to disk. Check the disk's space and health."), target};
    if (done)
        done = checkCopy(partial);
    if (done && !QFile::rename(partial, target))
        done = Error{ErrorCode::Io, Tr::tr("The backup could not be given its name. Allow writing in %1.").arg(folder.path()), target};
    if (!done) {
        for (const QString &tail : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(partial + tail);
        if (isStopped && isStopped())
            return Error{ErrorCode::Busy, Tr::tr("The backup was broken off."), target};
        return done.error();
    }
    sync(folder.path());
    dropOldest(connection.path());
    return target;
}

Result<QString> makeDailyBackup(Connection &connection, Instant now, const std::function<bool()> &isStopped)
{
    const QList<StoreBackup> backups = backupsOf(connection.path());
    const auto last = std::find_if(backups.cbegin(), backups.cend(), [](const StoreBackup &backup) { return backup.reason == StoreBackup::Reason::Daily; });
    if (last != backups.cend()) {
        if (last->at.day >= now.day)
            return QString();
        // Nothing written since: the last one is as good as another.
        const QDateTime made = QFileInfo(last->path).lastModified();
        const auto writtenBefore = [&](const QString &path) { return !QFileInfo::exists(path) || QFileInfo(path).lastModified() < made; };
        if (writtenBefore(connection.path()) && (writtenBefore(connection.path() + u"-wal"_s) || QFileInfo(connection.path() + u"-wal"_s).size() == 0))
            return QString();
    }
    return makeBackup(connection, StoreBackup::Reason::Daily, now, 0, isStopped);
}

} // namespace parallax
