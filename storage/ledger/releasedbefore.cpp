#include "storage/ledger/releasedbefore.h"

#include "model/disclosure/releasebasis.h"
#include "storage/store/store.h"

namespace parallax {

using namespace Qt::StringLiterals;

Result<EarlierReleasesPtr> releasedBefore(Store &store, const QStringList &nations)
{
    std::map<qint64, LedgerEntry> entries; // one for several nations is there once
    for (const QString &nation : nations) {
        for (const LedgerKind kind : {LedgerKind::Release, LedgerKind::Showing}) {
            const auto found = store.ledgerAbout({u"kind:"_s + ledgerKindName(kind), u"nation:"_s + nation}, std::numeric_limits<int>::max()).result();
            if (!found)
                return found.error();
            for (const LedgerEntry &entry : *found)
                entries.emplace(entry.sequence, entry);
        }
    }
    QList<LedgerEntry> inOrder;
    for (const auto &[sequence, entry] : entries)
        inOrder.append(entry);
    return EarlierReleasesPtr(std::make_shared<const EarlierReleases>(earlierReleases(inOrder)));
}

} // namespace parallax
