#include "model/orbit/sgp4.h"
#include "model/orbit/shadow.h"
#include "tests/model/orbit/earthdata.h"

#include <Eigen/Geometry>

#include <functional>
#include <numbers>
#include <random>

using namespace parallax;
using namespace parallax::testing;
using Eigen::Vector3d;

namespace {

const EarthModel &earth()
{
    static const EarthModel model;
    return model;
}

/// Two-body motion, as the reference propagates.
struct Kepler
{
    Vector3d positionKm, velocityKmPerS;
    double mu;

    Vector3d after(double seconds) const
    {
        const double r = positionKm.norm(), a = 1 / (2 / r - velocityKmPerS.squaredNorm() / mu), n = std::sqrt(mu / (a * a * a));
        const double eCos = 1 - r / a, eSin = positionKm.dot(velocityKmPerS) / std::sqrt(mu * a);
        double d = n * seconds; // difference of the eccentric anomalies
        for (int i = 0; i < 30; ++i)
            d -= (d - eCos * std::sin(d) + eSin * (1 - std::cos(d)) - n * seconds) / (1 - eCos * std::cos(d) + eSin * std::sin(d));
        const double f = 1 - a / r * (1 - std::cos(d)), g = seconds + (std::sin(d) - d) / n;
        return f * positionKm + g * velocityKmPerS;
    }
};

/// The orbit and the day of Orekit's EclipseDetectorTest: GCRF, 1969-07-28T04:00:00 TT. Our UTC before 1972 is TAI - 10 s.
const Kepler kOrbit{{-6142.438668, 3492.467560, -25.76725680}, {0.5058479685, 0.9427809215, 7.435922231}, 398600.47};
Instant start()
{
    return instant("1969-07-28T03:59:17.816Z");
}

/// The same with its inclination set to 90°, as the reference's testPolar does: plane turned about the line of nodes.
Kepler polar()
{
    const Vector3d momentum = kOrbit.positionKm.cross(kOrbit.velocityKmPerS);
    const Vector3d node = Vector3d::UnitZ().cross(momentum).normalized();
    const double inclination = std::acos(momentum.z() / momentum.norm());
    const Eigen::AngleAxisd turn(std::numbers::pi / 2 - inclination, node);
    return {turn * kOrbit.positionKm, turn * kOrbit.velocityKmPerS, kOrbit.mu};
}

double timeOf(const Kepler &orbit, const ShadowModel &model, bool umbra, double from, double to)
{
    const auto margin = [&](double seconds) {
        const Instant at = earth().leapSeconds.plus(start(), qint64(seconds * 1e9));
        const Vector3d sun = sunKm(at, Frame::Gcrf, earth(), Place::Geometric); // the reference has no light time
        // The ellipsoid stands on the true pole.
        const auto toTeme = frameTransform(Frame::Gcrf, Frame::Teme, at, earth());
        const Occultation seen = occultation(toTeme.positionKm(orbit.after(seconds)), toTeme.positionKm(sun), model);
        return umbra ? seen.umbraMarginRad() : seen.penumbraMarginRad();
    };
    const bool rising = margin(to) > 0;
    if (rising == (margin(from) > 0))
        return -1;
    for (int i = 0; i < 40; ++i) {
        const double middle = (from + to) / 2;
        ((margin(middle) > 0) == rising ? to : from) = middle;
    }
    return (from + to) / 2;
}

/// By brute force: rays to points spread evenly over the Sun's disc, against the ellipsoid.
double sampledFraction(const Vector3d &positionKm, const Vector3d &sun, const ShadowModel &model, int points)
{
    const Vector3d towards = (sun - positionKm).normalized(), right = towards.unitOrthogonal(), up = towards.cross(right);
    // The disc that is seen is that of the tangent cone.
    const double distance = (sun - positionKm).norm(), discKm = model.sunRadiusKm / std::sqrt(1 - std::pow(model.sunRadiusKm / distance, 2));
    const Vector3d stretch(1, 1, 1 / (1 - model.flattening));
    const Vector3d from = positionKm.cwiseProduct(stretch);
    int free = 0;
    for (int i = 0; i < points; ++i) {
        const double r = std::sqrt((i + 0.5) / points), turn = i * 2.399963229728653; // sunflower
        const Vector3d to = (sun + discKm * r * (std::cos(turn) * right + std::sin(turn) * up)).cwiseProduct(stretch);
        const Vector3d way = (to - from).normalized();
        const double along = -from.dot(way);
        free += along < 0 || (from + along * way).norm() > model.earthRadiusKm;
    }
    return double(free) / points;
}

} // namespace

class TestShadow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Orekit, EclipseDetectorTest: testEclipse and testPenumbra (sphere of 6,400 km, Sun of 696,000 km). The reference has JPL's
    /// Sun; 13 km of it are 1e-4 s. Its printed digits are 1e-4 s too. Met to 1.4e-5 s.
    void entersAndLeavesTheShadowWhenOrekitDoes()
    {
        const ShadowModel model{696'000, 6400, 0};
        const double umbra = timeOf(kOrbit, model, true, 2000, 2600), penumbra = timeOf(kOrbit, model, false, 4200, 4600);
        QVERIFY2(std::abs(umbra - 2303.1835) < 2e-4, qPrintable(QString::number(umbra, 'f', 5)));
        QVERIFY2(std::abs(penumbra - 4388.155852) < 2e-4, qPrintable(QString::number(penumbra, 'f', 5)));
    }
    /// The same source, testPolar: WGS-84 as a sphere and as it is; over a pole the flattening makes 6 s. Tolerance: the threshold
    /// of the reference's search, 1 ms.
    void followsTheFlatteningAsOrekitDoes_data()
    {
        QTest::addColumn<bool>("flat");
        QTest::addColumn<double>("seconds");
        QTest::addRow("sphere, in") << false << 2274.702;
        QTest::addRow("ellipsoid, in") << true << 2280.427;
        QTest::addRow("ellipsoid, out") << true << 4310.742;
        QTest::addRow("sphere, out") << false << 4317.155;
        QTest::addRow("sphere, in again") << false << 8189.250;
        QTest::addRow("ellipsoid, in again") << true << 8194.978;
        QTest::addRow("ellipsoid, out again") << true << 10225.704;
        QTest::addRow("sphere, out again") << false << 10232.115;
        QTest::addRow("sphere, third") << false << 14103.800;
        QTest::addRow("ellipsoid, third") << true << 14109.530;
    }
    void followsTheFlatteningAsOrekitDoes()
    {
        QFETCH(bool, flat);
        QFETCH(double, seconds);
        const ShadowModel model{696'000, kEarthRadiusKm, flat ? kEarthFlattening : 0};
        const double found = timeOf(polar(), model, true, seconds - 60, seconds + 60);
        QVERIFY2(std::abs(found - seconds) < 1.1e-3, qPrintable(QString::number(found, 'f', 5)));
    }

    /// Skyfield, test_is_sunlit: the Space Station at 2018-07-03 0h and every ten minutes, by its elements of that evening.
    void knowsWhenTheSpaceStationIsLit()
    {
        const MeanElements elements{{{}, 25544}, instant("2018-07-03T19:25:57.304128Z"), 15.54005638, 0.0003435, 51.6414, 295.8524,
                                    262.6267, 204.2868, 0.31745e-4, 0, 0};
        const Sgp4Propagator propagator(elements);
        const bool expected[] = {true, false, false, false, true, true};
        for (int i = 0; i < 6; ++i) {
            const Instant at{Day::fromYmd(2018, 7, 3), i * 600'000'000'000};
            const Sgp4State state = propagator.at(at, earth().leapSeconds);
            QCOMPARE(sunlitFraction(state.positionKm, sunKm(at, Frame::Teme, earth())) > 0.5, expected[i]);
        }
    }

    void dimsByWhatIsCoveredOfTheDisc()
    {
        std::mt19937 random(17);
        std::uniform_real_distribution<double> unit(-1, 1), radius(6500, 45000);
        int partial = 0;
        for (int i = 0; i < 400; ++i) {
            const Vector3d sun = Vector3d(unit(random), unit(random), 0.43 * unit(random)).normalized() * 1.496e8;
            const Vector3d side = Vector3d(unit(random), unit(random), unit(random)).cross(sun).normalized();
            // Behind the Earth, close to the edge of the shadow: within the penumbra, a bit to either side.
            const double r = radius(random), behind = std::sqrt(r * r - 6370.0 * 6370.0);
            const Vector3d position = side * (6368 + 1.2 * behind * 0.0047 * unit(random)) - sun.normalized() * behind;
            const double fraction = sunlitFraction(position, sun), sampled = sampledFraction(position, sun, ShadowModel{}, 20000);
            partial += fraction > 0 && fraction < 1;
            // 20,000 points make 0.0006; the limb's curvature taken for a circle's adds less.
            QVERIFY2(std::abs(fraction - sampled) < 0.002, qPrintable(QStringLiteral("%1: %2, sampled %3").arg(i).arg(fraction).arg(sampled)));
        }
        QVERIFY(partial > 150);
    }
    void isUmbraOnTheAxisUpToItsTip()
    {
        const Vector3d sun(1.496e8, 0, 0);
        const ShadowModel sphere{kSunRadiusKm, kEarthRadiusKm, 0};
        const double tipKm = kEarthRadiusKm * sun.x() / (kSunRadiusKm - kEarthRadiusKm); // similar triangles: 1,384,200 km
        QCOMPARE(sunlitFraction(Vector3d(-42164, 0, 0), sun), 0.0);
        QCOMPARE(sunlitFraction(Vector3d(-0.9999 * tipKm, 0, 0), sun, sphere), 0.0);
        const double ring = sunlitFraction(Vector3d(-2 * tipKm, 0, 0), sun, sphere);
        const double earth = std::asin(kEarthRadiusKm / (2 * tipKm)), disc = std::asin(kSunRadiusKm / (sun.x() + 2 * tipKm));
        QVERIFY(std::abs(ring - (1 - earth * earth / (disc * disc))) < 1e-12 && ring > 0.7);
    }
    void isLitOnTheSunsSideAndNotInsideTheEarth()
    {
        const Vector3d sun(1e8, 1e8, 3e7);
        QCOMPARE(sunlitFraction(sun.normalized() * 6800, sun), 1.0);
        QCOMPARE(sunlitFraction(sun.normalized() * 6000, sun), 0.0);
        QCOMPARE(sunlitFraction(Vector3d::Zero(), sun), 0.0);
        QCOMPARE(sunlitFraction(Vector3d(0, 0, 6500).cross(sun).normalized() * 42164, sun), 1.0);
        QCOMPARE(lighting(1.0), Lighting::Sunlit);
        QCOMPARE(lighting(1e-9), Lighting::Penumbra);
        QCOMPARE(lighting(0.0), Lighting::Umbra);
    }
    /// The short ways out and the long one say the same, and a block what singles say.
    void isTheSameTheShortWay()
    {
        std::mt19937 random(19);
        std::normal_distribution<double> gauss;
        const Vector3d sun(-1.2e8, 5e7, 7e7);
        Eigen::Matrix3Xd positions(3, 20000);
        for (Eigen::Index i = 0; i < positions.cols(); ++i)
            positions.col(i) = Vector3d(gauss(random), gauss(random), gauss(random)).normalized() * (6385 + std::pow(10.0, 1 + double(i % 40) / 8));
        positions.col(7).setConstant(std::numeric_limits<double>::quiet_NaN());
        const Eigen::RowVectorXd fractions = sunlitFractions(positions, sun);
        QVERIFY(std::isnan(fractions[7]));
        int dark = 0, between = 0;
        for (Eigen::Index i = 0; i < positions.cols(); ++i) {
            if (i == 7)
                continue;
            const Occultation seen = occultation(positions.col(i), sun);
            const Lighting expected = seen.umbraMarginRad() <= 0 ? Lighting::Umbra : seen.penumbraMarginRad() < 0 ? Lighting::Penumbra : Lighting::Sunlit;
            QCOMPARE(lighting(fractions[i]), expected);
            dark += expected == Lighting::Umbra;
            between += expected == Lighting::Penumbra;
        }
        QVERIFY(dark > 3000 && between > 20);
    }
};

QTEST_GUILESS_MAIN(TestShadow)
#include "tst_shadow.moc"
