// What reading a whole catalogue costs, beside a plain reader of the same TLE in the same run (a copy and a strtod a field, no checks).
// Reads the public catalogue under PARALLAX_DATA, by default ../shared/data; without it, made-up elements of the same size.
// Build it as release.
#include "storage/exchange/feeds.h"
#include "storage/exchange/tlewriter.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTextStream>

#include <cstdlib>
#include <cstring>

#include <time.h>

using namespace parallax;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 21;

std::vector<ElementSet> catalogue()
{
    QFile file(qEnvironmentVariable("PARALLAX_DATA", QStringLiteral(PARALLAX_SOURCE_DIR "/../shared/data"))
               + u"/sgp4/catalogue-celestrak-gp-2024-11-01.csv"_s);
    if (file.open(QIODevice::ReadOnly))
        if (auto read = readOrbitFile(file.readAll(), u"catalogue.csv"_s))
            return std::move(read->elementSets);
    QRandomGenerator random(1);
    std::vector<ElementSet> sets(27'000);
    for (size_t i = 0; i < sets.size(); ++i) {
        MeanElements &e = sets[i].elements;
        e.object.number = qint64(i) + 1;
        e.epoch = Instant{Day::fromYmd(2031, 3, 14), random.bounded(qint64(100'000'000)) * 864'000};
        e.meanMotionRevPerDay = random.bounded(1'600'000'000) / 1e8;
        e.eccentricity = random.bounded(1'000'000) / 1e7;
        e.inclinationDeg = random.bounded(1'800'000) / 1e4;
        e.bstarPerEarthRadius = random.bounded(100'000) / 1e8;
        sets[i].name = u"EXERCISE %1"_s.arg(i);
        sets[i].internationalDesignator = u"2031-001A"_s;
    }
    return sets;
}

QByteArray real(double value)
{
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

/// Keywords and values as CelesTrak's tables have them.
QList<std::pair<QByteArray, QByteArray>> fieldsOf(const ElementSet &set)
{
    const MeanElements &e = set.elements;
    return {{"OBJECT_NAME", set.name.toUtf8()}, {"OBJECT_ID", set.internationalDesignator.toUtf8()},
            {"EPOCH", e.epoch.toString().chopped(1).toUtf8()}, {"MEAN_MOTION", real(e.meanMotionRevPerDay)},
            {"ECCENTRICITY", real(e.eccentricity)}, {"INCLINATION", real(e.inclinationDeg)}, {"RA_OF_ASC_NODE", real(e.raanDeg)},
            {"ARG_OF_PERICENTER", real(e.argPerigeeDeg)}, {"MEAN_ANOMALY", real(e.meanAnomalyDeg)}, {"EPHEMERIS_TYPE", "0"},
            {"CLASSIFICATION_TYPE", "U"}, {"NORAD_CAT_ID", QByteArray::number(e.object.number)},
            {"ELEMENT_SET_NO", QByteArray::number(set.elementSetNumber)}, {"REV_AT_EPOCH", QByteArray::number(set.revolutionAtEpoch)},
            {"BSTAR", real(e.bstarPerEarthRadius)}, {"MEAN_MOTION_DOT", real(e.meanMotionDot)}, {"MEAN_MOTION_DDOT", real(e.meanMotionDdot)}};
}

/// Eleven numbers of each pair of lines, as short programs read them.
double plainReader(const QByteArray &text)
{
    static const struct { int line, first, length; } kFields[] = {{0, 18, 2}, {0, 20, 12}, {0, 33, 10}, {1, 2, 5}, {1, 8, 8}, {1, 17, 8},
                                                                 {1, 26, 7}, {1, 34, 8}, {1, 43, 8}, {1, 52, 11}, {1, 63, 5}};
    double sum = 0;
    const char *at = text.constData(), *const end = at + text.size();
    while (at < end) {
        const char *lines[2] = {at, static_cast<const char *>(std::memchr(at, '\n', size_t(end - at))) + 1};
        for (const auto &field : kFields) {
            char copy[16] = {};
            std::memcpy(copy, lines[field.line] + field.first, size_t(field.length));
            sum += std::strtod(copy, nullptr);
        }
        at = static_cast<const char *>(std::memchr(lines[1], '\n', size_t(end - lines[1]))) + 1;
    }
    return sum;
}

/// Of this program, one thread: what others do on the machine counts only by what they drive from the caches.
double processorMs()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) * 1e-6;
}

template <typename Work>
double medianMs(Work work)
{
    std::vector<double> times;
    for (int round = 0; round < kRounds; ++round) {
        const double before = processorMs();
        work();
        times.push_back(processorMs() - before);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main()
{
    QTextStream out(stdout);
    const std::vector<ElementSet> sets = catalogue();
    QByteArray tle, named, csv, json = "[";
    for (const ElementSet &set : sets) {
        const auto lines = writeTle(set);
        if (!lines)
            continue;
        const QByteArray pair = lines->line1 + '\n' + lines->line2 + '\n';
        tle += pair;
        named += "0 " + set.name.toUtf8() + '\n' + pair;
        QByteArrayList keys, values;
        json += json.size() > 1 ? ",\n{" : "{";
        for (const auto &[key, value] : fieldsOf(set)) {
            json += (keys.isEmpty() ? "\"" : ",\"") + key + "\":\"" + value + '"';
            keys.append(key);
            values.append(value);
        }
        json += '}';
        if (csv.isEmpty())
            csv += keys.join(',') + '\n';
        csv += values.join(',') + '\n';
    }
    json += ']';

    double sum = 0;
    const double reference = medianMs([&] { sum += plainReader(tle); });
    out << sets.size() << " element sets, processor time, medians of " << kRounds << " rounds\n";
    out << "a plain reader of the TLE, no checks: " << reference << " ms" << (sum != 0 ? "\n" : ", and it read nothing\n");
    const auto measure = [&](const char *name, const QByteArray &bytes) {
        size_t count = 0;
        const double ms = medianMs([&] {
            const auto read = readOrbitFile(bytes, u"catalogue"_s);
            count = read ? read->elementSets.size() : 0;
        });
        out << name << ": " << ms << " ms, " << double(bytes.size()) / 1e6 << " MB, " << count << " sets, " << ms / reference << " of the plain reader\n";
        out.flush();
    };
    measure("TLE", tle);
    measure("3LE", named);
    measure("OMM CSV", csv);
    measure("OMM JSON", json);
    return 0;
}
