#include "model/orbit/sunmoon.h"
#include "tests/model/orbit/earthdata.h"

#include <Eigen/Geometry>

#include <numbers>

using namespace parallax;
using namespace parallax::testing;
using Eigen::Vector3d;

namespace {
constexpr double kDegree = std::numbers::pi / 180;
constexpr double kKmPerAu = 149597870.7;

const EarthModel &earth()
{
    static const EarthModel model;
    return model;
}

double angle(const Vector3d &a, const Vector3d &b)
{
    return std::atan2(a.cross(b).norm(), a.dot(b));
}
/// Seconds of TDB after J2000, as SPICE counts; TT for TDB.
Instant ephemerisTime(qint64 seconds)
{
    const Instant j2000 = instant("2000-01-01T11:58:55.816Z");
    // A TAI clock knows no leap seconds, so from one UTC instant to the other the table does.
    return earth().leapSeconds.plus(j2000, seconds * 1'000'000'000);
}
} // namespace

class TestSunMoon : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// JPL DE440 by SPICE, geometric, J2000 axes (0.02″ from GCRF: 15 km). Tolerance: ERFA's 13.4 km and those.
    void findsTheSunWhereJplDoes_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::addColumn<double>("z");
        QTest::addRow("2000-01-01") << qint64(0) << 26499033.677425094 << -132757417.33833946 << -57556718.47053819;
        QTest::addRow("2026-08-14") << qint64(840'000'000) << -118712249.69105619 << 86411021.19463784 << 37458224.08346179;
    }
    void findsTheSunWhereJplDoes()
    {
        QFETCH(qint64, seconds);
        QFETCH(double, x);
        QFETCH(double, y);
        QFETCH(double, z);
        const Vector3d sun = sunKm(ephemerisTime(seconds), Frame::Gcrf, earth(), Place::Geometric);
        QVERIFY2((sun - Vector3d(x, y, z)).norm() < 28, qPrintable(QString::number((sun - Vector3d(x, y, z)).norm())));
    }
    /// The same source. Tolerance: 31.7 km, ERFA's worst.
    void findsTheMoonWhereJplDoes()
    {
        const Vector3d moon = moonKm(ephemerisTime(0), Frame::Gcrf, earth());
        QVERIFY((moon - Vector3d(-291608.384633435, -266716.833394233, -76102.487099902)).norm() < 31.7);
    }
    /// Vallado, Fundamentals of Astrodynamics, example 5-1: mean equator and equinox of date, by a series good to 0.01°. TEME is
    /// off mean by the nutation, 0.003°.
    void findsTheSunOfTheWorkedExample()
    {
        const Vector3d sun = sunKm(instant("2006-04-02T00:00:00Z"), Frame::Teme, earth()) / kKmPerAu;
        const Vector3d book(0.9771945, 0.1924424, 0.0834308);
        QVERIFY(angle(sun, book) < 0.01 * kDegree && std::abs(sun.norm() - book.norm()) < 5e-5);
    }
    /// Example 5-3: by a series good to 0.3° and, in distance, to 0.2 % (1 R is 60 of its digits).
    void findsTheMoonOfTheWorkedExample()
    {
        const Vector3d moon = moonKm(instant("1994-04-28T00:00:00Z"), Frame::Teme, earth()), book(-134240.626, -311571.590, -126693.785);
        QVERIFY(angle(moon, book) < 0.3 * kDegree && std::abs(moon.norm() / book.norm() - 1) < 0.005);
    }
    void seesTheSunWhereItWas()
    {
        for (const char *day : {"2000-01-03T12:00:00Z", "2011-05-21T00:00:00Z", "2024-07-05T12:00:00Z"}) {
            const Vector3d now = sunKm(instant(day), Frame::Gcrf, earth(), Place::Geometric), seen = sunKm(instant(day), Frame::Gcrf, earth());
            const double arcsec = angle(now, seen) / kDegree * 3600; // the constant of aberration, ±1.7 %
            QVERIFY2(arcsec > 20.1 && arcsec < 20.9, qPrintable(QString::number(arcsec)));
            QVERIFY(now.cross(seen).z() < 0); // behind, on its way east
        }
    }
    /// Equinox and solstices as the almanacs have them (USNO), to the minute: 0.0003° of declination at the equinox.
    void standsOverTheEquatorAtTheEquinox()
    {
        const auto latitude = [](const char *at) { return subSolarPoint(sunKm(instant(at), Frame::Itrf, earth())).latitudeRad / kDegree; };
        QVERIFY(std::abs(latitude("2000-03-20T07:35:00Z")) < 3e-4);
        QVERIFY(std::abs(latitude("2024-03-20T03:06:00Z")) < 3e-4);
        QVERIFY(std::abs(latitude("2000-06-21T01:48:00Z") - 23.4378) < 3e-4); // the true obliquity of that day
        QVERIFY(latitude("2000-06-21T01:48:00Z") > latitude("2000-06-20T13:48:00Z") && latitude("2000-06-21T01:48:00Z") > latitude("2000-06-21T13:48:00Z"));
    }
    /// At noon UTC the Sun stands over the longitude that the equation of time says: -3.3 min on 2000-01-01 (Astronomical Almanac:
    /// -3 min 15 s at 12h), 16.4 min on 2000-11-03. Without a table UT1 is taken for UTC: 0.36 s, 0.0015°.
    void standsOverTheMeridianAtNoon()
    {
        const auto longitude = [](const char *at) { return subSolarPoint(sunKm(instant(at), Frame::Itrf, earth())).longitudeRad / kDegree; };
        QVERIFY2(std::abs(longitude("2000-01-01T12:00:00Z") - 0.25 * 3.25) < 0.02, qPrintable(QString::number(longitude("2000-01-01T12:00:00Z"))));
        QVERIFY2(std::abs(longitude("2000-11-03T12:00:00Z") + 0.25 * 16.43) < 0.02, qPrintable(QString::number(longitude("2000-11-03T12:00:00Z"))));
    }
    /// Phases of 2000 from the almanac, to the minute; the eclipse of 21 January is total.
    void knowsThePhasesOfTheMoon()
    {
        const auto lit = [](const char *at) { return moonIlluminated(sunKm(instant(at), Frame::Gcrf, earth()), moonKm(instant(at), Frame::Gcrf, earth())); };
        QVERIFY(lit("2000-01-21T04:40:00Z") > 0.9999);
        QVERIFY(lit("2000-02-05T13:03:00Z") < 0.001);
        QVERIFY(std::abs(lit("2000-01-14T13:34:00Z") - 0.5) < 0.005); // quarter is by longitude, half lit 9' later
    }
    void drawsTheTerminatorWhereTheSunRises()
    {
        const Vector3d sun = sunKm(instant("2031-03-14T06:00:00Z"), Frame::Itrf, earth());
        for (double degrees : {0.0, -6.0, -18.0, 60.0}) {
            const Eigen::Matrix2Xd line = linesOfSunElevation(sun, degrees * kDegree, 360);
            QCOMPARE(line.cols(), 360);
            for (Eigen::Index i = 0; i < line.cols(); ++i) {
                const double seen = SiteView(GroundSite{line(0, i), line(1, i), 0, {}}).look(sun).elevationRad / kDegree;
                QVERIFY(std::abs(seen - degrees) < 0.0026); // 8.8″ parallax, and the flattening of the way to the centre
                QVERIFY(line(1, i) >= -std::numbers::pi && line(1, i) < std::numbers::pi);
            }
        }
    }
    void callsTheLightByItsName()
    {
        QCOMPARE(daylightFor(-0.83 * kDegree), Daylight::Day);
        QCOMPARE(daylightFor(-0.84 * kDegree), Daylight::CivilTwilight);
        QCOMPARE(daylightFor(-6.01 * kDegree), Daylight::NauticalTwilight);
        QCOMPARE(daylightFor(-12.01 * kDegree), Daylight::AstronomicalTwilight);
        QCOMPARE(daylightFor(-18.01 * kDegree), Daylight::Night);
    }
    /// Vallado, example 5-2 (figures after the tests of satkit): on 1996-03-23 at 40° N, 0° E the Sun rises at 5:58:21.97 and sets at
    /// 18:15:17.76 UT, by his series of 0.01°, which are 3 s here.
    void risesAndSetsAsInTheWorkedExample()
    {
        const SiteView site(GroundSite{40 * kDegree, 0, 0, {}});
        const auto elevation = [&](const char *at) { return site.look(sunKm(instant(at), Frame::Itrf, earth())).elevationRad / kDegree; };
        QVERIFY2(std::abs(elevation("1996-03-23T05:58:21.97Z") + 50.0 / 60) < 0.02, qPrintable(QString::number(elevation("1996-03-23T05:58:21.97Z"))));
        QVERIFY2(std::abs(elevation("1996-03-23T18:15:17.76Z") + 50.0 / 60) < 0.02, qPrintable(QString::number(elevation("1996-03-23T18:15:17.76Z"))));
    }
};

QTEST_GUILESS_MAIN(TestSunMoon)
#include "tst_sunmoon.moc"
