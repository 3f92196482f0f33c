#include "storage/ledger/keyring.h"

#include "model/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBytes = 64 * 1024;
constexpr QFile::Permissions kOwnersFile = QFile::ReadOwner | QFile::WriteOwner;

/// An id as one part of a path: no separators, no leading dot, nothing that two file systems take differently.
QString asFileName(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id, {}, "._~"));
}

} // namespace

Keyring::Keyring(QString folder) : m_folder(std::move(folder)) {}

QString Keyring::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/keys"_s;
}

QString Keyring::path(const QString &pack, const QString &person) const
{
    return u"%1/%2/%3.pem"_s.arg(m_folder, asFileName(pack), asFileName(person));
}

bool Keyring::has(const QString &pack, const QString &person) const
{
    return QFileInfo::exists(path(pack, person));
}

Result<std::shared_ptr<const PersonKey>> Keyring::make(const QString &pack, const QString &person, const QString &passphrase, bool exercise, Instant now) const
{
    const QString file = path(pack, person);
    if (QFileInfo::exists(file))
        return Error{ErrorCode::Conflict, Tr::tr("%1 has a key already.").arg(person), file};
    if (!exercise && passphrase.size() < kLeastLetters)
        return Error{ErrorCode::Denied, Tr::tr("The passphrase of a key has %1 letters at least.").arg(kLeastLetters), {}};
    auto key = PersonKey::make(person, exercise ? pack + u" EXERCISE"_s : pack, now);
    if (!key)
        return key.error();
    const auto pem = (*key)->sealed(passphrase);
    if (!pem)
        return pem.error();
    const QDir folder(QFileInfo(file).absolutePath());
    const auto cannot = [&](const QString &why) { return Error{ErrorCode::Io, Tr::tr("The key cannot be kept (%1). Allow writing in %2.").arg(why, folder.path()), file}; };
    if (!folder.mkpath(u"."_s) || !QFile::setPermissions(folder.path(), kOwnersFile | QFile::ExeOwner))
        return cannot(Tr::tr("no folder"));
    // New or nothing: two programs that make it at the same moment do not both have one.
    QFile written(file);
    if (!written.open(QIODevice::WriteOnly | QIODevice::NewOnly, kOwnersFile))
        return QFileInfo::exists(file) ? Error{ErrorCode::Conflict, Tr::tr("%1 has a key already.").arg(person), file} : cannot(written.errorString());
    if (written.write(*pem) != pem->size() || !written.flush()) {
        const QString why = written.errorString();
        written.remove();
        return cannot(why);
    }
    return key;
}

Result<std::shared_ptr<const PersonKey>> Keyring::open(const QString &pack, const QString &person, const QString &passphrase) const
{
    const QString path = this->path(pack, person);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.exists() ? ErrorCode::Denied : ErrorCode::NotFound, Tr::tr("The key of %1 cannot be read: %2").arg(person, file.errorString()), path};
    auto key = PersonKey::open(file.read(kMostBytes), passphrase);
    if (!key)
        return Error{key.error().code, key.error().what, path};
    if ((*key)->signer().person != person)
        return Error{ErrorCode::Malformed, Tr::tr("This is the key of %1, not of %2.").arg((*key)->signer().person, person), path};
    return key;
}

} // namespace parallax
