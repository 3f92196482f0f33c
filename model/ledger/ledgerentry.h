#pragma once

#include "model/time.h"

#include <QJsonObject>

#include <array>
#include <optional>

namespace parallax {

/// What an entry of the ledger is about.
enum class LedgerKind {
    Begin,    ///< what stood in the store when its ledger began
    Key,      ///< a person's key, by which the signatures behind it are known
    Request,  ///< a release was asked for
    Decision, ///< it was granted, denied, referred
    Consent,  ///< an owner's consent, refusal, licence, agreement
    Release,  ///< a copy was made for a nation
    Showing,  ///< it was shown to somebody
    Print,
    Policy,   ///< a policy pack came into force
    Spill,    ///< a release was found wrong
    Carried   ///< what another desk's ledger says, taken in here
};
inline constexpr std::array kLedgerKinds{LedgerKind::Begin, LedgerKind::Key, LedgerKind::Request, LedgerKind::Decision, LedgerKind::Consent,
                                         LedgerKind::Release, LedgerKind::Showing, LedgerKind::Print, LedgerKind::Policy, LedgerKind::Spill, LedgerKind::Carried};

/// "decision", as files and the command line have it.
QString ledgerKindName(LedgerKind kind);
std::optional<LedgerKind> ledgerKind(QStringView name);

/// Whether an entry of this kind counts only with a signature. The others are covered by the next one that has one.
bool mustBeSigned(LedgerKind kind);

inline constexpr qsizetype kLedgerDigestBytes = 48; ///< SHA-384, FIPS 180-4

/// One entry, never changed once made. Its digest covers all of it but the signature, and the digest of the entry before: what is
/// signed is thereby everything up to here.
struct LedgerEntry
{
    qint64 sequence = 0;     ///< 1, 2, 3 …
    LedgerKind kind = LedgerKind::Begin;
    QString person;          ///< who acted; empty: the program by itself
    Instant at;
    QJsonObject content;     ///< by kind; whole numbers and texts only, see canonicalJson()
    QByteArray previous;     ///< digest of the entry before; zeros for the first
    QByteArray key;          ///< digest of the signer's certificate; empty where it is not signed
    QByteArray digest;       ///< as digestOf()
    QByteArray signature;    ///< ECDSA over signedBytes(), DER; stands outside the digest, since it differs each time

    bool operator==(const LedgerEntry &) const = default;

    /// One line of an exported ledger.
    QJsonObject toJson() const;
    /// Error: Malformed with the field's name. The digest is taken as written; LedgerChecker compares it.
    static Result<LedgerEntry> fromJson(const QJsonObject &json);
};

/// What the digest and the signature are made of: canonical JSON of every field but these two. Error: as canonicalJson().
Result<QByteArray> signedBytes(const LedgerEntry &entry);
Result<QByteArray> digestOf(const LedgerEntry &entry);

/// The end of a ledger, to be kept somewhere else: with it a ledger that was cut off, or made anew, is known.
struct LedgerHead
{
    qint64 sequence = 0;     ///< 0: no entry yet
    QByteArray digest;

    bool operator==(const LedgerHead &) const = default;
    /// "1204:3f9c…": sequence and digest in hexadecimal digits.
    QString toString() const;
    static Result<LedgerHead> parse(QStringView text);
};

} // namespace parallax
