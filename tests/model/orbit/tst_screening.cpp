#include "model/orbit/screening.h"
#include "tests/support/bruteforce.h"
#include "tests/support/gpcatalogue.h"
#include "tests/support/meetingcatalogue.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace parallax;
using namespace parallax::testing;

namespace {

constexpr quint32 kSeed = 20241101;

/// Not a global: its table needs others.
const LeapSeconds &leapSeconds()
{
    static const LeapSeconds made;
    return made;
}

ScreeningRequest request(double hours)
{
    ScreeningRequest made;
    made.from = *Instant::parse(u"2024-11-01T12:00:00Z");
    made.to = leapSeconds().plus(made.from, qint64(hours * 3600e9));
    return made;
}

QString printed(const std::vector<Approach> &approaches)
{
    QString text;
    for (const Approach &one : approaches) {
        text += QStringLiteral("\n%1 %2 %3 %4 km %5 km/s kind %6").arg(one.a.toString(), one.b.toString(), one.tca.toString())
                    .arg(one.missKm, 0, 'f', 9).arg(one.relativeSpeedKmPerS, 0, 'f', 6).arg(int(one.kind));
    }
    return text;
}

/// What is below the slow speed in the reference, by pair: the smallest.
std::map<std::pair<ObjectId, ObjectId>, Approach> slowest(const std::vector<Approach> &reference, double slowKmPerS)
{
    std::map<std::pair<ObjectId, ObjectId>, Approach> least;
    for (const Approach &one : reference) {
        if (one.relativeSpeedKmPerS >= slowKmPerS)
            continue;
        const auto [at, added] = least.try_emplace({one.a, one.b}, one);
        if (!added && one.missKm < at->second.missKm)
            at->second = one;
    }
    return least;
}

} // namespace

class TestScreening : public QObject
{
    Q_OBJECT
private:
    static const std::vector<MeanElements> &meeting()
    {
        static const auto made = meetingCatalogue(kSeed, request(0).from, 120);
        return made;
    }
    static ScreeningReport screened(std::span<const MeanElements> elements, const ScreeningRequest &wanted,
                                    const ScreeningHooks &hooks = {})
    {
        const auto report = Screening(elements, leapSeconds()).allWithAll(wanted, hooks);
        return report ? *report : ScreeningReport{};
    }
    static void compareWithBruteForce(std::span<const MeanElements> elements, const ScreeningRequest &wanted, qsizetype atLeast)
    {
        const ScreeningReport report = screened(elements, wanted);
        QVERIFY(report.failures.empty());
        const std::vector<Approach> reference = bruteForce(elements, leapSeconds(), wanted, 4.0);
        const Comparison comparison = compare(report.approaches, reference, leapSeconds(), wanted.slowKmPerS);
        QVERIFY2(comparison.missed.empty(), qPrintable(QStringLiteral("missed:") + printed(comparison.missed)));
        QVERIFY2(comparison.extra.empty(), qPrintable(QStringLiteral("extra:") + printed(comparison.extra)));
        QVERIFY2(comparison.matched >= atLeast, qPrintable(QString::number(comparison.matched)));
        QVERIFY2(comparison.worstTcaSeconds <= 1e-3, qPrintable(QString::number(comparison.worstTcaSeconds)));
        QVERIFY2(comparison.worstMissKm <= 1e-6, qPrintable(QString::number(comparison.worstMissKm)));
        const auto slow = slowest(reference, wanted.slowKmPerS);
        std::set<std::pair<ObjectId, ObjectId>> found;
        for (const SlowPair &pair : report.slowPairs) {
            found.insert({pair.a, pair.b});
            const auto expected = slow.find({pair.a, pair.b});
            if (expected == slow.end()) { // to the last bit together: brute force sees no minimum
                QVERIFY2(pair.missKm < 1e-6, qPrintable(pair.a.toString() + QLatin1Char(' ') + pair.b.toString()));
                continue;
            }
            QVERIFY2(std::abs(expected->second.missKm - pair.missKm) < 1e-6,
                     qPrintable(printed({expected->second}) + QStringLiteral(" got %1").arg(pair.missKm, 0, 'f', 9)));
            QVERIFY(pair.first <= pair.tca && pair.tca <= pair.last);
        }
        for (const auto &[pair, approach] : slow)
            QVERIFY2(found.contains(pair), qPrintable(printed({approach})));
    }

private Q_SLOTS:
    /// Long before its epoch SGP4's drag series move an object as nothing moves: no bound holds, and that is said.
    void listsWhatOutrunsGravity()
    {
        MeanElements falling;
        falling.object.number = 700'000'001;
        falling.epoch = *Instant::parse(u"2031-03-14T00:00:00Z");
        falling.meanMotionRevPerDay = 15.5;
        falling.eccentricity = 0.001;
        falling.inclinationDeg = 74;
        falling.bstarPerEarthRadius = 5e-3;
        MeanElements steady = falling;
        steady.object.number = 700'000'002;
        steady.raanDeg = 90;
        steady.bstarPerEarthRadius = 1e-5;
        const std::vector<MeanElements> both{falling, steady};
        const Screening screening(both, LeapSeconds());
        ScreeningRequest request{*Instant::parse(u"2030-03-14T00:00:00Z"), *Instant::parse(u"2030-03-14T01:00:00Z")};
        for (const auto &report : {screening.allWithAll(request), screening.oneWithAll(steady, request)}) {
            QVERIFY(report);
            QCOMPARE(report->failures.size(), size_t(1));
            QCOMPARE(report->failures[0].object, falling.object);
        }
        request.from = falling.epoch;
        request.to = *Instant::parse(u"2031-03-14T01:00:00Z");
        const auto near = screening.allWithAll(request);
        QVERIFY(near && near->failures.empty());
    }

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void findsWhatBruteForceFindsAndNothingElse()
    {
        compareWithBruteForce(meeting(), request(6), 80);
        auto wide = request(1.2345);
        wide.thresholdKm = 60;
        compareWithBruteForce(meeting(), wide, 60);
    }

    void findsWhatBruteForceFindsInAPublicCatalogue()
    {
        std::vector<MeanElements> all = publicCatalogue();
        if (all.empty())
            QSKIP("The public catalogue of 2024-11-01 is not there (PARALLAX_DATA).");
        // Neighbours of one shell and plane of constellations, so that there is enough to find.
        std::erase_if(all, [](const MeanElements &one) { return one.meanMotionRevPerDay < 14.9 || one.meanMotionRevPerDay > 15.2; });
        std::mt19937 random(kSeed);
        std::shuffle(all.begin(), all.end(), random);
        all.resize(std::min<size_t>(all.size(), 700));
        auto wanted = request(2);
        wanted.thresholdKm = 20;
        const ScreeningReport report = screened(all, wanted);
        for (const ScreeningFailure &failure : report.failures)
            std::erase_if(all, [&failure](const MeanElements &one) { return one.object == failure.object; });
        compareWithBruteForce(all, wanted, 10);
    }

    void saysTheSameWithAnyNumberOfThreads()
    {
        auto wanted = request(6);
        const ScreeningReport one = screened(meeting(), wanted);
        wanted.threads = 3;
        const ScreeningReport three = screened(meeting(), wanted);
        QVERIFY(one.approaches == three.approaches);
        QVERIFY(one.slowPairs == three.slowPairs);
        QCOMPARE(one.log.slices, three.log.slices);
        QCOMPARE(one.log.removedByChords, three.log.removedByChords);
    }

    void givesAnApproachTheSameBitsWhateverElseIsInTheCatalogue()
    {
        const ScreeningReport all = screened(meeting(), request(6));
        int compared = 0;
        for (size_t i = 0; i < all.approaches.size(); i += 7) {
            const Approach &wanted = all.approaches[i];
            std::vector<MeanElements> two;
            for (const MeanElements &one : meeting()) {
                if (one.object == wanted.a || one.object == wanted.b)
                    two.insert(two.begin(), one); // the other way round, too
            }
            const ScreeningReport alone = screened(two, request(6));
            QVERIFY2(std::find(alone.approaches.cbegin(), alone.approaches.cend(), wanted) != alone.approaches.cend(),
                     qPrintable(printed({wanted}) + QStringLiteral(" alone:") + printed(alone.approaches)));
            ++compared;
        }
        QVERIFY(compared > 5);
    }

    void missIsWhatThePropagatorSaysAtTca()
    {
        std::map<ObjectId, Sgp4Propagator> propagators;
        for (const MeanElements &one : meeting())
            propagators.emplace(one.object, Sgp4Propagator(one));
        for (const Approach &one : screened(meeting(), request(6)).approaches) {
            const Sgp4State a = propagators.at(one.a).at(one.tca, leapSeconds()), b = propagators.at(one.b).at(one.tca, leapSeconds());
            QCOMPARE((b.positionKm - a.positionKm).norm(), one.missKm);
            QCOMPARE((b.velocityKmPerS - a.velocityKmPerS).norm(), one.relativeSpeedKmPerS);
        }
    }

    void countsAnEndTowardWhichTheDistanceFalls()
    {
        const ScreeningReport whole = screened(meeting(), request(6));
        const auto inside = std::find_if(whole.approaches.cbegin(), whole.approaches.cend(), [](const Approach &one) {
            return one.kind == ApproachKind::Minimum && one.missKm < 4 && one.relativeSpeedKmPerS > 1;
        });
        QVERIFY(inside != whole.approaches.cend());
        const auto only = [&](const ScreeningRequest &wanted) {
            std::vector<Approach> found = screened(meeting(), wanted).approaches;
            std::erase_if(found, [&](const Approach &one) { return one.a != inside->a || one.b != inside->b; });
            return found;
        };
        auto wanted = request(6);
        wanted.to = leapSeconds().plus(inside->tca, -50'000'000);
        const auto before = only(wanted);
        QCOMPARE(before.size(), size_t(1));
        QCOMPARE(before[0].kind, ApproachKind::AtEnd);
        QCOMPARE(before[0].tca, wanted.to);
        QVERIFY(before[0].missKm > inside->missKm);

        wanted = request(6);
        wanted.from = leapSeconds().plus(inside->tca, 50'000'000);
        const auto after = only(wanted);
        QCOMPARE(after.size(), size_t(1));
        QCOMPARE(after[0].kind, ApproachKind::AtStart);
        QCOMPARE(after[0].tca, wanted.from);

        wanted.from = leapSeconds().plus(inside->tca, -50'000'000);
        wanted.to = leapSeconds().plus(inside->tca, 50'000'000);
        const auto around = only(wanted);
        QCOMPARE(around.size(), size_t(1));
        QCOMPARE(around[0].kind, ApproachKind::Minimum);
        QVERIFY(std::abs(leapSeconds().secondsBetween(around[0].tca, inside->tca)) < 1e-6);

        wanted.from = wanted.to = inside->tca;
        const auto still = only(wanted);
        QVERIFY(!still.empty());
    }

    void findsAMinimumOnTheEdgeOfASliceOnce()
    {
        // Spans that begin so that a minimum falls on a whole minute after it, and nanoseconds about it.
        const ScreeningReport whole = screened(meeting(), request(6));
        int looked = 0;
        for (const Approach &one : whole.approaches) {
            if (one.kind != ApproachKind::Minimum || one.tca < leapSeconds().plus(request(0).from, 600'000'000'000) || ++looked > 12)
                continue;
            std::vector<MeanElements> two;
            std::copy_if(meeting().cbegin(), meeting().cend(), std::back_inserter(two),
                         [&one](const MeanElements &other) { return other.object == one.a || other.object == one.b; });
            for (const qint64 shift : {-2, -1, 0, 1, 2}) {
                auto wanted = request(6);
                wanted.from = leapSeconds().plus(one.tca, -120'000'000'000 + shift);
                wanted.to = leapSeconds().plus(one.tca, 120'000'000'000);
                const auto found = screened(two, wanted).approaches;
                const auto same = std::count_if(found.cbegin(), found.cend(), [&one](const Approach &other) {
                    return std::abs(leapSeconds().secondsBetween(other.tca, one.tca)) < 1;
                });
                QVERIFY2(same == 1, qPrintable(QStringLiteral("shift %1:").arg(shift) + printed({one}) + QStringLiteral(" found") + printed(found)));
            }
        }
        QVERIFY(looked > 5);
    }

    void listsPairsThatKeepTogetherOnce()
    {
        const auto wanted = request(6);
        const ScreeningReport report = screened(meeting(), wanted);
        const qint64 station = qint64(meeting().size()) - 4;
        const auto pair = [&](qint64 a, qint64 b) {
            const auto found = std::find_if(report.slowPairs.cbegin(), report.slowPairs.cend(),
                                            [a, b](const SlowPair &one) { return one.a.number == a && one.b.number == b; });
            return found == report.slowPairs.cend() ? SlowPair{} : *found;
        };
        const SlowPair docked = pair(station, station + 1);
        QCOMPARE(docked.first, wanted.from);
        QCOMPARE(docked.last, wanted.to);
        QCOMPARE(docked.missKm, 0.0);
        const SlowPair near = pair(station, station + 2);
        QCOMPARE(near.first, wanted.from);
        QCOMPARE(near.last, wanted.to);
        QVERIFY(near.missKm > 0.5 && near.missKm < 2);
        std::set<std::pair<qint64, qint64>> once;
        for (const SlowPair &one : report.slowPairs)
            QVERIFY(once.insert({one.a.number, one.b.number}).second);
        // A slow encounter's beginning and end are at the threshold, unless the span cuts them.
        std::map<ObjectId, Sgp4Propagator> propagators;
        for (const MeanElements &one : meeting())
            propagators.emplace(one.object, Sgp4Propagator(one));
        int cut = 0;
        for (const SlowPair &one : report.slowPairs) {
            for (const Instant at : {one.first, one.last}) {
                const double apart = (propagators.at(one.b).at(at, leapSeconds()).positionKm
                                      - propagators.at(one.a).at(at, leapSeconds()).positionKm).norm();
                if (at == wanted.from || at == wanted.to)
                    QVERIFY(apart <= wanted.thresholdKm + 1e-6);
                else {
                    QVERIFY2(std::abs(apart - wanted.thresholdKm) < 1e-5, qPrintable(QString::number(apart, 'f', 9)));
                    ++cut;
                }
            }
        }
        QVERIFY(cut > 0);
    }

    void listsAnObjectThatLosesItsStateAndKeepsItsApproachesBefore()
    {
        // A decaying object that another one meets before it is lost.
        const auto wanted = request(6);
        std::vector<MeanElements> elements;
        const Instant meet = leapSeconds().plus(wanted.from, 90'000'000'000);
        const Eigen::Vector3d r(6530, 0, 0);
        const auto falling = elementsThrough(r, {0, 7.837, 0.911}, meet, 0.1);
        const auto steady = elementsThrough(r + Eigen::Vector3d(1, 0, 0), {0, 0.9, 7.8}, meet);
        QVERIFY(falling && steady);
        elements = {*falling, *steady};
        elements[0].object.number = 1;
        elements[1].object.number = 2;
        const ScreeningReport report = screened(elements, wanted);
        QCOMPARE(report.failures.size(), size_t(1));
        const ScreeningFailure &failure = report.failures[0];
        QCOMPARE(failure.object.number, qint64(1));
        const Sgp4Propagator propagator(elements[0]);
        const Sgp4State lost = propagator.at(failure.first, leapSeconds());
        QVERIFY(lost.error == failure.error && (lost.error != Sgp4Error::None || lost.implausible));
        const Sgp4State before = propagator.at(leapSeconds().plus(failure.first, -2'000'000), leapSeconds());
        QVERIFY2(before.error == Sgp4Error::None && !before.implausible, qPrintable(failure.first.toString() + QStringLiteral(" error %1").arg(int(lost.error))));
        QVERIFY(!report.approaches.empty());
        QVERIFY(std::abs(leapSeconds().secondsBetween(report.approaches[0].tca, meet)) < 1);
        QVERIFY(report.approaches[0].missKm < 1.01);
    }

    void endsAnApproachWhereAStateIsLost()
    {
        // One object under two numbers that falls: the pair ends with its states, not at the end of the span.
        const auto wanted = request(6);
        auto falling = elementsThrough({6530, 0, 0}, {0, 7.837, 0.911}, wanted.from, 0.1);
        QVERIFY(falling);
        std::vector<MeanElements> elements{*falling, *falling};
        elements[0].object.number = 1;
        elements[1].object.number = 2;
        elements[1].meanAnomalyDeg += 0.005;
        const ScreeningReport report = screened(elements, wanted);
        QCOMPARE(report.failures.size(), size_t(2));
        QCOMPARE(report.slowPairs.size(), size_t(1));
        QCOMPARE(report.slowPairs[0].first, wanted.from);
        const Instant lost = std::min(report.failures[0].first, report.failures[1].first);
        QVERIFY(report.slowPairs[0].last < lost);
        QVERIFY(leapSeconds().secondsBetween(report.slowPairs[0].last, lost) < 2e-3);
    }

    void oneWithAllSaysWhatAllWithAllSaysOfIt()
    {
        const Screening screening(meeting(), leapSeconds());
        const auto all = screening.allWithAll(request(6));
        QVERIFY(bool(all));
        size_t approaches = 0, slow = 0;
        qint64 removed = 0;
        for (size_t i = 0; i < meeting().size(); i += i + 12 < meeting().size() ? 9 : 1) {
            const ObjectId id = meeting()[i].object;
            std::vector<Approach> expected = all->approaches;
            std::erase_if(expected, [&id](const Approach &one) { return one.a != id && one.b != id; });
            std::vector<SlowPair> expectedSlow = all->slowPairs;
            std::erase_if(expectedSlow, [&id](const SlowPair &one) { return one.a != id && one.b != id; });
            const auto report = screening.oneWithAll(meeting()[i], request(6));
            QVERIFY(bool(report));
            QVERIFY2(report->approaches == expected,
                     qPrintable(printed(report->approaches) + QStringLiteral("\nexpected:") + printed(expected)));
            QCOMPARE(report->slowPairs.size(), expectedSlow.size());
            for (size_t k = 0; k < expectedSlow.size(); ++k) {
                QVERIFY(report->slowPairs[k].a == expectedSlow[k].a && report->slowPairs[k].b == expectedSlow[k].b);
                QVERIFY(std::abs(report->slowPairs[k].missKm - expectedSlow[k].missKm) < 1e-6);
            }
            approaches += expected.size();
            slow += expectedSlow.size();
            removed += report->log.removedByShells;
        }
        QVERIFY2(approaches > 10 && slow > 5 && removed > 100,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(approaches).arg(slow).arg(removed)));
    }

    void oneWithAllTellsOfLostStates()
    {
        const auto wanted = request(6);
        auto falling = elementsThrough({6530, 0, 0}, {0, 7.837, 0.911}, wanted.from, 0.1);
        QVERIFY(falling);
        std::vector<MeanElements> elements{*falling, *falling};
        elements[0].object.number = 1;
        elements[1].object.number = 2;
        elements[1].meanAnomalyDeg += 0.005;
        const Screening screening(elements, leapSeconds());
        const auto all = screening.allWithAll(wanted), one = screening.oneWithAll(elements[0], wanted);
        QVERIFY(all && one);
        QVERIFY(all->failures == one->failures);
        QCOMPARE(one->slowPairs.size(), size_t(1));
        QCOMPARE(one->slowPairs[0].last, all->slowPairs[0].last);
    }

    void streamsAndCountsWhatItFinds()
    {
        std::vector<Approach> streamed;
        qint64 last = 0, of = 0;
        bool inOrder = true;
        ScreeningHooks hooks;
        hooks.found = [&](std::span<const Approach> found) { streamed.insert(streamed.end(), found.begin(), found.end()); };
        hooks.progress = [&](qint64 done, qint64 total) {
            inOrder = inOrder && done == last + 1;
            last = done;
            of = total;
        };
        const ScreeningReport report = screened(meeting(), request(6), hooks);
        QVERIFY(inOrder);
        QCOMPARE(last, qint64(360));
        QCOMPARE(of, qint64(360));
        std::sort(streamed.begin(), streamed.end(), [](const Approach &x, const Approach &y) {
            return std::tie(x.tca, x.a, x.b, x.kind) < std::tie(y.tca, y.a, y.b, y.kind);
        });
        QVERIFY(streamed == report.approaches);
        const ScreeningLog &log = report.log;
        const qint64 n = qint64(meeting().size());
        QCOMPARE(log.objects, n);
        QCOMPARE(log.pairSlices, 360 * n * (n - 1) / 2);
        QCOMPARE(log.approaches, qint64(report.approaches.size()));
        // What no filter removed was an approach or a slow minimum, at most one of each kind for a pair and a slice.
        const qint64 left = log.pairSlices - log.removedByCells - log.removedByChords - log.removedByPaths - log.removedByRefinement;
        QVERIFY(left > 0 && left <= log.approaches + log.slowMinima);
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        ScreeningHooks hooks;
        hooks.stop = stop.get_token();
        qint64 last = 0;
        hooks.progress = [&](qint64 done, qint64) {
            last = done;
            if (done == 30)
                stop.request_stop();
        };
        const ScreeningReport report = screened(meeting(), request(6), hooks);
        QVERIFY(report.cancelled);
        QCOMPARE(last, qint64(30));
        const ScreeningReport whole = screened(meeting(), request(6));
        QVERIFY(!whole.cancelled);
        QVERIFY(report.approaches.size() < whole.approaches.size());
    }

    void doesNotCompareAnObjectWithItself()
    {
        std::vector<MeanElements> twice(meeting().cbegin(), meeting().cbegin() + 1);
        twice.push_back(twice[0]);
        const ScreeningReport report = screened(twice, request(1));
        QVERIFY(report.approaches.empty() && report.slowPairs.empty());
        QCOMPARE(report.log.sameObject, qint64(60));
    }

    void refusesWhatIsNoSpan()
    {
        const Screening screening(meeting(), leapSeconds());
        auto wrong = request(1);
        std::swap(wrong.from, wrong.to);
        QCOMPARE(screening.allWithAll(wrong).error().code, ErrorCode::Malformed);
        wrong = request(1);
        wrong.thresholdKm = std::nan("");
        QCOMPARE(screening.allWithAll(wrong).error().code, ErrorCode::Malformed);
        wrong.thresholdKm = 0;
        QCOMPARE(screening.allWithAll(wrong).error().code, ErrorCode::Malformed);
        wrong = request(24 * 400);
        QVERIFY(screening.allWithAll(wrong).error().what.contains(QStringLiteral("366 days")));
        QVERIFY(Screening({}, leapSeconds()).allWithAll(request(1))->approaches.empty());
    }
};

QTEST_GUILESS_MAIN(TestScreening)
#include "tst_screening.moc"
