#pragma once

#include "model/orbit/population.h"
#include "model/time.h"

#include <QFile>
#include <QHash>
#include <QString>

#include <cmath>
#include <map>
#include <numbers>
#include <set>

namespace parallax::testing {

/// A row of a public catalogue, as far as a population counts it.
struct OrbitRow
{
    QString name;
    Day day;
    double meanMotion = 0, eccentricity = 0, inclinationDeg = 0, raanDeg = 0, argPerigeeDeg = 0, bstar = 0;

    /// By n = √(μ/a³) and the radius of WGS-72.
    double axisKm() const { return std::cbrt(398'600.8 / std::pow(meanMotion * 2 * std::numbers::pi / 86'400, 2)); }
    double heightKm() const { return axisKm() - 6378.135; }
    double perigeeKm() const { return axisKm() * (1 - eccentricity) - 6378.135; }
    double spreadKm() const { return 2 * axisKm() * eccentricity; }
    PopulationKind kind() const
    {
        if (name.contains(QLatin1String(" DEB")) || name.contains(QLatin1String("UNKNOWN")))
            return PopulationKind::Debris;
        return name.contains(QLatin1String("R/B")) ? PopulationKind::RocketBody : PopulationKind::Payload;
    }
};

/// CelesTrak's GP as CSV. Empty where the file is absent.
inline std::vector<OrbitRow> orbitRows(const QString &path)
{
    std::vector<OrbitRow> rows;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList f = QString::fromUtf8(file.readLine()).trimmed().split(QLatin1Char(','));
        OrbitRow row{f[0], *Day::parse(f[2].left(10)), f[3].toDouble(), f[4].toDouble(), f[5].toDouble(), f[6].toDouble(), f[7].toDouble(), f[14].toDouble()};
        // What is about to decay has no place in a sky that must stay up.
        if (row.perigeeKm() >= 200)
            rows.push_back(row);
    }
    return rows;
}

inline bool isGeosynchronous(const OrbitRow &row)
{
    return row.meanMotion > 0.9 && row.meanMotion < 1.1 && row.eccentricity < 0.1;
}

/// Counts a population into the shells of \a frame (their counts are not read).
inline Population tally(const std::vector<OrbitRow> &rows, const Population &frame)
{
    constexpr double earthTurns = 1.0027379;
    Population population;
    population.shells = frame.shells;
    for (PopulationShell &shell : population.shells)
        shell.count = 0;
    std::map<std::array<int, 4>, int> drifters;
    using Key = std::array<int, 8>;
    std::map<Key, std::array<int, 3>> fine, coarse;
    std::map<Key, std::vector<const OrbitRow *>> members;
    std::map<std::array<int, 3>, std::vector<int>> drag;
    const auto keyOf = [](const OrbitRow &row, Grain grain) {
        const PopulationBin p = perigeeBin(row.perigeeKm(), grain), s = spreadBin(row.spreadKm(), grain),
                            i = inclinationBin(row.inclinationDeg, grain), w = argPerigeeBin(row.argPerigeeDeg, row.eccentricity, grain);
        return Key{p.from, p.to, s.from, s.to, i.from, i.to, w.from, w.to};
    };
    for (const OrbitRow &row : rows) {
        if (row.meanMotion >= 6.4) {
            constexpr int bands[] = {200, 300, 400, 500, 600, 800, 1000, 1500, 50'000};
            for (size_t b = 1; b < std::size(bands); ++b) {
                if (row.perigeeKm() >= bands[b - 1] && row.perigeeKm() < bands[b])
                    drag[{int(row.kind()), bands[b - 1], bands[b]}].push_back(int(std::lround(std::clamp(row.bstar, -0.5, 0.5) * 1e8)));
            }
        }
        const auto shell = std::find_if(population.shells.begin(), population.shells.end(), [&](const PopulationShell &one) {
            return row.heightKm() >= one.heightKm.from && row.heightKm() < one.heightKm.to && row.eccentricity < 0.03
                && row.inclinationDeg * 100 >= one.inclinationCentideg.from && row.inclinationDeg * 100 < one.inclinationCentideg.to;
        });
        if (shell != population.shells.end()) {
            ++shell->count;
            continue;
        }
        if (isGeosynchronous(row) && row.inclinationDeg < 18) {
            if (std::abs(row.meanMotion - earthTurns) < 0.0003 && row.inclinationDeg < 0.2 && row.eccentricity < 0.002) {
                ++population.geostationary;
                continue;
            }
            const int i = int(row.inclinationDeg) / 2 * 2, raan = std::clamp(int(row.raanDeg) / 45 * 45, 0, 315);
            ++drifters[{i, i + 2, raan, raan + 45}];
            ++population.driftHistogram[size_t(std::clamp(int(std::floor((row.meanMotion - earthTurns + 0.1025) / 0.005)), 0, 40))];
            continue;
        }
        if (row.kind() == PopulationKind::Payload && row.inclinationDeg >= 96 && row.inclinationDeg < 100 && row.perigeeKm() < 1000 && row.spreadKm() < 80) {
            // The Sun's mean longitude stands for its right ascension: the mean local time of the node.
            const double sun = 220.28217520 + 0.98564736 * (row.day.number - Day::fromYmd(2024, 10, 31).number);
            const double hours = std::fmod((row.raanDeg - sun) / 15 + 12 + 48, 24);
            ++population.localTimes[size_t(std::clamp(int(hours), 0, 23))];
        }
        ++population.inclinations[size_t(std::clamp(int(row.inclinationDeg * 10), 0, 1799))];
        const Key key = keyOf(row, Grain::Fine);
        ++fine[key][size_t(row.kind())];
        members[key].push_back(&row);
    }
    for (auto it = fine.begin(); it != fine.end();) {
        if (it->second[0] + it->second[1] + it->second[2] >= Population::kLeastInFineCell) {
            ++it;
            continue;
        }
        for (const OrbitRow *row : members[it->first])
            ++coarse[keyOf(*row, Grain::Coarse)][size_t(row->kind())];
        it = fine.erase(it);
    }
    for (const auto &[key, count] : drifters)
        population.drifters.push_back({{key[0], key[1]}, {key[2], key[3]}, count});
    for (const auto *cells : {&fine, &coarse}) {
        for (const auto &[k, counts] : *cells)
            population.cells.push_back({{k[0], k[1]}, {k[2], k[3]}, {k[4], k[5]}, {k[6], k[7]}, counts});
    }
    for (auto &[key, values] : drag) {
        if (values.size() < 20)
            continue;
        std::sort(values.begin(), values.end());
        PopulationDrag row{PopulationKind(key[0]), {key[1], key[2]}, {}};
        for (size_t i = 0; i < row.quantiles.size(); ++i)
            row.quantiles[i] = values[size_t(PopulationDrag::kPercents[i]) * (values.size() - 1) / 100];
        population.drag.push_back(row);
    }
    return population;
}

/// Half the sum of the differences of two distributions over the same bins: 0 alike, 1 nothing in common.
inline double distance(const std::map<std::array<int, 3>, double> &a, const std::map<std::array<int, 3>, double> &b)
{
    std::set<std::array<int, 3>> bins;
    double sumA = 0, sumB = 0, sum = 0;
    for (const auto &[bin, count] : a) {
        bins.insert(bin);
        sumA += count;
    }
    for (const auto &[bin, count] : b) {
        bins.insert(bin);
        sumB += count;
    }
    for (const auto &bin : bins)
        sum += std::abs((a.contains(bin) ? a.at(bin) : 0) / sumA - (b.contains(bin) ? b.at(bin) : 0) / sumB);
    return sum / 2;
}

} // namespace parallax::testing
