#include "model/disclosure/packagewish.h"

#include "model/tr.h"

namespace parallax {

Result<void> handedOverBy(const PolicyPack &pack, const QString &network, const QString &nation)
{
    if (network.isEmpty())
        return {};
    const auto found = pack.networks.constFind(network);
    if (found == pack.networks.cend())
        return Error{ErrorCode::NotFound, Tr::tr("\"%1\" is no network of the policy.").arg(network), network};
    if (!found->nations.contains(nation))
        return Error{ErrorCode::Denied, Tr::tr("%1 does not reach %2.").arg(found->name, nation), network};
    if (found->mode != u"retain")
        return Error{ErrorCode::Denied, Tr::tr("On %1 things are only shown; nothing is handed over by it.").arg(found->name), network};
    return {};
}

PackageWish::Looked lookedAt(const LivePreviews &previews, int audience)
{
    PackageWish::Looked looked{{}, releaseCopy(previews, audience)};
    for (int row = 0; row < previews.product().size(); ++row)
        if (isReleased(previews.outcome(row, audience)))
            looked.portions << previews.product().at(row)->id.value;
    return looked;
}

} // namespace parallax
