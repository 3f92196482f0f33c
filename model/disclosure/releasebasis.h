#pragma once

#include "model/document/preview.h"
#include "model/ledger/ledgerentry.h"

#include <QJsonArray>

namespace parallax {

/// What one portion went out by, as the entry of a release or showing keeps it: enough to decide it again, and to see what has changed.
struct ReleaseBasis
{
    QString portion;
    QString text;          ///< contentDigest() of the portion as it stood
    QString outcome;       ///< outcomeName()
    int tearline = -1;     ///< index taken; -1: the full text
    QStringList rules;     ///< of the reasons that were looked at, in their order
    QString said = {};     ///< saidDigest() of the words that went; empty in entries from before it was kept, and where nothing goes

    bool operator==(const ReleaseBasis &) const = default;

    QJsonObject toJson() const;
    static ReleaseBasis fromJson(const QJsonObject &json);
};

/// Of one portion for an audience, whether it goes out or not.
ReleaseBasis basisOf(const LivePreviews &previews, int row, int audience);
/// Of all that goes out; with \a shown also of what is only shown.
QJsonArray releaseBasis(const LivePreviews &previews, int audience, bool shown = false);

/// What nations got by these entries; those of other kinds than releases and showings are passed over.
EarlierReleases earlierReleases(const QList<LedgerEntry> &entries);

/// One portion of a release or showing, decided again.
struct ReplayedPortion
{
    ReleaseBasis then;                 ///< as the entry keeps it
    std::optional<ReleaseBasis> again; ///< with the text, policy, decisions and question of then; none where the store has that text no more
    std::optional<ReleaseBasis> now;   ///< the same text and question under the policy of now; none as before
    QStringList changes;               ///< sentences: what makes one differ from the other, with its rule

    bool agrees() const { return again && again->outcome == then.outcome && again->tearline == then.tearline; }
};

/// A release or showing, decided again from what the store kept: the same inputs give the same decision, or what differs is named.
struct Replay
{
    LedgerEntry entry;
    QStringList nations;
    qint64 policyEntry = 0;            ///< that brought the policy pack of then; its last decision or consent in \a decidedBy
    qint64 decidedBy = 0;
    QList<ReplayedPortion> portions;
    QString why;                       ///< a sentence where it cannot be decided again
};

} // namespace parallax
