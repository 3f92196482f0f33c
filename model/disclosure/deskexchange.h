#pragma once

#include "model/document/threeway.h"

namespace parallax {

/// A key in a file of another desk by which this ledger does not know its person yet.
struct UnknownKey
{
    QString person;
    QByteArray certificate, fingerprint;
    bool hasOther = false; ///< it knows the person by another one: what this one signed permits nothing, unless they take it in themselves

    bool operator==(const UnknownKey &) const = default;
};

/// What a file of another desk brings, before anything of it is taken in.
struct DeskFile
{
    QString path;
    QString desk, signer, request, product;
    Instant at;
    int entries = 0;
    QList<UnknownKey> unknown; ///< whose keys are to be vouched for, signer first
};

/// What taking it in came to.
struct TakenIn
{
    QString request;             ///< its id here
    QList<qint64> entries;       ///< new ones of this ledger; none: all were here
    int known = 0;               ///< entries that were here already
    QStringList notCounted;      ///< sentences
    QString product;
    bool productMade = false, productChanged = false;
    QList<LostRace> races;       ///< portions that both desks changed; both stand in the product
    bool otherPolicy = false;    ///< the sender decided under another policy pack than this store has
};

} // namespace parallax
