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
          << ", shells " << log.removedByShells << ", planes " << log.removedByPlanes << ", slow minima " << log.slowMinima << '\n';
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
    return 0;
}
