#pragma once

#include "model/ledger/signer.h"
#include "model/time.h"

#include <memory>

namespace parallax {

/// The key of a person on P-384 with a certificate that it signs itself (RFC 5280; RFC 5480 for the curve), by OpenSSL.
class PersonKey final : public Signer
{
public:
    /// \a organisation: the policy pack, which the certificate names beside the person.
    static Result<std::shared_ptr<const PersonKey>> make(const QString &person, const QString &organisation, Instant now);
    /// Reads what sealed() writes. Error: Denied where the passphrase is another one, Malformed.
    static Result<std::shared_ptr<const PersonKey>> open(const QByteArray &pem, const QString &passphrase);
    ~PersonKey() override;

    /// Certificate and key (PKCS #8, RFC 5958) as PEM; the key under AES-256 by PBKDF2 with HMAC-SHA-512 (RFC 8018), so that `openssl`
    /// reads it too. An empty \a passphrase leaves it open, which is for exercises.
    /// Error: Denied where it is longer than a reader of PEM takes.
    Result<QByteArray> sealed(const QString &passphrase) const;

    /// A detached CMS signature (RFC 5652, section 5) over \a bytes by SHA-384, with the certificate in it; DER. It names no time, so that
    /// nothing but its random number differs from one to the next. `openssl cms -verify -binary -inform DER -content FILE` checks it.
    Result<QByteArray> signDetached(const QByteArray &bytes) const;

    /// The same with \a bytes in it: one file, of which `openssl cms -verify -inform DER` gives what was signed.
    Result<QByteArray> signEnclosing(const QByteArray &bytes) const;

    const CertifiedPerson &signer() const override { return m_signer; }
    Result<QByteArray> sign(const QByteArray &bytes) const override;

private:
    struct Parts;
    explicit PersonKey(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
    CertifiedPerson m_signer;
};

/// What signEnclosing() made, opened again.
struct EnclosedBytes
{
    CertifiedPerson signer; ///< as the certificate in it says; whether that is known here is for the caller to ask
    QByteArray bytes;
};
/// Whether these may be such bytes, told by how they begin.
bool isEnclosed(const QByteArray &cms);
/// Error: Malformed where it is none, has not one signer with a key of ours, or the signature is not theirs over what is in it.
Result<EnclosedBytes> openEnclosed(const QByteArray &cms);

/// Certificates and signatures by OpenSSL; keeps the keys it has read. For one thread.
class OpenSslVerifier final : public SignatureVerifier
{
public:
    OpenSslVerifier();
    ~OpenSslVerifier() override;
    Result<CertifiedPerson> readCertificate(const QByteArray &der) const override;
    bool isSignedBy(const CertifiedPerson &person, const QByteArray &bytes, const QByteArray &signature) const override;

private:
    struct Keys;
    std::unique_ptr<Keys> m_keys;
};

} // namespace parallax
