#include "model/orbit/passes.h"

#include "model/orbit/passsearch.h"
#include "tests/model/orbit/earthdata.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace parallax;
using parallax::testing::instant;

namespace {

constexpr double kDegree = std::numbers::pi / 180;

MeanElements elements(double revolutions, double eccentricity, double inclination, double node, double perigee, double anomaly,
                      double bstar = 0, const char *epoch = "2024-11-01T12:00:00Z")
{
    MeanElements made;
    made.epoch = instant(epoch);
    made.meanMotionRevPerDay = revolutions;
    made.eccentricity = eccentricity;
    made.inclinationDeg = inclination;
    made.raanDeg = node;
    made.argPerigeeDeg = perigee;
    made.meanAnomalyDeg = anomaly;
    made.bstarPerEarthRadius = bstar;
    return made;
}

struct Orbit
{
    const char *name;
    MeanElements elements;
};

/// Made up, one of each sort that loses passes somewhere.
std::vector<Orbit> orbits()
{
    return {
        {"station", elements(15.5, 0.0004, 51.6, 110, 60, 275, 1e-4)},
        {"exactly circular", elements(15.05, 0, 53, 20, 0, 0)},
        {"sun-synchronous", elements(14.57, 0.0012, 98.2, 10, 90, 270)},
        {"retrograde", elements(13.4, 0.02, 144, 200, 30, 100)},
        {"very low", elements(16.3, 0.002, 97, 80, 10, 50, 1e-4)},
        {"equatorial", elements(15.1, 0.001, 0.05, 0, 0, 0)},
        {"polar", elements(14.3, 0.001, 90, 333, 0, 10)},
        {"high circular", elements(9.6, 0.001, 66, 40, 0, 0)},
        {"navigation", elements(2.0056, 0.008, 55, 160, 70, 30)},
        {"Molniya", elements(2.006, 0.74, 63.4, 20, 270, 10)},
        {"Molniya, another plane", elements(2.006, 0.72, 62.8, 140, 288, 200)},
        {"Molniya, upside down", elements(2.006, 0.74, 63.4, 250, 90, 100)},
        {"transfer", elements(2.26, 0.73, 7, 100, 180, 40)},
        {"stationary, in sight", elements(1.0027, 0.0002, 0.03, 80, 10, 0)},
        {"stationary, out of sight", elements(1.0027, 0.0002, 0.03, 80, 10, 180)},
        {"synchronous, inclined", elements(1.0027, 0.0005, 14, 60, 20, 300)},
        {"Tundra", elements(1.0027, 0.27, 63.4, 200, 270, 0)},
        {"beyond synchronous", elements(0.61, 0.05, 12, 70, 10, 0)},
        {"two days to and fro", elements(0.5, 0.88, 70, 310, 250, 20)},
        {"comet-like", elements(0.38, 0.93, 28, 10, 160, 350)},
    };
}

struct Stretch
{
    double from, to, highest;
    bool begins, ends;          ///< with a crossing
};

/// Every tenth of a second where the object is within 4° of the least elevation, every second elsewhere (the fastest object at the
/// horizon moves by 0.2° a second, overhead at 180 km by 2.5°); beyond 8,000 km a tenth as often. By the exact frame of every moment
/// and the angles of SiteView.
std::vector<Stretch> bruteForce(const MeanElements &object, const GroundSite &ground, Instant from, double seconds, double least,
                                const EarthModel &earth)
{
    const Sgp4Propagator propagator(object);
    const SiteView view(ground);
    bool far = false;
    const auto elevation = [&](double t) {
        const Instant at = earth.leapSeconds.plus(from, std::llround(t * 1e9));
        const Sgp4State state = propagator.at(at, earth.leapSeconds);
        const LookAngles seen = view.look(frameTransform(Frame::Teme, Frame::Itrf, at, earth).positionKm(state.positionKm));
        far = seen.rangeKm > 8000;
        return seen.elevationRad - least;
    };
    std::vector<Stretch> found;
    double before = elevation(0);
    if (before >= 0)
        found.push_back({0, seconds, before, false, false});
    bool up = before >= 0;
    for (double t = 0; t < seconds;) {
        const double step = (std::abs(before) < 4 * kDegree ? 0.1 : 1) * (far ? 10 : 1);
        const double next = std::min(seconds, t + step);
        const double now = elevation(next);
        if (now >= 0 && !up)
            found.push_back({t + (next - t) * before / (before - now), seconds, now, true, false});
        if (now < 0 && up) {
            found.back().to = t + (next - t) * before / (before - now);
            found.back().ends = true;
        }
        up = now >= 0;
        if (up)
            found.back().highest = std::max(found.back().highest, now);
        before = now;
        t = next;
    }
    return found;
}

} // namespace

class TestPasses : public QObject
{
    Q_OBJECT

    EarthModel m_earth;
    GroundSite m_munich{48.1 * kDegree, 11.6 * kDegree, 520, QStringLiteral("Munich")};
    Instant m_from = instant("2024-11-02T00:00:00Z");

    double since(Instant at) const { return m_earth.leapSeconds.secondsBetween(m_from, at); }
    Passes passes(const MeanElements &object, double seconds, double least = 0, const GroundSite *site = nullptr) const
    {
        PassOptions options;
        options.minimumElevationRad = least;
        const auto found = passesOver(Sgp4Propagator(object), site ? *site : m_munich, m_from,
                                      m_earth.leapSeconds.plus(m_from, std::llround(seconds * 1e9)), m_earth, options);
        return found ? *found : Passes{};
    }

private Q_SLOTS:
    void losesNoneAndInventsNone_data()
    {
        QTest::addColumn<MeanElements>("object");
        QTest::addColumn<GroundSite>("site");
        QTest::addColumn<double>("least");
        const GroundSite sites[] = {m_munich,
                                    {0.3 * kDegree, 36.8 * kDegree, 1700, QStringLiteral("equator")},
                                    {-77.8 * kDegree, 166.7 * kDegree, 10, QStringLiteral("far south")}};
        const double leasts[] = {0, 10 * kDegree, -1 * kDegree, 40 * kDegree};
        int i = 0;
        for (const Orbit &orbit : orbits()) {
            const GroundSite &site = sites[i % 3];
            const double least = leasts[(i / 3) % 4];
            QTest::addRow("%s from %s above %g", orbit.name, qPrintable(site.name), least / kDegree) << orbit.elements << site << least;
            ++i;
        }
        for (const Orbit &orbit : orbits()) {
            if (QByteArray(orbit.name).startsWith("Molniya") || QByteArray(orbit.name).startsWith("stationary"))
                QTest::addRow("%s from Munich above 5", orbit.name) << orbit.elements << m_munich << 5 * kDegree;
        }
    }
    void losesNoneAndInventsNone()
    {
        QFETCH(MeanElements, object);
        QFETCH(GroundSite, site);
        QFETCH(double, least);
        const double seconds = 86'400;
        const std::vector<Stretch> expected = bruteForce(object, site, m_from, seconds, least, m_earth);
        const Passes found = passes(object, seconds, least, &site);
        QVERIFY(found.gaps.empty());
        QCOMPARE(found.passes.size(), expected.size());
        for (size_t i = 0; i < expected.size(); ++i) {
            const Pass &pass = found.passes[i];
            QCOMPARE(pass.rise.has_value(), expected[i].begins);
            QCOMPARE(pass.set.has_value(), expected[i].ends);
            QCOMPARE(pass.begins, expected[i].begins ? PassEdge::Crossing : PassEdge::Interval);
            QCOMPARE(pass.ends, expected[i].ends ? PassEdge::Crossing : PassEdge::Interval);
            // Asked is 0.1 s; the millisecond is what is printed, the rest the chord of a tenth of a second.
            if (pass.rise)
                QVERIFY(std::abs(since(pass.rise->at) - expected[i].from) < 0.003);
            if (pass.set)
                QVERIFY(std::abs(since(pass.set->at) - expected[i].to) < 0.003);
            QVERIFY(pass.highest.elevationRad - least > expected[i].highest - 1e-6);
            QVERIFY(pass.highest.elevationRad - least < expected[i].highest + 0.5 * kDegree);
            if (pass.rise)
                QVERIFY(std::abs(pass.rise->elevationRad - least) < 5e-6);     // at the millisecond
            QVERIFY(!pass.culminates || pass.begins != PassEdge::Crossing || pass.highest.at >= pass.rise->at);
        }
    }

    /// Raise the least elevation to just below a culmination: the shortest passes there are, a fifth of a second and less.
    void findsPassesThatHardlyRise()
    {
        int asked = 0;
        for (const Orbit &orbit : orbits()) {
            for (const Pass &pass : passes(orbit.elements, 86'400).passes) {
                if (!pass.culminates)
                    continue;
                const double moment = since(pass.highest.at);
                const double highest = pass.highest.elevationRad;
                const auto near = [&](double least) {
                    const Passes found = passes(orbit.elements, 86'400, least);
                    return std::count_if(found.passes.cbegin(), found.passes.cend(), [&](const Pass &one) {
                        return std::abs(since(one.highest.at) - moment) < 30;
                    });
                };
                if (highest > 80 * kDegree)
                    continue;
                QVERIFY2(near(highest - 1e-7) == 1, orbit.name);
                QVERIFY2(near(highest + 1e-7) == 0, orbit.name);
                ++asked;
            }
        }
        QVERIFY(asked > 40);
    }

    /// ISS over Bluffton, Ohio: documentation of Skyfield, "Finding when a satellite rises and sets" (to the second); with fractions,
    /// azimuth and range, find_events and altaz of Skyfield 1.45, whose elevation at its own times is up to 0.05° beside 30°.
    void agreesWithSkyfield()
    {
        // IERS values of that day.
        const EarthModel earth = parallax::testing::modelOf(
            Day::fromYmd(2014, 1, 23), {0.024334, 0.339950, -0.1195115, 0.0012476, 0.000144, 0.000126, -0.080485, -0.009507},
            CelestialModel::Iau2006);
        const MeanElements station = elements(15.49815350, 0.0003572, 51.6498, 109.4756, 55.9686, 274.8005, 1.8200e-4,
                                              "2014-01-20T22:23:04.000416Z");
        const GroundSite bluffton{40.8939 * kDegree, -83.8917 * kDegree, 0, QStringLiteral("Bluffton")};
        PassOptions options;
        options.minimumElevationRad = 30 * kDegree;
        const auto found = passesOver(Sgp4Propagator(station), bluffton, instant("2014-01-23T00:00:00Z"), instant("2014-01-24T00:00:00Z"),
                                      earth, options);
        QCOMPARE(found->passes.size(), 2u);
        const char *const expected[2][3] = {{"2014-01-23T06:25:36.562Z", "2014-01-23T06:26:57.770Z", "2014-01-23T06:28:19.111Z"},
                                            {"2014-01-23T12:54:55.740Z", "2014-01-23T12:56:26.813Z", "2014-01-23T12:57:57.845Z"}};
        for (size_t i = 0; i < 2; ++i) {
            const Pass &pass = found->passes[i];
            const auto apart = [&](Instant at, const char *text) { return std::abs(m_earth.leapSeconds.secondsBetween(at, instant(text))); };
            QVERIFY(apart(pass.rise->at, expected[i][0]) < 0.15);
            QVERIFY(apart(pass.highest.at, expected[i][1]) < 0.15);
            QVERIFY(apart(pass.set->at, expected[i][2]) < 0.25);       // the second is 0.05° low, 0.16 s
        }
        // 25 m at 506 km: UT1 in Skyfield 1.45's own table is that far off.
        QVERIFY(std::abs(found->passes[0].highest.elevationRad / kDegree - 54.35689843952337) < 5e-3);
        QVERIFY(std::abs(found->passes[0].highest.azimuthRad / kDegree - 139.47310847347654) < 0.2);
        QVERIFY(std::abs(found->passes[0].highest.rangeKm - 506.4093961682858) < 0.05);
        QVERIFY(std::abs(found->passes[1].highest.elevationRad / kDegree - 85.74605714632102) < 5e-3);

        options.minimumElevationRad = 0;
        const auto all = passesOver(Sgp4Propagator(station), bluffton, instant("2014-01-23T00:00:00Z"), instant("2014-01-24T00:00:00Z"),
                                    earth, options);
        const char *const rises[] = {"04:47:30.772", "06:21:36.333", "07:58:45.481", "09:36:52.800", "11:14:17.335", "12:50:59.963", "14:28:22.477"};
        const char *const sets[] = {"04:54:19.380", "06:32:21.138", "08:09:03.953", "09:46:13.736", "11:24:17.806", "13:01:52.115", "14:37:02.555"};
        QCOMPARE(all->passes.size(), std::size(rises));
        for (size_t i = 0; i < std::size(rises); ++i) {
            const auto apart = [&](Instant at, const char *clock) {
                return std::abs(m_earth.leapSeconds.secondsBetween(at, instant(("2014-01-23T" + QByteArray(clock) + "Z").constData())));
            };
            QVERIFY(apart(all->passes[i].rise->at, rises[i]) < 0.1);
            QVERIFY(apart(all->passes[i].set->at, sets[i]) < 0.1);
        }
    }

    void knowsWhatNeverSetsAndNeverRises()
    {
        const std::vector<Orbit> made = orbits();
        const auto named = [&](const char *name) {
            return std::find_if(made.cbegin(), made.cend(), [name](const Orbit &one) { return qstrcmp(one.name, name) == 0; })->elements;
        };
        const Passes up = passes(named("stationary, in sight"), 86'400);
        const Passes down = passes(named("stationary, out of sight"), 86'400);
        const Passes &one = up.passes.empty() ? down : up;
        const Passes &none = up.passes.empty() ? up : down;
        QCOMPARE(one.passes.size(), 1u);
        QVERIFY(one.passes[0].isAlways());
        QVERIFY(!one.passes[0].rise && !one.passes[0].set);
        QVERIFY(none.passes.empty());
        QVERIFY(none.gaps.empty());
    }
    void cutsAPassAtTheEndsOfTheInterval()
    {
        const MeanElements station = orbits()[0].elements;
        const Passes whole = passes(station, 86'400);
        QVERIFY(whole.passes.size() >= 4);
        const Pass &pass = whole.passes[1];
        PassOptions options;
        const auto after = passesOver(Sgp4Propagator(station), m_munich, pass.highest.at, m_earth.leapSeconds.plus(pass.set->at, 5'000'000'000),
                                      m_earth, options);
        QCOMPARE(after->passes.size(), 1u);
        QCOMPARE(after->passes[0].begins, PassEdge::Interval);
        QVERIFY(!after->passes[0].rise);
        QCOMPARE(after->passes[0].set->at, pass.set->at);
        const auto before = passesOver(Sgp4Propagator(station), m_munich, m_earth.leapSeconds.plus(pass.rise->at, -5'000'000'000),
                                       m_earth.leapSeconds.plus(pass.highest.at, -20'000'000'000), m_earth, options);
        QCOMPARE(before->passes.size(), 1u);
        QCOMPARE(before->passes[0].ends, PassEdge::Interval);
        QCOMPARE(before->passes[0].rise->at, pass.rise->at);
        QVERIFY(!before->passes[0].culminates);
        QVERIFY(std::abs(m_earth.leapSeconds.secondsBetween(before->passes[0].highest.at, pass.highest.at) - 20) < 0.01);
        QVERIFY(passesOver(Sgp4Propagator(station), m_munich, pass.rise->at, pass.rise->at, m_earth)->passes.empty());
    }

    /// 60 km up on the third day: SGP4 ends there with an error, and so do passes.
    void listsWhereThereIsNoState()
    {
        const MeanElements falling = elements(16.35, 0.0005, 53, 20, 0, 0, 0.02);
        const Passes found = passes(falling, 3 * 86'400.0);
        QVERIFY(!found.gaps.empty());
        const PassGap &gap = found.gaps.back();
        QVERIFY(gap.error != Sgp4Error::None || gap.implausible);
        QVERIFY(since(gap.to) > 3 * 86'400.0 - 1);
        const Sgp4Propagator propagator(falling);
        const auto hasState = [&](double seconds) {
            const Sgp4State state = propagator.at(m_earth.leapSeconds.plus(m_from, std::llround(seconds * 1e9)), m_earth.leapSeconds);
            return state.error == Sgp4Error::None && !state.implausible;
        };
        QVERIFY(since(gap.from) < 1 || hasState(since(gap.from) - 0.02));
        QVERIFY(!hasState(since(gap.from) + 0.02));
        for (const Pass &pass : found.passes)
            QVERIFY((pass.set ? pass.set->at : pass.highest.at) <= gap.from);
    }
    void listsElementsThatAreNone()
    {
        const Passes found = passes(elements(15, 1.2, 50, 0, 0, 0), 86'400);
        QVERIFY(found.passes.empty());
        QCOMPARE(found.gaps.size(), 1u);
        QCOMPARE(found.gaps[0].from, m_from);
        QCOMPARE(found.gaps[0].error, Sgp4Error::MeanEccentricity);
        QVERIFY(std::abs(since(found.gaps[0].to) - 86'400) < 0.001);
    }

    void goesThroughALeapSecond()
    {
        const Instant from = instant("2016-12-31T12:00:00Z");
        MeanElements station = orbits()[0].elements;
        station.epoch = instant("2016-12-31T00:00:00Z");
        const std::vector<Stretch> expected = bruteForce(station, m_munich, from, 86'400, 0, m_earth);
        const auto found = passesOver(Sgp4Propagator(station), m_munich, from, m_earth.leapSeconds.plus(from, 86'400'000'000'000), m_earth);
        QCOMPARE(found->passes.size(), expected.size());
        QVERIFY(expected.size() > 3);
        for (size_t i = 0; i < expected.size(); ++i) {
            if (found->passes[i].rise)
                QVERIFY(std::abs(m_earth.leapSeconds.secondsBetween(from, found->passes[i].rise->at) - expected[i].from) < 0.003);
        }
    }

    /// Every tenth of a second of every pass.
    void tellsWhenTheLightChanges()
    {
        int changes = 0;
        for (const size_t index : {size_t(0), size_t(2), size_t(3), size_t(7), size_t(9)}) {
            const MeanElements object = orbits()[index].elements;
            const Sgp4Propagator propagator(object);
            Instant sunAt;
            Eigen::Vector3d sun;
            const auto lightAt = [&](Instant at) {
                // The Sun moves by 4e-6 rad in 20 s, the edge of the shadow by 4 ms.
                if (!sunAt.day.isKnown() || std::abs(m_earth.leapSeconds.secondsBetween(sunAt, at)) > 20) {
                    sun = sunKm(at, Frame::Teme, m_earth);
                    sunAt = at;
                }
                return lighting(sunlitFraction(propagator.at(at, m_earth.leapSeconds).positionKm, sun));
            };
            const Passes found = passes(object, 86'400);
            for (const Pass &pass : found.passes) {
                const Instant begin = pass.rise ? pass.rise->at : m_from;
                const double length = m_earth.leapSeconds.secondsBetween(begin, pass.set ? pass.set->at : m_earth.leapSeconds.plus(m_from, 86'400'000'000'000));
                std::vector<std::pair<double, Lighting>> expected;
                Lighting before = lightAt(begin);
                QCOMPARE(pass.highest.lighting, lightAt(pass.highest.at));
                const double step = length > 3600 ? 2 : 0.1;
                for (double t = step; t < length; t += step) {
                    const Lighting now = lightAt(m_earth.leapSeconds.plus(begin, std::llround(t * 1e9)));
                    if (now != before)
                        expected.emplace_back(t, now);
                    before = now;
                }
                QCOMPARE(pass.lightChanges.size(), expected.size());
                for (size_t i = 0; i < expected.size(); ++i) {
                    QCOMPARE(pass.lightChanges[i].to, expected[i].second);
                    QVERIFY(std::abs(m_earth.leapSeconds.secondsBetween(begin, pass.lightChanges[i].at) - expected[i].first) < 1.05 * step);
                    ++changes;
                }
            }
        }
        QVERIFY(changes > 5);
    }
    void tellsHowDarkTheSiteIs()
    {
        // Munich, 2 November: noon at 10:57 UTC with the Sun 27° up, midnight with it 57° down.
        const Passes found = passes(orbits()[13].elements, 86'400);
        QVERIFY(!found.passes.empty() || !passes(orbits()[14].elements, 86'400).passes.empty());
        for (const Pass &pass : passes(orbits()[0].elements, 86'400).passes) {
            const SiteView view(m_munich);
            const Eigen::Vector3d sun = sunKm(pass.highest.at, Frame::Itrf, m_earth);
            QVERIFY(std::abs(view.look(sun).elevationRad - pass.highest.sunElevationRad) < 1e-6);
        }
    }

    void findsTheSameInACatalogue()
    {
        std::vector<MeanElements> all;
        for (const Orbit &orbit : orbits())
            all.push_back(orbit.elements);
        all.push_back(elements(15, 1.2, 50, 0, 0, 0));
        all.push_back(elements(16.35, 0.0005, 53, 20, 0, 0, 0.02));
        const Instant to = m_earth.leapSeconds.plus(m_from, 2 * 86'400'000'000'000);
        std::vector<double> told;
        const auto found = passesOver(all, m_munich, m_from, to, m_earth, {}, {}, [&](double share) { told.push_back(share); });
        QCOMPARE(found->size(), all.size());
        for (size_t i = 0; i < all.size(); ++i) {
            const auto alone = passesOver(Sgp4Propagator(all[i]), m_munich, m_from, to, m_earth);
            QVERIFY2((*found)[i] == *alone, qPrintable(QString::number(i)));
        }
        QVERIFY(!told.empty() && told.back() == 1.0 && std::is_sorted(told.cbegin(), told.cend()));
    }
    void stopsWhenAsked()
    {
        const std::vector<MeanElements> all{orbits()[0].elements};
        std::stop_source source;
        int told = 0;
        const auto found = passesOver(all, m_munich, m_from, m_earth.leapSeconds.plus(m_from, 86'400'000'000'000), m_earth, {},
                                      source.get_token(), [&](double) {
                                          if (++told == 3)
                                              source.request_stop();
                                      });
        QVERIFY(bool(found) && found->empty());
        QCOMPARE(told, 3);
    }

    void refusesWhatCannotBeAsked()
    {
        const Sgp4Propagator propagator(orbits()[0].elements);
        const auto codeOf = [&](const GroundSite &site, Instant to, double least) {
            PassOptions options;
            options.minimumElevationRad = least;
            const auto found = passesOver(propagator, site, m_from, to, m_earth, options);
            return found ? std::optional<ErrorCode>() : found.error().code;
        };
        QCOMPARE(codeOf(m_munich, instant("2024-11-01T23:59:59Z"), 0), ErrorCode::Malformed);
        QCOMPARE(codeOf(m_munich, instant("2035-11-01T00:00:00Z"), 0), ErrorCode::TooLarge);
        QCOMPARE(codeOf({std::nan(""), 0, 0, {}}, instant("2024-11-03T00:00:00Z"), 0), ErrorCode::Malformed);
        QCOMPARE(codeOf({1.6, 0, 0, {}}, instant("2024-11-03T00:00:00Z"), 0), ErrorCode::Malformed);
        QCOMPARE(codeOf(m_munich, instant("2024-11-03T00:00:00Z"), 1.6), ErrorCode::Malformed);
        QCOMPARE(codeOf(m_munich, instant("2024-11-03T00:00:00Z"), 0.1), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestPasses)
#include "tst_passes.moc"
