// Screening the whole public catalogue, one day, 5 km, one core; one object against all; and the list beside brute force.
//   bench_screening                     all with all
//   bench_screening subset [N] [hours]  N random objects, all of them compared at every step, missed and extra counted
//   bench_screening one                 one object with all
#include "model/orbit/screening.h"
#include "tests/support/bruteforce.h"
#include "tests/support/gpcatalogue.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTextStream>

#include <algorithm>
#include <ctime>

using namespace parallax;
using namespace parallax::testing;
using namespace Qt::StringLiterals;

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

ScreeningRequest request(double hours)
{
    ScreeningRequest made;
    made.from = Instant{Day::fromYmd(2024, 11, 1), 12 * 3'600'000'000'000};
    made.to = LeapSeconds().plus(made.from, qint64(hours * 3600e9));
    return made;
}

void print(const ScreeningReport &report)
{
    const ScreeningLog &log = report.log;
    out() << "  approaches " << report.approaches.size() << ", below 1 km "
          << std::count_if(report.approaches.cbegin(), report.approaches.cend(), [](const Approach &a) { return a.missKm < 1; })
          << ", slow pairs " << report.slowPairs.size() << ", objects that fail " << report.failures.size() << '\n'
          << "  objects " << log.objects << ", slices " << log.slices << ", pair-slices " << log.pairSlices << "\n  removed by cells "
          << log.removedByCells << ", chords " << log.removedByChords << ", paths " << log.removedByPaths << ", refinement "
          << log.removedByRefinement << "; irregular " << log.irregular << ", same object " << log.sameObject
          << ", shells " << log.removedByShells << ", slow minima " << log.slowMinima << '\n';
    out().flush();
}

void allWithAll(const std::vector<MeanElements> &catalogue, double hours, int threads)
{
    QElapsedTimer timer;
    timer.start();
    const Screening screening(catalogue, LeapSeconds());
    const double prepared = double(timer.nsecsElapsed()) * 1e-9;
    auto wanted = request(hours);
    wanted.threads = threads;
    timer.start();
    const std::clock_t cpu = std::clock();
    const auto report = screening.allWithAll(wanted);
    const double seconds = double(timer.nsecsElapsed()) * 1e-9, cpuSeconds = double(std::clock() - cpu) / CLOCKS_PER_SEC;
    out() << "all with all, " << catalogue.size() << " objects, " << hours << " h, 5 km, threads " << threads << ": " << seconds
          << " s, " << cpuSeconds << " s of processor time (made ready in " << prepared << " s)\n";
    if (report)
        print(*report);
}

/// Medians over objects of all kinds.
void oneWithAll(const std::vector<MeanElements> &catalogue)
{
    constexpr int kObjects = 41;
    const Screening screening(catalogue, LeapSeconds());
    QRandomGenerator random(7);
    std::vector<double> wall, cpu;
    ScreeningLog log;
    qsizetype approaches = 0;
    for (int i = 0; i < kObjects; ++i) {
        const MeanElements &one = catalogue[size_t(random.bounded(int(catalogue.size())))];
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        const auto report = screening.oneWithAll(one, request(24));
        cpu.push_back(double(std::clock() - before) / CLOCKS_PER_SEC * 1e3);
        wall.push_back(double(timer.nsecsElapsed()) * 1e-6);
        if (report) {
            log += report->log;
            approaches += qsizetype(report->approaches.size());
        }
    }
    std::sort(wall.begin(), wall.end());
    std::sort(cpu.begin(), cpu.end());
    out() << "one with all, 24 h, 5 km, " << kObjects << " objects: median " << wall[kObjects / 2] << " ms, 90 % " << wall[kObjects * 9 / 10] << " ms; processor time "
          << cpu[kObjects / 2] << " ms, 90 % " << cpu[kObjects * 9 / 10] << " ms\n  approaches " << approaches << ", objects removed by shells "
          << double(log.removedByShells) / kObjects << ", steps removed far " << log.removedByCells / kObjects << ", chords "
          << log.removedByChords / kObjects << ", paths " << log.removedByPaths / kObjects << ", irregular " << log.irregular << '\n';
}

void besideBruteForce(std::vector<MeanElements> catalogue, qsizetype count, double hours)
{
    // Only objects with states throughout: what is lost is checked elsewhere.
    const auto wanted = request(hours);
    const auto whole = Screening(catalogue, LeapSeconds()).allWithAll(wanted);
    if (!whole)
        return;
    for (const ScreeningFailure &failure : whole->failures)
        std::erase_if(catalogue, [&failure](const MeanElements &one) { return one.object == failure.object; });
    QRandomGenerator random(7);
    std::shuffle(catalogue.begin(), catalogue.end(), random);
    catalogue.resize(std::min(catalogue.size(), size_t(count)));
    QElapsedTimer timer;
    timer.start();
    const auto report = Screening(catalogue, LeapSeconds()).allWithAll(wanted);
    const double ours = double(timer.nsecsElapsed()) * 1e-9;
    timer.start();
    const auto reference = bruteForce(catalogue, LeapSeconds(), wanted, 4.0);
    const double theirs = double(timer.nsecsElapsed()) * 1e-9;
    if (!report)
        return;
    const Comparison comparison = compare(report->approaches, reference, LeapSeconds(), wanted.slowKmPerS);
    out() << "beside brute force, " << catalogue.size() << " objects, " << hours << " h: ours " << ours << " s, brute force " << theirs
          << " s\n  matched " << comparison.matched << ", missed " << comparison.missed.size() << ", extra "
          << comparison.extra.size() << "; worst tca " << comparison.worstTcaSeconds << " s, miss " << comparison.worstMissKm
          << " km, speed " << comparison.worstSpeedKmPerS << " km/s\n";
    for (const Approach &approach : comparison.missed)
        out() << "  missed " << approach.a.number << ' ' << approach.b.number << ' ' << approach.tca.toString() << ' '
              << approach.missKm << ' ' << approach.relativeSpeedKmPerS << ' ' << int(approach.kind) << '\n';
    for (const Approach &approach : comparison.extra)
        out() << "  extra " << approach.a.number << ' ' << approach.b.number << ' ' << approach.tca.toString() << ' '
              << approach.missKm << ' ' << approach.relativeSpeedKmPerS << ' ' << int(approach.kind) << '\n';
    print(*report);
}

} // namespace

int main(int argc, char **argv)
{
    const std::vector<MeanElements> catalogue = publicCatalogue();
    if (catalogue.empty()) {
        out() << "The public catalogue is not there: set PARALLAX_DATA.\n";
        return 1;
    }
    const QByteArray what = argc > 1 ? argv[1] : "all";
    if (what == "all")
        allWithAll(catalogue, argc > 2 ? atof(argv[2]) : 24, argc > 3 ? atoi(argv[3]) : 1);
    else if (what == "subset")
        besideBruteForce(catalogue, argc > 2 ? atoi(argv[2]) : 1500, argc > 3 ? atof(argv[3]) : 24);
    else if (what == "one")
        oneWithAll(catalogue);
    return 0;
}
