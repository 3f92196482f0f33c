#include "model/orbit/geodesy.h"
#include "tests/model/orbit/earthdata.h"

#include <numbers>
#include <random>

using namespace parallax;
using namespace parallax::testing;
using Eigen::Vector3d;

namespace {
constexpr double kDegree = std::numbers::pi / 180;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
} // namespace

class TestGeodesy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Vallado, Fundamentals of Astrodynamics, example 3-3. Tolerance: the last printed digits.
    void reachesThePublishedExample()
    {
        const Geodetic place = geodetic(Vector3d(6524.834, 6862.875, 6448.296));
        QVERIFY(std::abs(place.latitudeRad / kDegree - 34.352496) < 1e-6);
        QVERIFY(std::abs(place.longitudeRad / kDegree - 46.4464) < 5e-5);
        QVERIFY(std::abs(place.altitudeKm - 5085.22) < 5e-3);
    }
    /// The values that the IAU's SOFA demands of its own routines (t_sofa_c, gc2gd and gd2gc, WGS-84), to its tolerances.
    void reachesTheValuesOfSofa()
    {
        const Geodetic place = geodetic(Vector3d(2000, 3000, 5244));
        QVERIFY(std::abs(place.longitudeRad - 0.9827937232473290680) < 1e-14);
        QVERIFY(std::abs(place.latitudeRad - 0.97160184819075459) < 1e-14);
        QVERIFY(std::abs(place.altitudeKm * 1000 - 331.4172461426059892) < 1e-8);
        const Vector3d m = itrfKm(Geodetic{-0.5, 3.1, 2.5}) * 1000;
        QVERIFY((m - Vector3d(-5599000.5577049947, 233011.67223479203, -3040909.4706983363)).norm() < 1e-7);
    }
    void comesBackToTheLastPlaces_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addRow("inside, beside the centre") << 0.0 << 60.0;
        QTest::addRow("inside") << 60.0 << 6300.0;
        QTest::addRow("at the surface") << 6350.0 << 6400.0;
        QTest::addRow("low orbits") << 6500.0 << 9000.0;
        QTest::addRow("geostationary") << 42164.0 << 42165.0;
        QTest::addRow("the Moon and beyond") << 3e5 << 2e6;
    }
    void comesBackToTheLastPlaces()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        std::mt19937 random(11);
        std::uniform_real_distribution<double> radius(from, to), turn(-std::numbers::pi, std::numbers::pi), height(-1, 1);
        for (int i = 0; i < 20000; ++i) {
            const double r = radius(random), angle = turn(random);
            // Every third close to the axis or to the equator, where formulas lose digits.
            const double sine = i % 3 == 0 ? 1 - std::pow(10.0, -1 - i % 17) : i % 3 == 1 ? std::pow(10.0, -1 - i % 17) : height(random);
            const double z = (i % 2 ? r : -r) * sine, p = r * std::sqrt(std::max(1 - sine * sine, 0.0));
            const Vector3d km(p * std::cos(angle), p * std::sin(angle), z);
            const Geodetic place = geodetic(km);
            // Four units in the last place of what coordinates and altitude hold: 6 nm up to the surface, 40 nm at 42,164 km.
            const double offM = (itrfKm(place) - km).norm() * 1000, tolerance = 4 * std::max(r, kEarthRadiusKm) * 1000 * 2.2e-16;
            QVERIFY2(offM <= tolerance, qPrintable(QStringLiteral("%1 %2 %3: %4 m").arg(km.x(), 0, 'g', 17).arg(km.y(), 0, 'g', 17).arg(km.z(), 0, 'g', 17).arg(offM)));
            QVERIFY(std::abs(place.latitudeRad) <= std::numbers::pi / 2 && place.longitudeRad >= -std::numbers::pi && place.longitudeRad < std::numbers::pi);
        }
    }
    /// The other way round: geodetic first, from the ocean floor to beyond the geostationary ring.
    void comesBackFromGeodetic()
    {
        std::mt19937 random(12);
        std::uniform_real_distribution<double> latitude(-90, 90), longitude(-180, 180), altitude(-11, 50000);
        for (int i = 0; i < 20000; ++i) {
            const Geodetic place{latitude(random) * kDegree, longitude(random) * kDegree, altitude(random)};
            const Geodetic back = geodetic(itrfKm(place));
            QVERIFY(std::abs(back.altitudeKm - place.altitudeKm) < 3e-11);
            QVERIFY(std::abs(back.latitudeRad - place.latitudeRad) < 4e-15);
            QVERIFY(std::abs(back.longitudeRad - place.longitudeRad) * std::cos(place.latitudeRad) < 2e-15);
        }
    }
    void knowsThePolesTheCentreAndTheDateLine()
    {
        const double b = kEarthRadiusKm * (1 - kEarthFlattening);
        QCOMPARE(geodetic(Vector3d(0, 0, b + 400)), (Geodetic{std::numbers::pi / 2, 0, b + 400 - b}));
        QCOMPARE(geodetic(Vector3d(0, 0, -b)), (Geodetic{-std::numbers::pi / 2, 0, 0}));
        QCOMPARE(geodetic(Vector3d(0, 0, 0)), (Geodetic{std::numbers::pi / 2, 0, -b}));
        QCOMPARE(geodetic(Vector3d(7000, 0, 0)), (Geodetic{0, 0, 7000 - kEarthRadiusKm}));
        QCOMPARE(geodetic(Vector3d(-7000, 0, 0)).longitudeRad, -std::numbers::pi);
        QCOMPARE(geodetic(Vector3d(-7000, -0.0, 0)).longitudeRad, -std::numbers::pi);
        for (const Vector3d &tiny : {Vector3d(1e-300, 0, 1), Vector3d(1e-12, 1e-12, 6400), Vector3d(1e-5, 0, 1e-5), Vector3d(42.697672707, 0, 0), Vector3d(42.6, 0, 1e-300), Vector3d(1e150, 0, 1e150)})
            QVERIFY(std::isfinite(geodetic(tiny).latitudeRad));
    }
    void keepsNanToItsColumn()
    {
        Eigen::Matrix3Xd km = Eigen::Matrix3Xd::Random(3, 5) * 8000;
        km(1, 2) = kNone;
        km(0, 3) = std::numeric_limits<double>::infinity();
        const Eigen::Matrix3Xd places = geodetic(km);
        for (Eigen::Index i : {0, 1, 4})
            QVERIFY((itrfKm(places).col(i) - km.col(i)).norm() < 1e-11);
        QVERIFY(places.col(2).array().isNaN().all() && places.col(3).array().isNaN().all());
    }

    /// TEME of AIAA 2006-6753, appendix C, over the ITRF that the paper gives for it. 1e-8 rad are 6 cm, the rounding of its time 1.5 cm.
    void putsTheSubSatellitePointUnderTheObject()
    {
        const EarthModel earth = modelOf(Day::fromYmd(2004, 4, 6), {-0.140682, 0.333309, -0.4399619, 0.0015563, 0, 0, 0, 0}, CelestialModel::Iau2006);
        Eigen::Matrix3Xd teme(3, 2);
        teme << 5094.18016210, kNone, 6127.64465950, 0, 6380.34453270, 0;
        const Eigen::Matrix2Xd points = subSatellitePoints(teme, instant("2004-04-06T07:51:28.386009Z"), earth);
        const Geodetic expected = geodetic(Vector3d(-1033.47938300, 7901.29527540, 6380.35659580));
        QVERIFY(std::abs(points(0, 0) - expected.latitudeRad) < 1e-8 && std::abs(points(1, 0) - expected.longitudeRad) < 1e-8);
        QVERIFY(points.col(1).array().isNaN().all());
    }

    /// Vallado, Fundamentals of Astrodynamics, example 4-1, second part: a satellite from Colorado Springs, with UT1 = UTC and no
    /// polar motion, dPsi and dEps as CelesTrak has them (after the test of RESONAATE). Tolerances: 0.3 m, which is what the
    /// book's single Julian date and rounded constants leave, on 11,711 km, and the same as an angle.
    void seesASatelliteAsPublished()
    {
        const EarthModel earth = modelOf(Day::fromYmd(1994, 5, 14), {0, 0, 0, 0, kNone, kNone, -0.016163, -0.008660}, CelestialModel::Iau1976);
        const auto transform = frameTransform(Frame::Gcrf, Frame::Itrf, instant("1994-05-14T13:11:20.59856Z"), earth);
        const Vector3d km(5036.736529, -10806.660797, -4534.633784), kmPerS(2.6843855, -5.7595920, -2.4168093);
        const SiteView site(GroundSite{39.007 * kDegree, -104.883 * kDegree, 2194.56, QStringLiteral("Colorado Springs")});
        const LookAngles seen = site.look(transform.positionKm(km), transform.velocityKmPerS(km, kmPerS));
        QVERIFY(std::abs(seen.rangeKm - 11710.8120) < 3e-4);
        QVERIFY(std::abs(seen.azimuthRad / kDegree - 210.8777747) < 3e-6);
        QVERIFY(std::abs(seen.elevationRad / kDegree + 5.9409535) < 3e-6);
        QVERIFY(std::abs(seen.rangeRateKmPerS - 6.0842826) < 2e-7);
        QVERIFY(std::abs(seen.azimuthRateRadPerS / kDegree - 0.00384011466) < 2e-10);
        QVERIFY(std::abs(seen.elevationRateRadPerS / kDegree - 0.01495847759) < 2e-9);
    }
    void looksNorthEastAndUp()
    {
        const GroundSite ground{50 * kDegree, 8 * kDegree, 120, {}};
        const SiteView site(ground);
        const auto from = [&](double north, double east, double up) { return site.look(itrfKm(ground.place()) + site.eastNorthUp().transpose() * Vector3d(east, north, up)); };
        QVERIFY(std::abs(from(100, 0, 0).azimuthRad) < 1e-12 && std::abs(from(100, 0, 0).elevationRad) < 1e-12);
        QVERIFY(std::abs(from(0, 100, 0).azimuthRad - 90 * kDegree) < 1e-12);
        QVERIFY(std::abs(from(-100, 0, 0).azimuthRad - 180 * kDegree) < 1e-12);
        QVERIFY(std::abs(from(0, -100, 100).azimuthRad - 270 * kDegree) < 1e-12);
        QVERIFY(std::abs(from(0, -100, 100).elevationRad - 45 * kDegree) < 1e-12);
        QVERIFY(std::abs(site.look(itrfKm(Geodetic{ground.latitudeRad, ground.longitudeRad, 400.12})).elevationRad - 90 * kDegree) < 1e-8);
        QVERIFY(std::abs(from(0, 0, 100).rangeKm - 100) < 1e-10);
        const double justWest = from(100, -1e-15, 0).azimuthRad;
        QVERIFY(justWest >= 0 && justWest < 2 * std::numbers::pi);
    }
    void ratesAreWhatTheAnglesDo()
    {
        std::mt19937 random(13);
        std::uniform_real_distribution<double> unit(-1, 1);
        for (int i = 0; i < 500; ++i) {
            const SiteView site(GroundSite{unit(random) * 1.5, unit(random) * 3, 0, {}});
            const Vector3d km = Vector3d(unit(random), unit(random), unit(random)).normalized() * 7500, kmPerS(unit(random) * 7, unit(random) * 7, unit(random) * 7);
            const LookAngles now = site.look(km, kmPerS), before = site.look(km - 0.01 * kmPerS), after = site.look(km + 0.01 * kmPerS);
            if (now.elevationRad > 1.3) // close to the zenith the azimuth spins
                continue;
            const QByteArray note = QByteArray::number(i);
            QVERIFY2(std::abs((after.rangeKm - before.rangeKm) / 0.02 - now.rangeRateKmPerS) < 1e-6, note);
            QVERIFY2(std::abs((after.elevationRad - before.elevationRad) / 0.02 - now.elevationRateRadPerS) < 1e-6, note);
            const double azimuth = std::remainder(after.azimuthRad - before.azimuthRad, 2 * std::numbers::pi) / 0.02;
            QVERIFY2(std::abs(azimuth - now.azimuthRateRadPerS) < 1e-5, note);
        }
    }
    void blocksAreTheSameAsSingles()
    {
        const SiteView site(GroundSite{-0.7, 2.5, 900, {}});
        const Eigen::Matrix3Xd km = Eigen::Matrix3Xd::Random(3, 101) * 9000;
        const Eigen::Matrix3Xd looks = site.looks(km);
        const Eigen::RowVectorXd sines = site.sinElevations(km);
        for (Eigen::Index i = 0; i < km.cols(); ++i) {
            const LookAngles one = site.look(km.col(i));
            QVERIFY((looks.col(i) - Vector3d(one.azimuthRad, one.elevationRad, one.rangeKm)).norm() < 1e-12);
            QVERIFY(std::abs(sines[i] - std::sin(one.elevationRad)) < 1e-12);
        }
        QVERIFY(std::isnan(site.looks(Vector3d::Constant(kNone))(1, 0)));
    }
};

QTEST_GUILESS_MAIN(TestGeodesy)
#include "tst_geodesy.moc"
