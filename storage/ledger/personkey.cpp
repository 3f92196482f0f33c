#include "storage/ledger/personkey.h"

#include "model/tr.h"

#include <QCryptographicHash>
#include <QHash>

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 600'000;      ///< of PBKDF2, as NIST SP 800-132 asks: as many as the user will bear, here a third of a second
constexpr long kYearsValid = 20;      ///< a ledger is read long after; a key is replaced by an entry, not by its date
constexpr const char *kCurve = "P-384";

template <auto free>
struct Freed
{
    template <typename T>
    void operator()(T *object) const { free(object); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Digesting = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;

Error failed(const QString &what, ErrorCode code = ErrorCode::Io)
{
    const unsigned long last = ERR_peek_last_error();
    ERR_clear_error();
    char text[256] = "";
    if (last)
        ERR_error_string_n(last, text, sizeof text);
    return Error{code, last ? u"%1 (%2)"_s.arg(what, QString::fromLatin1(text)) : what, {}};
}

QByteArray derOf(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), std::max(size, 0));
    OPENSSL_free(der);
    return bytes;
}

bool isOnCurve(EVP_PKEY *key)
{
    char group[32] = "";
    return key && EVP_PKEY_get_base_id(key) == EVP_PKEY_EC && EVP_PKEY_get_group_name(key, group, sizeof group, nullptr) == 1
        && (qstrcmp(group, SN_secp384r1) == 0 || qstrcmp(group, kCurve) == 0);
}

/// The one common name of a certificate; empty where it has none, or several.
QString personOf(X509 *certificate)
{
    X509_NAME *subject = X509_get_subject_name(certificate);
    const int at = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    if (at < 0 || X509_NAME_get_index_by_NID(subject, NID_commonName, at) >= 0)
        return {};
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
    const QString name = QString::fromUtf8(reinterpret_cast<const char *>(utf8), std::max(size, 0));
    OPENSSL_free(utf8);
    return name;
}

/// The certificate of exactly these bytes, with a key on our curve that signed it.
Certificate certificateOf(const QByteArray &der)
{
    auto at = reinterpret_cast<const unsigned char *>(der.constData());
    Certificate certificate(d2i_X509(nullptr, &at, der.size()));
    const bool isIt = certificate && derOf(certificate.get()) == der && isOnCurve(X509_get0_pubkey(certificate.get()))
        && X509_verify(certificate.get(), X509_get0_pubkey(certificate.get())) == 1;
    ERR_clear_error();
    return isIt ? std::move(certificate) : nullptr;
}

CertifiedPerson certified(X509 *certificate)
{
    const QByteArray der = derOf(certificate);
    return {personOf(certificate), der, QCryptographicHash::hash(der, QCryptographicHash::Sha384)};
}

bool addName(X509_NAME *name, int what, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return X509_NAME_add_entry_by_NID(name, what, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(utf8.constData()), int(utf8.size()), -1, 0) == 1;
}

bool addExtension(X509 *certificate, int what, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> extension(X509V3_EXT_conf_nid(nullptr, &context, what, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

Certificate selfSigned(EVP_PKEY *key, const QString &person, const QString &organisation, Instant now)
{
    Certificate certificate(X509_new());
    if (!certificate)
        return nullptr;
    X509 *const it = certificate.get();
    unsigned char serial[16];
    const std::unique_ptr<BIGNUM, Freed<BN_free>> number(RAND_bytes(serial, sizeof serial) == 1 ? BN_bin2bn(serial, sizeof serial, nullptr) : nullptr);
    const time_t from = time_t(now.day.number) * 86'400;
    X509_NAME *const name = X509_get_subject_name(it);
    const bool made = number && BN_clear_bit(number.get(), 127) >= 0 && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(it)) && X509_set_version(it, X509_VERSION_3) == 1
        && ASN1_TIME_set(X509_getm_notBefore(it), from) && ASN1_TIME_adj(X509_getm_notAfter(it), from, int(kYearsValid * 365), 0)
        && addName(name, NID_organizationName, organisation) && addName(name, NID_commonName, person) && X509_set_issuer_name(it, name) == 1
        && X509_set_pubkey(it, key) == 1 && addExtension(it, NID_basic_constraints, "critical,CA:FALSE") && addExtension(it, NID_key_usage, "critical,digitalSignature")
        && addExtension(it, NID_subject_key_identifier, "hash") && X509_sign(it, key, EVP_sha384()) > 0;
    return made ? std::move(certificate) : nullptr;
}

QByteArray taken(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

/// Where PEM asks for a passphrase: the one we have; it never asks at a terminal.
int givePassphrase(char *to, int size, int, void *passphrase)
{
    const auto *utf8 = static_cast<const QByteArray *>(passphrase);
    if (utf8->size() > size)
        return -1;
    memcpy(to, utf8->constData(), size_t(utf8->size()));
    return int(utf8->size());
}

} // namespace

struct PersonKey::Parts
{
    Key key;
    Certificate certificate;
};

PersonKey::PersonKey(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)), m_signer(certified(m_parts->certificate.get())) {}

PersonKey::~PersonKey() = default;

Result<std::shared_ptr<const PersonKey>> PersonKey::make(const QString &person, const QString &organisation, Instant now)
{
    if (person.isEmpty() || person.toUtf8().size() > ub_common_name || organisation.isEmpty() || organisation.toUtf8().size() > ub_organization_name)
        return Error{ErrorCode::Malformed, Tr::tr("A certificate holds names of 1 to %1 letters.").arg(ub_common_name), person};
    auto parts = std::make_unique<Parts>();
    parts->key.reset(EVP_EC_gen(kCurve));
    if (parts->key)
        parts->certificate = selfSigned(parts->key.get(), person, organisation, now);
    if (!parts->certificate)
        return failed(Tr::tr("The key could not be made."));
    return std::shared_ptr<const PersonKey>(new PersonKey(std::move(parts)));
}

Result<QByteArray> PersonKey::sealed(const QString &passphrase) const
{
    const QByteArray utf8 = passphrase.toUtf8();
    if (utf8.size() > PEM_BUFSIZE) // longer ones no reader of PEM takes: the key would never open again
        return Error{ErrorCode::Denied, Tr::tr("A passphrase has %1 letters at most.").arg(PEM_BUFSIZE / 4), {}};
    const Bio bio(BIO_new(BIO_s_mem()));
    bool written = bio && PEM_write_bio_X509(bio.get(), m_parts->certificate.get()) == 1;
    if (utf8.isEmpty()) {
        written = written && PEM_write_bio_PKCS8PrivateKey(bio.get(), m_parts->key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1;
    } else {
        const std::unique_ptr<PKCS8_PRIV_KEY_INFO, Freed<PKCS8_PRIV_KEY_INFO_free>> open(EVP_PKEY2PKCS8(m_parts->key.get()));
        X509_ALGOR *const how = PKCS5_pbe2_set_iv(EVP_aes_256_cbc(), kRounds, nullptr, 0, nullptr, NID_hmacWithSHA512);
        const std::unique_ptr<X509_SIG, Freed<X509_SIG_free>> closed(open && how ? PKCS8_set0_pbe(utf8.constData(), int(utf8.size()), open.get(), how) : nullptr);
        written = written && closed && PEM_write_bio_PKCS8(bio.get(), closed.get()) == 1;
        if (!closed)
            X509_ALGOR_free(how);
    }
    if (!written)
        return failed(Tr::tr("The key could not be sealed."));
    return taken(bio.get());
}

Result<std::shared_ptr<const PersonKey>> PersonKey::open(const QByteArray &pem, const QString &passphrase)
{
    QByteArray utf8 = passphrase.toUtf8();
    auto parts = std::make_unique<Parts>();
    const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    parts->certificate.reset(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    if (parts->certificate)
        parts->certificate = certificateOf(derOf(parts->certificate.get()));
    if (!parts->certificate)
        return failed(Tr::tr("The file of the key holds no certificate of a person."), ErrorCode::Malformed);
    parts->key.reset(PEM_read_bio_PrivateKey(bio.get(), nullptr, givePassphrase, &utf8));
    if (!parts->key) {
        const bool isSealed = pem.contains("ENCRYPTED PRIVATE KEY");
        ERR_clear_error();
        return isSealed ? Error{ErrorCode::Denied, Tr::tr("The passphrase is not the one that the key was sealed with."), {}}
                        : Error{ErrorCode::Malformed, Tr::tr("The file of the key holds no key."), {}};
    }
    if (X509_check_private_key(parts->certificate.get(), parts->key.get()) != 1)
        return failed(Tr::tr("The key is not the one of its certificate."), ErrorCode::Malformed);
    return std::shared_ptr<const PersonKey>(new PersonKey(std::move(parts)));
}

Result<QByteArray> PersonKey::sign(const QByteArray &bytes) const
{
    const Digesting digesting(EVP_MD_CTX_new());
    const auto data = reinterpret_cast<const unsigned char *>(bytes.constData());
    size_t size = 0;
    if (!digesting || EVP_DigestSignInit(digesting.get(), nullptr, EVP_sha384(), nullptr, m_parts->key.get()) != 1
        || EVP_DigestSign(digesting.get(), nullptr, &size, data, size_t(bytes.size())) != 1)
        return failed(Tr::tr("Signing failed."));
    QByteArray signature(qsizetype(size), Qt::Uninitialized);
    if (EVP_DigestSign(digesting.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, data, size_t(bytes.size())) != 1)
        return failed(Tr::tr("Signing failed."));
    signature.resize(qsizetype(size));
    return signature;
}

namespace {

/// RFC 5652, section 5.
Result<QByteArray> signedData(const QByteArray &bytes, X509 *certificate, EVP_PKEY *key, unsigned detached)
{
    const unsigned kFlags = detached | CMS_BINARY | CMS_PARTIAL | CMS_NOSMIMECAP;
    const Bio in(BIO_new_mem_buf(bytes.constData(), int(bytes.size()))), out(BIO_new(BIO_s_mem()));
    const std::unique_ptr<CMS_ContentInfo, Freed<CMS_ContentInfo_free>> cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, kFlags));
    const bool done = in && out && cms && CMS_add1_signer(cms.get(), certificate, key, EVP_sha384(), kFlags | CMS_NOATTR)
        && CMS_final(cms.get(), in.get(), nullptr, kFlags) == 1 && i2d_CMS_bio(out.get(), cms.get()) == 1;
    if (!done)
        return failed(Tr::tr("Signing failed."));
    return taken(out.get());
}

} // namespace

Result<QByteArray> PersonKey::signDetached(const QByteArray &bytes) const
{
    return signedData(bytes, m_parts->certificate.get(), m_parts->key.get(), CMS_DETACHED);
}

Result<QByteArray> PersonKey::signEnclosing(const QByteArray &bytes) const
{
    return signedData(bytes, m_parts->certificate.get(), m_parts->key.get(), 0);
}

bool isEnclosed(const QByteArray &cms)
{
    // A sequence that begins with the object identifier of signed data, RFC 5652, section 5.1.
    constexpr char kSignedData[] = "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";
    return cms.startsWith('\x30') && cms.left(24).contains(QByteArrayView(kSignedData, sizeof kSignedData - 1));
}

Result<EnclosedBytes> openEnclosed(const QByteArray &cms)
{
    const Bio in(BIO_new_mem_buf(cms.constData(), int(cms.size()))), out(BIO_new(BIO_s_mem()));
    const std::unique_ptr<CMS_ContentInfo, Freed<CMS_ContentInfo_free>> read(in ? d2i_CMS_bio(in.get(), nullptr) : nullptr);
    if (!read || OBJ_obj2nid(CMS_get0_type(read.get())) != NID_pkcs7_signed || CMS_is_detached(read.get()) != 0)
        return failed(Tr::tr("This is no signed file of a desk."), ErrorCode::Malformed);
    // No authority stands behind these certificates: who the signer is, the caller asks by the fingerprint.
    if (!out || CMS_verify(read.get(), nullptr, nullptr, nullptr, out.get(), CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) != 1)
        return failed(Tr::tr("The signature is not that of the signer over what is in the file: it was altered."), ErrorCode::Malformed);
    const auto endSigners = [](STACK_OF(X509) *stack) { sk_X509_free(stack); };
    const std::unique_ptr<STACK_OF(X509), decltype(endSigners)> signers(CMS_get0_signers(read.get()), endSigners);
    if (!signers || sk_X509_num(signers.get()) != 1)
        return Error{ErrorCode::Malformed, Tr::tr("A file between desks has one signer."), {}};
    const Certificate certificate = certificateOf(derOf(sk_X509_value(signers.get(), 0)));
    EnclosedBytes opened;
    if (certificate)
        opened.signer = certified(certificate.get());
    if (opened.signer.person.isEmpty())
        return Error{ErrorCode::Malformed, Tr::tr("This is no certificate of a person with a key on %1.").arg(QLatin1StringView(kCurve)), {}};
    opened.bytes = taken(out.get());
    return opened;
}

struct OpenSslVerifier::Keys
{
    QHash<QByteArray, std::shared_ptr<X509>> certificates; ///< by fingerprint
};

OpenSslVerifier::OpenSslVerifier() : m_keys(std::make_unique<Keys>()) {}

OpenSslVerifier::~OpenSslVerifier() = default;

Result<CertifiedPerson> OpenSslVerifier::readCertificate(const QByteArray &der) const
{
    const Certificate certificate = certificateOf(der);
    CertifiedPerson person = certificate ? certified(certificate.get()) : CertifiedPerson();
    if (person.person.isEmpty())
        return Error{ErrorCode::Malformed, Tr::tr("This is no certificate of a person with a key on %1.").arg(QLatin1StringView(kCurve)), {}};
    return person;
}

bool OpenSslVerifier::isSignedBy(const CertifiedPerson &person, const QByteArray &bytes, const QByteArray &signature) const
{
    auto &certificate = m_keys->certificates[person.fingerprint];
    if (!certificate && QCryptographicHash::hash(person.certificate, QCryptographicHash::Sha384) == person.fingerprint)
        certificate = certificateOf(person.certificate);
    const Digesting digesting(EVP_MD_CTX_new());
    const bool isIt = certificate && digesting
        && EVP_DigestVerifyInit(digesting.get(), nullptr, EVP_sha384(), nullptr, X509_get0_pubkey(certificate.get())) == 1
        && EVP_DigestVerify(digesting.get(), reinterpret_cast<const unsigned char *>(signature.constData()), size_t(signature.size()),
                            reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size())) == 1;
    ERR_clear_error();
    return isIt;
}

} // namespace parallax
