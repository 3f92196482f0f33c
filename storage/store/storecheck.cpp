#include "storage/store/storecheck.h"

#include "model/document/picturename.h"
#include "model/tr.h"
#include "storage/ledger/ledgertable.h"
#include "storage/store/backups.h"
#include "storage/store/cataloguecheck.h"
#include "storage/store/connection.h"
#include "storage/store/migrations.h"
#include "storage/store/portiontable.h"
#include "storage/store/producttable.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBusyTimeoutMs = 5000;

Result<void> checkFile(Connection &connection, QList<StoreFault> &faults)
{
    auto integrity = connection.run(u"PRAGMA integrity_check(20)"_s);
    if (!integrity)
        return integrity.error();
    while (integrity->next()) {
        const QString line = integrity->value(0).toString();
        if (line != u"ok")
            faults.append({u"file"_s, line});
    }
    auto references = connection.run(u"PRAGMA foreign_key_check"_s);
    if (!references)
        return references.error();
    while (references->next()) {
        faults.append({references->value(0).toString(),
                       Tr::tr("Row %1 belongs to a product that is not there.").arg(references->value(1).toString())});
    }
    return {};
}

/// The journal both ways: an entry that does not apply, or leads elsewhere, would break undo.
void checkJournal(const ProductRevision &revision, QList<StoreFault> &faults)
{
    const QString id = revision.product.head.id.value;
    qint64 wanted = 1;
    for (const JournalEntry &entry : revision.history) {
        if (entry.position != wanted++) {
            faults.append({id, Tr::tr("The journal has no entry %1.").arg(wanted - 1)});
            return;
        }
    }
    if (wanted - 1 != revision.journalPosition) {
        faults.append({id, Tr::tr("The journal ends at %1, the product stands at %2.").arg(wanted - 1).arg(revision.journalPosition)});
        return;
    }
    Product product = revision.product;
    for (auto entry = revision.history.crbegin(); entry != revision.history.crend(); ++entry) {
        if (!apply(product, entry->inverse)) {
            faults.append({id, Tr::tr("Entry %1 of the journal cannot be taken back.").arg(entry->position)});
            return;
        }
    }
    for (const JournalEntry &entry : revision.history) {
        if (!apply(product, entry.edit)) {
            faults.append({id, Tr::tr("Entry %1 of the journal cannot be applied.").arg(entry.position)});
            return;
        }
    }
    if (!(product == revision.product))
        faults.append({id, Tr::tr("The journal leads to another text than the one that is stored.")});
}

Result<void> checkPortions(Connection &connection, const ProductId &id, QList<StoreFault> &faults)
{
    auto rows = connection.run(u"SELECT p.id, p.place, p.content, s.text, s.tearlines FROM portions p "
                               "LEFT JOIN portion_search s ON s.rowid = p.key WHERE p.product = ? ORDER BY p.place"_s, {id.value});
    if (!rows)
        return rows.error();
    std::optional<qint64> last;
    while (rows->next()) {
        const QString where = rows->value(0).toString();
        const qint64 place = rows->value(1).toLongLong();
        if (last && place <= *last)
            faults.append({where, Tr::tr("Two portions stand at one place.")});
        last = place;
        const auto portion = portionFromJson(QJsonDocument::fromJson(rows->value(2).toString().toUtf8()).object(), where);
        if (portion && (rows->value(3).toString() != searchText(**portion) || rows->value(4).toString() != searchTearlines(**portion)))
            faults.append({where, Tr::tr("The search knows other words than the text has.")});
    }
    return {};
}

/// Each picture is what its name says.
Result<void> checkPictures(Connection &connection, QList<StoreFault> &faults)
{
    auto rows = connection.run(u"SELECT digest, content FROM pictures"_s);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        const QString name = QString::fromLatin1(rows->value(0).toByteArray().toHex());
        if (pictureName(rows->value(1).toByteArray()) != name)
            faults.append({u"pictures"_s, Tr::tr("Picture %1 is damaged: its bytes are not what its name says.").arg(name.left(12))});
    }
    return {};
}

/// The ledger, and each pack against the entry that brought it.
Result<void> checkLedgerOf(Connection &connection, const QList<LedgerHead> &heads, StoreReport &report)
{
    auto checked = checkLedger(connection, heads);
    if (!checked)
        return checked.error();
    report.ledger = std::move(*checked);
    for (const LedgerFault &fault : std::as_const(report.ledger.faults))
        report.faults.append({u"ledger"_s, fault.text});
    for (const LedgerFault &remark : std::as_const(report.ledger.remarks))
        report.remarks.append({u"ledger"_s, remark.text});
    if (report.ledger.entries == 0)
        return {};
    const auto said = packsOfLedger(connection);
    if (!said)
        return said.error();
    auto packs = connection.run(u"SELECT id, part, content FROM packs ORDER BY id, part"_s);
    if (!packs)
        return packs.error();
    QHash<PackPart, QByteArray> open = *said;
    while (packs->next()) {
        const PackPart part{packs->value(0).toString(), packs->value(1).toString()};
        const QByteArray digest = QCryptographicHash::hash(packs->value(2).toByteArray(), QCryptographicHash::Sha384);
        if (!said->contains(part))
            report.faults.append({part.first, Tr::tr("Part \"%1\" of the policy pack has no entry in the ledger.").arg(part.second)});
        else if (said->value(part) != digest)
            report.faults.append({part.first, Tr::tr("Part \"%1\" of the policy pack is not the one of its last entry in the ledger: it was changed beside it.").arg(part.second)});
        open.remove(part);
    }
    for (auto part = open.keyBegin(); part != open.keyEnd(); ++part)
        report.faults.append({part->first, Tr::tr("Part \"%1\" of the policy pack is in the ledger and not in the store.").arg(part->second)});
    return {};
}

/// What the backups beside a store say where its ledger ended.
QList<StoreFault> aheadOf(const StoreReport &report, const QString &path)
{
    QList<StoreFault> remarks;
    const QList<StoreBackup> backups = backupsOf(path);
    for (const StoreBackup &backup : backups) {
        const auto connection = Connection::open(backup.path, Connection::Access::ReadOnly, kBusyTimeoutMs);
        const auto head = connection ? readLedgerHead(**connection) : Result<LedgerHead>(connection.error());
        if (head && head->sequence > report.ledger.head.sequence) {
            remarks.append({u"ledger"_s, Tr::tr("The backup %1 has entries up to %2 and the store only up to %3: it was restored from an earlier one, or its end was cut off.")
                                             .arg(QFileInfo(backup.path).fileName()).arg(head->sequence).arg(report.ledger.head.sequence)});
        }
    }
    return remarks;
}

Result<void> runBackup(Connection &source, Connection &target)
{
    sqlite3_backup *backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!backup)
        return Error{ErrorCode::Io, Tr::tr("The backup could not be begun (%1).").arg(QString::fromUtf8(sqlite3_errmsg(target.handle()))), target.path()};
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped == SQLITE_DONE && finished == SQLITE_OK)
        return {};
    const bool busy = stepped == SQLITE_BUSY || stepped == SQLITE_LOCKED;
    return Error{busy ? ErrorCode::Busy : ErrorCode::Io,
                 busy ? Tr::tr("The store is being written by another program. Close it and try again.")
                      : Tr::tr("The backup could not be written into the store (%1).").arg(QString::fromUtf8(sqlite3_errstr(stepped))),
                 target.path()};
}

QString freeName(const QString &target)
{
    for (int number = 1;; ++number) {
        const QString name = u"%1.before-restore-%2"_s.arg(target).arg(number);
        if (!QFileInfo::exists(name))
            return name;
    }
}

} // namespace

Result<StoreReport> checkStore(Connection &connection, const QList<LedgerHead> &heads)
{
    StoreReport report;
    const auto version = connection.value(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    report.version = version->toInt();
    if (auto done = checkFile(connection, report.faults); !done)
        return done.error();
    if (report.version < newestSchemaVersion())
        return report; // the tables are an older program's; opening the store brings them up
    const auto list = readProducts(connection);
    if (!list)
        return list.error();
    for (const ProductSummary &summary : *list) {
        ++report.products;
        report.portions += summary.portions;
        report.journalEntries += summary.journalPosition;
        const auto revision = readProduct(connection, summary.id);
        if (!revision) {
            report.faults.append({revision.error().where, revision.error().what});
            continue;
        }
        if (revision->product.size() != summary.portions) {
            report.faults.append({summary.id.value, Tr::tr("%1 portions are listed and %2 are there.")
                                                        .arg(summary.portions).arg(revision->product.size())});
        }
        checkJournal(*revision, report.faults);
        if (auto done = checkPortions(connection, summary.id, report.faults); !done)
            return done.error();
    }
    const auto words = connection.value(u"SELECT count(*) FROM portion_search"_s);
    const auto rows = connection.value(u"SELECT count(*) FROM portions"_s);
    if (!words || !rows)
        return words ? rows.error() : words.error();
    if (words->toInt() != rows->toInt())
        report.faults.append({u"search"_s, Tr::tr("The search has %1 portions, the store %2.").arg(words->toInt()).arg(rows->toInt())});
    if (auto done = checkPictures(connection, report.faults); !done)
        return done.error();
    if (auto done = checkCatalogue(connection, report); !done)
        return done.error();
    if (auto done = checkLedgerOf(connection, heads, report); !done)
        return done.error();
    return report;
}

Result<StoreReport> checkStoreFile(const QString &path, const QList<LedgerHead> &heads)
{
    const auto found = lookAtStore(path);
    if (!found)
        return found.error();
    if (found->kind != StoreFile::Kind::Store)
        return Error{ErrorCode::NotFound, Tr::tr("There is no store here. Name one with --store."), path};
    auto connection = Connection::open(path, Connection::Access::ReadOnly, kBusyTimeoutMs);
    if (!connection)
        return connection.error();
    auto report = checkStore(**connection, heads);
    if (report)
        report->remarks += aheadOf(*report, path);
    return report;
}

Result<QString> restoreStore(const QString &backup, const QString &target)
{
    const auto report = checkStoreFile(backup);
    if (!report)
        return report.error();
    if (!report->faults.isEmpty()) {
        return Error{ErrorCode::Malformed,
                     Tr::tr("The backup has faults (%1: %2). The store was left as it is. Choose another backup.")
                         .arg(report->faults.constFirst().where, report->faults.constFirst().text),
                     backup};
    }
    auto source = Connection::open(backup, Connection::Access::ReadOnly, kBusyTimeoutMs);
    if (!source)
        return source.error();
    const auto stands = lookAtStore(target);
    // Never over somebody else's database or a newer program's store.
    if (!stands && (stands.error().code == ErrorCode::TooNew || stands.error().code == ErrorCode::Unsupported
                    || stands.error().code == ErrorCode::Denied))
        return stands.error();
    if (stands && stands->kind == StoreFile::Kind::Absent) {
        if (auto made = backUpTo(**source, target); !made)
            return made.error();
        return QString();
    }
    const QString kept = freeName(target);
    if (stands && stands->kind == StoreFile::Kind::Store) {
        auto present = Connection::open(target, Connection::Access::ReadWrite, kBusyTimeoutMs);
        if (present && backUpTo(**present, kept)) {
            if (auto done = runBackup(**source, **present); !done)
                return done.error();
            return kept;
        }
    }
    // What stands there cannot be copied as a database: it is put aside as the files that it is.
    for (const QString &tail : {u""_s, u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo::exists(target + tail) && !QFile::rename(target + tail, kept + tail)) {
            return Error{ErrorCode::Denied, Tr::tr("The damaged store cannot be put aside. Allow writing in %1.")
                                                .arg(QFileInfo(target).absolutePath()), target};
        }
    }
    if (auto made = backUpTo(**source, target); !made)
        return made.error();
    return kept;
}

Result<void> copyStoreFile(const QString &store, const QString &target)
{
    const QStringList tails{u""_s, u"-wal"_s};
    for (const QString &tail : {u""_s, u"-wal"_s, u"-shm"_s})
        if (QFileInfo::exists(target + tail))
            return Error{ErrorCode::Conflict, Tr::tr("There is a file of this name. Choose another name for the copy."), target + tail};
    const auto giveUp = [&](const Error &error) {
        for (const QString &tail : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(target + tail);
        return error;
    };
    for (const QString &tail : tails) {
        if (!tail.isEmpty() && !QFileInfo::exists(store + tail))
            continue;
        QFile from(store + tail);
        if (!from.copy(target + tail))
            return giveUp(Error{ErrorCode::Io, Tr::tr("The store could not be copied: %1.").arg(from.errorString()), target + tail});
        if (!QFile::setPermissions(target + tail, QFile::ReadOwner | QFile::WriteOwner))
            return giveUp(Error{ErrorCode::Io, Tr::tr("The copy cannot be written either. Choose another folder."), target + tail});
    }
    const auto report = checkStoreFile(target);
    if (!report)
        return giveUp(report.error());
    if (!report->faults.isEmpty()) {
        return giveUp(Error{ErrorCode::Malformed, Tr::tr("The copy has faults (%1: %2): another program may have written meanwhile, or the store is damaged. Try again, or restore a backup.")
                                                      .arg(report->faults.constFirst().where, report->faults.constFirst().text), target});
    }
    return {};
}

} // namespace parallax
