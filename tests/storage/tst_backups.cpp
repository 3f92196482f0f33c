#include "storage/store/backups.h"
#include "storage/store/connection.h"
#include "storage/store/migrations.h"
#include "storage/store/storecheck.h"

#include <QDateTime>
#include <QTest>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

Instant on(int day, int hour = 6)
{
    return Instant{Day::fromYmd(2031, 3, day), qint64(hour) * 3600 * 1'000'000'000};
}

} // namespace

class tst_Backups : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString path() const { return m_folder->filePath(u"a.db"_s); }
    std::unique_ptr<Store> open()
    {
        auto store = Store::open(path(), {});
        if (!store)
            qFatal("%s", qPrintable(store.error().what));
        return std::move(*store);
    }
    static void create(Store &store, const QString &id)
    {
        Product product;
        product.head.id = {id};
        product.head.exercise = true;
        if (!store.create(product, u"WO-7"_s, on(1)).result())
            qFatal("not created");
    }
    /// As if the store had last been written, and its backups made, at other times than now.
    static void age(const QString &file, int days)
    {
        QFile of(file);
        if (!of.open(QIODevice::ReadWrite) || !of.setFileTime(QDateTime::currentDateTime().addDays(-days), QFileDevice::FileModificationTime))
            qFatal("cannot age");
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void oneADay()
    {
        const auto store = open();
        create(*store, u"A"_s);
        const auto first = store->backUpDaily(on(14)).result();
        QVERIFY2(first, first ? "" : qPrintable(first.error().what));
        QCOMPARE(QFileInfo(*first).fileName(), u"a.db.2031-03-14T060000Z.daily"_s);
        QCOMPARE(QFileInfo(*first).absolutePath(), backupFolder(path()));
        QCOMPARE(QFile(*first).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
        QVERIFY(checkStoreFile(*first)->faults.isEmpty());
        QCOMPARE(checkStoreFile(*first)->products, 1);
        QVERIFY(store->backUpDaily(on(14, 9)).result()->isEmpty());
        create(*store, u"B"_s);
        const auto second = store->backUpDaily(on(15)).result();
        QVERIFY(second && !second->isEmpty());
        QCOMPARE(checkStoreFile(*second)->products, 2);
        QCOMPARE(checkStoreFile(*first)->products, 1);
        const QList<StoreBackup> all = backupsOf(path());
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].path, *second);
        QCOMPARE(all[0].at, on(15));
        QCOMPARE(all[1].at, on(14));
        QVERIFY(all[0].bytes > 0 && all[0].reason == StoreBackup::Reason::Daily);
    }

    void noneWhereNothingChanged()
    {
        {
            const auto store = open();
            create(*store, u"A"_s);
            QVERIFY(!store->backUpDaily(on(14)).result()->isEmpty());
        }
        age(path(), 2);
        const auto store = open();
        QVERIFY(store->backUpDaily(on(16)).result()->isEmpty());
        create(*store, u"B"_s);
        QVERIFY(!store->backUpDaily(on(16)).result()->isEmpty());
    }

    void tenAreKeptAndTheOneBeforeAMigration()
    {
        open();
        auto connection = Connection::open(path(), Connection::Access::ReadWrite, 1000);
        QVERIFY(connection);
        const auto migration = makeBackup(**connection, StoreBackup::Reason::Migration, on(1), 2);
        QVERIFY(migration);
        for (int day = 2; day <= 16; ++day)
            QVERIFY(makeBackup(**connection, StoreBackup::Reason::Daily, on(day)));
        QList<StoreBackup> all = backupsOf(path());
        QCOMPARE(all.size(), kBackupsKept);
        QCOMPARE(all.constLast().path, *migration);
        QCOMPARE(all.constLast().version, 2);
        QCOMPARE(all[8].at, on(8));
        // A newer one before a migration takes its place.
        const auto later = makeBackup(**connection, StoreBackup::Reason::Migration, on(17), 3);
        QVERIFY(later);
        all = backupsOf(path());
        QCOMPARE(all.size(), kBackupsKept);
        QVERIFY(!QFile::exists(*migration) && QFile::exists(*later));
    }

    void whatWasCutOffIsNoBackup()
    {
        open();
        QVERIFY(QDir().mkpath(backupFolder(path())));
        for (const QString &name : {u"a.db.2031-03-14T060000Z.daily.partial"_s, u"b.db.2031-03-14T060000Z.daily"_s, u"a.db.daily"_s, u"a.db.2031-03-14T060000Z.hourly"_s}) {
            QFile file(backupFolder(path()) + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        }
        QVERIFY(backupsOf(path()).isEmpty());
        // And it is in nobody's way.
        auto connection = Connection::open(path(), Connection::Access::ReadOnly, 1000);
        QVERIFY(makeBackup(**connection, StoreBackup::Reason::Daily, on(14)));
        QCOMPARE(backupsOf(path()).size(), 1);
    }

    void brokenOffItLeavesNothing()
    {
        {
            const auto store = open();
            Product product;
            product.head.id = {u"LONG"_s};
            for (int i = 0; i < 5000; ++i) {
                Portion portion;
                portion.id = {QString::number(i)};
                portion.text = QString(200, QChar(u'a' + i % 26));
                product.append(std::make_shared<const Portion>(portion));
            }
            QVERIFY(store->create(product, {}, on(1)).result());
        }
        auto connection = Connection::open(path(), Connection::Access::ReadOnly, 1000);
        int asked = 0;
        const auto answer = makeBackup(**connection, StoreBackup::Reason::Daily, on(14), 0, [&] { return ++asked > 2; });
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Busy);
        QVERIFY(QDir(backupFolder(path())).isEmpty());
        QVERIFY(makeBackup(**connection, StoreBackup::Reason::Daily, on(14)));
    }

    void aMigrationWithoutBackupIsRefused()
    {
        open();
        QList<SchemaStep> steps = schemaSteps();
        steps.append({newestSchemaVersion() + 1, "CREATE TABLE later (x ANY) STRICT;"});
        QFile inTheWay(backupFolder(path())); // a file where the folder would be
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        auto connection = Connection::open(path(), Connection::Access::ReadWrite, 1000);
        const auto refused = migrate(**connection, nullptr, steps, on(14));
        QVERIFY(!refused);
        QVERIFY2(refused.error().what.contains(u"only after a backup"_s), qPrintable(refused.error().what));
        QCOMPARE((*connection)->value(u"PRAGMA user_version"_s)->toInt(), newestSchemaVersion());
        inTheWay.remove();
        QString backup;
        QVERIFY(migrate(**connection, &backup, steps, on(14)));
        QCOMPARE(QFileInfo(backup).fileName(), u"a.db.2031-03-14T060000Z.before-version-%1"_s.arg(newestSchemaVersion() + 1));
        QCOMPARE(checkStoreFile(backup)->version, newestSchemaVersion());
    }
};

QTEST_GUILESS_MAIN(tst_Backups)
#include "tst_backups.moc"
