#include "storage/ledger/ledgertable.h"
#include "storage/ledger/personkey.h"
#include "storage/store/backups.h"
#include "storage/store/store.h"
#include "storage/store/storecheck.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

const Instant kNow{Day::fromYmd(2031, 3, 14), 0};

std::shared_ptr<const PersonKey> keyOf(const QString &person)
{
    const auto key = PersonKey::make(person, u"exercise"_s, kNow);
    return key ? *key : nullptr;
}

} // namespace

#define VERIFY_OK(expression) \
    do { \
        const auto &verified = (expression); \
        QVERIFY2(verified, verified ? "" : qPrintable(verified.error().what)); \
    } while (false)

/// The ledger in the store: entered in order, never changed by us, and whatever somebody else does to the file is named.
class tst_LedgerTable : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::shared_ptr<const PersonKey> m_fdo = keyOf(u"FDO-1"_s), m_watch = keyOf(u"WO-7"_s);

    QString path() const { return m_dir->filePath(u"a.db"_s); }
    void open()
    {
        m_store.reset();
        Store::Options options;
        options.firstContent = Store::FirstContent::Exercise;
        options.now = kNow;
        auto store = Store::open(path(), options);
        if (!store)
            qFatal("no store");
        m_store = std::move(*store);
    }
    Result<LedgerEntry> ask(int number)
    {
        return m_store->record({LedgerKind::Request, u"WO-7"_s, kNow, {{"action"_L1, u"open"_s}, {"request"_L1, QJsonObject{{"id"_L1, u"RQ-%1"_s.arg(number)}}}}}).result();
    }
    Result<LedgerEntry> decide(const QString &nation, const std::shared_ptr<const PersonKey> &key)
    {
        return m_store->record({LedgerKind::Decision, u"FDO-1"_s, kNow, {{"record"_L1, QJsonObject{{"id"_L1, u"DD-9"_s}, {"portion"_L1, u"EX-01-011"_s}, {"nation"_L1, nation}}}}}, key).result();
    }
    /// Somebody with the file and time: the triggers go first.
    void hack(const QByteArray &sql)
    {
        m_store.reset();
        auto connection = Connection::open(path(), Connection::Access::ReadWrite, 1000);
        const QByteArray open = "DROP TRIGGER ledger_unchanged; DROP TRIGGER ledger_kept; DROP TRIGGER ledger_in_order; ";
        if (!connection || !(*connection)->runScript(open + sql))
            qFatal("hack failed");
    }
    QStringList faults(const QList<LedgerHead> &heads = {})
    {
        m_store.reset();
        const auto report = checkStoreFile(path(), heads);
        QStringList texts;
        if (!report)
            return {report.error().what};
        for (const StoreFault &fault : report->faults)
            texts << fault.text;
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        open();
    }

    void beginsWithWhatTheStoreHad()
    {
        VERIFY_OK(ask(1));
        const auto entries = m_store->ledgerAfter(0, 9).result();
        VERIFY_OK(entries);
        QCOMPARE(entries->size(), 2);
        QCOMPARE(entries->at(0).kind, LedgerKind::Begin);
        const QJsonArray packs = entries->at(0).content.value("packs"_L1).toArray();
        QCOMPARE(packs.size(), 4);
        QVERIFY(faults().isEmpty());
    }

    void aSignatureBringsItsKey()
    {
        VERIFY_OK(decide(u"QOS"_s, m_fdo));
        VERIFY_OK(decide(u"QPC"_s, m_fdo));
        const auto entries = m_store->ledgerAfter(0, 9).result();
        VERIFY_OK(entries);
        QList<LedgerKind> kinds;
        for (const LedgerEntry &entry : *entries)
            kinds << entry.kind;
        QCOMPARE(kinds, (QList{LedgerKind::Begin, LedgerKind::Key, LedgerKind::Decision, LedgerKind::Decision}));
        QVERIFY(faults().isEmpty());
    }

    void nobodyDecidesWithoutAKeyOrWithAnothers()
    {
        QCOMPARE(decide(u"QOS"_s, nullptr).error().code, ErrorCode::Denied);
        QCOMPARE(decide(u"QOS"_s, m_watch).error().code, ErrorCode::Denied);
        QCOMPARE(m_store->ledgerHead().result()->sequence, 0); // and nothing of it stays
    }

    void findsWhatIsAskedFor()
    {
        VERIFY_OK(ask(1));
        VERIFY_OK(decide(u"QOS"_s, m_fdo));
        VERIFY_OK(decide(u"QPC"_s, m_fdo));
        const auto found = m_store->ledgerAbout({u"nation:QOS"_s, u"portion:EX-01-011"_s}, 9).result();
        VERIFY_OK(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->constFirst().content.value("record"_L1).toObject().value("nation"_L1).toString(), u"QOS"_s);
        QCOMPARE(m_store->ledgerAbout({u"request:RQ-1"_s}, 9).result()->size(), 1);
        QVERIFY(m_store->ledgerAbout({u"nation:QXX"_s}, 9).result()->isEmpty());
    }

    void theTriggersKeepItWhole()
    {
        VERIFY_OK(ask(1));
        for (const QString &sql : {u"UPDATE ledger SET person = 'X'"_s, u"DELETE FROM ledger"_s,
                                   u"INSERT INTO ledger SELECT 9, kind, person, at, content, previous, key, zeroblob(48), signature FROM ledger WHERE sequence = 1"_s}) {
            const auto done = m_store->write([sql](Connection &connection) -> Result<void> {
                const auto run = connection.run(sql);
                return run ? Result<void>() : run.error();
            }).result();
            QVERIFY2(!done, qPrintable(sql));
            QVERIFY2(done.error().what.contains(u"ledger"), qPrintable(done.error().what));
        }
        QVERIFY(faults().isEmpty());
    }

    void whatIsDoneToTheFileIsNamed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("fault");
        QTest::newRow("another person") << QByteArray("UPDATE ledger SET person = 'FDO-2' WHERE sequence = 4") << u"Entry 4 was altered"_s;
        QTest::newRow("another nation") << QByteArray("UPDATE ledger SET content = replace(content, 'QOS', 'QRD') WHERE sequence = 4") << u"Entry 4 was altered"_s;
        QTest::newRow("other letters, same meaning") << QByteArray("UPDATE ledger SET content = ' ' || content WHERE sequence = 4") << u"Entry 4 cannot be read"_s;
        QTest::newRow("another day") << QByteArray("UPDATE ledger SET at = '2031-03-15T00:00:00Z' WHERE sequence = 2") << u"Entry 2 was altered"_s;
        QTest::newRow("no signature") << QByteArray("UPDATE ledger SET signature = x'' WHERE sequence = 4") << u"Entry 4 has no signature"_s;
        QTest::newRow("another signature") << QByteArray("UPDATE ledger SET signature = (SELECT signature FROM ledger WHERE sequence = 3) WHERE sequence = 4") << u"The signature of entry 4"_s;
        QTest::newRow("dropped") << QByteArray("PRAGMA foreign_keys = OFF; DELETE FROM ledger WHERE sequence = 2") << u"Entry 2 is missing"_s;
        QTest::newRow("reordered") << QByteArray("PRAGMA foreign_keys = OFF; UPDATE ledger SET sequence = 99 WHERE sequence = 4; UPDATE ledger SET sequence = 4 WHERE sequence = 5; "
                                                 "UPDATE ledger SET sequence = 5 WHERE sequence = 99") << u"Entry 4 was altered"_s;
        QTest::newRow("not found any more") << QByteArray("DELETE FROM ledger_subjects WHERE subject = 'nation:QOS'") << u"The index names other things than entry 4"_s;
        QTest::newRow("not found by its words") << QByteArray("DELETE FROM ledger_search WHERE rowid = 4") << u"The search does not find entry 4"_s;
        QTest::newRow("found without an entry") << QByteArray("INSERT INTO ledger_search (rowid, words) VALUES (77, 'x')") << u"The search names entries that are not there"_s;
        QTest::newRow("pack changed beside it") << QByteArray("UPDATE packs SET content = CAST('{}' AS BLOB) WHERE part = 'policy'") << u"is not the one of its last entry"_s;
        QTest::newRow("pack added beside it") << QByteArray("INSERT INTO packs VALUES ('other', 'policy', CAST('{}' AS BLOB))") << u"has no entry in the ledger"_s;
    }
    void whatIsDoneToTheFileIsNamed()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, fault);
        VERIFY_OK(ask(1));
        VERIFY_OK(decide(u"QOS"_s, m_fdo));
        VERIFY_OK(ask(2));
        QVERIFY(faults().isEmpty());
        hack(sql);
        const QStringList found = faults();
        QVERIFY2(std::any_of(found.cbegin(), found.cend(), [&](const QString &text) { return text.contains(fault); }), qPrintable(found.join(u'\n')));
    }

    void aHeadKeptElsewhereKnowsACutOffEnd()
    {
        VERIFY_OK(ask(1));
        VERIFY_OK(ask(2));
        const auto head = m_store->ledgerHead().result();
        VERIFY_OK(head);
        QCOMPARE(head->sequence, 3);
        QVERIFY(faults({*head}).isEmpty());
        hack("DELETE FROM ledger_search WHERE rowid = 3; DELETE FROM ledger_subjects WHERE sequence = 3; DELETE FROM ledger WHERE sequence = 3");
        QVERIFY(faults().isEmpty()); // by itself it cannot be known
        const QStringList found = faults({*head});
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.constFirst().contains(u"cut off"), qPrintable(found.constFirst()));
    }

    void aBackupKnowsACutOffEnd()
    {
        VERIFY_OK(ask(1));
        VERIFY_OK(ask(2));
        VERIFY_OK(m_store->backUpDaily(kNow).result());
        QCOMPARE(backupsOf(path()).size(), 1);
        hack("DELETE FROM ledger_search WHERE rowid = 3; DELETE FROM ledger_subjects WHERE sequence = 3; DELETE FROM ledger WHERE sequence = 3");
        const auto report = checkStoreFile(path());
        VERIFY_OK(report);
        QCOMPARE(report->remarks.size(), 1);
        QVERIFY2(report->remarks.constFirst().text.contains(u"entries up to 3"), qPrintable(report->remarks.constFirst().text));
    }

    void aPolicyChangeIsSignedOrIsNone()
    {
        const QByteArray before = *m_store->pack(u"exercise"_s).result();
        QByteArray after = before;
        after.replace("\"as_of\": \"2031-03-14\"", "\"as_of\": \"2031-03-15\"");
        QVERIFY(after != before);
        VERIFY_OK(m_store->setPack(u"exercise"_s, before).result()); // as long as there is no ledger
        VERIFY_OK(ask(1));
        QCOMPARE(m_store->setPack(u"exercise"_s, after).result().error().code, ErrorCode::Denied);
        QCOMPARE(m_store->changePolicy(u"exercise"_s, u"policy"_s, after, kNow, nullptr).result().error().code, ErrorCode::Denied);
        QCOMPARE(*m_store->pack(u"exercise"_s).result(), before);
        VERIFY_OK(m_store->changePolicy(u"exercise"_s, u"policy"_s, after, kNow, m_fdo).result());
        QCOMPARE(*m_store->pack(u"exercise"_s).result(), after);
        const auto about = m_store->ledgerAbout({u"pack:exercise"_s, u"kind:policy"_s}, 9).result();
        QCOMPARE(about->size(), 1);
        QCOMPARE(about->constFirst().content.value("content"_L1).toString().toUtf8(), after); // to decide again as on that day
        QVERIFY(faults().isEmpty());
    }

    void twoProgramsWriteOneChain()
    {
        Store::Options options;
        auto other = Store::open(path(), options);
        VERIFY_OK(other);
        for (int i = 0; i < 20; ++i) {
            const auto theirs = (*other)->record({LedgerKind::Request, u"WO-7"_s, kNow, {{"action"_L1, u"open"_s}}});
            VERIFY_OK(ask(i));
            VERIFY_OK(theirs.result());
        }
        other->reset();
        QVERIFY(faults().isEmpty());
        open();
        QCOMPARE(m_store->ledgerHead().result()->sequence, 41);
    }
};

QTEST_GUILESS_MAIN(tst_LedgerTable)
#include "tst_ledgertable.moc"
