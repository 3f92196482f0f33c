#include "storage/ledger/signaturememory.h"
#include "storage/ledger/personkey.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

/// OpenSSL's, and how often it was asked.
class Counting : public SignatureVerifier
{
public:
    Result<CertifiedPerson> readCertificate(const QByteArray &der) const override { return m_openSsl.readCertificate(der); }
    bool isSignedBy(const CertifiedPerson &person, const QByteArray &bytes, const QByteArray &signature) const override
    {
        ++asked;
        return m_openSsl.isSignedBy(person, bytes, signature);
    }
    mutable int asked = 0;

private:
    OpenSslVerifier m_openSsl;
};

} // namespace

class tst_SignatureMemory : public QObject
{
    Q_OBJECT

    std::shared_ptr<const PersonKey> m_key, m_other;
    const QByteArray m_text = "what was decided";
    QByteArray m_signature;
    std::shared_ptr<Counting> m_counting;

    bool ask(const std::shared_ptr<KnownSignatures> &known, const CertifiedPerson &person, const QByteArray &text, const QByteArray &signature)
    {
        return SignatureMemory(m_counting, known).isSignedBy(person, text, signature);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Instant now{Day::fromYmd(2031, 3, 14), 0};
        m_key = *PersonKey::make(u"FDO-1"_s, u"exercise"_s, now);
        m_other = *PersonKey::make(u"FDO-1"_s, u"exercise"_s, now);
        m_signature = *m_key->sign(m_text);
    }
    void init() { m_counting = std::make_shared<Counting>(); }

    void asksOnceForWhatIsGood()
    {
        const auto known = std::make_shared<KnownSignatures>();
        for (int i = 0; i < 3; ++i)
            QVERIFY(ask(known, m_key->signer(), m_text, m_signature));
        QCOMPARE(m_counting->asked, 1);
    }

    void whatIsAlteredIsAnotherOneAndBadOnesAreNeverKnown()
    {
        const auto known = std::make_shared<KnownSignatures>();
        QVERIFY(ask(known, m_key->signer(), m_text, m_signature));
        QByteArray other = m_signature;
        other.back() = char(other.back() ^ 1);
        CertifiedPerson named = m_key->signer();
        named.certificate = m_other->signer().certificate; // under the fingerprint of the first
        for (int i = 0; i < 2; ++i) {
            QVERIFY(!ask(known, m_key->signer(), m_text + '.', m_signature));
            QVERIFY(!ask(known, m_key->signer(), m_text, other));
            QVERIFY(!ask(known, m_other->signer(), m_text, m_signature));
            // Letters that move from one part to the next are not the same.
            QVERIFY(!ask(known, m_key->signer(), m_text.chopped(1), m_text.right(1) + m_signature));
        }
        QCOMPARE(m_counting->asked, 9);
        QCOMPARE(known->size(), 1);
        ask(known, named, m_text, m_signature);
        QCOMPARE(m_counting->asked, 10); // it was not taken for the one that is known
    }

    void aFileKeepsThemForTheNextStart()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"keys/verified"_s);
        {
            const auto known = std::make_shared<KnownSignatures>(path);
            QVERIFY(ask(known, m_key->signer(), m_text, m_signature));
        }
        QCOMPARE(QFileInfo(path).size(), 32);
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        m_counting->asked = 0;
        QVERIFY(ask(std::make_shared<KnownSignatures>(path), m_key->signer(), m_text, m_signature));
        QCOMPARE(m_counting->asked, 0);

        // Cut off in the middle of a record, then written on: it is asked for anew, and the next one is found again.
        QVERIFY(QFile::resize(path, 20));
        {
            const auto known = std::make_shared<KnownSignatures>(path);
            QVERIFY(ask(known, m_key->signer(), m_text, m_signature));
            QCOMPARE(m_counting->asked, 1);
        }
        QVERIFY(ask(std::make_shared<KnownSignatures>(path), m_key->signer(), m_text, m_signature));
        QCOMPARE(m_counting->asked, 1);
    }

    void whatOthersCanWriteIsNotBelieved()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"verified"_s);
        {
            const auto known = std::make_shared<KnownSignatures>(path);
            QVERIFY(ask(known, m_key->signer(), m_text, m_signature));
        }
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther));
        QCOMPARE(KnownSignatures(path).size(), 0);
        const QString link = folder.filePath(u"link"_s);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(KnownSignatures(path).size(), 1);
        QVERIFY(QFile::link(path, link));
        QCOMPARE(KnownSignatures(link).size(), 0);
        QCOMPARE(KnownSignatures(folder.path()).size(), 0); // a folder
    }
};

QTEST_GUILESS_MAIN(tst_SignatureMemory)
#include "tst_signaturememory.moc"
