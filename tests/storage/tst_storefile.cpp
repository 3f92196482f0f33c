#include "storage/store/connection.h"
#include "storage/store/migrations.h"
#include "storage/store/store.h"
#include "storage/store/storecheck.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

Instant at(qint64 second)
{
    return Instant{Day::fromYmd(2031, 3, 14), second * 1'000'000'000};
}

/// Entry that changes the text of one portion.
JournalEntry typed(Product &product, qint64 position, const QString &text)
{
    auto after = std::make_shared<Portion>(*product.at(2));
    after->text = text;
    JournalEntry entry;
    entry.position = position;
    entry.product = product.head.id;
    entry.edit = Edit{Edit::Kind::Text, u"Type"_s, {ReplacePortion{after}}};
    auto inverse = apply(product, entry.edit);
    if (!inverse)
        qFatal("does not apply");
    entry.inverse = *inverse;
    entry.person = u"WO-7"_s;
    entry.at = at(position);
    return entry;
}

} // namespace

#define VERIFY_OK(expression) \
    do { \
        const auto &answer_ = (expression); \
        QVERIFY2(answer_, answer_ ? "" : qPrintable(answer_.error().what + answer_.error().where)); \
    } while (false)

class TestStoreFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const QString &name = u"a.db"_s) const { return m_dir->filePath(name); }
    Result<std::unique_ptr<Store>> open(Store::Options options = {}) { return Store::open(path(), options); }
    void makeExercise()
    {
        const auto store = open({.firstContent = Store::FirstContent::Exercise, .now = at(0)});
        if (!store)
            qFatal("%s", qPrintable(store.error().what));
    }
    /// Raw work on the file, past the store.
    void hack(const QByteArray &sql)
    {
        auto connection = Connection::open(path(), Connection::Access::ReadWrite, 1000);
        if (!connection || !(*connection)->runScript(sql))
            qFatal("hack failed");
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
    }

    // First, while this process has no threads: what a child does after fork() is then safe.
    void aKilledWriterLeavesAWholeStore()
    {
        makeExercise();
        int acknowledged[2];
        QVERIFY(pipe(acknowledged) == 0);
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            auto store = open();
            Product product = store ? (*store)->product({u"EX-01"_s}).result()->product : Product();
            for (qint64 i = 1; store && i < 1'000'000; ++i) {
                const JournalEntry entry = typed(product, i, u"Version %1."_s.arg(i));
                if (!(*store)->append(product.head.id, i - 1, {entry}).result() || write(acknowledged[1], "x", 1) != 1)
                    break;
            }
            _exit(1);
        }
        close(acknowledged[1]);
        qint64 heard = 0;
        for (char byte; heard < 25 && read(acknowledged[0], &byte, 1) == 1;)
            ++heard;
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        for (char byte; read(acknowledged[0], &byte, 1) == 1;)
            ++heard;
        close(acknowledged[0]);
        QVERIFY(WIFSIGNALED(status) && heard >= 25);
        QVERIFY(QFileInfo(path() + u"-wal"_s).size() > 0); // it was cut short, with its log open

        const auto before = checkStoreFile(path());
        VERIFY_OK(before);
        QVERIFY2(before->faults.isEmpty(), before->faults.isEmpty() ? "" : qPrintable(before->faults.constFirst().text));
        auto store = open();
        VERIFY_OK(store);
        const auto revision = (*store)->product({u"EX-01"_s}).result();
        VERIFY_OK(revision);
        // What was acknowledged is there; one more may be, whose answer did not get through.
        QVERIFY(revision->journalPosition == heard || revision->journalPosition == heard + 1);
        QCOMPARE(revision->product.at(2)->text, u"Version %1."_s.arg(revision->journalPosition));
    }

    void aFolderThatCannotBeWrittenIsNamed()
    {
        makeExercise();
        VERIFY_OK(checkStoreFile(path()));
        const QByteArray before = bytesOf(path());
        const QByteArray folder = QFile::encodeName(m_dir->path());
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            // As root every folder can be written: somebody else must try.
            if (geteuid() == 0 && (chown(folder.constData(), 65534, 65534) != 0
                                   || chown(QFile::encodeName(path()).constData(), 65534, 65534) != 0 || setgid(65534) != 0 || setuid(65534) != 0))
                _exit(10);
            if (chmod(folder.constData(), 0500) != 0 || chmod(QFile::encodeName(path()).constData(), 0400) != 0)
                _exit(11);
            const auto there = open();
            const bool thereNamed = !there && there.error().code == ErrorCode::Denied && there.error().where == path()
                && there.error().what.contains(m_dir->path());
            const auto absent = Store::open(path(u"new.db"_s), {});
            const bool absentNamed = !absent && absent.error().code == ErrorCode::Denied && absent.error().what.contains(m_dir->path());
            _exit(!thereNamed ? 1 : !absentNamed ? 2 : 0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        chmod(folder.constData(), 0700);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
        QCOMPARE(bytesOf(path()), before);
    }

    void filesAreTheOwnersAlone()
    {
        const auto store = open({.firstContent = Store::FirstContent::Exercise});
        VERIFY_OK(store);
        VERIFY_OK((*store)->backUp(path(u"backup.db"_s)).result());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        const QStringList files = QDir(m_dir->path()).entryList(QDir::Files);
        QVERIFY(files.size() >= 3);
        for (const QString &file : files)
            QVERIFY2((QFile::permissions(path(file)) & others) == 0, qPrintable(file));
        VERIFY_OK(Store::open(path(u"new/a.db"_s), {}));
        QVERIFY((QFile::permissions(path(u"new"_s)) & others) == 0);
    }

    void aNewerStoreIsLeftAsItIs_data()
    {
        QTest::addColumn<bool>("logOpen");
        QTest::newRow("closed") << false;
        QTest::newRow("version only in the log") << true;
    }
    void aNewerStoreIsLeftAsItIs()
    {
        QFETCH(bool, logOpen);
        makeExercise();
        {
            auto connection = Connection::open(path(), Connection::Access::ReadWrite, 1000);
            VERIFY_OK(connection);
            VERIFY_OK((*connection)->runScript("PRAGMA user_version=99; CREATE TABLE later (x); DROP TABLE settings;"));
            if (logOpen) { // as a killed program leaves it
                QVERIFY(QFile::copy(path(), path(u"b.db"_s)) && QFile::copy(path() + u"-wal"_s, path(u"b.db-wal"_s)));
            }
        }
        const QString looked = logOpen ? path(u"b.db"_s) : path();
        const QByteArray before = bytesOf(looked), log = bytesOf(looked + u"-wal"_s);
        QCOMPARE(log.isEmpty(), !logOpen);
        const auto answer = Store::open(looked, {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::TooNew);
        QCOMPARE(answer.error().where, looked);
        QVERIFY(answer.error().what.contains(u"99"));
        QCOMPARE(bytesOf(looked), before);
        QCOMPARE(bytesOf(looked + u"-wal"_s), log);
        QCOMPARE(restoreStore(looked, path(u"c.db"_s)).error().code, ErrorCode::TooNew);
        QVERIFY(!QFile::exists(path(u"c.db"_s)));
    }

    void whatIsNoStoreIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("text") << QByteArray("(S//NF) This is a letter.").repeated(10) << int(ErrorCode::Malformed);
        QTest::newRow("short") << QByteArray("SQLite format 3\0", 16) << int(ErrorCode::Malformed);
    }
    void whatIsNoStoreIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        writeBytes(path(), bytes);
        const auto answer = open();
        QVERIFY(!answer);
        QCOMPARE(int(answer.error().code), code);
        QVERIFY(answer.error().what.contains(u"--store"));
        QCOMPARE(bytesOf(path()), bytes);
    }

    void somebodyElsesDatabaseIsRefused()
    {
        VERIFY_OK(createStoreFile(path()));
        hack("CREATE TABLE theirs (x); PRAGMA application_id=77; PRAGMA user_version=3;");
        const QByteArray before = bytesOf(path());
        QCOMPARE(open().error().code, ErrorCode::Unsupported);
        QCOMPARE(bytesOf(path()), before);
    }

    void aFolderIsNoStore()
    {
        QCOMPARE(Store::open(m_dir->path(), {}).error().code, ErrorCode::Denied);
        writeBytes(path(u"file"_s), "x");
        QCOMPARE(Store::open(path(u"file/a.db"_s), {}).error().code, ErrorCode::Denied);
        QCOMPARE(Store::open(path(u"absent.db"_s), {.create = false}).error().code, ErrorCode::NotFound);
        QVERIFY(!QFile::exists(path(u"absent.db"_s)));
    }

    void damageIsFoundAndNamed()
    {
        makeExercise();
        QByteArray bytes = bytesOf(path());
        for (int i = 0; i < 3000; ++i)
            bytes[bytes.size() / 2 + i] = char(0xa5);
        writeBytes(path(), bytes);
        const auto report = checkStoreFile(path());
        QVERIFY(!report || !report->faults.isEmpty());
        const auto store = open();
        if (store) { // what is read from the damaged pages is an error, never half a product
            for (int i = 1; i <= 8; ++i) {
                const auto revision = (*store)->product({u"EX-0%1"_s.arg(i)}).result();
                QVERIFY(revision || revision.error().code == ErrorCode::Malformed);
            }
        }
    }

    void checkFindsWhatDoesNotFit_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("where");
        QTest::newRow("portion gone") << QByteArray("DELETE FROM portions WHERE id='EX-01-007'") << u"EX-01"_s;
        QTest::newRow("portion moved") << QByteArray("UPDATE portions SET place=(SELECT place FROM portions WHERE id='EX-01-008') WHERE id='EX-01-007'") << u"EX-01-008"_s;
        QTest::newRow("portion unreadable") << QByteArray("UPDATE portions SET content='{' WHERE id='EX-01-007'") << u"EX-01-007"_s;
        QTest::newRow("portion under another id") << QByteArray("UPDATE portions SET id='EX-01-777' WHERE id='EX-01-007'") << u"EX-01-777"_s;
        QTest::newRow("words") << QByteArray("UPDATE portion_search SET text='other' WHERE rowid=(SELECT key FROM portions WHERE id='EX-01-007')") << u"EX-01-007"_s;
        QTest::newRow("words left over") << QByteArray("INSERT INTO portion_search (rowid, text) VALUES (9999, 'gone')") << u"search"_s;
        QTest::newRow("journal entry gone") << QByteArray("DELETE FROM journal WHERE position=1") << u"EX-01"_s;
        QTest::newRow("journal cut") << QByteArray("DELETE FROM journal WHERE position=2") << u"EX-01"_s;
        QTest::newRow("text changed past the journal")
            << QByteArray("UPDATE portions SET content=json_set(content, '$.text', 'x') WHERE id='EX-01-003'; "
                          "UPDATE portion_search SET text='x' WHERE rowid=(SELECT key FROM portions WHERE id='EX-01-003')") << u"EX-01"_s;
        QTest::newRow("child of nobody") << QByteArray("PRAGMA foreign_keys=OFF; DELETE FROM products WHERE id='EX-02'") << u"heads"_s;
    }
    void checkFindsWhatDoesNotFit()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, where);
        makeExercise();
        {
            auto store = open();
            Product product = (*store)->product({u"EX-01"_s}).result()->product;
            const JournalEntry first = typed(product, 1, u"One."_s);
            VERIFY_OK((*store)->append(product.head.id, 0, {first, typed(product, 2, u"Two."_s)}).result());
        }
        VERIFY_OK(checkStoreFile(path()));
        QVERIFY(checkStoreFile(path())->faults.isEmpty());
        QCOMPARE(checkStoreFile(path())->journalEntries, 2);
        hack(sql);
        const auto report = checkStoreFile(path());
        VERIFY_OK(report);
        QStringList places;
        for (const StoreFault &fault : report->faults)
            places.append(fault.where);
        QVERIFY2(places.join(u'\n').contains(where), qPrintable(places.join(u'\n')));
    }

    void aWrongSearchIsMadeAnew()
    {
        makeExercise();
        hack("UPDATE portion_search SET text='other' WHERE rowid=(SELECT key FROM portions WHERE id='EX-01-007'); "
             "INSERT INTO portion_search (rowid, text) VALUES (9999, 'gone'); "
             "DELETE FROM portion_search WHERE rowid=(SELECT key FROM portions WHERE id='EX-02-003')");
        QVERIFY(checkStoreFile(path())->faults.size() >= 2);
        {
            auto store = open();
            const auto rebuilt = (*store)->rebuildSearch().result();
            VERIFY_OK(rebuilt);
            QCOMPARE(*rebuilt, 161);
            QCOMPARE((*store)->searchContent(ContentQuery::parse(u"\"ALDER tracked\""), 0, 9).result()->hits.size(), 1);
        }
        QVERIFY(checkStoreFile(path())->faults.isEmpty());
    }

    void aBackupIsWholeWhileWorkGoesOn()
    {
        makeExercise();
        auto store = open();
        Product product = (*store)->product({u"EX-01"_s}).result()->product;
        QList<QFuture<Result<qint64>>> writes;
        for (int i = 1; i <= 30; ++i)
            writes.append((*store)->append(product.head.id, i - 1, {typed(product, i, u"Version %1."_s.arg(i))}));
        VERIFY_OK((*store)->backUp(path(u"backup.db"_s)).result());
        for (auto &write : writes)
            VERIFY_OK(write.result());
        const auto report = checkStoreFile(path(u"backup.db"_s));
        VERIFY_OK(report);
        QVERIFY(report->faults.isEmpty());
        QCOMPARE(report->products, 8);
        QCOMPARE((*store)->backUp(path(u"backup.db"_s)).result().error().code, ErrorCode::Conflict);
    }

    void restoreBringsBackAndKeepsWhatStoodThere()
    {
        makeExercise();
        VERIFY_OK((*open())->backUp(path(u"backup.db"_s)).result());
        const auto running = open(); // another window, open all the time
        VERIFY_OK((*running)->remove({u"EX-01"_s}).result());
        QCOMPARE((*running)->products().result()->size(), 7);
        const auto kept = restoreStore(path(u"backup.db"_s), path());
        VERIFY_OK(kept);
        QCOMPARE((*running)->products().result()->size(), 8);
        QCOMPARE((*Store::open(*kept, {}))->products().result()->size(), 7);
        QVERIFY(checkStoreFile(path())->faults.isEmpty());
    }

    void restoreReplacesADamagedStore()
    {
        makeExercise();
        VERIFY_OK((*open())->backUp(path(u"backup.db"_s)).result());
        writeBytes(path(), "rubbish");
        const auto kept = restoreStore(path(u"backup.db"_s), path());
        VERIFY_OK(kept);
        QCOMPARE(bytesOf(*kept), QByteArray("rubbish"));
        QCOMPARE((*open())->products().result()->size(), 8);
        const auto fresh = restoreStore(path(u"backup.db"_s), path(u"new.db"_s));
        VERIFY_OK(fresh);
        QVERIFY(fresh->isEmpty());
        QVERIFY(checkStoreFile(path(u"new.db"_s))->faults.isEmpty());
    }

    void aDamagedBackupRestoresNothing()
    {
        makeExercise();
        VERIFY_OK((*open())->backUp(path(u"backup.db"_s)).result());
        {
            auto connection = Connection::open(path(u"backup.db"_s), Connection::Access::ReadWrite, 1000);
            VERIFY_OK((*connection)->runScript("DELETE FROM portions WHERE id='EX-01-007'"));
        }
        const auto answer = restoreStore(path(u"backup.db"_s), path());
        QCOMPARE(answer.error().code, ErrorCode::Malformed);
        QCOMPARE((*open())->product({u"EX-01"_s}).result()->product.size(), 32);
    }

    void aStoreOfAnEarlierVersionIsReadWhole_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version <= newestSchemaVersion(); ++version)
            QTest::addRow("version %d", version) << version;
    }
    /// What version 1 held, in files of every version since: each passes through its migrations.
    void aStoreOfAnEarlierVersionIsReadWhole()
    {
        QFETCH(int, version);
        const QByteArray dump = bytesOf(QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/stores/version-1.sql"));
        const QByteArray step = bytesOf(QStringLiteral(PARALLAX_SOURCE_DIR "/resources/schema/0001_store.sql"));
        QVERIFY2(dump.startsWith(step), "a schema step is never changed once it is shipped: add the next one");
        VERIFY_OK(createStoreFile(path()));
        hack(dump);
        for (const SchemaStep &later : schemaSteps())
            if (later.number > 1 && later.number <= version)
                hack(later.sql + "; PRAGMA user_version=" + QByteArray::number(later.number) + ";");
        const auto store = open();
        VERIFY_OK(store);
        QCOMPARE((*store)->migrationBackup().isEmpty(), newestSchemaVersion() == version);
        const auto revision = (*store)->product({u"V1"_s}).result();
        VERIFY_OK(revision);
        QCOMPARE(revision->product.head.title, u"A small product"_s);
        QCOMPARE(revision->product.head.overallMarking, u"SECRET//NOFORN"_s);
        QVERIFY(revision->product.head.exercise);
        QCOMPARE(revision->product.size(), 2);
        QCOMPARE(revision->product.at(1)->text, u"Changed words."_s);
        QCOMPARE(revision->product.at(1)->mark, u"(S//NF)"_s);
        QCOMPARE(revision->product.at(1)->categories, quint16(1u << 8));
        QCOMPARE(revision->journalPosition, 1);
        QCOMPARE(revision->history.constFirst().person, u"WO-7"_s);
        QCOMPARE(revision->history.constFirst().at, at(5));
        const auto &undone = std::get<ReplacePortion>(revision->history.constFirst().inverse.steps.constFirst());
        QCOMPARE(undone.after->mark, u"(S//REL TO USA, QMR)"_s);
        QCOMPARE((*store)->searchContent(ContentQuery::parse(u"chang"), 0, 9).result()->hits.size(), 1);
        QCOMPARE(*(*store)->pack(u"office"_s).result(), QByteArray("{}"));
        QCOMPARE(*(*store)->objects().result(), QByteArray("{\"objects\":[]}"));
        QCOMPARE((*store)->setting(u"session"_s).result()->value(u"open"_s).toString(), u"V1"_s);
        QVERIFY(checkStoreFile(path())->faults.isEmpty());
    }

    void aStoreThatCannotBeWrittenIsWorkedOnAsACopy()
    {
        makeExercise();
        const QString copy = path(u"copy.db"_s);
        auto store = open(); // what it writes stands in the log alone
        VERIFY_OK(store);
        Product product = (*store)->product({u"EX-01"_s}).result()->product;
        VERIFY_OK((*store)->append({u"EX-01"_s}, 0, {typed(product, 1, u"Last words."_s)}).result());
        QVERIFY(QFileInfo(path() + u"-wal"_s).size() > 0);
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
        VERIFY_OK(copyStoreFile(path(), copy));
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(copyStoreFile(path(), copy).error().code, ErrorCode::Conflict);
        QCOMPARE(QFileInfo(copy).permissions() & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
        auto copied = Store::open(copy, {});
        VERIFY_OK(copied);
        QCOMPARE((*copied)->product({u"EX-01"_s}).result()->product.at(2)->text, u"Last words."_s);
        VERIFY_OK((*copied)->append({u"EX-01"_s}, 1, {typed(product, 2, u"Words in the copy."_s)}).result());
        QCOMPARE((*store)->product({u"EX-01"_s}).result()->product.at(2)->text, u"Last words."_s);

        // A copy of something damaged is none, and nothing stays of it.
        const QString bad = path(u"bad.db"_s), worse = path(u"worse.db"_s);
        copied->reset();
        QByteArray bytes = bytesOf(copy);
        bytes.replace(bytes.size() / 2, 4096, QByteArray(4096, '\x5a'));
        writeBytes(bad, bytes);
        QVERIFY(!copyStoreFile(bad, worse));
        QVERIFY(!QFileInfo::exists(worse) && !QFileInfo::exists(worse + u"-wal"_s) && !QFileInfo::exists(worse + u"-shm"_s));
    }

    void aMigrationIsBackedUpAndStandsOrFallsWhole()
    {
        makeExercise();
        const int newest = newestSchemaVersion();
        QList<SchemaStep> steps = schemaSteps();
        steps.append({newest + 1, "CREATE TABLE later (x) STRICT; INSERT INTO nowhere VALUES (1);"});
        auto connection = Connection::open(path(), Connection::Access::ReadWrite, 1000);
        VERIFY_OK(connection);
        QString backup;
        QVERIFY(!migrate(**connection, &backup, steps));
        QCOMPARE((*connection)->value(u"PRAGMA user_version"_s)->toInt(), newest);
        QCOMPARE((*connection)->value(u"SELECT count(*) FROM sqlite_schema WHERE name='later'"_s)->toInt(), 0);
        QVERIFY(checkStoreFile(backup)->faults.isEmpty());

        steps.last().sql = "CREATE TABLE later (x ANY) STRICT;";
        VERIFY_OK(migrate(**connection, &backup, steps));
        QCOMPARE((*connection)->value(u"PRAGMA user_version"_s)->toInt(), newest + 1);
        QCOMPARE((*connection)->value(u"SELECT count(*) FROM later"_s)->toInt(), 0);
        QCOMPARE(checkStoreFile(backup)->version, newest);
        QCOMPARE(open().error().code, ErrorCode::TooNew);
    }
};

QTEST_GUILESS_MAIN(TestStoreFile)
#include "tst_storefile.moc"
