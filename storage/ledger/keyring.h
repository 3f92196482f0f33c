#pragma once

#include "storage/ledger/personkey.h"

#include <QString>

namespace parallax {

/// The sealed keys of this user, one file a person of a policy pack: FOLDER/PACK/PERSON.pem, the owner's alone.
class Keyring
{
public:
    /// \a folder: by default "keys" under the user's data folder.
    explicit Keyring(QString folder = defaultFolder());
    static QString defaultFolder();

    QString path(const QString &pack, const QString &person) const;
    bool has(const QString &pack, const QString &person) const;
    /// Makes and keeps one. Error: Conflict where there is one; Denied where the passphrase is too short: 12 letters, none in an exercise;
    /// Io.
    Result<std::shared_ptr<const PersonKey>> make(const QString &pack, const QString &person, const QString &passphrase, bool exercise, Instant now) const;
    /// Error: NotFound; Denied where the passphrase is another one; Malformed where it is another's key.
    Result<std::shared_ptr<const PersonKey>> open(const QString &pack, const QString &person, const QString &passphrase) const;

    static constexpr int kLeastLetters = 12;

private:
    QString m_folder;
};

} // namespace parallax
