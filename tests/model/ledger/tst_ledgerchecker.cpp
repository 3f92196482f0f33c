#include "model/ledger/ledgerchecker.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtTest>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

QByteArray sha384(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha384);
}

CertifiedPerson certified(const QString &person, int number = 1)
{
    const QByteArray der = "certificate " + QByteArray::number(number) + " of " + person.toUtf8();
    return {person, der, sha384(der)};
}

/// Signatures that everybody could make: what is tried here is what the checker makes of them.
class PretendedSigner : public Signer, public SignatureVerifier
{
public:
    explicit PretendedSigner(CertifiedPerson person = {}) : m_person(std::move(person)) {}
    const CertifiedPerson &signer() const override { return m_person; }
    Result<QByteArray> sign(const QByteArray &bytes) const override { return "signed " + sha384(m_person.fingerprint + bytes); }
    Result<CertifiedPerson> readCertificate(const QByteArray &der) const override
    {
        if (!der.startsWith("certificate "))
            return Error{ErrorCode::Malformed, u"no certificate"_s, {}};
        return CertifiedPerson{QString::fromUtf8(der.mid(der.lastIndexOf(' ') + 1)), der, sha384(der)};
    }
    bool isSignedBy(const CertifiedPerson &person, const QByteArray &bytes, const QByteArray &signature) const override
    {
        return signature == *PretendedSigner(person).sign(bytes);
    }

private:
    CertifiedPerson m_person;
};

/// Grows a ledger as the store does.
class Growing
{
public:
    void add(LedgerKind kind, const QString &person, const QJsonObject &content, const PretendedSigner *signer = nullptr)
    {
        LedgerEntry entry;
        entry.sequence = entries.size() + 1;
        entry.kind = kind;
        entry.person = person;
        entry.at = Instant{Day::fromYmd(2031, 3, 14), entry.sequence * 1'000'000'000};
        entry.content = content;
        entry.previous = entries.isEmpty() ? QByteArray(kLedgerDigestBytes, '\0') : entries.constLast().digest;
        if (signer)
            entry.key = signer->signer().fingerprint;
        close(entry, signer);
        entries.append(entry);
    }
    static void close(LedgerEntry &entry, const PretendedSigner *signer)
    {
        entry.digest = *digestOf(entry);
        entry.signature = signer ? *signer->sign(*signedBytes(entry)) : QByteArray();
    }
    LedgerHead head() const { return {entries.constLast().sequence, entries.constLast().digest}; }

    QList<LedgerEntry> entries;
};

LedgerReport checked(const QList<LedgerEntry> &entries, const QList<LedgerHead> &heads = {})
{
    static const PretendedSigner verifier;
    LedgerChecker checker(verifier, heads);
    for (const LedgerEntry &entry : entries)
        checker.take(entry);
    return checker.finish();
}

QList<qint64> faulty(const LedgerReport &report)
{
    QList<qint64> sequences;
    for (const LedgerFault &fault : report.faults)
        if (!sequences.contains(fault.sequence))
            sequences.append(fault.sequence);
    return sequences;
}

} // namespace

/// Whatever is done to a ledger is named.
class tst_LedgerChecker : public QObject
{
    Q_OBJECT

    const PretendedSigner m_fdo{certified(u"FDO-1"_s)}, m_other{certified(u"WO-7"_s)};
    Growing m_ledger;

private Q_SLOTS:
    void init()
    {
        m_ledger = {};
        m_ledger.add(LedgerKind::Begin, {}, {{"packs"_L1, QJsonObject()}});
        m_ledger.add(LedgerKind::Request, u"WO-7"_s, {{"portion"_L1, u"EX-01-013"_s}, {"recipient"_L1, u"QWN"_s}});
        m_ledger.add(LedgerKind::Key, u"FDO-1"_s, keyContent(m_fdo.signer()), &m_fdo);
        m_ledger.add(LedgerKind::Decision, u"FDO-1"_s, {{"result"_L1, u"approve"_s}}, &m_fdo);
        m_ledger.add(LedgerKind::Showing, u"FDO-1"_s, {{"to"_L1, u"QOS"_s}});
        m_ledger.add(LedgerKind::Key, u"WO-7"_s, keyContent(m_other.signer()), &m_other);
        m_ledger.add(LedgerKind::Release, u"WO-7"_s, {{"bytes"_L1, 1204}}, &m_other);
        m_ledger.add(LedgerKind::Print, u"WO-7"_s, {});
    }

    void findsNothingWhereNothingIs()
    {
        const LedgerReport report = checked(m_ledger.entries, {m_ledger.head(), {4, m_ledger.entries[3].digest}});
        QCOMPARE(report.faults, QList<LedgerFault>());
        QCOMPARE(report.remarks, QList<LedgerFault>());
        QCOMPARE(report.entries, 8);
        QCOMPARE(report.signatures, 4);
        QCOMPARE(report.uncovered, 1);
        QCOMPARE(report.head, m_ledger.head());
        const LedgerReport none = checked({});
        QVERIFY(none.faults.isEmpty() && none.entries == 0 && none.head == LedgerHead());
    }

    void namesWhatWasAltered()
    {
        for (qsizetype i = 0; i < m_ledger.entries.size(); ++i) {
            // Altered in place; then with its digest made new; then signed again by somebody else.
            QList<LedgerEntry> entries = m_ledger.entries;
            entries[i].content.insert("more"_L1, 1);
            QVERIFY(faulty(checked(entries)).contains(i + 1));
            entries[i].digest = *digestOf(entries[i]);
            const QList<qint64> named = faulty(checked(entries));
            QVERIFY(i + 1 == entries.size() || named.contains(i + 2) || named.contains(i + 1));
            if (i + 1 == entries.size()) // behind the last signature, a head kept elsewhere alone tells
                QCOMPARE(faulty(checked(entries, {m_ledger.head()})), QList<qint64>{i + 1});
            entries[i].person = u"WO-8"_s;
            QVERIFY(!checked(entries).faults.isEmpty());
        }
    }

    void namesWhatIsMissingOrMoved()
    {
        for (qsizetype i = 0; i < m_ledger.entries.size(); ++i) {
            QList<LedgerEntry> entries = m_ledger.entries;
            entries.removeAt(i);
            const QList<qint64> named = faulty(checked(entries, {m_ledger.head()}));
            QVERIFY2(i + 1 == m_ledger.entries.size() ? named == QList<qint64>{i + 1} : named.contains(i + 1), qPrintable(QString::number(i)));
            if (i == 0)
                continue;
            entries = m_ledger.entries;
            entries.swapItemsAt(i - 1, i);
            QVERIFY(!checked(entries).faults.isEmpty());
        }
        QCOMPARE(faulty(checked(m_ledger.entries.mid(0, 5), {m_ledger.head()})), QList<qint64>{8});
        QVERIFY(checked(m_ledger.entries.mid(0, 5), {m_ledger.head()}).faults.constFirst().text.contains(u"cut off"));
        // A ledger made anew in the old one's place is in order by itself, and not the one whose head was kept.
        Growing anew;
        for (const LedgerEntry &entry : std::as_const(m_ledger.entries))
            anew.add(entry.kind, entry.person, entry.kind == LedgerKind::Print ? QJsonObject{{"other"_L1, 1}} : entry.content,
                     entry.signature.isEmpty() ? nullptr : entry.person == u"FDO-1" ? &m_fdo : &m_other);
        QVERIFY(checked(anew.entries).faults.isEmpty());
        QCOMPARE(faulty(checked(anew.entries, {m_ledger.head()})), QList<qint64>{8});
    }

    void namesWhoHadNoRightToSign()
    {
        const auto last = [&] { return faulty(checked(m_ledger.entries)); };
        m_ledger.add(LedgerKind::Decision, u"FDO-1"_s, {}); // no signature
        QCOMPARE(last(), QList<qint64>{9});
        m_ledger.entries.removeLast();
        m_ledger.add(LedgerKind::Decision, u"FDO-1"_s, {}, &m_other); // somebody else's
        QCOMPARE(last(), QList<qint64>{9});
        m_ledger.entries.removeLast();
        const PretendedSigner stranger(certified(u"FDO-9"_s)), second(certified(u"FDO-1"_s, 2));
        m_ledger.add(LedgerKind::Decision, u"FDO-9"_s, {}, &stranger); // never entered
        QCOMPARE(last(), QList<qint64>{9});
        m_ledger.entries.removeLast();
        m_ledger.add(LedgerKind::Key, u"FDO-1"_s, keyContent(second.signer()), &second); // a second one, by the way
        QCOMPARE(last(), QList<qint64>{9});
        m_ledger.entries.removeLast();
        m_ledger.add(LedgerKind::Key, u"WO-7"_s, keyContent(second.signer()), &second); // in another's name
        QCOMPARE(last(), QList<qint64>{9});
        m_ledger.entries.removeLast();
        m_ledger.add(LedgerKind::Key, u"FDO-1"_s, keyContent(second.signer(), m_fdo.signer().fingerprint), &second);
        QVERIFY(last().isEmpty());
        QCOMPARE(checked(m_ledger.entries).remarks.size(), 1);
        m_ledger.add(LedgerKind::Decision, u"FDO-1"_s, {}, &second);
        QVERIFY(last().isEmpty());
        m_ledger.add(LedgerKind::Decision, u"FDO-1"_s, {}, &m_fdo); // the key that was replaced
        QCOMPARE(last(), QList<qint64>{11});
    }

    /// Each letter of an exported line: it is read as something else and named, or not read at all.
    void noLetterOfAnEntryCanBeChanged()
    {
        for (const LedgerEntry &entry : std::as_const(m_ledger.entries)) {
            const QByteArray line = QJsonDocument(entry.toJson()).toJson(QJsonDocument::Compact);
            const auto same = LedgerEntry::fromJson(QJsonDocument::fromJson(line).object());
            QVERIFY(same && *same == entry);
            for (qsizetype i = 0; i < line.size(); ++i) {
                QByteArray other = line;
                other[i] = other[i] == '1' ? '2' : '1';
                const QJsonDocument json = QJsonDocument::fromJson(other);
                if (json == QJsonDocument::fromJson(line))
                    continue;
                const auto read = LedgerEntry::fromJson(json.object());
                if (!read)
                    continue;
                QList<LedgerEntry> entries = m_ledger.entries;
                entries[entry.sequence - 1] = *read;
                QVERIFY2(!checked(entries, {m_ledger.head()}).faults.isEmpty(), other.constData());
            }
        }
    }

    void readsOnlyWhatItWrites_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("more") << u"more"_s << QJsonValue(1);
        QTest::newRow("number") << u"sequence"_s << QJsonValue(0);
        QTest::newRow("kind") << u"kind"_s << QJsonValue(u"gift"_s);
        QTest::newRow("person") << u"person"_s << QJsonValue(1);
        QTest::newRow("instant") << u"at"_s << QJsonValue(u"2031-03-14T06:00:00.000Z"_s);
        QTest::newRow("content") << u"content"_s << QJsonValue(u"x"_s);
        QTest::newRow("capital digits") << u"previous"_s << QJsonValue(QString(96, u'A'));
        QTest::newRow("short digest") << u"digest"_s << QJsonValue(u"abcd"_s);
        QTest::newRow("signature") << u"signature"_s << QJsonValue(u"*"_s);
    }
    void readsOnlyWhatItWrites()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject json = m_ledger.entries[3].toJson();
        json.insert(field, value);
        const auto read = LedgerEntry::fromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().where, field);
    }

    void aHeadIsReadAsWritten()
    {
        const auto head = LedgerHead::parse(m_ledger.head().toString());
        QVERIFY(head && *head == m_ledger.head());
        for (const QString &wrong : {u""_s, u"8"_s, u"8:"_s, u":ab"_s, u"0:"_s + QString(96, u'0'), u"8:"_s + QString(96, u'A'), u" "_s + m_ledger.head().toString()})
            QVERIFY2(!LedgerHead::parse(wrong), qPrintable(wrong));
    }

    void goesOnBehindWhatItCannotRead()
    {
        static const PretendedSigner verifier;
        LedgerChecker checker(verifier);
        for (const LedgerEntry &entry : std::as_const(m_ledger.entries)) {
            if (entry.sequence == 5)
                checker.takeUnreadable({ErrorCode::Malformed, u"rubbish"_s, {}});
            else
                checker.take(entry);
        }
        QCOMPARE(faulty(checker.finish()), QList<qint64>{5});
    }
};

QTEST_GUILESS_MAIN(tst_LedgerChecker)
#include "tst_ledgerchecker.moc"
