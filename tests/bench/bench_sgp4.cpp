// A whole catalogue at one time, position and velocity, one thread, beside the bulk call of satellite.js 7 in the same run: rounds
// of the two alternate, and the median of their ratios is what counts. Needs node, the reference (npm install in
// tests/bench/reference) and a catalogue as CelesTrak's CSV; without the reference it prints its own times alone.
//
//     bench_sgp4 CATALOGUE.csv [rounds]

#include "model/orbit/sgp4.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

using namespace parallax;

namespace {

const char *const kAt = "2024-11-01T00:00:00Z";

std::vector<MeanElements> readCatalogue(const QString &path)
{
    std::vector<MeanElements> elements;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return elements;
    const QList<QByteArray> keys = file.readLine().trimmed().split(',');
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        const auto number = [&](const char *key) { return cells.value(keys.indexOf(key)).toDouble(); };
        const auto epoch = Instant::parse(QString::fromLatin1(cells.value(keys.indexOf("EPOCH"))) + u'Z');
        if (cells.size() != keys.size() || !epoch)
            continue;
        MeanElements one;
        one.object.number = qint64(number("NORAD_CAT_ID"));
        one.epoch = *epoch;
        one.meanMotionRevPerDay = number("MEAN_MOTION");
        one.eccentricity = number("ECCENTRICITY");
        one.inclinationDeg = number("INCLINATION");
        one.raanDeg = number("RA_OF_ASC_NODE");
        one.argPerigeeDeg = number("ARG_OF_PERICENTER");
        one.meanAnomalyDeg = number("MEAN_ANOMALY");
        one.bstarPerEarthRadius = number("BSTAR");
        elements.push_back(one);
    }
    return elements;
}

/// Seconds of this thread's processor time, so that a busy machine counts less.
double processorSeconds()
{
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

double wallSeconds()
{
    timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

template <typename Work>
double secondsOf(const Work &work, int runs, double (*clock)() = processorSeconds)
{
    double best = 1e9;
    for (int run = 0; run < runs; ++run) {
        const double start = clock();
        work();
        best = std::min(best, clock() - start);
    }
    return best;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? std::nan("") : values[values.size() / 2];
}

/// The reference program, asked for one timing at a time.
class Reference
{
public:
    bool start(const QString &catalogue)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("node"), {QStringLiteral(PARALLAX_SOURCE_DIR "/tests/bench/reference/satellite.mjs"), catalogue,
                                                 QString::fromLatin1(kAt)});
        return m_process.waitForStarted() && m_process.waitForReadyRead(60'000) && !m_process.readLine().isEmpty();
    }
    double seconds(const char *part, int runs)
    {
        m_process.write(QByteArray(part) + ' ' + QByteArray::number(runs) + '\n');
        m_process.waitForBytesWritten();
        while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) { }
        return QJsonDocument::fromJson(m_process.readLine()).object().value(QStringLiteral("seconds")).toDouble(std::nan(""));
    }
    ~Reference()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "bench_sgp4 CATALOGUE.csv [rounds]\n");
        return 2;
    }
    const QString path = QString::fromLocal8Bit(argv[1]);
    const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 15;
    const std::vector<MeanElements> all = readCatalogue(path);
    const Instant at = *Instant::parse(QString::fromLatin1(kAt));
    const LeapSeconds leapSeconds;
    std::vector<MeanElements> near;
    std::vector<Sgp4Propagator> scalar;
    for (const MeanElements &one : all) {
        scalar.emplace_back(one);
        if (!scalar.back().isDeepSpace())
            near.push_back(one);
    }
    std::printf("%zu objects, %zu near-Earth, at %s\n", all.size(), near.size(), kAt);

    const std::pair<const char *, Sgp4Instructions> paths[] = {{"portable", Sgp4Instructions::Portable},
#ifdef __x86_64__
                                                               {"AVX2", Sgp4Instructions::Avx2},
                                                               {"AVX-512", Sgp4Instructions::Avx512},
#endif
    };
    Reference reference;
    const bool hasReference = reference.start(path);
    if (!hasReference)
        std::printf("no reference: node or tests/bench/reference/node_modules is missing\n");
    for (const auto &[name, instructions] : paths) {
#ifdef __x86_64__
        if ((instructions == Sgp4Instructions::Avx2 && !__builtin_cpu_supports("avx2"))
            || (instructions == Sgp4Instructions::Avx512 && !__builtin_cpu_supports("avx512dq"))) {
            std::printf("%s: this processor has none, unmeasured\n", name);
            continue;
        }
#endif
        Sgp4Options options;
        options.instructions = instructions;
        const Sgp4Catalogue nearCatalogue(near, leapSeconds, options), allCatalogue(all, leapSeconds, options);
        CatalogueStates states;
        std::vector<double> nearRatios, allRatios, nearTimes, allTimes;
        for (int round = 0; round < rounds; ++round) {
            const double nearSeconds = secondsOf([&] { nearCatalogue.propagate(at, &states); }, 20);
            const double allSeconds = secondsOf([&] { allCatalogue.propagate(at, &states); }, 20);
            nearTimes.push_back(nearSeconds);
            allTimes.push_back(allSeconds);
            if (hasReference) {
                nearRatios.push_back(reference.seconds("near", 5) / nearSeconds);
                allRatios.push_back(reference.seconds("all", 5) / allSeconds);
            }
        }
        double worstNear = 0, worstDeep = 0;
        int differingCodes = 0;
        for (size_t i = 0; i < all.size(); ++i) {
            const Sgp4State expected = scalar[i].at(at, leapSeconds);
            differingCodes += states.errors[i] != expected.error;
            if (expected.error != Sgp4Error::None || states.errors[i] != Sgp4Error::None)
                continue;
            double &worst = scalar[i].isDeepSpace() ? worstDeep : worstNear;
            worst = std::max(worst, (states.positionsKm.col(qsizetype(i)) - expected.positionKm).norm());
        }
        std::printf("%-8s near-Earth %6.1f M/s (%.2f ms), %5.1f times the reference; whole catalogue %6.1f M/s (%.2f ms), %5.1f times\n",
                    name, double(near.size()) / median(nearTimes) * 1e-6, median(nearTimes) * 1e3, median(nearRatios),
                    double(all.size()) / median(allTimes) * 1e-6, median(allTimes) * 1e3, median(allRatios));
        std::printf("         largest difference to the scalar path: near-Earth %.1e km, deep space %.1e km; %d error codes differ\n",
                    worstNear, worstDeep, differingCodes);
    }
    const double scalarSeconds = secondsOf([&] { for (const auto &one : scalar) (void)one.at(at, leapSeconds); }, 3);
    const double initialising = secondsOf([&] { Sgp4Catalogue(all, leapSeconds); }, 5);
    std::printf("scalar path %.1f M/s; initialising the catalogue %.1f ms\n", double(all.size()) / scalarSeconds * 1e-6, initialising * 1e3);
    for (int threads : {1, 2, 4}) {
        const Sgp4Catalogue catalogue(all, leapSeconds);
        CatalogueStates states;
        std::printf("%d threads: %.2f ms\n", threads, secondsOf([&] { catalogue.propagate(at, &states, threads); }, 50, wallSeconds) * 1e3);
    }
    return 0;
}
