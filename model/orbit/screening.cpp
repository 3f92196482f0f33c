#include "model/orbit/screening.h"

#include "model/orbit/screeningdrift.h"
#include "model/orbit/screeningone.h"
#include "model/orbit/screeningshell.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace parallax {

namespace {

constexpr qint64 kLongestDays = 366;
constexpr double kLargestThresholdKm = 1000;

Result<void> checked(const ScreeningRequest &request)
{
    const auto refused = [](const QString &what) { return Error{ErrorCode::Malformed, what, QStringLiteral("screening")}; };
    if (!(request.thresholdKm > 0 && request.thresholdKm <= kLargestThresholdKm))
        return refused(QStringLiteral("The threshold of %1 km is outside (0, 1000]; give another.").arg(request.thresholdKm));
    if (!(request.slowKmPerS >= 0 && std::isfinite(request.slowKmPerS)))
        return refused(QStringLiteral("The slow speed of %1 km/s is not a number of zero or more.").arg(request.slowKmPerS));
    if (request.to < request.from)
        return refused(QStringLiteral("The span ends at %1, before it begins at %2.")
                           .arg(request.to.toString(), request.from.toString()));
    if (request.to.day.number - request.from.day.number > kLongestDays)
        return refused(QStringLiteral("The span from %1 to %2 is longer than 366 days; screen it in parts.")
                           .arg(request.from.toString(), request.to.toString()));
    return {};
}

ScreeningReport finished(ScreeningRun *run, qsizetype objects)
{
    ScreeningReport report;
    report.cancelled = run->hooks.stop.stop_requested() && run->slicesDone < run->slices;
    report.approaches = std::move(run->approaches);
    std::sort(report.approaches.begin(), report.approaches.end(), [](const Approach &x, const Approach &y) {
        return std::tie(x.tca, x.a, x.b, x.kind) < std::tie(y.tca, y.a, y.b, y.kind);
    });
    report.slowPairs = slowPairs(std::move(run->slow), *run);
    report.failures = screeningFailures(std::move(run->outages), *run);
    report.log = run->log;
    report.log.objects = objects;
    return report;
}

/// Those for which no filter's bound holds are listed, whatever was found of them.
void addOutrunning(ScreeningReport *report, std::span<const MeanElements> elements, const ScreeningRequest &request,
                   const LeapSeconds &leapSeconds, const Sgp4Options &options)
{
    for (const MeanElements &one : elements) {
        const double from = leapSeconds.secondsBetween(one.epoch, request.from) / 60, to = leapSeconds.secondsBetween(one.epoch, request.to) / 60;
        const auto isIt = [&](const ScreeningFailure &failure) { return failure.object == one.object; };
        if (outrunsGravity(one, options, from, to) && std::none_of(report->failures.cbegin(), report->failures.cend(), isIt))
            report->failures.push_back({one.object, Sgp4Error::None, true, request.from, request.to});
    }
    std::sort(report->failures.begin(), report->failures.end(),
              [](const ScreeningFailure &x, const ScreeningFailure &y) { return x.object < y.object; });
}

} // namespace

ScreeningLog &ScreeningLog::operator+=(const ScreeningLog &other)
{
    objects += other.objects;
    slices += other.slices;
    pairSlices += other.pairSlices;
    removedByCells += other.removedByCells;
    removedByChords += other.removedByChords;
    removedByPaths += other.removedByPaths;
    removedByRefinement += other.removedByRefinement;
    sameObject += other.sameObject;
    irregular += other.irregular;
    removedByShells += other.removedByShells;
    approaches += other.approaches;
    slowMinima += other.slowMinima;
    return *this;
}

struct Screening::Parts
{
    LeapSeconds leapSeconds;
    Sgp4Options options;
    std::vector<MeanElements> elements;
    std::vector<ObjectId> ids;
    std::vector<Sgp4Propagator> propagators;
    std::vector<ObjectShell> shells;
    Sgp4Catalogue catalogue;

    Parts(std::span<const MeanElements> all, const LeapSeconds &leaps, const Sgp4Options &with)
        : leapSeconds(leaps), options(with), elements(all.begin(), all.end()), catalogue(all, leaps, with)
    {
        ids.reserve(elements.size());
        propagators.reserve(elements.size());
        shells.reserve(elements.size());
        for (const MeanElements &one : elements) {
            ids.push_back(one.object);
            propagators.emplace_back(one, with);
            shells.emplace_back(one, with);
        }
    }
};

Screening::Screening(std::span<const MeanElements> elements, const LeapSeconds &leapSeconds, const Sgp4Options &options)
    : m_parts(std::make_unique<const Parts>(elements, leapSeconds, options))
{
}
Screening::~Screening() = default;
Screening::Screening(Screening &&) noexcept = default;
Screening &Screening::operator=(Screening &&) noexcept = default;

qsizetype Screening::size() const
{
    return qsizetype(m_parts->ids.size());
}

Result<ScreeningReport> Screening::allWithAll(const ScreeningRequest &request, const ScreeningHooks &hooks) const
{
    if (const auto valid = checked(request); !valid)
        return valid.error();
    const SpanStates states(m_parts->propagators, m_parts->leapSeconds, request.from);
    ScreeningRun run{m_parts->catalogue, states, m_parts->ids, m_parts->leapSeconds, request, hooks};
    run.length = m_parts->leapSeconds.nanosecondsBetween(request.from, request.to);
    run.slices = std::max<qint64>(1, (run.length + kSlice - 1) / kSlice);

    // Each block begins with five more states of everything, so blocks of an hour and more, and four for each thread.
    const int threads = std::max(request.threads, 1);
    const qint64 block = threads == 1 ? run.slices : std::max<qint64>(120, (run.slices + 4 * threads - 1) / (4 * threads));
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < threads; ++i)
            others.emplace_back([&run, block] { ScreeningWorker(&run).work(block); });
        ScreeningWorker(&run).work(block);
    }
    ScreeningReport report = finished(&run, size());
    addOutrunning(&report, m_parts->elements, request, m_parts->leapSeconds, m_parts->options);
    return report;
}

Result<ScreeningReport> Screening::oneWithAll(const MeanElements &one, const ScreeningRequest &request,
                                              const ScreeningHooks &hooks) const
{
    if (const auto valid = checked(request); !valid)
        return valid.error();
    const LeapSeconds &leapSeconds = m_parts->leapSeconds;
    const auto shellOf = [&](const ObjectShell &shell, Instant epoch) {
        // A minute more at each end: states beside the span are looked at, too.
        return shell.over(leapSeconds.secondsBetween(epoch, request.from) / 60 - 1,
                          leapSeconds.secondsBetween(epoch, request.to) / 60 + 1);
    };
    const auto own = shellOf(ObjectShell(one, m_parts->options), one.epoch);

    // Those whose radii may come within the threshold, and those of which nothing is known.
    std::vector<MeanElements> elements{one};
    std::vector<ObjectId> ids{one.object};
    std::vector<Sgp4Propagator> propagators{Sgp4Propagator(one, m_parts->options)};
    ScreeningLog log;
    for (size_t i = 0; i < m_parts->ids.size(); ++i) {
        if (m_parts->ids[i] == one.object) {
            ++log.sameObject;
            continue;
        }
        const auto other = own ? shellOf(m_parts->shells[i], m_parts->elements[i].epoch) : std::nullopt;
        if (own && other
            && (other->leastKm > own->mostKm + request.thresholdKm || own->leastKm > other->mostKm + request.thresholdKm)) {
            ++log.removedByShells;
            continue;
        }
        elements.push_back(m_parts->elements[i]);
        ids.push_back(m_parts->ids[i]);
        propagators.push_back(m_parts->propagators[i]);
    }
    const Sgp4Catalogue catalogue(elements, leapSeconds, m_parts->options);
    const SpanStates states(propagators, leapSeconds, request.from);
    ScreeningRun run{catalogue, states, ids, leapSeconds, request, hooks};
    run.length = leapSeconds.nanosecondsBetween(request.from, request.to);
    run.slices = std::max<qint64>(1, (run.length + kSlice - 1) / kSlice);
    run.log = log;
    OneWithOthers(&run).work();
    ScreeningReport report = finished(&run, size());
    addOutrunning(&report, elements, request, leapSeconds, m_parts->options);
    return report;
}

} // namespace parallax
