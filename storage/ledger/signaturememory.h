#pragma once

#include "model/ledger/signer.h"

#include <QMutex>
#include <QSet>

#include <memory>

namespace parallax {

/// Signatures that were found good, by a digest of key, text and signature together: what was altered since is another one. Any thread.
class KnownSignatures
{
public:
    /// \a path: they are kept there too, for the next start. The file is the owner's alone; one that others can write, or that cannot be read,
    /// is left alone. Empty: known as long as the program runs.
    explicit KnownSignatures(QString path = {});
    ~KnownSignatures(); ///< keeps what is new

    bool contains(const QByteArray &digest) const;
    void insert(const QByteArray &digest);
    qsizetype size() const;

private:
    void keep(); ///< within the lock

    mutable QMutex m_lock;
    QString m_path;
    bool m_mayWrite = false;
    QSet<QByteArray> m_digests;
    QByteArray m_new;
};

/// Asks for each signature once. A signature takes a millisecond, and a desk with a hundred thousand decisions has as many.
class SignatureMemory final : public SignatureVerifier
{
public:
    SignatureMemory(std::shared_ptr<const SignatureVerifier> verifier, std::shared_ptr<KnownSignatures> known)
        : m_verifier(std::move(verifier)), m_known(std::move(known))
    {
    }
    Result<CertifiedPerson> readCertificate(const QByteArray &der) const override { return m_verifier->readCertificate(der); }
    bool isSignedBy(const CertifiedPerson &person, const QByteArray &bytes, const QByteArray &signature) const override;

private:
    std::shared_ptr<const SignatureVerifier> m_verifier;
    std::shared_ptr<KnownSignatures> m_known;
};

} // namespace parallax
