#include "model/document/picturename.h"
#include "storage/store/backups.h"
#include "storage/store/connection.h"
#include "storage/store/migrations.h"
#include "storage/store/storecheck.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <unistd.h>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kSeed = 20310314;
constexpr int kKills = 200, kKillsOfMigrations = 60;

Instant at(qint64 second)
{
    return Instant{Day::fromYmd(2031, 3, 14), second * 1'000'000'000};
}

QString textAt(qint64 position)
{
    return u"Version %1."_s.arg(position);
}

/// Heard by the parent, whatever happens next.
void acknowledge(const QByteArray &word)
{
    const QByteArray line = word + '\n';
    if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
        ::_exit(3);
}

Product productOf(const QString &id)
{
    Product product;
    product.head.id = {id};
    product.head.exercise = true;
    Portion portion;
    portion.id = {id + u"-1"_s};
    portion.text = textAt(0);
    product.append(std::make_shared<const Portion>(portion));
    return product;
}

bool edit(Store &store, ProductRevision &revision)
{
    Portion after = *revision.product.at(0);
    const qint64 position = revision.journalPosition + 1;
    after.text = textAt(position);
    JournalEntry entry;
    entry.position = position;
    entry.product = revision.product.head.id;
    entry.edit = Edit{Edit::Kind::Text, u"Type"_s, {ReplacePortion{std::make_shared<const Portion>(after)}}};
    const auto inverse = apply(revision.product, entry.edit);
    if (!inverse)
        return false;
    entry.inverse = *inverse;
    entry.at = at(position);
    if (!store.append(entry.product, position - 1, {entry}).result())
        return false;
    revision.journalPosition = position;
    acknowledge("edit " + QByteArray::number(position));
    return true;
}

/// The child: works on the store until it is killed, and says what is done.
int work(const QString &path, quint32 seed)
{
    QRandomGenerator random(seed);
    const auto opened = Store::open(path, {});
    if (!opened)
        return 2;
    Store &store = **opened;
    auto revision = store.product({u"P"_s}).result();
    if (!revision)
        return 2;
    acknowledge("open");
    QStringList mine;
    for (int i = 0;; ++i) {
        const int what = random.bounded(20);
        const QString id = u"N%1-%2"_s.arg(seed).arg(i);
        if (what < 13) {
            if (!edit(store, *revision))
                return 2;
        } else if (what < 16) {
            acknowledge("creating " + id.toUtf8());
            if (!store.create(productOf(id), u"WO-7"_s, at(i), {id.toUtf8()}).result())
                return 2;
            acknowledge("created " + id.toUtf8());
            mine << id;
        } else if (what < 18 && !mine.isEmpty()) {
            const QString gone = mine.takeFirst();
            acknowledge("removing " + gone.toUtf8());
            if (!store.remove({gone}).result())
                return 2;
            acknowledge("removed " + gone.toUtf8());
        } else if (what == 18) {
            if (!store.setSetting(u"number"_s, {{u"i"_s, i}}).result())
                return 2;
        } else if (const auto made = store.backUpDaily(Instant{Day{at(0).day.number + int(seed % 1000) * 50 + i}, 0}).result(); !made) {
            return 2;
        }
    }
}

/// The child on a small disk: edits until one fails; the store must say why, and take the same edit when there is room again.
int fillDisk(const QString &path)
{
    const QString ballast = QFileInfo(path).absolutePath() + u"/ballast"_s;
    auto opened = Store::open(path, {});
    if (!opened || !(*opened)->create(productOf(u"P"_s), u"WO-7"_s, at(0)).result())
        return 2;
    auto revision = (*opened)->product({u"P"_s}).result();
    QFile file(ballast);
    if (!revision || !file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 2;
    while (file.write(QByteArray(4096, 'x')) == 4096) {
    }
    Result<qint64> answer = 0;
    Product product = revision->product;
    JournalEntry entry;
    for (qint64 position = 1; position < 10'000; ++position) {
        Portion after = *product.at(0);
        after.text = textAt(position) + QString(2000, u'y');
        entry = JournalEntry{};
        entry.position = position;
        entry.product = {u"P"_s};
        entry.edit = Edit{Edit::Kind::Text, u"Type"_s, {ReplacePortion{std::make_shared<const Portion>(after)}}};
        entry.inverse = *apply(product, entry.edit);
        entry.at = at(position);
        answer = (*opened)->append({u"P"_s}, position - 1, {entry}).result();
        if (!answer)
            break;
    }
    if (answer)
        return 4;
    acknowledge("full " + answer.error().what.toUtf8());
    if (!QFile::remove(ballast))
        return 2;
    file.close();
    if (!(*opened)->append({u"P"_s}, entry.position - 1, {entry}).result())
        return 5;
    opened->reset();
    const auto report = checkStoreFile(path);
    return report && report->faults.isEmpty() && report->journalEntries == entry.position ? 0 : 6;
}

/// The child of migrations: opens the store, which brings it up to this version.
int migrateStore(const QString &path)
{
    const auto opened = Store::open(path, {});
    if (!opened)
        return 2;
    acknowledge("open");
    QThread::sleep(60);
    return 0;
}

} // namespace

/// SIGKILL at random moments: what was acknowledged is there, what was not is there whole or not at all, and the store is sound.
class tst_StoreKill : public QObject
{
    Q_OBJECT

    struct Told
    {
        qint64 position = 0;
        QSet<QString> products{u"P"_s}, maybe; ///< that are there; that were being made or removed
    };
    static void listen(const QByteArray &lines, Told &told)
    {
        told.maybe.clear();
        for (const QByteArray &line : lines.split('\n')) {
            const QByteArray word = line.left(line.indexOf(' '));
            const QString rest = QString::fromUtf8(line.mid(word.size() + 1));
            if (word == "edit")
                told.position = rest.toLongLong();
            else if (word == "creating" || word == "removing")
                told.maybe = {rest};
            else if (word == "created")
                told.products.insert(rest);
            else if (word == "removed")
                told.products.remove(rest);
            if (word == "created" || word == "removed")
                told.maybe.clear();
        }
    }

    /// Starts the child and kills it; what it said.
    QByteArray killed(const QStringList &arguments, int afterMs, bool afterOpening)
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), arguments);
        QByteArray said;
        QElapsedTimer timer;
        timer.start();
        while (afterOpening && !said.contains("open\n") && timer.elapsed() < 30'000 && child.state() != QProcess::NotRunning) {
            child.waitForReadyRead(1000);
            said += child.readAllStandardOutput();
        }
        if (!afterOpening)
            child.waitForStarted();
        if (child.state() == QProcess::NotRunning)
            qFatal("the child ended by itself with %d", child.exitCode());
        QThread::msleep(unsigned(afterMs));
        child.kill();
        child.waitForFinished();
        if (child.exitStatus() != QProcess::CrashExit)
            qFatal("the child ended by itself with %d", child.exitCode());
        return said + child.readAllStandardOutput();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString path() const { return m_folder->filePath(u"a.db"_s); }

    /// \return what is wrong; empty: nothing.
    QString faultsAfter(Told &told)
    {
        const auto report = checkStoreFile(path());
        if (!report)
            return report.error().what;
        if (!report->faults.isEmpty())
            return report->faults.constFirst().where + u": "_s + report->faults.constFirst().text;
        const auto opened = Store::open(path(), {});
        if (!opened)
            return opened.error().what;
        Store &store = **opened;
        const auto revision = store.product({u"P"_s}).result();
        if (!revision)
            return revision.error().what;
        if (revision->journalPosition != told.position && revision->journalPosition != told.position + 1)
            return u"acknowledged %1, there is %2"_s.arg(told.position).arg(revision->journalPosition);
        if (revision->product.at(0)->text != textAt(revision->journalPosition))
            return u"the text is "_s + revision->product.at(0)->text;
        told.position = revision->journalPosition;
        QSet<QString> there;
        const auto list = store.products().result();
        if (!list)
            return list.error().what;
        for (const ProductSummary &summary : *list)
            there.insert(summary.id.value);
        if ((there - told.products - told.maybe).size() + (told.products - there - told.maybe).size() > 0)
            return u"products that should not be there, or are missing"_s;
        for (const QString &id : there) {
            const auto picture = store.picture({id}, pictureName(id.toUtf8())).result();
            if (id != u"P" && (!picture || *picture != id.toUtf8()))
                return u"no picture of "_s + id;
        }
        told.products = there;
        const QString words = u"\"%1\""_s.arg(textAt(told.position));
        const auto found = store.searchContent(ContentQuery::parse(words + u" product:P"_s), 0, 9).result();
        if (!found || found->hits.size() != 1)
            return u"the search does not find the newest text"_s;
        return {};
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void noAcknowledgedWorkIsLost()
    {
        QRandomGenerator random(kSeed);
        Told told;
        QSet<QString> seen;
        qint64 edits = 0;
        int backups = 0;
        for (int kill = 0; kill < kKills; ++kill) {
            if (kill % 50 == 0) { // a new store, so that the last kills do not read the journal of all before
                edits += told.position;
                m_folder = std::make_unique<QTemporaryDir>();
                told = {};
                const auto store = Store::open(path(), {});
                QVERIFY(store);
                QVERIFY((*store)->create(productOf(u"P"_s), u"WO-7"_s, at(0)).result());
            }
            const int after = random.bounded(40);
            listen(killed({u"--work"_s, path(), QString::number(kSeed + quint32(kill))}, after, true), told);
            const QString fault = faultsAfter(told);
            QVERIFY2(fault.isEmpty(), qPrintable(u"kill %1 after %2 ms: %3"_s.arg(kill).arg(after).arg(fault)));
            const QList<StoreBackup> made = backupsOf(path());
            for (const StoreBackup &backup : made) {
                if (seen.contains(backup.path))
                    continue;
                seen.insert(backup.path);
                const auto report = checkStoreFile(backup.path);
                QVERIFY2(report && report->faults.isEmpty(), qPrintable(backup.path));
                ++backups;
            }
        }
        edits += told.position;
        qInfo("%d kills, %lld edits, %d backups", kKills, edits, backups);
        QVERIFY(edits > kKills && backups > 5); // it was killed at work, not before
    }

    /// A disk of two megabytes, which bubblewrap makes without asking anybody.
    void aFullDiskIsNamedAndLosesNothing()
    {
        const QString disk = m_folder->filePath(u"disk"_s);
        QVERIFY(QDir().mkpath(disk));
        QProcess child;
        child.start(u"bwrap"_s, {u"--bind"_s, u"/"_s, u"/"_s, u"--size"_s, u"2097152"_s, u"--tmpfs"_s, disk, u"--"_s, QCoreApplication::applicationFilePath(), u"--fill"_s, disk + u"/a.db"_s});
        if (!child.waitForStarted())
            QSKIP("bubblewrap is missing");
        QVERIFY(child.waitForFinished(60'000));
        const QByteArray said = child.readAllStandardOutput(), wrong = child.readAllStandardError();
        if (said.isEmpty() && wrong.startsWith("bwrap:"))
            QSKIP("bubblewrap may make no rooms here");
        QVERIFY2(said.startsWith("full The disk has no room left"), (said + wrong).constData());
        QCOMPARE(child.exitCode(), 0);
    }

    void aMigrationIsMadeWholeOrNotAtAll()
    {
        QFile dump(QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/stores/version-1.sql"));
        QVERIFY(dump.open(QIODevice::ReadOnly));
        const QString old = m_folder->filePath(u"old.db"_s);
        {
            QVERIFY(createStoreFile(old));
            auto connection = Connection::open(old, Connection::Access::ReadWrite, 1000);
            QVERIFY(connection);
            QVERIFY((*connection)->runScript(dump.readAll()));
            QVERIFY((*connection)->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        }
        QRandomGenerator random(kSeed);
        // How long a child takes to be done tells where to cut it off.
        QElapsedTimer timer;
        timer.start();
        QVERIFY(QFile::copy(old, path()));
        killed({u"--migrate"_s, path()}, 0, true);
        const int whole = int(timer.elapsed());
        QMap<int, int> versions;
        for (int kill = 0; kill < kKillsOfMigrations; ++kill) {
            const QTemporaryDir folder;
            const QString store = folder.filePath(u"a.db"_s);
            QVERIFY(QFile::copy(old, store));
            killed({u"--migrate"_s, store}, whole / 4 + random.bounded(std::max(whole, 1)), false);
            const auto found = lookAtStore(store);
            QVERIFY2(found, found ? "" : qPrintable(found.error().what));
            ++versions[found->version];
            QVERIFY(checkStoreFile(store)->faults.isEmpty());
            const QList<StoreBackup> made = backupsOf(store);
            for (const StoreBackup &backup : made)
                QCOMPARE(checkStoreFile(backup.path)->version, 1);
            QVERIFY(found->version == 1 || !made.isEmpty()); // never without a way back
            const auto opened = Store::open(store, {});
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().what));
            const auto revision = (*opened)->product({u"V1"_s}).result();
            QVERIFY(revision);
            QCOMPARE(revision->product.at(1)->text, u"Changed words."_s);
            QVERIFY(checkStoreFile(store)->faults.isEmpty());
        }
        qInfo() << "versions found after a kill:" << versions;
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--work")
        return work(arguments.value(2), arguments.value(3).toUInt());
    if (arguments.value(1) == u"--fill")
        return fillDisk(arguments.value(2));
    if (arguments.value(1) == u"--migrate")
        return migrateStore(arguments.value(2));
    tst_StoreKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storekill.moc"
