#include "model/orbit/population.h"

#include "model/tr.h"

#include <QFile>

#include <numeric>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

std::vector<int> perigeeEdges()
{
    std::vector<int> edges;
    for (int km = 100; km < 2000; km += 50)
        edges.push_back(km);
    for (int km = 2000; km < 10'000; km += 500)
        edges.push_back(km);
    for (int km = 10'000; km < 50'000; km += 1000)
        edges.push_back(km);
    edges.insert(edges.end(), {50'000, 100'000, 200'000});
    return edges;
}

std::vector<int> spreadEdges()
{
    std::vector<int> edges{0, 2, 5};
    for (int km = 10; km < 2560; km *= 2)
        edges.push_back(km);
    for (int km = 2560; km < 61'440; km += 2560)
        edges.push_back(km);
    edges.insert(edges.end(), {61'440, 122'880, 245'760, 491'520});
    return edges;
}

/// Coarse edges are every \a step-th fine one.
PopulationBin binOf(double value, const std::vector<int> &edges, size_t step)
{
    size_t at = size_t(std::upper_bound(edges.begin(), edges.end(), value) - edges.begin());
    at = std::clamp<size_t>(at, 1, edges.size() - 1) - 1;
    at = at / step * step;
    return {edges[at], edges[std::min(at + step, edges.size() - 1)]};
}

template <size_t N>
bool readInts(const QList<QByteArray> &fields, qsizetype from, std::array<int *, N> into)
{
    if (fields.size() != from + qsizetype(N))
        return false;
    for (size_t i = 0; i < N; ++i) {
        bool ok = false;
        *into[i] = fields[from + qsizetype(i)].toInt(&ok);
        if (!ok)
            return false;
    }
    return true;
}

bool isBin(const PopulationBin &bin)
{
    return bin.from < bin.to;
}

template <size_t N>
bool readBin(const QList<QByteArray> &fields, std::array<int, N> &histogram)
{
    int bin = 0, count = 0;
    if (!readInts<2>(fields, 1, {&bin, &count}) || bin < 0 || bin >= int(N) || count < 0)
        return false;
    histogram[size_t(bin)] = count;
    return true;
}

/// One line, by its first word.
bool readLine(const QList<QByteArray> &fields, Population &population)
{
    const QByteArray &what = fields.front();
    if (what == "shell" && fields.size() > 1) {
        PopulationShell shell;
        shell.name = fields[1];
        PopulationBin &height = shell.heightKm, &inclination = shell.inclinationCentideg;
        if (!readInts<6>(fields, 2, {&height.from, &height.to, &inclination.from, &inclination.to, &shell.planes, &shell.count}))
            return false;
        population.shells.push_back(shell);
        return isBin(height) && isBin(inclination) && shell.planes > 0 && shell.count >= 0;
    }
    if (what == "geostationary")
        return readInts<1>(fields, 1, {&population.geostationary}) && population.geostationary >= 0;
    if (what == "drifters") {
        PopulationDrifters row;
        PopulationBin &inclination = row.inclinationDeg, &raan = row.raanDeg;
        const bool read = readInts<5>(fields, 1, {&inclination.from, &inclination.to, &raan.from, &raan.to, &row.count});
        population.drifters.push_back(row);
        return read && isBin(inclination) && isBin(raan) && row.count >= 0;
    }
    if (what == "drift")
        return readBin(fields, population.driftHistogram);
    if (what == "localtime")
        return readBin(fields, population.localTimes);
    if (what == "inclination")
        return readBin(fields, population.inclinations);
    if (what == "cell") {
        PopulationCell cell;
        PopulationBin &p = cell.perigeeKm, &s = cell.spreadKm, &i = cell.inclinationDeg, &w = cell.argPerigeeDeg;
        const bool read = readInts<11>(fields, 1, {&p.from, &p.to, &s.from, &s.to, &i.from, &i.to, &w.from, &w.to, &cell.counts[0],
                                                   &cell.counts[1], &cell.counts[2]});
        population.cells.push_back(cell);
        return read && isBin(p) && isBin(s) && isBin(i) && isBin(w) && *std::min_element(cell.counts.begin(), cell.counts.end()) >= 0;
    }
    if (what == "drag") {
        PopulationDrag row;
        int kind = 0;
        auto &q = row.quantiles;
        if (!readInts<10>(fields, 1, {&kind, &row.perigeeKm.from, &row.perigeeKm.to, &q[0], &q[1], &q[2], &q[3], &q[4], &q[5], &q[6]}))
            return false;
        row.kind = PopulationKind(kind);
        population.drag.push_back(row);
        return kind >= 0 && kind < kPopulationKinds && isBin(row.perigeeKm) && std::is_sorted(q.begin(), q.end());
    }
    return false;
}

void append(QByteArray &table, const QByteArray &what, std::initializer_list<int> numbers)
{
    table += what;
    for (const int number : numbers)
        table += '\t' + QByteArray::number(number);
    table += '\n';
}

/// Bins with nothing in them are left out.
template <size_t N>
void appendBins(QByteArray &table, const QByteArray &what, const std::array<int, N> &histogram)
{
    for (size_t i = 0; i < N; ++i) {
        if (histogram[i] != 0)
            append(table, what, {int(i), histogram[i]});
    }
}

} // namespace

PopulationBin perigeeBin(double km, Grain grain)
{
    static const std::vector<int> edges = perigeeEdges();
    return binOf(km, edges, grain == Grain::Fine ? 1 : 2);
}

PopulationBin spreadBin(double km, Grain grain)
{
    static const std::vector<int> edges = spreadEdges();
    return binOf(km, edges, grain == Grain::Fine ? 1 : 2);
}

PopulationBin inclinationBin(double deg, Grain grain)
{
    const int width = grain == Grain::Fine ? 2 : 6;
    const int from = std::clamp(int(deg) / width * width, 0, 180 - width);
    return {from, from + width};
}

PopulationBin argPerigeeBin(double deg, double eccentricity, Grain grain)
{
    if (eccentricity <= 0.5 || grain == Grain::Coarse)
        return {0, 360};
    const int from = std::clamp(int(deg) / 45 * 45, 0, 315);
    return {from, from + 45};
}

int Population::total() const
{
    int sum = geostationary;
    for (const PopulationShell &shell : shells)
        sum += shell.count;
    for (const PopulationDrifters &row : drifters)
        sum += row.count;
    for (const PopulationCell &cell : cells)
        sum += std::accumulate(cell.counts.begin(), cell.counts.end(), 0);
    return sum;
}

Result<Population> Population::parse(const QByteArray &table, const QString &where)
{
    Population population;
    const QList<QByteArray> lines = table.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray &line = lines[i];
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        if (!readLine(line.split('\t'), population))
            return Error{ErrorCode::Malformed, Tr::tr("This is no row of a population."), u"%1: line %2"_s.arg(where).arg(i + 1)};
    }
    if (population.total() <= 0)
        return Error{ErrorCode::Malformed, Tr::tr("The population is empty."), where};
    return population;
}

Result<Population> Population::shipped()
{
    QFile file(u":/parallax/exercise/background.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, Tr::tr("The exercise scenario is missing from the program."), file.fileName()};
    return parse(file.readAll(), u"background.tsv"_s);
}

QByteArray Population::toTable() const
{
    QByteArray table;
    for (const PopulationShell &s : shells)
        append(table, "shell\t" + s.name, {s.heightKm.from, s.heightKm.to, s.inclinationCentideg.from, s.inclinationCentideg.to, s.planes, s.count});
    append(table, "geostationary", {geostationary});
    for (const PopulationDrifters &d : drifters)
        append(table, "drifters", {d.inclinationDeg.from, d.inclinationDeg.to, d.raanDeg.from, d.raanDeg.to, d.count});
    appendBins(table, "drift", driftHistogram);
    appendBins(table, "localtime", localTimes);
    appendBins(table, "inclination", inclinations);
    for (const PopulationDrag &d : drag) {
        const auto &q = d.quantiles;
        append(table, "drag", {int(d.kind), d.perigeeKm.from, d.perigeeKm.to, q[0], q[1], q[2], q[3], q[4], q[5], q[6]});
    }
    for (const PopulationCell &c : cells) {
        append(table, "cell", {c.perigeeKm.from, c.perigeeKm.to, c.spreadKm.from, c.spreadKm.to, c.inclinationDeg.from, c.inclinationDeg.to,
                               c.argPerigeeDeg.from, c.argPerigeeDeg.to, c.counts[0], c.counts[1], c.counts[2]});
    }
    return table;
}

} // namespace parallax
