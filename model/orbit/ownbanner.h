#pragma once

#include "model/orbit/cataloguestore.h"
#include "model/releasability/policypack.h"

namespace parallax {

/// What listed objects of the catalogue add to a banner: the roll-up of their labels, as ownPicture() makes it.
struct OwnBanner
{
    QString banner;           ///< empty where nothing is labelled
    bool unreadable = false;  ///< a label cannot be read: the banner is not known

    bool operator==(const OwnBanner &) const = default;
};
OwnBanner ownBanner(const std::vector<CatalogueEntry> &labelled, const PolicyPack &pack);

} // namespace parallax
