#pragma once

#include "model/ledger/carriedentry.h"
#include "storage/exchange/ownfile.h"
#include "storage/ledger/personkey.h"

namespace parallax {

/// A request on its way between two desks: what was said about it, and the product that it is about. For ourselves, never for a nation.
struct DeskBundle
{
    QString desk;                      ///< deskName() of the sender's ledger
    QString pack;                      ///< under which was decided; each desk decides under its own
    QByteArray policy;                 ///< SHA-384 of it, as authored
    QString request;                   ///< its id at the sender's
    Instant at;
    LedgerHead head;                   ///< of the sender's ledger: with it a ledger that is cut off later is known
    QList<CarriedEntry> entries;       ///< in the order in which the sender has them
    std::optional<OwnProduct> product; ///< none: it is about objects
    qint64 position = 0;               ///< of the product's journal at the sender's
    QByteArray made;                   ///< SHA-384 of the product as it was first, before that journal
    QHash<QString, qint64> taken;      ///< by desk: up to where of its journal the sender has taken in

    bool operator==(const DeskBundle &) const = default;
};

/// Signed by who sends it: one file that `openssl cms -verify -inform DER -noverify` opens. It says so in its first words that it is for
/// ourselves. Error: as writeOwn(), PersonKey::signEnclosing().
Result<QByteArray> writeBundle(const DeskBundle &bundle, const PersonKey &key, const MarkingLanguage &language);

struct SignedBundle
{
    DeskBundle bundle;
    CertifiedPerson signer;
};
inline constexpr qint64 kMostBundleBytes = 256LL * 1024 * 1024;
/// Error: TooLarge; Malformed where the signature or what is in it is not in order, with the place; TooNew for a later form.
Result<SignedBundle> readBundle(const QByteArray &bytes, const MarkingLanguage &language);

/// The same from a file. Error: NotFound, Denied too.
Result<SignedBundle> bundleIn(const QString &path, const MarkingLanguage &language);

/// What two desks compare to see that they speak of the same state of a product.
QByteArray stateDigest(const Product &product);

} // namespace parallax
