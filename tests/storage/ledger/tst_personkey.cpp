#include "model/ledger/ledgerchecker.h"
#include "storage/ledger/keyring.h"

#include <QProcess>
#include <QtTest>

#include <filesystem>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

const Instant kNow{Day::fromYmd(2031, 3, 14), 0};
const QString kPassphrase = u"correct horse battery"_s;

std::shared_ptr<const PersonKey> made(const QString &person)
{
    const auto key = PersonKey::make(person, u"exercise"_s, kNow);
    return key ? *key : nullptr;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Exit status of `openssl`, which knows nothing of our code; -1 where it did not run.
int openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace

/// Keys of persons: made, sealed, opened, and what they sign.
class tst_PersonKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSealedKeyOpensWithItsPassphraseOnly();
    void aDamagedKeyDoesNotOpen();
    void aSignatureIsOfThesePartsAndThisPersonOnly();
    void opensslAgrees();
    void anotherKindOfCertificateIsNone();
    void aNameThatNoCertificateHoldsIsRefused();
    void theKeyringKeepsOneKeyAPerson();
    void anIdDoesNotLeaveTheFolder();
    void anExerciseNeedsNoPassphraseOthersDo();
    void aLedgerSignedWithItIsWholeUntilSomebodyTouchesIt();
};

void tst_PersonKey::aSealedKeyOpensWithItsPassphraseOnly()
{
    const auto key = made(u"FDO-1"_s);
    QVERIFY(key);
    const auto pem = key->sealed(kPassphrase);
    QVERIFY(pem);
    QVERIFY(pem->contains("BEGIN ENCRYPTED PRIVATE KEY"));
    QVERIFY(!pem->contains("BEGIN PRIVATE KEY"));

    const auto opened = PersonKey::open(*pem, kPassphrase);
    QVERIFY(opened);
    QCOMPARE((*opened)->signer(), key->signer());
    QCOMPARE((*opened)->signer().person, u"FDO-1"_s);

    for (const QString &other : {u"correct horse batter"_s, QString(), QString(2000, u'x')}) {
        const auto denied = PersonKey::open(*pem, other);
        QVERIFY(!denied);
        QCOMPARE(denied.error().code, ErrorCode::Denied);
    }

    // The longest that opens again, and one that would not.
    const QString longest(1024, u'x');
    QVERIFY(PersonKey::open(*key->sealed(longest), longest));
    const auto tooLong = key->sealed(longest + u'x');
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().code, ErrorCode::Denied);
}

void tst_PersonKey::aDamagedKeyDoesNotOpen()
{
    const auto key = made(u"FDO-1"_s);
    const QByteArray pem = *key->sealed({});
    QVERIFY(PersonKey::open(pem, {}));
    const qsizetype second = pem.indexOf("-----BEGIN", 1);
    for (const QByteArray &damaged : {QByteArray(), pem.first(second), pem.sliced(second), pem.first(pem.size() / 2), QByteArray(pem).replace("MI", "MX")}) {
        const auto opened = PersonKey::open(damaged, {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Malformed);
    }
    // A certificate with another's key.
    const QByteArray others = *made(u"FDO-2"_s)->sealed({});
    const auto mixed = PersonKey::open(pem.first(second) + others.sliced(others.indexOf("-----BEGIN", 1)), {});
    QVERIFY(!mixed);
    QCOMPARE(mixed.error().code, ErrorCode::Malformed);
}

void tst_PersonKey::aSignatureIsOfThesePartsAndThisPersonOnly()
{
    const auto key = made(u"FDO-1"_s);
    const QByteArray bytes = "what is decided";
    const QByteArray signature = *key->sign(bytes);
    const OpenSslVerifier verifier;
    QVERIFY(verifier.isSignedBy(key->signer(), bytes, signature));
    QVERIFY(!verifier.isSignedBy(key->signer(), bytes + ' ', signature));
    QVERIFY(!verifier.isSignedBy(key->signer(), bytes, {}));
    QVERIFY(!verifier.isSignedBy(made(u"FDO-1"_s)->signer(), bytes, signature));
    for (qsizetype at = 0; at < signature.size(); ++at) {
        QByteArray changed = signature;
        changed[at] = char(changed[at] ^ 1);
        QVERIFY2(!verifier.isSignedBy(key->signer(), bytes, changed), qPrintable(QString::number(at)));
    }
    // The fingerprint of one with the certificate of another, asked before the right one is known and after.
    CertifiedPerson mixed = made(u"FDO-2"_s)->signer();
    mixed.certificate = key->signer().certificate;
    QVERIFY(!verifier.isSignedBy(mixed, bytes, signature));
}

void tst_PersonKey::opensslAgrees()
{
    if (openssl({u"version"_s}) != 0)
        QSKIP("openssl, which judges here, is not installed; tests/run installs it");
    const QTemporaryDir folder;
    const auto in = [&](const char *name) { return folder.filePath(QString::fromLatin1(name)); };
    const auto key = made(u"FDO-1"_s);
    write(in("key.pem"), *key->sealed(kPassphrase));
    write(in("person.der"), key->signer().certificate);
    write(in("bytes"), "what is decided");
    write(in("signature"), *key->sign("what is decided"));
    QCOMPARE(openssl({u"x509"_s, u"-inform"_s, u"DER"_s, u"-in"_s, in("person.der"), u"-pubkey"_s, u"-noout"_s, u"-out"_s, in("public.pem")}), 0);
    const auto verify = [&] { return openssl({u"dgst"_s, u"-sha384"_s, u"-verify"_s, in("public.pem"), u"-signature"_s, in("signature"), in("bytes")}); };
    QCOMPARE(verify(), 0);
    write(in("bytes"), "what is denied");
    QCOMPARE(verify(), 1);
    QCOMPARE(openssl({u"verify"_s, u"-CAfile"_s, in("key.pem"), u"-attime"_s, u"1931212800"_s, in("key.pem")}), 0);
    QCOMPARE(openssl({u"pkey"_s, u"-in"_s, in("key.pem"), u"-passin"_s, u"pass:"_s + kPassphrase, u"-check"_s, u"-noout"_s}), 0);
    QVERIFY(openssl({u"pkey"_s, u"-in"_s, in("key.pem"), u"-passin"_s, u"pass:another"_s, u"-noout"_s}) > 0);
}

void tst_PersonKey::anotherKindOfCertificateIsNone()
{
    const OpenSslVerifier verifier;
    const QByteArray der = made(u"FDO-1"_s)->signer().certificate;
    QVERIFY(verifier.readCertificate(der));
    QVERIFY(!verifier.readCertificate({}));
    QVERIFY(!verifier.readCertificate(der + '\0'));
    for (qsizetype at = 0; at < der.size(); at += 7) { // each byte is under the signature, or is it
        QByteArray changed = der;
        changed[at] = char(changed[at] ^ 1);
        QVERIFY2(!verifier.readCertificate(changed), qPrintable(QString::number(at)));
    }
    if (openssl({u"version"_s}) != 0)
        QSKIP("openssl, which judges here, is not installed; tests/run installs it");
    const QTemporaryDir folder;
    for (const QString &kind : {u"rsa:2048"_s, u"ec"_s}) {
        QStringList arguments{u"req"_s, u"-x509"_s, u"-nodes"_s, u"-newkey"_s, kind};
        if (kind == "ec"_L1)
            arguments << u"-pkeyopt"_s << u"ec_paramgen_curve:prime256v1"_s;
        arguments << u"-subj"_s << u"/CN=FDO-1"_s << u"-keyout"_s << folder.filePath(u"key"_s) << u"-outform"_s << u"DER"_s << u"-out"_s << folder.filePath(u"person.der"_s);
        QCOMPARE(openssl(arguments), 0);
        QFile file(folder.filePath(u"person.der"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = verifier.readCertificate(file.readAll());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Malformed);
    }
}

void tst_PersonKey::aNameThatNoCertificateHoldsIsRefused()
{
    for (const QString &person : {QString(), QString(65, u'x'), QString(40, u'é')}) {
        const auto key = PersonKey::make(person, u"exercise"_s, kNow);
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::Malformed);
    }
    QCOMPARE(made(u"Zoë 関"_s)->signer().person, u"Zoë 関"_s);
}

void tst_PersonKey::theKeyringKeepsOneKeyAPerson()
{
    const QTemporaryDir folder;
    const Keyring ring(folder.filePath(u"keys"_s));
    QVERIFY(!ring.has(u"exercise"_s, u"FDO-1"_s));
    QCOMPARE(ring.open(u"exercise"_s, u"FDO-1"_s, {}).error().code, ErrorCode::NotFound);
    const auto key = ring.make(u"exercise"_s, u"FDO-1"_s, kPassphrase, false, kNow);
    QVERIFY(key);
    QVERIFY(ring.has(u"exercise"_s, u"FDO-1"_s));
    QVERIFY(!ring.has(u"public"_s, u"FDO-1"_s));
    QCOMPARE((*ring.open(u"exercise"_s, u"FDO-1"_s, kPassphrase))->signer(), (*key)->signer());
    QCOMPARE(ring.open(u"exercise"_s, u"FDO-1"_s, u"another"_s).error().code, ErrorCode::Denied);

    const auto again = ring.make(u"exercise"_s, u"FDO-1"_s, kPassphrase, false, kNow);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QCOMPARE((*ring.open(u"exercise"_s, u"FDO-1"_s, kPassphrase))->signer(), (*key)->signer()); // the first stands

    namespace fs = std::filesystem;
    const fs::path path = ring.path(u"exercise"_s, u"FDO-1"_s).toStdString();
    constexpr fs::perms others = fs::perms::group_all | fs::perms::others_all;
    QCOMPARE(fs::status(path).permissions() & others, fs::perms::none);
    QCOMPARE(fs::status(path.parent_path()).permissions() & others, fs::perms::none);

    QVERIFY(QFile::copy(ring.path(u"exercise"_s, u"FDO-1"_s), ring.path(u"exercise"_s, u"FDO-2"_s)));
    QCOMPARE(ring.open(u"exercise"_s, u"FDO-2"_s, kPassphrase).error().code, ErrorCode::Malformed);
}

void tst_PersonKey::anIdDoesNotLeaveTheFolder()
{
    const QTemporaryDir folder;
    const QString keys = folder.filePath(u"keys"_s);
    const Keyring ring(keys);
    for (const QString &id : {u"../outside"_s, u".."_s, u"."_s, u"/root"_s, u"a/b"_s, u"a\\b"_s, u"~"_s}) {
        QVERIFY2(QDir::cleanPath(ring.path(id, id)).startsWith(keys + u'/'), qPrintable(id));
        QCOMPARE(QDir::cleanPath(ring.path(id, id)).count(u'/'), keys.count(u'/') + 2);
    }
    QVERIFY(ring.path(u"p"_s, u"a/b"_s) != ring.path(u"p"_s, u"a%2Fb"_s));
}

void tst_PersonKey::anExerciseNeedsNoPassphraseOthersDo()
{
    const QTemporaryDir folder;
    const Keyring ring(folder.filePath(u"keys"_s));
    QVERIFY(ring.make(u"exercise"_s, u"FDO-1"_s, {}, true, kNow));
    QVERIFY(ring.open(u"exercise"_s, u"FDO-1"_s, {}));
    const auto open = ring.make(u"public"_s, u"FDO-1"_s, u"eleven char"_s, false, kNow);
    QVERIFY(!open);
    QCOMPARE(open.error().code, ErrorCode::Denied);
    QVERIFY(!ring.has(u"public"_s, u"FDO-1"_s));
}

void tst_PersonKey::aLedgerSignedWithItIsWholeUntilSomebodyTouchesIt()
{
    const auto key = made(u"FDO-1"_s);
    QList<LedgerEntry> entries;
    const auto add = [&](LedgerKind kind, const QJsonObject &content) {
        LedgerEntry entry;
        entry.sequence = entries.size() + 1;
        entry.kind = kind;
        entry.person = u"FDO-1"_s;
        entry.at = kNow;
        entry.content = content;
        entry.previous = entries.isEmpty() ? QByteArray(kLedgerDigestBytes, '\0') : entries.constLast().digest;
        entry.key = key->signer().fingerprint;
        entry.digest = *digestOf(entry);
        entry.signature = *key->sign(*signedBytes(entry));
        entries.append(entry);
    };
    add(LedgerKind::Key, keyContent(key->signer()));
    add(LedgerKind::Decision, {{u"portion"_s, u"EX-01-013"_s}, {u"nation"_s, u"QWN"_s}, {u"result"_s, u"approve"_s}});
    const auto faults = [&] {
        const OpenSslVerifier verifier;
        LedgerChecker checker(verifier);
        for (const LedgerEntry &entry : entries)
            checker.take(entry);
        return checker.finish().faults;
    };
    QCOMPARE(faults(), QList<LedgerFault>());

    entries[1].content.insert(u"nation"_s, u"QOS"_s);
    entries[1].digest = *digestOf(entries[1]); // done with care: the chain holds, the signature does not
    QCOMPARE(faults().size(), 1);
    QCOMPARE(faults().constFirst().sequence, 2);
}

QTEST_GUILESS_MAIN(tst_PersonKey)
#include "tst_personkey.moc"
