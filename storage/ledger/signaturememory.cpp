#include "storage/ledger/signaturememory.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace parallax {

namespace {

constexpr int kDigestBytes = 32;                        ///< SHA-256, FIPS 180-4
constexpr qint64 kMostBytes = 10'000'000LL * kDigestBytes;
constexpr qsizetype kKeptAtOnce = 4096 * kDigestBytes;
constexpr QFileDevice::Permissions kOthersWrite = QFileDevice::WriteGroup | QFileDevice::WriteOther;

QByteArray digestOf(const CertifiedPerson &person, const QByteArray &bytes, const QByteArray &signature)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // Each part behind its length, so that no two of them read alike.
    for (const QByteArray *part : {&person.fingerprint, &person.certificate, &bytes, &signature}) {
        hash.addData(QByteArray::number(part->size()) + ':');
        hash.addData(*part);
    }
    return hash.result();
}

} // namespace

KnownSignatures::KnownSignatures(QString path) : m_path(std::move(path))
{
    const QFileInfo info(m_path);
    m_mayWrite = !m_path.isEmpty() && !info.isSymLink() && (!info.exists() || (info.isFile() && !(info.permissions() & kOthersWrite)));
    QFile file(m_path);
    if (!m_mayWrite || info.size() > kMostBytes || !file.open(QIODevice::ReadOnly))
        return;
    const QByteArray all = file.readAll();
    m_digests.reserve(all.size() / kDigestBytes);
    for (qsizetype at = 0; at + kDigestBytes <= all.size(); at += kDigestBytes)
        m_digests.insert(all.mid(at, kDigestBytes));
}

KnownSignatures::~KnownSignatures()
{
    keep();
}

bool KnownSignatures::contains(const QByteArray &digest) const
{
    const QMutexLocker lock(&m_lock);
    return m_digests.contains(digest);
}

void KnownSignatures::insert(const QByteArray &digest)
{
    const QMutexLocker lock(&m_lock);
    const qsizetype before = m_digests.size();
    m_digests.insert(digest);
    if (!m_mayWrite || m_digests.size() == before)
        return;
    m_new += digest;
    if (m_new.size() >= kKeptAtOnce)
        keep();
}

qsizetype KnownSignatures::size() const
{
    const QMutexLocker lock(&m_lock);
    return m_digests.size();
}

void KnownSignatures::keep()
{
    if (m_new.isEmpty())
        return;
    QDir().mkpath(QFileInfo(m_path).path());
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append)) {
        m_mayWrite = false; // they are asked for again
        m_new.clear();
        return;
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // A record that was cut off would shift all behind it, and none of them be known again.
    if (const qint64 rest = file.size() % kDigestBytes)
        file.write(QByteArray(kDigestBytes - rest, '\0'));
    file.write(m_new);
    m_new.clear();
}

bool SignatureMemory::isSignedBy(const CertifiedPerson &person, const QByteArray &bytes, const QByteArray &signature) const
{
    const QByteArray digest = digestOf(person, bytes, signature);
    if (m_known->contains(digest))
        return true;
    if (!m_verifier->isSignedBy(person, bytes, signature))
        return false;
    m_known->insert(digest);
    return true;
}

} // namespace parallax
