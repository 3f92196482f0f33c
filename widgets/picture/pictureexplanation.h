#pragma once

#include "model/releasability/policypack.h"
#include "widgets/picture/picturecontent.h"

namespace parallax {

/// What a picture tells of one of its objects, as rich text: from the content alone. Empty where it is not in it.
QString objectHtml(const PictureContent &content, const QString &id, Instant at);
/// For us: why a nation's picture does not show more of an object, by facet, with rule and citation.
QString whyHtml(const CatalogueObject &object, const Lens &lens, const PolicyPack &pack);
/// For us: who knows what of an object.
QString knownToHtml(const CatalogueObject &object, Day day, const PolicyPack &pack);

/// Name of a facet in the language of the window: "existence", "name", "precise position" …
QString facetTitle(const QString &facet);

} // namespace parallax
