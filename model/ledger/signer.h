#pragma once

#include "model/result.h"

#include <QByteArray>
#include <QString>

namespace parallax {

/// Who a signature is from, as a certificate says.
struct CertifiedPerson
{
    QString person;         ///< id in the policy pack
    QByteArray certificate; ///< X.509 (RFC 5280), DER
    QByteArray fingerprint; ///< SHA-384 of the certificate

    bool operator==(const CertifiedPerson &) const = default;
};

/// A person's key, opened. Any thread may sign.
class Signer
{
public:
    virtual ~Signer() = default;
    virtual const CertifiedPerson &signer() const = 0;
    /// ECDSA on P-384 over SHA-384 (FIPS 186-5, section 6), DER.
    virtual Result<QByteArray> sign(const QByteArray &bytes) const = 0;
};

/// Reads certificates and checks signatures; `storage` has it from OpenSSL.
class SignatureVerifier
{
public:
    virtual ~SignatureVerifier() = default;
    /// Error: Malformed where it is no certificate of a person with a key of this kind.
    virtual Result<CertifiedPerson> readCertificate(const QByteArray &der) const = 0;
    virtual bool isSignedBy(const CertifiedPerson &person, const QByteArray &bytes, const QByteArray &signature) const = 0;
};

} // namespace parallax
