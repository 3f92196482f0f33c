#pragma once

#include "model/orbit/catalogue.h"
#include "model/orbit/cataloguestore.h"

namespace parallax {

/// The scenario's objects and, beside them, what else the store's catalogue has, as pictures are made of them. Objects of the
/// file stay as the file has them, since it also has their public elements.
///
/// The others come without elements: whoever may have their position gets those that CatalogueStore::elementsAt() has for the id,
/// at the time of the picture. Labels are read once for all objects that share them; an object without labels has no facets, and is
/// withheld from every nation.
/// Error: as factsFromLabelJson(), with the object's id.
[[nodiscard]] Result<CataloguePtr> withEntries(const CatalogueSnapshot &scenario, const std::vector<CatalogueEntry> &entries,
                                               const MarkingLanguage &language);

} // namespace parallax
