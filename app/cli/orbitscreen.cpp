#include "app/cli/orbitinput.h"

#include "model/orbit/screening.h"
#include "model/tr.h"

#include <algorithm>
#include <cstdlib>

namespace parallax {

using namespace Qt::StringLiterals;

namespace {

/// Elements older than this are worth little, and far before their epoch drag makes SGP4's orbits move as nothing moves.
constexpr double kStaleDays = 30;

QJsonObject approachJson(const Approach &approach, const ScreeningRequest &request)
{
    QJsonObject line{{u"a"_s, approach.a.toString()},
                     {u"b"_s, approach.b.toString()},
                     {u"tca"_s, approach.tca.toString()},
                     {u"miss_km"_s, approach.missKm},
                     {u"relative_speed_km_s"_s, approach.relativeSpeedKmPerS}};
    // The distance falls toward an end of the span, or toward where one of the two has no state any more.
    if (approach.kind == ApproachKind::AtStart)
        line.insert(u"end"_s, approach.tca == request.from ? u"from"_s : u"state begins"_s);
    else if (approach.kind == ApproachKind::AtEnd)
        line.insert(u"end"_s, approach.tca == request.to ? u"to"_s : u"state ends"_s);
    return line;
}

QJsonObject slowJson(const SlowPair &pair)
{
    return {{u"a"_s, pair.a.toString()},
            {u"b"_s, pair.b.toString()},
            {u"tca"_s, pair.tca.toString()},
            {u"miss_km"_s, pair.missKm},
            {u"relative_speed_km_s"_s, pair.relativeSpeedKmPerS},
            {u"slow"_s, true},
            {u"first"_s, pair.first.toString()},
            {u"last"_s, pair.last.toString()}};
}

/// One object against all looks only at those that may come near it; that others have no state at an end of the span is said too.
bool writeWithoutState(OrbitInput &input, const std::vector<MeanElements> &elements, const ScreeningRequest &request,
                       const std::vector<ScreeningFailure> &known)
{
    const Sgp4Catalogue catalogue(elements, input.earth().leapSeconds, input.propagation());
    CatalogueStates first, last;
    catalogue.propagate(request.from, &first);
    catalogue.propagate(request.to, &last);
    for (size_t i = 0; i < elements.size(); ++i) {
        const Sgp4Error error = first.errors[i] != Sgp4Error::None ? first.errors[i] : last.errors[i];
        const bool isImplausible = first.implausible[i] || last.implausible[i];
        const bool isKnown = std::any_of(known.cbegin(), known.cend(),
                                         [&](const ScreeningFailure &failure) { return failure.object == elements[i].object; });
        if ((error == Sgp4Error::None && !isImplausible) || isKnown)
            continue;
        const bool atFirst = first.errors[i] != Sgp4Error::None || first.implausible[i];
        const bool atLast = last.errors[i] != Sgp4Error::None || last.implausible[i];
        if (!input.write({{u"object"_s, elements[i].object.toString()}, {u"error"_s, int(error)}, {u"decayed"_s, error == Sgp4Error::None},
                          {u"first"_s, (atFirst ? request.from : request.to).toString()}, {u"last"_s, (atLast ? request.to : request.from).toString()}}))
            return false;
    }
    return true;
}

QString summary(const ScreeningReport &report)
{
    const ScreeningLog &log = report.log;
    return Tr::tr("Objects: %1, approaches: %2, slow pairs: %3, objects without a state for a time: %4.\n"
                  "Pairs in a slice of time: %5; removed by cells %6, by straight pieces %7, by paths %8, by refinement %9")
        .arg(log.objects).arg(report.approaches.size()).arg(report.slowPairs.size()).arg(report.failures.size())
        .arg(log.pairSlices).arg(log.removedByCells).arg(log.removedByChords).arg(log.removedByPaths).arg(log.removedByRefinement);
}

} // namespace

int runOrbitScreen(const QStringList &words)
{
    OrbitInput input;
    for (const QString &name : {u"from"_s, u"to"_s, u"distance"_s, u"object"_s, u"threads"_s})
        input.parser.addOption(QCommandLineOption(name, {}, u"VALUE"_s));
    if (!input.read(words))
        return input.exitCode();
    if (!input.hasElements()) {
        input.writeLeftOut();
        return input.exitCode();
    }
    ScreeningRequest request;
    const auto from = input.instant(u"from"_s);
    const auto to = from ? input.instant(u"to"_s) : std::nullopt;
    if (to && *to <= *from) {
        input.complain(Error{ErrorCode::Malformed, Tr::tr("--to does not lie after --from."), u"--to"_s});
        return input.exitCode();
    }
    // All pairs within hundreds of kilometres would be all pairs.
    const auto distance = to ? input.number(u"distance"_s, 1e-6, input.parser.isSet(u"object"_s) ? 1000 : 50, 5.0) : std::nullopt;
    const auto threads = distance ? input.number(u"threads"_s, 1, 256, 1.0) : std::nullopt;
    if (!threads || !input.writeLeftOut())
        return input.exitCode();
    request.from = *from;
    request.to = *to;
    request.thresholdKm = *distance;
    request.threads = int(*threads);
    const std::vector<ElementSet> sets = input.currentSets(*from);
    std::vector<MeanElements> elements;
    qsizetype stale = 0;
    for (const ElementSet &set : sets) {
        elements.push_back(set.elements);
        const double days = input.earth().leapSeconds.secondsBetween(set.elements.epoch, *from) / 86'400;
        stale += std::abs(days) > kStaleDays;
    }
    if (stale > 0)
        input.complain(Tr::tr("Elements more than %1 days from --from: %2. What is found with them is worth little, and approaches may be missed.")
                           .arg(kStaleDays).arg(stale));

    const MeanElements *one = nullptr;
    if (input.parser.isSet(u"object"_s)) {
        const auto id = ObjectId::parse(input.parser.value(u"object"_s));
        const auto found = std::find_if(elements.cbegin(), elements.cend(), [&](const MeanElements &each) { return id && each.object == *id; });
        if (found == elements.cend()) {
            input.complain(id ? Error{ErrorCode::NotFound, Tr::tr("The file has no object %1.").arg(id->toString()), u"--object"_s}
                              : Error{ErrorCode::Malformed, id.error().what, u"--object"_s});
            return input.exitCode();
        }
        one = &*found;
    }
    const Screening screening(elements, input.earth().leapSeconds, input.propagation());
    std::stop_source stop;
    ScreeningHooks hooks;
    hooks.stop = stop.get_token();
    hooks.found = [&](std::span<const Approach> approaches) {
        for (const Approach &approach : approaches)
            if (!input.write(approachJson(approach, request)))
                stop.request_stop();
    };
    const auto report = one ? screening.oneWithAll(*one, request, hooks) : screening.allWithAll(request, hooks);
    if (!report) {
        input.complain(report.error());
        return input.exitCode();
    }
    if (report->cancelled)
        return input.exitCode();
    for (const SlowPair &pair : report->slowPairs)
        if (!input.write(slowJson(pair)))
            return input.exitCode();
    for (const ScreeningFailure &failure : report->failures) {
        if (!input.write({{u"object"_s, failure.object.toString()}, {u"error"_s, int(failure.error)}, {u"decayed"_s, failure.implausible},
                          {u"first"_s, failure.first.toString()}, {u"last"_s, failure.last.toString()}}))
            return input.exitCode();
    }
    if (one && !writeWithoutState(input, elements, request, report->failures))
        return input.exitCode();
    input.complain(summary(*report));
    return input.exitCode();
}

} // namespace parallax
