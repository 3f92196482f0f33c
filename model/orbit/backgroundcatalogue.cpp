#include "model/orbit/backgroundcatalogue.h"

#include <QJsonArray>

#include <span>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

__extension__ typedef unsigned __int128 Wide;

constexpr int kEarthRadiusDam = 637'814;       ///< WGS-72, 6378.135 km, in units of 10 m
constexpr int kLowestPerigeeKm = 200;
constexpr int kCircle = 3'600'000;             ///< 10⁻⁴ degrees
constexpr qint64 kGeoMotion = 100'273'790;     ///< one turn in a sidereal day, 10⁻⁸ rev/day
/// Mean longitude of the Sun at noon of 2031-03-13 UTC, 280.46062° + 0.98564736° a day from J2000 (Astronomical Almanac,
/// low-precision formulas): what its right ascension is on the average. 10⁻⁴ degrees.
constexpr int kSunRaan = 3'509'266;

/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
class Random
{
public:
    explicit Random(quint64 seed) : m_state(seed) {}
    quint64 next()
    {
        quint64 z = m_state += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    /// In [from, to).
    qint64 in(qint64 from, qint64 to) { return from + qint64((Wide(next()) * Wide(quint64(to - from))) >> 64); }
    int pick(int size) { return int(in(0, size)); }

private:
    quint64 m_state;
};

/// Mean motion in 10⁻⁸ rev/day of a semi-major axis in 10 m: √(μ (86400 / 2π)² / a³), with μ = 398,600.8 km³/s² (WGS-72), rounded down.
qint64 meanMotion(qint64 axisDam)
{
    // μ (86400 / 2π)² 10¹⁶ in 10 m: 753712840719222385533131114555076489.97, computed to 60 digits.
    constexpr Wide k = (Wide(40'858'854'966'900'093ULL) << 64) | Wide(17'232'558'738'056'376'201ULL);
    const Wide square = k / (Wide(quint64(axisDam)) * Wide(quint64(axisDam)) * Wide(quint64(axisDam)));
    // The root by bits, from above: whole numbers have no rounding to differ in.
    quint64 root = 0;
    for (quint64 bit = quint64(1) << 34; bit != 0; bit >>= 1) {
        if (Wide(root | bit) * Wide(root | bit) <= square)
            root |= bit;
    }
    return qint64(root);
}

/// One orbit in whole numbers: 10⁻⁸ rev/day, 10⁻⁷, 10⁻⁴ degrees, 10⁻⁸ per Earth radius.
struct WholeElements
{
    qint64 meanMotion = 0, bstar = 0;
    int eccentricity = 0, inclination = 0, raan = 0, argPerigee = 0, meanAnomaly = 0;
};

/// From perigee height and spread in 10 m.
void setShape(WholeElements &e, qint64 perigeeDam, qint64 spreadDam)
{
    const qint64 axisDam = kEarthRadiusDam + perigeeDam + spreadDam / 2;
    e.meanMotion = meanMotion(axisDam);
    e.eccentricity = int(spreadDam * 10'000'000 / (2 * axisDam));
}

/// The most drag with which an orbit lasts for weeks: what is about to decay would leave the sky during the exercise.
qint64 mostDrag(qint64 perigeeDam)
{
    constexpr struct { qint64 dam, most; } limits[] = {{20'000, 15'000}, {25'000, 60'000}, {30'000, 250'000}, {35'000, 700'000}, {40'000, 2'500'000}};
    if (perigeeDam <= limits[0].dam)
        return limits[0].most;
    for (size_t i = 1; i < std::size(limits); ++i) {
        const auto [low, least] = limits[i - 1];
        const auto [high, most] = limits[i];
        if (perigeeDam < high)
            return least + (most - least) * (perigeeDam - low) / (high - low);
    }
    return 100'000'000;
}

qint64 fiveDigits(qint64 value)
{
    qint64 step = 1;
    while (std::abs(value) / step >= 100'000)
        step *= 10;
    return value / step * step;
}

QString pieceLetters(int piece)
{
    static constexpr char16_t letters[] = u"ABCDEFGHJKLMNPQRSTUVWXYZ"; // without I and O
    QString text;
    for (int rest = piece; rest >= 0; rest = rest / 24 - 1)
        text.prepend(QChar(letters[rest % 24]));
    return text;
}

/// Made-up words of a heath, a shore and a workshop; none is a spacecraft in the public catalogue.
constexpr std::array kWords{u"ALDERFEN", u"BRACKENHOLT", u"CINDERFELL", u"DUNMERE", u"EIDERSTONE", u"FENWREN", u"GORSEWICK", u"HARROWBY",
                            u"INGLEMOOR", u"JASPERLEY", u"KESTERLOW", u"LARKWATER", u"MARLOCK", u"NETTLESEA", u"OAKHAVEN", u"PIPERSHAW",
                            u"QUILLMERE", u"ROOKSAND", u"SEDGELAND", u"TIMBERLOW", u"UMBERFORD", u"VALEWICK", u"WICKERSTAY", u"YARROWBY",
                            u"ASHQUAY", u"BELLWETHER", u"COBBLESTRAND", u"DRIFTWICK", u"EMBERLEY", u"FLINTHOLM", u"GANNETRY", u"HOLLOWBY"};
constexpr std::array kLaunchers{u"TARN-2", u"TARN-4", u"CAIRN-1", u"CAIRN-3B", u"SKERRY-5", u"FIRTH-9", u"MOOR-1A", u"TOR-6"};
/// Nations of the exercise, and operators that exist nowhere.
constexpr std::array kOwners{u"QMR", u"QNV", u"QOS", u"QPC", u"QRD", u"QSK", u"QTV", u"QUL", u"QVS", u"QWN", u"QXC", u"QXC", u"USA", u"USA",
                             u"COM-ALDERLINK", u"COM-BRAMBLE", u"COM-COOPERAGE", u"COM-DOVETAIL", u"COM-EWEFIELD"};

QString wordOf(int index)
{
    return QString::fromUtf16(kWords[size_t(index) % kWords.size()]);
}

QString regimeOf(const WholeElements &e)
{
    const bool isLong = e.eccentricity > 2'500'000;
    if (e.meanMotion > 90'000'000 && e.meanMotion < 110'000'000 && !isLong)
        return u"GEO"_s;
    return isLong ? u"HEO"_s : e.meanMotion > 1'125'000'000 ? u"LEO"_s : u"MEO"_s;
}

QJsonObject labels()
{
    const QJsonObject label{{u"mark"_s, u"(U)"_s}, {u"regime"_s, u"NONE"_s}, {u"category"_s, QJsonArray()},
                            {u"originator"_s, u"USX-OPS"_s}, {u"topic"_s, u"catalogue"_s}};
    return {{u"existence"_s, label}, {u"identity"_s, label}, {u"orbit"_s, label}};
}

/// A launch: what came of it shares its designator.
struct Launch
{
    int year = 0, number = 0, pieces = 0;
};

class Background
{
public:
    Background(const Population &population, int size, quint64 seed)
        : m_population(population), m_random(seed), m_day(Day::fromYmd(2031, 3, 13)), m_labels(labels()), m_size(size)
    {
    }

    BackgroundCatalogue make();

private:
    struct Share
    {
        int real = 0;
        std::function<void(int count)> draw;
        qint64 remainder = 0;
        int count = 0;
    };

    void share(std::vector<Share> &shares) const;
    void drawShell(const PopulationShell &shell, int count);
    void drawGeostationary(int count);
    void drawDrifters(const PopulationDrifters &row, int count);
    void drawCell(const PopulationCell &cell, PopulationKind kind, int count);
    void add(const WholeElements &e, const QString &name, const QString &owner, const QString &kind, Launch &launch);
    void addOfKind(const WholeElements &e, PopulationKind kind);
    qint64 drag(PopulationKind kind, qint64 perigeeDam);
    int pickWeighted(std::span<const int> weights);
    Launch newLaunch() { return {int(m_random.in(1965, 2031)), int(m_random.in(500, 1000)), 0}; }
    QString owner() { return QString::fromUtf16(kOwners[size_t(m_random.pick(int(kOwners.size())))]); }
    int angle() { return m_random.pick(kCircle); }

    const Population &m_population;
    Random m_random;
    const Day m_day;
    const QJsonObject m_labels;
    const int m_size;
    BackgroundCatalogue m_made;
    QHash<QString, int> m_counters;        ///< of names
    QHash<int, Launch> m_clouds;           ///< debris by inclination: what broke up there
    QHash<int, QString> m_cloudNames;
};

/// The method of largest remainders.
void Background::share(std::vector<Share> &shares) const
{
    const qint64 total = m_population.total();
    int given = 0;
    std::vector<Share *> byRemainder;
    for (Share &one : shares) {
        const qint64 wanted = qint64(one.real) * m_size;
        one.count = int(wanted / total);
        one.remainder = wanted % total;
        given += one.count;
        byRemainder.push_back(&one);
    }
    std::stable_sort(byRemainder.begin(), byRemainder.end(), [](const Share *a, const Share *b) { return a->remainder > b->remainder; });
    for (size_t i = 0; given < m_size && i < byRemainder.size(); ++i, ++given)
        ++byRemainder[i]->count;
}

int Background::pickWeighted(std::span<const int> weights)
{
    qint64 sum = 0;
    for (const int weight : weights)
        sum += weight;
    qint64 left = sum > 0 ? m_random.in(0, sum) : 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        left -= weights[i];
        if (left < 0)
            return int(i);
    }
    return m_random.pick(int(weights.size()));
}

/// Straight lines between the quantiles; 0 where the population says nothing.
qint64 Background::drag(PopulationKind kind, qint64 perigeeDam)
{
    const qint64 percent = m_random.in(0, 10'000); // in hundredths
    const qint64 most = mostDrag(perigeeDam);
    for (const PopulationDrag &row : m_population.drag) {
        if (row.kind != kind || perigeeDam < row.perigeeKm.from * 100LL || perigeeDam >= row.perigeeKm.to * 100LL)
            continue;
        const auto &at = PopulationDrag::kPercents;
        if (percent <= at.front() * 100)
            return fiveDigits(std::clamp<qint64>(row.quantiles.front(), -most, most));
        for (size_t i = 1; i < at.size(); ++i) {
            if (percent > at[i] * 100)
                continue;
            const qint64 from = row.quantiles[i - 1], to = row.quantiles[i];
            const qint64 between = from + (to - from) * (percent - at[i - 1] * 100) / ((at[i] - at[i - 1]) * 100);
            return fiveDigits(std::clamp(between, -most, most));
        }
        return fiveDigits(std::clamp<qint64>(row.quantiles.back(), -most, most));
    }
    return 0;
}

void Background::add(const WholeElements &e, const QString &name, const QString &ownerCode, const QString &kind, Launch &launch)
{
    const qint64 number = kFirstBackgroundNumber + qint64(m_made.sets.size());
    CatalogueEntry entry;
    entry.id = {kBackgroundSeries, number};
    entry.name = name;
    entry.owner = ownerCode;
    entry.internationalDesignator = u"%1-%2%3"_s.arg(launch.year).arg(launch.number, 3, 10, QLatin1Char('0')).arg(pieceLetters(launch.pieces++));
    entry.objectClass = kind + u' ' + regimeOf(e);
    entry.labels = m_labels;
    entry.exercise = true;
    ElementSet set;
    set.elements.object = entry.id;
    set.elements.epoch = {m_day, m_random.in(0, 100'000'000) * 864'000}; // 10⁻⁸ days
    // Both are whole and a power of ten that a double holds exactly, so the quotient is the double nearest to the printed number.
    set.elements.meanMotionRevPerDay = double(e.meanMotion) / 1e8;
    set.elements.eccentricity = double(e.eccentricity) / 1e7;
    set.elements.inclinationDeg = double(e.inclination) / 1e4;
    set.elements.raanDeg = double(e.raan) / 1e4;
    set.elements.argPerigeeDeg = double(e.argPerigee) / 1e4;
    set.elements.meanAnomalyDeg = double(e.meanAnomaly) / 1e4;
    set.elements.bstarPerEarthRadius = double(e.bstar) / 1e8;
    set.name = name;
    set.internationalDesignator = entry.internationalDesignator;
    set.elementSetNumber = 1;
    set.originator = u"EXERCISE"_s;
    set.source = u"exercise background: object %1"_s.arg(number);
    m_made.entries.push_back(std::move(entry));
    m_made.sets.push_back(std::move(set));
}

void Background::addOfKind(const WholeElements &e, PopulationKind kind)
{
    switch (kind) {
    case PopulationKind::Payload: {
        const QString word = wordOf(m_random.pick(int(kWords.size())));
        Launch launch = newLaunch();
        add(e, u"%1 %2"_s.arg(word).arg(++m_counters[word]), owner(), u"payload"_s, launch);
        return;
    }
    case PopulationKind::RocketBody: {
        Launch launch = newLaunch();
        launch.pieces = 1;
        add(e, QString::fromUtf16(kLaunchers[size_t(m_random.pick(int(kLaunchers.size())))]) + u" R/B"_s, owner(), u"rocket body"_s, launch);
        return;
    }
    case PopulationKind::Debris:
        break;
    }
    // Fragments keep the inclination of what broke up: one cloud for each band of it.
    const int cloud = e.inclination / 20'000;
    Launch &launch = m_clouds[cloud];
    if (launch.year == 0 || launch.pieces > 2500) {
        launch = newLaunch();
        launch.pieces = 3;
        m_cloudNames[cloud] = u"%1 %2 DEB"_s.arg(wordOf(m_random.pick(int(kWords.size())))).arg(m_random.in(1, 40));
    }
    add(e, m_cloudNames.value(cloud), QString::fromUtf16(kOwners[size_t(cloud) % kOwners.size()]), u"debris"_s, launch);
}

void Background::drawShell(const PopulationShell &shell, int count)
{
    const int seats = std::max(1, (count + shell.planes - 1) / shell.planes);
    const qint64 low = shell.heightKm.from * 100LL, width = (shell.heightKm.to - shell.heightKm.from) * 100LL;
    const qint64 inclination = (shell.inclinationCentideg.from + shell.inclinationCentideg.to) * 50LL;
    const int arc = inclination > 800'000 && inclination < 1'000'000 ? kCircle / 2 : kCircle; // polar planes go half round
    const QString name = QString::fromLatin1(shell.name), ownerCode = u"COM-"_s + name;
    const int firstRaan = angle(), phase = m_random.pick(kCircle / shell.planes);
    Launch launch = newLaunch();
    for (int i = 0; i < count; ++i) {
        const int plane = i / seats, seat = i % seats;
        if (launch.pieces >= 22)
            launch = newLaunch();
        WholeElements e;
        // A wide band is one height a plane, a narrow one its middle.
        const qint64 height = width > 3000 ? low + width * (2 * plane + 1) / (2 * shell.planes) : low + width / 2;
        const qint64 spread = m_random.in(140, 290);
        setShape(e, height + m_random.in(-100, 101) - spread / 2, spread);
        e.inclination = int(inclination + m_random.in(-150, 151));
        e.raan = int((qint64(firstRaan) + qint64(arc) * plane / shell.planes + m_random.in(0, 300)) % kCircle);
        e.argPerigee = int(m_random.in(800'000, 1'000'000));
        e.meanAnomaly = int((qint64(kCircle) * seat / seats + qint64(phase) * plane + m_random.in(0, 2000) + kCircle - e.argPerigee) % kCircle);
        e.bstar = drag(PopulationKind::Payload, height);
        add(e, u"%1-%2"_s.arg(name).arg(++m_counters[name]), ownerCode, u"constellation"_s, launch);
    }
}

void Background::drawGeostationary(int count)
{
    for (int i = 0; i < count; ++i) {
        WholeElements e;
        e.meanMotion = kGeoMotion + m_random.in(-600, 601);
        e.eccentricity = int(m_random.in(500, 5000));
        e.inclination = int(m_random.in(0, 1000));
        e.raan = angle();
        e.argPerigee = angle();
        e.meanAnomaly = angle();
        addOfKind(e, PopulationKind::Payload);
    }
}

void Background::drawDrifters(const PopulationDrifters &row, int count)
{
    for (int i = 0; i < count; ++i) {
        WholeElements e;
        const qint64 bin = pickWeighted(m_population.driftHistogram);
        e.meanMotion = kGeoMotion + (bin - 20) * 500'000 + m_random.in(-250'000, 250'000);
        const qint64 root = m_random.in(10, 250); // few are far from round
        e.eccentricity = int(root * root);
        e.inclination = int(m_random.in(row.inclinationDeg.from * 10'000LL, row.inclinationDeg.to * 10'000LL));
        e.raan = int(m_random.in(row.raanDeg.from * 10'000LL, row.raanDeg.to * 10'000LL));
        e.argPerigee = angle();
        e.meanAnomaly = angle();
        addOfKind(e, m_random.pick(4) == 0 ? PopulationKind::RocketBody : PopulationKind::Payload);
    }
}

void Background::drawCell(const PopulationCell &cell, PopulationKind kind, int count)
{
    for (int i = 0; i < count; ++i) {
        WholeElements e;
        const qint64 lowest = std::min(std::max(cell.perigeeKm.from, kLowestPerigeeKm), cell.perigeeKm.to - 1);
        const qint64 perigee = m_random.in(lowest * 100, cell.perigeeKm.to * 100LL);
        setShape(e, perigee, m_random.in(cell.spreadKm.from * 100LL, cell.spreadKm.to * 100LL));
        const int tenth = cell.inclinationDeg.from * 10
            + pickWeighted(std::span(m_population.inclinations).subspan(size_t(cell.inclinationDeg.from) * 10,
                                                                        size_t(cell.inclinationDeg.to - cell.inclinationDeg.from) * 10));
        e.inclination = int(m_random.in(tenth * 1000LL, tenth * 1000LL + 1000));
        const bool isSunSynchronous = kind == PopulationKind::Payload && cell.inclinationDeg.from >= 96 && cell.inclinationDeg.to <= 100
            && cell.perigeeKm.to <= 1000 && cell.spreadKm.to <= 80;
        if (isSunSynchronous) { // noon and the Sun's right ascension go together; an hour is 15 degrees
            const qint64 hour = pickWeighted(m_population.localTimes);
            e.raan = int((kSunRaan + (hour + 12) % 24 * 150'000 + m_random.in(0, 150'000)) % kCircle);
        } else {
            e.raan = angle();
        }
        e.argPerigee = int(m_random.in(cell.argPerigeeDeg.from * 10'000LL, cell.argPerigeeDeg.to * 10'000LL));
        e.meanAnomaly = angle();
        e.bstar = drag(kind, perigee);
        addOfKind(e, kind);
    }
}

BackgroundCatalogue Background::make()
{
    std::vector<Share> shares;
    for (const PopulationShell &shell : m_population.shells)
        shares.push_back({shell.count, [this, &shell](int count) { drawShell(shell, count); }, 0, 0});
    shares.push_back({m_population.geostationary, [this](int count) { drawGeostationary(count); }, 0, 0});
    for (const PopulationDrifters &row : m_population.drifters)
        shares.push_back({row.count, [this, &row](int count) { drawDrifters(row, count); }, 0, 0});
    for (const PopulationCell &cell : m_population.cells) {
        for (int kind = 0; kind < kPopulationKinds; ++kind)
            shares.push_back({cell.counts[size_t(kind)], [this, &cell, kind](int count) { drawCell(cell, PopulationKind(kind), count); }, 0, 0});
    }
    share(shares);
    m_made.entries.reserve(size_t(m_size));
    m_made.sets.reserve(size_t(m_size));
    for (const Share &one : shares)
        one.draw(one.count);
    return std::move(m_made);
}

} // namespace

BackgroundCatalogue backgroundCatalogue(const Population &population, int size, quint64 seed)
{
    return Background(population, size, seed).make();
}

} // namespace parallax
