#include "model/document/preview.h"
#include "storage/ledger/personkey.h"
#include "storage/release/envelope.h"
#include "storage/release/packagefiles.h"

#include <QCryptographicHash>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray shared(const QString &name)
{
    return bytesOf(QStringLiteral(PARALLAX_SOURCE_DIR "/resources/exercise/") + name);
}

/// Output of a tool that knows nothing of our code; the exit status in \a status.
QByteArray run(const QStringList &command, int *status = nullptr)
{
    QProcess process;
    process.start(command.constFirst(), command.mid(1));
    const bool ended = process.waitForFinished(60'000);
    if (status)
        *status = ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return process.readAllStandardOutput() + process.readAllStandardError();
}

const Instant kNow{Day::fromYmd(2031, 3, 14), 0};
const QList<CopyFormat> kQuick{CopyFormat::Json, CopyFormat::Html, CopyFormat::Markdown, CopyFormat::Fodt, CopyFormat::Pdf};

} // namespace

#define VERIFY_OK(expression) \
    do { \
        const auto &verified = (expression); \
        QVERIFY2(verified, verified ? "" : qPrintable(verified.error().what)); \
    } while (false)

/// What a nation is handed, file by file: all of what the preview shows it and not a letter of what is withheld.
class tst_ReleasePackage : public QObject
{
    Q_OBJECT

    PolicyPackPtr m_pack;
    CataloguePtr m_catalogue;
    Product m_product;
    QTemporaryDir m_dir;

    PreviewContext context(const QString &network = {}) const
    {
        PreviewContext context;
        context.pack = m_pack;
        context.catalogue = m_catalogue;
        context.day = kNow.day;
        context.network = network;
        return context;
    }
    Result<PackageOrder> order(const QString &nation, const QString &network = {}) const
    {
        return packageOrder(*LivePreviews::make(m_product, context(network), {Audience{{nation}}}), 0);
    }
    /// Every text that can be got out of a folder of files, by tools from elsewhere too.
    QByteArray everythingIn(const QString &folder) const
    {
        QByteArray all;
        const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
        for (const QFileInfo &file : files) {
            const QString path = file.filePath();
            all += file.fileName().toUtf8() + '\n' + bytesOf(path) + '\n';
            if (path.endsWith(u".pdf"))
                all += run({u"pdftotext"_s, path, u"-"_s}) + run({u"qpdf"_s, u"--qdf"_s, u"--object-streams=disable"_s, u"--preserve-unreferenced"_s, path, u"-"_s});
            if (path.endsWith(u".odt") || path.endsWith(u".docx") || path.endsWith(u".zip"))
                all += run({u"unzip"_s, u"-p"_s, path});
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto language = MarkingLanguage::shipped();
        VERIFY_OK(language);
        const auto pack = PolicyPack::fromJson(shared(u"policy.json"_s), u"policy.json"_s, *language);
        VERIFY_OK(pack);
        m_pack = *pack;
        const auto catalogue = CatalogueSnapshot::fromJson(shared(u"objects.json"_s), u"objects.json"_s, m_pack->language());
        VERIFY_OK(catalogue);
        m_catalogue = *catalogue;
        const auto product = Product::fromJson(shared(u"products/EX-01.json"_s), u"EX-01.json"_s);
        VERIFY_OK(product);
        m_product = *product;
    }

    void nothingWithheldIsInAnyFile_data()
    {
        QTest::addColumn<QString>("nation");
        QTest::addColumn<QJsonObject>("expected");
        const QJsonObject nations = QJsonDocument::fromJson(bytesOf(QStringLiteral(PARALLAX_SOURCE_DIR "/tests/data/expected/EX-01.leak.json"))).object().value("by_nation"_L1).toObject();
        QVERIFY(nations.size() >= 4);
        for (auto nation = nations.begin(); nation != nations.end(); ++nation)
            QTest::addRow("%s", qPrintable(nation.key())) << nation.key() << nation.value().toObject();
    }
    void nothingWithheldIsInAnyFile()
    {
        QFETCH(QString, nation);
        QFETCH(QJsonObject, expected);
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty() || QStandardPaths::findExecutable(u"qpdf"_s).isEmpty())
            QSKIP("pdftotext and qpdf are needed, which tests/run installs");
        auto wanted = order(nation);
        VERIFY_OK(wanted);
        if (nation != u"QMR") // a converter takes seconds; what it makes of one nation's copy it makes of another's
            wanted->formats = kQuick;
        const auto package = makePackage(*wanted);
        VERIFY_OK(package);
        for (const QString &left : package->leftOut)
            qInfo("left out: %s", qPrintable(left));
        const QString folder = m_dir.filePath(nation);
        VERIFY_OK(savePackage(*package, folder));
        QCOMPARE(QFileInfo(folder).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const auto zip = packageAsZip(*package);
        VERIFY_OK(zip);
        QFile file(m_dir.filePath(nation + u".zip"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*zip) == zip->size());
        file.close();
        QVERIFY(run({u"unzip"_s, u"-t"_s, file.fileName()}).contains("No errors") || QStandardPaths::findExecutable(u"unzip"_s).isEmpty());
        const QString all = QString::fromUtf8(everythingIn(folder)).toCaseFolded();
        const QJsonArray banned = expected.value("must_not"_L1).toArray(), owed = expected.value("must"_L1).toArray();
        QVERIFY(!banned.isEmpty());
        for (const QJsonValue &text : banned)
            QVERIFY2(!all.contains(text.toString().toCaseFolded()), qPrintable(text.toString()));
        for (const QJsonValue &text : owed)
            QVERIFY2(all.contains(text.toString().toCaseFolded()), qPrintable(text.toString()));
    }

    void sameInputsSameBytes()
    {
        auto wanted = order(u"QMR"_s);
        VERIFY_OK(wanted);
        wanted->formats = kQuick;
        const auto first = makePackage(*wanted), second = makePackage(*wanted);
        VERIFY_OK(first);
        VERIFY_OK(second);
        for (qsizetype i = 0; i < first->files.size(); ++i)
            QVERIFY2(first->files.at(i) == second->files.at(i), qPrintable(first->files.at(i).name));
        QCOMPARE(*packageAsZip(*first), *packageAsZip(*second));
    }

    /// From a store that never held what is withheld: the same, byte for byte.
    void theTwinsPackageIsTheSame_data()
    {
        QTest::addColumn<QString>("nation");
        for (const NationPolicy &nation : m_pack->nations)
            QTest::addRow("%s", qPrintable(nation.code)) << nation.code;
    }
    void theTwinsPackageIsTheSame()
    {
        QFETCH(QString, nation);
        const auto previews = LivePreviews::make(m_product, context(), {Audience{{nation}}});
        auto full = packageOrder(*previews, 0);
        VERIFY_OK(full);
        auto known = std::make_shared<CatalogueSnapshot>(*m_catalogue);
        known->objects.removeIf([&](const CatalogueObject &object) { return full->picture->indexOf(object.id) < 0; });
        QVERIFY(known->objects.size() < m_catalogue->objects.size() || nation == u"USA");
        PreviewContext poorer = context();
        poorer.catalogue = known;
        auto twins = packageOrder(*LivePreviews::make(twin(*previews, 0), poorer, {Audience{{nation}}}), 0);
        VERIFY_OK(twins);
        full->formats = twins->formats = kQuick;
        const auto one = makePackage(*full), other = makePackage(*twins);
        VERIFY_OK(one);
        VERIFY_OK(other);
        QCOMPARE(one->files.size(), other->files.size());
        for (qsizetype i = 0; i < one->files.size(); ++i)
            QVERIFY2(one->files.at(i) == other->files.at(i), qPrintable(one->files.at(i).name));
    }

    void opensslAgreesWithTheSignature()
    {
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QSKIP("openssl is needed, which tests/run installs");
        const auto key = PersonKey::make(u"FDO-1"_s, u"exercise"_s, kNow);
        VERIFY_OK(key);
        auto wanted = order(u"QOS"_s);
        VERIFY_OK(wanted);
        wanted->formats = {CopyFormat::Json};
        wanted->signer = *key;
        const auto package = makePackage(*wanted);
        VERIFY_OK(package);
        const QString folder = m_dir.filePath(u"signed"_s);
        VERIFY_OK(savePackage(*package, folder));
        const QStringList verify{u"openssl"_s, u"cms"_s, u"-verify"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s, folder + u"/manifest.json.p7s"_s,
                                 u"-content"_s, folder + u"/manifest.json"_s, u"-noverify"_s, u"-out"_s, u"/dev/null"_s};
        int status = -1;
        QByteArray said = run(verify, &status);
        QVERIFY2(status == 0, said.constData());
        // The manifest in turn names every other file's digest.
        const QJsonArray files = QJsonDocument::fromJson(package->file(u"manifest.json")->bytes).object().value("files"_L1).toArray();
        QCOMPARE(files.size(), package->files.size() - 2);
        for (const QJsonValue &each : files) {
            const QJsonObject listed = each.toObject();
            const QByteArray digest = QCryptographicHash::hash(bytesOf(folder + u'/' + listed.value("file"_L1).toString()), QCryptographicHash::Sha384).toHex();
            QCOMPARE(listed.value("sha384"_L1).toString().toLatin1(), digest);
        }
        QFile manifest(folder + u"/manifest.json"_s);
        QVERIFY(manifest.open(QIODevice::ReadWrite));
        QByteArray changed = manifest.readAll();
        changed.replace("product.json", "product.jsan");
        manifest.resize(0);
        manifest.write(changed);
        manifest.close();
        run(verify, &status);
        QVERIFY(status != 0);
    }

    void anEnvelopeOpensForItsHolderAlone()
    {
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QSKIP("openssl is needed, which tests/run installs");
        for (const QString &who : {u"theirs"_s, u"others"_s}) {
            int status = -1;
            const QByteArray said = run({u"openssl"_s, u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN=nation"_s, u"-keyout"_s,
                                         m_dir.filePath(who + u".key"_s), u"-out"_s, m_dir.filePath(who + u".crt"_s)}, &status);
            QVERIFY2(status == 0, said.constData());
        }
        const auto enveloped = envelopedFor(bytesOf(m_dir.filePath(u"theirs.crt"_s)), "for their eyes");
        VERIFY_OK(enveloped);
        QVERIFY(!enveloped->contains("for their eyes"));
        QFile file(m_dir.filePath(u"package.p7m"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*enveloped) == enveloped->size());
        file.close();
        const auto open = [&](const QString &who) {
            return run({u"openssl"_s, u"cms"_s, u"-decrypt"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s, file.fileName(), u"-inkey"_s, m_dir.filePath(who + u".key"_s), u"-recip"_s,
                        m_dir.filePath(who + u".crt"_s)});
        };
        QCOMPARE(open(u"theirs"_s), QByteArray("for their eyes"));
        QVERIFY(!open(u"others"_s).contains("for their eyes"));
        QCOMPARE(envelopedFor("no certificate", "x").error().code, ErrorCode::Malformed);
    }

    void aNetworkTakesWhatItTakes()
    {
        auto wanted = order(u"QMR"_s, u"HARBOR-S"_s); // pdf, html, json
        VERIFY_OK(wanted);
        const auto package = makePackage(*wanted);
        VERIFY_OK(package);
        QVERIFY(package->file(u"product.pdf") && package->file(u"product.html") && package->file(u"product.json"));
        QVERIFY(!package->file(u"product.docx") && !package->file(u"product.md") && !package->file(u"objects.csv"));
        auto shown = order(u"QMR"_s, u"KESTREL-X"_s); // shows only
        if (shown)
            QCOMPARE(makePackage(*shown).error().code, ErrorCode::Denied);
        auto unreached = order(u"QSK"_s);
        VERIFY_OK(unreached);
        unreached->network = u"HARBOR-S"_s;
        QCOMPARE(makePackage(*unreached).error().code, ErrorCode::Denied);
    }

    void theObjectsAreThoseThatTheTextNames()
    {
        auto wanted = order(u"QMR"_s);
        VERIFY_OK(wanted);
        wanted->formats = {CopyFormat::Json};
        const auto package = makePackage(*wanted);
        VERIFY_OK(package);
        const QJsonArray objects = QJsonDocument::fromJson(package->file(u"objects.json")->bytes).array();
        QVERIFY(!objects.isEmpty());
        QString text;
        for (const ReleaseItem &item : wanted->copy.items)
            text += item.text;
        for (const QJsonValue &object : objects) {
            QVERIFY2(text.contains(object.toObject().value("OBJECT_NAME"_L1).toString()), qPrintable(object.toObject().value("OBJECT_NAME"_L1).toString()));
            QVERIFY(!object.toObject().contains("NORAD_CAT_ID"_L1)); // they are of the exercise's own series
        }
        QCOMPARE(package->file(u"objects.csv")->bytes.count('\n'), objects.size() + 1);
    }

    void aFileThatWouldNameAWithheldThingIsNotHandedOut()
    {
        auto wanted = order(u"QMR"_s);
        VERIFY_OK(wanted);
        wanted->formats = {CopyFormat::Json};
        VERIFY_OK(makePackage(*wanted));
        WithheldTerm term;
        term.code = u"LK-NAME"_s;
        term.text = u"What you receive"_s; // stands on the sheet
        term.of = u"PX-9999"_s;
        wanted->withheld.terms << term;
        const auto refused = makePackage(*wanted);
        QVERIFY(!refused);
        QCOMPARE(refused.error().where, u"expectations.html"_s);
        QVERIFY2(refused.error().what.contains(u"\"What you receive\" stands here"), qPrintable(refused.error().what));
    }

    /// What an analyst wrote of a nation's own request goes to that nation: in it, too, nothing withheld may stand.
    void wordsOfARequestDoNotCarryAWithheldName()
    {
        struct Nobody : SignatureVerifier
        {
            Result<CertifiedPerson> readCertificate(const QByteArray &) const override { return Error{ErrorCode::Malformed, {}, {}}; }
            bool isSignedBy(const CertifiedPerson &, const QByteArray &, const QByteArray &) const override { return false; }
        } verifier;
        const auto ask = [&](const QString &purpose) {
            DisclosureRequest request;
            request.id = u"RQ-31-0900"_s;
            request.portions = {u"EX-01-003"_s};
            request.product = u"EX-01"_s;
            request.recipient = u"QMR"_s;
            request.asked = u"letter"_s;
            request.purpose = purpose;
            request.opened = kNow;
            auto desk = std::make_unique<DisclosureRegister>(m_pack, verifier);
            LedgerEntry entry;
            entry.sequence = 1;
            entry.kind = LedgerKind::Request;
            entry.content = desk::open(request);
            desk->take(entry);
            return desk;
        };
        auto wanted = order(u"QMR"_s);
        VERIFY_OK(wanted);
        wanted->formats = {CopyFormat::Json};
        const auto harmless = ask(u"to plan cover"_s), careless = ask(u"to watch KITE-7B"_s), foreign = ask(u"to brief Osmere"_s);
        wanted->desk = harmless.get();
        const auto package = makePackage(*wanted);
        VERIFY_OK(package);
        QVERIFY(package->file(u"expectations.html")->bytes.contains("to plan cover"));
        QVERIFY(!package->file(u"expectations.html")->bytes.contains("RQ-31")); // numbers of ours would count what others asked
        wanted->desk = careless.get();
        QVERIFY(!makePackage(*wanted));
        wanted->desk = foreign.get();
        QVERIFY(!makePackage(*wanted));
    }

    void aBlockedCopyIsNoPackage()
    {
        const auto flawed = Product::fromJson(shared(u"products/EX-02.json"_s), u"EX-02.json"_s);
        VERIFY_OK(flawed);
        int blocked = 0;
        for (const NationPolicy &nation : m_pack->nations) {
            const auto previews = LivePreviews::make(*flawed, context(), {Audience{{nation.code}}});
            const auto wanted = packageOrder(*previews, 0);
            QCOMPARE(bool(wanted), !previews->isBlocked(0));
            if (!wanted) {
                ++blocked;
                QCOMPARE(wanted.error().code, ErrorCode::Denied);
                QVERIFY(wanted.error().what.contains(u"LK-"));
            }
        }
        QVERIFY(blocked > 0);
        const auto room = LivePreviews::make(m_product, context(), {Audience{{u"QMR"_s, u"QNV"_s}}});
        QCOMPARE(packageOrder(*room, 0).error().code, ErrorCode::Denied);
    }
};

QTEST_MAIN(tst_ReleasePackage)
#include "tst_releasepackage.moc"
