#pragma once

#include "model/orbit/cataloguestore.h"
#include "model/orbit/population.h"

namespace parallax {

/// Objects that nobody has: the sky around an exercise's few.
struct BackgroundCatalogue
{
    std::vector<CatalogueEntry> entries;   ///< by number
    std::vector<ElementSet> sets;          ///< of the same objects, in the same order
};

/// They are BG-990000001 and on: the series is no catalogue's, and no catalogue counts so far.
inline const QString kBackgroundSeries = QStringLiteral("BG");
inline constexpr qint64 kFirstBackgroundNumber = 990'000'001;
inline constexpr int kBackgroundSize = 30'000;
inline constexpr quint64 kBackgroundSeed = 310'314;

/// Draws \a size objects from the population, each row as often as its share says.
///
/// Elements have the digits of a TLE or OMM, epochs lie on the day before 2031-03-14, in steps of 10⁻⁸ days. Perigees are above
/// 200 km. Names, owners and designators are made up (no launch year has 500 launches, theirs count from there); every facet is
/// labelled (U) and every object EXERCISE.
/// The same on every machine: whole numbers throughout, with a generator of its own (SplitMix64), and one division at the end.
BackgroundCatalogue backgroundCatalogue(const Population &population, int size = kBackgroundSize, quint64 seed = kBackgroundSeed);

} // namespace parallax
