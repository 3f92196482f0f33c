#pragma once

#include "model/result.h"

#include <QByteArray>

#include <array>
#include <vector>

namespace parallax {

enum class PopulationKind { Payload, RocketBody, Debris };
inline constexpr int kPopulationKinds = 3;

/// Half-open: from is in, to is not.
struct PopulationBin
{
    int from = 0, to = 0;
    bool operator==(const PopulationBin &) const = default;
};

/// How many orbits lie in a box of perigee height, apogee above perigee, inclination and, for long ellipses, argument of perigee.
struct PopulationCell
{
    PopulationBin perigeeKm, spreadKm, inclinationDeg, argPerigeeDeg;
    std::array<int, kPopulationKinds> counts{};
    bool operator==(const PopulationCell &) const = default;
};

/// A constellation: near-circular orbits in a narrow band, in evenly spaced planes.
struct PopulationShell
{
    QByteArray name;               ///< made up
    PopulationBin heightKm;        ///< of the semi-major axis
    PopulationBin inclinationCentideg;
    int planes = 1;
    int count = 0;
    bool operator==(const PopulationShell &) const = default;
};

/// Geosynchronous objects that drift: by inclination and node, which precess together.
struct PopulationDrifters
{
    PopulationBin inclinationDeg, raanDeg;
    int count = 0;
    bool operator==(const PopulationDrifters &) const = default;
};

/// Quantiles of B* in one band of perigee heights, 10⁻⁸ per Earth radius.
struct PopulationDrag
{
    static constexpr std::array<int, 7> kPercents{2, 10, 25, 50, 75, 90, 98};
    PopulationKind kind = PopulationKind::Payload;
    PopulationBin perigeeKm;
    std::array<int, 7> quantiles{};
    bool operator==(const PopulationDrag &) const = default;
};

/// What a population of orbits is like, in counts. No orbit can be read back from it: a fine cell has at least five objects, what
/// is rarer is counted in coarse ones.
struct Population
{
    static constexpr int kLeastInFineCell = 5;

    std::vector<PopulationShell> shells;
    int geostationary = 0;
    std::vector<PopulationDrifters> drifters;
    std::array<int, 41> driftHistogram{};      ///< mean motion less that of the Earth, in steps of 0.005 rev/day, -0.1 to 0.1
    std::array<int, 24> localTimes{};          ///< node of sun-synchronous payloads: mean local hour
    std::vector<PopulationCell> cells;
    std::array<int, 1800> inclinations{};      ///< of what is in cells, in steps of 0.1 degrees
    std::vector<PopulationDrag> drag;

    int total() const;
    /// The table that is shipped. Error: Malformed with the line.
    static Result<Population> parse(const QByteArray &table, const QString &where);
    static Result<Population> shipped();
    /// What parse() reads, without the remarks at the head.
    QByteArray toTable() const;

    bool operator==(const Population &) const = default;
};

/// The bin of \a value on the edges of perigee heights, spreads …; coarse ones are several fine ones.
enum class Grain { Fine, Coarse };
PopulationBin perigeeBin(double km, Grain grain);
PopulationBin spreadBin(double km, Grain grain);
PopulationBin inclinationBin(double deg, Grain grain);
/// Eighths of the circle where the orbit is a long ellipse (e above 0.5); else all of it.
PopulationBin argPerigeeBin(double deg, double eccentricity, Grain grain);

} // namespace parallax
