#include "app/cli/acting.h"

#include "model/tr.h"
#include "storage/ledger/keyring.h"

#include <QFile>

namespace parallax {

using namespace Qt::StringLiterals;

QList<QCommandLineOption> actingOptions()
{
    return {{u"as"_s, Tr::tr("Who acts, by the id in the policy pack."), u"PERSON"_s},
            {u"passphrase-file"_s, Tr::tr("A file with the passphrase of the key in its first line."), u"FILE"_s},
            {u"keys"_s, Tr::tr("The folder of the keys; by default the one under the user's data folder."), u"DIR"_s},
            {u"at"_s, Tr::tr("When it happened; by default now."), u"INSTANT"_s}};
}

Result<std::shared_ptr<const PersonKey>> actingKey(const QCommandLineParser &parser, const QString &packId, const PolicyPack &pack)
{
    const QString person = parser.value(u"as"_s);
    if (person.isEmpty())
        return Error{ErrorCode::Denied, Tr::tr("Say who acts with --as."), u"--as"_s};
    if (std::none_of(pack.people.cbegin(), pack.people.cend(), [&](const Person &each) { return each.id == person; }))
        return Error{ErrorCode::NotFound, Tr::tr("The policy pack knows nobody called \"%1\".").arg(person), u"--as"_s};
    QString passphrase;
    if (const QString name = parser.value(u"passphrase-file"_s); !name.isEmpty()) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::Denied, Tr::tr("The passphrase cannot be read: %1").arg(file.errorString()), name};
        passphrase = QString::fromUtf8(file.readLine(4096));
        while (passphrase.endsWith(u'\n') || passphrase.endsWith(u'\r'))
            passphrase.chop(1);
    }
    const Keyring keys = parser.isSet(u"keys"_s) ? Keyring(parser.value(u"keys"_s)) : Keyring();
    if (keys.has(packId, person))
        return keys.open(packId, person, passphrase);
    return keys.make(packId, person, passphrase, pack.exercise, SystemClock().now());
}

Result<Instant> actingInstant(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"at"_s))
        return SystemClock().now();
    const auto at = Instant::parse(parser.value(u"at"_s));
    if (!at)
        return Error{ErrorCode::Malformed, at.error().what, u"--at"_s};
    return *at;
}

} // namespace parallax
