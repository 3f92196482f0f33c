#include "app/cli/deskcommands.h"
#include "app/cli/storecommands.h"

#include "storage/ledger/deskexchange.h"
#include "storage/ledger/keyring.h"
#include "storage/store/connection.h"
#include "storage/store/store.h"
#include "storage/store/storecheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

const QString kAt = u"2031-03-14T06:00:00Z"_s;
const QString kPortion = u"EX-01-011"_s; // (S//RELIDO): a disclosure official decides

} // namespace

/// A request that goes to another desk and comes back decided: two stores, two ledgers, keys of their own.
class tst_DeskExchange : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_out, m_err;

    QString path(const QString &name) const { return m_dir->filePath(name); }
    QStringList at(const QString &desk, const QString &as) const
    {
        return {u"--as"_s, as, u"--keys"_s, path(desk + u"-keys"_s), u"--at"_s, kAt, u"--store"_s, path(desk + u".db"_s)};
    }
    int run(int (*command)(const QStringList &, QTextStream &, QTextStream &), const QStringList &args)
    {
        m_out.clear();
        m_err.clear();
        QTextStream out(&m_out), err(&m_err);
        return command(args, out, err);
    }
    QJsonObject line() const { return QJsonDocument::fromJson(m_out.section(u'\n', 0, 0).toUtf8()).object(); }
    QString said(QLatin1StringView field) const { return line().value(field).toString(); }

    QString ask(const QString &desk, const QString &nation = u"QMR"_s)
    {
        if (run(runDeskCommand, QStringList{u"request"_s, u"open"_s, u"--product"_s, u"EX-01"_s, u"--portions"_s, kPortion, u"--to"_s, nation, u"--purpose"_s, u"to plan"_s}
                    + at(desk, u"WO-7"_s)) != 0)
            qWarning("%s", qPrintable(m_err));
        return said("request"_L1);
    }
    bool hand(const QString &desk, const QString &as, const QString &request, const QString &file)
    {
        return run(runStoreCommand, QStringList{u"export"_s, u"--request"_s, request, u"--out"_s, path(file)} + at(desk, as)) == 0;
    }
    int take(const QString &desk, const QString &as, const QString &file, const QStringList &more = {})
    {
        return run(runStoreCommand, QStringList{u"import"_s, u"--desk"_s, path(file)} + more + at(desk, as));
    }
    /// As one does who had the fingerprints read to them.
    int takeVouching(const QString &desk, const QString &as, const QString &file)
    {
        QStringList vouch;
        take(desk, as, file);
        const QJsonArray unknown = line().value("unknown_keys"_L1).toArray();
        for (const QJsonValue &each : unknown)
            vouch << u"--vouch"_s << each.toObject().value("fingerprint"_L1).toString();
        return take(desk, as, file, vouch);
    }
    /// What the policy in force at a desk lets the nation have of the portion.
    bool isGranted(const QString &desk)
    {
        run(runDeskCommand, QStringList{u"request"_s, u"list"_s} + at(desk, u"WO-7"_s));
        const QString id = request(desk);
        run(runDeskCommand, QStringList{u"request"_s, u"show"_s, id} + at(desk, u"WO-7"_s));
        return QJsonDocument::fromJson(m_out.section(u'\n', 1, 1).toUtf8()).object().value("outcome"_L1).toString() == u"release";
    }
    /// The one request that the scenario does not bring.
    QString request(const QString &desk)
    {
        run(runDeskCommand, QStringList{u"request"_s, u"list"_s} + at(desk, u"WO-7"_s));
        for (const QString &each : m_out.split(u'\n', Qt::SkipEmptyParts)) {
            const QString id = QJsonDocument::fromJson(each.toUtf8()).object().value("id"_L1).toString();
            if (id.startsWith(u"RQ-31-0147"))
                return id;
        }
        return {};
    }
    void edit(const QString &desk, const QString &portion, const QString &text)
    {
        const auto store = Store::open(path(desk + u".db"_s), {});
        QVERIFY(store);
        auto revision = (*store)->product({u"EX-01"_s}).result();
        QVERIFY(revision);
        Portion changed = *revision->product.at(revision->product.rowOf({portion}));
        changed.text = text;
        const Edit edit{Edit::Kind::Text, u"Text"_s, {ReplacePortion{std::make_shared<const Portion>(changed)}}};
        const auto inverse = apply(revision->product, edit);
        QVERIFY(inverse);
        const auto done = (*store)->append({u"EX-01"_s}, revision->journalPosition, {{revision->journalPosition + 1, {u"EX-01"_s}, edit, *inverse, u"WO-7"_s, *Instant::parse(kAt), 0}}).result();
        QVERIFY2(done, qPrintable(done ? QString() : done.error().what));
    }
    QStringList texts(const QString &desk, const QString &portion)
    {
        const auto store = Store::open(path(desk + u".db"_s), {});
        const auto revision = (*store)->product({u"EX-01"_s}).result();
        const int row = revision->product.rowOf({portion});
        return {revision->product.at(row)->text, revision->product.at(row + 1)->text};
    }
    qint64 entries(const QString &desk) { return checkStoreFile(path(desk + u".db"_s))->ledger.entries; }
    QStringList faults(const QString &desk)
    {
        QStringList all;
        const auto report = checkStoreFile(path(desk + u".db"_s));
        for (const StoreFault &each : report->faults)
            all << each.text;
        return all;
    }
    /// Asked at A, granted at B, the answer in back.pxdesk.
    void decideElsewhere()
    {
        const QString asked = ask(u"a"_s);
        QVERIFY2(hand(u"a"_s, u"WO-7"_s, asked, u"there"_s), qPrintable(m_err));
        QCOMPARE(takeVouching(u"b"_s, u"FDRO-1"_s, u"there"_s), 0);
        const QString there = said("request"_L1);
        QVERIFY(there.startsWith(asked + u'@'));
        QCOMPARE(run(runDeskCommand, QStringList{u"decision"_s, u"grant"_s, there} + at(u"b"_s, u"FDRO-1"_s)), 0);
        QVERIFY2(hand(u"b"_s, u"FDRO-1"_s, there, u"back"_s), qPrintable(m_err));
    }
    /// The official has a key of their own at A as well.
    void signsAtA()
    {
        const QString other = ask(u"a"_s, u"QNV"_s);
        QVERIFY2(run(runDeskCommand, QStringList{u"decision"_s, u"grant"_s, other} + at(u"a"_s, u"FDRO-1"_s)) == 0, qPrintable(m_out + m_err));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void aDecisionComesBackAndCounts()
    {
        decideElsewhere();
        QVERIFY(!isGranted(u"a"_s));
        QCOMPARE(takeVouching(u"a"_s, u"WO-7"_s, u"back"_s), 0);
        QCOMPARE(said("request"_L1), u"RQ-31-0147"_s); // home again it has its own name
        QVERIFY(isGranted(u"a"_s));
        QVERIFY(isGranted(u"b"_s));
        QCOMPARE(faults(u"a"_s), QStringList());
        QCOMPARE(faults(u"b"_s), QStringList());
    }

    void aSecondTimeChangesNothing()
    {
        decideElsewhere();
        QCOMPARE(takeVouching(u"a"_s, u"WO-7"_s, u"back"_s), 0);
        const qint64 there = entries(u"a"_s);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(take(u"a"_s, u"WO-7"_s, u"back"_s), 0); // whom it vouched for it knows
            QCOMPARE(line().value("entries"_L1).toArray(), QJsonArray());
            QVERIFY(!line().value("product_changed"_L1).toBool());
        }
        QCOMPARE(entries(u"a"_s), there);
    }

    void nobodyIsBelievedWhomNobodyVouchedFor()
    {
        decideElsewhere();
        const qint64 before = entries(u"a"_s);
        QCOMPARE(take(u"a"_s, u"WO-7"_s, u"back"_s), 1);
        QVERIFY2(line().value("error"_L1).toObject().value("message"_L1).toString().contains(u"FDRO-1"), qPrintable(m_out));
        QCOMPARE(take(u"a"_s, u"WO-7"_s, u"back"_s, {u"--vouch"_s, QString(96, u'a')}), 1);
        QCOMPARE(entries(u"a"_s), before);
        QVERIFY(!isGranted(u"a"_s));
    }

    /// Where the official has a key of their own at this desk, another one in their name permits nothing, whoever vouches for it.
    void anotherKeyOfAnOfficialPermitsNothing()
    {
        decideElsewhere();
        signsAtA();
        QCOMPARE(takeVouching(u"a"_s, u"WO-7"_s, u"back"_s), 1);
        QVERIFY2(said("not_counted"_L1).isEmpty() && !line().value("not_counted"_L1).toArray().isEmpty(), qPrintable(m_out));
        QVERIFY(!isGranted(u"a"_s));
        QCOMPARE(faults(u"a"_s), QStringList()); // in order, and it does not count
        const qint64 before = entries(u"a"_s);
        takeVouching(u"a"_s, u"WO-7"_s, u"back"_s);
        QCOMPARE(entries(u"a"_s), before); // nor does it a second time
    }
    /// They themselves may bring what they signed elsewhere.
    void theOfficialBringsTheirOwnKey()
    {
        decideElsewhere();
        signsAtA();
        QCOMPARE(takeVouching(u"a"_s, u"FDRO-1"_s, u"back"_s), 0);
        QVERIFY(isGranted(u"a"_s));
    }

    void aChangedFileIsRefused()
    {
        decideElsewhere();
        QFile file(path(u"back"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        const auto language = MarkingLanguage::shipped();
        QVERIFY(readBundle(good, *language));
        const QByteArray grant = R"("ruling":"grant")";
        QVERIFY(good.contains(grant));
        QByteArray other = good;
        other.replace("to plan", "to sell");
        QVERIFY(other != good);
        QVERIFY(!readBundle(other, *language));
        for (qsizetype size : {qsizetype(0), qsizetype(1), qsizetype(40), good.size() / 2, good.size() - 1})
            QVERIFY(!readBundle(good.left(size), *language));
        // Each byte of the beginning and the end, where the signature is.
        for (qsizetype i = 0; i < good.size(); i += i < 200 || i > good.size() - 1200 ? 7 : 997) {
            QByteArray flipped = good;
            flipped[i] = char(flipped[i] ^ 0x10);
            const auto read = readBundle(flipped, *language);
            QVERIFY2(!read || read->signer.fingerprint != readBundle(good, *language)->signer.fingerprint || read->bundle == readBundle(good, *language)->bundle,
                     qPrintable(QString::number(i)));
        }
    }

    void anAlteredEntryIsFoundAtTheOtherDesk()
    {
        decideElsewhere();
        QCOMPARE(takeVouching(u"a"_s, u"WO-7"_s, u"back"_s), 0);
        QVERIFY(isGranted(u"a"_s));
        {
            const auto connection = Connection::open(path(u"a.db"_s), Connection::Access::ReadWrite, 1000);
            QVERIFY(connection);
            QVERIFY((*connection)->runScript("DROP TRIGGER ledger_unchanged; UPDATE ledger SET content = replace(content, 'EX-01-011', 'EX-01-012') "
                                             "WHERE kind = 'carried' AND content LIKE '%\"ruling\":\"grant\"%'"));
        }
        QVERIFY(!faults(u"a"_s).isEmpty());
        QVERIFY(!isGranted(u"a"_s));
    }

    /// Signed by somebody who is known, with an entry in it that is not what its official signed: nothing is entered, since nothing could be
    /// taken out again, and the product stays.
    void anEntryAlteredOnItsWayIsNotEntered_data()
    {
        QTest::addColumn<int>("alteration");
        QTest::newRow("another portion") << 0;
        QTest::newRow("another portion, with its digest") << 1;
        QTest::newRow("no signature") << 2;
        QTest::newRow("another's certificate") << 3;
        QTest::newRow("brought as another desk's") << 4;
    }
    void anEntryAlteredOnItsWayIsNotEntered()
    {
        QFETCH(int, alteration);
        decideElsewhere();
        const auto language = MarkingLanguage::shipped();
        QFile file(path(u"back"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        SignedBundle read = *readBundle(file.readAll(), *language);
        CarriedEntry *grant = nullptr;
        for (CarriedEntry &each : read.bundle.entries)
            if (each.entry.kind == LedgerKind::Decision)
                grant = &each;
        QVERIFY(grant);
        if (alteration < 2) {
            QJsonObject record = grant->entry.content.value("record"_L1).toObject();
            record.insert("portion"_L1, u"EX-01-012"_s);
            grant->entry.content.insert("record"_L1, record);
        }
        if (alteration == 1)
            grant->entry.digest = *digestOf(grant->entry);
        if (alteration == 2)
            grant->entry.signature.clear();
        if (alteration == 4)
            grant->desk = u"0123456789ab"_s;
        if (alteration == 3)
            grant->certificate = (*Keyring(path(u"a-keys"_s)).open(u"exercise"_s, u"WO-7"_s, {}))->signer().certificate;
        Portion changed = *read.bundle.product->product.at(3);
        changed.text = u"Theirs."_s;
        read.bundle.product->product.replace(3, std::make_shared<const Portion>(changed));
        ++read.bundle.position;
        const auto key = Keyring(path(u"b-keys"_s)).open(u"exercise"_s, u"FDRO-1"_s, {});
        const auto bytes = writeBundle(read.bundle, **key, *language);
        QVERIFY(bytes);
        QFile forged(path(u"forged"_s));
        QVERIFY(forged.open(QIODevice::WriteOnly));
        forged.write(*bytes);
        forged.close();
        const qint64 before = entries(u"a"_s);
        const QStringList texts = this->texts(u"a"_s, changed.id.value);
        QCOMPARE(takeVouching(u"a"_s, u"WO-7"_s, u"forged"_s), 1);
        QVERIFY2(line().value("error"_L1).toObject().value("message"_L1).toString().contains(u"as it was signed"), qPrintable(m_out));
        QCOMPARE(entries(u"a"_s), before);
        QCOMPARE(this->texts(u"a"_s, changed.id.value), texts);
        QCOMPARE(faults(u"a"_s), QStringList());
    }

    void bothDesksEditedOnePortionAndBothTextsStay()
    {
        const QString asked = ask(u"a"_s);
        QVERIFY(hand(u"a"_s, u"WO-7"_s, asked, u"there"_s));
        QCOMPARE(takeVouching(u"b"_s, u"FDRO-1"_s, u"there"_s), 0);
        edit(u"b"_s, u"EX-01-002"_s, u"As B has it."_s);
        edit(u"b"_s, u"EX-01-004"_s, u"B alone changed this."_s);
        edit(u"a"_s, u"EX-01-002"_s, u"As A has it."_s);
        edit(u"a"_s, u"EX-01-005"_s, u"A alone changed this."_s);
        QVERIFY(hand(u"b"_s, u"FDRO-1"_s, request(u"b"_s), u"back"_s));
        QCOMPARE(takeVouching(u"a"_s, u"WO-7"_s, u"back"_s), 1);
        const QJsonArray both = line().value("both_changed"_L1).toArray();
        QCOMPARE(both.size(), 1);
        QCOMPARE(both.at(0).toObject().value("portion"_L1).toString(), u"EX-01-002"_s);
        QCOMPARE(texts(u"a"_s, u"EX-01-002"_s), (QStringList{u"As B has it."_s, u"As A has it."_s}));
        QCOMPARE(texts(u"a"_s, u"EX-01-004"_s).constFirst(), u"B alone changed this."_s);
        QCOMPARE(texts(u"a"_s, u"EX-01-005"_s).constFirst(), u"A alone changed this."_s);

        // Back and forth again, from what both now have: one who changes something is not in a race with what they took.
        edit(u"a"_s, u"EX-01-004"_s, u"A went on."_s);
        QVERIFY(hand(u"a"_s, u"WO-7"_s, asked, u"again"_s));
        QCOMPARE(take(u"b"_s, u"FDRO-1"_s, u"again"_s), 0);
        QCOMPARE(texts(u"b"_s, u"EX-01-002"_s), (QStringList{u"As B has it."_s, u"As A has it."_s}));
        QCOMPARE(texts(u"b"_s, u"EX-01-004"_s).constFirst(), u"A went on."_s);
        QCOMPARE(texts(u"b"_s, u"EX-01-005"_s).constFirst(), u"A alone changed this."_s);
        QCOMPARE(faults(u"a"_s) + faults(u"b"_s), QStringList());
    }

    /// Other kinds of entries, a desk that is this one, an entry that is not of this ledger: nothing of it is entered.
    void onlyWhatTravelsIsTakenIn()
    {
        const QString asked = ask(u"a"_s);
        QVERIFY(hand(u"a"_s, u"WO-7"_s, asked, u"there"_s));
        const auto language = MarkingLanguage::shipped();
        QFile file(path(u"there"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = readBundle(file.readAll(), *language);
        QVERIFY(read);
        const auto store = Store::open(path(u"a.db"_s), {});
        auto state = loadDesk(**store, u"exercise"_s, *language);
        QVERIFY(state);
        const auto key = Keyring(path(u"a-keys"_s)).open(u"exercise"_s, u"WO-7"_s, {});
        QVERIFY(key);
        SignedBundle forged = *read;
        forged.bundle.entries[0].entry.person = u"WO-8"_s;
        forged.bundle.entries[0].entry.digest = *digestOf(forged.bundle.entries[0].entry);
        const auto ownName = takeIn(**store, *state, forged, {forged.signer.fingerprint}, *key, *Instant::parse(kAt), *language);
        QVERIFY(!ownName);
        QCOMPARE(ownName.error().code, ErrorCode::Denied);
        QJsonObject release = forged.bundle.entries[0].toJson();
        QJsonObject entry = release.value("entry"_L1).toObject();
        entry.insert("kind"_L1, u"release"_s);
        release.insert("entry"_L1, entry);
        QVERIFY(!CarriedEntry::fromJson(release));
    }
};

QTEST_GUILESS_MAIN(tst_DeskExchange)
#include "tst_deskexchange.moc"
