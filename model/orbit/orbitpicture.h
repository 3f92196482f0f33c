#pragma once

#include "model/orbit/catalogue.h"
#include "model/orbit/meanelements.h"

#include <memory>
#include <span>
#include <vector>

namespace parallax {

/// The catalogue through a lens, with what its objects are propagated from: all that scene, tables, plots, figures and exports are
/// made of. It is made by insertion and holds nothing that its audience may not have, so that drawing order, counts, scales and
/// camera, which come from it alone, cannot tell of what is not in it.
struct OrbitPicture
{
    PartnerPicture picture;               ///< objects in the order of their ids
    std::vector<MeanElements> elements;   ///< of the objects that have a position, in the same order
    std::vector<qsizetype> objectOf;      ///< element i is of picture.objects[objectOf[i]]
    std::vector<qsizetype> elementOf;     ///< by object; -1 where it has no position
    QStringList audience;                 ///< codes; empty: ours
    Instant elementsAsOf;                 ///< the elements are those that were current then

    const PictureObject &objectOfElement(qsizetype element) const { return picture.objects[objectOf[size_t(element)]]; }
    /// Index in picture.objects; -1 where it is not there.
    qsizetype indexOf(QStringView id) const;
};
using OrbitPicturePtr = std::shared_ptr<const OrbitPicture>;

/// A picture with its elements. Whoever may have the precise position of an object gets the set of it in \a sets, or what the
/// exercise's file gives where there is none; who may have the coarse one gets that of the file, whatever else is in \a sets.
/// An object whose elements cannot be read has no position.
///
/// \param sets  By object, ascending, each object once, as CatalogueStore::elementsAt() gives them for \a asOf.
[[nodiscard]] OrbitPicturePtr orbitPicture(PartnerPicture picture, QStringList audience, std::span<const ElementSet> sets, Instant asOf);

/// What everybody calls an orbit, by its elements.
enum class OrbitClass {
    Low,             ///< apogee below 2,000 km
    Medium,          ///< between the low and the geosynchronous
    Geosynchronous,  ///< 0.9 to 1.1 revolutions a day, eccentricity below 0.2
    HighlyElliptic,  ///< eccentricity of 0.25 and more, apogee above 2,000 km
    High,            ///< beyond the geosynchronous
    Decaying,        ///< perigee below 200 km: days to live
};
inline constexpr int kOrbitClassCount = 6;

/// Low ends at 2,000 km as in the IADC Space Debris Mitigation Guidelines (IADC-02-01 rev 3, 3.3.2); the others are what people say.
/// By the two-body size from the mean motion, WGS-72.
OrbitClass orbitClass(const MeanElements &elements);
/// "LEO", "MEO", "GEO", "HEO", "High", "Decaying": the field's terms, the last two translated.
QString orbitClassName(OrbitClass orbitClass);

/// Two-body size and ends of an orbit, km over the Earth's equatorial radius (WGS-72) where they are heights.
struct OrbitSize
{
    double semiMajorAxisKm = 0;
    double perigeeKm = 0, apogeeKm = 0;
    double periodMinutes = 0;
};
OrbitSize orbitSize(const MeanElements &elements);

} // namespace parallax
